"""Installed banks as they were read last, so that a large one is not read word by word each time.

Beside `nights.toml` stands `.nights.toml.read`: a first line that says which state of the file it is
of, and by which version of the program it was made, then the bank's values as JSON. It is derived
from the file alone: one that is missing, damaged or of another state is made anew, and deleting it
loses nothing.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import astuple, fields
from typing import TYPE_CHECKING, Any, TextIO

from trainer import __version__
from trainer.questions.model import Kind, Question, QuestionBank
from trainer.storage.home import FILE_MODE

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.story_files import State

LEAST_BYTES = 20_000
"""A smaller bank is read in a few milliseconds."""

_QUESTION = [field.name for field in fields(Question)]
_KIND = _QUESTION.index("kind")
_BANK = [field.name for field in fields(QuestionBank) if field.name != "questions"]
_FORM = 2
"""Raised where the form of the file changes."""


def _path(path: Path) -> Path:
    return path.with_name(f".{path.name}.read")


def _kept(path: Path) -> TextIO:
    """Open what is kept of a file.

    Raises:
        OSError: there is nothing, or something that opening would wait for.
    """
    if not _path(path).is_file():
        raise FileNotFoundError
    return _path(path).open(encoding="utf-8")


def _mark(state: State) -> list[Any]:
    return [_FORM, __version__, *_QUESTION, *state]


def remember(path: Path, state: State, bank: QuestionBank) -> None:
    """Keep a bank that was read from a file in a state; a disk that takes nothing is no matter."""
    head = json.dumps({"mark": _mark(state), "id": bank.id})
    told = {name: getattr(bank, name) for name in _BANK}
    body = json.dumps([told, list(map(astuple, bank.questions))], ensure_ascii=False)
    target = _path(path)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    with suppress(OSError):
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(f"{head}\n{body}\n")
            unfinished.replace(target)
        except OSError:
            unfinished.unlink()


def remembered_id(path: Path, state: State) -> str | None:
    """Return the id of the sound bank that a file in a state holds; None where that is not known."""
    with (
        suppress(OSError, ValueError, KeyError, TypeError),
        _kept(path) as file,
    ):
        return _id_of(file.readline(10_000), state)
    return None


def _id_of(line: str, state: State) -> str | None:
    head = json.loads(line)
    return str(head["id"]) if head["mark"] == json.loads(json.dumps(_mark(state))) else None


def recall_bank(path: Path, state: State) -> QuestionBank | None:
    """Return the bank of a file in a state; None where it must be read."""
    with (
        suppress(OSError, ValueError, KeyError, TypeError, IndexError, RecursionError),
        _kept(path) as file,
    ):
        if _id_of(file.readline(10_000), state) is None:
            return None
        head, rows = json.loads(file.readline())
        facts = {name: _value(head[name]) for name in _BANK}
        return QuestionBank(questions=tuple(map(_question, rows)), **facts)
    return None


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _question(row: list[Any]) -> Question:
    values: list[Any] = [tuple(value) if type(value) is list else value for value in row]
    values[_KIND] = Kind(values[_KIND])
    return Question(*values)


def forget(path: Path) -> None:
    """Delete what is kept of a file that goes away."""
    with suppress(OSError):
        _path(path).unlink(missing_ok=True)
