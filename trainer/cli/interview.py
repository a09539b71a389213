"""`trainer interview`: the interviews ahead and behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, workspace, write_result
from trainer.cli.output import out, out_json, table, wrapped
from trainer.cli.words import command, flag, group, output, value
from trainer.errors import TrainerError
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.interview_rows import InterviewRow
    from trainer.coach.interviews import Details
    from trainer.coach.workspace import Workspace
    from trainer.interviews.letter.state import LetterState

PERSON_FIELDS = ("role", "email", "cares", "moment")


def add(commands: Commands) -> None:
    """Add `interview` and what it can do."""
    interview = group(
        commands, "interview", "Add and look up the interviews you're rehearsing for."
    )
    new = command(
        interview, "new", run_new, "Add an interview; its date decides what's due when.",
        'trainer interview new "Acme" "2026-05-29 14:00" --role "Product manager"',
    )  # fmt: skip
    value(new, "company", "COMPANY", "the company")
    value(
        new, "when", "WHEN",
        "date and time: 2026-05-29 14:00, or friday 2 pm; add a zone if it isn't yours: Europe/Berlin",
    )  # fmt: skip
    _add_details(new)
    command(
        interview, "list", run_list, "List your interviews, the next one first.",
        "trainer interview list", json=True,
    )  # fmt: skip
    show = command(
        interview, "show", run_show, "Show one interview and everything you noted about it.",
        "trainer interview show acme", json=True,
    )  # fmt: skip
    edit = command(
        interview, "edit", run_edit, "Change an interview.",
        'trainer interview edit acme --interviewer "Ana Berg; role=Head of product; email=ana@example.org"',
    )  # fmt: skip
    remove = command(
        interview, "remove", run_remove,
        "Delete an interview and its debrief; for a day, `trainer undo` brings it back.",
        "trainer interview remove 4f2a",
    )  # fmt: skip
    flag(remove, "--yes", "delete it without asking")
    sheet = command(
        interview, "sheet", run_sheet,
        "Put an interview on one page: who asks, a story for each topic with its figures, your questions.",
        "trainer interview sheet acme --format html -o friday.html",
    )  # fmt: skip
    sheet.add_argument(
        "--format", choices=("txt", "md", "html"), default="txt",
        help="html prints on one sheet of paper (default %(default)s)",
    )  # fmt: skip
    output(sheet, "write it there")
    for one in (show, edit, remove, sheet):
        value(one, "interview", "INTERVIEW", "its id, the beginning of it, or the company")
    value(edit, "--company", "NAME", "the company")
    value(edit, "--when", "WHEN", "date and time")
    value(
        edit, "--remove-interviewer", "NAME", "somebody who won't be there after all",
        action="append", default=[],
    )  # fmt: skip
    value(
        edit, "--rename-interviewer", "OLD=NEW",
        "correct a name; their questions and letters stay theirs", action="append", default=[],
    )  # fmt: skip
    _add_details(edit)
    value(
        edit, "--looks-for", "FILE",
        "what they look for, in place of what `interview show` says they ask for, a line each; "
        "a file or - for standard input",
    )  # fmt: skip
    asking = command(
        interview, "ask", run_ask, "Choose the three questions that you'll ask an interviewer.",
        "trainer interview ask acme to-ask/first-year-success --to Maria", json=True,
    )  # fmt: skip
    value(asking, "interview", "INTERVIEW", "its id, the beginning of it, or the company")
    value(
        asking, "questions", "QUESTION",
        "keys of the questions, three at most; without any, it lists what you could ask", nargs="*",
    )  # fmt: skip
    value(asking, "--to", "NAME", "whom", default="")


def _add_details(parser: argparse.ArgumentParser) -> None:
    value(parser, "--role", "TEXT", "the job")
    parser.add_argument("--round", choices=[str(one) for one in Round], help="which round it is")
    value(
        parser, "--competency", "NAME",
        "what the job asks for, with (must) or (nice) after it; you can give it more than once",
        action="append", default=[],
    )  # fmt: skip
    value(
        parser, "--posting", "FILE",
        "the job posting, a file or - for standard input; it reads the competencies from it",
    )  # fmt: skip
    value(parser, "--notes", "FILE", "your notes on the company, a file or - for standard input")
    value(
        parser, "--interviewer", "PERSON",
        'as "NAME; role=…; email=…; cares=what they care about; moment=what to thank for; '
        'no-contact"; you can give it more than once', action="append", default=[],
    )  # fmt: skip
    value(parser, "--next-round", "ROUND", "the round after this one")
    value(parser, "--deadline", "WHEN", "until when a letter is welcome")


def _details(
    work: Workspace, arguments: argparse.Namespace, before: Interview | None = None
) -> Details:
    """Return what was said on the command line; dates are told back."""
    from trainer.cli.dates import settled
    from trainer.coach import looks_for
    from trainer.coach.interviews import Details, read_wanted
    from trainer.interviews.posting import wanted_in
    from trainer.storage.texts import load_text

    posting = load_text(arguments.posting) if arguments.posting else None
    wanted = wanted_in(posting) if posting else ()
    if corrected := before is not None and arguments.looks_for is not None:
        wanted, posting = looks_for.read(load_text(arguments.looks_for), before)
    wanted = (*wanted, *read_wanted(", ".join(arguments.competency)))
    gone = set(getattr(arguments, "remove_interviewer", ()))
    people = before.interviewers if before else ()
    known = {person.name: person for person in people if person.name not in gone}
    for one in map(_person, arguments.interviewer):
        kept = known[one.name].to_ask if one.name in known else ()
        known[one.name] = replace(one, to_ask=kept)
    return Details(
        company=arguments.company,
        when=settled(work, arguments.when, out) if arguments.when else arguments.when,
        role=arguments.role,
        stage=arguments.round,
        wanted=wanted if corrected else wanted or None,
        interviewers=tuple(known.values()),
        posting=posting,
        notes=load_text(arguments.notes) if arguments.notes else None,
        next_round=arguments.next_round,
        deadline=settled(work, arguments.deadline) if arguments.deadline else arguments.deadline,
    )


def _person(given: str) -> Interviewer:
    """Return an interviewer from what was written; what has no “=” goes on with the field before it.

    Raises:
        TrainerError: a part of it is not known.
    """
    name, *parts = (part.strip() for part in given.split(";"))
    fields: dict[str, str] = {}
    no_contact = False
    for part in parts:
        key, equals, value = part.partition("=")
        if key.strip() == "no-contact" and not equals:
            no_contact = True
        elif key.strip() in PERSON_FIELDS and equals:
            fields[key.strip()] = value.strip()
        elif fields and part and not equals:
            *_, last = fields
            fields[last] += f"; {part}"
        elif part:
            raise TrainerError(
                f"an interviewer has no field “{part}”",
                f"one of {', '.join(f'{known}=…' for known in PERSON_FIELDS)}, no-contact",
            )
    return Interviewer(
        name,
        role=fields.get("role", ""),
        email=fields.get("email", ""),
        cares_about=fields.get("cares", ""),
        moment=fields.get("moment", ""),
        no_contact=no_contact,
    )


def run_new(arguments: argparse.Namespace) -> int:
    """Note an interview."""
    from trainer.coach import calendar, interviews

    with workspace(arguments) as work:
        interview = interviews.add_interview(work, _details(work, arguments))
        when = _when(work, interview)
    out(f"{interview.company}: {_local(interview)}, {when}")
    if interview.wanted:
        out(wrapped(f"asks for {interviews.write_wanted(interview.wanted)}", "  "))
    if when == calendar.ago(interview.at, work.clock()):
        out(f"`trainer debrief {interview.id[:8]}` adds what they asked.")
    return DONE


def _when(work: Workspace, interview: Interview) -> str:
    from trainer.coach import calendar

    if interview.at > work.now():
        return calendar.until(interview.at, work.clock())
    return calendar.ago(interview.at, work.clock())


def run_list(arguments: argparse.Namespace) -> int:
    """List the interviews; the answer is “no” where there is none."""
    from trainer.coach.interview_rows import interview_rows

    with workspace(arguments) as work:
        rows = interview_rows(work)
    if arguments.json:
        out_json([_document(row) for row in rows])
    elif rows:
        columns = ("Id", "When", "Company", "Role", "Round", "State")
        out(table(columns, list(map(_cells, rows)), stretch=3))
    else:
        out("No interviews yet. `trainer interview new COMPANY WHEN` adds one.")
    return DONE if rows else NO


def _cells(row: InterviewRow) -> tuple[str, ...]:
    one = row.interview
    return one.id[:8], _local(one), one.company, one.role, str(one.round), row.state


def _local(interview: Interview) -> str:
    from trainer.coach.calendar import local, written

    day = local(interview.at, interview.utc_offset)
    return f"{day:%a} {written(interview.at, interview.utc_offset)}"


def _document(row: InterviewRow) -> dict[str, Any]:
    from trainer.coach.calendar import local

    interview = row.interview
    return {
        "id": interview.id,
        "company": interview.company,
        "role": interview.role,
        "round": str(interview.round),
        "at": local(interview.at, interview.utc_offset).isoformat(),
        "competencies": list(interview.competencies),
        "wanted": [
            {"competency": one.competency, "need": str(one.need)} for one in interview.wanted
        ],
        "interviewers": [
            {
                "name": interviewer.name,
                "role": interviewer.role,
                "email": interviewer.email,
                "cares_about": interviewer.cares_about,
                "moment": interviewer.moment,
                "no_contact": interviewer.no_contact,
            }
            for interviewer in interview.interviewers
        ],
        "notes": interview.notes,
        "next_round": str(interview.next_round) if interview.next_round else None,
        "deadline": interview.deadline.isoformat() if interview.deadline else None,
        "debriefed": interview.debriefed.isoformat() if interview.debriefed else None,
        "questions_noted": row.asked,
        "state": str(row.stage),
    }


def run_show(arguments: argparse.Namespace) -> int:
    """Show one interview."""
    from trainer.coach import looks_for
    from trainer.coach.interview_rows import interview_row

    with workspace(arguments) as work:
        row = interview_row(work, arguments.interview)
    one = row.interview
    if arguments.json:
        out_json(_document(row))
        return DONE
    out(wrapped(" · ".join(part for part in (one.company, one.role, str(one.round)) if part)))
    out(f"{_local(one)}, {row.when}")
    for person in one.interviewers:
        about = ", ".join(part for part in (person.role, person.email) if part)
        out(wrapped(f"{person.name}{f' ({about})' if about else ''}", "    ", "  · "))
        if person.cares_about:
            out(wrapped(f"cares about: {person.cares_about}", "      "))
        if person.moment:
            out(wrapped(f"to thank for: {person.moment}", "      "))
        if person.no_contact:
            out("      would rather not get a letter")
    for line in looks_for.written(one).splitlines():
        out(wrapped(line, "    ", "  asks for "))
    for line in one.notes.splitlines():
        out(wrapped(line, "    ", "  | "))
    if one.next_round:
        out(f"next round: {one.next_round}")
    for letter in row.letters:
        out(wrapped(_letter(one, letter), "    ", "  ✉ "))
    out(f"id {one.id[:8]}; {counted(row.asked, 'question')} noted")
    return DONE


def _letter(interview: Interview, letter: LetterState) -> str:
    """Return what became of a letter in one line."""
    from trainer.coach.calendar import written

    to = letter.recipient or "nobody named yet"
    if letter.sent is None:
        return f"letter to {to}: drafted, not sent"
    back = f"; came back: {letter.came_back}" if letter.came_back else ""
    return f"letter to {to}: sent {written(letter.sent, interview.utc_offset)}{back}"


def run_sheet(arguments: argparse.Namespace) -> int:
    """Write the cheat sheet of an interview."""
    from trainer.coach.cheat_sheet import cheat_sheet
    from trainer.coach.cheat_sheet_text import cheat_sheet_text

    with workspace(arguments) as work:
        sheet = cheat_sheet(work, arguments.interview)
    write_result(arguments.output, cheat_sheet_text(sheet, arguments.format).encode())
    return DONE


def run_edit(arguments: argparse.Namespace) -> int:
    """Change an interview."""
    from trainer.coach import interviews, people

    with workspace(arguments) as work:
        known = interviews.find_interview(work, arguments.interview)
        for given in arguments.rename_interviewer:
            before, _, now = given.partition("=")
            known = people.rename_person(work, known.id, before.strip(), now)
        changed = interviews.change_interview(work, known.id, _details(work, arguments, known))
    out(f"{changed.company}: {_local(changed)}")
    if changed.wanted:
        out(wrapped(f"asks for {interviews.write_wanted(changed.wanted)}", "  "))
    return DONE


def run_remove(arguments: argparse.Namespace) -> int:
    """Ask, and forget an interview."""
    from trainer.cli.removing import may_be_removed
    from trainer.coach import interviews, removing
    from trainer.coach.interview_rows import interview_row

    with workspace(arguments) as work:
        known = interviews.find_interview(work, arguments.interview)
        asked = interview_row(work, known.id).asked
        what = f"{known.company}, {_local(known)}"
        debriefed = f" and its debrief of {counted(asked, 'question')}" if asked else ""
        if not may_be_removed(arguments, f"Delete {what}{debriefed}?"):
            return NO
        removing.remove_interview(work, known.id)
    out(f"Deleted: {what}. For a day, `trainer undo` brings it back.")
    return DONE


def run_ask(arguments: argparse.Namespace) -> int:
    """List what could be asked, best first, or note what will be."""
    from trainer.coach import asking

    with workspace(arguments) as work:
        interview, person = asking.whom(work, arguments.interview, arguments.to)
        if arguments.questions:
            asking.choose(work, interview.id, person.name, arguments.questions)
            interview, person = asking.whom(work, interview.id, person.name)
        rows = asking.suggestions(work, interview, person)
    if arguments.json:
        out_json(
            [
                {
                    "question": row.question.key,
                    "ask": row.question.ask,
                    "chosen": row.chosen,
                    "also_to": list(row.also_to),
                }
                for row in rows
            ]
        )
        return DONE if rows else NO
    for row in rows:
        out(wrapped(row.question.ask, "      ", "  ✓ you ask " if row.chosen else "            "))
        also = f" (you ask {', '.join(row.also_to)} this)" if row.also_to else ""
        out(f"      {row.question.key}{also}")
    return DONE if rows else NO
