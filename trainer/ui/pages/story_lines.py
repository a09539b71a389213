"""A story as lines of a page: its key points by part, its history, the questions it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.competencies import read_as
from trainer.grading.scoring import WORTH
from trainer.interviews.impact import MOST_STRENGTH
from trainer.rehearsal.model import Mode
from trainer.stories.model import KeyPoint, Part, Status, Story
from trainer.text import often
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.hint import sentence
from trainer.ui.components.moons import fingerprint
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.stories import StoryPage
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade, Verdict
    from trainer.rehearsal.telling import LastTime, Told

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

LAST_ANSWERS = 5
"""Tellings whose verdict stands beside each key point."""

PART = 12
"""Cells of a part's name and the gap behind it."""

BRIEF = 18
"""Cells of what a line about the chosen story is called."""

MOST_WEAK = 2
"""Key points that slip named below the list."""

MOST_NAMED = 3
"""Competencies named below the list."""


def story_lines(page: StoryPage, ago: dict[str, str]) -> Iterator[Line]:
    """Yield a story's page.

    Args:
        page: the story with its history.
        ago: attempt id -> when it was, in words.
    """
    story = page.row.story
    whole = _whole(page.answers)
    many = f"last {len(whole)} tellings" if len(whole) > 1 else "last telling" if whole else ""
    yield heading(plain(story.title), many)
    about = " · ".join(part for part in (story.role, story.organization, story.period) if part)
    if about:
        yield Line(plain(about, "$quiet"))
    yield from _state(page)
    for part in Part:
        yield from _part(story, part, whole)
    yield BLANK
    yield from _questions(page)
    yield from _history(page, ago)
    yield from _rest(page)


def brief_lines(page: StoryPage) -> Iterator[Line]:
    """Yield a few lines about a story: what it shows, what is mostly forgotten, to whom it was told."""
    story, whole = page.row.story, _whole(page.answers)
    names = ", ".join(map(read_as, story.competencies[:MOST_NAMED]))
    strength = f"strength {story.strength} of {MOST_STRENGTH}" if story.strength else ""
    yield heading(plain(story.title), strength)
    if names:
        yield Line(plain(names, "$quiet"))
    if not whole:
        yield from _state(page)
        return
    weak = [(point, marks) for point in story.points if _slips(marks := _verdicts(point, whole))]
    weak.sort(key=lambda one: -sum(WORTH[verdict] == 0 for verdict in one[1]))
    for number, (point, marks) in enumerate(weak[:MOST_WEAK]):
        name = Content.styled("" if number else "Mostly forgotten", "$quiet")
        yield Line(plain(point.say, "$ink"), name, BRIEF, end=fingerprint(marks))
    if not weak:
        yield Line(Content("You've told most of it lately."))
    for told in page.answers:
        if (company := page.told_at.get(told.attempt.id)) is not None:
            yield Line(plain(company, "$ink"), Content.styled("Told for real", "$quiet"), BRIEF)
            break


def _slips(marks: Sequence[Verdict]) -> bool:
    """Return whether a key point was told less than half of the time."""
    return bool(marks) and sum(WORTH[mark] for mark in marks) < len(marks) / 2


def _whole(answers: Sequence[Told]) -> list[RecallGrade]:
    """Return the grades of the last tellings of the whole story, the newest first."""
    grades = (answer.attempt.grade for answer in answers if answer.attempt.mode not in PARTIAL)
    return [grade for grade in grades if grade is not None][:LAST_ANSWERS]


def _state(page: StoryPage) -> Iterator[Line]:
    story, card = page.row.story, page.row.card
    if story.status is not Status.ACTIVE:
        yield Line(Content.styled(STATUS_WORDS[story.status], "bold $partly"))
    elif page.row.last is None:
        yield Line(sentence("You haven't practised it yet. Press r to tell it for the first time."))
    else:
        due = "due now" if page.row.when == "due" else f"comes back {page.row.when}"
        rated = f"rated {often(card.reviews)}; {due}" if card else "not rated yet"
        yield Line(Content.assemble((last_time_text(page.row.last), "bold"), f"; {rated}."))
    yield BLANK


def last_time_text(last: LastTime) -> str:
    """Return in words how a story was told the last time."""
    again = f", and {last.best:.0%} after trying again" if last.best > last.recall else ""
    return f"You told {last.recall:.0%} of it last time{again}"


def _part(story: Story, part: Part, whole: Sequence[RecallGrade]) -> Iterator[Line]:
    for number, point in enumerate(story.part(part)):
        name = Content.styled("" if number else part.value.capitalize(), "$quiet")
        yield Line(_point(point), name, PART, end=fingerprint(_verdicts(point, whole)))
        for wording in point.accept:
            text = Content.assemble(("also: ", "$quiet"), plain(wording))
            yield Line(text.stylize("italic"), indent=PART)


def _verdicts(point: KeyPoint, whole: Sequence[RecallGrade]) -> list[Verdict]:
    """Return how a key point came back in the last tellings, the newest at the right."""
    found = (graded for grade in whole for graded in grade.points if graded.say == point.say)
    return [graded.verdict for graded in found][::-1]


def _point(point: KeyPoint) -> Content:
    weight = f"  counts {point.weight:g}×" if point.weight != 1 else ""
    return Content.assemble(plain(point.say), (weight, "$quiet"))


def _questions(page: StoryPage) -> Iterator[Line]:
    if page.questions:
        yield heading("Questions it fits", str(len(page.questions)))
        for question in page.questions:
            yield item(plain(question.ask), "?", "$quiet")
        yield BLANK


def _history(page: StoryPage, ago: dict[str, str]) -> Iterator[Line]:
    if page.answers:
        yield heading("Your answers", "newest first")
        for told in page.answers:
            attempt = told.attempt
            yield Line(_answer(told, ago.get(attempt.id, ""), page.told_at.get(attempt.id)))
            if attempt.id in page.told_at:
                yield Line(plain(f"“{attempt.asked}”", "$quiet"), indent=17)
        yield BLANK


def _answer(told: Told, ago: str, company: str | None) -> Content:
    attempt, share = told.attempt, told.recall
    cells = round(share * 10) if told.share is not None else 0
    again = f", {told.best:.0%} after trying again" if told.best > share else ""
    mode = plain(f"at {company}" if company else MODE_WORDS.get(attempt.mode, attempt.mode))
    return Content.assemble(
        (" " + "━" * cells, "$accent"),
        ("─" * (10 - cells), "$line"),
        ("     " if told.share is None else f" {share:>4.0%}", "bold"),
        (f"  {ago}, ", "$quiet"),
        mode.stylize("bold $accent" if company else "$quiet"),
        (again, "$quiet"),
    )


def _rest(page: StoryPage) -> Iterator[Line]:
    story = page.row.story
    yield heading("About it")
    facts = [
        ("Competencies", ", ".join(map(read_as, story.competencies))),
        ("Strength", f"{story.strength} of 5" if story.strength else ""),
        ("Confidential", "yes: never offered for letters" if story.confidential else ""),
        ("Notes", story.notes),
        ("File", page.row.file),
        ("Id", story.id),
    ]
    for name, value in facts:
        if value:
            mark = Content.styled(f"{name}", "$quiet")
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


def load_brief_lines(work: Workspace, story: str) -> list[Line]:
    """Return a few lines about a story; a job for the coach's thread.

    Raises:
        TrainerError: there is no such story.
    """
    from trainer.coach import stories  # only on the coach's thread

    return list(brief_lines(stories.page(work, story, questions=0)))
