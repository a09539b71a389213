from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from trainer import grading
from trainer.mock.exchange import Exchange, Heard
from trainer.mock.model import MockPlan, Reason, Slot, Tone
from trainer.mock.report import Held
from trainer.stories.model import KeyPoint, Part, Story
from trainer.ui.components.rows import laid_out
from trainer.ui.pages.mock_rows import COLUMNS, so_far, two_lines

STORY = Story(
    "kiln",
    "The kiln [b]that broke[/b]",
    (
        KeyPoint(Part.SITUATION, "Our only kiln cracked two days before the fair"),
        KeyPoint(Part.RESULT, "We sold 212 of 240 bowls"),
    ),
)
SAID = "Our only kiln cracked two days before the fair, and I rang a potter in the next town."
TOLD = Exchange(
    0, Slot(Reason.WEAK, "Tell me about a time."),
    (Heard(SAID, STORY, grading.grade_recall(STORY, SAID)),), seconds=65.0, said=SAID,
)  # fmt: skip
OPENER = Exchange(1, Slot(Reason.OPENER, "Tell me about yourself."), seconds=9.0)
GAP = Exchange(2, Slot(Reason.GAP, "And a feud?"), state="skipped")
LONG = replace(TOLD, place=3, first=400.0, seconds=125.0)


def below(row):
    return two_lines(row, 80)[1].plain.strip()


def test_the_columns_of_all_rows_stand_below_their_heads():
    """Also where a time is too long, a question was skipped, or no story was told."""
    head = laid_out(COLUMNS, None, 80).plain
    rows = [laid_out(COLUMNS, row, 80).plain for row in (TOLD, OPENER, GAP, LONG)]
    star = head.index("STARR")
    assert [row[star : star + 5] for row in rows] == ["●··○·", "·····", "·····", "●··○·"]
    clock = [row.rindex(":") for row in rows if ":" in row]
    assert len(set(clock)) == 1
    assert rows[3].rstrip().endswith("2:05 ▲")
    assert rows[2].rstrip().endswith("skipped")
    assert all(row[: head.index("recall") + 6].endswith(("%", "–")) for row in rows)


def test_below_each_question_stands_the_story_that_answered_it():
    """As it was written; what is wanting is said in words, and no colour is needed to see it."""
    assert below(TOLD) == STORY.title
    assert below(OPENER) == "needs no story"
    assert below(replace(OPENER, mentioned=TOLD.graded)) == f"mentioned: {STORY.title}"
    assert below(GAP) == "no story heard"
    assert below(replace(GAP, fits=STORY)) == f"{STORY.title} might fit"
    assert below(replace(GAP, state="answered", aloud=True)) == "not ticked"
    assert below(replace(GAP, state="answered", perhaps=STORY)) == f"perhaps {STORY.title}"


def held(*shares, apart=timedelta(days=3)):
    start = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    plans = [
        Held(MockPlan(str(n), start + n * apart, 0, 15, 1, Tone.NEUTRAL, "en", ()), share)
        for n, share in enumerate(shares)
    ]
    return plans[::-1]


@pytest.mark.parametrize("width", [40, 76, 120])
def test_how_they_went_is_a_line_from_the_oldest_to_the_newest(width):
    """Each a point, as high as its share; days below that can be read, the newest at its end."""
    rows = [row.plain for row in so_far(held(0.3, None, 0.5, 0.9), width, "So far")]
    assert rows[0].startswith("So far")
    assert rows[0].endswith("90%")
    assert sum(row.count("●") for row in rows) == 3
    places = [(row.index("●"), n) for n, row in enumerate(rows) if "●" in row]
    assert all(one[0] > other[0] for one, other in pairwise(places))
    assert rows[-1].rstrip().endswith("13 May")
    assert all(len(row) <= width for row in rows)


def test_one_is_no_line():
    """Nor are some of which no story was told."""
    assert so_far(held(0.4), 76, "So far") == []
    assert so_far(held(None, None, 0.4), 76, "So far") == []


def test_several_of_one_day_are_told_apart_by_the_hour():
    """Two on a morning have the same day."""
    rows = so_far(held(0.3, 0.5, apart=timedelta(hours=1)), 60, "So far")
    assert rows[-1].plain.split() == ["4", "May", "10:30"]
