from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.mock.follow_ups import first, point
from tests.mock.test_course import PLAN as ANY_PLAN
from trainer.competencies import COMPETENCIES
from trainer.grading.model import Delivery, PointGrade, RecallGrade, Verdict
from trainer.interviews.bearing import things
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.also import LONGEST, asked_for, concerns, must_haves, things_of
from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.words import LANGUAGES, words_of
from trainer.stories.model import KeyPoint, Part, Story

EN = words_of("en")
PLAN = replace(ANY_PLAN, seed=0)
CARED = Answer(
    Slot(Reason.MUST_HAVE, "Q?"),
    "I did it.",
    Story("s", "S", (KeyPoint(Part.SITUATION, "He had experience with mothers"),)),
    RecallGrade(
        "s",
        0.9,
        9,
        (PointGrade(Part.SITUATION, "He had experience with mothers", Verdict.SAID, 0.9),),
        Delivery(),
    ),
)
JOB = Interview(
    "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, (),
    (Interviewer("Ana", cares_about="safe staffing, and falls"), Interviewer("Ben")),
)  # fmt: skip
STAFFING = "I care a lot about safe staffing. Where has that come up for you?"


def cared(*said, plan=PLAN, job=JOB, asked=(), **more):
    """The first wording for each; see the test of the others."""
    return list(concerns(job, plan, said, asked, EN, **more))[::2]


def ana(cares):
    return replace(JOB, interviewers=(Interviewer("Ana", cares_about=cares),))


def test_what_somebody_cares_about_is_asked_until_it_was_told():
    """One thing at a time; nothing where a question was planned for it."""
    assert cared("I ran the ward.") == [STAFFING]
    (rest,) = cared("We brought the falls down to eight.")
    assert rest == STAFFING
    assert cared("Falls came down, and staffing was safe again.") == []
    why = "Ana cares about “safe staffing, and falls”."
    planned = replace(PLAN, slots=(replace(PLAN.slots[0], why=why), *PLAN.slots[1:]))
    assert cared("I ran the ward.", plan=planned) == []
    assert cared("I ran the ward.", job=None) == []


def test_what_a_question_asks_for_in_its_own_words_isnt_asked_for_once_more():
    """“Working with families” in the ad is what somebody cares about in their own words."""
    job = ana("working with families")
    asked = replace(PLAN.slots[1], asked="Tell me about your experience of working with families.")
    plan = replace(PLAN, slots=(PLAN.slots[0], asked, *PLAN.slots[2:]))
    assert cared("I ran the ward.", job=job) != []
    assert cared("I ran the ward.", job=job, plan=plan) == []
    data = replace(asked, asked="Tell me how you've improved the safety of care with data.")
    near = replace(plan, slots=(PLAN.slots[0], data, *PLAN.slots[2:]))
    assert cared("I ran the ward.", job=ana("patient safety"), plan=near) == []
    assert cared("I ran the ward.", job=ana("keeping staff"), plan=near) != []


def test_what_a_question_nearly_asked_for_comes_after_what_none_did():
    """Whoever was asked for a doctor they told no isn't asked for partners that they told no."""
    job = ana("someone who can tell the partners no, and who keeps the ward tidy")
    no = replace(PLAN.slots[1], asked="Tell me about a time you had to tell a doctor no.")
    plan = replace(PLAN, slots=(PLAN.slots[0], no, *PLAN.slots[2:]))
    assert "partners" in cared("I did it.", job=job)[0]
    assert "tidy" in cared("I did it.", job=job, plan=plan)[0]


def test_nobody_asks_for_what_they_care_about_twice():
    """Neither for one thing nor for another."""
    (rest,) = cared("We brought the falls down to eight.")
    assert cared("We brought the falls down to eight.", asked=[STAFFING]) == []
    assert cared("I ran the ward.", asked=[rest]) == []


@pytest.mark.parametrize(
    ("cares", "told", "asks"),
    [
        ("safe staffing and falls", "Falls.", "about safe staffing."),
        ("reliability, and what happens at 3 am", "Reliability.", "about what happens at 3 am."),
        ("whether you want this and will stay", "I want this.", "know whether you want this and will stay."),
        ("complaints, and what they cost", "Complaints.", None),
        ("clean data; calm people", "Clean data.", "about calm people."),
    ],
)  # fmt: skip
def test_of_several_things_what_wasnt_told_is_asked_for(cares, told, asks):
    """Where each can stand alone; a sentence is said whole."""
    found = cared(told, job=ana(cares))
    assert len(found) == bool(asks)
    assert all(asks in text for text in found)


