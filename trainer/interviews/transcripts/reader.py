"""From a text in any of the known forms to a transcript."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import names, questions
from trainer.interviews.transcripts.cues import caption_lines, is_captions, is_vtt
from trainer.interviews.transcripts.exchanges import split
from trainer.interviews.transcripts.heads import look, with_times_below
from trainer.interviews.transcripts.layout import Layout, learned
from trainer.interviews.transcripts.model import Kind, Transcript
from trainer.interviews.transcripts.records import record_lines
from trainer.interviews.transcripts.roles import person_in
from trainer.interviews.transcripts.source import lines_of
from trainer.interviews.transcripts.turns import named_turns
from trainer.interviews.transcripts.unnamed import ASKER, TELLER, unnamed_turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.transcripts.heads import Line
    from trainer.interviews.transcripts.model import Turn

NO_QUESTION = (
    "no question found; write who speaks before each turn, as in “Ana: …”, or Q: and A:, or put a "
    "question mark behind each question"
)
"""What to do with a text in which nothing could be told apart."""

NO_SPEAKER = (
    "nobody is named before what they said, so I took what asks for the interviewer's and the rest "
    "for yours"
)

MOST_PROBLEMS = 20
"""Notes that a transcript carries at most; a last one counts the others."""

_LONGEST_NAME = 60
_STAMPED_SHARE = 0.5
"""From this share of lines with a time in front on, the times are no part of what was said."""


def read_transcript(
    text: str, *, candidate: str = "", interviewers: Sequence[str] = ()
) -> Transcript:
    """Return the questions and answers in a text, whatever its form.

    The text is data: nothing in it is interpreted, and control characters stay as they are. Takes
    time linear in the length of the text.

    Args:
        text: a transcript as pasted or read from a file.
        candidate: the speaker who is the person, or a part of the name; empty or unknown to the text
            means a guess, which stands in the result and can be corrected by reading again.
        interviewers: who is known to have asked; none of them is taken for the person.

    Raises:
        TrainerError: when the text is larger than five megabytes or has too many lines.
    """
    rows = lines_of(text)
    if not any(row.strip() for row in rows):
        return Transcript(Kind.PLAIN, problems=("there is no text in it",))
    read = _read(rows, candidate)
    speakers = tuple(dict.fromkeys(turn.speaker for turn in read.turns if turn.speaker))
    person = person_in(
        read.turns,
        speakers,
        wanted=candidate,
        interviewers=interviewers if read.named else (),
        header=read.layout.roles,
    )
    done = split(read.turns, person.labels, named=read.named)
    if not done.exchanges and len(speakers) > 1:
        done = split(read.turns, person.labels, named=read.named, always=True)
    problems = [*read.problems]
    if candidate and speakers and len(names.named(candidate, speakers)) != 1:
        wanted = names.one_line(candidate)[:_LONGEST_NAME]
        problems.append(f"nobody here is called {wanted}; took {person.name}")
    if not done.exchanges:
        problems.insert(0, NO_QUESTION)
    elif not read.named:
        problems.insert(0, NO_SPEAKER)
    return Transcript(
        read.kind,
        read.turns,
        done.exchanges,
        person.name,
        person.sure or not read.named,
        read.named,
        speakers,
        done.left_out,
        _bounded(problems),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    kind: Kind
    turns: tuple[Turn, ...]
    layout: Layout = field(default_factory=Layout)
    named: bool = True
    problems: tuple[str, ...] = ()


def _read(rows: Sequence[str], candidate: str) -> _Read:
    records = record_lines(rows)
    if records:
        return _spoken(Kind.TABLE, records, candidate)
    if is_captions(rows):
        lines, stray = caption_lines(rows)
        problems = [f"line {number} isn't part of any caption" for number in stray]
        return _spoken(Kind.VTT if is_vtt(rows) else Kind.SRT, lines, candidate, problems)
    lines = with_times_below([look(row, number) for number, row in enumerate(rows, 1)])
    layout = learned(lines)
    if not layout.keys:
        return _unnamed(Kind.PLAIN, lines, layout, candidate)
    joint = " " if _stamped(lines) else "\n"
    turns = _answered(named_turns(lines, layout, joint), candidate)
    if len({turn.speaker for turn in turns if turn.speaker}) < 2:
        return _unnamed(Kind.PLAIN, _without_names(lines, layout), layout, candidate)
    problems = [
        f"“{names.one_line(name)}:” was read as text, not as a speaker" for name in layout.unsure
    ]
    if turns[0].line not in layout.header and not turns[0].speaker:
        problems.insert(0, f"line {turns[0].line} stands before the first speaker")
    marks = {turn.speaker for turn in turns if names.stands_for_question(turn.speaker)}
    kind = Kind.QA if marks else Kind.LABELLED
    return _Read(kind, turns, layout, problems=tuple(problems))


def _spoken(
    kind: Kind, lines: Sequence[Line], candidate: str, problems: Sequence[str] = ()
) -> _Read:
    """Return what was cut into lines by a clock: pieces of one speaker in a row are one turn."""
    voices = {line.voice for line in lines if line.voice}
    layout = Layout() if voices else learned(lines, captions=True)
    if len(voices) > 1 or layout.keys:
        turns = named_turns(lines, layout, " ")
        if len({turn.speaker for turn in turns if turn.speaker}) > 1:
            return _Read(kind, turns, layout, problems=tuple(problems))
    read = _unnamed(kind, _without_names(lines, layout), layout, candidate, spoken=True)
    return replace(read, problems=(*problems, *read.problems))


def _unnamed(
    kind: Kind, lines: Sequence[Line], layout: Layout, candidate: str, *, spoken: bool = False
) -> _Read:
    """Return a text that names nobody, or only one: what asks is the interviewer's."""
    name = names.one_line(candidate)
    teller = TELLER if names.folded(name) in ("", names.folded(ASKER)) else name
    turns = unnamed_turns(lines, teller, spoken=spoken or _stamped(lines))
    often = ", ".join(f"“{beginning}” ({count} times)" for beginning, count in layout.recurring)
    problems = (f"lines often begin with {often}",) if often else ()
    return _Read(kind, turns, layout, named=False, problems=problems)


