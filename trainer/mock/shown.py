"""What of the job's wishes a mock interview showed, by the stories that were told in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.interviews.heard import ENOUGH, SOME, competency_shares
from trainer.interviews.impact import Fit, fit_of

if TYPE_CHECKING:
    from trainer.interviews.debrief import Answered, Told


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown: a story counts from half of it on (`heard.ENOUGH`), in part from a fifth (`SOME`).

    Attributes:
        shown: competencies that were shown.
        partly: those shown in part.
        not_shown: those that were asked about, and that no story told shows.
        unclear: those asked about of which nobody knows, as stories that were told don't say what they show, or were
            told to a question that looks for it.
        new: those to whose questions something was told that is none of the person's stories.
        unnoted: the titles of the stories that say nothing.
        perhaps: title of a story and the competency that it was told for, and says nothing of.
    """

    shown: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    unnoted: tuple[str, ...] = ()
    perhaps: tuple[tuple[str, str], ...] = ()
    new: tuple[str, ...] = ()


def find_shown(
    wanted: Sequence[str],
    answers: Sequence[Answered],
    planned: Mapping[str, str],
    asked: Collection[str] | None = None,
    heard: Collection[str] = (),
    new: Collection[str] = (),
) -> Shown:
    """Return what was shown.

    A story shows what it says it shows, and what a question looks for that it fits: the one that the
    question was planned for, one that the grader finds to serve, or one whose title names it.

    Args:
        wanted: competencies: what the job asks for; without one, what the questions looked for.
        answers: the questions that were answered with a story.
        planned: id of the question asked -> id of the story that fits it best; may lack some.
        asked: competencies that were asked about; None for all. Nobody failed to show any other.
        heard: those at whose questions something was said that is none of the person's stories.
        new: those of them to which it was a story in words, so that it's surely none of the bank.
    """
    shares = competency_shares(answers, "")
    for answered in answers:
        for told in answered.told:
            ident = told.story.id
            serves = _serves(answered, ident) or planned.get(answered.asked.id) == ident
            named = competencies_in(told.story.title, sentence=True)
            for name in answered.competencies:
                if serves or name in named:
                    shares[name] = max(shares.get(name, 0.0), round(told.grade.score, 2))
    unnoted = tuple(
        dict.fromkeys(
            told.story.title
            for answer in answers
            for told in answer.told
            if not told.story.competencies
        )
    )
    rest = tuple(
        one for one in wanted if shares.get(one, 0.0) < SOME and (asked is None or one in asked)
    )
    perhaps = tuple(
        (told.story.title, name)
        for name in rest
        for answer in answers
        if name in answer.competencies
        for told in answer.told
        if told.grade.score >= ENOUGH and not _is_outdone(answer, told)
    )
    shown_perhaps = {name for _, name in perhaps}
    others = tuple(one for one in rest if one in new and one not in shown_perhaps)
    doubtful = {*heard, *shown_perhaps}
    unclear = tuple(one for one in rest if one not in others and (unnoted or one in doubtful))
    return Shown(
        tuple(one for one in wanted if shares.get(one, 0.0) >= ENOUGH),
        tuple(one for one in wanted if SOME <= shares.get(one, 0.0) < ENOUGH),
        tuple(one for one in rest if one not in {*unclear, *others}),
        unclear,
        unnoted if any(one not in heard for one in unclear) else (),
        tuple(dict.fromkeys(perhaps)),
        others,
    )


def _serves(answered: Answered, story: str) -> bool:
    return fit_of(answered.fits.get(story, 0.0)) in (Fit.STRONG, Fit.WORKABLE)


def _is_outdone(answered: Answered, told: Told) -> bool:
    """Return whether another story serves a question that the one told doesn't: it was the wrong one."""
    others = (one for one in answered.fits if one != told.story.id)
    return not _serves(answered, told.story.id) and any(_serves(answered, one) for one in others)
