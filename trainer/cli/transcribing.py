"""`trainer debrief --transcript`: the questions of a transcript, looked at before they are taken."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, agreed
from trainer.cli.output import err, out, out_json, wrapped
from trainer.errors import TrainerError
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.coach.workspace import Workspace
    from trainer.interviews.debrief import Asked
    from trainer.interviews.model import Interview
    from trainer.interviews.transcripts import Exchange, Transcript

_SHOWN_WORDS = 14
"""Words of an answer that --dry-run shows."""

_Groups = tuple[tuple["Exchange", ...], ...]


def transcribe(work: Workspace, interview: Interview, arguments: argparse.Namespace) -> int | None:
    """Take the questions of a transcript into the debrief; None where the debrief is shown next.

    Who the person is, and what becomes of an earlier transcript, is asked where it is not certain.

    Raises:
        TrainerError: the file cannot be read, or nobody in it has the name that was given.
    """
    from trainer.coach import debrief

    name = arguments.transcript
    text = debrief.read_file(name)
    transcript = debrief.read(work, interview.id, text, arguments.candidate)
    debrief.check_candidate(transcript, arguments.candidate)
    if transcript.asks_who and not arguments.dry_run and (who := _asked_who(transcript)):
        transcript = debrief.read(work, interview.id, text, who)
    for problem in transcript.problems:
        err(f"trainer: {name}: {problem}")
    groups = debrief.grouped(work, transcript.exchanges)
    if arguments.dry_run:
        _show(transcript, groups, arguments)
        return DONE if groups else NO
    if not groups:
        err(f"trainer: nothing was read from {name}")
        return None
    return _take(work, interview, transcript, groups, arguments)


def _asked_who(transcript: Transcript) -> str:
    """Return who the person says they are; empty where they cannot be asked or do not say."""
    speakers = transcript.speakers
    if not sys.stdin.isatty():
        return ""
    for number, name in enumerate(speakers, 1):
        err(f"  {number}  {name}")
    err(f"Which one are you? [1-{len(speakers)}, Enter for “{transcript.candidate}”] ")
    typed = sys.stdin.readline().strip()
    chosen = int(typed) if typed.isascii() and typed.isdigit() else 0
    return speakers[chosen - 1] if 0 < chosen <= len(speakers) else ""


def _take(
    work: Workspace,
    interview: Interview,
    transcript: Transcript,
    groups: _Groups,
    arguments: argparse.Namespace,
) -> int | None:
    from trainer.coach import debrief
    from trainer.interviews.transcripts import joined

    asked = [debrief.from_exchange(work, interview.id, joined(group)) for group in groups]
    before = debrief.taken_before(work, interview.id)
    # The same comes in again, and nobody has worked on what was there.
    same = [replace(one, id="") for one in before] == [replace(one, id="") for one in asked]
    if before and arguments.replace is None and not (same or _may_replace(before)):
        err("trainer: nothing was added")
        return NO
    replaced = () if arguments.replace is False else before
    debrief.keep(work, asked, instead_of=replaced)
    err(f"trainer: {_summary(transcript, len(asked), len(replaced), arguments.transcript)}")
    if transcript.asks_who:
        err("trainer: I'm not sure which one you are; say it with --candidate NAME")
    return None


def _may_replace(before: Sequence[Asked]) -> bool:
    """Return whether the person lets the questions of an earlier transcript go.

    Raises:
        TrainerError: nobody can be asked.
    """
    count = counted(len(before), "question")
    if not sys.stdin.isatty():
        raise TrainerError(
            f"you already have {count} from a transcript",
            "--replace replaces them, --no-replace keeps both",
        )
    return agreed(f"You already have {count} from a transcript. Replace them?")


def _summary(transcript: Transcript, count: int, replaced: int, name: str) -> str:
    said = f"{counted(count, 'question')} from {name}"
    said += f", replacing {replaced}" if replaced else ""
    said += f"; you are “{transcript.candidate}”" if transcript.named else ""
    speakers = [turn.speaker for turn in transcript.left_out]
    others = sum(name not in ("", transcript.candidate) for name in speakers)
    notes = speakers.count("")
    if others:
        said += f"; I left out {counted(others, 'turn')} with no question or only small talk"
    return said + (f"; I left out {counted(notes, 'note')} around the talk" if notes else "")


# Only looking


def _show(transcript: Transcript, groups: _Groups, arguments: argparse.Namespace) -> None:
    if arguments.json:
        out_json(_document(transcript, groups))
        return
    speakers = ", ".join(transcript.speakers) if transcript.named else "no names"
    out(wrapped(f"Who speaks: {speakers}"))
    if transcript.named and transcript.candidate:
        doubt = "" if transcript.sure else ", I think; correct me with --candidate NAME"
        out(wrapped(f"You are “{transcript.candidate}”{doubt}."))
    for number, group in enumerate(groups, 1):
        out()
        by = f" ({group[0].by})" if group[0].by else ""
        out(wrapped(f"{number}. {' '.join(one.question for one in group)}{by}", "    "))
        words = " ".join(one.answer for one in group).split()
        rest = " …" if len(words) > _SHOWN_WORDS else ""
        out(wrapped(" ".join(words[:_SHOWN_WORDS]) + rest or "no answer", "      "))
    if transcript.left_out:
        out()
        out(f"{counted(len(transcript.left_out), 'turn')} left out; --dry-run --json has all")


def _document(transcript: Transcript, groups: _Groups) -> dict[str, Any]:
    return {
        "candidate": transcript.candidate,
        "sure": transcript.sure,
        "speakers": list(transcript.speakers),
        "questions": [
            {
                "heard": group[0].question,
                "follow_ups": [one.question for one in group[1:]],
                "said": "\n\n".join(one.answer for one in group if one.answer),
                "by": group[0].by,
                "line": group[0].line,
            }
            for group in groups
        ],
        "not_understood": [
            {"line": turn.line, "speaker": turn.speaker, "text": turn.text}
            for turn in transcript.left_out
        ],
        "problems": list(transcript.problems),
    }
