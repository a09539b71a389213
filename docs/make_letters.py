# ruff: noqa: INP001  a script, no part of a package
"""Write docs/letters.md, letters beside the notes they came from: `python docs/make_letters.py`."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.grading.model import WrongFact
from trainer.interviews import Answered, Asked, Interview, Interviewer, Round
from trainer.interviews.impact import Impact
from trainer.interviews.letter.draft import Material, draft
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.stories.format import parse

if TYPE_CHECKING:
    from trainer.interviews.letter.model import Draft
    from trainer.stories.model import Story

HERE = Path(__file__).parent
CASES = HERE / "letter_cases"
TARGET = HERE / "letters.md"
INTRO = """\
# Letters and the notes they came from

Made from `docs/letter_cases/` by `python docs/make_letters.py`; a test holds the two together. Nothing
is changed by hand: each letter stands here as it was drafted. What a note does not say in a sentence is
asked once, or stands in `[a gap]`; what you answered is kept with the story (`name`, `telling`).

## How far to trust a draft

Twelve cases by somebody who doesn't know the program, 14 letters, opened on 27 November 2026 and counted once before anything
was mended; each draft was read aloud. “Asked once” is with what you'd answer the first time a story goes into a letter.

| Could be sent after at most two gaps | asked once | by rules alone |
| --- | --- | --- |
| unseen, 14 letters | 9 (7 without a gap, 2 with one) | 1 |
| the same, mended since (fitted) | 14 (11, 3) | 3 |
| twelve earlier ones (fitted) | 12 (8, 4) | 7 |
| thirteen later cases by the rules' own maker, unseen, 15 letters | 12 (7, 4, and 1 with two) | 7 |
| the same, mended since (fitted) | 15 (11, 4) | 13 |
| twelve cases by another stranger, unseen, 14 letters | 9 (6, 2, and 1 with two) | not read |
| the same, by the musts of who wrote them, unseen | 5 (2, 2, 1) | 3 |
| the same, mended since (fitted), by those musts | 11 (7, 3, 1) | 6 |
| twelve cases by a third stranger, unseen, 14 letters | 9 (7, 2) | not read |
| the same, by the musts of who wrote them, unseen | 8 (7, 1) | 3 |
| the same, mended since (fitted), by those musts | 13 (13, 0) | 3 |
| twelve cases by a fourth stranger, unseen, 14 letters | 5 (5, 0) | not read |
| the same, by the musts of who wrote them, unseen | 6 (5, 1) | 4 |
| the same, mended since (fitted), by those musts | 13 (13, 0) | 8 |

What kept five back at first sight: a count where a change was the better figure; a question that was only a follow-up, the lesson of
a failure left out; “Dear OBE Dr. …” with “a few days later” after 26 hours and how it ended lost beside the corrected figure; a
German name in the wrong case; the same “some days” in French. By rules alone a letter needs your question's topic and your name
for the story: that's what the two questions are for.

