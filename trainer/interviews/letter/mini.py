"""Mini-stories: short first-person texts for a profile, a blog or an about page.

What did not fit a letter need not be lost. They are drafted from the same key points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.interviews.letter.telling import action, one_point, result, spoken, words
from trainer.interviews.wording import bare
from trainer.stories.model import Part, Status
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.letter.phrases import Phrases
    from trainer.stories.model import KeyPoint, Story

MINI_WORDS = 90
"""Words that a mini-story has about: what a profile shows without “more” (own judgement)."""


def mini_story(story: Story, phrases: Phrases, room: int = MINI_WORDS) -> str:
    """Return a story in one short paragraph below its title, in the first person.

    The result and the strongest action are always in it; the situation, further actions and the
    reflection while there is room.

    Raises:
        TrainerError: the story is confidential or retracted, or has neither action nor result.
    """
    if story.confidential or story.status is Status.RETRACTED:
        why = "confidential" if story.confidential else "retracted"
        raise TrainerError(f"“{story.title}” is {why}", "it is not put out")
    if not story.part(Part.ACTION) and not story.part(Part.RESULT):
        raise TrainerError(f"“{story.title}” has neither action nor result", "add them first")
    chosen: list[KeyPoint] = []
    for point in _in_order_of_weight(story):
        if words(_text(story, [*chosen, point], phrases)) <= room or len(chosen) < 2:
            chosen.append(point)
    return visible(f"{story.title}\n\n{_text(story, chosen, phrases)}")


def _in_order_of_weight(story: Story) -> list[KeyPoint]:
    """Return key points in the order in which they are taken in."""

    def heaviest(part: Part) -> list[KeyPoint]:
        return sorted(story.part(part), key=lambda point: -point.weight)

    results, actions = heaviest(Part.RESULT), heaviest(Part.ACTION)
    situations, reflections = story.part(Part.SITUATION), story.part(Part.REFLECTION)
    first = [*results[:1], *actions[:1], *situations[:1], *actions[1:2], *results[1:]]
    return [*first, *reflections[:1], *actions[2:], *situations[1:]]


def _text(story: Story, chosen: Sequence[KeyPoint], phrases: Phrases) -> str:
    told = [point for point in story.points if point in chosen]
    sentences = [_sentence(point, phrases) for point in told if point.part is Part.SITUATION]
    actions = [point for point in told if point.part is Part.ACTION]
    results = [point for point in told if point.part is Part.RESULT]
    if actions:
        sentences.append(action(actions, story, phrases))
    if results:
        sentences.append(result(results, story, phrases))
    sentences += [one_point(p, story, phrases) for p in told if p.part is Part.REFLECTION]
    return " ".join(sentences)


def _sentence(point: KeyPoint, phrases: Phrases) -> str:
    say = spoken(bare(point.say), phrases)
    return f"{say[:1].upper()}{say[1:]}."
