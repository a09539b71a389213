"""`trainer mock`: a mock interview, and its report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, agreed, workspace, write_result
from trainer.cli.output import err, json_text, out, out_json, table, wrapped
from trainer.cli.words import command, count, flag, output, value
from trainer.errors import TrainerError
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.mock import Wish
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.mock.model import MockPlan

TONES = ("friendly", "neutral", "pressing")
LENGTHS = (15, 30, 45)


def add(commands: Commands) -> None:
    """Add `mock` and what it can do."""
    mock = command(
        commands, "mock", run_mock,
        "Hold a mock interview: somebody asks and follows up, and nothing is shown until the end.",
        "trainer mock --plain",
    )  # fmt: skip
    flag(
        mock, "--plain",
        "line by line; goes on with the last one, or makes one for your next interview",
    )  # fmt: skip
    flag(mock, "--speak", "speak your answers, line by line; put right at the end what was heard")
    mock.add_argument(
        "--minutes", dest="of_minutes", type=int, choices=LENGTHS,
        help="makes a new one that takes so long",
    )  # fmt: skip
    inner: Any = mock.add_subparsers(metavar="COMMAND", parser_class=type(mock), help="what to do")
    _add_new(inner)
    command(
        inner, "list", run_list, "List your mock interviews, the newest first.",
        "trainer mock list", json=True,
    )  # fmt: skip
    show = command(
        inner, "show", run_show,
        "Show where a mock interview stands; its questions are shown once it's over.",
        "trainer mock show 4f2a", json=True,
    )  # fmt: skip
    end = command(
        inner, "end", run_end, "End a mock interview early; its report shows what you got to.",
        "trainer mock end",
    )  # fmt: skip
    report = command(
        inner, "report", run_report, "Show how a mock interview went, and what was left unsaid.",
        "trainer mock report --format md -o report.md", json=True,
    )  # fmt: skip
    for one in (show, end, report):
        value(
            one, "mock", "ID", "its id or the beginning of it (default: the newest)", nargs="?",
            default="",
        )  # fmt: skip
    report.add_argument(
        "--format", choices=("txt", "md", "html"), default="txt", help="what it's written as"
    )
    output(report, "write it there")
    flag(
        report, "--for-a-coach",
        "leave out your answers; shows what goes out, and asks before it's written",
    )  # fmt: skip
    flag(report, "--yes", "write it without asking")


def _add_new(inner: Commands) -> None:
    new = command(
        inner, "new", run_new, "Make a mock interview, for an interview that's ahead or for none.",
        "trainer mock new acme --minutes 45 --tone pressing",
    )  # fmt: skip
    value(
        new, "interview", "INTERVIEW", "its id or the company (default: your next one; - for none)",
        nargs="?", default="",
    )  # fmt: skip
    new.add_argument(
        "--minutes", type=int, choices=LENGTHS,
        help="how long it takes: 6, 8 or 10 questions; in the last one you ask them (default 30)",
    )  # fmt: skip
    value(
        new, "--bank", "ID", "ask from this bank; may be given again", action="append", default=[]
    )
    value(new, "--role", "ROLE", "for which job, where no interview says", default="")
    new.add_argument(
        "--tone", choices=TONES, default="neutral", help="how the interviewer follows up"
    )
    new.add_argument("--seed", type=count, metavar="N", help="the same number, the same questions")
    flag(new, "--partner", "a friend reads, and ticks what you say")
    value(new, "--again", "ID", "ask the questions of that one again", default="")


def run_mock(arguments: argparse.Namespace) -> int:
    """Hold a mock interview: the last one that isn't over, else a new one."""
    if not arguments.plain and not arguments.speak:
        from trainer.cli.app import open_app

        if arguments.of_minutes:
            with workspace(arguments) as work:
                _next(work, arguments.of_minutes)
        return open_app(arguments, mock=True)
    from trainer.cli.plain_mock import hold, put_right_before
    from trainer.coach import speaking

    with workspace(arguments, in_memory=True) as work:
        if arguments.speak:
            speaking.check(work)
        if put_right_before(work):
            return DONE
        plan = _next(work, arguments.of_minutes)
        if not arguments.speak:
            return hold(work, plan)
        from trainer.coach.mock_spoken import Voice

        voice = Voice(work, plan)
        try:
            return hold(work, plan, voice)
        finally:
            voice.end()


def _next(work: Workspace, minutes: int | None) -> MockPlan:
    """Return the mock interview that isn't over, else a new one.

    Raises:
        TrainerError: one of another length isn't over.
    """
    from trainer.coach import mock

    plan = mock.unfinished(work)
    if plan is not None and minutes not in (None, plan.minutes):
        raise TrainerError(
            f"you have a mock interview of {plan.minutes} minutes that isn't over",
            "`trainer mock --plain` goes on with it, `trainer mock end` ends it",
        )
    return plan or mock.new(work, mock.Wish(minutes=minutes or mock.MINUTES))


def run_new(arguments: argparse.Namespace) -> int:
    """Make a mock interview."""
    from trainer.coach import mock

    with workspace(arguments) as work:
        plan = mock.new(work, _wish(arguments))
    out(wrapped(f"Ready: {_what(plan)}."))
    how = "`trainer mock` starts it, `trainer mock --plain` line by line."
    out(wrapped(f"{how} You'll see the questions as they're asked."))
    return DONE


