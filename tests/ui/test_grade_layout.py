"""Where the Grade's rows go: nine points at once at 80×24, the answer a key away, the rating always in view."""

from __future__ import annotations

from trainer.ui.screens.grade import GradeScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.answer_pane import AnswerPane
from trainer.ui.widgets.point_list import PointList

from .waiting import home_is_open, until

SAID = 4
"""Points that are told word for word; what else the story has is missed."""


def rows(app):
    return [strip.text for strip in app.screen._compositor.render_strips()]


async def test_the_rows_of_the_grade(demo_app):
    """Two rows of head, all nine points, what was missed in full; v swaps; wide, both stand side by side."""
    app = demo_app
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: getattr(app.screen, "asking", None))
        story = app.screen.asking.story
        assert len(story.points) == 9
        app.screen.query_one(AnswerEditor).load_text(
            ". ".join(point.say for point in story.points[:SAID])
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        await until(pilot, lambda: "⏎" in rows(app)[-1])
        shown = rows(app)
        assert shown[1].strip() == app.screen.graded.task.asked
        assert "%" in shown[2]
        first = next(n for n, row in enumerate(shown) if "¹" in row)
        assert first == 3
        assert all(any(mark in row for row in shown[first:]) for mark in "¹²³⁴⁵⁶⁷⁸⁹")
        words = " ".join(" ".join(shown).split())
        for point in story.points[SAID + 1 :]:
            assert point.say in words, "what was missed stands in full"
        assert "1 Again" in shown[-2]
        assert "4 Easy" in shown[-2]
        assert "v Your answer" in shown[-1]

        await pilot.press("v")
        await until(pilot, lambda: "v Key points" in rows(app)[-1])
        assert "How it was told" in " ".join(rows(app))
        assert not app.screen.query_one(PointList).region
        await pilot.press("v")
        await until(pilot, lambda: "v Your answer" in rows(app)[-1])

        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: any(row.startswith("   S ") for row in rows(app)))
        assert "4 Easy" in rows(app)[-2]
        await pilot.resize_terminal(120, 36)
        await until(
            pilot, lambda: app.screen.query(AnswerPane) and app.screen.query_one(AnswerPane).region
        )
        assert (
            app.screen.query_one(PointList).region.right
            <= app.screen.query_one(AnswerPane).region.x
        )
        await until(pilot, lambda: "v " not in rows(app)[-1])
