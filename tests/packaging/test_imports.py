from __future__ import annotations

import subprocess
import sys

import pytest

from trainer.cli.parser import MODULES

HEAVY = ("textual", "rich", "rapidfuzz", "sqlite3", "fsrs", "tomlkit", "shtab", "yaml", "zipfile")
REPORT = (
    "import sys; from trainer.cli.main import main\n"
    "try: main(sys.argv[1:])\n"
    "except SystemExit: pass\n"
    "print('\\n@', *sorted({name.partition('.')[0] for name in sys.modules}))"
)


def loaded(*words: str, home: object, text: str = "") -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", REPORT, "--home", str(home), *words],
        input=text, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return set(ran.stdout.rpartition("@")[2].split())


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("grade", "--help")], ids=" ".join)
def test_help_imports_nothing_heavy(tmp_path, words):
    """Asking for help or the version loads no screen, no database and no grader."""
    assert not loaded(*words, home=tmp_path) & set(HEAVY)


@pytest.mark.parametrize(
    "words",
    [("grade", "--story", "checkout-latency", "-"), ("due",), ("match", "a project"), ("stats",)],
    ids=" ".join,
)
def test_commands_import_no_textual(home, words):
    """A command that opens no app does not load Textual."""
    assert not loaded(*words, home=home, text="I moved the cart.") & {"textual", "rich"}


def test_the_api_imports_no_textual():
    """The grader, the stories and the questions can be used as a library without the app."""
    code = (
        "import sys, trainer.grading, trainer.stories, trainer.questions\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(ran.stdout.split()) & {"textual", "rich", "sqlite3"}


@pytest.mark.parametrize("words", [("due",), ("story", "list")], ids=" ".join)
def test_the_first_screen_waits_for_no_grader(home, words):
    """Planning what to ask loads none of the libraries that only grading an answer needs."""
    assert not loaded(*words, home=home) & {"rapidfuzz", "Stemmer"}


@pytest.mark.parametrize("words", [(), ("--demo",), ("--home", "somewhere"), ("--home=somewhere",)])
def test_opening_the_app_reads_the_grammar_of_no_command(words):
    """Words that only open the app load no command's module; each of them took a millisecond or more."""
    code = (
        "import sys; from trainer.cli.parser import make_parser\n"
        "make_parser(sys.argv[1:]).parse_args(sys.argv[1:])\n"
        "print(*sorted(name for name in sys.modules if name.startswith('trainer.cli.')))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True
    )
    assert not {name.rpartition(".")[2] for name in ran.stdout.split()} & set(MODULES.values())


def test_the_frame_of_home_is_painted_before_anything_of_the_home_is_read():
    """The app and its first screen load no history, no stories and no question bank."""
    code = (
        "import sys, trainer.ui.app\n"
        "print(*sorted(name for name in sys.modules if name.startswith('trainer.')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in ran.stdout.split()}
    assert not rooms & {
        "storage",
        "stories",
        "questions",
        "rehearsal",
        "interviews",
        "mock",
        "grading",
    }


@pytest.mark.parametrize(
    "words", [("--help",), ("due",), ("story", "list"), ("stats",)], ids=" ".join
)
def test_only_reading_what_people_bring_reads_the_facts_of_languages(home, words):
    """The files of words that an import needs are read by no command that shows what is there."""
    opened = (
        "import sys; files = []\n"
        "sys.addaudithook(lambda event, args: files.append(str(args[0])) if event == 'open' else None)\n"
        f"{REPORT}\nprint('\\n@', *(name for name in files if 'languages' in name and '.toml' in name))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", opened, "--home", str(home), *words],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert ran.stdout.rpartition("@")[2].split() == []


def test_every_public_name_of_grading_is_there():
    """What is imported only when first used is found under each name that is promised."""
    from trainer import grading

    assert all(getattr(grading, name) for name in grading.__all__)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = grading.nothing_like_it
