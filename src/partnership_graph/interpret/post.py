"""Read posts: who holds which post at which body, for which polity (frames that yield posts)."""

from __future__ import annotations

import re

from partnership_graph.interpret.frame import FrameMatch
from partnership_graph.interpret.reading import Reading
from partnership_graph.model import Concept, Entity, LexiconEntry, Mention, Referent, Span, Term, Text


def read_posts(reading: Reading, roles: dict[str, str]) -> None:
    """State the people of a document and the posts they hold; `roles` gives the role concept of a title."""
    stated: set[tuple[Entity, str]] = set()
    for referent in reading.resolution.of_kind("person"):
        first = referent.first
        reading.ledger.classify(referent.entity, "pg:Person", first.span, rule="person-name")
        reading.ledger.name(referent.entity, referent.name, first.span, rule="person-name")
        _state_forms(reading, referent)
    for sentence, match in reading.matches("post"):
        person, role = reading.referent(match.mentions.get("person")), match.mentions.get("role")
        if person is None or role is None or reading.is_quoted(match.span) or not sentence.is_telling:
            continue
        title = _title(role.name)
        if (person.entity, title.lower()) in stated or _is_short_form(match, person):
            continue
        stated.add((person.entity, title.lower()))
        _state_post(reading, match, person, role, roles)


def _is_short_form(match: FrameMatch, person: Referent) -> bool:
    """Tell whether a match names a person by surname only, who is named in full elsewhere: it repeats a post."""
    mention = match.mentions["person"]
    return mention.name != person.name and " " not in mention.name


def _title(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _state_post(
    reading: Reading, match: FrameMatch, person: Referent, role: Mention, roles: dict[str, str]
) -> None:
    ledger, shown, rule = reading.ledger, match.span, match.frame.identifier
    body = reading.referent(match.mentions.get("organization") or match.mentions.get("body"))
    named_beside = body is not None
    body = body or _body_of_title(reading, role.name)
    title = _title(role.name)
    membership = Entity("membership", f"{person.entity.key} {body.entity.key if body else ''} {title}")
    ledger.state(membership, "rdf:type", Term("org:Membership"), shown, rule=rule)
    ledger.state(membership, "org:member", person.entity, shown, rule=rule)
    ledger.state(membership, "pg:postTitle", Text(title), role.span, rule=rule)
    if body:
        if named_beside:
            ledger.state(membership, "org:organization", body.entity, shown, rule=rule)
        else:
            evidence = (role.span, body.first.span)
            ledger.infer(membership, "org:organization", body.entity, *evidence, rule="title-repeats-name")
    slug = roles.get(title.lower()) or roles.get(title.lower().split(" of ")[0].split(" for ")[0])
    if slug:
        ledger.normalise(membership, "org:role", Concept("role", slug), role.span, rule="role-scheme")
    _state_country(reading, match, person, body)


def _portfolio(title: str) -> str:
    """Return the field of work in a title: "science and ict" of "Minister of Science and ICT"."""
    parts = re.split(r"\s(?:of|for)\s(?:the\s)?", title, maxsplit=1)
    return parts[1].lower() if len(parts) > 1 else ""


def _body_of_title(reading: Reading, title: str) -> Referent | None:
    """Return the body that a title repeats the name of: its ministry, or the Commission of a Commissioner."""
    bodies = reading.resolution.of_kind("organization")
    if title.lower().startswith(("commissioner", "executive vice-president")):
        known = [
            body for body in bodies if body.entity.iri and body.entity.iri.endswith("/european-commission")
        ]
        return known[0] if known else None
    portfolio = _portfolio(title)
    fitting = [b for b in bodies if portfolio and _portfolio(b.name) == portfolio and b.type == "pg:Ministry"]
    return fitting[0] if len(fitting) == 1 else None


def _state_country(reading: Reading, match: FrameMatch, person: Referent, body: Referent | None) -> None:
    polity = match.mentions.get("polity") or match.mentions.get("home")
    if polity and polity.entry:
        ledger, entry = reading.ledger, polity.entry
        ledger.infer(
            person.entity,
            "pg:countryAffiliation",
            ledger.known_polity(entry),
            match.span,
            rule="country-with-post",
        )
        return
    home = home_of(body.entry) if body and body.entry else _home_of_title(reading, match)
    if home:
        reading.ledger.infer(person.entity, "pg:countryAffiliation", home, match.span, rule="country-of-body")


def _home_of_title(reading: Reading, match: FrameMatch) -> Entity | None:
    """Return the one party of the release that has a ministry of the portfolio a title names, or None."""
    portfolio = _portfolio(match.mentions["role"].name)
    owners = reading.portfolios.get(portfolio, frozenset())
    parties = [party for party in reading.resolution.parties if party.iri in owners]
    return reading.ledger.known_polity(parties[0]) if len(parties) == 1 else None


def home_of(entry: LexiconEntry) -> Entity | None:
    """Return the polity that the reference data gives a body, or None."""
    iri = entry.fact("polity")
    return Entity("agent", entry.fact("polityLabel") or iri, iri) if iri else None


def _state_forms(reading: Reading, referent: Referent) -> None:
    """State every other form in which a text names a person."""
    seen: dict[str, Span] = {}
    for _, mention in referent.mentions:
        if mention.name != referent.name and " " in mention.name:
            seen.setdefault(mention.name, mention.span)
    for name, span in seen.items():
        reading.ledger.state(referent.entity, "skos:altLabel", Text(name), span, rule="other-form-of-name")


def sides_of(reading: Reading) -> dict[Entity, Entity]:
    """Return the polity of each person whose post gave one, as stated so far."""
    return {
        claim.subject: claim.object
        for claim in reading.ledger.claims
        if claim.predicate == "pg:countryAffiliation" and isinstance(claim.object, Entity)
    }
