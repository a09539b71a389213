"""The rows of the table: what is promised, to which figure, and the tests that speak for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One promise.

    Attributes:
        name: The fault.
        figure: What has to be reached.
        tests: Files or folders for pytest; none when nothing speaks for the row yet.
        short: What the tests leave out of the figure; empty when they reach it whole.
    """

    name: str
    figure: str
    tests: tuple[str, ...] = ()
    short: str = ""


ROWS = (
    Row(
        "broken TOML",
        "same verdict as tomllib, 150 ms each",
        ("tests/toml",),
        "325 reconstructed texts; the 499 files of toml-test were not run",
    ),
    Row(
        "resource attacks",
        "5 s, 600 MB",
        ("tests/toml/test_hostile.py",),
        "memory is not measured; letter templates are left out",
    ),
    Row(
        "disk full, read-only",
        "0 lost old versions at every write call",
        ("tests/faults/test_write_calls.py", "tests/faults/test_history_disk.py"),
        "not each of letters, banks, settings, debriefs and exports",
    ),
    Row(
        "several instances",
        "8 × 100 attempts + 50 edits: 800 rows, 400 edits",
        ("tests/faults/test_kills.py",),
        "4 × 40 attempts, no edits",
    ),
    Row(
        "hostile texts",
        "515 texts × every field × every screen: 0 hostile bytes",
        ("tests/faults/test_hostile_texts.py",),
        "escape payloads only; not the 515 naughty strings, not every field",
    ),
    Row(
        "header injection",
        "0 injected headers",
        ("tests/interviews/test_sending_eml.py", "tests/interviews/test_sending_links.py"),
        "not checked against every listed class of line break",
    ),
    Row(
        "corrupt database",
        "no crash on 200 random corruptions",
        ("tests/faults/test_damage.py",),
        "60 random corruptions",
    ),
    Row(
        "older and newer database",
        "migrated or refused",
        ("tests/storage/test_versions.py",),
        "not reviewed against the promise",
    ),
    Row("private data in a shared bank", "canary never leaves", ("tests/sharing",), "not reviewed"),
    Row(
        "permissions",
        "0 for others under umask 000",
        (
            "tests/storage/test_files.py",
            "tests/storage/test_home.py",
            "tests/coach/test_workspace.py",
        ),
        "not every file the program makes",
    ),
    Row(
        "signals, dropped terminal",
        "60 of 60",
        ("tests/terminal/test_terminal_rehearsal.py",),
        "not 60 times",
    ),
    Row("bank source traps", "0 escapes", short="not covered by this command"),
    Row("file changed while held", "both kept", short="no test is named for it here"),
    Row("clocks and zones", "same totals in every zone", short="no test is named for it here"),
    Row("terminal sizes", "300 resizes", short="no test is named for it here"),
    Row("network", "0 connections while rehearsing", short="no test is named for it here"),
    Row("fuzzing", "0 crashes", short="no fuzzing exists yet"),
)
