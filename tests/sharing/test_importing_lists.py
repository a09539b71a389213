"""`trainer bank import`: a public list becomes a bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.questions.format import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIST = """\
# Interview questions

## Conflict

- Tell me about an argument over a lighthouse. How did it end?
  - What did the keeper say?
- Describe a situation where the lamp went out.

Source: a book
"""


def test_the_dry_run_prints_the_documented_json(run, put: Callable[..., Path], home: Path) -> None:
    """Questions with what they look for and their probes, and what was left with its line."""
    ran = run("bank", "import", str(put("list.md", LIST)), "--from", "md", "--dry-run", "--json")
    assert ran.status == 0
    left = [{"line": 1, "text": "Interview questions"}, {"line": 9, "text": "Source: a book"}]
    assert ran.document == {
        "questions": [
            {
                "ask": "Tell me about an argument over a lighthouse. How did it end?",
                "competencies": ["conflict"],
                "probes": ["What did the keeper say?"],
            },
            {
                "ask": "Describe a situation where the lamp went out.",
                "competencies": ["conflict"],
                "probes": [],
            },
        ],
        "not_understood": left,
        "left": left,  # an older name of the same
    }
    assert not (home / "banks").exists()


def test_a_list_becomes_a_bank_and_grows_without_doubles(
    run, put: Callable[..., Path], home: Path
) -> None:
    """A second import adds only what is new; further questions of a wording become probes."""
    path = put("sea.md", LIST)
    assert run("bank", "import", str(path), "--yes").status == 0
    bank = parse((home / "banks" / "sea.toml").read_text("utf-8"))
    assert [one.ask for one in bank] == [
        "Tell me about an argument over a lighthouse.",
        "Describe a situation where the lamp went out.",
    ]
    assert bank.questions[0].probes == ("How did it end?", "What did the keeper say?")
    put("sea.md", LIST + "\n- Describe a fog that you remember.\n")
    run("bank", "import", str(path), "--yes", "--known")
    again = parse((home / "banks" / "sea.toml").read_text("utf-8"))
    assert [one.ask for one in again][2:] == ["Describe a fog that you remember."]
    assert [one.id for one in again][:2] == [one.id for one in bank]
    assert run("check", str(home / "banks" / "sea.toml")).status == 0


def test_what_the_banks_ask_already_is_left_out_unless_wanted(
    run, put: Callable[..., Path], home: Path
) -> None:
    """Nobody rehearses the same thing twice; --known takes it all the same."""
    known = run("bank", "search", "successful", "--json").document[0]["ask"]
    path = put("list.txt", f"{known}\n\nWhat is your favourite lighthouse?\n")
    ran = run("bank", "import", str(path), "--yes", "--as", "sea")
    assert "you already have it" in ran.out
    bank = parse((home / "banks" / "sea.toml").read_text("utf-8"))
    assert [one.ask for one in bank] == ["What is your favourite lighthouse?"]
    run("bank", "import", str(path), "--yes", "--as", "sea", "--known")
    assert len(parse((home / "banks" / "sea.toml").read_text("utf-8"))) == 2


def test_a_question_that_only_resembles_a_known_one_comes_in(
    run, put: Callable[..., Path], home: Path
) -> None:
    """When and why are two questions: it is imported, with a word on what it is like."""
    asked = "did you leave the keepers' school on the northern island?"
    when, why = f"When {asked}", f"Why {asked}"
    run("bank", "import", str(put("age.txt", f"{when}\n")), "--yes", "--as", "age")
    path = put("list.txt", f"{why}\n{when}\n")
    ran = run("bank", "import", str(path), "--yes", "--as", "mine")
    assert "a bit like one you have: age/" in ran.out
    assert "you already have it: age/" in ran.out
    bank = parse((home / "banks" / "mine.toml").read_text("utf-8"))
    assert [one.ask for one in bank] == [why]


def test_a_list_does_not_go_into_a_bank_of_somebody_else(
    run, put: Callable[..., Path], typed
) -> None:
    """Neither a shipped bank nor one that was fetched is added to."""
    shipped = run("bank", "list", "--json").document[0]["id"]
    typed(LIST)
    assert run("bank", "import", "-", "--yes", "--as", shipped).status == 2
    assert run("bank", "import", str(put("essay.md", "Just prose.\n")), "--yes").status == 1
