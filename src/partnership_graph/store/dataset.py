"""The rdflib view of a store, for whoever knows that API."""

from __future__ import annotations

from oxrdflib import OxigraphStore
from pyoxigraph import Store
from rdflib import Dataset, URIRef

from partnership_graph.vocab import PREFIXES


def as_dataset(store: Store) -> Dataset:
    """Return the rdflib view of a store, sharing its quads; the default graph is the union of all graphs.

    Queries given as text run in Oxigraph; a prepared query would run in rdflib's own engine, triple by
    triple.
    """
    dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, URIRef(namespace), replace=True)
    return dataset
