"""Speaking on the screen: a fake microphone and a stub recogniser, from F2 v to the Grade."""

from __future__ import annotations

import json
import sys
from contextlib import closing

import pytest
from textual.widgets import Digits

from tests.voice.sounds import microphone, recogniser, sound, write
from trainer.coach import drafts, planning, speaking, statistics
from trainer.coach.workspace import open_workspace
from trainer.ui.pages.grade_text import told_lines
from trainer.ui.pages.progress_lines import progress_lines
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.speak import SpeakScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .waiting import home_is_open, until

SAID = "I moved the cart? to Redis. Checkout went from 2.3 s to 900? ms"


@pytest.fixture
def speaks(home, tmp_path):
    """Set up a microphone and a recogniser."""
    said = write(tmp_path / "said.wav", sound(0.5, 3.0, 0.2))

    def set_up(*mic: object, say: str = SAID, crash: bool = False) -> None:
        recognise = recogniser(say, *(["--crash"] if crash else []))
        voice = {"microphone": microphone(*(mic or (said,))), "recogniser": recognise}
        table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in voice.items())
        (home / "config.toml").write_text(f"[voice]\n{table}")

    return set_up


async def speaking_of(pilot) -> SpeakScreen:
    await home_is_open(pilot)
    await pilot.press("r")
    await until(pilot, lambda: isinstance(pilot.app.screen, RehearseScreen))
    await until(pilot, lambda: pilot.app.screen.asking is not None)
    await pilot.press("f2", "v")
    await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceDialog))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, SpeakScreen))
    return pilot.app.screen


async def heard(pilot) -> AnswerEditor:
    """Speak for three seconds of sound, stop, and return the field with what was heard."""
    screen = await speaking_of(pilot)
    await until(pilot, lambda: screen._seconds > 3.5)
    await pilot.press("space")
    await until(pilot, lambda: isinstance(pilot.app.screen, RehearseScreen))
    editor = pilot.app.screen.query_one(AnswerEditor)
    await until(pilot, lambda: editor.answer)
    await until(pilot, lambda: not list(pilot.app.screen.workers) or editor.selected_text)
    return editor


async def test_an_answer_is_spoken_corrected_and_graded(app, speaks, home):
    """Clock and level while speaking; then the text, F4 from doubt to doubt, and the Grade with its facts."""
    speaks()
    async with app.run_test(size=(100, 30)) as pilot:
        editor = await heard(pilot)
        assert editor.answer.startswith("I moved the cart(?) to Redis")
        assert editor.selected_text == "cart(?)"
        await pilot.press(*"cart", "f4")
        assert editor.selected_text == "900(?)"
        await pilot.press(*"400", "ctrl+j")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        graded = app.screen.graded
        assert (
            graded.attempt.answer == "I moved the cart to Redis. Checkout went from 2.3 s to 400 ms"
        )
        assert graded.spoken.first_word == pytest.approx(0.5, abs=0.1)
        shown = "\n".join(line.text.plain for line in told_lines(graded))
        assert "First word after 0.5 s." in shown
        assert "said in 0:0" in shown
        assert any(
            "How did you sound?" in line.text.plain
            for line in progress_lines(
                await app.coach.run(statistics.look),
                await app.coach.run(statistics.standing),
                None,
                None,
                (60, 30),
            )[1]
        )
        assert not any("answer" in one.name for one in (home / "recovery").iterdir())


async def test_the_answer_is_listened_to_again_from_the_grade(app, speaks, home, tmp_path):
    """F3: its phrases; the chosen one is played, and the sound is deleted after asking."""
    speaks(say="I moved the cart to Redis. Then I measured it.")
    played = tmp_path / "played.raw"
    plays = f"import sys; open({str(played)!r}, 'wb').write(sys.stdin.buffer.read())"
    config = (home / "config.toml").read_text()
    command = json.dumps([sys.executable, "-c", plays])
    (home / "config.toml").write_text(f"{config}keep_sound = true\nplayer = {command}\n")
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await speaking_of(pilot)
        await until(pilot, lambda: screen._seconds > 3.5)
        await pilot.press("space")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).answer)
        await until(pilot, (home / "sounds").exists)
        await pilot.press("ctrl+j")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: played.exists() and played.stat().st_size)
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("up", "enter")  # around to the last row: delete
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        # Deleted on the coach's thread, after the dialog is gone.
        await until(pilot, lambda: not (home / "sounds").exists())
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))


async def test_without_a_microphone_the_person_is_back_where_they_type(app, speaks):
    """The reason is told, the field is there, and nothing is left over."""
    speaks("--none")
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: getattr(app.screen, "asking", None) is not None)
        await pilot.press("f2", "v")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: any("no microphone" in one.title for one in app._notifications))
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await pilot.press(*"typed")
        assert app.screen.query_one(AnswerEditor).answer == "typed"


async def test_the_microphone_opens_after_the_question_was_read(app, speaks, home):
    """It would hear the question, too; space answers at once, and Escape goes back to typing."""
    speaks()
    reads = json.dumps([sys.executable, "-c", "import time; time.sleep(60)"])
    config = (home / "config.toml").read_text()
    (home / "config.toml").write_text(f"{config}read_questions = true\nspeaker = {reads}\n")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await speaking_of(pilot)
        await until(pilot, lambda: screen._reader is not None)
        assert screen._spoken is None
        await pilot.press("space")
        await until(pilot, lambda: screen._seconds > 0)
        assert not screen._reader.is_reading
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not screen)
        if isinstance(app.screen, ConfirmDialog):
            await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await pilot.press("f2", "v")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SpeakScreen))
        again = app.screen
        await until(pilot, lambda: again._reader is not None)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        assert not again._reader.is_reading


async def test_escape_throws_away_only_after_asking(app, speaks, home):
    """More than a sentence is asked about; then no sound of it is left."""
    speaks()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await speaking_of(pilot)
        await until(pilot, lambda: screen._seconds > 6)
        assert screen.query_one(Digits).value >= "0:06"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        assert app.screen.query_one(AnswerEditor).answer == ""
        assert list((home / "recovery").iterdir()) == []


async def test_leaving_the_app_while_speaking_keeps_what_was_said(app, speaks, home):
    """The program ends; the sound is there at the next start."""
    speaks(crash=True)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await speaking_of(pilot)
        await until(pilot, lambda: screen._seconds > 2)
        screen.store_typed_text()
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
    assert list((home / "recovery").glob("*.sound"))


async def test_what_was_only_sound_is_written_down_when_it_is_gone_on_with(app, speaks, home):
    """Home offers it; going on brings it into the field as text, and keeps how it was told."""
    speaks()
    with closing(open_workspace(home)) as work:
        file = drafts.begin_answer(work, planning.plan(work, story="checkout-latency").tasks[0])
        file.save(speaking.PENDING)
        file.keep_sound(0, sound(0.5, 3.0, 0.2))
        file.release()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, RecoveryDialog))
        await until(pilot, lambda: app.screen.query_one("OptionList").option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        editor = app.screen.query_one(AnswerEditor)
        await until(pilot, lambda: editor.answer)
        assert editor.answer.startswith("I moved the cart(?)")
        assert app.screen.asking.spoken.first_word == pytest.approx(0.5, abs=0.1)
