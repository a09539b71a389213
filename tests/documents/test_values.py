"""JSON and YAML become values, and a hostile one costs one line."""

import pytest

from trainer.documents.values import Places, form_of, parsed
from trainer.errors import TrainerError


def test_texts_stay_as_they_are_written():
    """No date, number, truth or object is made of a text; folded lines are joined."""
    text = "a: 2021-03-01\nb: no\nc: !!python/object/apply:os.system [ls]\nd: >-\n  x\n  y\n"
    assert parsed(text, "yaml") == {"a": "2021-03-01", "b": "no", "c": ["ls"], "d": "x y"}


def test_an_alias_repeats_its_value():
    """What is named once can stand twice."""
    assert parsed("a: &x [1]\nb: *x", "yaml") == {"a": ["1"], "b": ["1"]}


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghijk", "bcdefghijkl", strict=True)
)


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, BOMB])
def test_what_grows_without_end_is_refused(text):
    """Endless nesting and aliases of aliases end in one line."""
    with pytest.raises(TrainerError, match="nested too deeply"):
        parsed(text, "yaml")


def test_an_alias_of_itself_ends():
    """A list that holds itself harms nothing."""
    assert parsed("a: &a [*a]", "yaml") == {"a": [""]}


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\nb: c: d", "Line 2"), ("a\0", "isn't valid YAML")]
)
def test_a_mistake_is_named_with_its_line(text, line):
    """Broken YAML is refused with the line where there is one."""
    with pytest.raises(TrainerError, match=line):
        parsed(text, "yaml")


@pytest.mark.parametrize(("text", "name", "form"), [
    ('{"a": 1}', "", "json"), ("[]", "", "json"), ("[link] and", "", ""), ("x", "a.JSON", "json"),
    ("a: b", "a.yml", "yaml"), ("a: b", "a.md", ""), ("{not json}", "", ""),
])  # fmt: skip
def test_the_form(text, name, form):
    """JSON is known by its beginning or its name, YAML by its name."""
    assert form_of(text, name) == form


def test_lines_are_found_in_order():
    """A text that stands twice is found at its second place the second time; an escaped one, too."""
    places = Places('["a",\n"caf\\u00e9",\n"x \\"y\\"",\n"a"]')
    assert [places.line_of(text) for text in ("a", "café", 'x "y"', "a")] == [1, 2, 3, 4]
