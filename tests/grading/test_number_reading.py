"""Numbers as they are said, read with what they count or measure."""

import pytest

from trainer.grading.numbers import agree
from trainer.grading.tokens import tokenize


def read(text, language="en"):
    """Return kind and value of each number of a text."""
    found = [token.number for token in tokenize(text, language) if token.number]
    return [(number.unit, round(number.value, 2)) for number in found]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (".6 of the budget", "", 0.6),
        ("45 m of cable", "length", 45),
        ("$45 m", "money", 45e6),
        ("45m users", "", 45e6),
        ("R$ 5", "money", 5),
        ("30 cents", "money", 0.3),
        ("12 300 people", "", 12300),
        ("12'300 people", "", 12300),
        ("2,300,000", "", 2.3e6),
        ("2.300.000", "", 2.3e6),
        ("sixteen thousand", "", 16000),
        ("twelve hundred", "", 1200),
        ("two and a half million", "", 2.5e6),
        ("half a dozen", "", 6),
        ("70 kg", "mass", 70),
        ("a 12-metre wall", "length", 12),
        ("7:30", "clock", 450),
        ("at 3 pm", "clock", 900),
        ("at 3 p.m. sharp", "clock", 900),
        ("half past seven", "clock", 450),
        ("at quarter to seven", "clock", 405),
        ("half one", "clock", 90),
        ("at ten past nine", "clock", 550),
        ("six forty", "clock", 400),
        ("twenty two fifteen", "clock", 1335),
        ("seven o'clock", "clock", 420),
        ("at seven in the morning", "clock", 420),
        ("noon", "clock", 720),
        ("3h10", "time", 11400),
        ("two hours ten minutes", "time", 7800),
        ("six minutes forty", "time", 400),
        ("an hour and a half", "time", 5400),
        ("for a couple of days", "time", 2 * 86400),
        ("half an hour", "time", 1800),
        ("within a week", "time", 604800),
        ("every third day", "time", 259200),
        ("every other day", "time", 172800),
        ("the third of May", "date", 503),
        ("12 May", "date", 512),
        ("May 12th", "date", 512),
        ("May twenty-first", "date", 521),
        ("12.05.2024", "date", 512),
        ("the 29th", "rank", 29),
        ("in oct '19", "year", 2019),
        ("autumn of nineteen", "year", 2019),
        ("twenty twenty one", "year", 2021),
        ("nineteen eighty five", "year", 1985),
        ("by a third", "%", 33.33),
        ("three quarters of the staff", "%", 75),
        ("3 percentage points", "points", 3),
        ("3 percent", "%", 3),
        ("halved", "x", 0.5),
    ],
)
def test_one_number(text, kind, value):
    """A number is read once, with its kind and in base units."""
    assert read(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "the one who asked",
        "one of them",
        "no one",
        "last quarter",
        "third party",
        "first of all",
        "one evening",
        "one Friday",
    ],
)
def test_no_number(text):
    """A pronoun, a period and an order of things count nothing."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("9h -> 2h a week", ["time", "time"]),
        ("two thirty-minute breaks", ["", "time"]),
        ("from five to seven", ["", ""]),
        ("from about sixteen to five", ["", ""]),
        ("30 June 2024", ["date", "year"]),
    ],
)
def test_two_numbers(text, kinds):
    """What stands beside a number is not drawn into it."""
    assert [kind for kind, _ in read(text)] == kinds


def test_a_language_groups_thousands_with_its_own_sign():
    """A point between three figures is a decimal point in English and none in German."""
    assert read("1.500 Mal", "de") == [("", 1500)]
    assert read("1.500 times") == [("x", 1.5)]


@pytest.mark.parametrize("text", ["twenty ", "half a ", "million ", "nine, no, ", "1 in "])
def test_endless_number_words_are_read(text):
    """The same number word over and over ends, and costs no more than its length."""
    assert isinstance(read(text * 3000), list)


def number(text):
    """Return the only number of a text."""
    return next(token.number for token in tokenize(text) if token.number)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("15:00", "3 pm"),
        ("15:00", "three o'clock"),
        ("7:00", "at seven"),
        ("300 s", "5 min"),
        ("3h10", "190 minutes"),
        ("6:40", "six minutes forty"),
        ("640 people", "six forty"),
        ("two months", "eight weeks"),
        ("12 May", "the twelfth of May"),
        ("700 ms", "0.7 seconds"),
        ("1,385", "1,400"),
        ("doubled", "100 percent"),
        ("halved", "50 %"),
        ("420 euros", "about four hundred euros"),
    ],
)
def test_the_same_in_other_words(one, other):
    """Another unit, another way to say it and a sensible rounding state the same."""
    assert agree(number(one), number(other)) >= 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0.81", "0.87"),
        ("4.6", "4.4"),
        ("60,000", "sixteen thousand"),
        ("7:00", "quarter past seven"),
        ("3 am", "3 pm"),
        ("12 May", "20 May"),
        ("8 weeks", "8 months"),
        ("3 percent", "3 percentage points"),
        ("61 %", "62 %"),
        ("45 m", "45m users"),
        ("2 hours", "three hours"),
    ],
)
def test_near_is_not_the_same(one, other):
    """Two numbers told equally exactly must be equal, and so must clock times and dates."""
    assert agree(number(one), number(other)) == 0


def test_a_couple_of_people_is_no_number():
    """Only before a duration "a couple" counts two; of people it may be a few."""
    assert read("a couple of nurses, a couple in love") == []
    assert read("dentro de un par de semanas", "es") == [("time", 2 * 7 * 86400)]


@pytest.mark.parametrize("text", ["p95 900 ms", "Q3 200 leads", "B12 150 mg", "v2 100 users"])
def test_a_name_with_a_figure_has_no_thousands(text):
    """What stands behind "p95" or "Q3" is a number of its own."""
    assert len(read(text)) == 2
