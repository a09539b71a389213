"""Read a document: which of its sections are stories, which explain or remind, and what is left."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import dropwhile
from operator import itemgetter

from trainer.documents.breaks import Breaks
from trainer.documents.headings import Says, says, speaks_of_stories
from trainer.documents.inline import plain
from trainer.documents.letters import is_letter
from trainer.documents.lines import Kind, Line, is_separator
from trainer.documents.resume_words import is_period, names_a_time
from trainer.documents.sentences import count_words
from trainer.documents.telling import tells
from trainer.stories.reading.asked import is_question
from trainer.stories.reading.bare_titles import with_titles
from trainer.stories.reading.chunks import (
    Chunk,
    begins_marked,
    chunks_of,
    with_told_apart,
    without_footer,
)
from trainer.stories.reading.entries import Entry, entries_of, fields_above
from trainer.stories.reading.grids import grid_rows
from trainer.stories.reading.label_words import Field, look_up
from trainer.stories.reading.labels import Label, any_parts, label_of
from trainer.stories.reading.lines import remarks_in
from trainer.stories.reading.making import Made, filled, made_of_bullet, made_of_row, made_of_told
from trainer.stories.reading.model import Form, Left, Reading
from trainer.stories.reading.prose import heads_of, stories_in_prose
from trainer.stories.reading.sections import (
    Section,
    is_generic,
    sections_of,
    with_asides,
    with_outline_headings,
)
from trainer.stories.reading.tables import StoryRow, story_rows
from trainer.stories.reading.telling_cells import telling_rows
from trainer.stories.reading.titles import short_form, themes_in, title_of, uncounted
from trainer.stories.reading.told import (
    SILENT,
    Evidence,
    bullets_of,
    heads_things,
    is_one_story,
    is_theme,
    levels_of_stories,
    only_asks,
    with_foot_apart,
)

_COUNT = re.compile(r"\W*\d{1,3}\W*$")
_ONE_THING = re.compile(r"(?:the|der|die|das|le|la|el|o|a) \w*[^\Ws]", re.IGNORECASE)
"""A title that names one thing, though the word without its article announces stories: “The backlog”."""
_FEWEST_TOLD = 6
"""Words of a part that somebody filled in, in a worksheet whose others are empty."""
_SURE = 2
"""Parts from which on a section tells a story, whatever stands beside it."""
_ABOVE = (Field.ROLE, Field.ORGANIZATION, Field.PERIOD, Field.COMPETENCIES, Field.OTHER)
"""Fields that the front matter of a single story may hold."""


@dataclass(slots=True)
class _Piece:
    section: Section
    entries: list[Entry]
    rows: dict[int, StoryRow]
    parts: int

    @property
    def is_labelled(self) -> bool:
        if self.parts >= _SURE or any(entry.field is Field.BEST_FOR for entry in self.entries):
            return True
        for entry in self.entries:
            if entry.is_part or (entry.label is None and entry.line.kind is Kind.ITEM):
                return entry.is_part
        return False


@dataclass(slots=True)
class _Place:
    section: Section
    used: bool = False
    silent: bool = False


class DocumentReader:
    """Reads one document; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._left: dict[int, Line] = {}
        self._made: list[Made] = []
        self._places: list[_Place] = []
        self._owner: Made | None = None
        lines = [line for line in lines if not is_separator(line.text)]
        self._leave(line for line in lines if line.kind is Kind.MATTER)
        self._leave(remarks_in([line for line in lines if line.kind is Kind.COMMENT]))
        hidden = [line for line in lines if line.kind in (Kind.COMMENT, Kind.CODE)]
        told = [line for line in lines if line.kind not in (Kind.MATTER, Kind.COMMENT)]
        told, apart = with_asides(told)
        self._leave(apart)
        content = with_outline_headings(with_titles(told))
        breaks = Breaks(content)
        pieces = [_piece(section, breaks) for section in sections_of(content)]
        sure = [piece.section for piece in pieces if piece.parts >= _SURE]
        self._levels = {section.level for section in sure}
        self._siblings = self._levels | levels_of_stories([piece.section for piece in pieces])
        hidden_parts = any_parts(label_of(line.text) for line in hidden)
        self._is_bank = bool(sure) or hidden_parts > 1 or any(piece.rows for piece in pieces)
        self._is_letter = is_letter(lines)
        self._evidence = Evidence(content, is_bank=self._is_bank)
        for at, piece in enumerate(pieces):
            # What one asks them tells nothing more of the story above it.
            below = dropwhile(lambda piece: only_asks(piece.section), pieces[at + 1 :])
            following = next((piece.section.level for piece in below), 0)
            self._read(piece, deeper=following > piece.section.level)
        self._close(0)
        if len(self._made) == 1:
            self._add_fields(self._made[0], lines)

    def reading(self) -> Reading:
        """Return the stories and what belongs to none, each in the order of their lines."""
        made = sorted(self._made, key=lambda story: story.line)
        titles = uncounted([story.title for story in made])
        titled = zip(made, titles, strict=True)
        stories = tuple(story.filling.found(title, story.line) for story, title in titled)
        form = Form.STAR if self._is_bank else Form.NOTES
        return Reading(form, stories, tuple(left_of(self._left)))

    def _add_fields(self, made: Made, lines: Sequence[Line]) -> None:
        """Give the only story the fields above the document: its name, where it was, when, what it shows."""
        for own, label in fields_above(lines):
            field = label.fields[0]
            if field is Field.TITLE and made.title == short_form(made.filling.first_point):
                made.title = short_form(label.rest)
            if field in _ABOVE and field not in made.filling.facts:
                made.filling.take(Entry(own[0], label))
                for line in own:
                    self._left.pop(line.number, None)
        made.filling.close()

    def _read(self, piece: _Piece, *, deeper: bool) -> None:
        section = piece.section
        owner = self._owner
        below = owner and section.level > owner.level > 0
        if owner and below and not piece.rows and not piece.is_labelled:
            # What names no part below a story is a note on it.
            for line in section.named:
                owner.filling.take(Entry(line, Label((Field.OTHER,), section.title, "")))
            for entry in entries_of(section):
                owner.filling.take(entry)
            owner.filling.close()
            return
        self._close(section.level)
        silent = any(place.silent for place in self._places) or says(section.title) in SILENT
        if piece.is_labelled:
            self._labelled(piece, explains=silent)
        else:
            if section.heading:
                self._places.append(_Place(section, silent=silent))
            if silent and self._is_bank:
                self._leave(section.lines)
            else:
                self._told(section, deeper=deeper, silent=silent)
        for row in piece.rows.values():
            made = made_of_row(row, section.level)
            self._made += [made] if made else []
            self._leave([] if made else [row.line])

    def _close(self, level: int) -> None:
        """Close the story and the places that a heading of this level ends; unused headings are left."""
        self._owner = None
        while self._places and self._places[-1].section.level >= level:
            place = self._places.pop()
            if not place.used:
                self._leave(place.section.named)

    def _add(self, made: Made) -> None:
        """Take a story, and give it the headings above it as its theme and time."""
        names: list[str] = []
        for place in self._places:
            name = title_of(place.section.title).text
            if is_period(name):
                made.filling.facts.setdefault(Field.PERIOD, []).append(name)
                place.used = True
            elif is_question(name):
                made.filling.question(name)
                place.used = True
            elif place.section.level > 1 and not (_is_nameless(name) or speaks_of_stories(name)):
                names.append(name)
                place.used = True
        made.filling.theme(" / ".join(names), "Section")
        self._made.append(made)

    # Stories with labels.

    def _labelled(self, piece: _Piece, *, explains: bool) -> None:
        section = piece.section
        name = title_of(section.title).text
        nameless = _is_nameless(name) or (section.level < 2 and speaks_of_stories(name))
        entries, told = with_told_apart(piece.entries)
        above = is_question(section.title) or _heads_a_theme(section.title)
        nameless = nameless or (above and begins_marked(entries))
        before, chunks = chunks_of(entries, named=nameless)
        several = len(chunks) > 1
        if several and all(chunk.theme for chunk in chunks) and _only_first(chunks):
            before = [*before, chunks[0].title] if chunks[0].title else before
            chunks[0] = replace(chunks[0], title=None)  # it names the page
        alone = not (several or nameless)
        place = _Place(section, silent=explains)
        if section.heading and not alone:
            self._places.append(place)
        self._leave(entry.line for entry in before)
        for nth, chunk in enumerate(chunks, 1):
            named = section.named if alone else []
            made = self._chunk(chunk, section, nth if several else 0, named, explains=explains)
            if made is not None:
                self._add(made)
                self._owner = made if alone else None
            elif alone:
                self._places.append(place)
        if told:
            self._told(Section(section.heading, told), deeper=True, silent=explains)

    def _chunk(
        self, chunk: Chunk, section: Section, nth: int, named: list[Line], *, explains: bool
    ) -> Made | None:
        """Return the story of a chunk, the nth of several; None where it is none, its lines are left."""
        own = [chunk.title.line] if chunk.title else []
        if own and is_generic(own[0].text):
            self._leave(own)
            own = []
        named = own or named
        heading = named[0].text if named else ""
        title = title_of(heading)
        entries = without_footer(chunk.entries)
        filling = filled(entries, title)
        first = filling.first_point
        lines = [entry.line for entry in chunk.entries]
        beside = not self._levels or section.level in self._levels
        may_be_one = not explains and (beside or any(tells(plain(line.text)) for line in lines))
        empty = filling.mostly_form and explains and count_words(first) < _FEWEST_TOLD
        if filling.is_form or empty or not first or (filling.parts < _SURE and not may_be_one):
            self._leave([*own, *lines])
            return None
        self._leave(lines[len(entries) :])
        known = look_up(_COUNT.sub("", title.text))  # “Question 3” only counts
        name = (
            filling.given_title
            or ("" if known and known[0] == (Field.QUESTIONS,) else title.text)
            or short_form(filling.first_question)
            or _numbered(section, nth)
            or title.text
            or chunk.theme
            or short_form(filling.first_point)
        )
        return Made(filling, name, (named or lines)[0].number, section.level)

    # Stories told in prose and bullets.

    def _told(self, section: Section, *, deeper: bool, silent: bool) -> None:
        """Take what a section without labels of parts tells, as one story or as one for each bullet."""
        section, foot = with_foot_apart(section)
        self._leave(foot)
        before, heads = heads_of(section)
        bullets = bullets_of(section)
        if heads:
            self._told(Section(None, before), deeper=True, silent=silent)
            for head in heads:
                says_nothing = not any(tells(plain(line.text)) for line in head.lines)
                self._take(head, made_of_told, silent=silent or says_nothing)
        elif section.heading and not deeper and self._names_a_story(section, bullets):
            place = self._places.pop()
            if not self._take(section, partial(made_of_told, done=bool(bullets)), silent=silent):
                self._places.append(place)
        elif not deeper and (stories := stories_in_prose(section)):
            told = {line.number for story in stories for line in (*story.named, *story.lines)}
            self._leave(line for line in section.lines if line.number not in told)
            for story in stories:
                self._take(story, made_of_told, silent=silent)
        else:
            own = {line.number for bullet in bullets for line in (*bullet.named, *bullet.lines)}
            self._leave(line for line in section.lines if line.number not in own)
            led = all(":" in bullet.title or "：" in bullet.title for bullet in bullets)
            above = (section, *(place.section for place in self._places))
            ahead = any(says(outer.title) is Says.AHEAD for outer in above)
            likely = not ahead and self._evidence.is_list_of_stories(section, bullets)
            make = partial(made_of_bullet, led=led) if likely else None
            dated = names_a_time(section.title)
            for bullet in bullets:
                self._take(bullet, make, silent=silent, dated=dated)

    def _names_a_story(self, section: Section, bullets: Sequence[Section]) -> bool:
        if not bullets:
            return any(line.text for line in section.lines if line.kind is not Kind.RULE)
        meant = self._evidence.speaks_of_stories and section.level > 1
        above = [place.section.title for place in self._places if place.section is not section]
        named = bool(above) and heads_things(above[-1]) and not is_theme(section.title)
        sibling = meant or named or section.level in self._siblings
        return is_one_story(section, bullets, sibling=sibling)

    def _take(
        self,
        section: Section,
        make: Callable[[Section], Made | None] | None,
        *,
        silent: bool,
        dated: bool = False,
    ) -> bool:
        """Take a story that is told, if it may be one; else leave its lines."""
        explains = section.heading is not None and section.heading.quoted and self._is_bank
        named = section.heading is not None and section.heading.kind is Kind.TEXT
        may_be = not ((self._is_letter and not named) or explains or make is None)
        may_be = may_be and self._evidence.accepts(section, silent=silent, dated=dated)
        made = make(section) if make and may_be else None
        if made is None:
            self._leave([*section.named, *section.lines])
            return False
        self._add(made)
        return True

    def _leave(self, lines: Iterable[Line]) -> None:
        """Put lines with content to those that belong to no story; of pieces of one line the longest says all."""
        for line in lines:
            if line.kind is not Kind.RULE:
                known = self._left.setdefault(line.number, line)
                self._left[line.number] = max(known, line, key=lambda piece: len(piece.raw))


