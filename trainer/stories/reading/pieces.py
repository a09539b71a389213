"""The paragraphs and bullets that some lines make, each to be cut into key points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.documents.clauses import is_deed
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line, cells_of
from trainer.documents.sentences import count_words, sentences
from trainer.documents.telling import tells
from trainer.stories.reading.splitting import bullet_points, key_points

_HARD_BREAK = re.compile(r"(?: {2,}|\\|<br\s*/?>)\s*$")
_ARROW = re.compile(r"(?:^|\s)(?:[-=]{1,2}>|[→⇒➔➜➡]\ufe0f?)\s+")
_FEWEST_WORDS = 3
"""Words on each side of an arrow behind which stands what came of a deed."""
_FIGURE_BEFORE = 12
"""Characters before an arrow in which a figure stands that changes into the one behind it."""
_BREAK_WIDTH = 20
"""Characters at the end of a line in which its hard break stands."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a bullet, which is one point as it stands; `level` is its indent."""

    text: str
    whole: bool
    level: int

    @property
    def leads_in(self) -> bool:
        """Whether it only announces what comes below it: “Three things:”."""
        return self.text.rstrip("* _").endswith((":", "："))

    def points(self, clean: str) -> list[str]:
        """Return the key points of its text without markup."""
        return bullet_points(clean) if self.whole else key_points(clean)


def pieces_of(held: Iterable[tuple[Line, str]]) -> list[Piece]:
    """Return the paragraphs and bullets of some lines, lines that go on joined."""
    pieces: list[tuple[list[str], bool, int]] = []
    broken = True
    for line, own in held:
        text = own
        item = line.kind in (Kind.ITEM, Kind.ROW, Kind.CODE) and own == line.text
        # In a column that tabs make, a line below another one begins anew.
        item = item or (bool(pieces) and line.raw.startswith("\t") and line.text[:1].isupper())
        if item and line.kind is Kind.ROW:
            text = row_text(line)
        # A line goes on with the paragraph, or with the bullet, before it.
        below = pieces and pieces[-1][1] and line.level > pieces[-1][2]
        goes_on = line.kind is Kind.TEXT and (below or not line.loose)
        if pieces and not item and not broken and goes_on:
            pieces[-1][0].append(text)
        else:
            pieces.append(([text], item, line.level))
        broken = bool(_HARD_BREAK.search(line.raw[-_BREAK_WIDTH:])) and not item
    joined = [Piece(" ".join(texts).strip(), whole, level) for texts, whole, level in pieces]
    return [piece for piece in joined if piece.text]


def outcome_apart(text: str) -> tuple[str, str]:
    """Return what was done and what came of it, where an arrow parts them; the whole text and "" for others.

    “Taught both → they certify on their own” is, “from 8 → 3 days” and deeds behind each other are not.
    """
    before, *behind = _ARROW.split(text)
    if len(behind) != 1 or count_words(behind[0]) < _FEWEST_WORDS or is_deed(behind[0]):
        return text, ""
    figures = behind[0][:1].isdigit() and any(map(str.isdigit, before[-_FIGURE_BEFORE:]))
    done = not before or (count_words(before) >= _FEWEST_WORDS and tells(before))
    return (before.rstrip(), behind[0]) if done and not figures else (text, "")


def row_text(line: Line) -> str:
    """Return a line of code as it stands, the cells of a row one behind the other."""
    if line.kind is not Kind.ROW:
        return line.text
    return " — ".join(plain(cell) for cell in cells_of(line.text) if cell)


def tells_on(piece: Piece) -> bool:
    """Return whether a bullet tells in several sentences, as prose does."""
    return piece.whole and len(sentences(piece.text)) > 1


def led_in(pieces: Sequence[Piece]) -> list[Piece]:
    """Put a line that only leads in ("Three things:") to the first of the bullets below it.

    A bullet beside it is one of them where it tells a deed: “Built four views:”.
    """
    led: list[Piece] = []
    for piece in pieces:
        before = led[-1] if led else None
        below = (
            before is None
            or not before.whole
            or piece.level > before.level
            or (piece.level == before.level and is_deed(before.text))
        )
        if before is None or not (before.leads_in and piece.whole and below):
            led.append(piece)
            continue
        told = [before.text] if before.whole else key_points(before.text) or [before.text]
        led[-1:] = [Piece(" ".join(told[:-1]), before.whole, before.level)] if told[1:] else []
        led.append(Piece(f"{told[-1]} {piece.text}", piece.whole, piece.level))
    return led
