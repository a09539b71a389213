"""A letter as lines of a page: its title, the sources, what to look at, what a new draft changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.interviews.letter.draft import TARGET_WORDS
from trainer.interviews.letter.lint import MOST_WORDS
from trainer.interviews.letter.model import PLACEHOLDER, Remark
from trainer.text import counted, visible
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.letters import Checked, Letter
    from trainer.interviews.letter.merging import Change


def now_line(letter: Letter) -> str:
    """Return what the title line says: length, and the time left."""
    from trainer.coach.letters import time_left

    words = letter.words
    length = counted(words, "word")
    if words > MOST_WORDS:
        length = f"{counted(words, 'word')}, too long"
    elif words > TARGET_WORDS:
        length = f"{counted(words, 'word')} (aim {TARGET_WORDS})"
    state = "sent" if letter.state.sent else time_left(letter.window)
    return f"{length} · {state}"


NAME_OF_SCREEN = 32
"""Cells of the title line that the program's and the screen's name take."""


def title_text(person: str, now: str, width: int) -> str:
    """Return what the title line says; a long name gives way to the length and the time left."""
    room = max(8, width - NAME_OF_SCREEN - len("to  · ") - len(now))
    name = person if len(person) <= room else f"{person[: room - 1]}…"
    return f"to {name} · {now}"


def remark_lines(remarks: Sequence[Remark]) -> Iterator[Line]:
    """Yield what to look at."""
    for remark in remarks:
        mark, style = ("✗", "$error") if remark.stops else ("!", "$warning")
        yield item(plain(remark.text), mark, style)


def next_place(
    text: str, after: int, remarks: Sequence[Remark]
) -> tuple[tuple[int, int] | None, str, str]:
    """Return where the next gap of a text stands behind an offset, or the next remark, from the top again.

    The gap's words come second, empty where none is left; then the remark, empty where none has a place.
    """
    gaps = list(PLACEHOLDER.finditer(text))
    if gaps:
        gap = next((gap for gap in gaps if gap.start() >= after), gaps[0])
        return gap.span(), gap[1], ""
    spans = sorted(
        ((at, at + len(remark.place)), visible(remark.text))
        for remark in remarks
        if remark.place and (at := text.find(remark.place)) >= 0
    )
    if not spans:
        return None, "", ""
    span, said = next((span for span in spans if span[0][0] >= after), spans[0])
    return span, "", said


def source_lines(checked: Checked) -> list[Line]:
    """Return every sentence with where its facts come from, and what to look at."""
    lines: list[Line] = []
    if checked.remarks:
        lines += [heading("To look at"), *remark_lines(checked.remarks), BLANK]
    lines.append(heading("Where each sentence comes from"))
    for one in checked.traced:
        lines.append(Line(plain(one.text)))
        for source in one.sources:
            text = Content.assemble(
                (f"{source.kind}, ", "$foreground-muted"),
                plain(f"{source.name}: ", "$foreground-muted"),
                plain(source.text),
            )
            lines.append(Line(text, Content.styled("   ← ", "$primary"), 5))
        for doubt in one.doubts:
            text = plain(f"“{doubt}” isn't in any of your stories or notes")
            lines.append(Line(text, Content.styled("   ? ", "$warning"), 5))
        lines.append(BLANK)
    return lines


def change_text(change: Change, width: int) -> Content:
    """Return one change: what the letter says, and what the new draft says.

    Args:
        change: the change.
        width: cells of a line; what goes on in the next one stands below the words, not the sign.
    """
    mine = [plain(line, "$foreground-muted") for line in _signed("-", change.mine, width)]
    other = [plain(line, "bold") for line in _signed("+", change.drafted, width)]
    return Content("\n").join([*mine, *other])


def _signed(sign: str, paragraphs: Sequence[str], width: int) -> Iterator[str]:
    for paragraph in paragraphs:
        for number, line in enumerate(paragraph.split("\n")):
            mark = f"{sign} " if number == 0 else "  "
            yield from wrap(line, width, initial_indent=mark, subsequent_indent="  ") or [mark]
