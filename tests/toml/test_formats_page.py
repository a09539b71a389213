"""The page on the formats says what the program does."""

import re
from pathlib import Path

import pytest

from trainer import questions, stories
from trainer.toml import bounds, detect
from trainer.toml.problems import MOST_LISTED

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(format = .*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_is_right(example):
    """Whoever copies an example has a file without problems."""
    room = stories if detect(example).startswith("story") else questions
    assert room.check(example) == ()


def test_both_formats_have_an_example():
    """There is one full example a format."""
    assert [detect(example) for example in EXAMPLES] == [stories.FORMAT, questions.FORMAT]


@pytest.mark.parametrize("room", [stories, questions])
def test_every_key_is_explained(room):
    """Each key of the schema stands on the page with the sentence that editors show."""
    top = room.schema()["properties"]
    entry = next(
        one["items"] for one in top.values() if "items" in one and "properties" in one["items"]
    )
    for name, described in entry["properties"].items():
        assert re.search(
            rf"^\| `{name}`.* \| {re.escape(described['description'])} \|$", PAGE, re.MULTILINE
        )


def test_every_competency_is_listed():
    """The common list on the page is the program's."""
    listed = dict(
        re.findall(
            r"^\| `([a-z-]+)` \| ([^|]+) \|$", PAGE.partition("## Competencies")[2], re.MULTILINE
        )
    )
    assert listed == dict(stories.COMPETENCIES)


def test_the_limits_are_the_programs():
    """The figures on the page are those in force."""
    page = PAGE.replace("\n", " ")
    megabytes = bounds.MOST_BYTES // 1_000_000
    assert f"{megabytes} MB a file, {bounds.MOST_VALUES:,} values" in page
    assert f"brackets {bounds.MOST_DEPTH} deep" in page
    assert f"keys of {bounds.MOST_KEY_PARTS} dotted parts" in page
    assert f"{bounds.MOST_WORD} characters" in page
    assert f"At most {MOST_LISTED} problems" in page


def test_the_sample_problems_are_real():
    """The lines shown for a broken file are what the check says of it."""
    broken = (
        'format = "story-bank/1"\n\n[[story]]\nid = "a"\ntitel = "x"\nperiod = 2019\n\n\n'
        'competencies = ["ownershp"]\nresult = ["x"]\n'
    )
    for problem in stories.check(broken, "my.toml"):
        assert str(problem) in PAGE
