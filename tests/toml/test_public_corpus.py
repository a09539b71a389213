"""The files of toml-test, the corpus that TOML parsers are judged by, through `trainer check`.

The corpus is not part of the project: `python -m benchmarks.toml_test` fetches it and runs these.
"""

from __future__ import annotations

import os
import re
import tomllib
from functools import partial
from pathlib import Path

import pytest

from tests.work import seconds_of_work
from trainer.toml import FormatError, decode, read

CORPUS = Path(os.environ.get("TRAINER_TOML_TEST", "nowhere"))
LISTS = sorted(CORPUS.glob("files-toml-1.*"))
MOST_SECONDS = 0.15

pytestmark = pytest.mark.skipif(
    not LISTS, reason="the corpus is fetched by: python -m benchmarks.toml_test"
)


def _files(kind: str, lists: list[Path]) -> list[Path]:
    names = {name for listed in lists for name in listed.read_text("utf-8").split()}
    return [CORPUS / n for n in sorted(names) if n.startswith(kind) and n.endswith(".toml")]


def test_invalid_files_are_refused_in_one_line(run, record_property):
    """Every invalid file gets one line with its name and a line number, fast, and stays as it is."""
    wrong, took = [], []
    for path in _files("invalid/", LISTS):
        before = path.read_bytes()
        ran = run("check", str(path))
        took.append(seconds_of_work(partial(run, "check", str(path)), within=MOST_SECONDS))
        lines = ran.err.splitlines()
        told = len(lines) == 1 and re.match(re.escape(str(path)) + r":[1-9]\d*: \S", lines[0])
        if not (told and ran.status == 2 and path.read_bytes() == before):
            wrong.append((path.name, ran))
    record_property("invalid files", len(took))
    record_property("most ms", f"{max(took) * 1000:.1f}")
    assert wrong == []
    assert len(took) > 450
    assert max(took) <= MOST_SECONDS


def test_valid_files_give_their_values(run, record_property):
    """Every valid file is read as Python reads it, and what it lacks to be a story file is told."""
    wrong, took = [], []
    for path in _files("valid/", LISTS[:1]):
        ran = run("check", str(path))
        took.append(seconds_of_work(partial(run, "check", str(path)), within=MOST_SECONDS))
        try:
            text = decode(path.read_bytes(), path.name)
            right = repr(read(text, path.name)) == repr(tomllib.loads(text))
        except FormatError as error:
            right = error
        if right is not True or ran.status != 2 or "format" not in ran.err:
            wrong.append((path.name, right, ran))
    record_property("valid files", len(took))
    assert wrong == []
    assert len(took) > 200
    assert max(took) <= MOST_SECONDS
