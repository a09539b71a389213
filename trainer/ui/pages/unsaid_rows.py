"""What was left unsaid as rows of a list: in groups by what to do with it, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.interviews.impact import MOST_PER_RECIPIENT, Advice
from trainer.interviews.reasons import weighed_reasons
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.ui.components.hint import hint, pressing
from trainer.ui.components.lines import beside, wrapped
from trainer.ui.components.moons import WRONG
from trainer.ui.components.rows import LEFT, Uneven
from trainer.ui.components.section import section
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.unsaid import Aftermath

GROUPS: Mapping[Advice | None, tuple[str, str, str]] = {
    None: ("Worth correcting?", "$missed", "told differently"),
    Advice.LETTER: ("Worth a letter", "$accent", f"at most {MOST_PER_RECIPIENT} go in"),
    Advice.MENTION: ("Mention if it fits", "$ink", "one sentence each"),
    Advice.LET_GO: ("Let it go", "$quiet", ""),
}
"""Title of each group, its style, and what stands at the end of its hairline."""

BARS = {Advice.LETTER: 3, Advice.MENTION: 2, Advice.LET_GO: 1}
"""Filled cells of the bar at a row's end."""

BAR = 3
"""Cells of that bar."""

TEXT = LEFT + len("[✓] ")
"""Cells before the text of a row."""

PERSON = 5
"""One cell of this many may be the name's at a row's end."""

PERSON_FROM = 56
"""Cells of width from which the name stands there."""

REASONS = 3
"""Reasons below a row at most; the rest is beside the list, or behind Enter."""


class UnsaidRows:
    """How the rows look; `folded` of those to let go aren't among them."""

    def __init__(self, view: Aftermath, folded: int = 0, *, can_fold: bool = False) -> None:
        """Make the look of what a debrief shows.

        Args:
            view: what the debrief shows.
            folded: how many that are let go stand in no row.
            can_fold: whether these may be put out of sight.
        """
        self._view, self._folded, self._can_fold = view, folded, can_fold
        self._numbers = {answer.asked.id: n for n, answer in enumerate(view.answers, start=1)}
        self._counts = {
            advice: sum(one.advice is advice for one in view.unsaid) for advice in GROUPS
        }

    def look(self) -> Uneven:
        """Return it as a list takes it."""
        return Uneven(self.row, more=self.why, title=self.title, foot=self.foot)

    def lines_of(self, rows: Sequence[Unsaid], width: int) -> int:
        """Return how many lines rows take without their reasons."""
        look = Uneven(self.row, title=self.title)
        look.lay(rows, 0, width, 0)
        return look.total

    def row(self, unsaid: Unsaid, width: int) -> list[Content]:
        """Return what was left unsaid, whether it goes in, to whom, and how much it would add."""
        text = said_in_a_row(unsaid)
        both = self._facts(unsaid, width, named=width >= PERSON_FROM), self._facts(unsaid, width)
        needed = TEXT + plain(text).cell_length + 2
        facts = next((one for one in both if needed + one.cell_length <= width), both[0])
        room = max(TEXT + 8, width - facts.cell_length - 2)
        quiet = unsaid.advice is Advice.LET_GO and not self._view.includes(unsaid)
        style = "$quiet" if quiet else "$ink"
        first = Content.assemble(" " * LEFT, self._mark(unsaid))
        rows = wrapped(text, room, style, indent=TEXT, first=first)
        return [beside(width, rows[0], facts), *rows[1:]]

    def _mark(self, unsaid: Unsaid) -> Content:
        if self._view.includes(unsaid):
            return Content.assemble("[", ("✓", "bold $said"), "] ")
        return Content.styled("[?] " if unsaid.perhaps_told else "[ ] ", "$quiet")

    def _facts(self, unsaid: Unsaid, width: int, *, named: bool = False) -> Content:
        number = self._numbers.get(unsaid.asked.id)
        known = unsaid.asked.by or len(self._view.interview.interviewers) <= 1
        who = plain(unsaid.person if known else "").truncate(width // PERSON, ellipsis=True).plain
        asked = f"q{number} {who}".rstrip() if named else f"q{number}"
        if unsaid.advice is None:
            bar = Content.assemble(" ", WRONG, " ")
        else:
            full = BARS[unsaid.advice]
            bar = Content.assemble(("━" * full, "$accent"), ("─" * (BAR - full), "$line"))
        return Content.assemble((asked, "$quiet"), "  ", bar, " ")

    def why(self, unsaid: Unsaid, width: int) -> list[Content]:
        """Return why, in a line or two."""
        return wrapped(" · ".join(_why(unsaid)), width - 1, "$quiet", indent=TEXT)

    def title(self, before: Unsaid | None, unsaid: Unsaid, width: int) -> list[Content]:
        """Return the title of a group above its first row."""
        if before is not None and before.advice is unsaid.advice:
            return []
        gap = [Content("")] if before is not None else []
        return [*gap, self._title(unsaid.advice, width)]

    def _title(self, advice: Advice | None, width: int, *, folded: bool = False) -> Content:
        name, style, figure = GROUPS[advice]
        end: str | Content = figure
        if advice is Advice.LET_GO and (folded or self._can_fold):
            end = hint("v", "shows them" if folded else "hides them", "$quiet")
        number = self._folded if folded else self._counts[advice]
        title = Content.assemble((name, f"bold {style}"), (f" {number}", "$quiet"))
        return section(width - 1, title, end, style="")

    def foot(self, width: int) -> list[Content]:
        """Return what stands for those that are out of sight."""
        if not self._folded:
            return []
        return [Content(""), pressing(self._title(Advice.LET_GO, width, folded=True), "v")]


def said_in_a_row(unsaid: Unsaid) -> str:
    """Return what was left unsaid, or told differently."""
    if unsaid.wrong is not None:
        return f"You said {unsaid.wrong.heard}; your story says {unsaid.wrong.expected}"
    return unsaid.say


def _why(unsaid: Unsaid) -> Sequence[str]:
    title = f"“{unsaid.story.title}”"
    if unsaid.wrong is not None:
        return (f"from {title}", "put it right in the letter if it matters to what they decide")
    if unsaid.perhaps_told and unsaid.kind is Kind.STORY:
        return ("a whole story, but you may have told it",)
    what = "a whole story" if unsaid.kind is Kind.STORY else f"from {title}"
    if unsaid.gates:
        return (what, *(f"not recommended: {gate}" for gate in unsaid.gates))
    given = [reason.rstrip(".") for reason, is_reason in weighed_reasons(unsaid) if is_reason]
    return (what, *given[:REASONS])  # what speaks against it stands behind Why
