"""After the interview, in the app: what they asked, what was said, what was left unsaid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.events import Paste
from textual.widgets import Input, OptionList

from trainer.interviews import Feeling, Reaction
from trainer.ui.screens.asked import AskedScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.unsaid import UnsaidScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .debriefing import AT_LENGTH, TOLD, add, asked, debrief_is_open, showing, told
from .waiting import home_is_open, text_of, until


async def test_questions_are_noted_one_a_line(app, over):
    """Enter adds a question and empties the line; each is stored and matched at once."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "Tell me about the most successful project you worked on")
        await add(pilot, "smth [b]else[/b] they asked")
        noted = await asked(app)
        assert [one.heard for one in noted] == [
            "Tell me about the most successful project you worked on",
            "smth [b]else[/b] they asked",
        ]
        assert noted[0].question == "behavioral/most-successful-project"
        assert "2 questions" in app.screen.query_one(TitleLine).now
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "2 questions noted" in text_of(pilot, "#home-page"))


async def test_a_wide_screen_shows_what_was_said_to_the_chosen_question(app, over):
    """From 110 columns it stands beside the list, and follows the question that is chosen."""
    async with app.run_test(size=(120, 36)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "Tell me about the most successful project you worked on")
        await add(pilot, "Why us?")
        await until(pilot, lambda: "Why us?" in text_of(pilot, "#chosen Block"))
        assert "note what you said" in text_of(pilot, "#chosen Block")
        await pilot.press("up")
        await until(pilot, lambda: "successful project" in text_of(pilot, "#chosen Block"))


async def test_a_question_being_typed_is_stored_before_it_is_added(app, over):
    """A moment after the last key it is in the history, and once only after Enter."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await pilot.press(*"Why us")
        stored = []

        async def is_stored():
            stored[:] = [one.heard for one in await asked(app)]
            return stored == ["Why us"]

        while not await is_stored():
            await pilot.pause(0.05)
        assert not pilot.app.screen.query_one(RowList).rows
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen.query_one(RowList).rows)
        assert [one.heard for one in await asked(app)] == ["Why us"]


async def test_a_question_that_is_taken_back_while_typing_is_not_stored(app, over):
    """An emptied field leaves nothing behind."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        field = app.screen.query_one("#recall", Input)
        field.value = "No"
        await pilot.pause()
        app.screen.store_typed_text()
        assert [one.heard for one in await asked(app)] == ["No"]
        field.value = ""
        await pilot.pause()
        app.screen.store_typed_text()
        assert await asked(app) == []


async def test_going_back_adds_what_is_typed(app, over):
    """Escape loses nothing: the question that was not added yet is added."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        app.screen.query_one("#recall", Input).value = "Tell me about a conflict"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert [one.heard for one in await asked(app)] == ["Tell me about a conflict"]


async def test_what_i_said_opens_the_question_being_typed(app, over):
    """F3 with text in the field adds it and goes on with it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "Why here?")
        app.screen.query_one("#recall", Input).value = "Why now?"
        await pilot.press("f3")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view is not None)
        assert app.screen.view.asked.heard == "Why now?"


async def test_several_pasted_lines_are_several_questions(app, over):
    """A pasted list becomes one question a line, without its list marks; typed text stays."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        field = app.screen.query_one("#recall", Input)
        field.post_message(Paste("1. Why us?\r\n\n- Your biggest failure\n  5 people you admire\n"))
        await until(pilot, lambda: len(app.screen.query_one(RowList).rows) == 3)
        assert [one.heard for one in await asked(app)] == [
            "Why us?",
            "Your biggest failure",
            "5 people you admire",
        ]
        field.post_message(Paste("One line only\n"))
        await until(pilot, lambda: field.value == "One line only")


async def test_lines_pasted_into_a_form_are_joined(app, over):
    """A field of one line takes all that is pasted."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "Why here?")
        await pilot.press("f3")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view is not None)
        app.screen.action_reword()
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        field = app.screen.query_one("#heard", Input)
        field.value = ""
        field.post_message(Paste("Why here,\n  of all places?\n"))
        await until(pilot, lambda: field.value == "Why here, of all places?")


