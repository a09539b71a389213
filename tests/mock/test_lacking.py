from __future__ import annotations

import pytest

from trainer.grading import grade_recall
from trainer.mock.lacking import has_ending, lacking
from trainer.stories.model import KeyPoint, Part, Story

S, T, A, R = Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT

FLOOD = Story(
    "flood",
    "The flooded archive",
    (
        KeyPoint(S, "March 2021."),
        KeyPoint(S, "A pipe burst and 400 boxes in the cellar archive stood in water"),
        KeyPoint(T, "The director asked me to save the parish registers"),
        KeyPoint(A, "Froze the wet registers at the fish market"),
        KeyPoint(A, "Dried the maps between blotting paper in the gym"),
        KeyPoint(R, "396 of the 400 boxes were readable again after a year"),
    ),
)
BEGUN = "A pipe burst and 400 boxes in our cellar archive stood in water."
ASKED = "The director asked me to save the parish registers."
DEEDS = (
    "I froze the wet registers at the fish market and dried the maps between blotting paper "
    "in the gym."
)
ENDED = "After a year 396 of the 400 boxes were readable again."


def found(*said, story=FLOOD, language="en"):
    text = " ".join(said)
    return lacking(text, grade_recall(story, text), language)


def test_what_was_left_out_is_lacking_and_nothing_else():
    """Each part that nobody told; none where all were, though the date wasn't said."""
    assert found(BEGUN, ASKED, DEEDS, ENDED) == []
    assert found(BEGUN, ASKED, DEEDS) == [R]
    assert found(BEGUN, ASKED, ENDED) == [A]
    assert S in found(ASKED, DEEDS, ENDED)
    assert T in found(BEGUN, DEEDS, ENDED)


def test_a_beginning_in_other_words_isnt_asked_for():
    """A sentence or two before the first deed, of which the grader knows nothing."""
    own = (
        "It was a Sunday, everything downstairs was soaked, and nobody had the key to the stopcock."
    )
    assert S not in found(own, ASKED, DEEDS, ENDED)
    assert S in found("Well.", ASKED, DEEDS, ENDED)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "So I had to rescue whatever was oldest."),
        ("en", "They wanted me to get the oldest out first."),
        ("en", "It was up to me what went out first."),
        ("de", "Ich sollte die ältesten Bände retten."),
        ("es", "Me pidieron que salvara lo más viejo."),
        ("fr", "On m'a demandé de sauver les plus anciens."),
    ],
)
def test_a_task_in_other_words_isnt_asked_for(language, said):
    """As people say in each language what they had to do."""
    assert T not in found(BEGUN, said, DEEDS, ENDED, language=language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nothing has happened since, and the county took it over."),
        ("en", "We haven't had a leak since."),
        ("de", "Seitdem ist alles trocken."),
        ("es", "Desde entonces todo está seco."),
        ("fr", "Et plus jamais une fuite."),
    ],
)
def test_an_ending_in_other_words_is_an_ending(language, said):
    """What else came of it may be asked, but not how it ended."""
    assert has_ending(f"{DEEDS} {said}", language)
    assert not has_ending(DEEDS, language)
    assert not has_ending(f"{said} {DEEDS} {DEEDS}", language)


@pytest.mark.parametrize(
    "said",
    ["In the end we lost only four.", "Four boxes went to the skip, the rest is fine."],
)
def test_an_ending_with_a_figure_of_its_own_isnt_asked_for(said):
    """Whoever says a number behind the last deed has told an ending, right or not."""
    assert R not in found(BEGUN, ASKED, DEEDS, said)
    assert R in found(BEGUN, ASKED, DEEDS, "And then I went home.")
