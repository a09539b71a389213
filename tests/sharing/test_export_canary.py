"""Nothing private leaves in a shared bank, whatever is selected."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from trainer.coach import bank_making, banks, debrief, interviews
from trainer.errors import TrainerError
from trainer.questions.format import parse
from trainer.questions.model import Question
from trainer.questions.sharing import ALLOWED, share

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer.coach.workspace import Workspace

CANARY = "zanzibar-canary"


@pytest.fixture
def work(home: Path, open_home: Callable[..., Callable[[], Workspace]], known_banks: None):
    """A home in which everything private holds the canary."""
    story = home / "stories" / "canary.toml"
    story.write_text(
        f"""format = "story-bank/1"
[[story]]
id = "canary"
title = "Title {CANARY}"
organization = "Org {CANARY}"
notes = "Notes {CANARY}"
result = [{{ say = "Result {CANARY}", accept = ["Accept {CANARY}"] }}]
""",
        "utf-8",
    )
    opened = open_home(home)()
    yield opened
    opened.close()


def own(work: Workspace, ask: str) -> str:
    """Add a question of one's own and return its key."""
    return banks.add_own_question(work, ask).key


def test_every_selection_of_every_bank_is_free_of_private_text(work: Workspace, run) -> None:
    """Stories, answers, an interview, its people and a debrief: none of it is in any export."""
    met = interviews.add_interview(
        work,
        interviews.Details(
            company=f"Company {CANARY}", role=f"Role {CANARY}", when="2026-05-20 10:00",
            interviewers=(interviews.Interviewer(f"Person {CANARY}", email=f"{CANARY}@example.org"),),
        ),
    )  # fmt: skip
    asked = debrief.note(work, met.id, f"asked {CANARY}")
    debrief.keep(work, [asked])
    own(work, "What would you ask of us?")
    every = work.banks().questions
    for bank in {question.bank for question in every}:
        chosen = [question for question in every if question.bank == bank]
        text = bank_making.export(work, chosen, "mine").text
        assert CANARY not in text
        assert parse(text).id == "mine"
    assert CANARY not in bank_making.export(work, every, "mine").text


@pytest.mark.parametrize(
    "secret",
    [f"Title {CANARY}", f"Org {CANARY}", f"Notes {CANARY}", f"Result {CANARY}", f"Accept {CANARY}"],
)
def test_a_question_of_ones_own_that_holds_something_private_is_left_out(
    work: Workspace, secret: str
) -> None:
    """A private text that was typed into a question stays here, and it is said why."""
    bad = own(work, f"How was {secret.upper()} for you?")
    good = own(work, "What did you enjoy most?")
    made = bank_making.export(work, bank_making.choose(work, [bad, good]), "mine")
    assert CANARY not in made.text.casefold()
    assert [question.ask for question in made.bank] == ["What did you enjoy most?"]
    assert secret.casefold() in made.left_out[0]
    with pytest.raises(TrainerError, match="there's nothing left to share"):
        bank_making.export(work, bank_making.choose(work, [bad]), "mine")
    with pytest.raises(TrainerError, match="title"):
        bank_making.export(work, bank_making.choose(work, [good]), "mine", f"Like {secret}")


def test_only_allowed_fields_leave() -> None:
    """A field that is not on the list of allowed ones is not in the new bank, today's or tomorrow's."""
    full = Question(
        "own", "q", "Ask?", ("v",), ("ownership",), ("p",), ("l",), 90, tags=("t",), source=CANARY
    )
    made = share([full], "mine", "Mine").questions[0]
    for one in fields(Question):
        if one.name not in (*ALLOWED, "bank", "language"):
            assert getattr(made, one.name) == one.default, one.name
    assert made.source == ""


def test_an_export_is_shown_before_it_is_written(run, typed, tmp_path: Path) -> None:
    """Without a yes no file appears; with it, the file is what was shown."""
    target = tmp_path / "mine.toml"
    words = ("bank", "export", "--search", "successful", "--as", "mine", "-o", str(target))
    shown = run(*words)
    assert (shown.status, target.exists()) == (1, False)
    assert run(*words, "--yes").status == 0
    assert target.read_text("utf-8").strip() == shown.out.strip()
    assert run(*words, "--yes").status == 2  # never over a file that is there
