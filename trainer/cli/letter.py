"""`trainer letter`: the follow-up letter, drafted and never sent by the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, WRONG_INPUT, workspace, write_result
from trainer.cli.output import err, out, out_json, wrapped
from trainer.cli.words import command, flag, output, value
from trainer.interviews.letter.phrases import Tone
from trainer.text import counted, visible

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.letter_words import Unworded
    from trainer.coach.letters import Checked, Letter
    from trainer.coach.workspace import Workspace

FORMATS = ("md", "txt", "eml", "mailto")


def add(commands: Commands) -> None:
    """Add `letter`."""
    parser = command(
        commands, "letter", run,
        "Draft the follow-up letter to an interviewer, check it, and save it or mark it sent.",
        'trainer letter acme --to "Ana Berg" --format eml -o letter.eml', json=True,
    )  # fmt: skip
    value(parser, "interview", "INTERVIEW", "its id, the beginning of it, or the company")
    value(parser, "--to", "NAME", "which interviewer")
    parser.add_argument(
        "--tone", choices=[str(one) for one in Tone], help="the tone; own is your own template"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="md", help="what to write (default %(default)s)"
    )
    parser.add_argument(
        "--link", choices=("keep", "delete"),
        help="keep or delete the sentence that links what you add to what they care about",
    )  # fmt: skip
    flag(
        parser,
        "--keep-words",
        "keep what you wrote in place of a gap with its story, for all letters",
    )
    output(parser, "write it there")
    flag(parser, "--check", "list what to check, instead of printing the letter")
    flag(parser, "--sources", "say where each sentence comes from")
    flag(
        parser, "--take-new-draft", "replace what you edited with the new draft, where there's one"
    )
    flag(parser, "--anyway", "save it although something's still to fix")
    value(parser, "--sent", "WHEN", "mark it as sent", nargs="?", const="")
    value(parser, "--came-back", "TEXT", "what came back", default="")
    value(parser, "--remind", "WHEN", "write a calendar reminder (.ics) instead of the letter")


def run(arguments: argparse.Namespace) -> int:
    """Draft, check and write a letter."""
    from trainer.cli.dates import settled
    from trainer.coach import letter_out, letter_words, letters

    tone = Tone(arguments.tone) if arguments.tone else None
    with workspace(arguments) as work:
        # A date that can't be read is told before anything is drafted.
        is_sent = arguments.sent is not None or bool(arguments.came_back)
        sent = settled(work, arguments.sent or "", past=True) if is_sent else ""
        remind = settled(work, arguments.remind) if arguments.remind else ""
        letter = letters.open_letter(work, arguments.interview, arguments.to, tone=tone)
        if arguments.link is not None:
            letter = letter_words.keep_link(work, letter, keeps=arguments.link == "keep")
        if arguments.keep_words:
            letter = letter_words.keep_written(work, letter)
        if letter.is_outdated and arguments.take_new_draft:
            letter = letters.take_changes(work, letter, range(len(letter.changes)))
        elif letter.is_outdated:
            err(
                "trainer: your edited letter stays; --take-new-draft replaces it with the new draft"
            )
        if is_sent:
            letter = letters.mark_sent(work, letter, sent, arguments.came_back)
            if not arguments.json:
                out(f"Marked as sent on {_day(letter)}.")
                return DONE
        if remind:
            write_result(arguments.output, letter_out.reminder(work, letter, remind))
            return DONE
        checked = letters.check(work, letter)
        if arguments.json:
            out_json(_document(work, letter, checked))
            return DONE
        if arguments.check:
            return _print_remarks(letter, checked, letter_words.unworded(letter))
        if arguments.sources:
            return _print_sources(checked)
        return _put_out(work, letter, checked, arguments)


def _day(letter: Letter) -> str:
    from trainer.coach.calendar import local

    sent = letter.state.sent
    return f"{local(sent, letter.interview.utc_offset):%Y-%m-%d %H:%M}" if sent else "–"


def _put_out(
    work: Workspace, letter: Letter, checked: Checked, arguments: argparse.Namespace
) -> int:
    """Print or write the letter, unless something stops it."""
    from trainer.coach import letter_out

    plain = arguments.format == "md" and arguments.output is None
    stops = [remark for remark in checked.remarks if remark.stops]
    if stops and not arguments.anyway and not plain:
        for remark in stops:
            err(f"trainer: {remark.text}")
        err(f"trainer: edit {work.home.letters / letter.state.file}, or say --anyway")
        return WRONG_INPUT
    data = letter_out.put_out(work, letter, arguments.format)
    write_result(arguments.output, data)
    if arguments.format in ("eml", "mailto") and not letter.has_address:
        whom = letter.state.recipient or "them"
        err(
            f"trainer: you haven't noted an address for {visible(whom)}; type it in your mail program"
        )
    if plain:
        for remark in checked.remarks:
            err(f"trainer: {remark.text}")
    return DONE


def _print_remarks(letter: Letter, checked: Checked, unworded: Sequence[Unworded]) -> int:
    from trainer.coach import letters

    out(f"{counted(letter.words, 'word')}, {letters.time_left(letter.window)}")
    for remark in checked.remarks:
        out(wrapped(remark.text, "    ", "  ✗ fix: " if remark.stops else "  · look: "))
    if not checked.remarks:
        out("Nothing to fix.")
    if cares := letter.link_offered:
        out(wrapped(f"They care about {visible(cares)}. --link keep says so in the letter."))
    for one in unworded:
        if one.written:
            said = f"You told “{visible(one.story.title)}” in your own words. --keep-words keeps them for all letters."
            out(wrapped(said))
    return NO if any(remark.stops for remark in checked.remarks) else DONE


def _print_sources(checked: Checked) -> int:
    for one in checked.traced:
        out(wrapped(one.text))
        for source in one.sources:
            out(wrapped(f"{source.kind}, {source.name}: {source.text}", "      ", "    ← "))
        for doubt in one.doubts:
            out(wrapped(f"“{doubt}” isn't in any of your stories or notes", "      ", "    ? "))
    return DONE


def _document(work: Workspace, letter: Letter, checked: Checked) -> dict[str, Any]:
    state = letter.state
    return {
        "interview": letter.interview.id,
        "to": state.recipient or None,
        "file": str(work.home.letters / state.file),
        "tone": str(state.tone),
        "link": state.link,
        "link_offered": letter.link_offered or None,
        "subject": letter.subject,
        "body": letter.body,
        "words": letter.words,
        "edited": letter.is_edited,
        "new_draft": letter.is_outdated,
        "window_closes": letter.window.closes.isoformat(),
        "late": letter.window.is_late,
        "sent": state.sent.isoformat() if state.sent else None,
        "came_back": state.came_back or None,
        "remarks": [{"text": remark.text, "stops": remark.stops} for remark in checked.remarks],
        "sentences": [
            {
                "text": one.text,
                "sources": [
                    {"kind": str(source.kind), "name": source.name, "text": source.text}
                    for source in one.sources
                ],
                "doubts": list(one.doubts),
            }
            for one in checked.traced
        ],
    }
