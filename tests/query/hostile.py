"""Queries that must not run and queries that must; `{endpoint}` and `{canary}` are filled in by the test."""

from __future__ import annotations

from partnership_graph.query.gate import MAX_CHARACTERS

CALLS = {
    "plain": "SELECT ?s WHERE {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
    "silent": "SELECT ?s WHERE {{ SERVICE SILENT <{endpoint}> {{ ?s ?p ?o }} }}",
    "mixed case": "SELECT ?s WHERE {{ sErViCe <{endpoint}> {{ ?s ?p ?o }} }}",
    "no space": "SELECT ?s WHERE {{SERVICE<{endpoint}>{{?s ?p ?o}}}}",
    "comment inside": "SELECT ?s WHERE {{ SERVICE # why {{\n <{endpoint}> # not }}\n {{ ?s ?p ?o }} }}",
    "escaped letter": "SELECT ?s WHERE {{ \\u0053ERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
    "long escape": "SELECT ?s WHERE {{ \\U00000053ERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
    "escaped quotation mark": (
        'SELECT ?s WHERE {{ ?s ?p "\\u0022 . SERVICE <{endpoint}> {{ ?s ?p ?o }} # " }}'
    ),
    "carriage return ends a comment": (
        "SELECT ?s WHERE {{ ?s ?p ?o # \r SERVICE <{endpoint}> {{ ?a ?b ?c }}\n }}"
    ),
    "prefixed": "PREFIX e: <{endpoint}> SELECT ?s WHERE {{ SERVICE e: {{ ?s ?p ?o }} }}",
    "relative to a base": "BASE <{endpoint}> SELECT ?s WHERE {{ SERVICE <x> {{ ?s ?p ?o }} }}",
    "variable": "SELECT ?s WHERE {{ VALUES ?e {{ <{endpoint}> }} SERVICE ?e {{ ?s ?p ?o }} }}",
    "in a subselect": "SELECT ?s WHERE {{ {{ SELECT ?s {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }} }} }}",
    "in exists": "SELECT ?s WHERE {{ ?s ?p ?o FILTER EXISTS {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }} }}",
    "in a bind": "SELECT ?s WHERE {{ BIND(EXISTS {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }} AS ?s) }}",
    "in the order": (
        "SELECT ?s WHERE {{ ?s ?p ?o }} ORDER BY (EXISTS {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }})"
    ),
    "in having": (
        "SELECT (COUNT(?s) AS ?n) WHERE {{ ?s ?p ?o }} GROUP BY ?p "
        "HAVING (EXISTS {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }})"
    ),
    "in minus": "SELECT ?s WHERE {{ ?s ?p ?o MINUS {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }} }}",
    "in a construction": "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
    "in a description": "DESCRIBE ?s WHERE {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
    "beside what only the engine reads": (
        "ASK {{ << ?a ?b ?c >> ?d ?e . SERVICE <{endpoint}> {{ ?s ?p ?o }} }}"
    ),
    "in a question": "ASK {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}",
}
READS = {
    "from": "SELECT ?o FROM <{canary}> WHERE {{ ?s ?p ?o }}",
    "from named": "SELECT ?o FROM NAMED <{canary}> WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "from the web": "SELECT ?o FROM <{endpoint}> WHERE {{ ?s ?p ?o }}",
    "from beside the base": "BASE <{canary}> SELECT ?o FROM <canary.ttl> WHERE {{ ?s ?p ?o }}",
    "from nowhere": "SELECT ?o FROM <canary.ttl> WHERE {{ ?s ?p ?o }}",
    "from by a prefix": "PREFIX c: <{canary}> SELECT ?o FROM c: WHERE {{ ?s ?p ?o }}",
    "load": "LOAD <{canary}>",
    "load from the web": "LOAD SILENT <{endpoint}> INTO GRAPH <https://example.org/g>",
    "a foreign function": "SELECT ?s WHERE {{ ?s ?p ?o FILTER(<{endpoint}>(?s)) }}",
}
UPDATES = {
    "insert": "INSERT DATA { <https://example.org/a> <https://example.org/b> 1 }",
    "insert where": "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "delete": "DELETE WHERE { ?s ?p ?o }",
    "clear": "CLEAR ALL",
    "drop": "DROP SILENT GRAPH <https://example.org/g>",
    "create": "CREATE GRAPH <https://example.org/g>",
    "with a prefix": "PREFIX e: <https://example.org/> DELETE DATA { e:a e:b e:c }",
    "after an update": "CLEAR ALL ; INSERT DATA { <https://example.org/a> <https://example.org/b> 1 }",
}
OVERSIZED = {
    "a megabyte": "SELECT ?s WHERE { ?s ?p '" + "x" * 1_000_000 + "' }",
    "one character too many": "ASK {}".ljust(MAX_CHARACTERS + 1),
    "sixty groups": "SELECT ?s WHERE " + "{" * 60 + " ?s ?p ?o " + "}" * 60,
    "ten thousand groups": "SELECT ?s WHERE " + "{" * 10_000 + "}" * 10_000,
    "deep brackets": "SELECT ?s WHERE { ?s ?p ?o FILTER(" + "(" * 5_000 + "1" + ")" * 5_000 + ") }",
    "a thousand patterns": "SELECT ?s WHERE { " + "?s ?p ?o . " * 1_000 + "}",
    "nul": "ASK {} \0",
    "half a surrogate pair": "ASK { ?s ?p '\ud83d' }",
}
MALFORMED = {
    "cut short": ("SELECT ?s WHERE { ?s ?p ", "line 1"),
    "misspelt": ("SELEKT ?s WHERE { ?s ?p ?o }", "line 1, column"),
    "on the second line": ("SELECT ?s\nWHERE { ?s ?p }", "line 2, column"),
    "unknown prefix": ("SELECT ?s WHERE { ?s zz:b ?o }", "prefix"),
    "empty": ("", "line 1"),
    "a comment only": ("# SELECT", "line 1"),
    "a variable twice": ("SELECT (1 AS ?a) (2 AS ?a) WHERE {}", "query"),
}
HARMLESS = {
    "the word in a literal": "SELECT ?s WHERE { ?s ?p 'the Digital SERVICE Act' }",
    "the word in a label filter": "SELECT ?s WHERE { ?s ?p ?o FILTER(CONTAINS(?o, 'service: <a>')) }",
    "the word in a comment": "SELECT ?s WHERE { ?s ?p ?o } # no SERVICE here",
    "the word as a variable": "SELECT ?SERVICE WHERE { ?SERVICE ?p ?o }",
    "a cast": "SELECT (xsd:integer('1') AS ?n) WHERE {}",
    "a path": "SELECT ?s WHERE { ?s (skos:broader|^skos:narrower)*/skos:prefLabel ?o FILTER(!BOUND(?x)) }",
    "negated path": "SELECT ?s WHERE { ?s !(rdf:type|^rdf:type) ?o }",
    "windows line ends": "SELECT ?s\r\nWHERE { ?s ?p ?o }\r\n",
    "everything else": (
        "SELECT DISTINCT ?p (COUNT(?s) AS ?n) (GROUP_CONCAT(DISTINCT STR(?o); SEPARATOR=',') AS ?all) "
        "WHERE { { ?s ?p ?o } UNION { ?o ?p ?s } OPTIONAL { ?s rdfs:label ?l } MINUS { ?s a ?o } "
        "VALUES ?p { rdf:type } BIND(-1 * 2 + 3 AS ?x) GRAPH ?g { ?s ?p ?o } "
        "FILTER(?x IN (1, 2) && !(?x > 2)) FILTER NOT EXISTS { ?s ?p 'a'@en } } GROUP BY ?p "
        "HAVING (COUNT(?s) > 0) ORDER BY DESC(?n) LIMIT 3 OFFSET 1"
    ),
    "construct": "CONSTRUCT { ?s rdf:type ?o } WHERE { ?s a ?o }",
    "short construct": "CONSTRUCT WHERE { ?s a ?o }",
    "describe": "DESCRIBE pg:Meeting",
    "ask": "ASK {}",
}

# What a query is made of, and what may part two parsers, to be mixed at random
PIECES = (
    *("SERVICE", "service", "SILENT", "{ ?s ?p ?o }", "<ENDPOINT>", "?e", "e:", "{", "}", "(", ")", "<", ">"),
    *(
        " ",
        "\n",
        "\r",
        "\x0c",
        "\x85",
        "\u2028",
        "\ufeff",
        "#",
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        "\\u0022",
        "\\'",
    ),
    *("ASK", "SELECT ?s WHERE", "FILTER EXISTS", "OPTIONAL", "UNION", "GRAPH ?g", "?s ?p", "a", ".", ";"),
    *("VALUES ?e { <ENDPOINT> }", "PREFIX e: <ENDPOINT>", "BASE <ENDPOINT>", "@en", "^^", "ASK { ?s ?p "),
    "SERVICE <ENDPOINT> {} }",
)
