from __future__ import annotations

import pytest
from textual.app import App

from tests.conftest import DATA
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.stories.format import parse
from trainer.ui.widgets.point_list import PointList


class Alone(App[None]):
    """Nothing but the points."""

    def compose(self):
        yield PointList()


@pytest.mark.parametrize("width", range(40, 80, 3))
async def test_no_row_is_lost_where_a_scrollbar_comes(width):
    """Every word of a point is drawn, at widths where the scrollbar makes a row more necessary."""
    story = parse((DATA / "stories.toml").read_text("utf-8"), "stories.toml").stories[0]
    grade = grade_ticked(story, [Verdict.MISSED] * len(story.points))
    async with Alone().run_test(size=(width, 8)) as pilot:
        points = pilot.app.query_one(PointList)
        points.show(grade.points, [()] * len(grade.points))
        await pilot.pause()
        drawn = ""
        for top in range(int(points.max_scroll_y) + 1):
            points.scroll_to(y=top, animate=False, immediate=True)
            drawn += "\n" + points.render_line(0).text
        for row in range(1, points.size.height):
            drawn += "\n" + points.render_line(row).text
        words = {word for point in story.points for word in point.say.split()}
        assert words <= set(drawn.split())
