"""The two ways out: results on stdout, problems on stderr, nothing in them that steers a terminal."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trainer.cells import cells, cut, filled, wrap
from trainer.cli.signs import PLAINER
from trainer.text import counted, visible

if TYPE_CHECKING:
    from trainer.stories.model import Story

WIDEST = 100
"""Text is not set wider than this, however wide the terminal is."""

LEAST_COLUMN = 12
"""Columns of the terminal that a column of a table keeps when it is cut."""


MOST_LEFT = 12
"""Lines that are shown of what was left; `--json` has all of them."""


def out(text: str = "") -> None:
    """Print a result."""
    _print(text, sys.stdout)


def err(text: str) -> None:
    """Print a problem."""
    _print(text, sys.stderr)


def _print(text: str, stream: Any) -> None:
    safe = visible(text)
    encoding = stream.encoding or "utf-8"
    print(safe.encode(encoding, PLAINER).decode(encoding), file=stream)


def out_json(document: Any) -> None:
    """Print one JSON document; what may not reach a terminal as it is stands in it escaped."""
    out(json_text(document))


def json_text(document: Any) -> str:
    """Return a JSON document as it's printed."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str)
    if visible(text) != text or not _is_unicode(sys.stdout):
        # JSON leaves DEL alone, a terminal does not.
        text = json.dumps(document, indent=2, default=str).replace("\x7f", "\\u007f")
    return text


def _is_unicode(stream: Any) -> bool:
    return (stream.encoding or "utf-8").lower().replace("-", "") in ("utf8", "utf8sig")


def width() -> int:
    """Return how wide text may be set."""
    return min(WIDEST, shutil.get_terminal_size().columns)


def notes_of(story: Story) -> str:
    """Return how many lines the notes of a story have, in words."""
    return counted(sum(map(bool, map(str.strip, story.notes.splitlines()))), "line")


MOST_CITED = 2_000
"""Characters of one piece of a file that are printed; nobody reads two megabytes in one line."""


def cited(text: str) -> str:
    """Return a piece of a file as it is printed: its beginning, where it is very long."""
    return text if len(text) <= MOST_CITED else f"{text[:MOST_CITED]} …"


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Return text set to the width, its lines indented."""
    begin = indent if first is None else first
    return wrap(visible(text, multiline=False), max(30, width()), indent, begin)


def left_over(title: str, lines: Sequence[str]) -> None:
    """Print what an import could not use, below a title; nothing where there is none."""
    if lines:
        out()
        out(title)
    for line in lines[:MOST_LEFT]:
        out(wrapped(line, "    ", "  "))
    if len(lines) > MOST_LEFT:
        out(f"  and {counted(len(lines) - MOST_LEFT, 'more line')}; --dry-run --json has all")


def share(told: float | None) -> str:
    """Return a share, 0..1, as people read it: `60%`; a dash where there is none."""
    return "–" if told is None else f"{told:.0%}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, stretch: int = 0) -> str:
    """Return rows as columns; the column `stretch`, then the widest one, is cut to fit the width."""
    texts = [[visible(cell, multiline=False) for cell in row] for row in (head, *rows)]
    widths = [max(cells(row[column]) for row in texts) for column in range(len(head))]
    over = sum(widths) + 2 * (len(head) - 1) - width()
    for column in (stretch, *sorted(range(len(head)), key=lambda one: -widths[one])):
        less = min(max(0, over), max(0, widths[column] - LEAST_COLUMN))
        widths[column] -= less
        over -= less
    return "\n".join(_line(row, widths) for row in texts)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    columns = (filled(cut(one, room), room) for one, room in zip(row, widths, strict=True))
    return "  ".join(columns).rstrip()
