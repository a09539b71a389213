"""`trainer bank new`, `fmt`, `export`, `import`: question banks of one's own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, WRONG_INPUT, agreed, workspace, write_result
from trainer.cli.output import MOST_LEFT, cited, err, left_over, out, out_json, wrapped
from trainer.cli.words import command, flag, output, text, value
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.bank_making import Known
    from trainer.questions.reading import ListReading


def add(bank: Commands) -> None:
    """Add the commands."""
    new = command(
        bank, "new", run_new, "Start a question bank from a commented template.",
        "trainer bank new night-shift",
    )  # fmt: skip
    value(new, "bank", "ID", "its id: small letters and hyphens")
    new.add_argument("--title", default="", type=text, help="the name people see")
    output(new, "where to save it: ID.toml if you don't say, - prints it")
    fmt = command(
        bank, "fmt", run_fmt, "Tidy a bank into the standard order and layout; it warns you before it drops comments.",
        "trainer bank fmt --check my-bank.toml",
    )  # fmt: skip
    value(fmt, "files", "FILE", "a bank's file; - reads a pipe and prints", nargs="+")
    flag(fmt, "--check", "change nothing; exit with 1 if it isn't tidy")
    flag(fmt, "--yes", "don't ask before dropping comments")
    _add_export(bank)
    _add_import(bank)
    command(
        bank, "competencies", run_competencies, "List the competencies that banks and stories share.",
        "trainer bank competencies", json=True,
    )  # fmt: skip


def _add_export(bank: Commands) -> None:
    export = command(
        bank, "export", run_export,
        "Save chosen questions as a bank to share; you see it before it's saved.",
        "trainer bank export own/why-nights --as my-questions -o my-questions.toml",
    )  # fmt: skip
    value(export, "questions", "QUESTION", "as bank/question", nargs="*")
    value(export, "--bank", "ID", "all of this bank", default="")
    value(export, "--competency", "NAME", "all questions about this competency", default="")
    value(export, "--search", "WORDS", "all with these words in them", default="")
    value(
        export, "--as", "ID", "id of the new bank (my-questions)", dest="new",
        default="my-questions",
    )  # fmt: skip
    export.add_argument("--title", default="", type=text, help="of the new bank")
    output(export, "where to save it; without it, it's printed")
    flag(export, "--yes", "save without asking")


def _add_import(bank: Commands) -> None:
    importing = command(
        bank, "import", run_import, "Import the questions of a public list into a bank of your own.",
        "trainer bank import questions.md --from md --as staff-engineer", json=True,
    )  # fmt: skip
    value(importing, "file", "FILE", "a list; - reads a pipe")
    importing.add_argument(
        "--from", dest="form", choices=("md", "csv", "txt", "gift", "json", "yaml"), help="its form"
    )
    value(
        importing, "--as", "ID",
        "the bank they go into; if you don't say, one named after the file", dest="new", default="",
    )  # fmt: skip
    importing.add_argument("--title", default="", type=text, help="of a new bank")
    flag(importing, "--dry-run", "only show what would be imported")
    flag(importing, "--yes", "import them without asking")
    flag(importing, "--known", "also import questions you already have in another bank")


def run_new(arguments: argparse.Namespace) -> int:
    """Write the template."""
    from trainer.coach import bank_making

    made = bank_making.template(arguments.bank, arguments.title).encode()
    if arguments.output == "-":
        write_result("-", made)
        return DONE
    path = bank_making.write_to(arguments.output or f"{arguments.bank}.toml", made)
    err(f"trainer: saved as {path}; open it in your editor, then run `trainer check {path}`")
    return DONE


def run_fmt(arguments: argparse.Namespace) -> int:
    """Write banks in canonical form, or say which are not."""
    return max(_format(name, arguments) for name in arguments.files)


def _format(name: str, arguments: argparse.Namespace) -> int:
    from trainer.coach import bank_making
    from trainer.storage import files, paths, texts
    from trainer.text import without_invisible
    from trainer.toml import FormatError

    path = paths.path_of(name)
    before = b"" if name == "-" else files.load(path, limit=texts.MOST_BYTES).data
    given = texts.load_text("-") if name == "-" else texts.text_of(before, name)
    plain = given.removeprefix("\ufeff").replace("\r\n", "\n")
    data = without_invisible(plain).encode()
    try:
        made = bank_making.canonical_form("standard input" if name == "-" else name, data)
    except FormatError as error:
        for problem in error.problems:
            err(str(problem))
        return WRONG_INPUT
    if arguments.check:
        if made.text != given:
            err(f"{name}: not in the standard layout; `trainer bank fmt {name}` tidies it")
            return NO
        return DONE
    if made.lost:
        err(f"trainer: {name} would lose {counted(len(made.lost), 'comment')}")
        for line in made.lost[:MOST_LEFT]:
            err(f"  {line}")
        if not (arguments.yes or (name != "-" and agreed("Go on?"))):
            err(f"trainer: {name} is unchanged")
            return NO
    if name == "-":
        write_result("-", made.text.encode())
    elif made.text != given:
        bank_making.write_over(path, made.text.encode(), before)
        gone = len(plain) - len(data.decode())
        told = f", without {counted(gone, 'character')} that nobody could see" if gone else ""
        err(f"trainer: {name} is tidy now{told}; the old file is {name}~")
    return DONE


def run_export(arguments: argparse.Namespace) -> int:
    """Show the bank that would leave, ask, and write it."""
    from trainer.coach import bank_making

    with workspace(arguments) as work:
        chosen = bank_making.choose(
            work,
            arguments.questions,
            bank=arguments.bank,
            competency=arguments.competency,
            search=arguments.search,
        )
        if not chosen:
            err("trainer: no question fits; `trainer bank search` shows what there is")
            return NO
        made = bank_making.export(work, chosen, arguments.new, arguments.title)
    for line in made.left_out:
        err(f"trainer: {line}")
    data = made.text.encode()
    if arguments.output in (None, "-"):
        write_result("-", data)
        return DONE
    if not arguments.yes:
        out(made.text.rstrip("\n"))
        if not agreed(f"Save this as {arguments.output}?"):
            err("trainer: nothing was saved")
            return NO
    bank_making.write_to(arguments.output, data)
    err(f"trainer: {counted(len(made.bank), 'question')} in {arguments.output}")
    return DONE


def run_import(arguments: argparse.Namespace) -> int:
    """Show what a list holds, ask, and take it."""
    from trainer.coach import bank_making
    from trainer.storage.texts import MOST_LINES, load_text

    text = load_text(arguments.file, lines=MOST_LINES)
    reading = bank_making.read_list(text, arguments.file, arguments.form)
    status = DONE if reading.questions else NO
    if arguments.json:
        from trainer.questions.reading import to_json

        out_json(to_json(reading))
        if arguments.dry_run:
            return status
    bank = arguments.new or bank_making.bank_name(arguments.file)
    with workspace(arguments) as work:
        known = bank_making.known_of(work, reading)
        if not arguments.json:
            _print(reading, known)
        if arguments.dry_run or not reading.questions:
            return status
        same = {place for place, one in known.items() if one.same and not arguments.known}
        wanted = [question for place, question in enumerate(reading.questions) if place not in same]
        if not wanted:
            err("trainer: your banks already have all of these; --known imports them anyway")
            return NO
        asks = f"Import {counted(len(wanted), 'question')} into the bank “{bank}”?"
        if not (arguments.yes or agreed(asks)):
            err("trainer: nothing was saved")
            return NO
        path, count = bank_making.add_list(work, wanted, bank, arguments.title)
        err(f"trainer: {counted(count, 'question')} more in {path}")
    return DONE


def _print(reading: ListReading, known: dict[int, Known]) -> None:
    for place, question in enumerate(reading.questions):
        parted = question.apart()
        out(wrapped(parted.ask, "    ", "  · "))
        for probe in parted.probes:
            out(wrapped(probe, "        ", "      ? "))
        if question.competencies or question.tags:
            out(wrapped(", ".join((*question.competencies, *question.tags)), "      "))
        if place in known:
            key, mark = known[place].question.key, "=" if known[place].same else "~"
            said = "you already have it" if known[place].same else "a bit like one you have"
            out(wrapped(f"{said}: {key}", "      ", f"      {mark} "))
    left = [f"{line.line}: {cited(line.text)} ({line.why})" for line in reading.left]
    left_over("No question", left)


def run_competencies(arguments: argparse.Namespace) -> int:
    """List what questions look for: competencies, then topics that no story shows."""
    from trainer.competencies import COMPETENCIES, TOPICS

    if arguments.json:
        out_json([*COMPETENCIES, *TOPICS])
    else:
        sys.stdout.writelines(f"{name}\n" for name in (*COMPETENCIES, *TOPICS))
    return DONE
