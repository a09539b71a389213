"""One question of a mock interview with everything that was said to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from trainer.documents.sentences import bare_sentences
from trainer.grading.delivery import we_and_i
from trainer.grading.tokens import tokenize
from trainer.mock.lacking import HALF, TURN
from trainer.mock.left_open import is_all_we
from trainer.mock.model import FollowUp, Kind, Slot
from trainer.mock.nothing import has_none
from trainer.mock.parts_told import ABSENT, fingerprint, is_begun, is_missed, is_note
from trainer.mock.too_long import OVER
from trainer.mock.unended import may_have_ended
from trainer.mock.words import words_of
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade

STORY_WORDS = 20
"""Words from which an answer may be a story that the bank doesn't have (own judgement: two sentences)."""

SHORT = 40
"""Words below which an answer is no telling of a story (as in `asking_on`: a quarter of a minute)."""

LEAST_TOLD, LITTLE = 0.2, 0.25
"""The shares of a story from which an answer is taken for it (as in `which_story`; below it only the person says so),
and up to which it's said that a little of it was told (own judgement: one put aside by name for another reached 0.23)."""

BRIEF = 12
"""Words below which an ending in other words than the story's says little (own judgement: “It went okay”)."""

LEAST = 5
"""Words from which an answer can break off (own judgement)."""

STOPS = frozenset(".!?…。！？”\"')»")
"""What a sentence ends with."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer as it stands: its words, the story it told, and its grade; none where it told none."""

    text: str
    story: Story | None = None
    grade: RecallGrade | None = None


