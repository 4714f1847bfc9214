"""Defects of a text are found where a careful reader marks them, and nowhere in a text that is in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnership_graph.annotate.defect import RULES, find_defects
from partnership_graph.annotate.defect.spelling import is_known, is_one_slip
from partnership_graph.read import read_document, read_text

RELEASE = Path(__file__).parents[2] / "data" / "releases" / "msit-rok-eu-council-1.txt"
LABELS = (
    "Cybersecurity and Trust",
    "Semiconductors",
    "Interoperability",
    "Standardisation",
    "Memorandum of Understanding",
    "Ministry of Economy, Trade and Industry",
    "Indonesia",
    "Digitalization",
    "Data Protection",
)
OPENING = "Two Ministers Meet in Oslo for Talks\n\nThe two ministers met in Oslo and talked about trade.\n\n"


def defects(text: str, *kinds: str) -> list[tuple[str, str, str | None]]:
    """Return kind, quote and reading of the defects of a text, of some kinds only if any are named."""
    document = read_text(text, identifier="a")
    found = find_defects(document, LABELS)
    return [
        (one.kind, document.quote(one.span), one.reading) for one in found if not kinds or one.kind in kinds
    ]


def test_first_release_has_exactly_its_defects() -> None:
    document = read_document(RELEASE)
    found = [(one.kind, document.quote(one.span), one.reading) for one in find_defects(document, LABELS)]
    operators = "through a cooperative Memorandum of Understanding between HPC resource operators in Korea and Europe,"
    assert found == [
        ("agentless-title", "The First ROK-EU Digital Partnership Council Hosted", None),
        ("missing-year", "Friday, June 30", None),
        ("mixed-punctuation", "Skills – Mobility - Digital Inclusion", None),
        ("wrong-word", "in Korea and in Europe alternatively", "alternately"),
        ("truncated", operators, None),
        ("missing-anchor", "*", None),
        ("missing-year", "Thursday, June 29", None),
        ("typo", "Cybersecutiry", "Cybersecurity"),
        ("missing-anchor", "*", None),
        ("missing-year", "Friday, June 30", None),
        ("mismatched-quote", "Autonomous Platform Regulation“", "Autonomous Platform Regulation"),
        ("missing-value", "(E-mail: of", None),
        ("absent-attachment", "Please refer to the attached PDF.", None),
    ]


# kind | sentence with the quote between bars | reading
POSITIVE = [
    ("typo", "They talked about |interoperabilty| of systems.", "interoperability"),
    ("typo", "They talked about |Semicondcutors|.", "Semiconductors"),
    ("typo", "They talked about |CYBERSECUIRTY|.", "CYBERSECURITY"),
    ("typo", "A |Memornadum| of Understanding was signed.", "Memorandum"),
    ("typo", "Minister Yamashiro met them. Minister Yamashiro left. |Yamashrio| came again.", "Yamashiro"),
    (
        "truncated",
        "Both sides agreed to work together on trade and science, |as well as on the many questions of data,|",
        None,
    ),
    ("truncated", "|Both sides agreed to work together on trade and science and on the|", None),
    (
        "truncated",
        "Both sides agreed to work together on trade and on science, |which they began in the cit|",
        None,
    ),
    ("truncated", "|Both sides agreed to work together on trade and on science in the coming years…|", None),
    ("missing-value", "For inquiries, please contact the press office |(Tel:|  ).", None),
    ("missing-value", "For inquiries, please contact the press office |(E-mail: of| the ministry.", None),
    ("missing-value", "The minister |( )| met the commissioner.", None),
    ("mismatched-quote", "They named the |Common Trade Act“| and left.", "Common Trade Act"),
    ("mismatched-quote", "They named the |”Common| Trade Act” and left.", "Common"),
    ("mismatched-quote", "They named the |“Common| Trade Act and left.", "Common"),
    ("mismatched-quote", 'They named the |"Common| Trade Act and left.', "Common"),
    ("mismatched-quote", "They named the |Common Trade Act”| and left.", "Common Trade Act"),
    ("wrong-word", "It is held |in Norway and Sweden alternatively| each year.", "alternately"),
    ("wrong-word", "They |agreed in principal| on a text.", "principle"),
    ("wrong-word", "They have |complimentary strengths| in trade.", "complementary"),
    ("wrong-word", "They will |strengthen corporation with| others.", "cooperation"),
    ("inconsistent-count", "They chose |three areas|: 1) trade, 2) science, 3) data and 4) skills.", None),
    ("inconsistent-count", "They chose |five key areas| (① trade ② science).", None),
    ("inconsistent-count", "They chose |two areas| of work*.\n\n* ▲Trade, ▲Science, ▲Data", None),
    ("inconsistent-count", "They agreed on |three measures|:\n\n- a plan\n- a report", None),
    ("encoding", "The minister|â€™|s plan was adopted.", "’"),
    ("encoding", "The caf|Ã©| was closed.", "é"),
    ("encoding", "The plan |\ufffd| was adopted.", None),
    ("encoding", "Trade |&amp;| science were named.", "&"),
    ("encoding", "The minister|?s| plan was adopted.", "’s"),
    ("inconsistent-date", "They met on |Monday, June 30, 2023|, in Oslo.", None),
    ("inconsistent-date", "They met on |June 31, 2023| in Oslo.", None),
    ("inconsistent-date", "They met from |12 June 2023 to 3 May 2023| in Oslo.", None),
    ("missing-year", "They met on |30 June| in Oslo.", None),
    ("missing-year", "They met on |12 and 13 May| in Oslo.", None),
    ("missing-anchor", "They met in Oslo.\n\n|*| Second meeting of the group", None),
    ("mixed-punctuation", "They named these:\n\n- |Skills – Jobs - Schools|\n- Trade", None),
    ("absent-attachment", "They met in Oslo.\n\n|Please see the attached file.|", None),
]


@pytest.mark.parametrize(("kind", "case", "reading"), POSITIVE)
def test_defect_is_found(kind: str, case: str, reading: str | None) -> None:
    quote = case.split("|")[-2]
    text = f"{OPENING}{case.replace('|', '')}\n"
    assert defects(text, kind) == [(kind, quote, reading)]


def test_every_kind_has_a_case() -> None:
    kinds = {kind for kind, *_ in POSITIVE} | {"agentless-title"}
    assert len(kinds) == 14 - 1
    assert len(RULES) >= 11


# Texts that are in order, each tempting one rule.
IN_ORDER = [
    "They talked about Digitalisation, and made a projection.",
    "The firm Cybersecurify was there. The owners of Cybersecurify spoke.",
    "They talked about a Semiconductor and about Semiconductors, about standardization and Standardisation.",
    "Indonesian and Indonesia are both words, and so is Cybersecurity.",
    "Mail press@interoperabilty.example.org or see www.semicondcutors.example.org for it.",
    "The Ministers of Economics and the Minister of Industry met the industries.",
    "Both sides agreed to go on with their work on trade, science and many other fields of life,\n\nand to meet again.",
    "Recalling the first meeting in the capital, and the many talks that they held there,\n\n"
    "Recognising the value of trade for both sides and for everybody who takes part in it,\n\n"
    "They agreed to meet again in the coming year in the other capital.",
    "Both sides agreed on the work that they would go on with in the coming years:\n\n- trade\n- science",
    "For inquiries, please contact the press office (Tel: 000-0000).",
    "Contact:\nKari Berg, press office",
    'He said: “We agreed.” She said: "We did."',
    "He said: “We agreed.\n\n“We will go on.\n\n“We will meet.”",
    'He said: "We agreed.\n\n"We will go on."',
    'They build 8" and 12" wafers in the plant.',
    "They called it „Zukunft“ in German, and « avenir » in French.",
    "The ministers’ plan and the ministers' “plan” (“the Plan”) – “Plan”– were adopted.",
    "Alternatively, they could meet in Norway.",
    "The principal of the school agreed on a complimentary copy; a corporation with a council of its own.",
    "They chose three areas: 1) trade, 2) science and 3) data.",
    "They chose three areas, including 1) trade and 2) science.",
    "Both countries named two sides of it: 1) trade, 2) science, 3) data.",
    "They chose two of the three areas of work*.\n\n* ▲Trade, ▲Science, ▲Data",
    "They agreed on two measures:\n\n- a plan\n  • its parts\n  • its costs\n- a report",
    "The café in Zürich’s old town – “Über” – cost €5, or £4.",
    "Is it so? She said so.",
    "They met on Friday, June 30, 2023, and in May 2024, and on 29 February 2024.",
    "They met from 30 December 2023 to 2 January 2024.",
    "They agreed on norms*.\n\n* Norms of trade",
    "They named these:\n\n- Skills – Jobs – Schools\n- Trade - Science",
    "They attached great weight to it.",
]


@pytest.mark.parametrize("case", IN_ORDER)
def test_text_in_order_has_no_defect(case: str) -> None:
    assert defects(f"{OPENING}{case}\n") == []


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("Second Council Held", 1),
        ("Second Council Held in Oslo", 1),
        ("Agreement on Trade Signed", 1),
        ("Second Council Held by Both Ministries", 0),
        ("Ministers Held Talks on Trade in Oslo", 0),
        ("Ministers Meet in Oslo for Talks", 0),
    ],
)
def test_title_without_a_doer_is_noted(headline: str, count: int) -> None:
    text = f"{headline}\n\nThe two ministers met in Oslo and talked about trade.\n"
    assert len(defects(text, "agentless-title")) == count


def test_last_paragraph_may_not_break_off_where_the_middle_may() -> None:
    open_end = "Both sides agreed to work together on trade and on science in the coming years"
    assert defects(f"{OPENING}{open_end}\n\nThey met in Oslo for two days.\n", "truncated") == []
    assert len(defects(f"{OPENING}{open_end}\n", "truncated")) == 1


def test_other_languages_have_no_defects() -> None:
    text = (
        "Les deux ministres se sont réunis à Oslo et ont parlé de Semicondcutors avec les parties, et de la\n"
    )
    assert defects(text) == []


def test_words_beyond_the_labels_are_not_judged() -> None:
    assert defects(f"{OPENING}They spoke of xylophoning and Brzeszczyk.\n") == []


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("tehcnology", "technology", True),
        ("technogoly", "technology", True),
        ("techology", "technology", True),
        ("technollogy", "technology", True),
        ("technodogy", "technology", True),
        ("technology", "technology", False),
        ("technologys", "technology", False),
        ("technolog", "technology", False),
        ("ychnologte", "technology", False),
        ("thecnolgoy", "technology", False),
    ],
)
def test_one_slip(written: str, meant: str, *, expected: bool) -> None:
    assert is_one_slip(written, meant) is expected
    assert is_one_slip(meant, written) is expected


def test_word_lists_hold_plain_and_inflected_words() -> None:
    assert all(map(is_known, ("standardization", "standardisation", "signed", "agreements", "programme")))
    assert not is_known("agreemnet")
