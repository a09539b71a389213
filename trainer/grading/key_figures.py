"""The few figures of a story that are worth having ready: what changed, by how much, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.numbers.slots import Slot, pace, slots
from trainer.grading.numbers.values import CLOCK, DATE, RANK, YEAR
from trainer.grading.tokens import Token, wording
from trainer.stories.model import KeyPoint, Part, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.figure_words import FigureWords

MOST = 3
"""Figures of one story that somebody remembers beside those of six others (own judgement)."""

ON_PAPER = 3
"""How good a count of what was only written is: worse than any other."""

WHEN = frozenset({CLOCK, DATE, YEAR, RANK})
"""Kinds of numbers that say when or which, not how much."""

HOUR = re.compile(r"\d{1,2} ?[hH] ?\d{2}")
"""A time that is a clock time more often than a duration: “14 h 30”."""

NOUNS = 3
"""Words behind a number that say what it counts, at most: “14 damaged window frames”."""

LONGEST = 7
"""Words of a figure with all that is said of what it counts, at most: “30 questions patients really ask” (own judgement)."""

ARROWS = ("->", "→", "=>")

DASHES = ("-", "–")
"""What stands between the ends of a range: “12-15 people”."""

ORDER = (Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION, Part.REFLECTION)
"""Where a figure is looked for first: interviewers ask for the result's."""


def key_figures(story: Story, most: int = MOST) -> tuple[str, ...]:
    """Return the figures of a story as its own words write them: `2.3 s → 400 ms`, `23 certificates`.

    Those of the result come first, inside a part the heavier points; a change is taken before a count,
    figures before numbers in words, and pages or slides come last of all. A key point gives one that no figure before it has in it.
    """
    rows: list[tuple[bool, int, float, int, int, list[str]]] = []
    for rank, part in enumerate(ORDER):
        for point in story.part(part):
            found = sorted(_figures(point, story.language), key=itemgetter(0))
            if found:
                texts = [text for _, text in found]
                paper = found[0][0] == ON_PAPER
                rows.append((paper, rank, -point.weight, found[0][0], len(rows), texts))
    shown: list[str] = []
    for *_, texts in sorted(rows):
        known = [other.casefold() for other in shown]
        shown += [text for text in texts if not any(text.casefold() in one for one in known)][:1]
    return tuple(shown[:most])


def _figures(point: KeyPoint, language: str) -> Iterator[tuple[int, str]]:
    """Yield how good each figure of a key point is, 0 best, and its words."""
    say, tokens, table = point.say, wording(point.say, language), lexicon(primary(language))
    row = [  # each as it's written, so that "3 to 4 hours" stays one rough number
        slot._replace(number=tokens[slot.at].number or slot.number)
        for slot in slots(tokens, table.numbers)
    ]
    for place, slot in enumerate(row):
        number = tokens[slot.at]
        end = row[slot.partner] if slot.partner > place else _at_arrow(say, tokens, row[place:])
        if end is not None and _is_change(say, tokens, slot, end, table):
            yield 0, f"{_text(say, number)} → {_text(say, tokens[end.at])}"
        elif _counts(say, slot, number):
            counted = _counted(say, tokens, slot, table)
            if figure := _of(say, tokens, row, place, table) or counted:
                yield (
                    max(_quality(figure, table.figures), 2 * _is_span(tokens, slot, table)),
                    figure,
                )
            elif group := _group(say, tokens, slot, table):
                yield 2, group


def _is_span(tokens: Sequence[Token], slot: Slot, table: Lexicon) -> bool:
    """Return whether a figure only says how long something took: “after 6 weeks”, “in the two years”."""
    words = table.numbers.words
    ahead = [
        token
        for token in tokens[max(0, slot.at - 2) : slot.at]
        if token.word not in words["for_whom"]
    ]
    return bool(slot.number.unit and ahead) and ahead[-1].word in words["since"] | words["span"]


def _quality(figure: str, words: FigureWords) -> int:
    """Return how good a figure is that is no change, 1 best."""
    if words.paper.search(figure) and not words.rate.search(figure):
        return ON_PAPER
    return 1 if any(map(str.isdigit, figure)) else 2


def _text(say: str, token: Token) -> str:
    return say[token.start : token.end]


def _at_arrow(say: str, tokens: Sequence[Token], row: Sequence[Slot]) -> Slot | None:
    """Return the number that an arrow points to from the first one: “p95 2.3s -> 400ms”."""
    if len(row) < 2:
        return None
    return (
        row[1] if say[tokens[row[0].at].end : tokens[row[1].at].start].strip() in ARROWS else None
    )


def _is_change(say: str, tokens: Sequence[Token], first: Slot, end: Slot, table: Lexicon) -> bool:
    """Return whether two numbers are a step from one value to another, and not merely side by side."""
    one, other = first.number, end.number
    between = say[tokens[first.at].end : tokens[end.at].start].strip()
    if first.label or not between or {one.unit, other.unit} & (WHEN - {RANK}):
        return False
    if _is_range(say, tokens, first, end, table):
        return False
    bare = one.unit and not other.unit and not _counted(say, tokens, end, table)
    return one.value != other.value and bool(bare or one.unit in ("", other.unit))


def _is_range(say: str, tokens: Sequence[Token], first: Slot, end: Slot, table: Lexicon) -> bool:
    """Return whether two numbers are one rough number: “12-15 people”, “3 to 4 hours” without a "from"."""
    words = table.numbers.words
    if say[tokens[first.at].end : tokens[end.at].start] in DASHES:
        return True
    ahead = {token.word for token in tokens[max(0, first.at - 3) : first.at]}
    rises = not first.number.unit and first.number.raw < end.number.raw
    joined = end.at == first.at + 2 and tokens[first.at + 1].word in words["to"]
    return joined and rises and bool(words["from"]) and not ahead & words["from"]


