"""What a mock interview is planned from: the questions, each with the stories that answer it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.interviews.impact import FIT_FROM, Fit
from trainer.mock.people import aims
from trainer.rehearsal.queue import FITTING
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from random import Random

    from trainer.interviews.model import Interview
    from trainer.questions.model import Question

NOT_TOLD = 0.5
"""What a story counts as that was never told, between one that came back and one that did not (own
judgement)."""

COMMON_FIRST = 1.0
"""How much later the last question of a bank is drawn than its first, where chance alone draws 0..1."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a plan is made of.

    Attributes:
        stories: the story bank; only active ones answer anything.
        questions: all that may be asked, in the order in which the banks have them.
        interview: the one that is ahead; None for a free mock interview.
        recall: story id -> share of it that its last telling had, 0..1; none for one never told.
        missed: ids of the stories of which something was left out the last time it counted.
        known: more questions, among them the opener's and why us.
        asked: question key -> how often mock interviews for the same interview asked it before; and
            what the job asks for -> how often they asked for that.
    """

    stories: Sequence[Story]
    questions: Sequence[Question]
    interview: Interview | None = None
    recall: Mapping[str, float] = field(default_factory=dict)
    missed: frozenset[str] = frozenset()
    known: Sequence[Question] = ()
    asked: Mapping[str, int] = field(default_factory=dict)

    @property
    def ad(self) -> str:
        """The job's ad; empty where none was pasted."""
        return self.interview.posting if self.interview else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with the stories that answer it equally well, the weakest first; none where none fits.

    `weak` says how much the first of them needs to be told; see `weakness`. `near` is the story
    that comes nearest where none fits: it shows some of what is looked for. `asked` says how often it was
    asked before, `is_cared` whether it's about what somebody who interviews cares about.
    """

    question: Question
    stories: tuple[Story, ...]
    weak: float
    near: Story | None = None
    asked: int = 0
    is_cared: bool = False

    def story(self, used: Collection[str]) -> Story | None:
        """Return the story it is asked for: one that isn't used, where there is one."""
        unused = (one for one in self.stories if one.id not in used)
        return next(unused, self.stories[0] if self.stories else None)

    def called(self, name: str | None) -> Story | None:
        """Return that of its stories which has an id."""
        return next((one for one in self.stories if one.id == name), None)

    def is_used_up(self, used: Collection[str]) -> bool:
        """Return whether only stories that are used answer it best."""
        return bool(self.stories) and all(one.id in used for one in self.stories)


def weakness(material: Material, story: Story) -> float:
    """Return how much a story needs to be told, 0..2: what was left out when it counted first."""
    missed = float(story.id in material.missed)
    return missed + 1.0 - material.recall.get(story.id, NOT_TOLD)


def candidates(
    material: Material, questions: Iterable[Question], random: Random
) -> list[Candidate]:
    """Return questions with the story of each: those asked least first, in an order that a seed decides."""
    active = [story for story in material.stories if story.status is Status.ACTIVE]
    showing: dict[str, list[int]] = {}
    for number, story in enumerate(active):
        for key in (*story.competencies, *story.questions):
            showing.setdefault(key, []).append(number)
    cared = frozenset(aim.competency for aim in aims(material.interview) if aim.is_said)
    found = []
    for question in questions:
        # Only what shares a competency with a question, or names it, can fit it: see grading.fit.
        near = {n for key in (question.key, *question.competencies) for n in showing.get(key, ())}
        one = _candidate(material, question, [active[n] for n in sorted(near)])
        is_cared = not cared.isdisjoint(question.competencies)
        found.append(replace(one, asked=material.asked.get(question.key, 0), is_cared=is_cared))
    turns = _turns([one.question.bank for one in found], random)
    return [
        one
        for _, one in sorted(zip(turns, found, strict=True), key=lambda row: (row[1].asked, row[0]))
    ]


def _turns(banks: Sequence[str], random: Random) -> list[float]:
    """Return for each question when its turn comes: by chance, the common ones, which a bank has first, sooner."""
    sizes, place = Counter(banks), Counter[str]()
    turns = []
    for bank in banks:
        turns.append(random.random() + COMMON_FIRST * place[bank] / sizes[bank])
        place[bank] += 1
    return turns


def _candidate(material: Material, question: Question, near: Sequence[Story]) -> Candidate:
    fits = [(grading.fit(story, question), story) for story in near]
    top = max((fit for fit, _ in fits), default=0.0)
    best = [story for fit, story in fits if fit == top and top >= FITTING]
    best.sort(key=lambda one: -weakness(material, one))
    if best:
        return Candidate(question, tuple(best), weakness(material, best[0]))
    shows = top >= FIT_FROM[Fit.STRETCH]
    nearest = next((story for fit, story in fits if fit == top and shows), None)
    return Candidate(question, (), 1.0, nearest)
