"""A story as lines of a page: its key points by part, its history, the questions it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.model import Mode
from trainer.stories.model import Part, Status
from trainer.ui.components.moons import fingerprint
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.coach.stories import StoryPage
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.told import LastTime, Told
    from trainer.stories.model import KeyPoint, Story

STATUS_WORDS = {
    Status.RESTING: "Resting: you won't be asked for it until you make it active again.",
    Status.RETRACTED: "Retracted: you'll never be asked for it, and it's never offered.",
}

MODE_WORDS = {
    "typed": "typed",
    "aloud": "said aloud",
    "retry": "retried",
    "probe": "probe",
    "mock": "mock interview",
    "interview": "in an interview",
}


PARTIAL = (Mode.RETRY, Mode.PROBE)
"""Answers that ask for a part of a story only."""

LAST_ANSWERS = 6
"""Tellings whose verdict stands beside each key point."""


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
        yield from _part(story, part, page.answers)
    yield from _questions(page)
    yield from _history(page, ago)
    yield from _rest(page)


def _state(page: StoryPage) -> Iterator[Line]:
    story, card = page.row.story, page.row.card
    if story.status is not Status.ACTIVE:
        yield Line(Content.styled(STATUS_WORDS[story.status], "bold $warning"))
    elif page.row.last is None:
        yield Line(Content("You haven't practised it yet. Press r to tell it for the first time."))
    else:
        due = "due now" if page.row.when == "due" else f"comes back {page.row.when}"
        rated = f"rated {card.reviews} {_times(card.reviews)}; {due}" if card else "not rated yet"
        yield Line(Content.assemble((last_time_text(page.row.last), "bold"), f"; {rated}."))
    yield BLANK


def last_time_text(last: LastTime) -> str:
    """Return in words how a story was told the last time."""
    again = f", and {last.best:.0%} after trying again" if last.best > last.recall else ""
    return f"You told {last.recall:.0%} of it last time{again}"


def _times(number: int) -> str:
    return "time" if number == 1 else "times"


def _part(story: Story, part: Part, answers: Sequence[Told]) -> Iterator[Line]:
    points = story.part(part)
    if not points:
        return
    yield heading(part.value.capitalize())
    for point in points:
        yield item(Content.assemble(_point(point), _recalled(point, answers)))
        for wording in point.accept:
            text = Content.assemble(("also: ", "$foreground-muted"), plain(wording))
            yield Line(text.stylize("italic"), indent=5)
    yield BLANK


def _recalled(point: KeyPoint, answers: Sequence[Told]) -> Content:
    """Return how a key point came back in the last tellings, the newest at the right."""
    whole = [one.attempt.grade for one in answers if one.attempt.mode not in PARTIAL]
    verdicts = [
        graded.verdict
        for grade in whole[:LAST_ANSWERS]
        for graded in (grade.points if grade else ())
        if graded.say == point.say
    ]
    return Content.assemble("  ", fingerprint(reversed(verdicts))) if verdicts else Content("")


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
    if page.answers:
        yield heading("Your answers, newest first")
        for told in page.answers:
            attempt = told.attempt
            yield Line(_answer(told, ago.get(attempt.id, ""), page.told_at.get(attempt.id)))
            if attempt.id in page.told_at:
                yield Line(plain(f"“{attempt.asked}”", "$foreground-muted"), indent=17)
        yield BLANK


def _answer(told: Told, ago: str, company: str | None) -> Content:
    attempt, share = told.attempt, told.recall
    cells = round(share * 10) if told.share is not None else 0
    again = f", {told.best:.0%} after trying again" if told.best > share else ""
    mode = plain(f"at {company}" if company else MODE_WORDS.get(attempt.mode, attempt.mode))
    return Content.assemble(
        (" " + "━" * cells, "$primary"),
        ("╌" * (10 - cells), "$foreground-disabled"),
        ("     " if told.share is None else f" {share:>4.0%}", "bold"),
        (f"  {ago}, ", "$foreground-muted"),
        mode.stylize("bold $primary" if company else "$foreground-muted"),
        (again, "$foreground-muted"),
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
    now, begins = work.clock(), work.settings.day_begins
    ago = {
        answer.attempt.id: calendar.ago(answer.attempt.started, now, begins)
        for answer in page.answers
    }
    return list(story_lines(page, ago))
