"""Questions come in whole: stems with what completes them, codes, cards, one question a line of JSON."""

import pytest

from trainer.questions.reading.read import read_questions


def asks(text: str, name: str = "list.md") -> list[str]:
    return [one.ask for one in read_questions(text, None, name).questions]


@pytest.mark.parametrize(("stem", "ends"), [
    ("How would you deal with", ["a guest who smokes?", "a colleague who never cleans up?"]),
    ("Have you ever:", ["driven a forklift?", "worked nights?"]),
    ("Give me an example of when you have:", ["worked without supervision", "kept a silly rule"]),
    ("How do you feel about", ["working weekends", "wearing a uniform"]),
    ("Erzählen Sie von einer Situation, in der Sie", ["einen Kollegen vertreten mussten", "zu spät kamen"]),
    ("Parlez-moi d'une fois où vous", ["avez calmé un client", "avez manqué un délai"]),
])  # fmt: skip
def test_what_breaks_off_is_completed_below(stem, ends):
    """A stem goes on in each item below it, with a colon or without one, as a paragraph, bold, or a heading."""
    whole = [f"{stem.rstrip(':')} {end}" for end in ends]
    items = "".join(f"- {end}\n" for end in ends)
    for shown in (stem, f"**{stem}**", f"## {stem}"):
        assert asks(f"{shown}\n\n{items}") == whole


def test_a_german_noun_stays_one_behind_a_stem():
    """In German what completes a stem keeps its capital."""
    text = "Erzählen Sie von einer Situation, in der Sie:\n\n- Kunden absagen mussten\n- Geduld brauchten\n"
    assert asks(text)[0] == "Erzählen Sie von einer Situation, in der Sie Kunden absagen mussten"


def test_whole_questions_below_a_heading_complete_nothing():
    """What asks below a heading that happens to end so asks for itself."""
    text = "## Questions you may be asked about\n\n- Why us?\n- Who trained you?\n- What is a bain-marie?\n"
    assert asks(text) == ["Why us?", "Who trained you?", "What is a bain-marie?"]


def test_a_letter_and_a_number_that_the_question_speaks_of_stay():
    """“A4”, “S7” and “Q4” at the beginning of a sentence code nothing."""
    told = [
        "A4 paper jams: what do you do?",
        "S7 controllers - how do you back them up?",
        "Q4 was bad. What did you change?",
        "B2B sales: how do you start a call?",
        "3D printing: what have you printed?",
    ]
    assert asks("".join(f"## {ask}\n" for ask in told)) == told


@pytest.mark.parametrize("codes", [
    ("BQ.1", "BQ.2", "SQ.1"), ("[T1]", "[T2]", "[C1]"), ("Q1-a :", "Q1-b :", "Q2-a :"), ("C-01", "C-02", "S-01"),
])  # fmt: skip
def test_codes_of_all_sorts_go(codes):
    """A code with a stop, in brackets or with a letter behind it is no part of the question."""
    asked = ["How do you plan a day?", "Tell me about a mistake.", "Why did you leave?"]
    lines = (f"### {code} {ask}\n" for code, ask in zip(codes, asked, strict=True))
    assert asks("".join(lines)) == asked


def test_json_lines_are_a_list():
    """A file with a mapping in each line is read as a list of them."""
    text = '{"question": "Tell me about a case you won.", "type": "behavioral"}\n{"question": "Why law?"}\n'
    assert asks(text, "list.jsonl") == ["Tell me about a case you won.", "Why law?"]


def test_cards_ask_on_either_side():
    """Cards may have their questions on the backs; what goes on below a back is no question."""
    backs = "Strengths\tWhat are your three strengths?\nGap\tWhat did you do in 2021?\n"
    assert asks(backs, "cards.txt") == [
        "What are your three strengths?",
        "What did you do in 2021?",
    ]
    long = "Tell me about a time you led others.\tS: fire drill\nT: get all out\nDescribe a time you failed.\tS: lost keys\nR: told the boss\n"
    assert asks(long, "cards.txt") == [
        "Tell me about a time you led others.",
        "Describe a time you failed.",
    ]


def test_follow_ups_with_a_stroke_between_are_two():
    """“Who paid? / How much?” are two follow-ups without the stroke."""
    text = "# Questions\n\n- Tell me about a sale.\n  - Follow-up: Who paid? / How much?\n"
    (question,) = read_questions(text, "md").questions
    assert question.probes == ("Who paid?", "How much?")
