"""What stands before the pieces of a story: "**S (Situation):**", "Best for:", "Quelle:"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from unicodedata import normalize

from trainer.documents.inline import plain, undecorated
from trainer.documents.languages import pattern_of, phrases_of, words_of


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
    """Return a text without capitals and accents, as people type “acao” for “ação”."""
    apart = normalize("NFD", text.casefold().replace("’", "'"))
    return normalize("NFC", _ACCENTS.sub("", apart))


_SHORTEST_SLIP = 6
"""Letters of the shortest name that is known when misspelt, too."""
_ACCENTS = re.compile("[\u0300-\u036f]")
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
_FITS = re.compile(
    rf"({'|'.join(sorted((word for word, field in _WORDS if field is Field.BEST_FOR and word[-1] != '~'), key=len, reverse=True))})"
    r"\s+(\S.*)$",
    re.IGNORECASE,
)
"""What a story is good for, set apart without a colon: “(good for conflict)”."""
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
_Known = tuple[tuple[Field, ...], bool]
"""The fields that a label stands for, and whether its words are weak."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line.

    Attributes:
        fields: where the text belongs; more than one for "S/T" or "Result & Reflection".
        name: the label as written, without marks.
        rest: what stands behind it on the line, marks kept.
        weak: the word also stands in ordinary text ("Problem:", "Impact:"), or is only one letter.
        marked: it is bold, italic or a heading.
        bare: no colon parts it from the text behind it.
    """

    fields: tuple[Field, ...]
    name: str
    rest: str
    weak: bool = False
    marked: bool = True
    bare: bool = False

    @property
    def is_part(self) -> bool:
        """Return whether the text belongs to parts of a story."""
        return self.fields[0].is_part

    @property
    def is_code(self) -> bool:
        """Return whether it is a letter or two: "S", "+R"."""
        return self.name.casefold() in LETTERS


_BOLD = re.compile(r"^(\*{1,3}|_{1,3})(?!\s)([^*\n]{1,80}?)(?<!\s)\1(.*)$", re.DOTALL)
_SET_APART = re.compile(
    r"^(?:(\*{1,3}|_{1,3})(?!\s)([^*_\n]{1,300})(?<!\s)\1|[(\[]([^()\[\]\n]{1,300})[)\]])\.?$"
)
_BEFORE_MARK = re.compile(r"^[^\w\s*_\[(\"'`#<>-]{1,4}\s+(?=[*_\w])")
_FIRST_LETTER = re.compile(r"^(\*\*|__)(\w)\1(\w{2,20}\b)")
_AFTER = re.compile(
    r"^\s{0,4}(\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\])?\s{0,4}(?:[:：]|[-–—]{1,2}\s|=\s|[-–=]{1,2}>|[→⇒➔➜➡]\ufe0f?)[ \t]*"
)
_PLAIN = re.compile(r"^([+]?[^\W\d_][^:：\n]{0,50}?)\s*(?::(?!//)(?:\s+|$)|：\s*)(.*)$", re.DOTALL)
_DASHED = re.compile(
    r"^([^\W\d_][\w ()/&+]{0,40}?)(?:\s+[-–—]{1,2}\s+|[ ]?\t\s*|\s?\.{2,60}\s+|\s*(?:[-–=]{1,2}>|[→⇒➔➜➡]\ufe0f?)\s+)(.+)$",
    re.DOTALL,
)
"""A dash or an arrow parts the label from what it labels, or a tab, as in a text that came from a table."""
_ASKING = re.compile(r"^([^\W\d_][^:?？\n]{5,50})[?？]\s+(\S.*)$", re.DOTALL)
_CODED = re.compile(r"^\[?([+]?[A-Za-z+])\]?\s*[-–—:/=|.]{1,2}\s*(.+)$")
_CODED_ASIDE = re.compile(r"^\[?([+]?[A-Za-z+][0-9+]?)\]?\s*[(\[](.{1,60})[)\]]\s*$")
_BRACKETED = re.compile(r"^[\[(]([A-Za-z+]|[+]R)[\])]\s*(.*)$", re.DOTALL)
_BRACKETED_WORD = re.compile(r"^[\[(]([^\W\d_]{3,20})[\])](?!\()\s*(.+)$", re.DOTALL)
_BEHIND = re.compile(
    r"^(?=.{12})(.*\S)\s{1,4}(?:\*{1,2}|_{1,2})?[(\[]([^\W\d_]{3,20}|[+]?[A-Z])[)\]](?:\*{1,2}|_{1,2})?[.,;]?$",
    re.DOTALL,
)
_ASIDE = re.compile(r"^(.{2,50}?)\s*[(\[].{0,80}[)\]]\s*$")
_HINT = re.compile(r"(?<!\s)\s++[(\[][^()\[\]]{0,120}[?!.\"”][^()\[\]]{0,120}[)\]]:?$")
"""What a form asks for behind a label."""
_NAME_ASIDE = re.compile(r"[(\[]([^()\[\]]*\w[^()\[\]]*)[)\]]\s*$")
_WORDS_ALONE = re.compile(r"[^\W\d_]{1,20}(?:['’ ][^\W\d_]{1,20}){0,5}")
_NUMBERED = re.compile(r"^(?:step\s+)?\d{1,2}[.):]\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bund\b|\by\b|\bet\b|\be\b|및)\s*", re.IGNORECASE)
_BARS = re.compile(r"\s[|·•]\s")
_FACT = re.compile(r"\W*+([^\W\d_][^:|]{1,24}):\s(?:[\w/%+-]++(?:, | (?=\w))?+){1,6}+\W*+")
_EDGES = " \t:：.?？¿*_-–—|#"
_LONGEST = 80
"""Characters of the longest label."""
_FEWEST_WORDS = 4
"""Words before a label that stands behind them; fewer are a title: “Till trouble (situation)”."""


@lru_cache(maxsize=4096)
def look_up(name: str) -> _Known | None:
    """Return the fields that a label's words stand for and whether they are weak; None for none."""
    word = _folded(_NUMBERED.sub("", undecorated(plain(name)).strip(_EDGES)).strip(_EDGES + "'\""))
    if not word or len(word) > _LONGEST:
        return None
    return _known(word) or _from_joined(word) or _from_code(word) or _from_aside(word)


