"""Read small texts as a build does, and put what they say into plain words that a table can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from partnership_graph import resources
from partnership_graph.annotate import Annotator
from partnership_graph.interpret import Frame, Interpretation, load_frames
from partnership_graph.interpret.frame import FrameMatch, match_frames
from partnership_graph.interpret.grammar.unit import fold_sentence
from partnership_graph.model import (
    Annotation,
    Claim,
    Concept,
    Document,
    Entity,
    Metadata,
    Moment,
    Status,
    Term,
    Text,
    Value,
)
from partnership_graph.pipeline import interpret_document
from partnership_graph.read import read_text
from partnership_graph.resolve import load_lexicon

FRAMES = resources.root() / "ontology" / "frames"
# What a release opens with: a headline, and a lead that tells which meeting it is about.
HEADLINE = "Norway and Kenya Meet in Oslo for Talks\n\n"
LEAD = "Norway and Kenya held the First Norway-Kenya Digital Dialogue in Oslo on 4 June 2021.\n\n"
MEETING = "ke-no Digital Dialogue 01"


@cache
def annotator() -> Annotator:
    """Return an annotator with the real lexicon."""
    return Annotator(load_lexicon())


@cache
def frames() -> tuple[Frame, ...]:
    """Return the shipped frames."""
    return load_frames(FRAMES)


def document_of(body: str, *, opening: str = HEADLINE + LEAD, published: str | None = None) -> Document:
    """Return a release with an opening and a body."""
    return read_text(f"{opening}{body}\n", identifier="a", metadata=Metadata(published=published))


@cache
def annotation_of(text: str) -> Annotation:
    """Return an annotated text without any opening."""
    return annotator().annotate(read_text(text, identifier="a"))


def matches_of(text: str) -> tuple[FrameMatch, ...]:
    """Return every match of a shipped frame in a text."""
    annotation = annotation_of(text)
    return tuple(
        match
        for tokens, mentions in zip(annotation.tokens, annotation.mentions, strict=True)
        for match in match_frames(frames(), fold_sentence(tokens, mentions))
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What a text was read to say, in plain words, with the claims they come from."""

    document: Document
    interpretation: Interpretation

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims."""
        return self.interpretation.claims

    @property
    def rows(self) -> list[tuple[str, Claim, str]]:
        """Each claim with its subject and object in words."""
        return [(name(claim.subject), claim, plain(claim.object)) for claim in self.claims]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the clauses that gave no act, without those of the lead."""
        lead = len(HEADLINE + LEAD) if self.document.text.startswith(HEADLINE + LEAD) else 0
        return tuple(u.reason for u in self.interpretation.unread if u.sentence.sentence.span.start >= lead)

    def of(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Return what is said of a thing with a predicate, in the order it was read."""
        found = (c for c in self.claims if (name(c.subject), c.predicate) == (subject, predicate))
        return tuple(plain(claim.object) for claim in found)

    def one(self, subject: str, predicate: str) -> Claim:
        """Return the only claim of a thing with a predicate."""
        (found,) = (c for c in self.claims if (name(c.subject), c.predicate) == (subject, predicate))
        return found

    def subjects(self, type_: str) -> tuple[str, ...]:
        """Return the things of a class."""
        found = (c for c in self.claims if c.predicate == "rdf:type" and plain(c.object) == type_)
        return tuple(name(claim.subject) for claim in found)

    def quotes(self, claim: Claim) -> tuple[str, ...]:
        """Return the words that show a claim."""
        return tuple(self.document.quote(span) for span in claim.evidence)

    @property
    def acts(self) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """The acts in text order, each as a table from the predicate's bare name to its values."""
        table: dict[str, dict[str, tuple[str, ...]]] = {}
        for claim in self.claims:
            if claim.subject.kind == "act" and claim.status in (
                Status.STATED,
                Status.NORMALISED,
                Status.INFERRED,
            ):
                row = table.setdefault(claim.subject.key, {})
                key = claim.predicate.partition(":")[2]
                row[key] = (*row.get(key, ()), plain(claim.object))
        numbered = sorted(table.items())
        return tuple(row for _, row in numbered if row["type"] != ("pg:Utterance",))

    @property
    def short_acts(self) -> list[tuple[str, str, str, str]]:
        """The acts as actors, modality, verb and object."""
        return [
            (
                " + ".join(act.get("actor", ())),
                act["modality"][0].removeprefix("modality/"),
                act["verb"][0],
                act.get("objectText", ("",))[0],
            )
            for act in self.acts
        ]


def tell(body: str, *, opening: str = HEADLINE + LEAD, published: str | None = None) -> Told:
    """Read a body behind an opening through the real stages."""
    document = document_of(body, opening=opening, published=published)
    return Told(document, interpret_document(document))


def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims of a text that stands alone."""
    return interpret_document(read_text(text, identifier="a")).claims


def plain(value: Value) -> str:
    """Return a value in words: a name, `scheme/slug`, a class, the words themselves."""
    match value:
        case Entity():
            return name(value)
        case Concept():
            return f"{value.scheme}/{value.slug}"
        case Term():
            return value.name
        case Text() | Moment():
            return value.value
        case _:
            return str(value)


def name(entity: Entity) -> str:
    """Return the key of an entity, with its kind where the key says little."""
    kinds = ("act", "defect", "span", "treatment", "event", "body")
    return f"{entity.kind}:{entity.key}" if entity.kind in kinds else entity.key


def mention_names(match: FrameMatch) -> dict[str, str]:
    """Return the names of a frame match as an example gives them, with `date` and `place` of the part `where`."""
    found = {key: mention.name for key, mention in match.mentions.items()}
    date, place = match.of_kind("where", "date"), match.of_kind("where", "place")
    if date and date.date:
        found["date"] = date.date.edtf
    if place:
        found["place"] = place.name
    return found
