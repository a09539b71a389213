"""What keepers of question banks use: the hooks, the workflow, the schema in an editor, the banks."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trainer import grading
from trainer.questions.format import parse
from trainer.storage.bank_files import shipped_folder

ROOT = Path(__file__).parents[2]
BANKS = sorted(shipped_folder().glob("*.toml"))
every_bank = pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)


@every_bank
def test_a_shipped_bank_is_sound_and_in_canonical_form(run, path: Path) -> None:
    """`check` finds nothing, notes included, and `fmt` would change nothing."""
    checked = run("check", str(path))
    assert (checked.status, checked.err) == (0, "")
    assert run("bank", "fmt", "--check", str(path)).status == 0


@every_bank
def test_every_question_of_a_shipped_bank_is_complete(path: Path) -> None:
    """Competencies, two variants or more, probes, what they listen for, and a time."""
    bank = parse(path.read_text("utf-8"), path.name)
    assert bank.license == "CC0-1.0"
    for question in bank:
        assert question.competencies, question.id
        assert len(question.variants) >= 2, question.id
        assert question.listen_for, question.id
        assert 30 <= question.seconds <= 300, question.id
        assert question.probes or question.kind == "to-ask", question.id


def test_the_matcher_finds_each_variants_question() -> None:
    """97 % of the shipped variants, of which every third is tried, lead to their own question before any
    other."""
    questions = [one for path in BANKS for one in parse(path.read_text("utf-8"), path.name)]
    by_language: dict[str, list] = {}
    for question in questions:
        by_language.setdefault(question.language, []).append(question)
    variants = [
        (variant, question.key, group)
        for group in by_language.values()
        for question in group
        for variant in question.variants
    ]
    tried = variants[::3]
    assert len(tried) > 1000
    wrong = 0
    for variant, key, group in tried:
        best = grading.match_question(variant, group, 1)
        wrong += not best or best[0].question != key
    assert wrong / len(tried) <= 0.03, f"{wrong} of {len(tried)}"


def test_no_question_of_a_shipped_bank_is_asked_in_another_one() -> None:
    """Near-duplicates across the shipped banks: none."""
    questions = [one for path in BANKS for one in parse(path.read_text("utf-8"), path.name)]
    pairs = [[questions[place].key for place in group] for group in grading.twins(questions)]
    assert pairs == []


def hooks() -> dict[str, list[str]]:
    """Return id -> words of the hooks' entries."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    return {
        name: entry.split() for name, entry in re.findall(r"id: (\S+)(?s:.*?)entry: (.+)", text)
    }


@pytest.mark.skipif(not (ROOT / ".pre-commit-hooks.yaml").exists(), reason="not a checkout")
def test_the_pre_commit_hooks_run_as_they_are_declared(run, tmp_path: Path) -> None:
    """Each hook passes a sound bank and refuses one that is not."""
    sound = BANKS[0]
    broken = tmp_path / "broken.toml"
    broken.write_text(sound.read_text("utf-8").replace("title = ", "titel = ", 1), "utf-8")
    assert set(hooks()) == {"trainer-check", "trainer-bank-fmt"}
    for words in hooks().values():
        assert words[0] == "trainer"
        assert run(*words[1:], str(sound)).status == 0
        assert run(*words[1:], str(sound), str(broken)).status == 2


def test_the_workflow_for_a_repository_of_banks_checks_what_it_should(run, tmp_path: Path) -> None:
    """Its commands pass sound banks beside foreign TOML files, and fail on a broken one."""
    text = (ROOT / "docs" / "bank-check.yml").read_text("utf-8")
    assert "trainer check ." in text
    assert "trainer bank fmt --check" in text
    folder = tmp_path / "banks"
    folder.mkdir()
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (folder / "nights.toml").write_bytes(BANKS[0].read_bytes())
    assert run("check", str(folder)).status == 0
    (folder / "broken.toml").write_text('format = "question-bank/1"\nid = "broken"\n')
    assert run("check", str(folder)).status == 2
    (folder / "broken.toml").unlink()
    (folder / "nights.toml").unlink()
    assert "no story or question bank" in run("check", str(folder)).err


def taplo(schema: Path, file: Path) -> subprocess.CompletedProcess[str]:
    """Check a file as an editor does."""
    program = Path(sys.executable).with_name("taplo")
    return subprocess.run(
        [str(program), "lint", "--schema", schema.as_uri(), str(file)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(
    not shutil.which("taplo", path=str(Path(sys.executable).parent)), reason="taplo is not there"
)
def test_editors_find_with_the_schema_what_check_finds(run, tmp_path: Path) -> None:
    """Taplo passes every shipped bank and refuses unknown keys, wrong types and missing fields."""
    schema = tmp_path / "bank.json"
    schema.write_text(json.dumps(run("bank", "schema").document), "utf-8")
    for path in BANKS:
        assert taplo(schema, path).returncode == 0, path
    text = BANKS[0].read_text("utf-8")
    for right, wrong in (
        ("title = ", "titel = "),
        ("ask = ", "aks = "),
        ("version = ", "versoin = "),
        ('language = "en-US"', "language = 3"),
    ):
        broken = tmp_path / "broken.toml"
        broken.write_text(text.replace(right, wrong, 1), "utf-8")
        assert taplo(schema, broken).returncode != 0, wrong
        assert run("check", str(broken)).status == 2, wrong
