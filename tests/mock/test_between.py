from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.mock.test_course import PLAN, SLOTS, turn
from trainer.mock.between import after, before, kind_word, listen_for, reply
from trainer.mock.course import standing
from trainer.mock.model import Step, Tone
from trainer.mock.words import LANGUAGES, words_of

EN = words_of("en")


def said(*turns):
    return before(standing(PLAN, turns), EN)


def test_they_begin_with_a_greeting_and_end_with_what_happens_next():
    """Once each: at the first question, and after the person's own."""
    (greeting,) = said()
    assert greeting in EN.own("opening", Tone.NEUTRAL)
    assert said(turn(0)) == ()
    done = standing(PLAN, [turn(0), turn(1), turn(2), turn(3)])
    assert after(done, EN, ()) in EN.own("closing", Tone.NEUTRAL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_mock_interview_has_other_words(language):
    """How they greet, what they say to the person's own questions, and how they part."""
    words = words_of(language)
    done = [turn(0), turn(1), turn(2), turn(3)]
    for tone in Tone:
        plans = [replace(PLAN, tone=tone, seed=seed) for seed in range(6)]
        assert len({before(standing(one, []), words) for one in plans}) > 1
        assert len({after(standing(one, done), words, ()) for one in plans}) > 1
    assert len({reply("", words, seed, aloud=True) for seed in range(6)}) > 1


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_moves_on_and_goes_back_in_one_breath(language):
    """What sends them on is said only before a question that comes next in order."""
    words = words_of(language)
    for tone in Tone:
        for seed in range(12):
            plan = replace(PLAN, tone=tone, seed=seed)
            back = standing(plan, [turn(0), turn(1, Step.SKIP), turn(2)])
            assert back.is_back
            assert after(back, words, ()) in words.own("okay", tone)
            onward = {after(standing(plan, [turn(0)]), words, ["x"] * n) for n in range(8)}
            assert onward & set(words.own("onward", tone))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_says_that_they_are_nervous_hears_once_that_its_all_right(language):
    """Not of a story of nerves that are long gone."""
    words = words_of(language)
    now, then = {
        "en": (
            "I'm a bit nervous, sorry, I talk fast then.",
            "I was nervous before my first talk.",
        ),
        "de": ("Ich bin gerade etwas nervös.", "Ich war nervös vor dem ersten Vortrag."),
        "fr": ("Je suis un peu nerveuse.", "J'étais nerveuse avant l'examen."),
        "es": ("Perdón, estoy un poco nervioso.", "Estaba nervioso antes del examen."),
    }[language]
    said = kind_word(PLAN, words, (), now)
    assert said in words.list("calming")
    assert kind_word(PLAN, words, [said], now) == ""
    assert kind_word(PLAN, words, (), then) == ""


def test_they_say_that_its_the_persons_turn():
    """Behind a nod, and only where nothing is gone back to first."""
    at = standing(PLAN, [turn(0), turn(1), turn(2)])
    assert at.slot is SLOTS[-1]
    assert any(one in after(at, EN, ()) for one in EN.own("before-to-ask", Tone.NEUTRAL))


def test_what_was_skipped_comes_back_as_something_earlier_only_after_another_question():
    """The last one before the person's own is owed behind these; a second skip of it is accepted."""
    back, more = EN.list("back"), EN.list("back_more")
    early = [turn(0), turn(1, Step.SKIP), turn(2)]
    assert said(*early)[0] in back
    late = [turn(0), turn(1), turn(2, Step.SKIP)]
    assert standing(PLAN, late).place == 3
    assert said(*late, turn(3))[0] in EN.own("owed", Tone.NEUTRAL)
    assert standing(PLAN, [*late, turn(3), turn(2, Step.SKIP)]).ended
    both = [turn(0), turn(1, Step.SKIP), turn(2, Step.SKIP)]
    assert said(*both)[0] in back
    assert said(*both, turn(1))[0] in more


@pytest.mark.parametrize(
    ("language", "asked", "says", "listen"),
    [
        ("en", "How many people leave in a year?", "number", "whether they know the number"),
        ("en", "What does the first year look like? Who plans the shifts?", "several", "measured by"),
        ("en", "Who plans the shifts? And how many left?", "several", "whether a name comes at once"),
        ("en", "Who plans the shifts, and how do you hear of them?", "several", "whether a name comes at once"),
        ("en", "When did you last overrule somebody?", "one", "whether they tell you of a real case"),
        ("en", "Who'd I report to", "one", "whether a name"),
        ("en", "I'd like to know about the team.", "one", ""),
        ("en", "Just how far ahead the rota is out", "one", ""),
        ("en", "No, you've covered it all.", "", ""),
        ("en", "It was good to meet you. I'd bring kind_word to the ward.", "", ""),
        ("en", " ", "", ""),
        ("de", "Wie viele gehen im Jahr?", "Zahl", "know the number"),
        ("de", "Ja, die von vorhin. Und dann würde mich interessieren, wie viele Projekte Sie haben.", "several", "know the number"),
        ("de", "Wer entscheidet das, und wie oft geht jemand?", "several", "know the number"),
        ("es", "¿Por qué se fue?", "one", "a real reason"),
        ("fr", "J'aimerais savoir qui décide.", "one", "a name comes at once"),
        ("en", "And what happened to the last person who had this job?", "one", "a real reason"),
        ("en", "I was wondering, who'd be my boss?", "one", "a name comes at once"),
        ("fr", "Non, merci.", "", ""),
    ],
)  # fmt: skip
def test_their_own_questions_get_no_made_up_answer(language, asked, says, listen):
    """That an answer follows, and what to listen for, in the report's language; nothing where nothing was asked."""
    words = words_of(language)
    heard = listen_for(asked, words)
    said_so, hints = reply(asked, words, 1), " ".join(hint for _, hint in heard)
    known = words.table["reply"].get(says)
    assert said_so in known if known else says in said_so
    assert listen in hints
    assert bool(said_so) == bool(heard) == bool(says)


@pytest.mark.parametrize(
    ("asked", "apart"),
    [
        ("When a figure goes out, who looks at it last, and has it ever happened that you took one back?",
         ["When a figure goes out, who looks at it last?", "Has it ever happened that you took one back?"]),
        ("How do you decide things, do you vote or does somebody have the last word?", None),
        ("Who looks at it and has the last word?", None),
        ("Who decides and when?", None),
        ("What do the parents and the teachers think?", None),
    ],
)  # fmt: skip
def test_two_questions_in_one_sentence_are_two(asked, apart):
    """Each has its own hint; what goes on with the same question stays one."""
    found = [text for text, _ in listen_for(asked, EN)]
    assert found == (apart or [asked])


def test_goodbye_comes_behind_the_reply():
    """And a question said aloud gets the general one."""
    done = standing(PLAN, [turn(0), turn(1), turn(2), turn(3)])
    aloud = reply("", EN, 1, aloud=True)
    assert aloud in EN.table["reply"]["one"]
    assert after(done, EN, (), aloud) == f"{aloud} {after(done, EN, ())}"


def test_what_to_listen_for_fits_the_question_of_which_it_is_known():
    """Each question's own hint, in their order, and none where nothing is known of the question."""
    asked = "What's your turnover? What would you want me to have done after six months?"
    general, measured = (hint for _, hint in listen_for(asked, EN))
    assert general == ""
    assert measured == "Notice whether they name something you could be measured by."


@pytest.mark.parametrize(
    ("language", "said", "says"),
    [
        ("en", "She ate until about a week before. She died at home.", "I'm sorry to hear that."),
        ("en", "When my dad had his stroke I was on the other side of it.", "I'm sorry to hear that."),
        ("de", "Die Bewohnerin ist dann gestorben.", "Das tut mir leid."),
        ("fr", "Mon père a eu un AVC cette année-là.", "Ça a dû être dur."),
        ("es", "Mi padre tuvo un ictus.", "Lo siento mucho."),
        ("en", "The server died twice that night, and I fixed it.", ""),
        ("en", "The battery was old and it died, and I got burned by that vendor.", ""),
        ("es", "El servidor murió a las tres.", ""),
        ("fr", "Le serveur, il est mort.", ""),
        ("fr", "La patiente est décédée dans la nuit.", "Ça a dû être dur."),
        ("es", "El paciente murió por la noche.", "Lo siento mucho."),
    ],
)  # fmt: skip
def test_a_death_or_an_illness_is_met_with_a_kind_word_once(language, said, says):
    """Nobody goes on to the next question as if nothing had been said."""
    words = words_of(language)
    plan = replace(PLAN, seed=0)
    assert kind_word(plan, words, (), said) == says
    assert kind_word(plan, words, (says,), said) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_asks_next_says_that_they_go_on_each_time_in_other_words(language):
    """Where two people interview; the one who asked before just nods."""
    words = words_of(language)
    slots = (replace(SLOTS[0], by="Ana"), replace(SLOTS[1], by="Ben"), *SLOTS[2:])
    then = standing(replace(PLAN, slots=slots), [turn(0)])
    others = words.list("hand_over")
    said: list[str] = []
    for _ in others:
        said.append(after(then, words, said, by="Ana"))
    assert sorted(way for way in others for one in said if one.endswith(way)) == sorted(others)
    assert not after(then, words, said, by="Ana").endswith(others)
    assert not after(then, words, (), by="Ben").endswith(others)


@pytest.mark.parametrize(
    ("language", "first", "others", "says"),
    [
        ("en", "Sharon Bell", (), "I'm Sharon Bell. "),
        (
            "en",
            "Mrs Sharon Bell",
            ("Dr. Imran Shah",),
            "I'm Sharon Bell, and this is Dr. Imran Shah. ",
        ),
        ("en", "Mrs Bell", ("Ana", "Ben"), "I'm Mrs Bell, and this is Ana and Ben. "),
        (
            "de",
            "Frau Hollmann",
            ("Dr. Wittkamp",),
            "Mein Name ist Hollmann, und das ist Dr. Wittkamp. ",
        ),
        ("fr", "Mme Claire Petit", (), "Je suis Claire Petit. "),
        ("es", "Sra. López", ("Ana Gil",), "Soy López, y te presento a Ana Gil. "),
    ],
)
def test_they_say_who_they_are_and_who_is_there_besides(language, first, others, says):
    """In every greeting, never at its end; a mock interview without names has no names."""
    words = words_of(language)
    slots = [
        replace(one, by=by) for one, by in zip(SLOTS, (first, *others, first, first), strict=False)
    ]
    for tone in Tone:
        for seed in range(3):
            plan = replace(PLAN, slots=tuple(slots), tone=tone, seed=seed)
            (greeting,) = before(standing(plan, []), words)
            assert says in greeting
            assert greeting.replace(says, "") in words.own("opening", tone)


def test_a_function_is_no_name():
    """Whoever noted “Head of product” isn't greeted by “I'm Head of product”."""
    plan = replace(PLAN, slots=tuple(replace(one, by="Head of product") for one in SLOTS))
    assert before(standing(plan, []), EN)[0] in EN.own("opening", plan.tone)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "It was me, I pushed it on a Friday."),
        ("en", "I still think about him."),
        ("de", "Das häng ich ungern an die große Glocke."),
        ("fr", "J'en ai pleuré, j'avais honte."),
        ("es", "No pude dormir esa noche."),
    ],
)
def test_whoever_tells_what_they_are_ashamed_of_is_thanked_but_not_pressed_kindly(language, said):
    """“Okay.” would be cold; an interviewer who presses says nothing of it."""
    words = words_of(language)
    friendly = replace(PLAN, tone=Tone.FRIENDLY)
    assert kind_word(friendly, words, (), said) in words.list("thanks_for_telling")
    assert kind_word(replace(PLAN, tone=Tone.PRESSING), words, (), said) == ""
    assert kind_word(friendly, words, (), "We moved the shop in May.") == ""


@pytest.mark.parametrize(
    ("language", "said", "is_sad"),
    [
        ("en", "We lost a patient that night.", True),
        ("en", "We lost a patient's notes once.", False),
        ("en", "I lost my dad's keys.", False),
        ("es", "Perdí a mi mejor cliente.", False),
        ("es", "Perdí a mi padre aquel invierno.", True),
        ("fr", "J'ai perdu mon calme.", False),
        ("fr", "J'ai perdu ma mère cette année-là.", True),
    ],
)
def test_whoever_lost_a_thing_gets_no_condolences(language, said, is_sad):
    """Somebody died, or a paper is gone."""
    assert words_of(language).finds("sad", said) is is_sad
