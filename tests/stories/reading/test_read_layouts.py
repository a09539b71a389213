"""Stories in outlines, tickets, folded pieces, turned tables and values of other shapes."""

import json

import pytest

from trainer.stories.reading import read_stories

_PARTS = {
    "situation": "The cellar was under water.",
    "task": "Keep the archive dry.",
    "action": ["Closed the main valve", "Fetched two pumps"],
    "result": "Dry within three hours.",
}
_OTHER = {"situation": "The bus broke down.", "action": "Phoned a taxi firm", "result": "All home."}
_OUTLINE = """\
- STAR stories
  - Burst pipe
    - Situation
      - The cellar was under water.
    - Task
      - Keep the archive dry.
    - Action
      - Closed the main valve
      - Fetched two pumps
    - Result
      - Dry within three hours.
"""
_FOLDED = """\
# Stories
<details><summary><b>Burst pipe</b></summary>
Situation: The cellar was under water.<br>
Task: Keep the archive dry.<br>
Action: Closed the main valve; fetched two pumps.<br>
Result: Dry within three hours.
</details>
"""
_ALONE = """\
| Story | Burst pipe |
|---|---|
| Situation | The cellar was under water. |
| Task | Keep the archive dry. |
| Action | Closed the main valve<br>Fetched two pumps |
| Result | Dry within three hours. |
"""
_TURNED = """\
;Rohrbruch;Lesepaten
Situation;The cellar was under water.;Acht Kinder lasen schlecht.
Aufgabe;Keep the archive dry.;
Vorgehen;"Closed the main valve
Fetched two pumps";Ich gewann zwölf Rentner.
Ergebnis;Dry within three hours.;Sieben von acht lesen sicher.
"""

