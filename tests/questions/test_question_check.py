"""What a question bank may hold, and what is said of one that holds something else."""

import pytest

from trainer import questions
from trainer.questions import Kind, Question, QuestionBank
from trainer.toml import FormatError

FULL = """
format = "question-bank/1"
id = "behavioral"
title = "Questions everyone gets"
version = "1.0.0"
language = "de"
license = "CC0-1.0"
authors = ["somebody"]
description = "The common ones"
homepage = "https://example.org"

[[question]]
id = "why-here"
ask = "Why us?"
variants = ["Why this company?"]
competencies = ["motivation"]
probes = ["Why now?"]
listen_for = ["a reason of their own"]
seconds = 90
kind = "motivation"
tags = ["company"]
source = "everywhere"

[[question]]
id = "most-successful-project"
ask = "Tell me about your most successful project."
"""


def test_a_full_bank_becomes_values():
    """Every field arrives, defaults fill the rest, and a question knows its bank and language."""
    bank = questions.parse(FULL, "b.toml")
    assert bank == QuestionBank(
        id="behavioral",
        title="Questions everyone gets",
        questions=(
            Question(
                bank="behavioral",
                id="why-here",
                ask="Why us?",
                variants=("Why this company?",),
                competencies=("motivation",),
                probes=("Why now?",),
                listen_for=("a reason of their own",),
                seconds=90,
                kind=Kind.MOTIVATION,
                tags=("company",),
                source="everywhere",
                language="de",
            ),
            Question(
                bank="behavioral",
                id="most-successful-project",
                ask="Tell me about your most successful project.",
                language="de",
            ),
        ),
        version="1.0.0",
        language="de",
        license="CC0-1.0",
        authors=("somebody",),
        description="The common ones",
        homepage="https://example.org",
        source_file="b.toml",
    )
    assert [question.key for question in bank] == [
        "behavioral/why-here",
        "behavioral/most-successful-project",
    ]
    assert questions.check(FULL) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "said"),
    [
        ('"Why us?"', '"Why \\u001b]52;c;aGk=\\u0007us?"', 14, "question[1].ask", "U+001B"),
        ('["Why now?"]', '["ok", "Why \u202enow?"]', 17, "question[1].probes[2]", "U+202E"),
        ('"1.0.0"', '"1.0\\u200b.0"', 5, "version", "character 4"),
        ("version =", '"ver\\u0007sion" =', 5, "ver␇sion", "U+0007"),
        ("seconds = 90", "seconds = 0", 19, "question[1].seconds", "1 to 3600"),
        ("seconds = 90", 'seconds = "90"', 19, "question[1].seconds", "write 90, without quotes"),
        ('"motivation"\ntags', '"motivational"\ntags', 20, "question[1].kind", "motivation?"),
        (
            '"most-successful-project"',
            '"why-here"',
            25,
            "question[2].id",
            "of the question in line 13",
        ),
        ('ask = "Tell', 'ask = 1 # "Tell', 26, "question[2].ask", 'in quotes: "1"'),
        ('"behavioral"', '"be/have"', 3, "id", 'write it like "behavioral"'),
        ("variants =", "variant =", 15, "question[1].variant", "did you mean variants?"),
        ('"de"', '"Deutsch!"', 6, "language", "isn't a language tag"),
    ],
)
def test_a_mistake_is_told_with_line_field_and_way_out(old, new, line, field, said):
    """Each mistake is found where it stands; hostile characters are named, not shown raw."""
    assert FULL.count(old) == 1
    problems = [p for p in questions.check(FULL.replace(old, new), "b.toml") if not p.note]
    (told,) = [str(problem) for problem in problems if problem.line == line][:1]
    assert told.startswith(f"b.toml:{line}: ")
    assert any(field in str(p) and said in str(p) for p in problems if p.line == line)


def test_a_bank_with_a_hidden_character_is_refused():
    """A bank comes from strangers: one that could steer the terminal is not read at all."""
    with pytest.raises(FormatError):
        questions.parse(FULL.replace("Why us?", "Why\u2066 us?"))


def test_long_texts_may_have_lines_and_tabs():
    """Line breaks and tabs are no control characters to refuse."""
    text = FULL.replace('"The common ones"', '"""The\n\tcommon\nones"""')
    assert questions.parse(text).description == "The\n\tcommon\nones"


def test_every_common_competency_has_its_form_and_its_meaning():
    """The list can be used as it is: kebab-case names, one sentence each, about forty."""
    assert 35 <= len(questions.COMPETENCIES) <= 60
    for name, meaning in questions.COMPETENCIES.items():
        assert name == name.lower().replace(" ", "-")
        assert 10 < len(meaning) < 80
