"""Match frames: records in `ontology/frames/*.toml` whose pattern speaks in kinds of mention and words.

A sentence is folded into a line of lower-case words in which each mention is one private-use character of its kind, so
that a pattern is a regular expression over that line. `{event}` stands for a mention of a kind, `{unit:organization}`
for one with a name of its own, `{where-when}` for a fragment.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from partnership_graph.errors import MalformedFrame
from partnership_graph.interpret.grammar.unit import Unit, stretch
from partnership_graph.model import Mention, Span

_KINDS = ("polity", "organization", "body", "event", "instrument", "place", "person", "role", "date", "area")
_CHARACTER = {kind: chr(0xE000 + index) for index, kind in enumerate(_KINDS)}
_CHARACTER["gathering"] = (
    f"[{_CHARACTER['event']}{_CHARACTER['body']}]"  # a body's name may stand for its meeting
)
_PLACEHOLDER = re.compile(r"\{(?:(?P<name>[a-z]+):)?(?P<kind>[a-z][a-z-]*)\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """One turn of phrase: its pattern, what it yields, and the examples that test it."""

    identifier: str
    says: str
    pattern: re.Pattern[str]
    yields: str
    status: str
    examples: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class FrameMatch:
    """Where a frame matched: the mentions by their names in the pattern, and those inside its open parts."""

    frame: Frame
    span: Span
    mentions: Mapping[str, Mention]
    parts: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    part_spans: Mapping[str, Span] = field(default_factory=dict)

    def of_kind(self, part: str, kind: str) -> Mention | None:
        """Return the first mention of a kind inside an open part, or None."""
        return next((mention for mention in self.parts.get(part, ()) if mention.kind == kind), None)


@dataclass(frozen=True, slots=True)
class FoldedLine:
    """A sentence as one line, with the index of the unit that stands at each offset."""

    text: str
    starts: tuple[int, ...]
    units: tuple[Unit, ...]

    def units_in(self, low: int, high: int) -> tuple[Unit, ...]:
        """Return the units whose place in the line lies inside [low, high)."""
        return tuple(unit for unit, start in zip(self.units, self.starts, strict=True) if low <= start < high)


def fold_line(units: Sequence[Unit]) -> FoldedLine:
    """Return the units as one line: ` the \\ue003 was held on \\ue008 . `."""
    pieces, starts, at = [" "], [], 1
    for unit in units:
        piece = _CHARACTER[unit.mention.kind] if unit.mention else unit.lower
        starts.append(at)
        pieces.append(piece + " ")
        at += len(piece) + 1
    return FoldedLine("".join(pieces), tuple(starts), tuple(units))


def match_frames(frames: Iterable[Frame], units: Sequence[Unit]) -> tuple[FrameMatch, ...]:
    """Return every place where a frame matches, frame by frame in their order."""
    line = fold_line(units)
    return tuple(
        _make_match(frame, line, match) for frame in frames for match in frame.pattern.finditer(line.text)
    )


def _make_match(frame: Frame, line: FoldedLine, match: re.Match[str]) -> FrameMatch:
    mentions: dict[str, Mention] = {}
    parts: dict[str, tuple[Mention, ...]] = {}
    part_spans: dict[str, Span] = {}
    for name in match.re.groupindex:
        low, high = match.span(name)
        found = line.units_in(low, high) if low >= 0 else ()
        if name.startswith("m_"):
            key = name[2:].rstrip("_0123456789")
            if found and found[0].mention:
                mentions.setdefault(key, found[0].mention)
        elif found:
            parts[name] = tuple(unit.mention for unit in found if unit.mention)
            part_spans[name] = stretch(found)
    return FrameMatch(frame, stretch(_trimmed(line.units_in(*match.span()))), mentions, parts, part_spans)


def _trimmed(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    end = len(units)
    while (
        end > 1
        and not units[end - 1].mention
        and (units[end - 1].text in ",(/" or units[end - 1].tag in ("IN", "DT"))
    ):
        end -= 1
    start = 0
    while start < end - 1 and units[start].text in "*※▲•-":
        start += 1
    return units[start:end]


@cache
def load_frames(folder: Path) -> tuple[Frame, ...]:
    """Return the frames of a folder of TOML files, in file and record order.

    Raises: MalformedFrame when a file is no TOML, or a frame lacks a field or has a pattern that does not compile.
    """
    records: list[tuple[Path, dict[str, Any]]] = []
    fragments: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise MalformedFrame(f"not TOML: {error}", path.name, "mend the line named") from error
        fragments |= data.get("fragment", {})
        records += [(path, record) for record in data.get("frame", ())]
    return tuple(_make_frame(path, record, fragments) for path, record in records)


def _make_frame(path: Path, record: Mapping[str, Any], fragments: Mapping[str, str]) -> Frame:
    try:
        source = record["pattern"]
        anchored = source if source.startswith("^") else f"(?:(?<= )|(?= )){source}(?= )"
        pattern = re.compile(_expand(anchored, fragments, []))
        examples = tuple(record["examples"])
        return Frame(
            record["id"], record["says"], pattern, record["yields"], record.get("status", ""), examples
        )
    except (KeyError, re.error) as error:
        name = record.get("id", "a frame without id")
        raise MalformedFrame(
            f"{name}: {error!s}", path.name, "see ontology/README.md for the form of a frame"
        ) from error


def _expand(source: str, fragments: Mapping[str, str], used: list[str]) -> str:
    """Return a pattern with its placeholders written out; a mention outside fragments becomes a named group."""

    def replace(match: re.Match[str]) -> str:
        kind, name = match["kind"], match["name"]
        if kind in fragments:
            return re.sub(r"\{([a-z]+)\}", lambda inner: _CHARACTER[inner.group(1)], fragments[kind])
        used.append(kind)
        return f"(?P<m_{name or kind}_{len(used)}>{_CHARACTER[kind]})"

    return _PLACEHOLDER.sub(replace, source)
