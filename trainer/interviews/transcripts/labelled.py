"""Texts in which a name or a Q stands before what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import words
from trainer.interviews.transcripts.model import Turn
from trainer.interviews.transcripts.speakers import is_answer_label, is_question_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.interviews.transcripts.labels import Label, Line

_RULE = re.compile(
    r"[-–—*_=~ ]{3,}|.{0,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?"
)
"""Lines that nobody said: rules, and notices of the meeting tool."""

_LOOSE_BOLD = "*_ "


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

    def say(self, speaker: str, text: str, line: int, start: float | None, *, new: bool) -> None:
        """Add what the speaker said; `new` begins a turn although the speaker is the same."""
        speaker = self._names.setdefault(words.folded(speaker), speaker)
        if self._head is None or new or speaker != self._head.speaker:
            self.close()
            self._head = Turn(speaker, "", line, start)
        self.more(text)

    def more(self, text: str) -> None:
        """Add a line to the turn that is open; an empty one parts paragraphs."""
        if self._head is None:
            return
        self._pieces.append(text)

    def open(self) -> bool:
        """Return whether somebody is speaking."""
        return self._head is not None

    def close(self) -> None:
        """End the turn that is open; a turn without words is none."""
        if self._head is not None:
            text = self.joint.join(self._pieces).strip()
            if text:
                head = self._head
                self.turns.append(Turn(head.speaker, text, head.line, head.start))
        self._head = None
        self._pieces = []


def labelled_turns(lines: Iterable[Line], keys: frozenset[str]) -> tuple[Turn, ...]:
    """Return the turns of a text whose speakers are known by their folded names."""
    talk = Talk()
    time: float | None = None
    for line in lines:
        label = line.label
        if label and label.key in keys:
            start = time if label.start is None else label.start
            talk.say(label.name, label.rest.lstrip(_LOOSE_BOLD), line.number, start, new=False)
        else:
            _continue(talk, line, line.text, time)
        time = line.start if not line.text and line.start is not None else None
    talk.close()
    return tuple(talk.turns)


def qa_turns(lines: Iterable[Line], keys: frozenset[str]) -> tuple[Turn, ...]:
    """Return the turns of a text of questions and answers; each label begins a turn.

    The numbers are dropped from the speakers: Q1 and Q2 are both Q.
    """
    talk = Talk()
    for line in lines:
        label = qa_label(line)
        if label:
            name = re.sub(r"[\s#.]*\d+$", "", label.name)
            talk.say(name, label.rest.lstrip(_LOOSE_BOLD), line.number, label.start, new=True)
        elif line.label and line.label.key in keys:
            rest = line.label.rest
            talk.say(line.label.name, rest, line.number, line.label.start, new=True)
        else:
            _continue(talk, line, line.text, line.start)
    talk.close()
    return tuple(talk.turns)


def qa_label(line: Line) -> Label | None:
    """Return the label of the line when it stands for a question or an answer."""
    for label in (line.label, line.numbered):
        if label and (is_question_label(label.name) or is_answer_label(label.name)):
            return label
    return None


def _continue(talk: Talk, line: Line, text: str, start: float | None) -> None:
    if _RULE.fullmatch(text):
        text = ""
    if talk.open():
        talk.more(text)
    elif text:
        talk.say("", text, line.number, line.start if line.start is not None else start, new=True)
