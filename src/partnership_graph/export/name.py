"""Shorten IRIs to prefixed names, only where every reader must understand them."""

from __future__ import annotations

import re
from typing import Final

from partnership_graph.vocab import PREFIXES

# Much narrower than PN_LOCAL of Turtle 1.1: no dot, colon, escape, or letter outside ASCII
_SAFE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BY_NAMESPACE: Final = {namespace: prefix for prefix, namespace in PREFIXES.items()}


class Namer:
    """Shortens IRIs with our prefixes, and remembers which ones it used."""

    def __init__(self, refused: frozenset[str] = frozenset()) -> None:
        self._refused = refused
        self._used: set[str] = set()

    def shorten(self, iri: str) -> str | None:
        """Return the prefixed name of an IRI, or None when it has none that is safe."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix, local = _BY_NAMESPACE.get(iri[:cut]), iri[cut:]
        if prefix is None or prefix in self._refused or not _SAFE.fullmatch(local):
            return None
        self._used.add(prefix)
        return f"{prefix}:{local}"

    def list_used(self) -> list[tuple[str, str]]:
        """Return the prefixes that were used and their namespaces, sorted by prefix."""
        return [(prefix, PREFIXES[prefix]) for prefix in sorted(self._used)]
