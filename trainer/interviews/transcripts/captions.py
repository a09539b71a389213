"""From the cues of a caption file to turns."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import asking, words
from trainer.interviews.transcripts.labelled import Talk
from trainer.interviews.transcripts.labels import look
from trainer.interviews.transcripts.plain import TELLER, Piece, assigned
from trainer.interviews.transcripts.speakers import speaker_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.interviews.transcripts.cues import Spoken
    from trainer.interviews.transcripts.model import Turn

_ROLLING_SHARE = 0.2
"""From this share of cues that repeat on, a file is of rolling captions; below it people said a
thing twice."""

_MOST_ROLLED = 4
"""Lines of a cue that are compared with the cue before."""

_CHANGE = re.compile(r"(?:>{2,}|[-–—])\s*(?=\S)")


def caption_turns(said: Sequence[Spoken], teller: str = TELLER) -> tuple[tuple[Turn, ...], bool]:
    """Return the turns, and whether the file names who speaks.

    Cues of one speaker in a row are one turn, and rolling repetitions are said once. Who speaks is in a voice tag or in a name with a colon; without either in the whole file the
    questions are the interviewer's and all other sentences the person's.
    """
    said = without_repeats(said)
    looked = [look(part.text, part.line) for part in said]
    keys, _ = speaker_keys(looked, captions=True)
    talk = Talk(" ")
    named = False
    for part, line in zip(said, looked, strict=True):
        if part.voice:
            talk.say(part.voice, part.text, part.line, part.start, new=False)
        elif line.label and line.label.key in keys:
            talk.say(line.label.name, line.label.rest, part.line, part.start, new=False)
        elif talk.open():
            talk.more(part.text)
            continue
        else:
            talk.say("", part.text, part.line, part.start, new=True)
            continue
        named = True
    if not named:
        return assigned(_sentences(said), teller, " "), False
    talk.close()
    return tuple(talk.turns), True


def without_repeats(said: Sequence[Spoken]) -> list[Spoken]:
    """Return the lines without those that only carry on what the cue before showed.

    Live captions roll: each cue shows the last lines again, or the last one grown by a few words.
    """
    cues = _cues(said)
    carried = [_carried(before, after) for before, after in pairwise(cues)]
    repeats = sum(map(bool, carried))
    if not repeats or repeats < _ROLLING_SHARE * len(cues):
        return list(said)
    kept = cues[0]
    for before, cue, count in zip(cues, cues[1:], carried, strict=False):
        if count:
            grown = cue[count - 1]
            rest = grown.text[len(before[-1].text) :].strip()
            kept += [replace(grown, text=rest)] if rest else []
        kept += cue[count:]
    return kept


def _cues(said: Iterable[Spoken]) -> list[list[Spoken]]:
    cues: list[list[Spoken]] = []
    for part in said:
        if part.first:
            cues.append([])
        cues[-1].append(part)
    return cues


def _carried(before: Sequence[Spoken], after: Sequence[Spoken]) -> int:
    """Return how many lines at the head of a cue were there before; the last of them may have grown."""
    for count in range(min(len(before), len(after), _MOST_ROLLED), 0, -1):
        old, new = before[-count:], after[:count]
        same = all(a.text == b.text for a, b in zip(old[:-1], new[:-1], strict=True))
        if same and _grew(old[-1], new[-1]):
            return count
    return 0


def _grew(old: Spoken, new: Spoken) -> bool:
    more = new.text[len(old.text) : len(old.text) + 1]
    return new.voice in ("", old.voice) and new.text.startswith(old.text) and not more.isalnum()


def _sentences(said: Iterable[Spoken]) -> Iterable[Piece]:
    """Yield the sentences of captions that name nobody, each with the place where it begins."""
    open_: list[str] = []
    head: Spoken | None = None
    for part in said:
        changes = _CHANGE.match(part.text)
        text = part.text[changes.end() :] if changes else part.text
        if changes and head:
            yield _piece(open_, head)
            open_, head = [], None
        *ended, last = [*asking.sentences(text)] or [""]
        for sentence in ended:
            yield _piece([*open_, sentence], head or part)
            open_, head = [], None
        if last.strip():
            open_.append(last.strip())
            head = head or part
        if head and last.rstrip()[-1:] in ".!?…。！？؟":
            yield _piece(open_, head)
            open_, head = [], None
    if head:
        yield _piece(open_, head)


def _piece(parts: list[str], head: Spoken) -> Piece:
    text = words.one_line(" ".join(parts))
    return Piece(text, head.line, head.start, asking.asks(text))
