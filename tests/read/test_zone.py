"""Each part of a page gets the zone it plays, in the layouts that ministries and commissions use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership_graph.model import Zone
from partnership_graph.read import find_blocks

# A line that begins with a zone opens a block; the rest of it, and the lines after it, are the text.
ASIAN_MINISTRY = """
NAVIGATION|1. Home
NAVIGATION|2. News
NAVIGATION|3. Press Releases
DATELINE|Date : 2024-02-03
NAVIGATION|Views : 345
ATTACHMENT|Attachment : report.pdf
HEADLINE|Minister Meets Commissioner to Discuss Cooperation (February 2)
DECK|- Both sides agree to expand cooperation in AI and chips
DECK|- Working group to be launched in the first half of this year

LIST_ITEM|□ The Ministry of Trade (Minister Kari Berg) announced that the meeting was held.
LIST_ITEM|ㅇ During the meeting, the two sides discussed AI*, chips and trade.
FOOTNOTE|* Artificial intelligence, as defined in the agreement
HEADING|□ Outcomes
LIST_ITEM| - Both sides agreed to form a task force.
LIST_ITEM| - They will sign a memorandum.
HEADING|【① Semiconductors】
BODY|The ministers took note of progress.
FOOTNOTE|※ This is a note about the exchange.
CONTACT|For further information, please contact Director Berg (02-000-0000).
LICENCE|KOGL Type 1
"""
COMMISSION = """
NAVIGATION|Home / News / Press corner
DOCUMENT_TYPE|Press release

HEADLINE|The two sides hold second Trade and Technology Council in Oslo

DATELINE|Oslo, 4 April 2024

BODY|Today, the two sides held their second Council in Oslo.

HEADING|Key outcomes:

LIST_ITEM|• Semiconductors: both sides agreed to launch a mechanism.
LIST_ITEM|• AI: the parties will share best practices
LIST_ITEM|• Services

BODY|Both sides decided on the following:

LIST_ITEM|(a) a road map;
LIST_ITEM|(b) a report.

HEADING|Next steps

BODY|The next Council will take place in 2025.

BODY|Kari Berg, Minister for Trade, said:

BODY|"This was a good day."

CONTACT|Contacts for media
CONTACT|Kari Berg (Phone: +00 0 000 00 00)
LICENCE|© Press office, 2024
NAVIGATION|Share this page
"""
DATELINED = """
DATELINE|OTTAWA, Ontario – May 12, 2024 –
BODY| Today, the minister hosted a guest for talks.

HEADING|Quotes

BODY|"This is a great day for both of us."
NAVIGATION|-30-
"""
WRAPPED = """
HEADLINE|JOINT STATEMENT OF THE SECOND DIALOGUE
BETWEEN FREEDONIA AND SYLVANIA

HEADING|1. Overview
BODY|We, the Ministers of Freedonia and Sylvania, met on 12 May 2024 in
Oslo under the chair of Minister Berg, and discussed matters of trade
and science.

BODY|The Expert Group – which the two sides had set up two years before
– will go on with its work, and report to the ministers of both sides
in 2025.

NAVIGATION|* * *
"""
NUMBERED = """
HEADLINE|Declaration of the Ministers on Trade

LIST_ITEM|1. We met in Oslo on 12 May and talked about trade.
LIST_ITEM|2. We welcomed the work done so far.
HEADING|I. Trade
LIST_ITEM|3. We will meet again next year.
BODY|The text[1] was adopted by all of the ministers.
FOOTNOTE|[1] See the agreement of 2022.
"""
BULLETS = """
HEADLINE|Two Ministers Agree on Work Plan

BODY|The work plan has these parts:

LIST_ITEM|* semiconductors
LIST_ITEM|* quantum technologies

BODY|It was adopted* in the afternoon of the first day.

FOOTNOTE|* after a vote
FOOTNOTE|** by both sides

