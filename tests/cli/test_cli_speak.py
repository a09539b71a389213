from __future__ import annotations

import json
import re
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.voice.sounds import microphone, recogniser, sound, write
from trainer.coach import drafts, planning, speaking
from trainer.coach.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = ("rehearse", "--speak", "--story", "checkout-latency", "--limit", "1")
SAID = "I moved the cart to Redis. Checkout went from 2.3 s to 900? ms"


SPOKEN = "spoken"
"""Stands for Enter once all of the sound was said, in place of a line."""


class Person:
    """Standard input: lines, each typed as soon as it is waited for."""

    encoding = "utf-8"

    def __init__(self, recovery: Path, *lines: str) -> None:
        self.recovery = recovery
        self.lines = list(lines)

    def readline(self) -> str:
        line = self.lines.pop(0) if self.lines else ""
        while line == SPOKEN and self.said() < 3.7 * 32_000:
            time.sleep(0.01)
        return "\n" if line == SPOKEN else line

    def isatty(self) -> bool:
        return False

    def said(self) -> int:
        return sum(one.stat().st_size for one in self.recovery.glob("*.sound"))

    def __iter__(self):
        return iter(self.readline, "")


@pytest.fixture
def speaks(home, tmp_path, monkeypatch):
    """Set up a microphone and a recogniser, and let a person answer."""
    said = write(tmp_path / "said.wav", sound(0.5, 3.0, 0.2))

    def set_up(*lines: str, mic: tuple[object, ...] = (said,), say: str = SAID) -> None:
        voice = {"microphone": microphone(*mic), "recogniser": recogniser(say)}
        table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in voice.items())
        (home / "config.toml").write_text(f"[voice]\n{table}")
        monkeypatch.setattr("sys.stdin", Person(home / "recovery", *lines))

    return set_up


def test_an_answer_is_spoken_corrected_graded_and_stored(run, speaks):
    """Enter, Enter, one word put right, Enter: the grade says how it was told."""
    speaks("\n", SPOKEN, "900 = 400\n", "\n", "3\n")
    ran = run(*ABOUT)
    assert ran.status == 0, ran.err
    assert "900(?)" in ran.out
    assert "Checkout went from 2.3 s to 400 ms" in ran.out
    assert "said    Moved the cart to Redis" in ran.out
    assert "First word after 0.5 s." in ran.out
    assert "Fillers weren't counted." in ran.out
    assert "comes back in" in ran.out
    assert run("stats", "--json").document["attempts"] == 1
    assert run("recover").status == 1


def test_typing_is_one_key_away_and_two_dots_skip(run, speaks):
    """Before speaking, and after hearing oneself."""
    speaks("t\n", "I moved the cart to Redis.\n", ".\n", "3\n")
    assert "Moved the cart" in run(*ABOUT).out
    speaks("\n", SPOKEN, "..\n")
    assert run(*ABOUT).status == 0
    speaks("..\n")
    assert run(*ABOUT).status == 0
    assert run("stats", "--json").document["attempts"] == 1
    assert run("recover").status == 1


def test_an_input_that_ends_hands_nothing_in_that_nobody_saw_to(run, speaks):
    """What was heard waits to be corrected at the next start."""
    speaks("\n", SPOKEN)
    assert run(*ABOUT).status == 0
    assert run("stats", "--json").document["attempts"] == 0
    assert run("recover", "--json").document[0]["text"].startswith("I moved the cart")


def test_without_a_microphone_the_question_is_typed(run, speaks):
    """The reason is told, and the answer can be typed there and then."""
    speaks("\n", "\n", "t\n", "I moved the cart to Redis.\n", ".\n", "3\n", mic=("--none",))
    ran = run(*ABOUT)
    assert "no microphone that I can open" in ran.err
    assert "Moved the cart" in ran.out


