"""What the people who interview care about is asked for as they'd say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from trainer.interviews.bearing import things
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.candidates import Material
from trainer.mock.cares import LONGEST, cares_of, things_of
from trainer.mock.words import words_of

EN = words_of("en")
JOB = Interview(
    "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, (),
    (Interviewer("Ana", cares_about="safe staffing, and falls"), Interviewer("Ben")),
)  # fmt: skip
STAFFING = "I care a lot about safe staffing. Where has that come up for you?"


def cared(*cares, words=EN, seed=0, asked=()):
    """What each of some people asks first, in turns."""
    people = tuple(Interviewer(f"P{n}", cares_about=one) for n, one in enumerate(cares))
    material = Material((), (), replace(JOB, interviewers=people), asked=dict(asked))
    return cares_of(material, words, seed)


def asks(*cares, **more):
    """The first wording of each thing."""
    return [one.ways[0] for one in cared(*cares, **more)]


def test_each_asks_for_one_thing_before_anybody_asks_for_a_second():
    """In the words of the person's notes."""
    assert asks("safe staffing, and falls", "clean data") == [
        STAFFING,
        "I care a lot about clean data. Where has that come up for you?",
        "I care a lot about falls. Where has that come up for you?",
    ]


def test_another_mock_asks_for_another_thing():
    """What was asked for least comes first, and of things that weren't a seed decides."""
    assert cared("safe staffing, and falls", seed=1)[0].thing == "falls"
    asked = {"safe staffing": 1}
    assert cared("safe staffing, and falls", asked=asked.items())[0].thing == "falls"


@pytest.mark.parametrize(
    ("thing", "asked", "is_asked"),
    [
        ("working with families", "Tell me about your experience of working with families.", True),
        ("patient safety", "Tell me how you've improved the safety of care with data.", True),
        ("keeping staff", "Tell me how you've improved the safety of care with data.", False),
        ("someone who writes things down", "When did you write things down last?", True),
    ],
)
def test_what_a_question_asks_for_already_isnt_asked_for_once_more(thing, asked, is_asked):
    """In its own words or nearly; “someone who” is in no question."""
    (care,) = cared(thing)
    assert care.is_asked([asked]) == is_asked


def test_a_long_concern_is_cut_at_a_comma_or_left():
    """What stands in a form may be a page; an interviewer says a line, and no half sentence."""
    assert cared("how people talk " * 30) == []
    long = "that the floor is swept before the first train, and that whoever sees a fault tells the next shift about it"
    (text, *_) = asks(long)
    assert len(text) < LONGEST + 70
    assert "first train" in text
    assert "tells" not in text


def test_of_two_cares_in_a_line_the_first_is_asked_for():
    """Nobody asks for both in one breath."""
    text = asks("people who stop a job when it isn't safe, how apprentices are treated")[0]
    assert (
        text
        == "I'm looking for people who stop a job when it isn't safe. Tell me about a time that was you."
    )


def test_what_only_tells_of_the_interviewer_is_asked_of_nobody():
    """Where they've been is no question."""
    assert cared("has been at the company for nine years") == []


@pytest.mark.parametrize(("cares", "apart"), [
    ("calm classrooms and keeping staff from burning out", ("calm classrooms", "keeping staff from burning out")),
    ("on-time delivery and winning back old customers", ("on-time delivery", "winning back old customers")),
    ("patient safety on nights", ("patient safety on nights",)),
    ("how the team and the board talk", ("how the team and the board talk",)),
])  # fmt: skip
def test_one_thing_is_asked_for_at_a_time(cares, apart):
    """A short thing and something that is done are two."""
    assert things(cares) == apart


@pytest.mark.parametrize(("cares", "apart"), [
    ("someone who can tell the partners no, and who keeps the doctors from being interrupted",
     ("someone who can tell the partners no", "someone who keeps the doctors from being interrupted")),
    ("that a figure is right before it goes out, and that people look",
     ("that a figure is right before it goes out", "that people look")),
    ("complaints, and what they cost", ("complaints, and what they cost",)),
    ("jemand, der Nein sagt, und der zuhört", ("jemand, der Nein sagt", "jemand, der zuhört")),
    ("quelqu'un qui sait dire non, et qui écoute", ("quelqu'un qui sait dire non", "quelqu'un qui écoute")),
])  # fmt: skip
def test_each_thing_can_stand_alone(cares, apart):
    """The second “who …” is somebody, too; what points back to nothing but itself needs nothing before it."""
    language = "de" if "jemand" in cares else "fr" if "qu'un" in cares else "en"
    assert things_of(cares, words_of(language)) == apart
