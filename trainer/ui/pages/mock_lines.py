"""A question of a mock interview, replayed: what they asked, what was said in turns, what was heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.mock.report_text import how_it_went, noticed, told
from trainer.mock.report_why import why_asked
from trainer.ui.components.document import BLANK, Line, heading
from trainer.ui.components.moons import WRONG, moon
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.grading.model import PointGrade
    from trainer.mock.course import Standing
    from trainer.mock.exchange import Exchange
    from trainer.mock.report_block import Block as Piece

INDENT = 4

_YOU = Content.styled("│ ", "$line")


def replay_lines(exchange: Exchange) -> Iterator[Line]:
    """Yield a question as it went: who asked, the answer in turns, each point, and why it was asked."""
    yield Line(plain(exchange.slot.asked, "bold $ink"))
    facts = (exchange.slot.asker, how_it_went(exchange), "said aloud" if exchange.aloud else "")
    yield Line(plain(" · ".join(filter(None, facts)), "$quiet"))
    if exchange.spoken:
        yield Line(plain(" ".join(exchange.spoken), "$quiet"))
    yield from _said(exchange.said)
    for asked in exchange.asked_on:
        yield BLANK
        yield Line(plain(asked.asks.text, "bold $ink"))
        yield from _said(asked.said)
        if not asked.answered:
            yield Line(Content.styled("Left unanswered.", "$quiet"))
    yield BLANK
    for story, grade in exchange.graded:
        yield heading(plain(story.title).plain)
        for point in grade.points:
            yield from _point(point)
        yield BLANK
    for text in filter(None, (told(exchange), *noticed(exchange))):
        yield Line(plain(text, "$quiet"))
    if why := why_asked(exchange):
        yield Line(plain(f"Why they asked: {why}", "$quiet"))


def goodbye(at: Standing) -> str:
    """Return the last words of a mock interview that is over, and whose they are where that is known."""
    by = at.plan.slots[-1].by
    return f"{by}: {at.remark}" if by and at.remark else at.remark


def _said(text: str) -> Iterator[Line]:
    for row in text.splitlines():
        yield Line(plain(row), _YOU, 2)


def _point(point: PointGrade) -> Iterator[Line]:
    wrong = point.wrong_fact
    mark = Content.styled(*WRONG) if wrong else moon(point.verdict)
    yield Line(plain(point.say, "$ink"), mark, 2)
    if wrong is not None:
        words = f"You said {wrong.heard}; your story says {wrong.expected}."
        yield Line(plain(words, "$quiet"), Content(""), 2)


def piece_lines(blocks: Iterable[Piece]) -> Iterator[Line]:
    """Yield a part of the report as lines of a page."""
    for number, block in enumerate(blocks):
        if block.level in ("title", "heading"):
            if number:
                yield BLANK
            yield heading(plain(block.text).plain)
        elif block.level == "item":
            yield Line(plain(block.line), Content("  "), 2)
        elif block.level == "quote":
            yield BLANK
            yield from _said(block.text)
        else:
            yield Line(plain(block.text, "$quiet"), Content(""), INDENT)
