"""Transcripts as a table or as records: a column for the speaker, one for the words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from trainer.documents.languages import phrases_of
from trainer.documents.sheets import DELIMITERS, rows_of
from trainer.interviews.transcripts.heads import Line, voiced
from trainer.interviews.transcripts.names import Role, folded, one_line, role_of

_SPEAKER = phrases_of("speaker_column")
_WORDS = phrases_of("words_column")
_QUESTION = phrases_of("question_label") - {"q"}
_ANSWER = phrases_of("answer_label") - {"a"}
_SIDES: dict[Role | None, str] = {
    **dict.fromkeys((Role.ASKS, Role.QUESTION), "question"),
    **dict.fromkeys((Role.TELLS, Role.ANSWER), "answer"),
}
"""What a column holds whose head says who speaks in it: *They asked*, *Candidate*."""
_NAMED = frozenset("(:")
"""Signs in a line that says who has which role; the head of a table has none."""
_START = phrases_of("start_column")
_PIECE = _WORDS | {"value"}
_WRITTEN = frozenset({"punctuated_word"})
"""A word with its capital and marks, where the word alone stands beside it."""
_HEARD = ("alternatives", "nbest")
"""Where a recogniser lists what may have been said, the likeliest first."""
_MARKS = frozenset(".,?!;:…。？！，、")
_DEEPEST = 8
_HEAD_ROWS = 5

_Record = dict[str, Any]


def record_lines(rows: Sequence[str]) -> list[Line]:
    """Return a line for each record of a table or of JSON; none where the text is neither.

    What else stands beside a question and its answer (how it went) follows far below them, as notes do.
    """
    head = next((row for row in rows if row.strip()), "")
    is_json = head.lstrip()[:1] in ("{", "[")
    return _lines_of(_records("\n".join(rows)) if is_json else _table(rows))


def _table(rows: Sequence[str]) -> Iterator[_Record]:
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        for delimiter in DELIMITERS:
            columns = [folded(cell.strip(' "*')) for cell in row.split(delimiter)]
            known = frozenset(columns)
            words = _WORDS & known and (_SPEAKER | _START) & known
            if not words and not _NAMED & set(row):
                columns = [_SIDES.get(role_of(column), column) for column in columns]
                known = frozenset(columns)
            if words or (_QUESTION & known and _ANSWER & known):
                for _, cells in rows_of([*rows[at + 1 :]], delimiter)[0]:
                    if any(set(cell) - set("-: ") for cell in cells):
                        yield dict(zip(columns, map(str.strip, cells), strict=False))
                return


def _records(text: str) -> list[_Record]:
    for pieces in ([text], text.splitlines()):
        with suppress(ValueError, RecursionError):
            documents = [json.loads(piece) for piece in pieces if piece.strip()]
            document = documents[0] if pieces == [text] else documents
            return max(_lists(document, _DEEPEST), key=_worth, default=[])
    return []


def _worth(records: Sequence[_Record]) -> tuple[int, int, int]:
    """Rank a list of records: more speakers, then more words, in fewer pieces."""
    voices = {_cell(record, _SPEAKER) for record in records}
    return len(voices), sum(len(_words(record)) for record in records), -len(records)


def _lists(value: object, depth: int) -> Iterator[list[_Record]]:
    """Yield all lists of records that hold words, wherever they stand in a document."""
    if depth and isinstance(value, dict):
        for inner in value.values():
            yield from _lists(inner, depth - 1)
    elif depth and isinstance(value, list):
        records = [_record(table) for table in value if isinstance(table, dict)]
        if any(_words(record) or _cell(record, _QUESTION) for record in records):
            yield records
        for inner in (*value[:1], *value[1:][-1:]):  # a last one may say it all again, by speakers
            yield from _lists(inner, depth - 1)


def _record(table: Mapping[str, Any]) -> _Record:
    """Return a record under folded names, with what most likely was said in its place."""
    record = {folded(str(key)): value for key, value in table.items()}
    for name in _HEARD:
        heard = record.get(name)
        if isinstance(heard, list) and heard and isinstance(heard[0], dict):
            del record[name]
            record = _record(heard[0]) | record
    return record


def _words(record: _Record) -> str:
    """Return what a record says: in one cell, or in pieces where each stands in a record of its own."""
    pieces = map(_pieces, record.values()) if _cell(record, _SPEAKER) else ()
    return _cell(record, _WRITTEN) or _cell(record, _WORDS) or max(pieces, key=len, default="")


def _pieces(value: object) -> str:
    """Return the words of records and texts in a list, as messengers write links and bold."""
    records = value if isinstance(value, list) else []
    tables = (record if isinstance(record, dict) else {"text": record} for record in records)
    named = ((folded(str(name)), text) for table in tables for name, text in table.items())
    texts = [text for name, text in named if name in _PIECE and isinstance(text, str)]
    joined = any(isinstance(record, str) for record in records) or any(map(str.isspace, texts))
    return one_line(("" if joined else " ").join(texts))


def _lines_of(records: Iterable[_Record]) -> list[Line]:
    """Return a line for what each record says; a mark in a record of its own belongs to the word before it."""
    lines: list[Line] = []
    beside: list[Line] = []
    for number, record in enumerate(records, 1):
        voice = one_line(_cell(record, _SPEAKER))
        said = {f"Speaker {voice}" if voice.isdecimal() else voice: _words(record)}
        if not any(said.values()):
            said = {"Q": _cell(record, _QUESTION), "A": _cell(record, _ANSWER)}
            beside += [Line(number, note, note) for note in _beside(record, number)]
        for speaker, words in said.items():
            before = lines[-1].heads[0].name if lines and lines[-1].heads else ""
            marks = words in _MARKS and speaker in ("", before)
            if lines and marks and lines[-1].text[-1] not in _MARKS:
                whole = lines.pop().text + words
                lines.append(_line(number, before, whole, record))
            elif words:
                lines.append(_line(number, speaker, words, record))
    apart = [Line(0, "")] * 2 if beside else []
    return [*lines, *apart, *beside]


def _beside(record: _Record, number: int) -> list[str]:
    """Return what else stands beside a question and its answer: “Why us? – how it went: too short”."""
    others = [name for name in record if name not in _QUESTION | _ANSWER | _START | {"id"}]
    cells = {name: _cell(record, frozenset({name})) for name in others}
    question = _cell(record, _QUESTION)
    told = [(name, cell) for name, cell in cells.items() if cell not in ("", str(number))]
    return [f"{question} – {name}: {cell}" for name, cell in told]


def _line(number: int, speaker: str, words: str, record: _Record) -> Line:
    return Line(number, words, words, bool(_cell(record, _START)), voiced(speaker, words))


def _cell(record: _Record, names: frozenset[str]) -> str:
    for name in filter(names.__contains__, record):
        value = record[name]
        if isinstance(value, dict):
            value = value.get("name") or value.get("id") or ""
        if isinstance(value, str | int | float) and str(value).strip():
            return str(value).strip()
    return ""
