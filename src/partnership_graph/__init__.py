"""Read official releases about international partnerships into a knowledge graph that can be traced and asked."""

__version__ = "0.1.0"
