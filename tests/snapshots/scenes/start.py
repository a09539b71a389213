"""Home, what asks over it, help, and what rehearsing brought."""

from __future__ import annotations

from pathlib import Path

from trainer.ui.screens.files_dialog import FilesDialog
from trainer.ui.screens.problems_dialog import ProblemsDialog

from .scene import AT_80, SMALL, Scene, opening

STORIES = Path("/home/me/.local/share/interview-trainer/stories")
PROBLEMS = (
    "story-1.toml:7: titel: unknown key; did you mean title?",
    "story-1.toml:7: title: is missing; every story has a title",
    "story-1.toml:19: result[0]: is empty; write what came of it, with a number",
)
SAID = "The story isn't in your story bank yet"

SCENES = {
    "home": Scene(
        "Home shows the interview, readiness and today without anything cut off.",
        "HomeScreen", sizes=SMALL,
    ),
    "home-empty": Scene(
        "The empty home welcomes and offers four ways to start.",
        "HomeScreen", home="empty", sizes=SMALL,
    ),
    "home-demo": Scene("The sample stories explain themselves.", "HomeScreen", home="demo"),
    "home-evening": Scene(
        "The evening before has the weakest story, and tomorrow's hours.", "HomeScreen", home="evening"
    ),
    "home-after": Scene(
        "Home asks for the debrief of the interview that is over.", "HomeScreen", home="after"
    ),
    "home-broken": Scene("A broken file is told of above the rest.", "HomeScreen", home="broken"),
    "problems": Scene(
        "What is wrong in the files stands below each other.", "ProblemsDialog", ("!",), "broken"
    ),
    "example": Scene(
        "A finished answer, read before the first question.", "ReadingScreen", ("v",), "demo"
    ),
    "confirm": Scene("Undo asks, naming the rating.", "ConfirmDialog", ("u",)),
    "files": Scene(
        "The dialog names the folder for story files.", "FilesDialog",
        (opening(lambda: FilesDialog(STORIES)),), "empty", AT_80,
    ),
    "story-problems": Scene(
        "Problems stand below each other, with the ways on.", "ProblemsDialog",
        (opening(lambda: ProblemsDialog(SAID, PROBLEMS, new=True)),), "empty",
    ),
    "help": Scene("Help on Home: what it is for and its keys.", "HelpScreen", ("f1",), sizes=SMALL),
    "more": Scene("The strip with every key of the screen.", "MoreDialog", ("f2",), sizes=SMALL),
    "go-to": Scene("The places behind g.", "MoreDialog", ("s", "g")),
    "palette": Scene("The palette lists commands with what they do.", "Palette", ("ctrl+p",)),
    "progress": Scene(
        "Recall over time and the days ahead read at every size, without colour.",
        "ProgressScreen", ("p",), "weeks", (*SMALL, (80, 88)),
    ),
    "progress-empty": Scene(
        "Before the first answer the screen says what it will show.", "ProgressScreen", ("p",), "empty"
    ),
    "progress-end": Scene(
        "The end of the page at 60 columns, in months: nothing wraps.",
        "ProgressScreen", ("p", "v", "v", "end"), "weeks", ((60, 20),),
    ),
}  # fmt: skip
