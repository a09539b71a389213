"""How a letter stands: whether it is ready, where a paragraph comes from, the letters beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from trainer.interviews.letter.draft import TARGET_WORDS
from trainer.interviews.letter.lint import MOST_WORDS
from trainer.interviews.letter.model import PLACEHOLDER, Remark
from trainer.text import counted, visible
from trainer.ui.components.hint import key_name, sentence
from trainer.ui.components.lines import beside, wrapped
from trainer.ui.components.meter import meter
from trainer.ui.components.notice import notice
from trainer.ui.components.section import section
from trainer.ui.plain import plain
from trainer.ui.widgets.answer_editor import as_typed

if TYPE_CHECKING:
    from trainer.interviews.letter.tracing import Traced
    from trainer.ui.letter_jobs import LetterView

BLANK = Content("")


class Paragraph(NamedTuple):
    """A paragraph of the letter: its text, its number (from 1; 0 for none), and of how many."""

    text: str
    number: int
    of: int


class Check(NamedTuple):
    """One thing to be sure of: its mark, in few words, in full, and the key or figure beside it."""

    mark: str
    short: str
    text: str
    key: str = ""
    figure: str = ""


STYLES = {"✓": "$said", "!": "bold $partly", "✗": "bold $missed"}
"""How a mark looks: done, worth a look, stops the letter."""


def paragraph_at(text: str, row: int) -> Paragraph:
    """Return the paragraph that a row (from 0) of the editor's text stands in, or the one before."""
    blocks: list[list[str]] = []
    number, open_ = 0, False
    for at, line in enumerate(text.split("\n")):
        if line.strip() and not open_:
            blocks.append([])
        open_ = bool(line.strip())
        if open_:
            blocks[-1].append(line)
        if at == row:
            number = len(blocks)
    found = as_typed("\n".join(blocks[number - 1])) if number else ""
    return Paragraph(found, number, len(blocks))


def others_to_see(view: LetterView) -> list[Remark]:
    """Return the remarks that are neither gaps nor doubts, which are counted on lines of their own."""
    doubts = {doubt for one in view.checked.traced for doubt in one.doubts}
    return [
        remark
        for remark in view.checked.remarks
        if remark.place not in doubts and not PLACEHOLDER.fullmatch(remark.place)
    ]


def checks(view: LetterView) -> list[Check]:
    """Return what to be sure of before a letter leaves: length, figures, gaps."""
    letter = view.letter
    words = counted(letter.words, "word")
    doubts = sum(len(one.doubts) for one in view.checked.traced)
    gaps = len(PLACEHOLDER.findall(f"{letter.subject}\n{letter.body}"))
    figures = Check("✓", "figures", "Figures and names are in your notes")
    if doubts:
        said = counted(doubts, "figure or name", "figures or names")
        figures = Check("!", f"{doubts} in doubt", f"{said} not in your notes", "F3")
    filled = Check("✓", "no gap", "Nothing left to fill in")
    if gaps:
        gap = counted(gaps, "gap")
        filled = Check("!", gap, f"{gap} to fill in", "F4")
    long = letter.words > MOST_WORDS
    length = Check("!" if long else "✓", words, words, figure=f"aim for {TARGET_WORDS}")
    return [length, figures, filled]


def state_line(view: LetterView, at: Paragraph, width: int) -> Content:
    """Return how the letter stands on one line; the last things give way where it is narrow."""
    seen = checks(view)
    if rest := others_to_see(view):
        mark = "✗" if any(one.stops for one in rest) else "!"
        seen.append(Check(mark, f"{len(rest)} to look at", "", "F3"))
    line = BLANK
    for one in seen:
        said: Content = plain(one.short, "$quiet" if one.mark == "✓" else "$ink")
        if one.key:
            said = Content.assemble(said, " ", key_name(one.key))
        more = Content.assemble(line, "  " if line else "", (one.mark, STYLES[one.mark]), " ", said)
        if more.cell_length > width:
            break
        line = more
    place = f"paragraph {at.number} of {at.of}" if at.number else ""
    room = width - line.cell_length - 2
    return beside(width, line, Content.styled(place, "$quiet") if len(place) <= room else "")


