"""Transcripts as a table or as records: a column for the speaker, one for the words."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from trainer.documents.languages import phrases_of
from trainer.interviews.transcripts.heads import Line
from trainer.interviews.transcripts.names import folded, one_line
from trainer.interviews.transcripts.times import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPEAKER = phrases_of("SPEAKER_COLUMN")
_WORDS = phrases_of("WORDS_COLUMN")
_QUESTION = phrases_of("QUESTION_LABEL") - {"q"}
_ANSWER = phrases_of("ANSWER_LABEL") - {"a"}
_START = phrases_of("START_COLUMN")
_DELIMITERS = ",;\t|"
_DEEPEST = 6
_HEAD_ROWS = 5


def record_lines(rows: Sequence[str]) -> list[Line]:
    """Return a line for each record of a table or of JSON; none where the text is neither."""
    head = next((row for row in rows if row.strip()), "")
    if head.lstrip()[:1] in ("{", "["):
        return [*_lines_of(_records("\n".join(rows)))]
    return _table(rows)


def _table(rows: Sequence[str]) -> list[Line]:
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        for delimiter in _DELIMITERS:
            columns = [
                folded(cell.strip(' "*')) for cell in row.strip().strip("|").split(delimiter)
            ]
            known = set(columns)
            if (_WORDS & known and (_SPEAKER | _START) & known) or (
                _QUESTION & known and _ANSWER & known
            ):
                body = rows[at + 1 :]
                if delimiter == "|":
                    body = [one.strip().strip("|") for one in body if set(one) - set("|-: ")]
                return [*_lines_of(_cells(columns, body, delimiter))]
    return []


def _cells(columns: list[str], rows: Sequence[str], delimiter: str) -> Iterator[dict[str, object]]:
    try:
        for cells in csv.reader((f"{row}\n" for row in rows), delimiter=delimiter):
            yield dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    except csv.Error:
        return


def _records(text: str) -> list[dict[str, object]]:
    try:
        document = json.loads(text)
    except RecursionError:
        return []
    except ValueError:
        try:
            document = [json.loads(row) for row in text.splitlines() if row.strip()]
        except (ValueError, RecursionError):
            return []
    return max(_lists(document, _DEEPEST), key=len, default=[])


def _lists(value: object, depth: int) -> Iterator[list[dict[str, object]]]:
    """Yield all lists of records that hold words, wherever they stand in a document."""
    if depth and isinstance(value, dict):
        for inner in value.values():
            yield from _lists(inner, depth - 1)
    elif depth and isinstance(value, list):
        records = [
            {folded(str(key)): item for key, item in one.items()}
            for one in value
            if isinstance(one, dict)
        ]
        if any(_cell(one, _WORDS) or _cell(one, _QUESTION) for one in records):
            yield records
        for inner in value[:1]:
            yield from _lists(inner, depth - 1)


def _lines_of(records: Iterator[dict[str, object]] | list[dict[str, object]]) -> Iterator[Line]:
    for number, record in enumerate(records, 1):
        words = _cell(record, _WORDS)
        if words:
            start = seconds(_cell(record, _START))
            voice = one_line(_cell(record, _SPEAKER))
            yield Line(number, words, words, start, voice=voice)
            continue
        for column, voice in ((_QUESTION, "Q"), (_ANSWER, "A")):
            words = _cell(record, column)
            if words:
                yield Line(number, words, words, voice=voice)


def _cell(record: dict[str, object], names: frozenset[str]) -> str:
    for name in names & record.keys():
        value = record[name]
        if isinstance(value, dict):
            value = value.get("name") or value.get("id") or ""
        if isinstance(value, str | int | float) and str(value).strip():
            return str(value).strip()
    return ""
