"""Grammar of a sentence: units, verb groups, clauses, adjuncts; no knowledge of what a release is."""
