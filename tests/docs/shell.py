"""As much of a shell as the docs use, with `trainer` in this process: a block runs in milliseconds."""

from __future__ import annotations

import contextlib
import io
import shlex
from pathlib import Path
from typing import NamedTuple

from trainer.cli.main import main

TRAINER = ("trainer", ".venv/bin/trainer")


class Ended(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


class Answering(io.TextIOWrapper):
    """A person who says yes to everything."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(b"y\n" * 9), encoding="utf-8")

    def isatty(self) -> bool:
        return True


def run(line: str, monkeypatch) -> Ended:
    """Run a command line of the docs in the current folder.

    It may set variables before the command, pipe one command into another, and write into a file.
    """
    told = ""
    piped = False
    ended = Ended(0, "", "")
    for part in _pipeline(line):
        words, target = _redirected(part)
        with monkeypatch.context() as patch:
            command = _with_variables(words, patch)
            ended = _one(command, told if piped else None, patch)
        if target is not None:
            target.write_text(ended.out, "utf-8")
        told, piped = ended.out, True
        if ended.status:
            break
    return ended


def _pipeline(line: str) -> list[list[str]]:
    words = shlex.shlex(line, posix=True, punctuation_chars="|>")
    words.whitespace_split = True
    commands: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            commands.append([])
        else:
            commands[-1].append(word)
    return commands


def _redirected(words: list[str]) -> tuple[list[str], Path | None]:
    if ">" not in words:
        return words, None
    at = words.index(">")
    assert len(words) == at + 2, f"what is behind the file of {words}?"
    return words[:at], Path(words[at + 1]).expanduser()


def _with_variables(words: list[str], patch) -> list[str]:
    while "=" in words[0]:
        variable, _, value = words[0].partition("=")
        patch.setenv(variable, value)
        words = words[1:]
    return words


def _one(words: list[str], told: str | None, patch) -> Ended:
    command, *rest = words
    if command == "printf":
        return Ended(0, rest[0].encode().decode("unicode_escape"), "")
    if command == "mkdir":
        assert rest[0] == "-p"
        Path(rest[1]).expanduser().mkdir(parents=True, exist_ok=True)
        return Ended(0, "", "")
    assert command in TRAINER, f"nobody has taught the test to run {command}"
    stdin = Answering() if told is None else io.TextIOWrapper(io.BytesIO(told.encode()), "utf-8")
    patch.setattr("sys.stdin", stdin)
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(rest)
        except SystemExit as end:
            status = int(end.code or 0)
    out.flush()
    return Ended(status, out.buffer.getvalue().decode(), err.getvalue())
