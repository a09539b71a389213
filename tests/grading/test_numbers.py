"""Numbers in figures and words."""

import pytest

from trainer.grading.numbers import agree
from trainer.grading.tokens import tokenize


def _number(text):
    found = [token.number for token in tokenize(text) if token.number]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 %", "forty percent"),
        ("40%", "around 40 per cent"),
        ("40 %", "0.4"),
        ("2.3 s", "two point three seconds"),
        ("$1.2M", "1.2 million dollars"),
        ("€640k", "640 thousand euros"),
        ("3x", "three times"),
        ("3x", "tripled"),
        ("2x", "doubled"),
        ("12", "a dozen"),
        ("1,900", "about 1900"),
        ("312", "three hundred and twelve"),
        ("2021", "twenty twenty one"),
        ("$410k", "four hundred and ten thousand dollars"),
        ("29th", "twenty ninth"),
        ("20 min", "twenty minutes"),
        ("9.80", "nearly ten"),
        ("33 %", "a third of"),
        ("1985", "1985"),
    ],
)
def test_the_same_number(one, other):
    """Two ways to write a number state the same."""
    assert agree(_number(one), _number(other)) >= 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 %", "30 %"),
        ("2013", "2014"),
        ("6", "7"),
        ("3 days", "3 weeks"),
        ("58 %", "58 years"),
        ("$1.2M", "$12M"),
        ("400 ms", "4 s"),
        ("1980s", "1980 seconds"),
    ],
)
def test_another_number(one, other):
    """Numbers that differ in value or in what they measure do not state the same."""
    assert agree(_number(one), _number(other)) == 0
