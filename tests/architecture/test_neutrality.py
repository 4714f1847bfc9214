"""No code, frame, cue or label knows a release: the names that only a release brings stand in none."""

from __future__ import annotations

import json
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT

GOLD = sorted((ROOT / "data" / "evaluation").rglob("*.json"))
SUFFIXES = {".py", ".ttl", ".rq", ".json", ".toml", ".yaml", ".yml", ".txt", ".csv", ".tsv", ".j2", ".js"}
EXAMPLES = ROOT / "ontology" / "examples"


def knowing_files() -> list[Path]:
    """Return the files that reading runs on: the package and the ontology without its examples."""
    files = [
        path
        for folder in (PACKAGE, ROOT / "ontology")
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES
    ]
    return sorted(path for path in files if not path.is_relative_to(EXAMPLES))


def release_words() -> set[str]:
    """Return what the gold records hold that no vocabulary may: people, venues, events, objects, quotes."""
    words: set[str] = set()
    for path in GOLD:
        record = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(record, dict) or "acts" not in record:
            continue
        words |= {item["person"] for item in record["posts"]}
        words |= {item["agent"] for item in record["participations"] if item["kind"] == "person"}
        words |= {item["venue"] for item in record["events"] if item["venue"]}
        words |= {item["name"] for item in record["events"]}
        words |= {item["object"] for item in record["acts"] if len(item["object"].split()) >= 4}
        words |= {item["text"] for item in record["quotations"]}
        words |= {item["quote"] for key in ("acts", "defects") for item in record[key]}
    return {word.casefold() for word in words if len(word) >= 6}


def test_nothing_knows_a_release() -> None:
    words, files = release_words(), knowing_files()
    assert len(words) >= 30
    assert len(files) >= 60
    found = []
    for path in files:
        text = " ".join(path.read_text(encoding="utf-8").casefold().split())
        found += [f"{path.relative_to(ROOT)}: {word}" for word in sorted(words) if word in text]
    assert found == []
