"""Postings, what each interviewer heard, decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interviews.making import MISSED, NOW, PARTLY, SAID, answered, interview, story
from trainer.interviews import Decision, Need
from trainer.interviews.decisions import in_letter, last_decisions
from trainer.interviews.heard import coverage, heard_points
from trainer.interviews.posting import wanted_in
from trainer.interviews.unsaid import find_unsaid

POSTING = """
About the role
You will own the checkout end-to-end and work closely with design.

Requirements
- excellent written and verbal communication
- you handle incidents calmly

Nice to have
- experience mentoring others
- you must love data-driven decisions
"""


def test_a_posting_says_what_counts_how_much():
    """A line's own words go before the heading above it, and what no heading ranks is unknown."""
    found = {one.competency: one.need for one in wanted_in(POSTING)}
    assert found["communication"] is Need.MUST_HAVE
    assert found["crisis-management"] is Need.MUST_HAVE
    assert found["mentoring"] is Need.NICE_TO_HAVE
    assert found["data-driven"] is Need.MUST_HAVE
    assert found["ownership"] is Need.UNKNOWN
    assert found["teamwork"] is Need.UNKNOWN
    assert wanted_in("") == ()
    assert next(iter(wanted_in(POSTING))).need is Need.MUST_HAVE


@given(st.text())
def test_any_text_is_a_posting(text):
    """Nothing that is pasted makes the reading fail."""
    wanted_in(text)


def test_what_each_person_heard():
    """Whoever sat in the interview heard every answer, unless one person alone heard it."""
    one, other = story("one", shows=("quality",)), story("other", shows=("planning",))
    answers = (
        answered([(one, (SAID,) * 5)], alone=True),
        answered([(other, (SAID,) * 4 + (MISSED,))]),
    )
    answers = (answers[0], replace(answers[1], asked=replace(answers[1].asked, by="")))
    about = interview(
        people=("Ana", "Ben"), wanted=(("quality", Need.MUST_HAVE), ("planning", Need.UNKNOWN))
    )
    ana, ben = coverage(about, answers)
    assert (ana.heard, ana.unheard) == (("quality", "planning"), ())
    assert (ben.heard, ben.unheard) == (("planning",), ("quality",))
    assert heard_points(answers, "Ben") == {"other": (1.0, 1.0, 1.0, 1.0, 0.0)}
    panel = [replace(one, asked=replace(one.asked, alone=False)) for one in answers]
    assert coverage(about, panel)[1].unheard == ()
    assert set(heard_points(panel, "Ben")) == {"one", "other"}


def test_a_fraction_of_a_story_shows_nothing():
    """A story of which little was told does not count as having shown its competencies."""
    answers = (answered([(story(), (PARTLY, MISSED, MISSED, MISSED, MISSED))]),)
    assert coverage(interview(), answers)[0].unheard == ("results",)


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_the_last_decision_counts(first, second):
    """Deciding again changes what goes into the letter; the log keeps both."""
    other = story("other", strength=5)
    answer = answered([(story("told", strength=1), (MISSED,) * 5)], stories=[other])
    items = find_unsaid(interview(), (answer,), [other])
    item = next(one for one in items if one.story.id == "other")
    log = [Decision("i", item.id, first, "", NOW), Decision("i", item.id, second, "why", NOW)]
    chosen = in_letter(items, "Ana", last_decisions(log))
    assert (item in chosen) is second
    assert item in in_letter(items, "Ana", {})
    assert in_letter(items, "Ben", {}) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mentoring of juniors is nice to have.\nYou handle conflict well; customer focus.",
            {"mentoring": "nice-to-have", "conflict": "unknown", "customer-focus": "unknown"},
        ),
        (
            "You must show ownership. Mentoring is a plus. Strategy matters.",
            {"ownership": "must-have", "mentoring": "nice-to-have", "strategy": "unknown"},
        ),
        (
            "Nice to have:\n- mentoring\n\nAbout us\nWe value honesty",
            {"mentoring": "nice-to-have", "integrity": "unknown"},
        ),
        (
            "Preferred qualifications\n* negotiation\nRequired qualifications\n* empathy",
            {"negotiation": "nice-to-have", "empathy": "must-have"},
        ),
    ],
)
def test_how_much_it_counts_stays_with_its_sentence_and_section(text, expected):
    """“Nice to have” spills neither into the next sentence nor into the next section."""
    assert {one.competency: str(one.need) for one in wanted_in(text)} == expected


@pytest.mark.parametrize(
    ("text", "musts", "nice"),
    [
        (
            ("Das bringen Sie mit\n- Belastbarkeit, auch im Notfall\n- Einfühlungsvermögen\n"
            "- Erfahrung in der Praxisanleitung ist von Vorteil\n\nWir bieten\n- Weiterbildung"),
            {"resilience", "crisis-management", "empathy"},
            {"mentoring"},
        ),
        (
            ("Führungserfahrung setzen wir voraus. Konfliktfähigkeit ist zwingend erforderlich. "
            "Erfahrung mit Prozessoptimierung wäre wünschenswert."),
            {"leadership", "conflict"},
            {"process-improvement"},
        ),
        (
            ("Profil recherché :\n- Rigueur et sens de l'organisation\n- Sens de l’écoute\n"
            "- Une expérience en management serait un plus"),
            {"attention-to-detail", "planning", "empathy"},
            {"leadership"},
        ),
        (
            ("Imprescindible: resolución de conflictos. Deseable: negociación con proveedores. "
            "No es imprescindible experiencia en calidad."),
            {"conflict"},
            {"negotiation", "quality"},
        ),
        (
            "Requisitos:\n- Empatía con los pacientes\n- Trabajar bajo presión\nSe valorará:\n- Liderazgo",
            {"empathy", "customer-focus", "resilience"},
            {"leadership"},
        ),
    ],
)  # fmt: skip
def test_a_posting_says_it_in_its_own_language(text, musts, nice):
    """In German, French and Spanish, too, headings and sentences say what's a must."""
    found = wanted_in(text)
    assert {one.competency for one in found if one.need is Need.MUST_HAVE} == musts
    assert {one.competency for one in found if one.need is Need.NICE_TO_HAVE} == nice


def test_a_story_told_in_part_is_heard_in_part():
    """The steps are those of the share that is shown beside the story: half, a fifth, less."""
    told = story("half")
    for verdicts, expected in (
        ((SAID, SAID, PARTLY, MISSED, MISSED), (("results",), (), ())),
        ((SAID, SAID, MISSED, MISSED, MISSED), ((), ("results",), ())),
        ((PARTLY, MISSED, MISSED, MISSED, MISSED), ((), (), ("results",))),
    ):
        answer = answered([(told, verdicts)])
        (one,) = coverage(interview(), (answer,))
        assert (one.heard, one.partly, one.unheard) == expected


def test_a_story_that_names_nothing_is_not_nothing():
    """Where a story they heard says no competency, the page says so instead of “nothing yet”."""
    wanted = (("quality", Need.MUST_HAVE),)
    told = story("rota", shows=())
    (one,) = coverage(
        interview(wanted=wanted), (answered([(told, (SAID, SAID, PARTLY, MISSED, MISSED))]),)
    )
    assert one.in_words(str) == (
        f"Ana heard “{told.title}”, but the story doesn't say what it shows. Add that to see it here.",
        "no other example of: quality",
    )
    (two,) = coverage(interview(wanted=wanted), ())
    assert two.in_words(str) == ("Ana hasn't heard a whole example yet", "not yet: quality")
