"""Import, the story editor, Tell it first, coverage and the drill on the screens."""

from __future__ import annotations

import pytest
from textual.widgets import Input, OptionList, Static

from trainer.stories.model import Part
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.coverage import CoverageScreen
from trainer.ui.screens.drill import DrillScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.screens.story_import import StoryImportScreen
from trainer.ui.screens.tell import TellScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.mark_list import MarkList
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.part_editor import PartEditor
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, take_questions, text_of, until

MARKDOWN = """### [Leadership] The rota nobody wanted
**S:** Nobody wanted the night shifts.
**A:** I asked each nurse which nights they could do.
**R:** Sick days fell from 31 to 12 a month.

Some line that belongs nowhere in particular.
"""


async def stories_are_open(pilot):
    await home_is_open(pilot)
    await pilot.press("s")
    await until(pilot, lambda: isinstance(pilot.app.screen, StoriesScreen))
    await until(pilot, lambda: pilot.app.screen.query_one(RowList).rows)


async def ids(app):
    return await app.coach.run(lambda work: [story.id for story in work.stories().stories])


def part(app, name):
    return next(one for one in app.screen.query(PartEditor) if one.part is name)


async def test_a_file_is_looked_at_and_taken_in(app, tmp_path):
    """What was found is shown before it is written; Space leaves a story, F5 takes the rest."""
    path = tmp_path / "story-bank.md"
    path.write_text(MARKDOWN)
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#path", Input).value = str(tmp_path / "none.md")
        await pilot.press("f5")
        await until(pilot, lambda: "doesn't exist" in text_of(pilot, "#problem"))
        app.screen.query_one("#path", Input).value = str(path)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, StoryImportScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        assert "the-rota-nobody-wanted" not in await ids(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        assert "Sick days fell from 31 to 12 a month." in app.screen.query_one(Page).text
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StoryImportScreen))
        await pilot.press("space", "f5")
        await until(
            pilot, lambda: any("Nothing is marked" in n.message for n in app._notifications)
        )
        await pilot.press("space", "f5")
        await take_questions(pilot)
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        assert "the-rota-nobody-wanted" in await ids(app)


async def test_two_pieces_of_one_story_are_joined_before_they_come_in(empty_app):
    """One key joins a story with the one above, another takes that back; above the first there is none."""
    async with empty_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("b")
        await until(pilot, lambda: isinstance(empty_app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(empty_app.screen, PasteDialog))
        empty_app.screen.query_one(AnswerEditor).load_text(
            "- Counted the till twice\n- Found the slip in the drawer\n- Wrote a sheet for the night shift\n"
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(empty_app.screen, StoryImportScreen))
        shown = empty_app.screen.query_one(RowList)
        await until(pilot, lambda: len(shown.rows) == 3)
        await pilot.press("alt+up")
        assert len(shown.rows) == 3
        await pilot.press("down", "alt+up", "down", "alt+up")
        assert [len(row.one.story.points) for row in shown.rows] == [3]
        await pilot.press("u")
        assert [len(row.one.story.points) for row in shown.rows] == [2, 1]
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(empty_app.screen, HomeScreen))
        assert len(await ids(empty_app)) == 2


async def test_a_newcomer_pastes_what_they_have(empty_app):
    """The empty home offers to take in what there is; a paste is enough."""
    async with empty_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("b")
        await until(pilot, lambda: isinstance(empty_app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(empty_app.screen, PasteDialog))
        empty_app.screen.query_one(AnswerEditor).load_text(MARKDOWN)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(empty_app.screen, StoryImportScreen))
        await until(pilot, lambda: empty_app.screen.query_one(RowList).rows)
        await pilot.press("v")
        await until(pilot, lambda: isinstance(empty_app.screen, ReadingScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(empty_app.screen, StoryImportScreen))
        await pilot.press("f5")
        await take_questions(pilot)
        await until(pilot, lambda: isinstance(empty_app.screen, HomeScreen))
        assert await ids(empty_app) == ["the-rota-nobody-wanted"]


async def test_a_story_is_written_on_the_sheet(app):
    """The parts stand below each other; saving changes the file in place."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.ACTION).text)
        editor = part(app, Part.ACTION)
        editor.focus()
        editor.insert("\nRolled it out slowly", editor.document.end)
        app.screen.query_one("#name", Input).value = "the week our checkout got fast"
        app.screen.query_one("#telling", Input).value = "I moved the cart. It took 400 ms."
        await until(pilot, lambda: "not saved" in app.screen.query_one(TitleLine).now)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        story = await app.coach.run(lambda work: work.stories().stories[0])
        assert story.part(Part.ACTION)[-1].say == "Rolled it out slowly"
        assert story.name == "the week our checkout got fast"
        assert story.telling == "I moved the cart. It took 400 ms."
        assert not await app.coach.run(lambda work: list(work.home.recovery.glob("*.json")))


async def test_what_is_missing_is_said_while_it_is_written(app):
    """Taking the result out is remarked at once, and an empty sheet cannot be saved."""
    async with app.run_test(size=(120, 36)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.RESULT).text)
        part(app, Part.RESULT).load_text("")
        await until(pilot, lambda: "There's no result" in text_of(pilot, "#remarks"))
        app.screen.query_one("#title", Input).value = ""
        await pilot.press("f5")
        await until(pilot, lambda: "no title yet" in text_of(pilot, "#remarks"))
        assert isinstance(app.screen, StoryEditorScreen)


async def test_leaving_keeps_what_was_typed_and_home_offers_it(app):
    """Escape asks; what was typed is offered again, and restoring it opens the editor with it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.TASK).text)
        part(app, Part.TASK).load_text("Typed and not saved")
        await until(pilot, lambda: "not saved" in app.screen.query_one(TitleLine).now)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RecoveryDialog))
        await until(pilot, lambda: app.screen.query_one(OptionList).option_count)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.TASK).text == "Typed and not saved")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        story = await app.coach.run(lambda work: work.stories().stories[0])
        assert story.part(Part.TASK)[0].say == "Typed and not saved"
        assert not await app.coach.run(lambda work: list(work.home.recovery.glob("*.json")))


