"""Worksheets of courses and career centres, filled in, and what stands below a story in prose."""

import pytest

from trainer.stories.reading import read_stories

WORKSHEET = """STAR METHOD WORKSHEET – University Careers Service

Competency: Teamwork
Situation (Describe the context. Where? When?)
Group project in 2nd year, one person stopped coming to meetings.

Task (What was your responsibility?)
I was the project lead and we had a presentation in 4 weeks.

Action (What did YOU do? Use "I")
I messaged her privately instead of in the group chat.

Result (What happened? Quantify!)
She came back, we got 72.
"""

BESIDE = """# Examples

### 1. Fewer falls
**Situation:** 11 falls on our ward in a quarter.
**Action:** Looked at six months of reports
**Result:** 4 falls in the next quarter.

### 2. Conflict in the team
Two colleagues no longer spoke to each other. I asked both of them what was wrong, and then moderated a talk.

Questions for the hospital:
- How many vacancies are there?
"""


def test_what_a_form_asks_for_in_brackets_is_no_title():
    """The parts of a filled worksheet are read whatever it asks for behind their names; its own name is none."""
    (story,) = read_stories(WORKSHEET).found
    assert all((story.situation, story.task, story.action, story.result))
    assert "WORKSHEET" not in story.title
    assert story.competencies == ("teamwork",)


def test_questions_below_a_story_in_prose_drop_it_not():
    """A story in prose beside one with labels stays one where a list of questions for them follows."""
    reading = read_stories(BESIDE)
    assert [story.title for story in reading.found] == ["Fewer falls", "Conflict in the team"]
    assert any("vacancies" in left.text for left in reading.left)


def test_what_people_said_is_no_story():
    """Praise that somebody keeps below a heading of its own is nothing they did."""
    text = "# Brag doc\n\n## Q3\n- Cut the build from 40 to 9 minutes\n\n## Things people said\n> The reason we sleep at night\n"
    assert [story.title for story in read_stories(text).found] == [
        "Cut the build from 40 to 9 minutes"
    ]


@pytest.mark.parametrize("hint", [
    "**{label}** *({asks})*\n", "**{label}** _({asks})_\n", "**{label}:** ({asks})\n", "**{label}**\n*{asks}*\n",
])  # fmt: skip
def test_what_a_form_asks_for_beside_a_label_is_no_key_point(hint):
    """Slanted, in brackets, or both, behind the label or below it; it's kept in the notes."""
    told = "".join(
        hint.format(label=label, asks="Where were you? What was going on?") + f"{said}\n\n"
        for label, said in [("Situation", "It rained."), ("Action", "I ran."), ("Result", "Dry.")]
    )
    (story,) = read_stories(f"### Story 1: The tent\n\n{told}").found
    assert (story.situation, story.action) == (("It rained.",), ("I ran.",))
    assert "What was going on?" in story.notes


@pytest.mark.parametrize(("fact", "title"), [
    ("Behaviour: Working Together", "Example title"), ("Competency: Working Together", "Title"), ("Verhalten: Teamarbeit im Alltag", "Titel des Beispiels"),
])  # fmt: skip
@pytest.mark.parametrize("labelled", [True, False])
def test_a_form_with_a_title_and_a_count_of_words(fact, title, labelled):
    """Above prose or parts, what a form asks for names the story; a competency above it is no deed, and the count of words no result."""
    told = ("Three offices asked for the same papers.", "I brought the three leads to one table.", "Since April people bring their papers once.")  # fmt: skip
    parts = zip(("Situation", "Action", "Result"), told, strict=True)
    body = "\n".join(f"{part}: {one}" for part, one in parts) if labelled else " ".join(told)
    text = "".join(
        f"{fact}\n{title}: {name}\n{body}\n(61 words, limit 250)\n\n"
        for name in ("One desk", "Two desks")
    )
    found = read_stories(text, "form.txt").found
    assert [one.title for one in found] == ["One desk", "Two desks"]
    for story in found:
        points = (*story.situation, *story.task, *story.action, *story.result)
        assert [point.rstrip(".") for point in points] == [one.rstrip(".") for one in told]
        assert "61 words" in story.notes


def test_a_behaviour_that_tells_a_deed_is_what_was_done():
    """“Behaviour: …” names a competency only where it's written as a name."""
    (story,) = read_stories(
        "# Stories\n\n### Row\nSituation: They shouted.\nBehaviour: asked both to sit down\nImpact: They shook hands\n"
    ).found
    assert story.action == ("asked both to sit down",)
