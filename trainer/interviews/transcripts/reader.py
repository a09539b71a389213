"""From a text in any of the known forms to a transcript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import speakers, words
from trainer.interviews.transcripts.captions import caption_turns
from trainer.interviews.transcripts.cues import is_captions, is_vtt, spoken_lines
from trainer.interviews.transcripts.exchanges import exchanges_of, left_out
from trainer.interviews.transcripts.labelled import labelled_turns, qa_turns
from trainer.interviews.transcripts.labels import LONGEST, look, with_times_below
from trainer.interviews.transcripts.lines import lines_of
from trainer.interviews.transcripts.model import Kind, Transcript
from trainer.interviews.transcripts.plain import ASKER, TELLER, plain_turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.transcripts.model import Exchange, Turn

NO_QUESTION = (
    "no question found; write who speaks before each turn, as in “Ana: …”, or Q: and A:, or put a "
    "question mark behind each question"
)
"""What to do with a text in which nothing could be told apart."""

MOST_PROBLEMS = 20
"""Notes that a transcript carries at most; a last one counts the others."""


def read_transcript(text: str, *, candidate: str = "") -> Transcript:
    """Return the questions and answers in a text, whatever its form.

    The text is data: nothing in it is interpreted, and control characters stay as they are. Takes
    time linear in the length of the text.

    Args:
        text: a transcript as pasted or read from a file.
        candidate: the speaker who is the person; empty or unknown to the text means a guess, which
            stands in the result and can be corrected by reading again with another name.

    Raises:
        TrainerError: when the text is larger than five megabytes or has too many lines.
    """
    rows = lines_of(text)
    if not any(row.strip() for row in rows):
        return Transcript(Kind.PLAIN, problems=("there is no text in it",))
    read = _captions(rows, candidate) if is_captions(rows) else _text(rows, candidate)
    names = tuple(dict.fromkeys(turn.speaker for turn in read.turns if turn.speaker))
    person = _person(candidate, names, read.turns)
    problems = [*read.problems]
    if candidate and names and words.folded(person) != words.folded(candidate):
        problems.append(
            f"nobody here is called {words.one_line(candidate)[:LONGEST]}; took {person}"
        )
    exchanges = _exchanges(read, names, person)
    if not exchanges:
        problems.append(NO_QUESTION)
    rest = left_out(read.turns, person, exchanges)
    return Transcript(read.kind, read.turns, exchanges, person, names, rest, _bounded(problems))


@dataclass(frozen=True, slots=True)
class _Read:
    kind: Kind
    turns: tuple[Turn, ...]
    named: bool = True
    problems: tuple[str, ...] = ()


def _captions(rows: Sequence[str], candidate: str) -> _Read:
    said, stray = spoken_lines(rows)
    turns, named = caption_turns(said, _teller(candidate))
    problems = tuple(f"line {number} belongs to no caption" for number in stray)
    return _Read(Kind.VTT if is_vtt(rows) else Kind.SRT, turns, named, problems)


def _text(rows: Sequence[str], candidate: str) -> _Read:
    lines = with_times_below([look(row, number) for number, row in enumerate(rows, 1)])
    keys, unsure = speakers.speaker_keys(lines)
    if speakers.asks_and_answers(lines):
        return _Read(Kind.QA, qa_turns(lines, keys))
    if not keys:
        return _Read(Kind.PLAIN, plain_turns(lines, _teller(candidate)), named=False)
    turns = labelled_turns(lines, keys)
    problems = [
        f"“{words.one_line(label.name)}:” was read as text, not as a speaker" for label in unsure
    ]
    if turns and not turns[0].speaker:
        problems.insert(0, f"line {turns[0].line} stands before the first speaker")
    return _Read(Kind.LABELLED, turns, problems=tuple(problems))


def _teller(candidate: str) -> str:
    """Return the name for the person in a text that names nobody."""
    name = words.one_line(candidate)
    return TELLER if words.folded(name) in ("", words.folded(ASKER)) else name


def _person(candidate: str, names: Sequence[str], turns: Sequence[Turn]) -> str:
    wanted = words.folded(candidate)
    for name in names:
        if wanted and words.folded(name) == wanted:
            return name
    return speakers.guess_candidate(turns, names)


def _exchanges(read: _Read, names: Sequence[str], person: str) -> tuple[Exchange, ...]:
    nameless = frozenset(
        name for name in names if not read.named or speakers.is_question_label(name)
    )
    if read.kind is not Kind.QA:
        found = exchanges_of(read.turns, person, nameless=nameless)
        if found or len(names) < 2:
            return found
    return exchanges_of(read.turns, person, nameless=nameless, always=True)


def _bounded(problems: list[str]) -> tuple[str, ...]:
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    kept = problems[: MOST_PROBLEMS - 1]
    return (*kept, f"and {len(problems) - len(kept)} more like these")
