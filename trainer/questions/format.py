"""The question bank as TOML: what it may hold, its check, and its reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from trainer.competencies import COMPETENCIES, TOPICS, current
from trainer.file_names import is_device
from trainer.questions.model import Kind as QuestionKind
from trainer.questions.model import Question, QuestionBank
from trainer.text import first_control
from trainer.toml import fields
from trainer.toml.checking import Format, competency_notes
from trainer.toml.problems import Problem, quoted

if TYPE_CHECKING:
    from trainer.toml.scan import Path

FORMAT = "question-bank/1"

MOST_SECONDS = 3600
"""An hour: the longest answer that a question may ask for."""


def _wordings(name: str, about: str, example: str) -> fields.Field:
    return fields.Field(
        name, about, many=True, longest=fields.ASK, entries=fields.ENTRIES, example=example
    )


_QUESTION = (
    fields.own_id('"most-successful-project"'),
    fields.Field(
        "ask",
        "The question as an interviewer says it",
        required=True,
        longest=fields.ASK,
        example='"Tell me about the best project you worked on."',
    ),
    fields.Field(
        "about",
        "What it asks about, as in “you asked about …”, said by the one who was asked",
        longest=fields.ASK,
        example='"the most successful project I\'ve worked on"',
    ),
    _wordings(
        "variants",
        "The same question in other words; three to five help to recognise it",
        '["What project are you proudest of?"]',
    ),
    fields.ids(
        "competencies",
        "What the question looks for, best from the common list",
        '["delivering-results"]',
        entries=fields.ENTRIES,
    ),
    _wordings(
        "probes",
        "The interviewer's next questions on the same story",
        '["How did you measure success?"]',
    ),
    _wordings("listen_for", "What an interviewer hopes to hear", '["your own part in it"]'),
    fields.Field(
        "seconds",
        "Time for a spoken answer in seconds, 120 by default",
        fields.Kind.INTEGER,
        least=1,
        most=MOST_SECONDS,
        example="120",
    ),
    fields.Field(
        "kind",
        "What the question is after, behavioral by default; to-ask is one for the interviewer",
        choices=tuple(QuestionKind),
        example='"behavioral"',
    ),
    fields.Field(
        "tags",
        "Free words to find the question by",
        many=True,
        entries=fields.ENTRIES,
        example='["project"]',
    ),
    fields.Field("source", "Where the question comes from", longest=fields.ASK),
)

_BANK = (
    fields.format_field(FORMAT),
    fields.Field(
        "id",
        "Name of the bank; a question is known as bank/question",
        required=True,
        longest=fields.NAME,
        pattern=fields.BANK_ID,
        like=fields.LIKE_BANK_ID,
        example='"behavioral"',
    ),
    fields.Field("title", "Title of the bank", required=True, example='"Questions everyone gets"'),
    fields.Field("version", "Version of the bank", example='"1.0.0"'),
    fields.language_field("the questions"),
    fields.Field("license", "Terms under which the bank is shared", example='"CC0-1.0"'),
    fields.Field("authors", "Who wrote it", many=True, entries=fields.ENTRIES, example='["…"]'),
    fields.Field("description", "What the bank is for", longest=fields.TEXT),
    fields.Field(
        "homepage", "Where to find it", longest=fields.ASK, example='"https://example.org/bank"'
    ),
    fields.Field(
        "question",
        "The questions, each under a heading [[question]]",
        many=True,
        required=True,
        table=_QUESTION,
        only_tables=True,
        example="[[question]]",
    ),
)


def parse(text: str, source: str = "question bank", *, strict: bool = False) -> QuestionBank:
    """Return the question bank of a TOML text; keys that a newer program wrote are left alone.

    Args:
        text: the text; a byte order mark and CRLF line ends are accepted.
        source: the file's name for messages.
        strict: whether a key that is not known is an error: what is written anew would lose it.

    Raises:
        FormatError: with every error of the text.
    """
    data = _FILE.values(text, source, strict=strict)
    language = data.get("language", "en")
    texts = {key: value for key, value in data.items() if key in _TEXTS}
    return QuestionBank(
        questions=tuple(_question(entry, data["id"], language) for entry in data["question"]),
        language=language,
        authors=tuple(data.get("authors", ())),
        source_file=source,
        **texts,
    )


def check(content: str | bytes, source: str = "question bank") -> tuple[Problem, ...]:
    """Return every error and note of a question bank, in line order."""
    return _FILE.problems(content, source)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a question bank, for editors that complete and underline."""
    from trainer.toml.schema import document  # noqa: PLC0415  one command needs it

    return document("Question bank", "Questions of interviews, to rehearse and to share", _BANK)


def _rules(checker: fields.Checker, data: dict[str, Any]) -> Iterator[Problem]:
    name = data.get("id")
    if isinstance(name, str) and is_device(name):
        what = f"{quoted(name)} can't be the name of a file on Windows"
        yield checker.problem(("id",), what, f'write "{name}-questions"')
    yield from _controls(checker, data, ())


def _notes(checker: fields.Checker, data: dict[str, Any]) -> Iterator[Problem]:
    return competency_notes(checker, data, "question", (*COMPETENCIES, *TOPICS))


def _controls(checker: fields.Checker, value: Any, path: Path) -> Iterator[Problem]:
    """List texts that could steer a terminal or deceive: a bank comes from strangers."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _control(checker, key, (*path, key))
            yield from _controls(checker, entry, (*path, key))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _controls(checker, entry, (*path, number))
    elif isinstance(value, str):
        yield from _control(checker, value, path)


def _control(checker: fields.Checker, text: str, path: Path) -> Iterator[Problem]:
    at = first_control(text)
    if at is not None:
        what = f"character {at + 1} is a control or invisible character (U+{ord(text[at]):04X})"
        yield checker.problem(path, what, "remove it, or let `trainer bank fmt` do that")


def _question(entry: dict[str, Any], bank: str, language: str) -> Question:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
        if key in _KNOWN
    }
    values["competencies"] = current(values.get("competencies", ()))
    kind = QuestionKind(values.pop("kind", QuestionKind.BEHAVIORAL))
    return Question(bank=bank, language=language, kind=kind, **values)


_KNOWN = frozenset(field.name for field in _QUESTION)
_TEXTS = frozenset(field.name for field in _BANK) - {"format", "question", "authors", "language"}
_FILE = Format(FORMAT, "question", _BANK, _rules, _notes, keeps_unknown=True)
