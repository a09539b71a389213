"""Somebody else who did it, in German, French and Spanish."""

import pytest

from tests.grading.tellings import story, wrong


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        (
            "de",
            "Ich habe den Schalter neu gestaltet",
            "Meine Chefin hat den Schalter neu gestaltet.",
        ),
        ("de", "Schalter neu gestaltet", "Dann hat meine Chefin den Schalter neu gestaltet."),
        ("fr", "J'ai redessiné le guichet", "Mon chef a redessiné le guichet."),
        ("fr", "Appelé moi-même les abonnés", "Mon apprentie a appelé les abonnés."),
        ("es", "Rediseñé la taquilla", "Mi jefe rediseñó la taquilla."),
    ],
)
def test_my_boss_did_it(language, point, answer):
    """Who lets their boss do what they did themselves contradicts the point."""
    assert wrong(story(language, point), answer) == [0]


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("de", "Schalter neu gestaltet", "Unser Team hat den Schalter neu gestaltet."),
        ("de", "Schalter neu gestaltet", "Meine Chefin und ich haben den Schalter neu gestaltet."),
        ("de", "Schalter neu gestaltet", "Meine Chefin hat ihn bezahlt, gestaltet habe ich ihn."),
        (
            "de",
            "Schalter neu gestaltet",
            "Meine Chefin wollte, dass ich den Schalter neu gestalte.",
        ),
        ("fr", "J'ai redessiné le guichet", "Notre équipe a redessiné le guichet."),
        ("fr", "Appelé les abonnés", "Mon apprentie a appelé la mairie, j'ai appelé les abonnés."),
        ("es", "Rediseñé la taquilla", "Mi jefe dudaba, pero rediseñé la taquilla."),
    ],
)
def test_the_tellers_people_and_another_deed(language, point, answer):
    """The teller among others, their people, and what the boss did besides contradict nothing."""
    assert wrong(story(language, point), answer) == []
