"""When a note is a clause: what stands in a sentence, and what is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.interviews.letter.clause_nouns import lacks_the
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.clauses import weave
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.letter.topics import in_tone, topic
from trainer.stories.model import Part

WORDS = clause_words("en")
LISTS = Path(__file__).parent / "clauses"


def _rows(name):
    text = (LISTS / name).read_text("utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if not line.startswith("#")]
    return [pytest.param(part, say, said, id=say[:40]) for _, part, say, said in rows]


@pytest.mark.parametrize(
    ("part", "say", "said"),
    [
        row
        for name in (
            "five-trades",
            "traps",
            "unseen",
            "fresh",
            "fresh-200",
            "blind-1",
            "blind-2",
            "blind-3",
            "blind-4",
            "blind-5",
            "blind-6",
            "blind-7",
            "blind-8",
            "blind-9",
            "plain-1",
            "plain-2",
            "plain-3",
            "plain-4",
            "plain-5",
            "kinds",
        )
        for row in _rows(f"{name}.txt")
    ],
)
def test_a_note_weaves_only_where_it_is_surely_a_clause(part, say, said):
    """Each note of the lists stands in a letter as it was read and found good, or is asked about."""
    woven = weave(say, Part(part), WORDS)
    assert (woven.text if woven else "-") == said


@pytest.mark.parametrize(
    ("say", "said"),
    [
        ("pages 47 -> 9 per week", "Pages went from 47 to 9 per week."),
        ("wait 11 min -> 5 min", "The wait went from 11 minutes to 5 minutes."),
        ("error down 35%", "The error went down by 35%."),
        ("council now moves 14 bikes/day", "The council now moves 14 bikes a day."),
        ("~40 orders were late", "About 40 orders were late."),
        ("Sickness fell 9% -> 5%", "Sickness fell from 9% to 5%."),
        ("bed occupancy from 98% to 85%", "Bed occupancy went from 98% to 85%."),
        ("cost per unit 4 -> 3 euros", "Cost per unit went from 4 to 3 euros."),
        ("throughput went from 4m to 6m", None),
        ("API was down for six hours", None),
        ("45 -> 20 min", None),
        ("23 pledges in yr 1, est. £410k", None),
    ],
)
def test_figures_are_said_with_their_noun(say, said):
    """An arrow, “down” and a rate are written out; a figure without its noun is asked about."""
    woven = weave(say, Part.RESULT, WORDS)
    assert (woven.text if woven else None) == said


@pytest.mark.parametrize(
    "say", ["the hall ²", "since spring ²", "halls ³ and rooms ①", "in May ², the hall"]
)
def test_a_raised_number_is_no_year(say):
    """A sign that counts as a digit but is no number, as of a footnote, doesn't stop the reader."""
    assert weave(say, Part.SITUATION, WORDS) is None


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        ("Tell me about a time you disagreed with your manager.", "a time I disagreed with my manager"),
        ("What is your greatest weakness?", "my greatest weakness"),
        ("Describe a decision that others did not explain to you.",
         "a decision that others did not explain to me"),
        ("Walk me through the hardest problem you've solved", "the hardest problem I have solved"),
        ("Tell me about the best product you have managed, and why was it good?",
         "the best product I have managed"),
        ("How do you keep volunteers?", "how I keep volunteers"),
        ("How would you design a queue?", "how I would design a queue"),
        ("Tell me about a time you did better than you thought", "a time I did better than I thought"),
        ("Tell me about something you started without being asked.",
         "something I started without being asked"),
        ("Give me an example of when you met a deadline", "a time when I met a deadline"),
        ("Can you think of a time you were wrong?", "a time I was wrong"),
        ("So, tell me about a time you failed.", "a time I failed"),
        ("I'd like to hear about a time you saved money.", "a time I saved money"),
        ("Have you ever had to say no to a customer?", "whether I have ever had to say no to a customer"),
        ("Please tell me how you prioritise.", "how I prioritise"),
        ("Tell me how do you prioritise.", "how I prioritise"),
        ("What did you do when the client left?", "what I did when the client left"),
        ("What makes you a good nurse?", "what makes me a good nurse"),
        ("Which project are you most proud of?", "the project I am most proud of"),
        ("What mistakes have you made?", "the mistakes I have made"),
        ("What are your strengths?", "my strengths"),
        ("How did you handle the outage?", None),
        ("What else have you tried?", None),
        ("What exactly do you do?", None),
        ("What do you think of our product?", None),
        ("Would you change anything about it?", None),
        ("Tell me about a conflict between you and your manager", None),
        ("Why do you want to work for us?", None),
        ("best project?", None),
        ("Tell me about yourself", None),
        ("looked further ahead than others - when?", None),
    ],
)  # fmt: skip
def test_a_question_seen_from_the_other_side(heard, expected):
    """“You” becomes “I” or “me” where it is sure which; a jotting has no topic."""
    assert topic(heard, WORDS, load_phrases(Tone.WARM)) == expected


