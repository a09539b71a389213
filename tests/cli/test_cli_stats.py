"""`trainer stats`: what rehearsing has brought, as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import itertools
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from trainer.coach.workspace import open_workspace
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating, Review

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = (
    "Recall by week",
    "The next 14 days",
    "Recall by part of STAR+R",
    "Weakest key points",
    "Recall by story, the least remembered first",
    "Practice compared with the interview",
    "Time practised by week",
)


@pytest.fixture
def told_home(home: Path) -> Path:
    """The known home where checkout-latency was told twice, its first two points each time."""
    work = open_workspace(home)
    story = next(one for one in work.stories().stories if one.id == "checkout-latency")
    for days in (9, 1):
        at = datetime.now(UTC) - timedelta(days=days)
        verdicts = [
            Verdict.SAID if number < 2 else Verdict.MISSED for number in range(len(story.points))
        ]
        grade = grade_ticked(story, verdicts)
        attempt = Attempt(f"a{days}", Mode.ALOUD, "", "Tell me.", story.id, at, 0, 90.0, "", grade)
        work.history.record_attempt(attempt)
        review = Review(f"r{days}", attempt.id, story.id, Rating.HARD, grade.score, at, 0)
        work.history.record_review(
            review, lambda card, review=review: work.schedule.after(card, review)
        )
    work.close()
    return home


def test_text_has_every_section(run, told_home):
    """All plots fit 80 columns and need neither block nor braille characters."""
    ran = run("stats")
    assert ran.status == 0
    lines = ran.out.splitlines()
    for heading in HEADINGS:
        assert heading in lines
    assert all(len(line) <= 80 for line in lines)
    assert not re.search(r"[\u2580-\u259f\u2800-\u28ff]", ran.out)
    assert "Would measure on phones first" in ran.out
    assert "3 min in all." in ran.out


def test_nothing_rehearsed_has_no_plots(run):
    """Before the first answer there is nothing to plot, and the words say so."""
    ran = run("stats")
    assert "Nothing rehearsed yet" in ran.out
    assert "Recall by" not in ran.out


@pytest.mark.parametrize(("by", "number"), [("day", 14), ("week", 12), ("month", 12)])
def test_json_has_one_entry_a_period(run, told_home, by, number):
    """Periods lie side by side; the keys of the first version are still there."""
    document = run("stats", "--json", "--by", by).document
    assert document["by"] == by
    periods = document["over_time"]
    assert len(periods) == number
    assert sum(one["tellings"] for one in periods) == 2
    assert sum(one["minutes"] for one in periods) == pytest.approx(3.0, abs=0.2)
    for one, after in itertools.pairwise(periods):
        end = datetime.fromisoformat(one["to"]) + timedelta(days=1)
        assert end == datetime.fromisoformat(after["from"])
    assert {"stories", "rehearsed", "attempts", "weakest", "due", "readiness"} <= set(document)


def test_json_tells_parts_points_and_days(run, told_home):
    """What was said is whole, what was missed is none; the last key point was missed twice."""
    document = run("stats", "--json").document
    parts = {one["part"]: one["recall"] for one in document["by_part"]}
    assert (parts["situation"], parts["reflection"]) == (1.0, 0.0)
    assert document["by_story"][0]["story"] == "checkout-latency"
    missed = {one["say"]: one for one in document["weakest_points"]}
    assert missed["Would measure on phones first"]["tellings"] == 2
    assert missed["Would measure on phones first"]["recall"] == 0.0
    days = document["forecast"]["days"]
    assert len(days) == 14
    assert sum(one["again"] + one["new"] for one in days) >= 1
    assert document["room"] == []


def test_csv_is_one_table(run, told_home):
    """Every row has the columns of the first; the figures are those of the JSON."""
    rows = list(csv.DictReader(io.StringIO(run("stats", "--csv").out)))
    figures = {row["figure"] for row in rows}
    assert {"recall", "minutes", "part recall", "story recall", "weak point", "due new"} <= figures
    assert all(None not in row and None not in row.values() for row in rows)
    assert sum(int(row["count"]) for row in rows if row["figure"] == "recall") == 2
    weak = {row["key_point"] for row in rows if row["figure"] == "weak point"}
    assert weak == {one["say"] for one in run("stats", "--json").document["weakest_points"]}


def test_csv_runs_nothing_in_a_spreadsheet(run, told_home):
    """A title that a spreadsheet would take for a formula gets an apostrophe."""
    file = told_home / "stories" / "mine.toml"
    text = file.read_text().replace('title = "Checkout six times faster"', 'title = "=1+1"')
    file.write_text(text)
    titles = {row["title"] for row in csv.DictReader(io.StringIO(run("stats", "--csv").out))}
    assert "'=1+1" in titles
    assert "=1+1" not in titles


def test_one_format_at_a_time(run):
    """Asking for JSON and CSV at once is a mistake, said in one line."""
    ran = run("stats", "--json", "--csv")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
