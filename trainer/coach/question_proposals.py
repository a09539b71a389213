"""Which questions of the banks fit a story: proposed after it was written, for the person to tick."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_story
from trainer.questions.model import FOR_EVERYBODY, Kind, Question
from trainer.storage import files
from trainer.stories import edit
from trainer.stories.model import Part, Story
from trainer.text import primary
from trainer.toml import decode

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

MOST = 6
"""Questions that are proposed for one story."""

MOST_SURE = 2

MANY = 20
"""Stories at once, from which on only so many as may be sure are proposed for each."""

SURE_FROM = 2
"""How often a story says what a question asks for (its title counts twice), for the two to belong
together surely. Of the 14 sure ones for the 17 stories of samples and tests, 10 are among the three
that a person chose, and the others fit. Careful on purpose: of eight stories written afterwards only
one gets sure ones, both right, and five of eight have the right question first in their list."""

NEAR_FROM = 0.5
"""How well a question fits, by what the story tells of and shows, to be proposed at all."""

TRADE_FROM = 0.5
"""Share of the telling words of a question of one trade that a story must have to be asked it."""

USUAL = "success"
"""What nearly every story tells of, so that it makes no question sure."""

ASKED_AS = "Asked as: "
"""How the notes say what a file called a story good for."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that fits a story; `sure` where it needs no second look."""

    question: Question
    sure: bool


def proposals(work: Workspace, stories: Sequence[Story]) -> list[tuple[Story, Proposal]]:
    """Return the questions that fit those stories that name none yet, the likeliest first.

    What a story tells of (a failure, a quarrel, something learned), the competencies it names and
    its words decide. None is sure where its file says in words that no bank has what it is asked as.

    Args:
        work: the opened home.
        stories: any, written or not yet.
    """
    banks = FOR_EVERYBODY | {
        key.partition("/")[0] for story in work.stories().stories for key in story.questions
    }
    asked = [question for question in work.banks().questions if question.kind is Kind.BEHAVIORAL]
    most = MOST if len(stories) <= MANY else MOST_SURE
    bare = (story for story in stories if not story.questions)
    return [(story, one) for story in bare for one in _fitting(story, asked, banks)[:most]]


def _fitting(story: Story, asked: Sequence[Question], banks: Collection[str]) -> list[Proposal]:
    told = grading.shapes_told(story)
    if story.part(Part.RESULT) and "failure" not in told:
        told.setdefault(USUAL, 1)
    wordings = [line for line in story.notes.splitlines() if line.startswith(ASKED_AS)]
    words = _words_of(story)
    known = [one for one in asked if _may_fit(story, words, one, banks)]
    nearest = _nearest(known, [line.removeprefix(ASKED_AS) for line in wordings])
    ranked: list[tuple[bool, float, Question]] = []
    for question in known:
        fit, sure = _fit(story, question, told)
        fit += nearest.get(question.key, 0.0)
        if fit >= NEAR_FROM:
            ranked.append((sure and not wordings and question.bank in banks, fit, question))
    ranked.sort(key=lambda one: (-one[0], -one[1]))
    places = enumerate(ranked)
    return [Proposal(question, sure and at < MOST_SURE) for at, (sure, _, question) in places]


def _fit(story: Story, question: Question, told: Mapping[str, int]) -> tuple[float, bool]:
    """Return how well a question fits, and whether it surely does: what it asks for is told twice."""
    asked = grading.shapes_asked(question.ask)
    asked_for = asked or frozenset().union(*map(grading.shapes_asked, question.variants))
    shared = {shape: min(told[shape], 3) for shape in asked_for if shape in told}
    weight = max(
        (count * (NEAR_FROM if shape == USUAL else 1) for shape, count in shared.items()), default=0
    )
    sure = any(
        count >= SURE_FROM for shape, count in shared.items() if shape in asked and shape != USUAL
    )
    return weight + grading.fit(story, question), sure


def _words_of(story: Story) -> frozenset[str]:
    text = " ".join((story.title, *(point.say for point in story.points)))
    return grading.telling_words(text, primary(story.language))


def _may_fit(
    story: Story, words: frozenset[str], question: Question, banks: Collection[str]
) -> bool:
    """Return whether a question asks for a story, in its language; one of a trade, for its words.

    Args:
        story: the story.
        words: its telling words.
        question: the question.
        banks: ids of those that are for everybody, or that the person's stories name.
    """
    language = primary(question.language)
    if language != primary(story.language):
        return False
    asked = grading.telling_words(question.ask, language)
    return question.bank in banks or len(asked & words) >= TRADE_FROM * max(2, len(asked))


def _nearest(known: Sequence[Question], wordings: Iterable[str]) -> dict[str, float]:
    """Return the questions nearest to wordings, with how near they are."""
    best = [next(iter(grading.match_question(wording, known, 1)), None) for wording in wordings]
    return {match.question: match.score for match in best if match is not None}


def add_questions(work: Workspace, story: str, keys: Sequence[str]) -> None:
    """Let a story name more questions, in its own file, in place.

    Raises:
        TrainerError: there is no such story, or its file cannot be changed.
    """
    named = tuple(dict.fromkeys((*find_story(work, story).questions, *keys)))
    path = work.stories().files[story]
    files.change(
        path,
        lambda data: edit.set_field(
            decode(data or b"", path.name), story, "questions", named
        ).encode(),
    )
