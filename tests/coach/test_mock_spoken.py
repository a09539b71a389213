"""A mock interview whose answers are spoken: a fake microphone and a stub recogniser, no package."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.voice.sounds import microphone, recogniser, sound, write
from trainer.coach import drafts, mock, mock_after, mock_answers, mock_report, mock_spoken
from trainer.coach.draft_kinds import PENDING
from trainer.coach.mock_answers import Clocked
from trainer.coach.mock_parts import begin_part, parts
from trainer.coach.mock_sitting import Sitting
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.mock.model import Kind
from trainer.storage.settings import Voice

SAID = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart? to Redis and got rid of the fraud check up front."
)
RESULT = "Latency went from 2.3 s to 400 ms and abandonment down to 7 %."


def hears(work, *mic: object, say: str = SAID, recognise: tuple[object, ...] = ()) -> None:
    """Set up what is spoken, and what is written down of it."""
    voice = Voice(tuple(microphone(*mic)), "", tuple(recogniser(say, *recognise)), silence=0.5)
    work.settings = replace(work.settings, voice=voice)


@pytest.fixture
def said(tmp_path):
    return write(tmp_path / "said.wav", sound(0.4, 3.0, 0.2))


@pytest.fixture
def work(home, said):
    with closing(open_workspace(home)) as opened:
        hears(opened, said)
        yield opened


@pytest.fixture
def plan(work):
    """A mock interview at its first question that a story answers."""
    made = mock.new(work, mock.Wish(interview="-", minutes=15, seed=3))
    while not mock.look(work, made).slot.wants_story:
        mock_answers.skip(work, made)
    return made


def until(fact) -> None:
    end = time.monotonic() + 30
    while not fact():
        assert time.monotonic() < end
        time.sleep(0.01)


def speak(work, plan, voice, typed: str = "", *, wait: bool = True):
    """Speak an answer until silence ends it, and hand it in; with `wait` once it is written down."""
    spoken = voice.begin(work, mock.look(work, plan))
    spoken.start()
    until(lambda: spoken.look().written or not (wait or spoken.look().speaking))
    assert spoken.has_voice
    voice.take(spoken)
    return mock_spoken.hand_in(work, plan, typed, Clocked(work.clock(), 60))


def end(work, plan, voice) -> list[mock_spoken.ToPutRight]:
    """End the mock interview; return what is to be put right."""
    mock_answers.end(work, plan)
    until(lambda: not voice.is_writing)
    voice.end()
    return mock_spoken.to_put_right(work, plan)


def exchange(work, plan, place):
    return mock_report.report(work, plan.id).report.exchanges[place]


def test_from_a_spoken_answer_to_the_report(work, plan):
    """Nothing is graded before its words were put right; then it counts, with how it was told."""
    before = mock.look(work, plan)
    voice = mock_spoken.Voice(work, plan)
    asks = speak(work, plan, voice).asks
    assert asks.kind is Kind.RESULT  # nothing of it was heard
    speak(work, plan, voice)
    first, second = end(work, plan, voice)
    assert [one.grade for one in mock_after.standing_attempts(work, plan)] == [None]
    assert mock_after.to_tick(work, plan) == []
    assert mock_spoken.waiting(work) == plan
    assert drafts.waiting(work) == ()
    assert (first.asked, second.asked) == (before.slot.asked, asks.text)
    assert "cart(?)" in first.text
    right = first.text.replace("(?)", "")
    mock_spoken.put_right(work, first, right)
    assert exchange(work, plan, before.place).graded == ()
    mock_spoken.put_right(work, second, RESULT)
    assert mock_spoken.waiting(work) is None
    told = exchange(work, plan, before.place)
    assert (told.said, told.asked_on[0].said) == (right, RESULT)
    ((story, grade),) = told.graded
    assert story.id == "checkout-latency"
    assert grade.score > 0.6
    kept = work.history.spoken.of(mock_after.answer_to(work, plan, before.place).id)
    assert kept.first_word == pytest.approx(0.4, abs=0.1)
    assert kept.seconds == pytest.approx(6.0, abs=0.3)  # both of them
    assert told.spoken[0].startswith("First word after 0.")
    assert mock_report.report(work, plan.id).report.spoken == told.spoken
    assert [one.story for one in work.history.reviews()] == ["checkout-latency"]
    assert list(work.home.recovery.iterdir()) == []


def test_the_last_answer_is_written_down_while_the_next_question_is_asked(work, plan, said):
    """Nobody waits for a slow recogniser: the question's own probe, or the next question."""
    hears(work, said, recognise=("--sleep", 1.5))
    place = mock.look(work, plan).place
    voice = mock_spoken.Voice(work, plan)
    after = speak(work, plan, voice, wait=False)
    assert after.asks is None or after.asks.kind is Kind.PROBE
    (part,) = parts(work, plan)
    assert PENDING in part.draft.text
    assert voice.is_writing
    while mock.look(work, plan).place == place:
        mock_answers.skip(work, plan)
    speak(work, plan, voice, wait=False)
    first, second = end(work, plan, voice)
    assert first.text == second.text == SAID.replace("cart?", "cart(?)")


