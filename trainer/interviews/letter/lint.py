"""What to look at before a letter leaves, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from trainer.grading.tokens import tokenize
from trainer.interviews.letter.model import Draft, Remark, SourceKind, placeholder, placeholders
from trainer.interviews.letter.prose import shared_sentences, stumbling_blocks
from trainer.interviews.letter.tracing import Traced, split_sentences, trace
from trainer.stories.model import Status, Story
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.interviews.letter.draft import Material

MOST_WORDS = 140
"""A follow-up letter is read on a phone between two meetings (from a gold set of letters)."""

NEARLY_THE_SAME = 0.75
"""Share of the text from which two letters look like copies; interviewers compare."""

LONGEST_SUBJECT = 78
"""RFC 5322, section 2.1.1: a line should have no more than 78 characters."""


def check_letter(
    subject: str,
    body: str,
    draft: Draft,
    material: Material,
    others: Mapping[str, str],
    stories: Sequence[Story],
) -> tuple[Remark, ...]:
    """Return what to look at in a letter as it stands, what stops it first.

    Args:
        subject: the subject line.
        body: the letter's text.
        draft: the draft it began as, for the sources.
        material: what the draft was made from.
        others: recipient -> text of the other letters after the same interview.
        stories: the whole story bank, to notice those that must not be told.
    """
    traced = trace(body, draft, material.language)
    remarks = [
        *_stops(subject, body, material, traced, stories),
        *_guessed(material),
        *_facts(traced),
        *stumbling_blocks(body, material.words, material.phrases),
        *_unheard(traced, material),
        *_generic(body, material),
        *_length(subject, body),
        *_twins(body, others, material.interview.company),
    ]
    return tuple(dict.fromkeys(remarks))


def _stops(
    subject: str,
    body: str,
    material: Material,
    traced: Sequence[Traced],
    stories: Sequence[Story],
) -> Iterator[Remark]:
    person = material.person
    if person and person.no_contact:
        yield Remark(f"{person.name} would rather not get a letter.", stops=True)
    for gap in placeholders(f"{subject}\n{body}"):
        yield Remark(f"[{gap}] is still to be filled in.", stops=True, place=placeholder(gap))
    if not subject.strip():
        yield Remark("The subject is empty.", stops=True)
    titles = {source.name for one in traced for source in one.sources}
    for story in stories:
        if story.title in titles and story.confidential:
            yield Remark(f"“{story.title}” is confidential; take it out.", stops=True)
        if story.title in titles and story.status is Status.RETRACTED:
            yield Remark(f"“{story.title}” is retracted; take it out.", stops=True)


def _guessed(material: Material) -> Iterator[Remark]:
    """Yield stories that the letter says were told, and that are only a guess."""
    taken = {item.asked.id for item in material.taken}
    for answered in material.answers:
        if answered.perhaps and answered.asked.id in taken:
            title = answered.named[0].title
            yield Remark(
                f"“{title}” is a guess from your note. If you told it, say so beside the "
                "question (F3 there), or change the sentence."
            )


def _facts(traced: Sequence[Traced]) -> Iterator[Remark]:
    for one in traced:
        for doubt in one.doubts:
            yield Remark(
                f"“{doubt}” isn't in any of your stories or notes. Is it right?", place=doubt
            )


def _unheard(traced: Sequence[Traced], material: Material) -> Iterator[Remark]:
    """Yield stories that the letter takes up although this person asked for something else."""
    name = material.person.name if material.person else ""
    known = {item.story.title for item in material.items}
    for answered in material.answers:
        if answered.asked.heard_by(name):
            known |= {story.title for story in answered.named}
    told = {
        source.name
        for one in traced
        for source in one.sources
        if source.kind in (SourceKind.STORY, SourceKind.POINT)
    }
    for title in sorted(told - known):
        yield Remark(f"{name or 'This person'} didn't ask for “{title}” and hasn't heard it.")


def _generic(body: str, material: Material) -> Iterator[Remark]:
    """Yield a remark where nothing of this conversation stands in the letter."""
    name = material.person.name if material.person else ""
    person = material.person
    of_this = [answer.asked.heard for answer in material.answers if answer.asked.heard_by(name)]
    of_this += [
        answer.question.ask
        for answer in material.answers
        if answer.question and answer.asked.heard_by(name)
    ]
    of_this += [person.moment, person.cares_about] if person else []
    ours = _content(" ".join(of_this), material.language)
    said = _content(body, material.language)
    if not ours & said:
        yield Remark("It could go to anybody. Name a moment or a question from your conversation.")


def _content(text: str, language: str) -> set[str]:
    tokens = tokenize(text, language)
    return {token.stem for token in tokens if not token.is_stop and len(token.word) > 3}


def _length(subject: str, body: str) -> Iterator[Remark]:
    count = len(body.split())
    if count > MOST_WORDS:
        yield Remark(
            f"It's {counted(count, 'word')} long. Past {MOST_WORDS}, few people read to the end."
        )
    if len(subject) > LONGEST_SUBJECT:
        yield Remark(f"The subject is {len(subject)} characters long, and phones will cut it off.")


def _twins(body: str, others: Mapping[str, str], company: str) -> Iterator[Remark]:
    mine = [text.casefold() for _, text in split_sentences(body)]
    for name, text in others.items():
        theirs = [sentence.casefold() for _, sentence in split_sentences(text)]
        if SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= NEARLY_THE_SAME:
            yield Remark(
                f"It's nearly the letter to {name}. Interviewers compare notes: change one."
            )
        elif shared := shared_sentences(body, text, company):
            yield Remark(
                f"“{shared[0]}” is in the letter to {name}, too. Interviewers compare notes.",
                place=shared[0],
            )
