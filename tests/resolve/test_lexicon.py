"""The labels of the Turtle files become the names that the text side looks for, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from partnership_graph import resources
from partnership_graph.errors import MalformedFrame
from partnership_graph.model import LexiconEntry
from partnership_graph.resolve.lexicon import lexicon_digest, load_lexicon, read_lexicon
from partnership_graph.vocab import BASE

KINDS = {
    "polity": 215,
    "demonym": 190,
    "organization": 850,
    "body": 50,
    "instrument": 200,
    "place": 850,
    "area": 100,
    "cue": 50,
    "action": 100,
    "role": 50,
    "recurrence": 10,
    "mode": 10,
    "name-head": 100,
}
THING = """
@prefix agent: <https://w3id.org/partnership-graph/id/agent/> .
@prefix pg: <https://w3id.org/partnership-graph/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def find(label: str, kind: str) -> list[LexiconEntry]:
    return [entry for entry in load_lexicon() if entry.label == label and entry.kind == kind]


def find_one(label: str, kind: str) -> LexiconEntry:
    (entry,) = find(label, kind)
    return entry


def read(path: Path, turtle: str) -> tuple[LexiconEntry, ...]:
    path.write_text(THING + turtle, encoding="utf-8")
    return read_lexicon((path,))


def test_lexicon_has_entries_of_every_kind_and_no_other() -> None:
    counted = dict.fromkeys(KINDS, 0)
    for entry in load_lexicon():
        counted[entry.kind] += 1
    assert {kind: number for kind, number in counted.items() if number < KINDS[kind]} == {}


@pytest.mark.parametrize(
    ("label", "kind", "slug", "preferred", "type_", "facts"),
    [
        ("ROK", "polity", "agent/kr", "Republic of Korea", "pg:State",
         {"code": "KR", "timeZone": "Asia/Seoul"}),
        ("ASEAN", "polity", "agent/asean", "Association of Southeast Asian Nations",
         "pg:RegionalOrganization", {"code": "ASEAN", "timeZone": None}),
        ("Korean", "demonym", "agent/kr", "Republic of Korea", "pg:State", {"code": "KR"}),
        ("MSIT", "organization", "agent/msit", "Ministry of Science and ICT", "pg:Ministry",
         {"polity": f"{BASE}id/agent/kr", "polityLabel": "Republic of Korea", "timeZone": "Asia/Seoul"}),
        ("GPAI", "body", "body/gpai", "Global Partnership on Artificial Intelligence", "pg:MultilateralForum",
         {"polity": None}),
        ("DMA", "instrument", "instrument/digital-markets-act", "Digital Markets Act", "pg:Legislation",
         {"polity": f"{BASE}id/agent/eu", "polityLabel": "European Union", "timeZone": None}),
        ("New York", "place", "place/new-york", "New York", "pg:City",
         {"polityLabel": "United States", "timeZone": "America/New_York"}),
        ("Scotland", "place", "place/scotland", "Scotland", "pg:Territory", {"timeZone": "Europe/London"}),
        ("ITU-R M.2160", "instrument", "instrument/itu-r-m-2160", "Recommendation ITU-R M.2160",
         "pg:TechnicalRecommendation", {"issuerLabel": "ITU Radiocommunication Sector"}),
    ],
)  # fmt: skip
def test_label_of_a_known_thing_leads_to_it(
    label: str, kind: str, slug: str, preferred: str, type_: str, facts: dict[str, str | None]
) -> None:
    entry = find_one(label, kind)
    assert (entry.iri, entry.preferred, entry.type) == (f"{BASE}id/{slug}", preferred, type_)
    assert {name: entry.fact(name) for name in facts} == facts