def test_a_long_concern_is_cut_at_a_comma_or_left():
    """What stands in a form may be a page; an interviewer says a line, and no half sentence."""
    assert cared("Hello.", job=ana("how people talk " * 30)) == []
    long = "that the floor is swept before the first train, and that whoever sees a fault tells the next shift about it"
    (text,) = cared("Hello.", job=ana(long))
    assert len(text) < LONGEST + 70
    assert "first train" in text
    assert "tells" not in text


def test_of_two_cares_in_a_line_the_first_is_asked_for():
    """Nobody asks for both in one breath."""
    (text,) = cared(
        "Hello.", job=ana("people who stop a job when it isn't safe, how apprentices are treated")
    )
    assert (
        text
        == "I'm looking for people who stop a job when it isn't safe. Tell me about a time that was you."
    )


def test_a_must_have_that_no_question_asks_for_is_asked_unless_something_showed_it():
    """By a story's own note, or by the words of an answer; in each language by the name it has there."""
    plan = replace(PLAN, left_out=("mentoring", "commercial-results"))
    text = "The job also asks for commercial results. Where have you shown that?"
    assert list(must_haves(plan, {"mentoring"}, ("I did it.",), EN)) == [text]
    said = ("I mentored two juniors, and the results were good.",)
    assert list(must_haves(plan, (), said, EN)) == []
    (german,) = must_haves(plan, (), ("Gut.",), words_of("de"))
    assert (
        german == "Zur Stelle gehört auch: Freude am Anleiten. Wo kam es bei Ihnen schon darauf an?"
    )
    assert asked_for(plan, [FollowUp(Kind.ALSO, text)], EN) == {"commercial-results"}


def test_it_is_asked_where_nothing_is_lacking_and_never_of_an_introduction():
    """Nor of why here, of the person's own questions, or of what was said aloud."""

    def after(reason, **more):
        slot = Slot(reason, "Q?", probes=("And then?",))
        said = "I like how you gave me experience with mothers."
        answer = replace(CARED, slot=slot, text=said, aims=(STAFFING,), **more)
        return ask_on(answer, EN, Tone.NEUTRAL, 1)

    assert after(Reason.MUST_HAVE) == FollowUp(Kind.ALSO, STAFFING)
    others = [after(one) for one in (Reason.WHY_US, Reason.TO_ASK, Reason.OPENER)]
    others.append(after(Reason.MUST_HAVE, aloud=True))
    assert all(one is None or one.kind is not Kind.ALSO for one in others)


def test_who_has_no_further_question_asks_for_it_after_one_follow_up():
    """Even where something is lacking; whoever asks again later waits."""
    asked = (FollowUp(Kind.RESULT, "What came of it?"),)
    lacks = {"asked_on": asked, "aims": (STAFFING,)}
    points = [point(Part.SITUATION), point(Part.ACTION, Verdict.MISSED)]
    assert first(*points, is_their_last=True, **lacks) == FollowUp(Kind.ALSO, STAFFING)
    assert first(*points, **lacks).kind is Kind.ACTION


def test_each_asks_for_what_they_care_about_themselves():
    """Nobody asks for what somebody else cares about."""
    ben = Interviewer("Ben", cares_about="clean data")
    job = replace(JOB, interviewers=(*JOB.interviewers, ben))
    by = {who: cared("Hello.", job=job, by=who) for who in ("Ana", "Ben")}
    assert (len(by["Ana"]), len(by["Ben"])) == (1, 1)
    assert "clean data" in by["Ben"][0]


def test_a_question_for_one_thing_leaves_the_other_open():
    """What a question was planned for isn't asked for; what it has nothing to do with is."""
    cares = "mentoring, and clean data"
    slot = replace(PLAN.slots[1], why=f"Ana cares about “{cares}”.", competencies=("mentoring",))
    plan = replace(PLAN, slots=(slot,))
    (text,) = cared("I ran the ward.", plan=plan, job=ana(cares))
    assert "clean data" in text
    assert "mentoring" not in text


