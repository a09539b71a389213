"""Numbers told by a bound ("after half past ten", "not even ten"), and negations that deny nothing of a point."""

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def wrong(say, answer, language="en"):
    """Return whether an answer contradicts a key point that is the only one of its story."""
    story = Story("s", "Story", (KeyPoint(Part.RESULT, say),), language=language)
    return grade_recall(story, answer).points[0].wrong_fact is not None


@pytest.mark.parametrize(
    ("say", "answer", "language"),
    [
        ("The van left at 6:50 with 14 crates", "It was after half past six when the van left with 14 crates.", "en"),
        ("The van left at 18:40 with 14 crates", "It was gone half six, the van left with its fourteen crates.", "en"),
        ("The van left at 17:20 with 14 crates", "Getting on for half past five the van left with 14 crates.", "en"),
        ("Sheets dried in 8 minutes", "The sheets dried in not even ten minutes.", "en"),
        ("Sheets dried in 8 minutes", "The sheets dried in less than ten minutes.", "en"),
        ("Der Bus kam um 22:40 mit 46 Gästen", "Nach halb elf kam der Bus mit 46 Gästen.", "de"),
        ("Prüfung am Bandende, 8 Sekunden je Platine", "Die Prüfung am Bandende dauert keine zehn Sekunden je Platine.", "de"),
        ("Le contrôle prend 8 secondes par carte", "Le contrôle prend même pas dix secondes par carte.", "fr"),
        ("El control tarda 8 segundos por placa", "El control tarda menos de diez segundos por placa.", "es"),
    ],
)  # fmt: skip
def test_a_bound_just_beside_the_number_contradicts_nothing(say, answer, language):
    """Who says after, nearly or not even, and is near, has said the point's number."""
    assert not wrong(say, answer, language)


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("The van left at 6:50 with 14 crates", "The van left after half past eight with 14 crates."),
        ("The van left at 6:50 with 14 crates", "The van left before twenty past six with 14 crates."),
        ("The van left at 6:50 with 14 crates", "The van left at half past six with 14 crates."),
        ("Sheets dried in 40 minutes", "The sheets dried in less than ten minutes."),
        ("Sheets dried in 12 minutes", "The sheets dried in not even ten minutes."),
    ],
)  # fmt: skip
def test_a_bound_that_leaves_the_number_out_contradicts(say, answer):
    """A bound on the wrong side, or far away, is still another number."""
    assert wrong(say, answer)


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Some donors waited nine weeks", "There were donors who didn't hear from us for over two months."),
        ("We saw 64 patients a day as before", "We didn't lose a single patient over it, still 64 a day."),
        ("I rang every family in March", "In March there wasn't a family I hadn't rung."),
        ("60 h overtime instead of 90 planned", "I'd planned ninety hours of overtime and needed thirty less."),
    ],
)  # fmt: skip
def test_a_negation_of_something_else_denies_nothing(say, answer):
    """How long something didn't happen, a loss that wasn't one, “none I hadn't” and a plan contradict nothing."""
    assert not wrong(say, answer)


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("I spoke to each of the 9 drivers", "There wasn't a driver I spoke to."),
        ("We lost 4 customers to the new shop", "We didn't lose any customers to the new shop."),
        ("60 h overtime instead of 90 planned", "It took 90 hours of overtime instead of the 60 planned."),
        ("24 of 28 handed it in by May", "By May 14 of 28 handed it in."),
    ],
)  # fmt: skip
def test_a_negation_of_the_point_itself_still_counts(say, answer):
    """The same words contradict where they deny what the point says; "May 14 of 28" is no date."""
    assert wrong(say, answer)


def test_a_step_with_another_end_is_noticed():
    """“From 2.3 s to 300 ms” contradicts “2.3 s -> 400 ms”, with no other word of the point around it."""
    said = "We moved the cart into Redis, and it went from 2.3 s to 300 ms."
    assert wrong("Latency 2.3 s -> 400 ms; abandonment down to 7 %", said)


def test_a_word_behind_the_comma_is_not_what_a_number_counts():
    """“That was 1,400, honest, …” tells the 1,400 of a story that goes on “we answered them with one …”."""
    say = "The easy ones were 1,400, we answered them with one honest bulk reply."
    assert not wrong(say, "The easy ones, that was 1,400, honest, so we sent one answer to all.")
    assert wrong(
        "Opened three shops in York and eight in Leeds",
        "We opened eight shops in York and three in Leeds.",
    )
