"""Turn the bytes of a release into its canonical text: decoded, `\\n` line ends, no byte order mark."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from partnership_graph.errors import UnreadableDocument, UnsupportedMediaType

LONGEST = 2_000_000
_WIDEST_CODE_POINT = 4

_ADVICE = "save its text as a .txt file in UTF-8 and read that"
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document (DOCX, HWPX, ODT)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (DOC, HWP)"),
    (b"{\\rtf", "an RTF document"),
)
_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")

# Typographic signs that every legacy encoding here can write, and that say nothing about the language.
_SIGNS = "“”‘’–—―…·•□■○●◇◆△▲▽▼▶▷◀◁→←☞※★☆①②③④⑤⑥⑦⑧⑨⑩【】「」『』《》〈〉°±×÷§®©™€£¥　、。～・㈜㎡ㅇㆍ"
_EXTENDED_KOREAN = 0.1
_KOREAN = re.compile(f"[\uac00-\ud7a3\u4e00-\u9fff\uff01-\uff5e{_SIGNS}]")
_JAPANESE = re.compile(f"[\u3041-\u30ff\u4e00-\u9fff\uff01-\uff5e{_SIGNS}]")
_KANA = re.compile("[\u3041-\u30ff]")
_WESTERN = re.compile("[\u00c0-\u00ffŠšŽžŒœŸ“”‘’‚„–—…•€£¥©®™°§·«»‹›ªº¿¡†‡\u00a0\u00ad]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def decode(data: bytes, *, name: str) -> str:
    """Return the canonical text of a release; `name` is what a message calls it.

    Raises:
        UnsupportedMediaType: the bytes are a picture, an archive, a web page or an office document.
        UnreadableDocument: they are empty, too many, binary, or in no encoding known here.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnsupportedMediaType(f"this is {kind}, not a text", name, _ADVICE)
    if _HTML.match(data):
        raise UnsupportedMediaType("this is a web page with its markup, not a text", name, _ADVICE)
    if len(data) > LONGEST * _WIDEST_CODE_POINT:
        raise _too_long(name)
    return canonical(_decode_any(data, name), name=name)


def canonical(text: str, *, name: str) -> str:
    """Return a text with `\\n` line ends and no byte order mark, once it is known to be one.

    Raises:
        UnreadableDocument: the text is empty, too long, or has control characters or lone surrogates.
    """
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    if not text.strip():
        raise UnreadableDocument("there is no text in it", name, "give a release with words")
    if len(text) > LONGEST:
        raise _too_long(name)
    control = _CONTROLS.search(text)
    if control:
        what = f"this is binary data: control character {ord(control[0]):#04x} at offset {control.start()}"
        raise UnreadableDocument(what, name, _ADVICE)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        what = f"half a character stands at offset {error.start}"
        raise UnreadableDocument(what, name, _ADVICE) from error
    return text


def _too_long(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"a release is at most {LONGEST:,} characters", name, "split it into one file for each release"
    )


def _decode_any(data: bytes, name: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _attempt(data[len(mark) :], encoding)
            if text is None:
                raise UnreadableDocument(f"its bytes are not the {encoding} they claim to be", name, _ADVICE)
            return text
    wide = _utf16_without_mark(data)
    if wide:
        return wide
    text = _attempt(data, "utf-8")
    if text is not None:
        return text
    for encoding, is_plausible in _LEGACY:
        text = _attempt(data, encoding)
        if text is not None and is_plausible(text):
            return text
    raise UnreadableDocument("its bytes are text in no encoding known here", name, _ADVICE)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Decode UTF-16 that lost its mark: in European text every other byte is NUL."""
    sample = data[:2_000]
    if len(data) % 2 or not sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and not sample[0::2].count(0):
        return _attempt(data, "utf-16-le")
    if sample[0::2].count(0) > 0.7 * half and not sample[1::2].count(0):
        return _attempt(data, "utf-16-be")
    return None


def _share(pattern: re.Pattern[str], characters: list[str]) -> float:
    return sum(1 for character in characters if pattern.match(character)) / max(1, len(characters))


def _is_korean(text: str) -> bool:
    return _share(_KOREAN, _FOREIGN.findall(text)) > 0.95


def _is_extended_korean(text: str) -> bool:
    # The syllables that cp949 adds to EUC-KR are rare words; Western quotation marks decode to nothing else.
    foreign = _FOREIGN.findall(text)
    # The codec spells them out in eight bytes.
    added = sum(1 for character in foreign if len(character.encode("euc_kr", "ignore")) != 2)
    return _is_korean(text) and added < _EXTENDED_KOREAN * len(foreign)


def _is_japanese(text: str) -> bool:
    foreign = _FOREIGN.findall(text)
    wordy = [character for character in foreign if character not in _SIGNS]
    return _share(_JAPANESE, foreign) > 0.95 and (not wordy or _share(_KANA, wordy) > 0.15)


def _is_western(text: str) -> bool:
    foreign = _FOREIGN.findall(text)
    return len(foreign) < 0.25 * len(text) and _share(_WESTERN, foreign) > 0.98


# From the strictest to the most lenient: nearly any bytes are some Windows-1252.
_LEGACY: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("euc_kr", _is_korean),
    ("euc_jp", _is_japanese),
    ("cp949", _is_extended_korean),
    ("cp932", _is_japanese),
    ("cp1252", _is_western),
)
