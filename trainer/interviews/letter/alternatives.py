"""The heart of a letter: what else there is to tell, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.telling import action, left_out, named, one_point, result, words
from trainer.interviews.unsaid import Kind
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.letter.model import Paragraph
    from trainer.interviews.letter.phrases import Phrases
    from trainer.interviews.unsaid import Unsaid
    from trainer.stories.model import KeyPoint, Story

FIRST_WORDS = 60
OTHER_WORDS = 40
"""How many words the first alternative may have, and each further one."""

COUNTS = {2: "two", 3: "three", 4: "four"}


def alternatives(
    phrases: Phrases,
    items: Sequence[Unsaid],
    need: Sentence | None,
    *,
    late: bool = False,
    first_told: bool = False,
    setback: bool = False,
) -> tuple[Sentence, list[Paragraph]]:
    """Return the sentence that announces what else there is, and a paragraph for each item.

    Args:
        phrases: the words of the letter.
        items: key points and stories of one question; not empty.
        need: why it matters to them; closes the first paragraph.
        late: whether even the first must be short.
        first_told: whether the answer told no story, so that there is none to which this is another.
        setback: whether they asked for something that went wrong: then what was put right and
            learned is told, and not the damage.
    """
    stories = [item for item in items if item.kind is Kind.STORY]
    points = [item for item in items if item.kind is Kind.POINT]
    told: list[Paragraph] = []
    for number, item in enumerate([*stories, *points]):
        room = OTHER_WORDS if number or late else FIRST_WORDS
        why = (need,) if number == 0 and need is not None else ()
        if item.kind is Kind.STORY:
            room -= sum(words(sentence.text) for sentence in why)
            story = _story(phrases, item.story, number, len(stories), room, setback=setback)
            told.append((*story, *why))
        else:
            told.append((_points(phrases, item, room, setback=setback), *why))
    return _announced(phrases, len(stories), len(points), first_told=first_told), told


def _announced(phrases: Phrases, stories: int, points: int, *, first_told: bool) -> Sentence:
    number, one, many = (stories, "another", "others") if stories else (points, "part", "parts")
    if stories and first_told:
        one, many = "example", "examples"
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
    phrases: Phrases, story: Story, number: int, of: int, room: int, *, setback: bool
) -> list[Sentence]:
    """Return a story in few words: its title, action, and result with its number."""
    ordinal = phrases.shared("ordinals", _ordinal(number, of))
    first = ordinal.replace("{title}", named(story, phrases))
    title = Source(SourceKind.STORY, story.title, f"{story.title} {story.organization}".strip())
    tell = _put_right if setback else _told
    return [Sentence(first, (title,)), *tell(phrases, story, room - words(first))]


def _put_right(phrases: Phrases, story: Story, room: int) -> list[Sentence]:
    """Return how a setback ended and what was learned, within a number of words.

    The last result comes first into the room that there is, then what was learned, then the last
    actions: what is told of a setback last is mostly how it was mended.
    """
    results, actions = story.part(Part.RESULT), story.part(Part.ACTION)
    chosen: list[KeyPoint] = list(results[-1:])
    for point in [*story.part(Part.REFLECTION), *reversed(actions)]:
        longer = _set(phrases, story, [*chosen, point])
        if sum(words(sentence.text) for sentence in longer) <= room:
            chosen.append(point)
    return _set(phrases, story, chosen)


def _told(phrases: Phrases, story: Story, room: int) -> list[Sentence]:
    """Return action and result within a number of words.

    The result comes first into the room that there is, the one with a number before the others;
    then the actions that count most.
    """
    results = sorted(story.part(Part.RESULT), key=lambda p: (not _has_number(p), -p.weight))
    actions = sorted(story.part(Part.ACTION), key=lambda p: -p.weight)
    chosen: list[KeyPoint] = results[:1]
    for point in [*actions[:1], *results[1:], *actions[1:]]:
        longer = _set(phrases, story, [*chosen, point])
        if sum(words(sentence.text) for sentence in longer) <= room:
            chosen.append(point)
    return _set(phrases, story, chosen)


def _set(phrases: Phrases, story: Story, chosen: Sequence[KeyPoint]) -> list[Sentence]:
    """Return chosen key points as sentences, in the story's own order."""
    told = [point for point in story.points if point in chosen]
    sentences = []
    for part, say in ((Part.ACTION, action), (Part.RESULT, result)):
        points = [point for point in told if point.part is part]
        if points:
            sources = tuple(Source(SourceKind.POINT, story.title, one.say) for one in points)
            sentences.append(Sentence(say(points, story, phrases), sources))
    learned = [point for point in told if point.part is Part.REFLECTION]
    sentences += [
        Sentence(
            one_point(point, story, phrases), (Source(SourceKind.POINT, story.title, point.say),)
        )
        for point in learned
    ]
    return sentences


def _has_number(point: KeyPoint) -> bool:
    return any(character.isdigit() for character in point.say)


def _points(phrases: Phrases, item: Unsaid, room: int, *, setback: bool) -> Sentence:
    """Return what was left out of one part within a number of words, what has a number first.

    Of the results of a setback only the last is told: how it ended, and not the damage.
    """
    points = [item.story.points[index] for index in item.points]
    if setback and points[0].part is Part.RESULT:
        points = points[-1:]
    ranked = sorted(points, key=lambda p: (not _has_number(p), -p.weight))
    chosen = ranked[:1]
    for point in ranked[1:]:
        longer = [one for one in points if one in (*chosen, point)]
        if words(left_out(longer, item.story, phrases)) <= room:
            chosen.append(point)
    told = [one for one in points if one in chosen]
    sources = tuple(Source(SourceKind.POINT, item.story.title, one.say) for one in told)
    return Sentence(left_out(told, item.story, phrases), sources)
