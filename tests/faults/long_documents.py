"""Documents of any length, of every kind that people bring, and what reads each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from trainer.interviews.posting import wanted_in
from trainer.interviews.transcripts import read_transcript
from trainer.questions.reading import read_questions
from trainer.stories.reading import read_stories

if TYPE_CHECKING:
    from collections.abc import Callable


def _name(number: int) -> str:
    """Return a first name that no other number has."""
    letters = ""
    while True:
        letters = chr(97 + number % 26) + letters
        number = number // 26 - 1
        if number < 0:
            return f"Jo{letters}"


def _lines(line: Callable[[int], str], head: str = "") -> Callable[[int], str]:
    return lambda count: head + "\n".join(line(number) for number in range(count))


def _resume(count: int) -> str:
    jobs = [
        {"name": f"Company {n}", "position": "Engineer", "startDate": "2010-01", "endDate": "2012-01",
         "summary": f"Kept {n} services up.", "highlights": [f"Cut the costs by {n} %", f"Led {n} people"]}
        for n in range(count)
    ]  # fmt: skip
    return json.dumps({"basics": {"name": "Jo Doe"}, "work": jobs})


TRANSCRIPTS = {
    "a speaker a line": _lines(lambda n: f"{_name(n)} Smith: Why did you lead project {n}?"),
    "two speakers": _lines(
        lambda n: f"{('Ana', 'Robin')[n % 2]}: What did you do in {n}? I led it."
    ),
    "names above turns": _lines(
        lambda n: f"{_name(n % 9)}  00:{n // 60 % 60:02}:{n % 60:02}\nI led {n}.\n"
    ),
    "captions": _lines(
        lambda n: (
            f"00:{n // 60 % 60:02}:{n % 60:02}.000 --> 00:{n // 60 % 60:02}:{n % 60:02}.900\n"
            f"<v {_name(n)}>Tell me about a time in {n}.\n"
        ),
        "WEBVTT\n\n",
    ),
    "captions of one": _lines(
        lambda n: (
            f"{n}\n00:{n // 60 % 60:02}:{n % 60:02},000 --> 00:{n // 60 % 60:02}:{n % 60:02},900\n"
            f"and then I led {n} people\n"
        )
    ),
    "questions and answers": _lines(lambda n: f"Q: What about project {n}?\nA: I did {n} things."),
    "questions jotted down": _lines(lambda n: f"- Tell me about a time you led {n} people"),
    "plain text": _lines(lambda n: f"Why did you go in {n}? I led {n} people there.\n"),
    "one line": lambda n: " ".join(
        f"Why did you go in {i}? I led {i} people there." for i in range(n)
    ),
    "brackets": _lines(lambda n: f"[{_name(n)}] (laughs) [00:{n % 60:02}] so I went {n}"),
}
STORIES = {
    "jobs under headings": _lines(
        lambda n: f"### Engineer, Company {n}\n2010 - 2012\n\n- Led the migration of {n} services\n"
        f"- Cut costs by {n} %\n",
        "# Jo Doe\n\n## Experience\n\n",
    ),
    "jobs in lines": _lines(
        lambda n: f"Engineer at Company {n}, 2010 - 2012\n- Led the migration of {n} services\n",
        "Jo Doe\n\nEXPERIENCE\n\n",
    ),
    "jobs in JSON": _resume,
    "labelled parts": _lines(
        lambda n: f"## Story {n}\n\nSituation: it was bad {n}\nTask: fix it\nAction: did {n} things\n"
        f"Result: {n} % better\n"
    ),
    "a table of parts": _lines(
        lambda n: f"| it was bad {n} | fix it | did {n} things | {n} % better |",
        "| Situation | Task | Action | Result |\n| --- | --- | --- | --- |\n",
    ),
    "paragraphs": _lines(lambda n: f"In 2015 I led a team of {n} people and we cut costs by {n} %. Then I left.\n"),
    "one line": lambda n: " ".join(f"In 2015 I led {i} people and cut costs by {i} %." for i in range(n)),
    "headings": _lines(lambda n: f"# Part {n}\n\nText {n}.\n"),
    "bullets": _lines(lambda n: f"- Led the migration of {n} services"),
    "a numbered list": _lines(lambda n: f"{n + 1}. Led the migration of {n} services"),
    "deeper and deeper": _lines(lambda n: "  " * (n % 40) + f"- Led the migration of {n} services"),
    "the same line": _lines(lambda _: "- Led the migration of the services"),
    "questions with stories": _lines(lambda n: f"## Tell me about a time you led {n}?\n\nI led {n} people in 2015.\n"),
}  # fmt: skip
LISTS = {
    "a numbered list": _lines(lambda n: f"{n + 1}. Tell me about project {n}"),
    "bullets": _lines(lambda n: f"- What about project {n}?"),
    "bullets with probes": _lines(lambda n: f"- What about project {n}?\n  - And then, in {n}?"),
    "plain lines": _lines(lambda n: f"What about project {n}?"),
    "headings": _lines(lambda n: f"## Part {n}\n\nWhat about project {n}?\n"),
    "a table": _lines(
        lambda n: f"| What about project {n}? | {n % 5} |", "| Question | Level |\n| --- | --- |\n"
    ),
    "separated values": _lines(lambda n: f"What about project {n}?,{n % 5}", "question,level\n"),
    "GIFT": _lines(lambda n: f"::Q{n}:: What about project {n}? {{=yes ~no}}\n"),
    "deeper and deeper": _lines(lambda n: "  " * (n % 40) + f"- What about project {n}?"),
    "one line": lambda n: " ".join(f"What about project {i}?" for i in range(n)),
    "the same line": _lines(lambda _: "- What about the project?"),
    "paragraphs": _lines(lambda n: f"Some words about {n}, and then some more of them.\n"),
    "folded parts": _lines(lambda n: f"<details><summary>What about {n}?</summary>\nText {n}.\n</details>\n"),
    "numbers that begin anew": _lines(lambda n: f"{n % 7 + 1}. Why did you do {n}?"),
}  # fmt: skip
POSTINGS = {
    "requirements": _lines(lambda n: f"- {n} years of leadership, ownership and communication", "You bring:\n"),
    "headings": _lines(lambda n: f"Must have {n}:\n- conflict resolution\n"),
    "one line": lambda n: "leadership and ownership, communication, " * n,
}  # fmt: skip

DOCUMENTS = {
    f"{room}: {name}": (reader, maker)
    for room, reader, makers in (
        ("transcript", read_transcript, TRANSCRIPTS),
        ("stories", read_stories, STORIES),
        ("list", read_questions, LISTS),
        ("posting", wanted_in, POSTINGS),
    )
    for name, maker in makers.items()
}
"""Kind of document -> what reads it, and what makes one of so many entries."""
