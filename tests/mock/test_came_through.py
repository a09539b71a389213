"""Whether what somebody wants to hear came through in what was said."""

from __future__ import annotations

import pytest

from trainer.mock.came_through import Came, Trace, asks_for, trace

INTRO = "I've been a physiotherapist for six years. I like working with my hands."


@pytest.mark.parametrize(
    ("wish", "said", "came"),
    [
        ("calm classrooms", "What I want is a calm classroom. It took six weeks.", Came.SAID),
        ("talking to customers", "I talk to customers every week, mostly on the phone.", Came.SAID),
        (
            "keeping the phones and the front desk running on bad days",
            "I keep the phones running, and the desk too, on the worst days. It isn't easy.",
            Came.SAID,
        ),
        (
            "that the reception team stays",
            "I lead the reception team at Riverbank, with five people. We've a good time.",
            Came.NEAR,
        ),
        (
            "someone who can tell the partners no",
            "A rep told me you were stopping, and I thought that's a good place to work. And it's four partners.",
            Came.UNSURE,
        ),
        ("calm", "We went out at six, and the sea was calm all day long for the first time that week.", Came.UNSURE),
        ("calm", "I stayed calm.", Came.UNSURE),
        ("complaints handled calmly", "She was loud, and I let her talk until she was done.", Came.UNSURE),
        ("SQL on messy data", "My hobby is the garden.", Came.UNSURE),
    ],
)  # fmt: skip
def test_only_what_is_very_near_counts_as_said(wish, said, came):
    """What shares its telling words; one that lacks one of few comes near, the rest is nobody's to claim."""
    found = trace(wish, [INTRO, said], "en")
    assert found == Trace(came, 1 if came in (Came.SAID, Came.NEAR) else -1)


@pytest.mark.parametrize(
    ("language", "wish", "said", "came"),
    [
        ("de", "sorgfältige Dokumentation", "Ich habe die Dokumentation sorgfältig geführt.", Came.SAID),
        ("de", "sorgfältige Dokumentation", "Ich habe jeden Abend alles aufgeschrieben.", Came.UNSURE),
        ("fr", "la sécurité", "On a parlé des horaires.", Came.UNSURE),
    ],
)  # fmt: skip
def test_without_a_table_of_meanings_nobody_is_told_that_nothing_was_heard(
    language, wish, said, came
):
    """Other words may have said it."""
    assert trace(wish, [said], language).came is came


def test_who_said_nothing_at_all_said_nothing_of_it():
    """In any language."""
    assert trace("calm", [], "en").came is Came.SILENT
    assert trace("Ruhe", ["", " "], "de").came is Came.SILENT


def test_a_question_asks_for_what_it_names():
    """All that tells, and not the half of it."""
    asked = (
        "The ad asks for “watching the budget and the monthly claims”. Where have you needed that?"
    )
    assert asks_for("the monthly claims", asked, "en")
    assert not asks_for("that the reception team stays", "How do you lead a reception team?", "en")
