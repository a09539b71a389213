"""A graded answer in words: the marked answer, the score, what was told, how it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.coach.spoken_text import spoken_facts, suggestion
from trainer.grading.model import Delivery, PointGrade, RecallGrade, Verdict
from trainer.rehearsal.model import Mode
from trainer.stories.model import Part
from trainer.text import clock_text, counted
from trainer.ui.components.chip import chip
from trainer.ui.components.document import Line, heading, item
from trainer.ui.components.hint import key_name
from trainer.ui.components.meter import meter
from trainer.ui.components.moons import LETTERS, MOONS, WRONG, moon
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

IN_WORDS = (
    (0.995, "All of it"),  # what is shown as 100 %
    (0.9, "Nearly all of it"),
    (0.65, "Most of it"),
    (0.4, "About half of it"),
    (0.15, "A part of it"),
    (0.01, "A little of it"),
    (0.0, "None of it yet"),
)
"""Recall from which a score is called so; the steps of the suggested rating."""

MANY_FILLERS = 3
"""Fillers from which they are named one by one (own judgement)."""

NAMES_FROM = 70
"""Cells from which a part is called by its name; below, by its letter."""


def indent(width: int) -> int:
    """Return the cells before the words of a key point: part, sign, number."""
    return 16 if width >= NAMES_FROM else 9


def raised(number: int) -> str:
    """Return a number as superscript figures."""
    return str(number).translate(SUPERSCRIPTS)


def marked_answer(answer: str, points: Sequence[PointGrade], chosen: int | None) -> Content:
    """Return the answer with the evidence of each point underlined and numbered.

    Args:
        answer: the text as given.
        points: the graded points; the first has number 1.
        chosen: index of the point whose evidence stands out.
    """
    spans = [(span, number) for number, point in enumerate(points) for span in point.evidence]
    cuts = sorted({0, len(answer), *(edge for span, _ in spans for edge in (span.start, span.end))})
    pieces: list[Content] = []
    for start, end in pairwise(cuts):
        here = [number for span, number in spans if span.start <= start and span.end >= end]
        piece = plain(answer[start:end], multiline=True)
        pieces.append(piece.stylize(_style(here, points, chosen)) if here else piece)
        pieces.append(_numbers({number for span, number in spans if span.end == end}, chosen))
    return Content("").join(pieces)


def _style(here: Sequence[int], points: Sequence[PointGrade], chosen: int | None) -> str:
    said = any(points[number].verdict is Verdict.SAID for number in here)
    style = "underline $said" if said else "underline italic $partly"
    return f"bold {style} on $cursor" if chosen in here else style


def _numbers(ending: set[int], chosen: int | None) -> Content:
    return Content.assemble(
        *(
            (("," if index else "") + raised(number + 1), "bold" if number == chosen else "")
            for index, number in enumerate(sorted(ending))
        )
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """How a key point is shown among others.

    Attributes:
        width: cells, 0 where it isn't known yet.
        names_part: whether its part stands before it: with the first point of the part.
        explained: whether the reasons of its verdict are shown.
        waits: whether the story is still being told, so that what hasn't come isn't missed.
        folded: whether it takes one row, however long it is.
        quote: the words of the answer that tell it, to be shown below; empty for none.
    """

    width: int = 0
    names_part: bool = False
    explained: bool = False
    waits: bool = False
    folded: bool = False
    quote: str = ""


def point_lines(
    number: int, point: PointGrade, accept: Sequence[str], how: Shown
) -> Iterator[Line]:
    """Yield a key point: part, verdict, number, words, what contradicts it; on request, why.

    What was missed stands out, what was said steps back.
    """
    is_open = how.waits and point.verdict is Verdict.MISSED
    before = indent(how.width or NAMES_FROM)
    names = LETTERS[point.part] if before < indent(NAMES_FROM) else point.part.value.capitalize()
    part = names if how.names_part else ""
    style = "$quiet" if point.verdict is Verdict.SAID else "bold $ink"
    mark = Content.assemble(
        (f" {part:<{before - 5}}", "$quiet"),
        moon(None if is_open else point.verdict),
        (f"{raised(number):>2} ", "$quiet"),
    )
    say = plain(point.say, style)
    room = how.width - before
    yield Line(say.truncate(room, ellipsis=True) if how.folded and room > 1 else say, mark, before)
    if point.wrong_fact is not None:
        yield Line(
            Content.assemble(
                WRONG,
                " ",
                "you said ",
                plain(point.wrong_fact.heard, "bold"),
                ", your story says ",
                plain(point.wrong_fact.expected, "bold"),
            ),
            indent=before,
        )
    if how.quote:
        yield Line(plain(f"“{how.quote}”", "italic $quiet"), indent=before)
    if how.explained:
        for reason in point.reasons or ("the verdict is your own",):
            yield Line(plain(f"– {reason}", "$foreground-muted"), indent=before)
        for wording in accept:
            yield Line(plain(f"also counts: {wording}", "$foreground-muted"), indent=before)


def quote_of(answer: str, point: PointGrade) -> str:
    """Return the words of an answer that tell a point; empty where none do."""
    spans = sorted(point.evidence, key=lambda span: span.start)
    return " … ".join(" ".join(answer[span.start : span.end].split()) for span in spans)


def summary_lines(graded: Graded) -> Iterator[Line]:
    """Yield the score and what must be known before the points are read; mostly the score alone."""
    if graded.grade is None:
        yield Line(
            Content.styled("No story of yours tells this yet. Your answer is stored.", "bold")
        )
        yield Line(
            Content.assemble(
                "Press ",
                key_name("k"),
                " to make it a story: it's cut into key points, and you move and trim them.",
            )
        )
        if graded.task.continues:
            yield Line(Content(continued_text(graded)))
        return
    yield Line(_score(graded, graded.grade))
    if graded.after is not None:
        yield Line(Content(gain_text(graded.grade.score, graded.after.score)))
    elif graded.gain is not None:
        yield Line(Content(gain_text(*graded.gain)))
    if graded.task.continues:
        yield Line(Content(continued_text(graded)))
    if graded.instead is not None and graded.task.story is not None and graded.story is not None:
        title = plain(f"“{graded.story.title}”", "bold")
        meant = plain(f"“{graded.task.story.title}”")
        yield Line(
            Content.assemble("You told ", title, "; this question was meant for ", meant, ".")
        )
    for remark in graded.grade.remarks:
        yield item(plain(remark), "!", "bold $warning")


def gain_text(first: float, after: float) -> str:
    """Return what trying again brought to a story: the shares told at once and by now, 0..1."""
    if after <= first:
        return "Trying again added nothing this time."
    return f"After trying again: {first:.0%} → {after:.0%}. What you needed a second try for counts half."


def continued_text(graded: Graded) -> str:
    """Return in a sentence what became of the answer that this one goes on with."""
    taken = " and ".join(rating.name.capitalize() for rating in graded.taken_back)
    rated = f" Your rating of it ({taken}) was taken back." if taken else ""
    return f"You went on with this answer, so only this version counts.{rated}"


def _score(graded: Graded, grade: RecallGrade) -> Content:
    if not graded.task.is_counted:
        told = sum(point.verdict is not Verdict.MISSED for point in grade.points)
        some = counted(told, "point") if told else "none"
        return Content.assemble(
            (f"You told {some} of your story.", "bold"),
            (" This one isn't counted: it asks for something else.", "$quiet"),
        )
    words = next(words for least, words in IN_WORDS if grade.score >= least)
    what = {Mode.RETRY: "Retry: ", Mode.PROBE: _asked(grade)}.get(graded.attempt.mode, "")
    return Content.assemble(
        chip(f"{grade.score:.0%}"),
        "  ",
        meter(grade.score, 8),
        "  ",
        _tally(grade),
        (f"  {what}{words}", "$quiet"),
    )


def _tally(grade: RecallGrade) -> Content:
    """Return how many points have which verdict, and how many facts are wrong."""
    counts = [sum(point.verdict is verdict for point in grade.points) for verdict in Verdict]
    wrong = sum(point.wrong_fact is not None for point in grade.points)
    parts = [
        Content.assemble(MOONS[verdict], f" {count} {verdict.value}")
        for verdict, count in zip(Verdict, counts, strict=True)
    ]
    return Content("  ").join([*parts, *([Content.assemble(WRONG, f" {wrong}")] if wrong else [])])


def _asked(grade: RecallGrade) -> str:
    """Return which part of the story a probe asked for."""
    return f"The {grade.points[0].part.value}: " if grade.points else ""


def told_lines(graded: Graded) -> Iterator[Line]:
    """Yield which story was told, how it was told, and what else fits the question."""
    if graded.grade is not None:
        yield heading("How it was told")
        for fact in (*_sound(graded), *_delivery(graded, graded.grade)):
            yield item(plain(fact), "·", "$quiet")
    if graded.story is not None:
        yield Line(plain(f"Story: “{graded.story.title}”", "$quiet"))
    if graded.fitting and graded.instead is None:
        others = " · ".join(story.title for story in graded.fitting[:2])
        yield Line(plain(f"Also fits this question: {others}", "$quiet"))


def _delivery(graded: Graded, grade: RecallGrade) -> list[str]:
    target = clock_text(graded.task.seconds)
    if graded.attempt.mode is Mode.ALOUD:
        return [f"Said aloud in {clock_text(graded.attempt.seconds)} of {target}, ticked by you"]
    if not grade.words:
        return ["No words were handed in."]
    told = grade.delivery
    measured = graded.spoken is not None and graded.spoken.seconds > 0
    time = clock_text(told.seconds_spoken)
    took = f"said in {time}" if measured else f"{time} spoken"
    facts = (
        f"{counted(grade.words, 'word')}, {took} of {target}",
        f"“I” {told.i}×, “we” {told.we}×",
        _fillers(told),
        _number(grade),
        _order(told.order),
    )
    return [fact for fact in facts if fact]


def _sound(graded: Graded) -> tuple[str, ...]:
    """Return what the sound of a spoken answer says, and one suggestion at most."""
    if graded.spoken is None:
        return ()
    return tuple(filter(None, (*spoken_facts(graded.spoken), suggestion(graded.spoken))))


def _number(grade: RecallGrade) -> str:
    """Return whether the result had a number, where the result was asked for."""
    if not any(point.part is Part.RESULT for point in grade.points):
        return ""
    has = "a" if grade.delivery.result_has_number else "no"
    return f"{has} number in the result"


def _fillers(told: Delivery) -> str:
    total = sum(told.fillers.values())
    if total < MANY_FILLERS:
        return ""
    return "fillers: " + ", ".join(f"{word} {count}×" for word, count in told.fillers.items())


def _order(order: Sequence[Part]) -> str:
    """Name the first part that was told before one that belongs in front of it."""
    place = list(Part).index
    for before, after in pairwise(order):
        if place(before) > place(after):
            return f"{before.value} before {after.value}"
    return ""
