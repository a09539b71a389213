from __future__ import annotations

import sys
import time

import pytest

from tests.voice.sounds import microphone, sound, write
from trainer.errors import TrainerError
from trainer.voice import recorder
from trainer.voice.recorder import Recorder, obstacle


def ended(recording: Recorder) -> Recorder:
    until = time.monotonic() + 20
    while recording.running and time.monotonic() < until:
        recording.look()
        time.sleep(0.01)
    recording.wait()
    return recording


@pytest.fixture
def said(tmp_path):
    return write(tmp_path / "said.wav", sound(0.3, 1.0, 0.2))


def test_a_recording_gives_all_of_the_sound_and_ends_when_asked(said):
    """Every byte arrives, and stopping is no problem to tell of."""
    got = bytearray()
    recording = Recorder(microphone(said), got.extend)
    recording.start()
    while len(got) < 1.5 * 32_000:
        time.sleep(0.01)
    recording.stop()
    recording.stop()
    ended(recording)
    assert got.startswith(sound(0.3, 1.0, 0.2))
    assert (recording.problem, recording.running, recording.began) == (None, False, True)


def test_an_unplugged_microphone_is_told_with_what_was_said(said):
    """It ends by itself; the sound up to there was taken."""
    got = bytearray()
    recording = Recorder(microphone(said, "--then", "gone"), got.extend)
    recording.start()
    assert "went away" in str(ended(recording).problem)
    assert bytes(got) == sound(0.3, 1.0, 0.2)


def test_a_microphone_that_stalls_counts_as_unplugged(said, monkeypatch):
    """No sound for a while ends it, though the program says nothing."""
    monkeypatch.setattr(recorder, "STALLED", 0.3)
    recording = Recorder(microphone(said, "--then", "stalls"), lambda _: None)
    recording.start()
    assert "went away" in str(ended(recording).problem)


def test_no_microphone_is_told_before_anything_is_recorded():
    """The program's own reason becomes a line with a way out."""
    recording = Recorder(microphone("--none"), lambda _: None)
    recording.start()
    assert "trainer voice devices" in str(ended(recording).problem)


def test_a_command_that_is_not_there_is_named():
    """The setting to look at stands in the message."""
    with pytest.raises(TrainerError, match=r"no-such-program can't be run.*config\.toml"):
        Recorder(["no-such-program"], lambda _: None).start()


def test_a_command_that_hangs_is_killed(monkeypatch):
    """A program that neither reads its input nor listens to signals ends all the same."""
    monkeypatch.setattr(recorder, "TO_END", 0.05)
    monkeypatch.setattr(recorder, "TO_DIE", 0.2)
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    recording = Recorder([sys.executable, "-c", stubborn], lambda _: None)
    recording.start()
    while not recording.began:
        time.sleep(0.01)
    recording.stop()
    assert not ended(recording).running


@pytest.mark.parametrize(
    ("status", "said", "environ", "expected"),
    [
        (5, b'{"why": "extra"}', {}, r"pip install 'interview-trainer\[voice\]'"),
        (5, b'ALSA lib\n{"why": "library"}', {}, "libportaudio2"),
        (3, b'{"why": "none"}', {}, "no microphone that I can open"),
        (3, b'{"why": "none"}', {"SSH_CONNECTION": "1"}, "over SSH"),
        (1, b"arecord: no soundcards", {}, "ended with 1 and no sound: arecord: no soundcards"),
        (0, b"", {}, "ended with 0 and no sound"),
        (1, b"\xff\xfe[1]", {}, "config.toml"),
    ],
    ids=["extra", "library", "none", "ssh", "command", "silent", "bytes"],
)
def test_each_obstacle_has_a_line_of_its_own(status, said, environ, expected):
    """What is missing, and what to do about it; typing is always one of the ways."""
    with pytest.raises(TrainerError, match=expected) as error:
        raise obstacle(status, said, environ)
    assert "\n" not in str(error.value)
