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
_TOLD = (
    "Situation: The cellar was under water.\nTask: Keep the archive dry.\n"
    "Action:\n- Closed the main valve\n- Fetched two pumps\nResult: Dry within three hours."
)
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
_TICKETS = f"""\
Issue key,Summary,Status,Description
JOB-1,Burst pipe,Done,"{_TOLD}"
JOB-2,Buy shoes,Open,
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
        (_TICKETS, "a.csv"),
        (_FOLDED, "a.md"),
        (_ALONE, "a.md"),
        (_TURNED, "a.csv"),
        (
            json.dumps({"prep": {"for": "Ann", "stories": {"Burst pipe": _PARTS, "Bus": _OTHER}}}),
            "",
        ),
        (json.dumps([{"title": "Burst pipe", "star": _PARTS}]), "a.json"),
        (
            "\n".join(json.dumps({"title": "Burst pipe"} | one) for one in (_PARTS, _OTHER)),
            "a.jsonl",
        ),
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
    """A ticket and a value without a story are listed, and a résumé with a told project stays one."""
    assert ["JOB-2" in piece.text for piece in read_stories(_TICKETS, "a.csv").left] == [True]
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