@pytest.mark.parametrize(
    ("text", "warm", "formal"),
    [
        ("the project I've worked on", "the project I've worked on", "the project I have worked on"),
        ("the hardest problem I have solved", "the hardest problem I've solved",
         "the hardest problem I have solved"),
        ("an emergency I had to handle", "an emergency I had to handle", "an emergency I had to handle"),
        ("a process I'd improved", "a process I'd improved", "a process I had improved"),
        ("what I'd do sooner", "what I'd do sooner", "what I would do sooner"),
    ],
)  # fmt: skip
def test_warm_and_plain_contract_and_formal_does_not(text, warm, formal):
    """A topic has the contractions of its tone; “I have a plan” and “I had to” never have any."""
    assert in_tone(text, WORDS, contracts=True) == warm
    assert in_tone(text, WORDS, contracts=False) == formal


@pytest.mark.parametrize(
    ("title", "lacks"),
    [
        ("bike-share thesis", True),
        ("handover sheet", True),
        ("month-end close", True),
        ("angry customer", True),
        ("legacy gifts", False),
        ("gala cancelled", False),
        ("training nurses", False),
        ("dns outage", False),
        ("why I left", False),
        ("one bad week", False),
        ("last year's audit", False),
        ("Bike-share thesis", False),
        ("cut costs", False),
        ("burnout", False),
    ],
)
def test_a_title_that_only_lacks_its_article_gets_one(title, lacks):
    """A jotted title of two or three words is a noun behind “the” only where it surely is one."""
    assert lacks_the(title, WORDS) == lacks


@pytest.mark.parametrize(
    ("part", "say", "leans"),
    [
        ("result", "6 of 7 lived", True),
        ("result", "Nine of the eleven passed", True),
        ("result", "Only four had to be sent back", True),
        ("result", "The first two were fixed by noon", True),
        ("action", "Switched off ten a week", True),
        ("task", "Get that to 0", True),
        ("task", "Put that right by Monday", True),
        ("result", "40 of 52 families stayed", False),
        ("result", "No one complained again", False),
        ("result", "Dock 4 was back at 5:40", False),
        ("action", "Called 15 people a week", False),
        ("result", "Falls went from 9 to 2 a month", False),
    ],
)
def test_what_a_number_or_that_is_of_stands_in_the_note_before(part, say, leans):
    """“6 of 7 lived” says nothing without the dogs before it, and “get that to 0” nothing without the bruises."""
    woven = weave(say, Part(part), WORDS)
    assert woven is not None
    assert woven.leans is leans


def test_what_came_of_it_needs_what_was_done():
    """“Saved £300 a week” is “That saved …”, which leans on the deed before it."""
    woven = weave("Saved about £300 a week in flour", Part.RESULT, WORDS)
    assert woven is not None
    assert (woven.text, woven.on_a_deed) == ("That saved about £300 a week in flour.", True)
