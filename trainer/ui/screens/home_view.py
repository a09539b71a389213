"""What Home says, as lines of content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.text import counted
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.home import HomeView
    from trainer.coach.progress import DueRow


def now_line(view: HomeView) -> str:
    """Return what the title says of today: how much is due, and when the interview is."""
    if view.throwaway:
        return "sample stories"
    if view.is_new:
        return f"welcome · interview {view.countdown}" if view.countdown else "welcome"
    today = len(view.today)
    due = "nothing due" if not today else f"{today} due today"
    return f"{due} · interview {view.countdown}" if view.countdown else due


def interview_lines(view: HomeView) -> Content:
    """Return company, role and round of the next interview, with its date and countdown."""
    after = _after_lines(view)
    interview = view.interview
    if interview is None or view.starts is None:
        none = Content.assemble(
            ("No interview ahead. ", ""), ("i", "bold $primary"), " sets a date."
        )
        return Content("\n").join([none, *after])
    what = " · ".join(part for part in (interview.company, interview.role) if part)
    stage = interview.round.value.replace("-", " ")
    when = f"{view.starts:%a} {view.starts.day} {view.starts:%B %Y, %H:%M}"
    ahead = Content.assemble(
        plain(what, "bold"),
        "\n",
        (f"{when} · {stage}", "$foreground-muted"),
        "  ",
        (view.countdown, "bold $primary"),
    )
    return Content("\n").join([ahead, *after])


def _after_lines(view: HomeView) -> list[Content]:
    """Return what the interviews behind still ask for: a debrief, a letter."""
    lines = []
    over = view.undebriefed
    if over is not None:
        noted = f" {view.asked} noted so far." if view.asked else ""
        lines.append(
            Content.assemble(
                "How was ", plain(over.company), "? ", ("d", "bold $primary"),
                " notes what they asked.", noted,
            )
        )  # fmt: skip
    if view.unsent:
        some = counted(view.unsent, "letter is", "letters are")
        lines.append(Content.assemble(f"{some} not sent. ", ("i", "bold $primary"), " shows them."))
    return lines


def bar(share: float, width: int) -> Content:
    """Return a share (0..1) as a bar of `width` cells with the number beside it."""
    cells = max(4, width - 6)
    full = round(max(0.0, min(1.0, share)) * cells)
    return Content.assemble(
        ("━" * full, "$primary"), ("╌" * (cells - full), "$foreground-disabled"), f" {share:>4.0%}"
    )


def readiness_lines(view: HomeView, width: int) -> Content:
    """Return readiness as a bar `width` cells wide, and in words."""
    if view.unreadable and not view.stories:
        return Content("Nobody can say while your stories can’t be read.")
    sentence = plain(view.readiness.words)
    when = "the day of the interview" if view.interview else "a week from now"
    if not view.readiness.stories or view.readiness.untold == view.readiness.stories:
        return sentence
    return Content.assemble(
        bar(view.readiness.recall, width),
        "\n",
        sentence,
        (f"\nPredicted for {when}.", "$foreground-muted"),
    )


def today_lines(view: HomeView, titles: int, width: int) -> Content:
    """Return what today brings.

    Args:
        view: what Home shows.
        titles: the most titles to name; the rest is a number.
        width: cells that a title's line may have.
    """
    lost = [Content.assemble(("✗ ", "$error"), plain(line)) for line in view.unreadable]
    if not view.stories:
        return Content("\n").join(lost)
    if not view.today:
        return Content("\n").join([*lost, _nothing_due(view)])
    head = [*lost, *([plain(view.advice)] if view.advice else [])]
    head += [Content.assemble((_count(view), "bold"), (_done(view), "$foreground-muted"))]
    head += [_title(row, width) for row in view.today[:titles]]
    rest = len(view.today) - titles
    if rest > 0:
        head.append(Content.styled(f"    and {rest} more", "$foreground-muted"))
    return Content("\n").join(head)


def _count(view: HomeView) -> str:
    counts = [(view.due, "to refresh"), (view.new, "to tell for the first time")]
    return " · ".join(f"{number} {what}" for number, what in counts if number)


def _done(view: HomeView) -> str:
    return f"   {view.rehearsed_today} answered today" if view.rehearsed_today else ""


def _title(row: DueRow, width: int) -> Content:
    mark = "new" if row.item.due is None else "due"
    title = plain(row.item.story.title).truncate(max(8, width - 7), ellipsis=True)
    return Content.assemble((f"  {mark}  ", "$primary"), title)


def _nothing_due(view: HomeView) -> Content:
    done = f" {view.rehearsed_today} answered today." if view.rehearsed_today else ""
    return Content.assemble(
        plain(f"{view.advice}{done}"),
        " Press ",
        ("a", "bold $primary"),
        " to rehearse ahead.",
    )
