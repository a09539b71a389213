"""What a job's text asks for: as competencies, for the person to correct, and must-haves in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from trainer.competencies import COMPETENCIES
from trainer.documents.competency_words import competencies_in
from trainer.documents.languages import pattern_of
from trainer.documents.sentences import sentences
from trainer.interviews.model import Need, Wanted
from trainer.text import visible

_HEADING_WORDS = 8
"""A line this short may be a heading that says what the lines below it are."""

_BULLET = re.compile(r"(?<=•)\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?;•])\s+")
_ITEM = re.compile(r"\s*(?:[-*•–·]|\d+[.)])\s")
_JOINT = re.compile(r"(,?\s(?:and|und|et|y|e|sowie|as well as|ainsi que)\s|[,;]\s)", re.IGNORECASE)
_SIGNS = " .;,:!–—-"
_ENDS_A_SENTENCE = (".", "!", ";", ",")

_FEWEST, _MOST = 2, 16
"""Words of a must-have that can be asked about as it stands (own judgement: a line that is said in a
breath)."""

_WHOLE = 32
"""Words of a must-have that can be shown as it stands, at most (own judgement: two lines)."""

_BEFORE = 40
"""Characters before a word that are looked at for what it hangs on."""

_WRAPPED = 50
"""Characters of a line from which it may be full (own judgement: mail is broken at 72 and below)."""

_LONGEST_LINE = 120
"""Characters of such a line, at most: what has more isn't made of words."""

LONGEST = 100_000
"""Characters of a job's text that are read."""


def wanted_in(posting: str) -> tuple[Wanted, ...]:
    """Return the competencies that a job's text asks for, must-haves first.

    A sentence's own words (“required”, “a plus”) say how much, for this sentence only; else the
    heading above it does, until the next heading; else it is unknown. A competency
    asked for several times counts as its strongest.

    Args:
        posting: the text as it was pasted; read up to LONGEST characters.
    """
    needs: dict[str, Need] = {}
    for sentence, need, _ in _sentences(posting):
        for name in _named(sentence):
            needs[name] = _stronger(needs.get(name), need)
    order = list(COMPETENCIES)
    ranked = sorted(needs, key=lambda name: (_ORDER.index(needs[name]), order.index(name)))
    return tuple(Wanted(name, needs[name]) for name in ranked)


def musts_in_words(posting: str) -> tuple[str, ...]:
    """Return the must-haves of a job's text that no competency names, in its own words and order.

    Of the list right below a heading that says so, of items that say so themselves, and of sentences
    that do, as far as they say what somebody can (“you'll need experience with bees”). What comes
    after the list is another matter. Without what a paper proves, such as a degree: nobody tells a
    story for that.

    Args:
        posting: the text as it was pasted; read up to LONGEST characters.
    """
    found: dict[str, None] = {}
    for sentence, need, is_listed in _sentences(posting):
        text = _as_it_stands(sentence)
        if need is not Need.MUST_HAVE:
            continue
        for one in [text] if is_listed else asked_in_prose(text):
            if _is_short(one) and (rest := _without_papers(one)) and not _named(one):
                found[rest] = None
    return tuple(found)


def lines_in(posting: str) -> dict[str, str]:
    """Return competency -> the line of a job's text that asks for it most, where that is short.

    What stands in no list is none where nothing says how much it's asked for: it may be about themselves.
    Nor is what a paper proves: a course is no way to learn.

    Args:
        posting: the text as it was pasted; read up to LONGEST characters.
    """
    needs = {one.competency: one.need for one in wanted_in(posting)}
    found: dict[str, str] = {}
    for sentence, need, _ in _sentences(posting):
        line = _as_it_stands(sentence)
        asks = need is not Need.UNKNOWN or _ITEM.match(sentence)
        is_whole = _is_short(line) and _without_papers(line) == line
        for name in _named(sentence) if asks and is_whole else ():
            if need is needs[name]:
                found.setdefault(name, line)
    return found


def must_lines(posting: str) -> dict[str, tuple[str, ...]]:
    """Return each line of the lists of must-haves, with what stands for it among `wanted_in` and `musts_in_words`.

    Nothing does for a line that a paper proves, such as a degree, or for one whose competency another
    line asked for first.

    Args:
        posting: the text as it was pasted; read up to LONGEST characters.
    """
    in_words, lines = musts_in_words(posting), lines_in(posting)
    found: dict[str, tuple[str, ...]] = {}
    for sentence, need, is_listed in _sentences(posting):
        line = _as_it_stands(sentence)
        if need is Need.MUST_HAVE and is_listed and _FEWEST <= len(line.split()) <= _WHOLE:
            named = tuple(name for name in _named(sentence) if lines.get(name) == line)
            found[line] = named + tuple(must for must in in_words if must in line)
    return found


