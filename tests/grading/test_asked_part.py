"""Which part of a story an interviewer's next question asks for."""

from __future__ import annotations

import pytest

from trainer.grading.asked_part import asked_part
from trainer.stories.model import Part

PLAIN = (
    ("What came of it?", Part.RESULT),
    ("And how did it turn out in the end?", Part.RESULT),
    ("What's become of it?", Part.RESULT),
    ("What would you do differently?", Part.REFLECTION),
    ("Looking back, what would you build differently now?", Part.REFLECTION),
    ("What did you learn from that?", Part.REFLECTION),
    ("So what did you take away from it?", Part.REFLECTION),
    ("What was your own part?", Part.ACTION),
    ("What exactly did you do?", Part.ACTION),
    ("What were you asked to do?", Part.TASK),
    ("Was würden Sie heute anders machen?", Part.REFLECTION),
    ("Und was kam dabei heraus?", Part.RESULT),
    ("Was davon war Ihr Anteil?", Part.ACTION),
    ("Qu’est-ce que ça a donné ?", Part.RESULT),
    ("Et vous, qu'avez-vous appris ?", Part.REFLECTION),
    ("¿Qué harías distinto hoy?", Part.REFLECTION),
    ("¿Cómo acabó todo?", Part.RESULT),
)

NO_ONE_PART = (
    "Who did you ask?",
    "What did it cost you?",
    "What did you do differently the second time?",
    "What did you learn about their plans?",
    "What did they learn from it?",
    "What would you do differently with us?",
    "What did you do, and what came of it?",
    "What would've happened without you?",
    "How did the meeting end?",
    "Was machen Sie, wenn es anders ist?",
    "Quel changement ne referiez-vous pas ?",
    "¿Qué cambiarías de lo que hacemos?",
    "differently " * 4000,
    "",
)


@pytest.mark.parametrize(("question", "part"), PLAIN)
def test_a_question_that_plainly_asks_for_one_part_names_it(question, part):
    """Whatever stands around it, and in each language that has phrases."""
    assert asked_part(question) is part


@pytest.mark.parametrize("question", NO_ONE_PART)
def test_a_question_that_asks_for_something_else_or_for_two_things_names_none(question):
    """Precision first: a wrong part would call a good answer a bad one."""
    assert asked_part(question) is None
