"""Zero of anything: every command on homes that have nothing of something says what to do next."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from tests.faults.zero import HOMES, SAID, lines
from trainer.cli.common import DONE, NO, WRONG_INPUT

WAY_ON = re.compile(
    r"`trainer |--[a-z]|; [a-z]|rehearse ahead|[Ss]et one's status|fix: |more lines|NAME|FILE"
)
"""What an answer of “no” or a refusal holds: a command, an option, or what to do, behind the reason."""

NOTHING_TO_DO = (("bank", "list", "--orphans"), ("recover",))
"""Where “no” is good news."""

WHOLE = ("nothing", "no question banks", "answers noted and no story")
"""Homes on which every option is tried; on the others every command, alone and with --json."""


@pytest.fixture
def _known(known_banks, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")


@pytest.fixture
def on(tmp_path, run, typed, monkeypatch, _known):
    """Return a function that runs a command line on a fresh copy of a poor home."""

    def make(name):
        if not HOMES[name].banks:
            none = tmp_path / "no banks"
            none.mkdir()
            monkeypatch.setattr("trainer.storage.bank_files.shipped_folder", lambda: none)
        HOMES[name].make(tmp_path / "poor")

        def run_on(*words):
            shutil.rmtree(tmp_path / "copy", ignore_errors=True)
            shutil.copytree(tmp_path / "poor", tmp_path / "copy")
            typed(SAID)
            return run("--home", str(tmp_path / "copy"), *words)

        return run_on

    return make


def is_plain(words):
    """Return whether a command line has no option, or --json only."""
    return not [word for word in words if word.startswith("-") and word != "--json"]


@pytest.mark.slow
@pytest.mark.parametrize("name", HOMES)
def test_every_command_works_with_zero_of_anything(name, on, tmp_path, monkeypatch):
    """No traceback on any home that lacks something; what is not done says what to do next."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "notes.txt"
    file.write_text(f"Q: What did you do?\nA: {SAID}\n")
    run_on = on(name)
    plain = {}
    for words in lines(file):
        if name not in WHOLE and not is_plain(words):
            continue
        ran = run_on(*words)
        said = ran.out + ran.err
        assert ran.status in (DONE, NO, WRONG_INPUT), words
        assert said.strip(), words
        if words[-1] == "--json":
            assert ran.status == plain[words[:-1]], words
            assert json.loads(ran.out) is not None if ran.out else ran.err, words
        elif ran.status != DONE and words not in NOTHING_TO_DO:
            assert WAY_ON.search(" ".join(said.split())), (words, said)
        plain[words] = ran.status


def test_a_debrief_before_the_first_story_is_shown_and_finished(on):
    """Kind: the first thing stored belongs to nothing yet; noting, finishing and the letter work."""
    run_on = on("answers noted and no story")
    for words in (("debrief", "acme"), ("debrief", "acme", "--finish"), ("letter", "acme")):
        ran = run_on(*words)
        assert ran.status == DONE, ran.err
    shown = " ".join(run_on("debrief", "acme").out.split())
    assert "no story yet" in shown
    assert "`trainer story new`" in shown


def test_an_answer_that_tells_another_story_says_so(on):
    """Where there are stories, an answer that tells none of them does not speak of a first one."""
    shown = on("a story of one point")("debrief", "acme", "--said", "I like tea.", "--change", "1")
    assert "couldn't tell which of your stories" in shown.out
