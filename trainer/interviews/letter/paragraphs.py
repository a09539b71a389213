"""One question of a letter: what was asked, what was told, and what else there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clauses import weave
from trainer.interviews.letter.facts import LATE_ROOM, NEXT_ROOM, ROOM, Telling, base, told_facts
from trainer.interviews.letter.material import heard, told
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.names import is_recruiter, names_in, story_name
from trainer.interviews.letter.topics import in_tone, topic
from trainer.interviews.unsaid import Kind
from trainer.interviews.wording import bare
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.interviews.debrief import Answered, Asked
    from trainer.interviews.letter.draft import Material
    from trainer.interviews.letter.model import Paragraph
    from trainer.interviews.unsaid import Unsaid
    from trainer.stories.model import Story


def question_paragraph(material: Material, asked: Asked) -> Paragraph:
    """Return one paragraph: the question and the told story, corrections, and what else there is."""
    items = [item for item in material.taken if item.asked.id == asked.id]
    answered = next((one for one in material.answers if one.asked.id == asked.id), None)
    stories = _told(answered, items)
    if material.late and all(item.kind is Kind.STORY for item in items):
        stories = ()  # a late letter is short: what was told instead is not gone into
    said = [_asked(material, asked, answered, stories)]
    said += [_correction(material, item) for item in items if item.kind is Kind.WRONG_FACT]
    # What belongs to a story that was told comes before another story.
    for story in dict.fromkeys(item.story for item in items if item.kind is Kind.POINT):
        mine = [item for item in items if item.kind is Kind.POINT and item.story == story]
        said += _left_out(material, story, mine, setback=_is_setback(material, asked, answered))
    others = [item for item in items if item.kind is Kind.STORY]
    for number, item in enumerate(others):
        before = [*(stories or ()), *(one.story for one in others[:number])]
        said.append(_announced(material, item.story, before, again=number > 0))
        said += _whole(material, item, setback=_is_setback(material, asked, answered))
    return tuple(said)


def _told(answered: Answered | None, items: Sequence[Unsaid]) -> tuple[Story, ...] | None:
    """Return the stories that were told; None where that is only a guess, and one of them is meant."""
    if answered is None or not answered.perhaps:
        return answered.named if answered else ()
    return None if any(item.kind is not Kind.STORY for item in items) else ()


def question_topic(material: Material, asked: Asked, answered: Answered | None) -> str:
    """Return what was asked about as it stands behind “you asked”; a gap where nothing sure is known.

    First what the person said, then the whole question as it was heard, then the bank's question. A
    jotting is never quoted.
    """
    words, phrases = material.words, material.phrases
    question = answered.question if answered and not answered.perhaps_asked else None
    found = asked.about
    if not found and words is not None:
        whole = asked.heard[:1].isupper() and len(asked.heard.split()) >= 4
        found = (topic(asked.heard, words, phrases) if whole else "") or ""
        if not found and question is not None:
            found = question.about or topic(question.ask, words, phrases) or ""
    if not found:
        return f"{phrases.shared('about')}{phrases.gap('topic')}"
    found = bare(found)
    if words is not None and not words.rules:
        found = in_tone(found, words, contracts=bool(phrases.tone["contracts"]))
    indirect = found.split()[0].casefold() in phrases.table["indirect"]
    return f"{phrases.shared('indirect_about' if indirect else 'about')}{found}"


def _asked(
    material: Material, asked: Asked, answered: Answered | None, stories: Sequence[Story] | None
) -> Sentence:
    phrases = material.phrases
    subject = question_topic(material, asked, answered)
    sources = [heard(asked)]
    if answered and answered.question:
        sources.append(Source(SourceKind.DEBRIEF, "the bank's question", answered.question.ask))
    turned = phrases.shared("indirect_about")
    asked_told = "asked_told"
    if turned and subject.startswith(turned) and "asked_told_indirect" in phrases.tone:
        asked_told = "asked_told_indirect"
    if stories is None:
        return Sentence(
            phrases.say(asked_told, topic=subject, told=phrases.gap("told")), tuple(sources)
        )
    if not stories:
        return Sentence(phrases.say("asked", topic=subject), tuple(sources))
    names = [story_name(story, material.words, phrases) for story in stories[:2]]
    joined = f" {phrases.shared('and')} ".join(dict.fromkeys(names))
    sources += map(told, stories[:2])
    return Sentence(phrases.say(asked_told, topic=subject, told=joined), tuple(sources))


def _is_setback(material: Material, asked: Asked, answered: Answered | None) -> bool:
    """Return whether a question asks for something that went wrong, or for a weak side."""
    bank = answered.question.ask if answered and answered.question else ""
    low = f"{asked.heard} {bank}".casefold()
    return any(word in low for word in material.phrases.table["setbacks"])


def _announced(
    material: Material, story: Story, before: Sequence[Story], *, again: bool
) -> Sentence:
    """Return the sentence that another story begins with."""
    example = "late_example" if material.late else "example"
    phrase = "more" if again else "another" if before else example
    same = any(one.organization == story.organization for one in before if one.organization)
    name = story_name(story, material.words, material.phrases)
    bare_work = name == story_name(_untitled(story), None, material.phrases)
    if same and bare_work and phrase != example:
        return Sentence(material.phrases.say(f"{phrase}_there"), (told(story),))
    return Sentence(material.phrases.say(phrase, name=name), (told(story),))


def _untitled(story: Story) -> Story:
    from dataclasses import replace  # noqa: PLC0415

    return replace(story, name="")


def _whole(material: Material, item: Unsaid, *, setback: bool) -> list[Sentence]:
    points = range(len(item.story.points))
    unheard = tuple(index for index in points if index not in item.echoed)
    return told_facts(
        _telling(material, item.story, unheard, is_new=True, setback=setback), material.phrases
    )


def _left_out(
    material: Material, story: Story, items: Sequence[Unsaid], *, setback: bool
) -> Iterator[Sentence]:
    """Yield what was left out of a told story, all its parts together."""
    points = tuple(sorted({index for item in items for index in item.points}))
    parts = {story.points[index].part for index in points}
    name = "rest"
    if Part.ACTION in parts:
        name = "actions"
    elif Part.RESULT in parts:
        name = "results"
    yield Sentence(material.phrases.say(f"left_{name}"))
    yield from told_facts(
        _telling(material, story, points, is_new=False, setback=setback), material.phrases
    )


def _telling(
    material: Material, story: Story, points: tuple[int, ...], *, is_new: bool, setback: bool
) -> Telling:
    role = material.person.role if material.person else ""
    first = is_recruiter(role, material.phrases)
    room = LATE_ROOM if material.late else ROOM
    if material.taken and material.taken[0].story != story:
        room = NEXT_ROOM
    return Telling(story, points, is_new, room, setback, first, base(material.language))


def _correction(material: Material, item: Unsaid) -> Sentence:
    """Return a correction that names both figures, with what they are of.

    “I said that we went from one release a month to 12; it was 19”: the key point with the figure that
    was told, where it is a clause; else the figure with its noun; else a gap.
    """
    phrases, wrong, say = material.phrases, item.wrong, item.says[0]
    sources: tuple[Source, ...] = (Source(SourceKind.POINT, item.story.title, say),)
    if wrong is not None:
        sources += (Source(SourceKind.DEBRIEF, "what you said", wrong.heard),)
        right, said = _figure(wrong.expected), _figure(wrong.heard)
        words = material.words if base(item.story.language) == base(material.language) else None
        names = names_in(item.story)
        part = item.story.points[item.points[0]].part
        woven = weave(say, part, words, names) if words else None
        if woven is not None and woven.sentences[0].count(right) == 1:
            clause = woven.sentences[0].replace(right, said)
            clause = words.lowered(clause, names) if words else clause
            return Sentence(phrases.say("correction", heard=clause, right=right), sources)
        letter = r"[^\W\d_]" if words and words.text.get("capitals") == "nouns" else "[a-z]"
        noun = re.search(
            rf"(?<![\w.]){re.escape(right)}((?: {letter}[\w-]*){{1,3}})(?=$|[,.;])", bare(say)
        )
        if noun and not _has_shorthand(noun[1], material):
            return Sentence(
                phrases.say("correction_noun", heard=said + noun[1], right=right), sources
            )
    return Sentence(phrases.say("correction_gap", gap=phrases.gap("words", say)), sources)


def _figure(text: str) -> str:
    return " ".join(text.split()).strip(".,;: ")


def _has_shorthand(text: str, material: Material) -> bool:
    words = material.words
    return words is None or any(words.has("shorthand", word) for word in text.split())
