"""Interviews in which a person's choice is known, and what the program would choose itself.

Each file of tests/coach/choices is one interview: who asks and cares about what, what was asked and
said, the stories, and below `tell` what the person put into the letter to each interviewer, written
down before the program was asked (a story, `story#part`, or `story#wrong` for a wrong fact).
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.coach import debrief, interviews, unsaid
from trainer.coach.interviews import Details
from trainer.interviews import Feeling, Interviewer
from trainer.interviews.debrief import Reaction
from trainer.interviews.unsaid import Kind
from trainer.stories.model import KeyPoint, Part, Story
from trainer.stories.write import write

if TYPE_CHECKING:
    from trainer.coach.unsaid import Aftermath
    from trainer.coach.workspace import Workspace
    from trainer.interviews.unsaid import Unsaid

_HERE = Path(__file__).parent
CASES = sorted((_HERE / "choices").glob("*.toml"))
LATER = sorted((_HERE / "choices_later").glob("*.toml"))
"""Those that the rules were fitted on, and those that were written after them."""


def read_case(path: Path) -> dict[str, Any]:
    """Return one interview with its stories."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def look_at(work: Workspace, case: dict[str, Any], when: str = "2026-05-28 08:00") -> Aftermath:
    """Note an interview as a person would, and return what its debrief shows."""
    stories = tuple(map(_story, case["story"]))
    work.home.stories.mkdir(parents=True, exist_ok=True)
    (work.home.stories / "stories.toml").write_text(write(stories), encoding="utf-8")
    noted = interviews.add_interview(
        work,
        Details(
            company=f"Acme {len(interviews.interviews(work))}",
            when=when,
            wanted=interviews.read_wanted(", ".join(case.get("competencies", []))),
            interviewers=tuple(
                Interviewer(one["name"], cares_about=one.get("cares_about", ""))
                for one in case["interviewer"]
            ),
        ),
    )
    for one in case["asked"]:
        asked = debrief.note(work, noted.id, one["heard"])
        asked = replace(
            asked,
            said=one.get("said", ""),
            by=one.get("by", ""),
            nags=one.get("nags", False),
            alone=one.get("alone", False),
            feeling=Feeling(one["felt"]) if "felt" in one else None,
            reaction=Reaction(one["reaction"]) if "reaction" in one else None,
        )
        if "told" in one:
            asked = replace(asked, stories=tuple(one["told"]), settled=True)
        if "question" in one:
            asked = replace(asked, question=one["question"], chosen=True)
        debrief.change(work, asked)
    return unsaid.look(work, noted.id)


def _story(data: dict[str, Any]) -> Story:
    points = tuple(KeyPoint(part, say) for part in Part for say in data.get(part.value, []))
    return Story(
        id=data["id"],
        title=data["title"],
        points=points,
        competencies=tuple(data.get("competencies", [])),
        questions=tuple(data.get("questions", [])),
        strength=data.get("strength"),
        language=data.get("language", "en"),
    )


def name_of(item: Unsaid) -> str:
    """Return an item as `tell` names it."""
    ending = {Kind.STORY: "", Kind.WRONG_FACT: "#wrong"}.get(item.kind, f"#{item.part}")
    return item.story.id + ending


def chosen(view: Aftermath) -> dict[str, set[str]]:
    """Return interviewer -> what the program recommends for the letter to them."""
    people = {one.name: set[str]() for one in view.interview.interviewers}
    for item in view.unsaid:
        if item.recommended:
            people[item.person].add(name_of(item))
    return people
