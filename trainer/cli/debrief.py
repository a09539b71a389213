"""`trainer debrief`: what was asked and said, and what was left unsaid."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from trainer.cli.common import DONE, NO, workspace
from trainer.cli.debrief_view import document, print_overall, print_questions, print_unsaid
from trainer.cli.output import out, out_json, wrapped
from trainer.cli.transcribing import transcribe
from trainer.cli.words import A_STORY, command, count, flag, text, value
from trainer.errors import TrainerError
from trainer.interviews.debrief import Asked, Feeling, Reaction

if TYPE_CHECKING:
    from trainer.cli.words import Commands
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.interviews.unsaid import Unsaid


def add(commands: Commands) -> None:
    """Add `debrief`."""
    parser = command(
        commands, "debrief", run,
        "Note what was asked in an interview, and see what you left unsaid.",
        'trainer debrief acme --add "Tell me about your best project" --told checkout-latency '
        "--said -", json=True,
    )  # fmt: skip
    value(
        parser, "interview", "INTERVIEW",
        "its id, the beginning of it, or the company (default: the last one without a debrief)",
        nargs="?", default="",
    )  # fmt: skip
    value(parser, "--add", "QUESTION", "add a question, as you remember it")
    parser.add_argument(
        "--change", type=count, metavar="N", help="change the question with this number"
    )
    parser.add_argument(
        "--remove", type=count, metavar="N", help="remove the question with this number"
    )
    value(parser, "--said", "TEXT", "what you said; - reads standard input")
    value(parser, "--told", "STORY", f"a story you told: {A_STORY}", action="append")
    value(parser, "--question", "KEY", "the bank's question it was")
    parser.add_argument(
        "--felt", choices=[str(one) for one in Feeling], help="how your answer felt"
    )
    parser.add_argument(
        "--reaction", choices=[str(one) for one in Reaction], help="what the interviewer did"
    )
    value(
        parser, "--about", "TEXT",
        "what they asked about, as in “you asked about …”; for the letter",
    )  # fmt: skip
    value(parser, "--by", "NAME", "who asked")
    parser.add_argument(
        "--alone", action=argparse.BooleanOptionalAction, default=None,
        help="nobody but who asked heard your answer",
    )  # fmt: skip
    parser.add_argument(
        "--nags", action="store_true", default=None, help="it's still bothering you"
    )
    value(parser, "--transcript", "FILE", "read the questions from a transcript")
    value(parser, "--candidate", "NAME", "which speaker you are in it", default="")
    flag(parser, "--dry-run", "with --transcript: only show who speaks and what would be added")
    parser.add_argument(
        "--replace", action=argparse.BooleanOptionalAction, default=None,
        help="replace an earlier transcript, or add to it, without asking",
    )  # fmt: skip
    value(
        parser, "--include", "ITEM",
        "put something you left unsaid into the letter, by the id shown", action="append",
        default=[],
    )  # fmt: skip
    value(
        parser, "--leave-out", "ITEM", "keep something out of the letter", action="append",
        default=[],
    )  # fmt: skip
    parser.add_argument("--reason", default="", type=text, help="why, for your own record")
    value(
        parser, "--said-it", "ITEM", "you did say these key points, and the grader missed them",
        action="append", default=[],
    )  # fmt: skip
    flag(parser, "--all", "also show what's not worth writing about")
    flag(parser, "--numbers", "show the numbers behind the advice")
    flag(parser, "--finish", "bring what was missed back first in rehearsal")


def run(arguments: argparse.Namespace) -> int:
    """Note, decide, finish, and show what was left unsaid."""
    if _opens_the_app(arguments):
        return _open(arguments)
    with workspace(arguments) as work:
        interview = _interview(work, arguments.interview)
        _note(work, interview, arguments)
        if arguments.transcript:
            status = transcribe(work, interview, arguments)
            if status is not None:
                return status
        return _show(work, interview, arguments)


def _opens_the_app(arguments: argparse.Namespace) -> bool:
    """Return whether nothing but the debrief itself was asked for, on a terminal."""
    from trainer.cli.app import obstacle

    given = vars(arguments)
    quiet = ("run", "home", "demo", "interview", "json", "candidate", "reason")
    asked = any(value for name, value in given.items() if name not in quiet)
    return not asked and not arguments.json and not obstacle()


def _open(arguments: argparse.Namespace) -> int:
    from trainer.cli.app import open_app

    with workspace(arguments) as work:
        interview = _interview(work, arguments.interview)
    return open_app(arguments, debrief=interview.id)


def _interview(work: Workspace, wanted: str) -> Interview:
    from trainer.coach import interviews

    if wanted:
        return interviews.find_interview(work, wanted)
    found = interviews.to_debrief(work)
    if found is None:
        raise TrainerError(
            "no interview is waiting for a debrief",
            "name one, or `trainer interview new COMPANY WHEN`",
        )
    return found


def _note(work: Workspace, interview: Interview, arguments: argparse.Namespace) -> None:
    """Store what was given, or nothing of it where a part is wrong."""
    from trainer.coach import debrief

    given = _given(work, interview, arguments)
    removed = _numbered(work, interview, arguments.remove) if arguments.remove else None
    changed = _numbered(work, interview, arguments.change) if arguments.change else None
    if given and not (arguments.add or changed):
        raise TrainerError("which question is that for?", "say --add QUESTION or --change NUMBER")
    if arguments.add:
        changed = debrief.note(work, interview.id, arguments.add)
    if changed and given:
        debrief.change(work, replace(changed, **given))
    if removed:
        debrief.remove(work, removed.id)


def _numbered(work: Workspace, interview: Interview, number: int) -> Asked:
    from trainer.coach import debrief

    asked = debrief.questions(work, interview.id)
    if number > len(asked):
        raise TrainerError(f"there's no question {number}", f"there are {len(asked)}")
    return asked[number - 1]


def _given(work: Workspace, interview: Interview, arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what the command line says of a question, as fields of `Asked`."""
    from trainer.coach.find import find_question, story_called
    from trainer.storage.texts import PIPE, load_text

    given: dict[str, Any] = {}
    if arguments.told is not None:
        stories = tuple(story_called(work, one).id for one in arguments.told)
        given |= {"stories": stories, "settled": True}
    if arguments.question is not None:
        key = find_question(work, arguments.question).key if arguments.question else ""
        given |= {"question": key, "chosen": True}
    if arguments.felt is not None:
        given["feeling"] = Feeling(arguments.felt)
    if arguments.reaction is not None:
        given["reaction"] = Reaction(arguments.reaction)
    if arguments.nags is not None:
        given["nags"] = True
    if arguments.about is not None:
        given["about"] = " ".join(arguments.about.split())
    if arguments.by is not None:
        given["by"] = _person(interview, arguments.by)
    if arguments.alone is not None:
        given["alone"] = arguments.alone
    if arguments.said is not None:
        said = load_text(PIPE) if arguments.said == PIPE else arguments.said
        given |= {"said": said.strip(), "corrections": ()}
    return given


