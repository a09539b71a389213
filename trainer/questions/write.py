"""A question bank as canonical TOML: fields in the order of the format, defaults left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from trainer.questions.format import FORMAT

if TYPE_CHECKING:
    from trainer.questions.model import Question, QuestionBank

_OF_THE_BANK = ("questions", "source_file")
"""What a bank's value holds beside its own texts."""

_FROM_THE_BANK = ("bank", "language")
"""What a question's value repeats of its bank."""


def write(bank: QuestionBank) -> str:
    """Return a file that `parse` reads as the same bank."""
    import tomli_w  # noqa: PLC0415  only where a file is made

    head = {"format": FORMAT} | _table(bank, _OF_THE_BANK, always=("language",))
    questions = [_table(question, _FROM_THE_BANK) for question in bank.questions]
    return tomli_w.dumps(head | {"question": questions}, indent=2)


def _table(
    value: QuestionBank | Question, without: Iterable[str], always: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the fields of a value that differ from their defaults, and those `always` written."""
    given = {field.name: (getattr(value, field.name), field.default) for field in fields(value)}
    kept = ((name, *value) for name, value in given.items() if name not in without)
    told = ((name, held) for name, held, default in kept if held != default or name in always)
    return {name: str(held) if isinstance(held, str) else held for name, held in told}
