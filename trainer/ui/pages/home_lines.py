"""What Home says, as lines for a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from trainer.cells import cells
from trainer.competencies import read_as
from trainer.stories.model import Part
from trainer.text import counted
from trainer.ui.components.calendar import calendar
from trainer.ui.components.hint import key_name, pressing
from trainer.ui.components.lines import beside, chosen, columns, shown, wrapped
from trainer.ui.components.moons import fingerprint
from trainer.ui.components.notice import notice
from trainer.ui.components.outlook import readiness_plot
from trainer.ui.components.section import section
from trainer.ui.components.thread import thread
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from textual.geometry import Size

    from trainer.coach.home import Beside, HomeView
    from trainer.coach.progress import DueRow
    from trainer.ui.pages.home_beyond import Beyond

MINUTES_A_STORY = 2.5
"""Minutes that a question takes, its grade included (as the plan of the last hours counts)."""

ROWS_AROUND = 3
"""Rows of the screen around the page: title, keys, and the blank one above it."""

LEAST_TITLES, MOST_TITLES = 3, 20
"""How many titles of today are named, at least and at most."""

LOFTY = 44
"""Rows of the screen from which each title of today says below it what it is good for."""

FACTS_FIT = 70
"""Cells from which the welcome's facts fit under their steps."""

MARK = len(Part)
"""Cells of a fingerprint."""

TELLS = "tells"
"""Name under which a title of today says which story a click on it rehearses."""

BETWEEN = 4
"""Blank cells between two columns."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page says, and on how large a screen.

    Attributes:
        view: what the coach says of today.
        beside: what stands in the second column; None while it is read, or where there is none.
        beyond: the same of the third column.
        size: cells of the screen.
        panes: how many columns there are, 1 to 3.
        in_demo: whether the sample stories were opened from a home of the person's own.
        example: whether a finished answer is offered first.
    """

    view: HomeView
    beside: Beside | None
    beyond: Beyond | None
    size: Size
    panes: int
    in_demo: bool
    example: bool


