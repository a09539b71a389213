"""A line feed that was pasted never hands anything in; one that was pressed does."""

from __future__ import annotations

import pytest
from textual.events import Key, Paste

from trainer.ui.pasted_lines import AT_ONCE, LineFeeds, Parser


def keys(*reads: str | float) -> str:
    """Return what the keys of some reads are, letters as they are; a number is a pause in seconds."""
    now = 100.0
    parser = Parser()
    parser._line_feeds = LineFeeds(lambda: now)
    found: list[str] = []
    for read in reads:
        if isinstance(read, float):
            now += read
            continue
        for message in parser.feed(read):
            if isinstance(message, Paste):
                found.append(message.text)
            elif isinstance(message, Key):
                found.append(message.character if message.is_printable else f"<{message.key}>")
    return "".join(found).replace("<enter>", "⏎")


@pytest.mark.parametrize(
    ("reads", "wanted"),
    [
        (("one\ntwo",), "one⏎two"),
        (("I led it.\nWe shipped.\n",), "I led it.⏎We shipped.⏎"),
        (("a\n\n\nb\n",), "a⏎⏎⏎b⏎"),
        (("\nstarts with a break",), "⏎starts with a break"),
        (("- item\n\tindented\n",), "- item⏎<tab>indented⏎"),
        (("one long line that was copied with its end\n",), "one long line that was copied with its end⏎"),
        (("a long first piece of a paste", "\n", "and the second"), "a long first piece of a paste⏎and the second"),
        (("Ein Satz über Öl\nund 日本語\n",), "Ein Satz über Öl⏎und 日本語⏎"),
        (("from windows\r\nlines\r\n",), "from windows⏎lines⏎"),
    ],
)  # fmt: skip
def test_a_line_feed_in_a_paste_is_a_line_break(reads, wanted):
    """Whatever is pasted without marks, its line feeds break lines, in the middle and at the end."""
    assert keys(*reads) == wanted


@pytest.mark.parametrize(
    "reads",
    [
        ("d", 0.2, ".", 0.2, "\n"),
        ("a short one\n",),
        ("We mved\x1b[D\x1b[D\x1b[Do\x1b[F the cart into Redis, which helped.\n",),
        ("a long answer that was pasted without its end", 0.4, "\n"),
        ("text", AT_ONCE * 2, "\n", AT_ONCE * 2, "3"),
        ("\x1b[200~pasted with marks\nand two lines\x1b[201~", 0.4, "\n"),
    ],
)
def test_ctrl_j_that_is_pressed_stays_ctrl_j(reads):
    """A person's Ctrl+J, alone or late behind their last words, still hands in."""
    assert keys(*reads).count("<ctrl+j>") == 1


def test_a_terminal_that_reports_ctrl_j_as_a_key_is_believed():
    """With the keyboard protocol Ctrl+J is a key of its own, wherever it comes."""
    assert keys("a long answer, all at once\x1b[106;5u").endswith("<ctrl+j>")


def test_escape_and_a_line_feed_is_alt_and_enter(monkeypatch):
    """Terminals that send Escape and a line feed for Alt+Enter break the line."""
    monkeypatch.setattr("textual._parser.get_time", lambda: 0.0)
    parser = Parser()
    assert list(parser.feed("\x1b\n")) == []
    monkeypatch.setattr("textual._parser.get_time", lambda: 1.0)
    assert [message.key for message in parser.tick()] == ["enter"]
