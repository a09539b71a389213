"""The programs that are measured, and by what one sees that they are ready."""

from __future__ import annotations

import re
import sys

from benchmarks.bare import MARK
from trainer import questions
from trainer.storage.bank_files import shipped_folder

QUESTION = "most-successful-project"
QUESTION_KEY = f"behavioral/{QUESTION}"
PYTHON = (sys.executable, "-c", "pass")
BARE = (sys.executable, "-m", "benchmarks.bare")
BARE_HOME = (*BARE, "home")
BARE_ONE = (*BARE, "one")
TRAINER = (sys.executable, "-m", "trainer")
DEMO = (*TRAINER, "--demo")
REHEARSE = (*DEMO, "rehearse", QUESTION_KEY)

BARE_READY = re.compile(MARK)
HOME_PAINTED = re.compile("Home|Interview Trainer")
HOME_READY = re.compile("Example Company")


def question_ready() -> re.Pattern[str]:
    """Return the beginnings of the question in all its wordings."""
    text = (shipped_folder() / "behavioral.toml").read_text(encoding="utf-8")
    (asked,) = (q for q in questions.parse(text, "behavioral.toml") if q.id == QUESTION)
    return re.compile("|".join(re.escape(words[:16]) for words in (asked.ask, *asked.variants)))