def test_a_lost_stretch_is_never_asked_for(work, plan, said):
    """What was not understood may have been the very thing, so nothing is held to be missing."""
    hears(work, said, say="I")
    after = speak(work, plan, voice := mock_spoken.Voice(work, plan))
    assert after.asks is None or after.asks.kind is Kind.PROBE
    (one,) = end(work, plan, voice)
    assert "weren't understood" in one.text
    mock_spoken.put_right(work, one, SAID)
    assert [story.id for story, _ in exchange(work, plan, one.turn.place).graded] == [
        "checkout-latency"
    ]


def test_what_was_typed_beside_it_belongs_to_the_answer(work, plan):
    """The field's words come after what was spoken, and are graded with it."""
    voice = mock_spoken.Voice(work, plan)
    speak(work, plan, voice, RESULT)
    (one,) = end(work, plan, voice)
    assert one.text == f"{SAID.replace('cart?', 'cart(?)')}\n\n{RESULT}"
    mock_spoken.put_right(work, one, one.text)
    ((_, grade),) = exchange(work, plan, one.turn.place).graded
    assert grade.score > 0.6


def test_words_put_right_survive_a_kill_and_are_graded_at_the_next_start(work, plan):
    """What was changed so far is there again; an answer that was right already isn't asked for twice."""
    voice = mock_spoken.Voice(work, plan)
    speak(work, plan, voice)
    speak(work, plan, voice)
    first, second = end(work, plan, voice)
    mock_spoken.keep(work, first, "Checkout took 2.3 seconds", right=True)
    mock_spoken.keep(work, second, "Half of it")
    (again,) = mock_spoken.to_put_right(work, plan)
    assert again.text == "Half of it"
    mock_spoken.keep(work, again, RESULT, right=True)  # killed before it was graded
    assert mock_spoken.to_put_right(work, plan) == []
    assert exchange(work, plan, first.turn.place).graded


def sound_left(work, plan) -> None:
    """Leave what a program that was killed while somebody spoke leaves."""
    file = begin_part(work, mock.look(work, plan))
    file.save(PENDING)
    file.keep_sound(0, sound(0.4, 3.0, 0.2))
    file.release()


def test_killed_while_speaking_the_sound_counts_when_the_interview_goes_on(work, plan):
    """It waits at its question; handed in with nothing more, it is written down at the end."""
    sound_left(work, plan)
    assert drafts.waiting(work) == ()
    sitting = Sitting(work, plan)
    assert sitting.spoken
    sitting.leave()
    mock_spoken.hand_in(work, plan, "", Clocked(work.clock(), 5))
    mock_answers.end(work, plan)
    (one,) = mock_spoken.to_put_right(work, plan)
    assert not one.is_whole
    written = mock_spoken.write_down(work, one)
    assert written.text == SAID.replace("cart?", "cart(?)")
    mock_spoken.put_right(work, written, written.text)
    assert exchange(work, plan, one.turn.place).graded


KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.coach.test_mock_spoken import hears
from trainer.coach import mock, mock_spoken
from trainer.coach.workspace import open_workspace
work = open_workspace(Path({home!r}))
hears(work, {said!r}, "--speed", 20)
plan = mock.unfinished(work)
spoken = mock_spoken.Voice(work, plan).begin(work, mock.look(work, plan))
spoken.start()
while True:
    sys.stdout.write(f"{{spoken.look().seconds:.1f}}\\n")
    sys.stdout.flush()
    time.sleep(0.01)
"""


def test_killed_without_warning_while_speaking_all_that_was_said_is_there(home, said):
    """A program that dies in the middle of an answer: the next one writes down what it had heard."""
    with closing(open_workspace(home)) as work:
        plan = mock.new(work, mock.Wish(interview="-", minutes=15, seed=3))
    root = str(Path(__file__).parents[2])
    script = KILLED.format(root=root, home=str(home), said=str(said))
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout:
            if float(line) > 2.5:
                run.send_signal(signal.SIGKILL)
                break
    with closing(open_workspace(home)) as work:
        hears(work, said)
        assert mock.unfinished(work) == plan
        (part,) = parts(work, plan)
        assert part.has_sound
        mock_spoken.hand_in(work, plan, "", Clocked(work.clock(), 5))
        mock_answers.end(work, plan)
        (one,) = mock_spoken.to_put_right(work, plan)
        assert mock_spoken.write_down(work, one).text == SAID.replace("cart?", "cart(?)")


def test_sound_that_was_never_handed_in_is_offered_at_home(work, plan):
    """The mock interview was ended over it: it waits with the other unfinished answers."""
    sound_left(work, plan)
    mock_answers.end(work, plan)
    (waiting,) = drafts.waiting(work)
    assert waiting.text == PENDING
    assert mock_spoken.to_put_right(work, plan) == []


def test_a_recording_that_failed_leaves_its_question_ungraded(work, plan, said):
    """The recogniser crashed: nothing is missed, the sound stays, and it's written down another time."""
    hears(work, said, recognise=("--crash",))
    voice = mock_spoken.Voice(work, plan)
    speak(work, plan, voice)
    (one,) = end(work, plan, voice)
    with pytest.raises(TrainerError, match="ended with 9"):
        mock_spoken.write_down(work, one)
    assert exchange(work, plan, one.turn.place).graded == ()
    assert list(work.history.reviews()) == []
    hears(work, said)
    assert mock_spoken.write_down(work, one).text.startswith("Checkout took")
