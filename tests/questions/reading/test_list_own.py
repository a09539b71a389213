"""Statements to judge, columns with two names, and questions of one's own."""

import pytest

from trainer.questions.reading.read import read_questions


@pytest.mark.parametrize("ask", [
    "True or False? An error budget of 0 means that nothing may fail.", "Yes or no? The dose may be halved.",
    "Richtig oder falsch? Ein Index macht jede Abfrage schneller.", "Vrai ou faux ? Un index accélère une requête.",
])  # fmt: skip
def test_what_is_to_be_judged_is_part_of_the_question(ask):
    """“True or false?” asks for a word on the sentence behind it, which is no answer."""
    read = read_questions(f"# Quiz\n\n- {ask}\n- What is an index?\n")
    assert [question.ask for question in read.questions] == [ask, "What is an index?"]


@pytest.mark.parametrize(("follow", "listen"), [
    ("Prompt / follow-up", "What a good answer covers"), ("Probe / prompt", "What a strong answer should include"),
    ("Follow-up / prompt", "Listen for / notes"),
])  # fmt: skip
def test_columns_with_two_names(follow, listen):
    """A column named “Prompt / follow-up” holds what is asked further, whichever name says so."""
    text = f"No.,Question,{follow},{listen}\n1,Why this ward?,Have you visited us?,Knows the ward\n"
    (question,) = read_questions(text, None, "list.csv").questions
    assert (question.probes, question.listen_for) == (
        ("Have you visited us?",),
        ("Knows the ward",),
    )


@pytest.mark.parametrize("lead", [
    "And have two or three of your own ready, e.g.:", "Preguntas propias:", "Tes propres questions :",
    "Suas próprias perguntas:", "Das frage ich selber:",
])  # fmt: skip
def test_questions_of_ones_own_are_to_ask(lead):
    """A line that speaks of questions of your own turns what stands below it into questions to them."""
    read = read_questions(f"Prep\n\n1. Why did you apply?\n\n{lead}\n\n- When do you decide?\n")
    assert [question.kind.value for question in read.questions] == ["behavioral", "to-ask"]


@pytest.mark.parametrize("form", ["{}\n", "- {}\n", "{}?\n"])
def test_a_scene_before_a_comma_asks_without_a_mark(form):
    """What somebody jots down in small letters without marks is a question a line, a scene before it or not."""
    asks = ["so why did you leave the bakery", "a parcel is lost, what do you do", "the oven dies, who do you call", "have you ever let someone go", "what do you bake at home"]  # fmt: skip
    text = "what they asked me\n\n" + "".join(map(form.format, asks))
    read = read_questions(text, None, "asked.txt")
    assert [question.ask.rstrip("?") for question in read.questions] == asks


def test_prompts_below_a_question_ask_further_or_say_what_to_hear():
    """“Prompts:” leads to follow-ups where it asks, and to what they look for where it lists key words."""
    text = (
        "Q1 Values\nTell us about a time you went the extra mile.\nPrompts: What did you do? How did it end?\nScore: ____\n\n"
        "Q2 Team\nHow do you deal with a rude colleague?\nPrompts: escalation, support, notes\nScore: ____\n"
    )
    first, second = read_questions(text, None, "guide.txt").questions
    assert (first.probes, first.listen_for) == (("What did you do?", "How did it end?"), ())
    assert (second.probes, second.listen_for) == ((), ("escalation", "support", "notes"))


@pytest.mark.parametrize("head", [
    "Frage;Nachfrage;Worauf achten wir?", "Frage;Nachfrage;Was wird erwartet?", "Question;Follow-up;What are we looking for?",
    "Question;Relance;Qu'attend-on ?", "Pregunta;Repregunta;¿En qué nos fijamos?", "Pergunta;Seguimento;O que buscamos?",
])  # fmt: skip
def test_a_column_may_ask_what_they_look_for(head):
    """The name of a column may be a question of its own: “Worauf achten wir?”."""
    text = f"{head}\nWarum diese Wache?;Und in zehn Jahren?;kennt die Wache\n"
    (question,) = read_questions(text, None, "leitfaden.csv").questions
    assert (question.probes, question.listen_for) == (
        ("Und in zehn Jahren?",),
        ("kennt die Wache",),
    )
