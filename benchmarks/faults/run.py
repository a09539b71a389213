"""One row of the table, run by pytest; what the tests measured is read from its report."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from benchmarks import toml_test
from tests.faults.amounts import VARIABLE

if TYPE_CHECKING:
    from benchmarks.faults.rows import Row


@dataclass(frozen=True)
class Result:
    """What became of a row.

    Attributes:
        line: Its line of the table.
        reached: The figure was reached whole.
        failures: The tests that failed, each with the first line of why.
    """

    line: str
    reached: bool
    failures: tuple[str, ...]


def run(row: Row, *, full: bool) -> Result:
    """Run the tests of a row.

    Args:
        row: What is promised.
        full: Repeat to the promised figure, instead of as often as the everyday run.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
        workers = ("-n0",) if row.alone else ("--dist", "worksteal")
        environment = {**os.environ, VARIABLE: "full" if full else "quick"}
        if row.corpus and toml_test.VARIABLE not in os.environ:
            environment[toml_test.VARIABLE] = str(toml_test.fetch(Path(folder)))
        subprocess.run(
            [*command, *workers, "-o", "junit_family=xunit1", f"--junitxml={report}", *row.tests],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        cases = list(ET.parse(report).iter("testcase")) if report.exists() else []
    return _result(row, cases, full=full)


def _result(row: Row, cases: list[ET.Element], *, full: bool) -> Result:
    failures, skipped, seconds = [], 0, 0.0
    measured: dict[str, list[float]] = defaultdict(list)
    for case in cases:
        seconds += float(case.get("time", 0))
        skipped += case.find("skipped") is not None
        for kind in ("failure", "error"):
            if (failed := case.find(kind)) is not None:
                reason = (failed.get("message") or "").splitlines() or [""]
                failures.append(f"{case.get('name')}: {reason[0]}")
        for noted in case.iter("property"):
            measured[noted.get("name", "")].append(float(noted.get("value", 0)))
    passed = len(cases) - len(failures) - skipped
    words = [f"{passed} of {len(cases)} tests"]
    words += [f"{name}: {_told(name, values)}" for name, values in sorted(measured.items())]
    reached = full and bool(cases) and passed == len(cases)
    verdict = "yes" if reached else "quick form" if passed == len(cases) and cases else "no"
    line = f"| {row.name} | {row.figure} | {'; '.join(words)} | {seconds:.0f} | {verdict} |"
    return Result(line, reached, tuple(failures))


def _told(name: str, values: list[float]) -> str:
    """Return the worst of what was measured; what is counted is added up."""
    return f"{max(values):.3g}" if name.startswith(("most", "longest")) else f"{sum(values):.0f}"
