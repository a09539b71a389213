"""How a question bank sounds: what `trainer check --style` remarks on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations, takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer.text import counted, primary
from trainer.toml.bounds import decode
from trainer.toml.checking import tables
from trainer.toml.fields import Checker
from trainer.toml.positions import Positions
from trainer.toml.problems import Problem, in_order, quoted
from trainer.toml.reading import read

if TYPE_CHECKING:
    from trainer.toml.scan import Path

LONGEST = {"ask": 22, "about": 16, "variants": 20, "probes": 14, "listen_for": 18}
"""Field -> words that are heard at once: the longest lines of the shipped banks that still read well
aloud have two or three fewer."""

SHORT_TAIL = 4
"""Words that a second clause may have: “…, and what did you do?” is asked in one breath."""

FEWEST_ALIKE = 5
"""Words from which wordings with one other word are the same: “Do you drink?” and “Do you smoke?” are two."""

FEWEST_REPEATED = 2
"""Telling words that a probe shares with its question before it repeats it."""

_TALK = re.compile(r"[^\W_]+")
_LABEL = re.compile(r"[^:]{3,40}: ")
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")


class Spoken(NamedTuple):
    """The words of a language's file; a language without a file has none."""

    stiff: dict[str, str]
    negatives: dict[str, str]
    words: dict[str, tuple[str, ...]]


class Line(NamedTuple):
    """A text of a question: where it stands, and as it is heard."""

    path: Path
    field: str
    text: str

    @property
    def heard(self) -> str:
        """The text in small letters, with straight apostrophes and single blanks."""
        return " ".join(self.text.replace("’", "'").casefold().split())

    @property
    def words(self) -> list[str]:
        """The words in small letters; “what's” is two of them."""
        return _TALK.findall(self.heard)


def style(content: str | bytes, source: str = "question bank") -> tuple[Problem, ...]:
    """Return a note for each line of a bank without errors that nobody would say, in line order.

    Length, two questions in one and wordings that hardly differ are looked for in every language;
    stiff words, negatives, leading questions and probes that repeat the question in those with a
    file of their own.
    """
    text = decode(content, source) if isinstance(content, bytes) else content
    data = read(text, source)
    checker = Checker(source, Positions(text))
    spoken = spoken_words(primary(str(data.get("language", "en"))))
    return in_order(_bank(checker, data, spoken))


@cache
def spoken_words(language: str) -> Spoken:
    """Return what is known of how a language is spoken; nothing of one without a file."""
    path = files("trainer.questions") / "spoken" / f"{language}.toml"
    if not re.fullmatch(r"[a-z]{2,8}", language) or not path.is_file():
        return Spoken({}, {}, {})
    table = tomllib.loads(path.read_text("utf-8"))
    words = {name: tuple(listed) for name, listed in table["words"].items()}
    return Spoken(table["stiff"], table["negatives"], words)


def _bank(checker: Checker, data: dict[str, Any], spoken: Spoken) -> Iterator[Problem]:
    for path, question in tables(data, "question"):
        lines = list(_lines(path, question))
        for line in lines:
            for what, fix in _remarks(line, spoken):
                yield checker.problem(line.path, what, fix, note=True)
        yield from _alike(checker, [line for line in lines if line.field in ("ask", "variants")])
        yield from _repeating(checker, lines, spoken)


def _lines(path: Path, question: dict[str, Any]) -> Iterator[Line]:
    for field in ("ask", "about"):
        if field in question:
            yield Line((*path, field), field, question[field])
    for field in ("variants", "probes", "listen_for"):
        for number, text in enumerate(question.get(field, ())):
            yield Line((*path, field, number), field, text)


