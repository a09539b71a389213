from __future__ import annotations

import pytest

from trainer.stories.reading import read_stories

STAR = """\
## The till that froze

{mark}Situation:{mark} The till froze every Friday.
{mark}Task:{mark} I was asked to find out why.
{mark}Action:{mark}
- Logged every sale for two weeks
- Moved the backup to the night, after closing time
{result}
{name}
- Night backups
- The owner wrote the plan with me
- Nobody queued for more than 4 minutes
"""
RESULT = "**Result:** It never froze again."


def read(name, result=RESULT):
    (story,) = read_stories(STAR.format(mark="**", name=name, result=result), "bank.md").found
    return story


@pytest.mark.parametrize(
    "name",
    [
        "**Key points:**", "**Main points**", "### Points to hit", "**Must mention:**", "**Details:**",
        "**Kernpunkte:**", "**Points clés :**", "**Puntos clave:**", "**Pontos-chave:**",
    ],
)  # fmt: skip
def test_points_listed_beside_the_parts_are_key_points(name):
    """They go to the end of what was done, but for one that says again what is there; none is a note."""
    story = read(name)
    assert story.action[2:] == (
        "The owner wrote the plan with me",
        "Nobody queued for more than 4 minutes",
    )
    assert (story.result, story.notes) == (("It never froze again.",), "")


def test_what_came_of_it_is_the_result_where_there_is_none():
    """Of listed points the one with a measure is the result of a story that has no other."""
    story = read("**Key points:**", result="")
    assert story.result == ("Nobody queued for more than 4 minutes",)
    assert story.action[2:] == ("The owner wrote the plan with me",)


def test_another_figure_is_another_point():
    """A listed point with the words of another and a figure of its own is not left out."""
    text = STAR.format(
        mark="**", name="**Key points:**\n- Logged every sale for 3 weeks", result=RESULT
    )
    (story,) = read_stories(text, "bank.md").found
    assert "Logged every sale for 3 weeks" in story.action


def test_a_list_that_sums_the_parts_up_adds_nothing():
    """What a listed point says may stand in several points of the parts, in other forms of its words."""
    text = STAR.format(
        mark="**",
        name="**Key points:**\n- Every sale logged, backup moved to night\n- Till froze on Fridays",
        result=RESULT,
    )
    (story,) = read_stories(text, "bank.md").found
    assert story.action[2:] == (
        "The owner wrote the plan with me",
        "Nobody queued for more than 4 minutes",
    )


def test_what_is_counted_behind_a_sentence():
    """“… three colleagues. 1) counted …” is a sentence and what is counted; “Best for: A; B” are two wordings."""
    (story,) = read_stories(
        "## Desk\nSituation: It was open.\nAction: I trained three colleagues. 1) counted the calls 2) asked the callers\n"
        "Best for: Tell me about a time you failed; baking bread\n"
    ).found
    assert story.action == ("I trained three colleagues.", "counted the calls", "asked the callers")
    assert story.questions == ("Tell me about a time you failed",)
