"""What hangs on an object: aims, means, those it is for, what it includes, until when."""

from __future__ import annotations

import pytest

from tests.interpret.reading import tell

KEYS = ("aim", "meansText", "means", "beneficiaryText", "includes", "horizon")

CASES: list[tuple[str, dict[str, tuple[str, ...]]]] = [
    ("Norway opened a school.", {}),
    ("To promote trade, both sides agreed to open a school.", {"aim": ("promote trade",)}),
    ("Norway opened a school to promote trade.", {"aim": ("promote trade",)}),
    ("Norway opened a school, with a view to promoting trade.", {"aim": ("promoting trade",)}),
    ("Norway opened a school in order to promote trade.", {"aim": ("promote trade",)}),
    (
        "Norway opened a school with the aim of defining terms and promoting trade.",
        {"aim": ("defining terms", "promoting trade")},
    ),
    (
        "Norway will promote trade through the Fjord Development Agency.",
        {"meansText": ("the Fjord Development Agency",), "means": ("Fjord Development Agency",)},
    ),
    ("Norway will promote trade via joint fairs.", {"meansText": ("joint fairs",)}),
    ("Norway will open a school for young farmers in Oslo.", {"beneficiaryText": ("young farmers",)}),
    ("Norway will open a school for trade.", {}),
    (
        "Norway reviewed the plans, including the Norway-Kenya Data Agreement.",
        {"includes": ("ke-no Data Agreement",)},
    ),
    (
        "Norway reviewed plans such as the Norway-Kenya Data Agreement.",
        {"includes": ("ke-no Data Agreement",)},
    ),
    ("Norway will open a school until 2025.", {"horizon": ("2025",)}),
    ("Norway will open a school by June 2025.", {"horizon": ("2025-06",)}),
    ("Norway opened a school until 2025.", {}),
]


@pytest.mark.parametrize(("text", "hung"), CASES, ids=[text for text, _ in CASES])
def test_adjuncts_hang_on_their_act(text: str, hung: dict[str, tuple[str, ...]]) -> None:
    (act,) = tell(text).acts
    assert {key: act[key] for key in KEYS if key in act} == hung


def test_purpose_is_shown_by_its_own_words() -> None:
    told = tell("Norway opened a school to promote trade.")
    assert told.quotes(told.one("act:01", "pg:aim")) == ("promote trade",)
