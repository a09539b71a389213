"""Read a list in CSV: by its header or by the column that asks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking
from trainer.documents.inline import read_inline
from trainer.documents.quotes import unquoted
from trainer.documents.sheets import delimiter_of, rows_of
from trainer.questions.reading.tables import Columns, take_rows

if TYPE_CHECKING:
    from trainer.questions.reading.drafts import Drafts

ANKI = "#separator:"
"""How the first line of cards begins that Anki wrote (docs of Anki, “File headers”)."""
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_FEWEST_CARDS = 2
_SAMPLE = 200
"""Lines that the delimiter is guessed from."""


def take_separated(text: str, drafts: Drafts) -> None:
    """Take the questions of a CSV text; a delimiter of comma, semicolon, tab or bar is found."""
    lines = text.split("\n")
    if lines[0].startswith(ANKI) or is_cards(lines):
        _take_cards(lines, drafts)
        return
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        delimiter = lines[0].strip()[4]
        lines[0] = ""
    else:
        delimiter = delimiter_of(lines)
    rows, raw = rows_of(lines, delimiter)
    take_rows(rows, drafts, [], raw)


def is_cards(lines: list[str]) -> bool:
    """Return whether each line is a card of two sides with a tab between, and the fronts ask."""
    sample = [line for line in lines[:_SAMPLE] if line.strip()]
    sides = [line.split("\t") for line in sample]
    if len(sides) < _FEWEST_CARDS or any(len(side) not in (2, 3) for side in sides):
        return False
    asked = sum(asking(unquoted(side[0].strip())) >= Asking.MAYBE for side in sides)
    return asked * 2 > len(sides) and asking(unquoted(sides[0][0].strip())) is not Asking.NO


def _take_cards(lines: list[str], drafts: Drafts) -> None:
    """Take cards as Anki and Quizlet write them: no header, and what the first lines say of columns."""
    said = {}
    for at, line in enumerate(lines):
        if not line.startswith("#") or ":" not in line:
            break
        name, _, value = line[1:].partition(":")
        said[name.strip().lower()] = value.strip().lower()
        lines[at] = ""
    separator = said.get("separator", "tab")
    rows, raw = rows_of(lines, _SEPARATORS.get(separator, separator[:1] or "\t"))
    places = {
        name.removesuffix(" column"): int(value) - 1
        for name, value in said.items()
        if name.endswith(" column") and value.isdigit()
    }
    hidden = {place for name, place in places.items() if name != "tags"}
    cards = [
        (line, ["" if at in hidden else read_inline(cell).text for at, cell in enumerate(cells)])
        for line, cells in rows
    ]
    counts = Counter(
        at
        for _, cells in cards
        for at, cell in enumerate(cells)
        if asking(unquoted(cell)) >= Asking.MAYBE
    )
    if not counts:
        return
    tags = (places["tags"],) if "tags" in places else ()
    columns = Columns(max(counts, key=lambda at: (counts[at], -at)), tags)
    take_rows(cards, drafts, [], raw, columns)
