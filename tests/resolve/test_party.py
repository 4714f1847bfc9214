"""The parties of a release are those in its first name that joins two, else two that stand side by side."""

from __future__ import annotations

import pytest

from tests.resolve.reading import resolve

CASES = [
    ("The Norway-Kenya Data Agreement was read.", ["Norway", "Kenya"]),
    ("The Kenya-Norway Data Agreement was read.", ["Kenya", "Norway"]),
    ("Norway and Kenya sang.", ["Norway", "Kenya"]),
    ("Japan and France sang. The Norway-Kenya Data Agreement was read.", ["Norway", "Kenya"]),
    ("Japan and France sang. Norway and Kenya danced. Norway and Kenya left.", ["Norway", "Kenya"]),
    ("Norway sang. Kenya danced.", []),
    ("Norway sang.", []),
    ("Norway and Norway sang.", []),
    ("Nobody sang.", []),
]


@pytest.mark.parametrize(("text", "parties"), CASES, ids=[text for text, _ in CASES])
def test_parties_are_found(text: str, parties: list[str]) -> None:
    assert [party.preferred for party in resolve(text).parties] == parties
