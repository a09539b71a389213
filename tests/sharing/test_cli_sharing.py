"""`trainer bank add`, `update`, `remove` from end to end, against real servers and repositories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.sharing.conftest import bank_text
from trainer.questions.format import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.sharing.conftest import Repository
    from tests.sharing.servers import Server

    Run = Callable[..., object]


def installed(home: Path) -> dict[str, str]:
    """Return name -> text of what lies in the home's banks folder, locks left out."""
    return {
        path.name: path.read_text("utf-8")
        for path in sorted((home / "banks").iterdir())
        if not path.name.endswith(".lock")
    }


def test_a_bank_from_a_repository_is_added_updated_and_removed(
    run, repository: Repository, home: Path
) -> None:
    """The whole life of a fetched bank: shown, recorded, changed, taken away, brought back."""
    commit = repository.commit(
        nights=bank_text(alone="When were you alone at night?", tired="When were you too tired?"),
        days=bank_text("days"),
    )
    shown = run("bank", "add", repository.source, "--bank", "nights", "--dry-run")
    assert shown.status == 0
    assert "When were you alone at night?" in shown.out
    assert commit[:12] in shown.out
    assert not list((home / "banks").glob("*.toml"))

    added = run("bank", "add", repository.source, "--bank", "nights", "--yes")
    assert (added.status, "installed nights" in added.err) == (0, True)
    origin = json.loads(installed(home)["nights.origin.json"])
    assert (origin["source"], origin["commit"], origin["name"], origin["version"]) == (
        repository.source, commit, "nights.toml", "1.0.0",
    )  # fmt: skip
    listed = {bank["id"]: bank for bank in run("bank", "list", "--json").document}
    assert (listed["nights"]["source"], listed["nights"]["commit"]) == (repository.source, commit)
    assert listed["nights"]["sha256"] == origin["sha256"]
    assert "days" not in listed

    run(
        "rehearse", "nights/tired", "--plain", "--story", "checkout-latency"
    )  # no answer: stdin ends
    repository.commit(
        nights=bank_text(
            version="2.0.0", alone="When did you work a night alone?", calm="When was it calm?"
        )
    )
    seen = run("bank", "update", "--json", "--dry-run").document[0]["banks"][0]["changes"]
    assert [one["id"] for one in seen["added"]] == ["calm"]
    assert [(one["id"], one["fields"]) for one in seen["changed"]] == [("alone", ["ask"])]
    assert [one["id"] for one in seen["removed"]] == ["tired"]
    assert seen["about"] == ["version"]
    assert 'version = "1.0.0"' in installed(home)["nights.toml"]

    updated = run("bank", "update", "--yes")
    assert updated.status == 0
    assert "+ When was it calm?" in updated.out
    assert 'version = "2.0.0"' in installed(home)["nights.toml"]
    assert 'version = "1.0.0"' in installed(home)["nights.toml~"]
    assert "installed already" in run("bank", "update", "--yes").out

    removed = run("bank", "remove", "nights", "--yes")
    assert removed.status == 0
    assert set(installed(home)) == {"nights.toml~"}
    assert run("bank", "show", "nights").status == 2
    back = removed.err.split("`trainer ")[1].split("`")[0].split()
    assert run(*back).status == 0
    assert run("bank", "show", "nights").status == 0


def test_a_bank_from_an_address_is_added_and_updated(run, server: Server, home: Path) -> None:
    """The same over https."""
    server.put("/nights.toml", bank_text().encode())
    assert run("bank", "add", f"{server.address}/nights.toml", "--yes").status == 0
    server.put("/nights.toml", bank_text(version="1.1.0").encode())
    assert run("bank", "update", "nights", "--yes").status == 0
    assert 'version = "1.1.0"' in installed(home)["nights.toml"]


def test_a_removed_question_keeps_its_history_and_is_listed(
    run, typed, put: Callable[..., Path], home: Path
) -> None:
    """What an update takes away is an orphan with the answers it had."""
    path = put("nights.toml", bank_text(alone="When were you alone?", tired="When were you tired?"))
    run("bank", "add", str(path), "--yes")
    typed("I moved the cart to Redis.\n\n")
    assert run("rehearse", "nights/tired", "--plain", "--story", "checkout-latency").status == 0
    assert run("bank", "list", "--orphans").status == 1
    put("nights.toml", bank_text(version="2", alone="When were you alone?"))
    told = run("bank", "update", "--yes")
    assert "what you've rehearsed stays" in told.out
    listed = run("bank", "list", "--orphans", "--json")
    assert (listed.status, listed.document) == (0, [{"question": "nights/tired", "asked": 1}])
    assert "--orphans" in run("bank", "list").out


