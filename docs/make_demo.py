# ruff: noqa: INP001  a script, no part of a package
"""Record the demo of the README from the program itself: `python docs/make_demo.py`.

The real program runs with `--demo` on a pseudo-terminal and is used as a person would; what it shows
becomes docs/demo.svg. The dates in it are those of the day on which it is recorded.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))  # the emulator stands beside the benchmarks

from demo_svg import Frame, animation  # noqa: E402

from benchmarks.terminal import Terminal  # noqa: E402

TARGET = FOLDER / "demo.svg"
ENTER, ESCAPE, F5, DOWN = b"\r", b"\x1b", b"\x1b[15~", b"\x1b[B"
SPACE = b" "
WORDS_AT_ONCE = 6
TYPING = 0.45
"""Seconds for which a few typed words are shown."""

ANSWER = (
    "When I joined, checkout took more than two seconds and twelve percent of the carts were "
    "abandoned. I was asked to halve that before the holiday season. I moved the cart to Redis and "
    "got finance to move the fraud check behind the payment. It went down to 400 milliseconds, "
    "and abandoned carts fell from 12 percent to 9 percent."
)


class Step(NamedTuple):
    """One thing that is done.

    Attributes:
        keys: what is pressed.
        shows: a text that the screen then has, as a regular expression.
        caption: what is told above the picture.
        seconds: for how long it is shown.
    """

    keys: bytes
    shows: str
    caption: str
    seconds: float


BEFORE = (
    Step(
        b"",
        "to tell for the first",
        "Home: what is ahead, how ready you are, what to tell today",
        3,
    ),
    Step(b"s", "Checkout six", "s: your stories, as you wrote them once", 2.5),
    Step(b"r", "question 1 of", "r: rehearse one. A question is asked; answer from memory", 2),
)
AFTER = (
    Step(F5, "1 Again", "F5: hand in. What you told, half told and forgot", 4),
    Step(DOWN * 8, "1 Again", "A wrong figure is caught: 9 %, where your story says 7 %", 3.5),
    Step(
        b"2", "Session done", "2: rate how it came back. It is asked again before you forget", 2.5
    ),
    Step(b"h", "Today", "This morning there was an interview …", 2),
    Step(b"d", "They asked", "d: debrief. What did they ask, what did you say?", 3),
    Step(
        F5,
        "Worth a letter",
        "F5: what you left unsaid, and whether it is worth a letter",
        3.5,
    ),
    Step(
        DOWN,
        "Worth a letter",
        "A better story came to mind too late: into the letter with it",
        3.5,
    ),
    Step(b"l", "Dana", "l: a letter to whoever asked", 1.5),
    Step(
        ENTER,
        "Warm regards",
        "The draft: only facts of your stories and your debrief",
        6,
    ),
)


def main() -> None:
    """Record it and write the picture."""
    with Terminal([sys.executable, "-m", "trainer", "--demo"]) as terminal:
        frames = [_take(terminal, step) for step in steps()]
    still = len(frames) - len(AFTER)
    TARGET.write_text(animation(frames, still), encoding="utf-8")
    seconds = sum(frame.seconds for frame in frames)
    print(f"{TARGET}: {len(frames)} frames, {seconds:g} s, {TARGET.stat().st_size // 1000} kB")  # noqa: T201


def steps() -> list[Step]:
    """Return everything that is done, a frame each."""
    caption = "Type it, or say it aloud against the clock"
    typed = [
        Step(words.encode(), re.escape(words.split()[-1]), caption, TYPING)
        for words in _few_words(ANSWER)
    ]
    return [*BEFORE, *typed, *AFTER]


def _take(terminal: Terminal, step: Step) -> Frame:
    """Do a step and return what is shown when the screen has come to rest."""
    if step.keys:
        terminal.send(step.keys)
    terminal.when_shown(re.compile(step.shows), within=10, quiet=0.1)
    for _, data in terminal.read(2, quiet=0.5):
        terminal.show(data)
    return Frame(terminal.cells, step.caption, step.seconds)


def _few_words(text: str) -> list[str]:
    words = text.split()
    starts = range(0, len(words), WORDS_AT_ONCE)
    return [" ".join(words[at : at + WORDS_AT_ONCE]) + " " for at in starts]


if __name__ == "__main__":
    main()
