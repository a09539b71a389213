"""What the interviewer asks on after an answer; it never names what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.delivery import WORDS_A_MINUTE, we_and_i
from trainer.grading.model import Verdict
from trainer.grading.scoring import WORTH
from trainer.grading.tokens import tokenize, wording
from trainer.mock.model import FollowUp, Kind
from trainer.mock.vague import vague
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.grading.model import PointGrade, RecallGrade
    from trainer.mock.model import Slot, Tone
    from trainer.mock.words import Words
    from trainer.stories.model import Story

MOST = 2
"""How often the interviewer asks on after one question, at most."""

ENOUGH = 0.65
"""The share told from which one follow-up is enough (as ratings.GOOD_FROM: most of it was heard)."""

WE_FROM = 4
WE_TIMES = 2
"""“we” so often, and so many times as often as “I”, is everywhere (own judgement)."""

ALL_WE = 6
"""“we” so often and never “I”: whose work it was is asked before anything else (own judgement)."""

OVER = 1.25
"""How much longer than its time an answer may be before they say so (own judgement: two and a half
minutes of two)."""

HALF = 0.5
"""The share of a result up to which an interviewer who heard of it still asks what came of it."""

SURELY = 0.3
"""The score below which a result is surely missing: then it is asked for before anything else of its
weight. Otherwise what was most surely missed is."""

_KIND_OF = {
    Part.SITUATION: Kind.SITUATION,
    Part.TASK: Kind.TASK,
    Part.ACTION: Kind.ACTION,
    Part.RESULT: Kind.RESULT,
    Part.REFLECTION: Kind.REFLECTION,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as the interviewer heard it.

    Attributes:
        slot: what was asked.
        text: all that was said to this question so far; empty for one said aloud.
        story: the story that it told, None where it told none.
        grade: its grade, None where it told none.
        seconds: how long the last part of it took.
        aloud: whether it was said aloud and ticked.
        told_before: whether an earlier question had the same story.
        asked_on: what the interviewer asked on already, oldest first.
        worn: all that they said already: nothing of it is said again.
        said: the last part of `text`, where it has several; empty where it's all of it.
        figure_asked: whether they asked for a number already, at any question.
    """

    slot: Slot
    text: str
    story: Story | None = None
    grade: RecallGrade | None = None
    seconds: float = 0.0
    aloud: bool = False
    told_before: bool = False
    asked_on: tuple[FollowUp, ...] = ()
    worn: frozenset[str] = frozenset()
    said: str = ""
    figure_asked: bool = False

    @property
    def last(self) -> str:
        """The last thing that was said."""
        return self.said or self.text


def ask_on(answer: Answer, words: Words, tone: Tone, turn: int = 0) -> FollowUp | None:
    """Return what the interviewer asks on, None where they go on to the next question.

    Args:
        answer: what they heard.
        words: what they say.
        tone: how.
        turn: varies the wording.
    """
    if len(answer.asked_on) >= MOST or answer.slot.seconds <= 0:
        return None
    if answer.aloud or answer.grade is None or answer.story is None:
        enough = answer.asked_on or (turn % 2 and not answer.slot.wants_story)
        return None if enough else _probe(answer, words, turn)
    for kind in _kinds(answer, answer.grade, answer.story):
        if all(kind is not one.kind for one in answer.asked_on):
            text = _ask_for(kind, answer, words, tone, turn)
            if text:
                return FollowUp(kind, text)
    # Whoever told everything isn't always asked for more.
    return None if answer.asked_on or turn % 2 else _probe(answer, words, turn)


def cut(answer: Answer, words: Words, tone: Tone, *, asks: bool = False) -> str:
    """Return what they say to an answer that was much too long; empty for any other.

    One said aloud is cut by the clock. One that was typed had ended by itself: it's called long, and
    what they ask on, if anything, shall be short. What was typed is as long as saying it takes.
    """
    spoken = answer.seconds if answer.aloud else len(answer.text.split()) / WORDS_A_MINUTE * 60
    if answer.asked_on or spoken <= answer.slot.seconds * OVER or not answer.slot.wants_story:
        return ""
    kind = "cut" if answer.aloud else "long" if asks else "long_over"
    return next((way for way in words.own(kind, tone) if _may_say(answer, words, way)), "")


def _kinds(answer: Answer, grade: RecallGrade, story: Story) -> Iterable[Kind]:
    """Return what there is to ask for, the most wanted first."""
    if answer.told_before and not answer.asked_on:
        yield Kind.OTHER_EXAMPLE
        return
    only_we = _only_we(answer, grade)
    if only_we and (answer.asked_on or (grade.delivery.we >= ALL_WE and not grade.delivery.i)):
        yield Kind.OWN_PART
    if not answer.asked_on or grade.score < ENOUGH:
        yield from _missing(answer, grade)
    if _wants_figure(grade, story):
        yield Kind.FIGURE
    if only_we:
        yield Kind.OWN_PART


