"""A must-have of the posting is asked for as a person would ask, else in quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.mock.candidates import Material
from trainer.mock.model import Reason
from trainer.mock.slots import own_words_slots, slot_for
from trainer.mock.wanted import as_a_person, ask_in_words
from trainer.mock.words import LANGUAGES, words_of
from trainer.questions.model import Question

EN = words_of("en")
FILES = Path(__file__).parent / "musts"


@pytest.mark.parametrize(
    ("language", "must", "asked"),
    [
        ("en", "able to show that you have improved the safety of care with data",
         "Tell me how you've improved the safety of care with data."),
        ("en", "able to show how you cut picking errors", "Tell me how you cut picking errors."),
        ("en", "able to deal with poor attendance", "Tell me about a time you had to deal with poor attendance."),
        ("en", "can win over parents when a child is struggling",
         "How do you win over parents when a child is struggling? Give me an example."),
        ("en", "Proven experience in closing the accounts", "Tell me about your experience in closing the accounts."),
        ("en", "a track record of finding savings that last", "What's your track record of finding savings that last?"),
        ("en", "comfortable challenging doctors when a patient is deteriorating",
         "How comfortable are you challenging doctors when a patient is deteriorating? Give me an example."),
        ("en", "able to read a board and tell us what it doesn't say",
         "Our ad says “able to read a board and tell us what it doesn't say”. What's your experience with that?"),
        ("en", "have taught phonics to newcomers", "Where have you taught phonics to newcomers?"),
        ("en", "strong health and safety record",
         "Our ad says “strong health and safety record”. What's your experience with that?"),
        ("en", "patient safety", "Let's talk about patient safety. What's your best example?"),
        ("en", "working with parents", "Tell me about your experience working with parents."),
        ("en", "keeping the shop open on bad days",
         "Tell me about your experience keeping the shop open on bad days."),
        ("en", "tasting the soups before anybody else",
         "Tell me about your experience tasting the soups before anybody else."),
        ("en", "being able to tell a guest no", "Tell me about a time you had to tell a guest no."),
        ("en", "working knowledge of the tax rules",
         "Where have you used your working knowledge of the tax rules?"),
        ("en", "everything in order at the till",
         "Our ad says “everything in order at the till”. What's your experience with that?"),
        ("en", "good with figures", "How good are you with figures? Give me an example."),
        ("de", "Erfahrung im Winterdienst", "Erzählen Sie mir von Ihrer Erfahrung im Winterdienst."),
        ("es", "Experiencia con cocina de temporada", "Háblame de tu experiencia con cocina de temporada."),
        ("fr", "Expérience de la caisse de nuit", "Parlez-moi de votre expérience de la caisse de nuit."),
    ],
)  # fmt: skip
def test_a_must_have_is_asked_for_by_how_it_begins(language, must, asked):
    """What speaks of “us” is quoted: whose words these are is clear then."""
    assert ask_in_words(must, words_of(language)) == asked


def test_the_first_that_is_quoted_is_quoted_as_the_first():
    """“The ad also says” needs something before it."""
    musts = ("experience of roses", "a calm old soul", "old roses by name", "experience with wasps")
    for seed in range(4):
        asked = [one.asked for one in own_words_slots(Material((), ()), EN, musts, seed)]
        assert {asked[0], asked[3]} <= {
            "Tell me about your experience of roses.", "What experience do you have of roses?",
            "Tell me about your experience with wasps.", "What experience do you have with wasps?",
        }  # fmt: skip
        first, second = (one.replace("a calm old soul", "{said}") for one in asked[1:3])
        assert first in EN.list("in_the_posting")
        assert second.replace("old roses by name", "{said}") in EN.list("in_the_posting_too")


def read(name):
    """The must-haves of a file with the question that is asked for each; `…` where it's quoted."""
    lines = (FILES / name).read_text("utf-8").splitlines()
    rows = [one.split(" | ") for one in lines if one and not one.startswith("#")]
    return [(must, asked) for must, asked in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_must_haves_as_ads_word_them_are_asked_for_in_sentences_that_were_read_aloud(language):
    """Without quotes where it's sure what a person would say; each was read by its author."""
    words = words_of(language)
    for must, asked in read(f"{language}.txt"):
        ways = as_a_person(must, words)
        assert (ask_in_words(must, words) if ways else "…") == asked, must
        assert not any(sign in way for way in ways for sign in "“„«"), must


def test_most_must_haves_are_asked_for_without_quotes():
    """Of those in the file that was written before the rules: 38 of 40."""
    rows = read("en.txt")[:40]
    assert sum(asked != "…" for _, asked in rows) >= 38


@pytest.mark.parametrize(
    ("ad", "asked"),
    [
        ("We look after patients on two wards.", "How do you handle complaints?"),
        ("You'll be the first voice that a customer hears.", "Tell me about a difficult customer."),
        ("", "Tell me about a difficult customer."),
    ],
)
def test_nobody_is_asked_about_customers_whom_the_ad_doesnt_know(ad, asked):
    """A ward has patients: another wording of the question is asked there."""
    question = Question(
        "b", "q", "Tell me about a difficult customer.", variants=("How do you handle complaints?",)
    )
    assert slot_for(question, words_of("en"), Reason.OTHER, None, "", ad=ad).asked == asked
