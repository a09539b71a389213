"""Editing a story file in place."""

import difflib

import pytest

from trainer import stories
from trainer.errors import TrainerError
from trainer.stories import edit
from trainer.stories.model import KeyPoint, Part, Status, Story
from trainer.toml import FormatError

TEXT = """# my stories
format = "story-bank/1"   # keep

# about the first
[[story]]
id = "one"
title='One'   # in single quotes
action = [
  "first",  # a comment
\t'''second'''
  ,
  { say = "third", accept = ["3rd"] },
  {weight=2,say="fourth"} ]
result = ["one \\"result\\""]

# about the second
# in two lines
[[story]]
  id = "two"
  title = "Two"
  [[story.action]]
  say = "fifth"  # said

  [[story.action]]
  say = "sixth"
  accept = [
    "6th",  # so
  ]

# about the third
[[story]]
id = "three"
title = "Three"
notes = '''
lines'''
strength = 3  # of five
result = [{ say = "full", accept = ["a", "b", "c"] }, {say = "none", accept = []}]
"""

NEW = Story("new", "New", (KeyPoint(Part.RESULT, "x", ("y",), 2.0),), notes="two\nlines")


def changed_lines(before, after):
    """Return the lines taken away and added, without those that stayed."""
    diff = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [line for line in diff if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("story", "point", "before", "after"),
    [
        ("one", 0, '"first",  #', '{ say = "first", accept = ["w \\"q\\""] },  #'),
        ("one", 1, "'''second'''", "{ say = '''second''', accept = [\"w \\\"q\\\"\"] }"),
        ("one", 2, '["3rd"]', '["3rd", "w \\"q\\""]'),
        ("one", 3, 'say="fourth"', 'say="fourth", accept = ["w \\"q\\""]'),
        ("two", 0, "# said", '# said\n  accept = ["w \\"q\\""]'),
        ("two", 1, '"6th",', '"6th", "w \\"q\\"",'),
        ("three", 1, "accept = []", 'accept = ["w \\"q\\""]'),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_wording_is_added_to_a_key_point_in_every_form(story, point, before, after, line_end):
    """Text, inline table or table: just these characters change, whatever the line ends are."""
    assert TEXT.count(before) == 1
    text = "\ufeff" + TEXT.replace("\n", line_end)
    wanted = "\ufeff" + TEXT.replace(before, after).replace("\n", line_end)
    assert edit.add_accept(text, story, point, 'w "q"') == wanted


def test_a_wording_that_is_there_changes_nothing():
    """The key point's own words and its accepted wordings are not added again."""
    assert edit.add_accept(TEXT, "one", 0, " first ") == TEXT
    assert edit.add_accept(TEXT, "one", 2, "3rd") == TEXT


@pytest.mark.parametrize(
    ("story", "point", "wording", "said"),
    [
        ("three", 0, "d", "remove one in the story's file first"),
        ("three", 2, "d", "has no key point 3"),
        ("three", -1, "d", "has no key point 0"),
        ("four", 0, "d", "the file has no story “four”"),
        ("one", 0, "  ", "mark the words to accept"),
    ],
)
def test_a_wording_that_cannot_be_added_says_the_way_out(story, point, wording, said):
    """A fourth wording, an unknown point or story, and an empty wording are refused."""
    with pytest.raises(TrainerError, match=said):
        edit.add_accept(TEXT, story, point, wording)


@pytest.mark.parametrize(
    ("story", "field", "value", "lines"),
    [
        ("three", "strength", 5, ["-strength = 3  # of five", "+strength = 5  # of five"]),
        ("three", "strength", None, ["-strength = 3  # of five"]),
        ("three", "notes", "", ["-notes = '''", "-lines'''"]),
        ("three", "notes", "a\nb", ["-notes = '''", "-lines'''", '+notes = "a\\nb"']),
        (
            "one",
            "title",
            "Ünï \x7f",
            ["-title='One'   # in single quotes", '+title="Ünï \\u007f"   # in single quotes'],
        ),
        ("one", "status", Status.RESTING, ['+status = "resting"']),
        ("one", "confidential", True, ["+confidential = true"]),
        (
            "two",
            "competencies",
            ("ownership", "integrity"),
            ['+  competencies = ["ownership", "integrity"]'],
        ),
        ("two", "role", None, []),
        ("three", "strength", 3, []),
    ],
)
def test_a_field_is_set_changed_or_removed(story, field, value, lines):
    """Just the lines of this field change; a new one stands in the story's own table."""
    after = edit.set_field(TEXT, story, field, value)
    assert changed_lines(TEXT, after) == lines
    (read,) = [one for one in stories.parse(after) if one.id == story]
    expected = Story.__dataclass_fields__[field].default if value in (None, "") else value
    assert getattr(read, field) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [("id", "x"), ("points", ()), ("title", None), ("strength", 9), ("questions", ("x",))],
)
def test_a_value_that_may_not_stand_there_is_refused(field, value):
    """Ids stay, required fields stay, and the check's rules hold."""
    with pytest.raises(TrainerError):
        edit.set_field(TEXT, "one", field, value)


def test_a_story_is_added_at_the_end():
    """Everything before it stays byte by byte, and it reads back as it was."""
    for text in (TEXT, TEXT.rstrip(), "\ufeff" + TEXT.replace("\n", "\r\n")):
        after = edit.add_story(text, NEW)
        assert after.startswith(text)
        assert stories.parse(after).stories == (*stories.parse(text), NEW)
        assert after.count("\r\n") in (0, after.count("\n"))
    assert stories.parse(edit.add_story("", NEW)).stories == (NEW,)


def test_a_story_is_not_added_twice():
    """An id that is taken is refused with a way out."""
    with pytest.raises(TrainerError, match="another id"):
        edit.add_story(edit.add_story(TEXT, NEW), NEW)


@pytest.mark.parametrize(
    ("story", "first", "last"),
    [
        ("one", "# about the first", 'result = ["one \\"result\\""]\n\n'),
        ("two", "# about the second", "  ]\n\n"),
        ("three", "# about the third", "accept = []}]\n"),
    ],
)
def test_a_story_is_removed_with_the_comment_above_it(story, first, last):
    """Its lines go, its neighbours keep theirs and their comments."""
    start = TEXT.index(first)
    end = TEXT.index(last, start) + len(last)
    assert edit.remove_story(TEXT, story) == TEXT[:start] + TEXT[end:]


def test_the_only_story_stays():
    """A file without a story is none, so the file itself is what to remove."""
    with pytest.raises(TrainerError, match="remove the file"):
        edit.remove_story(edit.add_story("", NEW), "new")


def test_stories_in_brackets_are_edited_where_that_is_safe():
    """Stories listed in brackets take wordings and fields; adding and removing is refused."""
    text = 'format = "story-bank/1"\nstory = [{id = "a", title = "A", result = ["x"]}, {id = "b", title = "B", task = ["y"]}]\n'
    after = edit.set_field(edit.add_accept(text, "a", 0, "z"), "b", "role", "nurse")
    assert '{ say = "x", accept = ["z"] }' in after
    assert stories.parse(after).stories[1].role == "nurse"
    for change in (edit.add_story, edit.remove_story):
        with pytest.raises(TrainerError, match="in your editor"):
            change(text, NEW if change is edit.add_story else "a")
    with pytest.raises(TrainerError, match="in your editor"):
        edit.set_field(after, "b", "role", None)


def test_a_broken_file_is_not_edited():
    """A text that is no story file is refused, not rewritten."""
    with pytest.raises(FormatError):
        edit.add_accept(TEXT + "x", "one", 0, "w")
    with pytest.raises(FormatError):
        edit.set_field(TEXT.replace('"two"', '"one"'), "one", "role", "x")
