"""Whatever a text holds, reading it gives values or problems, and never another error."""

import tomllib
from contextlib import suppress

import tomli_w
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from trainer import questions, stories
from trainer.toml import FormatError, decode, read
from trainer.toml.positions import Positions
from trainer.toml.scan import scan

CALM = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Tests share the machine, so that slowness is no finding."""

VALID = """# all forms
format = "story-bank/1"
[[story]]
id = "one"
title = 'One'
strength = 3
confidential = false
action = [
  "a", # b
  { say = "c", accept = ["d", '''e'''], weight = 1.5 },
]
[[story.result]]
say = \"\"\"
f \\" g\"\"\"
[[story]]
id = "two"
title = "Two"
task = ["h"]
"""

PIECES = st.sampled_from(
    ['"', "'", '"""', "'''", "\\", "\\u00", "#", "=", ".", ",", "[", "]", "{", "}", "[[", "]]",
     "\n", "\r", "\r\n", "\t", " ", "a", "story", "id", "format", "1", "1e9", "nan", "true",
     "2020-01-01", "\x00", "\x1b", "\ufeff", "\u2028", "é", "_", "-", "+", "0x"]
)  # fmt: skip
SOUP = st.lists(PIECES, max_size=60).map("".join)


def answer(text):
    """Return the problems of a text under both checks, each proved to be one short line."""
    for room in (stories, questions):
        for problem in room.check(text, "f"):
            assert len(str(problem).splitlines()) == 1
            assert 0 <= problem.line <= text.count("\n") + 1
        with suppress(FormatError):
            room.parse(text, "f")


@CALM
@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_is_answered(text):
    """Arbitrary characters, lone surrogates too, give problems and nothing else."""
    answer(text)


@CALM
@given(SOUP)
def test_any_soup_of_toml_is_answered(text):
    """Signs of TOML in any order give problems and nothing else."""
    answer(text)


@CALM
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data):
    """Arbitrary bytes are decoded unchanged or refused with a problem."""
    with suppress(FormatError):
        assert decode(data, "f").encode() == data
    assert stories.check(data, "f")


@CALM
@given(st.integers(0, len(VALID)), st.integers(0, 20), SOUP)
def test_any_damage_to_a_good_file_is_answered(at, cut, soup):
    """A right file with a piece cut out and rubbish put in never raises anything else."""
    answer(VALID[:at] + soup + VALID[at + cut :])


@CALM
@given(st.integers(0, len(VALID)), st.integers(0, 20), SOUP)
def test_what_tomllib_reads_we_read_and_find(at, cut, soup):
    """Every text within the limits that is TOML is read alike, and every value has its place."""
    text = VALID[:at] + soup + VALID[at + cut :]
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError):
        assume(False)
    assume("\r" not in text.replace("\r\n", ""))
    assert repr(read(text, "f")) == repr(data)
    every_value_has_its_place(text, data)


SCALARS = st.one_of(
    st.text(max_size=20), st.integers(-(2**63), 2**63 - 1), st.booleans(), st.floats(), st.dates()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@CALM
@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=6), st.booleans())
def test_every_value_of_any_document_has_its_place(data, crlf):
    """However keys are quoted and values nested, each value's source is where it is said to be."""
    text = tomli_w.dumps(data)
    assume("\r" not in text)
    text = text.replace("\n", "\r\n") if crlf else text
    every_value_has_its_place(text, tomllib.loads(text))


def every_value_has_its_place(text, data):
    """Assert that the source at the place of each value reads as that value."""
    spans = scan(text)
    positions = Positions(text)

    def visit(value, path):
        assert path in spans
        assert 1 <= positions.line(path) <= text.count("\n") + 1
        if isinstance(value, dict | list):
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            for key, entry in inner:
                visit(entry, (*path, key))
        else:
            source = text[spans[path].start : spans[path].end]
            assert repr(tomllib.loads(f"v = {source}")["v"]) == repr(value)

    visit(data, ())
