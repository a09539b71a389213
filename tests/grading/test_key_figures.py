from __future__ import annotations

import pytest

from trainer.grading.key_figures import MOST, key_figures
from trainer.stories.model import KeyPoint, Part, Story


def story(*says: str, part: Part = Part.RESULT, language: str = "en") -> Story:
    return Story("s", "S", tuple(KeyPoint(part, say) for say in says), language=language)


@pytest.mark.parametrize(
    ("say", "figures"),
    [
        ("Waiting times went from 41 minutes to 17", ("41 minutes → 17",)),
        ("No-shows 12 % -> 7 %", ("12 % → 7 %",)),
        ("We kept 1,400 drivers on the road", ("1,400 drivers",)),
        ("It cost us £30k in the end", ("£30k",)),
        ("Trained three nurses to do it alone", ("three nurses",)),
        ("On Monday at six 210 drivers had no plan", ("210 drivers",)),
    ],
)
def test_a_figure_is_shown_in_the_storys_own_words(say, figures):
    """A change is shown as a step, a count with what it counts, both as the person wrote them."""
    assert key_figures(story(say)) == figures


@pytest.mark.parametrize(
    "say",
    [
        "It was the one thing nobody had tried",
        "We met at 14:30 on 12 May 2019",
        "The p95 was what hurt, in version v2",
        "On ward 12 nobody knew",
        "I came second",
    ],
)
def test_when_and_which_are_no_figures(say):
    """A clock time, a date, a rank, a ward's number or a name with a digit isn't worth remembering."""
    assert key_figures(story(say)) == ()


def test_the_result_comes_first_and_three_are_enough():
    """The result's figures stand before those of the action, the heavier point first, three at most."""
    told = Story(
        "s",
        "S",
        (
            KeyPoint(Part.ACTION, "Asked 9 managers"),
            KeyPoint(Part.RESULT, "Saved 20 hours"),
            KeyPoint(Part.RESULT, "Errors fell from 8 % to 2 %", weight=2.0),
            KeyPoint(Part.TASK, "Ten weeks to do it"),
        ),
    )
    assert key_figures(told) == ("8 % → 2 %", "20 hours", "9 managers")
    assert len(key_figures(told)) == MOST


def test_other_languages_keep_their_words():
    """German and French numbers are read by the rules of their language."""
    assert key_figures(story("Von 312 auf 118 Überstunden", language="de")) == ("312 → 118",)
    assert key_figures(story("Formé quatorze aides", language="fr")) == ("quatorze aides",)
