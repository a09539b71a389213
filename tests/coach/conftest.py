"""A person with five stories, and an interview of this morning, for the coach's tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import debrief, interviews, mock
from trainer.coach.interviews import Details
from trainer.coach.mock import Wish
from trainer.interviews import Feeling, Interviewer

TOLD = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned, so I moved the cart to Redis."
)


@pytest.fixture
def work(home, open_home, known_banks):
    opened = open_home(home)()
    yield opened
    opened.close()


@pytest.fixture
def over(work, local_zone):
    """An interview of this morning with two people."""
    return interviews.add_interview(
        work,
        Details(
            company="Acme",
            when="2026-05-28 08:00",
            role="Product lead",
            wanted=interviews.read_wanted("delivering-results (must), ownership"),
            interviewers=(
                Interviewer("Ana Berg", email="ana@example.org", moment="the tour"),
                Interviewer("Ben", cares_about="calm releases"),
            ),
        ),
    )


@pytest.fixture
def asked(work, over):
    noted = debrief.note(work, over.id, "Tell me about the most successful project you worked on")
    return debrief.change(work, replace(noted, said=TOLD, by="Ana Berg", feeling=Feeling.ROUGH))


@pytest.fixture
def taken(work, asked):
    """The same from a transcript: there it's known what was left out, too."""
    return debrief.change(work, replace(asked, from_transcript=True))


@pytest.fixture
def ahead(work, local_zone):
    return interviews.add_interview(
        work,
        Details(
            company="Acme",
            when="2026-06-02 10:00",
            role="Product lead",
            wanted=interviews.read_wanted("delivering-results (must), crisis-management (must)"),
        ),
    )


@pytest.fixture
def plan(work, ahead):
    return mock.new(work, Wish(minutes=30, seed=1))


@pytest.fixture
def story(work):
    return next(one for one in work.stories().stories if one.id == "checkout-latency")
