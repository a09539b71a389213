"""Question banks as lines of a page: the ones that are here, and those that could come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.competencies import read_as
from trainer.text import counted
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.bank_sharing import Arrival
    from trainer.questions.changes import Changes
    from trainer.questions.model import QuestionBank
    from trainer.storage.bank_origins import Origin

MOST_KNOWN = 20
"""Questions that are known already and are named one by one."""


def bank_lines(bank: QuestionBank, origin: Origin | None = None) -> Iterator[Line]:
    """Yield a bank's page: what it is for, whose it is, and its questions with what they look for."""
    yield Line(plain(bank.title, "bold"))
    about = (counted(len(bank), "question"), bank.version, bank.language, bank.license)
    yield Line(plain(" · ".join(part for part in about if part), "$foreground-muted"))
    if bank.authors:
        yield Line(plain(f"by {', '.join(bank.authors)}", "$foreground-muted"))
    yield BLANK
    if bank.description:
        yield Line(plain(bank.description, multiline=True))
        yield BLANK
    for place, value in (
        ("Home page", bank.homepage),
        ("Came from", origin.source if origin else ""),
        ("Commit", origin.commit[:12] if origin else ""),
        ("Since", origin.installed[:10] if origin else ""),
    ):
        if value:
            yield Line(plain(value), Content.styled(place, "$foreground-muted"), 11)
    if origin or bank.homepage:
        yield BLANK
    for number, question in enumerate(bank, 1):
        yield Line(plain(question.ask, "bold"), Content.styled(f"{number:>3} ", "$primary"), 4)
        looked_for = ", ".join(map(read_as, question.competencies))
        if looked_for:
            yield Line(plain(looked_for, "$foreground-muted"), indent=4)
        yield BLANK


def arrival_lines(arrival: Arrival) -> Iterator[Line]:
    """Yield a bank that could come in: what it would change, what is known, then its page."""
    yield Line(plain(arrival.bank.title, "bold"))
    yield Line(
        plain(f"{arrival.bank.id} · {arrival.origin.name} · {arrival.state}", "$foreground-muted")
    )
    yield BLANK
    if arrival.edited:
        yield Line(
            Content("You've changed this bank, or it came from somewhere else."),
            Content.styled(" ! ", "$warning"),
            3,
        )
        yield BLANK
    if arrival.changes is not None:
        yield from change_lines(arrival.changes)
    if arrival.known:
        yield heading("You already have these in other banks")
        for question, other in arrival.known[:MOST_KNOWN]:
            yield item(plain(f"{question.ask} ({other.key})"), "=")
        if len(arrival.known) > MOST_KNOWN:
            yield item(Content(f"and {len(arrival.known) - MOST_KNOWN} more"), "=")
        yield BLANK
    yield heading("The bank")
    yield from bank_lines(arrival.bank)


def change_lines(changes: Changes) -> Iterator[Line]:
    """Yield what a new version changes."""
    yield heading("What changes")
    if not changes:
        yield Line(Content("Only the order or the comments."))
    for name in changes.about:
        yield item(Content(f"the bank's {name}"), "~")
    for question in changes.added:
        yield item(plain(question.ask), "+", "$success")
    for one in changes.changed:
        if "ask" in one.names:
            yield item(plain(one.before.ask, "$foreground-muted strike"), "~", "$warning")
        others = ", ".join(name for name in one.names if name != "ask")
        yield item(plain(f"{one.after.ask}{f' ({others})' if others else ''}"), "~", "$warning")
    for question in changes.removed:
        yield item(plain(f"{question.ask} (your answers to it stay)"), "-", "$error")
    yield BLANK
