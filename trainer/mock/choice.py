"""Choosing the questions of a mock interview, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.competencies import COMPETENCIES, read_as
from trainer.documents.competency_words import competencies_in
from trainer.interviews.model import Need
from trainer.interviews.posting import lines_in, musts_in_words
from trainer.mock.candidates import Candidate, Material, candidates, weakness
from trainer.mock.matching import matched
from trainer.mock.model import Reason, Slot
from trainer.mock.people import aims
from trainer.mock.slots import NONE_NOTED, are_told_alike, asks, slot_for
from trainer.questions.model import Kind
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from random import Random

    from trainer.mock.cares import Care
    from trainer.mock.words import Words

ASKED_BEFORE = 0.5
"""What it takes from a story's need to be told that a mock interview before had the same question (own
judgement: half of what a story that came back whole and one of which nothing did lie apart)."""

FOR_CARES = 3
"""One question in so many is for what an interviewer cares about, rounded (own judgement)."""

TELLING = 7
"""Letters from which a word by itself tells what is asked for (own judgement: “people” doesn't)."""

WEAK_BELOW = 0.75
"""The share told from which a story is no longer weak; as of key points, see rehearsal.weak_points."""


def in_own_words(material: Material) -> tuple[str, ...]:
    """Return the must-haves that no competency and no question names, in the person's words and the posting's."""
    if material.interview is None:
        return ()
    asked = {name for question in material.questions for name in question.competencies}
    wanted = (one.competency for one in material.interview.wanted if one.need is Need.MUST_HAVE)
    typed = (read_as(one) for one in wanted if one not in COMPETENCIES and one not in asked)
    found = dict.fromkeys((*typed, *musts_in_words(material.interview.posting)))
    return _asked_least(material, found)


def _asked_least(material: Material, musts: Iterable[str]) -> tuple[str, ...]:
    """Return must-haves in their order, behind those that fewer mock interviews before asked for."""
    return tuple(sorted(musts, key=lambda one: material.asked.get(one, 0)))


class Choice:
    """The questions that were chosen so far."""

    def __init__(
        self,
        material: Material,
        random: Random,
        room: int,
        fixed: frozenset[str],
        cares: Sequence[Care],
    ) -> None:
        interview = material.interview
        wanted = interview.wanted if interview else ()
        own = in_own_words(material)
        heavy = [one.competency for one in wanted if one.need is Need.MUST_HAVE]
        self.musts = _asked_least(material, [one for one in heavy if read_as(one) not in own])
        unsure = [one.competency for one in wanted if one.need is Need.UNKNOWN]
        nice = [one.competency for one in wanted if one.need is Need.NICE_TO_HAVE]
        self.others = (*unsure, *nice)
        self._lines = lines_in(interview.posting) if interview else {}
        active = [story for story in material.stories if story.status is Status.ACTIVE]
        is_noted = bool(active) and all(one.competencies for one in active)
        self._none_noted = NONE_NOTED if is_noted else "."
        self.covered: set[str] = set()
        self.in_words: list[Care] = []
        self._cares = list(cares)
        self._for_cares = round(room / FOR_CARES)
        self._room = room
        self._said: frozenset[str] = frozenset()
        self._in_words: tuple[str, ...] = ()
        self._material = material
        self._taken: list[tuple[Candidate, Story | None, Reason, str]] = []
        free = [question for question in material.questions if question.key not in fixed]
        told = [one for one in free if one.kind is Kind.BEHAVIORAL]
        self._behavioral = candidates(material, told, random)
        talk = (Kind.SITUATIONAL, Kind.BACKGROUND, Kind.MOTIVATION)
        self._talk = candidates(material, [one for one in free if one.kind in talk], random)

    @property
    def left(self) -> int:
        """How many questions there is room for yet."""
        return self._room - len(self._taken)

    def share(self, own: Sequence[str]) -> int:
        """Return how many questions are for must-haves that no competency names: one, or their share.

        Of those that were asked for least; none where only competencies are among these.
        """
        times = self._material.asked
        least = min((times.get(one, 0) for one in (*own, *self.musts)), default=0)
        fresh, known = (
            sum(times.get(one, 0) == least for one in some) for some in (own, self.musts)
        )
        if not fresh:
            return 0
        return min(self._room - 1, max(1, self._room * fresh // (known + fresh)))

    def leave_room(self, questions: int) -> None:
        """Leave room for some questions that aren't chosen here."""
        self._room -= questions

    def avoid(self, musts: Iterable[str]) -> None:
        """Ask in no words of what is asked for already, where another question will do."""
        self._in_words = tuple(musts)
        self._said = frozenset(one for must in self._in_words for one in _long(must))

    def _is_said(self, candidate: Candidate) -> bool:
        return not self._said.isdisjoint(_long(candidate.question.ask))

    def _used(self) -> set[str]:
        return {story.id for _, story, _, _ in self._taken if story}

    def _take(self, candidate: Candidate, reason: Reason, why: str) -> None:
        self._taken.append((candidate, candidate.story(self._used()), reason, why))
        self.covered.update(candidate.question.competencies)

    def _is_free(self, candidate: Candidate) -> bool:
        return all(candidate.question.key != one.question.key for one, *_ in self._taken)

    def take_gap(self) -> None:
        """Take one question that no story fits: on a must-have, where one has no story at all."""
        empty = [one for one in self._behavioral if not one.stories]
        empty.sort(
            key=lambda one: (
                self._is_said(one),
                one.near is not None,
                self._is_close(one),
                not one.is_cared,
            )
        )
        if not empty:
            return
        shown = {
            name
            for story in self._material.stories
            if story.status is Status.ACTIVE
            for name in story.competencies
        }
        # One that there is room for: the others of them get a question of their own.
        heavy = self.musts[: self._room]
        order = [one for one in heavy if one not in shown]
        order += [one for one in reversed(heavy) if one in shown]
        order += self.musts[self._room :]
        order += [one for one in self.others if one not in shown]
        for competency in order:
            found = [one for one in empty if competency in one.question.competencies]
            if found:
                self._take(found[0], Reason.GAP, self._without_story(competency, found[0].near))
                return
        near = empty[0].near
        none = f"Many interviewers ask it{self._none_noted}"
        self._take(empty[0], Reason.GAP, f"“{near.title}” comes nearest." if near else none)

    def _without_story(self, competency: str, near: Story | None) -> str:
        """Return why a question is asked that no story fits."""
        nearest = f"; “{near.title}” comes nearest." if near else self._none_noted
        return f"{asks(competency, self._lines)}{nearest}"

    def _is_close(self, candidate: Candidate) -> bool:
        """Return whether no story fits a question, but one of those at hand would be told to it anyway."""
        active = (story for story in self._material.stories if story.status is Status.ACTIVE)
        shown = {name for one in active for name in one.competencies}
        return not candidate.stories and are_told_alike(candidate.question.competencies, shown)

    def take_must_haves(self) -> None:
        """Take a question for each must-have, the heaviest first, with a story of its own each."""
        mine = self._own_stories()
        for number, competency in enumerate(self.musts):
            if number == 1:
                self.take_cares()
            if not self.left:
                return
            if competency in self.covered:
                continue
            found = self._best_for(competency, mine.get(competency, ""))
            if found is None:
                continue
            why = f"{asks(competency, self._lines)}: it's a must-have."
            if not found.stories:
                why = self._without_story(competency, found.near)
            self._take(found, Reason.MUST_HAVE, why)

    def take_cares(self) -> None:
        """Take questions for what the people who interview care about, where there is room for them.

        After the heaviest must-have: what somebody said that they care about is asked by them, however
        long the job's list is. What they only named a bank asks for, where it has a question on it.
        """
        while self._cares and self._for_cares and self.left:
            care = self._cares.pop(0)
            if care.is_asked(self._asked()):
                continue
            self._for_cares -= 1
            named = competencies_in(care.thing, sentence=True) if care.is_named else ()
            found = self._best_for(named[0], "") if named else None
            if found is not None and care.is_about(found.question.ask):
                self._take(found, Reason.CARES, care.why)
            else:
                self.in_words.append(care)
                self.covered.add(care.thing)
                self._room -= 1

    def _asked(self) -> list[str]:
        return [*self._in_words, *(one.question.ask for one, *_ in self._taken)]

    def _best_for(self, competency: str, story: str) -> Candidate | None:
        """Return the question for a must-have: with its own story, else an unused or no story."""
        for known in (self._behavioral, self._talk):
            found = [
                one
                for one in known
                if competency in one.question.competencies and self._is_free(one)
            ]
            if found:
                return min(found, key=lambda one: self._order(one, story))
        return None

    def _order(self, candidate: Candidate, story: str) -> tuple[float, ...]:
        used = self._used()
        best = [mine.id for mine in candidate.stories]
        more = sum(
            name in self.musts and name not in self.covered
            for name in candidate.question.competencies
        )
        return (
            candidate.is_used_up(used),
            story not in best,
            self._is_close(candidate),
            self._is_said(candidate),
            not used.isdisjoint(best),
            -more,
            not candidate.is_cared,
            candidate.asked,
            -candidate.weak,
        )

    def _own_stories(self) -> dict[str, str]:
        """Return must-have -> a story of its own, for as many as possible (augmenting paths)."""
        used = self._used()
        answers: dict[str, list[str]] = {
            must: list(
                dict.fromkeys(
                    mine.id
                    for one in sorted(self._behavioral, key=lambda each: -each.weak)
                    if must in one.question.competencies
                    for mine in one.stories
                    if mine.id not in used
                )
            )
            for must in self.musts
            if must not in self.covered
        }
        return matched(dict(list(answers.items())[: self.left]))

    def take_rest(self) -> None:
        """Fill the room: what else the job asks for, weak stories, then anything else."""
        for competency in self.others:
            if self.left and competency not in self.covered:
                self._take_one(
                    lambda one, name=competency: name in one.question.competencies,  # type: ignore[misc]
                    Reason.WANTED,
                    f"{asks(competency, self._lines)}.",
                )
        for aim in aims(self._material.interview):
            if self.left and aim.competency not in self.covered:
                found = self._best_for(aim.competency, "")
                if found is not None and not found.is_used_up(self._used()):
                    self._take(found, aim.reason, aim.why)
        while self.left and self._take_one(lambda one: bool(one.stories), None, ""):
            pass
        while self.left:
            free = [one for one in (*self._behavioral, *self._talk) if self._is_free(one)]
            if not free:
                return
            used = self._used()
            one = min(
                free,
                key=lambda each: (
                    each.is_used_up(used),
                    each.question.kind is not Kind.BEHAVIORAL,
                    each.asked,
                ),
            )
            self._take(one, Reason.OTHER, "Many interviewers ask it.")

    def _take_one(
        self, wanted: Callable[[Candidate], bool], reason: Reason | None, why: str
    ) -> bool:
        """Take the weakest of some questions whose story isn't used yet; False where there is none."""
        used = self._used()
        found = [
            one
            for one in self._behavioral
            if wanted(one) and self._is_free(one) and not one.is_used_up(used)
        ]
        if not found:
            return False
        best = min(
            found,
            key=lambda one: (
                not used.isdisjoint(mine.id for mine in one.stories),
                one.asked * ASKED_BEFORE - one.weak,
                not self.covered.isdisjoint(one.question.competencies),
            ),
        )
        story = best.story(used)
        weak = story is not None and weakness(self._material, story) > 1.0 - WEAK_BELOW
        self._take(best, reason or (Reason.WEAK if weak else Reason.OTHER), why)
        return True

    def _why(self, story: Story | None) -> str:
        if story is None:
            return "Many interviewers ask it."
        told = self._material.recall.get(story.id)
        title = f"“{story.title}”"
        if story.id in self._material.missed:
            return f"Last time you left something out of {title}."
        if told is None:
            return f"You haven't told {title} yet."
        return f"Last time you told {told:.0%} of {title}."

    def in_order(self, words: Words) -> list[Slot]:
        """Return the questions as they are asked: one without a story is never the first of them."""
        first = [one for one in self._taken if one[2] is not Reason.GAP]
        gaps = [one for one in self._taken if one[2] is Reason.GAP]
        mine = matched({one.question.key: [s.id for s in one.stories] for one, *_ in self._taken})
        slots = []
        for one, first_story, reason, why in (*first, *gaps):
            story = one.called(mine.get(one.question.key)) or first_story
            if why and story is not None and story.id in self._material.missed:
                why += f" {self._why(story)}"  # noqa: PLW2901  said of both
            why = why or self._why(story)  # noqa: PLW2901
            slot = slot_for(one.question, words, reason, story, why, one.asked, self._material.ad)
            slots.append(replace(slot, near=one.near.id if one.near else ""))
        return slots


def _long(text: str) -> frozenset[str]:
    """Return the beginnings of the long words of a text: “challenged” and “challenge” are one."""
    return frozenset(one[:TELLING] for one in re.findall(rf"\w{{{TELLING},}}", text.casefold()))
