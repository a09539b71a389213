from __future__ import annotations

import pytest

from trainer.cli.parser import make_parser


def commands(parser, path=()):
    for action in parser._actions:
        if isinstance(action.choices, dict):
            for name, inner in action.choices.items():
                yield (*path, name), inner
                yield from commands(inner, (*path, name))


ALL = dict(commands(make_parser()))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_has_help_and_an_example(path, run):
    """Each command explains itself, and each that does something shows an example."""
    ran = run(*path, "--help")
    assert ran.status == 0
    assert ran.err == ""
    assert ALL[path].description in " ".join(ran.out.split())
    if path not in {("bank",), ("story",), ("interview",), ("voice",)}:
        assert "example: " in ran.out


def test_version(run):
    """The version is one line with the distribution's name."""
    ran = run("--version")
    assert (ran.status, ran.out.split()[0]) == (0, "interview-trainer")


def test_wrong_words_end_in_one_line_and_status_2(run):
    """An unknown command costs one line on stderr, without the control characters it held."""
    ran = run("dance\x1b]0;x\x07")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err
    assert "\x07" not in ran.err


@pytest.mark.parametrize("number", ["0", "-3", "x", "1.5"])
def test_a_limit_counts_something(run, number):
    """A limit that is no count is refused in words."""
    ran = run("match", "project", f"--limit={number}")
    assert ran.status == 2
    assert "whole number" in ran.err


def test_an_argument_that_is_no_text_is_refused(run):
    """A byte that is no UTF-8 in an argument is a mistake of the person, not a crash."""
    ran = run("interview", "new", "Acme\udcff", "2030-01-01")
    assert ran.status == 2
    assert "UTF-8" in ran.err


def test_home_is_taken_before_and_after_the_command(run, tmp_path):
    """`--home` means the same on either side of the command."""
    there = str(tmp_path / "elsewhere")
    assert run("--home", there, "story", "list").status == 1
    assert run("story", "list", "--home", there).status == 1
    assert run("story", "list").status == 0


@pytest.mark.parametrize("group", ["bank", "story", "interview"])
def test_a_group_alone_prints_its_help(run, group):
    """A group without a command lists its commands."""
    ran = run(group)
    assert ran.status == 0
    assert "list" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh"])
def test_completion_knows_the_commands(run, shell):
    """The completion script of each shell names commands and options."""
    ran = run("completion", shell)
    assert ran.status == 0
    assert "rehearse" in ran.out
    assert "--plain" in ran.out or "plain" in ran.out


def test_the_system_s_refusal_is_one_line(run, tmp_path):
    """A file that cannot be opened is told in one line."""
    ran = run("grade", "--story", "checkout-latency", str(tmp_path / "none.txt"))
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "none.txt" in ran.err


def test_ctrl_c_ends_with_the_status_a_shell_expects(run, monkeypatch):
    """An interrupted command ends quietly with status 130."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.coach.progress.due", interrupted)
    ran = run("due")
    assert (ran.status, ran.out, ran.err) == (130, "", "")


def test_the_example_of_the_help_can_be_copied(run):
    """What stands behind "example:" is a command line, and what it does is told apart from it."""
    epilog = run("--help").out.strip().splitlines()[-1]
    assert epilog.startswith("example: trainer --demo (")
    assert epilog.endswith(")")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("interview", "add"), "interview new"),
        (("story", "create"), "story new"),
        (("bank", "delete"), "bank remove"),
        (("story", "ls"), "story list"),
    ],
)
def test_another_word_for_a_command_names_the_command(run, typed, meant):
    """What people type for a command that a group has by another name ends in that name."""
    ran = run(*typed)
    assert ran.status == 2
    assert ran.err.endswith(f"did you mean `trainer {meant}`?\n")


def test_a_word_for_nothing_is_not_guessed(run):
    """A word that means no command of the group leads to its help."""
    assert run("interview", "dance").err.endswith("see `trainer interview --help`\n")
