"""Alone or together, the head of what, what came first, and which figure belongs to which thing."""

from __future__ import annotations

import pytest

from trainer.grading import WrongFact, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

OTHER = KeyPoint(Part.SITUATION, "Ran the Sunday market in Okehampton")


def wrong(say: str, answer: str) -> WrongFact | None:
    """Return what contradicts a key point in an answer."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say), OTHER))
    return grade_recall(story, answer).points[0].wrong_fact


LEAFLET = "Wrote the leaflet together with Davor"
ALONE = "Repaired the boiler on my own over a weekend"
SALES = "head of sales Nuno had promised it to a stadium"
DRAINS = "Dug the drains, then laid the gravel"
PILOT = "pilot w/ Carrow depot, then the other three"
LAB = "leaf model: 94% in the lab, 61% on phones"
ROTA = "rota made by name, not by skill"
PAID = "Paid by the hour, not by the piece"
CHECK = "Moved the check from step 5 to step 2"
TEAM = "Split the team: 6 cutting, 8 sticking"


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        (LEAFLET, "Davor wrote the leaflet by himself"),
        (LEAFLET, "I wrote the leaflet on my own"),
        (ALONE, "I repaired the boiler over a weekend together with the caretaker"),
        (SALES, "The head of development, Nuno, had promised it to a stadium"),
        (SALES, "Nuno, our director of marketing, had promised it to a stadium"),
        (DRAINS, "I laid the gravel and then dug the drains"),
        (PILOT, "We did the other three first and then the pilot with Carrow"),
        (LAB, "The leaf model had 94 percent on phones but just 61 percent in the lab"),
        (ROTA, "We make the rota by skill, not by name"),
        (PAID, "They were paid by the piece and no longer by the hour"),
        (CHECK, "I moved the check from step 2 to step 5"),
        (TEAM, "I split the team. Six people did the sticking and eight were cutting"),
    ],
)
def test_told_the_other_way_it_is_wrong(say: str, answer: str) -> None:
    """Alone for together, another post, the other order, and each figure with the other's thing."""
    assert wrong(say, answer) is not None


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        (LEAFLET, "Davor and I wrote the leaflet. I had printed it by myself."),
        (LEAFLET, "I wrote the leaflet with Davor, I couldn't have written it on my own"),
        (LEAFLET, "We wrote the leaflet together, and Davor drew the map by himself"),
        (
            ALONE,
            "I repaired the boiler over a weekend, all by myself. Together with Ana I painted it.",
        ),
        (SALES, "Our sales head Nuno had promised it to a stadium"),
        (SALES, "The head of support, Ana, said that Nuno had promised it to a stadium"),
        (SALES, "Nuno from sales had promised it to the head of events at the stadium"),
        (DRAINS, "First the drains were dug and then I laid the gravel"),
        (DRAINS, "The gravel came last, I'd dug the drains, then I laid it, then we had tea"),
        (PILOT, "We had four depots. Carrow was the pilot, then came the other three"),
        (LAB, "On phones the leaf model had 61 percent, in the lab 94 percent"),
        (LAB, "It had 94 percent in the lab and on phones just 61 percent"),
        (ROTA, "We make the rota by name and no longer by skill"),
        (ROTA, "Skill wasn't what we made the rota by, it was by name"),
        (PAID, "They were no longer paid by the piece, but by the hour"),
        (CHECK, "The check came at step 5, I moved it to step 2"),
        ("Got the key the same day, not by post", "I got the key, not by post, the same day"),
        (TEAM, "I split the team, and of the fourteen six were cutting and eight sticking"),
        (TEAM, "I split the team. For the cutting there were six, for the sticking eight."),
    ],
)
def test_told_in_other_words_it_is_right(say: str, answer: str) -> None:
    """The same people, order and figures in another sentence contradict nothing."""
    assert wrong(say, answer) is None
