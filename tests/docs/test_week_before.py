"""The days before an interview, recorded: what the program says each morning and evening.

The record stands in docs/guide.md, so that a person can judge whether it is what a careful friend would
say, and this test holds it to what the program says today.
"""

from __future__ import annotations

import re
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import time_machine

from tests.conftest import DATA, ZONE
from tests.docs.reading import ROOT
from trainer.coach import home, interviews, planning, rating, rehearse
from trainer.coach.interviews import Details
from trainer.coach.workspace import open_workspace
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Rating
from trainer.ui.pages.home_lines import now_line, today_lines
from trainer.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITTINGS = (
    (26, 19), (27, 8), (27, 20), (28, 8), (28, 20), (29, 8), (29, 13),
)  # fmt: skip
"""Day of May 2026 and hour; the 26th is a Tuesday, the interview is on Friday at 14:00."""

TOLD = {
    "checkout-latency": [(Rating.GOOD, 5)] * 9,
    "label-outage": [
        (Rating.AGAIN, 1), (Rating.HARD, 3), (Rating.HARD, 3), (Rating.HARD, 3), (Rating.HARD, 4),
        (Rating.HARD, 4), (Rating.GOOD, 5),
    ],
}  # fmt: skip
"""Story -> how it is rated and how many of its six or seven key points are told, time after time."""


INDENT = "    "


def two_stories(root: Path) -> None:
    """Make a home with the first two stories of tests/data."""
    whole = (DATA / "stories.toml").read_text("utf-8")
    beginning = "[[story]]".join(whole.split("[[story]]")[:3])
    (root / "stories").mkdir(parents=True)
    (root / "stories" / "mine.toml").write_text(beginning, "utf-8")


def recorded(root: Path, run) -> Iterator[str]:
    """Yield the record, sitting after sitting; in each the person does what is due."""
    told = {story: iter(times) for story, times in TOLD.items()}
    for number, (day, hour) in enumerate(SITTINGS):
        now = datetime(2026, 5, day, hour, tzinfo=ZONE)
        with time_machine.travel(now, tick=False):
            with closing(open_workspace(root)) as work:
                if not number:
                    when = "2026-05-29 14:00"
                    interviews.add_interview(work, Details(company="Example Company", when=when))
                view = home.look(work)
            yield f"{now:%A}, {now:%H:%M}"
            yield f"  Home: {now_line(view)}"
            yield from (f"{INDENT}{line.plain}".rstrip() for line in today_lines(view, 72, 5))
            yield "  trainer due"
            yield from (
                f"    {line}".rstrip() for line in run("due", "--home", str(root)).out.splitlines()
            )
            with closing(open_workspace(root)) as work:
                yield from rehearsed(work, told)
            yield ""


def rehearsed(work, told) -> Iterator[str]:
    """Rehearse what is due and yield the rating buttons of each story, and the one that was pressed."""
    session = Session.of(planning.plan(work).tasks)
    while (task := session.current) is not None:
        pressed, points = next(told[task.story.id])
        verdicts = [
            Verdict.SAID if number < points else Verdict.MISSED
            for number in range(len(task.story.points))
        ]
        graded = rehearse.hand_in_ticked(work, task, verdicts, started=work.clock(), seconds=90)
        yield f"  {task.story.title}: told {graded.grade.score:.0%}"
        yield "    " + "   ".join(
            f"{'▸' if choice.rating is pressed else ''}{choice.rating.name.capitalize()}: {choice.when}"
            for choice in graded.choices
        )
        session.finish(graded, rating.rate(work, graded, pressed))


def test_the_week_before_an_interview_is_the_one_in_the_guide(tmp_path, local_zone, run):
    """Due days, the plan of the last hours and the buttons: each morning and evening as printed."""
    root = tmp_path / "journey"
    two_stories(root)
    record = "\n".join(recorded(root, run)).strip()
    guide = (ROOT / "docs" / "guide.md").read_text("utf-8")
    section = guide.partition("\n### A week before an interview\n")[2]
    (block,) = re.findall(r"```text\n(.*?)\n```", section.partition("\n## ")[0], re.DOTALL)[:1]
    assert block == record, f"docs/guide.md should say:\n{record}"
