"""Text to tokens with their place in the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.grading.letters import fold
from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.numbers import Number, line, opens_number, read
from trainer.text import primary

MOST_GRADED = 60_000
"""Characters of an answer that are read: an hour of speech, a second of grading. What stands behind
them is kept by whoever stores the answer, and a remark says that it was not read."""

_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e"
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e01-\u0e30"
_NUMBER = (
    r"\d{1,2}:\d{2}(?![\d:])"  # 7:30
    r"|(?<!\w)\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)"  # 12 300, 12'300, not p95 900
    r"|(?<!\w)['’]\d{2}(?!\w)"  # '19
    r"|(?<![\w.])\.\d+"  # .6
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)"  # 12.5.2024
    r"|\d+(?:[.,]\d+)*"
)
_HALF_DAYS = ("am", "pm")
"""What stands behind a clock time in any language that counts to twelve; "pm" alone may be a manager."""

MOST_GAP = 4
_NEXT = re.compile(r"[^\W\d_]{3,}")
_DOTTED = r"(?<![\w.])[ap]\.\s?m\b"
# Most are plain words with a space behind them: no other alternative is tried for these, nor for a space.
_LEXEME = re.compile(
    r"(?=[^ ]| [-–—] )(?:(?P<word>[A-Za-z]{2,}(?![^ ,.\n])"
    rf"|(?<!\w)(?:[Ww]/[Oo]|[Bb]4|[Kk]8[Ss])(?!\w)|(?!R\$|{_DOTTED})[^\W\d_{_CJK}][^\W\d_{_CJK}{_MARKS}]*"
    rf"(?:[{_MARKS}]+[^\W\d_{_CJK}]*)*(?:['’][^\W\d_{_CJK}]+)*|(?<= )&(?= ))"
    rf"|(?P<symbol>R\$|[%$€£¥×°])|(?P<number>{_NUMBER})|(?P<dense>[{_CJK}]+)"
    rf"|(?P<dotted>{_DOTTED}\.?)|(?P<stop>[.!?;:\n]+)|(?P<comma>,| [-–—] ))"
)


class Token(NamedTuple):
    """A word or a number of a text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        word: without case and marks; of a number, as written.
        written: as it stands in the text.
        stem: what its inflections share.
        number: its value where it is a number.
        is_stop: whether it carries little of a point.
        capital: whether it is written with a capital.
        is_name: whether a capital inside a sentence marks it as a name.
        is_negator: whether it denies what follows.
        sentence: number of the sentence it stands in; dictated text is one.
        clause: number of the clause it stands in, counted through the text.
    """

    start: int
    end: int
    word: str
    written: str
    stem: str
    number: Number | None = None
    is_stop: bool = False
    capital: bool = False
    is_name: bool = False
    is_negator: bool = False
    sentence: int = 0
    clause: int = 0


class _Part(NamedTuple):
    """A word out of what stands between two spaces, and what is known of it wherever it stands.

    Attributes:
        start: its place in what was written.
        end: behind its last character.
        word: without case and marks; of a number, as written.
        stem: what its inflections share.
        is_word: whether it is one, no number or sign.
        is_stop: whether it carries little of a point.
        is_negator: whether it denies what follows.
        may_count: whether a number may begin with it.
        capital: whether it is written with a capital.
        turns: whether another clause begins with it.
    """

    start: int
    end: int
    word: str
    stem: str
    is_word: bool
    is_stop: bool
    is_negator: bool
    may_count: bool
    capital: bool
    turns: bool


class _Lexemes(NamedTuple):
    """Words, numbers in figures and signs of a text, side by side.

    Attributes:
        tokens: each as it would stand without a number.
        parts: what is known of each.
        gaps: what stands between the one before and it, up to `MOST_GAP` characters.
    """

    tokens: list[Token]
    parts: list[_Part]
    gaps: list[str]


@lru_cache(maxsize=4096)
def wording(text: str, language: str = "en") -> tuple[Token, ...]:
    """Return the tokens of a text that is read again and again: a key point or a question."""
    return tokenize(text, language)


def tokenize(text: str, language: str = "en") -> tuple[Token, ...]:
    """Return the tokens of a text in order; `language` is a BCP 47 tag."""
    table = lexicon(primary(language))
    numbers = table.numbers.within(language.replace("_", "-").rpartition("-")[2].lower())
    found, parts, gaps = _lexemes(text, table, primary(language))
    words = line([token.word for token in found], gaps, numbers)
    tokens: list[Token] = []
    done = 0
    for at, part in enumerate(parts):
        if at < done:
            continue
        got = read(words, at) if part.may_count else None
        if got:
            number, taken = got
            done = at + taken
            first = found[at]
            written = text[first.start : found[done - 1].end]
            key = f"#{number.unit}{number.value:g}"
            tokens.append(
                Token(
                    first.start, found[done - 1].end, written, written, key, number,
                    sentence=first.sentence, clause=first.clause,
                )
            )  # fmt: skip
        elif part.is_word:
            tokens.append(found[at])
    return tuple(tokens)


def _lexemes(text: str, table: Lexicon, language: str) -> _Lexemes:
    found = _Lexemes([], [], [])
    tokens, names = found.tokens, table.capitals_name
    sentence, clause, opens, last = 0, 0, True, 0
    for match in _LEXEME.finditer(text):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "stop":
            if _goes_on(text, end, tokens, table):
                last = end
            else:
                sentence, clause, opens = sentence + 1, clause + 1, True
            continue
        if kind == "comma":
            clause += 1
            continue
        raw = text[start:end]
        gap = text[last:start][:MOST_GAP]
        if (
            end - start == 2
            and raw.lower() in _HALF_DAYS
            and tokens
            and tokens[-1].word[-1].isdigit()
        ):
            kind = "half day"
        for part in _pairs(raw, table) if kind == "dense" else _parts(raw, kind, language):
            begins, ends, word, stem, _, is_stop, is_negator, _, capital, turns = part
            clause += turns
            name = capital and not opens and names and not is_stop
            first, behind = start + begins, start + ends
            tokens.append(
                tuple.__new__(Token, (
                    first, behind, word, text[first:behind], stem, None,
                    is_stop, capital, name, is_negator, sentence, clause,
                ))
            )  # fmt: skip
            found.parts.append(part)
            found.gaps.append(gap)
            gap = " "
        opens, last = False, end
    return found


def _pairs(raw: str, table: Lexicon) -> Iterator[_Part]:
    """Yield a run of a script without spaces, cut into pairs of characters."""
    for start in range(max(1, len(raw) - 1)):
        pair = raw[start : start + 2]
        yield _part(start, start + len(pair), pair, fold(pair), table)


@lru_cache(maxsize=20_000)
def _parts(raw: str, kind: str | None, language: str) -> tuple[_Part, ...]:
    """Return the parts of a word, a number or a sign as written."""
    table = lexicon(language)
    parts: list[_Part] = []
    for start, part in table.forms.parts(raw):
        word = fold(part)
        for count, each in enumerate(_opened(kind, part, word, table)):
            known = _part(
                start, start + len(part), each, word if each is part else fold(each), table
            )
            turns = count == 0 and word in table.turns
            parts.append(known._replace(capital=part[0].isupper(), turns=turns))
    return tuple(parts)


def _part(start: int, end: int, marked: str, word: str, table: Lexicon) -> _Part:
    """Return what is known of a word, given with its marks and without."""
    is_word = word[0].isalpha()
    return _Part(
        start, end, word,
        table.stem(marked) if is_word else "",
        is_word,
        word in table.stop,
        word in table.denial.negators,
        word in table.numbers.first or opens_number(word),
        capital=False,
        turns=False,
    )  # fmt: skip


def _goes_on(text: str, end: int, found: Sequence[Token], table: Lexicon) -> bool:
    """Return whether a full stop ends no sentence: behind a title ("Dr. Okafor") or an ordinal."""
    if found and found[-1].end == end - 1 and found[-1].word in table.titles:
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return table.numbers.dotted and _is_ordinal(text, end, found, table)


def _is_ordinal(text: str, end: int, found: Sequence[Token], table: Lexicon) -> bool:
    """Return whether a full stop behind figures makes an ordinal of them: "am 4. Mai"."""
    if text[end - 2 : end - 1].isdigit() and text[end : end + 1] == " ":
        behind = _NEXT.match(text, end + 1)
        figures = found[-1].word if found else ""
        if behind and figures.isdecimal() and len(figures) <= 2:
            return behind[0].islower() or fold(behind[0]) in table.numbers.months
    return False


def _opened(kind: str | None, part: str, word: str, table: Lexicon) -> tuple[str, ...]:
    """Return the words of a lexeme, folded as `word`; "pm" behind a figure is no product manager."""
    if kind == "dotted":
        return (word.replace(".", "").replace(" ", ""),)
    if kind != "word":
        return (part,)
    opened = table.forms.opened(word)
    return (part,) if opened == (word,) else tuple(filter(None, opened))
