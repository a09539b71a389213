"""`trainer interview`: the interviews ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import out, out_json, table
from trainer.cli.words import command, group, text
from trainer.interviews.model import Round

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.interviews.model import Interview


def add(commands: Commands) -> None:
    """Add `interview` and what it can do."""
    interview = group(commands, "interview", "Note the interviews that you rehearse for.")
    new = command(
        interview, "new", run_new, "Note an interview; its date drives what is due.",
        'trainer interview new "Acme" "2026-05-29 14:00" --role "Product manager"',
    )  # fmt: skip
    new.add_argument("company", type=text)
    new.add_argument(
        "when", type=text, metavar="WHEN", help="local date and time, 2026-05-29 14:00"
    )
    new.add_argument("--role", default="", type=text)
    new.add_argument("--round", default=str(Round.OTHER), choices=[str(one) for one in Round])
    new.add_argument(
        "--competency", action="append", default=[], type=text, metavar="NAME",
        help="what the job asks for; may be given several times",
    )  # fmt: skip
    command(
        interview, "list", run_list, "List the interviews, the next one first.",
        "trainer interview list", json=True,
    )  # fmt: skip
    remove = command(
        interview, "remove", run_remove, "Forget an interview.", "trainer interview remove 4f2a"
    )
    remove.add_argument("interview", type=text, metavar="ID", help="its id, or the beginning of it")


def run_new(arguments: argparse.Namespace) -> int:
    """Note an interview."""
    from trainer.coach import calendar

    with workspace(arguments) as work:
        interview = calendar.add_interview(
            work,
            arguments.company,
            arguments.when,
            role=arguments.role,
            stage=arguments.round,
            competencies=arguments.competency,
        )
        when = calendar.until(interview.at, work.clock())
    out(f"{interview.company}: {_local(interview)}, {when}")
    return DONE


def run_list(arguments: argparse.Namespace) -> int:
    """List the interviews; the answer is “no” where there is none."""
    from trainer.coach import calendar

    with workspace(arguments) as work:
        known = calendar.interviews(work)
    if arguments.json:
        out_json([_document(interview) for interview in known])
    elif known:
        rows = [(one.id[:8], _local(one), one.company, one.role, str(one.round)) for one in known]
        out(table(("Id", "When", "Company", "Role", "Round"), rows, stretch=3))
    else:
        out("No interviews noted. `trainer interview new COMPANY WHEN` notes one.")
    return DONE if known else NO


def _local(interview: Interview) -> str:
    from trainer.coach.calendar import local

    return f"{local(interview.at, interview.utc_offset):%a %Y-%m-%d %H:%M}"


def _document(interview: Interview) -> dict[str, Any]:
    from trainer.coach.calendar import local

    return {
        "id": interview.id,
        "company": interview.company,
        "role": interview.role,
        "round": str(interview.round),
        "at": local(interview.at, interview.utc_offset).isoformat(),
        "competencies": list(interview.competencies),
    }


def run_remove(arguments: argparse.Namespace) -> int:
    """Forget an interview."""
    from trainer.coach import calendar

    with workspace(arguments) as work:
        found = [
            one.id for one in calendar.interviews(work) if one.id.startswith(arguments.interview)
        ]
        calendar.remove_interview(work, found[0] if len(found) == 1 else arguments.interview)
    out("Forgotten.")
    return DONE
