"""From lines to turns: who said what, where names or marks stand before what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.documents.asking import ends_marked
from trainer.documents.languages import pattern_of, phrases_of
from trainer.documents.quotes import is_quoted, unquoted
from trainer.interviews.transcripts import names
from trainer.interviews.transcripts.heads import Form, Line
from trainer.interviews.transcripts.model import Turn
from trainer.interviews.transcripts.questions import ENDS

if TYPE_CHECKING:
    from trainer.interviews.transcripts.layout import Layout

_RULE = re.compile(r"[-–—*_=~ ]{3,}|[-*_]")
"""Signs between two parts of a text; of some with blanks between only one is left behind the mark of a list."""

_NOTICE = re.compile(rf"\W*(?:{pattern_of('notice')})\W*", re.IGNORECASE)
_ARROW = re.compile(r"(?:[-–=]{1,2}>|[→⇒➔])\s")
_LINK = re.compile(r"(?:\S+ ){0,5}<?https?://\S+")
_OWN_QUESTIONS = phrases_of("own_questions")
_OWN_NOTES = phrases_of("own_note")
_NOTES_APART = _OWN_NOTES | phrases_of("note_word")
_FAREWELLS = phrases_of("farewells")
_LONGEST_NOTICE = 240
_LONGEST_LABEL = 120
_DIRECTION = re.compile(r"[(\[]([^\W\d_A-Z][^()\[\]\d.?!]{1,60})[)\]]\s+(?=\S)")
"""How somebody speaks, or what they do, before what they say."""

_OWN_WORDS = phrases_of("own_words")
_FEWEST_TURNS = 4
_LONGEST_TITLE, _MOST_WORDS_OF_TITLE = 40, 5
_ENOUGH_TURNS = 6
"""Turns from which on they show whether anybody speaks in several paragraphs."""

_NUMBER_BEHIND = re.compile(r"[\s#.]*\d+$")


def gathered(pieces: Iterable[Turn | None], joint: str) -> tuple[Turn, ...]:
    """Return pieces as turns: those of one speaker in a row are one, and None parts two.

    Args:
        pieces: what was said, in order; an empty text keeps paragraphs apart.
        joint: what stands between two pieces of a turn.
    """
    turns: list[Turn] = []
    open_: list[Turn] = []
    for piece in (*pieces, None):
        if open_ and (piece is None or piece.speaker != open_[0].speaker):
            text = joint.join(part.text for part in open_).strip()
            turns += [replace(open_[0], text=text)] if text else []
            open_ = []
        if piece and (open_ or piece.speaker or piece.text):
            open_.append(piece)
    return tuple(turns)


def named_turns(lines: Sequence[Line], layout: Layout, joint: str, teller: str) -> tuple[Turn, ...]:
    """Return the turns of a text whose speakers are known, `joint` between two lines of one.

    A heading, a rule or a word such as *Analysis* ends a turn: what follows it is nobody's until
    somebody speaks again. Marks for questions and answers begin a turn each time, and lose their
    numbers: Q1 and Q2 are both Q. Where only the asker is named, `teller` answers below the questions.
    """
    return _unquoted(gathered(_pieces(lines, layout, teller, cut=joint == " "), joint))


def _pieces(
    lines: Sequence[Line], layout: Layout, teller: str, *, cut: bool
) -> Iterator[Turn | None]:
    """Yield what each line adds to a turn; where a clock `cut` the lines, none of them is a heading."""
    speaker = ""
    outside = own = asked = noted = False
    blanks = 0
    spelled: dict[str, str] = {}
    heads = [layout.head(line) for line in lines]
    places = [at for at, head in enumerate(heads) if head] or [0]
    quoted = any(line.quoted for line, head in zip(lines, heads, strict=True) if head)
    over = _end_of_talk(lines, places) if any(heads) else len(lines)
    end = _without_remarks(lines)
    for at, (line, head) in enumerate(zip(lines, heads, strict=True)):
        if line.number in layout.header:
            speaker = ""
            yield from _apart(line.raw or line.text, line.number)
        elif head and not own and (not outside or line.listed <= layout.listed):
            mark = names.role_of(head.name) in (names.Role.QUESTION, names.Role.ANSWER)
            name = _NUMBER_BEHIND.sub("", head.name) if mark else head.name
            speaker = spelled.setdefault(names.folded(name), name)
            outside = noted = False
            if mark or len(layout.keys) == 1:
                yield None
            yield from _directed(Turn(speaker, without_notice(head.rest), line.number))
            asked = bool(head.rest)
        elif (
            at >= end
            or (line.quoted and not quoted and places[0] < at)
            or (
                (blanks or not cut)
                and (
                    (noted and line.text)
                    or _is_aside(line, apart=blanks > 0, inside=at < places[-1])
                )
            )
        ):
            noted = noted or (at < places[-1] and _is_note(line, _NOTES_APART))
            yield from _apart(line.raw or line.text, line.number)
        else:
            text = without_notice(line.raw) if without_notice(line.text) else ""
            if text and (
                (at >= over and not outside) or (not cut and _ends_talk(line, apart=blanks > 0))
            ):
                yield None
                speaker, outside = "", True
                own = _label(line) in _OWN_QUESTIONS
            elif text and asked and speaker and layout.below:
                speaker = teller
            turn = Turn(speaker, text, line.number)
            yield from [turn] if asked else _directed(turn)
            asked = asked or bool(text)
        blanks = blanks + 1 if line.blank else 0
        noted = noted and not line.blank


def _apart(text: str, number: int) -> Iterator[Turn | None]:
    """Yield what nobody said, as a turn of its own."""
    yield from (None, Turn("", text, number), None)


def _directed(turn: Turn) -> Iterator[Turn | None]:
    """Yield a turn, and before it how somebody speaks, as a play notes it: *(smiling) It held.*."""
    how = _DIRECTION.match(turn.text) if turn.speaker else None
    if how and not _OWN_WORDS & set(how[1].split()):
        yield from _apart(how.group().strip(), turn.line)
        turn = replace(turn, text=turn.text[how.end() :])
    yield turn


def _end_of_talk(lines: Sequence[Line], places: Sequence[int]) -> int:
    """Return the first line behind the last name that nobody said: a note, or one set far apart."""
    widest = blanks = before = 0
    begins = frozenset(places)
    parted = False
    for at, line in enumerate(lines):
        if line.text and places[0] < at:
            below_name = before in begins and not lines[before].heads[0].rest
            if at <= places[-1]:
                widest = max(widest, blanks)
                parted = parted or (blanks > 0 and at not in begins and not below_name)
            elif blanks > 0 and not line.timed and not below_name:
                alike = not parted and len(places) >= _ENOUGH_TURNS
                heads = not parted and len(places) >= _FEWEST_TURNS
                alike = alike or (heads and _heads_notes(line, lines[at + 1 : at + 2]))
                if blanks > max(1, widest) or alike or _is_note(line) or _label(line) in _FAREWELLS:
                    return at
        before = at if line.text else before
        blanks = blanks + 1 if line.blank else 0
    return len(lines)


def _heads_notes(line: Line, below: Sequence[Line]) -> bool:
    """Return whether a line that stands apart is a title of what is below it: *What I take away:* above a list."""
    bare = line.text.rstrip(":： ")
    short = len(bare) <= _LONGEST_TITLE and len(bare.split()) <= _MOST_WORDS_OF_TITLE
    titled = bool(below and below[0].text) and bare[-1:] not in ENDS
    told = names.bare(_label(line)) in names.STORY_LABELS
    return short and titled and not told and not line.listed and bare[:1].isupper()


def without_notice(text: str) -> str:
    """Return what somebody said; empty for a line of a meeting tool, or a link alone."""
    if not text or len(text) > _LONGEST_NOTICE:
        return text
    link = "://" in text and _LINK.fullmatch(text)
    return "" if link or _NOTICE.fullmatch(text) else text


def _ends_talk(line: Line, *, apart: bool) -> bool:
    """Return whether a line without a name closes what was said: a heading, a rule, a word such as *Analysis*."""
    if _RULE.fullmatch(line.raw) or _is_note(line, names.REVIEW_LABELS):
        return True
    if len(line.text) > _LONGEST_LABEL:
        return False
    label = _label(line)
    if line.heading:
        return names.bare(label) not in names.STORY_LABELS
    set_off = line.bold or line.text.endswith((":", "：")) or (apart and line.text[0].isupper())
    return set_off and (names.bare(label) in names.NOTE_LABELS or label in _OWN_QUESTIONS)


def _is_note(line: Line, labels: frozenset[str] = names.NOTE_LABELS | names.REVIEW_LABELS) -> bool:
    """Return whether a line begins with a label of notes and a colon."""
    return any(
        head.form is Form.COLON and head.name[0].isupper() and names.bare(head.name) in labels
        for head in line.heads[:1]
    )


def _without_remarks(lines: Sequence[Line]) -> int:
    """Return where the talk ends above notes with an arrow before each: “-> she'll call on Tuesday”."""
    end = len(lines)
    while end and (lines[end - 1].blank or _ARROW.match(lines[end - 1].raw)):
        end -= 1
    answers = any(_ARROW.match(line.raw) for line in lines[:end])
    return len(lines) if not end or answers or ends_marked(lines[end - 1].text) else end


def _is_aside(line: Line, *, apart: bool, inside: bool) -> bool:
    """Return whether a line between what is said is a note; behind the talk (not `inside`) only brackets tell."""
    text = line.text.strip("*_ ")
    if text[:1] + text[-1:] in ("()", "[]") and text.count(text[0]) == 1:
        return len(text) <= _LONGEST_LABEL and not ends_marked(text)
    return inside and _is_note(line, _NOTES_APART if apart else _OWN_NOTES)


def _label(line: Line) -> str:
    return names.folded(line.text.strip("*_=#- ").rstrip(":：,."))


def _unquoted(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return the turns without quotes around them, where most are written in quotes."""
    own = [turn.text if turn.speaker else "" for turn in turns]
    quoted = [unquoted(text) if is_quoted(text) else "" for text in own]
    if sum(map(bool, quoted)) * 2 <= sum(bool(turn.speaker) for turn in turns):
        return tuple(turns)
    inner = zip(turns, quoted, strict=True)
    return tuple(replace(turn, text=text or turn.text) for turn, text in inner)
