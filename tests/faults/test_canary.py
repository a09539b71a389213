"""What is private stays: a word in every field of everything private leaves nowhere."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from tests.conftest import home
from tests.sharing.conftest import _running, bank_text, repositories, repository, server
from trainer.coach import bank_making, banks, drafts, letters, rehearse
from trainer.coach.rehearsal_values import Task
from trainer.interviews import Asked, Decision, Interview, Interviewer, Round, Wanted
from trainer.rehearsal.model import Mode
from trainer.storage.settings import Sender
from trainer.stories.edit import add_story
from trainer.stories.model import KeyPoint, Part, Story

__all__ = ["_running", "home", "repositories", "repository", "server"]

CANARY = "zanzibar canary"
NAMED = (
    "id",
    "questions",
    "competencies",
    "stories",
    "file",
    "language",
    "question",
    "interview",
    "story",
    "to_ask",
    "competency",
    "tone",
)
"""Fields that hold the name of something else, and cannot hold a text."""

PLAIN = ("role", "period", "source", "heard", "asked", "item", "by", "posting", "text")
"""Fields that hold a trade, a time or a question, which any question may be about, and a text that
is not finished."""

FILLED = 20
"""Fields that must at least be filled: fewer, and the table of fields was not read."""


def filled(value, seen: list[str], **known):
    """Return a value with the canary in every text field that is not known."""
    texts = {"str": lambda text: text, "tuple[str, ...]": lambda text: (text,)}
    made = {}
    for one in fields(value):
        if str(one.type) in texts and one.name not in (*NAMED, *known):
            text = f"{type(value).__name__} {one.name} {CANARY}"
            made[one.name] = texts[str(one.type)](text)
            seen.append(f"{type(value).__name__}.{one.name}")
    return replace(value, **(made | known))


@pytest.fixture
def seen():
    """The fields that hold the canary."""
    return []


@pytest.fixture
def work(home, open_home, known_banks, seen):
    """A home in which every text field of everything private holds the canary."""
    point = filled(KeyPoint(Part.RESULT, ""), seen)
    story = filled(Story("canary", "", (point,)), seen, points=(point,))
    mine = home / "stories" / "mine.toml"
    text = add_story(mine.read_text("utf-8"), story)
    mine.unlink()
    (home / "stories" / f"{CANARY}.toml").write_text(text, "utf-8")
    (home / "config.toml").write_text(f'[letter]\nname = "Sender name {CANARY}"\n', "utf-8")
    opened = open_home(home)()
    opened.settings = replace(opened.settings, sender=filled(Sender(), seen))
    _meet(opened, seen)
    _rehearse(opened, story, seen)
    yield opened
    opened.close()


def _meet(work, seen):
    """An interview with its people, what was asked and decided, and the letter."""
    now = work.now()
    person = filled(Interviewer(""), seen, email="ana@example.org")
    met = Interview("i", "", "", Round.ONSITE, now - timedelta(hours=2), 0, (Wanted("ownership"),))
    work.history.debriefs.save_interview(filled(met, seen, interviewers=(person,)))
    work.history.debriefs.save_asked(filled(Asked("a", "i", ""), seen), now)
    work.history.debriefs.record_decision(filled(Decision("i", "", True, "", now), seen))
    letter = letters.open_letter(work, "i")
    letter = letters.save_text(work, letter, f"Subject {CANARY}", f"Letter body {CANARY}")
    letters.mark_sent(work, letter, "", f"Letter answer {CANARY}")
    seen += ["Letter.subject", "Letter.body", "Letter.came_back"]


def _rehearse(work, story, seen):
    """An answer that was handed in, and one that was not."""
    task = Task(f"Attempt asked {CANARY}", None, story, mode=Mode.TYPED)
    rehearse.hand_in(work, task, f"Attempt answer {CANARY}", started=work.clock(), against=story.id)
    draft = drafts.begin_answer(work, Task("Why?", None, story))
    draft.save(f"Draft {CANARY}")
    draft.release()
    seen += ["Attempt.asked", "Attempt.answer", "Draft.text"]


def test_nothing_private_is_in_any_export(work, seen, run, home, tmp_path, record_property):
    """Every bank whole, through the coach and the command line: the canary is in none."""
    assert len(seen) >= FILLED, seen
    banks.add_own_question(work, "What would you ask of us?")
    every = work.banks().questions
    for bank in {question.bank for question in every}:
        chosen = [question for question in every if question.bank == bank]
        assert CANARY not in bank_making.export(work, chosen, "mine").text
        target = tmp_path / f"{bank}.toml"
        ran = run("bank", "export", "--bank", bank, "--as", "mine", "-o", str(target), "--yes")
        assert ran.status == 0, ran.err
        assert CANARY not in target.read_text("utf-8") + ran.out + ran.err
    for words in (
        ("bank", "list", "--json"),
        ("bank", "search", "ask", "--json"),
        ("bank", "schema"),
    ):
        assert CANARY not in run(*words).out
    record_property("fields", len(seen))


def test_a_private_text_in_a_question_of_ones_own_stays(work, seen):
    """Each private text that was typed into a question keeps that question from leaving."""
    told = [one for one in seen if one.partition(".")[2] not in PLAIN]
    good = banks.add_own_question(work, "What did you enjoy most?")
    for one in told:
        text = f"{one.replace('.', ' ')} {CANARY}".replace("Letter came_back", "Letter answer")
        text = text.replace("Letter subject", "Subject")
        bad = banks.add_own_question(work, f"How was {text}?")
        made = bank_making.export(work, bank_making.choose(work, [good.key, bad.key]), "mine")
        assert CANARY not in made.text, one


def test_nothing_private_is_in_a_request(
    work, run, server, repository, monkeypatch, record_property
):
    """What is sent to fetch a bank, over https and by git, tells nothing but what is fetched."""
    sent = []
    read = BaseHTTPRequestHandler.parse_request

    def recording(handler):
        known = read(handler)
        sent.append(f"{handler.raw_requestline!r} {handler.headers}")
        return known

    monkeypatch.setattr(BaseHTTPRequestHandler, "parse_request", recording)
    server.put("/nights.toml", bank_text().encode())
    repository.commit(days=bank_text("days"))
    for source in (f"{server.address}/nights.toml", repository.source):
        assert run("bank", "add", source, "--yes").status == 0
    assert run("bank", "update", "--yes").status == 0
    assert len(sent) >= 4
    heads = {
        line.partition(":")[0].lower() for one in sent for line in one.splitlines()[1:] if line
    }
    assert not heads & {"cookie", "referer", "authorization", "from", "x-forwarded-for"}
    assert "canary" not in "".join(sent)
    assert str(work.home.root) not in "".join(sent)
    record_property("requests", len(sent))


CRASH = """
import sys
from trainer import __main__
from trainer.cli import main as cli

def broken(words):
    story = sys.argv[2]
    raise KeyError(story)

cli.main = broken
__main__.main()
"""

APP_CRASH = """
import asyncio, sys
from pathlib import Path
from trainer.coach.workspace import open_workspace
from trainer.ui.app import TrainerApp

def broken():
    story = sys.argv[2]
    raise KeyError(story)

async def walk():
    app = TrainerApp(broken)
    try:
        async with app.run_test() as pilot:
            for _ in range(50):
                await pilot.pause(0.05)
    except BaseException:
        pass
    app._print_error_renderables()
asyncio.run(walk())
"""


@pytest.mark.parametrize("script", [CRASH, APP_CRASH], ids=["command", "app"])
def test_a_crash_tells_where_and_nothing_else(script, home):
    """An error of the program's own is told by its places and its kind, without any value."""
    done = subprocess.run(
        [sys.executable, "-c", script, str(home), f"Story {CANARY}"],
        capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode()
    assert "KeyError" in said
    assert "in broken" in said
    assert CANARY not in said
