"""Wordings beside a story that are a question of the shipped banks, and those that only resemble one."""

from dataclasses import replace
from functools import cache

import pytest

from trainer.grading import asks_the_same, known_already, same_question
from trainer.questions import parse
from trainer.questions.model import Kind, Question
from trainer.storage.bank_files import shipped_folder
from trainer.text import primary


@cache
def known():
    """Return the questions of the shipped banks that a story can answer."""
    return [question for bank in sorted(shipped_folder().glob("*.toml"))
            for question in parse(bank.read_text(), bank.name)
            if question.kind is not Kind.TO_ASK]  # fmt: skip


SAME = """
Tell me about a time when you failed at something | failure
Talk about a project of yours that did not work out | failure
Describe a conflict with a coworker | conflict-with-coworker
Tell me about a conflict you had with a colleague and how you resolved it | conflict-with-coworker
Why do you want to work here | why-this-company
A time you disagreed with your boss | disagreed-with-manager
Describe a situation where you disagreed with your manager. What did you do? | disagreed-with-manager
Give me an example of a deadline you missed | missed-deadline
The hardest problem you've ever solved | solved-hard-problem
Describe a process that you improved | improved-a-process
Tell me about a time you worked under pressure | working-under-pressure
A time you had to learn something quickly | learned-quickly
When did you take the initiative without being asked? | initiative
Give an example of difficult feedback you had to give somebody | gave-feedback
Tell me about a time you changed someone's mind | convinced-someone
Walk me through your résumé | walk-through-resume
How do you handle stress? | working-under-pressure
Why us? | why-this-company
A time you had to deal with ambiguity | ambiguity
Have you ever influenced people without authority? | led-without-authority
"""

OTHER = """
most impactful project
process improvement,
Planning questions
scale
innovation
A supplier who failed to deliver
Tell me about a conflict of interest that you noticed
How do you resolve merge conflicts?
Tell me about a time you disagreed with a customer
Tell me about a deadline that you met
Tell me about a risk you did not take
Tell me about a time you said yes to a request
Why do you not want to work here?
What is your greatest strength and weakness?
Tell me about a problem you could not solve
Tell me about a decision you made without data
Tell me about a project you are proud of
Why did you choose nursing?
Tell me about a process you took out again
What would you change about our product?
"""


@pytest.mark.parametrize("row", SAME.strip().splitlines())
def test_a_question_in_nearly_the_same_words_is_known(row):
    """Another frame, a second question, a word of the same meaning: it is the bank's question."""
    wording, question = row.split(" | ")
    match = same_question(wording, known())
    assert match is not None
    assert match.question == f"behavioral/{question}"


@pytest.mark.parametrize("wording", OTHER.strip().splitlines())
def test_a_wording_that_only_resembles_a_question_is_not_taken_for_it(wording):
    """A topic, the opposite, or another matter is no question of the bank."""
    assert same_question(wording, known()) is None


def test_a_question_is_known_already_in_another_region_of_its_language():
    """British and American banks are compared with each other, English and German ones are not."""
    british = [replace(one, language="en-GB") for one in known() if primary(one.language) == "en"]
    wording = "When did you disagree with your boss?"
    assert known_already([Question("new", "boss", wording, language="en-US")], british)
    assert not known_already([Question("new", "boss", wording, language="de")], british)


@pytest.mark.parametrize("row", """
Why do you want to leave the school? | When did you leave school?
Why did you plan to retire? | When do you plan to retire?
Tell me about a time you didn't fail | Tell me about a time you failed.
Where do you see our company in five years? | Where do you see yourself in five years?
What would your boss say is your greatest weakness? | What's your greatest weakness?
""".strip().splitlines())  # fmt: skip
def test_another_question_word_a_not_and_somebody_else_make_another_question(row: str) -> None:
    """What only resembles a question is never called the same."""
    wording, known = row.split(" | ")
    assert not asks_the_same(wording, Question("bank", "known", known))


@pytest.mark.parametrize("row", """
When can you start? | When could you start?
What is your greatest weakness? | What's your greatest weakness?
Why are you leaving your job? | Why are you leaving your current job?
Tell me about a conflict with a coworker | Tell me about a conflict with a coworker and how you handled it.
Have you ever missed a deadline? | Tell me about a deadline you missed.
""".strip().splitlines())  # fmt: skip
def test_another_frame_and_fewer_words_ask_the_same(row: str) -> None:
    """The same telling words in another frame, or all but one of them, ask the same."""
    wording, known = row.split(" | ")
    assert asks_the_same(wording, Question("bank", "known", known))
