"""Prepare a document for the readers: units, frame matches and clauses of each sentence, made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from partnership_graph.interpret.frame import Frame, FrameMatch, match_frames
from partnership_graph.interpret.grammar.clause import Clause, ClauseReader
from partnership_graph.interpret.grammar.unit import Unit, fold_sentence, set_asides_apart
from partnership_graph.interpret.ledger import Ledger
from partnership_graph.interpret.publication import Publication, find_publication
from partnership_graph.model import Entity, Mention, Referent, Resolution, Sentence, Span, Zone

TELLING = frozenset(
    {Zone.HEADLINE, Zone.DECK, Zone.DATELINE, Zone.BODY, Zone.LIST_ITEM, Zone.FOOTNOTE, Zone.HEADING}
)
_ACTING = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.DATELINE, Zone.FOOTNOTE})


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its units, those that carry grammar, its frame matches and its clauses."""

    index: int
    sentence: Sentence
    units: tuple[Unit, ...]
    main: tuple[Unit, ...]
    matches: tuple[FrameMatch, ...]
    clauses: tuple[Clause, ...]

    @property
    def is_telling(self) -> bool:
        """Whether the sentence tells what happened, rather than furnishing the page."""
        return self.sentence.zone in TELLING


@dataclass(slots=True)
class Reading:
    """A document while it is being read: what was prepared, and the ledger that claims go into."""

    resolution: Resolution
    sentences: tuple[ReadSentence, ...]
    ledger: Ledger
    meeting: Entity | None = None
    meeting_was_held: bool = False
    quoted: tuple[Span, ...] = ()
    publication: Publication | None = None
    portfolios: Mapping[str, frozenset[str]] = field(default_factory=dict)
    document: Entity = field(init=False)

    def __post_init__(self) -> None:
        """Name the document once."""
        self.document = Entity("document", self.resolution.document.identifier)
        self.publication = find_publication(self.resolution)

    def matches(self, *yields: str) -> Iterable[tuple[ReadSentence, FrameMatch]]:
        """Return the matches of frames that yield something, in text order."""
        for sentence in self.sentences:
            for match in sentence.matches:
                if match.frame.yields in yields:
                    yield sentence, match

    def referent(self, mention: Mention | None) -> Referent | None:
        """Return what a mention means."""
        return self.resolution.referent(mention) if mention else None

    def is_quoted(self, span: Span) -> bool:
        """Tell whether a span lies in the words of a speaker."""
        return any(quotation.covers(span) for quotation in self.quoted)


def _is_said(unit: Unit, quoted: Sequence[Span]) -> bool:
    """Tell whether a unit is part of what a speaker says, the quotation marks included."""
    return any(said.start - 1 <= unit.span.start and unit.span.end <= said.end + 1 for said in quoted)


def _match(frames: Sequence[Frame], units: Sequence[Unit], main: Sequence[Unit]) -> tuple[FrameMatch, ...]:
    """Return the matches in a sentence as it stands, and those that show only with its brackets set apart."""
    if not units:
        return ()
    whole = match_frames(frames, units)
    if not main or len(main) == len(units):
        return whole
    seen = {(match.frame.identifier, tuple(m.span for m in match.mentions.values())) for match in whole}
    bare = match_frames(frames, main)
    return (
        *whole,
        *(m for m in bare if (m.frame.identifier, tuple(x.span for x in m.mentions.values())) not in seen),
    )


def prepare(
    resolution: Resolution, frames: Sequence[Frame], clauses: ClauseReader, quoted: Sequence[Span]
) -> Reading:
    """Return a reading of a document with nothing claimed yet; `quoted` are the spans between quotation marks."""
    annotation = resolution.annotation
    sentences = []
    for index, sentence in enumerate(resolution.document.sentences):
        units = fold_sentence(annotation.tokens[index], annotation.mentions[index])
        spoken = tuple(unit for unit in units if not _is_said(unit, quoted))
        main, _ = set_asides_apart(spoken)
        acting = sentence.zone in _ACTING and main
        sentences.append(
            ReadSentence(
                index,
                sentence,
                units,
                main,
                _match(frames, spoken, main),
                clauses.read(main) if acting else (),
            )
        )
    return Reading(resolution, tuple(sentences), Ledger(resolution.document.identifier), quoted=tuple(quoted))
