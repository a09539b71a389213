"""Jotted questions matched to a bank."""

from dataclasses import replace

import pytest

from trainer.grading import QuestionIndex, fit, match_question
from trainer.questions.model import Kind, Question
from trainer.rehearsal.queue import FITTING
from trainer.stories.model import KeyPoint, Part, Story

BANK = [
    Question("b", "conflict", "Tell me about a conflict with a colleague and how you resolved it."),
    Question("b", "failure", "Tell me about a time you failed."),
    Question("b", "weakness", "What is your greatest weakness?"),
    Question("b", "deadline", "Describe a time you had to work to a tight deadline."),
    Question("b", "boss", "Tell me about a time you disagreed with your boss.",
             competencies=("conflict",)),
    Question("b", "proud", "Tell me about your most successful project.",
             variants=("What project are you proudest of?",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("heard", "question"),
    [
        ("smth abt conflict w/ teammate", "conflict"),
        ("a time i failed", "failure"),
        ("greatest weakness??", "weakness"),
        ("weaknes", "weakness"),
        ("tight dedline", "deadline"),
        ("disagreeing with my manager", "boss"),
        ("which project are you proud of", "proud"),
    ],
)
def test_a_jotting_finds_its_question(heard, question):
    """Shorthand, typos and near neighbours: the right question comes first."""
    assert match_question(heard, BANK)[0].question == f"b/{question}"


@pytest.mark.parametrize(
    "heard", ["", "...", "do you own a forklift licence", "last book you read"]
)
def test_what_no_question_covers_is_not_confident(heard):
    """A jotting that the bank does not cover has no confident match."""
    assert not any(match.confident for match in match_question(heard, BANK))


@pytest.mark.parametrize(("heard", "sure"), [("Why us?", True), ("What about us?", False)])
def test_little_words_alone_are_sure_where_the_question_holds_them(heard, sure):
    """Of a jotting without a telling word most little words must stand in the question."""
    bank = [*BANK, Question("b", "us", "Why us?"), Question("b", "there", "What did you do there?")]
    assert match_question(heard, bank)[0].confident is sure


def test_an_empty_bank_has_no_match():
    """No questions, no matches."""
    assert QuestionIndex([]).match("conflict") == []


def test_at_most_limit_matches_best_first():
    """Matches are ordered by score and no more than asked for."""
    found = match_question("conflict with my boss about a deadline", BANK, 2)
    assert len(found) == 2
    assert found[0].score >= found[1].score


def test_a_story_fits_its_questions():
    """A named question fits wholly, a shared competency well, another hardly."""
    point = (KeyPoint(Part.ACTION, "Counted the pallets"),)
    named = Story("s", "Pallets", point, questions=("b/failure",), competencies=("conflict",))
    assert fit(named, BANK[1]) == 1.0
    assert 0.85 <= fit(named, BANK[4]) < 1.0
    assert fit(named, BANK[2]) == 0.0


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        ("Are you married?", Kind.BACKGROUND),
        ("Who are you, in two minutes?", Kind.BACKGROUND),
        ("Where do you see yourself in five years?", Kind.MOTIVATION),
        ("What would you like to earn?", Kind.MOTIVATION),
        ("How do you settle a quarrel here?", Kind.TO_ASK),
    ],
)
def test_no_story_fits_what_no_story_tells(ask, kind):
    """What only shares a competency with a story isn't held against it, unless the story names it."""
    asked = Question("b", "q", ask, competencies=("conflict",), kind=kind)
    point = KeyPoint(Part.SITUATION, "We had a quarrel about the release.")
    story = Story("s", "A quarrel", (point,), competencies=("conflict",))
    assert fit(story, replace(asked, kind=Kind.BEHAVIORAL)) > FITTING
    assert fit(story, asked) < FITTING
    assert fit(replace(story, questions=(asked.key,)), asked) == 1.0
