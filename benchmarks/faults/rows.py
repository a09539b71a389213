"""The rows of the table: what is promised, to which figure, and the tests that speak for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One promise.

    Attributes:
        name: The fault.
        figure: What has to be reached.
        tests: Files, folders or single tests for pytest.
        alone: Run one test after the other, because they measure time or fill the machine.
        corpus: Needs the files of toml-test.
    """

    name: str
    figure: str
    tests: tuple[str, ...]
    alone: bool = False
    corpus: bool = False


ROWS = (
    Row(
        "kill -9",
        "500 kills: 0 lost attempts, 0 half files, at most 1.0 s of typing lost",
        ("tests/faults/test_kills.py",),
    ),
    Row(
        "signals, dropped terminal",
        "60 of 60, 0 characters lost",
        ("tests/faults/test_signals.py",),
    ),
    Row(
        "hostile texts",
        "515 naughty strings and escape payloads × every field × every screen: 0 crashes, "
        "0 hostile bytes",
        (
            "tests/faults/test_hostile_texts.py",
            "tests/faults/test_naughty_fields.py",
            "tests/faults/test_naughty_records.py",
            "tests/faults/test_naughty_screens.py",
        ),
    ),
    Row(
        "broken TOML",
        "every invalid file of toml-test refused in one line, at most 150 ms each; "
        "the valid ones without a crash",
        ("tests/toml/test_corpus.py", "tests/toml/test_public_corpus.py"),
        alone=True,
        corpus=True,
    ),
    Row("file changed while held", "both versions kept", ("tests/faults/test_changed_files.py",)),
    Row(
        "disk full, read-only, no permission, quota",
        "0 lost old versions at every write call of every writer",
        (
            "tests/faults/test_write_calls.py",
            "tests/faults/test_every_writer.py",
            "tests/faults/test_real_disks.py",
            "tests/faults/test_screens_on_a_full_disk.py",
            "tests/faults/test_history_disk.py",
        ),
    ),
    Row(
        "several instances",
        "8 × 100 attempts + 50 edits: 800 rows, 400 edits",
        ("tests/faults/test_instances.py",),
        alone=True,
    ),
    Row(
        "resource attacks",
        "5 s, 600 MB; aim: 1 s",
        ("tests/faults/test_resources.py", "tests/toml/test_hostile.py"),
        alone=True,
    ),
    Row("bank source traps", "0 escapes", ("tests/sharing", "tests/faults/test_bank_traps.py")),
    Row(
        "private data in a shared bank",
        "the canary never leaves",
        ("tests/sharing/test_export_canary.py", "tests/faults/test_canary.py"),
    ),
    Row(
        "header injection",
        "0 injected headers",
        (
            "tests/faults/test_headers.py",
            "tests/interviews/test_sending_eml.py",
            "tests/interviews/test_sending_links.py",
            "tests/interviews/test_sending_reminder.py",
        ),
    ),
    Row("newer database or file", "refused, byte-identical", ("tests/faults/test_newer.py",)),
    Row(
        "older database",
        "backup first, migrated",
        ("tests/storage/test_versions.py", "tests/storage/test_first_version.py"),
    ),
    Row(
        "empty history with copies",
        "said, never copied over, one key or command back",
        ("tests/storage/test_backups.py", "tests/cli/test_cli_backup.py"),
    ),
    Row(
        "restore, rescue or merge killed",
        "at every call that writes: the old history whole, or the new one",
        ("tests/faults/test_replacing_killed.py",),
    ),
    Row(
        "two copies of the history",
        "a union, each row once; strange files refused",
        ("tests/storage/test_merging.py",),
    ),
    Row("corrupt database", "no crash on 200 random corruptions", ("tests/faults/test_damage.py",)),
    Row(
        "clocks and zones",
        "no negative durations, same totals in every zone",
        ("tests/faults/test_clocks.py",),
    ),
    Row(
        "terminal sizes",
        "300 resizes, TERM=dumb, no terminal: no crash",
        ("tests/faults/test_sizes.py",),
    ),
    Row(
        "1 to 6 columns",
        "every screen and dialog opens, takes keys and closes in 19 sizes from 0 by 0 to 6 by 3",
        ("tests/ui/test_small_windows.py",),
    ),
    Row(
        "20,000 random keys",
        "0 crashes, 0 screens without a way home, 0 lost texts",
        ("tests/fuzzing/test_keys.py",),
    ),
    Row(
        "zero of anything",
        "no stories, questions, interviews, people, answers: every command and screen goes on",
        ("tests/faults/test_zero_commands.py", "tests/faults/test_zero_screens.py"),
    ),
    Row(
        "another program's lock",
        "at most 5 s in all and said who; leaving by every key and signal; 0 answers lost",
        ("tests/faults/test_other_programs.py",),
    ),
    Row(
        "history removed while running",
        "put back, joined with what was put there, said once; 0 answers lost",
        ("tests/faults/test_taken_away.py",),
    ),
    Row(
        "shared memory refused",
        "every writer, command and screen works",
        ("tests/faults/test_unshared_memory.py",),
    ),
    Row(
        "chmod refused or ignored",
        "every writer and command works; warned once; the doctor tells the real rights",
        ("tests/faults/test_rights.py",),
    ),
    Row(
        "nothing can be stored",
        "status 2 and what stood in the way, from every command that only stores",
        ("tests/cli/test_nothing_kept.py",),
    ),
    Row(
        "files that are none, paths that are no text",
        "nothing hangs; a home that is not UTF-8 works",
        ("tests/faults/test_strange_files.py",),
    ),
    Row(
        "large bank sources",
        "folders that hold each other, 15,000 files, 300 banks of comments: refused in a line or read, "
        "5 s to read and 5 s to check, 200 MB",
        ("tests/faults/test_large_sources.py",),
        alone=True,
    ),
    Row(
        "linear readers",
        "ten times the text, at most thirty times the work, at 1×, 10× and 100×; every text has a length",
        ("tests/faults/test_long_documents.py",),
        alone=True,
    ),
    Row(
        "odd paths and times",
        "wherever one is typed: one line, exit 2, no traceback",
        ("tests/faults/test_typed_paths.py", "tests/faults/test_odd_times.py"),
    ),
    Row(
        "copies of sync programs and editors",
        "never rehearsed, never edited, named with what differs",
        ("tests/coach/test_file_copies.py",),
    ),
    Row(
        "renamed stories",
        "the history is named, follows the new id everywhere, and comes back",
        ("tests/coach/test_renamed.py",),
    ),
    Row(
        "dates as people type them",
        "understood whole, asked about, or refused; never guessed",
        ("tests/interviews/test_dates_typed.py", "tests/coach/test_dates.py"),
    ),
    Row("permissions", "0 others under umask 000", ("tests/faults/test_permissions.py",)),
    Row("network", "0 connections while rehearsing", ("tests/faults/test_network.py",)),
    Row("fuzzing", "0 crashes", ("tests/fuzzing",)),
)
