"""Which facts told otherwise a mock interview's report names."""

from __future__ import annotations

import pytest

from trainer.grading.model import PointGrade, RecallGrade, Verdict, WrongFact
from trainer.mock.sure_facts import surely_wrong_only
from trainer.stories.model import Part


def is_named(expected, heard, *, say="", language="en", score=0.8, sure=0.9):
    point = PointGrade(
        Part.RESULT, say or expected, Verdict.SAID, 0.9, wrong_fact=WrongFact(expected, heard, sure)
    )
    grade = RecallGrade("story", score, 80, (point,))
    return surely_wrong_only(grade, language).points[0].wrong_fact is not None


@pytest.mark.parametrize(
    ("language", "expected", "heard", "named"),
    [
        ("en", "1,480 pounds", "fourteen hundred", False),  # and something
        ("en", "3,800 pounds", "four grand", False),
        ("en", "0.3", "three", False),  # “point three”
        ("en", "97 sheep", "100 sheep", False),
        ("en", "1400", "twelve hundred", True),
        ("en", "14 percent", "fifteen percent", True),
        ("en", "14 percent", "ten percent", True),
        ("en", "95 percent", "90 percent", True),
        ("en", "12", "fourteen", True),
        ("de", "1.480 Euro", "vierzehnhundert", False),
        ("de", "0,4", "vier", False),
        ("de", "38 Gäste", "40 Gäste", False),
        ("de", "15 Prozent", "25 Prozent", True),
        ("de", "12 Wochen", "14 Wochen", True),
    ],
)
def test_a_figure_told_rounder_is_no_slip(language, expected, heard, named):
    """“Fourteen hundred” stands for 1,480; another one with as many digits, or far off, does not."""
    assert is_named(expected, heard, language=language) is named


@pytest.mark.parametrize(
    ("language", "say", "expected", "heard", "named"),
    [
        ("en", "I gave each one a map, and I talk to everyone", "talk to everyone", "gave everyone", False),
        ("en", "I rang Priya and then told Tom", "told Tom", "rang Tom", False),
        ("en", "I let her talk, maybe fifteen minutes", "maybe fifteen minutes", "said nothing for a while", False),
        ("en", "The letter went out on a Friday", "Friday", "Monday", True),
        ("de", "Ich gab jedem eine Karte und sprach mit allen", "sprach mit allen", "gab allen", False),
        ("de", "Am Freitag ging der Brief hinaus", "Freitag", "Montag", True),
    ],
)  # fmt: skip
def test_what_the_story_has_as_well_is_no_slip(language, say, expected, heard, named):
    """Both were told: nobody said one in the place of the other."""
    assert is_named(expected, heard, say=say, language=language) is named


@pytest.mark.parametrize(
    ("language", "expected", "heard", "sure", "named"),
    [
        ("en", "3 months", "three weeks", 0.56, False),
        ("en", "3 months", "three weeks", 0.9, True),
        ("en", "five hours", "three hours", 0.66, True),
        ("en", "37 minutes", "two hours", 0.6, False),
        ("fr", "3 mois", "trois semaines", 0.56, False),
        ("fr", "3 mois", "cinq mois", 0.56, True),
        ("de", "14 Tage", "drei Stunden", 0.6, False),
    ],
)  # fmt: skip
def test_a_time_in_another_unit_may_be_another_time(language, expected, heard, sure, named):
    """The directors took three weeks to agree, and the whole took three months."""
    assert is_named(expected, heard, language=language, sure=sure) is named


@pytest.mark.parametrize(("score", "named"), [(0.23, False), (0.6, True)])
def test_a_story_hardly_told_has_no_slips(score, named):
    """It may have been another one: a student on her last placement is nobody in her first year."""
    assert is_named("first", "last", say="I supervised Amy in her first year", score=score) is named
