"""Listening again: sound is kept only where asked, played from any point of the text, and deleted."""

from __future__ import annotations

import stat
import sys
import wave
from contextlib import closing
from dataclasses import replace

import pytest

from tests.coach.test_speaking import begin, until_written
from tests.voice.sounds import RATE, microphone, recogniser, sound, write
from trainer.coach import drafts, planning, rehearse, sounds, speaking
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.rehearsal.spoken import spoken_of
from trainer.storage.settings import Voice
from trainer.voice.player import Player

SAID = "I moved the cart to Redis. Checkout went from 2.3 s to 400 ms"
PLAYS = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"


@pytest.fixture
def played(tmp_path):
    return tmp_path / "played.raw"


@pytest.fixture
def work(home, tmp_path, played):
    said = write(tmp_path / "said.wav", sound(0.4, 3.0, 0.2))
    with closing(open_workspace(home)) as opened:
        voice = Voice(
            tuple(microphone(said)), "", tuple(recogniser(SAID)), silence=0.5, keep_sound=True,
            player=(sys.executable, "-c", PLAYS, str(played)),
        )  # fmt: skip
        opened.settings = replace(opened.settings, voice=voice)
        yield opened


def answered(work) -> rehearse.Graded:
    spoken = begin(work, planning.plan(work, story="checkout-latency").tasks[0])
    until_written(spoken)
    graded = rehearse.hand_in(work, spoken.task, spoken.text, started=work.clock())
    spoken.keep_for_listening()
    spoken.end(keep=False)
    return graded


def test_an_answer_is_played_from_any_point_of_its_text(work, played):
    """The phrases stand with their times; what is played begins just before the chosen one."""
    graded = answered(work)
    (one,) = sounds.kept(work)
    assert one.attempt == graded.attempt.id
    first, second = one.phrases
    assert (first.text, second.text) == (
        "I moved the cart to Redis.",
        "Checkout went from 2.3 s to 400 ms",
    )
    for phrase in (first, second):
        sounds.play(work, phrase).wait()
        seconds = played.stat().st_size / (2 * RATE)
        whole = len(sounds.sound_files.load(work.home, phrase.sound)) / (2 * RATE)
        assert seconds == pytest.approx(whole - max(0, phrase.start - sounds.BEFORE), abs=0.01)
    assert second.start > first.start


def test_it_is_a_plain_wav_file_that_only_its_owner_reads(work):
    """Any program plays it; nobody else's eyes."""
    answered(work)
    (path,) = work.home.sounds.glob("*.wav")
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_it_is_deleted_by_answer_and_all_at_once(work):
    """Text, grade and how it was told stay."""
    first, _, _ = answered(work), answered(work), answered(work)
    assert len(sounds.kept(work)) == 3
    sounds.forget(work, sounds.find(work, first.attempt.id))
    assert first.attempt.id not in {one.attempt for one in sounds.kept(work)}
    assert sounds.forget_all(work) == 2
    assert sounds.kept(work) == []
    assert not work.home.sounds.exists()
    assert rehearse.reopen(work, first.attempt.id).spoken.seconds > 0
    with pytest.raises(TrainerError, match=r"no recording was kept.*keep_sound"):
        sounds.find(work, "")


def test_no_sound_is_kept_where_nobody_asked(work):
    """Neither a file nor a folder."""
    work.settings = replace(work.settings, voice=replace(work.settings.voice, keep_sound=False))
    answered(work)
    assert not work.home.sounds.exists()
    assert sounds.kept(work) == []


def test_what_was_thrown_away_is_not_kept(work):
    """Escape while speaking leaves nothing to listen to."""
    spoken = begin(work, planning.plan(work, story="checkout-latency").tasks[0])
    until_written(spoken)
    spoken.end(keep=False)
    assert not work.home.sounds.exists()


def left_behind(work) -> speaking.Speaking:
    """An answer whose words were kept to be handed in later, and its recording with them."""
    spoken = begin(work, planning.plan(work, story="checkout-latency").tasks[0])
    until_written(spoken)
    spoken.correct(spoken.text)
    spoken.keep_for_listening()
    spoken.end(keep=True)
    return spoken


