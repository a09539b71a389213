"""Phrases and templates that a draft is filled into: nothing but what was given stands in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import PHRASES, SCANNER, article
from trainer.errors import TrainerError
from trainer.interviews import Interviewer
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.mini import mini_story
from trainer.interviews.letter.phrases import Tone, fill, load_phrases
from trainer.interviews.letter.template import parse_template
from trainer.stories.model import Status


def test_names_on_lines_of_their_own_stay_there():
    """A line that holds one name is a paragraph; prose broken over lines is one."""
    template = parse_template(
        "{greeting}\n{thanks}\nThis is prose\nover two lines. {offer}\n{close}\n{name}", "t"
    )
    lines = draft(article(Tone.OWN, template=template)).body.split("\n\n")
    assert lines[0] == "Hello Ana,"
    assert lines[2].startswith("This is prose over two lines. I can say more")
    assert lines[3] == "Best regards,"
    assert lines[4].startswith("Robin Falk")


def test_own_templates_are_filled_and_nothing_else():
    """A template names the letter's sentences; anything else in braces is refused with its line."""
    template = parse_template(
        "{greeting}\n\nFirst words of my own. {thanks}\n\n{questions}\n\nBye", "t"
    )
    body = draft(article(template=template)).body
    assert "First words of my own. Thank you for the tour." in body
    assert body.endswith("Bye")
    assert "You haven't heard about the receipt scanner yet." in body
    for text, said in [
        ("{greting}", "t:1: there is no {greting}; did you mean {greeting}?"),
        ("fine\n\n{0.__class__}", "t:3: there is no {0.__class__}"),
        ("{% for x in y %}", "there is no"),
        ("open { only", "a brace stands alone"),
        ("esc \x1b]0;x\x07", "control character"),
        ("x" * 30_000, "longer than"),
    ]:
        with pytest.raises(TrainerError) as caught:
            parse_template(text, "t")
        assert said in str(caught.value)


def test_what_fills_a_phrase_is_never_read_for_slots():
    """Braces in somebody's name stay text."""
    assert fill("Dear {name},", {"name": "{company}"}) == "Dear {company},"
    person = Interviewer("{sender} {name}")
    assert draft(article(person=person)).body.startswith("Dear {sender},")


def test_another_language_is_a_file():
    """A language without a file is refused in one line that says which there are."""
    with pytest.raises(TrainerError, match="no letters in “xx” yet"):
        load_phrases(Tone.WARM, "xx")


def test_mini_stories_are_short_and_first_person():
    """A profile's text has the result and the action, stays short, and never tells what is private."""
    text = mini_story(SCANNER, load_phrases(Tone.PLAIN))
    assert text.startswith(
        "The receipt scanner\n\nCustomers asked for it for years. I cut the flow"
    )
    assert "from 2 to 9 a month" in text
    for private in ({"confidential": True}, {"status": Status.RETRACTED}):
        with pytest.raises(TrainerError, match="stays with you"):
            mini_story(replace(SCANNER, **private), PHRASES)


@pytest.mark.parametrize(
    ("language", "about", "said"),
    [
        ("en", "an example of thinking long term", "long term. I can tell you about the visitor badges"),
        ("en", "some examples of my work", "my work. I can tell you about the visitor badges"),
        ("en", "thinking long term", "long term. One example is the visitor badges"),
        ("de", "einem Beispiel für Weitsicht", "Weitsicht. Von einem habe ich Ihnen noch nicht erzählt: meine"),
        ("de", "Weitsicht", "Weitsicht. Ein Beispiel möchte ich nachtragen: meine"),
        ("es", "un ejemplo de calma", "calma. Hay algo que no llegué a contarle: mi"),
        ("es", "la calma", "calma. Le cuento un ejemplo: mi"),
        ("fr", "un exemple de recul", "recul. Il y a une chose dont je n'ai pas eu le temps de vous parler : mon"),
        ("fr", "le recul", "recul. Voici un exemple : mon"),
    ],
)  # fmt: skip
def test_who_asked_for_an_example_is_not_told_that_it_is_one(language, about, said):
    """“You asked about an example of thinking long term. One example is …” says it twice."""
    material = article(Tone.FORMAL, language=language)
    asked = replace(material.answers[0].asked, about=about)
    answers = tuple(replace(one, asked=asked, named=()) for one in material.answers)
    items = tuple(replace(one, asked=asked) for one in material.items[:1])
    assert said in draft(replace(material, answers=answers, items=items)).body