async def test_a_story_is_told_first(app):
    """Free writing is cut into points by part, which the editor shows to be trimmed and saved."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press("f5")
        await until(pilot, lambda: any("Nothing is told" in n.message for n in app._notifications))
        app.screen.query_one(AnswerEditor).insert(
            "Nobody owned the nightly jobs. I was asked to fix them. I moved the worst ones. "
            "Failures fell from 8 a month to 1."
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.RESULT).text)
        assert part(app, Part.TASK).text == "I was asked to fix them."
        app.screen.query_one("#title", Input).value = "The nightly jobs"
        await pilot.press("f5")
        await take_questions(pilot)
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        assert "the-nightly-jobs" in await ids(app)
        assert not await app.coach.run(lambda work: list(work.home.recovery.glob("*.json")))


async def test_questions_that_fit_are_ticked_and_named_by_the_story(app, home):
    """After a new story is saved the sure ones are ticked; what is marked stands in its file."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        app.screen.query_one(AnswerEditor).insert(
            "We launched the app in March. Nobody used it. I had not asked a single shop, so it was "
            "my mistake, and I shut it down after 90 days."
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.ACTION).text)
        app.screen.query_one("#title", Input).value = "The app nobody used"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, PickDialog))
        marks = app.screen.query_one(MarkList)
        assert marks.marked == ["0"]
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        text = next(home.glob("stories/the-app*.toml")).read_text()
        assert 'questions = ["behavioral/failure"]' in text


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_map_and_the_drill(app, size):
    """Coverage reads without colour; the drill counts choices and explains them by fit."""
    async with app.run_test(size=size) as pilot:
        await stories_are_open(pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CoverageScreen))
        await until(pilot, lambda: "You have a story for" in app.screen.query_one(Page).text)
        assert "●" in app.screen.query_one(Page).text
        await pilot.press("g", "w")
        await until(pilot, lambda: isinstance(app.screen, DrillScreen))
        await until(pilot, lambda: "Press Enter to begin" in text_of(pilot, "#asked"))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one("#choices", OptionList).option_count)
        await pilot.press("1")
        await until(pilot, lambda: "%" in text_of(pilot, "#outcome"))
        assert "of 1 right" in app.screen.query_one(TitleLine).now
        await pilot.press("f5")
        await until(pilot, lambda: not str(app.screen.query_one("#outcome", Static).content))


async def test_a_point_moves_to_another_part_with_its_wordings(app):
    """Alt+↓ takes the point under the cursor, and what stands for it, to the part after; Alt+↑ back."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: part(app, Part.ACTION).text)
        before = {name: part(app, name).text for name in Part}
        action = part(app, Part.ACTION)
        assert before[Part.ACTION].split("\n")[2].startswith("=")
        action.focus()
        action.move_cursor((2, 0))
        await pilot.press("alt+down")
        await until(pilot, lambda: app.screen.focused is part(app, Part.RESULT))
        assert action.text == before[Part.ACTION].split("\n")[0]
        moved = "\n".join(before[Part.ACTION].split("\n")[1:])
        assert part(app, Part.RESULT).text == f"{before[Part.RESULT]}\n{moved}"
        await pilot.press("alt+up")
        await until(pilot, lambda: app.screen.focused is action)
        assert {name: part(app, name).text for name in Part} == before
