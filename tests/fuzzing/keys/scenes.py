"""The way to screens that a random key seldom finds: what is pressed there, from Home on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.ui import keys

from .person import Burst, pressed, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

BANK = """\
format = "question-bank/1"
id = "from-a-friend"
title = "From a friend"

[[question]]
id = "proudest"
ask = "What are you proudest of?"
"""
QUESTIONS = "- Tell me about a failure.\n- What would you do differently?\n"
TRANSCRIPT = (
    "Interviewer: Tell me about a failure?\nMe: We lost a day of orders, and I told them.\n"
)
STORIES = """\
# Moved the shop

Situation: The shop was slow.
Action: I moved the cart to Redis.
Result: It was twice as fast.
"""
BROKEN = 'format = "story-bank/1"\n[[story]]\nid = "broken"\n'


def write_files(folder: Path) -> None:
    """Write the files that the scenes name."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"b.toml": BANK, "q.md": QUESTIONS, "t.txt": TRANSCRIPT, "s.md": STORIES}
    for name, text in files.items():
        (folder / name).write_text(text)


def scenes(folder: Path) -> Mapping[str, Sequence[str]]:
    """Return screen -> the way to it: keys in a row, texts behind a “'”."""
    answer = "'We moved the cart to Redis and the latency fell to 400 ms"
    rehearsed = ("r", answer, "ctrl+j")
    new_interview = ("i", "n", "'Acme", "tab", "'2026-12-24 10:00", "ctrl+j")
    return {
        "AloudScreen": ("r", "f2", "v"),
        "AskedScreen": ("d", "'What was your worst day", "enter", "f3"),
        "BankExportScreen": ("q", "v", "x"),
        "ChangesDialog": ("i", "down", "l", "enter", "'Hello", "f2", "t"),
        "CoverageScreen": ("s", "v"),
        "DebriefScreen": ("d",),
        "DrillScreen": ("g", "w"),
        "FetchDialog": ("q", "v", "b", "enter", f"'{folder}/b.toml", "ctrl+j"),
        "FilesDialog": ("ctrl+p", "'files", "enter", "enter"),
        "GradeScreen": rehearsed,
        "HelpScreen": ("f1",),
        "MoreDialog": ("f2",),
        "InterviewsScreen": new_interview,
        "LetterScreen": ("i", "down", "l", "enter"),
        "ListImportScreen": (
            "q",
            "v",
            "b",
            "down",
            "enter",
            "enter",
            f"'{folder}/q.md",
            "ctrl+j",
            "down",
        ),
        "OfferScreen": ("q", "v", "b", "enter", f"'{folder}/b.toml", "ctrl+j"),
        "PasteDialog": ("s", "b", "down", "enter"),
        "PickDialog": ("d", "f3", "f3"),
        "ProblemsDialog": ("exclamation_mark",),
        "ProgressScreen": ("p",),
        "QuestionPageScreen": ("q", "enter"),
        "ReadingScreen": ("s", "b", "enter", f"'{folder}/s.md", "ctrl+j", "enter"),
        "SearchDialog": ("q", "f"),
        "SessionEndScreen": (*rehearsed, "z", "escape"),
        "StoryEditorScreen": ("s", "e"),
        "StoryImportScreen": ("s", "b", "enter", f"'{folder}/s.md", "ctrl+j"),
        "StoryPageScreen": ("s", "enter"),
        "TellScreen": ("s", "t"),
        "TranscriptScreen": ("d", "f2", "b", "enter", f"'{folder}/t.txt", "ctrl+j"),
        "UnsaidScreen": ("d", "ctrl+j"),
        "WordingDialog": (*rehearsed, "k"),
    }


def bursts(way: Sequence[str]) -> Iterator[Burst]:
    """Return the steps of a way one by one."""
    for step in way:
        yield typed(step[1:]) if step.startswith("'") else pressed(step)


def all_screens() -> set[str]:
    """Return the names of all screens and dialogs that have keys of their own."""
    return {screen.__name__ for screen in keys._screens() if vars(screen).get("COMMANDS_HERE")}