Of 200 unseen key points 83 were woven into sentences, and 81 of these can stay (98 %); of the 117 gaps 26 were plain clauses, most of
which are said since. Of 172 others, written for another purpose and read after that, 41 were woven and all of them can stay. What the program would have told was what the person chose for 9 of the 14 letters, 11 since.
Of 57 fresh notes of three more trades 36 were woven, and all can stay (read by their writer); 13 of the 21 gaps were plain clauses. In the
thirteen later cases it chose as the person did for 8 of the 15 letters, 11 since. What they fell short in: a figure told in letters
("thirty"), a German story in the accusative, “how you won the orchestra back” as a moment, a bank's question that nobody had asked.
The last twelve, opened in the evening of the same day, fell short in: “Dear Sister Nwosu” and “Hello Dr. Karim” for somebody whose first
name was noted, “mein Beispiel: der Großküche”, “from 22% to 9”, where it was three times in two sentences, and the lesson of a failure
that was asked about twice. What still falls short there: a figure that the person's own sentences leave out.
It chose as the person did for 12 of the 14 letters. Of their 117 English key points 47 were woven unseen, and 45 can stay.
The twelve of the third stranger, opened on 28 November, fell short in: “chez Conservatoire de Vauclair” and “beim Feinwerk Adler”; a Spanish
letter that named “another example” and not the question; and a round that the program didn't know, so that nothing was drafted.
It chose as the person did for 9 of the 14: a lesson in place of what was done, and of a failure only half of what mended it.
Of the same stranger's 200 key points 100 were woven unseen, and 96 can stay (96 %); of the 100 gaps 22 were plain clauses. Of 271 terser ones, written
for another purpose, 75 were woven unseen, and 70 can stay (93 %): “missing labels 1 in went from 12 to 1 in 150”, “fitting heights measured
standing up”, somebody else's prize as one's own, and two titles without an article. All of these kinds are asked about or said right since.
Of 199 others, most of them whole sentences, 137 were woven unseen after that, and 136 can stay (99 %); “Cut tickets by half by …” lacked its “I”.
The twelve of the fourth stranger, opened on 28 November too, fell short in one thing above all: none of their German, Spanish and French
banks names its language, and all seven letters framed those notes in English (of the seven English ones five could go). Since then
the words of the notes tell the language. The others: a question that no bank has, to which nothing was offered; “lunch in the
canteen”, which wasn't thanked for, and after a failure the damage last. What a letter still lacks there is what went wrong, where the
note of it has no subject. Both sets miss one letter for the mark before a French colon, which is right. Of their 200 key points in
four languages 88 were woven unseen, and 87 can stay (99 %); of the 112 gaps 21 were plain clauses, eight of which are said since.
"""


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), encoding="utf-8")
    print(TARGET)  # noqa: T201  a script says what it made


def page() -> str:
    """Return the page."""
    cases = [tomllib.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("*.toml"))]
    return "\n".join([INTRO, *map(_section, cases)])


def _section(case: dict[str, Any]) -> str:
    asked = "\n".join(
        f"- {one['by']} asked: “{one['heard']}”"
        + (f" You told: {_told(case, one)}." if one.get("told") else "")
        for one in case["asked"]
    )
    notes = f"The notes:\n\n```toml\n{case['stories'].strip()}\n```\n\n" if case["stories"] else ""
    letters = "\n".join(_shown(one, written) for one, written in drafts(case))
    return f"## {case['title']}\n\n{case['says']}\n\n{asked}\n\n{notes}{letters}"


def _told(case: dict[str, Any], asked: dict[str, Any]) -> str:
    titles = {story.id: story.title for story in _stories(case).values()}
    return ", ".join(f"“{titles[one]}”" for one in asked["told"])


def _shown(letter: dict[str, Any], written: Draft) -> str:
    text = "\n".join(f"> {line}".rstrip() for line in written.body.split("\n"))
    return f"The letter to {letter['to']} ({letter['tone']}):\n\n> **{written.subject.text}**\n>\n{text}\n"


def drafts(case: dict[str, Any]) -> list[tuple[dict[str, Any], Draft]]:
    """Return the letters of a case with what was decided for each."""
    return [(one, draft(_material(case, one))) for one in case["letter"]]


def _stories(case: dict[str, Any]) -> dict[str, Story]:
    if not case["stories"]:
        return {}
    text = f'format = "story-bank/1"\n{case["stories"]}'
    return {story.id: story for story in parse(text)}


def _material(case: dict[str, Any], letter: dict[str, Any]) -> Material:
    stories = _stories(case)
    about = case["interview"]
    interview = Interview(
        "i", about["company"], about["role"], Round.HIRING_MANAGER, datetime(2026, 5, 27, tzinfo=UTC), 0,
        interviewers=tuple(Interviewer(**one) for one in case["interviewer"]),
        next_round=Round(about["next_round"]) if "next_round" in about else None,
    )  # fmt: skip
    answers = tuple(
        Answered(
            Asked(str(number), "i", one["heard"], by=one["by"], about=one.get("about", "")),
            None, (), {}, tuple(stories[story] for story in one.get("told", ())),
        )
        for number, one in enumerate(case["asked"])
    )  # fmt: skip
    items = tuple(_item(one, stories, answers) for one in letter["tell"])
    return Material(
        interview, interview.interviewer(letter["to"]), items, answers, case["sender"], None,
        Tone(letter["tone"]), case.get("language", "en"), case.get("late", False), letter.get("link", False),
    )  # fmt: skip


def _item(one: dict[str, Any], stories: dict[str, Story], answers: tuple[Answered, ...]) -> Unsaid:
    story, asked = stories[one["story"]], answers[one.get("asked", 0)].asked
    wrong = WrongFact(one["is"], one["said"]) if "said" in one else None
    points = tuple(
        index
        for index, point in enumerate(story.points)
        if (wrong and one["is"] in point.say)
        or (not wrong and str(point.part) in one.get("parts", ()))
    )
    kind = Kind.WRONG_FACT if wrong else Kind.POINT if points else Kind.STORY
    impact = None if wrong else Impact(1.0, 1.0, 1.0, 1.0)
    return Unsaid("u", kind, asked, story, points, asked.by, impact, wrong=wrong)


if __name__ == "__main__":
    main()
