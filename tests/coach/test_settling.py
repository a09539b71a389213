"""What a grade asks, and what each answer changes: the grade, or the story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.coach import planning, rating, rehearse, settling
from trainer.coach.rehearsal_values import Asked
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Mode, Rating

STORY = """# my stories
format = "story-bank/1"

[[story]]
id = "till"  # the shop's own name for it
title = "The tills that stood still"
situation = ["Cash closing by hand took the shift leads 7 hours a week in each shop"]
task = ["Bring closing down to under an hour before the summer sale"]
action = [
  "Wrote a nightly import of all till journals",
  "Persuaded the auditors to accept it without signed slips",  # hard
  { say = "Piloted it with Dana for 7 weeks", accept = ["7 weeks with Dana to try it"], weight = 2 },
]
result = ["Shortfalls surfaced in 3 of 14 shops that nobody had known of"]
reflection = ["Would bring the sceptics in on day one"]
"""

TELLINGS = (
    (
        "Okay so every evening somebody stayed behind and counted coins, and over a week that ate 7 "
        "hours per place. I wanted us out of the door in an hour tops by the time the July rush hit. "
        "The money people from head office hate anything without ink on it, so I sat with them until "
        "they gave in. If I did it over I'd have the grumps at the table from the first morning."
    ),
    (
        "Right, somebody stayed behind each evening and counted coins, and that ate 7 hours per place "
        "every week. The goal was out of the door in an hour, before the July rush. Money people from "
        "head office hate anything without ink, I sat with them until they gave in. I built a thing "
        "that slurps up the rolls while everybody sleeps. Next time I'd have the grumps at the table "
        "from the first morning."
    ),
    (
        "So people stayed behind and counted coins every evening, it ate 7 hours per place in a week. "
        "We had to be out of the door in an hour by the July rush. I built this thing, it slurps up "
        "the rolls at night while everybody sleeps. I sat with the money people from head office, who "
        "hate anything without ink on it, until they gave in. I'd have the grumps at the table from "
        "the first morning."
    ),
)
"""Three tellings of one person, a week apart: never the story's words, much the same words of their own."""

TASK, PILOT = 1, 4
TOLD = "Cash closing by hand took the shift leads 7 hours a week in each shop. We piloted it with Dana for "
WRONG = f"{TOLD} 9 weeks."


@pytest.fixture
def work(empty_home, open_home, known_banks):
    (empty_home / "stories").mkdir(parents=True)
    (empty_home / "stories" / "tills.toml").write_text(STORY)
    opened = open_home(empty_home)()
    yield opened
    opened.close()


@pytest.fixture
def doubting(monkeypatch):
    """Let every wrong fact be below certainty."""
    monkeypatch.setattr("trainer.grading.unsure.CERTAIN_FROM", 2.0)


def asking(graded, point):
    """Return a graded answer that asks whether a point was said."""
    return replace(graded, asks=(Asked(point, "Did you say all of it?", "yes", news=False),))


def tell(work, answer):
    task = planning.plan(work, story="till", ahead=True).tasks[0]
    return rehearse.hand_in(work, task, answer, started=work.clock())


def text_of(work):
    return work.stories().files["till"].read_text()


def test_a_slip_leaves_the_point_as_graded_and_is_not_asked_again(work, doubting):
    """The person's answer is kept as their own verdict; file, grade and wrong fact stay."""
    graded = tell(work, WRONG)
    assert graded.asks[0].text == ("You said “9 weeks”; your story says “7 weeks”. Slip or news?")
    after = settling.yes(work, graded)
    assert after.grade == graded.grade
    assert after.grade.points[PILOT].wrong_fact is not None
    assert after.asks == graded.asks[1:]
    verdict = graded.grade.points[PILOT].verdict
    assert work.history.overturned(graded.attempt.id) == {PILOT: verdict}
    assert rehearse.reopen(work, graded.attempt.id).asks == after.asks
    assert work.history.attempt(graded.attempt.id) == graded.attempt
    assert text_of(work) == STORY


def test_news_corrects_the_story_and_the_grade(work):
    """The figure is changed in its place and nothing else; the point counts, and told so it's right."""
    graded = tell(work, WRONG)
    assert graded.grade.points[PILOT].wrong_fact is not None
    proposed = settling.proposal(work, graded, PILOT)
    assert proposed.say == "Piloted it with Dana for 9 weeks"
    assert proposed.say[slice(*proposed.new)] == "9 weeks"
    after = settling.news(work, graded, PILOT, proposed.say)
    point = after.grade.points[PILOT]
    assert (point.verdict, point.wrong_fact, point.say) == (Verdict.SAID, None, proposed.say)
    changed = text_of(work)
    assert changed == STORY.replace("7 weeks", "9 weeks")
    again = tell(work, WRONG)
    assert again.grade.points[PILOT].wrong_fact is None
    assert work.history.attempt(graded.attempt.id) == graded.attempt


def test_news_is_taken_back_byte_for_byte(work):
    """After undo the file, the verdict, the wrong fact and the question are as before."""
    graded = tell(work, WRONG)
    after = settling.news(work, graded, PILOT, "Piloted it for 9 weeks")
    back = settling.take_back(work, after)
    assert text_of(work) == STORY
    assert (back.grade, back.asks, back.done) == (graded.grade, graded.asks, ())
    with pytest.raises(TrainerError, match="nothing to undo"):
        settling.take_back(work, back)


