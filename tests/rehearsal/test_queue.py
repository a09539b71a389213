"""The queue: what comes next, with which question, before an interview and without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from trainer.questions.model import Kind, Question
from trainer.rehearsal.days import Days
from trainer.rehearsal.model import Card, Rating
from trainer.rehearsal.queue import (
    Reason,
    build_queue,
    choose_question,
    choose_wording,
    needed,
)
from trainer.rehearsal.schedule import Schedule
from trainer.stories.model import KeyPoint, Part, Status, Story

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
DAYS = Days(zone=UTC)


def story(name: str, **changes) -> Story:
    return replace(Story(name, name.title(), (KeyPoint(Part.RESULT, "it worked"),)), **changes)


def card(name: str, *, due: float, last: float, recalled: float = 1.0) -> Card:
    return Card(name, 5.0, 5.0, NOW + due * DAY, NOW + last * DAY, recalled, 1, 0, Rating.GOOD, 0)


def names(items) -> list[str]:
    return [item.story.id for item in items]


def test_due_stories_come_before_new_ones():
    """What is about to be forgotten comes first; new stories follow."""
    stories = [story("fresh"), story("old"), story("later")]
    cards = {"old": card("old", due=-1, last=-8), "later": card("later", due=3, last=-1)}
    queue = build_queue(stories, cards, Schedule(), now=NOW, days=DAYS)
    assert names(queue.due) == ["old", "fresh"]
    assert [item.reason for item in queue.due] == [Reason.DUE, Reason.NEW]
    assert names(queue.ahead) == ["later"]
    assert queue.next_due == DAYS.start((NOW + 3 * DAY).date())


def test_a_story_that_is_only_a_title_comes_after_the_others():
    """Of new stories one that was brought in by its title alone is asked for last, whatever its name."""
    bare = story("a-bare", points=(KeyPoint(Part.SITUATION, "A-Bare"),))
    queue = build_queue([bare, story("b"), story("c")], {}, Schedule(), now=NOW, days=DAYS)
    assert names(queue.due) == ["b", "c", "a-bare"]
    cards = {"a-bare": card("a-bare", due=-1, last=-8)}
    queue = build_queue([bare, story("b")], cards, Schedule(), now=NOW, days=DAYS)
    assert names(queue.due) == ["a-bare", "b"]


def test_new_stories_are_rationed_by_the_day():
    """A large new story bank does not fall on a person in one day."""
    stories = [story(f"s{n}") for n in range(9)]
    queue = build_queue(stories, {}, Schedule(), now=NOW, days=DAYS, new_today=2, new_per_day=5)
    assert len(queue.due) == 3
    assert len(queue.ahead) == 6


def test_before_an_interview_every_new_story_fits_in():
    """The daily share of new stories grows so that all are told before the interview."""
    stories = [story(f"s{n}") for n in range(24)]
    queue = build_queue(
        stories, {}, Schedule(), now=NOW, days=DAYS, interview=NOW + 2 * DAY, new_per_day=5
    )
    assert len(queue.due) == 12


def test_before_an_interview_the_lowest_predicted_recall_comes_first():
    """With a date set, the order is by what would be recalled then."""
    stories = [story("strong"), story("weak"), story("new")]
    cards = {
        "strong": card("strong", due=20, last=-3, recalled=0.9),
        "weak": card("weak", due=20, last=-3, recalled=0.4),
    }
    queue = build_queue(
        stories, cards, Schedule(), now=NOW, days=DAYS, interview=NOW + timedelta(hours=3)
    )
    assert names(queue.due) == ["new", "weak", "strong"]


def test_a_story_the_job_does_not_ask_for_waits():
    """Stories whose competencies the interview does not ask for are left out of its queue."""
    stories = [
        story("lead", competencies=("leadership",)),
        story("care", competencies=("empathy",)),
    ]
    queue = build_queue(
        stories,
        {},
        Schedule(),
        now=NOW,
        days=DAYS,
        interview=NOW + DAY,
        competencies=("leadership",),
    )
    assert names(queue.due + queue.ahead) == ["lead"]


def test_resting_and_retracted_stories_are_never_asked():
    """A story set aside is not rehearsed."""
    stories = [story("a", status=Status.RESTING), story("b", status=Status.RETRACTED)]
    queue = build_queue(stories, {}, Schedule(), now=NOW, days=DAYS)
    assert queue.due == queue.ahead == ()


def question(name: str, **changes) -> Question:
    return replace(Question("bank", name, f"{name}?"), **changes)


def test_questions_for_a_story_take_turns():
    """The question that was asked longest ago comes next, so recall is not tied to one wording."""
    questions = [question("a"), question("b"), question("c")]
    asked = {"bank/a": NOW - DAY, "bank/b": NOW - 2 * DAY, "bank/c": NOW - 3 * DAY}
    chosen = choose_question(story("s"), questions, lambda *_: 1.0, asked)
    assert chosen is questions[2]
    assert choose_question(story("s"), questions, lambda *_: 1.0, {}) is questions[0]


def test_a_question_for_the_interviewer_or_that_does_not_fit_is_not_asked():
    """Only questions that the story can answer are asked for it."""
    to_ask = question("a", kind=Kind.TO_ASK)
    assert choose_question(story("s"), [to_ask], lambda *_: 1.0, {}) is None
    assert choose_question(story("s"), [question("b")], lambda *_: 0.2, {}) is None


def test_a_story_is_asked_for_in_its_language_and_line_of_work():
    """Shared competencies alone bring no question of another language, kind or profession."""
    told = story("s", questions=("bank/named",))
    named = question("named", kind=Kind.SITUATIONAL)
    strangers = [
        question("german", language="de"),
        question("pay", kind=Kind.MOTIVATION),
        question("ward", bank="healthcare"),
    ]
    assert choose_question(told, strangers, lambda *_: 1.0, {}) is None
    assert choose_question(told, [*strangers, named], lambda *_: 1.0, {}) is named
    british = question("near", language="en-GB")
    assert choose_question(told, [british], lambda *_: 1.0, {}) is british


def test_wordings_take_turns():
    """Each time a question comes it is said in its next wording, and then from the start."""
    asked = question("a", variants=("b?", "c?"))
    assert [choose_wording(asked, times) for times in range(4)] == ["a?", "b?", "c?", "a?"]


def test_what_a_job_asks_for_in_its_own_words_rules_no_story_out():
    """No story names “patient safety”, so any of them may be the one that's asked for."""
    told = story("nights", competencies=("learning",))
    assert needed(told, ("learning", "conflict"))
    assert not needed(told, ("conflict",))
    assert needed(told, ("conflict", "patient-safety"))