def part_named(words: str) -> _Known | None:
    """Return the same where the words stand for a part of a story; None for all others."""
    known = look_up(words)
    return known if known and known[0][0].is_part else None


def _known(word: str) -> _Known | None:
    if word in LETTERS:
        return LETTERS[word], True
    field = _FIELDS.get(word) or _FIELDS.get(_of_me(word)) or _SLIPS.get(word)
    if field is None and word.endswith(" draft"):
        return (Field.DRAFT,), True
    if field is not None:
        return (field,), word in _WEAK
    if _COMMENT.fullmatch(word):
        return (Field.OTHER,), False
    bare = _BEFORE_LABEL.sub("", word, count=1)
    part = _FIELDS.get(bare)
    return ((part,), bare in _WEAK) if part and part.is_part else None


def _of_me(word: str) -> str:
    """Return a question of a form as one asks oneself: “what exactly did you do” is “what did i do”."""
    return " ".join(filter(None, (_TO_ME.get(one, one) for one in word.split())))


def _from_code(word: str) -> _Known | None:
    """Read "s (situation)", "s — situation", "[s] situation"; the word decides, then the letter."""
    closed = _CODED_ASIDE.match(word) or _BRACKETED.match(word)
    found = closed if _CODED_ASIDE.match(word) else _CODED.match(word) or closed
    inner = look_up(found[2]) if found else None
    if inner is not None:
        return inner[0], False
    code = found[1].strip("[]") if found else ""
    return (LETTERS[code], False) if closed and code in LETTERS else None


