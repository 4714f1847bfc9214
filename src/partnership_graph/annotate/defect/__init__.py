"""Find what is wrong with a text itself: slips that a reader repairs in silence and a graph must record.

What enters is a `Document` and the names that the lexicon knows, what leaves are defects, each with its span.
The text is never changed. A rule that is not sure says nothing: a false alarm costs more than a missed slip.
"""

from __future__ import annotations

from collections.abc import Iterable

from partnership_graph.annotate.defect.consistency import (
    find_date_defects,
    find_inconsistent_counts,
    find_wrong_words,
)
from partnership_graph.annotate.defect.gap import (
    find_absent_attachments,
    find_agentless_titles,
    find_missing_values,
    find_truncations,
)
from partnership_graph.annotate.defect.mark import (
    find_encoding_slips,
    find_mismatched_quotes,
    find_missing_anchors,
    find_mixed_punctuation,
)
from partnership_graph.annotate.defect.passage import Rule, passages
from partnership_graph.annotate.defect.spelling import find_typos
from partnership_graph.model import Defect, Document

__all__ = ["RULES", "Defect", "find_defects"]

RULES: tuple[Rule, ...] = (
    find_truncations,
    find_missing_values,
    find_mismatched_quotes,
    find_wrong_words,
    find_inconsistent_counts,
    find_encoding_slips,
    find_date_defects,
    find_missing_anchors,
    find_mixed_punctuation,
    find_absent_attachments,
    find_agentless_titles,
)


def find_defects(document: Document, labels: Iterable[str]) -> tuple[Defect, ...]:
    """Return the defects of a document in text order; `labels` are the names that the lexicon knows.

    `kind` is a slug of the defect-kind scheme. Labels known to be misspelt must not be among the names, or
    the slip would pass for a word. The rules speak of English: other languages have no defects.
    """
    if document.language != "en":
        return ()
    parts = passages(document)
    found = find_typos(parts, labels)
    for rule in RULES:
        found += rule(parts)
    return tuple(sorted(found, key=lambda defect: (defect.span, defect.kind)))
