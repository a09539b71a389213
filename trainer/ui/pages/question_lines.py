"""A question as lines of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.competencies import read_as
from trainer.text import counted, often
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.hint import opening, sentence
from trainer.ui.components.lines import shown
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.banks import QuestionPage
    from trainer.coach.workspace import Workspace


BRIEF = 17
"""Cells of what a line about the chosen question is called."""

NEEDS_NONE = "This one needs no story; answer it in your own words"
"""Of a question that isn't about something that happened."""

BRIEF_STORIES = 2
"""Stories named below the list."""


def question_lines(page: QuestionPage, asked: str) -> Iterator[Line]:
    """Yield a question's page.

    Args:
        page: the question and the stories that fit it.
        asked: when it was asked last, in words; empty where it never was.
    """
    question = page.row.question
    yield Line(plain(question.ask, "bold $ink"))
    yield Line(Content.styled(_asked(page, asked), "$quiet"))
    yield BLANK
    fitting = [opening(plain(story.title), story.id) for story in page.stories]
    yield from _list("Stories of yours that fit", fitting, "★")
    if not fitting and not question.kind.is_told:
        yield Line(Content.styled(f"{NEEDS_NONE}.", "$quiet"))
        yield BLANK
    elif not fitting:
        yield heading("Stories of yours that fit")
        yield item(sentence("None yet. Press g s to go to your stories, and write one."))
        yield BLANK
    yield from _list("What interviewers listen for", question.listen_for, "•")
    yield from _list("What they may ask next", question.probes, "?")
    yield from _list("Other ways to ask it", question.variants, "~")
    facts = (
        ("In a letter", question.about),
        ("Competencies", ", ".join(map(read_as, question.competencies))),
        ("Kind", question.kind.value.replace("-", " ")),
        ("Time", counted(question.seconds, "second")),
        ("Tags", ", ".join(question.tags)),
        ("Source", question.source),
        ("Bank", f"{page.bank.title} ({page.bank.id})"),
        ("Also in", ", ".join(twin.key for twin in page.row.twins)),
        ("Id", question.key),
    )
    for name, value in facts:
        if value:
            yield Line(plain(value), Content.styled(name, "$quiet"), 14)


def brief_lines(page: QuestionPage, asked: str) -> Iterator[Line]:
    """Yield the question in full, which stories fit, and what they listen for."""
    question = page.row.question
    yield heading(plain(question.ask), _asked(page, asked).rstrip("."))
    stories = ", ".join(f"“{story.title}”" for story in page.stories[:BRIEF_STORIES])
    none = "none yet" if question.kind.is_told else NEEDS_NONE
    yield Line(plain(stories or none), Content.styled("Your stories", "$quiet"), BRIEF)
    if question.listen_for:
        listens = Content.styled("They listen for", "$quiet")
        yield Line(plain(question.listen_for[0]), listens, BRIEF)


def _asked(page: QuestionPage, asked: str) -> str:
    number = page.row.asked
    real = f" Asked for real {often(page.real)}." if page.real else ""
    if not number:
        return f"Never asked here.{real}"
    return f"Asked {often(number)}, last {asked}.{real}"


def _list(title: str, texts: Sequence[str | Content], mark: str) -> Iterator[Line]:
    if texts:
        yield heading(title, str(len(texts)))
        for text in texts:
            yield item(shown(text), mark)
        yield BLANK


def load_question_lines(work: Workspace, question: str) -> list[Line]:
    """Return a question's page; a job for the coach's thread.

    Raises:
        TrainerError: there is no such question.
    """
    return list(question_lines(*_load(work, question)))


def load_brief_lines(work: Workspace, question: str) -> list[Line]:
    """Return a few lines about a question; a job for the coach's thread.

    Raises:
        TrainerError: there is no such question.
    """
    return list(brief_lines(*_load(work, question)))


def _load(work: Workspace, question: str) -> tuple[QuestionPage, str]:
    from trainer.coach import banks, calendar  # only on the coach's thread

    page = banks.page(work, question)
    last = page.row.last
    asked = calendar.ago(last, work.clock(), work.settings.day_begins) if last else ""
    return page, asked
