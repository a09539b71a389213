"""What people write short, or say with one word more, states what it stands for."""

from __future__ import annotations

import pytest

from trainer.grading import PointGrade, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

OTHER = KeyPoint(Part.SITUATION, "Ran the Sunday market in Okehampton")


def point(say: str, answer: str) -> PointGrade:
    """Return the grade of a key point in an answer."""
    return grade_recall(Story("s", "S", (KeyPoint(Part.ACTION, say), OTHER)), answer).points[0]


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Second coat dry 9 days later", "The second coat was dry a week & 2 days later"),
        ("Waited 70 minutes for the vet", "We waited an hour & 10 minutes for the vet"),
        ("Asked 26 walkers what they carry", "I asked 20something walkers what they carry"),
        ("Asked 34 walkers what they carry", "I asked thirty-odd walkers what they carry"),
        ("a third of the tenants couldn't open the gate", "1/3 tenants couldn't open the gate"),
        ("a quarter of the eggs were cracked", "about 1/4 of the eggs were cracked"),
        ("11% of parcels came back", "one parcel in ten, roughly, came back"),
        ("20% of lambs were lost", "one lamb in five was lost"),
        ("queue 52 -> 24 min by March", "the queue, minus 28 min by March"),
        ("54 -> 81% of seats filled", "We filled 81 percent of the seats with 27 buses"),
        (
            "Release 8.2 due on Thursday, three blockers open",
            "We found eleven bugs, three of them blockers, on a Thursday",
        ),
        ("Timetable wanted by 1 September", "they wanted the timetable b4 sept"),
        ("Stopped line 9 without asking the manager", "line 9 stopped, didnt wait 4 the manager"),
        ("complaints 40 -> 6 a month", "6 complaints a month, one in four is new"),
        (
            "sold the stall w/o the awning on Friday",
            "I sold the stall on Friday without the awning",
        ),
    ],
)
def test_the_same_figure_written_otherwise_contradicts_nothing(say: str, answer: str) -> None:
    """A share, a sum of two units, a rough count and a difference are the point's own figure."""
    assert point(say, answer).wrong_fact is None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Asked 26 walkers what they carry", "I asked forty-odd walkers what they carry"),
        ("Second coat dry 9 days later", "The second coat was dry a week & 5 days later"),
        (
            "a third of the tenants couldn't open the gate",
            "1/2 of the tenants couldn't open the gate",
        ),
        ("54 -> 81% of seats filled", "We filled 64 percent of the seats, 81 percent in the end"),
    ],
)
def test_another_figure_written_so_is_still_wrong(say: str, answer: str) -> None:
    """Short forms are read, not overlooked."""
    assert point(say, answer).wrong_fact is not None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        (
            "Find a gift that costs nothing before Easter",
            "I had to find a gift before Easter that didn't cost anything",
        ),
        (
            "The landlord charged nothing for the hall in May",
            "In May the landlord didn't charge us for the hall",
        ),
        (
            "Told nobody about the refund until Monday",
            "I didn't tell anyone about the refund until Monday",
        ),
        (
            "Each of the four farms planned its own rota",
            "Not one of the farms was planning with the others, each had its own rota",
        ),
        (
            "Gave the early slot to the seniors instead of the triathletes",
            "Triathletes don't have the early slot any more, the seniors have it",
        ),
        ("The two kitchens bought their own flour", "The two kitchens didn't buy flour together"),
        (
            "Sent Ola to fetch the spare oven from the bakery",
            "People ask why I didn't fetch the spare oven myself. I sent Ola to the bakery",
        ),
        (
            "Ines feared lost shifts; I promised in writing that nobody drops below 30 h",
            "Ines was afraid they'd lose shifts, so I wrote that everybody keeps at least 30 hours",
        ),
        (
            "62% abandoned the savings-account form",
            "We lost sixty-two percent of people on the savings account form",
        ),
        (
            "Visits to Fenwick took 52 minutes on average",
            "The visits to Fenwick were 52 minutes on average. I took the time with a watch",
        ),
    ],
)
def test_a_negation_that_says_the_same_denies_nothing(say: str, answer: str) -> None:
    """ "Didn't cost anything" is "costs nothing", and "not together" is "each their own"."""
    assert point(say, answer).wrong_fact is None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("The two kitchens bought flour together", "The two kitchens never bought flour together"),
        ("Found a hall that costs 40 euros", "The hall that I found didn't cost anything"),
    ],
)
def test_a_negation_of_the_deed_itself_still_does(say: str, answer: str) -> None:
    """What only looks like those harmless ones is a denial."""
    assert point(say, answer).wrong_fact is not None
