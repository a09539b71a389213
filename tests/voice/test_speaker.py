"""The system's voice: which program reads, how it is stopped, and that it gets its text on standard input."""

from __future__ import annotations

import sys

import pytest

from trainer.errors import TrainerError
from trainer.voice.speaker import Speaker, voice_command

READS = "import sys; open(sys.argv[1], 'w').write(sys.stdin.read())"


@pytest.mark.parametrize(
    ("platform", "there", "expected"),
    [
        ("linux", {"espeak-ng", "spd-say"}, ["espeak-ng", "-v", "de", "-s", "150", "--stdin"]),
        ("linux", {"spd-say"}, ["spd-say", "--wait", "--pipe-mode", "--language", "de"]),
        ("darwin", {"say"}, ["say", "-r", "150", "-f", "-"]),
    ],
)
def test_the_voice_is_the_systems_own(platform, there, expected):
    """One that reads standard input: a question may begin with a dash, and arguments can be read by others."""
    command = voice_command("de", platform, lambda name: name if name in there else None)
    assert command == expected


def test_windows_reads_with_powershell():
    """It has the voice, and no command for it."""
    command = voice_command("en", "win32", lambda name: name)
    assert command[0] == "powershell"
    assert "In.ReadToEnd()" in command[-1]


def test_a_system_without_a_voice_says_so():
    """The question is shown, and that is enough."""
    with pytest.raises(TrainerError, match=r"no voice.*espeak-ng"):
        voice_command("en", "linux", lambda _: None)


def test_a_text_is_read_as_it_is(tmp_path):
    """A dash, a quote and an umlaut arrive; nothing of it is an argument or a shell's."""
    read = tmp_path / "read.txt"
    text = "-v “Wie gehen Sie mit $HOME um?” --stdin"
    Speaker([sys.executable, "-X", "utf8", "-c", READS, str(read)], text).wait()
    assert read.read_text("utf-8") == text


def test_it_is_quiet_at_once():
    """Stopped in the middle of a sentence, and no process is left."""
    speaker = Speaker([sys.executable, "-c", "import time; time.sleep(60)"], "Tell me about")
    assert speaker.is_reading
    speaker.stop()
    assert not speaker.is_reading
    speaker.stop()


def test_a_command_that_is_not_there_is_named():
    """The setting to look at stands in the message."""
    with pytest.raises(TrainerError, match=r"no-such-voice can't be run.*speaker"):
        Speaker(["no-such-voice"], "Why us?")
