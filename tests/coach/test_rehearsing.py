"""The coach's main journey: plan, hand in, rate, undo, retry, probe."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from trainer.coach import (
    demo,
    drafts,
    home,
    interviews,
    planning,
    progress,
    rating,
    rehearse,
    removing,
    settling,
    stories,
)
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Mode, Rating

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANSWER = (
    "Checkout took 2.3 seconds and 12 % of carts were abandoned. I moved the cart out of the main "
    "database into Redis and convinced finance to run the fraud check after payment instead of "
    "before. Checkout went from 2.3 s to 400 ms."
)


class Clock:
    """A clock that the test sets forward."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def work(clock):
    numbers = count()
    opened = demo.open_demo(clock=clock, new_id=lambda: f"id{next(numbers)}")
    yield opened
    opened.close()


def hand_in(work, answer: str = ANSWER, story: str = "checkout-latency"):
    task = planning.plan(work, story=story).tasks[0]
    return rehearse.hand_in(work, task, answer, started=work.clock())


def row_of(work, story: str):
    return next(row for row in stories.rows(work) if row.story.id == story)


def test_an_answer_is_graded_recorded_and_rated(work, clock):
    """The whole line: the attempt is stored at hand-in, and rating it sets the due date."""
    graded = hand_in(work)
    assert work.history.attempt(graded.attempt.id) == graded.attempt
    verdicts = {point.verdict for point in graded.grade.points}
    assert verdicts >= {Verdict.SAID, Verdict.MISSED}
    rated = rating.rate(work, graded, Rating.GOOD)
    assert rated.due > clock.time
    assert work.history.cards()["checkout-latency"].reviews == 1


def test_every_rating_button_keeps_its_promise(work):
    """The date on a button is when the story is due after pressing it."""
    for chosen in Rating:
        graded = hand_in(work)
        promised = {choice.rating: choice.due for choice in graded.choices}
        rating.rate(work, graded, chosen)
        assert row_of(work, "checkout-latency").due == promised[chosen]
        rating.undo_last_rating(work)


def test_undo_gives_back_the_attempt_and_the_schedule(work):
    """After undo the story is as before, and the same attempt can be rated again."""
    graded = hand_in(work)
    rating.rate(work, graded, Rating.AGAIN)
    undone = rating.undo_last_rating(work)
    assert undone.attempt == graded.attempt.id
    assert work.history.cards() == {}
    again = rehearse.reopen(work, undone.attempt)
    assert again.grade == graded.grade
    rating.rate(work, again, Rating.GOOD)
    assert len(work.history.reviews()) == 1


def test_another_story_told_is_noticed(work):
    """An answer that tells another story is graded against that one, and it is said."""
    task = planning.plan(work, story="mentoring-ines").tasks[0]
    graded = rehearse.hand_in(work, task, ANSWER, started=work.clock())
    assert graded.story.id == "checkout-latency"
    assert graded.instead is not None
    against = rehearse.hand_in(work, task, ANSWER, started=work.clock(), against="mentoring-ines")
    assert against.story.id == "mentoring-ines"
    assert against.instead is None


def test_a_verdict_is_overturned_and_remembered(work):
    """The person's verdict changes the score and is there when the attempt is opened again."""
    graded = hand_in(work)
    missed = [point.verdict for point in graded.grade.points].index(Verdict.MISSED)
    better = rehearse.overturn(work, graded, missed, Verdict.SAID)
    assert better.grade.score > graded.grade.score
    assert rehearse.reopen(work, graded.attempt.id).grade == better.grade


def test_a_kept_wording_is_in_the_file_and_counts(work):
    """Keeping one's own wording edits the story in place, and the next answer with it is said."""
    graded = hand_in(work, "We put caching in front of the basket table.")
    point = next(
        n for n, point in enumerate(graded.grade.points) if point.say.startswith("Moved the cart")
    )
    path = work.stories().files["checkout-latency"]
    first_line = path.read_text().splitlines()[0]
    kept = settling.keep_wording(work, graded, point, "caching in front of the basket table")
    assert kept.grade.points[point].verdict is Verdict.SAID
    assert path.read_text().splitlines()[0] == first_line
    again = hand_in(work, "I put caching in front of the basket table back then.")
    assert again.grade.points[point].verdict is Verdict.SAID


def test_a_wrong_figure_is_never_kept_as_a_wording(work):
    """A wording that contradicts its point is refused, and the file stays as it was."""
    graded = hand_in(work, "Latency went from 2.3 seconds to 900 milliseconds.")
    point = next(n for n, point in enumerate(graded.grade.points) if "400 ms" in point.say)
    path = work.stories().files["checkout-latency"]
    before = path.read_text()
    with pytest.raises(TrainerError, match="your story says"):
        settling.keep_wording(work, graded, point, "latency from 2.3 seconds to 900 milliseconds")
    assert path.read_text() == before


def test_a_retry_asks_only_for_what_was_missed_and_moves_no_schedule(work):
    """Retry has just the missed points and cannot be rated."""
    graded = hand_in(work)
    task = planning.retry(graded)
    assert task.mode is Mode.RETRY
    again = rehearse.hand_in(work, task, "nothing of that", started=work.clock())
    assert len(again.grade.points) == len(task.missed)
    assert again.choices == ()
    with pytest.raises(TrainerError, match="isn't rated"):
        rating.rate(work, again, Rating.GOOD)


def test_probes_follow_until_there_are_no_more(work):
    """The interviewer's next questions come one after the other, on the same story."""
    graded = hand_in(work)
    assert graded.task.question is not None
    probes = graded.task.question.probes
    assert [planning.probe(graded, n).asked for n in range(len(probes))] == list(probes)
    assert planning.probe(graded, len(probes)) is None


