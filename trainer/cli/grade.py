"""`trainer grade`: grade a text against a story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, home
from trainer.cli.output import out, out_json, wrapped
from trainer.cli.words import A_STORY, command, flag, value
from trainer.stories.model import Part
from trainer.text import clock_text, counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.grading.model import PointGrade, RecallGrade, StoryMatch
    from trainer.rehearsal.spoken import Spoken

MARKS = {"said": "✓", "partly": "◐", "missed": "✗"}


def add(commands: Commands) -> None:
    """Add `grade`."""
    parser = command(
        commands,
        "grade",
        run,
        "Grade a text against a story: what was said, what was missed.",
        "trainer grade --story checkout-latency answer.txt",
        json=True,
    )
    value(parser, "--story", "STORY", f"the story you told: {A_STORY}", required=True)
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="- for standard input")
    value(parser, "--question", "TEXT", "what was asked")
    flag(parser, "--explain", "say why each point got its mark")


def run(arguments: argparse.Namespace) -> int:
    """Grade a text; nothing is recorded."""
    from trainer.coach.grade import grade_text
    from trainer.storage.texts import load_text

    answer = load_text(arguments.file)
    with home(arguments) as root:
        grade, others = grade_text(
            root, arguments.story, answer, question=arguments.question, others=arguments.json
        )
    if arguments.json:
        from trainer.grading.report import to_json

        out_json(to_json(grade, others))
    else:
        print_grade(grade, others, explain=arguments.explain)
    return DONE


def print_grade(
    grade: RecallGrade,
    others: Sequence[StoryMatch] = (),
    *,
    explain: bool = False,
    spoken: Spoken | None = None,
) -> None:
    """Print a grade for a person, part by part."""
    said = sum(point.verdict == "said" for point in grade.points)
    out(
        f"{grade.score:.0%} of {grade.story}: {said} of {counted(len(grade.points), 'key point')} said"
    )
    part = ""
    for point in grade.points:
        if point.part != part:
            part = point.part
            out()
            out(part.capitalize())
        _print_point(point, explain=explain)
    out()
    _print_delivery(grade, spoken)
    for remark in grade.remarks:
        out(wrapped(remark))
    for other in others:
        if other.score >= grade.score and other.score > 0:
            out(f"This also tells the story {other.story} ({other.score:.0%}).")


def _print_point(point: PointGrade, *, explain: bool) -> None:
    head = f"  {MARKS[point.verdict]} {point.verdict:<7}"
    out(wrapped(point.say, " " * 12, f"{head} "))
    if point.wrong_fact:
        wrong = point.wrong_fact
        out(wrapped(f"you said {wrong.heard}, your story says {wrong.expected}", " " * 12))
    for span in point.evidence:
        out(wrapped(f"“{span.text}”", " " * 12))
    if explain:
        for reason in point.reasons:
            out(wrapped(reason, " " * 14, " " * 12 + "· "))


def _print_delivery(grade: RecallGrade, spoken: Spoken | None) -> None:
    delivery = grade.delivery
    if not grade.words:
        return
    minutes = clock_text(delivery.seconds_spoken)
    took = f"said in {minutes}" if spoken and spoken.seconds else f"about {minutes} spoken"
    facts = [f"{counted(grade.words, 'word')}, {took}"]
    facts.append(f"“I” ×{delivery.i}, “we” ×{delivery.we}")
    if delivery.fillers:
        found = ", ".join(f"{word} ×{count}" for word, count in delivery.fillers.items())
        facts.append(f"fillers: {found}")
    asked = any(point.part is Part.RESULT for point in grade.points)
    if asked and not delivery.result_has_number:
        facts.append("no number in the result")
    out(wrapped("; ".join(facts) + "."))
    if spoken is not None:
        from trainer.coach.spoken_text import spoken_facts, suggestion

        for line in filter(None, (" ".join(spoken_facts(spoken)), suggestion(spoken))):
            out(wrapped(line))
