"""Texts made to keep a reader busy."""

from functools import partial

import pytest

from tests.work import seconds_of_work
from trainer.stories.reading import read_stories

SIZE = 60_000
LONGEST = 5.0
"""Seconds of the processor; the slowest takes a tenth of it, and one that grows with the square would take minutes."""


@pytest.mark.parametrize("piece", [
    "**", "*a*", "(", '"a ', "_ _", "[", "[a](", "<!-- ", "```\n", "|", "| S | b |\n", "- a\n", "**a:** ", "**S:** a\n", "# a\n",
    "## Situation\n", "a. ", "a;", " ", "1. ", "a: ", "<", "`a", "### Story 1: ", "[a] ", "가나다。", "Situation\n", "a - b\n", "((((a. B ",
    "a\n===\n", "<!-- a\nb\n-->\n", "- **x y**\n", "**S:** a\n**R:** b\n**x y**\n\n", "- a:\n  - b\n", "2024 ", "\t", "> ", "\\*", "{", "x\x00",
    "Best for: conflict, ", '**Best for:** "a" ', "(1) word. ", "Story 1 Story ", "\u2028", "<summary>", "https://a.b ", "a_b ", "…", "?!",
    "1. what did you do?\n\n   Name: I built it. It held.\n\n", "2024-01-02  Built it.\n", "a: b | ", "Task. A ", '> "a" – b\n',
])  # fmt: skip
@pytest.mark.parametrize("before", ["", "### Till\n**S:** It broke.\n**A:** "])
def test_repeated_pieces(piece, before):
    """A piece repeated for as long as you like takes time in proportion."""
    text = before + piece * (SIZE // len(piece))
    assert seconds_of_work(lambda: read_stories(text), within=LONGEST) < LONGEST


@pytest.mark.parametrize("form", ["{}x", "## {}x", "**S**{}x", "- **a b**{}x", "## t ({}x", "---{}x", "**a:** b {}x **c:** d **e:** f", "({}x).  b"])  # fmt: skip
def test_runs_that_end_otherwise(form):
    """A long run of one sign costs no more for what stands behind it."""
    for sign in (" ", "\t", ".", "*", "_", "#", "-", "🔥", "20", "jan", "|", "- "):
        text = form.format(sign * (20_000 // len(sign)))
        assert seconds_of_work(partial(read_stories, text), within=LONGEST) < LONGEST
