from __future__ import annotations

import pytest

from trainer.voice.doubts import marked, marks, put_right, twins, unmarked
from trainer.voice.model import Heard, Word

HEARD = Heard(
    (Word("We", 0, 0.2, 0.9), Word("had", 0.2, 0.4), Word("40,", 0.4, 0.8, 0.2), Word("then", 9, 9.3, 0.9)),
    ((0, 0.8), (9, 9.3)),
    ((1.0, 8.6),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "heard"),
    [
        ("14 people", "40 people"),
        ("fifteen percent", "50%"),
        ("60", "16"),
        ("a team of 19", "a team of 90"),
        ("140 ms", "40"),
        ("1,900 users", "900 users"),
        ("113", "130"),
        ("vierzehn", "40"),
    ],
)
def test_numbers_that_sound_alike_are_twins(expected, heard):
    """Teens and tens, and a number whose beginning was swallowed; either way round."""
    assert twins(expected, heard)
    assert twins(heard, expected)


@pytest.mark.parametrize(
    ("expected", "heard"),
    [
        ("14", "50"),
        ("30 %", "40 %"),
        ("12", "20"),
        ("2.3 s", "3.3 s"),
        ("15", "5"),
        ("400 ms", "300 ms"),
        ("14", "14"),
        ("Dana", "Dan"),
        ("2019", "2021"),
    ],
)
def test_other_numbers_are_not(expected, heard):
    """A wrong figure that sounds like itself stays wrong."""
    assert not twins(expected, heard)


def test_what_may_be_wrong_is_marked_and_the_marks_come_out_again():
    """An unsure word carries its sign before the comma, a lost stretch its seconds, at its place."""
    text = marked(HEARD)
    assert text == "We had 40(?), [8 s here weren't understood] then"
    found = unmarked(text)
    assert (found.text, found.unsure, found.lost) == ("We had 40, then", {"40"}, 8)
    assert [text[start:end] for start, end in marks(text)] == [
        "40(?),",
        "[8 s here weren't understood]",
    ]


def test_a_fact_is_clear_where_it_carries_no_mark_and_has_no_twin():
    """An unsure word and a twin are not; nor is the same word once it was corrected unclear."""
    found = unmarked("It was 41(?) and 50")
    assert not found.is_clear("38", "41")
    assert not found.is_clear("15", "50")
    assert found.is_clear("38", "50")
    assert unmarked("It was 41 and 50").is_clear("38", "41")


def test_a_word_is_put_right_where_it_is_marked_first():
    """The marked one is meant before one that is not; a bracket stands for what was lost."""
    text = marked(HEARD).replace("We had", "We had 40 and")
    text = put_right(text, "40", "fourteen")
    assert text.startswith("We had 40 and fourteen, [8 s")
    text = put_right(text, "[", "we waited")
    assert text == "We had 40 and fourteen, we waited then"
    assert put_right(text, "WE HAD", "There were") == "There were 40 and fourteen, we waited then"


@pytest.mark.parametrize("heard", ["", "4", "wait", "(?)", "[", "(", "\\d"])
def test_what_does_not_stand_there_is_not_put_right(heard):
    """Neither a part of a word nor a sign, nor a bracket where nothing was lost."""
    assert put_right("We had 40 and waited", heard, "x") is None
