"""`trainer story`: the story bank."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from trainer.cli import file_copies, story_adopt, story_import
from trainer.cli.common import DONE, NO, WRONG_INPUT, no_stories, workspace, write_result
from trainer.cli.output import err, notes_of, out, out_json, share, table, wrapped
from trainer.cli.removing import run_remove_story
from trainer.cli.story_questions import choose_questions
from trainer.cli.words import A_STORY, command, flag, group, output, value
from trainer.errors import TrainerError

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.stories import StoryPage, StoryRow
    from trainer.rehearsal.coverage import Map

EXPORTS = ("toml", "md", "json-resume-highlights", "anki", "mini")


def add(commands: Commands) -> None:
    """Add `story` and what it can do."""
    story = group(commands, "story", "List, show, write and edit your stories.")
    listing = command(
        story, "list", run_list, "List your stories.", "trainer story list", json=True
    )
    value(listing, "words", "WORD", "only those with all of these words", nargs="*")
    show = command(
        story, "show", run_show, "Show a story, its history and the questions it fits.",
        "trainer story show checkout-latency", json=True,
    )  # fmt: skip
    value(show, "story", "STORY", A_STORY)
    command(
        story, "new", run_new, "Write a story in your editor, from a template; it's checked when you come back.",
        "EDITOR=nano trainer story new",
    )  # fmt: skip
    edit = command(
        story, "edit", run_edit, "Open a story's file in your editor; it's checked when you come back.",
        "trainer story edit checkout-latency",
    )  # fmt: skip
    value(edit, "story", "STORY", A_STORY)
    remove = command(
        story, "remove", run_remove_story,
        "Remove a story from its file; for a day, `trainer undo` brings it back.",
        "trainer story remove checkout-latency",
    )  # fmt: skip
    value(remove, "story", "ID", "as `story list` names it")
    flag(remove, "--yes", "remove it without asking")
    story_import.add(story)
    file_copies.add_to_stories(story)
    story_adopt.add(story)
    export = command(
        story, "export", run_export, "Export stories: TOML, Markdown, résumé highlights, Anki, short texts.",
        "trainer story export --format mini checkout-latency",
    )  # fmt: skip
    value(export, "stories", "ID", "default: all active", nargs="*")
    export.add_argument(
        "--format", choices=EXPORTS, default="toml", help="what to write (default %(default)s)"
    )
    output(export, "write it there")
    cover = command(
        story, "coverage", run_coverage, "Show which competencies your stories show, and the gaps.",
        "trainer story coverage", json=True,
    )  # fmt: skip
    flag(cover, "--all", "all, although an interview is ahead")
    command(
        story, "schema", run_schema, "Print the JSON Schema of story files, for editors.",
        "trainer story schema > story-bank.schema.json",
    )  # fmt: skip


def run_list(arguments: argparse.Namespace) -> int:
    """List the stories; the answer is “no” where there is none."""
    from trainer.coach import stories

    with workspace(arguments) as work:
        rows = stories.rows(work, " ".join(arguments.words))
        known = bool(work.stories().stories)
        why = no_stories(work)
        for problem in work.stories().problems:
            err(str(problem))
    if arguments.json:
        out_json([_row(row) for row in rows])
    elif rows:
        cells = [
            (row.story.id, row.story.title, str(len(row.story.points)), told, row.when)
            for row in rows
            for told in (share(row.last.recall if row.last else None),)
        ]
        out(table(("Story", "Title", "Points", "Last time", "Next"), cells, stretch=1))
    elif known:
        out("None of your stories has all of these words. `trainer story list` shows them all.")
    else:
        out(why)
    return DONE if rows else NO


def _row(row: StoryRow) -> dict[str, Any]:
    return {
        "story": row.story.id,
        "title": row.story.title,
        "points": len(row.story.points),
        "status": str(row.story.status),
        "competencies": list(row.story.competencies),
        "file": row.file,
        "rehearsed": row.rehearsed,
        "recall": row.last.recall if row.last else None,
        "due": row.due.isoformat() if row.due else None,
    }


def run_show(arguments: argparse.Namespace) -> int:
    """Show one story."""
    from trainer.coach import stories
    from trainer.coach.find import story_called

    with workspace(arguments) as work:
        page = stories.page(work, story_called(work, arguments.story).id)
    if arguments.json:
        out_json(_document(page))
    else:
        _print_page(page)
    return DONE


def _document(page: StoryPage) -> dict[str, Any]:
    return _row(page.row) | {
        "key_points": [
            {
                "part": str(point.part),
                "say": point.say,
                "accept": list(point.accept),
                "weight": point.weight,
            }
            for point in page.row.story.points
        ],
        "questions": [question.key for question in page.questions],
        "attempts": [
            {
                "id": told.attempt.id,
                "mode": str(told.attempt.mode),
                "question": told.attempt.question,
                "started": told.attempt.started.isoformat(),
                "score": told.share,
                "after_retry": told.after.score if told.after else None,
            }
            for told in page.answers
        ],
    }


def _print_page(page: StoryPage) -> None:
    row, story = page.row, page.row.story
    out(wrapped(story.title))
    facts = (story.id, story.role, story.organization, story.period, f"next: {row.when}")
    out(wrapped(" · ".join(fact for fact in facts if fact)))
    part = ""
    for point in story.points:
        if point.part != part:
            part = point.part
            out()
            out(part.capitalize())
        out(wrapped(point.say, "    ", "  · "))
        for wording in point.accept:
            out(wrapped(f"or: {wording}", "      "))
    if story.notes:
        out()
        out(wrapped(f"{notes_of(story)} in its notes; `trainer story edit {story.id}` opens them."))
    if page.questions:
        out()
        out("Questions it fits")
        for question in page.questions:
            out(wrapped(question.ask, "    ", "  · "))
    if page.answers:
        out()
        out("Rehearsed")
        for told in page.answers:
            attempt = told.attempt
            score = share(told.share)
            again = f", {told.after.score:.0%} after trying again" if told.after else ""
            out(f"  · {attempt.started:%Y-%m-%d}  {score:>4}  {attempt.mode}{again}")


def run_new(arguments: argparse.Namespace) -> int:
    """Write a story in the editor, and take it into the bank when it is right."""
    from trainer.coach import stories
    from trainer.coach.editor import find_editor, open_in_editor
    from trainer.coach.question_proposals import add_questions

    with workspace(arguments) as work:
        begun = stories.unfinished_story_file(work)
        if begun is not None:
            err(f"Going on with {begun}.")
        path = begun or stories.new_story_file(work)
        while True:
            may_be_open = open_in_editor(find_editor(os.environ), path)
            if may_be_open and not _is_saved():
                err(f"trainer: kept in {path}; `trainer story new` goes on with it")
                return NO
            written = stories.adopt(work, path, keep=may_be_open)
            if written.unchanged and may_be_open:
                out(f"Nothing is in {path} yet. `trainer story new` goes on with it.")
                return NO
            if written.unchanged:
                out("Nothing was saved. Run `trainer story new` again when you want to.")
                return NO
            if written.path is not None:
                out(f"{written.stories[0].title} is in your story bank: {written.path}")
                for one, keys in choose_questions(work, written.stories).items():
                    add_questions(work, one, keys)
                return DONE
            for problem in written.problems:
                err(str(problem))
            if not _again():
                err(f"trainer: not in the story bank yet; your text is in {path}")
                return WRONG_INPUT


def _is_saved() -> bool:
    """Wait until the person has saved in a window that the program cannot see; False without one."""
    err("Your editor came back at once, so its window may still be open.")
    if not sys.stdin.isatty():
        return False
    err("Save there, then press Enter here.")
    return bool(sys.stdin.readline())


def _again() -> bool:
    if not sys.stdin.isatty():
        return False
    err("Go on editing? [Y/n] ")
    return sys.stdin.readline().strip().lower() in ("", "y", "yes")


def run_edit(arguments: argparse.Namespace) -> int:
    """Open a story's file in the editor, and check it afterwards."""
    from trainer.coach import stories
    from trainer.coach.editor import find_editor, open_in_editor

    with workspace(arguments) as work:
        path = stories.file_of(work, arguments.story)
        if open_in_editor(find_editor(os.environ), path) and not _is_saved():
            err(f"trainer: `trainer check {path}` looks at it once you have saved")
        written = stories.check_file(path)
    for problem in written.problems:
        err(str(problem))
    if not written.problems:
        out(f"{path} is fine.")
    return WRONG_INPUT if written.problems else DONE


