"""A bank that somebody with a newer program wrote."""

from __future__ import annotations

import pytest

from trainer.questions.canonical import canonical
from trainer.questions.format import check, parse
from trainer.questions.write import write
from trainer.toml.problems import FormatError

BANK = """format = "question-bank/1"
id = "mine"
title = "Mine"
{top}
[[question]]
id = "best"
ask = "What is the best thing you have built?"
{key}
"""


def test_a_key_of_a_newer_program_is_noted_and_left_alone():
    """Such a bank is used; what would lose the key refuses to write it anew."""
    text = BANK.format(top='zodiac = "lion"', key='weather = "sunny"')
    assert parse(text).questions[0].ask.startswith("What is the best")
    notes = check(text)
    assert [one.note for one in notes] == [True, True]
    assert "left as it is" in str(notes[0])
    with pytest.raises(FormatError):
        canonical(text)


def test_a_slip_of_the_keyboard_is_still_an_error():
    """A key that is nearly a known one is not taken for a newer one."""
    text = BANK.format(top="", key='varients = ["x"]')
    with pytest.raises(FormatError, match="did you mean variants"):
        parse(text)


def test_what_a_question_is_about_is_kept():
    """`about` is read, checked and written where it stands; empty it does not stand there."""
    text = BANK.format(top="", key='about = "the best thing I\'ve built"')
    bank = parse(text)
    assert bank.questions[0].about == "the best thing I've built"
    assert parse(write(bank)) == bank.__class__(**{
        name: getattr(bank, name) for name in bank.__slots__
    } | {"source_file": "question bank"})  # fmt: skip
    assert "about" not in write(parse(BANK.format(top="", key="")))
    assert check(BANK.format(top="", key='about = ""'))
