"""Laws that hold for every text: spans quote what they name, claims have rules, reading is total and repeatable."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from partnership_graph.model import Annotation, Document, Status
from partnership_graph.pipeline import interpret_document
from partnership_graph.read import read_text
from partnership_graph.resolve import resolve_annotation
from tests.interpret.reading import HEADLINE, LEAD, annotator

# What releases are made of, put together in any order.
WORDS = (
    "Norway", "Kenya", "both sides", "the two ministers", "they", "it", "Minister Ola Berg", "Oslo", "Nairobi",
    "the Norway-Kenya Data Agreement", "a Memorandum of Understanding", "the First Norway-Kenya Digital Dialogue",
    "the Fjord Development Agency", "the Global Cloud Trust Partnership (GCTP)", "Semiconductors", "a school",
    "launched", "agreed to", "open", "was held", "will be held", "signed", "have not", "is", "shared that",
    "which", "and", "or", "by", "through", "for", "in", "on", "until", "of", "to", "with the aim of", "between",
    "4 June 2021", "Friday, June 4", "2023", "(09:30-18:30)", "the same day as", "three areas", "1)", "2)", "3)",
    ",", ".", ";", ":", "(", ")", "“", "”", "\"", "'s", "’s", "*", "▲", "-", "–", "—", "/", "\n", "\n\n", "\n* ",
    "<", ">",
)  # fmt: skip
RELEASE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
LETTERS = st.text(
    st.sampled_from("abeioNKMOS ,.;:()“”\"'’*▲-–—/0123456789%&İßﬁé한\n"), min_size=1, max_size=120
)
MANY = settings(max_examples=50, deadline=None, derandomize=True, database=None)


def document_of(text: str) -> Document:
    """Return a text as a release."""
    return read_text(f"{HEADLINE}{LEAD}{text}\n", identifier="a")


def annotation_of(text: str) -> Annotation:
    """Return an annotated release."""
    return annotator().annotate(document_of(text))


@MANY
@given(RELEASE)
def test_claims_rest_on_spans_of_their_document(text: str) -> None:
    document = document_of(text)
    for claim in interpret_document(document).claims:
        assert claim.evidence
        assert len(set(claim.evidence)) == len(claim.evidence)
        for span in claim.evidence:
            assert 0 <= span.start < span.end <= len(document.text)
            assert document.quote(span).strip()


@MANY
@given(RELEASE)
def test_claims_name_their_rule(text: str) -> None:
    claims = interpret_document(document_of(text)).claims
    assert claims
    assert all(claim.rule for claim in claims)
    assert {claim.status for claim in claims} <= {
        Status.STATED, Status.NORMALISED, Status.INFERRED, Status.CURATED, Status.CANDIDATE
    }  # fmt: skip


@MANY
@given(RELEASE)
def test_mentions_are_named_as_their_words_are(text: str) -> None:
    annotation = annotation_of(text)
    document = annotation.document
    for sentence, mentions, topics in zip(
        document.sentences, annotation.mentions, annotation.topics, strict=True
    ):
        for mention in (*mentions, *topics):
            assert sentence.span.covers(mention.span)
            assert mention.name == " ".join(document.quote(mention.span).split())
        ordered = [mention.span for mention in mentions]
        assert ordered == sorted(ordered)
        assert not any(one.overlaps(other) for one, other in pairwise(ordered))


@MANY
@given(RELEASE)
def test_tokens_are_the_words_of_their_sentence_in_order(text: str) -> None:
    annotation = annotation_of(text)
    for sentence, tokens in zip(annotation.document.sentences, annotation.tokens, strict=True):
        assert all(annotation.document.quote(token.span) == token.text for token in tokens)
        words = "".join(token.text for token in tokens)
        assert words == "".join(annotation.document.quote(sentence.span).split())


@MANY
@given(RELEASE)
def test_every_mention_means_one_thing_at_most(text: str) -> None:
    resolution = resolve_annotation(annotation_of(text))
    seen = [id(mention) for referent in resolution.referents for _, mention in referent.mentions]
    assert len(seen) == len(set(seen))
    assert all(referent.mentions and referent.name for referent in resolution.referents)


@MANY
@given(LETTERS)
def test_reading_never_raises(text: str) -> None:
    interpret_document(document_of(f"a {text}"))


@MANY
@given(RELEASE)
def test_same_text_gives_the_same_claims(text: str) -> None:
    assert interpret_document(document_of(text)) == interpret_document(document_of(text))