async def test_what_was_said_is_stored_as_it_is_typed(app, over):
    """Without any key to save, the text is in the history and its story is found."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        (one,) = await asked(app)
        assert one.said == TOLD
        facts = app.screen.query_one("#facts", OptionList)
        shown = [str(facts.get_option_at_index(i).prompt) for i in range(facts.option_count)]
        assert "Checkout six times faster  (found)" in shown[1]


async def test_what_another_window_noted_stands_below(app, over):
    """Typing in one window does not write over what the other one stored."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over, "From A.")
        (one,) = await asked(app)

        def elsewhere(work):
            from trainer.coach import debrief

            return debrief.change(work, replace(one, said="From A.\nFrom B."))

        await app.coach.run(elsewhere)
        editor = app.screen.query_one(AnswerEditor)
        editor.insert(" More.", editor.document.end)
        await until(pilot, lambda: "From B." in editor.text)
        await until(pilot, lambda: not app.screen._saver.waits)
        (now,) = await asked(app)
        assert now.said == "From A. More.\n\nFrom B."


async def test_the_keys_beside_the_facts_change_them(app, over):
    """Feeling, reaction, who asked and nagging go on with each press and are stored."""
    async with app.run_test() as pilot:
        await told(pilot, over)
        for key in "344456":
            await pilot.press("f2", key)
            await showing(pilot, AskedScreen)
        (one,) = await asked(app)
        assert one.feeling is Feeling.STRONG
        assert one.reaction is Reaction.PUSHED_BACK
        assert one.by == "Ana Berg"
        assert one.nags


async def test_question_and_stories_are_corrected(app, over):
    """F2 1 chooses another question or none, F3 marks the stories that were told."""
    async with app.run_test() as pilot:
        await told(pilot, over)
        await pilot.press("f2", "1")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("end", "enter")
        await showing(pilot, AskedScreen)
        assert app.screen.view.asked.question == ""
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press("space", "down", "space", "enter")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view.asked.settled)
        (one,) = await asked(app)
        assert len(one.stories) == 1
        assert one.stories != ("checkout-latency",)


async def test_an_unknown_question_joins_ones_own_bank(app, over):
    """“Add it to my own questions” makes a bank of one's own."""
    async with app.run_test() as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "zq plugh frobnicate vxw?")
        await pilot.press("f3")
        await showing(pilot, AskedScreen)
        await pilot.press("f2", "1")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("end", "up", "enter")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view.asked.question == "own/zq-plugh-frobnicate-vxw")


async def test_a_question_is_reworded_and_removed(app, over):
    """F9 changes how it is remembered; F8 in the list takes it out, asking where words would go."""
    async with app.run_test() as pilot:
        await told(pilot, over)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#heard", Input).value = "Your biggest failure?"
        await pilot.press("f5")
        await showing(pilot, AskedScreen)
        assert "Your biggest failure?" in text_of(pilot, "#heard")
        await pilot.press("escape")
        await showing(pilot, DebriefScreen)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await showing(pilot, DebriefScreen)
        await until(pilot, lambda: not app.screen.query_one(RowList).rows)
        assert await asked(app) == []


async def test_the_next_question_follows(app, over):
    """Ctrl+J stores and goes to the next question, after the last one back to the list."""
    async with app.run_test() as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "first?")
        await add(pilot, "second?")
        await pilot.press("up", "f3")
        await showing(pilot, AskedScreen)
        await pilot.press(*"one")
        await pilot.press("ctrl+j")
        await until(pilot, lambda: app.screen.view.number == 2)
        await pilot.press(*"two")
        await pilot.press("ctrl+j")
        await showing(pilot, DebriefScreen)
        assert [one.said for one in await asked(app)] == ["one", "two"]