def _person(interview: Interview, name: str) -> str:
    names = [interviewer.name for interviewer in interview.interviewers]
    found = [one for one in names if name.casefold() in one.casefold()]
    if len(found) != 1:
        known = f"one of {', '.join(names)}" if names else "add them with `trainer interview edit`"
        raise TrainerError(f"“{name}” isn't an interviewer here", known)
    return found[0]


def _show(work: Workspace, interview: Interview, arguments: argparse.Namespace) -> int:
    from trainer.coach import finishing, unsaid
    from trainer.coach.calendar import local

    _decide(work, interview, arguments)
    finished = finishing.finish(work, interview.id) if arguments.finish else None
    view = unsaid.look(work, interview.id)
    if arguments.json:
        out_json(document(view))
        return DONE if view.answers else NO
    if not view.answers:
        out("Nothing here yet. --add QUESTION adds what they asked, one at a time.")
        return NO
    at = local(view.interview.at, view.interview.utc_offset)
    out(wrapped(f"{view.interview.company}, {at:%a %Y-%m-%d %H:%M}"))
    print_questions(view)
    print_unsaid(view, all_of_it=arguments.all, numbers=arguments.numbers)
    print_overall(view)
    if finished is None and view.interview.debriefed is None:
        out()
        out("--finish makes what you missed come back first in rehearsal.")
    if finished is not None:
        missed = ", ".join(finished.missed) or "nothing"
        if not finished.told and not finished.guessed:
            missed = "nothing, because no answer told one of your stories"
        elif finished.jotted and not finished.missed:
            missed = "nothing; a short note says what you told, and not what you left out"
        out(wrapped(f"Comes back first in rehearsal: {missed}.", ""))
        if finished.guessed:
            guessed = ", ".join(finished.guessed)
            out(wrapped(f"Only my guess, so not counted (confirm with --told): {guessed}.", ""))
    return DONE


def _decide(work: Workspace, interview: Interview, arguments: argparse.Namespace) -> None:
    from trainer.coach import unsaid
    from trainer.grading.model import Verdict

    if not (arguments.include or arguments.leave_out or arguments.said_it):
        return
    items = unsaid.look(work, interview.id).unsaid
    for wanted in arguments.said_it:
        item = _item(items, wanted)
        if not item.points:
            raise TrainerError(f"{wanted} is a whole story", "say --told with --change instead")
        unsaid.correct(work, interview.id, item.asked.id, item.story.id, item.says, Verdict.SAID)
    for include, names in ((True, arguments.include), (False, arguments.leave_out)):
        for wanted in names:
            item = _item(items, wanted)
            unsaid.decide(work, interview.id, item.id, include=include, reason=arguments.reason)


def _item(items: tuple[Unsaid, ...], wanted: str) -> Unsaid:
    found = [item for item in items if item.id.startswith(wanted)]
    if len(found) != 1:
        raise TrainerError(
            f"nothing unsaid has the id “{wanted}”", "the ids are at the start of each line"
        )
    return found[0]
