"""Words typed before a screen's text has arrived are kept: beside it, never under it."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest
from textual.widgets import Input, Static

from trainer.coach import debrief, interviews
from trainer.interviews import Interviewer
from trainer.interviews.letter.phrases import Tone
from trainer.stories.model import Part
from trainer.ui.draft_keeper import DraftKeeper
from trainer.ui.screens.aloud import AloudScreen
from trainer.ui.screens.asked import AskedScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.letter import LetterScreen
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.screens.tell import TellScreen
from trainer.ui.typed_early import placed
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.part_editor import PartEditor

from .waiting import home_is_open, until


@contextmanager
def held(app):
    """Keep the coach from its next job until the block is left."""
    go = threading.Event()
    app.coach._coach.submit(lambda: go.wait(5))
    try:
        yield
    finally:
        go.set()


async def met(app):
    """Note an interview with Ana Berg; return its id."""
    details = interviews.Details(
        company="Acme", when="2026-05-28 08:00", interviewers=(Interviewer("Ana Berg"),)
    )
    return (await app.coach.run(interviews.add_interview, details)).id


@pytest.mark.parametrize(
    ("known", "now", "text", "shown"),
    [
        ("", "", "Dear Ana", "Dear Ana"),
        ("", "Hello ", "Dear Ana", "Hello Dear Ana"),
        ("Dear Ana", "Dear Ana, hello", "Dear Ana", "Dear Ana, hello"),
        ("Dear Ana\nBye", "Dear Ana\nnew Bye", "Dear Ana\nBest", "Dear Ana\nnew Best"),
        ("Hi\nBye", "Hi\nnew\nBye", "Hello\nBye", "Hello\nnew\nBye"),
        ("Hi", "new Hi you", "Dear", "new Hi youDear"),
        ("Hi there", "Hi", "Dear", "Dear"),
    ],
)
def test_words_typed_into_a_text_that_is_replaced_stand_where_they_were_typed(
    known, now, text, shown
):
    """No word that was typed is missing from the text that takes the other one's place."""
    assert placed(known, now, text)[0] == shown


async def test_words_typed_while_a_letter_takes_another_tone_stay(app, home):
    """A letter that is drafted anew under the keys holds what they typed meanwhile."""
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        screen = LetterScreen(await met(app), "Ana Berg")
        app.push_screen(screen)
        await until(pilot, lambda: screen.view is not None)
        editor, first = screen.query_one(AnswerEditor), screen.view
        await pilot.press("f2", "v")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        with held(app):
            app.screen.dismiss(Tone.FORMAL)
            await until(pilot, lambda: app.screen is screen)
            editor.insert("early words ", (0, 0))
        await until(pilot, lambda: screen.view.letter.state.tone is Tone.FORMAL)
        assert editor.text.startswith("early words ")
        assert first.letter.body not in editor.text


async def test_words_typed_before_a_question_of_a_debrief_is_there_stay(app):
    """What was said is noted below what was noted before, also when it is typed before that comes."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        interview = await met(app)
        asked = await app.coach.run(debrief.note, interview, "What went wrong?")
        await app.coach.run(debrief.keep_said, interview, asked.id, "The cart.", "")
        screen = AskedScreen(interview, asked.id)
        with held(app):
            await app.push_screen(screen)
            screen.query_one(AnswerEditor).insert("early words")
            await pilot.press("escape")
        await until(pilot, lambda: app.screen is not screen)
        kept = await app.coach.run(debrief.find_asked, interview, asked.id)
        assert kept.said == "The cart.\nearly words"


async def test_words_typed_before_a_story_is_there_stay(app):
    """The story editor keeps what was typed before it had read the story, in its own part."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        story = (await app.coach.run(lambda work: work.stories().stories[0])).id
        screen = StoryEditorScreen(story)
        with held(app):
            await app.push_screen(screen)
            screen.query_one("#title", Input).value = "early title"
            part = next(one for one in screen.query(PartEditor) if one.part is Part.RESULT)
            part.insert("early words")
        await until(pilot, lambda: screen._loaded is not None)
        assert screen.sheet.title == f"{screen._loaded.title} early title"
        assert screen.sheet.parts[Part.RESULT].splitlines()[-1] == "early words"
        assert len(screen.sheet.parts[Part.RESULT].splitlines()) > 1
        assert screen._is_changed


async def test_words_typed_while_what_was_told_is_cut_are_cut_too(app):
    """Words typed behind F5 are among the key points that are proposed."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        screen = TellScreen()
        await app.push_screen(screen)
        editor = screen.query_one(AnswerEditor)
        editor.start("The shop was slow. I moved the cart.")
        with held(app):
            await pilot.press("f5")
            editor.insert(" Orders doubled within a week.", editor.document.end)
            await pilot.pause()
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: app.screen._loaded is not None)
        assert "Orders doubled" in "\n".join(app.screen.sheet.parts.values())


@pytest.mark.parametrize("moment", ["before", "while it is stored"])
async def test_words_beside_an_answer_that_was_said_aloud_are_kept(app, home, moment):
    """Kind: a text that is none of what is handed in. It's kept, and Home offers it."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen) and app.screen.asking)
        rehearse = app.screen
        if moment == "before":
            await pilot.press(*"half an answer")
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, AloudScreen))
        await pilot.press("space", "space", "s")
        with held(app):
            await pilot.press("f5")
            if moment != "before":
                await until(pilot, lambda: app.screen is rehearse)
                await pilot.press(*"half an answer")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        (kept,) = (home / "recovery").glob("answer-*.json")
        assert "half an answer" in kept.read_text()


@pytest.mark.parametrize("way", ["skip", "leave"])
async def test_words_typed_while_an_answer_is_put_by_are_kept_with_it(app, home, way, monkeypatch):
    """Kind: keys that come while a text is being stored. They're stored with it, or come back with it."""
    keep = DraftKeeper._save_and_release
    late, answer_editor = [" and more"], []

    def slow(keeper, work, text):
        if late:
            app.call_from_thread(answer_editor[0].insert, late.pop())
        keep(keeper, work, text)

    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen) and app.screen.asking)
        rehearse, first = app.screen, app.screen.asking
        answer_editor.append(rehearse.query_one(AnswerEditor))
        await pilot.press(*"half an answer")
        monkeypatch.setattr(DraftKeeper, "_save_and_release", slow)
        if way == "skip":
            await pilot.press("f9")
            await until(pilot, lambda: rehearse.asking is not first)
            assert rehearse.session.typed[id(first)].text == "half an answer and more"
        else:
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
            await pilot.press("y")
            await until(pilot, lambda: isinstance(app.screen, RecoveryDialog))
        (kept,) = (home / "recovery").glob("answer-*.json")
        assert "half an answer and more" in kept.read_text()


async def test_a_form_that_is_being_stored_takes_no_words(app):
    """Kind: words typed behind the key that stores a form. None is shown that would go with the form."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        form = app.screen
        await pilot.press("tab", *"half")
        before = form.typed
        with held(app):
            await pilot.press("f5", *"late")
            assert form.typed == before
        await until(pilot, lambda: "company" in str(form.query_one("#problem", Static).content))
        await pilot.press(*"more")
        assert "halfmore" in form.typed.values()


async def test_the_key_to_write_waits_for_the_stories(app):
    """E before the list of stories is read opens the first one, and not an empty sheet."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        with held(app):
            await pilot.press("s")
            await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
            await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await until(pilot, lambda: app.screen.sheet.title)
