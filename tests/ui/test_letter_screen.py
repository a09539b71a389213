"""The letter in the app: drafted, filled in, signed, drafted anew, put out and noted as sent."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

from textual.widgets import Input, Static

from trainer.ui.components.block import Block
from trainer.ui.letter_commands import WAYS, ways_to_finish
from trainer.ui.screens.changes_dialog import ChangesDialog
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.letter import LetterScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.unsaid import UnsaidScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .debriefing import asked, showing, told
from .waiting import until


async def letter_is_open(pilot, over):
    await told(pilot, over)
    await pilot.press("escape", "f5")
    await showing(pilot, UnsaidScreen)
    await until(pilot, lambda: pilot.app.screen.query_one(RowList).rows)
    await pilot.press("l")
    await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceDialog))
    await pilot.press("enter")
    await showing(pilot, LetterScreen)
    await until(pilot, lambda: pilot.app.screen.view is not None)


async def test_the_letter_is_drafted_edited_and_put_out(app, over, tmp_path):
    """The draft stands ready; what is typed is stored; F8 writes a mail draft that can be opened."""
    async with app.run_test(size=(80, 24)) as pilot:
        await letter_is_open(pilot, over)
        editor = app.screen.query_one(AnswerEditor)
        assert "You asked about" in editor.answer
        editor.move_cursor(editor.document.end)
        editor.insert("\n\nP.S. The tour was great.")
        await until(pilot, lambda: app.screen.view.letter.body.endswith("The tour was great."))
        path = app.screen.view.folder / app.screen.view.letter.state.file
        assert "P.S. The tour was great." in path.read_text("utf-8")
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#path", Input).value = "~nosuch/letter.eml"
        await pilot.press("f5")
        problem = app.screen.query_one("#problem", Static)
        await until(pilot, lambda: "no user “~nosuch” here" in str(problem.render()))
        out = tmp_path / "letter.eml"
        app.screen.query_one("#path", Input).value = str(out)
        await pilot.press("f5")
        await until(pilot, out.exists)
        mail = message_from_bytes(out.read_bytes(), policy=default)
        assert mail["To"].addresses[0].display_name == "Ana Berg"
        assert "P.S. The tour was great." in mail.get_content()


async def test_gaps_are_filled_in_and_stop_until_then(app, over, home):
    """F4 marks what is to be filled in, typing replaces it; until then F8 asks twice."""
    (home / "config.toml").write_text("")
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        await pilot.press("escape", "f5")
        await showing(pilot, UnsaidScreen)
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await showing(pilot, LetterScreen)
        await until(pilot, lambda: "[your name]" in app.screen.query_one(AnswerEditor).answer)
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))  # who signs?
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        await pilot.press(*"Robin Falk", "f4")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        await pilot.press(*"+49")
        await until(pilot, lambda: app.screen.view.letter.body.endswith("Robin Falk\n+49"))
        await pilot.press("f4")
        await pilot.pause()
        assert any("Nothing is left" in n.message for n in app._notifications)


async def test_who_signs_is_asked_once(app, over, home):
    """A name typed there stands below the letter and in config.toml."""
    (home / "config.toml").unlink(missing_ok=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        (home / "config.toml").unlink(missing_ok=True)
        await app.coach.run(_forget_sender)
        await pilot.press("escape", "f5")
        await showing(pilot, UnsaidScreen)
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await showing(pilot, LetterScreen)
        await until(pilot, lambda: app.screen.view is not None)
        assert app.screen.view.asks_once == "say who signs"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"Ro", "escape")  # left half typed: it is kept, and asked again
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert app.screen.query_one("#name", Input).value == "Ro"
        await pilot.press("end", *"bin", "f5")
        await showing(pilot, LetterScreen)
        await until(pilot, lambda: app.screen.view.letter.body.endswith("Robin"))
        assert 'name = "Robin"' in (home / "config.toml").read_text("utf-8")


def _forget_sender(work):

    from trainer.storage.settings import Sender

    work.settings = replace(work.settings, sender=Sender())


async def test_a_new_draft_is_offered_and_never_forced(app, over):
    """After an edit, another tone comes as changes to mark; Escape leaves the letter alone."""
    async with app.run_test(size=(80, 24)) as pilot:
        await letter_is_open(pilot, over)
        editor = app.screen.query_one(AnswerEditor)
        editor.move_cursor(editor.document.end)
        editor.insert("\n\nMine")
        await until(pilot, lambda: app.screen.view.letter.is_edited)
        mine = editor.answer
        await pilot.press("f2", "v")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChangesDialog))
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        assert app.screen.query_one(AnswerEditor).answer == mine
        await pilot.press("f2", "v")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChangesDialog))
        await pilot.press("ctrl+a", "enter")
        await showing(pilot, LetterScreen)
        await until(
            pilot, lambda: app.screen.query_one(AnswerEditor).answer.startswith("Dear Ana Berg")
        )


async def test_sources_copy_and_sent(app, over):
    """F3 names where sentences come from, F7 copies, F9 notes that it was sent."""
    async with app.run_test(size=(120, 36)) as pilot:
        await letter_is_open(pilot, over)
        await pilot.press("f3")
        await showing(pilot, ReadingScreen)
        assert "← debrief, question as heard" in app.screen.query_one(Page).text
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        editor = app.screen.query_one(AnswerEditor)
        row = editor.text[: editor.text.index("You asked about")].count("\n")
        beside = app.screen.query_one("#beside", Block)
        before = [line.plain for line in beside.rows(46, 0)]
        assert not any("You asked about" in line for line in before)
        editor.move_cursor((row, 0))
        await until(
            pilot, lambda: any("You asked about" in line.plain for line in beside.rows(46, 0))
        )
        await pilot.press("f7")
        assert "You asked about" in app.clipboard
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#came_back", Input).value = "a yes"
        await pilot.press("f5")
        await showing(pilot, LetterScreen)
        await until(pilot, lambda: "sent" in app.screen.query_one(TitleLine).now)
        (state,) = await app.coach.run(lambda work: work.history.debriefs.letters())
        assert state.came_back == "a yes"


async def test_a_signal_stores_what_is_typed_in_a_letter_and_a_debrief(app, over):
    """What was typed a moment ago is stored when the program is told to end."""
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        editor = app.screen.query_one(AnswerEditor)
        editor.insert(" And more.")
        await pilot.pause()
        app.screen.store_typed_text()
        (one,) = await asked(app)
        assert one.said.endswith("And more.")


async def test_a_story_is_put_into_words_once(app, over):
    """F10 asks how a story is called; it is kept with the story, and the letter follows."""
    async with app.run_test(size=(120, 36)) as pilot:
        await letter_is_open(pilot, over)
        assert app.screen.view.unworded
        await pilot.press("f10")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#name", Input).value = "the week our checkout got fast"
        await pilot.press("f5")
        await showing(pilot, LetterScreen)
        text = app.screen.query_one(AnswerEditor)
        await until(pilot, lambda: "the week our checkout got fast" in text.answer)


async def test_terse_notes_are_asked_about_when_a_story_first_goes_into_a_letter(app, over, home):
    """Done asks first, its notes beside it; what is answered is told in the letter, and kept."""
    stories = next((home / "stories").glob("*.toml"))
    text = stories.read_text("utf-8")
    stories.write_text(
        text.replace("Latency 2.3 s -> 400 ms; abandonment down to 7 %", "2.3 s -> 400 ms")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await told(pilot, over)
        await pilot.press("escape", "f5")
        await showing(pilot, UnsaidScreen)
        await until(pilot, lambda: pilot.app.screen.query_one(RowList).rows)
        await pilot.press("l")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceDialog))
        await pilot.press("enter")
        await showing(pilot, LetterScreen)
        await until(pilot, lambda: app.screen.view is not None)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert "2.3 s -> 400 ms" in str(app.screen.query_one(".about", Static).render())
        app.screen.query_one("#telling", Input).value = "We cut it to 400 ms"
        await pilot.press("f5")
        await showing(pilot, LetterScreen)
        editor = app.screen.query_one(AnswerEditor)
        await until(pilot, lambda: "We cut it to 400 ms." in editor.answer)
    assert 'telling = "We cut it to 400 ms"' in stories.read_text("utf-8")


async def test_the_link_is_kept_with_one_key(app, over):
    """Where they said nothing that matters to them there is no link to keep, and that is said."""
    async with app.run_test(size=(120, 36)) as pilot:
        await letter_is_open(pilot, over)
        letter = app.screen.view.letter
        cares = letter.material.person.cares_about if letter.has_link else ""
        await pilot.press("f11")
        if cares:
            await until(pilot, lambda: app.screen.view.letter.state.link)
            assert cares in app.screen.query_one(AnswerEditor).answer
        else:
            assert not app.screen.view.letter.state.link


async def test_words_written_in_a_gap_are_kept_with_one_key(app, over, home):
    """Done asks once whether the next letter says them, too, and then offers to finish this one."""
    stories = next((home / "stories").glob("*.toml"))
    text = stories.read_text("utf-8")
    stories.write_text(
        text.replace("Latency 2.3 s -> 400 ms; abandonment down to 7 %", "2.3 s -> 400 ms")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await letter_is_open(pilot, over)
        editor = app.screen.query_one(AnswerEditor)
        before, _, rest = editor.answer.partition("[in your words: ")
        editor.load_text(f"{before}In the end it took 400 ms.{rest.partition(']')[2]}")
        await until(pilot, lambda: "[in your words" not in app.screen.view.letter.body)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("escape")
        await showing(pilot, LetterScreen)
        assert not app.screen.view.letter.changes
    assert "In the end it took 400 ms." in stories.read_text("utf-8").partition("telling = ")[2]


def test_a_mail_draft_without_an_address_says_so_before_it_is_written():
    """Only the mail draft and the link need one; who noted it isn't told of it."""
    missing = [
        way.id for way in ways_to_finish(addressed=False) if "You type the address" in way.detail
    ]
    assert missing == ["eml", "mailto"]
    assert ways_to_finish(addressed=True) == WAYS
