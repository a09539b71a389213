"""Which part of a story a sentence sounds like: what it names, and how people tell it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from trainer.documents.clauses import (
    ends_in_a_deed_of_mine,
    has_subject,
    is_counted,
    is_deed,
    is_deed_of_others,
    is_outcome,
    is_word,
    says_i,
)
from trainer.documents.languages import pattern_of
from trainer.documents.telling import tells
from trainer.stories.reading.label_words import PARTS, Field
from trainer.stories.reading.labels import label_of

_BEFORE_DEEDS = (Field.SITUATION, Field.TASK)
_WHOLE = {Field.SITUATION, Field.ACTION, Field.RESULT}
_FIGURE = r"|\d\s?%"
_CHANGE = r"|from \d.{0,30} to \d"
_STANDS = re.compile(
    rf"((?:[\w'’-]+[ ,]+){{0,8}}?)(?:{pattern_of('part_cues.stands')})\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_JOINT = re.compile(r"\s(\w{1,3})(?=\s)")
_LOOKED_AT = 5_000
"""Characters of a sentence that say which part it tells: what is longer is none."""

_FEWEST_BULLETS = 3
"""Bullets without labels from which on the first may say how things stood."""
_FEWEST_TOLD = 4
"""Sentences of a telling whose first may say where one was, though it names a deed."""
_OPENING = 12
"""Characters before what came of it, in a sentence that begins with that: “And in the end, …”."""


_LONGEST_LABEL = 30
"""Characters before the colon of a label inside prose."""


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    words = "|".join(filter(None, (pattern_of(f"part_cues.{key}") for key in keys))) or "(?!)"
    figures = _FIGURE + _CHANGE if Field.RESULT in keys else ""
    return re.compile(rf"(?:\b|(?=[가-힣]))(?:{words})(?:\b|(?<=[가-힣])){figures}", re.IGNORECASE)


@cache
def _refers() -> re.Pattern[str]:
    """Return what begins a sentence about what was just named: “It ran every night”."""
    return re.compile(pattern_of("posting.refers"), re.IGNORECASE)


def parts_of(sentences: Sequence[str]) -> list[Field]:
    """Return the part of each sentence of a story told freely: by what it sounds like, and its place.

    What stands before the first deed is how things stood, whatever figures it holds, or what was to
    be done; behind it come deeds and what came of them, last what was learned. What has no sign of
    its own goes on with what came before it, behind the last deed it is what came of that.
    """
    deeds = _deeds(sentences)
    if deeds[1:] and deeds[0] == 0 and _only_sets(sentences, deeds):
        del deeds[0]
    begins = deeds[0] if deeds else len(sentences)
    parts: list[Field] = []
    for at, sentence in enumerate(sentences):
        before = parts[-1] if parts else Field.SITUATION
        late = 2 * at >= len(sentences) - 1
        part = _opening(sentence, before) if at < begins else _later(sentence, before, late=late)
        if not at and part is Field.RESULT:
            part = Field.ACTION  # “We launched it in March”: nothing came before it
        parts.append(_named(sentence) or part)
    if not deeds and set(parts) == {Field.SITUATION}:
        return [Field.RESULT if is_outcome(sentence) else Field.ACTION for sentence in sentences]
    if deeds:
        _end_with_a_result(sentences, parts, deeds[-1])
    return parts


def _deeds(sentences: Sequence[str]) -> list[int]:
    """Return the places of what one did; the rest of a sentence about somebody else (“and came back”) is none.

    Nor is what they did before the first deed of one's own and behind the last, nor what befell us, unless the story begins with it: “We lost nothing” is what came of the deed before.
    """
    deeds: list[int] = []
    for at, sentence in enumerate(sentences):
        is_rest = bool(deeds) and sentence[:1].islower() and at - 1 not in deeds
        if acts(sentence) and not is_rest and not (at and _befell(sentence)):
            deeds.append(at)
    mine = [at for at in deeds if not is_deed_of_others(sentences[at])]
    return [at for at in deeds if mine[0] <= at <= mine[-1]] if mine else deeds


def acts(sentence: str) -> bool:
    """Return whether a sentence tells what one did, and not what one had to do or learned."""
    if _named(sentence) not in (None, Field.ACTION) or _pattern(Field.TASK).search(
        sentence[:_LOOKED_AT]
    ):
        return False
    when, comma, main = sentence.partition(", ")
    told = main if comma and is_word(when, "when") else sentence  # “When I joined, 900 lay there”
    acts = is_deed(told) or ends_in_a_deed_of_mine(told)
    return acts or _pattern(Field.ACTION).search(told) is not None


def tells_whole(sentences: Sequence[str], *, fewest: int = len(_WHOLE)) -> bool:
    """Return whether sentences tell a story from how things stood to what came of what one did."""
    if len(sentences) < fewest or not any(map(acts, sentences)):
        return False
    return any(map(says_i, sentences)) or set(parts_of(sentences)) >= _WHOLE


def tells_in_order(bullets: Sequence[str]) -> bool:
    """Return whether bullets tell one thing in order: the first how things stood, a later one what was done."""
    first, *others = bullets
    if len(others) < _FEWEST_BULLETS - 1 or says_i(first) or is_word(first, "deeds"):
        return False
    mine = any(says_i(other) and acts(other) for other in others)
    return mine or (not (tells(first) or is_outcome(first)) and any(map(tells, others)))


def _only_sets(sentences: Sequence[str], deeds: Sequence[int]) -> bool:
    """Return whether the first sentence says how things stood, though it names a deed.

    “I worked on a night ward”, then the task; or what others did and what befell us, and then what
    “I” did: “We lost four people in a year. I wrote a plan. Only one has left since.” Or what one was
    at when something else came up: “Drove the night bus. A passenger began to shout. I stopped.”
    """
    first, second, *_ = sentences
    sets = _pattern("scene").match(first) or _pattern(Field.TASK).search(second)
    if sets and len(sentences) >= _FEWEST_TOLD:
        return True
    others = not (says_i(first) or is_word(first, "deeds") or is_word(first, "persons"))
    shifts = (others or _befell(first)) and says_i(sentences[deeds[1]])
    came_of_it = is_outcome(first) or is_outcome(second) or _pattern(Field.RESULT).search(second)
    comes_up = deeds[1] > 1 and not (came_of_it or _refers().match(second))
    return (shifts or comes_up) and deeds[-1] < len(sentences) - 1


def _befell(sentence: str) -> bool:
    """Return whether a sentence tells what befell all of us: “We lost nothing”."""
    return _pattern("befell").match(sentence) is not None and not says_i(sentence)


def _opening(sentence: str, before: Field) -> Field:
    if _pattern(Field.TASK).search(sentence) or _pattern(f"maybe-{Field.TASK}").match(sentence):
        return Field.TASK
    return before if before in _BEFORE_DEEDS else Field.SITUATION


def _later(sentence: str, before: Field, *, late: bool) -> Field:
    """Return the part of a sentence from the first deed on; late ones may say what was learned."""
    if late and is_learned(sentence):
        return Field.REFLECTION
    ends = _pattern(Field.RESULT).search(sentence)
    if ends and ends.start() <= _OPENING and not is_deed(sentence):
        return Field.RESULT
    if acts(sentence):
        if before is Field.REFLECTION and late:
            return before
        # “I cut the build from 14 to 4 minutes”; a bare figure may be of what one made.
        changed = ends and ends[0][0].isalpha() and _DIGIT.search(sentence, ends.start())
        return Field.RESULT if changed else Field.ACTION
    if ends or is_outcome(sentence):
        return Field.RESULT
    return Field.ACTION if before in _BEFORE_DEEDS else before


def _end_with_a_result(sentences: Sequence[str], parts: list[Field], last: int) -> None:
    """Let what stands behind the last deed be what came of it, or the last deed that says so itself.

    A deed that changed a figure stays a deed where another one and its result follow: “I moved the
    round from 6 to 4:45. I also got new lamps. Falls halved.”
    """
    came = [at for at, part in enumerate(parts) if part is Field.RESULT]
    further = max((at for at, part in enumerate(parts) if part is Field.ACTION), default=0)
    told = max((at for at in came if not acts(sentences[at])), default=0)
    for at in came:
        if at < min(further, told) and acts(sentences[at]):
            parts[at] = Field.ACTION
    ends = [at for at in range(last + 1, len(parts)) if parts[at] is Field.ACTION]
    if not (ends or came) and last and _ends_apart(sentences[last], sentences[:last]):
        ends = [last]
    for at in ends:
        parts[at] = Field.RESULT


def _ends_apart(sentence: str, before: Sequence[str]) -> bool:
    """Return whether the last deed is what came of those before: it's no more “I”, but others or a figure."""
    shifts = not says_i(sentence) and any(map(says_i, before))
    theirs = (sentence[at.end() + 1 :] for at in _JOINT.finditer(sentence) if is_word(at[1], "and"))
    others = not (has_subject(sentence) or is_word(sentence, "deeds"))
    others = others or any(is_word(clause, "other_persons") for clause in theirs)
    return is_outcome(sentence) or (shifts and (others or is_counted(sentence)))


