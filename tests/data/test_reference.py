"""What the reference data promises: class, name and origin of every thing, and every shared name listed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from zoneinfo import available_timezones

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse
from rdflib.namespace import DCTERMS, ORG, RDF, SKOS

from partnership_graph import resources
from partnership_graph.vocab import BASE, PG

Facts = dict[str, list[NamedNode | Literal]]

FILES = {path.stem: path for path in resources.reference_files()}
GROUPS = {
    "polity": ("agent",),
    "organization": ("agent", "body"),
    "place": ("place",),
    "instrument": ("instrument",),
}
COUNTS = {
    "State": 190,
    "City": 700,
    "Ministry": 150,
    "Agency": 200,
    "Legislation": 40,
    "Programme": 25,
    "Licence": 10,
}
# Entries of the country table that were seen in it
COUNTRY_TABLE = {"KOR", "EUR", "JPN", "SGP", "CAN", "GBR", "USA", "BEL"}
# Names that several things bear: a reader of a text needs its polities to tell which one is meant.
SHARED = {
    "organization": {
        "BIS",
        "CSA",
        "CSIR",
        "Cabinet Office",
        "DBT",
        "Department of Science and Technology",
        "MCIT",
        "MIC",
        "MOFA",
        "Ministry of Communications",
        "Ministry of Communications and Information Technology",
        "Ministry of Digital Affairs",
        "Ministry of Foreign Affairs",
        "Ministry of Science and Technology",
        "Ministry of Science, Technology and Innovation",
        "NRF",
        "Personal Information Protection Commission",
    },
    "instrument": {"CHIPS Act", "Chips Act", "Online Safety Act"},
}


def read(name: str) -> dict[str, Facts]:
    things: dict[str, Facts] = {}
    for quad in parse(path=FILES[name], format=RdfFormat.TURTLE):
        assert isinstance(quad.subject, NamedNode), name
        assert not isinstance(quad.object, BlankNode), name
        facts = things.setdefault(quad.subject.value, {})
        assert isinstance(quad.object, NamedNode | Literal)
        facts.setdefault(quad.predicate.value, []).append(quad.object)
    return things


THINGS = {name: read(name) for name in GROUPS}
ALL = {iri: facts for things in THINGS.values() for iri, facts in things.items()}


def values(facts: Facts, predicate: str) -> list[str]:
    return [each.value for each in facts.get(predicate, ())]


def english(facts: Facts, predicate: str) -> list[str]:
    labels = facts.get(predicate, ())
    return [each.value for each in labels if isinstance(each, Literal) and each.language == "en"]


def names(facts: Facts) -> Iterator[str]:
    for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        yield from english(facts, str(predicate))


def test_files_are_the_four() -> None:
    assert set(FILES) == set(GROUPS)


@pytest.mark.parametrize("name", GROUPS)
def test_thing_has_one_class_one_english_name_and_its_origin(name: str) -> None:
    faults = [
        iri
        for iri, facts in THINGS[name].items()
        if len(facts.get(str(RDF.type), ())) != 1
        or not values(facts, str(RDF.type))[0].startswith(str(PG))
        or len(english(facts, str(SKOS.prefLabel))) != 1
        or len(values(facts, str(DCTERMS.source))) != 1
    ]
    assert faults == []


@pytest.mark.parametrize("name", GROUPS)
def test_iri_is_of_its_kind(name: str) -> None:
    pattern = re.compile(rf"{BASE}id/({'|'.join(GROUPS[name])})/[a-z0-9]+(-[a-z0-9]+)*")
    assert [iri for iri in THINGS[name] if not pattern.fullmatch(iri)] == []


def test_no_thing_stands_in_two_files() -> None:
    assert len(ALL) == sum(len(things) for things in THINGS.values())


@pytest.mark.parametrize("name", GROUPS)
def test_things_of_a_file_are_sorted(name: str) -> None:
    subjects = re.findall(r"^([a-z]+):(\S+) a pg:", FILES[name].read_text(encoding="utf-8"), re.MULTILINE)
    assert len(subjects) == len(THINGS[name])
    assert subjects == sorted(subjects)


@pytest.mark.parametrize("name", GROUPS)
def test_label_is_given_once_and_clean(name: str) -> None:
    for iri, facts in THINGS[name].items():
        labels = Counter(names(facts))
        assert [label for label, number in labels.items() if number > 1] == [], iri
        assert [label for label in labels if label != " ".join(label.split()) or "’" in label] == [], iri


@pytest.mark.parametrize("name", GROUPS)
def test_label_that_two_things_claim_is_listed(name: str) -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    spellings: dict[str, set[str]] = defaultdict(set)
    for iri, facts in THINGS[name].items():
        for label in names(facts):
            claims[label.casefold()].add(iri)
            spellings[label.casefold()].add(label)
    shared = {label for key, iris in claims.items() if len(iris) > 1 for label in spellings[key]}
    assert shared == SHARED.get(name, set())


def test_demonym_is_of_one_polity() -> None:
    claims = Counter(word for facts in THINGS["polity"].values() for word in english(facts, str(PG.demonym)))
    assert len(claims) >= 190
    assert [word for word, number in claims.items() if number > 1] == []


def test_code_is_of_one_polity_and_is_its_slug() -> None:
    codes = {
        iri: code for iri, facts in THINGS["polity"].items() for code in values(facts, str(SKOS.notation))
    }
    assert len(codes) == len(set(codes.values())) >= 199
    assert [iri for iri, code in codes.items() if iri != f"{BASE}id/agent/{code.lower()}"] == []


def test_exact_matches_are_those_that_were_seen() -> None:
    matches = {each for facts in ALL.values() for each in values(facts, str(SKOS.exactMatch))}
    table = "http://publications.europa.eu/resource/authority/country/"
    assert matches == {f"{table}{code}" for code in COUNTRY_TABLE}


@pytest.mark.parametrize(
    ("predicate", "files"),
    [
        (PG.ofPolity, ("polity",)),
        (PG.inTerritoryOf, ("polity",)),
        (PG.adoptedBy, ("polity",)),
        (PG.party, ("polity",)),
        (PG.issuedBy, ("polity", "organization")),
        (ORG.unitOf, ("polity", "organization")),
        (ORG.subOrganizationOf, ("polity", "organization")),
        (DCTERMS.isReplacedBy, ("organization",)),
    ],
)
def test_link_leads_to_a_thing_that_is_there(predicate: str, files: tuple[str, ...]) -> None:
    there = {iri for name in files for iri in THINGS[name]}
    links = [each for facts in ALL.values() for each in values(facts, str(predicate))]
    assert len(links) >= 10
    assert set(links) <= there


def test_polity_is_given_where_a_thing_needs_one() -> None:
    needy = {
        f"{PG}{name}" for name in ("Ministry", "Agency", "GovernmentBody", "Company", "City", "Territory")
    }
    links = (str(PG.ofPolity), str(PG.inTerritoryOf))
    lacking = [
        iri
        for iri, facts in ALL.items()
        if needy & set(values(facts, str(RDF.type))) and sum(len(facts.get(link, ())) for link in links) != 1
    ]
    assert lacking == []


def test_no_thing_is_replaced_by_itself_through_others() -> None:
    replaced = {iri: values(facts, str(DCTERMS.isReplacedBy)) for iri, facts in ALL.items()}
    for start in (iri for iri, successors in replaced.items() if successors):
        reached, waiting = set(), list(replaced[start])
        while waiting:
            reached.add(waiting[-1])
            waiting.extend(each for each in replaced[waiting.pop()] if each not in reached)
        assert start not in reached


def test_every_state_has_a_city_and_every_city_a_zone() -> None:
    cities = [facts for facts in THINGS["place"].values() if values(facts, str(RDF.type)) == [f"{PG}City"]]
    homes = {polity for facts in cities for polity in values(facts, str(PG.inTerritoryOf))}
    states = {
        iri for iri, facts in THINGS["polity"].items() if values(facts, str(RDF.type)) == [f"{PG}State"]
    }
    assert states - homes == set()
    assert [
        english(facts, str(SKOS.prefLabel)) for facts in cities if len(facts.get(str(PG.timeZone), ())) != 1
    ] == []


def test_zones_are_in_the_iana_database() -> None:
    zones = {zone for facts in ALL.values() for zone in values(facts, str(PG.timeZone))}
    assert len(zones) >= 150
    assert zones - available_timezones() == set()


def test_there_is_enough_of_each() -> None:
    counted = Counter(values(facts, str(RDF.type))[0].removeprefix(str(PG)) for facts in ALL.values())
    assert {name: counted[name] for name, least in COUNTS.items() if counted[name] < least} == {}
    assert len(THINGS["organization"]) >= 800
    assert (
        len({each for facts in THINGS["organization"].values() for each in values(facts, str(PG.ofPolity))})
        >= 80
    )
