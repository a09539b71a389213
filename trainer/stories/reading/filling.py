"""Fill the fields of one story from its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain, unlinked
from trainer.documents.lines import Kind, cells_of, is_separator
from trainer.documents.outcomes import is_outcome
from trainer.documents.telling import advises
from trainer.stories.reading.asked import Asked
from trainer.stories.reading.combined import shared_out
from trainer.stories.reading.labels import PARTS, Field, Label, aside_of
from trainer.stories.reading.model import Found
from trainer.stories.reading.placeholders import is_example, is_instruction, is_placeholder
from trainer.stories.reading.splitting import bullet_points, key_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.documents.lines import Line
    from trainer.stories.reading.entries import Entry

_HARD_BREAK = re.compile(r"(?: {2,}|\\|<br\s*/?>)\s*$")
_BREAK_WIDTH = 20
"""Characters at the end of a line in which its hard break stands."""
_HINT = re.compile(r"^\([^()]{0,80}\)$")
_WORD = re.compile(r"\w")
_FEWEST_ADVISED = 3
"""Parts that all begin with what to do, from which on they explain a form and tell nothing."""
_TURNS_TO_TASK = re.compile(
    r"challenge|problem|obstacle|complication|herausforderung|desafío|reto|문제"
)


class Filling:
    """One story in the making; entries come in the order of the document."""

    def __init__(self) -> None:
        self._points: dict[Field, list[str]] = {field: [] for field in PARTS}
        self._raw: dict[Field, list[str]] = {field: [] for field in PARTS}
        self._asked = Asked()
        self._single: dict[Field, list[str]] = {}
        self._notes: list[str] = []
        self._title: list[str] = []
        self._gist = self._gist_note = ""
        self._label: Label | None = None
        self._fields: tuple[Field, ...] = ()
        self._part: tuple[Field, ...] = ()
        self._held: list[tuple[Line, str]] = []

    def take(self, entry: Entry) -> None:
        """Take the next line: it opens a field, or goes on with the open one."""
        if entry.label is None:
            if entry.line.kind is Kind.RULE:
                self.end()
            elif entry.line.kind in (Kind.CODE, Kind.ROW) and not self._holds(entry.line.kind):
                self.note(_row_text(entry.line))
            else:
                self._held.append((entry.line, entry.text))
            return
        self.close()
        self._label = entry.label
        self._fields = self._resolved(entry.label)
        if self._fields[0].is_part:
            self._part = self._fields
        if self._fields[0] not in (Field.OTHER, Field.GIST) and aside_of(entry.label):
            self.note(entry.label.name)
        if entry.label.rest:
            self._held.append((entry.line, entry.label.rest))
        elif entry.field in (Field.OTHER, Field.GIST):
            self._held.append((entry.line, ""))

    def end(self) -> None:
        """Close the open field: what comes next belongs to none."""
        self.close()
        self._fields, self._label = (), None

    @property
    def is_open(self) -> bool:
        """Return whether a field is open that takes the next line."""
        return bool(self._fields)

    def tell(self, held: Sequence[tuple[Line, str]], *, done: bool = False) -> None:
        """Take what is told without a label: what came of it is a result, the rest an action.

        Args:
            held: the lines and their texts.
            done: all of it is what was done.
        """
        for piece in _led_in(_pieces(held)):
            clean = self._clean(piece.text)
            self._raw[Field.ACTION].append(clean)
            if is_placeholder(clean):
                self.note(clean)
                continue
            for point in bullet_points(clean) if piece.whole else key_points(clean):
                came_of_it = is_outcome(point) and not done
                self._points[Field.RESULT if came_of_it else Field.ACTION].append(point)

    def tell_the_gist(self) -> None:
        """Take the remark that says most, where nothing else tells the story: “Why it works: …”."""
        if not self.first_point and self._gist:
            self._raw[Field.ACTION].append(self._gist)
            self._points[Field.ACTION] += key_points(self._gist)
            self._notes.remove(self._gist_note)

    def says(self, text: str) -> bool:
        """Return whether a text is one of the key points."""
        return any(text in points for points in self._points.values())

    def _holds(self, kind: Kind) -> bool:
        """Return whether the open field takes rows or code; code is never a key point."""
        if not self._fields or self._fields[0] in (Field.OTHER, Field.GIST):
            return True
        return kind is Kind.ROW and self._fields[0].is_part

    def _resolved(self, label: Label) -> tuple[Field, ...]:
        """Return the fields of a label in the light of those before it."""
        if label.fields == (Field.DRAFT,):
            return self._part or (Field.OTHER,)
        if (
            label.fields == (Field.RESULT,)
            and label.name.casefold() in ("r", "r (r)")
            and self._raw[Field.RESULT]
        ):
            return (Field.REFLECTION,)
        if (
            label.fields == (Field.SITUATION,)
            and self._raw[Field.SITUATION]
            and not self._raw[Field.TASK]
            and _TURNS_TO_TASK.search(label.name.casefold())
        ):
            return (Field.TASK,)
        if (
            label.fields == (Field.TASK,)
            and label.name.casefold() == "obstacle"
            and not self._raw[Field.SITUATION]
        ):
            return (Field.SITUATION,)
        return label.fields

    def close(self) -> None:
        """Put what the open field holds into its place."""
        held, self._held = self._held, []
        if not held and not (self._fields and self._fields[0].is_part):
            return
        if self._fields and self._fields[0].is_part:
            self._put_part(held)
        elif self._fields and self._fields[0] in (
            Field.BEST_FOR,
            Field.QUESTIONS,
            Field.COMPETENCIES,
        ):
            self._put_asked(held)
        elif self._fields and self._fields[0] is Field.TITLE:
            self._title += [self._clean(text) for _, text in held]
        elif self._fields and self._fields[0] in (Field.ROLE, Field.ORGANIZATION, Field.PERIOD):
            self._put_single(held)
        else:
            self._put_note(held)

    def _put_part(self, held: Sequence[tuple[Line, str]]) -> None:
        """Put paragraphs as points cut at sentences, bullets as one point each."""
        raw = self._raw[self._fields[0]]
        points: list[str] = []
        if len(held) > 1 and _HINT.match(held[0][1]):
            self.note(f"{self._label.name if self._label else ''} {held[0][1]}")
            held = held[1:]
        for piece in _led_in(_pieces(held)):
            clean = self._clean(piece.text)
            raw.append(clean)
            if not _WORD.search(clean):
                continue
            if is_placeholder(clean) or (not piece.whole and _HINT.match(clean)):
                self.note(f"{self._fields[0].value.capitalize()}: {clean}")
            else:
                points += bullet_points(clean) if piece.whole else key_points(clean)
        if not raw:
            raw.append("")
        for field, own in shared_out(self._fields, points):
            self._points[field] += own
            if own and field is not self._fields[0]:
                self._raw[field] += own

    def _put_asked(self, held: Iterable[tuple[Line, str]]) -> None:
        asks = self._fields[0] is Field.QUESTIONS
        others_before = len(self._asked.others)
        for piece in _pieces(held):
            clean, addresses = unlinked(piece.text)
            self._asked.add(clean, asks=asks)
            self._link(addresses)
        others = self._asked.others[others_before:]
        if others:
            self.note(f"{self._label.name if self._label else 'Best for'}: {', '.join(others)}")

    def _put_single(self, held: Iterable[tuple[Line, str]]) -> None:
        texts = [self._clean(piece.text) for piece in _pieces(held)]
        self._single.setdefault(self._fields[0], []).extend(text for text in texts if text)

    def _put_note(self, held: Iterable[tuple[Line, str]]) -> None:
        pieces = [self._clean(piece.text) for piece in _pieces(held)]
        name = self._label.name if self._label else ""
        joined = "\n".join(piece for piece in pieces if piece)
        if self._fields == (Field.GIST,) and joined and not self._gist:
            self._gist = joined
            self._gist_note = f"{name}: {joined}"
        if name:
            self.note(f"{name}: {joined}" if joined else name)
        elif joined:
            self.note(joined)

    def note(self, text: str) -> None:
        """Keep a piece without a field of its own."""
        if text.strip():
            self._notes.append(text.strip())

    def theme(self, theme: str, name: str = "Theme") -> None:
        """Take the theme of a heading: its competencies, and the words as a note."""
        if theme:
            self._asked.competencies |= dict.fromkeys(competencies_in(theme))
            self.note(f"{name}: {theme}")

    def period(self, period: str) -> None:
        """Take the time that a heading names."""
        self._single.setdefault(Field.PERIOD, []).append(period)

    def question(self, text: str) -> None:
        """Take a heading that is itself a question."""
        self._asked.add(text)

    def _clean(self, text: str) -> str:
        clean, addresses = unlinked(text)
        self._link(addresses)
        return clean

    def _link(self, addresses: Iterable[str]) -> None:
        for address in addresses:
            self.note(f"Link: {address}")

    @property
    def given_title(self) -> str:
        """The title that a field gave, empty without one."""
        return " ".join(self._title).strip()

    @property
    def first_point(self) -> str:
        """The first key point in the order of telling, empty without any."""
        return next((points[0] for points in self._points.values() if points), "")

    @property
    def first_question(self) -> str:
        """The first question that the story is meant for, empty without any."""
        return next(iter(self._asked.questions), "")

    @property
    def parts(self) -> int:
        """How many parts have a label, filled or not."""
        return sum(1 for raw in self._raw.values() if raw)

    @property
    def is_form(self) -> bool:
        """Return whether all parts are still to be filled in, or say what belongs there."""
        told = [raw for raw in self._raw.values() if any(raw)]
        if len(told) >= _FEWEST_ADVISED and all(advises(raw[0]) for raw in told):
            return True
        return all(map(self._is_blank, told))

    @staticmethod
    def _is_blank(raw: Sequence[str]) -> bool:
        """Return whether the texts of a part tell nothing; an example beside an instruction is none."""
        asks = False
        for text in filter(None, raw):
            blank = is_placeholder(text) or is_instruction(text) or _HINT.match(text)
            if not blank and not (asks and is_example(text)):
                return False
            asks = asks or is_instruction(text)
        return True

    @property
    def mostly_form(self) -> bool:
        """Return whether half of the parts or more are still to be filled in."""
        filled = [raw for raw in self._raw.values() if raw]
        return 2 * sum(map(self._is_blank, filled)) >= len(filled)

    def found(self, title: str, line: int) -> Found:
        """Return the story."""
        single = {field: ", ".join(texts) for field, texts in self._single.items()}
        return Found(
            title=title,
            situation=tuple(self._points[Field.SITUATION]),
            task=tuple(self._points[Field.TASK]),
            action=tuple(self._points[Field.ACTION]),
            result=tuple(self._points[Field.RESULT]),
            reflection=tuple(self._points[Field.REFLECTION]),
            competencies=tuple(self._asked.competencies),
            questions=tuple(self._asked.questions),
            notes="\n".join(dict.fromkeys(self._notes)),
            line=line,
            role=single.get(Field.ROLE, ""),
            organization=single.get(Field.ORGANIZATION, ""),
            period=single.get(Field.PERIOD, ""),
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or a bullet, which is one point as it stands; `level` is its indent."""

    text: str
    whole: bool
    level: int


