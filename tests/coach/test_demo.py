"""The demo: what a newcomer can look at in one minute."""

from __future__ import annotations

import pytest

from trainer.coach import debrief, demo, home, interviews, letters, unsaid
from trainer.interviews.unsaid import Kind


@pytest.fixture
def work(clock, new_id):
    opened = demo.open_demo(clock=clock, new_id=new_id)
    yield opened
    opened.close()


def test_home_asks_for_the_debrief_of_this_morning(work):
    """One interview lies ahead, and one of this morning is not debriefed yet."""
    assert interviews.next_interview(work).company == demo.COMPANY
    over = interviews.to_debrief(work)
    assert over.at < work.now()
    assert len(over.interviewers) == 2
    assert home.look(work).undebriefed is not None


def test_it_is_over_also_just_after_midnight(clock, new_id):
    """However early the demo is opened, its interview was before."""
    clock.time = clock.time.replace(hour=0, minute=5)
    opened = demo.open_demo(clock=clock, new_id=new_id)
    assert interviews.to_debrief(opened) is not None
    opened.close()


def test_its_questions_and_stories_exist(work):
    """What the sample says was asked and told is in the banks and in the sample stories."""
    over = interviews.to_debrief(work)
    stories = {story.id for story in work.stories().stories}
    questions = {question.key for question in work.banks().questions}
    asked = debrief.questions(work, over.id)
    assert len(asked) == 5
    assert {one.question for one in asked} <= questions
    assert {story for one in asked for story in one.stories} <= stories
    assert {one.by for one in asked} == {person.name for person in over.interviewers}


def test_something_is_left_unsaid_and_one_figure_was_wrong(work):
    """A better story is worth a letter, a forgotten result is named, and one number was wrong."""
    view = unsaid.look(work, interviews.to_debrief(work).id)
    wrong = [one for one in view.unsaid if one.kind is Kind.WRONG_FACT]
    assert [one.story.id for one in wrong] == ["release-argument"]
    better = [one for one in view.unsaid if one.kind is Kind.STORY and one.recommended]
    assert [one.story.id for one in better] == ["checkout-latency"]
    assert any(one.kind is Kind.POINT for one in view.unsaid)


def test_its_letter_carries_the_conversation_on(work):
    """The letter to the first interviewer names the better story and its number."""
    body = letters.open_letter(work, interviews.to_debrief(work).id, "Dana").body
    assert "You asked about the most successful project I've worked on" in body
    assert "Let me also tell you about" in body
    assert "400 ms" in body
