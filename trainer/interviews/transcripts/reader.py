"""From a text in any of the known forms to a transcript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.interviews.transcripts import names
from trainer.interviews.transcripts.cues import caption_lines, is_captions
from trainer.interviews.transcripts.exchanges import split
from trainer.interviews.transcripts.frames import (
    answers_parted,
    names_first,
    names_parted,
    turns_parted,
)
from trainer.interviews.transcripts.heads import (
    Form,
    Line,
    look,
    parted,
    with_names_alone,
    with_times_below,
    without_initials,
)
from trainer.interviews.transcripts.layout import Layout, learned
from trainer.interviews.transcripts.model import Transcript
from trainer.interviews.transcripts.records import record_lines
from trainer.interviews.transcripts.roles import person_in
from trainer.interviews.transcripts.source import lines_of, times_first
from trainer.interviews.transcripts.times import DATED
from trainer.interviews.transcripts.turns import named_turns
from trainer.interviews.transcripts.unnamed import ASKER, TELLER, unnamed_turns

NO_QUESTION = (
    "no question found; write who speaks before each turn, as in “Ana: …”, or Q: and A:, or put a "
    "question mark behind each question"
)
"""What to do with a text in which nothing could be told apart."""

NO_SPEAKER = (
    "it doesn't say who speaks, so I took the questions for theirs and everything else "
    "for yours; if that's wrong, write a name before each turn, as in “Ana: …”"
)
"""The same where only what asks could be told apart."""

MOST_PROBLEMS = 20
"""Notes that a transcript carries at most; a last one counts the others."""

_LONGEST_NAME = 60
_MARK = re.compile(r"\W{0,3}\w{1,20}[^\w\s.,;!?…'’\"”»]{1,3}\s")
"""A short word with a sign behind it that is none of a sentence, at the head of a line."""

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
        return Transcript(problems=("there is no text in it",))
    read, roles = _read(rows, names.one_line(candidate))
    speakers = tuple(dict.fromkeys(turn.speaker for turn in read.turns if turn.speaker))
    name, sure, labels = person_in(
        read.turns,
        speakers,
        wanted=candidate,
        interviewers=interviewers if read.named else (),
        header=roles,
    )
    exchanges, left_out = split(read.turns, labels, named=read.named)
    if not exchanges and len(speakers) > 1:
        exchanges, left_out = split(read.turns, labels, named=read.named, always=True)
    problems = [*read.problems]
    if candidate and speakers and len(names.named(candidate, speakers)) != 1:
        wanted = names.one_line(candidate)[:_LONGEST_NAME]
        problems.append(f"nobody here is called {wanted}; took {name}")
    if not (exchanges and read.named):
        problems.insert(0, NO_SPEAKER if exchanges else NO_QUESTION)
    return replace(
        read,
        exchanges=exchanges,
        candidate=name,
        sure=sure and read.named,
        speakers=speakers,
        left_out=left_out,
        problems=_bounded(problems),
    )


def _read(rows: Sequence[str], candidate: str) -> tuple[Transcript, Mapping[str, names.Role]]:
    """Return the turns in the lines of a text, and what it says above the talk of who asks and who tells."""
    problems: list[str] = []
    lines = record_lines(rows)
    captions = not lines and is_captions(rows)
    spoken = True  # what a clock has cut
    if captions:
        lines, stray = caption_lines(rows)
        problems = [f"line {number} isn't part of any caption" for number in stray]
    elif not lines:
        plain = times_first(answers_parted(turns_parted(rows)))
        named = enumerate(names_parted(names_first(plain)), 1)
        looked = [look(part, at) for at, row in named for part in parted(row)]
        lines = with_times_below(without_initials(looked))
        spoken = _is_stamped(lines) and not _are_messages(rows)
    lines = with_names_alone(lines)
    beside = (head for line in lines for head in line.heads if head.form is Form.VOICE)
    voices = frozenset(head.key for head in beside)
    layout = Layout(Form.VOICE, voices) if voices else learned(lines, captions=captions)
    teller = TELLER if names.folded(candidate) in ("", names.folded(ASKER)) else candidate
    if layout.keys:
        turns = named_turns(lines, layout, " " if spoken else "\n", teller)
        if len({turn.speaker for turn in turns} - {""}) > 1:
            problems += [
                f"“{names.one_line(name)}:” was read as text, not as a speaker"
                for name in layout.unsure
            ]
            return Transcript(turns, problems=tuple(problems)), layout.roles
    recurring = layout.recurring or _beginnings(lines)
    often = ", ".join(f"“{beginning}” ({count} times)" for beginning, count in recurring)
    problems += [f"lines often begin with {often}"] if often else []
    heads = ((line, layout.head(line)) for line in lines)
    bare = [replace(line, text=head.rest, raw=head.rest) if head else line for line, head in heads]
    turns = unnamed_turns(bare, teller, spoken=spoken)
    return Transcript(turns, named=False, problems=tuple(problems)), layout.roles


def _beginnings(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """Return the words with a sign behind them that begin most lines, where several come back: *lk//*."""
    texts = [line.text for line in lines if line.text]
    marks = [match[0].strip() for text in texts if (match := _MARK.match(text))]
    back = [(mark, count) for mark, count in Counter(marks).most_common(3) if count > 1]
    often = 2 * sum(count for _, count in back) > len(texts)
    return back if len(back) > 1 and often else []


def _is_stamped(lines: Sequence[Line]) -> bool:
    """Return whether most lines have a time in front: somebody's tool cut them by the clock."""
    spoken = sum(bool(line.text) for line in lines)
    timed = (line for line in lines if line.timed)
    stamps = sum(not line.heads or bool(line.heads[0].rest) for line in timed)
    return stamps >= max(2, _STAMPED_SHARE * spoken)


def _are_messages(rows: Sequence[str]) -> bool:
    """Return whether most lines begin with a day and a time: each was written and sent whole."""
    filled = [row for row in rows if row.strip()]
    return 2 * sum(DATED.match(row) is not None for row in filled) > len(filled)


def _bounded(problems: list[str]) -> tuple[str, ...]:
    kept = problems[: MOST_PROBLEMS - 1]
    more = f"and {len(problems) - len(kept)} more like these"
    return tuple(problems) if len(problems) <= MOST_PROBLEMS else (*kept, more)