@pytest.mark.parametrize(
    ("label", "kind", "scheme", "fact"),
    [
        ("agree", "cue", "modality", ("modality", "agreed")),
        ("annually", "recurrence", "recurrence", ("recurrence", "annual")),
        ("face-to-face", "mode", "meeting-mode", ("mode", "in-person")),
        ("Semiconductors", "area", "area", ("area", "semiconductors")),
        ("Chairperson", "role", "role", ("role", "chair")),
        ("organise", "action", "action", ("action", "organise")),
    ],
)
def test_label_of_a_concept_leads_to_its_slug(
    label: str, kind: str, scheme: str, fact: tuple[str, str]
) -> None:
    entry = find_one(label, kind)
    assert entry.iri == f"{BASE}concept/{scheme}/{fact[1]}"
    assert entry.about == (fact,)


def test_name_head_gives_its_class() -> None:
    assert find_one("Ministry", "name-head").type == "pg:Ministry"


def test_verbs_are_looked_for_and_not_the_names_of_their_concepts() -> None:
    assert find("agreed", "cue") == []
    assert find("organising", "action") == []


def test_hidden_label_is_marked() -> None:
    assert find_one("Europe", "polity").is_hidden
    assert not find_one("EU", "polity").is_hidden


def test_only_english_labels_are_looked_for() -> None:
    hangul = [
        entry.label for entry in load_lexicon() if any("가" <= letter <= "힣" for letter in entry.label)
    ]
    assert hangul == []
    assert find("Bruxelles", "place") == []


def test_both_apostrophes_are_looked_for() -> None:
    assert {entry.iri for mark in "'’" for entry in find(f"Côte d{mark}Ivoire", "polity")} == {
        f"{BASE}id/agent/ci"
    }
    assert len(find("Côte d’Ivoire", "polity")) == 1


def test_entries_are_sorted_whatever_the_order_of_the_files() -> None:
    files = (*resources.ontology_files("schemes"), *resources.reference_files())
    forward, backward = read_lexicon(files), read_lexicon(reversed(files))
    assert forward == backward
    assert [entry.kind for entry in forward] == sorted(entry.kind for entry in forward)
    assert len(set(forward)) == len(forward) > 5000


def test_lexicon_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_digest_follows_every_field() -> None:
    entry = find_one("MSIT", "organization")
    others = [
        replace(entry, label="MSI"),
        replace(entry, preferred="Ministry"),
        replace(entry, type="pg:Agency"),
        replace(entry, is_hidden=True),
        replace(entry, about=()),
    ]
    assert len({lexicon_digest([each]) for each in (entry, *others)}) == 6
    assert lexicon_digest([entry]) == lexicon_digest(iter([entry]))


def test_thing_of_a_file_becomes_entries(tmp_path: Path) -> None:
    turtle = 'agent:x a pg:Agency ; skos:prefLabel "Agency X"@en , "엑스"@ko ; skos:altLabel "X"@en .'
    entries = read(tmp_path / "x.ttl", turtle)
    assert [(entry.label, entry.preferred, entry.type) for entry in entries] == [
        ("Agency X", "Agency X", "pg:Agency"),
        ("X", "Agency X", "pg:Agency"),
    ]


@pytest.mark.parametrize(
    ("turtle", "fault"),
    [
        ("agent:x a pg:Agency", "is no Turtle"),
        ('agent:x skos:prefLabel "X"@en .', "has no class"),
        ('agent:x a pg:Agency ; skos:altLabel "X"@en .', "has 0 English preferred labels"),
        ('agent:x a pg:Agency ; skos:prefLabel "X"@en , "Y"@en .', "has 2 English preferred labels"),
        (
            'agent:x a pg:Agency ; skos:prefLabel "X"@en ; pg:ofPolity agent:zz .',
            "has 0 English preferred labels",
        ),
    ],
)
def test_faulty_file_is_refused(tmp_path: Path, turtle: str, fault: str) -> None:
    with pytest.raises(MalformedFrame, match=fault):
        read(tmp_path / "faulty.ttl", turtle)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MalformedFrame, match=r"gone\.ttl"):
        read_lexicon((tmp_path / "gone.ttl",))
