"""The template of a first story."""

import re

from trainer import stories
from trainer.stories.template import template


def test_the_empty_template_asks_for_what_is_missing():
    """Handed in untouched, each blank is named with its line, and nothing else is wrong."""
    problems = stories.check(template())
    assert len(problems) == 7
    assert all(problem.what == "empty" for problem in problems)


def test_the_filled_template_is_a_story():
    """With words in the blanks it is right, with all five parts."""
    filled = template().replace('id = ""', 'id = "a-b"').replace('""', '"words"', 6)
    assert stories.check(filled) == ()
    assert len(stories.parse(filled).stories[0].points) == 5


def test_its_optional_lines_are_right_too():
    """Whoever deletes the # in front of a suggestion gets a right file."""
    filled = template().replace('id = ""', 'id = "a-b"').replace('""', '"words"', 6)
    optional = re.sub(
        r"^# (?=\w+ = )", "", filled.replace("result = [\n", "results = [\n"), flags=re.MULTILINE
    )
    optional = re.sub(r"results = \[\n.*\n\]\n", "", optional)
    optional = optional.replace('organization = ""', 'organization = "ward 5"')
    assert stories.check(optional) == ()
    assert stories.parse(optional).stories[0].points[-2].weight == 2


def test_it_fits_a_small_terminal():
    """No line is wider than a terminal of 100 columns."""
    assert max(map(len, template().splitlines())) < 100
