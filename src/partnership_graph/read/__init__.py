"""Bytes become a `Document`: decoded, cut into zones and sentences, every offset kept, nothing understood.

What enters are the bytes of a release in any encoding that official sites use; what leaves is a `Document`.
This room never corrects, joins or drops a word: offsets point into the text as published, line ends aside.
"""

from __future__ import annotations

from partnership_graph.read.release import find_releases, read_bytes, read_document, read_text
from partnership_graph.read.sentence import split_sentences
from partnership_graph.read.zone import Block, find_blocks

__all__ = [
    "Block",
    "find_blocks",
    "find_releases",
    "read_bytes",
    "read_document",
    "read_text",
    "split_sentences",
]
