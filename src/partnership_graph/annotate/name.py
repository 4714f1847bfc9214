"""Find proper names by their form: runs of capitalised words, joined where names join, told apart by head nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from partnership_graph.annotate.head import BODY_TYPES, EVENT_TYPES, HeadNouns
from partnership_graph.model import Span, Token

ORDINALS = dict(
    zip(
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth", "twentieth",
        ],
        range(1, 21),
        strict=True,
    )
)  # fmt: skip
_SMALL_GATHERINGS = {"summit": "pg:Summit", "talks": "pg:Consultation", "consultations": "pg:Consultation"}
# Instrument names that open with their kind: "Recommendation Framework for …", "Memorandum of …".
_OPENING_TYPES = frozenset(
    {"pg:TechnicalRecommendation", "pg:Declaration", "pg:Treaty", "pg:MemorandumOfUnderstanding"}
)
_TAIL_WORDS = ("of", "for", "on")
_NEVER_OPENS = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "RB", "TO", "WDT", "WP", "WRB", "EX", "MD", "UH"})
_DIGIT_NAME = re.compile(r"\d+[A-Z]\w*(/\w+)*$")
_ORDINAL_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class NameShape:
    """A proper name found by its form: its tokens, the class its head noun gives it, and what the form says."""

    tokens: tuple[Token, ...]
    type: str
    ordinal: int | None = None
    year: int | None = None
    body: tuple[Token, ...] = ()
    body_type: str = ""

    @property
    def span(self) -> Span:
        """The stretch of text the name covers."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def is_name_word(token: Token) -> bool:
    """Tell whether a token may be part of a proper name: capitalised, or digits that open a name as in `6G`."""
    first = token.text[0]
    return (first.isalpha() and first.isupper()) or _DIGIT_NAME.match(token.text) is not None


def find_name_shapes(
    tokens: Sequence[Token], heads: HeadNouns, cities: Iterable[Span] = (), polities: Iterable[Span] = ()
) -> tuple[NameShape, ...]:
    """Return the names in a sentence whose form gives them a class, in text order.

    `cities` are the cities named there: a name may end in one behind its head noun ("Grand Hotel Oslo").
    `polities` are those named there: a dash with spaces joins two of them ("European Union - Japan Council").
    """
    found, at, ends = [], 0, frozenset(city.end for city in cities)
    parties = tuple(polities)
    dashes = _joining_dashes(tokens, parties)
    while at < len(tokens):
        if not _opens(tokens, at):
            at += 1
            continue
        end = _grow(tokens, at, heads, dashes)
        shape = classify_name(tokens[at:end], heads)
        if shape is None and tokens[end - 1].span.end in ends:
            without_city = classify_name(tokens[at : end - 1], heads, may_be_bare=True)
            shape = without_city and replace(without_city, tokens=tuple(tokens[at:end]))
        if shape is None:
            shape = _lower_gathering(tokens, at, end, frozenset(party.end for party in parties))
        if shape:
            found.append(_with_ordinal(tokens, at, shape))
        at = max(
            end, at + 1, *(i + 1 for i in range(at, len(tokens)) if shape and tokens[i] is shape.tokens[-1])
        )
    return tuple(found)


def _lower_gathering(
    tokens: Sequence[Token], start: int, end: int, party_ends: frozenset[int]
) -> NameShape | None:
    """Return a gathering that joins polities and is written small: "EU-Japan summit"; but not "an … summit"."""
    if tokens[end - 1].span.end not in party_ends or "-" not in "".join(t.text for t in tokens[start:end]):
        return None
    if any(token.text.lower() in ("a", "an", "annual") for token in tokens[max(0, start - 2) : start]):
        return None
    for at in range(end, min(end + 3, len(tokens))):
        kind = _SMALL_GATHERINGS.get(tokens[at].text)
        if kind:
            return NameShape(tuple(tokens[start : at + 1]), kind)
        if not tokens[at].text.islower() or tokens[at].tag not in ("JJ", "NN", "VBG"):
            return None
    return None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not is_name_word(token) or (token.tag in _NEVER_OPENS and token.text.lower() not in ORDINALS):
        return False
    starts_sentence = at == 0 or tokens[at - 1].text in '.*:“"▲•'
    return not (starts_sentence and token.tag in ("VBG", "VB", "VBN"))