async def test_what_was_left_unsaid_is_weighed_and_decided(app, over):
    """The list ranks, Enter explains, Space decides, s says that it was said."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over, AT_LENGTH)
        await pilot.press("escape")
        await showing(pilot, DebriefScreen)
        await pilot.press("f5")
        await showing(pilot, UnsaidScreen)
        rows = app.screen.query_one(RowList)
        await until(pilot, lambda: rows.rows)
        assert [one.score for one in rows.rows] == sorted(
            (r.score for r in rows.rows), reverse=True
        )
        await pilot.press("enter")
        await showing(pilot, ReadingScreen)
        why = app.screen.query_one(Page).text
        assert "The job asks for delivering results." in why
        assert "of 1" not in why
        await pilot.press("escape")
        await showing(pilot, UnsaidScreen)
        await pilot.press("w")
        await showing(pilot, ReadingScreen)
        assert "how much the job asks for it: 1.00 of 1" in app.screen.query_one(Page).text
        await pilot.press("escape")
        await showing(pilot, UnsaidScreen)
        before = app.screen.query_one(TitleLine).now
        await pilot.press("space")
        await until(pilot, lambda: app.screen.query_one(TitleLine).now != before)
        number = len(rows.rows)
        await pilot.press("end", "s")
        await until(pilot, lambda: len(rows.rows) == number - 1)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"too small", "enter")
        await showing(pilot, UnsaidScreen)
        decisions = await app.coach.run(
            lambda work: work.history.debriefs.decisions(work.history.debriefs.interviews()[0].id)
        )
        assert decisions[-1].reason == "too small"
        await pilot.press("f3")
        await showing(pilot, ReadingScreen)
        assert "Practice compared with the interview" in app.screen.query_one(Page).text


async def test_what_was_missed_comes_back_first(app, over):
    """F5 records the debrief, and the next session asks for exactly what was left out."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over, AT_LENGTH)
        await pilot.press("escape", "f5")
        await showing(pilot, UnsaidScreen)
        await pilot.press("f5")
        await until(pilot, lambda: any("come back first" in n.message or "comes back" in n.message
                                       for n in app._notifications))  # fmt: skip
        app.navigation.open_rehearsal()
        await showing(pilot, RehearseScreen)
        await until(pilot, lambda: "left this out in an interview" in text_of(pilot, "#why"))
        assert "most successful project" in text_of(pilot, "#asked")


def test_the_screens_are_known_to_the_keys_page():
    """Every key of the new screens is in docs/keys.md."""
    keys = (Path(__file__).parent.parent.parent / "docs" / "keys.md").read_text("utf-8")
    for name in (
        "debrief.transcript",
        "asked.story",
        "unsaid.finish",
        "letter.gap",
        "transcript.who",
    ):
        assert f"`{name}`" in keys


async def test_why_a_correction_is_offered_shows_both_figures(demo_app):
    """Why has no numbers behind a correction, but what was said and what the story says."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(demo_app.screen, DebriefScreen))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(demo_app.screen, UnsaidScreen))
        await until(pilot, lambda: demo_app.screen.query_one(RowList).rows)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(demo_app.screen, ReadingScreen))
        page = demo_app.screen.query_one(Page)
        await until(pilot, lambda: "You said 12." in page.text)
        assert "Your story says 19." in page.text


async def test_who_heard_an_answer_is_said_with_one_key(app, over):
    """Everyone who was there, unless the person says that only the one who asked did."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        await pilot.press("f2", "5")
        await until(pilot, lambda: app.screen.view.asked.by)
        await pilot.press("f2", "7")
        await until(pilot, lambda: app.screen.view.asked.alone)
        (one,) = await asked(app)
        assert (one.alone, one.heard_by(one.by), one.heard_by("somebody else")) == (
            True,
            True,
            False,
        )
        await pilot.press("f2", "7")
        await until(pilot, lambda: not app.screen.view.asked.alone)
