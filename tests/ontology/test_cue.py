"""The words that readers look for: cues of modality, content verbs, head nouns, titles and areas."""

from __future__ import annotations

import pytest

from partnership_graph.vocab import BASE, PREFIXES
from tests.ontology.source import select, whole

SKOS = PREFIXES["skos"]
RANKS = ("hopes", "affirmed", "reviewed", "shared", "discussed", "considers", "intends", "agreed", "done")


def _labels(scheme: str, *, preferred: bool = False) -> dict[str, list[str]]:
    """Return the slugs of a scheme, each with its labels."""
    predicates = f"<{SKOS}altLabel>" + (f"|<{SKOS}prefLabel>" if preferred else "")
    rows = select(
        whole(),
        f"SELECT ?c ?l {{ ?c <{SKOS}inScheme> <{BASE}concept/{scheme}> ; {predicates} ?l }} ORDER BY ?l",
    )
    found: dict[str, list[str]] = {}
    for concept, label in rows:
        found.setdefault(concept.rsplit("/", 1)[1], []).append(label)
    return found


def test_modalities_rank_from_hoped_to_done() -> None:
    rows = select(
        whole(),
        f"SELECT ?c {{ ?c <{SKOS}inScheme> <{BASE}concept/modality> ; <{SKOS}notation> ?n }} ORDER BY ?n",
    )
    assert tuple(iri.rsplit("/", 1)[1] for (iri,) in rows) == RANKS


def test_each_modality_has_many_cues_and_no_cue_has_two_modalities() -> None:
    cues = _labels("modality")
    assert set(cues) == set(RANKS)
    assert min(map(len, cues.values())) >= 15
    words = [cue for labels in cues.values() for cue in labels]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("modality", "cues"),
    [
        ("done", "sign launch establish adopt conclude publish start select approve endorse issue announce"),
        (
            "agreed",
            "agree decide commit concur determine resolve pledge undertake reach-consensus be-of-one-mind",
        ),
        ("intends", "intend plan will aim seek-to be-to look-to wish want seek prepare"),
        ("considers", "may could explore consider expect-to examine examine-the-possibility"),
        ("discussed", "discuss exchange-views consult"),
        ("shared", "share brief present explain introduce inform"),
        ("reviewed", "review take-stock take-stock-of assess assess-progress confirm-progress"),
        ("affirmed", "recognise emphasise stress underline reaffirm welcome appreciate note support"),
        ("hopes", "hope look-forward be-confident expect-that"),
    ],
)
def test_modality_has_the_cues_of_the_facts_record(modality: str, cues: str) -> None:
    expected = {cue.replace("-", " ") for cue in cues.split()}
    assert expected - set(_labels("modality")[modality]) == set()


def test_content_verbs_are_many_british_and_each_under_one_action() -> None:
    actions = _labels("action")
    verbs = [verb for labels in actions.values() for verb in labels]
    assert len(actions) >= 25
    assert len(verbs) >= 350
    assert len(verbs) == len(set(verbs))
    assert [verb for verb in verbs if verb.split()[0].endswith("ize") and verb != "seize"] == []
    assert [verb for verb in verbs if verb != verb.lower()] == []


def test_head_nouns_give_names_of_each_kind_their_class() -> None:
    rows = select(whole(), f"SELECT ?head ?class WHERE {{ ?class <{BASE}def#nameHead> ?head }}")
    heads = {head: iri.removeprefix(f"{BASE}def#") for head, iri in rows}
    assert len(heads) >= 300
    assert heads["Council"] == "JointCouncil"
    assert heads["Expert Group"] == heads["Vision Group"] == "WorkingGroup"
    assert heads["Roundtable"] == "Meeting"
    assert heads["Forum"] == heads["Workshop"] == "Conference"
    assert heads["Talks"] == "Consultation"
    assert heads["MoU"] == "MemorandumOfUnderstanding"
    assert heads["Act"] == "Legislation"
    assert heads["Regulation"] == "PolicyInstrument"
    assert heads["Post Office"] == heads["Hyatt"] == "Venue"
    assert "Commission" not in heads


def test_areas_hold_the_partnership_areas_and_others_to_come() -> None:
    areas = _labels("area", preferred=True)
    assert len(areas) >= 80
    for slug, label in (
        ("skills-mobility-inclusion", "Skills – Mobility - Digital Inclusion"),
        ("digital-platforms", "Online/Digital Platform Cooperation"),
        ("hpc-quantum", "HPC and Quantum Technologies"),
        ("cybersecurity-trust", "Cybersecurity"),
        ("artificial-intelligence", "AI"),
        ("submarine-cables", "Submarine Cables"),
        ("data-free-flow-trust", "Data Free Flow with Trust"),
        ("open-ran", "Open RAN"),
    ):
        assert label in areas[slug]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Co-Chairperson", "co-chair"),
        ("Vice-Minister", "vice-minister"),
        ("Executive Vice President", "executive-vice-president"),
        ("Director General", "director-general"),
        ("Chairwoman", "chair"),
        ("Secretary of State", "state-secretary"),
    ],
)
def test_title_words_name_a_role(title: str, slug: str) -> None:
    assert title in _labels("role", preferred=True)[slug]
