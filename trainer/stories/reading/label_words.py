"""What the words of a label stand for: “Ausgangslage”, “S/T”, “What I did”, also typed in haste."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache

from trainer.documents.inline import plain, undecorated
from trainer.documents.languages import pattern_of, phrases_of, words_of
from trainer.documents.signs import without_accents


class Field(StrEnum):
    """Where the text behind a label belongs."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    REFLECTION = "reflection"
    BEST_FOR = "best-for"
    COMPETENCIES = "competencies"
    QUESTIONS = "questions"
    TITLE = "title"
    ROLE = "role"
    ORGANIZATION = "organization"
    PERIOD = "period"
    DRAFT = "draft"
    POINTS = "points"
    GIST = "gist"
    REASON = "reason"
    OTHER = "other"

    @property
    def is_part(self) -> bool:
        """Return whether it is one of the five parts of a story."""
        return self in PARTS


PARTS = (Field.SITUATION, Field.TASK, Field.ACTION, Field.RESULT, Field.REFLECTION)
FACTS = frozenset({Field.ROLE, Field.ORGANIZATION, Field.PERIOD})

_S, _T, _A, _R, _L = ((part,) for part in PARTS)
LETTERS: Mapping[str, tuple[Field, ...]] = {
    "s": _S, "t": _T, "a": _A, "r": _R, "o": _T, "c": _S, "p": _S, "l": _L, "+r": _L, "r2": _L, "+": _L,
    "+l": _L, "r+": _L, "rr": _L, **dict.fromkeys(("s/t", "st", "s+t", "s&t", "s-t"), _S + _T),
}  # fmt: skip
"""The codes of STAR, STAR+R, STARL, SOAR, CAR and PAR."""

_WORDS = [
    *((word, field) for field in Field for word in phrases_of(f"story_labels.{field}")),
    *((word, Field.OTHER) for word in phrases_of("confidential_labels")),
]


def _slips_of(word: str) -> Iterator[str]:
    """Yield a word with one letter doubled, changed for the next, or, in a long word, left out; the first stays."""
    for at in range(1, len(word)):
        yield word[:at] + word[at] + word[at:]
        if len(word) > _SHORTEST_SLIP:
            yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _folded(text: str) -> str:
    """Return a text as labels are compared: without capitals and accents, each apostrophe a straight one."""
    return without_accents(text.replace("’", "'"))


_SHORTEST_SLIP = 6
"""Letters of the shortest name that is known when misspelt, too."""
_FIELDS: Mapping[str, Field] = {
    _folded(word.rstrip("~")): field for word, field in reversed(_WORDS)
}
"""Word or phrase, folded, -> its field; an earlier field wins a shared word."""
_WEAK = frozenset(_folded(word[:-1]) for word, _ in _WORDS if word.endswith("~"))
"""Words that also stand in ordinary text with a colon behind them."""
_SLIPS: Mapping[str, Field] = {
    slip: field
    for word, field in _FIELDS.items()
    if field.is_part and word not in _WEAK and word.isalpha() and len(word) >= _SHORTEST_SLIP
    for slip in _slips_of(word)
}
"""How a sure name of a part is misspelt in haste -> its field."""
BEFORE_TITLE = phrases_of("telling.before-title")
"""Words that stand before a title with a colon or a dash: “Accomplishment: …”."""
_BEFORE_LABEL = re.compile(rf"^(?:{pattern_of('before_label')})(?:(?<=')|\s+)")
"""A word before the name of a part that changes nothing: “my task”, “die Ausgangslage”."""
_TO_ME: Mapping[str, str] = {
    _folded(said): _folded(meant)
    for pair in words_of("said_to_me")
    for said, meant in (pair.split("="),)
}
"""Words of a form that asks -> what one says of oneself; nothing for words that only stress: “you” is “I”."""
_COMMENT = re.compile(
    rf"(?:{pattern_of('comments')}) (?:\w+[ '’]){{0,2}}\w+|(?:\w+['’]?s? ){{1,2}}(?:{pattern_of('comments_behind')})"
)
"""What others said of a story: “Commentaire du manager”, “manager's comment”."""
Known = tuple[tuple[Field, ...], bool]
"""The fields that a label stands for, and whether its words are weak."""
_CODED = re.compile(r"^\[?([+]?[A-Za-z+])\]?\s*[-–—:/=|.]{1,2}\s*(.+)$")
_CODED_ASIDE = re.compile(r"^\[?([+]?[A-Za-z+][0-9+]?)\]?\s*[(\[](.{1,60})[)\]]\s*$")
BRACKETED = re.compile(r"^[\[(]([A-Za-z+]|[+]R)[\])]\s*(.*)$", re.DOTALL)
_ASIDE = re.compile(r"^(.{2,50}?)\s*[(\[].{0,80}[)\]]\s*$")
_NUMBERED = re.compile(r"^(?:step\s+)?\d{1,2}[.):]\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bund\b|\by\b|\bet\b|\be\b|및)\s*", re.IGNORECASE)
EDGES = " \t:：.?？¿*_-–—|#"
_LONGEST = 80


