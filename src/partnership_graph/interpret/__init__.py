"""Read what a document says.

Enters: a `Resolution` (what a document names, and what the names mean). Leaves: claims, each with its evidence,
its status and the rule that read it; and the clauses that gave none, each with the reason. Never mints an IRI,
never guesses.
"""

from partnership_graph.interpret.frame import Frame, load_frames
from partnership_graph.interpret.interpreter import Interpretation, Interpreter

__all__ = ["Frame", "Interpretation", "Interpreter", "load_frames"]