def ends_with_a_result(done: Sequence[str]) -> bool:
    """Return whether the last of several points below a label for deeds plainly says what came of them."""
    *before, last = done or ("",)
    is_end = _pattern(Field.RESULT).search(last) or is_outcome(last)
    return bool(before and is_end) and not (acts(last) or is_learned(last))


def parts_of_bullets(bullets: Sequence[str], before: Field, free: Collection[Field]) -> list[Field]:
    """Return the part of each bullet beside one with a label: that of the label before, or one of the free, which have none."""
    parts: list[Field] = []
    for part in _without_early_ends(parts_of(bullets)):
        if part in free and PARTS.index(part) > PARTS.index(before):
            before = part
        parts.append(before)
    return parts


def parts_of_deeds(bullets: Sequence[str], *, done: bool = False) -> list[Field]:
    """Return the part of each bullet of a story without labels: what was done, but for its ends.

    Where the first one says how things stood (“The night shift was short”), they tell in order, as
    prose does: what stands before the first deed is how it was, what stands behind the last one is
    what came of it. The last ones may say what one would do another time. Where all was done, the
    others are deeds, whatever figures they hold; a duty is none (“Responsible for 12 people”).
    """
    if len(bullets) >= _FEWEST_BULLETS and (_stands(bullets[0]) or tells_in_order(bullets)):
        parts = _without_early_ends(parts_of(bullets))
        parts[0] = parts[0] if parts[0] is Field.TASK else Field.SITUATION
    else:
        duty = _pattern(Field.TASK)
        parts = [
            Field.TASK
            if duty.match(bullet)
            else Field.RESULT
            if is_outcome(bullet) and not done
            else Field.ACTION
            for bullet in bullets
        ]
    _end_among_bullets(bullets, parts, 0)
    return parts