def test_an_answer_said_aloud_is_ticked_and_rated(work):
    """Ticks make a grade without a text; all missed is nothing, all said is everything."""
    task = planning.plan(work, story="checkout-latency").tasks[0]
    size = len(task.story.points)
    for verdict, score in ((Verdict.MISSED, 0), (Verdict.SAID, 1)):
        graded = rehearse.hand_in_ticked(
            work, task, [verdict] * size, started=work.clock(), seconds=95
        )
        assert (graded.grade.score, graded.attempt.mode) == (score, Mode.ALOUD)
        assert len(graded.choices) == 4


def test_a_question_is_asked_in_turns_of_wording(work):
    """The same question comes in another wording the next time."""
    key = "behavioral/most-successful-project"
    first = planning.plan(work, questions=[key]).tasks[0]
    rehearse.hand_in(work, first, ANSWER, started=work.clock())
    second = planning.plan(work, questions=[key]).tasks[0]
    assert first.asked != second.asked


def test_nothing_is_due_after_the_interview(work, clock):
    """With an interview in three days, even an easy story comes back before it."""
    rated = rating.rate(work, hand_in(work), Rating.EASY)
    interview = interviews.next_interview(work)
    assert clock.time < rated.due < interview.at


def test_the_next_day_what_was_rated_badly_is_due(work, clock):
    """A story rated Again is in the queue the next day, before the new ones."""
    removing.remove_interview(work, interviews.next_interview(work).id)
    rating.rate(work, hand_in(work), Rating.AGAIN)
    assert "checkout-latency" not in [item.story.id for item in planning.queue(work).due]
    clock.time += timedelta(days=1)
    assert planning.queue(work).due[0].story.id == "checkout-latency"


def test_a_clock_set_back_loses_no_rating(work, clock):
    """A rating made while the clock is behind the last one still counts."""
    rating.rate(work, hand_in(work), Rating.GOOD)
    clock.time -= timedelta(days=30)
    graded = hand_in(work)
    assert graded.attempt.seconds >= 0
    rating.rate(work, graded, Rating.GOOD)
    assert work.history.cards()["checkout-latency"].reviews == 2


def test_home_tells_what_waits(work):
    """Home counts stories, today's answers, and says how ready one is."""
    before = home.look(work)
    rating.rate(work, hand_in(work), Rating.GOOD)
    after = home.look(work)
    assert before.rehearsed_today == 0
    assert after.rehearsed_today == 1
    assert after.readiness.recall > before.readiness.recall
    assert after.countdown == "in 3 days"


def test_stats_count_what_was_done(work):
    """The figures add up to what was rehearsed."""
    rating.rate(work, hand_in(work), Rating.GOOD)
    stats = progress.stats(work)
    assert (stats.attempts, stats.rehearsed) == (1, 1)
    assert stats.recall == pytest.approx(work.history.cards()["checkout-latency"].recalled)


def test_what_is_typed_waits_until_it_is_handed_in(work):
    """A draft of a living program is not offered; one let go is, until it is kept or discarded."""
    task = planning.plan(work, story="checkout-latency").tasks[0]
    typed = drafts.begin_answer(work, task)
    typed.save("I moved the cart")
    assert drafts.waiting(work) == ()
    typed.release()
    (waiting,) = drafts.waiting(work)
    assert (waiting.text, waiting.asked) == ("I moved the cart", task.asked)
    kept = drafts.keep(work, waiting)
    assert "I moved the cart" in Path(kept).read_text()
    assert drafts.waiting(work) == ()


def test_unknown_names_are_answered_with_the_nearest(work):
    """A mistyped id gets one line with what was probably meant."""
    with pytest.raises(TrainerError, match="did you mean checkout-latency"):
        planning.plan(work, story="checkout-latensy")
    with pytest.raises(TrainerError, match="no question"):
        planning.plan(work, questions=["behavioral/none"])


def test_a_story_from_the_editor_joins_the_bank(work):
    """The template alone is nothing; a filled one is checked and then moved into the bank."""
    path = stories.new_story_file(work)
    assert stories.adopt(work, path).unchanged
    path = stories.new_story_file(work)
    path.write_text('format = "story-bank/1"\n[[story]]\nid = "x y"\n')
    assert [problem.field for problem in stories.adopt(work, path).problems]
    path.write_text(
        'format = "story-bank/1"\n[[story]]\nid = "mine"\ntitle = "Mine"\nresult = ["It worked"]\n'
    )
    written = stories.adopt(work, path)
    assert written.path is not None
    assert "mine" in work.stories().files
    assert not path.exists()


def test_a_story_file_with_a_byte_order_mark_keeps_it(work):
    """Editing in place keeps the mark and the line ends of a file from another system."""
    path = work.home.stories / "windows.toml"
    text = 'format = "story-bank/1"\r\n[[story]]\r\nid = "w"\r\ntitle = "W"\r\nresult = ["It"]\r\n'
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    stories.accept_wording(work, "w", 0, "that")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"that" in data
    assert data.count(b"\r\n") == 5


def test_a_task_without_a_story_is_stored_all_the_same(work):
    """A question that no story fits can be answered, and the answer is not lost."""
    task = replace(planning.plan(work, story="checkout-latency").tasks[0], story=None)
    graded = rehearse.hand_in(work, task, "qwertz", started=work.clock())
    assert graded.grade is None
    assert work.history.attempt(graded.attempt.id).answer == "qwertz"
