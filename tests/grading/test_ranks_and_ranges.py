"""Ranks, every so many, ranges, changes and hours with a point: what differs, and what only looks so."""

import pytest

from tests.grading.tellings import story, wrong


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "Came third in the county bake-off", "We came second in the county bake-off."),
        ("de", "Dritter Platz im Kreisbacken", "Wir hatten den zweiten Platz im Kreisbacken."),
        ("fr", "Troisième place au concours", "On a eu la deuxième place au concours."),
        ("es", "Tercer puesto en el concurso", "Quedamos en segundo lugar en el concurso."),
        ("en", "Every fourth bottle leaked", "Every third bottle leaked."),
        ("de", "Jede vierte Flasche war undicht", "Jede dritte Flasche war undicht."),
        ("en", "Lost 200 pounds every Saturday", "We lost 200 pounds a month."),
        ("en", "Halved the number of complaints", "Complaints went down by a third."),
        ("en", "Turnout up 3 percentage points", "Turnout went up by 3 percent."),
        ("en", "The van leaves at 5.15", "The van leaves at five forty-five."),
        ("en", "Each visit took 25 min", "Each visit took between ten and fifteen minutes."),
        ("de", "Termine zwischen 17 und 20 Uhr", "Die Termine waren zwischen 7 und 10 Uhr."),
    ],
)
def test_another_rank_share_range_or_hour(language, point, answer):
    """A number of these kinds in the place of another contradicts the point."""
    assert wrong(story(language, point), answer) == [0]


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "Came third in the bake-off", "In the first place we baked, and we came third."),
        ("en", "Every fourth bottle leaked", "A quarter of the bottles leaked."),
        ("en", "Each visit took 25 min", "Each visit took between twenty and thirty minutes."),
        ("de", "Jeder Besuch dauerte 25 Minuten", "Ein Besuch ging zwischen 20 und 40 Minuten."),
        ("en", "Each visit took between 20 and 30 min", "Each visit took 25 minutes."),
        ("de", "Abends zwischen 17 und 20 Uhr", "Am Abend, von fünf bis acht."),
        (
            "en",
            "Halved the complaints",
            "We halved them; a third of the complaints were about noise.",
        ),
        ("en", "The van leaves at 5.15", "The van leaves at quarter past five."),
        ("en", "Sold bread at 2.50 a loaf", "I sold bread at two pounds fifty a loaf."),
        (
            "en",
            "31 of the 52 min = waiting for a nurse",
            "60% of the time was waiting for a nurse.",
        ),
    ],
)
def test_the_same_said_otherwise(language, point, answer):
    """Shares, ranges around the figure and hours in other words contradict nothing."""
    assert wrong(story(language, point), answer) == []


def test_seven_hours_are_not_seven_shops():
    """A number of another point excuses no wrong one that measures something else."""
    told = story("en", "Fixed within four hours", "7 shops closed")
    assert wrong(told, "It was fixed within seven hours. 7 shops closed.") == [0]
