"""`trainer due` and `trainer stats`: what waits, and what rehearsing has brought."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, no_stories, workspace, write_result
from trainer.cli.output import err, out, out_json, share, table, width, wrapped
from trainer.cli.words import command, flag
from trainer.errors import TrainerError

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.home import HomeView
    from trainer.coach.progress import Stats
    from trainer.coach.statistics import Points, Progress, Standing
    from trainer.coach.stories import StoryRow
    from trainer.coach.workspace import Workspace

INDENT = "  "


def add(commands: Commands) -> None:
    """Add `due` and `stats`."""
    command(
        commands, "due", run_due, "List what to rehearse today, the most urgent first.",
        "trainer due", json=True,
    )  # fmt: skip
    parser = command(
        commands, "stats", run_stats, "Show how your rehearsing is going.",
        "trainer stats --by month", json=True,
    )  # fmt: skip
    flag(parser, "--csv", "print one table, one figure a row")
    parser.add_argument(
        "--by", choices=("day", "week", "month"), default="week", help="count by week or by month"
    )


def run_due(arguments: argparse.Namespace) -> int:
    """List what is due; the answer is “no” where nothing is."""
    from trainer.coach import progress

    with workspace(arguments) as work:
        today = progress.due(work)
        empty = "" if today.rows else _why_empty(work)
    rows = today.rows
    if today.notice:
        err(f"trainer: {today.notice}")
    if arguments.json:
        out_json(
            [
                {
                    "story": row.item.story.id,
                    "title": row.item.story.title,
                    "reason": str(row.item.reason),
                    "due": row.item.due.isoformat() if row.item.due else None,
                    "predicted_recall": round(row.item.predicted, 4),
                }
                for row in rows
            ]
        )
    elif rows:
        items = ((row.item.story, row.when) for row in rows)
        cells = [(one.id, one.title, when, share(today.told.get(one.id))) for one, when in items]
        if today.advice:
            out(wrapped(today.advice))
            out()
        out(table(("Story", "Title", "Due", "Last time"), cells, stretch=1))
    else:
        out(wrapped(empty))
    return DONE if rows else NO


def _why_empty(work: Workspace) -> str:
    from trainer.coach import planning

    return planning.plan(work).empty if work.stories().stories else no_stories(work)


def run_stats(arguments: argparse.Namespace) -> int:
    """Show the figures, as plots, as JSON or as CSV."""
    from trainer.coach import home, interviews, progress, progress_export, statistics
    from trainer.rehearsal.periods import Span

    if arguments.json and arguments.csv:
        raise TrainerError("one of --json and --csv is enough", "leave one out")
    with workspace(arguments) as work:
        span = Span(arguments.by)
        standing, points = statistics.standing(work, span), statistics.points(work, span)
        looks = (statistics.look(work, span), standing, points)
        if arguments.csv:
            write_result(None, progress_export.progress_table(*looks).encode())
            return DONE
        stats = progress.stats(work)
        view = home.look(work)
        interview = interviews.next_interview(work)
        dues = ((row.story.id, row.due) for row in _story_rows(work))
        upcoming = [{"story": story, "due": due.isoformat()} for story, due in dues if due]
    if arguments.json:
        document = asdict(stats) | {
            "weakest": [{"story": story, "predicted": share} for story, share in stats.weakest],
            "due": upcoming,
            "readiness": view.readiness.recall,
            "interview": interview.at.isoformat() if interview else None,
        }
        out_json(document | progress_export.progress_document(*looks))
        return DONE
    _print_short(stats, view)
    for line in view.unreadable:
        out(wrapped(line))
    if stats.attempts:
        _print_sections(*looks)
    return DONE


def _print_short(stats: Stats, view: HomeView) -> None:
    out(f"Stories      {stats.rehearsed} of {stats.stories} rehearsed")
    out(f"Answers      {stats.attempts}, {stats.attempts_today} of them today")
    out(f"Time         {stats.minutes:.0f} min")
    if stats.recall is not None and stats.predicted is not None:
        out(f"Recall       {stats.recall:.0%} when last told, about {stats.predicted:.0%} now")
    if view.interview:
        out(wrapped(f"{view.interview.company} {view.countdown}", " " * 13, "Interview    "))
    if view.stories or not view.unreadable:
        out(wrapped(view.readiness.words))


def _print_sections(progress: Progress, standing: Standing, points: Points) -> None:
    from trainer.coach.progress_text import sections

    for section in sections(progress, standing, points, max(40, width() - len(INDENT))):
        out(f"\n{section.title}")
        for row in section.rows:
            out(f"{INDENT}{row}")
        if section.note:
            out(wrapped(section.note, INDENT))


def _story_rows(work: Workspace) -> tuple[StoryRow, ...]:
    from trainer.coach import stories

    return stories.rows(work)
