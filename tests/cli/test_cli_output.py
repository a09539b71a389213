from __future__ import annotations

import io
import json
import sys

import pytest

from trainer.cli import output

HOSTILE = ["\x1b]52;c;eA==\x07", "a\x7fb", "a\x9bb", "\u202eevil", "\ud800", "e" + "\u0301" * 9]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_json_keeps_every_character(capsys, text):
    """What a document holds can be read back exactly, and nothing in it steers a terminal."""
    output.out_json({"text": text})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"text": text}
    assert not any(c in printed for c in "\x1b\x07\x7f\x9b\u202e")


@pytest.mark.parametrize("text", HOSTILE[:4], ids=ascii)
def test_results_and_problems_cannot_steer_a_terminal(capsys, text):
    """Control and bidirectional characters are made visible on both ways out."""
    output.out(text)
    output.err(text)
    printed = capsys.readouterr()
    for way in (printed.out, printed.err):
        assert not any(c in way for c in "\x1b\x07\x7f\x9b\u202e")


def test_a_terminal_without_unicode_gets_what_it_can_show(monkeypatch):
    """In an ASCII locale JSON stays exact and other text does not crash."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    output.out_json(["café"])
    output.out("✓ café")
    stream.flush()
    first, second = stream.buffer.getvalue().decode("ascii").split("]\n")
    assert json.loads(first + "]") == ["café"]
    assert second == "+ caf?\n"


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_tables_fit_the_width(monkeypatch, columns):
    """A table is as wide as the terminal at most, and no wider than reads well."""
    monkeypatch.setenv("COLUMNS", str(columns))
    rows = [("an-id", "a very long title " * 12, "due")]
    printed = output.table(("Id", "Title", "When"), rows, stretch=1)
    assert max(map(len, printed.splitlines())) <= min(columns, output.WIDEST)
    assert "…" in printed


def test_wrapped_text_keeps_its_indent(monkeypatch):
    """Every line of a wrapped text stands under the first."""
    monkeypatch.setenv("COLUMNS", "40")
    lines = output.wrapped("word " * 30, "    ", "  · ").splitlines()
    assert lines[0].startswith("  · word")
    assert all(line.startswith("    word") for line in lines[1:])
    assert max(map(len, lines)) <= 40
