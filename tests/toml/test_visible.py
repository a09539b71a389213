"""What may reach a terminal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.text import first_control, has_control, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, ünïcode, 日本語, 👩‍👩‍👧, नमस्ते", "plain, ünïcode, 日本語, 👩‍👩‍👧, नमस्ते"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x9b31m\x7f", "‹U+009B›31m␡"),
        ("pay \u202eeurt", "pay ‹U+202E›eurt"),
        ("so\u00adft \ufeffmark \u200b", "so‹U+00AD›ft ‹U+FEFF›mark ‹U+200B›"),
        ("\U000e0041", "‹U+E0041›"),
        ("\ud800\ufffe", "‹U+D800›‹U+FFFE›"),
        ("a\r\nb\rc\u2028d", "a\nb\nc‹U+2028›d"),
    ],
)
def test_each_dangerous_character_is_shown_as_what_it_is(text, shown):
    """Control, bidi and invisible characters become visible; all else stays."""
    assert visible(text) == shown


def test_one_line_is_one_line():
    """Every kind of line break and tab folds to one space where one line is wanted."""
    assert visible("  a\r\n\tb\vc\x85d\u2028e\n", multiline=False) == "a b c d e"


def test_a_tower_of_marks_is_cut_down():
    """A letter keeps four combining marks, also with joiners hidden between them."""
    assert visible("e" + "\u0301" * 50) == "e" + "\u0301" * 4
    assert len(visible("e" + "\u0301\u200d" * 50)) == 5


@settings(deadline=None)
@given(ANY_TEXT, st.booleans())
def test_what_is_visible_is_safe_and_stays(text, multiline):
    """The result can be printed anywhere, holds nothing dangerous, and is visible already."""
    shown = visible(text, multiline=multiline)
    assert not has_control(shown)
    shown.encode()
    assert visible(shown, multiline=multiline) == shown
    if not multiline:
        assert len(shown.splitlines()) <= 1


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=200))
def test_ordinary_text_is_left_alone(text):
    """Letters, digits, signs and spaces of any script come through unchanged, but for fillers."""
    if not has_control(text):
        assert visible(text) == text


@settings(deadline=None)
@given(ANY_TEXT)
def test_the_first_control_is_the_first(text):
    """Nothing before the offset is dangerous, and the character at it is."""
    at = first_control(text)
    assert (at is not None) == has_control(text)
    if at is not None:
        assert not has_control(text[:at])
        assert has_control(text[at])