def _as_it_stands(sentence: str) -> str:
    """Return a sentence as it's quoted, on one line and without the sign of its list."""
    line = visible(_ITEM.sub("", sentence, count=1), multiline=False)
    return " ".join(line.split()).strip(_SIGNS)


def _is_short(line: str) -> bool:
    return _FEWEST <= len(line.split()) <= _MOST and len(line) <= _LONGEST_LINE


def _named(text: str) -> tuple[str, ...]:
    """Return the competencies that a sentence asks for; when it's needed names none, nor what others do.

    “Comfortable challenging doctors when a patient gets worse” asks for no feel for patients, and “win
    over colleagues who own nothing of it” for no ownership.
    """
    return competencies_in(_of_others().sub(r"\1", _circumstance().sub(" ", text)), sentence=True)


def topic_of(must: str) -> str:
    """Return what a must-have is about, without that it takes experience of it or a feel for it."""
    ends = [one.end() for one in _says("can").finditer(must)]
    rests = (re.sub(r"^\w*", "", must[one:]).strip() for one in reversed(ends))
    return next((one for one in rests if one), must)


def asked_in_prose(sentence: str) -> list[str]:
    """Return what a sentence that says so itself asks for, thing by thing, in its own words.

    A thing says what somebody can, knows or has done; “bees and wasps” is one, as “wasps” alone says
    neither, and so is what points back (“a forecast, and able to defend it”). What isn't needed, what
    they have themselves and what they offer is none, nor what breaks off (“able to show that”).
    """
    if _need(sentence) is not Need.MUST_HAVE:
        return []
    things: list[str] = []
    for demand, clause in _demands(sentence):
        pieces = _JOINT.split(clause)  # a piece, what joins it to the next, the next …
        for joint, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
            is_asked = not _says("not_asked").search(piece)
            points_back = bool(joint and things and _says("refers").search(piece))
            asked = piece if joint else demand + piece
            is_can = _says("can").search(asked) or _says("done").search(asked)
            if is_asked and is_can and not points_back:
                things.append(piece)
            elif is_asked and joint and things and not _says("whose").match(piece):
                things[-1] += joint + piece
    breaks = re.compile(rf"\b(?:{pattern_of('posting.dangling')})$", re.IGNORECASE)
    bare = (_trimmed(thing) for thing in things)
    return [one for one in bare if one and not breaks.search(one)]


