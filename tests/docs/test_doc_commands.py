from __future__ import annotations

import re
import shlex

import pytest

from tests.docs import shell
from tests.docs.reading import PAGES, ROOT, commands, name
from tests.sharing.conftest import bank_text
from trainer.cli.parser import make_parser

READING = ["docs/guide.md", "docs/formats.md", "docs/writing-a-bank.md"]
"""Pages whose commands follow each other in one home; those of the README are run as well."""

NOT_HERE = {
    "trainer": "opens the app: tests/terminal and tests/ui drive it",
    "trainer --demo": "opens the app: tests/terminal and docs/make_demo.py drive it",
    ".venv/bin/trainer": "opens the app",
    ".venv/bin/trainer rehearse": "opens the app",
    "$EDITOR night-shift.toml": "a person writes there; the test writes for them",
    "trainer bank add git+ssh://git@example.org/team/banks.git --bank onsite": "needs ssh; "
    "tests/sharing holds what is done with such an address",
}
BY_CI = ("python3 -m venv", ".venv/bin/pip", ".venv/bin/pytest", ".venv/bin/ruff", ".ci/run")
"""How lines begin that set up or check a checkout: .ci/run takes them from the README and runs them."""

BY_HAND = (".venv/bin/python -m benchmarks", ".venv/bin/python docs/")
"""How lines begin that measure or draw for minutes."""

ENDS = {"trainer recover": 1}
"""Commands that answer “no”, as the docs say."""

WRITTEN = bank_text("night-shift", two_at_once="Tell me about two emergencies at once.")

STORY = """\
format = "story-bank/1"

[[story]]
id = "mine"
title = "Mine"
action = ["Rang the customer before the report did"]
result = ["They stayed, 40 seats"]
"""


def bare(line: str) -> str:
    """Return a command line without what is said about it."""
    return re.sub(r"\s+#\s.*$", "", line)


def runnable(page: str) -> list[str]:
    lines = [bare(line) for line in commands(page)]
    return [one for one in lines if one not in NOT_HERE and not one.startswith((*BY_CI, *BY_HAND))]


@pytest.mark.parametrize("page", READING)
def test_the_commands_of_a_page_work(page, reader, addresses, monkeypatch):
    """One after the other in the sample persona's home, each ends as it should, without a traceback."""
    for line in runnable(page):
        if line == "trainer check night-shift.toml":
            (reader / "night-shift.toml").write_text(WRITTEN, "utf-8")
        ended = shell.run(_here(line, addresses, monkeypatch), monkeypatch)
        assert ended.status == ENDS.get(line, 0), f"{line}\n{ended.out}\n{ended.err}"
        assert "Traceback" not in ended.out + ended.err


def test_the_commands_of_the_readme_work(reader, monkeypatch):
    """What the README shows works, too."""
    writer = reader / "writer"
    writer.write_text('#!/bin/sh\ncp mine.toml "$1"\n')
    (reader / "mine.toml").write_text(STORY, "utf-8")
    writer.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(writer))
    monkeypatch.delenv("VISUAL", raising=False)
    lines = runnable("README.md")
    assert len(lines) == 3
    for line in lines:
        ended = shell.run(line, monkeypatch)
        assert ended.status in (0, 1), f"{line}\n{ended.out}\n{ended.err}"
        assert "Traceback" not in ended.out + ended.err


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_has_commands_that_nothing_runs(page):
    """A page with commands is among those that are run, or each of its commands is named with a reason."""
    if "decisions" in page.parts or name(page) in (*READING, "README.md"):
        return
    assert runnable(name(page)) == []


def test_programs_that_take_long_exist():
    """What the docs name to be run by hand is there."""
    lines = [line for page in PAGES for line in commands(name(page)) if line.startswith(BY_HAND)]
    assert len(lines) > 5
    for line in lines:
        _, flag, *rest = bare(line).split()
        path = f"{rest[0].replace('.', '/')}" if flag == "-m" else flag
        assert (ROOT / path).exists() or (ROOT / f"{path}.py").exists(), line


def test_what_is_not_run_is_still_written_like_that():
    """The list of exceptions holds nothing that the docs do not have."""
    written = {bare(line) for page in PAGES for line in commands(name(page))}
    assert set(NOT_HERE) | set(ENDS) <= written


def test_the_examples_of_commands_are_understood():
    """Every example of the page of commands, and of the texts, is one that the parser takes."""
    parser = make_parser()
    examples = [
        example
        for page in PAGES
        for example in re.findall(r"For example `([^`]+)`", page.read_text("utf-8"))
    ]
    assert len(examples) > 30
    wrong = []
    for example in examples:
        words = shlex.split(example.partition(" > ")[0].rpartition(" | ")[2], comments=True)
        try:
            parser.parse_args(words[words.index("trainer") + 1 :])
        except SystemExit:
            wrong.append(example)
    assert not wrong


def _here(line: str, addresses: dict[str, str], monkeypatch) -> str:
    """Return a line with addresses of the loopback, and the id that the debrief printed."""
    for there, local in addresses.items():
        line = line.replace(there, local)
    if "3f2a91c" in line:
        listed = shell.run("trainer debrief acme --all", monkeypatch).out
        line = line.replace("3f2a91c", re.findall(r"\b[0-9a-f]{7}\b", listed)[0])
    return line
