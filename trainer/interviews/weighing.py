"""What one question's listener would gain from something that was left unsaid."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from trainer.interviews import impact as rule
from trainer.interviews.bearing import bearing_points, bears, shown_by
from trainer.interviews.debrief import Answered, Feeling, Reaction, Told, covered
from trainer.interviews.fitting import asks_for_most
from trainer.interviews.heard import echoed_points, heard_competencies, heard_points, worth_given
from trainer.interviews.impact import Fit, Impact
from trainer.interviews.letter.phrases import Tone, has_phrases, is_setback, load_phrases
from trainer.interviews.model import Interview, Need, Wanted
from trainer.interviews.unfinished import broke_off, counts_alone
from trainer.stories.model import Part, Status, Story
from trainer.text import primary


@dataclass(frozen=True, slots=True)
class View:
    """One question, with what its listener cares about and has heard in all answers.

    Attributes:
        interview: what the job asks for, and who listened.
        answered: the question with what was said.
        person: name of the listener; empty where unknown.
        answers: all questions of the interview.
        heard: story id -> how much of each key point the listener has heard, 0..1.
        echoed: the same of stories that an answer only sounds like.
        known: the competencies of which the listener has heard enough.
    """

    interview: Interview
    answered: Answered
    person: str
    answers: Sequence[Answered]
    heard: Mapping[str, tuple[float, ...]]
    echoed: Mapping[str, tuple[float, ...]]
    known: frozenset[str]

    @property
    def cares_about(self) -> str:
        """What the listener said they care about; empty where unknown."""
        known = self.interview.interviewer(self.person)
        return known.cares_about if known else ""

    def need(self, story: Story) -> Need:
        """Return how much the job asks for what the question looks for, or the story shows."""
        wish = self.wish(story)
        return wish.need if wish else Need.UNKNOWN

    def wish(self, story: Story) -> Wanted | None:
        """Return what the job asks for most of what the story shows, or the question looks for."""
        shown = shown_by(story, self.interview.competencies, self.answered.asked.heard)
        return self.interview.strongest((*shown, *self.answered.competencies))

    def fit(self, story: Story) -> Fit:
        """Return how well a story fits the question, better where it is what they care about.

        Such a story is a stretch at least where it shows a must-have, or nobody knows which question it was
        and no story was told, unless it's a question that no story answers. What is sought (see `_seeks`) is a
        stretch at least, too, and fits as what they care about does; it's workable where they asked for the
        most of something.
        """
        known = self.answered.fits.get(story.id, 0.0)
        wanted = bears(self.cares_about, story)
        untold = self.answered.is_guess and not self.answered.named
        sought = self._seeks(story)
        found = rule.fit_of(known, bears=wanted or sought)
        least = Fit.GAP
        if sought or (
            wanted and self.answered.wants_story and (untold or self._shows_must_have(story))
        ):
            most = asks_for_most(self.answered.asked.heard) and not self.of_setback
            least = Fit.WORKABLE if sought and most and self.answered.wants_story else Fit.STRETCH
        return max(least, found, key=rule.FIT.__getitem__)

    def _seeks(self, story: Story) -> bool:
        """Return whether a story may be the one to tell, where only the person knows what was asked.

        So is one that shows a must-have, where the question was left open, no bank surely has it, and nothing
        that was told shows one or is about as strong.
        """
        named = self.answered.named
        if not (self.presses and self.answered.is_guess):
            return False
        if not self._shows_must_have(story) or any(map(self._shows_must_have, named)):
            return False
        whole = rule.value(story, (1.0,) * len(story.points))
        return not named or whole - worth_given(self.answered) >= rule.STRONGER

    def only_mentions(self, fit: Fit, *, bears: bool) -> bool:
        """Return whether nobody can tell that a story answers what was asked, so that no letter is worth it.

        So it is with a stretch where no bank surely has the question, unless a story may answer it and this one
        bears on what the listener cares about.
        """
        bears &= self.answered.wants_story
        return fit is Fit.STRETCH and self.answered.is_guess and not bears

    def _shows_must_have(self, story: Story) -> bool:
        shown = self.interview.strongest(shown_by(story, self.interview.competencies))
        return shown is not None and shown.need is Need.MUST_HAVE

    @property
    def _has_told(self) -> bool:
        """Whether any example was given, or the question asked for none that a story of the bank would be."""
        strong = any(rule.fit_of(one) is Fit.STRONG for one in self.answered.fits.values())
        return bool(self.answered.named) or not strong

    @property
    def of_setback(self) -> bool:
        """Whether they asked for something that went wrong."""
        bank = self.answered.question
        spoken = {
            primary(one.language) for one in (*self.answered.named, *((bank,) if bank else ()))
        }
        known = [one for one in sorted(spoken) if has_phrases(one)] or ["en"]
        heard = f"{self.answered.asked.heard} {bank.ask if bank else ''}"
        return any(is_setback(heard, load_phrases(Tone.PLAIN, one)) for one in known)

    @property
    def went_blank(self) -> bool:
        """Whether no story was told to a question that a bank surely has, and it felt rough and nags."""
        asked = self.answered.asked
        told = bool(self.answered.named) or self.answered.is_guess
        return not told and asked.nags and asked.feeling is Feeling.ROUGH

    @property
    def presses(self) -> bool:
        """Whether the question was left open: it nags, or the interviewer pushed back."""
        return self.answered.asked.nags or self.answered.asked.pressed

    def went_well(self, *, bears: bool) -> bool:
        """Return whether nothing says that the answer was not enough.

        It felt strong or was liked; or it felt all right while others nag and this one does not, unless
        no story was told, or what was left out bears on what the listener cares about.
        """
        asked = self.answered.asked
        if self.presses or asked.feeling is Feeling.ROUGH:
            return False
        others = any(answer.asked.nags for answer in self.answers)
        return (
            asked.feeling is Feeling.STRONG
            or asked.reaction is Reaction.POSITIVE
            or (asked.feeling is Feeling.OKAY and others and self._has_told and not bears)
        )


def view_of(
    interview: Interview, answered: Answered, person: str, answers: Sequence[Answered]
) -> View:
    """Return one question as its listener sees it."""
    return View(
        interview=interview,
        answered=answered,
        person=person,
        answers=answers,
        heard=heard_points(answers, person),
        echoed=echoed_points(answers, person),
        known=heard_competencies(answers, person, interview.competencies),
    )


def weigh_points(view: View, told: Told, missed: Sequence[int]) -> tuple[Impact, bool]:
    """Return what the missed key points of one part would add, and whether they bear on a wish.

    They are weighed as if all of them were said. What bears on what the listener cares about counts by
    itself, and not as a share of the story.
    """
    story, given = told.story, covered(told.grade)
    heard = view.heard.get(story.id, given)
    weights = rule.point_weights(story)
    adds = sum(weights[index] for index in missed)
    new = sum(weights[index] * (1.0 - heard[index]) for index in missed)
    alternative = [1.0 if n in missed else share for n, share in enumerate(given)]
    whole = sum(weight * share for weight, share in zip(weights, alternative, strict=True))
    wanted = not bearing_points(view.cares_about, story).isdisjoint(missed)
    part = story.points[missed[0]].part
    found = Impact(
        importance=_importance(view, story, bears=wanted, owed=broke_off(view, told, part)),
        fit=max(rule.FIT[_least_fit(view)], rule.FIT[view.fit(story)]),
        gain=max(0.0, rule.value(story, alternative) - rule.value(story, given)),
        novelty=new / adds if adds else 0.0,
        share=1.0 if wanted or counts_alone(view, told, missed) else adds / whole if whole else 0.0,
    )
    return found, wanted


def _least_fit(view: View) -> Fit:
    """Return the least fit of a story that was told: whoever chose it as the answer saw that it fits."""
    return Fit.STRETCH if view.answered.perhaps else Fit.WORKABLE


def weigh_story(view: View, story: Story, fit: Fit) -> tuple[Impact, bool]:
    """Return what a whole story would add, and whether it bears on what the listener cares about."""
    weights = rule.point_weights(story)
    known = view.echoed.get(story.id, (0.0,) * len(weights))
    whole = (1.0,) * len(weights)
    new = sum(weight * (1.0 - share) for weight, share in zip(weights, known, strict=True))
    wanted = bears(view.cares_about, story)
    found = Impact(
        importance=_importance(
            view, story, bears=wanted, owed=fit is Fit.STRONG and view.went_blank
        ),
        fit=rule.FIT[fit],
        gain=max(0.0, rule.value(story, whole) - worth_given(view.answered)),
        novelty=new / sum(weights) if sum(weights) else 0.0,
    )
    return found, wanted


def _importance(view: View, story: Story, *, bears: bool, owed: bool) -> float:
    need = view.need(story)
    if owed and need is Need.NICE_TO_HAVE:
        need = Need.UNKNOWN  # half a story, or none, counts against them, whatever the job asks for
    return rule.importance(need, pressed=view.answered.asked.pressed, bears=bears)


def gates(view: View, story: Story, *, gain: float, part: Part | None = None) -> tuple[str, ...]:
    """Return why something must not be recommended."""
    found, asked = [], view.answered.asked
    if not view.answered.is_noted:
        found.append("you haven't noted what you said to this question")
    elif part is not None and not (asked.from_transcript or any(view.heard.get(story.id, ()))):
        found.append("you noted that you told this, but nothing of what you said")
    if story.status is Status.RETRACTED:
        found.append("the story is retracted")
    if story.confidential:
        found.append("the story is confidential")
    if not story.part(Part.RESULT) and part is None:
        found.append("the story has no result yet")
    if part in rule.SETTING:
        found.append(f"the {part} only sets the scene: nobody misses it afterwards")
    if gain <= rule.ROUNDING and not _opens_new_ground(view, story):
        found.append("what you told was worth as much, and this shows nothing new about you")
    return tuple(found)


def _opens_new_ground(view: View, story: Story) -> bool:
    """Return whether a story shows what counts here and was not yet heard: a wish, a competency."""
    if story.id not in view.heard and bears(view.cares_about, story):
        return True
    counts: Collection[str] = view.interview.competencies or view.answered.competencies
    shown = set(counts).intersection(shown_by(story, view.interview.competencies))
    return bool(shown - view.known)
