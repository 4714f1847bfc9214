"""Cut a release into blocks and tell what part each plays on its page (navigation, headline, body, footnote …)."""

from __future__ import annotations

from dataclasses import dataclass

from partnership_graph.model import Span, Zone


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines that belong together, its zone, and the paragraph it stands in."""

    span: Span
    zone: Zone
    paragraph: int


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order; together they hold every character that is not white space."""
    raise NotImplementedError
