"""What flows from room to room: a document, what is found in it, and what it is read to say.

Plain frozen values, no RDF: the text side names things by words and keys, and `triplify` mints IRIs from them.
All offsets are half-open `[start, end)` Unicode code points of `Document.text`, newlines counted. One file, though
long: whoever reads any room needs these values side by side.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal


class Zone(StrEnum):
    """The part a stretch of a release plays on its page."""

    NAVIGATION = "navigation"
    DOCUMENT_TYPE = "document type"
    HEADLINE = "headline"
    DECK = "deck"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list item"
    FOOTNOTE = "footnote"
    CONTACT = "contact"
    ATTACHMENT = "attachment"
    LICENCE = "licence"


class Status(StrEnum):
    """How a claim stands to the words of its document (the assertion-status scheme)."""

    STATED = "stated"
    NORMALISED = "normalised"
    INFERRED = "inferred"
    CURATED = "curated"
    CANDIDATE = "candidate"
    REJECTED = "rejected"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a document's text, in code points."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of reading: a sentence, a heading, a list item or a whole footnote.

    `identifier` is `S01`, `S02` … in text order; `paragraph` counts blocks parted by blank lines, from 0.
    """

    identifier: str
    span: Span
    zone: Zone
    paragraph: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a release from beside its text (a `.json` next to it); absent is None."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A release as text with offsets.

    `identifier` is a lower-case slug, unique in a graph; `text` has `\\n` line ends and no BOM; `sha256` is of
    the text in UTF-8; `language` is a primary BCP 47 tag.
    """

    identifier: str
    text: str
    sha256: str
    language: str
    sentences: tuple[Sentence, ...]
    metadata: Metadata = field(default_factory=Metadata)

    def quote(self, span: Span) -> str:
        """Return the words of a span exactly as they stand."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """One name of one thing the ontology or the reference data knows.

    `kind` says how the text side uses it (`polity`, `organization`, `place`, `area`, `instrument`, …); `label` is
    the form looked for; `preferred` the thing's English preferred name; `about` holds further plain facts
    (for a polity its code, for a city its polity and time zone), as sorted pairs.
    """

    iri: str
    kind: str
    label: str
    preferred: str
    type: str = ""
    is_hidden: bool = False
    about: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str | None:
        """Return one of the further facts, or None."""
        return dict(self.about).get(name)


# What claims speak of ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing a document speaks of, named by kind and key; `iri` is set where the reference data knows it.

    Kinds that live in the whole graph: agent, body, event, series, instrument, place, document, membership,
    participation, project. Kinds that live in one document: act, defect, treatment, listing.
    """

    kind: str
    key: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of one of our SKOS schemes: `Concept("modality", "agreed")`."""

    scheme: str
    slug: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of an ontology as a prefixed name, such as `pg:Meeting`."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a language; an RDF language-tagged string."""

    value: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, year-month, date or date-time as ISO 8601 text; its form decides the datatype."""

    value: str


Value = Entity | Concept | Term | Text | Moment | str | int | bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement a document makes, with the spans that show it.

    `predicate` is a prefixed name (`pg:startDate`); `evidence` is never empty; an inferred claim names its rule,
    and a stated one names the frame that read it.
    """

    subject: Entity
    predicate: str
    object: Value
    evidence: tuple[Span, ...]
    status: Status
    rule: str


# What is found in a text ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: its parts, its EDTF form and, for a range, the EDTF form of its end.

    A part that the words do not give is None, and `X` in the EDTF form: `XXXX-06-30`. `weekday` counts from
    Monday as 0. Times are `HH:MM`. A relative date has the EDTF form `""`.
    """

    span: Span
    edtf: str
    kind: Literal["day", "month", "year", "quarter", "range", "relative"]
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    start_time: str | None = None
    end_time: str | None = None
    end_edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Defect:
    """Something wrong with the text itself: a kind of the defect-kind scheme, and what was meant, or None."""

    kind: str
    span: Span
    reading: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence with its part of speech (Penn tag).

    `lemma` is its base form by that tag, `base` its base form were it a verb, both in lower case and British spelling.
    """

    span: Span
    text: str
    tag: str
    lemma: str
    base: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something.

    `kind` is one of polity, organization, body, event, instrument, place, person, role, area, date; `type` the class
    the name's form or the lexicon gives it, as a prefixed name. `name` is the name as written, spaces folded, without
    article; `entry` the lexicon entry it was found by, `candidates` those it may mean where there are several. For an
    event or body, `ordinal`, `year`, `body` (the span of the name of what meets), `body_type` and `parties` are read
    from the name; `inner` holds known names inside it.
    """

    span: Span
    kind: str
    name: str
    type: str = ""
    entry: LexiconEntry | None = None
    ordinal: int | None = None
    year: int | None = None
    body: Span | None = None
    body_type: str = ""
    parties: tuple[LexiconEntry, ...] = ()
    inner: tuple[Mention, ...] = ()
    candidates: tuple[LexiconEntry, ...] = ()
    date: DateMention | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A document with what was found in it: per sentence its tokens and its mentions, and the defects of the text.

    `tokens`, `mentions` and `topics` run parallel to `document.sentences`; mentions are in text order and do not
    overlap; topics are areas named anywhere, inside other names too.
    """

    document: Document
    tokens: tuple[tuple[Token, ...], ...]
    mentions: tuple[tuple[Mention, ...], ...]
    topics: tuple[tuple[Mention, ...], ...]
    defects: tuple[Defect, ...] = ()


# What the names mean -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Referent:
    """What one or more mentions of a document mean.

    `name` is its fullest form in the document, `aliases` the short forms given there, each with its span;
    `mentions` are pairs of sentence index and mention, in text order. `entity` is known (`entity.iri`) or NIL, and then
    minted from its key. For an event, `body` is what meets, with its name and where that stands in full.
    """

    entity: Entity
    kind: str
    type: str
    name: str
    mentions: tuple[tuple[int, Mention], ...]
    aliases: tuple[tuple[str, Span], ...] = ()
    entry: LexiconEntry | None = None
    parties: tuple[LexiconEntry, ...] = ()
    body: Entity | None = None
    body_name: str = ""
    body_span: Span | None = None

    @property
    def first(self) -> Mention:
        """The first mention that has the full name."""
        return next((m for _, m in self.mentions if m.name == self.name), self.mentions[0][1])


@dataclass(frozen=True, slots=True)
class Resolution:
    """An annotated document with what its names mean; `parties` are the polities it is between, in text order."""

    annotation: Annotation
    referents: tuple[Referent, ...]
    parties: tuple[LexiconEntry, ...]

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.annotation.document

    def of_kind(self, *kinds: str) -> tuple[Referent, ...]:
        """Return the referents of some kinds, in text order of their first mention."""
        return tuple(referent for referent in self.referents if referent.kind in kinds)

    def referent(self, mention: Mention) -> Referent | None:
        """Return what a mention means, or None."""
        return next((r for r in self.referents if any(m is mention for _, m in r.mentions)), None)