def _wish(arguments: argparse.Namespace) -> Wish:
    from trainer.coach.mock import MINUTES, Wish
    from trainer.mock.model import Tone

    return Wish(
        interview=arguments.interview,
        minutes=arguments.minutes or arguments.of_minutes or MINUTES,
        banks=tuple(arguments.bank),
        role=arguments.role,
        tone=Tone(arguments.tone),
        seed=arguments.seed,
        partner=arguments.partner,
        again=arguments.again,
    )


def _what(plan: MockPlan) -> str:
    whom = f" for {plan.company}" if plan.company else ""
    questions = counted(len(plan.slots), "question")
    return f"a mock interview{whom}, {plan.minutes} minutes, {questions} ({plan.id[:8]})"


def _state(at: Standing) -> str:
    return "over" if at.ended else f"question {at.number} of {len(at.plan.slots)}"


def _day(plan: MockPlan) -> str:
    from trainer.coach.calendar import local

    return f"{local(plan.at, plan.utc_offset):%Y-%m-%d %H:%M}"


def run_list(arguments: argparse.Namespace) -> int:
    """List the mock interviews; the answer is “no” where there is none."""
    from trainer.coach import mock, mock_report

    with workspace(arguments) as work:
        known = [(one, mock.look(work, one)) for one in mock.mocks(work)]
        recall = {one.id: mock_report.recall(work, one) for one, at in known if at.ended}
    if arguments.json:
        out_json([_document(plan, at, recall.get(plan.id)) for plan, at in known])
    elif known:
        rows = [
            (
                plan.id[:8],
                _day(plan),
                plan.company or plan.role or "–",
                f"{plan.minutes} min",
                _state(at),
                "" if (told := recall.get(plan.id)) is None else f"{told:.0%}",
            )
            for plan, at in known
        ]
        out(table(("Id", "When", "For", "Length", "State", "Told"), rows, stretch=2))
    else:
        out("No mock interviews yet. `trainer mock new` makes one.")
    return DONE if known else NO


def _document(plan: MockPlan, at: Standing, recall: float | None) -> dict[str, Any]:
    return {
        "id": plan.id,
        "at": plan.at.isoformat(),
        "interview": plan.interview or None,
        "company": plan.company,
        "role": plan.role,
        "minutes": plan.minutes,
        "tone": str(plan.tone),
        "seed": plan.seed,
        "questions": len(plan.slots),
        "reached": at.reached,
        "seconds": round(at.seconds),
        "ended": at.ended,
        "recall": None if recall is None else round(recall, 4),
    }


def run_show(arguments: argparse.Namespace) -> int:
    """Show where a mock interview stands; once it is over, its questions and why each was asked."""
    from trainer.coach import mock, mock_report
    from trainer.mock.report_why import why_chosen
    from trainer.text import clock_text

    with workspace(arguments) as work:
        plan = mock.find_mock(work, arguments.mock)
        at = mock.look(work, plan)
        report = mock_report.report(work, plan.id).report if at.ended else None
    asked = (
        [(exchange.slot, why_chosen(exchange)) for exchange in report.exchanges] if report else []
    )
    if arguments.json:
        found = _document(plan, at, report.recall if report else None)
        if report:
            found["asked"] = [
                {"asked": one.asked, "question": one.question or None, "why": why or None}
                for one, why in asked
            ]
        out_json(found)
        return DONE
    out(wrapped(f"{_day(plan)}: {_what(plan)}"))
    out(f"{_state(at).capitalize()}; {clock_text(at.seconds)} of {plan.minutes}:00 used.")
    if not at.ended:
        out(wrapped("`trainer mock --plain` goes on with it."))
        return DONE
    for number, (one, why) in enumerate(asked, start=1):
        out(wrapped(one.asked, "    ", f"{number:>2}. "))
        if why:
            out(wrapped(why, "    "))
    out(wrapped(f"`trainer mock report {plan.id[:8]}` shows how it went."))
    return DONE


def run_end(arguments: argparse.Namespace) -> int:
    """End a mock interview early."""
    from trainer.coach import mock, mock_answers

    with workspace(arguments) as work:
        plan = mock.find_mock(work, arguments.mock)
        mock_answers.end(work, plan)
    out(f"It's over. `trainer mock report {plan.id[:8]}` shows how it went.")
    return DONE


def run_report(arguments: argparse.Namespace) -> int:
    """Show how a mock interview went."""
    from trainer.coach import mock_report
    from trainer.mock import report_forms, report_text
    from trainer.mock.report_values import document

    answers = not arguments.for_a_coach
    with workspace(arguments) as work:
        done = mock_report.report(work, arguments.mock)
    if arguments.json:
        written = f"{json_text(document(done.report, done.unsaid, answers=answers))}\n"
    else:
        found = report_text.blocks(done.report, done.unsaid, answers=answers)
        written = report_forms.written(found, arguments.format, wrapped)
    if arguments.output and arguments.for_a_coach and not _may_go_out(arguments, written):
        return NO
    write_result(arguments.output, written.encode("utf-8", "backslashreplace"))
    return DONE


def _may_go_out(arguments: argparse.Namespace, written: str) -> bool:
    """Show what a coach would read, and ask.

    Raises:
        TrainerError: nobody can be asked.
    """
    out(written.rstrip("\n"))
    if arguments.yes:
        return True
    if not sys.stdin.isatty():
        raise TrainerError("nothing was written: nobody can be asked here", "say --yes to write it")
    if agreed(f"This is all of it. Write it to {arguments.output}?"):
        return True
    err("trainer: nothing was written")
    return False
