"""What a debrief shows was left unsaid, ranked by what it would add."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2s
from typing import TYPE_CHECKING

from trainer.interviews import impact as rule
from trainer.interviews.debrief import covered
from trainer.interviews.heard import (
    echoed_points,
    heard_competencies,
    heard_points,
    worth_given,
)
from trainer.interviews.impact import Advice, Fit, Impact
from trainer.interviews.wording import bare
from trainer.stories.model import Part, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer.grading.model import WrongFact
    from trainer.interviews.debrief import Answered, Asked, Told
    from trainer.interviews.model import Interview
    from trainer.stories.model import Story


class Kind(StrEnum):
    """What was left unsaid: key points of a story that was told, or a whole story.

    A wrong fact that was told is its own kind.
    """

    POINT = "key point"
    STORY = "story"
    WRONG_FACT = "wrong fact"


@dataclass(frozen=True, slots=True)
class Unsaid:
    """One thing that was left unsaid, or told wrong.

    Attributes:
        id: the same for the same thing at every look, so that a decision stays with it.
        kind: what it is.
        asked: the question of the debrief it belongs to.
        story: the story it is from.
        points: indexes of the key points in the story, all of one part of it; empty for a whole
            story. Those of one part count together: a result that was forgotten is one thing, not
            two halves of which neither matters.
        person: name of the interviewer who would read it; empty where unknown.
        impact: the arithmetic; None for a wrong fact.
        gates: why it must not be recommended, one sentence each; usually none.
        wrong: what was told in the place of what, for a wrong fact.
        perhaps_told: whether it is only a guess that this person heard of the story: of a whole
            story, that an answer sounds like it; of key points, that the story was told at all.
        echoed: of such a story, the indexes of the key points that they seem to have heard.
        recommended: whether it is among the few that one letter can carry.
    """

    id: str
    kind: Kind
    asked: Asked
    story: Story
    points: tuple[int, ...]
    person: str
    impact: Impact | None
    gates: tuple[str, ...] = ()
    wrong: WrongFact | None = None
    perhaps_told: bool = False
    echoed: tuple[int, ...] = ()
    recommended: bool = False

    @property
    def advice(self) -> Advice | None:
        """What to do with it: the arithmetic's advice, “let it go” behind a gate.

        None for a wrong fact: whether to correct it is the person's to weigh.
        """
        if self.impact is None:
            return None
        return Advice.LET_GO if self.gates else self.impact.advice

    @property
    def score(self) -> float:
        """The impact, 0..1; 0 for a wrong fact."""
        return self.impact.score if self.impact else 0.0

    @property
    def say(self) -> str:
        """What was left unsaid, in the story bank's words."""
        return "; ".join(bare(say) for say in self.says) or self.story.title

    @property
    def says(self) -> tuple[str, ...]:
        """The wordings of its key points; none for a whole story."""
        return tuple(self.story.points[index].say for index in self.points)

    @property
    def part(self) -> Part | None:
        """The part of STAR+R that its key points belong to; None for a whole story."""
        return self.story.points[self.points[0]].part if self.points else None

    def id_under(self, name: str) -> str:
        """Return the id that it had while its story was called `name`."""
        if self.kind is Kind.WRONG_FACT:
            return _id(self.asked, name, f"≠{self.says[0]}")
        return _id(self.asked, name, f"#{self.part}" if self.points else "")


@dataclass(frozen=True, slots=True)
class BetterThanItFeels:
    """A nagging answer that needs no letter, with the key points that they did hear."""

    asked: Asked
    heard: tuple[str, ...]