def _from_aside(word: str) -> _Known | None:
    """Read "situation (context)"."""
    found = _ASIDE.match(word)
    return look_up(found[1]) if found else None


def _from_joined(word: str) -> _Known | None:
    """Read "s/t", "situation & task", "result and reflection": all of the words must be known."""
    pieces = [piece for piece in _JOINED.split(word) if piece]
    known = [_known(piece) or _from_aside(piece) for piece in pieces if 2 <= len(pieces) <= 4]
    fields = tuple(dict.fromkeys(field for pair in known if pair for field in pair[0]))
    if not all(known) or not fields or not all(field.is_part for field in fields):
        return None
    return fields, len(fields) < 2 and all(pair[1] for pair in known if pair)


def label_of(line: str) -> Label | None:
    """Return the label that a line begins with; None without.

    Args:
        line: one line without the mark of a bullet, a quote or a heading.
    """
    line = line.strip()
    if not line:
        return None
    line = _FIRST_LETTER.sub(r"\1\2\3\1", _BEFORE_MARK.sub("", line))
    return (
        _facts_label(line)
        or _marked_label(line)
        or _bracketed_label(line)
        or _label_behind(line)
        or _remark_label(line)
        or _plain_label(line)
        or _asking_label(line)
        or _dashed_label(line)
    )


def heading_label(text: str) -> Label | None:
    """Return the label that a whole heading is: "[S] Situation", "Situation", "🎯 Result (2024)"."""
    name = plain(text).strip()
    bracketed = _BRACKETED.match(name)
    if bracketed and bracketed[2] and look_up(bracketed[2]) is None:
        return _bracketed_label(name)
    if (found := look_up(name)) is None:
        label = label_of(text)
        return label if label and _names_a_part(label) else None
    fields, weak = found
    own = Label(fields, name.strip(_EDGES), "", weak=weak and len(name) > 1)
    return own if fields[0] is not Field.TITLE else None


def _names_a_part(label: Label) -> bool:
    """Return whether a heading with words behind its label is a part: not so "Erfolg: Messe gerettet"."""
    before_title = label.name.casefold() in BEFORE_TITLE and Field.SITUATION not in label.fields
    return label.is_part and not label.weak and not (before_title and label.rest)


def _facts_label(line: str) -> Label | None:
    """Read facts in a row, which rate or tag a story and tell none of its parts: “Impact: high | Skills: analysis”."""
    facts = [_FACT.fullmatch(piece) for piece in _BARS.split(plain(line))] if ":" in line else []
    if len(facts) < 2 or not all(facts):
        return None
    known = [look_up(fact[1]) for fact in facts if fact]
    if len({fields for fields, _ in filter(None, known) if fields[0].is_part}) > 1:
        return None
    return Label((Field.OTHER,), "", line.strip("*_()[] "))


def _marked_label(line: str) -> Label | None:
    found = _BOLD.match(line)
    if found is None:
        return None
    inner, rest = undecorated(found[2]).strip(), found[3]
    if not inner:
        return None
    colon = inner.endswith((":", "：", " -", " –", " —"))
    after = None if colon else _AFTER.match(rest)
    aside = (after[1] or "") if after else ""
    known = look_up(inner + aside) or look_up(inner)
    if known is None:
        if not (colon or (after and re.search("[:：]", after[0]))):
            return None
        known = (Field.OTHER,), True
    fields, weak = known
    code = len(inner.strip(_EDGES)) < 2
    closed = colon or after is not None or code or inner.endswith((".", "?"))
    rest = rest.strip()
    hint_only = rest.startswith("(") and rest.endswith(")")  # "**SITUATION** (2-3 sentences)"
    if not closed and rest and not hint_only:
        # "**Result** of the talks" may be emphasis, "**Result**" alone is a label.
        if not fields[0].is_part:
            return None
        return Label(fields, plain(inner).strip(_EDGES), rest, weak=weak, bare=True)
    weak = weak and inner.strip(_EDGES).casefold() not in LETTERS
    rest = found[3][after.end() :] if after is not None else rest.lstrip(" \t:：")
    return Label(fields, plain(inner + aside).strip(_EDGES), rest.strip(), weak=weak)


