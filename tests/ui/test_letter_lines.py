"""What the letter's screen says in few cells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from trainer.interviews.letter.merging import Change
from trainer.interviews.letter.model import Remark
from trainer.ui.letter_state import Paragraph, beside_lines, checks, paragraph_at, state_line
from trainer.ui.pages.letter_lines import change_text, next_place, title_text


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


def _view(body, remarks=(), traced=(), others=None, cares=""):
    """Return a letter of an interview with what is known of it."""
    window = SimpleNamespace(
        is_late=False, is_open=True, closes=datetime(2026, 3, 6, 15, tzinfo=UTC),
        left=timedelta(hours=20),
    )  # fmt: skip
    letter = SimpleNamespace(
        window=window, subject="s", body=body, words=len(body.split()), others=others or {},
        interview=SimpleNamespace(utc_offset=0),
        state=SimpleNamespace(sent=None, recipient="Ana"), link_offered=cares,
    )  # fmt: skip
    checked = SimpleNamespace(remarks=remarks, traced=traced)
    return SimpleNamespace(letter=letter, checked=checked, asks_once="")


def _said(view, at, width=46):
    return [row.plain for row in beside_lines(view, at, width)]


def test_the_other_letters_of_an_interview_are_named():
    """Beside a letter stands to whom else one goes, and how long it is."""
    said = _said(_view("b", others={"Ben": "two words"}), Paragraph("b", 1, 1))
    assert said[-3].startswith("Letters of this interview ")
    assert said[-2].split() == ["▸", "Ana", "1", "word"]
    assert said[-1].split() == ["Ben", "2", "words"]


def test_the_paragraph_of_a_row_is_found_also_on_the_line_below_it():
    """Lines without a blank one between them are one paragraph; an empty line belongs to the one above."""
    text = "Dear Ana,\n\nOne. Two.\n\nRobin\n+49 30 1"
    assert [paragraph_at(text, row).number for row in range(6)] == [1, 1, 2, 2, 3, 3]
    assert paragraph_at(text, 5) == Paragraph("Robin\n+49 30 1", 3, 3)
    assert paragraph_at("", 0) == Paragraph("", 0, 0)


def test_a_link_is_offered_beside_the_letter():
    """Where a story may bear on what they care about, the key that says so stands beside it."""
    here = " ".join(
        " ".join(_said(_view("Hello.", cares="[b]short queues"), Paragraph("", 0, 0))).split()
    )
    assert "They care about [b]short queues. Press F2 w to say so." in here
    assert "They care" not in "".join(_said(_view("Hello."), Paragraph("", 0, 0)))


def test_only_the_paragraph_of_the_cursor_says_where_it_comes_from():
    """The sources of other paragraphs aren't shown; one without facts says so."""
    source = SimpleNamespace(kind="key point", name="Checkout", text="12 % to 7 %")
    traced = (
        SimpleNamespace(text="Fell to 7 %.", sources=(source,), doubts=("7 %",)),
        SimpleNamespace(text="See you.", sources=(), doubts=()),
    )
    view = _view("Fell to 7 %.\n\nSee you.", traced=traced)
    here = "\n".join(_said(view, Paragraph("Fell to 7 %.", 1, 2)))
    assert "▌ Fell to 7 %." in here
    assert "  key point, Checkout: 12 % to 7 %" in here
    assert "! “7 %” isn't in any of your stories or notes" in here
    there = "\n".join(_said(view, Paragraph("See you.", 2, 2)))
    assert "There's nothing to check in it." in there
    assert "key point" not in there


def test_one_line_says_how_the_letter_stands_and_drops_whole_things():
    """Gaps and doubts are counted once with the key that helps; what has no room isn't cut in half."""
    remarks = (
        Remark("[name] is still to be filled in.", stops=True, place="[name]"),
        Remark("“7” isn't in your notes.", place="7"),
        Remark("It is long."),
    )
    traced = (SimpleNamespace(text="At 7.", sources=(), doubts=("7",)),)
    view = _view("At 7. [name]", remarks, traced)
    assert [one.mark for one in checks(view)] == ["✓", "!", "!"]
    line = state_line(view, Paragraph("At 7. [name]", 1, 1), 76).plain
    assert line.startswith("✓ 3 words  ! 1 in doubt F3  ! 1 gap F4  ! 1 to look at F3")
    assert line.endswith("paragraph 1 of 1")
    assert state_line(view, Paragraph("", 0, 0), 30).plain.rstrip() == "✓ 3 words  ! 1 in doubt F3"
    assert sum("It is long." in row for row in _said(view, Paragraph("", 0, 0))) == 1
