"""The three questions for an interviewer."""

from __future__ import annotations

import pytest

from trainer.coach import asking, interviews
from trainer.errors import TrainerError
from trainer.interviews.model import Interviewer


@pytest.fixture
def work(home, open_home):
    opened = open_home(home)()
    yield opened
    opened.close()


@pytest.fixture
def met(work):
    people = (
        Interviewer("Maria", "Head of product", cares_about="how success is measured"),
        Interviewer("Dan", "Engineer"),
    )
    return interviews.add_interview(
        work,
        interviews.Details(company="Acme", when="2026-06-20 10:00", interviewers=people),
    )


def test_what_an_interviewer_cares_about_is_suggested_first(work, met):
    """The first suggestion is near to their words, and only questions to ask are suggested."""
    rows = asking.suggestions(work, *asking.whom(work, met.id, "Maria"))
    assert "success" in " ".join((rows[0].question.ask, *rows[0].question.variants))
    assert {row.question.kind for row in rows} == {"to-ask"}


def test_three_are_chosen_kept_and_shown_to_the_others(work, met):
    """The choice is stored for that person, comes first, and is named where another is asked."""
    keys = [row.question.key for row in asking.suggestions(work, *asking.whom(work, met.id, "Dan"))]
    asking.choose(work, met.id, "Dan", keys[4:7])
    dan = asking.suggestions(work, *asking.whom(work, met.id, "Dan"))
    assert [row.question.key for row in dan if row.chosen] == keys[4:7]
    assert all(row.chosen for row in dan[:3])
    maria = asking.suggestions(work, *asking.whom(work, met.id, "Maria"))
    also = {row.question.key for row in maria if row.also_to == ("Dan",)}
    assert also == set(keys[4:7])


def test_the_choice_survives_a_change_of_the_interviewer(work, met, home):
    """Editing the person in the form keeps what they will be asked."""
    from trainer.ui.interview_forms import save_person

    asking.choose(work, met.id, "Dan", ["to-ask/first-year-success"])
    fields = {"role": "CTO", "email": "", "cares_about": "", "no_contact": "", "moment": ""}
    save_person(met.id, "Dan")(work, {"name": "Daniel", **fields})
    _, daniel = asking.whom(work, met.id, "Daniel")
    assert (daniel.role, daniel.to_ask) == ("CTO", ("to-ask/first-year-success",))


def test_four_or_an_unknown_question_are_refused(work, met):
    """There is time for three, and a key must exist."""
    keys = [row.question.key for row in asking.suggestions(work, *asking.whom(work, met.id, "Dan"))]
    with pytest.raises(TrainerError, match="more than there is time for"):
        asking.choose(work, met.id, "Dan", keys[:4])
    with pytest.raises(TrainerError):
        asking.choose(work, met.id, "Dan", ["to-ask/nothing"])
    with pytest.raises(TrainerError, match="--to"):
        asking.whom(work, met.id)
    with pytest.raises(TrainerError, match="isn't an interviewer"):
        asking.whom(work, met.id, "Eve")
