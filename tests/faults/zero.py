"""Homes that have nothing of something, and every command line that the grammar knows."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.cli.parser import make_parser
from trainer.coach import debrief, finishing, interviews, rehearse
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import open_workspace
from trainer.interviews import Interviewer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from trainer.coach.workspace import Workspace

COMPANY = "Acme"
STORY = "one"
SAID = "I moved the cart to Redis, and checkout took 400 ms instead of 2.3 s."
ASKED = "Tell me about the most successful project you worked on"
BANK = "behavioral"


def _story(status: str = "active", points: str = 'action = ["Moved the cart to Redis"]') -> str:
    return (
        f'format = "story-bank/1"\n[[story]]\nid = "{STORY}"\ntitle = "The cart"\n'
        f'status = "{status}"\n{points}\n'
    )


def _interview(work: Workspace, when: str = "2026-05-27 10:00", *people: Interviewer) -> str:
    details = interviews.Details(company=COMPANY, when=when, interviewers=people)
    return interviews.add_interview(work, details).id


def _over(work: Workspace) -> None:
    _interview(work)


def _ahead(work: Workspace) -> None:
    _interview(work, "2026-06-03 10:00", Interviewer("Ana Berg"))


def _noted(work: Workspace) -> None:
    for said in (SAID, ""):
        asked = debrief.note(work, _only(work), ASKED)
        debrief.keep_said(work, asked.interview, asked.id, said, "")


def _only(work: Workspace) -> str:
    known = interviews.interviews(work)
    return known[0].id if known else _interview(work)


def _finished(work: Workspace) -> None:
    _noted(work)
    finishing.finish(work, _only(work))


def _rehearsed_and_gone(work: Workspace) -> None:
    """Rehearse and tell the story, and delete its file."""
    story = work.stories().stories[0]
    rehearse.hand_in(work, Task(ASKED, None, story), SAID, started=work.clock())
    _finished(work)
    (work.home.stories / "mine.toml").unlink()


@dataclass(frozen=True)
class Poor:
    """A home that lacks something.

    Attributes:
        story: the text of its only story file; empty for none.
        banks: whether question banks ship with the program.
        then: what was done in it.
    """

    story: str = ""
    banks: bool = True
    then: Callable[[Workspace], object] | None = None

    def make(self, root: Path) -> None:
        """Make the home."""
        (root / "stories").mkdir(parents=True)
        if self.story:
            (root / "stories" / "mine.toml").write_text(self.story)
        if self.then is not None:
            work = open_workspace(root)
            self.then(work)
            work.close()


HOMES = {
    "nothing": Poor(),
    "no question banks": Poor(banks=False),
    "an interview ahead and no story": Poor(then=_ahead),
    "an interview over, nothing noted, nobody named": Poor(then=_over),
    "answers noted and no story": Poor(then=_noted),
    "answers noted, no story, no question banks": Poor(banks=False, then=_noted),
    "a debrief finished without a story": Poor(then=_finished),
    "a story of one point": Poor(_story(), then=_noted),
    "a story and no question banks": Poor(_story(), banks=False, then=_finished),
    "every story resting": Poor(_story("resting"), then=_noted),
    "every story retracted": Poor(_story("retracted"), then=_noted),
    "the only story deleted after it was told": Poor(_story(), then=_rehearsed_and_gone),
}
"""Per name a home without stories, questions, interviews, people, answers, or something to tell."""

VALUES = {
    "QUESTION": f"{BANK}/conflict",
    "ID": STORY,
    "OLD": "an-old-id",
    "WHAT": "1",
    "NEW": STORY,
    "ROLE": "Product lead",
    "N": "1",
    "TEXT": SAID,
    "heard": ASKED,
    "title": "Mine",
    "NAME": "ownership",
    "WORDS": "project",
    "name": BANK,
    "WORD": "project",
    "COMPANY": COMPANY,
    "WHEN": "2026-06-03 10:00",
    "PERSON": "Ana Berg, head of product",
    "OLD=NEW": "Ana Berg=Ana Bergmann",
    "ROUND": "final",
    "INTERVIEW": COMPANY,
    "STORY": STORY,
    "KEY": f"{BANK}/conflict",
    "ITEM": "abc",
    "DATE|FILE": "2026-06-01",
    "reason": "too small",
    "output": "-",
    "language": "de",
}
"""What is written for an argument, by its destination, else by the name it has in the help."""

FILES = ("FILE", "PATH", "SOURCE")
"""Arguments for which a file is named."""


def lines(file: Path) -> Iterator[tuple[str, ...]]:
    """Yield every command of the grammar, alone and with each of its options.

    Args:
        file: a text that is named wherever a command wants a file.
    """
    for path, parser in _leaves(make_parser()):
        required = [
            one
            for one in parser._actions
            if not one.option_strings and not isinstance(one, argparse._SubParsersAction)
        ]
        words = (*path, *(word for one in required for word in _written(one, file)))
        must = [one for one in parser._actions if one.option_strings and one.required]
        words = (*words, *(word for one in must for word in _written(one, file)))
        yield words
        for option in parser._actions:
            if option.option_strings and option not in must and _is_shown(option):
                yield (*words, *_written(option, file))


def _is_shown(option: argparse.Action) -> bool:
    return option.help != argparse.SUPPRESS and option.dest != "help"


def _written(one: argparse.Action, file: Path) -> tuple[str, ...]:
    if one.nargs == "*":  # nothing of it, too, is what the person may have
        return ()
    option = tuple(one.option_strings[-1:])
    if one.nargs == 0:
        return option
    if one.choices:
        return (*option, str(next(iter(one.choices))))
    name = str(one.metavar or one.dest)
    if one.dest in VALUES:
        return (*option, VALUES[one.dest])
    return (*option, str(file) if name in FILES else VALUES[name])


def _leaves(
    parser: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    groups = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    own = [one for one in parser._actions if one.option_strings and _is_shown(one)]
    if path and (own or not groups):  # a group with options of its own does something itself
        yield path, parser
    for one in groups:
        for name, inner in one.choices.items():
            yield from _leaves(inner, (*path, name))