def find_unsaid(
    interview: Interview, answers: Sequence[Answered], stories: Sequence[Story]
) -> tuple[Unsaid, ...]:
    """Return what was told wrong, then what was left unsaid, the most worth telling first.

    Args:
        interview: what the job asks for, and who listened.
        answers: the questions of the debrief with what was said.
        stories: the whole story bank; retracted and confidential stories come back behind a gate.
    """
    found: dict[tuple[str, str, Part | None], Unsaid] = {}
    wrong: list[Unsaid] = []
    for answered in answers:
        person = recipient(interview, answered.asked)
        view = _View(interview, answered, person, answers)
        for told in answered.told:
            wrong += _wrong_facts(told, answered.asked, person)
            for item in _points(view, told):
                _keep_best(found, item)
        for item in _stories(view, stories):
            _keep_best(found, item)
    ranked = sorted(found.values(), key=lambda item: (bool(item.gates), -item.score, item.id))
    return (*wrong, *_limited(ranked))


def recipient(interview: Interview, asked: Asked) -> str:
    """Return who would read a letter about a question: who asked it, else the first interviewer."""
    if asked.by or not interview.interviewers:
        return asked.by
    return interview.interviewers[0].name


@dataclass(frozen=True, slots=True)
class _View:
    """One question with what its listener has heard in all answers."""

    interview: Interview
    answered: Answered
    person: str
    answers: Sequence[Answered]

    @property
    def importance(self) -> float:
        need = self.interview.need(self.answered.competencies)
        return rule.importance(need, pressed=self.answered.asked.pressed)

    def fit(self, story: Story) -> Fit:
        return rule.fit_of(self.answered.fits.get(story.id, 0.0))

    def opens_new_ground(self, story: Story) -> bool:
        """Return whether a story shows a competency that counts here and was not yet heard."""
        counts = set(self.interview.competencies) or set(self.answered.competencies)
        shown = counts.intersection(story.competencies)
        return bool(shown - heard_competencies(self.answers, self.person))


def _keep_best(found: dict[tuple[str, str, Part | None], Unsaid], item: Unsaid) -> None:
    """Keep an item unless the same thing counts more where another question asked for it."""
    key = (item.person, item.story.id, item.part)
    known = found.get(key)
    if known is None or (bool(item.gates), -item.score) < (bool(known.gates), -known.score):
        found[key] = item


def _points(view: _View, told: Told) -> list[Unsaid]:
    """Return what was left out of a story that was told, the key points of each part together."""
    given = covered(told.grade)
    heard = heard_points(view.answers, view.person).get(told.story.id, given)
    missed: dict[Part, list[int]] = {}
    for index, point in enumerate(told.story.points):
        if max(given[index], heard[index]) < 1.0:
            missed.setdefault(point.part, []).append(index)
    return [_part(view, told, tuple(indexes), heard) for indexes in missed.values()]


def _part(view: _View, told: Told, missed: tuple[int, ...], heard: Sequence[float]) -> Unsaid:
    """Return the missed key points of one part, weighed as if all of them were added."""
    story, given = told.story, covered(told.grade)
    alternative = tuple(1.0 if n in missed else share for n, share in enumerate(given))
    gain = rule.value(story, alternative) - rule.value(story, given)
    found = Impact(
        view.importance,
        _fit_of_told(view, told),
        max(0.0, gain),
        _novelty(story, alternative, heard),
    )
    return Unsaid(
        _id(view.answered.asked, story.id, f"#{story.points[missed[0]].part}"),
        Kind.POINT, view.answered.asked, story, missed, view.person, found,
        _gates(view, story, gain=gain, part=story.points[missed[0]].part),
        perhaps_told=view.answered.perhaps,
    )  # fmt: skip


def _fit_of_told(view: _View, told: Told) -> float:
    """Return the fit of a story that was told: at least a stretch, since it was an answer."""
    return max(rule.FIT[Fit.STRETCH], rule.FIT[view.fit(told.story)])