def left_of(lines: dict[int, Line]) -> list[Left]:
    """Return lines, by their numbers, as they are written, in the order of the document."""
    written = ((number, lines[number].raw.strip()) for number in sorted(lines))
    return [Left(number, text) for number, text in written if text]


def _is_nameless(title: str) -> bool:
    """Return whether a heading names no story: it is empty, or says only that one stands here."""
    announces = says(title) is Says.STORIES and not _ONE_THING.fullmatch(title)
    return announces or not title or is_generic(title)


def _only_first(chunks: Sequence[Chunk]) -> bool:
    return chunks[0].title is not None and not any(chunk.title for chunk in chunks[1:])


def _heads_a_theme(title: str) -> bool:
    """Return whether a heading names what stories show, and none of them: “Conflict”, “Behaviour: Working Together”."""
    label = label_of(title)
    named = label is not None and label.fields == (Field.COMPETENCIES,) and label.rest != ""
    return named or bool(themes_in(title))


def _piece(section: Section, breaks: Breaks) -> _Piece:
    found = (read(section.lines) for read in (grid_rows, story_rows, telling_rows))
    rows, headings = next(filter(itemgetter(0), found), ({}, set()))
    told = [line for at, line in enumerate(section.lines) if at not in rows and at not in headings]
    rest = Section(section.heading, told, section.labels)
    entries = entries_of(rest)
    piece = _Piece(rest, entries, rows, any_parts(entry.label for entry in entries))
    if not piece.is_labelled:
        rest.lines = breaks.told(rest.lines, headed=rest.heading is not None)
    return piece


def _numbered(section: Section, nth: int) -> str:
    """Return a title for a story without a name among several below one heading."""
    base = title_of(section.title).text
    if not nth or not base or says(base) is Says.STORIES or speaks_of_stories(base):
        return ""
    return base if nth == 1 else f"{base} ({nth})"
