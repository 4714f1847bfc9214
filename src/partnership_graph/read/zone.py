"""Cut a release into blocks and tell what part each plays on its page (navigation, headline, body …).

Above the first prose stand navigation, document type, headline, deck and dateline; below it headings, prose,
list items, footnotes, contact, attachment and licence. `data/zone.toml` holds the words that tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnership_graph.model import Span, Zone
from partnership_graph.read import cue
from partnership_graph.read.line import NUMBERED, Piece, cut_pieces

_HEADLINE_WORDS = 4
_LONGEST_HEADING = 12
_LIST_MARKS = NUMBERED | {"square", "bullet", "dash", "[1]"}
_TELLING = (
    (Zone.LICENCE, cue.is_licence),
    (Zone.DATELINE, cue.is_date_line),
    (Zone.ATTACHMENT, cue.is_attachment),
    (Zone.CONTACT, cue.is_contact),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines that belong together, its zone, and the paragraph it stands in."""

    span: Span
    zone: Zone
    paragraph: int


def find_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of a text in order; together they hold every character that is not white space.

    A known title decides which line is the headline; without one the layout does.
    """
    pieces = cut_pieces(text)
    labels = [" ".join(text[piece.label_start : piece.end].split()) for piece in pieces]
    body = _body_start(pieces, labels)
    zones = _head_zones(pieces[:body], labels[:body], title, has_body=body < len(pieces))
    headlines = {label for label, zone in zip(labels, zones, strict=False) if zone is Zone.HEADLINE}
    zones += _body_zones(pieces, labels, body, headlines)
    return tuple(_blocks(text, pieces, zones))


def _body_start(pieces: Sequence[Piece], labels: Sequence[str]) -> int:
    """Return the index of the first piece that is prose, or opens a section below a headline."""
    has_headline = False
    for index, (piece, label) in enumerate(zip(pieces, labels, strict=True)):
        if _furniture(piece, label, in_head=True):
            continue
        if not piece.mark and cue.is_prose(label):
            return index
        if has_headline and (piece.mark in NUMBERED or piece.mark in ("square", "bracket", "footnote")):
            return index
        if piece.mark == "hash" and has_headline:
            return index
        has_headline |= piece.mark in ("", "hash") and len(label.split()) >= _HEADLINE_WORDS
    return len(pieces)


def _furniture(piece: Piece, label: str, *, in_head: bool) -> Zone | None:
    """Return the zone of a piece that its own words give away, wherever it stands."""
    if piece.mark == "divider" or cue.is_navigation(label, in_head=in_head and piece.mark != "hash"):
        return Zone.NAVIGATION
    for zone, is_such in _TELLING:
        if is_such(label):
            return zone
    if in_head and not piece.mark and cue.is_document_type(label):
        return Zone.DOCUMENT_TYPE
    return None


def _head_zones(
    pieces: Sequence[Piece], labels: Sequence[str], title: str | None, *, has_body: bool
) -> list[Zone]:
    trail = {label for piece, label in zip(pieces, labels, strict=True) if piece.mark in _LIST_MARKS}
    zones = [_furniture(piece, label, in_head=True) for piece, label in zip(pieces, labels, strict=True)]
    candidates = [
        index
        for index, piece in enumerate(pieces)
        if zones[index] is None and piece.mark in ("", "hash", "bracket") and labels[index] not in trail
    ]
    headline = _choose_headline(candidates, labels, title)
    last = len(pieces) - 1
    return [
        zone or _head_zone(piece, label, index - headline, is_last=has_body and index == last, trail=trail)
        for index, (piece, label, zone) in enumerate(zip(pieces, labels, zones, strict=True))
    ]


def _choose_headline(candidates: Sequence[int], labels: Sequence[str], title: str | None) -> int:
    if title:
        wanted = " ".join(title.split()).casefold()
        for index in candidates:
            if labels[index].casefold() == wanted:
                return index
    for index in candidates:
        if len(labels[index].split()) >= _HEADLINE_WORDS and not cue.is_letterhead(labels[index]):
            return index
    return candidates[0] if candidates else len(labels)


def _head_zone(piece: Piece, label: str, place: int, *, is_last: bool, trail: set[str]) -> Zone:
    """Return the zone of a line `place` lines below the headline, above it where negative."""
    words = len(label.split())
    if place == 0:
        return Zone.HEADLINE
    if piece.mark in _LIST_MARKS or piece.mark == "footnote":
        return Zone.DECK if words >= _HEADLINE_WORDS else Zone.NAVIGATION
    if place < 0 or label in trail or cue.is_letterhead(label):
        return Zone.NAVIGATION
    if is_last and words < _HEADLINE_WORDS:
        return Zone.HEADING
    return Zone.DECK if words >= _HEADLINE_WORDS else Zone.NAVIGATION


def _body_zones(pieces: Sequence[Piece], labels: Sequence[str], body: int, headlines: set[str]) -> list[Zone]:
    zones: list[Zone] = []
    section: Zone | None = None
    anchors = ""
    for index in range(body, len(pieces)):
        piece, label = pieces[index], labels[index]
        zone = _furniture(piece, label, in_head=False)
        if zone is None and section and not cue.is_prose(label) and piece.mark not in ("hash", "bracket"):
            zone = section
        if zone is None:
            zone = Zone.HEADLINE if label in headlines else _body_zone(pieces, labels, index, anchors)
        if zone not in (Zone.NAVIGATION, Zone.FOOTNOTE):
            anchors = label
        opens_section = zone in (Zone.CONTACT, Zone.ATTACHMENT) and (section or cue.opens_section(label))
        section = zone if opens_section else None
        zones.append(zone)
    return zones


def _body_zone(pieces: Sequence[Piece], labels: Sequence[str], index: int, anchors: str) -> Zone:
    piece, label = pieces[index], labels[index]
    if piece.mark in ("hash", "bracket"):
        return Zone.HEADING
    if piece.mark == "footnote":
        return _star_zone(pieces, labels, index, anchors)
    if piece.mark in _LIST_MARKS:
        return Zone.HEADING if _is_section_label(pieces, labels, index) else Zone.LIST_ITEM
    is_heading = len(label.split()) <= _LONGEST_HEADING and cue.is_heading(label)
    return Zone.HEADING if is_heading else Zone.BODY


def _star_zone(pieces: Sequence[Piece], labels: Sequence[str], index: int, anchors: str) -> Zone:
    """Tell a footnote from a bullet: bullets come in runs, and no word before them carries their sign."""
    piece = pieces[index]
    neighbours = [
        other
        for place in (index - 1, index + 1)
        if 0 <= place < len(pieces) and (other := pieces[place]).mark == "footnote"
    ]
    leads_list = index > 0 and labels[index - 1].endswith(":")
    is_run = any(other.paragraph == piece.paragraph for other in neighbours) or leads_list
    return Zone.LIST_ITEM if is_run and not cue.has_anchor(anchors) else Zone.FOOTNOTE


def _is_section_label(pieces: Sequence[Piece], labels: Sequence[str], index: int) -> bool:
    """Tell a marked heading ("1. Overview", "□ Semiconductors") from a short item of a list."""
    piece, label = pieces[index], labels[index]
    if len(label.split()) > _LONGEST_HEADING or not cue.is_heading(label) or piece.mark in ("dash", "[1]"):
        return False
    following = pieces[index + 1].mark if index + 1 < len(pieces) else piece.mark
    if piece.mark == "bullet":
        return label.endswith(":") and following != piece.mark
    preceding = pieces[index - 1].mark if index else ""
    return following not in (piece.mark, "footnote") and preceding != piece.mark


def _blocks(text: str, pieces: Sequence[Piece], zones: Sequence[Zone]) -> Iterator[Block]:
    has_prose = False
    for piece, zone in zip(pieces, zones, strict=True):
        start = piece.label_start if piece.mark == "hash" else piece.start
        if zone is Zone.BODY and not has_prose:
            has_prose = True
            dateline = cue.dateline_length(text[start : piece.end])
            if dateline:
                end = start + len(text[start : start + dateline].rstrip())
                yield Block(Span(start, end), Zone.DATELINE, piece.paragraph)
                start += dateline
        yield Block(Span(start, piece.end), zone, piece.paragraph)
