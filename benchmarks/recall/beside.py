"""Time of a grade beside 0.1.0, turn by turn in one run, on another answer of 300 words each time."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import first_version
from benchmarks.recall.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TURNS = 9

CODE = """
import json, sys, time
from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story
rows = [json.loads(line) for line in open({cases!r}, encoding="utf-8")]
stories = [
    Story(id=row["id"], title=row["title"],
          points=tuple(KeyPoint(Part(point["part"]), point["say"]) for point in row["points"]))
    for row in rows
]
told = [" ".join(" ".join(answer["text"] for answer in row["answers"]).split()[:300]) for row in rows]
work = list(zip([stories[0]] * len(told) if {one!r} else stories, told))
for turn, _ in enumerate(sys.stdin):
    start = time.process_time()
    for story, text in work:
        grade_recall(story, f"{{text}} turn{{turn}}")
    print((time.process_time() - start) / len(work) * 1000, flush=True)
"""


def lines() -> Iterator[str]:
    """Yield how much longer than in 0.1.0 a grade takes, against one story and against the one that is told."""
    with tempfile.TemporaryDirectory() as name:
        if not first_version.take_out(Path(name)):
            return
        for one, what in ((True, "one story"), (False, "the story that it tells")):
            code = CODE.format(cases=str(CASES / "recall.jsonl"), one=one)
            now, then = (sys.executable, "-c", code), first_version.python(Path(name), code)
            taken = list(_in_turns([now, then]))[1:]
            times = median(new / old for new, old in taken)
            yield (
                f"grade 300 words against {what}: {median(new for new, _ in taken):.1f} ms of the processor, "
                f"{times:.2f} x 0.1.0"
            )


def _in_turns(commands: Sequence[Sequence[str]]) -> Iterator[tuple[float, ...]]:
    """Yield the milliseconds of a grade in each program, which take turns."""
    programs = [
        subprocess.Popen(one, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for one in commands
    ]
    for _ in range(TURNS + 1):
        yield tuple(_turn(program) for program in programs)
    for program in programs:
        program.communicate()


def _turn(program: subprocess.Popen[str]) -> float:
    if program.stdin is None or program.stdout is None:
        raise ValueError("a program in turns has pipes")
    print("go", file=program.stdin, flush=True)
    return float(program.stdout.readline())
