"""A home that holds a naughty text in every field of everything that a home keeps."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import tomli_w

from trainer.coach import drafts, letters, rehearse
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import open_workspace
from trainer.interviews import Asked, Decision, Interview, Interviewer, Need, Round, Wanted
from trainer.rehearsal.model import Mode
from trainer.storage.bank_origins import Origin, recording_origin
from trainer.storage.home import open_home

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.storage.home import Home

HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What may not be printed: C0 but newline and tab, DEL, C1, bidirectional controls, surrogates."""

PARTS = ("situation", "task", "action", "result", "reflection")
STORY, INTERVIEW, BANK = "bad", "i1", "strange"
FIELDS = 40
"""Fields that `fill` puts the text into."""

QUESTION_BANK = """format = "question-bank/1"
id = "strange"
title = "Strange"
[[question]]
id = "why"
ask = "Why?"
"""


def usable(text: str) -> str:
    """Return the text, in a frame where a required field would refuse it for being blank."""
    return text if text.strip() else f"x{text}x"


def fill(root: Path, text: str, *, name: str = "") -> Home:
    """Return a home that holds the text everywhere; a broken file has it in its name, too."""
    home = open_home(root)
    _fill_files(home, usable(text), name or text)
    work = open_workspace(root)
    _fill_interview(work, usable(text))
    _fill_rehearsal(work, text)
    work.close()
    return home


def _fill_files(home: Home, text: str, name: str) -> None:
    points = {part: [text, {"say": text, "accept": [text]}] for part in PARTS}
    single = dict.fromkeys(("title", "role", "organization", "period", "notes", "source"), text)
    story = {"id": STORY, **single, "competencies": ["ownership"], **points}
    other = story | {"id": "worse", "status": "resting", "confidential": True}
    document = {"format": "story-bank/1", "story": [story, other]}
    (home.stories / "bad.toml").write_text(tomli_w.dumps(document), "utf-8", newline="")
    broken = f"broken{name}".replace("/", "").replace("\0", "").encode("utf-8", "surrogateescape")
    with suppress(OSError):
        (home.stories / os.fsdecode(broken[:200] + b".toml")).write_text("x = [")
    home.banks.mkdir(exist_ok=True)
    (home.banks / f"{BANK}.toml").write_text(QUESTION_BANK)
    with recording_origin(home, BANK, Origin(text, text, text, text, text, text)):
        pass
    settings = {"theme": text, "keys": {text: text}, "letter": {"name": text, "phone": text}}
    home.config.write_text(tomli_w.dumps(settings), "utf-8", newline="")


def _fill_interview(work: Workspace, text: str) -> None:
    now = datetime.now(UTC)
    people = (
        Interviewer(text, text, "", text, moment=text, to_ask=(text,)),
        Interviewer(f"{text}2"),
    )
    for ident, hours in ((INTERVIEW, -2), ("i2", 48)):
        at = now + timedelta(hours=hours)
        wanted = (Wanted(text, Need.MUST_HAVE), Wanted("ownership"))
        work.history.debriefs.save_interview(
            Interview(ident, text, text, Round.ONSITE, at, 0, wanted, people, posting=text)
        )
    for number, told in enumerate(((STORY,), (), (text,))):
        asked = Asked(
            f"q{number}", INTERVIEW, text, text, told, text, by=text, nags=True, settled=True
        )
        work.history.debriefs.save_asked(asked, now)
    work.history.debriefs.record_decision(Decision(INTERVIEW, text, True, text, now))
    letter = letters.open_letter(work, INTERVIEW, text)
    letter = letters.save_text(work, letter, text, f"{letter.body}\n{text}")
    letters.mark_sent(work, letter, "", text)


def _fill_rehearsal(work: Workspace, text: str) -> None:
    story = next(one for one in work.stories().stories if one.id == STORY)
    for mode in (Mode.TYPED, Mode.PROBE):
        task = Task(text, None, story, mode=mode)
        rehearse.hand_in(work, task, text, started=work.clock(), against=STORY)
    draft = drafts.begin_answer(work, Task(text, None, story))
    draft.save(text)
    draft.release()
