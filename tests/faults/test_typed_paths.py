"""Every place where a person types a path refuses what is none in one line, and the app goes on."""

from __future__ import annotations

import os

import pytest

from tests.conftest import home
from trainer.file_names import is_device, is_taken_by_windows, plain_name
from trainer.storage.paths import path_of

__all__ = ["home"]

NO_PATHS = {
    "an unknown user": "~nosuch/x.toml",
    "an unknown user alone": "~nosuch",
    "a null byte": "a\0b.toml",
    "an escape": "a\x1b]0;owned\x07.toml",
    "a line break": "a\nb.toml",
    "a C1 byte": "a\x9bb.toml",
    "a long name": "n" * 300 + ".toml",
    "a long name of wide letters": "字" * 100 + ".toml",
    "a long path": "folder/" * 700 + "x.toml",
    "blanks": "   ",
}
READING = (
    ("check", "{}"),
    ("bank", "add", "{}", "--yes"),
    ("bank", "fmt", "{}"),
    ("bank", "import", "{}", "--yes"),
    ("story", "import", "{}", "--yes"),
    ("grade", "--story", "checkout-latency", "{}"),
    ("debrief", "acme", "--transcript", "{}"),
    ("interview", "new", "Other", "2026-06-02 10:00", "--posting", "{}"),
)
WRITING = (
    ("bank", "new", "mine", "-o", "{}"),
    ("bank", "export", "behavioral/most-successful-project", "--as", "x", "-o", "{}", "--yes"),
    ("story", "export", "-o", "{}"),
    ("letter", "acme", "--anyway", "--format", "txt", "-o", "{}"),
)


@pytest.fixture
def acme(run):
    assert run("interview", "new", "Acme", "2026-05-27 10:00").status == 0


def refused(ran, words=()) -> None:
    lines = ran.err.splitlines()
    assert ran.status == 2, (words, ran)
    assert len(lines) == 1, lines
    assert "Traceback" not in ran.err
    assert all(character.isprintable() for character in lines[0])
    assert len(lines[0]) < 400


@pytest.mark.parametrize("what", NO_PATHS)
def test_what_is_no_path_is_refused_wherever_a_path_is_typed(run, acme, what):
    """Unknown users, control characters and endless names reach no library: one line, exit 2."""
    for words in (*READING, *WRITING):
        refused(run(*(word.format(NO_PATHS[what]) for word in words)), words)


@pytest.fixture
def no_files(tmp_path):
    """Things that a path may lead to and that are no regular file of text."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "round.toml").symlink_to("about.toml")
    (tmp_path / "about.toml").symlink_to("round.toml")
    (tmp_path / "dangling.toml").symlink_to("nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b'format = "story-bank/1" # \x81\x8d\x90')
    names = ("pipe", "round.toml", "dangling.toml", "latin.toml", "latin.toml/inside")
    return (*(str(tmp_path / name) for name in names), "/dev/zero")


def test_what_is_no_file_is_refused_wherever_one_is_read(run, acme, no_files):
    """A pipe, a device, a loop of links and bytes that are no UTF-8 end no command and hang none."""
    for words in READING:
        for name in no_files:
            ran = run(*(word.format(name) for word in words))
            assert ran.status in (1, 2), (words, name, ran)
            assert "Traceback" not in ran.err


def test_a_result_is_not_written_where_nobody_could_read_it(run, acme, tmp_path):
    """A folder, a pipe that nobody reads, and a file taken for a folder are refused as targets."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_text("")
    for words in WRITING:
        for name in ("pipe", "", "file/inside"):
            refused(run(*(word.format(tmp_path / name) for word in words)), words)


@pytest.mark.parametrize("name", ["nul", "CON", "Aux.toml", "com1.tar.gz", "lpt¹", "prn ", "nul:x"])
def test_devices_of_windows_are_known_in_every_spelling(name):
    """Case, endings, blanks and streams do not hide the name of a device."""
    assert is_device(name)
    assert is_taken_by_windows(name)


