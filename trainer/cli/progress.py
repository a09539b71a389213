"""`trainer due` and `trainer stats`: what waits, and what rehearsing has brought."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, table
from trainer.cli.words import command

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.stories import StoryRow
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.queue import Item


def add(commands: Commands) -> None:
    """Add `due` and `stats`."""
    command(
        commands, "due", run_due, "List what to rehearse today, most urgent first.",
        "trainer due", json=True,
    )  # fmt: skip
    command(
        commands, "stats", run_stats, "Show what rehearsing has brought.",
        "trainer stats --json", json=True,
    )  # fmt: skip


def run_due(arguments: argparse.Namespace) -> int:
    """List what is due; the answer is “no” where nothing is."""
    from trainer.coach import progress

    with workspace(arguments) as work:
        rows = progress.due(work)
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
        cells = [
            (row.item.story.id, row.item.story.title, row.when, _recall(row.item)) for row in rows
        ]
        out(table(("Story", "Title", "When", "Recall"), cells, stretch=1))
    else:
        out("Nothing is due.")
    return DONE if rows else NO


def _recall(item: Item) -> str:
    return f"{item.predicted:.0%}" if item.due else "–"


def run_stats(arguments: argparse.Namespace) -> int:
    """Show the figures."""
    from trainer.coach import home, interviews, progress

    with workspace(arguments) as work:
        stats = progress.stats(work)
        view = home.look(work)
        upcoming = [
            {"story": row.story.id, "due": row.due.isoformat()}
            for row in _story_rows(work)
            if row.due
        ]
        interview = interviews.next_interview(work)
    if arguments.json:
        document = asdict(stats) | {
            "weakest": [{"story": story, "predicted": share} for story, share in stats.weakest],
            "due": upcoming,
            "readiness": view.readiness.recall,
            "interview": interview.at.isoformat() if interview else None,
        }
        out_json(document)
        return DONE
    out(f"Stories      {stats.rehearsed} of {stats.stories} rehearsed")
    out(f"Answers      {stats.attempts}, {stats.attempts_today} of them today")
    out(f"Time         {stats.minutes:.0f} min")
    if stats.recall is not None and stats.predicted is not None:
        out(f"Recall       {stats.recall:.0%} when last told, about {stats.predicted:.0%} now")
    if interview:
        out(f"Interview    {interview.company} {view.countdown}")
    out(view.readiness.words)
    for story, share in stats.weakest:
        out(f"  {share:>4.0%}  {story}")
    return DONE


def _story_rows(work: Workspace) -> tuple[StoryRow, ...]:
    from trainer.coach import stories

    return stories.rows(work)