def _missing(answer: Answer, grade: RecallGrade) -> Iterable[Kind]:
    """Return what asks for the heaviest missed point; where none is, for one told partly."""
    missed = [point for point in grade.points if point.verdict is Verdict.MISSED]
    partly = [point for point in grade.points if point.verdict is Verdict.PARTLY]
    asked = {one.aims for one in answer.asked_on}
    for points in (missed, partly if not answer.asked_on else []):
        for part in _by_weight(points):
            if part in asked:
                continue
            if part is Part.ACTION and _only_we(answer, grade):
                yield Kind.OWN_PART
            elif part is not Part.RESULT or points is missed or _is_thin(grade, part):
                yield _KIND_OF[part]


def _is_thin(grade: RecallGrade, part: Part) -> bool:
    """Return whether at most half of a part was told."""
    points = [point for point in grade.points if point.part is part]
    told = sum(point.weight * WORTH[point.verdict] for point in points)
    return told <= HALF * sum(point.weight for point in points)


def _by_weight(points: Sequence[PointGrade]) -> list[Part]:
    """Return the parts of some points, that of the heaviest first."""
    order = sorted(points, key=lambda one: (-one.weight, not _is_result(one), one.score))
    return list(dict.fromkeys(one.part for one in order))


def _is_result(point: PointGrade) -> bool:
    return point.part is Part.RESULT and point.score < SURELY


def _wants_figure(grade: RecallGrade, story: Story) -> bool:
    """Return whether the result was told without the figure that the story has."""
    told = any(
        point.part is Part.RESULT and point.verdict is not Verdict.MISSED for point in grade.points
    )
    return told and not grade.delivery.result_has_number and any(
        token.number is not None
        for point in story.part(Part.RESULT)
        for token in wording(point.say, story.language)
    )  # fmt: skip


def _only_we(answer: Answer, grade: RecallGrade) -> bool:
    """Return whether “we” is everywhere, and the last thing said doesn't say what they did themselves."""
    we, i = grade.delivery.we, grade.delivery.i
    if answer.said and answer.story is not None:
        lately_we, lately_i = we_and_i(answer.said, answer.story.language)
        if lately_i > lately_we:
            return False
    return we >= WE_FROM and we >= WE_TIMES * i


def _probe(answer: Answer, words: Words, turn: int) -> FollowUp | None:
    """Return one of the question's own probes that gives nothing away, None without one."""
    probes = answer.slot.probes
    for number in range(len(probes)):
        text = probes[(turn + number) % len(probes)]
        if _may_say(answer, words, text):
            return FollowUp(Kind.PROBE, text)
    return None


def _ask_for(kind: Kind, answer: Answer, words: Words, tone: Tone, turn: int) -> str:
    """Return a wording that wasn't used and gives nothing away, of the first two by turns.

    Empty where all were used: the same isn't asked twice in the same words.
    """
    ways = words.ways("result_more" if kind is Kind.RESULT and _ended(answer) else kind, tone)
    if kind is Kind.FIGURE:
        amount = None if answer.figure_asked else vague(answer.last, words.language)
        ways = words.own(kind, tone) if amount else ()
        ways = tuple(way.format(said=amount[0], ask=amount[1]) for way in ways if amount)
        return next((way for way in ways if _may_say(answer, words, way)), "")
    if len(ways) > 1 and turn % 2:
        ways = (ways[1], ways[0], *ways[2:])
    unused = [way for way in ways if way not in answer.worn]
    plain = words.say("plain")
    found = (way for way in (*unused, plain) if _may_say(answer, words, way))
    return next(found, "") if unused else ""


def _ended(answer: Answer) -> bool:
    """Return whether some of the result was told, so that the story has an ending."""
    return answer.grade is not None and any(
        point.part is Part.RESULT and point.verdict is not Verdict.MISSED
        for point in answer.grade.points
    )


def _may_say(answer: Answer, words: Words, text: str) -> bool:
    """Return whether a text wasn't said yet and gives nothing away."""
    used = text in answer.worn or any(text == one.text for one in answer.asked_on)
    return not used and not _gives_away(answer, words, text)


def _gives_away(answer: Answer, words: Words, text: str) -> bool:
    """Return whether a text has a content word of the story that the answer did not hold.

    Also of points that seem to be told: the grader may be wrong.
    """
    if answer.grade is None or answer.story is None:
        return False
    languages = {words.language, answer.story.language}
    return any(
        secret(answer.grade, answer.text, language) & content(text, language)
        for language in languages
    )


def secret(grade: RecallGrade, text: str, language: str) -> frozenset[str]:
    """Return the stems of the content words of a story's points, without those that a text holds."""
    found = frozenset(stem for point in grade.points for stem in content(point.say, language))
    return found - content(text, language)


def content(text: str, language: str) -> frozenset[str]:
    """Return the stems of the content words and figures of a text."""
    return frozenset(token.stem for token in tokenize(text, language) if not token.is_stop)
