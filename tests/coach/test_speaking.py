"""Spoken answers, from the open microphone to the stored attempt; no package, no sound card, no model."""

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
from trainer.coach import drafts, planning, rehearse, settling, speaking, statistics
from trainer.coach.progress_text import sections, spoken_row
from trainer.coach.spoken_text import spoken_facts, suggestion
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.rehearsal.spoken import Pause, Spoken
from trainer.storage.settings import Voice
from trainer.voice import listening
from trainer.voice.model import RATE, SAMPLE

SAID = "I moved the cart to Redis. Checkout went from 2.3 s to 400? ms"
STORY = "checkout-latency"


def open_it(home: Path, mic: list[str], recognise: list[str], silence: float = 0.0):
    work = open_workspace(home)
    work.settings = replace(
        work.settings, voice=Voice(tuple(mic), "", tuple(recognise), silence=silence)
    )
    return work


def until_written(spoken: speaking.Speaking, *, stop: bool = False) -> None:
    until = time.monotonic() + 30
    while not (now := spoken.look()).written:
        assert time.monotonic() < until
        if stop and now.seconds > 3:
            spoken.stop()
        time.sleep(0.01)


@pytest.fixture
def said(tmp_path) -> Path:
    """Two sentences with 1.5 s between them, after 0.6 s."""
    return write(tmp_path / "said.wav", sound(0.6, 2.5, 1.5, 2.5, 0.2))


@pytest.fixture
def task(home):
    with closing(open_workspace(home)) as work:
        return planning.plan(work, story=STORY).tasks[0]


def begin(work, task) -> speaking.Speaking:
    spoken = speaking.begin(work, task)
    spoken.start()
    return spoken


def test_from_the_question_to_the_stored_attempt(home, said, task):
    """What was said is written down, corrected, graded and stored with how it was told; no sound stays."""
    with closing(open_it(home, microphone(said), recogniser(SAID), 1.7)) as work:
        spoken = begin(work, task)
        until_written(spoken)
        assert (spoken.problem, spoken.unwritten) == (None, False)
        assert "400(?)" in spoken.text
        spoken.correct(spoken.text.replace("(?)", ""))
        graded = rehearse.hand_in(work, spoken.task, spoken.text, started=work.clock())
        spoken.end(keep=False)
        assert graded.attempt.answer == SAID.replace("?", "")
        kept = work.history.spoken.of(graded.attempt.id)
        assert kept == graded.spoken == rehearse.reopen(work, graded.attempt.id).spoken
        assert kept.first_word == pytest.approx(0.6, abs=0.1)
        assert [pause.seconds for pause in kept.pauses] == pytest.approx([1.5], abs=0.15)
        assert "400(?)" in kept.heard
        assert graded.grade.delivery.seconds_spoken == round(kept.first_word + kept.seconds)
        assert list(work.home.recovery.iterdir()) == []
        assert drafts.waiting(work) == ()


def test_progress_lists_how_the_last_answers_sounded(home, task):
    """The newest first, each with its day; one whose times aren't known is left out."""
    with closing(open_workspace(home)) as work:
        for words in (140, 150):
            told = replace(task, spoken=Spoken(1.0, 60.0, words, (Pause(5, 2.0),), fillers=3))
            rehearse.hand_in(work, told, "I moved the cart.", started=work.clock())
        unknown = replace(task, spoken=Spoken(0.0, 0.0, 12))
        rehearse.hand_in(work, unknown, "I moved the cart.", started=work.clock())
        spoken = statistics.standing(work).spoken
        assert [one.pace for _, one in spoken] == [150, 140]
        rows = next(
            section
            for section in sections(
                statistics.look(work), statistics.standing(work), statistics.points(work), 80
            )
            if section.title == "How did you sound?"
        ).rows
        assert " ".join(rows[0].split()[3:]) == "150 a minute 2.0 s pause 3 fillers"
    assert spoken_row(Spoken(1.0, 5.0, 9)).split() == [
        "–",
        "a",
        "minute",
        "under",
        "1",
        "s",
        "pause",
        "–",
        "fillers",
    ]


def test_unplugged_midway_keeps_what_was_said(home, said, task):
    """The problem is told, and the text up to there is offered at the next start."""
    with closing(open_it(home, microphone(said, "--then", "gone"), recogniser(SAID))) as work:
        spoken = begin(work, task)
        until_written(spoken)
        assert "went away" in str(spoken.problem)
        assert spoken.text.startswith("I moved the cart")
        spoken.end(keep=True)
        (draft,) = drafts.waiting(work)
        assert draft.text == spoken.text
        again = drafts.task_of(work, draft).task
        assert again.spoken == spoken.task.spoken


def test_zeros_and_silence_are_told_apart(home, tmp_path, task):
    """Exact zeros mean a microphone that is muted or not allowed; a quiet room means nobody spoke."""
    room = write(tmp_path / "room.wav", sound(3.2))
    for mic, expected in ((["--zeros"], "not even the room"), ([room], "no voice")):
        with closing(open_it(home, microphone(*mic), recogniser(SAID))) as work:
            spoken = begin(work, task)
            until_written(spoken, stop=True)
            assert expected in str(spoken.problem)
            assert spoken.text == ""
            spoken.end(keep=True)
            assert list(work.home.recovery.iterdir()) == []


