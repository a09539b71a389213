"""Speaking an answer line by line: record until Enter, correct what was heard, hand it in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from math import inf
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING

from trainer.cli.output import err, out, wrapped
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.rehearsal_values import Graded, Task
    from trainer.coach.speaking import Speaking
    from trainer.coach.workspace import Workspace

TYPE, AGAIN, SKIP, LATER, DELETE = "t", "s", "..", "l", "d"
"""What is answered: type it instead, speak it again, skip the question; leave or delete old sound."""

OTHERWISE = {AGAIN: "speaks it again", TYPE: "types instead", SKIP: "skips the question"}
"""What a person may do with what was heard, other than hand it in."""

HAND_IN = "hand in"
"""How an answer ended that the person found right."""

EVERY = 0.1
"""Seconds between two looks at the recording."""


def hand_in(work: Workspace, task: Task) -> tuple[Graded | None, str]:
    """Let an answer be spoken, corrected and handed in.

    Returns:
        Its grade, None where nothing was handed in; and what ended it: empty where the input ended,
        `TYPE` where the person types it instead.
    """
    started = work.clock()
    while True:
        ways = f"{TYPE} types instead, {SKIP} skips the question"
        language = task.story.language if task.story else "en"
        line = ask_how(work, task.asked, language, ways)
        if not line or line.strip() in (TYPE, SKIP):
            return None, line.strip()
        try:
            speaking = _record(work, task)
        except TrainerError as error:
            err(f"trainer: {error}")
            return None, TYPE
        graded, last = _settle(work, speaking, started)
        if last != AGAIN:
            return graded, last


def ask_how(work: Workspace, asked: str, language: str, ways: str) -> str:
    """Ask whether to speak, while the question is read aloud where that is wished for.

    Returns:
        The line that was answered; empty where the input ended.
    """
    from trainer.coach import speaking

    try:
        reader = speaking.read_aloud(work, asked, language)
    except TrainerError as error:
        err(f"trainer: {error}")
        reader = None
    out(wrapped(f"Press Enter and speak; press Enter again when you're done. ({ways})"))
    line = sys.stdin.readline()
    if reader is not None:
        reader.stop()
    return line


def left_over(work: Workspace) -> Iterator[Graded]:
    """Offer what was spoken when a program was killed; give the grade of each that is handed in."""
    from trainer.coach import drafts, rehearse, speaking

    for waiting in speaking.with_sound(work):
        out("You were speaking when the program ended:")
        out(wrapped(waiting.asked))
        out(f"Press Enter to write it down now; {LATER} leaves it for later, {DELETE} deletes it.")
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip() == LATER:
            continue
        if line.strip() == DELETE:
            drafts.discard(work, waiting)
            out("Deleted.")
            continue
        started = work.clock()
        try:
            draft = speaking.write_down(work, waiting)
        except TrainerError as error:
            err(f"trainer: {error}")
            continue
        file = drafts.resume(work, draft)
        text, last = corrected(draft.text, file.save, OTHERWISE) if draft.text else ("", SKIP)
        if last == HAND_IN:
            yield rehearse.hand_in(work, drafts.task_of(work, draft).task, text, started=started)
        if last == "":
            file.release()
        else:
            file.remove()


def _record(work: Workspace, task: Task) -> Speaking:
    """Record until Enter, silence or the limit, and write it down.

    Raises:
        TrainerError: it can't be recorded.
    """
    from trainer.coach import speaking

    spoken = speaking.begin(work, task)
    try:
        spoken.start()
        until_written(spoken)
    except BaseException:
        spoken.end(keep=True)
        raise
    return spoken


def until_written(speaking: Speaking, patience: float = inf) -> None:
    """Let somebody speak until Enter, silence or the limit, and wait until it is written down.

    Args:
        speaking: the answer; its microphone is being opened.
        patience: the seconds to wait for the text, at most.
    """
    enter = Thread(target=sys.stdin.readline, daemon=True)
    enter.start()
    out("Opening the microphone …")
    opened, told = False, {""}
    while (now := speaking.look()).speaking:
        if now.opened and not opened:
            opened = True
            out("Speak now.")
        if now.note not in told:
            told.add(now.note)
            err(now.note)
        if not enter.is_alive():
            speaking.stop()
        sleep(EVERY)
    if enter.is_alive():
        out(f"The recording ended after {now.seconds:.0f} s. Press Enter to go on.")
        enter.join()
    if patience == inf:
        out("Writing it down …")
    while not speaking.look().written and patience > 0:
        sleep(EVERY)
        patience -= EVERY
    if speaking.problem is not None:
        err(f"trainer: {speaking.problem}")


def _settle(work: Workspace, speaking: Speaking, started: datetime) -> tuple[Graded | None, str]:
    """Let what was heard be corrected, and hand it in; keep what isn't handed in."""
    from trainer.coach import rehearse

    keep = True
    try:
        last = AGAIN
        if speaking.text:
            _, last = corrected(speaking.text, speaking.correct, OTHERWISE)
        keep = speaking.unwritten if last in (AGAIN, TYPE, SKIP) else True
        if last != HAND_IN:
            return None, last
        graded = rehearse.hand_in(work, speaking.task, speaking.text, started=started)
        try:
            speaking.keep_for_listening()
        except TrainerError as error:
            err(f"trainer: {error}")
        keep = not work.saved
    finally:
        speaking.end(keep=keep)
    return graded, last


def corrected(text: str, keep: Callable[[str], object], ways: Mapping[str, str]) -> tuple[str, str]:
    """Show what was heard until the person finds it right; return it, and what ended it.

    Args:
        text: what was heard, with its marks.
        keep: called with the text after each change.
        ways: the lines that end it in another way, and what each does.
    """
    from trainer.voice.doubts import marks, put_right

    out("This is what I heard:")
    while True:
        out(wrapped(text, "  "))
        if marks(text):
            out("Anything with (?) or in brackets may be wrong.")
        others = ", ".join(f"{way} {does}" for way, does in ways.items())
        out(wrapped(f"Press Enter if it's right, or correct it: 40 = 14 ({others})"))
        line = sys.stdin.readline()
        said = line.strip()
        if not line:
            return text, ""
        if not said:
            return text, HAND_IN
        if said in ways:
            return text, said
        heard, equals, meant = said.partition("=")
        changed = put_right(text, heard.strip(), meant.strip()) if equals else None
        if changed is None:
            err("Please write what stands there, =, and what you said.")
            continue
        text = changed
        keep(text)
