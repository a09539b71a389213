"""From lines to turns: who said what, where names or marks stand before what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.documents.languages import pattern_of, phrases_of
from trainer.interviews.transcripts.heads import Form
from trainer.interviews.transcripts.model import Turn
from trainer.interviews.transcripts.names import (
    NOTE_LABELS,
    REVIEW_LABELS,
    STORY_LABELS,
    Role,
    bare,
    folded,
    role_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.interviews.transcripts.heads import Head, Line
    from trainer.interviews.transcripts.layout import Layout

_RULE = re.compile(r"[-–—*_=~ ]{3,}")
_NOTICE = re.compile(rf"\W*(?:{pattern_of('NOTICE')})\W*", re.IGNORECASE)
_LINK = re.compile(r"(?:\S+ ){0,5}<?https?://\S+")
_OWN_QUESTIONS = phrases_of("OWN_QUESTIONS")
_LONGEST_NOTICE = 120
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "「": "」"}
_NUMBER_BEHIND = re.compile(r"[\s#.]*\d+$")


@dataclass(slots=True)
class Talk:
    """Turns while they are gathered: pieces of one speaker in a row become one turn.

    Attributes:
        joint: what stands between two pieces of the same speaker.
    """

    joint: str = "\n"
    turns: list[Turn] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _head: Turn | None = None
    _names: dict[str, str] = field(default_factory=dict)

    def say(
        self, speaker: str, text: str, line: int, start: float | None, *, new: bool = False
    ) -> None:
        """Add what the speaker said; `new` begins a turn although the speaker is the same."""
        speaker = self._names.setdefault(folded(speaker), speaker)
        if self._head is None or new or speaker != self._head.speaker:
            self.close()
            self._head = Turn(speaker, "", line, start)
        self._pieces.append(text)

    def more(self, line: Line, text: str) -> None:
        """Add a line to the turn that is open; an empty one parts paragraphs."""
        if self._head is not None:
            self._pieces.append(text)
        elif text:
            self.say("", text, line.number, line.start)

    def close(self) -> None:
        """End the turn that is open; a turn without words is none."""
        if self._head is not None:
            text = self.joint.join(self._pieces).strip()
            if text:
                self.turns.append(replace(self._head, text=text))
        self._head = None
        self._pieces = []


def named_turns(lines: Iterable[Line], layout: Layout, joint: str) -> tuple[Turn, ...]:
    """Return the turns of a text whose speakers are known.

    A heading, a rule or a word such as *Analysis* ends a turn: what follows it is nobody's until
    somebody speaks again. Marks for questions and answers begin a turn each time, and lose their
    numbers: Q1 and Q2 are both Q.
    """
    talk = Talk(joint)
    time: float | None = None
    outside = own = False
    apart = True
    for line in lines:
        if line.voice:
            talk.say(line.voice, line.text, line.number, line.start)
            continue
        head = layout.head(line)
        if line.number in layout.header:
            talk.close()
            talk.say("", line.raw or line.text, line.number, line.start, new=True)
            talk.close()
        elif head and not own and (not outside or _in_style(line, head, layout)):
            start = next((at for at in (head.start, line.start) if at is not None), time)
            mark = role_of(head.name) in (Role.QUESTION, Role.ANSWER)
            name = _NUMBER_BEHIND.sub("", head.name) if mark else head.name
            talk.say(name, head.rest, line.number, start, new=mark or len(layout.keys) == 1)
            outside = False
        elif _is_notice(line):
            talk.more(line, "")
        elif joint != " " and _ends_talk(line, apart=apart):
            talk.close()
            outside = True
            own = _label(line) in _OWN_QUESTIONS
            talk.more(line, line.raw)
        else:
            talk.more(line, line.raw)
        apart = line.blank
        if line.start is not None or line.text:
            time = line.start if not line.text else None
    talk.close()
    return _unquoted(talk.turns)


def _in_style(line: Line, head: Head, layout: Layout) -> bool:
    return head.form is layout.form and line.listed <= layout.listed


def _is_notice(line: Line) -> bool:
    text = line.raw
    if not text or len(text) > _LONGEST_NOTICE:
        return False
    if "://" in text and _LINK.fullmatch(text):
        return True
    return _NOTICE.fullmatch(text) is not None


def _ends_talk(line: Line, *, apart: bool) -> bool:
    """Return whether a line closes what was said: a heading, a rule, a word such as *Analysis*.

    Args:
        line: the line; no name of a speaker stands on it.
        apart: whether a blank line stands before it.
    """
    if not line.text or _RULE.fullmatch(line.raw):
        return bool(line.text)
    head = line.heads[0] if line.heads else None
    if (
        head
        and head.form is Form.COLON
        and head.name[0].isupper()
        and bare(head.name) in REVIEW_LABELS
    ):
        return True
    if len(line.text) > _LONGEST_NOTICE:
        return False
    label = _label(line)
    if line.heading:
        return bare(label) not in STORY_LABELS
    set_off = line.bold or line.text.endswith((":", "：")) or (apart and line.text[0].isupper())
    return set_off and (bare(label) in NOTE_LABELS or label in _OWN_QUESTIONS)


def _label(line: Line) -> str:
    return folded(line.text.strip("*_=#- ").rstrip(":："))


def _unquoted(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return the turns without quotes around them, where most are written in quotes."""
    quoted = [_inside_quotes(turn.text) if turn.speaker else "" for turn in turns]
    if sum(map(bool, quoted)) * 2 <= sum(bool(turn.speaker) for turn in turns):
        return tuple(turns)
    return tuple(
        replace(turn, text=inner or turn.text) for turn, inner in zip(turns, quoted, strict=True)
    )


def _inside_quotes(text: str) -> str:
    end = _QUOTES.get(text[:1], "")
    inner = text[1:-1]
    return inner.strip() if end and text.endswith(end) and end not in inner else ""
