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


def test_an_untouched_template_is_no_story(run, editor):
    """Leaving the editor without writing changes nothing."""
    editor()
    before = run("story", "list").out
    assert run("story", "new").status == 1
    assert run("story", "list").out == before


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
