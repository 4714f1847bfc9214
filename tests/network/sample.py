"""A small store written by hand, in the shape that the build gives."""

from __future__ import annotations

import pyoxigraph as ox

from partnership_graph.vocab import BASE, PREFIXES

XSD = PREFIXES["xsd"]


def iri(name: str) -> str:
    """Return the IRI of a prefixed name or of a path below the base."""
    prefix, found, rest = name.partition(":")
    return PREFIXES[prefix] + rest if found and prefix in PREFIXES else name if "://" in name else BASE + name


class Sample:
    """Says statements with their evidence, release by release."""

    def __init__(self) -> None:
        self.store = ox.Store()
        self.texts: dict[str, str] = {}

    def release(self, slug: str, text: str) -> None:
        """Add a release; each line of its text is a sentence."""
        self.document, self.texts[slug] = slug, text
        at = 0
        for line in text.splitlines(keepends=True):
            if line.strip():
                self.span(at, at + len(line.rstrip("\n")), "sentence")
            at += len(line)

    def span(self, start: int, end: int, kind: str) -> str:
        """Add a span and return its IRI."""
        document = iri(f"document:{self.document}")
        span = f"{document}/span/c{start}-{end}"
        exact = ox.Literal(self.texts[self.document][start:end], language="en")
        for predicate, value in (
            ("rdf:type", ox.NamedNode(iri("pg:TextSpan"))),
            ("pg:inDocument", ox.NamedNode(document)),
            ("pg:start", ox.Literal(start)),
            ("pg:end", ox.Literal(end)),
            ("pg:exact", exact),
            ("pg:spanKind", ox.NamedNode(iri(f"span-kind:{kind}"))),
        ):
            self.put(span, predicate, value, "provenance")
        return span

    def put(self, subject: str, predicate: str, value: ox.NamedNode | ox.Literal, graph: str) -> None:
        """Add one quad to a graph of the release or to a named graph."""
        name = f"{iri(f'document:{self.document}')}/{graph}" if "/" not in graph else iri(graph)
        self.store.add(
            ox.Quad(ox.NamedNode(iri(subject)), ox.NamedNode(iri(predicate)), value, ox.NamedNode(name))
        )

    def say(
        self, subject: str, predicate: str, target: str | ox.Literal, quote: str, status: str = "stated"
    ) -> None:
        """Add a statement, its assertion and the span of the quote."""
        value = target if isinstance(target, ox.Literal) else ox.NamedNode(iri(target))
        self.put(subject, predicate, value, "statements")
        start = self.texts[self.document].index(quote)
        span = self.span(start, start + len(quote), "mention")
        count = sum(1 for _ in self.store.quads_for_pattern(None, ox.NamedNode(iri("pg:rule")), None, None))
        assertion = f"{iri(f'document:{self.document}')}/assertion/{count:04}"
        for name, thing in (
            ("rdf:type", ox.NamedNode(iri("pg:Assertion"))),
            ("rdf:subject", ox.NamedNode(iri(subject))),
            ("rdf:predicate", ox.NamedNode(iri(predicate))),
            ("rdf:object", value),
            ("pg:evidence", ox.NamedNode(span)),
            ("pg:status", ox.NamedNode(iri(f"status:{status}"))),
            ("pg:rule", ox.Literal(f"rule-{count}")),
        ):
            self.put(assertion, name, thing, "provenance")

    def name(self, thing: str, label: str, graph: str = "id/graph/reference") -> None:
        """Give a thing its English label."""
        self.put(thing, "skos:prefLabel", ox.Literal(label, language="en"), graph)

    def declare(self, thing: str, cls: str, label: str, quote: str) -> None:
        """Say what a thing is and what it is called."""
        self.say(thing, "rdf:type", cls, quote)
        self.name(thing, label, "statements")


TEXT = """The First Alpha-Beta Digital Council was held on 3 May 2031 in Port Vale.
Both sides intend to organise an annual forum on tidal power. Minister Ada Moss chaired.
Both sides discussed ocean data.
"""