def _remarks(line: Line, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Yield what there is to say of a single line, with what to do."""
    yield from _too_long(line)
    yield from _stiff(line, spoken)
    yield from _negative(line, spoken)
    if line.field not in ("about", "listen_for"):
        yield from _two_in_one(line, spoken)
        yield from _leading(line, spoken)


def _too_long(line: Line) -> Iterator[tuple[str, str]]:
    # A hint with a label (“Why it's asked: …”) explains something and is no note to oneself.
    labelled = line.field == "listen_for" and _LABEL.match(line.text)
    number, most = len(line.text.split()), LONGEST[line.field]
    if number > most and not labelled:
        yield f"too long to hear at once, with {counted(number, 'word')}", f"say it in {most}"


def _stiff(line: Line, spoken: Spoken) -> Iterator[tuple[str, str]]:
    for words, better in spoken.stiff.items():
        if re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", line.heard):
            yield f"nobody says {quoted(words)}", f"say {better}"


def _negative(line: Line, spoken: Spoken) -> Iterator[tuple[str, str]]:
    """Find “do not”, “cannot” and “did you not”."""
    if not spoken.negatives:
        return
    verbs, persons = "|".join(spoken.negatives), "|".join(spoken.words["persons"])
    for match in re.finditer(rf"\b({verbs})(?: ({persons}))?(?: not|(?<=can)not)\b", line.heard):
        verb, person = match[1], match[2]
        better = f"{spoken.negatives[verb]} {person}" if person else spoken.negatives[verb]
        yield f"{quoted(match[0])} sounds stiff", f"say {better}"


def _two_in_one(line: Line, spoken: Spoken) -> Iterator[tuple[str, str]]:
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(line.heard)]
    asking = [
        sentence for sentence in sentences if sentence.endswith("?") or _requests(sentence, spoken)
    ]
    if len(asking) > 1 or (asking and _tail(asking[0], spoken) > SHORT_TAIL):
        yield "these are two questions", "keep one; the other can be a probe"


def _requests(sentence: str, spoken: Spoken) -> bool:
    return not set(_TALK.findall(sentence)[:1]).isdisjoint(spoken.words.get("requests", ()))


def _tail(sentence: str, spoken: Spoken) -> int:
    """Return how many words a second question behind “, and” has, 0 without one."""
    head, comma, tail = sentence.rpartition(", and ")
    words = tail.rstrip("?").split()
    known = spoken.words.get("questions", ())
    asks = bool(comma and words) and re.split(r"\W", words[0])[0] in known
    return len(words) if head and asks else 0


def _leading(line: Line, spoken: Spoken) -> Iterator[tuple[str, str]]:
    tag = next((tag for tag in spoken.words.get("tags", ()) if line.heard.endswith(f", {tag}")), "")
    head = next(
        (word for word in spoken.words.get("leading", ()) if line.heard.startswith(word)), ""
    )
    if tag or head:
        yield f"{quoted(tag or head)} puts the answer into their mouth", "ask openly"


def _alike(checker: Checker, lines: list[Line]) -> Iterator[Problem]:
    """List wordings that differ from an earlier one by one word at most."""
    told: set[Path] = set()
    for first, second in combinations([(line, line.words) for line in lines], 2):
        if second[0].path not in told and _one_word_apart(first[1], second[1]):
            told.add(second[0].path)
            what = f"hardly differs from {quoted(first[0].text)}"
            yield checker.problem(second[0].path, what, "ask it in other words", note=True)


def _one_word_apart(first: list[str], second: list[str]) -> bool:
    most = max(len(first), len(second))
    if most < FEWEST_ALIKE:
        return first == second
    same = _same(first, second)
    return same + _same(first[same:][::-1], second[same:][::-1]) >= most - 1


def _same(first: list[str], second: list[str]) -> int:
    """Return how many words two lists begin with together."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _repeating(checker: Checker, lines: list[Line], spoken: Spoken) -> Iterator[Problem]:
    """List probes that ask nothing which the question or a variant hasn't asked."""
    wordings = [line for line in lines if line.field in ("ask", "variants")]
    empty = spoken.words.get("empty")
    for probe in (line for line in lines if line.field == "probes"):
        words = probe.words
        telling = set(words) - set(empty or ())
        for wording in wordings:
            known = wording.words
            all_known = empty and len(telling) >= FEWEST_REPEATED and telling <= set(known)
            if all_known or _one_word_apart(words, known):
                what = f"repeats {quoted(wording.text)}"
                yield checker.problem(probe.path, what, "ask for something new", note=True)
                break
