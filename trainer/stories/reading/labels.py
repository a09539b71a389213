"""What stands before the pieces of a story: "**S (Situation):**", "Best for:", "Quelle:"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainer.documents.inline import plain, undecorated
from trainer.documents.languages import pattern_of, phrases_of
from trainer.stories.reading.label_words import (
    BEFORE_TITLE,
    BRACKETED,
    EDGES,
    LETTERS,
    Field,
    look_up,
    part_named,
)


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
    r"^([^\W\d_][\w ()/&+'’]{0,40}?)(?:\s+[-–—]{1,2}\s+|[ ]?\t\s*|\s?\.{2,60}\s+|\s*(?:[-–=]{1,2}>|[→⇒➔➜➡]\ufe0f?)\s+)(.+)$",
    re.DOTALL,
)
"""A dash or an arrow parts the label from what it labels, or a tab, as in a text that came from a table."""
_ASKING = re.compile(r"^([^\W\d_][^:?？\n]{5,50})[?？]\s+(\S.*)$", re.DOTALL)
_BRACKETED_WORD = re.compile(r"^[\[(]([^\W\d_]{3,20})[\])](?!\()\s*(.+)$", re.DOTALL)
_BEHIND = re.compile(
    r"^(?=.{12})(.*\S)\s{1,4}(?:\*{1,2}|_{1,2})?[(\[]([^\W\d_]{3,20}|[+]?[A-Z])[)\]](?:\*{1,2}|_{1,2})?[.,;]?$",
    re.DOTALL,
)
_IN_BRACKETS = re.compile(r"[(\[]([^\W\d_]{3,20})[)\]]")
_HINT = re.compile(r"(?<!\s)\s++[(\[][^()\[\]]{0,120}[?!.\"”][^()\[\]]{0,120}[)\]]:?$")
"""What a form asks for behind a label."""
HINT = re.compile(
    r"^(?:([*_]{0,3})\([^()]{0,120}\)\1|(?!\*\*|__)([*_])[^*_]{0,120}[?？][^*_]{0,120}\2)$"
)
"""What a form asks for, set apart behind or below a label: in brackets, or slanted and asking."""
_NAME_ASIDE = re.compile(r"[(\[]([^()\[\]]*\w[^()\[\]]*)[)\]]\s*$")
_WORDS_ALONE = re.compile(r"[^\W\d_]{1,20}(?:['’ ][^\W\d_]{1,20}){0,5}")
_BARS = re.compile(r"\s[|·•]\s")
_FACT = re.compile(r"\W*+([^\W\d_][^:|]{1,24}):\s(?:[\w/%+-]++(?:, | (?=\w))?+){1,6}+\W*+")
_FEWEST_WORDS = 4
"""Words before a label that stands behind them; fewer are a title: “Till trouble (situation)”."""
_LONGEST_ALONE = 400
"""Characters of a name alone on its line, with what a form says behind it."""
_LONGEST_NAME = 6
"""Words of the longest name of a competency."""
_FITS = re.compile(
    rf"({'|'.join(sorted((word for word in phrases_of('story_labels.best-for') if word[-1] != '~'), key=len, reverse=True))})"
    r"\s+(\S.*)$",
    re.IGNORECASE,
)
"""What a story is good for, set apart without a colon: “(good for conflict)”."""

_LENGTH = re.compile(
    rf"\d{{1,5}}(?:\s?(?:/|of|von|de|sur)\s?\d{{1,5}})?\s(?:{pattern_of('length_units')})\b.{{0,40}}",
    re.IGNORECASE,
)
"""How long a telling is, as a form wants it counted: “(78 words, limit 250)”."""

_NOTED = re.compile(rf"({pattern_of('noted')})[.:,]?\s+(?:[-–—]\s+)?(\S.*)", re.DOTALL)
"""What somebody adds for themselves, without a colon: “NB take glasses”."""

_CODE = r"[A-Z]{0,3}\d[\d.]{0,8}[a-z]?(?:\s?\([a-z\d]\))?"
_CODES = re.compile(
    rf"^((?:[\w&/-]{{1,20}} ){{0,3}}(?:{pattern_of('codes')}))(?:[.:]?\s{{1,4}})({_CODE}(?:(?:[,;+/&]|\s\w{{1,3}}\b)\s?{_CODE}){{0,12}})\.?$",
    re.IGNORECASE,
)
"""The places in a code of a profession that a story shows, and nothing else: “NMC Code 8.2, 13.1”."""


def label_of(line: str) -> Label | None:
    """Return the label that a line, without the mark of a bullet, a quote or a heading, begins with; None without."""
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
    bracketed = BRACKETED.match(name)
    if bracketed and bracketed[2] and look_up(bracketed[2]) is None:
        return _bracketed_label(name)
    if (meaning := look_up(name)) is None:
        label = label_of(text)
        if not label or not label.is_part or label.weak:
            return None
        # “Erfolg: Messe gerettet” is a title.
        before_title = label.name.casefold() in BEFORE_TITLE and Field.SITUATION not in label.fields
        return None if before_title and label.rest else label
    fields, weak = meaning
    own = Label(fields, name.strip(EDGES), "", weak=weak and len(name) > 1)
    return own if fields[0] is not Field.TITLE else None


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
    match = _BOLD.match(line)
    if match is None:
        return None
    inner, rest = undecorated(match[2]).strip(), match[3]
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
    code = len(inner.strip(EDGES)) < 2
    closed = colon or after is not None or code or inner.endswith((".", "?"))
    rest = rest.strip()
    hint_only = HINT.match(rest) is not None  # "**SITUATION** (2-3 sentences)"
    if not closed and rest and not hint_only:
        # "**Result** of the talks" may be emphasis, "**Result**" alone is a label.
        if not fields[0].is_part:
            return None
        return Label(fields, plain(inner).strip(EDGES), rest, weak=weak, bare=True)
    weak = weak and inner.strip(EDGES).casefold() not in LETTERS
    rest = match[3][after.end() :] if after is not None else rest.lstrip(" \t:：")
    return Label(fields, plain(inner + aside).strip(EDGES), rest.strip(), weak=weak)


def _bracketed_label(line: str) -> Label | None:
    match = BRACKETED.match(line) or _BRACKETED_WORD.match(line)
    if match and (known := part_named(match[1])):
        return Label(known[0], match[1], match[2].lstrip(" :：-–—"), weak=True, marked=False)
    return None


def _label_behind(line: str) -> Label | None:
    """Read "The till broke on a Friday. (Situation)": the label behind what it labels.

    Where several stand in brackets, they explain a form: “Task (Aufgabe), Action (Handlung)”.
    """
    match = _BEHIND.match(line)
    if match and len(match[1].split()) >= _FEWEST_WORDS and (known := part_named(match[2])):
        if any(map(part_named, _IN_BRACKETS.findall(match[1]))):
            return None
        return Label(known[0], match[2], match[1], weak=True, marked=False)
    return None


def _remark_label(line: str) -> Label | None:
    """Read a remark that is set apart as a whole: "*Best for: conflict*", "(Source: my report)"."""
    match = _SET_APART.match(line)
    inner = (match[2] or match[3]) if match else ""
    label = _plain_label(inner) if inner else None
    if _LENGTH.fullmatch(inner):
        return Label((Field.OTHER,), "", inner)
    if noted := _NOTED.match(inner or line):
        return Label((Field.OTHER,), noted[1], noted[2])
    if codes := _CODES.match(inner or line):
        return Label((Field.OTHER,), codes[1], codes[2])
    if label is None and (fits := _FITS.match(inner)):
        label = Label((Field.BEST_FOR,), fits[1], fits[2], marked=True)
    if label is None or label.is_part or label.fields[0] in (Field.DRAFT, Field.TITLE):
        return None
    return replace(label, weak=False, marked=True)


def says_fits(text: str) -> bool:
    """Return whether words say what a story is good for, without a colon: “also works for conflict”."""
    return _FITS.match(text) is not None


def _plain_label(line: str) -> Label | None:
    match = _PLAIN.match(line)
    if match and (known := look_up(match[1])):
        name, rest = plain(match[1]).strip(EDGES), match[2].strip()
        if name.casefold() in phrases_of("competency_or_deed") and _is_a_name(rest):
            return Label((Field.COMPETENCIES,), name, rest, marked=False)
        return Label(known[0], name, rest, weak=known[1], marked=False)
    return None


def _is_a_name(text: str) -> bool:
    """Return whether a few words are written as the name of something: “Managing a Quality Service”."""
    row = text.split()
    return (
        0 < len(row) <= _LONGEST_NAME
        and text[-1:].isalpha()
        and all(word[:1].isupper() or len(word) < _FEWEST_WORDS for word in row)
    )


def _asking_label(line: str) -> Label | None:
    """Read "What went wrong? The till broke": a part that is asked for, and the answer behind it."""
    match = _ASKING.match(line)
    if match and (known := part_named(match[1])) and not known[1]:
        return Label(known[0], match[1], match[2], marked=False)
    return None


def _dashed_label(line: str) -> Label | None:
    """Read "Situation - The till broke", a tab for the dash, and "SITUATION" or "S" alone on its line."""
    if line.isupper() and (fields := LETTERS.get(line.casefold())):
        return Label(fields, line, "", weak=True, marked=False, bare=True)
    if (alone := label_alone(line)) and not alone.weak:
        return alone
    match = _DASHED.match(line)
    if match and (known := part_named(match[1])):
        return Label(known[0], match[1], match[2].strip(), weak=known[1], marked=False, bare=True)
    return None


def label_alone(line: str) -> Label | None:
    """Return the part that a few words alone on their line name: "The situation", "My role", "What I did".

    What a form says in brackets behind them is left out: "Result (What happened? Quantify!)".
    """
    if len(line) > _LONGEST_ALONE:
        return None
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
    match = _NAME_ASIDE.search(label.name)
    return match[1] if match and look_up(match[1]) is None else ""


def any_parts(labels: Iterable[Label | None]) -> int:
    """Return how many different parts the labels name."""
    return len({field for label in labels if label for field in label.fields if field.is_part})