def test_a_bank_that_the_person_changed_is_not_replaced_unasked(
    run, put: Callable[..., Path], home: Path
) -> None:
    """An update never takes the person's own changes away without being told to."""
    path = put("nights.toml", bank_text())
    run("bank", "add", str(path), "--yes")
    mine = home / "banks" / "nights.toml"
    mine.write_text(bank_text(alone="My own wording?"), "utf-8")
    put("nights.toml", bank_text(version="2"))
    held = run("bank", "update", "--yes")
    assert "--replace" in held.err
    assert "My own wording?" in mine.read_text("utf-8")
    assert run("bank", "update", "--yes", "--replace").status == 0
    assert "My own wording?" not in mine.read_text("utf-8")
    assert "My own wording?" in installed(home)["nights.toml~"]


@pytest.mark.parametrize("bank", ["basics", "own"])
def test_a_bank_cannot_take_the_id_of_a_shipped_one_or_of_the_persons_own(
    run, put: Callable[..., Path], home: Path, bank: str
) -> None:
    """Two banks with one id never stand in for each other."""
    shipped = next(one["id"] for one in run("bank", "list", "--json").document)
    name = shipped if bank == "basics" else "own"
    refused = run("bank", "add", str(put("x.toml", bank_text(name))), "--yes")
    assert (refused.status, "already have a bank" in refused.err) == (2, True)
    assert installed(home) == {}


def test_the_same_id_from_elsewhere_needs_a_word(run, put: Callable[..., Path]) -> None:
    """Another author's bank of the same id is an open replacement, with what changes, or nothing."""
    run("bank", "add", str(put("a/nights.toml", bank_text())), "--yes")
    other = put("b/nights.toml", bank_text(tired="When were you too tired?"))
    held = run("bank", "add", str(other), "--yes")
    assert "- When did you last work a night alone?" in held.out
    assert "--replace" in held.err
    assert run("bank", "show", "nights/tired").status == 2
    assert run("bank", "add", str(other), "--yes", "--replace").status == 0
    assert run("bank", "show", "nights/tired").status == 0


def test_a_source_with_a_broken_bank_gives_the_sound_ones_and_every_problem(
    run, put: Callable[..., Path], home: Path
) -> None:
    """Checked whole before anything is installed; one broken file does not hold up the others."""
    folder = put("banks/nights.toml", bank_text()).parent
    put("banks/broken.toml", bank_text("broken") + '[[question]]\nid = "x"\nask = "\\u001b[31m"\n')
    put("banks/twice.toml", bank_text("nights"))
    ran = run("bank", "add", str(folder), "--yes")
    assert ran.status == 2
    assert "broken.toml:" in ran.err
    assert "twice.toml:1: id" in ran.err
    assert "\x1b" not in ran.err + ran.out
    assert set(installed(home)) == {"nights.toml", "nights.origin.json"}


def test_what_other_banks_ask_already_is_said_before_a_bank_comes_in(
    run, put: Callable[..., Path]
) -> None:
    """Near-duplicates are named with the question that they repeat."""
    known = run("bank", "search", "successful", "--json").document[0]
    path = put("mine.toml", bank_text("mine", again=known["ask"], new="Do you like lighthouses?"))
    seen = run("bank", "add", str(path), "--dry-run", "--json").document[0]["banks"][0]
    assert seen["known"] == [{"id": "again", "as": known["question"]}]


def test_without_anybody_to_ask_nothing_is_installed(
    run, typed, put: Callable[..., Path], home: Path
) -> None:
    """A script must say --yes."""
    typed("y\n")
    ran = run("bank", "add", str(put("nights.toml", bank_text())))
    assert (ran.status, "--yes" in ran.err, installed(home)) == (1, True, {})


