"""`trainer story import`: take in what people already have, after a look at it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer.cli.common import DONE, NO, WRONG_INPUT, agreed, workspace
from trainer.cli.output import cited, err, left_over, notes_of, out, out_json, wrapped
from trainer.cli.story_questions import choose_questions
from trainer.cli.words import command, flag, value
from trainer.text import counted

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.importing import Candidate, Preview


def add(story: Commands) -> None:
    """Add `import`."""
    parser = command(
        story, "import", run,
        "Import stories from STAR Markdown, a résumé, notes, a Word document, or another story bank.",
        "trainer story import interview-prep/story-bank.md", json=True,
    )  # fmt: skip
    value(parser, "sources", "FILE", "a file, a folder, or - for a pipe", nargs="+")
    flag(parser, "--dry-run", "only show what would be imported")
    flag(parser, "--yes", "import it without asking")
    flag(parser, "--merge", "where you seem to have a story already, add what's new to it")
    flag(parser, "--all", "from a folder, also import single lines, and files beside a story bank")


def run(arguments: argparse.Namespace) -> int:
    """Show what would come in, ask, and take it."""
    from trainer.coach import importing

    with workspace(arguments) as work:
        sources = [one for name in arguments.sources for one in importing.read_source(name)]
        seen = importing.preview(work, sources)
        if arguments.all:
            seen = seen.with_all_ticked()
        for problem in seen.problems:
            err(problem)
        if arguments.json:
            from trainer.stories.reading import to_json

            unticked = [{"title": one.story.title, "file": one.file} for one in seen.unticked]
            out_json(to_json(seen.reading) | ({"unticked": unticked} if unticked else {}))
            if arguments.dry_run or not arguments.yes:
                return _status(seen)
        else:
            _print(seen)
        if not (seen.candidates or seen.problems):
            err("trainer: I found no story in it; `trainer story new` opens a template")
        if arguments.dry_run or not seen.candidates:
            return _status(seen)
        new, twins = _sorted(seen, merge=arguments.merge)
        if not (new or twins):
            err(
                "trainer: I ticked nothing; --all imports the single lines, too"
                if seen.unticked and not seen.ticked
                else "trainer: nothing new; --merge adds what's missing to a story of the same name"
            )
            return NO
        asks = f"Import {counted(len(new), 'story', 'stories')}" if new else ""
        if twins:
            asks += (
                f" and add to {len(twins)}"
                if new
                else f"Add to {counted(len(twins), 'story', 'stories')}"
            )
        if not arguments.yes and not agreed(f"{asks}?"):
            err("trainer: nothing was saved")
            return NO
        ask = not (arguments.yes or arguments.json)
        questions = choose_questions(work, [one.story for one in new], ask=ask)
        taken = importing.take(work, new, twins, questions)
        if taken.path:
            err(f"trainer: {counted(len(taken.added), 'story', 'stories')} in {taken.path}")
        for story in taken.merged:
            err(f"trainer: added to “{story.title}”")
    return WRONG_INPUT if seen.problems else DONE


def _status(seen: Preview) -> int:
    if seen.problems:
        return WRONG_INPUT
    return DONE if seen.candidates else NO


def _sorted(seen: Preview, *, merge: bool) -> tuple[list[Candidate], list[Candidate]]:
    """Return what comes in as new, and what is added to a story that is there."""
    # A twin among the imported themselves has no file yet: it comes in as it is. So does one that
    # is not surely the same story: a point in a wrong story is worse than a story too many.
    wanted = [one for one in seen.ticked if not one.same]
    new = [one for one in wanted if not (one.known and one.sure)]
    return new, [one for one in wanted if one.known and one.sure and merge]


def _print(seen: Preview) -> None:
    if seen.files > 1:
        out(seen.totals)
        out()
    for one in seen.ticked:
        parts = Counter(str(point.part) for point in one.story.points)
        counts = [f"{part} {count}" for part, count in parts.items()]
        out(wrapped(one.story.title, "    ", "  · "))
        out(f"      {one.file}:{one.line}: {', '.join(counts)}")
        if one.story.competencies:
            out(wrapped(", ".join(one.story.competencies), "      "))
        for wording, match in one.links.items():
            out(wrapped(f"“{wording}” is {match.question}: {match.ask}", "        ", "      "))
        if one.story.notes:
            out(f"      {notes_of(one.story)} went into its notes")
        if one.twin:
            what = "says nothing new" if one.same else "has more"
            out(wrapped(f"seems to be “{one.twin.title}”, {what}", "      "))
    left = [f"{name}:{piece.line}: {cited(piece.text)}" for name, piece in seen.left]
    left_over("Belongs to no story", left)