def beside_lines(view: LetterView, at: Paragraph, width: int) -> list[Content]:
    """Return what stands beside the letter on a wide screen."""
    parts = (_send_by(view, width), _ready(view, width), _sources(view, at, width),
             _letters(view, width))  # fmt: skip
    rows: list[Content] = []
    for part in parts:
        if found := list(part):
            rows += [BLANK, *found] if rows else found
    return rows


def _send_by(view: LetterView, width: int) -> Iterator[Content]:
    from trainer.coach.calendar import local
    from trainer.coach.letters import time_left
    from trainer.interviews.window import WINDOW

    letter = view.letter
    closes = local(letter.window.closes, letter.interview.utc_offset)
    yield section(width, "Send by", f"{closes:%a %H:%M}")
    if letter.state.sent:
        yield Content.assemble(("✓", STYLES["✓"]), ("  You sent it.", "$ink"))
    elif letter.window.is_late:
        yield from notice(width, "The usual time has passed, so it's a short, late note.")
    else:
        left = time_left(letter.window)
        bar = meter(letter.window.left / WINDOW, max(1, width - len(left) - 2), "$partly")
        yield Content.assemble(bar, "  ", (left, "bold $partly"))


def _ready(view: LetterView, width: int) -> Iterator[Content]:
    seen, rest = checks(view), others_to_see(view)
    done = sum(one.mark == "✓" for one in seen)
    yield section(width, "Ready to send?", f"{done} of {len(seen) + len(rest)}")
    for one in seen:
        said = Content.assemble((one.mark, STYLES[one.mark]), "  ", plain(one.text, "$ink"))
        end = key_name(one.key) if one.key else Content.styled(one.figure, "$quiet")
        yield beside(width, said, end)
    if view.asks_once:
        yield from wrapped(sentence(f"Press F4 to {view.asks_once}.", "$quiet"), width, indent=3)
    if cares := view.letter.link_offered:
        tied = f"They care about {visible(cares)}. Press F2 w to say so."
        yield from wrapped(sentence(tied, "$quiet"), width, indent=3)
    for remark in rest:
        mark = "✗" if remark.stops else "!"
        first = Content.styled(mark, STYLES[mark])
        yield from wrapped(remark.text, width, indent=3, first=first)


def _sources(view: LetterView, at: Paragraph, width: int) -> Iterator[Content]:
    if not at.number:
        return
    yield section(width, "This paragraph comes from", f"{at.number} of {at.of}")
    traced = [one for one in view.checked.traced if one.text in at.text]
    known = [one for one in traced if one.sources or one.doubts]
    for one in known:
        yield from _sentence(one, width)
    if not known:
        yield Content.styled("There's nothing to check in it.", "$quiet")


def _sentence(one: Traced, width: int) -> Iterator[Content]:
    """Yield one sentence, which stands in full in the letter, and where its facts come from."""
    yield beside(width, Content.assemble(("▌", "$accent"), " ", plain(one.text, "$ink")))
    for source in one.sources:
        said = f"{source.kind}, {source.name}: {source.text}"
        yield from wrapped(said, width, "$quiet", indent=2)
    for doubt in one.doubts:
        said = f"“{doubt}” isn't in any of your stories or notes"
        yield from wrapped(said, width, indent=2, first=Content.styled("!", STYLES["!"]))


def _letters(view: LetterView, width: int) -> Iterator[Content]:
    letter = view.letter
    if not letter.others:
        return
    yield section(width, "Letters of this interview", str(len(letter.others) + 1))
    mine = plain(letter.state.recipient or "whom?", "bold $ink")
    words = Content.styled(counted(letter.words, "word"), "$quiet")
    yield beside(width, Content.assemble(("▸", "$accent"), " ", mine), words)
    for name, text in letter.others.items():
        words = Content.styled(counted(len(text.split()), "word"), "$quiet")
        yield beside(width, plain(f"  {name or 'whom?'}", "$ink"), words)