def test_a_story_that_is_about_it_was_an_answer():
    """By what it says it shows: nobody asks for honesty after the mistake that was owned up to."""
    story = Story("s", "The wrong dose", (KeyPoint(Part.RESULT, "x"),), competencies=("integrity",))
    job = ana("honesty, and safe staffing")
    (text,) = cared("I told them.", job=job, told=(story,))
    assert "honesty" not in text


def test_a_word_of_the_story_makes_them_say_it_otherwise():
    """“Experience” would give away that somebody had some; they ask how it was dealt with then."""
    ways = tuple(concerns(ana("how a ward runs"), PLAN, ("I did it.",), (), EN))
    heard = replace(CARED, aims=ways)
    assert ask_on(heard, EN, Tone.NEUTRAL, 1).text == ways[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_must_have_can_be_asked_for_in_every_language(language):
    """Each competency of the list has a name that an interviewer says."""
    assert set(words_of(language).table["competencies"]) == set(COMPETENCIES)


def test_a_must_have_in_the_postings_words_is_asked_in_them_unless_most_of_them_were_said():
    """One word of a whole line is no answer to it."""
    line = "strong health and safety record"
    plan = replace(PLAN, left_out=(line,))
    text = "Our ad says “strong health and safety record”. What's your experience with that?"
    assert list(must_haves(plan, (), ("I kept a record of it.",), EN)) == [text]
    assert asked_for(plan, [FollowUp(Kind.ALSO, text)], EN) == {line}
    said = ("Our health and safety record was the best.",)
    assert list(must_haves(plan, (), said, EN)) == []
    plan = replace(PLAN, left_out=("experience of night shifts",))
    (asks,) = must_haves(plan, (), ("I ran the ward.",), EN)
    assert asks == "One more thing. Tell me about your experience of night shifts."
    assert asked_for(plan, [FollowUp(Kind.ALSO, asks)], EN) == {"experience of night shifts"}


@pytest.mark.parametrize(
    ("language", "cares", "told", "is_asked"),
    [
        ("de", "sorgfältige Dokumentation", "Jeden Stand habe ich dokumentiert.", False),
        ("en", "calm classrooms", "I kept my classroom quiet.", False),
        ("fr", "la réorganisation", "Nous avons réorganisé le service.", False),
        ("en", "keeping people", "There were people everywhere.", True),
        ("en", "calm classrooms", "I was calm.", True),
    ],
)
def test_what_a_story_told_in_other_words_isnt_asked_for(language, cares, told, is_asked):
    """A long word in another form tells it; a short one is said everywhere."""
    found = list(concerns(ana(cares), PLAN, (told,), (), words_of(language)))
    assert bool(found) == is_asked


@pytest.mark.parametrize(
    ("language", "cares", "says"),
    [
        ("de", "sorgfältige Dokumentation und der Umgang mit Angehörigen",
         "Reden wir mal über den Umgang mit Angehörigen. Wie gehen Sie da vor?"),
        ("de", "Ruhe auf Station und das Essen der Kinder",
         "Reden wir mal über das Essen der Kinder. Wie gehen Sie damit um?"),
        ("en", "clean data and the calm of the floor",
         "I care a lot about the calm of the floor. Where has that come up for you?"),
        ("fr", "la propreté et le calme du service", "Je change un peu de sujet. Pour le calme du service, comment vous y prenez-vous ?"),
        ("es", "la limpieza y el trato con familias", "Hablemos del trato con familias. ¿Cómo lo llevas tú?"),
    ],
)  # fmt: skip
def test_of_two_concerns_with_an_article_they_ask_for_one(language, cares, says):
    """“The” before the second doesn't glue it to the first, which was told."""
    told = (
        cares.partition(" und ")[0].partition(" and ")[0].partition(" et ")[0].partition(" y ")[0]
    )
    found = list(concerns(ana(cares), PLAN, (told,), (), words_of(language)))
    assert found[:1] == [says]


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


def test_whoever_told_what_somebody_does_was_told_of_somebody():
    """“Someone who” is in no answer."""
    job = ana("someone who writes things down")
    assert cared("I wrote things down and everybody could find them.", job=job) == []
    assert cared("I ran the ward.", job=job) != []


def test_another_mock_asks_for_what_somebody_cares_about_in_other_words():
    """The seed of the plan decides which of the ways comes first."""
    first_ways = {
        next(concerns(JOB, replace(PLAN, seed=seed), ("I ran the ward.",), (), EN))
        for seed in (0, 1)
    }
    assert len(first_ways) == 2