def page_lines(page: Shown, width: int) -> list[Content]:
    """Return the whole page: what must be told, the thread, today; beside them what wide screens show."""
    view, example = page.view, page.example
    banner, thread_ = banner_lines(view, width, in_demo=page.in_demo), thread_lines(view, width)
    main = (width - BETWEEN * (page.panes - 1)) // page.panes
    noted = view.interview is not None or view.undebriefed is not None or view.unsent > 0
    ahead = [] if view.is_new and not noted else interview_lines(view, main, example=example)
    top = _parted(banner, thread_)
    first = [*ahead, *readiness_lines(view, main, example=example)]
    waiting = waiting_lines(view, main)
    untitled = today_lines(view, main, 0)[: -1 if view.today else None]
    others = len(_without_end([*top, *_parted(first, untitled, waiting)]))
    each = 2 if page.size.height >= LOFTY and not view.eve else 1
    titles = _titles(view, (page.size.height - others) // each)
    left = _parted(first, today_lines(view, main, titles, reasons=each > 1), waiting)
    if page.panes > 1:
        right = side_lines(view, page.beside, main, page.size.height) if page.beside else []
        if page.beyond is not None:
            from trainer.ui.pages.home_beyond import beyond_lines  # few screens are as wide

            last = beyond_lines(page.beyond, main)
            right = columns(right, last, main, BETWEEN)
        left = columns(left, right, main, BETWEEN)
    rows = [*top, *left]
    return rows if view.is_new else _without_end(rows)


def _titles(view: HomeView, rows: int) -> int:
    """Return how many titles of today stand in the rows that are left, so that nothing scrolls."""
    free = rows - ROWS_AROUND
    named = free if len(view.today) <= free else free - 1  # a row says how many more
    return max(LEAST_TITLES, min(MOST_TITLES, named))


def _parted(*groups: Sequence[Content]) -> list[Content]:
    """Return groups of lines below each other, a blank line after each that has any."""
    rows: list[Content] = []
    for group in groups:
        rows += group
        if group and group[-1]:
            rows.append(Content(""))
    return rows


def _without_end(rows: list[Content]) -> list[Content]:
    """Return rows without a blank one at their end, for which nothing need scroll."""
    return rows[:-1] if rows and not rows[-1] else rows


def now_line(view: HomeView) -> str:
    """Return what the title says of today: how much is due, and when the interview is."""
    if view.is_new:
        return f"welcome · interview {view.countdown}" if view.countdown else "welcome"
    today = len(view.today)
    due = "nothing due" if not today else f"{today} due today"
    return f"{due} · interview {view.countdown}" if view.countdown else due


def subject(view: HomeView) -> str:
    """Return what the title says of the home; nothing of the person's own."""
    return "sample, nothing kept" if view.throwaway else ""


def banner_lines(view: HomeView, width: int, *, in_demo: bool) -> list[Content]:
    """Return what the person must be told before anything else; mostly nothing."""
    lines = [(line, "") for line in view.notices]
    if in_demo:
        lines.insert(0, ("These are sample stories. Press h to go back to your own home.", "h"))
    lines += [(f"{found.words} Press F3 to bring them back.", "F3") for found in view.elsewhere[:1]]
    if view.renamed:
        lines.append((f"{view.renamed.words}. Press y if it is.", "y"))
    if view.problems:
        some = counted(view.problems, "problem")
        lines.append((f"{some} in your files. Press ! to see what to do.", "!"))
    return [row for line, key in lines for row in notice(width, line, key)]


def thread_lines(view: HomeView, width: int) -> list[Content]:
    """Return the loop, with where the person is in it."""
    over, ahead = view.undebriefed, view.interview
    letter = view.leads is not None and view.leads.letter
    here = 3 if over else 4 if view.unsent or letter else 1 if view.stories else 0
    if here == 0:
        facts = ("you are here", "5 min a day", view.countdown or "by date", "same evening",
                 "within a day")  # fmt: skip
        rows = thread(width, 0, (False,) * 5, facts)
        return rows if width >= FACTS_FIT else rows[:-1]
    ready = view.readiness
    told = ready.untold < ready.stories
    sent = view.unsent > 0 or letter
    done = (view.stories > 0, told, over is not None or sent, sent, False)
    was = view.after.when if view.after else ""
    facts = (
        counted(view.stories, "story", "stories"),
        f"{ready.recall:.0%} ready"
        if told and ready.is_told
        else "begun"
        if told
        else "not started",
        view.countdown if ahead else was or "no date yet",
        f"{over.company}"
        if over
        else "done"
        if letter or (view.unsent and not ahead)
        else "that evening",
        f"{view.unsent} not sent" if view.unsent else "within a day",
    )
    return thread(width, here, done, facts, ("s", "r", "i", "d" if over else "i", "l"))


def interview_lines(view: HomeView, width: int, *, example: bool) -> list[Content]:
    """Return the next interview, and the one thing to do now.

    Args:
        view: what Home shows.
        width: cells.
        example: whether a finished answer is to be looked at first.
    """
    return [*_ahead(view, width), *_do_now(view, width, example=example)]


def _ahead(view: HomeView, width: int) -> list[Content]:
    interview = view.interview
    if interview is None or view.starts is None:
        none = Content.assemble("No interview ahead. Press ", key_name("i"), " to add one.")
        return [*none.wrap(width)]
    what = " · ".join(part for part in (interview.company, interview.role) if part)
    people = ", ".join(interviewer.name for interviewer in interview.interviewers)
    when = f"{view.starts:%a} {view.starts.day} {view.starts:%B, %H:%M}"
    return [
        beside(width, plain(what, "bold $ink"), Content.styled(view.countdown, "bold $accent")),
        *wrapped(
            " · ".join(part for part in (when, interview.round.words, people) if part),
            width,
            "$quiet",
        ),
    ]


def _do_now(view: HomeView, width: int, *, example: bool) -> list[Content]:
    """Return the filled row with the verb of this screen, and what comes after it."""
    lead = _lead(view, width)
    if not view.stories:
        return [Content(""), chosen(lead, width), Content("")] if lead else []
    many = len(view.today)
    if example:
        first = _verb("⏎", "See a finished answer first", "1 min", width)
        then = _verb(
            "r", f"Then rehearse {counted(many, 'story', 'stories')}", _minutes(many), width
        )
        return [Content(""), chosen(first, width), then, Content("")]
    if many:
        row = _verb("r", f"Rehearse {counted(many, 'story', 'stories')}", _minutes(many), width)
    else:
        row = _verb("r", "Rehearse ahead", "if you like", width)
    if lead:
        return [Content(""), chosen(lead, width), row]
    return [Content(""), chosen(row, width)]


def _lead(view: HomeView, width: int) -> Content | None:
    """Return what comes first after an interview: its debrief, then the letter; None for nothing."""
    after = view.leads
    if after is None:
        return None
    company = after.interview.company
    if not after.letter:
        return _verb("d", f"How was {company}?", _noted(view), width)
    closes = after.closes
    when = f"until {closes:%a} {closes.hour}:{closes:%M}" if closes else "a little late is fine"
    what = f"{counted(after.unsent, 'letter')} to send" if after.unsent else "Now the letter"
    return _verb("l", f"{what}: {company}", when, width)


def _noted(view: HomeView) -> str:
    some = counted(view.asked, "question")
    return f"{some} noted so far" if view.asked else "note it while it's fresh"


def _verb(key: str, what: str, when: str, width: int) -> Content:
    row = Content.assemble("   ", key_name(key), "  ", (what, "bold $ink"))
    return pressing(beside(width, row, Content.styled(f"{when} ", "$quiet")), key)


def _minutes(stories: int) -> str:
    return f"{max(1, round(stories * MINUTES_A_STORY))} min"


def readiness_lines(view: HomeView, width: int, *, example: bool = False) -> list[Content]:
    """Return how ready the stories are, in words; nothing where an `example` comes first."""
    if view.is_new or example:
        return []
    if view.unreadable and not view.stories:
        words = "Your stories can't be read right now, so I can't say how ready you are."
    else:
        words = view.readiness.words
    return wrapped(words, width, "$quiet", indent=6)


def today_lines(view: HomeView, width: int, titles: int, *, reasons: bool = False) -> list[Content]:
    """Return what today brings; `titles` of them are named, the rest is a number.

    Args:
        view: what Home shows.
        width: cells.
        titles: how many are named.
        reasons: whether each says below it how it stands and what it shows.
    """
    if view.is_new:
        return []
    rows = [section(width, "Today", _count(view))]
    for line in view.unreadable:
        rows += wrapped(line, width, indent=4, first=Content.styled("  !", "bold $partly"))
    if view.stories and view.advice:
        rows += wrapped(view.advice, width, indent=2)
    if view.stories and not view.today:
        ahead = Content.assemble("  Press ", key_name("r"), " to rehearse ahead.")
        return [*rows, ahead]
    for row in view.today[:titles]:
        rows.append(_title(view, row, width))
        if reasons:
            rows.append(_reason(view, row, width))
    rest = len(view.today) - titles
    if rest > 0:
        rows.append(Content.styled(f"  and {rest} more", "$quiet"))
    return rows


def _count(view: HomeView) -> str:
    counts = ((view.due, "to refresh"), (view.new, "to tell for the first time"))
    parts = [f"{number} {what}" for number, what in counts if number]
    if view.rehearsed_today:
        parts.append(f"{view.rehearsed_today} answered today")
    return " · ".join(parts)


def _title(view: HomeView, row: DueRow, width: int) -> Content:
    new = row.item.due is None
    marks = fingerprint(view.marks.get(row.item.story.id, (None,) * MARK))
    left = Content.assemble("  ", marks, "  ", plain(row.item.story.title, "$ink"))
    state = Content.styled("new", "$quiet") if new else Content.styled("due", "bold $accent")
    named = Style.from_meta({TELLS: row.item.story.id})
    return beside(width, left, state).stylize(named)


def _reason(view: HomeView, row: DueRow, width: int) -> Content:
    """Return how a story stands, and what it shows: as many competencies as fit."""
    if row.item.due is None:
        was_told = any(view.marks.get(row.item.story.id, ()))
        text = "told, but not rated yet" if was_told else "not told yet"
    else:
        text = f"about {row.item.predicted:.0%} would come back"
    indent = 2 + MARK + 2
    for number, name in enumerate(row.item.story.competencies):
        longer = f"{text}{', ' if number else ' · '}{read_as(name)}"
        if indent + cells(longer) > width:
            break
        text = longer
    return Content(" " * indent) + plain(text, "$quiet")


def waiting_lines(view: HomeView, width: int) -> list[Content]:
    """Return the sheet for an interview that is near, and what was begun: a mock interview, a debrief, a letter."""
    rows: list[Content] = []
    if view.eve:
        rows.append(_wait(width, "i", "Your cheat sheet for the day", "one page"))
    if (at := view.mock) is not None:
        whom = f" for {at.plan.company}" if at.plan.company else ""
        where = f"question {at.number} of {len(at.plan.slots)}"
        rows.append(_wait(width, "m", f"Your mock interview{whom}", where))
    if (over := view.undebriefed) is not None and view.leads is None:
        rows.append(_wait(width, "d", f"How was {over.company}?", _noted(view)))
    unsent = view.unsent - (view.leads.unsent if view.leads else 0)
    if unsent:
        rows.append(_wait(width, "i", f"{counted(unsent, 'letter')} you haven't sent yet", ""))
    return [section(width, "Waiting for you"), *rows] if rows else []


def _wait(width: int, key: str, what: str, fact: str) -> Content:
    left = Content.assemble("  ", key_name(key), "  ", plain(what, "$ink"))
    return pressing(beside(width, left, shown(fact, "$quiet")), key)


def side_lines(view: HomeView, beside_: Beside, width: int, height: int) -> list[Content]:
    """Return the column at the right: how ready by when, and the days practised."""
    ahead = beside_.outlook if view.readiness.is_told else None
    days = calendar(width, beside_.practised, beside_.today, beside_.interviews)
    plot = readiness_plot(
        width,
        max(4, min(12, height - len(days) - 8)),
        ahead,
        f"Ready {view.countdown or 'in a week'}?",
    )
    recent = Content.assemble(
        (str(beside_.days_of_14), "bold $ink"), (" of the last 14 days", "$quiet")
    )
    return [*plot, *([Content("")] if plot else []), section(width, "Practice", recent), *days]
