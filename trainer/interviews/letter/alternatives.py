"""The heart of a letter: what else there is to tell, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.telling import about, action, one_point, result, words
from trainer.interviews.unsaid import Kind
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.letter.phrases import Phrases
    from trainer.interviews.unsaid import Unsaid
    from trainer.stories.model import KeyPoint, Story

FIRST_WORDS = 60
OTHER_WORDS = 40
"""How many words the first alternative may have, and each further one."""

COUNTS = {2: "two", 3: "three", 4: "four"}


def alternative_lines(
    phrases: Phrases, items: Sequence[Unsaid], need: Sentence | None, *, late: bool = False
) -> list[Sentence]:
    """Return first the sentence that announces what else there is, then one for each item.

    Args:
        phrases: the words of the letter.
        items: key points and stories of one question; not empty.
        need: why it matters to them; follows the first item.
        late: whether even the first must be short.
    """
    stories = [item for item in items if item.kind is Kind.STORY]
    points = [item for item in items if item.kind is Kind.POINT]
    lines = [_announced(phrases, len(stories), len(points))]
    for number, item in enumerate([*stories, *points]):
        room = OTHER_WORDS if number or late else FIRST_WORDS
        why = need if number == 0 else None
        if item.kind is Kind.STORY:
            lines.append(_story(phrases, item.story, number, len(stories), room, why))
        else:
            lines.append(_point(phrases, item, why))
    return lines


def _announced(phrases: Phrases, stories: int, points: int) -> Sentence:
    number, one, many = (stories, "another", "others") if stories else (points, "part", "parts")
    if number == 1:
        return Sentence(phrases.say(one))
    name = COUNTS.get(number)
    count = phrases.shared("count", name) if name else str(number)
    return Sentence(phrases.say(many, count=count))


def _ordinal(number: int, of: int) -> str:
    if of == 1:
        return "only"
    return ("first", "second")[number] if number < 2 else "next"


def _story(
    phrases: Phrases, story: Story, number: int, of: int, room: int, why: Sentence | None
) -> Sentence:
    """Return a story in few words: its title, action, and result with its number."""
    named = phrases.shared("ordinals", _ordinal(number, of)).replace("{title}", about(story))
    spare = room - words(named) - (words(why.text) if why else 0)
    said, used = _told(phrases, story, spare)
    sources = [Source(SourceKind.STORY, story.title, f"{story.title} {story.organization}")]
    sources += [Source(SourceKind.POINT, story.title, point.say) for point in used]
    texts = [named, *said]
    if why is not None:
        texts.append(why.text)
        sources += why.sources
    return Sentence(" ".join(texts), tuple(sources))


def _told(phrases: Phrases, story: Story, room: int) -> tuple[list[str], list[KeyPoint]]:
    """Return action and result within a number of words, and the key points that are in them.

    The result comes first into the room that there is, the one with a number before the others;
    then the actions that count most.
    """
    results = sorted(story.part(Part.RESULT), key=lambda p: (not _has_number(p), -p.weight))
    actions = sorted(story.part(Part.ACTION), key=lambda p: -p.weight)
    chosen: list[KeyPoint] = results[:1]
    for point in [*actions[:1], *results[1:], *actions[1:]]:
        if words(" ".join(_set(phrases, story, [*chosen, point]))) <= room:
            chosen.append(point)
    return _set(phrases, story, chosen), chosen


def _set(phrases: Phrases, story: Story, chosen: Sequence[KeyPoint]) -> list[str]:
    """Return chosen key points as sentences, in the story's own order."""
    told = [point for point in story.points if point in chosen]
    actions = [point for point in told if point.part is Part.ACTION]
    results = [point for point in told if point.part is Part.RESULT]
    texts = []
    if actions:
        texts.append(action(actions, story, phrases))
    if results:
        texts.append(result(results, story, phrases))
    return texts


def _has_number(point: KeyPoint) -> bool:
    return any(character.isdigit() for character in point.say)


def _point(phrases: Phrases, item: Unsaid, why: Sentence | None) -> Sentence:
    """Return one key point that was left out."""
    point = item.story.points[item.point or 0]
    sources = [Source(SourceKind.POINT, item.story.title, point.say)]
    text = one_point(point, item.story, phrases)
    if why is not None:
        text = f"{text} {why.text}"
        sources += why.sources
    return Sentence(text, tuple(sources))
