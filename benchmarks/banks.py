"""Question banks by the thousand: what opening, searching and matching cost, and how it grows.

python -m benchmarks.banks            10,000 and 100,000 questions in 20 and 200 banks
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peak import peak_megabytes
from trainer.coach.question_list import View, Wish, find
from trainer.coach.workspace import open_workspace
from trainer.questions.format import parse
from trainer.questions.model import Question, QuestionBank
from trainer.questions.write import write
from trainer.storage.bank_files import shipped_folder
from trainer.text import primary

if TYPE_CHECKING:
    from collections.abc import Callable

IN_A_BANK = 500
TYPED = (
    "c",
    "co",
    "con",
    "conf",
    "confl",
    "conflict",
    "conflict t",
    "conflict te",
    "conflict team",
)


def make_banks(folder: Path, count: int) -> None:
    """Write `count` questions into banks of 500, each made of the words of the shipped ones."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(7)
    known = [
        question
        for path in sorted(shipped_folder().glob("*.toml"))
        for question in parse(path.read_text("utf-8"), path.name)
        if primary(question.language) == "en"
    ]
    words = [word for question in known for word in question.ask.split()]

    def sentence() -> str:
        return " ".join(chance.choices(words, k=11)) + "?"

    for number in range(count // IN_A_BANK):
        bank = f"bank-{number}"
        questions = tuple(
            Question(
                bank,
                f"q-{at}",
                sentence(),
                variants=tuple(sentence() for _ in range(3)),
                competencies=chance.choice(known).competencies,
            )
            for at in range(IN_A_BANK)
        )
        text = write(QuestionBank(bank, f"Bank {number}", questions))
        (folder / f"{bank}.toml").write_text(text, "utf-8")


def timed(job: Callable[[], object]) -> float:
    """Return the milliseconds that a job takes."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def measure(root: Path) -> None:
    """Print what one home costs, in a process of its own."""
    work = open_workspace(root)
    problems = timed(work.problems)
    opened = timed(lambda: work.banks().questions)
    count = len(work.banks().questions)
    first = timed(lambda: find(work, Wish("team")))
    keys = sorted(timed(lambda word=word: find(work, Wish(word))) for word in TYPED)  # type: ignore[misc]
    every = find(work, Wish())
    shown = timed(lambda: [every[at] for at in range(40)])
    views = {view: timed(lambda view=view: find(work, Wish(view=view))) for view in View}  # type: ignore[misc]
    memory = peak_megabytes()
    print(f"{count:>8,} questions in {len(work.banks().banks):>3} banks")
    print(f"  looked through for Home         {problems:8.1f} ms")
    print(f"  read                          {opened:8.0f} ms")
    print(f"  first search (texts are folded) {first:8.0f} ms")
    print(
        f"  each key after it, median       {keys[len(keys) // 2]:8.1f} ms, worst {keys[-1]:.1f} ms"
    )
    print(f"  40 rows made                    {shown:8.1f} ms")
    for view, took in views.items():
        print(f"  {view:<31} {took:8.1f} ms")
    print(f"  memory                          {memory:8.0f} MB")
    work.close()


def main() -> None:
    """Print the table; each size in a process of its own."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        for count in (0, 10_000, 100_000):
            root = Path(folder) / str(count)
            make_banks(root / "banks", count)
            for _ in range(2):  # the second time nothing is new
                subprocess.run([sys.executable, "-m", "benchmarks.banks", str(root)], check=True)


if __name__ == "__main__":
    main()
