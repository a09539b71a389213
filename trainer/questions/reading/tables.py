"""Tables, of Markdown or of a CSV file: the column with the questions, and what stands beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking
from trainer.documents.inline import read_inline
from trainer.documents.lines import MOST_COLUMNS, cells_of
from trainer.documents.quotes import unquoted, without_note
from trainer.documents.sentences import bare_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.questions.reading.drafts import Drafts

_QUESTION = re.compile(
    r"(?:interview |the |sample |main |behaviou?ral )*(?:questions?|asks?|prompts?|frage[n]?|pregunta[s]?|pergunta[s]?|domand[ae]|vra(?:ag|gen)|вопросы?|pytani[ea]|问题|問題|質問|面试题|题目|front|question[ _-]?(?:text|title|body|name|content)|text)(?: \([^()]{0,40}\))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:competenc(?:y|ies)|categor(?:y|ies)|topics?|themes?|skills?|tags?|sections?|areas?|kategorie|categoría|thema|tema|类别|分类|カテゴリ|question[ _-]?type|type|subject|principle|leadership principle|lp|trait|value)s?",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"(?:follow[ _-]?ups?(?: questions?)?|probes?|probing(?: questions?)?|nachfragen|repreguntas|relances|追问|深掘り)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"<br\s*/?>|\s*;\s*|\n|\s*\|\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:[#№]?\d{1,4}[.):]*|[-*•])\s+")
_SHARE = 0.5
"""Least share of cells that ask in the column that is taken for the questions without a header."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; -1 for none."""

    question: int
    groups: tuple[int, ...] = ()
    follow: int = -1
    header: bool = False


def read_table(rows: Sequence[tuple[int, str]], drafts: Drafts, sections: list[str]) -> int:
    """Take the questions of a Markdown table, and return how many rows have one.

    Args:
        rows: the number and the text of each of its lines, without the ruling one.
        drafts: where questions and the rest go.
        sections: the headings above the table.
    """
    cells = [(line, [read_inline(cell).text for cell in cells_of(text)]) for line, text in rows]
    return take_rows(cells, drafts, sections, [text for _, text in rows])


def take_rows(
    rows: Sequence[tuple[int, Sequence[str]]],
    drafts: Drafts,
    sections: list[str],
    raw: Sequence[str],
    columns: Columns | None = None,
) -> int:
    """Take the questions of rows of cells; `raw` holds each row as written.

    Which column holds what is found out where `columns` does not say it. Returns the number of rows with a question.
    """
    if not rows:
        return 0
    found = 0
    columns = columns or find_columns([cells for _, cells in rows])
    for at, (line, cells) in enumerate(rows):
        if at == 0 and columns.header:
            drafts.leave(line, raw[at], "names of the columns")
        else:
            found += _row(line, cells, columns, drafts, sections, raw[at])
    return found


def find_columns(rows: Sequence[Sequence[str]]) -> Columns:
    """Return which column holds the questions, by its name or else by what it asks."""
    names = [cell.strip().strip("*_ ") for cell in rows[0]]
    question = next((at for at, name in enumerate(names) if _QUESTION.fullmatch(name)), -1)
    groups = tuple(at for at, name in enumerate(names) if _GROUP.fullmatch(name))
    follow = next((at for at, name in enumerate(names) if _FOLLOW.fullmatch(name)), -1)
    if question >= 0:
        return Columns(question, groups, follow, header=True)
    width = max(len(row) for row in rows)
    counts = [
        sum(1 for row in rows if at < len(row) and asking(unquoted(row[at])) >= Asking.MAYBE)
        for at in range(min(width, MOST_COLUMNS))
    ]
    best = max(range(len(counts)), key=lambda at: counts[at], default=-1)
    if best < 0 or counts[best] < _SHARE * max(len(rows) - 1, 1) or counts[best] == 0:
        return Columns(-1)
    header = asking(unquoted(rows[0][best] if best < len(rows[0]) else "")) is Asking.NO
    return Columns(best, groups if header else (), follow if header else -1, header=header)


def _row(
    line: int, cells: Sequence[str], columns: Columns, drafts: Drafts, sections: list[str], raw: str
) -> bool:
    ask = (
        _NUMBER.sub("", cells[columns.question]).strip()
        if 0 <= columns.question < len(cells)
        else ""
    )
    ask = " ".join(ask.split())
    named = columns.header and bool(ask) and any(char.isalpha() for char in ask)
    if not (asking(unquoted(ask)) is not Asking.NO or (named and len(ask.split()) > 3)):
        drafts.leave(line, raw, "a row without a question")
        return False
    kept, note = without_note(unquoted(ask))
    if not note or kept[-1:] not in "?？.。!" or asking(kept) is Asking.NO:
        kept, note = unquoted(ask), ""
    groups = [cells[at] for at in columns.groups if at < len(cells) and cells[at].strip()]
    one = drafts.take(kept, line, [*sections, *groups])
    if note:
        drafts.leave(line, note, "stands beside the question")
    for at, cell in enumerate(cells):
        bare = cell.strip()
        if (
            at == columns.question
            or at in columns.groups
            or not any(char.isalpha() for char in bare)
        ):
            continue
        if at == columns.follow:
            for piece in _SPLIT.split(bare):
                for probe in bare_sentences(_NUMBER.sub("", piece)):
                    drafts.probe(one, probe)
        else:
            drafts.leave(line, bare, "stands beside the question")
    return True