def _grow(tokens: Sequence[Token], start: int, heads: HeadNouns, dashes: frozenset[int]) -> int:
    """Return the index behind the last token of the name that begins at `start`."""
    end = start + 1
    while end < len(tokens):
        if (is_name_word(tokens[end]) and not _separated(tokens[end - 1], tokens[end])) or end in dashes:
            end += 1
        elif _YEAR.match(tokens[end].text) and heads.closing(_words(tokens[start:end]))[0]:
            end += 1
            break
        else:
            resumed = _resume(tokens, start, end, heads)
            if resumed is None:
                break
            end = resumed + 1
    return end


def _joining_dashes(tokens: Sequence[Token], polities: tuple[Span, ...]) -> frozenset[int]:
    """Return the places of dashes, and of brackets with a short form, that stand between the polities of one name."""
    starts, ends = {p.start for p in polities}, {p.end for p in polities}
    found: set[int] = set()
    for at in range(1, len(tokens) - 1):
        joins = tokens[at - 1].span.end in ends and tokens[at + 1].span.start in starts
        if tokens[at].text in ("-", "–") and joins:
            found.add(at)
        if tokens[at].text == "(" and tokens[at - 1].span.end in ends and tokens[at + 1].span.start in starts:
            close = next((i for i in range(at + 1, min(at + 4, len(tokens))) if tokens[i].text == ")"), None)
            if close and close + 1 < len(tokens) and is_name_word(tokens[close + 1]):
                found.update((at, close))
    return frozenset(found)


def _separated(one: Token, other: Token) -> bool:
    """Tell whether two tokens stand apart, as in the columns and lines of a page, which no name crosses."""
    return other.span.start - one.span.end > 1


def _resume(tokens: Sequence[Token], start: int, at: int, heads: HeadNouns) -> int | None:
    """Return where a name goes on after the connector at `at`, or None where it ends."""
    word = tokens[at].text
    following = at + 1
    if word in _TAIL_WORDS and following < len(tokens) and tokens[following].text == "the":
        following += 1
    if following >= len(tokens) or not is_name_word(tokens[following]):
        return None
    so_far = _words(tokens[start:at])
    if word in _TAIL_WORDS:
        if heads.closing(so_far)[0] == "pg:OrganizationalUnit" and heads.opening([tokens[following].text])[0]:
            return None  # "Press Division of the Ministry of …": a unit and its whole are two names
        return following if heads.closing(so_far)[0] or heads.opening(so_far)[0] else None
    if word in ("and", "&"):
        return following if _joins(tokens, start, at, heads) else None
    if word == "," and _is_portfolio(so_far, heads):
        return following if _portfolio_goes_on(tokens, following, heads) else None
    if (
        word in ("-", "–")
        and tokens[at - 1].span.end == tokens[at].span.start - 0
        and not so_far[-1].endswith(".")
    ):
        return following
    return None


def _joins(tokens: Sequence[Token], start: int, at: int, heads: HeadNouns) -> bool:
    """Tell whether "and" stands inside a name: in a tail ("Ministry of Science and ICT"), or before its head noun."""
    right = at + 1
    while right < len(tokens) and is_name_word(tokens[right]):
        right += 1
    left_words, right_words = _words(tokens[start:at]), _words(tokens[at + 1 : right])
    right_has_head = bool(heads.closing(right_words)[0])
    if _tail_index(left_words) is not None:
        opens_anew = (
            bool(heads.opening(right_words)[0]) and right < len(tokens) and tokens[right].text in _TAIL_WORDS
        )
        return not right_has_head and not opens_anew
    return right_has_head and not heads.closing(left_words)[0] and not heads.opening(left_words)[0]


def _is_portfolio(words: Sequence[str], heads: HeadNouns) -> bool:
    tail = _tail_index(words)
    return tail is not None and heads.closing(words[:tail])[0] in (
        "pg:Ministry",
        "pg:OrganizationalUnit",
        "pg:Agency",
    )