@lru_cache(maxsize=4096)
def look_up(name: str) -> Known | None:
    """Return the fields that a label's words stand for and whether they are weak; None for none."""
    word = _folded(_NUMBERED.sub("", undecorated(plain(name)).strip(EDGES)).strip(EDGES + "'\""))
    if not word or len(word) > _LONGEST:
        return None
    return _known(word) or _from_joined(word) or _from_code(word) or _from_aside(word)


def part_named(words: str) -> Known | None:
    """Return the same where the words stand for a part of a story; None for all others."""
    known = look_up(words)
    return known if known and known[0][0].is_part else None


def _known(word: str) -> Known | None:
    if word in LETTERS:
        return LETTERS[word], True
    field = _FIELDS.get(word) or _FIELDS.get(_of_me(word)) or _SLIPS.get(word)
    if field is None and word.endswith(" draft"):
        return (Field.DRAFT,), True
    if field is not None:
        return (field,), word in _WEAK
    if _COMMENT.fullmatch(word):
        return (Field.OTHER,), False
    said = word, _of_me(word)
    if shaped := next(
        (field for field in (*PARTS, Field.OTHER) if any(map(_shape(field).fullmatch, said))), None
    ):
        return (shaped,), False
    bare = _BEFORE_LABEL.sub("", word, count=1)
    part = _FIELDS.get(bare)
    return ((part,), bare in _WEAK) if part and part.is_part else None


@cache
def _shape(field: Field) -> re.Pattern[str]:
    """Return what fits a field's name in somebody's own words: “what fell to me”, “was ich machen musste”."""
    return re.compile(_folded(pattern_of(f"story_shapes.{field}")))


def _of_me(word: str) -> str:
    """Return a question of a form as one asks oneself: “what exactly did you do” is “what did i do”."""
    return " ".join(filter(None, (_TO_ME.get(piece, piece) for piece in word.split())))


def _from_code(word: str) -> Known | None:
    """Read "s (situation)", "s — situation", "[s] situation"; the word decides, then the letter."""
    closed = _CODED_ASIDE.match(word) or BRACKETED.match(word)
    match = closed if _CODED_ASIDE.match(word) else _CODED.match(word) or closed
    inner = look_up(match[2]) if match else None
    if inner is not None:
        return inner[0], False
    code = match[1].strip("[]") if match else ""
    return (LETTERS[code], False) if closed and code in LETTERS else None


def _from_aside(word: str) -> Known | None:
    """Read "situation (context)"."""
    match = _ASIDE.match(word)
    return look_up(match[1]) if match else None


def _from_joined(word: str) -> Known | None:
    """Read "s/t", "situation & task", "employer / role": all of the words must be known, as parts or as facts."""
    pieces = [piece for piece in _JOINED.split(word) if piece]
    known = [_known(piece) or _from_aside(piece) for piece in pieces if 2 <= len(pieces) <= 4]
    fields = tuple(dict.fromkeys(field for pair in known if pair for field in pair[0]))
    if not (all(known) and fields and (set(fields) <= set(PARTS) or set(fields) <= FACTS)):
        return None
    return fields, len(fields) < 2 and all(pair[1] for pair in known if pair)
