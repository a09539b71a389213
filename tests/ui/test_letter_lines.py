"""What the letter's screen says in few cells."""

from __future__ import annotations

from trainer.interviews.letter.merging import Change
from trainer.ui.letter_lines import change_text, title_text


def test_a_change_goes_on_below_its_words():
    """The lines of a long paragraph stand below its words, so that the signs stand alone."""
    change = Change(("one two three four",), ("five six seven eight", "nine"))
    assert change_text(change, 12).plain.split("\n") == [
        "- one two",
        "  three four",
        "+ five six",
        "  seven",
        "  eight",
        "+ nine",
    ]


def test_a_change_keeps_the_lines_of_a_paragraph():
    """Name and phone below a letter are one paragraph of two lines."""
    text = change_text(Change((), ("Kim Lee\n+49 30 1",)), 40).plain
    assert text == "+ Kim Lee\n  +49 30 1"


def test_a_long_name_gives_way_to_length_and_time():
    """What counts words and hours is never cut off for a name."""
    now = "160 words (aim 150) · 21 h left"
    assert title_text("Zoë Müller", now, 80) == f"to Zoë Müller · {now}"
    short = title_text("Maximiliane von Hohenstein-Weißenburg", now, 80)
    assert short.endswith(now)
    assert "…" in short
    assert len(short) <= 80 - 32
