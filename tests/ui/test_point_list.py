from __future__ import annotations

import pytest
from textual.app import App

from tests.conftest import DATA
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.stories.format import parse
from trainer.ui.themes import own_roles
from trainer.ui.widgets.point_list import PointList


class Alone(App[None]):
    """Nothing but the points."""

    def get_theme_variable_defaults(self):
        return own_roles(self.current_theme)

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


async def test_only_what_was_told_is_listed_where_nobody_asked_for_the_rest():
    """A follow-up that asks for no part calls nothing missed; a told point keeps its place."""
    story = parse((DATA / "stories.toml").read_text("utf-8"), "stories.toml").stories[0]
    verdicts = [Verdict.MISSED] * len(story.points)
    verdicts[2] = Verdict.SAID
    grade = grade_ticked(story, verdicts)
    async with Alone().run_test(size=(80, 24)) as pilot:
        points = pilot.app.query_one(PointList)
        points.show(grade.points, [()] * len(grade.points), only_told=True)
        await pilot.pause()
        assert [option.id for option in points.options if option.id] == ["2"]
        assert points.chosen == 2
        points.change(grade_ticked(story, [Verdict.SAID] * len(story.points)).points)
        points.show(
            grade_ticked(story, [Verdict.MISSED] * len(story.points)).points,
            [()] * 9,
            only_told=True,
        )
        assert points.chosen is None
