"""What each interviewer has heard: key points, competencies; and the gap to rehearsal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.bearing import shown_by
from trainer.interviews.debrief import Answered, Feeling, covered
from trainer.interviews.impact import value

if TYPE_CHECKING:
    from trainer.interviews.model import Interview

ENOUGH = 0.5
SOME = 0.2
"""The shares of a story from which its competencies count as heard, and as heard in part (own
judgement)."""

UNKNOWN_ANSWER: Mapping[Feeling | None, float] = {
    Feeling.STRONG: 0.8,
    Feeling.OKAY: 0.6,
    None: 0.6,
    Feeling.ROUGH: 0.3,
}
"""What an answer is taken to be worth (0..1) where nobody noted what was said (own judgement)."""


def heard_points(answers: Iterable[Answered], person: str) -> dict[str, tuple[float, ...]]:
    """Return story id -> how much of each key point a person has heard in all answers, 0..1."""
    heard: dict[str, tuple[float, ...]] = {}
    for answered in answers:
        if not answered.asked.heard_by(person):
            continue
        for told in answered.told:
            now = covered(told.grade)
            before: Sequence[float] = heard.get(told.story.id, (0.0,) * len(now))
            heard[told.story.id] = tuple(map(max, before, now))
    return heard


def echoed_points(answers: Iterable[Answered], person: str) -> dict[str, tuple[float, ...]]:
    """Return story id -> how much of each key point a person may have heard, 0..1.

    Of stories that no answer told, but that one sounds like.
    """
    echoed: dict[str, tuple[float, ...]] = {}
    for answered in answers:
        if not answered.asked.heard_by(person):
            continue
        for story, now in answered.echoes.items():
            before: Sequence[float] = echoed.get(story, (0.0,) * len(now))
            echoed[story] = tuple(map(max, before, now))
    return echoed


def heard_competencies(
    answers: Iterable[Answered], person: str, wanted: Sequence[str] = ()
) -> frozenset[str]:
    """Return the competencies of the stories of which a person has heard enough; see `shown_by`."""
    shares = competency_shares(tuple(answers), person, wanted)
    return frozenset(name for name, share in shares.items() if share >= ENOUGH)


def competency_shares(
    answers: Sequence[Answered], person: str, wanted: Sequence[str] = ()
) -> dict[str, float]:
    """Return competency -> the largest share of a story that shows it and that a person heard.

    The shares are those that are shown beside each story: recall as the grade counts it, over all
    answers that the person heard, in whole percents.
    """
    stories = {told.story.id: told.story for answer in answers for told in answer.told}
    shares: dict[str, float] = {}
    for ident, heard in heard_points(answers, person).items():
        points = stories[ident].points
        whole = sum(point.weight for point in points) or 1.0
        told = sum(point.weight * part for point, part in zip(points, heard, strict=True))
        for competency in shown_by(stories[ident], wanted):
            shares[competency] = max(shares.get(competency, 0.0), round(told / whole, 2))
    return shares


def worth_given(answered: Answered) -> float:
    """Return what the answer to a question was worth, 0..1; see UNKNOWN_ANSWER.

    One that told no story and still nags counts as rough where nobody said how it felt.
    """
    asked = answered.asked
    values = [value(told.story, covered(told.grade)) for told in answered.told]
    felt = asked.feeling or (Feeling.ROUGH if asked.nags or asked.pressed else None)
    return max(values) if values else UNKNOWN_ANSWER[felt]


def wanted_of(interview: Interview, answers: Sequence[Answered]) -> tuple[str, ...]:
    """Return what the job asks for; where nothing is known of it, what the questions looked for."""
    return interview.competencies or tuple(
        dict.fromkeys(competency for answered in answers for competency in answered.competencies)
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the job's wishes one interviewer has heard, in part, and not.

    Attributes:
        person: their name; empty for everybody.
        heard, partly, unheard: competencies that the job asks for.
        untold: titles of stories that they heard and that name no competency, so that nobody knows
            what they were an example of.
    """

    person: str
    heard: tuple[str, ...]
    partly: tuple[str, ...]
    unheard: tuple[str, ...]
    untold: tuple[str, ...] = ()

    def in_words(self, read: Callable[[str], str]) -> tuple[str, ...]:
        """Return it in sentences, the first of what they heard; `read` shows a competency."""
        who = self.person or "They"
        heard, partly, unheard = (
            ", ".join(map(read, one)) for one in (self.heard, self.partly, self.unheard)
        )
        said = [f"{who} heard an example of: {heard}"] if heard else []
        if not heard and not self.untold:
            said.append(f"{who} {'hasn' if self.person else 'haven'}'t heard a whole example yet")
        if self.untold:
            told = ", ".join(f"“{title}”" for title in self.untold)
            say = (
                "the story doesn't say what it shows"
                if len(self.untold) == 1
                else "these stories don't say what they show"
            )
            said.append(f"{who} heard {told}, but {say}. Add that to see it here.")
        said += [f"in part: {partly}"] if partly else []
        still = "no other example of" if self.untold else "not yet"
        return (*said, *([f"{still}: {unheard}"] if unheard else []))


def coverage(interview: Interview, answers: Sequence[Answered]) -> tuple[Coverage, ...]:
    """Return per interviewer which of the competencies that the job asks for were heard.

    Without known wishes, those that the questions looked for stand in for them.
    """
    wanted = wanted_of(interview, answers)
    people = [interviewer.name for interviewer in interview.interviewers] or [""]
    found = []
    for person in people:
        shares = competency_shares(answers, person, wanted)
        heard = heard_points(answers, person)
        told = {one.story.id: one.story for answered in answers for one in answered.told}
        bare = [told[one] for one in heard if any(heard[one]) and not shown_by(told[one], wanted)]
        found.append(
            Coverage(
                person,
                tuple(one for one in wanted if shares.get(one, 0.0) >= ENOUGH),
                tuple(one for one in wanted if SOME <= shares.get(one, 0.0) < ENOUGH),
                tuple(one for one in wanted if shares.get(one, 0.0) < SOME),
                tuple(story.title for story in bare),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class RoomGap:
    """One story's recall in the last rehearsal before, and in the room; both 0..1.

    Attributes:
        story: the story's id.
        title: its title.
        rehearsed: None where it was never rehearsed before.
        room: what was told of it.
    """

    story: str
    title: str
    rehearsed: float | None
    room: float

    @property
    def gap(self) -> float | None:
        """How much less was told in the room; negative where it was more; None where unknown."""
        return None if self.rehearsed is None else self.rehearsed - self.room