def small_store() -> ox.Store:
    """Return a store of one invented release with each kind of n-ary node."""
    sample = Sample()
    sample.release("alpha-beta-1", TEXT)
    document = "document:alpha-beta-1"
    sample.say(document, "rdf:type", "pg:PressRelease", "The First")
    sample.put(document, "dcterms:title", ox.Literal("The First Council", language="en"), "statements")
    sample.say(document, "pg:announces", "event:meeting-1", "was held")
    sample.declare("agent:alpha", "pg:State", "Alpha", "Alpha")
    sample.declare("agent:beta", "pg:SupranationalUnion", "Beta", "Beta")
    sample.declare(
        "body:council", "pg:JointCouncil", "Alpha-Beta Digital Council", "Alpha-Beta Digital Council"
    )
    sample.declare("event:meeting-1", "pg:CouncilMeeting", "First Council Meeting", "The First")
    sample.say("event:meeting-1", "pg:meetingOf", "body:council", "Alpha-Beta Digital Council", "inferred")
    sample.say(
        "event:meeting-1",
        "pg:startDate",
        ox.Literal("2031-05-03", datatype=ox.NamedNode(f"{XSD}date")),
        "3 May 2031",
    )
    sample.declare("place:port-vale", "pg:City", "Port Vale", "Port Vale")
    sample.say("event:meeting-1", "pg:venue", "place:port-vale", "Port Vale")
    sample.put("place:port-vale", "pg:inTerritoryOf", ox.NamedNode(iri("agent:alpha")), "id/graph/reference")
    _add_people(sample)
    _add_areas(sample)
    _add_acts(sample)
    return sample.store


def _add_people(sample: Sample) -> None:
    sample.declare("agent:ada-moss", "pg:Person", "Ada Moss", "Ada Moss")
    sample.declare("agent:ministry", "pg:Ministry", "Ministry of Tides", "Minister")
    sample.say("membership:m", "rdf:type", "org:Membership", "Minister Ada Moss")
    sample.say("membership:m", "org:member", "agent:ada-moss", "Minister Ada Moss")
    sample.say("membership:m", "org:organization", "agent:ministry", "Minister Ada Moss")
    sample.say("membership:m", "pg:postTitle", ox.Literal("Minister", language="en"), "Minister")
    sample.say("participation:p", "rdf:type", "pg:Participation", "Ada Moss chaired")
    sample.say("participation:p", "pg:participant", "agent:ada-moss", "Ada Moss chaired")
    sample.say("participation:p", "pg:capacity", "role:chair", "chaired")
    sample.say("participation:p", "pg:onBehalfOf", "agent:alpha", "Minister", "inferred")
    sample.say("event:meeting-1", "pg:hasParticipation", "participation:p", "chaired")


def _add_areas(sample: Sample) -> None:
    sample.name("area:tidal-power", "Tidal power")
    sample.name("area:ocean-data", "Ocean data")
    sample.declare(
        "instrument:partnership", "pg:Partnership", "Alpha-Beta Digital Partnership", "Alpha-Beta Digital"
    )
    for place, area in enumerate(("tidal-power", "ocean-data"), start=1):
        words = area.replace("-", " ")
        treatment = f"document:alpha-beta-1/treatment/{place:02}"
        sample.say("instrument:partnership", "pg:coversArea", f"area:{area}", words)
        sample.say(treatment, "rdf:type", "pg:AreaTreatment", words)
        sample.say(treatment, "pg:treatedArea", f"area:{area}", words)
        sample.say(treatment, "pg:areaOf", "instrument:partnership", words)
        sample.say(treatment, "pg:position", ox.Literal(place), words)
        sample.say("document:alpha-beta-1", "pg:treats", f"area:{area}", words)
    sample.say("instrument:partnership", "pg:priorityArea", "area:tidal-power", "tidal power")
    sample.say("document:alpha-beta-1/treatment/01", "pg:isPriority", ox.Literal(True), "tidal power")


def _add_acts(sample: Sample) -> None:
    for number, modality, verb, words, area, cls in (
        (1, "intends", "organise", "an annual forum on tidal power", "tidal-power", "Commitment"),
        (2, "discussed", "discuss", "ocean data", "ocean-data", "Deliberation"),
    ):
        act = f"document:alpha-beta-1/act/{number:02}"
        clause = words if number == 1 else "discussed ocean data"
        sample.say(act, "rdf:type", f"pg:{cls}", clause)
        sample.say(act, "pg:modality", f"modality:{modality}", clause)
        sample.say(act, "pg:verb", ox.Literal(verb), clause)
        sample.say(act, "pg:objectText", ox.Literal(words, language="en"), words)
        sample.say(act, "pg:inArea", f"area:{area}", words, "inferred")
        for polity in ("alpha", "beta"):
            sample.say(act, "pg:actor", f"agent:{polity}", "Both sides", "normalised")
        sample.say(act, "pg:expressedAt", "event:meeting-1", "was held", "inferred")
        sample.say(act, "pg:reportedIn", "document:alpha-beta-1", "The First", "inferred")
