"""How a letter ends: where one would like to work, and what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import CALENDAR, article
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.model import Round
from trainer.interviews.unsaid import Kind
from trainer.stories.model import Part


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_every_round_can_be_looked_forward_to(language):
    """A letter has words for each round that can be noted, a recruiter's and a panel's among them."""
    names = load_phrases(Tone.PLAIN, language).table["rounds"]
    assert set(names) == set(Round)
    assert {"recruiter", "panel"} <= set(names)


def test_a_letter_that_would_be_too_long_ends_with_the_next_round():
    """Where nothing of the story can give way, what is left out is the interest, which the subject tells."""
    material = article(Tone.FORMAL)
    long = replace(CALENDAR, telling=f"{'I moved one team after the other to it. ' * 8}It held.")
    result = next(n for n, one in enumerate(CALENDAR.points) if one.part is Part.RESULT)
    item = replace(material.items[0], kind=Kind.POINT, story=CALENDAR, points=(result,))
    letters = {
        story: draft(replace(material, items=(replace(item, story=story),))).body
        for story in (CALENDAR, long)
    }
    assert "interested in the" in letters[CALENDAR]
    assert "interested in the" not in letters[long]
    assert "I look forward to the final round." in letters[long]
    assert len(letters[long].split()) <= 130


@pytest.mark.parametrize(
    ("language", "cares", "said"),
    [
        ("en", "pass rates, no-shows", "pass rates and no-shows"),
        ("en", "speed, cost, safety", "speed, cost and safety"),
        ("en", "quality, not quantity", "quality, not quantity"),
        ("en", "people who stay, especially nights", "people who stay, especially nights"),
        ("de", "kurze Wege, ruhige Übergaben", "kurze Wege und ruhige Übergaben"),
        ("de", "Qualität, nicht Menge", "Qualität, nicht Menge"),
        ("es", "la calidad, la información", "la calidad y la información"),
        ("es", "la calidad, no la cantidad", "la calidad, no la cantidad"),
        ("fr", "les délais, la sécurité", "les délais et la sécurité"),
        ("fr", "les délais, surtout en hiver", "les délais, surtout en hiver"),
    ],
)
def test_several_things_that_they_care_about_stand_in_a_row(language, cares, said):
    """“You talked about pass rates, no-shows” is a note; what only goes on behind a comma stays."""
    material = article(link=True)
    person = replace(material.person, cares_about=cares)
    material = replace(material, person=person, language=language)
    assert any(said in one.text for one in draft(material).sentences)


@pytest.mark.parametrize(
    ("cares", "said"),
    [
        ("he wants to know the numbers a week ahead", False),
        ("that no child is put off maths", False),
        ("They don't like surprises", False),
        ("whether it holds in winter", False),
        ("her people staying", False),
        ("theatre nurses who speak up", True),
        ("itemised bills", True),
        ("how new it is", True),
    ],
)
def test_a_clause_that_they_care_about_stands_behind_no_you_talked_about(cares, said):
    """“You talked about he wants to know …” is no sentence: what is noted as a clause is left out."""
    material = article(link=True)
    material = replace(material, person=replace(material.person, cares_about=cares))
    assert any(cares in one.text for one in draft(material).sentences) is said
