"""Put quads into a store."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from partnership_graph.errors import StoreError

# Up to here quads go in as one transaction; beyond, as files: less memory, but it may stop half-way
LARGEST_TRANSACTION: Final = 200_000


def add_quads(store: Store, quads: Iterable[Quad]) -> None:
    """Add quads to a store: all or none, up to `LARGEST_TRANSACTION` of them.

    Raises:
        StoreError: the store is read only or its disk fails.
    """
    stream = iter(quads)
    head = list(islice(stream, LARGEST_TRANSACTION))
    rest = next(stream, None)
    try:
        if rest is None:
            store.extend(head)
        else:
            store.bulk_extend(chain(head, [rest], stream))
    except (OSError, RuntimeError) as error:
        raise _explain(error) from error


def replace_graph(store: Store, graph: str, quads: Iterable[Quad]) -> None:
    """Put quads in the place of all that a named graph holds.

    Raises:
        StoreError: a quad belongs to another graph (nothing is changed then), the store is read only, or its
            disk fails.
    """
    name = NamedNode(graph)
    new = list(quads)
    if any(quad.graph_name != name for quad in new):
        raise StoreError("some quads belong to another graph", graph, "add those with add_quads")
    try:
        store.remove_graph(name)
    except (OSError, RuntimeError) as error:
        raise _explain(error) from error
    add_quads(store, new)


def _explain(error: OSError | RuntimeError) -> StoreError:
    return StoreError(
        f"the graph cannot be written ({error})", "", "open it for writing, on a disk with room"
    )
