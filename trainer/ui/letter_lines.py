"""A letter as lines of a page: the preview with its marks, the sources, what to look at."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.interviews.letter.draft import TARGET_WORDS
from trainer.interviews.letter.lint import MOST_WORDS
from trainer.interviews.letter.model import PLACEHOLDER
from trainer.text import counted, visible
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.coach.letters import Checked, Letter
    from trainer.interviews.letter.merging import Change
    from trainer.interviews.letter.model import Remark


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


def remark_lines(remarks: Sequence[Remark], most: int | None = None) -> Iterator[Line]:
    """Yield what to look at; `most` bounds how many."""
    for remark in remarks[:most]:
        mark, style = ("✗", "$error") if remark.stops else ("!", "$warning")
        yield item(plain(remark.text), mark, style)
    rest = len(remarks) - (most if most is not None else len(remarks))
    if rest > 0:
        yield Line(Content.styled(f"and {rest} more: F3 shows all", "$foreground-muted"), indent=3)


def asks_lines(asks: str) -> list[Line]:
    """Return the line that says what F4 asks for; none where nothing is asked."""
    return [item(plain(f"Press F4 to fill in {asks}."), "→")] if asks else []


def next_place(
    text: str, after: int, remarks: Sequence[Remark]
) -> tuple[tuple[int, int] | None, str, str]:
    """Return where the next gap of a text stands behind an offset, or the next remark, from the top again.

    The gap's words come second, empty where none is left; then the remark, empty where none has a place.
    """
    gaps = list(PLACEHOLDER.finditer(text))
    if gaps:
        gap = next((one for one in gaps if one.start() >= after), gaps[0])
        return gap.span(), gap[1], ""
    spans = sorted(
        ((at, at + len(one.place)), visible(one.text))
        for one in remarks
        if one.place and (at := text.find(one.place)) >= 0
    )
    if not spans:
        return None, "", ""
    span, said = next((one for one in spans if one[0][0] >= after), spans[0])
    return span, "", said


def preview_lines(letter: Letter, checked: Checked, asks: str = "") -> Iterator[Line]:
    """Yield the letter as it will look, what is not known yet marked in it, and what to look at."""
    if letter.window.is_late:
        yield Line(Content.styled("The usual time has passed: a short, late note is drafted.",
                                  "$warning"))  # fmt: skip
        yield BLANK
    yield Line(_marked(letter.subject, checked).stylize("bold"))
    yield BLANK
    for paragraph in letter.body.split("\n"):
        yield Line(_marked(paragraph, checked)) if paragraph.strip() else BLANK
    if checked.remarks:
        yield BLANK
        yield heading("To look at")
        yield from asks_lines(asks)
        yield from remark_lines(checked.remarks)
    yield from _others(letter)


def _others(letter: Letter) -> Iterator[Line]:
    """Yield the other letters after the same interview, by whom they go to."""
    if letter.others:
        yield BLANK
        yield heading("The other letters of this interview")
        for name, text in letter.others.items():
            yield item(plain(f"{name or 'whom?'}: {counted(len(text.split()), 'word')}"), "·")


def _marked(text: str, checked: Checked) -> Content:
    """Return a text with its placeholders and what is in doubt marked, also without colour."""
    content = plain(text)
    for match in PLACEHOLDER.finditer(content.plain):
        content = content.stylize("reverse bold", match.start(), match.end())
    for one in checked.traced:
        for doubt in one.doubts:
            at = content.plain.find(doubt)
            if at >= 0 and one.text in text:
                content = content.stylize("underline $warning", at, at + len(doubt))
    return content


def source_lines(checked: Checked) -> list[Line]:
    """Return every sentence with where its facts come from, and what to look at."""
    lines = [*preview_remarks(checked), heading("Where each sentence comes from")]
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


def preview_remarks(checked: Checked) -> list[Line]:
    """Return what to look at under a heading; nothing where there is nothing."""
    if not checked.remarks:
        return []
    return [heading("To look at"), *remark_lines(checked.remarks), BLANK]


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