def _without_early_ends(parts: Sequence[Field]) -> list[Field]:
    """Return the parts of bullets; what came between two deeds is one with them."""
    last = max((at for at, part in enumerate(parts) if part is Field.ACTION), default=0)
    ends = (Field.RESULT, Field.REFLECTION)
    return [Field.ACTION if at < last and part in ends else part for at, part in enumerate(parts)]


def parts_around(told: Sequence[tuple[str, bool]]) -> list[Field]:
    """Return the parts of a story told in prose with bullets in it.

    Prose before the bullets is how things stood, until somebody says what they did; bullets are what
    was done; prose behind them is what came of it, but for what one still did or learned. Both kinds
    are among what is told, each with whether it stands in a bullet.
    """
    texts = [text for text, _ in told]
    listed = [at for at, (_, bullet) in enumerate(told) if bullet]
    parts = parts_of(texts)
    for at, text in enumerate(texts):
        stood = parts[at] in _BEFORE_DEEDS
        if named := _named(text):
            parts[at] = named
        elif listed[0] <= at <= listed[-1]:
            parts[at] = parts[at] if stood and _stands(text) else Field.ACTION
        elif at > listed[-1] and (stood or (parts[at] is Field.ACTION and not says_i(text))):
            parts[at] = Field.RESULT
        elif not at:
            parts[at] = _opening(text, Field.SITUATION)
    if listed[-1] == len(told) - 1:
        _end_among_bullets(texts, parts, listed[0])
    return parts


def _end_among_bullets(texts: Sequence[str], parts: list[Field], first: int) -> None:
    """Let the last bullets be what was learned or came of it, where they say so and tell no deed."""
    for at in range(len(texts) - 1, first, -1):
        if is_learned(texts[at]):
            parts[at] = Field.REFLECTION
        elif not acts(texts[at]) and is_outcome(texts[at]):
            parts[at] = Field.RESULT
        else:
            return


def is_learned(sentence: str) -> bool:
    """Return whether a sentence says what was learned, and no deed with a wish in it: “We agreed that I'd …”."""
    learned = _pattern(Field.REFLECTION).search(sentence)
    return learned is not None and not (learned.start() and is_deed(sentence))


def sounds_like(sentence: str, part: Field) -> bool:
    """Return whether a sentence has words of those with which people tell a part."""
    return _pattern(part).search(sentence[:_LOOKED_AT]) is not None


def _stands(bullet: str) -> bool:
    """Return whether a bullet begins with how things stood or what was wanted."""
    match = _STANDS.match(bullet)
    return match is not None and (not match[1] or not is_deed(bullet))


def _named(sentence: str) -> Field | None:
    """Return the part that a sentence names: “The result was …”, “Lesson: read the label aloud”."""
    label = label_of(sentence) if ":" in sentence[:_LONGEST_LABEL] else None
    if label and label.is_part and len(label.fields) == 1 and label.rest:
        return label.fields[0]
    named = (
        part for part in reversed(PARTS) if _pattern(f"named-{part}").search(sentence[:_LOOKED_AT])
    )
    return next(named, None)


def shared_out(fields: Sequence[Field], points: Sequence[str]) -> list[tuple[Field, list[str]]]:
    """Return the points behind a combined label ("S/T") for each field; each point goes to one.

    The first field keeps what comes before the first point that speaks for the next one. Where
    none does, the last point is the last field's, if there are points for all.
    """
    if len(fields) == 1 or not points:
        return [(fields[0], list(points))]
    first, *further = fields
    cue = _pattern(further[0], f"maybe-{further[0]}")
    cut = next((at for at, point in enumerate(points) if at and cue.search(point)), 0)
    if not cut:
        cut = len(points) - len(further) if len(points) > len(further) else len(points)
    return [(first, list(points[:cut])), *shared_out(further, points[cut:])]
