"""Fill the fields of one story from its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from trainer.documents.clauses import is_outcome, is_word, says_i
from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import unlinked
from trainer.documents.languages import pattern_of
from trainer.documents.lines import BREAK, Kind, Line
from trainer.documents.sentences import count_words
from trainer.documents.telling import advises, has_gap, tells
from trainer.stories.reading.asked import Asked
from trainer.stories.reading.confidential import without_secrecy
from trainer.stories.reading.cues import (
    acts,
    ends_with_a_result,
    parts_around,
    parts_of,
    parts_of_deeds,
    shared_out,
)
from trainer.stories.reading.label_words import PARTS, Field
from trainer.stories.reading.labels import HINT, Label, aside_of
from trainer.stories.reading.model import Found
from trainer.stories.reading.pieces import (
    Piece,
    led_in,
    outcome_apart,
    pieces_of,
    row_text,
    tells_on,
)
from trainer.stories.reading.placeholders import (
    is_blank,
    is_placeholder,
    without_memos,
)
from trainer.stories.reading.repeats import MOST_COMPARED, repeats
from trainer.stories.reading.splitting import key_points
from trainer.stories.reading.titles import plain_lead

if TYPE_CHECKING:
    from trainer.stories.reading.entries import Entry

    Held = Sequence[tuple[Line, str]]
    """Lines, and what each says without its label."""

_ITEM = re.compile(r"^[*•‣▪◦+-][ \t]+(?=\S)")
"""The mark of a list that begins on the line of its label."""
_PROSE = 3
"""One of so many bullets must tell on over sentences for all of them to be a telling."""
_WORD = re.compile(r"\w+")
_FEWEST_ADVISED = 3
"""Parts that all begin with what to do, from which on they explain a form and tell nothing."""
_FEWEST_TOLD = 6
"""Words of a sentence that tells more than a place."""
_TURNS_TO_TASK = re.compile(pattern_of("below_situation"))
"""What names the task of a story whose situation has been told: “Context”, then “Challenge”."""
_REMARKS = (Field.OTHER, Field.GIST)
_ASKED = (Field.BEST_FOR, Field.QUESTIONS, Field.COMPETENCIES)
_FACTS_APART = re.compile(r"\s*(?:[,|/·]|\s[–—-])\s+")
"""What parts an employer from a role behind a label for both."""
_FACTS = (Field.TITLE, Field.ROLE, Field.ORGANIZATION, Field.PERIOD)


class Filling:
    """One story in the making; entries come in the order of the document."""

    def __init__(self) -> None:
        self.facts: dict[Field, list[str]] = {}  # title, role, organization, period
        self._points: dict[Field, list[str]] = {field: [] for field in PARTS}
        self._raw: dict[Field, list[str]] = {field: [] for field in PARTS}
        self._asked = Asked()
        self._notes: list[str] = []
        self._gist = self._gist_note = ""
        self._listed: list[tuple[str, list[str]]] = []
        self._name = ""
        self._fields: tuple[Field, ...] = ()
        self._part: tuple[Field, ...] = ()
        self._again = False  # a letter stands before each of several lines: “A: …”, “A: …”
        self._held: list[tuple[Line, str]] = []

    def take(self, entry: Entry) -> None:
        """Take the next line: it opens a field, or goes on with the open one."""
        label, kind = entry.label, entry.line.kind
        if label is None:
            if kind is Kind.RULE:
                self.end()
            elif kind in (Kind.CODE, Kind.ROW) and not self._holds(kind):
                self.note(row_text(entry.line))
            else:
                self._held.append((entry.line, entry.text))
            return
        self.close()
        self._name, self._fields = label.name, self._resolved(label)
        remark = self._fields[0] in _REMARKS
        if self._fields[0].is_part:
            self._part = self._fields
        if aside_of(label):
            self.note(label.name)
        if label.rest or remark:
            for own in BREAK.split(label.rest):
                self._held.append((entry.line, _ITEM.sub("", own)))
        if not label.name:  # facts in a row: what stands below them is the story
            self.end()

    def end(self) -> None:
        """Close the open field: what comes next belongs to none."""
        self.close()
        self._fields, self._name = (), ""

    @property
    def is_open(self) -> bool:
        """Return whether a field is open that takes the next line."""
        return bool(self._fields)

    def tell(self, held: Held, *, done: bool = False) -> None:
        """Take what is told without a label; done says that bullets all are deeds."""
        told: list[tuple[str, bool]] = []
        apart = [(piece, *outcome_apart(piece.text)) for piece in led_in(pieces_of(held))]
        came = [key_points(self._clean(outcome)) for _, _, outcome in apart if outcome]
        pieces = [replace(piece, text=text) for piece, text, _ in apart if text]
        for piece in pieces:
            clean = self._clean(piece.text)
            self._raw[Field.ACTION].append(clean)
            told += [(point, piece.whole) for point in piece.points(clean)]
        listed = {bullet for _, bullet in told}
        points = [point for point, _ in told]
        if len(listed) > 1:
            parts = parts_around(told)
        else:
            bullets = listed == {True} and _PROSE * sum(map(tells_on, pieces)) < len(pieces)
            parts = parts_of_deeds(points, done=done) if bullets else parts_of(points)
        for point, part in zip(points, parts, strict=True):
            self._points[part].append(point)
        self._points[Field.RESULT] += chain(*came)

    def tell_the_gist(self) -> None:
        """Take the remark that says most, where nothing else tells the story: “Why it works: …”."""
        if not self.first_point and self._gist:
            self._raw[Field.ACTION].append(self._gist)
            self._points[Field.ACTION] += key_points(self._gist)
            self._notes.remove(self._gist_note)

    def leave_the_form(self) -> None:
        """Keep in the notes what a worksheet says of parts that nobody filled in, where half of it are."""
        for field in PARTS if self.mostly_form else ():
            if self._points[field] and is_blank(self._raw[field]):
                self.note(f"{field.value.capitalize()}: {' '.join(self._points[field])}")
                self._points[field] = []

    def tell_the_end(self) -> None:
        """Let the last thing done be the result where it says so, and no label names one."""
        done, came = self._points[Field.ACTION], self._points[Field.RESULT]
        if not came and ends_with_a_result(done):
            came.append(done.pop())

    def says(self, text: str) -> bool:
        """Return whether the key points hold the words of a text, but for what joins a list."""
        points = chain(*self._points.values())
        told = {word for point in points for word in _WORD.findall(point)}
        return all(word in told or is_word(word, "and") for word in _WORD.findall(text))

    def _holds(self, kind: Kind) -> bool:
        """Return whether the open field takes rows or code; code is never a key point."""
        field = self._fields[0] if self._fields else Field.OTHER
        return field in _REMARKS or (kind is Kind.ROW and field.is_part)

    def _resolved(self, label: Label) -> tuple[Field, ...]:
        """Return the fields of a label in the light of those before it."""
        (field, *more), name = label.fields, label.name.casefold()
        if field is Field.DRAFT:
            return self._part or (Field.OTHER,)
        # A sentence says what one had to do: "My role: plan it, with one intern."
        if field is Field.ROLE and label.rest.rstrip().endswith("."):
            return (Field.TASK,)
        # “Where I was: Class 3 of a village school, with 18 of 52 who could read.”
        is_told = label.rest.rstrip().endswith(".") and count_words(label.rest) >= _FEWEST_TOLD
        if field is Field.ORGANIZATION and is_told and not (more or self._raw[Field.SITUATION]):
            return (Field.SITUATION,)
        if not more and self._raw.get(field) and field is Field.RESULT and name in ("r", "r (r)"):
            return label.fields if self._again else (Field.REFLECTION,)
        self._again = self._again or (label.is_code and label.fields == self._part)
        if not more and field is Field.SITUATION and self._raw[field]:
            turns = _TURNS_TO_TASK.search(name)
            if label.weak and not turns and self._raw[Field.ACTION] and not self._raw[Field.RESULT]:
                return (Field.RESULT,)  # “What happened” behind what was done
            return (Field.TASK,) if turns and not self._raw[Field.TASK] else label.fields
        return label.fields

    def close(self) -> None:
        """Put what the open field holds into its place."""
        held, self._held = self._held, []
        field = self._fields[0] if self._fields else Field.OTHER
        if field.is_part:
            self._put_part(held)
        elif held and field is Field.POINTS:
            self._put_listed(held)
        elif held and field in _ASKED:
            self._put_asked(held, asks=field is Field.QUESTIONS)
        elif held and field in _FACTS:
            self._put_fact(held)
        elif held:
            self._put_note(held)

    def _put_fact(self, held: Held) -> None:
        """Put the first words, or bullets, behind a label into its fields; what stands below is a note."""
        lead, *below = held
        named = [piece for piece in below if plain_lead(piece[1])[0]]
        for at, piece in enumerate(
            pieces_of([lead, *(piece for piece in below if piece not in named)])
        ):
            text = self._clean(piece.text)
            told = _FACTS_APART.split(text)
            if at and not piece.whole:
                self.note(text)
            elif self._fields == (Field.ROLE,) and _tells_deeds(piece, text):
                self._put_deeds(piece.points(text))
            elif text:
                own = told if len(told) == len(self._fields) else [text]
                for field, fact in zip(self._fields, own, strict=False):
                    self.facts.setdefault(field, []).append(fact)
        for _, text in named:
            self.note(self._clean(text))

    def _put_deeds(self, points: Sequence[str]) -> None:
        """Put what one did as what one was into the parts: the deeds, and before them what one had to do."""
        for point in points:
            field = Field.ACTION if acts(point) or self._points[Field.ACTION] else Field.TASK
            self._points[field].append(point)
            self._raw[field].append(point)

    def _put_part(self, held: Held) -> None:
        """Put paragraphs as points cut at sentences, bullets as one point each."""
        raw = self._raw[self._fields[0]]
        points: list[str] = []
        if len(held) > 1 and HINT.match(held[0][1]):
            self.note(f"{self._name} {held[0][1].strip('*_')}")
            held = held[1:]
        for piece in led_in(pieces_of(held)):
            clean = self._clean(piece.text)
            raw.append(clean)
            if not _WORD.search(clean):
                continue
            if is_placeholder(clean) or (not piece.whole and HINT.match(clean)):
                self.note(f"{self._fields[0].value.capitalize()}: {clean}")
            else:
                points += piece.points(clean)
        if not raw:
            raw.append("")
        for field, own in shared_out(self._fields, points):
            self._points[field] += own
            if own and field is not self._fields[0]:
                self._raw[field] += own

    def _put_asked(self, held: Held, *, asks: bool) -> None:
        others_before = len(self._asked.others)
        for piece in pieces_of(held):
            self._asked.add(self._clean(piece.text), asks=asks)
        if others := self._asked.others[others_before:]:
            written = unlinked(held[0][0].text)[0].lstrip("([ ").casefold()
            apart = " " if written.startswith(f"{self._name.casefold()} ") else ": "
            self.note(f"{self._name}{apart}{', '.join(others)}")

    def _put_listed(self, held: Held) -> None:
        """Keep what a list of key points says until all parts are there."""
        points: list[str] = []
        for piece in led_in(pieces_of(held)):
            clean = self._clean(piece.text)
            points += [clean] if is_placeholder(clean) else piece.points(clean)
        self._listed.append((self._name, list(filter(_WORD.search, points))))

    def take_the_listed(self) -> None:
        """Put the key points that are listed beside the parts into the parts, those that are new.

        What came of it goes to a story without a result as its result, the rest is what was done.
        Where there are no parts, and where something is still to be filled in, it is a note.
        """
        told = any(any(raw) for raw in self._raw.values())
        ends = bool(self._points[Field.RESULT])
        # A list beside the parts sums them up: what it says may stand in several points.
        known = " ".join(chain(*self._points.values()))
        for name, points in self._listed:
            if not told:
                self.note(": ".join((name, "\n".join(points))))
                continue
            few = len(points) * len(known) <= MOST_COMPARED
            for point in points:
                if is_placeholder(point):
                    self.note(f"{name}: {point}")
                elif not (few and repeats(point, known)):
                    came_of_it = not ends and is_outcome(point)
                    self._points[Field.RESULT if came_of_it else Field.ACTION].append(point)
        self._listed = []

    def _put_note(self, held: Held) -> None:
        texts = (self._clean(piece.text) for piece in pieces_of(held))
        joined = "\n".join(filter(None, texts))
        note = ": ".join(filter(None, (self._name, joined)))
        if self._fields == (Field.GIST,) and joined and not self._gist:
            self._gist, self._gist_note = joined, note
        self.note(note)

    def note(self, text: str) -> None:
        """Keep a piece without a field of its own."""
        if text.strip():
            self._notes.append(text.strip())

    def theme(self, theme: str, name: str = "Theme") -> None:
        """Take the theme of a heading: its competencies, and the words as a note."""
        if theme:
            self._asked.competencies |= dict.fromkeys(competencies_in(theme))
            self.note(f"{name}: {theme}")

    def shows(self, competencies: Iterable[str]) -> None:
        """Take competencies that its title names."""
        self._asked.competencies |= dict.fromkeys(competencies)

    def question(self, text: str) -> None:
        """Take a heading that is itself a question; what is no part of one goes to the notes."""
        before = len(self._asked.others)
        self._asked.add(text)
        for rest in self._asked.others[before:]:
            self.note(rest)

    def _clean(self, text: str) -> str:
        clean, secrets = without_secrecy(text)
        clean, addresses = unlinked(clean)
        clean, memos = without_memos(clean)
        for note in (*(f"Link: {address}" for address in addresses), *memos, *secrets):
            self.note(note)
        return clean

    @property
    def given_title(self) -> str:
        """The title that a field gave, empty without one."""
        return " ".join(self.facts.get(Field.TITLE, ())).strip()

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
        """Return whether all parts are still to be filled in, for a figure each, too, or say what belongs there."""
        told = [raw for raw in self._raw.values() if any(raw)]
        advice = len(told) >= _FEWEST_ADVISED and all(advises(raw[0]) for raw in told)
        return advice or all(is_blank(raw) or all(map(_lacks_a_figure, raw)) for raw in told)

    @property
    def mostly_form(self) -> bool:
        """Return whether half of the parts or more are still to be filled in."""
        filled = [raw for raw in self._raw.values() if raw]
        return 2 * sum(map(is_blank, filled)) >= len(filled)

    def found(self, title: str, line: int) -> Found:
        """Return the story; a title of its own that it isn't called by goes to the notes."""
        if self.given_title not in ("", title):
            self.note(f"Title: {self.given_title}")
        facts = {field.value: ", ".join(self.facts.get(field, ())) for field in _FACTS[1:]}
        parts = {field.value: tuple(points) for field, points in self._points.items()}
        return Found(
            title,
            **parts,  # type: ignore[arg-type]
            competencies=tuple(self._asked.competencies),
            questions=tuple(self._asked.questions),
            notes="\n".join(dict.fromkeys(self._notes)),
            line=line,
            **facts,  # type: ignore[arg-type]
        )


def _tells_deeds(piece: Piece, text: str) -> bool:
    """Return whether what stands below “My role” tells more than a name: a bullet with a deed, prose that says “I”."""
    return tells(text) if piece.whole else says_i(text)


def _lacks_a_figure(text: str) -> bool:
    """Return whether a text has a gap and no figure yet: “Saved [Number] %”; “[client]” is a name kept back."""
    return has_gap(text) and not any(map(str.isdigit, text))
