"""Areas of cooperation: lists of them, the one a paragraph is about, those that acts name."""

from partnership_graph.interpret.area.index import AreaIndex, Treatment, concept_of, label_words
from partnership_graph.interpret.area.listing import read_areas
from partnership_graph.interpret.area.opening import opening_area, read_topics
from partnership_graph.interpret.area.telling import state_areas

__all__ = [
    "AreaIndex",
    "Treatment",
    "concept_of",
    "label_words",
    "opening_area",
    "read_areas",
    "read_topics",
    "state_areas",
]
