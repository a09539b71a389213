"""What a story file may hold, and what is said of one that holds something else."""

import pytest

from trainer import stories
from trainer.stories import KeyPoint, Part, Status, Story
from trainer.toml import FormatError

FULL = """
format = "story-bank/1"

[[story]]
id = "checkout-latency"
title = "Checkout six times faster"
role = "Product manager"
organization = "Acme"
period = "2019"
competencies = ["delivering-results", "ownership"]
questions = ["behavioral/most-successful-project"]
reflection = ["Would measure on phones first"]
situation = ["Checkout took 2.3 s"]
action = [
  "Moved the cart to Redis",
  { say = "Convinced finance", accept = ["got finance to agree"], weight = 2 },
]
strength = 4
status = "resting"
confidential = true
notes = "told twice"
language = "en-GB"
source = "my notes"
"""

BROKEN = """format = "story-bank/1"
extra = 1
[[story]]
id = "Check out"
titel = "x"
period = 2019
strength = 9
action = "did"
competencies = ["ownershp", "Big Thing"]
questions = ["foo"]
result = [
  "ok",
  3,
  { say = "x", wieght = 2, accept = ["a", "b", "c", "d"] },
  { accept = "x", weight = nan },
]
confidential = "yes"
status = "activ"
[[story]]
id = "a"
title = ""
[[story]]
id = "a"
title = "ok"
[[story.action]]
say = "x"
weight = 0
"""

TOLD = [
    (2, "extra", "there's no such key"),
    (3, "story[1].title", "missing"),
    (4, "story[1].id", 'write "check-out"'),
    (5, "story[1].titel", "did you mean title?"),
    (6, "story[1].period", 'put it in quotes: "2019"'),
    (7, "story[1].strength", "write 1 to 5"),
    (8, "story[1].action", "a text where a list is expected"),
    (9, "story[1].competencies[1]", "did you mean ownership?"),
    (9, "story[1].competencies[2]", 'write "big-thing"'),
    (10, "story[1].questions[1]", "isn't a question as bank/question"),
    (13, "story[1].result[2]", "a number where a text in quotes is expected"),
    (14, "story[1].result[3].accept", "keep the best 3"),
    (14, "story[1].result[3].wieght", "did you mean weight?"),
    (15, "story[1].result[4].accept", "a text where a list is expected"),
    (15, "story[1].result[4].say", "missing"),
    (15, "story[1].result[4].weight", "nan is out of range"),
    (17, "story[1].confidential", "write true or false"),
    (18, "story[1].status", "did you mean active?"),
    (19, "story[2]", "the story has no key point"),
    (21, "story[2].title", "empty"),
    (23, "story[3].id", "is already the id of the story in line 20"),
    (27, "story[3].action[1].weight", "0 is out of range"),
]


def test_a_full_story_becomes_values_in_the_order_of_telling():
    """Every field arrives, and key points stand in the order of STAR+R."""
    (story,) = stories.parse(FULL, "x")
    assert story == Story(
        id="checkout-latency",
        title="Checkout six times faster",
        points=(
            KeyPoint(Part.SITUATION, "Checkout took 2.3 s"),
            KeyPoint(Part.ACTION, "Moved the cart to Redis"),
            KeyPoint(Part.ACTION, "Convinced finance", ("got finance to agree",), 2.0),
            KeyPoint(Part.REFLECTION, "Would measure on phones first"),
        ),
        role="Product manager",
        organization="Acme",
        period="2019",
        competencies=("delivering-results", "ownership"),
        questions=("behavioral/most-successful-project",),
        strength=4,
        status=Status.RESTING,
        confidential=True,
        notes="told twice",
        language="en-GB",
        source="my notes",
    )


def test_every_problem_is_told_at_its_own_line():
    """All problems of a file are listed together, in line order, each with field and way out."""
    problems = stories.check(BROKEN, "my.toml")
    lines = [problem.line for problem in problems]
    assert lines == sorted(lines)
    assert sorted((p.line, p.field) for p in problems) == [(line, name) for line, name, _ in TOLD]
    by_place = {(problem.line, problem.field): str(problem) for problem in problems}
    for line, field, said in TOLD:
        told = by_place[line, field]
        assert told.startswith(f"my.toml:{line}: {field}: ")
        assert said in told
    assert all(problem.fix for problem in problems)


def test_a_competency_off_the_list_and_a_fourth_wording_are_notes():
    """What is allowed but worth knowing is said, and the file can be used."""
    text = FULL.replace('"ownership"', '"juggling"').replace(
        '["got finance to agree"]', '["a", "b", "c", "d"]'
    )
    problems = stories.check(text)
    assert [problem.note for problem in problems] == [True, True]
    assert "note: “juggling” isn't on the common list" in str(problems[0])
    assert len(stories.parse(text)) == 1


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ('format = "story-bank/2"', "made by a newer version of Interview Trainer"),
        ('format = "question-bank/1"', "isn't a story bank"),
        ("format = 1", "isn't a story bank"),
        ("", 'write format = "story-bank/1" in the first line'),
    ],
)
def test_another_format_is_the_only_thing_told(first, said):
    """A file of another format or a newer version is not taken apart line by line."""
    (problem,) = stories.check(first + "\nunknown = 1\n[[story]]\nx = 1\n", "x")
    assert said in str(problem)


@pytest.mark.parametrize("text", ["story = 1", "story = []", "story = [1]", "[story]", ""])
def test_a_file_without_stories_says_how_to_add_one(text):
    """Whatever stands in place of the stories, the heading to write is named."""
    problems = stories.check('format = "story-bank/1"\n' + text)
    assert "[[story]]" in str(problems[0])


def test_a_story_may_hold_any_character_and_keeps_it():
    """The person's own text is stored unchanged, also where it has to be shown visibly."""
    text = FULL.replace("told twice", "\\u001b[31m \u202e")
    (story,) = stories.parse(text)
    assert story.notes == "\x1b[31m \u202e"


def test_parsing_names_the_file_in_the_error():
    """An error that reaches the person begins with the file and the line."""
    with pytest.raises(FormatError, match=r"^mine\.toml:1: "):
        stories.parse("x", "mine.toml")
