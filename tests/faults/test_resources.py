"""Files that are made to hurt, given to the real program: bounded time, bounded memory, one line."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from tempfile import TemporaryFile

import pytest

from tests.faults.app_at_work import demo_home
from tests.toml.test_hostile import TEXTS
from tests.work import seconds_of_work
from trainer import grading
from trainer.stories.model import KeyPoint, Part, Story

SECONDS, MEGABYTES = 5.0, 600.0


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return demo_home(tmp_path_factory.mktemp("demo") / "home")


def run(record_property, home, *words: str) -> tuple[int, bytes, bytes]:
    """Run a command; return its status and what it said; its work and memory are bounded."""
    with TemporaryFile() as said, TemporaryFile() as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "trainer", "--home", str(home), *words],
            stdin=subprocess.DEVNULL, stdout=said, stderr=errors,
        )  # fmt: skip
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told = [(file.seek(0), file.read())[1] for file in (said, errors)]
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    record_property("most seconds", f"{seconds:.2f}")
    record_property("most MB", f"{megabytes:.0f}")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    assert b"Traceback" not in told[1]
    return process.returncode, told[0], told[1]


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_file_is_refused_by_the_program_itself(tmp_path, demo, name, record_property):
    """`trainer check` refuses each in bounded time and memory, and says why in short lines."""
    path = tmp_path / "bank.toml"
    path.write_bytes(TEXTS[name].encode("utf-8", "surrogatepass"))
    status, said, errors = run(record_property, demo, "check", str(path))
    assert status in (1, 2)
    lines = (said + errors).decode().splitlines()
    assert lines
    assert max(map(len, lines)) < 600


@pytest.mark.parametrize(
    "template",
    ["{questions}\n\n" * 1500, "{greeting}" * 1900, "x" * 3_000_000, "{" * 19_000, "{a}" * 6_000],
    ids=["questions", "greetings", "long", "braces", "names"],
)
def test_a_hostile_template_is_refused(demo, template, record_property):
    """A letter's own template cannot make a letter grow, loop or hang."""
    letters = demo / "letters"
    letters.mkdir(exist_ok=True)
    (letters / "template.txt").write_text(template)
    status, said, errors = run(
        record_property, demo, "letter", "kestrel", "--to", "Dana Weller", "--tone", "own"
    )
    assert (status, said) == (2, b"")
    assert errors.count(b"\n") == 1
    assert b"template.txt" in errors


@pytest.mark.parametrize("command", [("story", "import"), ("bank", "import"), ("debrief",)])
def test_a_hostile_text_to_take_in_ends_soon(tmp_path, demo, command, record_property):
    """Two megabytes of one line, of headings or of brackets are taken in or refused in time."""
    for number, text in enumerate(("x" * 2_000_000, "# a\n" * 500_000, "[" * 2_000_000)):
        path = tmp_path / f"in{number}.md"
        path.write_text(text)
        words = {
            "story": ("story", "import", str(path), "--dry-run"),
            "bank": ("bank", "import", str(path), "--dry-run"),
            "debrief": ("debrief", "kestrel", "--transcript", str(path)),
        }[command[0]]
        run(record_property, demo, *words)


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        ("word " * 1000, "word " * 12_000),
        ("the word moved", "word " * 12_000),
        (
            " ".join(f"abcd{n:x}" for n in range(40)),
            " ".join(f"abcd{n % 40:x}" for n in range(9_000)),
        ),
        (
            " ".join(f"wo{n}rd" for n in range(300)),
            " ".join(f"wo{n % 300}rd" for n in range(9_000)),
        ),
        ("not " * 300, "not " * 12_000),
        ("7 " * 300, "7 " * 12_000),
    ],
    ids=["one word", "an endless answer", "alike", "over and over", "denials", "numbers"],
)
def test_a_hostile_answer_is_graded_in_time(point, answer, record_property):
    """A point and an answer of many words that are heard in many places cost no more than both."""
    story = Story("s", "Title", (KeyPoint(Part.ACTION, point), KeyPoint(Part.RESULT, point)))
    seconds = seconds_of_work(partial(grading.grade_recall, story, answer), within=SECONDS)
    record_property("most seconds", f"{seconds:.2f}")
    assert seconds < SECONDS
