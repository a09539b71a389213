"""An answer that no story tells becomes one; a story that was never told is read first; the drill goes on."""

from __future__ import annotations

from dataclasses import replace

from trainer.rehearsal.model import Rating
from trainer.ui.screens.drill import REST_RIGHT, REST_WRONG, DrillScreen
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.read_first import ReadFirstScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.widgets.mark_list import MarkList
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.part_editor import PartEditor

from .waiting import home_is_open, until

ANSWER = (
    "Last spring our bike shed flooded twice. I measured the drain, dug a new one with two neighbours "
    "and it has stayed dry for nine months since."
)


def told_by_no_story(work):
    from trainer.coach import rehearse
    from trainer.coach.rehearsal_values import Task

    question = next(one for one in work.bank("behavioral") if one.listen_for)
    task = Task(question.ask, question, None)
    return rehearse.hand_in(work, task, ANSWER, started=work.clock())


def stories_of(work):
    return [story.title for story in work.stories().stories]


async def test_an_answer_that_no_story_tells_becomes_a_story_with_one_key(app):
    """What they listen for is there to tick; k opens the editor with the answer cut into points."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        before = await app.coach.run(stories_of)
        graded = await app.coach.run(told_by_no_story)
        assert graded.story is None
        app.push_screen(GradeScreen(graded, "1 of 1", probes=False, undoable=False))
        await until(pilot, lambda: app.screen.query(MarkList))
        await pilot.press("space")
        assert len(app.screen.query_one(MarkList).marked) == 1
        await pilot.press("k")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: any(part.text for part in app.screen.query(PartEditor)))
        typed = " ".join(part.text for part in app.screen.query(PartEditor))
        assert "nine months" in typed
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen | PickDialog))
        if isinstance(app.screen, PickDialog):
            await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        assert len(await app.coach.run(stories_of)) == len(before) + 1
        await until(pilot, lambda: not app.screen.check_action("keep", ()))


async def test_a_story_that_was_never_told_is_read_first(app):
    """F2 t shows it for half a minute and closes itself; once is enough, and nothing makes it Easy."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen) and app.screen.asking)
        screen = app.screen
        task = screen.asking
        assert task.can_be_read
        await pilot.press("f2", "t")
        await until(pilot, lambda: isinstance(app.screen, ReadFirstScreen))
        assert task.story.points[0].say in app.screen.query_one(Page).text
        app.screen._left = 1
        app.screen._tick()
        await until(pilot, lambda: app.screen is screen)
        await until(pilot, lambda: not screen.asking.can_be_read)
        assert not screen.check_action("read", ())
        whole = " ".join(point.say for point in task.story.points)

        def suggested(work, one):
            from trainer.coach import rehearse

            return rehearse.hand_in(work, one, whole, started=work.clock()).suggested

        assert await app.coach.run(suggested, screen.asking) is Rating.GOOD
        assert await app.coach.run(suggested, replace(task, never_told=False)) is Rating.EASY


async def test_the_drill_is_two_keys_away_and_goes_on_by_itself(app):
    """s d opens it; a right choice rests briefly, a wrong one longer; the last one waits."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("g", "w")
        await until(pilot, lambda: isinstance(app.screen, DrillScreen) and app.screen._tasks)
        drill = app.screen
        await pilot.press("enter")
        for right, rest in ((True, REST_RIGHT), (False, REST_WRONG)):
            task, at = drill._tasks[drill._at], drill._at
            chosen = next(one.id for one in task.choices if task.is_right(one.id) is right)
            drill._answer(chosen)
            for _ in range(rest - 1):
                drill._go_on_by_itself()
            assert drill._at == at
            drill._go_on_by_itself()
            assert drill._at == at + 1
        drill._at = len(drill._tasks) - 1
        drill._answer("")
        for _ in range(3 * REST_WRONG):
            drill._go_on_by_itself()
        assert app.screen is drill