def _demands(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of a sentence with the words before it that say it's a must.

    What hangs on a “that” or “how” asks for nothing by itself: “able to show that you have …” is one.
    """
    demand, at = "", 0
    hangs = re.compile(rf"\w\W+\b(?:{pattern_of('posting.under')})\s+$", re.IGNORECASE)
    for match in re.finditer(rf"{_says('must').pattern}\w*", sentence, re.IGNORECASE):
        if hangs.search(sentence[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        yield demand, sentence[at : match.start()]
        demand, at = match[0], match.end()
    yield demand, sentence[at:]


def _trimmed(thing: str) -> str:
    """Return a thing without the words that only lead to it: “be comfortable” is “comfortable”."""
    lead, end = _says("lead"), re.compile(rf"\s(?:{pattern_of('posting.end')})$", re.IGNORECASE)
    hangs = re.compile(rf",\s(?:{pattern_of('posting.under')})\b", re.IGNORECASE).search(thing)
    before = ""
    while thing != before:
        before = thing
        thing = thing.strip(_SIGNS)
        if _says("done").match(thing):  # “have led a ward” is whole
            break
        if match := lead.match(thing):
            thing = thing[match.end() :]
        thing = thing if hangs else end.sub("", thing)  # “, dass Sie … haben” ends with its verb
    return thing


def _without_papers(text: str) -> str:
    """Return a must-have without the half of it that a paper proves; empty where that's all of it.

    Nor does anybody ask for years as what the job is: whoever introduces themselves tells them.
    """
    if _says("tenure").match(text):
        return ""
    if not _says("paper").search(text):
        return text
    halves = re.split(r"\s(?:and|und|et|y)\s", text)
    parts = [part for half in halves for part in re.split(r"\s(?:with|mit|avec|con)\s", half)]
    skills = (one for one in (*halves, *parts) if _says("experienced").search(one))
    return next((skill for skill in skills if not _says("paper").search(skill)), "")


def _sentences(posting: str) -> Iterator[tuple[str, Need, bool]]:
    """Yield each sentence with how much it asks for, and whether it's in a list or right below a heading."""
    below, run = Need.UNKNOWN, _Run.OVER
    lines = _unwrapped(posting[:LONGEST].splitlines())
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        is_heading = _is_heading(line, alone=not before.strip() and bool(after.strip()))
        if is_heading:
            below, run = _need(line) or Need.UNKNOWN, _Run.BEGUN
        else:
            run = _after(run, line)
        says_so = bool(_ITEM.match(line)) and _need(line) is not None
        in_list = below is not Need.UNKNOWN and run in (_Run.ITEMS, _Run.LINES)
        is_listed = not is_heading and (says_so or in_list)
        for part in _BULLET.split(line):
            for sentence in sentences(part, clauses=True):
                yield sentence.strip(), _need(sentence) or below, is_listed


def _unwrapped(lines: list[str]) -> list[str]:
    """Return lines where what goes on in the next line is one.

    An item goes on deeper or in lower case, a sentence in lower case below a line that was full, or
    wherever a sentence ends within a line.
    """
    full = _of_prose(lines)
    found: list[list[str]] = []
    depth = -1  # how far the item above is indented; -1 where there's none
    for at, (before, line) in enumerate(zip(["", *lines], lines, strict=False)):
        text = line.strip()
        is_item = _ITEM.match(line) is not None
        is_lower = text and not is_item and text[0].islower()
        deeper = text and not is_item and _indent(line) > depth
        is_prose = at in full or (is_lower and len(before) >= _WRAPPED)
        if is_prose or (depth >= 0 and (is_lower or deeper)):
            found[-1].append(text)
            continue
        found.append([line])
        depth = _indent(line) if is_item else -1
    return [" ".join(one) for one in found]


def _of_prose(lines: list[str]) -> set[int]:
    """Return the lines that the line above goes on in: all of them full, and one with two sentences."""
    found: set[int] = set()
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and lines[end].strip() and not _ITEM.match(lines[end]):
            continue
        block = lines[start:end]
        is_full = all(len(one) >= _WRAPPED for one in block[:-1])
        if is_full and any(_SENTENCE_END.search(one.strip()) for one in block):
            found.update(range(start + 1, end))
        start = end + 1
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


class _Run(Enum):
    """What stands below a heading so far: nothing, items, lines without a sign, or all of it."""

    BEGUN = auto()
    ITEMS = auto()
    LINES = auto()
    OVER = auto()


def _after(run: _Run, line: str) -> _Run:
    """Return what stands below a heading once another line is read."""
    if run is _Run.OVER or _ITEM.match(line):
        return _Run.OVER if run in (_Run.OVER, _Run.LINES) else _Run.ITEMS
    if run is _Run.BEGUN:
        return _Run.LINES if line.strip() else run
    if run is _Run.ITEMS:
        return _Run.OVER if line.strip() else run
    return run if line.strip() else _Run.OVER


_ORDER = (Need.MUST_HAVE, Need.UNKNOWN, Need.NICE_TO_HAVE)


def _is_heading(line: str, *, alone: bool) -> bool:
    """Return whether a line says what those below it are: short, no list item, no whole sentence.

    Args:
        line: the line.
        alone: whether a blank line is above it, and none below.
    """
    text = line.strip()
    return (
        0 < len(text.split()) <= _HEADING_WORDS
        and not _ITEM.match(line)
        and not text.endswith(_ENDS_A_SENTENCE)
        and (alone or text.endswith(":") or text.startswith("#") or _need(text) is not None)
    )


def _need(line: str) -> Need | None:
    if _says("nice").search(line):
        return Need.NICE_TO_HAVE
    return Need.MUST_HAVE if _says("must").search(line) else None


@cache
def _circumstance() -> re.Pattern[str]:
    """Return how a sentence says when something is needed, behind what is."""
    return re.compile(rf"(?<=\w),?\s(?:{pattern_of('posting.when')})\s[^,.;:!?]*", re.IGNORECASE)


@cache
def _of_others() -> re.Pattern[str]:
    """Return how a sentence says what the people do whom one has to do with, behind their name."""
    who = r"who|whose|which|that|die|deren|qui|que|dont"
    return re.compile(
        rf"(?<!\w)({pattern_of('posting.others')}),?\s(?:{who})\s[^,.;:!?]*", re.IGNORECASE
    )


@cache
def _says(how: str) -> re.Pattern[str]:
    """Return how postings say that something is a must, or nice to have, in all languages."""
    return re.compile(rf"\b(?:{pattern_of(f'posting.{how}')})", re.IGNORECASE)


def _stronger(known: Need | None, new: Need) -> Need:
    return new if known is None else min(known, new, key=_ORDER.index)
