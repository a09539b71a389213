"""What is known of a question of a debrief, as rows with the keys that correct them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets.option_list import Option

from trainer.interviews.debrief import Feeling, Reaction
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.interviews.debrief import Asked
    from trainer.ui.asked_jobs import AskedView

FELT = {None: "–", Feeling.STRONG: "strong", Feeling.OKAY: "okay", Feeling.ROUGH: "rough"}
DID = {
    None: "–",
    Reaction.POSITIVE: "positive",
    Reaction.NEUTRAL: "neutral",
    Reaction.PUSHED_BACK: "pushed back",
    Reaction.MOVED_ON: "moved on",
}


def fact_options(view: AskedView, room: int) -> list[Option]:
    """Return a row for each fact; its id is the action that changes it.

    Args:
        view: the question.
        room: cells that a value may have.
    """
    return [_option(*fact, room) for fact in _facts(view)]


def _facts(view: AskedView) -> list[tuple[str, str, str, str]]:
    """Return the facts: action, key, name and value."""
    asked = view.asked
    question = view.question or "none of the banks’"
    several = len(view.people) > 1
    heard = [("alone", "F2 7", "Heard by", heard_by(asked))] if several else []
    return [
        ("question", "F2 1", "Question", f"perhaps: {question}" if view.guess else question),
        ("story", "F3", "You told", _told(view)),
        ("feeling", "F2 3", "It felt", FELT[asked.feeling]),
        ("reaction", "F2 4", "They were", DID[asked.reaction]),
        ("by", "F2 5", "Asked by", asked.by or "–"),
        ("nags", "F2 6", "Bothers you", "yes, still" if asked.nags else "no"),
        *heard,
    ]


def heard_by(asked: Asked) -> str:
    """Return who heard the answer to a question, of several who were there."""
    return f"only {asked.by}" if asked.alone else "everyone who was there"


def _told(view: AskedView) -> str:
    if not view.has_stories:
        return "no story yet: press F3 to write one from this answer"
    if not view.told:
        return "none found: press F2 n to write one from this answer"
    told = " + ".join(view.told)
    if view.asked.settled:
        return told
    return f"perhaps: {told}" if view.perhaps else f"{told}  (found)"


def _option(action: str, key: str, name: str, value: str, room: int) -> Option:
    row = Content.assemble(
        (f"{key:<6}", "bold $primary"),
        (f"{name:<12}", "$foreground-muted"),
        plain(value).truncate(room, ellipsis=True),
    )
    return Option(row, id=action)
