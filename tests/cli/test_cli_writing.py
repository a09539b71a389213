from __future__ import annotations

import stat

import pytest

STORY = """format = "story-bank/1"

[[story]]
id = "from-the-editor"
title = "Written in the editor"
action = ["Wrote it down"]
"""


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """An editor that replaces the file by a text; without one it leaves the file alone."""

    def writes(text: str = "") -> None:
        source = tmp_path / "new text"
        source.write_text(text)
        script = tmp_path / "an editor"
        script.write_text(f"#!/bin/sh\n[ -s '{source}' ] && cat '{source}' > \"$1\"\nexit 0\n")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("VISUAL", f"'{script}'")

    return writes


def test_a_new_story_is_taken_into_the_bank(run, editor):
    """A story written in the editor is in the bank when the editor is left."""
    editor(STORY)
    ran = run("story", "new")
    assert ran.status == 0, ran.err
    assert "Written in the editor" in ran.out
    assert run("story", "show", "from-the-editor").status == 0


def test_a_story_with_a_problem_waits(run, editor, typed):
    """A story that is not right is not in the bank; its problems and its place are told."""
    typed("")
    editor(STORY.replace("title", "titel"))
    ran = run("story", "new")
    assert ran.status == 2
    assert "titel" in ran.err
    assert "your text is in" in ran.err
    assert run("story", "show", "from-the-editor").status == 2


def test_an_untouched_template_is_no_story(run, editor, monkeypatch):
    """Leaving the editor without writing changes nothing."""
    monkeypatch.setattr("trainer.coach.editor.AT_ONCE", 0.0)  # it was looked at for a while
    editor()
    before = run("story", "list").out
    assert run("story", "new").status == 1
    assert run("story", "list").out == before


def test_a_window_that_may_be_open_keeps_its_file(run, home, editor, typed, monkeypatch):
    """Kind: editors that return at once. The file stays, and a key or the next `story new` goes on."""
    monkeypatch.setattr("trainer.coach.editor.AT_ONCE", 60.0)
    editor()
    typed("")
    ran = run("story", "new")
    (kept,) = (home / "recovery").glob("story-*.toml")
    assert (ran.status, str(kept) in ran.err, "Nothing was written" in ran.out) == (1, True, False)
    typed("\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    still = run("story", "new")
    assert (still.status, f"Nothing is in {kept} yet" in still.out) == (1, True)
    kept.write_text(STORY)
    typed("\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run("story", "new").status == 0
    assert (kept.exists(), run("story", "show", "from-the-editor").status) == (False, 0)
    typed("")
    waits = run("story", "edit", "from-the-editor")
    assert "window may still be open" in waits.err


def test_editing_checks_on_return(run, editor):
    """After editing a file its problems are listed, and its status says so."""
    editor(STORY.replace("title", "titel"))
    ran = run("story", "edit", "checkout-latency")
    assert ran.status == 2
    assert "titel" in ran.err


def test_a_missing_editor_is_told(run, monkeypatch):
    """An editor that cannot be started is one line, not a traceback."""
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    ran = run("story", "new")
    assert ran.status == 2
    assert "/no/such/editor" in ran.err