def _counts(say: str, slot: Slot, number: Token) -> bool:
    """Return whether a number says how much, and not when, which one, or only "one"."""
    inside_a_name = number.start > 0 and say[number.start - 1].isalpha()
    when = slot.number.unit in WHEN or HOUR.fullmatch(_text(say, number))
    return not slot.label and slot.number.value != 1 and not when and not inside_a_name


def _of(say: str, tokens: Sequence[Token], row: Sequence[Slot], place: int, table: Lexicon) -> str:
    """Return two numbers that are read as one: “9 of 11 nurses”, “12-15 people”, or "" without another.

    “Of the 140 residents we asked, 61 came” is one of them, too.
    """
    slot, number = row[place], tokens[row[place].at]
    other = row[place + 1] if place + 1 < len(row) else None
    if other is None or slot.number.unit or other.label or other.number.unit in WHEN:
        return ""
    counted = _counted(say, tokens, other, table)
    whole = counted or _text(say, tokens[other.at])
    share = slot.whole > place and not other.number.unit and slot.number.value < other.number.value
    if share or (counted and _is_range(say, tokens, slot, other, table)):
        return say[number.start : tokens[other.at].start] + whole
    ahead = [token.word for token in tokens[: slot.at]]
    opens = 0 < len(ahead) <= 2 and ahead[0] in table.numbers.words["share_of"]
    named = _counted(say, tokens, slot, table)
    part = opens and named and not counted and 1 <= other.number.value < slot.number.value
    return f"{whole} {ahead[0]} {named}" if part else ""


def _group(say: str, tokens: Sequence[Token], slot: Slot, table: Lexicon) -> str:
    """Return a number with the group whose size it is, "" without one: “a team of 6”."""
    words, ahead = table.numbers.words, tokens[max(0, slot.at - 4) : slot.at]
    named = any(token.word in words["article"] for token in ahead[:-2])
    if not named or ahead[-1].word not in words["share_of"] or ahead[-2].is_stop:
        return ""
    return say[ahead[-2].start : tokens[slot.at].end]


def _counted(say: str, tokens: Sequence[Token], slot: Slot, table: Lexicon) -> str:
    """Return a number with the words right behind it that say of what, "" where they don't.

    They end with a plural, or a noun by its capital: “14 damaged window frames”, not “61 came”. With a
    hyphen the number is told of a thing: “12-page report”.
    """
    number = tokens[slot.at]
    text, run = _text(say, number), _run(say, tokens, slot.at)
    for token in (number, *run):
        if often := table.figures.rate.match(say, token.end):
            return say[number.start : often.end()]
    joined = say[number.end : number.end + 1] == "-"
    if slot.number.unit and not joined and "-" not in text:
        return say[number.start : _often(say, tokens, slot.at, table)]
    if (joined and " " not in text) or (slot.number.unit and "-" in text):
        noun = run[joined : joined + 2]
        if noun[1:] and (
            noun[1].word.endswith(table.figures.told_of) or noun[1].word in table.denial.past
        ):
            noun = noun[:1]
        return say[number.start : noun[-1].end] if noun else text * bool(slot.number.unit)
    plural = [at for at, token in enumerate(run) if _is_counted(token, table)]
    if not plural:
        return say[number.start : run[0].end] if run and not table.stop else ""
    last = plural[0]
    while table.capitals_name and last + 1 in plural:
        last += 1
    if last > plural[0] and _acts(tokens, tokens.index(run[last]) + 1, number.clause, table):
        return _with_its_clause(say, tokens, slot.at, run[plural[0]])
    return say[number.start : _often(say, tokens, tokens.index(run[last]), table)]


def _acts(tokens: Sequence[Token], after: int, clause: int, table: Lexicon) -> bool:
    """Return whether what stands before a place does something: “patients | really ask”, “calls | a week” doesn't."""
    rest = (
        token
        for token in tokens[after:]
        if token.clause == clause and not token.word.endswith(table.figures.how)
    )
    verb = next(rest, None)
    return verb is not None and (not verb.is_stop or verb.word in table.denial.carriers)


def _with_its_clause(say: str, tokens: Sequence[Token], at: int, noun: Token) -> str:
    """Return what is counted with all that is said of it, or alone where that's long."""
    clause = [token for token in tokens[at:] if token.clause == tokens[at].clause]
    end = clause[-1] if len(clause) <= LONGEST else noun
    return say[tokens[at].start : end.end]


def _often(say: str, tokens: Sequence[Token], at: int, table: Lexicon) -> int:
    """Return where a figure ends that ends with a word, or with how often: “£18,400 a year”."""
    for place in range(at + 1, min(at + 3, len(tokens))):
        if say[tokens[place - 1].end : tokens[place].start].strip():
            break
        if pace(tokens, place, table.numbers):
            return tokens[place].end
    return tokens[at].end


def _is_counted(token: Token, table: Lexicon) -> bool:
    """Return whether a word looks like what is counted: a plural, a noun where those have capitals."""
    if not table.capitals_name:
        return token.capital
    ends = table.figures
    return token.word.endswith(ends.plural) and not token.word.endswith(ends.single)


def _run(say: str, tokens: Sequence[Token], at: int) -> list[Token]:
    """Return the words right behind a number, up to a small one; those of a hyphen count as one."""
    run: list[Token] = []
    end, words = tokens[at].end, 0
    for token in tokens[at + 1 :]:
        gap = say[end : token.start]
        words += gap != "-"
        apart = token.is_stop or token.number is not None or token.clause != tokens[at].clause
        if apart or gap.strip(" -") or words > NOUNS:
            break
        run.append(token)
        end = token.end
    return run
