"""Folds statements into labelled edges: a participation, a membership or a treated area becomes one edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import networkx as nx
from rdflib.namespace import ORG

from partnership_graph.network.describing import (
    TOLD_ONLY,
    TYPE,
    UNTOLD,
    Properties,
    Things,
    describe_documents,
    describe_node,
    sort_out,
    tell,
    value_words,
)
from partnership_graph.network.kind import term_name
from partnership_graph.network.reading import Proof, Reading, Statement
from partnership_graph.vocab import PG

_FOLDED = frozenset(map(str, (PG.Participation, ORG.Membership, PG.AreaTreatment)))
# What the ends and the label of a folded edge already tell.
_TOLD_BY_EDGE = frozenset(
    map(
        str,
        (
            PG.areaOf,
            PG.treatedArea,
            PG.inDocument,
            PG.isPriority,
            PG.participant,
            PG.capacity,
            PG.postTitle,
            ORG.member,
            ORG.organization,
            ORG.role,
        ),
    )
)
# Joint acts tie everything to the same two parties; drawn faintly until one end is chosen.
_PARTIES = frozenset(map(str, (PG.actor, PG.counterpart)))
_INVERSES = {str(PG.signs): str(PG.signedAt)}
_SYMMETRIC = frozenset({str(PG.sameDayAs)})
_NARROWER = {str(PG.coversArea): str(PG.priorityArea)}
_STRENGTH = ("stated", "normalised", "curated", "inferred", "candidate", "external", "rejected", "")


@dataclass(slots=True)
class _Edge:
    """An edge in the making."""

    predicate: str
    label: str
    proofs: list[tuple[str, Proof]] = field(default_factory=list)
    facts: set[tuple[str, str]] = field(default_factory=set)
    is_curated: bool = False


_Edges = dict[tuple[str, str, str], _Edge]


def fold(reading: Reading) -> nx.MultiDiGraph:
    """Return the graph of a reading, without positions, its nodes and edges in sorted order."""
    things = sort_out(reading)
    network = nx.MultiDiGraph()
    for iri in sorted(things.kinds):
        network.add_node(iri, **describe_node(iri, things))
    edges: _Edges = {}
    for statement in reading.statements + reading.reference:
        _join_plain(edges, statement, things)
    events = {s.object: s.subject for s in reading.statements if s.predicate == str(PG.hasParticipation)}
    for iri in sorted(thing for thing in things.properties if things.classes[thing] & _FOLDED):
        _join_folded(edges, iri, events.get(iri, ""), things)
    for (source, target, key), edge in sorted(_drop_weaker(edges), key=lambda item: item[0]):
        network.add_edge(source, target, key=key, **_finish(edge, network.nodes[source]["modality"]))
    _choose_faint(network)
    network.graph["documents"] = describe_documents(_documents_of(network), things)
    return network


def _join_plain(edges: _Edges, statement: Statement, things: Things) -> None:
    """Add an edge for a statement between two nodes."""
    predicate, source, target = statement.predicate, statement.subject, statement.object
    if statement.is_literal or predicate in TOLD_ONLY or predicate == TYPE:
        return
    if source not in things.kinds or target not in things.kinds:
        return
    if predicate in _INVERSES:
        predicate, source, target = _INVERSES[predicate], target, source
    elif predicate in _SYMMETRIC:
        source, target = sorted((source, target))
    name = term_name(predicate, things.labels)
    edge = edges.setdefault((source, target, predicate), _Edge(predicate, name))
    edge.proofs += (("", proof) for proof in statement.proofs)
    edge.is_curated |= not statement.proofs and statement.document.endswith("/reference")


def _join_folded(edges: _Edges, iri: str, event: str, things: Things) -> None:
    """Add the edge that an n-ary node stands for; `event` is what a participation takes part in."""
    own = things.properties[iri]
    source, target, predicate, label = _read_folded(own, event, things.labels)
    if source not in things.kinds or target not in things.kinds:
        return
    # Two roles of one person at one event are two edges; two treatments of one area are one.
    key = predicate if str(PG.treatedArea) in own else iri
    edge = edges.setdefault((source, target, key), _Edge(predicate, label))
    for name, statements in sorted(own.items()):
        words = term_name(name, things.labels)
        for statement in statements:
            edge.proofs += (("" if name == TYPE else words, proof) for proof in statement.proofs)
            if name not in _TOLD_BY_EDGE | UNTOLD and statement.object != source:
                edge.facts.add((words, value_words(statement, things.labels)))


def _read_folded(own: Properties, event: str, labels: dict[str, str]) -> tuple[str, str, str, str]:
    """Return source, target, predicate and label of the edge that an n-ary node stands for."""

    def first(*predicates: object) -> str:
        return next((statement.object for name in predicates for statement in own.get(str(name), ())), "")

    def words(predicate: object) -> str:
        return " and ".join(value_words(statement, labels) for statement in own.get(str(predicate), ()))

    if str(PG.treatedArea) in own:
        predicate = str(PG.priorityArea if first(PG.isPriority) == "true" else PG.coversArea)
        return first(PG.areaOf), first(PG.treatedArea), predicate, term_name(predicate, labels)
    if str(ORG.member) in own:
        label = first(PG.postTitle) or words(ORG.role) or "member"
        return first(ORG.member), first(ORG.organization), str(ORG.role), label
    label = words(PG.capacity) or "takes part in"
    return first(PG.participant, PG.onBehalfOf), event, str(PG.capacity), label


def _drop_weaker(edges: _Edges) -> Iterator[tuple[tuple[str, str, str], _Edge]]:
    """Yield the edges but those that a narrower one between their ends implies; it takes their proofs."""
    for (source, target, predicate), edge in edges.items():
        narrower = edges.get((source, target, _NARROWER.get(predicate, "")))
        if narrower is None:
            yield (source, target, predicate), edge
        else:
            narrower.proofs += edge.proofs
            narrower.facts |= edge.facts


def _finish(edge: _Edge, modality: str) -> dict[str, Any]:
    """Return the attributes of an edge; of several statuses the strongest counts."""
    found = {proof.status for _, proof in edge.proofs} or {"curated" if edge.is_curated else ""}
    return {
        "predicate": edge.predicate,
        "label": edge.label,
        "status": min(found, key=lambda status: ((*_STRENGTH, status).index(status), status)),
        "modality": modality,
        "facts": [list(fact) for fact in sorted(edge.facts)],
        "evidence": tell(edge.proofs),
    }


def _choose_faint(network: nx.MultiDiGraph) -> None:
    """Set `is_faint` of every edge: it ties most acts to the same few nodes, and both ends have more."""

    def ties_to_all(target: str, data: dict[str, Any]) -> bool:
        kind: str = network.nodes[target]["kind"]
        return (data["predicate"] in _PARTIES and kind == "polity") or data["predicate"] == str(
            PG.expressedAt
        )

    faint = [edge for edge in network.edges(keys=True, data=True) if ties_to_all(edge[1], edge[3])]
    degrees = dict(network.degree())
    for source, target, *_ in faint:
        degrees[source] -= 1
        degrees[target] -= 1
    for *_, data in network.edges(data=True):
        data["is_faint"] = False
    for source, target, _, data in faint:
        is_needed = data["predicate"] == str(PG.expressedAt) and not (degrees[source] and degrees[target])
        data["is_faint"] = not is_needed


def _documents_of(network: nx.MultiDiGraph) -> set[str]:
    """Return the releases that the evidence of a network stands in."""
    told = [data for _, data in network.nodes(data=True)] + [data for *_, data in network.edges(data=True)]
    return {proof["document"] for data in told for proof in data["evidence"]}
