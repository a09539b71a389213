"""The question bank as TOML: what it may hold, its check, and its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.competencies import COMPETENCIES
from trainer.questions.model import Kind as QuestionKind
from trainer.questions.model import Question, QuestionBank
from trainer.text import first_control
from trainer.toml import bounds, reading, schema
from trainer.toml.fields import ID, Checker, Field, Kind
from trainer.toml.positions import Positions
from trainer.toml.problems import FormatError, Problem
from trainer.toml.shared import competency_notes, format_problem, repeated_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.toml.positions import Path

FORMAT = "question-bank/1"

_ID_LIKE = "made of small letters, digits and hyphens"
QUESTION = (
    Field("id", "A short name that never changes", required=True, pattern=ID, like=_ID_LIKE),
    Field("ask", "The question as an interviewer says it", required=True),
    Field(
        "variants", "The same question in other words; three to five help the matching", many=True
    ),
    Field(
        "competencies",
        "What the question looks for",
        many=True,
        pattern=ID,
        like="a word in small letters and hyphens",
    ),
    Field("probes", "The interviewer's next questions on the same story", many=True),
    Field("listen_for", "What an interviewer hopes to hear", many=True),
    Field("seconds", "Time for a spoken answer", Kind.INTEGER, least=5, most=3600),
    Field("kind", "What it is after", choices=tuple(QuestionKind)),
    Field("tags", "Free words to find it by", many=True),
    Field("source", "Where it comes from"),
)
FILE = (
    Field("format", f'Always "{FORMAT}"', required=True),
    Field("id", "Name of the bank", required=True, pattern=ID, like=_ID_LIKE),
    Field("title", "Title of the bank", required=True),
    Field("version", "Version of the bank"),
    Field("language", "Language of the questions, such as en or de"),
    Field("license", "Under which terms it is shared, such as CC0-1.0"),
    Field("authors", "Who wrote it", many=True),
    Field("description", "What the bank is for"),
    Field("homepage", "Where to find it"),
    Field("question", "The questions", many=True, table=QUESTION, only_tables=True),
)


def schema_of_file() -> dict[str, Any]:
    """Return the JSON Schema of a question bank."""
    return schema.document("Question bank", "Interview questions for Interview Trainer", FILE)


def parse(text: str, source: str = "question bank") -> QuestionBank:
    """Return the question bank of a TOML text.

    Args:
        text: the text; a byte order mark and any line ends are accepted.
        source: the file's name for messages.

    Raises:
        FormatError: with every problem of the text.
    """
    data = reading.read(text, source)
    errors = tuple(p for p in _problems(data, text, source) if not p.note)
    if errors:
        raise FormatError(errors)
    language = data.get("language", "en")
    questions = tuple(_question(table, data["id"], language) for table in data["question"])
    rest = {
        key: value for key, value in data.items() if key not in ("format", "question", "authors")
    }
    return QuestionBank(
        questions=questions, authors=tuple(data.get("authors", ())), source_file=source, **rest
    )


def check(text: str | bytes, source: str = "question bank") -> tuple[Problem, ...]:
    """Return every problem and note of a question bank, by line."""
    try:
        decoded = bounds.decode(text, source) if isinstance(text, bytes) else text
        return _problems(reading.read(decoded, source), decoded, source)
    except FormatError as error:
        return error.problems


def _problems(data: dict[str, Any], text: str, source: str) -> tuple[Problem, ...]:
    positions = Positions(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    checker = Checker(source, positions)
    wrong = format_problem(checker, data, FORMAT)
    if wrong:
        return (wrong,)
    return tuple(sorted(_all(checker, data), key=lambda problem: problem.line))


def _all(checker: Checker, data: dict[str, Any]) -> Iterator[Problem]:
    yield from checker.table(data, FILE, ())
    yield from _controls(checker, data, ())
    questions = data.get("question")
    if not isinstance(questions, list) or not questions:
        if not isinstance(questions, list):
            yield checker.problem((), "no question", "add a [[question]]")
        return
    tables = [(("question", n), one) for n, one in enumerate(questions) if isinstance(one, dict)]
    yield from repeated_ids(checker, tables)
    for path, table in tables:
        yield from competency_notes(checker, table, path, COMPETENCIES)


def _controls(checker: Checker, value: Any, path: Path) -> Iterator[Problem]:
    """List texts that could steer a terminal: a bank comes from strangers."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _controls(checker, entry, (*path, key))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _controls(checker, entry, (*path, number))
    elif isinstance(value, str) and (at := first_control(value)) is not None:
        what = f"a control character (U+{ord(value[at]):04X}) at position {at + 1}"
        yield checker.problem(path, what, "remove it")


def _question(table: dict[str, Any], bank: str, language: str) -> Question:
    values: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in table.items()
    }
    values["kind"] = QuestionKind(values.get("kind", "behavioral"))
    return Question(bank=bank, language=language, **values)
