"""A must-have of the posting is asked for as a person would ask, else in quotes."""

from __future__ import annotations

import pytest

from trainer.mock.candidates import Material
from trainer.mock.slots import ask_in_words, own_words_slots
from trainer.mock.words import words_of


@pytest.mark.parametrize(
    ("language", "must", "asked"),
    [
        ("en", "able to show that you have improved the safety of care with data",
         "Tell me how you've improved the safety of care with data."),
        ("en", "able to show how you cut picking errors", "Tell me how you cut picking errors."),
        ("en", "able to deal with poor attendance", "Tell me about a time you had to deal with poor attendance."),
        ("en", "can win over parents when a child is struggling",
         "Tell me about a time you had to win over parents when a child is struggling."),
        ("en", "Proven experience in closing the accounts", "Tell me about your experience in closing the accounts."),
        ("en", "a track record of finding savings that last", "What's your track record of finding savings that last?"),
        ("en", "comfortable challenging doctors when a patient is deteriorating",
         "How comfortable are you challenging doctors when a patient is deteriorating? Give me an example."),
        ("en", "able to read a board and tell us what it doesn't say",
         "The job ad says “able to read a board and tell us what it doesn't say”. What can you tell me about that?"),
        ("en", "have taught phonics to newcomers", "Where have you taught phonics to newcomers?"),
        ("en", "strong health and safety record",
         "The job ad says “strong health and safety record”. What can you tell me about that?"),
        ("en", "patient safety", "Let's talk about patient safety. What's your best example?"),
        ("en", "working with parents", "Tell me about your experience working with parents."),
        ("en", "keeping the shop open on bad days",
         "Tell me about your experience keeping the shop open on bad days."),
        ("en", "tasting the soups before anybody else",
         "Tell me about your experience tasting the soups before anybody else."),
        ("en", "being able to tell a guest no", "Tell me about a time you had to tell a guest no."),
        ("en", "working knowledge of the tax rules",
         "The job ad says “working knowledge of the tax rules”. What can you tell me about that?"),
        ("en", "everything in order at the till",
         "The job ad says “everything in order at the till”. What can you tell me about that?"),
        ("en", "good with figures", "The job ad says “good with figures”. What can you tell me about that?"),
        ("de", "Erfahrung im Winterdienst", "Erzählen Sie mir von Ihrer Erfahrung im Winterdienst."),
        ("es", "Experiencia con cocina de temporada", "Háblame de tu experiencia con cocina de temporada."),
        ("fr", "Expérience de la caisse de nuit", "Parlez-moi de votre expérience de la caisse de nuit."),
    ],
)  # fmt: skip
def test_a_must_have_is_asked_for_by_how_it_begins(language, must, asked):
    """What speaks of “us” is quoted: whose words these are is clear then."""
    assert ask_in_words(must, words_of(language)) == asked


def test_the_first_that_is_quoted_is_quoted_as_the_first():
    """“And then there's” needs something before it."""
    musts = ("experience of roses", "a calm voice", "good with bees", "experience with wasps")
    asked = [one.asked for one in own_words_slots(Material((), ()), words_of("en"), musts)]
    assert asked[0] == "Tell me about your experience of roses."
    assert asked[1].startswith("The job ad says “a calm voice”.")
    assert asked[2].startswith("The ad also asks for “good with bees”.")
    assert asked[3] == "What experience do you have with wasps?"