def run_export(arguments: argparse.Namespace) -> int:
    """Write stories out; the answer is “no” where there is nothing to write."""
    from trainer.coach import export

    with workspace(arguments) as work:
        written = export.write_out(work, arguments.stories, arguments.format)
        known = bool(work.stories().stories)
        why = no_stories(work)
    for left in written.left_out:
        err(f"trainer: {left}")
    if not written.data:
        err(f"trainer: nothing to export. {'See `trainer story list`.' if known else why}")
        return NO
    if arguments.format == "anki" and arguments.output is None and sys.stdout.isatty():
        raise TrainerError("an Anki package isn't text", "say where to save it: -o stories.apkg")
    write_result(arguments.output, written.data)
    return DONE


def run_coverage(arguments: argparse.Namespace) -> int:
    """Show the coverage map; the answer is “no” where something that is asked for has no story."""
    from trainer.coach import coverage
    from trainer.rehearsal.coverage import State

    with workspace(arguments) as work:
        seen = coverage.story_map(work, everything=arguments.all)
        unreadable = work.stories().unreadable
    gaps = [row for row in seen.rows if row.state is State.GAP and row.wanted]
    if arguments.json:
        out_json(_map(seen))
    else:
        out(
            f"breadth {seen.breadth} of {len(seen.rows)}, depth {seen.depth} of {len(seen.stories)}"
        )
        for advice in seen.advice:
            out(wrapped(advice, "    ", "  · "))
        rows = [
            (
                row.competency,
                str(row.state),
                str(len(row.tagged)),
                ", ".join((*row.tagged, *row.fitting)),
            )
            for row in seen.rows
            if row.wanted or row.tagged or row.fitting
        ]
        if rows:
            out(table(("Competency", "State", "Named", "Stories"), rows, stretch=3))
        if not seen.stories and not unreadable:
            out(wrapped("`trainer story new` writes one; `trainer story list` shows all you have."))
    return NO if gaps or not seen.stories else DONE


def _map(seen: Map) -> dict[str, Any]:
    return {
        "breadth": seen.breadth,
        "depth": seen.depth,
        "competencies": [
            {
                "competency": row.competency,
                "state": str(row.state),
                "wanted": row.wanted,
                "stories": list(row.tagged),
                "fitting": list(row.fitting),
            }
            for row in seen.rows
        ],
        "stories": [
            {
                "story": story.id,
                "points": len(story.points),
                "told": seen.told.get(story.id, 0),
                "found_in_drill": list(seen.chosen.get(story.id, (0, 0))),
            }
            for story in seen.stories
        ],
        "overused": list(seen.overused),
        "advice": list(seen.advice),
    }


def run_schema(arguments: argparse.Namespace) -> int:  # noqa: ARG001  every command gets them
    """Print the JSON Schema."""
    from trainer import stories

    out_json(stories.schema())
    return DONE
