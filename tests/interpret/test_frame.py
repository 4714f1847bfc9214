"""Every frame does what its own examples say, and a broken frame is refused with its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from partnership_graph.errors import MalformedFrame
from partnership_graph.interpret import Frame, load_frames
from tests.interpret.reading import FRAMES, frames, matches_of, mention_names

# The cases are named by frame and place, so that they stay when an example's words are mended.
CASES = [
    pytest.param(frame, example, id=f"{frame.identifier}-{number}")
    for frame in frames()
    for number, example in enumerate(frame.examples, start=1)
]


def test_there_are_frames() -> None:
    assert len(frames()) >= 20
    assert len(CASES) >= 60
    assert len({frame.identifier for frame in frames()}) == len(frames())


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.identifier)
def test_frame_has_two_examples_for_it_and_one_against(frame: Frame) -> None:
    against = [example for example in frame.examples if example["gives"] is False]
    assert len(frame.examples) - len(against) >= 2
    assert against
    assert frame.says.endswith(".")
    assert frame.yields


@pytest.mark.parametrize(("frame", "example"), CASES)
def test_example_gives_what_it_says(frame: Frame, example: Mapping[str, Any]) -> None:
    found = [mention_names(match) for match in matches_of(example["text"]) if match.frame is frame]
    if example["gives"] is False:
        assert found == []
        return
    assert len(found) == 1
    assert {key: found[0].get(key) for key in example["gives"]} == example["gives"]


GOOD = """
[[frame]]
id = "song-sung"
says = "A song was sung."
pattern = "song (?:was|were) sung"
yields = "song"
examples = []
"""


def write(folder: Path, text: str) -> Path:
    """Write a file of frames and return its folder."""
    (folder / "song.toml").write_text(text, encoding="utf-8")
    return folder


def test_sound_file_gives_its_frame(tmp_path: Path) -> None:
    (frame,) = load_frames(write(tmp_path, GOOD))
    assert (frame.identifier, frame.yields, frame.status) == ("song-sung", "song", "")
    assert frame.pattern.search(" the song was sung . ")


def test_fragment_stands_in_for_its_name(tmp_path: Path) -> None:
    fragment = '[fragment]\nsinging = "(?:sung|hummed)"\n'
    (frame,) = load_frames(write(tmp_path, fragment + GOOD.replace('sung"', '{singing}"')))
    assert frame.pattern.search(" song was hummed ")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (GOOD.replace('"song"', '"song'), "not TOML"),
        (GOOD.replace("yields", "gives"), "song-sung: 'yields'"),
        (GOOD.replace("says", "tells"), "song-sung: 'says'"),
        (GOOD.replace("examples", "samples"), "song-sung: 'examples'"),
        (GOOD.replace("pattern", "regex"), "song-sung: 'pattern'"),
        (GOOD.replace("id = ", "name = "), "a frame without id"),
        (GOOD.replace("(?:was", "(?:(was"), "song-sung: missing )"),
    ],
)
def test_broken_file_is_refused(tmp_path: Path, broken: str, told: str) -> None:
    with pytest.raises(MalformedFrame, match=r"song\.toml") as caught:
        load_frames(write(tmp_path, broken))
    assert told in str(caught.value)


@pytest.mark.parametrize("name", ["tune", "person:tune"])
def test_placeholder_of_no_kind_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(MalformedFrame):
        load_frames(write(tmp_path, GOOD.replace('sung"', f'{{{name}}}"')))


def test_shipped_frames_are_loaded_once() -> None:
    assert load_frames(FRAMES) is load_frames(FRAMES)
