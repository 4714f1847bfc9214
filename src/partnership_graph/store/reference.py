"""Copy what the reference data says of the things that releases mention, and no more."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from pyoxigraph import NamedNode, Quad, Store
from rdflib.namespace import ORG

from partnership_graph import resources
from partnership_graph.iris import REFERENCE_GRAPH, STATEMENTS, read_graph_iri
from partnership_graph.store.ontology import read_turtle
from partnership_graph.store.quads import replace_graph
from partnership_graph.vocab import PG

# What a thing is not understood without: the state of a ministry, the city of a venue
_LINKS: Final = frozenset(
    NamedNode(str(link))
    for link in (PG.ofPolity, PG.inTerritoryOf, PG.within, ORG.subOrganizationOf, ORG.unitOf)
)


def add_reference(store: Store) -> None:
    """Put into the reference graph what the reference data says of the things that releases mention.

    Things that those belong to come along: the polity of a ministry, the city of a venue. What the graph held
    before is replaced, so it always fits the releases that are there.

    Raises:
        NotADataset: one of the files cannot be parsed.
        StoreError: the store is read only or its disk fails.
    """
    described: dict[NamedNode, list[Quad]] = defaultdict(list)
    for quad in read_turtle(resources.reference_files(), REFERENCE_GRAPH):
        if isinstance(quad.subject, NamedNode):
            described[quad.subject].append(quad)
    waiting = sorted(_find_mentioned(store) & described.keys(), key=str)
    taken: dict[NamedNode, list[Quad]] = {}
    while waiting:
        thing = waiting.pop()
        if thing in taken:
            continue
        taken[thing] = described[thing]
        linked = (quad.object for quad in described[thing] if quad.predicate in _LINKS)
        waiting.extend(each for each in linked if isinstance(each, NamedNode) and each in described)
    replace_graph(store, REFERENCE_GRAPH, (quad for thing in sorted(taken, key=str) for quad in taken[thing]))


def _find_mentioned(store: Store) -> set[NamedNode]:
    mentioned: set[NamedNode] = set()
    for graph in store.named_graphs():
        if (read_graph_iri(graph.value) or ("", ""))[1] != STATEMENTS:
            continue
        for quad in store.quads_for_pattern(None, None, None, graph):
            mentioned.update(each for each in (quad.subject, quad.object) if isinstance(each, NamedNode))
    return mentioned
