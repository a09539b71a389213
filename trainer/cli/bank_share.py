"""`trainer bank add`, `update`, `remove`: question banks of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, WRONG_INPUT, agreed, workspace
from trainer.cli.output import err, out, out_json, wrapped
from trainer.cli.words import command, flag, value
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.bank_sharing import Arrival, Offer
    from trainer.coach.workspace import Workspace
    from trainer.questions.changes import Changes

MOST_LINES = 15
"""Questions of one kind of change that are shown; `--json` has all of them."""


def add(bank: Commands) -> None:
    """Add the commands."""
    adding = command(
        bank, "add", run_add,
        "Install question banks from a file, a folder, an https address or a git repository.",
        "trainer bank add git+https://example.org/banks.git@v1.0#nursing.toml", json=True,
    )  # fmt: skip
    value(adding, "source", "SOURCE", "a file, a folder, an https address or a git repository")
    value(
        adding, "--bank", "ID", "only this bank from the source; you can give it more than once",
        action="append", default=[],
    )  # fmt: skip
    updating = command(
        bank, "update", run_update, "Update the banks you added: it shows what changes, and asks first.",
        "trainer bank update", json=True,
    )  # fmt: skip
    value(updating, "banks", "ID", "if you don't say, all that came from a source", nargs="*")
    for parser in (adding, updating):
        flag(parser, "--dry-run", "only show what would change")
        flag(parser, "--yes", "do it without asking")
        flag(
            parser, "--replace",
            "also replace a bank you changed yourself, or one that came from somewhere else",
        )  # fmt: skip
    removing = command(
        bank, "remove", run_remove, "Remove an installed bank; its questions keep their history.",
        "trainer bank remove nursing",
    )  # fmt: skip
    value(removing, "bank", "ID", "a bank that you added")
    flag(removing, "--yes", "do it without asking")


def run_add(arguments: argparse.Namespace) -> int:
    """Show what a source would bring, ask, and install it."""
    from trainer.coach import bank_sharing

    with workspace(arguments) as work:
        seen = bank_sharing.offer(work, arguments.source)
        missing = set(arguments.bank) - {arrival.bank.id for arrival in seen.arrivals}
        if missing:
            there = ", ".join(arrival.bank.id for arrival in seen.arrivals) or "nothing usable"
            err(f"trainer: the source has no bank “{min(missing)}”; it has {there}")
            return NO
        arrivals = [
            arrival
            for arrival in seen.arrivals
            if not arguments.bank or arrival.bank.id in arguments.bank
        ]
        return _go_on(work, arguments, [(seen, arrivals)], whole=True)


def run_update(arguments: argparse.Namespace) -> int:
    """Show what became of installed banks, ask, and take it."""
    from trainer.coach import bank_sharing
    from trainer.errors import TrainerError

    with workspace(arguments) as work:
        sources = bank_sharing.sources_to_update(work, arguments.banks)
        if not sources:
            err(
                "trainer: you haven't added a bank from a source yet; `trainer bank add SOURCE` adds one"
            )
            return NO
        found: list[tuple[Offer, list[Arrival]]] = []
        failed = 0
        for source, banks in sources.items():
            try:
                seen = bank_sharing.look_again(work, source, banks)
            except TrainerError as error:
                err(f"trainer: {error}")
                failed += 1
                continue
            found.append((seen, list(seen.arrivals)))
        status = _go_on(work, arguments, found, whole=False)
    return WRONG_INPUT if failed else status


def _go_on(
    work: Workspace,
    arguments: argparse.Namespace,
    found: Sequence[tuple[Offer, list[Arrival]]],
    *,
    whole: bool,
) -> int:
    """Show what was found, ask where that is needed, and install it.

    Args:
        work: the opened home.
        arguments: of the command.
        found: each source with the banks that are wanted of it.
        whole: whether to show every question, as for a bank that is new.
    """
    from trainer.coach import bank_sharing
    from trainer.coach.bank_sharing import State

    for seen, arrivals in found:
        for problem in seen.problems:
            err(problem)
        if not arguments.json:
            _print(seen, arrivals, whole=whole)
    every = [arrival for _, arrivals in found for arrival in arrivals]
    for one in every:
        if one.state is State.TAKEN:
            err(f"trainer: you already have a bank “{one.bank.id}”; ask its author for another id")
    ready = bank_sharing.ready(every, over=arguments.replace)
    for one in bank_sharing.ready(every, over=True):
        if one not in ready:
            err(f"trainer: you've changed your “{one.bank.id}”; --replace takes the new one")
    wrong = any(seen.problems for seen, _ in found) or any(
        one.state is State.TAKEN for one in every
    )
    status = WRONG_INPUT if wrong else DONE
    written: list[str] = []
    if ready and not arguments.dry_run:
        questions = sum(len(one.bank) for one in ready)
        if arguments.yes or (not arguments.json and agreed(_ask(len(ready), questions))):
            bank_sharing.install(work, ready)
            written = [one.bank.id for one in ready]
        else:
            err("trainer: nothing was installed")
            status = status or NO
    elif not ready:
        status = status or (DONE if any(one.state is State.SAME for one in every) else NO)
    if arguments.json:
        out_json([_document(seen, arrivals, written) for seen, arrivals in found])
    elif written:
        err(f"trainer: installed {', '.join(written)}")
    return status


def _ask(banks: int, questions: int) -> str:
    return f"Install {counted(banks, 'bank')} with {counted(questions, 'question')}?"


def _print(seen: Offer, arrivals: Sequence[Arrival], *, whole: bool) -> None:
    where = f" at {seen.commit[:12]}" if seen.commit else ""
    out(f"{seen.source.given}{where}")
    for arrival in arrivals:
        bank = arrival.bank
        terms = bank.license or "no licence"
        facts = [counted(len(bank), "question"), bank.version, bank.language, terms]
        out(
            f"  {bank.id}  {bank.title} ({', '.join(fact for fact in facts if fact)}): {arrival.state}"
        )
        if arrival.changes is not None:
            for line in change_lines(work_changes=arrival.changes):
                out(wrapped(line[1], "        ", f"      {line[0]} "))
        elif whole:
            for question in bank.questions[:MOST_LINES]:
                out(wrapped(question.ask, "        ", "      · "))
            _print_more(len(bank))
        for question, other in arrival.known[:MOST_LINES]:
            known = f"{question.id}: you already have it as {other.key}"
            out(wrapped(known, "        ", "      = "))
    for bank_id in seen.gone:
        out(f"  {bank_id}  isn't in the source any more; yours stays")
    if seen.skipped:
        out(f"  left: {counted(len(seen.skipped), 'other file')}")


def _print_more(count: int) -> None:
    if count > MOST_LINES:
        out(f"      and {count - MOST_LINES} more")


def change_lines(work_changes: Changes) -> Iterator[tuple[str, str]]:
    """Yield what changes as a sign and a sentence: added +, changed ~, removed -."""
    changes = work_changes
    if not changes:
        yield "=", "only the order or the comments change"
        return
    for name in changes.about:
        yield "~", f"the bank's {name}"
    for question in changes.added[:MOST_LINES]:
        yield "+", question.ask
    for one in changes.changed[:MOST_LINES]:
        words = f"{one.before.ask} → {one.after.ask}" if "ask" in one.names else one.after.ask
        others = ", ".join(name for name in one.names if name != "ask")
        yield "~", f"{words}{f' ({others})' if others else ''}"
    for question in changes.removed[:MOST_LINES]:
        yield "-", f"{question.ask} (what you've rehearsed stays)"
    for sign, group in (("+", changes.added), ("~", changes.changed), ("-", changes.removed)):
        if len(group) > MOST_LINES:
            yield sign, f"and {len(group) - MOST_LINES} more"


def _document(seen: Offer, arrivals: Sequence[Arrival], written: Sequence[str]) -> dict[str, Any]:
    from trainer.questions.changes import changes_document

    return {
        "source": seen.source.given,
        "commit": seen.commit,
        "banks": [
            {
                "id": arrival.bank.id,
                "title": arrival.bank.title,
                "version": arrival.bank.version,
                "file": arrival.origin.name,
                "sha256": arrival.origin.sha256,
                "questions": len(arrival.bank),
                "state": str(arrival.state),
                "changed_here": arrival.edited,
                "changes": changes_document(arrival.changes)
                if arrival.changes is not None
                else None,
                "known": [
                    {"id": question.id, "as": other.key} for question, other in arrival.known
                ],
                "installed": arrival.bank.id in written,
            }
            for arrival in arrivals
        ],
        "gone": list(seen.gone),
        "problems": list(seen.problems),
        "skipped": list(seen.skipped),
    }


def run_remove(arguments: argparse.Namespace) -> int:
    """Ask, and remove a bank."""
    from trainer.cli.removing import may_be_removed
    from trainer.coach import banks, removing

    with workspace(arguments) as work:
        bank = banks.find_bank(work, arguments.bank)
        question = f"Remove “{bank.title}”, {counted(len(bank), 'question')}?"
        if not may_be_removed(arguments, question):
            return NO
        kept = removing.remove_bank(work, bank.id)
    err(
        "trainer: removed; for a day `trainer undo` brings it back, "
        f"later `trainer bank add {kept}` does"
    )
    return DONE
