"""Which of the person's stories would have fitted a question of a mock interview better than the one told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.mock_unsaid import question_of
from trainer.documents.competency_words import competencies_in
from trainer.interviews.impact import FIT, fit_of
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange
    from trainer.mock.model import Slot


def is_better(best: Story, slot: Slot, told: Sequence[Story]) -> bool:
    """Return whether the story that a question was planned for fits clearly better than those told."""
    asked = question_of(slot)
    fits = [FIT[fit_of(grading.fit(one, asked))] for one in (best, *told)]
    return all(one < fits[0] for one in fits[1:])


def nearer(slot: Slot, told: Sequence[Story], stories: Mapping[str, Story]) -> Story | None:
    """Return the story that shows what a question looks for where those told don't; None where one does."""
    wanted = set(slot.competencies)
    rest = [
        story
        for story in stories.values()
        if story.status is Status.ACTIVE and story not in told and wanted & set(story.competencies)
    ]
    known = all(one.competencies for one in told)
    if not known or any(wanted & set(one.competencies) for one in told):
        return None
    asked = question_of(slot)
    best = max(rest, key=lambda one: grading.fit(one, asked), default=None)
    return best if best and is_better(best, slot, told) else None


def might(slot: Slot, told: Sequence[Story], stories: Mapping[str, Story]) -> Story | None:
    """Return a story whose title names what a question looks for, where those told don't: it may fit."""
    wanted = set(slot.competencies)

    def names(story: Story) -> bool:
        shows = {*story.competencies, *competencies_in(story.title, sentence=True)}
        return not wanted.isdisjoint(shows)

    if any(names(one) for one in told):
        return None
    rest = (
        story for story in stories.values() if story.status is Status.ACTIVE and story not in told
    )
    return next((one for one in rest if names(one)), None)


def without_told(exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """Return questions with the stories told before each; none of these would have fitted it better."""
    told: frozenset[str] = frozenset()
    times = Counter(
        ident for exchange in exchanges for ident in {story.id for story, _ in exchange.graded}
    )
    found = []
    for exchange in exchanges:
        nearer, might = (
            story if story and story.id not in told else None
            for story in (exchange.nearer, exchange.might)
        )
        again = exchange.main is not None and times[exchange.main[0].id] > 1
        found.append(
            replace(exchange, told_before=told, nearer=nearer, might=might, is_again=again)
        )
        told |= {story.id for story, _ in exchange.graded}
    return tuple(found)
