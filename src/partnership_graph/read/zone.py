"""Cut a release into blocks and tell what part each plays on its page (navigation, headline, body …).

Above the first prose stand navigation, document type, headline, deck and dateline; below it headings, prose,
list items, footnotes, contact, attachment and licence. `data/zone.toml` holds the words that tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from partnership_graph.model import Span, Zone
from partnership_graph.read import cue
from partnership_graph.read.line import NUMBERED, Piece, cut_pieces

_HEADLINE_WORDS = 4
_LONGEST_HEADING = 12
_LONGEST_LABEL = 60
_SAMPLE = 2_000
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
    pieces = _without_strange_labels(cut_pieces(text), text[:_SAMPLE])
    body = _body_start(pieces)
    head = _head_zones(pieces[:body], title, has_body=body < len(pieces))
    headlines = {piece.label for piece, zone in zip(pieces, head, strict=False) if zone is Zone.HEADLINE}
    return tuple(_blocks(text, pieces, [*head, *_body_zones(pieces, body, headlines)]))


def _without_strange_labels(pieces: tuple[Piece, ...], sample: str) -> tuple[Piece, ...]:
    """Mark the short lines in another script, which in a text in Latin letters are labels of its page."""
    if sample.isascii() or not cue.is_in_latin_letters(sample):
        return pieces
    return tuple(
        replace(piece, mark="divider")
        if len(piece.label) <= _LONGEST_LABEL and not cue.is_in_latin_letters(piece.label)
        else piece
        for piece in pieces
    )


def _body_start(pieces: Sequence[Piece]) -> int:
    """Return the index of the first piece that is prose, or opens a section or list below a headline."""
    has_headline = False
    for index, piece in enumerate(pieces):
        if _furniture(piece, in_head=True):
            continue
        if not piece.mark and cue.is_prose(piece.label):
            return index
        opens = piece.mark in NUMBERED or piece.mark in ("square", "bracket", "footnote", "hash")
        if has_headline and (opens or piece.label.endswith(":")):
            return index
        has_headline |= piece.mark in ("", "hash") and len(piece.label.split()) >= _HEADLINE_WORDS
    return len(pieces)


def _furniture(piece: Piece, *, in_head: bool) -> Zone | None:
    """Return the zone of a piece that its own words give away, wherever it stands."""
    in_page_head = in_head and piece.mark != "hash"
    if piece.mark == "divider" or cue.is_navigation(piece.label, in_head=in_page_head):
        return Zone.NAVIGATION
    for zone, is_such in _TELLING:
        if is_such(piece.label):
            return zone
    if in_head and not piece.mark and cue.is_document_type(piece.label):
        return Zone.DOCUMENT_TYPE
    return None


def _head_zones(pieces: Sequence[Piece], title: str | None, *, has_body: bool) -> list[Zone]:
    trail = {piece.label for piece in pieces if piece.mark in _LIST_MARKS}
    zones = [_furniture(piece, in_head=True) for piece in pieces]
    candidates = [
        index
        for index, piece in enumerate(pieces)
        if zones[index] is None and piece.mark in ("", "hash", "bracket") and piece.label not in trail
    ]
    headline = _choose_headline(candidates, [piece.label for piece in pieces], title)
    last = len(pieces) - 1
    return [
        zone or _head_zone(piece, index - headline, is_last=has_body and index == last, trail=trail)
        for index, (piece, zone) in enumerate(zip(pieces, zones, strict=True))
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


def _head_zone(piece: Piece, place: int, *, is_last: bool, trail: set[str]) -> Zone:
    """Return the zone of a line `place` lines below the headline, above it where negative."""
    words = len(piece.label.split())
    if place == 0:
        return Zone.HEADLINE
    if piece.mark in _LIST_MARKS or piece.mark == "footnote":
        return Zone.DECK if words >= _HEADLINE_WORDS else Zone.NAVIGATION
    if place < 0 or piece.label in trail or cue.is_letterhead(piece.label):
        return Zone.NAVIGATION
    if words >= _HEADLINE_WORDS:
        return Zone.DECK
    return Zone.HEADING if is_last else Zone.NAVIGATION


def _body_zones(pieces: Sequence[Piece], body: int, headlines: set[str]) -> Iterator[Zone]:
    section: Zone | None = None
    before = ""
    anchors: set[str] = set()
    for index in range(body, len(pieces)):
        piece = pieces[index]
        zone = _furniture(piece, in_head=False)
        if (
            zone is None
            and section
            and not cue.is_prose(piece.label)
            and piece.mark not in ("hash", "bracket")
        ):
            zone = section
        if zone is None and piece.mark == "[1]" and piece.sign in anchors:
            zone = Zone.FOOTNOTE
        if zone is None:
            zone = Zone.HEADLINE if piece.label in headlines else _body_zone(pieces, index, before)
        if zone not in (Zone.NAVIGATION, Zone.FOOTNOTE):
            before = piece.label
            anchors.update(cue.numbered_anchors(piece.label))
        opens_section = zone in (Zone.CONTACT, Zone.ATTACHMENT) and (
            section or cue.opens_section(piece.label)
        )
        section = zone if opens_section else None
        yield zone


def _body_zone(pieces: Sequence[Piece], index: int, before: str) -> Zone:
    """Return the zone of a piece below the headline; `before` is the last one that was no footnote."""
    piece = pieces[index]
    if piece.mark in ("hash", "bracket"):
        return Zone.HEADING
    if piece.mark == "footnote":
        return _star_zone(pieces, index, before)
    if piece.mark in _LIST_MARKS:
        return Zone.HEADING if _is_section_label(pieces, index) else Zone.LIST_ITEM
    is_heading = len(piece.label.split()) <= _LONGEST_HEADING and cue.is_heading(piece.label)
    return Zone.HEADING if is_heading else Zone.BODY


def _star_zone(pieces: Sequence[Piece], index: int, before: str) -> Zone:
    """Tell a footnote from a bullet: bullets come in runs, and no word before them carries their sign."""
    piece = pieces[index]
    beside = [pieces[place] for place in (index - 1, index + 1) if 0 <= place < len(pieces)]
    leads_list = index > 0 and pieces[index - 1].label.endswith(":")
    is_run = leads_list or any(other.sign == piece.sign for other in beside)
    is_bullet = is_run and piece.sign == "*" and not cue.has_anchor(before)
    return Zone.LIST_ITEM if is_bullet else Zone.FOOTNOTE


def _is_section_label(pieces: Sequence[Piece], index: int) -> bool:
    """Tell a marked heading ("1. Overview", "□ Semiconductors") from a short item of a list."""
    piece = pieces[index]
    is_short = len(piece.label.split()) <= _LONGEST_HEADING and cue.is_heading(piece.label)
    if not is_short or piece.mark in ("dash", "[1]"):
        return False
    following = pieces[index + 1].mark if index + 1 < len(pieces) else piece.mark
    if piece.mark == "bullet":
        return piece.label.endswith(":") and following != piece.mark
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
