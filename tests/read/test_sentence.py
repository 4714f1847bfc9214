"""Sentences end where a reader ends them, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership_graph.model import Span
from partnership_graph.read import split_sentences


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text, Span(0, len(text)))]


# "|" marks where a sentence must end; the bar itself is not in the text.
CASES = [
    "Mr. Berg met Dr. A. B. Smith.| Both agreed.",
    "They met in the U.S. in May.| It rained.",
    "They met in the U.S.| The talks went well.",
    "The U.S. Department and the U.K. Government met.",
    "It ended at 5 p.m.| The next day they left.",
    "Growth was 3.5 per cent, i.e. more than before.| Good.",
    "See No. 5 and Art. 7 of the text.| Both apply.",
    "This is the state of the art.| The rest is old.",
    "She said, “We agreed.| We will go on.”| They left.",
    'He said: "We agreed." |"Really?" she asked.',
    "“Is it so?” asked the minister.| Nobody spoke.",
    "They agreed on norms.*| The second point was trade.",
    "They agreed on global norms.|Both sides will go on.",
    "On 2023. 6. 30. the Council met.| It was short.",
    "It was held in 2023.| The next one is planned.",
    "1. Both sides agreed.| They will meet again.",
    "The Council (chaired by A. Berg) met on June 30 (Fri.).| The sides agreed.",
    "The Forum was founded in 2020 (see Annex.)| It met twice.",
    "See https://example.org/a.b?c=D.E for more.| Thanks.",
    "Acme Co. Ltd. and Example Inc. signed it.| Both are new.",
    "It works!| Does it?| It does …| Indeed.",
    "양측은 합의했다.| 협력을 강화한다.",
    "双方は一致した。|次回は東京で開く。",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_at_the_bar(case: str) -> None:
    expected = [part.strip() for part in case.split("|")]
    assert split(case.replace("|", "")) == expected


def test_enough_cases() -> None:
    assert len(CASES) >= 20


def test_a_sentence_may_run_over_lines() -> None:
    assert split("Both sides\nagreed to go on.\nThey left.") == ["Both sides\nagreed to go on.", "They left."]


def test_only_the_span_is_cut() -> None:
    text = "One ended. Two ended. Three ended."
    assert split_sentences(text, Span(11, 21)) == (Span(11, 21),)


@given(st.text(alphabet='aB .!?”"()1\n*', max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    covered = {place for one in spans for place in range(one.start, one.end)}
    assert all(place in covered or sign.isspace() for place, sign in enumerate(text))
    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