def _stories(view: _View, stories: Sequence[Story]) -> list[Unsaid]:
    """Return the stories that fit the question and that its listener has not heard."""
    heard = heard_points(view.answers, view.person)
    echoed = echoed_points(view.answers, view.person)
    given = worth_given(view.answered)
    told_here = {story.id for story in view.answered.named}
    items = []
    for story in stories:
        fit = view.fit(story)
        if fit is Fit.GAP or story.id in heard or story.id in told_here:
            continue
        whole = (1.0,) * len(story.points)
        gain = max(0.0, rule.value(story, whole) - given)
        known = echoed.get(story.id, (0.0,) * len(story.points))
        found = Impact(view.importance, rule.FIT[fit], gain, _novelty(story, whole, known))
        items.append(
            Unsaid(
                _id(view.answered.asked, story.id, ""),
                Kind.STORY, view.answered.asked, story, (), view.person, found,
                _gates(view, story, gain=gain),
                perhaps_told=story.id in echoed,
                echoed=tuple(n for n, share in enumerate(known) if share >= 1.0),
            )
        )  # fmt: skip
    return items


def _novelty(story: Story, alternative: Sequence[float], heard: Sequence[float]) -> float:
    """Return the share of an alternative that was not heard in any answer, 0..1."""
    weights = rule.point_weights(story)
    whole = sum(weight * share for weight, share in zip(weights, alternative, strict=True))
    new = sum(
        weight * max(0.0, share - known)
        for weight, share, known in zip(weights, alternative, heard, strict=True)
    )
    return new / whole if whole else 0.0


def _gates(view: _View, story: Story, *, gain: float, part: Part | None = None) -> tuple[str, ...]:
    """Return why something must not be recommended."""
    gates = []
    if not view.answered.is_noted:
        gates.append("nothing is noted of what you said to this question")
    if story.status is Status.RETRACTED:
        gates.append("the story is retracted")
    if story.confidential:
        gates.append("the story is confidential")
    if not story.part(Part.RESULT) and part is None:
        gates.append("the story has no result yet")
    if part in rule.SETTING:
        gates.append(f"the {part} only sets the scene: nobody misses it afterwards")
    if gain <= rule.ROUNDING and not view.opens_new_ground(story):
        gates.append("what you told was worth as much, and it shows nothing new of you")
    return tuple(gates)


def _wrong_facts(told: Told, asked: Asked, person: str) -> list[Unsaid]:
    return [
        Unsaid(
            _id(asked, told.story.id, f"≠{point.say}"),
            Kind.WRONG_FACT, asked, told.story, (index,), person, None, (), point.wrong_fact,
        )
        for index, point in enumerate(told.grade.points)
        if point.wrong_fact is not None
    ]  # fmt: skip


def _limited(ranked: Sequence[Unsaid]) -> list[Unsaid]:
    """Mark the items that are recommended: few enough for one letter, and surely not told."""
    people: dict[str, int] = {}
    questions: dict[str, int] = {}
    items = []
    for item in ranked:
        fits = (
            item.advice is Advice.LETTER
            and not item.perhaps_told
            and people.get(item.person, 0) < rule.MOST_PER_RECIPIENT
            and questions.get(item.asked.id, 0) < rule.MOST_PER_QUESTION
        )
        if fits:
            people[item.person] = people.get(item.person, 0) + 1
            questions[item.asked.id] = questions.get(item.asked.id, 0) + 1
        items.append(replace(item, recommended=fits))
    return items


def _id(asked: Asked, story: str, say: str) -> str:
    return blake2s(f"{asked.id}\0{story}\0{say}".encode(), digest_size=6).hexdigest()


def better_than_it_feels(
    answers: Sequence[Answered], unsaid: Sequence[Unsaid]
) -> tuple[BetterThanItFeels, ...]:
    """Return the nagging answers of which nothing is worth a letter, with what was heard."""
    worth: Mapping[str, bool] = {
        item.asked.id: True
        for item in unsaid
        if item.kind is Kind.WRONG_FACT or item.advice is Advice.LETTER
    }
    return tuple(
        BetterThanItFeels(answered.asked, heard)
        for answered in answers
        if answered.asked.nags and answered.asked.id not in worth
        if (heard := _heard(answered))
    )


def _heard(answered: Answered) -> tuple[str, ...]:
    return tuple(
        point.say
        for told in answered.told
        for point, share in zip(told.grade.points, covered(told.grade), strict=True)
        if share >= 1.0
    )