LICENCE|Copyright 2024. All rights reserved.
"""
LAYOUTS = {
    "asian ministry": ASIAN_MINISTRY,
    "commission": COMMISSION,
    "datelined": DATELINED,
    "wrapped": WRAPPED,
    "numbered": NUMBERED,
    "bullets": BULLETS,
}


def parse(layout: str) -> tuple[str, list[tuple[Zone, str]]]:
    """Return the text of a layout, and its blocks."""
    blocks: list[tuple[Zone, str]] = []
    lines: list[str] = []
    for line in layout.strip("\n").split("\n"):
        name, bar, rest = line.partition("|")
        if bar:
            blocks.append((Zone[name], rest))
            joins = rest.startswith(" ") and lines and Zone[name] is Zone.BODY
            if joins:
                lines[-1] += rest
            else:
                lines.append(rest)
        else:
            lines.append(line)
            if line:
                blocks[-1] = (blocks[-1][0], f"{blocks[-1][1]}\n{line}")
    return "\n".join(lines) + "\n", blocks


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_is_cut_as_a_reader_would(name: str) -> None:
    text, expected = parse(LAYOUTS[name])
    found = [(block.zone, text[block.span.start : block.span.end].strip()) for block in find_blocks(text)]
    assert found == [(zone, words.strip()) for zone, words in expected]


def test_every_zone_is_met() -> None:
    met = {zone for layout in LAYOUTS.values() for zone, _ in parse(layout)[1]}
    assert met == set(Zone)


def test_a_wrapped_line_is_known_by_its_width() -> None:
    long = "Both ministers met in the afternoon and were received by the Lord"
    short = "Both ministers met in the town hall"
    following = "Mayor of Oslo, who had been waiting for them in the hall."
    opening = "Two Ministers Meet in Oslo\n\n"
    assert len(find_blocks(f"{opening}{long}\n{following}\n")) == 2
    assert len(find_blocks(f"{opening}{short}\n{following}\n")) == 3


def test_marks_of_a_heading_are_no_words() -> None:
    text = "# First Council Held\n\n## Semiconductors\n\nBoth sides agreed to cooperate.\n"
    found = [(block.zone, text[block.span.start : block.span.end]) for block in find_blocks(text)]
    assert found == [
        (Zone.HEADLINE, "First Council Held"),
        (Zone.HEADING, "Semiconductors"),
        (Zone.BODY, "Both sides agreed to cooperate."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides discussed copyright in the digital age.",
        "The ministers discussed open licences for public data.",
        "The contact group will meet in the autumn.",
        "They welcomed the news from the press conference.",
        "The attached importance of trade was discussed.",
        "Home affairs were discussed by the two ministers.",
        "The ministers met - as planned - on 12 May 2024 in Oslo.",
    ],
)
def test_prose_that_uses_words_of_the_page_stays_prose(sentence: str) -> None:
    text = f"Two Ministers Meet in Oslo\n\nThe two ministers met in Oslo on Monday.\n\n{sentence}\n"
    assert [block.zone for block in find_blocks(text)] == [Zone.HEADLINE, Zone.BODY, Zone.BODY]


def test_a_text_without_prose_has_a_headline() -> None:
    assert [block.zone for block in find_blocks("Two Ministers Meet in Oslo\n")] == [Zone.HEADLINE]


def test_an_indent_belongs_to_an_item_and_not_to_a_paragraph() -> None:
    text = "Two Ministers Meet in Oslo\n\n   Both sides agreed on a list:\n\n   • trade\n"
    spans = [text[block.span.start : block.span.end] for block in find_blocks(text)]
    assert spans[1:] == ["Both sides agreed on a list:", "   • trade"]


def test_paragraphs_count_groups_of_lines() -> None:
    text = (
        "Two Ministers Meet in Oslo\n\n\nBoth agreed on a list:\n• trade\n• science\n\nThey left the city.\n"
    )
    assert [block.paragraph for block in find_blocks(text)] == [0, 1, 1, 1, 2]


@given(st.text(alphabet="aB .,:\n*-•1)▲#|>“”", max_size=200))
def test_blocks_hold_every_sign_once(text: str) -> None:
    blocks = find_blocks(text)
    places = [place for block in blocks for place in range(block.span.start, block.span.end)]
    assert len(places) == len(set(places))
    covered = set(places)
    assert all(place in covered or sign.isspace() or sign == "#" for place, sign in enumerate(text))
    assert [block.span for block in blocks] == sorted(block.span for block in blocks)
