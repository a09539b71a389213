"""What is said of a bank's lines that nobody would say, and of those that people do say."""

import pytest

from trainer import questions
from trainer.questions.style import spoken_words, style

BANK = """format = "question-bank/1"
id = "b"
title = "B"
language = "{language}"

[[question]]
id = "q"
ask = "{ask}"
variants = {variants}
probes = {probes}
listen_for = {listen_for}
"""


def remarks(
    ask="Tell me about a hard week.", language="en-GB", variants=(), probes=(), listen_for=()
):
    text = BANK.format(
        ask=ask,
        language=language,
        variants=list(variants),
        probes=list(probes),
        listen_for=list(listen_for),
    )
    assert questions.check(text) == ()
    return style(text, "b.toml")


STIFF = {
    "What did you do when it did not work?": "say didn't",
    "Which of them cannot be undone?": "say can't",
    "Will you not be bored here?": "say won't you",
    "What would you not touch yet?": "say wouldn't you",
    "Why were the others not asked? They were not there.": "say weren't",
    "Whom did you tell?": "say who",
    "What do you do in order to keep up?": "say to",
    "Who's one of your colleagues-to-be?": "say future team",
}


@pytest.mark.parametrize(("ask", "fix"), STIFF.items())
def test_what_nobody_says_is_named_with_what_they_say(ask, fix):
    """Negatives in full, their question form, and words of letters."""
    assert any(remark.fix == fix for remark in remarks(ask))


SPOKEN = (
    "Why not?",
    "When did you decide not to copy something?",
    "When was what people asked for not what they needed?",
    "What have you done that you're not proud of?",
    "Who's the hardest person to convince?",
    "You've changed jobs a lot. What's behind that?",
    "Say two due dates collide. How do you pick?",
    "When was morale low, and what did you do?",
    "When did you have to choose between what was easy and what was right?",
    "Won't you be bored here?",
    "Tell me about a team you led and how it went.",
)


@pytest.mark.parametrize("ask", SPOKEN)
def test_what_people_say_is_left_alone(ask):
    """A “not” that belongs to another word, a scene before its question, and a short second clause."""
    assert remarks(ask) == ()


@pytest.mark.parametrize(
    "ask",
    [
        "Tell me about a conflict. How did you handle it?",
        "What did you do? What came of it?",
        "Why did you become a manager, and why are you still one today?",
        "Describe your team, and how is the work shared out in it?",
    ],
)
def test_two_questions_in_one_are_told(ask):
    """A request with a question behind it, two question marks, a long second clause."""
    assert [remark.what for remark in remarks(ask)] == ["these are two questions"]


@pytest.mark.parametrize(
    "ask",
    [
        "You get on with everybody, don’t you?",
        "Don't you think teams matter?",
        "You can start in May, right?",
    ],
)
def test_a_question_that_holds_its_answer_is_told(ask):
    """Tags and beginnings that leave nothing but a yes."""
    (remark,) = remarks(ask)
    assert remark.what.endswith("puts the answer into their mouth")


def test_a_long_line_is_told_with_how_long_it_may_be():
    """A hint with a label explains something and may be longer."""
    ask, variant, probe, hint = (" ".join([word] * 30) for word in ("team", "work", "week", "plan"))
    told = remarks(
        f"{ask}?", variants=[f"{variant}?"], probes=[probe], listen_for=[hint, f"Why so: {hint}"]
    )
    assert [remark.fix for remark in told] == [f"say it in {most}" for most in (22, 20, 14, 18)]


def test_wordings_that_differ_by_one_word_are_told_at_the_later():
    """One word more, less or exchanged; of short ones that word is all there is."""
    told = remarks(
        "What's your greatest strength?",
        variants=[
            "What's your biggest strength?",
            "Do you drink?",
            "Do you smoke?",
            "What are you good at?",
        ],
    )
    assert [(remark.field, remark.what) for remark in told] == [
        ("question[1].variants[1]", "hardly differs from “What's your greatest strength?”")
    ]


def test_a_probe_that_asks_the_same_again_is_told():
    """Nothing but the question's own words is no new question; one new word is."""
    told = remarks(
        "Tell me about a deadline you missed at work.",
        probes=[
            "When did you miss it?",
            "What deadline was missed?",
            "Who noticed you missed the deadline?",
        ],
    )
    assert [remark.field for remark in told] == ["question[1].probes[2]"]


def test_a_remark_has_its_line_and_keeps_the_bank_usable():
    """A line for each, as of every other note."""
    (remark,) = remarks("Whom did you tell?")
    assert str(remark) == "b.toml:8: question[1].ask: note: nobody says “whom”; say who"


def test_other_languages_are_measured_and_not_read_as_english():
    """German has “was not” for what, and two questions are two in any language."""
    assert remarks("Was not tut, wissen Sie?", language="de") == ()
    assert len(remarks("Wann war das? Wie ging es aus?", language="de-AT")) == 1
    assert spoken_words("../en") == spoken_words("xx") == ({}, {}, {})
