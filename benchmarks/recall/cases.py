"""Labelled cases: the project's own, and public sets where they are present."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.stories.model import KeyPoint, Part, Story

CASES = Path(__file__).parents[2] / "tests" / "grading" / "cases"
LEVEL = {"missed": 0, "partly": 1, "said": 2}

LEARNED = ("recall", "recall-2")
"""The files from which the shipped weights are learned."""

TOLD = (
    *LEARNED, "recall-trades", "recall-trades-2", "recall-strangers", "recall-strangers-2",
    "recall-strangers-3", "recall-strangers-4", "recall-strangers-5",
    "recall-de", "recall-fr", "recall-es",
    "recall-strangers-2-de", "recall-strangers-2-fr", "recall-strangers-2-es",
)  # fmt: skip
PAIRS = ("contradictions", "contradictions-more", "contradictions-languages")


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to one story with a human's verdict (0 missed, 1 partly, 2 said) per key point."""

    story: Story
    question: str
    style: str
    answer: str
    labels: tuple[int, ...]
    wrong: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A story whose first point a sentence contradicts, or only seems to.

    Attributes:
        origin: the story that the pair was written for; pairs of one origin are judged together.
        story: the point and its siblings.
        text: what is said.
        wrong: whether it contradicts the first point.
        kind: of contradiction, or of what looks like one.
    """

    origin: str
    story: Story
    text: str
    wrong: bool
    kind: str


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def is_there(folder: Path, name: str) -> bool:
    """Return whether a folder holds a file of cases."""
    return (folder / f"{name}.jsonl").is_file()


def told(name: str, folder: Path = CASES) -> list[Case]:
    """Return the labelled answers of one file."""
    cases: list[Case] = []
    for line in _lines(folder / f"{name}.jsonl"):
        points = tuple(KeyPoint(Part(point["part"]), point["say"]) for point in line["points"])
        story = Story(line["id"], line["title"], points, language=line.get("language", "en"))
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


def own(folder: Path = CASES) -> list[Case]:
    """Return the cases from which the weights are learned."""
    return [case for name in LEARNED if is_there(folder, name) for case in told(name, folder)]


def pairs(name: str, folder: Path = CASES) -> list[Pair]:
    """Return the pairs of one file."""
    result = []
    for number, line in enumerate(_lines(folder / f"{name}.jsonl")):
        says = (line["point"], *line["siblings"])
        points = tuple(KeyPoint(Part.ACTION, say) for say in says)
        story = Story(f"s{number}", f"S {number}", points, language=line["language"])
        origin = line["id"].split("-")[0]
        result.append(Pair(origin, story, line["text"], line["wrong"], line["kind"]))
    return result


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
