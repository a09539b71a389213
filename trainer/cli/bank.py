"""`trainer bank`: the question banks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.cli import bank_make, bank_share, file_copies
from trainer.cli.common import DONE, NO, workspace
from trainer.cli.output import err, out, out_json, table, wrapped
from trainer.cli.words import command, flag, group, text, value
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.question_list import QuestionRow
    from trainer.coach.workspace import Workspace
    from trainer.questions.model import Question

NO_BANKS = "You have no question banks. `trainer bank add SOURCE` gets one."


def add(commands: Commands) -> None:
    """Add `bank` and what it can do."""
    bank = group(commands, "bank", "List, show and search question banks.")
    listing = command(
        bank, "list", run_list, "List the question banks.", "trainer bank list", json=True
    )
    flag(listing, "--orphans", "list questions you answered that are no longer in any bank")
    bank_share.add(bank)
    bank_make.add(bank)
    file_copies.add_to_banks(bank)
    show = command(
        bank, "show", run_show, "Show a bank, or one question.",
        "trainer bank show behavioral/most-successful-project", json=True,
    )  # fmt: skip
    show.add_argument("name", type=text, help="a bank's id, or bank/question")
    search = command(
        bank, "search", run_search, "Find questions with all of these words in them.",
        'trainer bank search "conflict team"', json=True,
    )  # fmt: skip
    value(search, "words", "WORD", "words from the question", nargs="*")
    value(search, "--bank", "ID", "look in this bank only", default="")
    value(search, "--competency", "NAME", "only questions about this competency", default="")
    for option, view, about in (
        ("--never", "NEVER", "only what you've never rehearsed"),
        ("--real", "REAL", "only what you've been asked in an interview"),
        ("--no-story", "NO_STORY", "only what none of your stories fits"),
    ):
        search.add_argument(option, dest="view", action="store_const", const=view, help=about)
    command(
        bank, "schema", run_schema, "Print the JSON Schema of question banks, for editors.",
        "trainer bank schema > question-bank.schema.json",
    )  # fmt: skip


def run_list(arguments: argparse.Namespace) -> int:
    """List the banks."""
    from trainer.coach import bank_sharing

    with workspace(arguments) as work:
        if arguments.orphans:
            return _list_orphans(work, as_json=arguments.json)
        shelf = work.banks()
        origins = {one.bank.id: one.origin for one in bank_sharing.installed(work)}
        orphans = len(bank_sharing.orphans(work))
    for problem in shelf.problems:
        err(str(problem))
    if arguments.json:
        out_json(
            [
                {
                    "id": bank.id,
                    "title": bank.title,
                    "questions": len(bank),
                    "version": bank.version,
                    "language": bank.language,
                    "license": bank.license,
                    "source": origin.source if (origin := origins.get(bank.id)) else None,
                    "commit": origin.commit if origin else None,
                    "sha256": origin.sha256 if origin else None,
                }
                for bank in shelf.banks
            ]
        )
    elif not shelf.banks:
        out(NO_BANKS)
    else:
        rows = [(bank.id, bank.title, str(len(bank)), bank.language) for bank in shelf.banks]
        out(table(("Bank", "Title", "Questions", "Language"), rows, stretch=1))
        for bank, origin in origins.items():
            out(f"{bank} came from {origin.source if origin else 'somewhere unknown'}")
        if orphans:
            many = counted(orphans, "answered question is", "answered questions are")
            out(f"{many} in no bank any more; see --orphans")
    return DONE if shelf.banks else NO


def _list_orphans(work: Workspace, *, as_json: bool) -> int:
    from trainer.coach import bank_sharing

    found = bank_sharing.orphans(work)
    if as_json:
        out_json([{"question": one.key, "asked": one.asked} for one in found])
    elif found:
        out(table(("Question", "Asked"), [(one.key, f"{one.asked}×") for one in found]))
    else:
        out("Every question you've answered is in a bank.")
    return DONE if found else NO


def run_show(arguments: argparse.Namespace) -> int:
    """Show a bank or a question."""
    from trainer.coach import banks

    with workspace(arguments) as work:
        if "/" in arguments.name:
            page = banks.page(work, arguments.name)
            stories = [story.id for story in page.stories]
            _show_question(page.row, stories, as_json=arguments.json)
            return DONE
        bank = banks.find_bank(work, arguments.name)
    if arguments.json:
        out_json(
            {
                "id": bank.id,
                "title": bank.title,
                "description": bank.description,
                "version": bank.version,
                "license": bank.license,
                "questions": [_document(question) for question in bank],
            }
        )
        return DONE
    out(f"{bank.title} ({bank.id}, {counted(len(bank), 'question')})")
    if bank.description:
        out(wrapped(bank.description))
    for question in bank:
        out()
        out(wrapped(question.ask, "  ", ""))
        out(f"  {question.key}")
    return DONE


def _show_question(row: QuestionRow, stories: list[str], *, as_json: bool) -> None:
    question = row.question
    if as_json:
        out_json(_document(question) | {"asked": row.asked, "stories": stories})
        return
    out(wrapped(question.ask))
    out(wrapped(f"{question.key} · {question.seconds} s · {', '.join(question.competencies)}"))
    for title, lines in (
        ("Also asked as", question.variants),
        ("Then they ask", question.probes),
        ("They listen for", question.listen_for),
        ("Stories that fit", stories),
    ):
        if lines:
            out()
            out(title)
            for line in lines:
                out(wrapped(line, "    ", "  · "))


def _document(question: Question) -> dict[str, Any]:
    return {
        "question": question.key,
        "ask": question.ask,
        "about": question.about or None,
        "variants": list(question.variants),
        "competencies": list(question.competencies),
        "probes": list(question.probes),
        "listen_for": list(question.listen_for),
        "seconds": question.seconds,
        "kind": str(question.kind),
    }


def run_search(arguments: argparse.Namespace) -> int:
    """Search the questions; the answer is “no” where none holds the words."""
    from trainer.coach.question_list import View, Wish, find

    wish = Wish(
        " ".join(arguments.words),
        arguments.bank,
        arguments.competency,
        View[arguments.view] if arguments.view else View.ALL,
    )
    with workspace(arguments) as work:
        found = find(work, wish)
        known = bool(work.banks().banks)
    if arguments.json:
        out_json([_document(row.question) for row in found])
    else:
        for row in found:
            out(wrapped(row.question.ask, "  ", ""))
            out(f"  {row.question.key}")
        if not found and not known:
            out(NO_BANKS)
        elif not found:
            out("No question like that; `trainer match` finds by meaning.")
    return DONE if found else NO


def run_schema(arguments: argparse.Namespace) -> int:  # noqa: ARG001  every command gets them
    """Print the JSON Schema."""
    from trainer import questions

    out_json(questions.schema())
    return DONE