def _bracketed_label(line: str) -> Label | None:
    found = _BRACKETED.match(line) or _BRACKETED_WORD.match(line)
    if found and (known := part_named(found[1])):
        return Label(known[0], found[1], found[2].lstrip(" :：-–—"), weak=True, marked=False)
    return None


def _label_behind(line: str) -> Label | None:
    """Read "The till broke on a Friday. (Situation)": the label behind what it labels."""
    found = _BEHIND.match(line)
    if found and len(found[1].split()) >= _FEWEST_WORDS and (known := part_named(found[2])):
        return Label(known[0], found[2], found[1], weak=True, marked=False)
    return None


def _remark_label(line: str) -> Label | None:
    """Read a remark that is set apart as a whole: "*Best for: conflict*", "(Source: my report)"."""
    found = _SET_APART.match(line)
    inner = (found[2] or found[3]) if found else ""
    label = _plain_label(inner) if inner else None
    if label is None and (fits := _FITS.match(inner)):
        label = Label((Field.BEST_FOR,), fits[1], fits[2], marked=True)
    if label is None or label.is_part or label.fields[0] in (Field.DRAFT, Field.TITLE):
        return None
    return replace(label, weak=False, marked=True)


def says_fits(text: str) -> bool:
    """Return whether words say what a story is good for, without a colon: “also works for conflict”."""
    return _FITS.match(text) is not None


def _plain_label(line: str) -> Label | None:
    found = _PLAIN.match(line)
    if found and (known := look_up(found[1])):
        name = plain(found[1]).strip(_EDGES)
        return Label(known[0], name, found[2].strip(), weak=known[1], marked=False)
    return None


def _asking_label(line: str) -> Label | None:
    """Read "What went wrong? The till broke": a part that is asked for, and the answer behind it."""
    found = _ASKING.match(line)
    if found and (known := part_named(found[1])) and not known[1]:
        return Label(known[0], found[1], found[2], marked=False)
    return None


def _dashed_label(line: str) -> Label | None:
    """Read "Situation - The till broke", a tab for the dash, and "SITUATION" or "S" alone on its line."""
    if line.isupper() and (fields := LETTERS.get(line.casefold())):
        return Label(fields, line, "", weak=True, marked=False, bare=True)
    if (alone := label_alone(line)) and not alone.weak:
        return alone
    found = _DASHED.match(line)
    if found and (known := part_named(found[1])):
        return Label(known[0], found[1], found[2].strip(), weak=known[1], marked=False, bare=True)
    return None


def label_alone(line: str) -> Label | None:
    """Return the part that a few words alone on their line name: "The situation", "My role", "What I did".

    What a form says in brackets behind them is left out: "Result (What happened? Quantify!)".
    """
    line = _HINT.sub("", line.strip())
    words = _WORDS_ALONE.fullmatch(line.strip("¿?？ "))
    known = look_up(line) if words and len(line) > 3 else None
    if known is not None and known[0][0] is Field.ROLE:
        known = (Field.TASK,), True
    if known is None or not known[0][0].is_part:
        return None
    return Label(known[0], line, "", weak=known[1], marked=False, bare=True)


def aside_of(label: Label) -> str:
    """Return what a label says in brackets beyond its own words: "Result (Kiel, 2019)"."""
    found = _NAME_ASIDE.search(label.name)
    return found[1] if found and look_up(found[1]) is None else ""


def any_parts(labels: Iterable[Label | None]) -> int:
    """Return how many different parts the labels name."""
    return len({field for label in labels if label for field in label.fields if field.is_part})
