"""Questions in columns and fields: tables, sheets, cards, JSON and YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from trainer.documents.asking import Asking, asking
from trainer.documents.inline import read_inline
from trainer.documents.lines import MOST_COLUMNS, cells_of
from trainer.documents.quotes import unquoted
from trainer.documents.sentences import bare_sentences
from trainer.documents.sheets import rows_of
from trainer.documents.values import Places
from trainer.questions.reading.list_labels import Label, field_label, says_hopes
from trainer.questions.reading.wording import without_brackets_behind

if TYPE_CHECKING:
    from trainer.questions.reading.drafts import Drafts

    Row = tuple[int, Sequence[str]]

ANKI = "#separator:"
"""How the first line of cards begins that Anki wrote (docs of Anki, “File headers”)."""
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_CARD_GROUPS = ("tags", "deck")
_PARTED = re.compile(r"::|\s+")
_SAMPLE = 200
_SPLIT = re.compile(r"<br\s*/?>|\s*;\s*|\n|\s*\|\s*", re.IGNORECASE)
_GROUPS = re.compile(r"\s*[,;|]\s*|<br\s*/?>")
_NUMBER = re.compile(r"^\s*(?:[#№]?\d{1,4}[.):]*|[-*•])\s+")
_SHARE = 0.5
"""Least share of cells that ask in the column that is taken for the questions without a header."""
_FEWEST_WORDS = 4
"""Words of a cell that is a question because its column says so."""
_NAMES = ("title", "name", "label")
"""Keys with the name of what else a table holds, or with its question where that is all."""
_DEEPEST = 20
"""Levels of nesting that are read; a list of questions has three or four."""


def read_table(rows: Sequence[tuple[int, str]], drafts: Drafts, sections: list[str]) -> int:
    """Take the questions of a Markdown table, and return how many rows have one.

    `rows` are the number and the text of each of its lines, without the ruling one; `sections` the headings above it.
    """
    cells = [(line, [read_inline(cell).text for cell in cells_of(text)]) for line, text in rows]
    return _take_rows(cells, drafts, sections, [text for _, text in rows])


def take_separated(text: str, drafts: Drafts) -> None:
    """Take the questions of a CSV text; a delimiter of comma, semicolon, tab or bar is found."""
    lines = text.split("\n")
    if lines[0].startswith(ANKI) or is_cards(lines):
        _take_cards(lines, drafts)
        return
    rows, raw = rows_of(lines)
    _take_rows(rows, drafts, [], raw)


def is_cards(lines: Sequence[str]) -> bool:
    """Return whether each line is a card of two sides with a tab between, and the fronts or the backs ask."""
    cards = [line.split("\t") for line in lines[:_SAMPLE] if line.strip()]
    if len(cards) < 2 or any(len(card) not in (2, 3) for card in cards):
        return False
    asked = ([_asks(card[side]) for card in cards] for side in (0, 1))
    return any(asks[0] and sum(asks) * 2 > len(cards) for asks in asked)


def _asks(cell: str) -> bool:
    return asking(unquoted(cell)) >= Asking.MAYBE


def _take_cards(lines: list[str], drafts: Drafts) -> None:
    """Take cards as Anki and Quizlet write them: no header, and what the first lines say of columns."""
    head = list(takewhile(lambda line: line.startswith("#") and ":" in line, lines))
    said = {}
    for line in head:
        name, _, value = line[1:].lower().partition(":")
        said[name.strip()] = value.strip()
    separator = said.get("separator", "tab")
    separator = _SEPARATORS.get(separator, separator[:1] or "\t")
    rows, raw = rows_of([*[""] * len(head), *lines[len(head) :]], separator)
    columns = {
        int(value) - 1: name.removesuffix(" column")
        for name, value in said.items()
        if name.endswith(" column") and value.isdecimal()
    }
    width = max((len(cells) for _, cells in rows), default=0)
    labels = [Label.GROUP if columns.get(at) in _CARD_GROUPS else Label.NONE for at in range(width)]

    def side(at: int, cell: str) -> str:
        if labels[at]:
            return "; ".join(_PARTED.split(cell.strip()))
        return "" if at in columns else read_inline(cell).text

    cards = [(line, [side(at, cell) for at, cell in enumerate(cells)]) for line, cells in rows]
    _take_rows(cards, drafts, [], raw, labels)


def columns_of(
    rows: Sequence[Sequence[str]], known: Sequence[Label] | None = None
) -> tuple[list[Label], bool]:
    """Return what each column holds, and whether the first row names them; nothing where none asks.

    `known` is what columns without names hold, but for the questions.
    """
    labels = [field_label(cell) for cell in rows[0]] if known is None else list(known)
    if labels.count(Label.QUESTION) > 1:
        labels = [field_label(cell, beside=True) for cell in rows[0]]
    header = Label.QUESTION in labels
    best = labels.index(Label.QUESTION) if header else _asking_column(rows)
    if best < 0:
        return [], False
    if not header and known is None:
        header = asking(unquoted(rows[0][best] if best < len(rows[0]) else "")) is Asking.NO
        labels = labels if header else []
    width = max(len(labels), best + 1)
    others = [Label.NONE if label is Label.QUESTION else label for label in labels]
    others += [Label.NONE] * (width - len(labels))
    return [*others[:best], Label.QUESTION, *others[best + 1 :]], header


def _asking_column(rows: Sequence[Sequence[str]]) -> int:
    """Return the column that asks most; -1 where too few of its cells do."""
    width = min(max(len(row) for row in rows), MOST_COLUMNS)
    counts = [sum(at < len(row) and _asks(row[at]) for row in rows) for at in range(width)]
    most = max(counts, default=0)
    return counts.index(most) if most and most >= _SHARE * max(len(rows) - 1, 1) else -1


def _take_rows(
    rows: Sequence[Row],
    drafts: Drafts,
    sections: list[str],
    raw: Sequence[str],
    known: list[Label] | None = None,
) -> int:
    """Take the questions of rows of cells, and return how many rows have one; `known` is what columns without names hold."""
    if not rows:
        return 0
    labels, header = columns_of([cells for _, cells in rows], known)
    if header:
        drafts.leave(rows[0][0], raw[0], "names of the columns")
    taken = 0
    for (line, cells), row in list(zip(rows, raw, strict=True))[header:]:
        unnamed = [Label.NONE] * (len(cells) - len(labels))
        fields = list(zip([*labels, *unnamed], cells, strict=False))
        ask = next((cell for label, cell in fields if label is Label.QUESTION), "")
        ask = " ".join(_NUMBER.sub("", ask).split())
        named = header and any(map(str.isalpha, ask)) and len(ask.split()) >= _FEWEST_WORDS
        if asking(unquoted(ask)) is Asking.NO and not named:
            drafts.leave(line, row, "a row without a question")
            continue
        _take_record(line, ask, fields, drafts, sections)
        taken += 1
    return taken


def _take_record(
    line: int, ask: str, fields: Iterable[tuple[Label, str]], drafts: Drafts, sections: list[str]
) -> None:
    """Take a question with its fields: follow-ups, what is hoped for, and its groups."""
    kept, note = without_brackets_behind(ask)
    fields = [(label, text.strip()) for label, text in fields if any(map(str.isalpha, text))]
    groups = [text for label, text in fields if label is Label.GROUP]
    named = [group for text in groups for group in _GROUPS.split(text) if group]
    question = drafts.take(kept, line, [*sections, *named])
    drafts.leave(line, note, "stands beside the question")
    for label, text in fields:
        if label is Label.FOLLOW:
            for piece in _SPLIT.split(text):
                for probe in bare_sentences(_NUMBER.sub("", piece)):
                    drafts.probe(question, _NUMBER.sub("", probe))
        elif label is Label.LISTEN:
            drafts.listen(question, text)
        elif label not in (Label.QUESTION, Label.GROUP):
            drafts.leave(line, text, "stands beside the question")


class Values:
    """Takes the values of a JSON or YAML: names are sections, texts are questions, tables have both."""

    def __init__(self, text: str, drafts: Drafts) -> None:
        self._places = Places(text)
        self._drafts = drafts

    def take(self, value: Any, sections: list[str]) -> None:
        """Take what is in a value that stands under some names; what asks nothing is left."""
        if len(sections) > _DEEPEST:
            return
        if isinstance(value, str):
            line, ask = self._places.line_of(value), unquoted(" ".join(value.split()))
            if asking(ask) is Asking.NO:
                self._drafts.leave(line, value, "asks nothing")
            else:
                self._drafts.take(ask, line, sections)
        elif isinstance(value, list):
            for entry in value:
                self.take(entry, sections)
        elif isinstance(value, dict):
            self._table(value, sections)

    def _table(self, table: dict[str, Any], sections: list[str]) -> None:
        labels = {key: field_label(key) for key in table}
        texts = [key for key, value in table.items() if isinstance(value, str)]
        names = [key for key in texts if key in _NAMES]
        asks = [key for key in texts if labels[key] is Label.QUESTION]
        if not asks and len(texts) == len(table):
            asks = [key for key in names if key == "title" or _asks(table[key])]
        ask = " ".join(table[asks[0]].split()) if asks else ""
        if not any(map(str.isalpha, ask)):
            names += [key for key in texts if labels[key] is Label.GROUP]
            sections = [*sections, *(table[key] for key in names[:1])]
            for key, value in table.items():
                # “rounds” and “questions” name no section.
                is_group = labels[key] in (Label.GROUP, Label.QUESTION)
                if not (isinstance(value, str) and (is_group or key in _NAMES)):
                    self.take(value, sections if is_group else [*sections, key.replace("_", " ")])
            return
        line = self._places.line_of(table[asks[0]])
        rest = [key for key in table if key != asks[0]]
        hopes = {key for key in rest if _is_listed(table[key]) and says_hopes(key)}
        labels |= dict.fromkeys(hopes, Label.LISTEN)
        fields = [(labels[key], text) for key in rest for text in _texts(table[key])]
        _take_record(line, ask, fields, self._drafts, sections)


def _is_listed(value: Any) -> bool:
    """Return whether a value tells in key words, “names a control, not a figure”, and not in sentences."""
    return isinstance(value, list) or (isinstance(value, str) and value[:1].islower())


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [entry for entry in values if isinstance(entry, str)]
