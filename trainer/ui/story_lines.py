"""A story as lines of a page: its key points by part, its history, the questions it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.grading.model import Verdict
from trainer.stories.model import Part, Status
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.coach.stories import StoryPage
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.model import Attempt
    from trainer.stories.model import KeyPoint, Story

STATUS_WORDS = {
    Status.RESTING: "Resting: it is not asked for until its status is active again.",
    Status.RETRACTED: "Retracted: it is never asked for and never offered.",
}

MODE_WORDS = {
    "typed": "typed",
    "aloud": "said aloud",
    "retry": "retried",
    "probe": "probe",
    "mock": "mock interview",
    "interview": "in an interview",
}


MARKS = {Verdict.SAID: "✓", Verdict.PARTLY: "◐", Verdict.MISSED: "✗"}

LAST_ANSWERS = 6
"""Answers whose verdict stands beside each key point."""


def story_lines(page: StoryPage, ago: dict[str, str]) -> Iterator[Line]:
    """Yield a story's page.

    Args:
        page: the story with its history.
        ago: attempt id -> when it was, in words.
    """
    story = page.row.story
    yield Line(plain(story.title, "bold"))
    about = " · ".join(part for part in (story.role, story.organization, story.period) if part)
    if about:
        yield Line(plain(about, "$foreground-muted"))
    yield BLANK
    yield from _state(page)
    for part in Part:
        yield from _part(story, part, page.attempts)
    yield from _questions(page)
    yield from _history(page, ago)
    yield from _rest(page)


def _state(page: StoryPage) -> Iterator[Line]:
    story, card = page.row.story, page.row.card
    if story.status is not Status.ACTIVE:
        yield Line(Content.styled(STATUS_WORDS[story.status], "bold $warning"))
    elif card is None:
        yield Line(Content("Never rehearsed. Press r to tell it for the first time."))
    else:
        due = "due now" if page.row.when == "due" else f"comes back {page.row.when}"
        yield Line(
            Content.assemble(
                (f"You told {card.recalled:.0%} of it last time", "bold"),
                f"; rated {card.reviews} {_times(card.reviews)}; {due}.",
            )
        )
    yield BLANK


def _times(number: int) -> str:
    return "time" if number == 1 else "times"


def _part(story: Story, part: Part, attempts: Sequence[Attempt]) -> Iterator[Line]:
    points = story.part(part)
    if not points:
        return
    yield heading(part.value.capitalize())
    for point in points:
        yield item(Content.assemble(_point(point), _recalled(point, attempts)))
        for wording in point.accept:
            text = Content.assemble(("also: ", "$foreground-muted"), plain(wording))
            yield Line(text.stylize("italic"), indent=5)
    yield BLANK


def _recalled(point: KeyPoint, attempts: Sequence[Attempt]) -> tuple[str, str]:
    """Return how a key point came back in the last answers, the newest at the right."""
    marks = [
        MARKS[graded.verdict]
        for attempt in attempts[:LAST_ANSWERS]
        for graded in (attempt.grade.points if attempt.grade else ())
        if graded.say == point.say
    ]
    return (f"  {''.join(reversed(marks))}" if marks else "", "$primary")


def _point(point: KeyPoint) -> Content:
    weight = f"  counts {point.weight:g}×" if point.weight != 1 else ""
    return Content.assemble(plain(point.say), (weight, "$foreground-muted"))


def _questions(page: StoryPage) -> Iterator[Line]:
    if page.questions:
        yield heading("Questions it fits")
        for question in page.questions:
            yield item(plain(question.ask), "?")
        yield BLANK


def _history(page: StoryPage, ago: dict[str, str]) -> Iterator[Line]:
    if page.attempts:
        yield heading("Your answers, newest first")
        for attempt in page.attempts:
            yield Line(_attempt(attempt, ago.get(attempt.id, ""), page.told_at.get(attempt.id)))
            if attempt.id in page.told_at:
                yield Line(plain(f"“{attempt.asked}”", "$foreground-muted"), indent=17)
        yield BLANK


def _attempt(attempt: Attempt, ago: str, company: str | None) -> Content:
    share = attempt.grade.score if attempt.grade else 0.0
    cells = round(share * 10)
    mode = plain(f"at {company}" if company else MODE_WORDS.get(attempt.mode, attempt.mode))
    return Content.assemble(
        (" " + "━" * cells, "$primary"),
        ("╌" * (10 - cells), "$foreground-disabled"),
        (f" {share:>4.0%}", "bold"),
        (f"  {ago}, ", "$foreground-muted"),
        mode.stylize("bold $primary" if company else "$foreground-muted"),
    )


def _rest(page: StoryPage) -> Iterator[Line]:
    story = page.row.story
    facts = [
        ("Competencies", ", ".join(story.competencies)),
        ("Strength", f"{story.strength} of 5" if story.strength else ""),
        ("Confidential", "yes: never offered for letters" if story.confidential else ""),
        ("Notes", story.notes),
        ("File", page.row.file),
        ("Id", story.id),
    ]
    for name, value in facts:
        if value:
            mark = Content.styled(f"{name}", "$foreground-muted")
            yield Line(plain(value), mark, 14)


def load_story_lines(work: Workspace, story: str) -> list[Line]:
    """Return a story's page; a job for the coach's thread.

    Raises:
        TrainerError: there is no such story.
    """
    from trainer.coach import calendar, stories  # only on the coach's thread

    page = stories.page(work, story)
    now = work.clock()
    ago = {attempt.id: calendar.ago(attempt.started, now) for attempt in page.attempts}
    return list(story_lines(page, ago))