def _stamped(lines: Sequence[Line]) -> bool:
    """Return whether most lines have a time in front: somebody's tool cut them by the clock."""
    spoken = sum(bool(line.text) for line in lines)
    stamps = sum(
        line.start is not None and (not line.heads or bool(line.heads[0].rest)) for line in lines
    )
    return stamps >= max(2, _STAMPED_SHARE * spoken)


def _without_names(lines: Sequence[Line], layout: Layout) -> list[Line]:
    """Return the lines of a text with a single name in front of everything, without it."""
    bare = []
    for line in lines:
        head = layout.head(line)
        bare.append(replace(line, text=head.rest, raw=head.rest) if head else line)
    return bare


def _answered(turns: Sequence[Turn], candidate: str) -> tuple[Turn, ...]:
    """Return the turns; where only the asker is named, what stands below a question answers it."""
    speakers = {turn.speaker for turn in turns if turn.speaker}
    if len(speakers) != 1 or not _only_asks(turns):
        return tuple(turns)
    teller = names.one_line(candidate) or TELLER
    both: list[Turn] = []
    for turn in turns:
        first, _, rest = turn.text.partition("\n")
        if not turn.speaker or not rest.strip():
            both.append(turn)
            continue
        both.append(replace(turn, text=first))
        both.append(replace(turn, text=rest.strip(), speaker=teller))
    return tuple(both)


def _only_asks(turns: Sequence[Turn]) -> bool:
    firsts = [turn.text.partition("\n")[0] for turn in turns if turn.speaker]
    return sum(bool(questions.question_in(first)) for first in firsts) * 2 > len(firsts)


def _bounded(problems: list[str]) -> tuple[str, ...]:
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    kept = problems[: MOST_PROBLEMS - 1]
    return (*kept, f"and {len(problems) - len(kept)} more like these")