def test_installed_files_belong_to_their_owner_alone(
    run, put: Callable[..., Path], home: Path
) -> None:
    """A bank and its origin are no business of other users."""
    run("bank", "add", str(put("nights.toml", bank_text())), "--yes")
    for path in (home / "banks").iterdir():
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_source_with_traps_touches_nothing_outside_the_banks_folder(
    run, repository: Repository, home: Path, tmp_path: Path
) -> None:
    """Links and odd names in a repository leave the rest of the home and the disk as they were."""
    repository.commit(nights=bank_text())
    (repository.folder / "evil.toml").symlink_to(home / "stories" / "mine.toml")
    repository.commit()
    run("bank", "list")  # makes the home's folders
    before = {
        path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
        and "banks" not in path.parts and "history" not in path.name
    }  # fmt: skip
    assert run("bank", "add", repository.source, "--yes").status == 0
    after = {
        path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
        and "banks" not in path.parts and "history" not in path.name
    }  # fmt: skip
    assert after == before
    assert set(installed(home)) == {"nights.toml", "nights.origin.json"}


def test_the_template_can_be_checked_added_and_formatted(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `new` writes is a sound bank at once, and never overwrites one."""
    monkeypatch.chdir(tmp_path)
    assert run("bank", "new", "night-shift").status == 0
    assert run("check", "night-shift.toml").out.endswith("1 file, 0 problems\n")
    assert run("bank", "new", "night-shift").status == 2
    assert run("bank", "new", "Night Shift!").status == 2
    assert run("bank", "add", "night-shift.toml", "--yes").status == 0
    printed = run("bank", "new", "x", "--title", 'A "title" \\ here', "-o", "-")
    assert parse(printed.out).id == "x"


def test_formatting_names_the_comments_that_it_drops(run, typed, put: Callable[..., Path]) -> None:
    """Comments between entries are announced before they are lost; those at the head stay."""
    path = put("n.toml", "#:schema ./s.json\n" + bank_text() + "seconds = 90 # short\n# end\n")
    assert run("bank", "fmt", "--check", str(path)).status == 1
    held = run("bank", "fmt", str(path))
    assert (held.status, "# short" in held.err, "# end" in held.err) == (1, True, True)
    assert "# end" in path.read_text("utf-8")
    assert run("bank", "fmt", "--yes", str(path)).status == 0
    assert path.read_text("utf-8").startswith("#:schema ./s.json\n\nformat")
    assert "# end" in path.with_name("n.toml~").read_text("utf-8")
    assert run("bank", "fmt", "--check", str(path)).status == 0
    typed(bank_text())
    assert parse(run("bank", "fmt", "-").out).id == "nights"


@pytest.mark.parametrize(
    "title", ["Night\xad shi\u200eft", "Night\u2028shift", "Night\tshift ", '"Night" \\ shift']
)
def test_a_new_bank_can_be_read(run, tmp_path, title):
    """Whatever a title was pasted from, the bank that it is written into passes its check."""
    made = tmp_path / "night-shift.toml"
    assert run("bank", "new", "night-shift", "--title", title, "-o", str(made)).status == 0
    checked = run("check", str(made))
    assert (checked.status, checked.err) == (0, "")


def test_unseen_signs_in_a_bank_are_found_and_taken_out(run, tmp_path):
    """What was pasted into a bank by hand is named with its line, and `fmt` leaves it out and says so."""
    bank = tmp_path / "nights.toml"
    bank.write_text(bank_text(calm="When was it\u00ad calm?\u200e"), "utf-8")
    found = run("check", str(bank))
    assert found.status == 2
    assert "invisible character (U+00AD); remove it, or let `trainer bank fmt` do that" in found.err
    tidied = run("bank", "fmt", str(bank))
    assert "2 characters that nobody could see" in tidied.err
    assert "When was it calm?" in bank.read_text("utf-8")
    assert run("check", str(bank)).status == 0
    bank.write_bytes(b"\xef\xbb\xbf" + bank.read_bytes().replace(b"\n", b"\r\n"))
    assert (
        "nobody could see" not in run("bank", "fmt", str(bank)).err
    )  # line ends of Windows are no such signs


def test_a_bank_that_nobody_could_read_is_not_written(run, tmp_path):
    """A title that no bank may have is named, and nothing is written."""
    made = tmp_path / "night-shift.toml"
    ran = run("bank", "new", "night-shift", "--title", "x" * 5000, "-o", str(made))
    assert (ran.status, made.exists()) == (2, False)
    assert "title" in ran.err