def test_sound_of_a_killed_program_is_offered_first(run, speaks, home):
    """It can be left for later, written down, or deleted."""

    def spoken_before() -> None:
        with closing(open_workspace(home)) as work:
            file = drafts.begin_answer(work, planning.plan(work, story="checkout-latency").tasks[0])
            file.save(speaking.PENDING)
            file.keep_sound(0, sound(0.5, 3.0, 0.2))
            file.release()

    spoken_before()
    speaks("l\n", "..\n")
    assert "You were speaking when the program ended" in run(*ABOUT).out
    speaks("\n", "\n", "3\n", "..\n")
    ran = run(*ABOUT)
    assert "I moved the cart to Redis" in ran.out
    assert run("recover").status == 1
    assert run("stats", "--json").document["attempts"] == 1
    spoken_before()
    speaks("d\n", "..\n")
    assert "Deleted." in run(*ABOUT).out
    assert list((home / "recovery").iterdir()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (ABOUT, r"interview-trainer\[voice\]"),
        (("voice", "test"), r"interview-trainer\[voice"),
        (("voice", "devices"), r"interview-trainer\[voice\]"),
        (("voice", "setup"), r"interview-trainer\[voice-whisper\]"),
        (("mock", "--speak"), r"interview-trainer\[voice\]"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_every_door_without_the_extra_says_what_to_install(run, monkeypatch, words, expected):
    """Nothing is opened, and the status is that of wrong input."""
    for room in ("speaking", "voice_setup"):
        monkeypatch.setattr(f"trainer.coach.{room}.find_spec", lambda _: None)
    ran = run(*words)
    assert ran.status == 2
    assert re.search(expected, ran.err)
    assert "not set up" in run("doctor").out


def test_the_doctor_names_what_is_there_and_what_is_not(run, speaks):
    """Commands of one's own are named; a missing one is told as such."""
    speaks()
    assert "recogniser: your command" in run("doctor").out


def test_voice_test_says_what_it_heard(run, speaks, monkeypatch):
    """Three seconds, their loudest moment, and the words; nothing is kept."""
    speaks()
    ran = run("voice", "test")
    assert ran.status == 0, ran.err
    assert "I heard: I moved the cart" in ran.out
    assert "dB" in ran.out
    speaks(mic=("--zeros",))
    ran = run("voice", "test")
    assert ran.status == 1
    assert "muted" in ran.err
    assert run("recover").status == 1


def test_a_model_or_a_command_of_ones_own_is_saved(run, home, tmp_path):
    """It is checked first, and what stands in the file already is not changed."""
    folder = tmp_path / "mine"
    assert run("voice", "setup", "--folder", str(folder)).status == 2
    assert run("voice", "setup", "--command", "whisper-cli -osrt").status == 2
    assert run("voice", "setup", "--command", "whisper-cli '{wav}").status == 2
    folder.mkdir()
    for name in ("model.bin", "config.json"):
        (folder / name).touch()
    assert run("voice", "setup", "--folder", str(folder)).status == 0
    assert str(folder) in (home / "config.toml").read_text("utf-8")
    ran = run("voice", "setup", "--command", "whisper-cli -osrt {wav}")
    assert ran.status == 2
    assert "change recogniser there" in ran.err
    (home / "config.toml").unlink()
    assert run("voice", "setup", "--command", "whisper-cli -osrt {wav}").status == 0
    assert '"{wav}"' in (home / "config.toml").read_text("utf-8")


def test_setup_says_what_it_brings_and_asks(run, typed, monkeypatch, home):
    """What, how large, whose, from where and to where; without a yes nothing is brought."""
    monkeypatch.setattr("trainer.coach.voice_setup.find_spec", lambda _: True)
    brought = []

    def fetch(model, into, progress):
        brought.append(model.name)
        return into / model.name

    monkeypatch.setattr("trainer.voice.models.fetch", fetch)
    ran = run("voice", "setup")
    assert ran.status == 1
    text = " ".join(ran.out.split())
    assert "Whisper base.en, 145 MB, by OpenAI and Systran under the MIT licence" in text
    assert "huggingface.co/Systran/faster-whisper-base.en" in text
    assert "add --yes" in ran.err
    assert brought == []
    assert "mishears" not in text
    ran = run("voice", "setup", "--language", "de-AT", "--larger", "--yes")
    assert ran.status == 0
    assert "it got one word in three wrong" in " ".join(ran.out.split())
    assert brought == ["small"]
    ran = run("voice", "setup", "--language", "it")
    assert "nobody has tried yet" in " ".join(ran.out.split())


def test_settings_for_the_voice_are_checked(run, home):
    """A wrong one is named with its line, and counts as not given."""
    (home / "config.toml").write_text('[voice]\nsilence = 99\nmicrophone = "parec"\nmodle = "x"\n')
    ran = run("doctor")
    for expected in ("99 is out of range", "a list is expected", "modle"):
        assert expected in ran.out + ran.err


def test_a_mock_interview_is_spoken_line_by_line(run, speaks):
    """Enter, speak, Enter, next question; what was heard is put right at the end, then the report."""
    made = run("mock", "new", "-", "--minutes", "15", "--seed", "3").out
    assert "Ready" in made
    # The first question needs no story; then one is told, and all others are left.
    speaks("..\n", "\n", SPOKEN, *["..\n"] * 12, "900 = 400\n", "\n", say=SAID)
    ran = run("mock", "--speak")
    assert ran.status == 0, ran.err
    after = ran.out.partition("This is what I heard:")[2]
    assert "900(?)" in after
    assert "Checkout went from 2.3 s to 400 ms" in after
    assert "I'm not sure which story" in after or "of one story" in after
    assert run("recover").status == 1


def test_what_was_not_put_right_is_asked_for_before_the_next_mock_interview(run, speaks):
    """The input ended over it; the next `trainer mock --plain` begins with it."""
    run("mock", "new", "-", "--minutes", "15", "--seed", "3")
    speaks("..\n", "\n", SPOKEN, ".q\n")
    assert run("mock", "--speak").status == 0
    run("mock", "end")
    speaks("\n")
    ran = run("mock", "--plain")
    assert "what I heard in your last mock interview" in ran.out
    assert "I moved the cart to Redis" in ran.out
    assert "trainer mock report" in ran.out


def test_the_question_is_read_aloud_where_that_is_wished_for(
    run, speaks, home, tmp_path, monkeypatch
):
    """Also in a mock interview, with what they say before it; a voice that isn't there is told."""
    read = tmp_path / "read.txt"
    reads = f"import sys; open({str(read)!r}, 'a').write(sys.stdin.read() + chr(10))"

    def with_voice(command: list[str]) -> None:
        config = (home / "config.toml").read_text()
        wanted = f"read_questions = true\nspeaker = {json.dumps(command)}\n"
        (home / "config.toml").write_text(f"{config}{wanted}")

    class Slow(Person):
        def readline(self) -> str:
            end = time.monotonic() + 20
            while not read.exists() or not read.read_text():
                assert time.monotonic() < end
                time.sleep(0.01)
            return super().readline()

    speaks()
    with_voice([sys.executable, "-c", reads])
    monkeypatch.setattr("sys.stdin", Slow(home / "recovery", "..\n"))
    run(*ABOUT)
    assert "?" in read.read_text() or "Tell" in read.read_text()
    read.unlink()
    run("mock", "new", "-", "--minutes", "15", "--seed", "3")
    monkeypatch.setattr("sys.stdin", Slow(home / "recovery", ".q\n"))
    run("mock", "--speak")
    assert "Tell me about yourself." in read.read_text()
    speaks("..\n")
    with_voice(["no-such-voice"])
    assert "no-such-voice can't be run" in run(*ABOUT).err


def test_a_kept_sound_is_listed_played_and_forgotten(run, speaks, home, tmp_path):
    """By answer and all at once; what is deleted is asked about."""
    assert run("voice", "list").status == 1
    assert "keep_sound = true" in run("voice", "listen").err
    speaks("\n", SPOKEN, "\n", "3\n", say=SAID.replace("?", ""))
    played = tmp_path / "played.raw"
    plays = f"import sys; open({str(played)!r}, 'wb').write(sys.stdin.buffer.read())"
    config = (home / "config.toml").read_text()
    command = json.dumps([sys.executable, "-c", plays])
    (home / "config.toml").write_text(f"{config}keep_sound = true\nplayer = {command}\n")
    assert run(*ABOUT).status == 0
    (known,) = run("voice", "list", "--json").document
    ran = run("voice", "listen", known["id"][:6], "--from", "2")
    assert ran.status == 0, ran.err
    assert "Checkout went from 2.3 s to 900 ms" in ran.out
    (whole,) = (home / "sounds").glob("*.wav")
    assert 0 < played.stat().st_size < whole.stat().st_size - 32_000
    assert "2 lines" in run("voice", "listen", "--from", "9").err
    assert "add --yes" in run("voice", "forget").err
    assert run("voice", "forget", "--yes").out == "Deleted.\n"
    assert run("voice", "forget", "--all", "--yes").out == "There was nothing to delete.\n"
    assert not (home / "sounds").exists()