@pytest.mark.parametrize("name", ["console", "com", "com10", "null.toml", "auxiliary", "nu-l"])
def test_names_that_only_begin_like_a_device_are_free(name):
    """Nothing is refused that is a file everywhere."""
    assert not is_device(name)


@pytest.mark.parametrize("name", ["a:b", "a.", "a ", "what?", "a|b", "x*"])
def test_names_that_windows_has_no_file_for_are_known(name):
    """Colons, wildcards, and dots and blanks at the end."""
    assert is_taken_by_windows(name)


@pytest.mark.parametrize(
    ("parts", "made"),
    [
        (("Con",), "con-letter"),
        (("C:", "; x. "), "c-x"),
        (("Ünïted GmbH",), "united-gmbh"),
        (("株式会社",), "letter"),
        (("a" * 500, "b" * 500), "a" * 40 + "-" + "b" * 40),
        (("..", "/etc/passwd"), "etc-passwd"),
    ],
)
def test_a_made_name_is_a_file_everywhere(parts, made):
    """Names made of what people wrote hold small letters, digits and hyphens, and are no device."""
    assert plain_name(*parts, instead="letter", most=40) == made


@pytest.mark.parametrize("bank", ["-", "--", "-x", "con", "nul", "com7", "aux"])
def test_ids_of_banks_that_are_options_or_devices_are_refused(run, tmp_path, bank):
    """A bank's id that looks like an option or is no file name somewhere is refused with a way out."""
    path = tmp_path / "bank.toml"
    path.write_text(
        f'format = "question-bank/1"\nid = "{bank}"\ntitle = "T"\n'
        '[[question]]\nid = "q"\nask = "Why?"\n'
    )
    for words in (("check", str(path)), ("bank", "add", str(path), "--yes")):
        ran = run(*words)
        assert ran.status == 2
        assert f"“{bank}”" in ran.err or f'"{bank}"' in ran.err
        assert "write" in ran.err
    assert run("bank", "new", "--", bank).status == 2


@pytest.mark.parametrize("name", ["-", "--", "-h"])
def test_an_id_of_old_that_looks_like_an_option_is_still_read(run, home, name):
    """A story that an earlier file named with a hyphen in front stays in the bank and can be shown."""
    (home / "stories" / "story.toml").write_text(
        f'format = "story-bank/1"\n[[story]]\nid = "{name}"\ntitle = "T"\naction = ["Did it"]\n'
    )
    assert run("check", str(home / "stories")).status == 0
    assert "Did it" in run("story", "show", "--", name).out


def test_a_story_with_the_name_of_a_device_gets_a_file(tmp_path):
    """The file of a story is no device, whatever the story is called."""
    from trainer.coach.stories import free_name

    assert free_name(tmp_path, "con").name == "con-story.toml"


def test_a_path_is_expanded_as_a_shell_does_it(monkeypatch, tmp_path):
    """`~` is the person's own folder; blanks around a pasted path go."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert path_of(" ~/a b.toml ") == tmp_path / "a b.toml"


@pytest.mark.skipif(os.name == "nt", reason="a backslash parts folders there")
@pytest.mark.parametrize("typed", [
    "'{}/my stories (2).txt'", '"{}/my stories (2).txt" ', r"{}/my\ stories\ \(2\).txt",
])  # fmt: skip
def test_a_file_dragged_into_the_terminal_is_read(run, tmp_path, typed):
    """Quotes around a path and backslashes before its blanks are the terminal's, not the name's."""
    (tmp_path / "my stories (2).txt").write_text("## Bees\n\nBees swarmed. I rang the beekeeper.\n")
    assert path_of(typed.format(tmp_path)) == tmp_path / "my stories (2).txt"
    assert "Bees" in run("story", "import", "--dry-run", typed.format(tmp_path)).out


def test_a_name_that_the_program_knows_is_taken_as_it_is(tmp_path):
    """Only what somebody typed has such signs: a path that was looked up keeps all of its own."""
    for name in ("'quoted'", r"a\ b"):
        assert path_of(tmp_path / name) == tmp_path / name
