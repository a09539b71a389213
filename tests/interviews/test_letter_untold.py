"""What unseen letters fell short in, told by the person alone: a moment, a figure, a question no bank has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from tests.interviews.making import SAID, answered, interview, story
from trainer.grading.model import WrongFact
from trainer.interviews import Need
from trainer.interviews.letter.correction import correction
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.moments import thanked_moment
from trainer.interviews.letter.phrases import Tone, is_setback, load_phrases
from trainer.interviews.unsaid import Kind, find_unsaid
from trainer.stories.model import KeyPoint, Part


@pytest.mark.parametrize(
    ("moment", "thanked"),
    [
        ("lunch in the staff canteen", True),
        ("Coffee and the tour", True),
        ("honesty about the hours", True),
        ("patience", True),
        ("time with the night crew", True),
        ("whiteboard session", False),
        ("time pressure talk", False),
        ("staff canteen", False),
        ("staff canteen demo", False),
        ("w/ the team", False),
    ],
)
def test_a_moment_that_needs_no_article_is_thanked_for(moment, thanked):
    """“Thank you for lunch in the canteen” can be said; a thing that lacks its article is asked about."""
    said = thanked_moment(moment, article())
    assert said == (
        moment[0].lower() + moment[1:] if thanked else f"[one moment of our conversation: {moment}]"
    )


@pytest.mark.parametrize(
    ("language", "telling", "say", "right", "told", "said"),
    [
        ("de", "Die Leerfahrten sind von 22 auf 13 Prozent gesunken.", "Leerfahrten ca. 13 %", "13 %",
         "15 %", "die Leerfahrten sind von 22 auf 15 Prozent gesunken; richtig ist 13 %"),
        ("en", "We caught it early. The premium fell by 8% that year.", "premium: -8%", "8%", "18%",
         "the premium fell by 18% that year; it was 8%"),
        ("es", "Las quejas bajaron de 40 a 12.", "quejas: 12", "12", "20",
         "las quejas bajaron de 40 a 20; la cifra correcta es 12"),
        ("fr", "Nous avons vendu 280 albums.", "280, ventes", "280", "208",
         "nous avons vendu 208 albums ; le bon chiffre est 280"),
        ("en", "We had 12 calls, and 12 came back.", "calls: 12", "12", "20", "[of what: calls: 12]"),
        ("en", "The premium fell.", "premium: -8%", "8%", "18%", "[of what: premium: -8%]"),
    ],
)  # fmt: skip
def test_a_figure_is_put_right_in_the_persons_own_sentence(
    language, telling, say, right, told, said
):
    """Where the note is no clause, the sentence they gave says what the figure is of; twice in it says nothing."""
    mine = story(points=(KeyPoint(Part.RESULT, say),), language=language, telling=telling)
    material = replace(article(Tone.PLAIN), language=language)
    item = replace(material.items[0], kind=Kind.WRONG_FACT, story=mine, points=(0,), impact=None)
    sentence, _ = correction(material, item, WrongFact(right, told, 1.0))
    assert said in sentence.text


@pytest.mark.parametrize(
    ("result", "added"),
    [
        ("One guest spent the night in hospital", False),
        ("Two of them stayed", False),
        ("The premium fell by 8%", True),
        ("It took 2 days", True),
    ],
)
def test_one_and_two_are_no_figures_that_must_be_told(result, added):
    """Who told it in their own words has left out “one guest” on purpose; a measured result is added."""
    mine = story(
        points=(KeyPoint(Part.RESULT, result),), telling="I rang the family the next morning."
    )
    said = told_facts(Telling(mine, (0,), is_new=False), load_phrases(Tone.WARM))
    assert (len(said) > 1) == added


@pytest.mark.parametrize(
    ("language", "heard", "wrong"),
    [
        ("en", "Tell me about a time you got it wrong", True),
        ("en", "Tell me about something that went badly", True),
        ("en", "What do you do when a customer is wrong?", False),
        ("de", "Wann haben Sie falsch gelegen?", True),
        ("de", "Was haben Sie falsch eingeschätzt?", True),
        ("de", "Was lief zuletzt gut?", False),
        ("es", "Cuénteme algo que le haya salido mal", True),
        ("es", "¿Cuándo ha metido la pata?", True),
        ("es", "¿Qué salió bien?", False),
        ("fr", "Quand vous êtes-vous trompé ?", True),
        ("fr", "Qu'avez-vous mal évalué ?", True),
        ("fr", "Qu'avez-vous réussi ?", False),
    ],
)
def test_a_question_for_what_went_wrong_is_known_by_more_words(language, heard, wrong):
    """Then how it was mended is told, and not the damage."""
    assert is_setback(heard, load_phrases(Tone.PLAIN, language)) == wrong


@pytest.mark.parametrize(
    ("nags", "told", "need", "offered"),
    [
        (True, False, Need.MUST_HAVE, True),
        (False, False, Need.MUST_HAVE, False),
        (True, True, Need.MUST_HAVE, False),
        (True, False, Need.NICE_TO_HAVE, False),
    ],
)
def test_to_a_question_that_no_bank_has_a_must_have_is_offered(nags, told, need, offered):
    """Nothing was told to it and it still nags: what shows a must-have can be chosen, and isn't urged."""
    mine, other = story("mine"), story("other", shows=("teamwork",))
    answer = answered([(other, (SAID,) * len(other.points))] if told else [], stories=[mine, other])
    asked = replace(answer.asked, nags=nags, heard="What would your harshest colleague say?")
    answer = replace(answer, asked=asked, question=None, fits={})
    found = find_unsaid(interview(wanted=(("results", need),)), (answer,), [mine])
    assert [one.story.id for one in found if one.kind is Kind.STORY] == ["mine"] * offered
    assert not any(one.recommended for one in found if one.kind is Kind.STORY)


@pytest.mark.parametrize(("nags", "worth"), [(True, True), (False, False)])
def test_what_shows_a_must_have_is_worth_a_letter_where_nothing_was_told(nags, worth):
    """A guessed question that still nags, and no example given: the story that comes near it is urged."""
    mine = story("mine")
    answer = answered([], stories=[mine])
    asked = replace(answer.asked, nags=nags, heard="proudest piece of work??")
    answer = replace(answer, asked=asked, perhaps_asked=True, fits={"mine": 0.3})
    found = find_unsaid(interview(), (answer,), [mine])
    assert any(one.recommended for one in found) == worth
