"""What somebody wanted, told as what they didn't want."""

import pytest

from tests.grading.tellings import story, wrong


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "the mayor wanted to close the ferry", "The mayor didn't want to close the ferry."),
        ("en", "I wanted a second boat", "I didn't want a second boat."),
        (
            "de",
            "Bürgermeister wollte die Fähre schließen",
            "Der Bürgermeister wollte die Fähre nicht schließen.",
        ),
        ("fr", "le maire voulait fermer le bac", "Le maire ne voulait pas fermer le bac."),
        ("es", "el alcalde quería cerrarla", "El alcalde no quería cerrarla."),
    ],
)
def test_the_same_person_did_not_want_it(language, point, answer):
    """The wish of a point, denied of the one who had it, contradicts the point."""
    assert wrong(story(language, point), answer) == [0]


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        (
            "en",
            "the mayor wanted to close the ferry",
            "The mayor wanted to close the ferry, I didn't want that.",
        ),
        (
            "en",
            "the mayor wanted to close the ferry",
            "People didn't want it, but the mayor wanted to close the ferry.",
        ),
        ("en", "I wanted a second boat", "My boss didn't want a second boat, I did."),
        (
            "de",
            "Bürgermeister wollte die Fähre schließen",
            "Der Bürgermeister wollte die Fähre schließen, wir wollten das nicht.",
        ),
        ("es", "el alcalde quería cerrarla", "El alcalde no la quería, decía que la iba a cerrar."),
    ],
)
def test_somebody_else_did_not_want_it(language, point, answer):
    """Others who didn't want it, and another thing that wasn't wanted, contradict nothing."""
    assert wrong(story(language, point), answer) == []
