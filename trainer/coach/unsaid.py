"""What a debrief shows: what was left unsaid, and whether it matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import debrief, interviews
from trainer.coach.which_story import echoes, grade
from trainer.documents.competency_words import competencies_in
from trainer.interviews.comfort import BetterThanItFeels, better_than_it_feels
from trainer.interviews.debrief import Answered, Asked, Correction, Told, is_telling
from trainer.interviews.decisions import Decision, differing, last_decisions, last_time
from trainer.interviews.fitting import (
    LENT_FROM,
    LENT_MORE_FROM,
    MOST_NEAR,
    fit_as_heard,
    fit_by_title,
)
from trainer.interviews.heard import Coverage, RoomGap, coverage
from trainer.interviews.unsaid import Unsaid, find_unsaid
from trainer.interviews.window import Window, window
from trainer.questions.model import Kind, Question

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade, Verdict
    from trainer.interviews.model import Interview
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Everything that a debrief shows.

    Attributes:
        interview: the interview.
        answers: its questions with what was said, graded.
        unsaid: what was told wrong, then what was left unsaid, the most worth telling first.
        better: nagging answers that went better than they feel.
        coverage: per interviewer the competencies that were heard and those that were not.
        gaps: per story told, recall in rehearsal against recall in the room.
        decided: item -> the decision on it.
        window: the time for a letter.
        before: sort of item -> what was decided against the advice after the last interview.
    """

    interview: Interview
    answers: tuple[Answered, ...]
    unsaid: tuple[Unsaid, ...]
    better: tuple[BetterThanItFeels, ...]
    coverage: tuple[Coverage, ...]
    gaps: tuple[RoomGap, ...]
    decided: Mapping[str, Decision]
    window: Window
    before: Mapping[str, Decision]

    @property
    def needs_no_letter(self) -> tuple[str, ...]:
        """Those to whom a two-line thank-you is enough; nobody while nothing is noted.

        Nobody either to whom something was told wrong, until the person decides whether to correct it.
        """
        if not self.answers:
            return ()
        people = [interviewer.name for interviewer in self.interview.interviewers] or [""]
        open_ = {
            item.person
            for item in self.unsaid
            if self.includes(item) or (item.wrong is not None and item.id not in self.decided)
        }
        return tuple(name for name in people if name not in open_)

    def no_letter(self, names: Sequence[str], *, named: bool) -> str:
        """Return why some people get no letter, or that it was the person who left out what was worth one.

        Args:
            names: who they are, of `needs_no_letter`.
            named: whether their names are said.
        """
        left = {one.person for one in self.unsaid if one.recommended and not self.includes(one)}
        aside = ", ".join(name for name in names if name and name in left)
        others = [name for name in names if name not in left]
        said = []
        if others:
            whom = ", ".join(filter(None, others)) if named or aside else ""
            said.append(f"No letter needed{f' for {whom}' if whom else ''}.")
        if len(others) < len(names):
            said.append(
                f"You're leaving out what was worth a letter{f' to {aside}' if aside else ''}."
            )
        return " ".join(said)

    def last_time(self, item: Unsaid) -> str:
        """Return what was decided on such things last time, where it went against the advice."""
        return last_time(item, self.before)

    def includes(self, item: Unsaid) -> bool:
        """Return whether an item goes into a letter: as decided, else as recommended."""
        decision = self.decided.get(item.id)
        return decision.include if decision else item.recommended


def look(work: Workspace, interview: str) -> Aftermath:
    """Return what a debrief shows now.

    Raises:
        TrainerError: there is no such interview.
    """
    known = interviews.find_interview(work, interview)
    answers, unsaid = _weighed(work, known)
    return Aftermath(
        interview=known,
        answers=answers,
        unsaid=unsaid,
        better=better_than_it_feels(answers, unsaid),
        coverage=coverage(known, answers),
        gaps=_gaps(work, known, answers),
        decided=_decided(work, known, unsaid),
        window=window(known, work.now()),
        before=_before(work, known),
    )


def _weighed(
    work: Workspace, interview: Interview
) -> tuple[tuple[Answered, ...], tuple[Unsaid, ...]]:
    """Return the questions of an interview with what was said, and what was left unsaid.

    Each story is in its language here, also one that names none: its own words tell it, and the debrief's.
    """
    asked = debrief.questions(work, interview.id)
    noted = "\n".join(f"{one.heard}\n{one.said}" for one in asked)
    stories = {
        story.id: grading.in_its_language(story, f"{story.name}\n{story.telling}\n{noted}")
        for story in work.stories().stories
    }
    answers = tuple(answered(work, one, stories) for one in asked)
    return answers, find_unsaid(interview, answers, tuple(stories.values()))


def _before(work: Workspace, interview: Interview) -> dict[str, Decision]:
    """Return what was decided against the advice after the last interview with decisions."""
    earlier = [one for one in interviews.interviews(work) if one.at < interview.at]
    for one in sorted(earlier, key=lambda one: one.at, reverse=True):
        if work.history.debriefs.decisions(one.id):
            unsaid = _weighed(work, one)[1]
            return differing(unsaid, _decided(work, one, unsaid))
    return {}


