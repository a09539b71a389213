"""From lines to turns: who said what, where names or marks stand before what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.documents.languages import pattern_of
from trainer.interviews.transcripts.model import Turn
from trainer.interviews.transcripts.names import (
    NOTE_LABELS,
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

    def speaker(self) -> str:
        """Return who is speaking; empty for nobody."""
        return self._head.speaker if self._head else ""

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
    outside = False
    for line in lines:
        if line.voice:
            talk.say(line.voice, line.text, line.number, line.start)
            continue
        head = layout.head(line) or _mark(line, layout)
        if line.number in layout.header:
            talk.close()
            talk.say("", line.raw or line.text, line.number, line.start, new=True)
            talk.close()
        elif head and (not outside or _in_style(line, head, layout)):
            start = next((at for at in (head.start, line.start) if at is not None), time)
            mark = role_of(head.name) in (Role.QUESTION, Role.ANSWER)
            name = _NUMBER_BEHIND.sub("", head.name) if mark else head.name
            talk.say(name, head.rest, line.number, start, new=mark or len(layout.keys) == 1)
            outside = False
        elif _is_notice(line):
            talk.more(line, "")
        elif _ends_talk(line):
            talk.close()
            outside = True
            talk.more(line, line.raw)
        else:
            talk.more(line, line.raw)
        if line.start is not None or line.text:
            time = line.start if not line.text else None
    talk.close()
    return _unquoted(talk.turns)


def _mark(line: Line, layout: Layout) -> Head | None:
    if line.numbered and role_of(line.numbered.name) in (Role.QUESTION, Role.ANSWER):
        return line.numbered if layout.keys else None
    return None


def _in_style(line: Line, head: Head, layout: Layout) -> bool:
    return head.form is layout.form and line.listed <= layout.listed


def _is_notice(line: Line) -> bool:
    text = line.raw
    if not text or len(text) > _LONGEST_NOTICE:
        return False
    if "://" in text and _LINK.fullmatch(text):
        return True
    return _NOTICE.fullmatch(text) is not None


def _ends_talk(line: Line) -> bool:
    """Return whether a line closes what was said: a heading, a rule, a word such as *Analysis*."""
    if not line.text or len(line.text) > _LONGEST_NOTICE:
        return False
    if _RULE.fullmatch(line.raw):
        return True
    label = bare(line.text.strip("*_=#- ").rstrip(":："))
    if label in STORY_LABELS:
        return False
    return line.heading or label in NOTE_LABELS


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
