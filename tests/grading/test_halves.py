"""Halves of a point that nobody told, where the words of the other half sound like all of it."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.grading.unsure import unsure
from trainer.stories.model import KeyPoint, Part, Story


def graded(say, answer, part=Part.RESULT, language="en"):
    """Return the grade of a story of one point."""
    return grade_recall(Story("s", "S", (KeyPoint(part, say),), language=language), answer)


@pytest.mark.parametrize(
    ("language", "say", "half", "whole"),
    [
        ("en", "Checkout took 2.3 s and 12 % of carts were abandoned",
         "Checkout took 2.3 seconds and nobody knew why.",
         "Checkout took 2.3 seconds, and twelve percent of the carts were abandoned."),
        ("en", "The barn had no light and 3 calves were lost",
         "The barn had no light, that was the trouble.",
         "The barn had no light. That winter we lost three calves."),
        ("en", "Rewrote the rota; sick days fell to 40 a year",
         "So I rewrote the rota over a weekend.",
         "I rewrote the rota, and there were forty sick days a year."),
        ("en", "Opened a second till and queues were 6 minutes shorter",
         "I opened a second till, that was my idea.",
         "I opened a second till. The queues got six minutes shorter."),
        ("en", "He kept it at 15. Mispicks stayed ~7",
         "The mispicks stayed at about seven.",
         "He kept it at fifteen minutes, and the mispicks stayed at about seven."),
        ("en", "Gained 40 members. Fees rose 2 %",
         "The fees went up by two percent, nothing more.",
         "We gained forty members, and the fees rose by two percent."),
        ("de", "Zweite Kasse geöffnet und Schlangen 6 Minuten kürzer",
         "Ich habe eine zweite Kasse geöffnet.",
         "Ich habe eine zweite Kasse geöffnet, die Schlangen waren sechs Minuten kürzer."),
    ],
)  # fmt: skip
def test_a_statement_with_its_number_left_out_is_half_of_the_point(language, say, half, whole):
    """Behind "and", ";" or a full stop stands a second statement; who leaves it out with its number said half."""
    assert graded(say, half, language=language).points[0].verdict is Verdict.PARTLY
    assert graded(say, whole, language=language).points[0].verdict is Verdict.SAID


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Waited 3 weeks and 2 days", "We waited for over three weeks."),
        ("Trained bakers and sellers", "I trained the bakers, and later the sellers."),
        ("The old press leaked oil and cost us 14,000 a year",
         "The old press leaked oil, fourteen thousand a year is what that cost."),
    ],
)  # fmt: skip
def test_no_statement_of_its_own_is_left_out(say, answer):
    """A number that goes on with the one before, and what is told elsewhere, leave no half out."""
    assert graded(say, answer).points[0].verdict is Verdict.SAID


def test_a_deed_of_which_only_the_thing_is_named_is_asked_about():
    """To name what an action was done to is part of it at most; told in other words, it is said."""
    say = "Convinced finance to drop the fraud pre-check"
    named = graded(say, "I found the fraud check blocked everything.", Part.ACTION)
    assert named.points[0].verdict is Verdict.PARTLY
    assert unsure(named) == (0,)
    told = graded(say, "I got the money people to scrap the fraud check up front.", Part.ACTION)
    assert told.points[0].verdict is Verdict.SAID
