"""A transcript in the app: who speaks, what is kept, and the way into the debrief."""

from __future__ import annotations

from threading import Event

import pytest
from textual.widgets import Input

from tests.interviews.long_transcript import long_transcript
from trainer.coach import debrief
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.transcript import TranscriptScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .debriefing import asked, debrief_is_open
from .waiting import text_of, until


@pytest.mark.parametrize("form", ["labelled", "vtt"])
async def test_a_long_transcript_is_taken_with_progress(app, over, form, monkeypatch):
    """An hour of talk is split, looked at, taken question by question, and can be stopped."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        app.screen.query_one(AnswerEditor).load_text(long_transcript(form))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
        rows = app.screen.query_one(RowList)
        await until(pilot, lambda: len(rows.rows) >= 12)
        await pilot.press("space")
        kept = len(rows.rows) - 1
        screen, gate, read = app.screen, Event(), debrief.from_exchange

        def held(*given):
            gate.wait(5)
            return read(*given)

        monkeypatch.setattr(debrief, "from_exchange", held)
        await pilot.press("f5")
        await until(pilot, lambda: f"reading 1 of {kept}" in str(screen.query_one(TitleLine).now))
        await pilot.press("escape")
        gate.set()
        await until(pilot, lambda: f"{kept} questions" in str(screen.query_one(TitleLine).now))
        assert await asked(app) == []
        await until(pilot, lambda: not screen._taking)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert len(await asked(app)) == kept
        assert all(one.from_transcript for one in await asked(app))


async def test_a_transcripts_file_and_who_i_am(app, over, tmp_path):
    """A file is read, a wrong name is said in place, and c says which speaker the person is."""
    path = tmp_path / "talk.txt"
    path.write_text(
        "Ana: Why us?\nRobin: The tools.\nAna: Tell me about a conflict.\nRobin: It is time.\n"
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#path", Input).value = str(tmp_path / "none")
        await pilot.press("f5")
        await until(pilot, lambda: "doesn't exist" in text_of(pilot, "#problem"))
        app.screen.query_one("#path", Input).value = str(path)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
        await until(pilot, lambda: len(app.screen.query_one(RowList).rows) == 2)
        assert "You're “Robin”" in text_of(pilot, "#about")
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
        await until(pilot, lambda: "You're “Ana”" in text_of(pilot, "#about"))


async def test_who_i_am_is_asked_where_it_is_not_clear(app, over, tmp_path):
    """The likeliest speaker comes first; an earlier transcript is replaced, or kept, as the person says."""
    path = tmp_path / "talk.txt"
    path.write_text("Cleo: Hello there.\nRobin: Good day. Why us?\nCleo: Fine day. Why not?\n")
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        for way, count in (("", 1), ("enter", 1), ("down enter", 2)):
            await pilot.press("f6")
            await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
            await pilot.press("down", "enter")
            await until(pilot, lambda: isinstance(app.screen, FormDialog))
            app.screen.query_one("#path", Input).value = str(path)
            await pilot.press("f5")
            await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
            await pilot.press("down", "enter")
            await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
            await until(pilot, lambda: app.screen.query_one(RowList).rows)
            await pilot.press("f5")
            if way:
                await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
                await pilot.press(*way.split())
            await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
            assert len(await asked(app)) == count


async def test_a_transcripts_follow_ups_are_joined_and_parted(app, over, tmp_path):
    """A follow-up stands with its question; m joins, p parts, Enter shows the words."""
    path = tmp_path / "talk.txt"
    path.write_text(
        "Interviewer: Tell me about a migration.\nCandidate: I moved billing.\n"
        "Interviewer: And what was the result?\nCandidate: Failures fell by 90 %.\n"
        "Interviewer: We are ten people.\nCandidate: Oh.\n"
        "Interviewer: Why do you want to work here?\nCandidate: Trains."
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#path", Input).value = str(path)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
        rows = app.screen.query_one(RowList)
        await until(pilot, lambda: len(rows.rows) == 2)
        assert "1 turn of others asks nothing and is left out" in text_of(pilot, "#about")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TranscriptScreen))
        await pilot.press("alt+down")
        assert [len(row.parts) for row in rows.rows] == [1, 1, 1]
        await pilot.press("alt+up")
        assert [len(row.parts) for row in rows.rows] == [2, 1]
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        noted = await asked(app)
        assert noted[0].heard == "Tell me about a migration. And what was the result?"
        assert noted[0].said == "I moved billing.\n\nFailures fell by 90 %.\n\nOh."
