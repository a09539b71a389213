"""What a point says did not happen, told as happened; and somebody else who did it."""

from __future__ import annotations

import pytest

from tests.grading.tellings import story
from tests.grading.tellings import wrong as wrong_of
from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def wrong(point, answer):
    """Return what is heard in place of a point of a story of three, None where nothing is wrong."""
    others = (
        "Opened the swimming lake on the first warm day",
        "Ticket income rose to 31,000 euros",
    )
    points = tuple(KeyPoint(Part.ACTION, say) for say in (point, *others))
    fact = grade_recall(Story("s", "S", points), answer).points[0].wrong_fact
    return fact.heard if fact else None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (
            "Kept the lake open without hiring a lifeguard",
            "We kept the lake open. In June we hired a lifeguard.",
        ),
        (
            "Rebuilt the jetty, no swimmer was sent home",
            "I rebuilt the jetty. Two swimmers were sent home.",
        ),
        (
            "Moved the kiosk, the council didn't object",
            "I moved the kiosk, and the council objected twice.",
        ),
        (
            "Nobody slipped on the new steps",
            "I built new steps, and only three people slipped on the new steps.",
        ),
        (
            "Cleaned the filters without draining the basin",
            "To clean the filters we drained the basin.",
        ),
        (
            "Ran a late bus, nobody missed the last ferry",
            "I ran a late bus, and four guests missed the last ferry.",
        ),
    ],
)
def test_what_did_not_happen_is_told_as_done(point, answer):
    """Every word of what a point denies stands in one clause as an event: that contradicts it."""
    assert wrong(point, answer) is not None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Kept the lake open without hiring a lifeguard", "We kept the lake open. The town next door hired a lifeguard."),
        ("Kept the lake open without hiring a lifeguard", "We kept the lake open and hired no lifeguard."),
        ("Kept the lake open without hiring a lifeguard", "The mayor wanted a lifeguard hired. We kept the lake open all the same."),
        ("Rebuilt the jetty, no swimmer was sent home", "I rebuilt the jetty. Before, swimmers were sent home. Now none."),
        ("Rebuilt the jetty, no swimmer was sent home", "I rebuilt the jetty so that we never sent swimmers home."),
        ("Moved the kiosk, the council didn't object", "I moved the kiosk. If the council had objected I'd have moved it back."),
        ("Moved the kiosk, the council didn't object", "I moved the kiosk. I thought the council objected, but they were fine."),
        ("It was the pump, not the pipes", "The pump was broken, we had checked the pipes before."),
        ("Nobody slipped on the new steps", "noone slipped on the new steps after that"),
    ],
)  # fmt: skip
def test_what_did_not_happen_and_is_told_so(point, answer):
    """Denied again, wished, supposed, of before or of somebody else: that contradicts nothing."""
    assert wrong(point, answer) is None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Counted the swimmers every hour for a month", "My cousin counted the swimmers every hour for a month."),
        ("Persuaded the farmer to lend his meadow", "It was a hot year, and then our old mayor persuaded the farmer to lend us the meadow."),
        ("I repainted the changing rooms in two days", "In May, Jasmin repainted the changing rooms in two days."),
        ("Rope repaired by Lorenzo before noon", "I repaired the rope before noon."),
        ("Svenja taught the little ones to float", "Mornings I taught the little ones to float."),
    ],
)  # fmt: skip
def test_somebody_else_did_it(point, answer):
    """The same deed with another doer right beside it contradicts the point."""
    assert wrong(point, answer) is not None


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("Counted the swimmers every hour for a month", "Our team counted the swimmers every hour for a month."),
        ("Counted the swimmers every hour for a month", "My cousin counted the swimmers once, then I counted them every hour for a month."),
        ("Counted the swimmers with my cousin", "My cousin counted the swimmers with me."),
        ("Persuaded the farmer to lend his meadow", "My friends were persuaded, and the farmer lent us the meadow."),
        ("I repainted the changing rooms in two days", "I called Jasmin. We repainted the changing rooms in two days."),
        ("I repainted the changing rooms in two days", "Jasmin used to say the rooms were ugly. I repainted the changing rooms in two days."),
        ("Rope repaired by Lorenzo before noon", "I had Lorenzo repair the rope before noon."),
        ("Rope repaired by Lorenzo before noon", "We repaired the rope before noon, well, Lorenzo did."),
        ("Svenja taught the little ones to float", "I saw how Svenja taught the little ones to float."),
        ("Answered each complaint by hand", "Our shop answered each complaint by hand."),
    ],
)  # fmt: skip
def test_nobody_else_did_it(point, answer):
    """The teller's people, two doers, somebody the story knows, and a deed told of both contradict nothing."""
    assert wrong(point, answer) is None


@pytest.mark.parametrize(
    ("language", "point", "answer", "contradicted"),
    [
        ("fr", "aucune habituée n'est partie", "Trois habituées sont parties.", [0]),
        ("fr", "aucun bateau abîmé", "Un bateau a été abîmé.", [0]),
        ("de", "ohne einen Handwerker zu bestellen", "Wir haben einen Handwerker bestellt.", [0]),
        ("es", "sin alquilar un camión", "Alquilamos un camión.", [0]),
        ("fr", "aucune habituée n'est partie", "Pas une de mes habituées n'est partie.", []),
        (
            "fr",
            "aucune habituée n'est partie",
            "J'avais peur que mes habituées soient parties.",
            [],
        ),
        (
            "de",
            "ohne einen Handwerker zu bestellen",
            "Ich dachte erst, wir hätten einen Handwerker bestellt.",
            [],
        ),
        (
            "es",
            "sin alquilar un camión",
            "Mi jefe decía que alquilamos un camión o no salíamos.",
            [],
        ),
    ],
)
def test_what_did_not_happen_in_other_languages(language, point, answer, contradicted):
    """Told as done it contradicts the point; feared, thought or said by others it doesn't."""
    assert wrong_of(story(language, point), answer) == contradicted