@dataclass(frozen=True, slots=True)
class AskedOn:
    """What the interviewer asked on, what was said to it, and whether anything was.

    “I don't know” isn't. Whether the rest was what they asked for is nothing that words alone tell for
    sure. `for_more` says that they asked for more of what was told, and not for what was missing.
    """

    asks: FollowUp
    said: str
    answered: bool
    for_more: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with everything that was said to it.

    Attributes:
        place: its index in the plan.
        slot: the question.
        heard: the answers that stand: one, or two where another example was told; none without one.
        asked_on: the follow-ups, in order.
        seconds: the time of the whole.
        first: seconds that the first answer takes to say.
        aloud: whether it was said aloud.
        state: `answered`, `skipped`, or `not reached`.
        fits: the story that the question was planned for, None where none fits.
        is_better: whether that one fits clearly better than those told.
        nearer: the story that comes clearly nearer than those told where none fits.
        near: the story that comes nearest where none fits.
        might: the story whose title names what the question looks for, where nothing else is known of any.
        perhaps: the story that it perhaps told, where only the person can say; usually None.
        is_named: whether what was said names that story; else it's as well none of the bank's.
        said: the words of the first answer, without what was said to the follow-ups; empty for one
            said aloud.
        before: share told of the same story in the mock interview before, 0..1; None where it
            wasn't told there.
        before_here: whether it was told to the same question there.
        passed: how often it was passed on, where nothing was said to it in the end.
        came_back: whether it was passed on first, and answered when they came back to it.
        mentioned: stories of which something was said at a question that needs none, with its grade.
        lacks_why: whether it asked why here, and nothing that was said was about them.
        spoken: how it was spoken, in words; empty for what was typed or ticked.
        language: in which it was answered; empty where it isn't known.
        spoken_of: stories that something was surely said of at a question that wants one.
        declined: whether it was answered with having nothing to tell, and no story was told to it later.
        is_open: whether a story that the bank doesn't have was told, and no ending of it can be made out.
        told_before: ids of the stories that were told to the questions before.
        is_again: whether the story that was told was told to another question, too: its grade is over both.
    """

    place: int
    slot: Slot
    heard: tuple[Heard, ...] = ()
    asked_on: tuple[AskedOn, ...] = ()
    seconds: float = 0.0
    first: float = 0.0
    aloud: bool = False
    state: str = "answered"
    fits: Story | None = None
    near: Story | None = None
    nearer: Story | None = None
    might: Story | None = None
    perhaps: Story | None = None
    said: str = ""
    before: float | None = None
    before_here: bool = True
    passed: int = 0
    mentioned: tuple[tuple[Story, RecallGrade], ...] = ()
    is_better: bool = True
    lacks_why: bool = False
    spoken: tuple[str, ...] = ()
    language: str = ""
    came_back: bool = False
    is_open: bool = False
    declined: bool = False
    spoken_of: tuple[Story, ...] = ()
    is_named: bool = True
    told_before: frozenset[str] = frozenset()
    is_again: bool = False

    @property
    def graded(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """The stories told, with their grades."""
        return tuple((one.story, one.grade) for one in self.heard if one.story and one.grade)

    @property
    def cited(self) -> tuple[Story, ...]:
        """The stories of which something was said, and too little to be told; see docs/decisions/0032."""
        told = {story.id for story, _ in self.touched}
        named = [one.story for one in self.heard if one.story and not one.grade]
        found = {story.id: story for story in (*named, *self.spoken_of)}
        return tuple(story for ident, story in found.items() if ident not in told)

    @property
    def begun(self) -> tuple[Story, ...]:
        """The stories that were begun where nobody asked for one, and whose ending nobody heard."""
        asked = self.asked_for(Kind.RESULT)
        if asked and asked.answered:
            return ()
        return tuple(
            story
            for story, grade in self.mentioned
            if is_begun(grade) and is_missed(grade, Part.RESULT)
        )

    @property
    def touched(self) -> tuple[tuple[Story, RecallGrade], ...]:
        """The stories told and those mentioned, with their grades."""
        return (*self.graded, *self.mentioned)

    @property
    def main(self) -> tuple[Story, RecallGrade] | None:
        """The story that answers the question, with its grade; None without one.; of another example that one."""
        return self.graded[-1] if self.graded else None

    @property
    def is_little(self) -> bool:
        """Whether so little of that story was told that it may have been another one, and the person didn't name it."""
        known = self.main is None or self.aloud
        return not known and LEAST_TOLD <= (self.recall or 0.0) < LITTLE

    @property
    def recall(self) -> float | None:
        """Share told of that story, 0..1; None without one."""
        return self.main[1].score if self.main else None

    @property
    def signs(self) -> str:
        """Its fingerprint: a sign for each of S T A R +R; `·` for a part that isn't there."""
        return fingerprint(*self.main) if self.main else ABSENT * len(Part)

    @property
    def better(self) -> Story | None:
        """The story that would have fitted better than the one told, None where none would.

        Nor where it was told before: nobody tells the same one twice.
        """
        told = {story.id for story, _ in self.graded} | self.told_before
        return self.fits if self.fits and self.is_better and self.fits.id not in told else None

    @property
    def nearest(self) -> Story | None:
        """The story that comes nearest where none fits, and that wasn't told before; None without one."""
        found = (one for one in (self.near, self.might) if one)
        return next((one for one in found if one.id not in self.told_before), None)

    @property
    def is_without_story(self) -> bool:
        """Whether it was asked and surely no story was told to it; what waits for the person isn't sure."""
        waits = self.perhaps is not None or (self.aloud and self.state == "answered")
        return self.state != "not reached" and not self.graded and not waits

    @property
    def we_everywhere(self) -> tuple[int, int] | None:
        """How often “we” and “I” were said where “we” is everywhere; None where it isn't.

        Nor where they asked for the person's own part and heard it.
        """
        if self.own_part_when_asked:
            return None
        counts = [(grade.delivery.we, grade.delivery.i) for _, grade in self.graded]
        if not self.graded and self.slot.wants_story and self.language:
            said = "\n\n".join((self.said, *(one.said for one in self.asked_on)))
            counts = [we_and_i(said, self.language)]
        return next((one for one in counts if is_all_we(*one)), None)

    @property
    def we_at_first(self) -> tuple[int, int]:
        """How often “we” and “I” were said before they asked on."""
        return we_and_i(self.said, self._language) if self._language else (0, 0)

    @property
    def own_part_when_asked(self) -> bool:
        """Whether they had to ask for the person's own part, and heard it then."""
        counts = (
            we_and_i(one.said, self._language)
            for one in self.asked_on
            if one.asks.kind is Kind.OWN_PART and self._language
        )
        return any(i > we for we, i in counts)

    @property
    def _language(self) -> str:
        return next((story.language for story, _ in self.graded), self.language)

    def asked_for(self, kind: Kind) -> AskedOn | None:
        """Return the follow-up that asked for something that was missing; None without one."""
        found = (one for one in self.asked_on if one.asks.kind is kind and not one.for_more)
        return next(found, None)

    @property
    def never_ended(self) -> bool:
        """Whether next to nothing of a story's ending was heard, and nothing that sounds like another one."""
        if self.is_little or not self.misses_ending:
            return False
        asked = self.asked_for(Kind.RESULT)
        if asked and asked.answered:
            return self.ending_unheard
        return not self._has_ending(self.asked_on)

    @property
    def ending_unheard(self) -> bool:
        """Whether they asked how it ended, and heard neither the story's ending nor more than a few words."""
        asked = self.asked_for(Kind.RESULT)
        if asked is None or not self.misses_ending:
            return False
        after = self.asked_on[self.asked_on.index(asked) :]
        of_it = takewhile(lambda one: one.asks.kind is not Kind.OTHER_EXAMPLE, after)
        return sum(len(one.said.split()) for one in of_it) < BRIEF

    @property
    def lacks_result(self) -> bool:
        """Whether the story that was told has nothing under result, or only a note to oneself."""
        if self.main is None or self.is_little:
            return False
        return not any(
            point.part is Part.RESULT and not is_note(point.say) for point in self.main[1].points
        )

    @property
    def ending_asked_for(self) -> AskedOn | None:
        """The follow-up that asked how it ended, where surely nobody had heard it yet.

        Not where a word of an ending was said, also to a question before, nor of another example.
        """
        asked = self.asked_for(Kind.RESULT)
        if asked is None or (self.main and self.main[0].id in self.told_before):
            return None
        before = self.asked_on[: self.asked_on.index(asked)]
        is_another = any(one.asks.kind is Kind.OTHER_EXAMPLE for one in before)
        return None if is_another or self._has_ending(before) else asked

    def _has_ending(self, asked_on: Sequence[AskedOn]) -> bool:
        said = TURN.join((self.said, *(one.said for one in asked_on)))
        return bool(self.language) and may_have_ended(said, self.language)

    @property
    def had_no_other(self) -> bool:
        """Whether they had heard the story already, asked for another one, and next to nothing was said to that."""
        asked = self.asked_for(Kind.OTHER_EXAMPLE)
        if asked is None or self.graded:
            return False
        return not asked.answered or len(asked.said.split()) < BRIEF

    @property
    def lacks_ending(self) -> bool:
        """Whether nobody heard how it ended before they asked, or at all."""
        return self.never_ended or self.ending_asked_for is not None or bool(self.begun)

    @property
    def misses_ending(self) -> bool:
        """Whether next to nothing of the ending of the story that was told was heard."""
        return self.main is not None and is_missed(self.main[1], Part.RESULT)

    @property
    def begins_with_none(self) -> bool:
        """Whether an answer begins with that there's nothing to tell: “I haven't done that. The nearest thing is …”."""
        first = next(iter(bare_sentences(" ".join(self.said.split()))), "")
        return bool(self.language) and has_none(first, words_of(self.language))

    @property
    def told_new(self) -> bool:
        """Whether so much was told in words that it's a story, and none of the bank's."""
        is_story = len(self.said.split()) >= STORY_WORDS
        return (
            self.slot.wants_story
            and self.is_without_story
            and is_story
            and not self.cited
            and not self.declined
        )

    @property
    def stays_open(self) -> bool:
        """Whether a story that the bank doesn't have was told, and no ending can be made out, asked or not."""
        asked = self.asked_for(Kind.RESULT)
        return self.is_open and self.perhaps is None and not (asked and asked.answered)

    @property
    def lacks_own_part(self) -> bool:
        """Whether nobody heard what the person did themselves before they asked, or at all."""
        return self.asked_for(Kind.OWN_PART) is not None or self.we_everywhere is not None

    @property
    def tells_in_words(self) -> bool:
        """Whether it wants a story and was answered in words."""
        return self.slot.wants_story and bool(self.said.strip()) and not self.aloud

    @property
    def is_short(self) -> bool:
        """Whether what was told in words is a sentence or two, with all that they asked on, and little of a story."""
        words = sum(len(text.split()) for text in (self.said, *(one.said for one in self.asked_on)))
        told = self.recall or 0.0
        return self.tells_in_words and words < SHORT and told < HALF

    @property
    def breaks_off(self) -> bool:
        """Whether an answer surely stops within a sentence, and nobody had them go on with it."""
        if self.aloud or not self.language:
            return False
        go_on = words_of(self.language).table["go_on"]
        turns = [self.said, *(one.said for one in self.asked_on)]
        went_on = [one.answered and one.asks.text in go_on for one in self.asked_on]
        return any(
            _stops_within(said, self.language) and not on
            for said, on in zip(turns, [*went_on, False], strict=True)
        )

    @property
    def is_long(self) -> bool:
        """Whether the first answer took much longer than its time."""
        return self.first > self.slot.seconds * OVER


def _stops_within(said: str, language: str) -> bool:
    """Return whether words stop at “and” or “the”, behind sentences that have an end."""
    said = said.rstrip()
    if len(said.split()) < LEAST or said[-1] in STOPS:
        return False
    last = tokenize(said, language)[-1:]
    return any(one in said for one in ".!?。") and all(one.is_stop for one in last)
