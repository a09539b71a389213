"""What a debrief shows was left unsaid, ranked by what it would add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s
from typing import TYPE_CHECKING

from trainer.interviews import impact as rule
from trainer.interviews.correcting import is_worth_correcting, wrong_fact
from trainer.interviews.debrief import Answered, Asked, Told, covered
from trainer.interviews.impact import FIT, Advice, Fit, Impact
from trainer.interviews.model import Interview, Need, Wanted
from trainer.interviews.recommending import advise, ranked
from trainer.interviews.unfinished import broke_off, counts_alone, is_left_out, is_unfinished
from trainer.interviews.weighing import gates, view_of, weigh_points, weigh_story
from trainer.interviews.wording import bare
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.grading.model import WrongFact
    from trainer.interviews.weighing import View


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
        bears: whether it bears on what the interviewer said they care about.
        left_out: whether they heard next to nothing of this part; False for a whole story.
        wish: what the job asks for that this shows, or that the question looks for; None for nothing.
        urged: whether the question was left open, and this would close it.
        unfinished: whether the question was left open because the told story was: how it ended was
            not heard at all, and this is it, or most of what was done for it.
        went_well: whether the answer was enough as it was.
        only_mention: whether nobody can tell that it answers what was asked, so that it's no letter.
        correct: whether a wrong fact is worth correcting.
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
    bears: bool = False
    left_out: bool = False
    wish: Wanted | None = None
    urged: bool = False
    unfinished: bool = False
    went_well: bool = False
    only_mention: bool = False
    correct: bool = False

    @property
    def advice(self) -> Advice | None:
        """What to do with it; see `recommending.advise`.

        None for a wrong fact: whether to correct it is the person's to weigh.
        """
        if self.impact is None:
            return None
        enough = self.went_well or self.only_mention
        return advise(self.impact, urged=self.urged, enough=enough, gated=bool(self.gates))

    @property
    def answers(self) -> bool:
        """Whether it belongs to what was asked; a story may only be what the listener cares about."""
        least = FIT[Fit.WORKABLE] if self.bears else FIT[Fit.STRETCH]
        return self.kind is not Kind.STORY or self.impact is None or self.impact.fit >= least

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
        view = view_of(interview, answered, recipient(interview, answered.asked), answers)
        for told in answered.told:
            wrong += _wrong_facts(view, told)
            for item in _points(view, told):
                _keep_best(found, item)
        for item in _stories(view, stories):
            _keep_best(found, item)
    return tuple(ranked((*wrong, *found.values())))


def recipient(interview: Interview, asked: Asked) -> str:
    """Return who would read a letter about a question: who asked it, else the first interviewer."""
    if asked.by or not interview.interviewers:
        return asked.by
    return interview.interviewers[0].name


def _keep_best(found: dict[tuple[str, str, Part | None], Unsaid], item: Unsaid) -> None:
    """Keep an item unless the same thing counts more where another question asked for it."""
    key = (item.person, item.story.id, item.part)
    known = found.get(key)
    if known is None or (bool(item.gates), -item.score) < (bool(known.gates), -known.score):
        found[key] = item


def _points(view: View, told: Told) -> list[Unsaid]:
    """Return what was left out of a story that was told, the key points of each part together."""
    given = covered(told.grade)
    heard = view.heard.get(told.story.id, given)
    missed: dict[Part, list[int]] = {}
    for index, point in enumerate(told.story.points):
        if max(given[index], heard[index]) < 1.0 and wrong_fact(told, index) is None:
            missed.setdefault(point.part, []).append(index)
    return [_part(view, told, part, tuple(indexes)) for part, indexes in missed.items()]


def _part(view: View, told: Told, part: Part, missed: tuple[int, ...]) -> Unsaid:
    """Return the missed key points of one part."""
    story = told.story
    found, bears = weigh_points(view, told, missed)
    left_out = is_left_out(view, told, part)
    unfinished = view.presses and is_unfinished(view, told, part)
    may_close = part in rule.COURSE or (part is Part.REFLECTION and view.answered.asked.pressed)
    alone = counts_alone(view, told, missed)
    closes = may_close and (left_out or bears or unfinished or alone)
    closes &= _urged(view, story, bears=bears or broke_off(view, told, part))
    return Unsaid(
        _id(view.answered.asked, story.id, f"#{part}"),
        Kind.POINT, view.answered.asked, story, missed, view.person, found,
        gates(view, story, gain=found.gain, part=part),
        perhaps_told=view.answered.perhaps,
        bears=bears,
        left_out=left_out,
        wish=view.wish(story),
        urged=closes or _is_wanted(view, story, missed, left_out=left_out),
        unfinished=unfinished,
        went_well=view.went_well(bears=bears),
    )  # fmt: skip


def _is_wanted(view: View, story: Story, missed: Sequence[int], *, left_out: bool) -> bool:
    """Return whether a result with a number was left out wholly that shows what the job must have."""
    points = [story.points[index] for index in missed]
    counted = any(map(str.isdigit, " ".join(point.say for point in points)))
    result = points[0].part is Part.RESULT and left_out and counted and not view.answered.perhaps
    return result and view.need(story) is Need.MUST_HAVE and not view.went_well(bears=False)


def _urged(view: View, story: Story, *, bears: bool) -> bool:
    """Return whether a question was left open about something that the job wants, or they do."""
    return view.presses and (bears or view.need(story) is not Need.NICE_TO_HAVE)


def _stories(view: View, stories: Sequence[Story]) -> list[Unsaid]:
    """Return the stories that fit the question and that its listener has not heard."""
    told_here = {story.id for story in view.answered.named} | view.heard.keys()
    rest = [story for story in stories if story.id not in told_here]
    fits = [(story, view.fit(story)) for story in rest]
    return [_story(view, story, fit) for story, fit in fits if fit is not Fit.GAP]


def _story(view: View, story: Story, fit: Fit) -> Unsaid:
    """Return one whole story."""
    found, bears = weigh_story(view, story, fit)
    echoed = view.echoed.get(story.id)
    only_mention = view.only_mentions(fit, bears=bears)
    fits_well = bears or fit in (Fit.STRONG, Fit.WORKABLE)
    return Unsaid(
        _id(view.answered.asked, story.id, ""),
        Kind.STORY, view.answered.asked, story, (), view.person, found,
        gates(view, story, gain=found.gain),
        perhaps_told=echoed is not None,
        echoed=tuple(n for n, share in enumerate(echoed or ()) if share >= 1.0),
        bears=bears,
        wish=view.wish(story),
        urged=_urged(view, story, bears=bears) and fits_well and not only_mention,
        went_well=view.went_well(bears=bears),
        only_mention=only_mention,
    )  # fmt: skip


def _wrong_facts(view: View, told: Told) -> list[Unsaid]:
    """Return what was told wrong; one is worth correcting that nags, and is sure, and no setting."""
    asked = view.answered.asked
    return [
        Unsaid(
            _id(asked, told.story.id, f"≠{point.say}"),
            Kind.WRONG_FACT, asked, told.story, (index,), view.person, None, (), wrong,
            correct=view.presses and is_worth_correcting(told, index),
        )
        for index, point in enumerate(told.grade.points)
        if (wrong := wrong_fact(told, index)) is not None
    ]  # fmt: skip


def _id(asked: Asked, story: str, say: str) -> str:
    return blake2s(f"{asked.id}\0{story}\0{say}".encode(), digest_size=6).hexdigest()