def test_a_recogniser_that_crashed_loses_no_sound(home, said, task):
    """The sound waits, and is written down once the recogniser works again."""
    with closing(open_it(home, microphone(said), recogniser("", "--crash"))) as work:
        spoken = begin(work, task)
        until_written(spoken, stop=True)
        assert "ended with 9" in str(spoken.problem)
        assert spoken.unwritten
        spoken.end(keep=True)
        (draft,) = speaking.with_sound(work)
        with pytest.raises(TrainerError, match="isn't written down yet"):
            drafts.keep(work, draft)
        with pytest.raises(TrainerError, match="ended with 9"):
            speaking.write_down(work, draft)
    with closing(open_it(home, [], recogniser(SAID))) as work:
        (draft,) = speaking.with_sound(work)
        assert speaking.write_down(work, draft).text.startswith("I moved the cart")
        assert speaking.with_sound(work) == ()
        drafts.discard(work, drafts.waiting(work)[0])
        assert list(work.home.recovery.iterdir()) == []


def test_a_full_disk_is_told_and_what_is_said_is_written_down(home, said, task, monkeypatch):
    """The sound goes on in memory; the person is told once."""
    with closing(open_it(home, microphone(said), recogniser(SAID), 1.7)) as work:
        spoken = speaking.begin(work, task)

        def full(*_: object) -> None:
            raise TrainerError("what you say can't be kept safe: No space left on device")

        monkeypatch.setattr(spoken, "keep_sound", full)
        spoken.start()
        until_written(spoken)
        assert "No space left" in str(spoken.problem)
        assert spoken.text.startswith("I moved the cart")
        spoken.end(keep=False)


KILLED = """
import sys, time
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.coach.test_speaking import begin, open_it
from trainer.coach import planning
work = open_it(Path({home!r}), {mic!r}, {recognise!r})
spoken = begin(work, planning.plan(work, story="checkout-latency").tasks[0])
while True:
    now = spoken.look()
    sys.stdout.write(f"{{now.seconds:.1f}}\\n")
    sys.stdout.flush()
    time.sleep(0.02)
"""


def killed(home: Path, mic: list[str], recognise: list[str], when) -> None:
    """Speak in a program of its own, and kill that without warning when its state says so."""
    root = str(Path(__file__).parents[2])
    script = KILLED.format(root=root, home=str(home), mic=mic, recognise=recognise)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as run:
        for line in run.stdout:
            if when(float(line)):
                run.send_signal(signal.SIGKILL)
                break


def test_killed_while_speaking_the_sound_is_offered_at_the_next_start(home, said):
    """What was spoken up to the kill is there, and written down when the person says so."""
    killed(home, microphone(said), recogniser(SAID), lambda seconds: seconds > 5)
    with closing(open_it(home, [], recogniser(SAID))) as work:
        (draft,) = speaking.with_sound(work)
        assert draft.asked
        assert draft.text == speaking.PENDING
        written = speaking.write_down(work, draft)
        assert written.text.startswith("I moved the cart")
        told = drafts.task_of(work, written).task.spoken
        assert told.first_word == pytest.approx(0.6, abs=0.1)


def test_killed_while_recognising_no_written_word_is_lost(home, tmp_path):
    """The pieces that were written down are text, the rest is sound, and both come back in order."""
    long = write(tmp_path / "long.wav", sound(*(0.5, 2.4) * 12, 0.2))
    say = "and then we did it all again and it went well in the end so"

    def text_and_sound(_: float) -> bool:
        """Whether there is text, and more than three seconds of sound that isn't."""
        (draft,) = (home / "recovery").glob("*.json")
        rest = sum(one.stat().st_size for one in (home / "recovery").glob("*.sound"))
        return "did it all" in draft.read_text("ascii") and rest > 3 * RATE * SAMPLE

    killed(home, microphone(long, "--speed", 10), recogniser(say), text_and_sound)
    rest = "the rest of it was told here too and it was fine"
    with closing(open_it(home, [], recogniser(rest))) as work:
        (draft,) = speaking.with_sound(work)
        written = draft.text.removesuffix(speaking.PENDING).strip()
        assert written == " ".join([say] * written.count(say)) != ""
        assert speaking.write_down(work, draft).text.startswith(f"{written} the rest of it")


def hear(work, task, text: str, lost: float = 0.0) -> rehearse.Graded:
    told = replace(task, spoken=Spoken(1.0, 60.0, len(text.split()), lost=lost, heard=text))
    return rehearse.hand_in(work, told, text, started=work.clock())