_YAML = """\
crisis:
  - name: Burst pipe
    s: The cellar was under water.
    t: Keep the archive dry.
    a: [Closed the main valve, Fetched two pumps]
    r: Dry within three hours.
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_OUTLINE, "a.md"),
        (_OUTLINE.replace("- ", "").replace("  ", "\t"), "a.txt"),
        (_FOLDED, "a.md"),
        (_ALONE, "a.md"),
        (_TURNED, "a.csv"),
        (
            json.dumps({"prep": {"for": "Ann", "stories": {"Burst pipe": _PARTS, "Bus": _OTHER}}}),
            "",
        ),
        (json.dumps([{"title": "Burst pipe", "star": _PARTS}]), "a.json"),
        (_YAML, "a.yaml"),
    ],
)
def test_a_story_in_another_layout(text: str, name: str) -> None:
    """Its title and its parts are those that the layout gives it."""
    story = read_stories(text, name).found[0]
    assert story.title in ("Burst pipe", "Rohrbruch")
    assert story.situation == ("The cellar was under water.",)
    assert story.task == ("Keep the archive dry.",)
    assert [point.rstrip(".").casefold() for point in story.action] == [
        "closed the main valve", "fetched two pumps",
    ]  # fmt: skip
    assert story.result == ("Dry within three hours.",)


def test_what_is_no_story_beside_one_is_left() -> None:
    """A value without a story is listed, and a résumé with a told project stays one."""
    values = {"for": "Ann", "stories": {"Burst pipe": _PARTS}}
    assert [piece.text for piece in read_stories(json.dumps(values)).left] == ["Ann"]
    resume = {"work": [{"name": "Hall", "highlights": ["Cut waiting by 30 %"]}], "skills": ["a"]}
    resume["projects"] = [{"name": "Till", "problem": "Slow", "solution": "New", "result": "Fast"}]
    assert "Cut waiting by 30 %" in [
        story.title for story in read_stories(json.dumps(resume)).found
    ]


def test_a_table_that_explains_the_parts_is_no_story() -> None:
    """Neither are its columns stories side by side."""
    assert not read_stories(
        "| Part | Meaning | Share |\n|---|---|---|\n| Situation | Set the scene for them | 20% |\n"
        "| Action | What you did yourself | 60% |\n| Result | What came of it then | 20% |\n"
    ).found


def test_goals_and_letters_tell_no_story() -> None:
    """What is still to be done, a letter of application and a list of single words give none."""
    goals = (
        "# Review\n\n## Goals\n- Cut food waste by a quarter\n\n## Achievements\n- Cut it by 31%\n"
    )
    assert [story.title for story in read_stories(goals).found] == ["Cut it by 31%"]
    okrs = "# OKRs Q2\n## O1: Waste less\n- KR1: Food waste down 25%\n"
    assert not read_stories(okrs).found
    letter = (
        "Dear Ms Hall,\n\n## Why me\nI ran a kitchen and cut waste by a third.\n\nYours,\nAnn\n"
    )
    assert not read_stories(letter).found
    assert not read_stories("# Shopping\n1️⃣ milk\n2️⃣ bread\n").found


def test_labels_that_ask() -> None:
    """A question may be a label."""
    (story,) = read_stories(
        "What was the problem? Heisen sto.\nWhat did I do? Jeg ringte montøren.\n\
What was the result? Alle kom opp.\n"
    ).found
    assert "Heisen sto." in story.situation
    assert (story.action, story.result) == (("Jeg ringte montøren.",), ("Alle kom opp.",))


def test_stories_with_slanted_labels_in_a_paragraph() -> None:
    """Each part is told apart, and the bold words before them name the story."""
    (story,) = read_stories(
        "## My stories\n**Late concrete** – *Situation:* the lorry came at nine. *Task:* keep 14 busy. "
        "*Action:* I rang a second plant. *Result:* we poured by noon.\n"
    ).found
    assert (story.title, story.task) == ("Late concrete", ("keep 14 busy.",))


def test_acts_behind_a_number_and_a_letter() -> None:
    """A full stop behind a room or a bay ends a sentence where the next begins with a deed."""
    (story,) = read_stories(
        "## Moved\n**S:** Room 7 was wet.\n"
        "**A:** Cleared room 12. Moved the beds to bay C. Told the family.\n**R:** All slept dry.\n"
    ).found
    assert len(story.action) == 3


def test_a_question_and_the_story_told_as_its_answer() -> None:
    """An answer with a deed is a story of its question; one that explains a term is none."""
    (story,) = read_stories(
        "Q: What is a dressing?\nA: A dressing covers a wound and keeps it moist for some days.\n\n"
        "Q: Tell me about a time you improvised.\nA: Sixty pupils came. I split them in three groups.\n"
    ).found
    assert story.questions == ("Tell me about a time you improvised.",)
    assert story.situation == ("Sixty pupils came.",)
    assert story.action == ("I split them in three groups.",)


@pytest.mark.parametrize(
    "text",
    [
        "Situation.. Roof leaked.\nTask..... Save the show.\nAction... Moved it.\nResult... Open.\n",
        "1) SITUATION: Roof leaked. 2) TASK: Save the show. 3) ACTION: Moved it. 4) RESULT: Open.",
    ],
)  # fmt: skip
def test_parts_told_in_a_run(text: str) -> None:
    """Dots may part a label from its text, and numbers count parts in a line."""
    (story,) = read_stories(text).found
    told = (story.situation, story.task, story.action, story.result)
    assert told == (("Roof leaked.",), ("Save the show.",), ("Moved it.",), ("Open.",))


def test_a_resume_in_latex() -> None:
    """An entry is a job, and its braces are no words."""
    found = read_stories(
        "\\section{Experience}\n\\cventry{2020--2024}{Porter}{Hall}{Leeds}{}{\n\\begin{itemize}\n"
        "\\item Cut waiting times by 30\\%\n\\item Trained 4 people\n\\end{itemize}}\n"
        "\\section{Education}\nBSc Nursing\n"
    ).found
    assert [(story.title, story.role, story.organization) for story in found] == [
        ("Cut waiting times by 30%", "Porter", "Hall"),
        ("Trained 4 people", "Porter", "Hall"),
    ]


def test_letters_alone_on_their_lines() -> None:
    """Where several stand in a story they are its labels, and the line before them is the title."""
    told = [
        (story.title, story.action)
        for story in read_stories(
            "Lost client -- Vega\n\nS/T\nOur biggest client wanted to leave.\nA\n- Spent two days there\n"
            "R\nSigned for 3 years.\n\nEmpty shelf -- Lumo\n\nS/T\nNo milk on a Sunday.\nA\n"
            "- Called three farms\nR\nDelivered at 8.\n"
        ).found
    ]
    assert told == [
        ("Lost client -- Vega", ("Spent two days there",)),
        ("Empty shelf -- Lumo", ("Called three farms",)),
    ]


def test_lines_above_the_bullets_of_each_week() -> None:
    """One that differs from the first only by its number goes on with no bullet."""
    text = (
        "Wins, week 14\n- Trained Jo on the till\nWins, week 15\n- Found 3,400 in double payments\n"
    )
    assert [story.title for story in read_stories(text).found] == [
        "Trained Jo on the till",
        "Found 3,400 in double payments",
    ]


def test_a_small_table_below_the_heading_that_is_its_title() -> None:
    """The word above the names of the parts is no title."""
    (story,) = read_stories(
        "## El vuelo\n| Parte | |\n|---|---|\n| Situación | Había niebla. |\n| Resultado | Todos llegaron. |\n"
    ).found
    assert (story.title, story.situation) == ("El vuelo", ("Había niebla.",))


def test_one_sentence_behind_a_question_is_no_story():
    """A question with a single line behind it is a note of a talk; nothing of it is lost."""
    reading = read_stories("Q: What did you do?\nA: I moved the cart, and it took 400 ms.\n")
    assert not reading.found
    assert reading.left


@pytest.mark.parametrize("text", [
    "1) LATE TRAIN - S: {s} T: {t} A: {a} R: {r}\n\n2) NEW RULE - S: {s} A: {a} R: {r}\n",
    "- **Late train** — S: {s} T: {t} A: {a} R: {r}\n- **New rule** — S: {s} A: {a} R: {r}\n",
    "Late train. S: {s} T: {t} A: {a} R: {r}\n\nNew rule. S: {s} A: {a} R: {r}\n",
    "1. Late train\nS: {s} T: {t} A: {a} R: {r}\n\n2. New rule\nS: {s} A: {a} R: {r}\n",
])  # fmt: skip
def test_letters_of_the_parts_within_a_line(text):
    """Each letter begins a part, and what stands before the first is the title."""
    told = {
        "s": "60 kids stuck at Crewe.",
        "t": "Get them home.",
        "a": "Rang two coach firms.",
        "r": "Home by eleven.",
    }
    late, rule = read_stories(text.format(**told)).found
    assert (late.title.casefold(), rule.title.casefold()) == ("late train", "new rule")
    assert (late.situation, late.task, late.action, late.result) == tuple(
        (one,) for one in told.values()
    )
    assert (rule.situation, rule.action, rule.result) == ((told["s"],), (told["a"],), (told["r"],))


def test_letters_that_name_no_parts():
    """Letters out of order, or too few of them, are words of the text."""
    text = "# Stories\n\n## The hall\nI hired hall A: it was free. I paid S: the porter, and R: the owner.\n"
    (story,) = read_stories(text).found
    assert "hall A: it was free" in " ".join(story.action)


TAP = "The tap ran all weekend and the ceiling came down. I moved the class to the gym. The room was open in nine days."


@pytest.mark.parametrize("values", [
    {"color": "DEFAULT", "title": "The tap", "textContent": TAP, "isTrashed": False},
    {"app": "Jar", "version": 3, "entries": [{"heading": "The tap", "tags": ["calm"], "body": TAP}]},
    {"name": "Board", "lists": [{"id": "l1", "name": "Ready"}], "cards": [{"id": "c1", "name": "The tap", "desc": TAP, "labels": [{"name": "crisis"}]}, {"id": "c2", "name": "Ring Tim", "desc": ""}]},
])  # fmt: skip
def test_a_record_with_a_name_and_a_whole_story(values):
    """A note, an entry or a card of a board as JSON is a story where one of its texts tells it."""
    (story,) = read_stories(json.dumps(values), "notes.json").found
    assert (story.title, story.action) == ("The tap", ("I moved the class to the gym.",))


def test_a_position_that_tells_is_no_story_bank():
    """In a résumé of one section the text of a position stays one."""
    values = {"work": [{"name": "Acme", "position": "Clerk", "summary": TAP}]}
    (story,) = read_stories(json.dumps(values), "resume.json").found
    assert (story.organization, story.role) == ("Acme", "Clerk")
