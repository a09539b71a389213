"""Where keys and values stand, and the format of a file at a glance."""

import pytest

from trainer.toml import detect
from trainer.toml.positions import Positions

TEXT = '''# a comment with [brackets] and "quotes"
format = "x"   # = 1
"quoted key" = [1, [2,
  3], # ]
  """
long ] text""", 'four']
a.b . "c" = {d = "}", e.f = [ {g = 1} ]}

[[story]]
id = "one"
  [[story.action]]
  say = "x"
  [[story.action]]
  say = "y"
[[story]]
id = "two"
  [[story.action]]
  say = "z"
[last."x.y"]
when = 2020-01-01 00:00:00  # the end
'''

LINES = {
    ("format",): 2,
    ("quoted key",): 3,
    ("quoted key", 0): 3,
    ("quoted key", 1): 3,
    ("quoted key", 1, 1): 4,
    ("quoted key", 2): 5,
    ("quoted key", 3): 6,
    ("a",): 7,
    ("a", "b", "c", "e", "f", 0, "g"): 7,
    ("story",): 9,
    ("story", 0): 9,
    ("story", 0, "id"): 10,
    ("story", 0, "action", 0): 11,
    ("story", 0, "action", 1, "say"): 14,
    ("story", 1): 15,
    ("story", 1, "action", 0, "say"): 18,
    ("last", "x.y", "when"): 20,
}


@pytest.mark.parametrize("path", LINES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_key_and_entry_has_its_line(path, line_end):
    """Whatever form a key or an entry has, its own line is known."""
    text = "\ufeff" + TEXT.replace("\n", line_end)
    assert Positions(text).line(path) == LINES[path]


def test_what_is_missing_has_the_line_of_what_is_around_it():
    """A missing field is told at the heading of its table, a missing table at the first line."""
    positions = Positions(TEXT)
    assert positions.line(("story", 1, "title")) == 15
    assert positions.line(("nothing",)) == 1


def test_a_value_is_cut_out_exactly():
    """The offsets of a value hold the value and nothing around it."""
    spans = Positions(TEXT).spans
    whole = spans[("last", "x.y", "when")]
    assert TEXT[whole.start : whole.end] == "2020-01-01 00:00:00"
    entry = spans[("quoted key", 2)]
    assert TEXT[entry.start : entry.end] == '"""\nlong ] text"""'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'format = "story-bank/1"', "story-bank/1"),
        (b"\xef\xbb\xbf# hello\r\nformat='question-bank/2'\r\n[[question", "question-bank/2"),
        ("[[question]]\nid = ", "question-bank"),
        ("\ufeff[[ story ]]", "story-bank"),
        (b"\xff\xfe\x00", ""),
        ('say = "format"', ""),
        ("", ""),
    ],
)
def test_the_format_is_seen_even_in_a_broken_file(content, name):
    """The `format` key decides; without one the name of the tables hints."""
    assert detect(content) == name
