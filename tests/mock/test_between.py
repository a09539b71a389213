from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.mock.test_course import PLAN, turn
from trainer.mock.between import after, before, reply
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
    ("language", "asked", "says"),
    [
        ("en", "How many people leave in a year?", "that now. Notice whether they know the number"),
        ("en", "What does the first year look like? Who plans the shifts?", "those now. Notice whether"),
        ("en", "Who plans the shifts? And how many left?",
         "those now. Notice whether a name comes at once, or they have to think."),
        ("en", "When did you last overrule somebody?", "Notice whether you hear about a real case"),
        ("en", "Who'd I report to", "that now. Notice whether a name"),
        ("en", "I'd like to know about the team.", "that now. If no example comes, ask for one."),
        ("en", "No, you've covered it all.", ""),
        ("en", " ", ""),
        ("de", "Wie oft geht jemand?", "Antwort. Achten Sie darauf, ob man die Zahl kennt"),
        ("es", "¿Por qué se fue?", "Fíjate en si el motivo es suyo"),
        ("fr", "Non, merci.", ""),
    ],
)  # fmt: skip
def test_their_own_questions_get_no_made_up_answer(language, asked, says):
    """That it would be answered in the room, and what to listen for; nothing where nothing was asked."""
    said_so = reply(asked, words_of(language))
    assert says in said_so if says else said_so == ""


def test_goodbye_comes_behind_the_reply():
    """And a question said aloud gets the general one."""
    done = standing(PLAN, [turn(0), turn(1), turn(2), turn(3)])
    aloud = reply("", EN, aloud=True)
    assert aloud.startswith("In the real interview I'd answer that now.")
    assert after(done, EN, (), aloud) == f"{aloud} Thanks, that's all I had."


def test_what_to_listen_for_fits_the_question_of_which_it_is_known():
    """Not a yes or no where nobody could say either, and the first question's own hint first."""
    asked = "What's your turnover? What would you want me to have done after six months?"
    assert reply(asked, EN).endswith("Notice whether they name something you could be measured by.")
    assert "yes" not in reply("What's your turnover at Lutterworth?", EN)