def _pieces(held: Iterable[tuple[Line, str]]) -> list[_Piece]:
    """Return the paragraphs and bullets of some lines, lines that go on joined."""
    pieces: list[tuple[list[str], bool, int]] = []
    broken = True
    for line, own in held:
        text = own
        item = line.kind in (Kind.ITEM, Kind.ROW, Kind.CODE) and own == line.text
        if item and line.kind is Kind.ROW:
            text = _row_text(line)
        if pieces and not item and not broken and _goes_on(line, *pieces[-1][1:]):
            pieces[-1][0].append(text)
        else:
            pieces.append(([text], item, line.level))
        broken = bool(_HARD_BREAK.search(line.raw[-_BREAK_WIDTH:])) and not item
    joined = [_Piece(" ".join(texts).strip(), whole, level) for texts, whole, level in pieces]
    return [piece for piece in joined if piece.text]


def _goes_on(line: Line, whole: bool, level: int) -> bool:
    """Return whether a line goes on with the paragraph, or with the bullet, before it."""
    return line.kind is Kind.TEXT and (not line.loose or (whole and line.level > level))


def _row_text(line: Line) -> str:
    """Return a line of code as it stands, the cells of a row one behind the other."""
    if line.kind is not Kind.ROW:
        return line.text
    cells = [] if is_separator(line.text) else cells_of(line.text)
    return " — ".join(plain(cell) for cell in cells if cell)


def _led_in(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Put a line that only leads in ("Three things:") to the first of the bullets below it."""
    led: list[_Piece] = []
    for piece in pieces:
        before = led[-1] if led else None
        if (
            before
            and before.text.rstrip("* _").endswith((":", "："))
            and piece.whole
            and (not before.whole or piece.level > before.level)
        ):
            *sentences, lead = (
                [before.text] if before.whole else key_points(before.text) or [before.text]
            )
            led.pop()
            if sentences:
                led.append(_Piece(" ".join(sentences), before.whole, before.level))
            led.append(_Piece(f"{lead} {piece.text}", piece.whole, piece.level))
        else:
            led.append(piece)
    return led
