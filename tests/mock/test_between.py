from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.mock.test_course import PLAN, turn
from trainer.mock.between import after, before, listen_for, reply
from trainer.mock.course import standing
from trainer.mock.model import Step, Tone
from trainer.mock.words import LANGUAGES, words_of

EN = words_of("en")


def said(*turns):
    return before(standing(PLAN, turns), EN)


def test_they_begin_with_a_greeting_and_end_with_goodbye():
    """Once each: at the first question, and after the person's own."""
    assert said() == ("Thanks for coming in. Let's start.",)
    assert said(turn(0)) == ()
    done = standing(PLAN, [turn(0), turn(1), turn(2), turn(3)])
    assert after(done, EN, ()) == "Thanks, that's all I had."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_nod_is_never_the_one_before(language):
    """In each tone and language, over more answers than a mock interview has."""
    words = words_of(language)
    for tone in Tone:
        then = standing(replace(PLAN, tone=tone), [turn(0)])
        nods: list[str] = []
        for _ in range(12):
            nods.append(after(then, words, nods))
        assert all(one != other for one, other in pairwise(nods))


def test_what_was_skipped_comes_back_as_something_earlier_only_after_another_question():
    """The last one before the person's own is owed behind these; a second skip of it is accepted."""
    early = [turn(0), turn(1, Step.SKIP), turn(2)]
    assert said(*early) == ("Let's go back to an earlier question.",)
    late = [turn(0), turn(1), turn(2, Step.SKIP)]
    assert standing(PLAN, late).place == 3
    assert said(*late, turn(3)) == ("Before we finish, the one you wanted to come back to:",)
    assert standing(PLAN, [*late, turn(3), turn(2, Step.SKIP)]).ended
    both = [turn(0), turn(1, Step.SKIP), turn(2, Step.SKIP)]
    assert said(*both) == ("Let's go back to an earlier question.",)
    assert said(*both, turn(1)) == ("There's one more from earlier.",)


@pytest.mark.parametrize(
    ("language", "asked", "says", "listen"),
    [
        ("en", "How many people leave in a year?", "back to you on it", "whether they know the number"),
        ("en", "What does the first year look like? Who plans the shifts?", "back to you on them", "measured by"),
        ("en", "Who plans the shifts? And how many left?", "back to you on them", "whether a name comes at once"),
        ("en", "When did you last overrule somebody?", "back to you on it", "whether you hear about a real case"),
        ("en", "Who'd I report to", "back to you on it", "whether a name"),
        ("en", "I'd like to know about the team.", "back to you on it", "If no example comes, ask for one."),
        ("en", "Just how far ahead the rota is out", "back to you on it", "If no example comes"),
        ("en", "No, you've covered it all.", "", ""),
        ("en", "It was good to meet you. I'd bring calm to the ward.", "", ""),
        ("en", " ", "", ""),
        ("de", "Wie oft geht jemand?", "darauf komme ich noch zurück", "ob man die Zahl kennt"),
        ("es", "¿Por qué se fue?", "te contesto más adelante", "si el motivo es suyo"),
        ("fr", "J'aimerais savoir qui décide.", "je reviendrai vers vous", "si un nom vient tout de suite"),
        ("fr", "Non, merci.", "", ""),
    ],
)  # fmt: skip
def test_their_own_questions_get_no_made_up_answer(language, asked, says, listen):
    """That an answer follows, and for the report what to listen for; nothing where nothing was asked."""
    words = words_of(language)
    said_so, heard = reply(asked, words), " ".join(hint for _, hint in listen_for(asked, words))
    assert says in said_so
    assert listen in heard
    assert bool(said_so) == bool(heard) == bool(says)


def test_goodbye_comes_behind_the_reply():
    """And a question said aloud gets the general one."""
    done = standing(PLAN, [turn(0), turn(1), turn(2), turn(3)])
    aloud = reply("", EN, aloud=True)
    assert aloud.startswith("That's a fair question.")
    assert after(done, EN, (), aloud) == f"{aloud} Thanks, that's all I had."


def test_what_to_listen_for_fits_the_question_of_which_it_is_known():
    """Each question's own hint, in their order, and not a yes or no where nobody could say either."""
    asked = "What's your turnover? What would you want me to have done after six months?"
    general, measured = (hint for _, hint in listen_for(asked, EN))
    assert general == "If no example comes, ask for one."
    assert measured == "Notice whether they name something you could be measured by."
