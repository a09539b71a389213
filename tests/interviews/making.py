"""Small interviews, stories and answers for the tests of this room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from trainer.grading import fit, grade_ticked, regrade
from trainer.grading.model import Verdict
from trainer.interviews import Answered, Asked, Interview, Interviewer, Need, Round, Told, Wanted
from trainer.questions.model import Question
from trainer.stories.model import KeyPoint, Part, Story

AT = datetime(2026, 5, 27, 12, 0, tzinfo=UTC)
NOW = AT + timedelta(hours=3)

SAID, PARTLY, MISSED = Verdict.SAID, Verdict.PARTLY, Verdict.MISSED


def question(
    ident="best", ask="Tell me about your most successful product.", looks_for=("results",)
):
    return Question("b", ident, ask, competencies=tuple(looks_for))


def story(ident="atlas", *, shows=("results",), questions=("b/best",), **changes):
    """A story with one key point a part: situation, task, action, result, reflection."""
    points = tuple(KeyPoint(part, f"{ident} {part}") for part in changes.pop("parts", tuple(Part)))
    known = {
        "id": ident,
        "title": changes.pop("title", f"The {ident} story"),
        "points": changes.pop("points", points),
        "competencies": tuple(shows),
        "questions": tuple(questions),
    }
    return Story(**(known | changes))


def interview(*, wanted=(("results", Need.MUST_HAVE),), people=("Ana",), **changes):
    return Interview(
        id="i",
        company="Acme",
        role="Product lead",
        round=Round.ONSITE,
        at=AT,
        utc_offset=0,
        wanted=tuple(Wanted(*one) for one in wanted),
        interviewers=tuple(Interviewer(name) for name in people),
        **changes,
    )


def answered(told=(), *, asked=None, ask=None, stories=(), **noted):
    """A question with stories told: pairs of a story and one verdict a key point."""
    ask = ask if ask is not None else question()
    asked = asked or Asked(
        "a1", "i", noted.pop("heard", ask.ask if ask else "?"), ask.key if ask else "", by="Ana",
        said=noted.pop("said", "words"), **noted,
    )  # fmt: skip
    grades = tuple(Told(one, grade_ticked(one, verdicts)) for one, verdicts in told)
    named = tuple(one for one, _ in told)
    fits = {one.id: fit(one, ask) if ask else 0.0 for one in (*named, *stories)}
    return Answered(asked, ask, grades, fits, named)


def corrected(one: Told, index: int, verdict: Verdict) -> Told:
    return Told(one.story, regrade(one.grade, {index: verdict}))
