"""Hot for cold, top for bottom: plain opposites in four languages, and the same words said of something else."""

import pytest

from tests.grading.tellings import story, wrong


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "The valve was wet for two days", "The valve was dry for two days."),
        ("de", "Die Suppe stand heiß auf dem Tisch", "Die Suppe stand kalt auf dem Tisch."),
        ("fr", "vanne amont bloquée par un tronc", "La vanne aval était bloquée par un tronc."),
        ("es", "La cocina estaba caliente toda la tarde", "La cocina estaba fría toda la tarde."),
    ],
)
def test_the_opposite_in_its_place(language, point, answer):
    """Among the words of a point its opposite contradicts it."""
    assert wrong(story(language, point), answer) == [0]


@pytest.mark.parametrize(
    ("language", "point", "answer"),
    [
        ("en", "The valve was wet for two days", "It was a dry summer, but the valve was wet."),
        (
            "en",
            "Kept the soup hot on the stove",
            "I kept the soup warm on the stove; it was cold in there.",
        ),
        ("en", "Softened the top octave", "I softened the highest octave, from bottom to top."),
        (
            "de",
            "Auto links am Tor geparkt",
            "Ich habe das Auto am Tor geparkt, rechts stand der Bus.",
        ),
        (
            "fr",
            "vanne amont bloquée par un tronc",
            "La vanne était bloquée par un tronc, l'eau passait en aval.",
        ),
        ("es", "La bomba de arriba perdía agua", "La bomba perdía agua, y abajo no lo notaban."),
    ],
)
def test_the_opposite_of_something_else(language, point, answer):
    """Another thing that is so, in a clause of its own, contradicts nothing."""
    assert wrong(story(language, point), answer) == []