def test_the_recording_of_an_answer_that_is_discarded_goes_with_it(work):
    """It's deleted at once; recordings of other answers stay."""
    graded = answered(work)
    left_behind(work)
    assert len(sounds.kept(work)) == 2
    (waiting,) = drafts.waiting(work)
    drafts.discard(work, waiting)
    (one,) = sounds.kept(work)
    assert one.attempt == graded.attempt.id
    assert len(list(work.home.sounds.glob("*.wav"))) == 1


def test_the_recording_of_an_answer_on_record_stays(work):
    """What went on with it is discarded; the answer and its recording are as they were."""
    graded = answered(work)
    file = drafts.begin_answer(work, replace(graded.task, continues=graded.attempt.id))
    file.save(f"{SAID} and more")
    file.release()
    (waiting,) = drafts.waiting(work)
    drafts.discard(work, waiting)
    (one,) = sounds.kept(work)
    assert one.attempt == graded.attempt.id


def test_the_recording_of_an_answer_that_was_not_handed_in_can_be_heard_and_deleted(work, played):
    """It is listed with its words, also where its text was put aside as a file."""
    left_behind(work)
    (waiting,) = drafts.waiting(work)
    drafts.keep(work, waiting)
    (one,) = sounds.kept(work)
    assert one.asked == ""
    assert one.phrases[0].text == "I moved the cart to Redis."
    sounds.play(work, one.phrases[0]).wait()
    assert played.stat().st_size
    sounds.forget(work, sounds.find(work, one.attempt[:6]))
    assert not work.home.sounds.exists()


def test_an_answer_spoken_in_two_goes_has_both_recordings(work):
    """How it was told and what can be heard again are those of both."""
    task = planning.plan(work, story="checkout-latency").tasks[0]
    for _ in range(2):
        spoken = begin(work, task)
        until_written(spoken)
        spoken.keep_for_listening()
        spoken.end(keep=False)
        task = spoken.task
    graded = rehearse.hand_in(work, task, f"{SAID} {SAID}", started=work.clock())
    (one,) = sounds.kept(work)
    assert len({phrase.sound for phrase in one.phrases}) == 2
    assert graded.spoken.words == 2 * len(SAID.split())


def test_a_sound_that_is_gone_or_damaged_is_told(work):
    """The text of it is still there to be read; the line names the file."""
    answered(work)
    (one,) = sounds.kept(work)
    (path,) = work.home.sounds.glob("*.wav")
    path.write_bytes(b"RIFF")
    with pytest.raises(TrainerError, match=r"\.wav is no recording"):
        sounds.play(work, one.phrases[0])
    path.unlink()
    with pytest.raises(TrainerError, match="exist"):
        sounds.play(work, one.phrases[0])
    assert sounds.kept(work) == []


def test_without_a_way_to_play_it_says_what_to_do(work, monkeypatch):
    """The extra is missing, the command is missing, or there is no loudspeaker."""
    answered(work)
    (one,) = sounds.kept(work)
    with pytest.raises(TrainerError, match="can't play sound here"):
        Player([sys.executable, "-c", "import sys; sys.exit(3)"], b"").wait()
    with pytest.raises(TrainerError, match="no-such-player can't be run"):
        Player(["no-such-player"], b"")
    work.settings = replace(work.settings, voice=replace(work.settings.voice, player=()))
    monkeypatch.setattr(sounds, "find_spec", lambda _: None)
    with pytest.raises(TrainerError, match=r"interview-trainer\[voice\]"):
        sounds.play(work, one.phrases[0])


def test_facts_without_sounds_are_read_as_before():
    """An answer that was stored before sounds were kept."""
    facts = {
        "first_word": 1, "seconds": 2, "words": 3, "pauses": [], "fillers": None, "lost": 0, "heard": "",
    }  # fmt: skip
    assert spoken_of(facts).sounds == ()
