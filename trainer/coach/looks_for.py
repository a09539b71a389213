"""What a job looks for as one text that a person corrects: competencies, and the ad's own must-haves below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.coach.interviews import competency_id, is_posting, read_wanted, write_wanted
from trainer.errors import TrainerError
from trainer.interviews.model import Interview, Need, Wanted
from trainer.interviews.posting import musts_in_words, wanted_in
from trainer.interviews.posting_edit import without

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_OF_AN_AD = 3
"""Sentences from which on, beside must-haves that are known, they are another ad and none that a person adds."""


def written(known: Interview | None) -> str:
    """Return what a job looks for: competencies in a line, each must-have in the ad's words below; empty for none."""
    if known is None:
        return ""
    lines = (write_wanted(known.wanted), *musts_in_words(known.posting))
    return "\n".join(filter(None, lines))


def read(typed: str, known: Interview | None) -> tuple[tuple[Wanted, ...], str | None]:
    """Return what a job looks for, and its text where that is new or something was taken out of it.

    Args:
        typed: `written`, with lines added, changed or gone; or a job's text pasted in its place.
        known: the interview as it was.

    Raises:
        TrainerError: it is neither competencies nor a text that asks for any, or what is gone can't be found.
    """
    shown = musts_in_words(known.posting) if known else ()
    lines = [" ".join(line.split()) for line in typed.splitlines()]
    added = [line for line in lines if line and line not in shown]
    told = [line for line in added if is_posting(line)]
    if told and (len(told) >= _FEWEST_OF_AN_AD or set(shown).isdisjoint(lines)):
        if found := wanted_in(typed):
            return found, typed
        raise TrainerError(
            "I can't tell what the job looks for", "write competencies, as ownership (must)"
        )
    named = read_wanted(", ".join(line for line in added if line not in told))
    own = (Wanted(competency_id(line), Need.MUST_HAVE) for line in told)
    posting = known.posting if known else ""
    kept = _without(posting, [one for one in shown if one not in lines])
    return (*named, *own), None if kept == posting else kept


def _without(posting: str, gone: Sequence[str]) -> str:
    for must in gone:
        before, posting = posting, without(posting, must)
        if posting == before:
            raise TrainerError(
                f"I can't find “{must}” in the ad", "take it out where you import the posting"
            )
    return posting