def _decided(
    work: Workspace, interview: Interview, unsaid: Sequence[Unsaid]
) -> dict[str, Decision]:
    """Return item -> the decision that counts; one made under a story's old name counts, too."""
    decided = last_decisions(work.history.debriefs.decisions(interview.id))
    for item in unsaid:
        for name in reversed(work.history.names.all_of(item.story.id)[:-1]):
            if item.id not in decided and (before := decided.get(item.id_under(name))):
                decided[item.id] = replace(before, item=item.id)
    return decided


def answered(work: Workspace, asked: Asked, stories: Mapping[str, Story]) -> Answered:
    """Return a question of a debrief with what was said graded against the stories told."""
    guess = debrief.is_guess(work, asked)
    question = _question(work, asked.question)
    bank = tuple(stories.values())
    if guess or question is None:
        near = _near(work, asked, question)
        question = _as_heard(asked, near, question)
        fits = {story.id: fit_as_heard(story, question, near) for story in bank}
    else:
        fits = {
            story.id: max(grading.fit(story, question), fit_by_title(asked.heard, story))
            for story in bank
        }
    found = debrief.told_stories(work, asked)
    named = tuple(stories[one] for one in found.ids if one in stories)
    told = tuple(
        Told(story, _corrected(grade(story, asked.said, asked.heard), story, asked.corrections))
        for story in named
        if asked.said.strip()
    )
    return Answered(
        asked=asked,
        question=question if _is_known(question) else None,
        told=told,
        fits=fits,
        named=named,
        perhaps=found.perhaps,
        perhaps_asked=guess,
        echoes=echoes(asked.said, asked.heard, bank, found.ids),
    )


def _question(work: Workspace, key: str) -> Question | None:
    bank = work.bank(key.partition("/")[0]) if key else None
    return next((one for one in bank or () if one.key == key), None)


def _near(work: Workspace, asked: Asked, guess: Question | None) -> list[tuple[Question, float]]:
    """Return the bank's questions that were perhaps asked, each with the score of its match."""
    found = {match.question: match.score for match in debrief.matches(work, asked.heard, MOST_NEAR)}
    if guess is not None:
        found.setdefault(guess.key, LENT_FROM)
    known = ((_question(work, key), score) for key, score in found.items())
    return [(question, score) for question, score in known if question is not None]


def _as_heard(
    asked: Asked, near: Sequence[tuple[Question, float]], guess: Question | None
) -> Question:
    """Return what was heard as a question of its own, where no bank surely has it.

    It looks for what its own words name; without such words, for what the guess looks for. No story answers
    it where none answers a guess that is near (“what do you want to earn?”) and its words look for none.
    """
    named = competencies_in(asked.heard, sentence=True)
    looks_for = named or (guess.competencies if guess else ())
    sure = any(one is guess and score >= LENT_MORE_FROM for one, score in near)
    own = guess is None or not sure or competencies_in(asked.heard, asked=True)
    kind = Kind.BEHAVIORAL if own or guess is None else guess.kind
    language = guess.language if guess else "en"
    return Question(
        bank="",
        id=asked.id,
        ask=asked.heard,
        kind=kind,
        competencies=looks_for,
        language=language,
    )


def _is_known(question: Question) -> bool:
    """Return whether anybody knows what a question looks for, or that no story answers it."""
    return bool(question.bank or question.competencies or not question.kind.is_told)


def _corrected(
    grade: RecallGrade, story: Story, corrections: tuple[Correction, ...]
) -> RecallGrade:
    mine = {
        correction.say: correction.verdict
        for correction in corrections
        if correction.story == story.id
    }
    verdicts = {
        index: mine[point.say] for index, point in enumerate(grade.points) if point.say in mine
    }
    return grading.regrade(grade, verdicts) if verdicts else grade


def _gaps(
    work: Workspace, interview: Interview, answers: tuple[Answered, ...]
) -> tuple[RoomGap, ...]:
    """Return rehearsal against room for every story of which a telling is noted, the largest gap first."""
    room: dict[str, tuple[str, float]] = {}
    for answer in answers:
        if answer.perhaps:
            continue
        for told in answer.told:
            if not is_telling(answer.asked, told.story):
                continue
            before = room.get(told.story.id, ("", 0.0))[1]
            room[told.story.id] = (told.story.title, max(before, told.grade.score))
    gaps = [
        RoomGap(story, title, _rehearsed(work, story, interview), score)
        for story, (title, score) in room.items()
    ]
    return tuple(sorted(gaps, key=lambda gap: -(gap.gap if gap.gap is not None else -1.0)))


def _rehearsed(work: Workspace, story: str, interview: Interview) -> float | None:
    """Return the recall of the last whole rehearsal of a story before an interview."""
    return work.history.tellings.rehearsed_before(story, interview.at)


def correct(
    work: Workspace, interview: str, asked: str, story: str, says: Sequence[str], verdict: Verdict
) -> Asked:
    """Store the person's own verdict on key points of what was said in the room."""
    known = debrief.find_asked(work, interview, asked)
    mine = tuple(Correction(story, say, verdict) for say in says)
    rest = tuple(
        correction
        for correction in known.corrections
        if correction.story != story or correction.say not in says
    )
    return debrief.change(work, replace(known, corrections=(*rest, *mine)))


def decide(work: Workspace, interview: str, item: str, *, include: bool, reason: str = "") -> None:
    """Record whether something goes into a letter."""
    known = interviews.find_interview(work, interview)
    work.history.debriefs.record_decision(
        Decision(known.id, item, include, " ".join(reason.split()), work.now())
    )
