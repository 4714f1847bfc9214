"""Bytes in the encodings of official sites become one canonical text; what is no text is refused by name."""

from __future__ import annotations

import pickle

import pytest

from partnership_graph.errors import ReadError, UnreadableDocument, UnsupportedMediaType
from partnership_graph.read.decode import LONGEST, canonical, decode

ENGLISH = "The “Council” met in Oslo – both sides agreed. It’s the 2nd meeting.\n"
KOREAN = "제2차 협의회가 오슬로에서 열렸다. 양측은 “협력”을 강화하기로 했다.\n"
JAPANESE = "第二回評議会がオスロで開催されました。双方は「協力」を強化します。\n"
FRENCH = "Le Conseil s’est réuni à Oslo ; les deux côtés ont décidé d’œuvrer « ensemble ».\n"

ENCODED = [
    (ENGLISH, "utf-8"),
    (ENGLISH, "utf-8-sig"),
    (ENGLISH, "utf-16"),
    (ENGLISH, "utf-16-le"),
    (ENGLISH, "utf-16-be"),
    (ENGLISH, "utf-32"),
    (ENGLISH, "cp1252"),
    (FRENCH, "cp1252"),
    (KOREAN, "utf-8"),
    (KOREAN, "euc_kr"),
    (KOREAN, "cp949"),
    (KOREAN, "utf-16"),
    (JAPANESE, "utf-8"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_known_encodings_give_the_same_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="a") == text


def test_typographic_quotes_tell_korean_from_western_bytes() -> None:
    text = "The “Third” Council was held in Seoul.\n"
    assert decode(text.encode("cp949"), name="a") == text
    assert decode(text.encode("cp1252"), name="a") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "DOCX"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "HWP"),
        (b"<!DOCTYPE html><html></html>", "web page"),
    ],
)
def test_other_media_are_named_with_advice(data: bytes, words: str) -> None:
    with pytest.raises(UnsupportedMediaType) as caught:
        decode(data + b"rest", name="file.txt")
    message = str(caught.value)
    assert words in message
    assert message.startswith("file.txt: ")
    assert "save" in message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\n",
        b"\xef\xbb\xbf",
        b"The Council\x00 met.",
        b"Oslo\x1b[31m",
        b"\x81\x8d\x8f\x90\x9d" * 40,
        b"\xff\xfeA",
    ],
)
def test_what_is_no_text_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        decode(data, name="a")


@pytest.mark.parametrize("data", [b"a" * (LONGEST + 1), b"a" * (4 * LONGEST + 1)])
def test_a_text_has_a_greatest_length(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="at most 2,000,000 characters"):
        decode(data, name="a")


def test_the_greatest_length_is_allowed() -> None:
    assert len(decode(b"a" * LONGEST, name="a")) == LONGEST


def test_line_ends_become_one() -> None:
    assert canonical("a\r\nb\rc\u2028d\x0ce\n", name="a") == "a\nb\nc\nd\ne\n"


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="half a character"):
        canonical("Seoul \ud800", name="a")


def test_errors_survive_pickling() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"", name="a")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
