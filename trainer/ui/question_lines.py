"""A question as lines of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.text import counted
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.coach.banks import QuestionPage
    from trainer.coach.workspace import Workspace


def question_lines(page: QuestionPage, asked: str) -> Iterator[Line]:
    """Yield a question's page.

    Args:
        page: the question and the stories that fit it.
        asked: when it was asked last, in words; empty where it never was.
    """
    question = page.row.question
    yield Line(plain(question.ask, "bold"))
    yield Line(Content.styled(_asked(page, asked), "$foreground-muted"))
    yield BLANK
    yield from _list("Stories of yours that fit", [story.title for story in page.stories], "★")
    if not page.stories:
        yield heading("Stories of yours that fit")
        yield item(Content("None yet. Press g s to go to your stories, and write one."))
        yield BLANK
    yield from _list("What interviewers listen for", question.listen_for, "•")
    yield from _list("What they may ask next", question.probes, "?")
    yield from _list("Other ways to ask it", question.variants, "~")
    facts = (
        ("In a letter", question.about),
        ("Competencies", ", ".join(question.competencies)),
        ("Kind", question.kind.value.replace("-", " ")),
        ("Time", counted(question.seconds, "second")),
        ("Tags", ", ".join(question.tags)),
        ("Source", question.source),
        ("Bank", f"{page.bank.title} ({page.bank.id})"),
        ("Also in", ", ".join(one.key for one in page.row.twins)),
        ("Id", question.key),
    )
    for name, value in facts:
        if value:
            yield Line(plain(value), Content.styled(name, "$foreground-muted"), 14)


def _asked(page: QuestionPage, asked: str) -> str:
    number = page.row.asked
    real = f" Asked for real {_times(page.real)}." if page.real else ""
    if not number:
        return f"Never asked here.{real}"
    return f"Asked {_times(number)}, last {asked}.{real}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _list(title: str, texts: tuple[str, ...] | list[str], mark: str) -> Iterator[Line]:
    if texts:
        yield heading(title)
        for text in texts:
            yield item(plain(text), mark)
        yield BLANK


def load_question_lines(work: Workspace, question: str) -> list[Line]:
    """Return a question's page; a job for the coach's thread.

    Raises:
        TrainerError: there is no such question.
    """
    from trainer.coach import banks, calendar  # only on the coach's thread

    page = banks.page(work, question)
    asked = (
        calendar.ago(page.row.last, work.clock(), work.settings.day_begins) if page.row.last else ""
    )
    return list(question_lines(page, asked))
