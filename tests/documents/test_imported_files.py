"""Whole files as people bring them, each beside a file that says what its owner would insist on.

`FILE.expect.json` names fragments: `has` {"TITLE.PART": …}, `titles`, `asks`, `probes`, `listen_for`, `kinds`,
`questions` with their `answers`, what must stand nowhere (`hasnt`), and what must not be lost (`not_lost`).
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from trainer.interviews.transcripts import read_transcript
from trainer.questions.reading.read import read_questions
from trainer.stories.reading.read import read_stories

FILES = Path(__file__).parent.parent / "data" / "imports"
CASES = sorted(path.with_suffix("").with_suffix("") for path in FILES.rglob("*.expect.json"))
PARTS = ("situation", "task", "action", "result", "reflection")
QUOTES = str.maketrans("“”„«»‘’", '""""' + '"' + "''")


def norm(value: object) -> str:
    """Return all texts in a value in one line, without case and kinds of quotes."""
    if isinstance(value, dict):
        value = " ".join(norm(inner) for inner in value.values())
    elif isinstance(value, (list, tuple)):
        value = " ¶ ".join(norm(inner) for inner in value)
    return " ".join(str(value).translate(QUOTES).casefold().split())


def between(count: int, wanted: Any) -> bool:
    low, high = wanted if isinstance(wanted, list) else (wanted, wanted)
    return bool(low <= count <= high)


def missing(fragments: list[str], text: str) -> list[str]:
    return [fragment for fragment in fragments if norm(fragment) not in text]


def present(fragments: list[str], text: str) -> list[str]:
    return [fragment for fragment in fragments if norm(fragment) in text]


def stories(text: str, name: str, want: dict[str, Any]) -> list[str]:
    reading = read_stories(text, name)
    found = [asdict(story) for story in reading.found]
    titles = [norm(story["title"]) for story in found]
    recited = norm([[story["title"], *(story[part] for part in PARTS)] for story in found])
    bad = [] if between(len(found), want["stories"]) else [f"stories: {titles}"]
    bad += [title for title in want.get("titles", []) if norm(title) not in titles]
    bad += missing(want.get("titles_hold", []), norm(titles))
    for key, fragments in want["has"].items():
        which, _, part = key.rpartition(".")
        own = [story for story in found if which == "*" or norm(which) in norm(story["title"])]
        fields = {"any": PARTS, "all": tuple(found[0])}.get(part, (part,))
        bad += missing(fragments, norm([[story[field] for field in fields] for story in own]))
    bad += present(want["hasnt"], recited)
    return bad + missing(want.get("not_lost", []), norm([found, *map(asdict, reading.left)]))


def questions(text: str, name: str, want: dict[str, Any]) -> list[str]:
    reading = read_questions(text, name=name)
    found = [asdict(question) for question in reading.questions]
    asks = [norm(question["ask"]) for question in found]
    bad = [] if between(len(found), want["questions"]) else [f"questions: {asks}"]
    bad += [ask for ask in want["asks"] if norm(ask) not in asks]
    for field in ("probes", "listen_for"):
        for which, fragments in want.get(field, {}).items():
            own = [question[field] for question in found if norm(which) in norm(question["ask"])]
            bad += missing(fragments, norm(own))
    for which, kind in want.get("kinds", {}).items():
        kinds = [
            str(question["kind"]) for question in found if norm(which) in norm(question["ask"])
        ]
        bad += [] if kinds == [kind] else [f"{which}: {kinds}"]
    bad += present(want["hasnt"], norm([[asks, question["probes"]] for question in found]))
    return bad + missing(want.get("not_lost", []), norm([found, *map(asdict, reading.left)]))


def transcripts(text: str, _name: str, want: dict[str, Any]) -> list[str]:
    read = read_transcript(text)
    pairs = [(norm(one.question), norm(one.answer)) for one in read.exchanges]
    heard, said = norm([ask for ask, _ in pairs]), norm([answer for _, answer in pairs])
    bad = [] if between(len(pairs), want["count"]) else [f"questions: {heard}"]
    for ask, answer in zip(want["questions"], want["answers"], strict=True):
        if not any(norm(ask) in one and norm(answer) in two for one, two in pairs):
            bad.append(f"{ask}: {answer}")
    bad += present(want["heard_hasnt"], heard) + present(want["said_hasnt"], said)
    bad += present(want["hasnt"], f"{heard} {said}")
    names = want.get("candidate", [""])
    return bad + ([] if present(names, norm(read.candidate)) else [f"you are {read.candidate}"])


READERS = {
    "stories": stories,
    "resumes": stories,
    "questions": questions,
    "transcripts": transcripts,
}


@pytest.mark.parametrize("name", [str(path.relative_to(FILES)) for path in CASES])
def test_a_whole_file_comes_in_as_its_owner_expects(name):
    """A file as somebody keeps it is read without loss, and without what is none of it."""
    path = FILES / name
    want = json.loads(path.with_name(f"{path.name}.expect.json").read_text("utf-8"))
    assert READERS[path.parent.name](path.read_text("utf-8"), path.name, want) == []


def test_there_are_files_of_every_kind():
    """None of the four readers is without a file."""
    assert {path.parent.name for path in CASES} == set(READERS)
