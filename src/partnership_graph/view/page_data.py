"""Turns a network into what the page carries: plain values only, each sentence once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from partnership_graph.network import Network, wrap_label
from partnership_graph.view.look import FIRM_MODALITIES, KIND_LOOKS, MODALITIES, STATUS_DASHES, STATUS_WORDS

# From here on the page draws arrow heads only around what is chosen.
LEAN_NODES = 1000


@dataclass(slots=True)
class Sentences:
    """The sentences that evidence stands in, each once, in the order in which they are asked for."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    places: dict[tuple[str, int, str], int] = field(default_factory=dict)

    def place(self, proof: dict[str, Any]) -> int:
        """Return the place of the sentence of a proof, adding it when it is new."""
        start = proof["start"] - proof["at"]
        key = (proof["document"], start, proof["sentence"])
        if key not in self.places:
            self.places[key] = len(self.rows)
            self.rows.append({"document": proof["document"], "start": start, "text": proof["sentence"]})
        return self.places[key]

    def shorten(self, evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return evidence that points at its sentence instead of repeating it."""
        return [
            {
                "sentence": self.place(proof),
                "at": proof["at"],
                "length": len(proof["quote"]),
                "says": proof["says"],
                "status": proof["status"],
                "rule": proof["rule"],
            }
            for proof in evidence
        ]


def node_rows(network: Network, sentences: Sentences) -> list[tuple[str, str, dict[str, Any]]]:
    """Return IRI, label and further values of each node, kind by kind and by name."""
    return [
        (
            iri,
            wrap_label(data["label"]),
            {
                "group": data["kind"],  # keeps pyvis from setting a colour
                "kind": data["kind"],
                "name": _name(data),
                "types": data["types"],
                "aliases": data["aliases"],
                "facts": data["facts"],
                "modality": data["modality"],
                "evidence": sentences.shorten(data["evidence"]),
                "layouts": data["layouts"],
                "size": data["size"],
                "central": iri == network.graph.get("centre"),
            },
        )
        for iri, data in sorted(network.nodes(data=True), key=lambda node: _reading_order(*node))
    ]


def edge_rows(network: Network, sentences: Sentences) -> list[tuple[str, str, dict[str, Any]]]:
    """Return source, target and values of each edge, sorted."""
    edges = sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3])
    return [
        (
            source,
            target,
            {
                "id": f"e{number}",
                "name": data["label"],
                "predicate": data["predicate"],
                "status": data["status"],
                "modality": data["modality"],
                "faint": data["is_faint"],
                "facts": data["facts"],
                "evidence": sentences.shorten(data["evidence"]),
            },
        )
        for number, (source, target, _, data) in enumerate(edges)
    ]


def legend(network: Network) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the legend with how many nodes or edges each stands for."""
    kinds = Counter(data["kind"] for _, data in network.nodes(data=True))
    modalities = Counter(data["modality"] for _, data in network.nodes(data=True) if data["modality"])
    statuses = Counter(data["status"] for *_, data in network.edges(data=True) if data["status"])
    return {
        "kinds": [
            {
                "key": kind,
                "name": look.many,
                "count": kinds[kind],
                "colour": look.colour,
                "outline": look.outline,
            }
            for kind, look in KIND_LOOKS.items()
            if kinds[kind]
        ],
        "statuses": [
            {
                "key": status,
                "name": status,
                "note": STATUS_WORDS.get(status, ""),
                "count": count,
                "dash": " ".join(f"{length:g}" for length in STATUS_DASHES.get(status, ())),
            }
            for status, count in sorted(
                statuses.items(), key=lambda item: (_place(item[0], STATUS_DASHES), item[0])
            )
        ],
        "modalities": [
            {"key": modality, "name": modality, "count": count, "firm": modality in FIRM_MODALITIES}
            for modality, count in sorted(
                modalities.items(), key=lambda item: (_place(item[0], MODALITIES), item[0])
            )
        ],
    }


def looks() -> dict[str, Any]:
    """Return the table of looks for the scripts."""
    return {
        "kinds": {
            kind: {"colour": look.colour, "outline": look.outline, "one": look.one}
            for kind, look in KIND_LOOKS.items()
        },
        "dashes": {status: list(dash) for status, dash in STATUS_DASHES.items()},
        "firm": list(FIRM_MODALITIES),
    }


def _reading_order(iri: str, data: dict[str, Any]) -> tuple[int, str, str]:
    """Return what nodes are sorted by; acts stay in the order of their text."""
    name = "" if data["kind"] == "act" else data["label"].casefold()
    return _place(data["kind"], KIND_LOOKS), name, iri


def _name(data: dict[str, Any]) -> str:
    """Return the full name of a node; an act is named with its whole object."""
    return f"{data['label']} – {data['gloss']}" if data.get("gloss") else str(data["label"])


def _place(key: str, known: tuple[str, ...] | dict[str, Any]) -> int:
    """Return the place of a key in a known order; unknown ones come last."""
    return list(known).index(key) if key in known else len(known)
