"""The letter as text and Markdown: no line too wide, no letter lost, no mark that was not meant."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from trainer.errors import TrainerError
from trainer.interviews.sending import Message, to_markdown, to_text
from trainer.interviews.sending.wrapping import columns, wrap


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("a bb ccc dddd", ["a bb ccc", "dddd"]),
        ("日本語の文章は", ["日本語の", "文章は"]),
        ("日本語文。章", ["日本語", "文。章"]),
        ("日本語「文章」", ["日本語", "「文章」"]),
        ("e\u0301e\u0301e\u0301e\u0301e\u0301 abc", ["e\u0301" * 5, "abc"]),
        ("👩🏽\u200d💻 👩🏽\u200d💻", ["👩🏽\u200d💻", "👩🏽\u200d💻"]),
        ("https://example.org/long x", ["https://example.org/long", "x"]),
        ("", [""]),
    ],
)
def test_lines_break_where_their_script_does(line, rows):
    """Wide characters count two columns, marks none, and no cluster or link is cut."""
    assert wrap(line, 8) == rows


@given(st.text("ab 日。「\u0301é🙂", max_size=400))
@settings(deadline=None)
def test_wrapping_loses_nothing_but_blanks(line):
    """The rows hold the same letters, and none is too wide that could have been broken."""
    rows = wrap(line, 72)
    assert "".join("".join(rows).split()) == "".join(line.split())
    for row in rows:
        assert columns(row) <= 72 or " " not in row.strip()


@pytest.mark.parametrize("text", ["a\nBcc: x", "a\rb", "a\x85b", "a\u2028b", "a\u202eb"])
@pytest.mark.parametrize("field", ["to_name", "to_email", "subject"])
@pytest.mark.parametrize("write", [to_text, to_markdown])
def test_a_head_line_cannot_be_added(write, field, text):
    """Recipient and subject stay one line each."""
    known = {"to_name": "Ana", "to_email": "", "subject": "s", "body": "b"}
    with pytest.raises(TrainerError):
        write(Message(**(known | {field: text})))


PIECES = [
    "#", "##", "-", "---", "===", "=", "*", "**", "_", "a", "b c", "1.", "2)", ">", ">x", "<b>",
    "<", "&amp;", "&", "[x]", "(y)", "[x]: z", "![", "]", "`", "```", "~~~", "~", "|", "|-", "\\",
    " ", "    ", "\t", "\n", "\n\n", "snake_case", "+", "é", "<a@example.org>", "+49 000",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(deadline=None)
def test_markdown_is_shown_as_it_was_typed(body):
    """Rendered, every line is there with its own signs, and nothing but paragraphs and breaks."""
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(
        to_markdown(Message("", "", "S", body))
    )
    assert set(re.findall(r"<(\w+)", shown)) <= {"p", "strong", "br"}
    text = html.unescape(re.sub(r"<[^>]+>", "", shown))
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    typed = [" ".join(line.split()) for line in body.split("\n") if line.strip()]
    assert lines == ["Subject: S", *typed]


def test_markdown_reads_well_as_plain_text():
    """What is no mark is left as it is."""
    body = "We cut p_95 from 3 s to 1 s - at last! See https://example.org/a_b (+40 %, #1)."
    assert to_markdown(Message("", "", "S", body)).endswith(f"\n\n{body}\n")
