"""Labelled cases: the project's own, and public sets where they are present."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.stories.model import KeyPoint, Part, Story

CASES = Path(__file__).parents[2] / "tests" / "grading" / "cases"
LEVEL = {"missed": 0, "partly": 1, "said": 2}


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to one story with a human's verdict (0 missed, 1 partly, 2 said) per key point."""

    story: Story
    question: str
    style: str
    answer: str
    labels: tuple[int, ...]
    wrong: tuple[bool, ...]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def own() -> list[Case]:
    """Return the project's own cases."""
    cases: list[Case] = []
    for line in _lines(CASES / "recall.jsonl"):
        points = tuple(KeyPoint(Part(point["part"]), point["say"]) for point in line["points"])
        story = Story(line["id"], line["title"], points)
        cases.extend(
            Case(
                story,
                line["question"],
                answer["style"],
                answer["text"],
                tuple(LEVEL[label] for label in answer["labels"]),
                tuple(answer["wrong_fact"]),
            )
            for answer in line["answers"]
        )
    return cases


def jottings() -> list[tuple[str | None, list[str]]]:
    """Return each question with the ways to jot it down; None for those no bank covers."""
    return [(line["canonical"], line["heard"]) for line in _lines(CASES / "questions.jsonl")]


def variants() -> dict[str, tuple[str, ...]]:
    """Return each question's three variants, written without looking at the jottings."""
    table = json.loads((CASES / "variants.json").read_text("utf-8"))
    return {asked: tuple(wordings) for asked, wordings in table.items()}


def public(folder: Path, name: str) -> list[tuple[Story, str, list[float | None]]]:
    """Return a public set: story, text, and per key point 1 stated, 0 not, None unlabelled."""
    gold = {line["id"]: line["y"] for line in _lines(folder / f"recall_{name}.gold.jsonl")}
    found = []
    for line in _lines(folder / f"recall_{name}.jsonl"):
        points = tuple(KeyPoint(Part.ACTION, say) for say in line["key_points"])
        found.append((Story(line["id"], line["id"], points), line["answer"], gold[line["id"]]))
    return found