@pytest.mark.parametrize("heard", ["2.3 s to 4400 ms", "2.3 s to 700(?) ms"])
def test_what_may_be_misheard_is_asked_and_not_held_against_anybody(home, task, heard):
    """A number that sounds alike, or that is unsure, is no wrong fact; "yes" counts it as said."""
    with closing(open_workspace(home)) as work:
        graded = hear(work, task, f"I moved the cart to Redis and latency went from {heard}.")
        assert [point for point in graded.grade.points if point.wrong_fact] == []
        (index,) = [at for at, point in enumerate(graded.grade.points) if point.misheard]
        assert graded.asks[0].point == index
        assert graded.asks[0].text.startswith("I heard “")
        after = settling.yes(work, graded)
        assert after.grade.points[index].verdict == "said"
        assert after.asks == graded.asks[1:]


def test_a_figure_that_was_surely_heard_stays_wrong(home, task):
    """Speaking excuses no slip: 900 instead of 400 is one, typed or spoken."""
    text = "I moved the cart to Redis and latency went from 2.3 s to 900 ms."
    with closing(open_workspace(home)) as work:
        wrong = [point.wrong_fact for point in hear(work, task, text).grade.points]
        typed = rehearse.hand_in(work, task, text, started=work.clock())
        assert [one for one in wrong if one] == [
            point.wrong_fact for point in typed.grade.points if point.wrong_fact
        ]
        assert any(wrong)


def test_nothing_is_missed_where_a_stretch_was_not_understood(home, task):
    """Its points count half and are asked about; the stretch is no part of the answer."""
    text = "I moved the cart to Redis. [8 s here weren't understood]"
    with closing(open_workspace(home)) as work:
        graded = hear(work, task, text, 8.0)
        assert graded.attempt.answer == "I moved the cart to Redis."
        assert {str(point.verdict) for point in graded.grade.points} == {"said", "partly"}
        assert "8 s of your answer weren't understood" in graded.grade.remarks[0]
        assert graded.asks
        filled = hear(work, task, "I moved the cart to Redis.")
        assert "missed" in {str(point.verdict) for point in filled.grade.points}


def test_a_typed_answer_keeps_its_signs(home, task):
    """What looks like a mark is only text where nobody spoke."""
    with closing(open_workspace(home)) as work:
        graded = rehearse.hand_in(work, task, "I moved it(?)", started=work.clock())
        assert graded.attempt.answer == "I moved it(?)"
        assert graded.spoken is None


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (Voice(), r"interview-trainer\[voice\]"),
        (Voice(microphone=("mic",)), r"interview-trainer\[voice-whisper\]"),
    ],
)
def test_without_the_extras_it_says_what_to_install(home, task, voice, expected, monkeypatch):
    """Before anything is opened; typing is named as the way on."""
    monkeypatch.setattr(speaking, "find_spec", lambda _: None)
    with closing(open_workspace(home)) as work:
        work.settings = replace(work.settings, voice=voice)
        with pytest.raises(TrainerError, match=f"{expected}.*type"):
            speaking.begin(work, task)


def test_without_a_model_it_says_how_to_bring_one(home, task, monkeypatch):
    """A missing model and a damaged one are told apart, and so is a language without one."""
    monkeypatch.setattr(speaking, "find_spec", lambda _: True)
    with closing(open_workspace(home)) as work:
        with pytest.raises(TrainerError, match=r"no model for speech yet.*voice setup`"):
            speaking.begin(work, task)
        folder = work.home.voice / "base.en"
        folder.mkdir(parents=True)
        with pytest.raises(TrainerError, match=r"no model\.bin"):
            speaking.begin(work, task)
        (folder / "model.bin").write_bytes(b"short")
        (folder / "config.json").touch()
        with pytest.raises(TrainerError, match="damaged"):
            speaking.begin(work, task)
        german = replace(task, story=replace(task.story, language="de-AT"))
        with pytest.raises(TrainerError, match="voice setup --language de`"):
            speaking.begin(work, german)


def test_a_recording_ends_at_its_limit(home, said, task, monkeypatch):
    """Nobody records for hours by mistake."""
    monkeypatch.setattr(listening, "LONGEST", 4.0)
    with closing(open_it(home, microphone(said), recogniser(SAID))) as work:
        spoken = begin(work, task)
        until_written(spoken)
        assert 4 <= spoken.look().seconds < 30
        spoken.end(keep=False)


def test_facts_in_words_and_one_suggestion_at_most():
    """Every fact is a short sentence; what stands out most is suggested, usually nothing."""
    calm = Spoken(1.2, 60.0, 140, (Pause(20, 2.9, "After the change"),), fillers=3)
    assert spoken_facts(calm) == (
        "First word after 1.2 s.",
        "140 words a minute.",
        "Longest pause: 2.9 s before “After the change”.",
        "At least 3 fillers, 3 a minute.",
    )
    assert suggestion(calm) == ""
    assert "um" in suggestion(replace(calm, fillers=12, words=300))
    assert "fast" in suggestion(replace(calm, words=190))
    assert "slow" in suggestion(replace(calm, words=100))
    assert "first sentence" not in suggestion(replace(calm, first_word=9.0))
    assert "one sentence" in suggestion(replace(calm, first_word=9.0))
    assert "weren't counted" in spoken_facts(replace(calm, fillers=None))[-1]
    assert spoken_facts(Spoken(0, 0, 12)) == ()
