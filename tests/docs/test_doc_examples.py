from __future__ import annotations

import re
import tomllib

import pytest

from tests.docs.reading import PAGES, ROOT, blocks, name
from trainer.cli.main import main
from trainer.storage.home import open_home
from trainer.storage.settings import load_settings
from trainer.ui.keys import checked_keymap, document

WHOLE = [one for one in blocks("toml") if re.match(r"(#:schema .*\n)?format = ", one.text)]
"""Examples that are files of ours, or begin like one."""

PARTS = [one for one in blocks("toml") if one not in WHOLE]


def complete(text: str) -> str:
    """Return an example as a whole file; two show nothing but the first lines."""
    if "[[" in text:
        return text
    return text + '[[story]]\nid = "one"\ntitle = "One"\naction = ["Did it"]\n'


@pytest.mark.parametrize("block", WHOLE, ids=lambda one: one.page)
def test_example_files_pass_the_check(block, tmp_path, capsys):
    """What the docs show as a story bank or a question bank is one."""
    text = complete(block.text)
    if "question-bank/1" in text and "[[question]]" not in text:
        text = text.split("[[story]]")[0] + (
            'id = "one"\ntitle = "One"\n[[question]]\nid = "one"\nask = "What is one?"\n'
        )
    path = tmp_path / "example.toml"
    path.write_text(text, "utf-8")
    status = main(["check", str(path)])
    assert status == 0, capsys.readouterr().out


@pytest.mark.parametrize("block", PARTS, ids=lambda one: one.page)
def test_other_examples_are_toml(block):
    """Every other TOML example can be read."""
    tomllib.loads(block.text)


def test_example_settings_are_taken(tmp_path):
    """The settings that the docs show are right, down to the names of commands."""
    for block in PARTS:
        if block.page.endswith(("guide.md", "keys.md")):
            home = open_home(tmp_path)
            home.config.write_text(block.text, "utf-8")
            settings, problems = load_settings(home)
            assert not problems
            assert not checked_keymap(settings.keys)[1]


def test_every_key_has_its_line():
    """A command of the app without a line among the keys fails the build."""
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == document()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_keys_that_pages_change_exist(page):
    """A command id in a page is one that the app has."""
    known = set(re.findall(r"`([a-z_-]+\.[a-z_0-9]+)`", document()))
    rooms = {one.partition(".")[0] for one in known}
    text = page.read_text("utf-8")
    named = {
        one
        for one in re.findall(r"\"([a-z_-]+\.[a-z_0-9]+)\" = ", text)
        if one.partition(".")[0] in rooms
    }
    assert named <= known