def test_what_was_changed_elsewhere_is_not_taken_back(work):
    """Another program's change of the story's file stays, and so does the person's answer."""
    graded = tell(work, WRONG)
    after = settling.news(work, graded, PILOT, "Piloted it for 9 weeks")
    path = work.stories().files["till"]
    path.write_text(path.read_text() + "# mine\n")
    with pytest.raises(TrainerError, match="changed since"):
        settling.take_back(work, after)
    assert "# mine" in text_of(work)
    assert work.history.overturned(graded.attempt.id) == {PILOT: Verdict.SAID}


@pytest.mark.parametrize("say", ["", "  ", "Piloted it with Dana for 7 weeks"])
def test_no_news_changes_nothing(work, say):
    """Without other words there is nothing to correct."""
    graded = tell(work, WRONG)
    with pytest.raises(TrainerError, match="says that already"):
        settling.news(work, graded, PILOT, say)
    assert text_of(work) == STORY
    assert work.history.overturned(graded.attempt.id) == {}


def test_a_story_changed_meanwhile_is_not_corrected_in_the_wrong_place(work):
    """A point that the file no longer has is left alone, whatever stands in its place."""
    graded = tell(work, WRONG)
    path = work.stories().files["till"]
    path.write_text(STORY.replace("Piloted it with Dana for 7 weeks", "Something else, 7 weeks"))
    with pytest.raises(TrainerError, match="no longer has this point"):
        settling.news(work, graded, PILOT, "Piloted it for 9 weeks")
    assert "Something else" in text_of(work)


def test_questions_may_be_ignored(work, doubting):
    """At most two are asked, and an answer is rated with all of them open."""
    graded = tell(work, WRONG)
    assert 0 < len(graded.asks) <= 2
    rating.rate(work, graded, Rating.GOOD)
    assert work.history.overturned(graded.attempt.id) == {}


def test_own_words_are_kept_by_one_key_and_taken_back(work):
    """“Did you say all of it?” yes: the point counts, and the words stand in the file until undone."""
    graded = asking(tell(work, TELLINGS[0]), TASK)
    after = settling.yes(work, graded)
    words = "I wanted us out of the door in an hour tops by the time the July rush hit"
    assert (after.grade.points[TASK].verdict, after.done[-1].words) == (Verdict.SAID, words)
    assert TASK not in [one.point for one in after.asks]
    assert words in text_of(work)
    back = settling.take_back(work, after)
    assert text_of(work) == STORY
    assert (back.grade, back.asks) == (graded.grade, graded.asks)


def test_words_that_tell_half_a_point_are_not_kept(work):
    """A yes counts as said all the same; only the file stays as it is."""
    graded = tell(work, "Cash closing by hand took the shift leads hours. It was in each shop.")
    after = settling.yes(work, asking(graded, 0))
    assert after.grade.points[0].verdict is Verdict.SAID
    assert text_of(work) == STORY


def test_a_wrong_fact_in_own_words_is_put_right_before_they_are_kept(work):
    """What is offered to keep says what the story says, and says so."""
    graded = tell(work, "Then we tried it out with Marco for 9 weeks, in two of the shops.")
    offered = settling.own_words(work, graded, PILOT, "tried it out with Dana for 9 weeks")
    assert offered.say == "tried it out with Dana for 7 weeks"
    assert "put right" in offered.note
    with pytest.raises(TrainerError, match="your story says"):
        settling.keep_wording(work, graded, PILOT, "tried it out with Dana for 9 weeks")
    assert text_of(work) == STORY
    settling.keep_wording(work, graded, PILOT, offered.say)
    assert offered.say in text_of(work)


def test_a_whole_telling_is_no_wording(work):
    """Who marks all of a long answer is told to mark less, without grading it all over again."""
    graded = tell(work, WRONG)
    long = "five hundred " * 100
    assert settling.own_words(work, graded, PILOT, long).say == long.strip()
    with pytest.raises(TrainerError, match="too long"):
        settling.keep_wording(work, graded, PILOT, long)
    assert text_of(work) == STORY


def test_a_second_try_corrects_the_point_it_asked_for(work):
    """In a retry the points have other places than in the story; the right one is changed."""
    first = tell(work, TELLINGS[0])
    task = planning.retry(first)
    assert task.mode is Mode.RETRY
    again = rehearse.hand_in(work, task, WRONG, started=work.clock())
    place = task.missed.index(PILOT)
    after = settling.news(work, again, place, settling.proposal(work, again, place).say)
    assert after.grade.points[place].say == "Piloted it with Dana for 9 weeks"
    assert text_of(work) == STORY.replace("7 weeks", "9 weeks")


def test_kept_wordings_gain_from_week_to_week(work, clock):
    """One person tells a story three times, a week apart, in words of their own, and keeps them."""
    plain = [grading.grade_recall(work.stories().stories[0], one).score for one in TELLINGS]
    scores = []
    for answer in TELLINGS:
        graded = tell(work, answer)
        scores.append(graded.grade.score)
        while graded.asks:
            graded = settling.yes(work, graded)
        for point, told in enumerate(graded.grade.points):
            words = settling.own_words(work, graded, point).say
            if told.verdict is not Verdict.SAID and words and point != PILOT:
                graded = settling.keep_wording(work, graded, point, words)
        rating.rate(work, graded, Rating.GOOD)
        clock.advance(days=7)
    assert scores[0] == plain[0]
    assert scores[1] > max(scores[0], plain[1])
    assert scores[2] > max(scores[1], plain[2])
