"""What the letter's screen says in few cells."""

from __future__ import annotations

from types import SimpleNamespace

from trainer.interviews.letter.merging import Change
from trainer.interviews.letter.model import Remark
from trainer.ui.letter_lines import change_text, next_place, preview_lines, title_text


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


def test_f4_goes_round_the_gaps_and_then_to_remarks():
    """The next gap behind the cursor, the first one again at the end; a remark only without gaps."""
    text = "Dear [their name],\n\nThank you for [one moment]."
    assert next_place(text, 0, ()) == ((5, 17), "their name", "")
    assert next_place(text, 17, ()) == ((34, 46), "one moment", "")
    assert next_place(text, 46, ()) == ((5, 17), "their name", "")
    assert next_place("Dear Ana", 0, (Remark("“Ana” who?", place="Ana"),)) == (
        (5, 8), "", "“Ana” who?",
    )  # fmt: skip
    assert next_place("Dear Ana", 0, (Remark("long"),)) == (None, "", "")


def test_the_other_letters_of_an_interview_are_named():
    """Beside a letter stands to whom else one goes, and how long it is."""
    letter = SimpleNamespace(
        window=SimpleNamespace(is_late=False), subject="s", body="b", others={"Ben": "two words"}
    )
    checked = SimpleNamespace(remarks=(), traced=())
    said = [line.text.plain for line in preview_lines(letter, checked)]
    assert said[-2:] == ["The other letters of this interview", "Ben: 2 words"]