def _portfolio_goes_on(tokens: Sequence[Token], at: int, heads: HeadNouns) -> bool:
    """Tell whether a comma list of capitalised words leads to "and Word" with no head noun on the way."""
    for index in range(at, min(at + 12, len(tokens) - 1)):
        word = tokens[index].text
        if word == "and":
            return is_name_word(tokens[index + 1])
        if not (is_name_word(tokens[index]) or word == ",") or heads.closing([word])[0]:
            return False
    return False


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens]


def _tail_index(words: Sequence[str]) -> int | None:
    return next((index for index, word in enumerate(words) if word in _TAIL_WORDS and index), None)


def classify_name(
    tokens: Sequence[Token], heads: HeadNouns, *, may_be_bare: bool = False
) -> NameShape | None:
    """Return the shape of a run of name tokens, or None where no head noun gives it a class.

    A head noun alone ("the Council") names nothing by itself, unless `may_be_bare` says that more of the name follows.
    """
    words = _words(tokens)
    if not words:
        return None
    year = int(words[-1]) if len(words) > 1 and _YEAR.match(words[-1]) else None
    core = words[:-1] if year else words
    tail = _tail_index(core)
    lead = core[:tail] if tail else core
    name_type, length = heads.closing(
        core[: tail + 2] if tail else core
    )  # "Memorandum of Understanding" spans "of"
    if not name_type:
        name_type, length = heads.closing(lead)
    opening, opening_length = heads.opening(core)
    if opening in _OPENING_TYPES and (not name_type or name_type == "pg:PolicyInstrument"):
        name_type, length = opening, opening_length
    bare = length >= len(core) and not may_be_bare
    sitting = _sitting_of(tokens, core, tail, heads) if name_type == "pg:Meeting" and tail else None
    if sitting is not None:
        return sitting
    if not name_type or (bare and name_type != "pg:MemorandumOfUnderstanding"):
        return None
    body, body_type = _body_of(tokens[: len(core)], name_type, length, heads)
    return NameShape(tuple(tokens), name_type, year=year, body=body, body_type=body_type)


def _sitting_of(
    tokens: Sequence[Token], core: Sequence[str], tail: int, heads: HeadNouns
) -> NameShape | None:
    """Return the shape of "Meeting of the X Council": a sitting of the body that its tail names, or None."""
    low = tail + 2 if core[tail + 1 : tail + 2] == ["the"] else tail + 1
    body = classify_name(tokens[low : len(core)], heads) if core[tail] == "of" else None
    if body is None or body.type not in BODY_TYPES:
        return None
    return NameShape(
        tuple(tokens), body.type, year=body.year, body=body.body or body.tokens, body_type=body.type
    )


def _body_of(
    core: Sequence[Token], name_type: str, length: int, heads: HeadNouns
) -> tuple[tuple[Token, ...], str]:
    """Return the tokens that name what meets, with its class: all of "… Council", all but "Meeting" of "… Meeting"."""
    if name_type in BODY_TYPES:
        return tuple(core), name_type
    for cut in range(
        1, length + 1 if name_type in EVENT_TYPES else 1
    ):  # "Working Group Meeting" may be one head noun
        before = core[: len(core) - cut]
        body_type, head_length = heads.closing(_words(before))
        if body_type in BODY_TYPES and head_length < len(before):
            return tuple(before), body_type
    return (), ""


def ordinal_of(token: Token) -> int | None:
    """Return the number that an ordinal word or figure says, or None.

    >>> ordinal_of(Token(Span(0, 3), "8th", "CD", "8th", "8th"))
    8
    """
    digits = _ORDINAL_DIGITS.match(token.text)
    return int(digits.group(1)) if digits else ORDINALS.get(token.text.lower())


def _with_ordinal(tokens: Sequence[Token], at: int, shape: NameShape) -> NameShape:
    """Return the shape with the ordinal that opens it, or stands just before it, set apart from the body's name."""
    first = ordinal_of(shape.tokens[0])
    if first is not None and len(shape.tokens) > 1:
        body = shape.body[1:] if shape.body and shape.body[0] == shape.tokens[0] else shape.body
        return replace(shape, ordinal=first, body=body)
    before = ordinal_of(tokens[at - 1]) if at else None
    if before is not None:
        return replace(shape, tokens=(tokens[at - 1], *shape.tokens), ordinal=before)
    return shape
