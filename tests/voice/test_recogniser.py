from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.voice.sounds import recogniser, sound
from trainer.errors import TrainerError
from trainer.voice.delivery import is_filler
from trainer.voice.listening import hear
from trainer.voice.model import Heard, Word
from trainer.voice.recogniser import FILLERS_HINT, HINTS, CommandRecogniser, WhisperProgram

STUB = Path(__file__).with_name("stub_program.py")
SOUND = sound(0.3, 4.0, 0.3)


def answer(*words: str, voice: float = 4.0) -> str:
    times = [0.3 + place * 0.3 for place in range(len(words))]
    said = [[word, at, at + 0.2, 0.9] for word, at in zip(words, times, strict=True)]
    return json.dumps({"voice": [[0.3, 0.3 + voice]], "words": said})


@pytest.fixture
def program(tmp_path):
    """Return a recogniser whose program answers with fixed lines; `asked` lists the requests."""

    def made(*lines: str) -> WhisperProgram:
        answers = tmp_path / "answers.txt"
        answers.write_text("\n".join(['{"ready": true}', *lines]))
        return WhisperProgram(Path("model"), "en", [sys.executable, str(STUB), str(answers)])

    made.asked = lambda: [
        json.loads(line) for line in (tmp_path / "answers.asked").read_text().splitlines()
    ]
    return made


def test_words_and_voice_come_back_and_the_program_is_kept(program):
    """Two sounds are heard by one program; fillers are asked for."""
    whisper = program(answer("We", "had"), answer("a", "cart"))
    assert [word.text for word in whisper.hear(SOUND).words] == ["We", "had"]
    assert [word.text for word in whisper.hear(SOUND).words] == ["a", "cart"]
    whisper.close()
    assert [one["hint"] for one in program.asked()] == [FILLERS_HINT] * 2
    assert program.asked()[0]["language"] == "en"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CRASH", "stopped"),
        ("no JSON", "stopped"),
        ("[]", "stopped"),
        ('{"words": 3, "voice": []}', "stopped"),
        ('{"error": "out of memory", "why": "sound"}', "out of memory"),
        ('{"error": "no module", "why": "extra"}', "voice-whisper"),
        ('{"error": "unexpected end of file", "why": "model"}', "trainer voice setup"),
    ],
)
def test_whatever_the_program_does_is_one_clear_line(program, line, expected):
    """A crash, nonsense and its own errors become an error with a way out; the next try starts it again."""
    whisper = program(line)
    with pytest.raises(TrainerError, match=expected):
        whisper.hear(SOUND)
    whisper.close()


def test_a_lost_stretch_is_heard_again_without_the_hint(program):
    """The better of both is kept, and what is still missing is named."""
    lossy, whole = answer("We"), answer(*("so " * 9).split())
    whisper = program(lossy, whole)
    heard = hear(whisper, SOUND)
    assert (len(heard.words), heard.lost) == (9, ())
    whisper.close()
    assert [one["hint"] for one in program.asked()] == [FILLERS_HINT, ""]
    whisper = program(lossy, lossy)
    ((start, end),) = hear(whisper, SOUND).lost
    assert 0 <= start < 1 < 4 <= end
    whisper.close()


def test_silence_is_not_sent_to_the_recogniser(program):
    """Whisper writes words for silence; without a voice it is not asked."""
    assert hear(program("CRASH"), sound(3.0)) == Heard()


def test_a_command_of_ones_own_writes_it_down(tmp_path):
    """It gets a wav file, its words come back, and neither file nor folder stays."""
    heard = CommandRecogniser(recogniser("We had 40? carts"), tmp_path).hear(SOUND)
    assert [(word.text, word.sure) for word in heard.words][2] == ("40", 0.3)
    assert heard.voiced[0][0] == pytest.approx(0.3, abs=0.1)
    assert list(tmp_path.iterdir()) == []


def test_a_command_may_write_a_file_beside_the_sound(tmp_path):
    """What whisper.cpp writes as {stem}.srt is found."""
    script = "import sys; open(sys.argv[1] + '.srt', 'w').write('1\\n00:00:00,0 --> 00:00:02,0\\nWe did\\n')"
    words = [sys.executable, "-c", script, "{stem}", "{wav}"]
    heard = CommandRecogniser(words, tmp_path).hear(SOUND)
    assert [word.text for word in heard.words] == ["We", "did"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["no-such-program", "{wav}"], "no-such-program can't be run"),
        (recogniser("", "--crash"), "ended with 9"),
        ([sys.executable, "-c", "print('hello')", "{wav}"], "no times"),
    ],
)
def test_a_command_that_fails_is_named(tmp_path, words, expected):
    """It is one line, and the sound's file is gone then, too."""
    with pytest.raises(TrainerError, match=expected):
        CommandRecogniser(words, tmp_path).hear(SOUND)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("language", "hint"), [("de", "ähm"), ("es", "em"), ("fr", "euh"), ("it", "")]
)
def test_fillers_are_asked_for_in_the_language_that_is_spoken(tmp_path, language, hint):
    """Where no sounds are known they aren't asked for, and nobody is told that there were none."""
    recogniser = WhisperProgram(tmp_path, language)
    assert recogniser.counts_fillers is bool(hint)
    sounds = [one for one in HINTS.get(language, "").split(", ") if one]
    assert hint == "" or hint in sounds
    assert all(is_filler(Word(f"{one},", 0.0, 0.2)) for one in sounds)
