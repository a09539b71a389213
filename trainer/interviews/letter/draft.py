"""Drafting a letter from what was decided."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_words import ClauseWords, clause_words
from trainer.interviews.letter.facts import ROOM
from trainer.interviews.letter.links import link
from trainer.interviews.letter.material import known_sources, met
from trainer.interviews.letter.model import Draft, Paragraph, Sentence, Source, SourceKind
from trainer.interviews.letter.moments import thanked_moment
from trainer.interviews.letter.names import called, formally, named_organization, title_and_family
from trainer.interviews.letter.paragraphs import question_paragraph
from trainer.interviews.letter.phrases import Phrases, Tone, has_phrases, load_phrases
from trainer.interviews.letter.template import LATE_LAYOUT, LAYOUT, Template, lay_out
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.interviews.wording import bare, capital, lowered

if TYPE_CHECKING:
    from trainer.interviews.debrief import Answered, Asked
    from trainer.interviews.model import Interview, Interviewer

TARGET_WORDS, LATE_WORDS = 130, 110
"""Words that a letter has at the most, and one that comes late (from a gold set of letters)."""

LEAST_ROOM, STEP = 12, 5
"""Words that a story has at the least, for its result and what was done; and by how many it gives way."""

_SAYABLE = re.compile(r"[^,;()\[\]|]*")
"""A role that can stand in a sentence; “Social worker, family support” is one for a form."""


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a letter to one interviewer may use.

    Attributes:
        interview: the interview.
        person: whom the letter goes to; None where nobody is known.
        items: what was left unsaid and decided to be in the letter, in the order of their weight.
        answers: the questions of the debrief.
        sender: the person's name; empty for a placeholder.
        phone: their phone number; None leaves it out, empty for a placeholder.
        tone: how the letter sounds.
        language: the base of a BCP 47 tag; without phrases of its own nothing is framed in others.
        late: whether the usual time has passed, so that a shorter note is drafted.
        link: whether the person keeps the link to what the interviewer said they care about.
        template: the person's own order of the letter; None for the usual one.
        brief: whether a story that was told instead of another one is not named.
    """

    interview: Interview
    person: Interviewer | None
    items: tuple[Unsaid, ...]
    answers: tuple[Answered, ...]
    sender: str = ""
    phone: str | None = ""
    tone: Tone = Tone.WARM
    language: str = "en"
    late: bool = False
    link: bool = False
    template: Template | None = None
    brief: bool = False
    phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        people = self.interview.interviewers
        turn = people.index(self.person) if self.person in people else 0
        language = self.language if has_phrases(self.language) else "en"
        object.__setattr__(self, "phrases", load_phrases(self.tone, language, turn))

    @property
    def words(self) -> ClauseWords | None:
        """The words of the clause rules; None where the letter's language has none."""
        return clause_words(self.language)

    @property
    def taken(self) -> tuple[Unsaid, ...]:
        """What goes into the letter: everything decided, or where it is late what there is of one story.

        What somebody asked again about a story that was told belongs to the question that brought it.
        """
        items = (replace(item, asked=self._first_asked(item)) for item in self.items)
        return tuple(
            item for item in items if not self.late or item.story.id == self.items[0].story.id
        )

    def _first_asked(self, item: Unsaid) -> Asked:
        """Return the question that a follow-up went back to; a bank's question is its own."""
        if item.kind is Kind.STORY:
            return item.asked
        told = [
            answer
            for answer in self.answers
            if item.story in answer.named
            and answer.asked.by == item.asked.by
            and not answer.perhaps
        ]
        again = any(
            one.asked.id == item.asked.id and (one.question is None or one.perhaps_asked)
            for one in told
        )
        first = told[0] if told else None
        return first.asked if again and first and first.question else item.asked


def draft(material: Material) -> Draft:
    """Return the letter to one interviewer.

    Its order: thanks with one moment of the conversation; for each question one paragraph with what
    was asked, what was told and what else there is; the link to what they care about, where it is
    kept; interest and the next round. Where nothing is to be told it is thanks and interest.

    Raises:
        TrainerError: there is no such tone.
    """
    said = _fitting(material) if has_phrases(material.language) else _other_language(material)
    return Draft(
        recipient=material.person.name if material.person else "",
        subject=_subject(material),
        paragraphs=said,
        known=tuple(known_sources(material)),
    )


def _fitting(material: Material) -> tuple[Paragraph, ...]:
    """Return a letter that is not too long: with less of its stories where all would be.

    One that comes late does without what was told instead, and without the next round, before that. Any
    other that is too long even so looks forward to the next round and leaves it at that: the subject names
    the role.
    """
    most = LATE_WORDS if material.late else TARGET_WORDS
    shorter = replace(material, brief=material.late)
    rooms = tuple(range(ROOM, LEAST_ROOM - 1, -STEP))
    ways = [(material, ROOM, "looking_ahead")]
    if material.late:
        ways += [(one, ROOM, "interest") for one in (material, shorter)]
        ways += [(shorter, room, "interest") for room in rooms[1:]]
    else:
        ways += [(material, room, ahead) for ahead in ("looking_ahead", "next") for room in rooms]
    drafts = (_own_language(one, room, ahead) for one, room, ahead in ways)
    said = next((one for one in drafts if _length(one) <= most), None)
    return said or _own_language(*ways[-1])


def _length(paragraphs: tuple[Paragraph, ...]) -> int:
    return sum(len(sentence.text.split()) for paragraph in paragraphs for sentence in paragraph)


def _own_language(material: Material, room: int, ahead: str) -> tuple[Paragraph, ...]:
    """Return a letter with so many words for each story, and so an end: interest, the next round, or both."""
    phrases = material.phrases
    linked = link(material)
    interest, next_step = _in_role(material, "interest"), _next_step(material)
    alone = {"interest": interest, "next": next_step}
    looking = alone[ahead] if ahead in alone else _looking_ahead(material)
    is_short = material.late and bool(material.taken) and material.template is None
    noted = material.person is not None and bool(bare(material.person.moment))
    unthanked = is_short and not noted  # nobody remembers a moment by then
    blocks: dict[str, list[Paragraph]] = {
        "greeting": [(_greeting(material),)],
        "thanks": [] if unthanked else [(_thanks(material),)],
        "interest": [(interest,)],
        "late": [(Sentence(phrases.say("late_unthanked" if unthanked else "late")),)],
        "questions": _questions(material, room),
        "link": [(linked,)] if linked else [],
        "offer": [(Sentence(phrases.say("offer")),)] if _tells_more(material) else [],
        "next_step": [(next_step,)],
        "looking_ahead": [] if linked and is_short else [(looking,)],
        "close": [(Sentence(phrases.say("close")),)],
        "name": [(_name(material),)],
    }
    usual = LATE_LAYOUT if material.late and material.taken else LAYOUT
    return lay_out(material.template or usual, blocks)


def _other_language(material: Material) -> tuple[Paragraph, ...]:
    """Return a letter that says what it lacks: foreign notes are never framed in English."""
    notes = "; ".join(item.say for item in material.taken) or material.interview.company
    return ((Sentence(material.phrases.gap("language", notes)),), (_name(material),))


def _tells_more(material: Material) -> bool:
    return any(item.kind is not Kind.WRONG_FACT for item in material.taken)


def _subject(material: Material) -> Sentence:
    phrases, role = material.phrases, material.interview.role
    if not has_phrases(material.language):
        return Sentence(role or material.interview.company, (met(material),))
    if not material.taken:
        return Sentence(phrases.say("subject_nothing"))
    if not _tells_more(material):
        return Sentence(phrases.say("subject_correction"))
    return _in_role(material, "subject")


def _in_role(material: Material, name: str) -> Sentence:
    """Return a phrase that names the role, or the one without it where it is unknown."""
    role, phrases = material.interview.role, material.phrases
    if not _SAYABLE.fullmatch(role):
        role = ""
    if not role and f"{name}_unknown" in phrases.tone:
        name += "_unknown"
    if phrases.table.get("small_roles"):
        role = lowered(role)
    company = named_organization(material.interview.company, phrases) or phrases.say("where")
    said = capital(phrases.say(name, role=role, company=company))
    return Sentence(said, (met(material),))


def _greeting(material: Material) -> Sentence:
    # A name of line ends and blanks only is no name: a history is read as it was written.
    known = material.person.name.strip() if material.person else ""
    gap = material.phrases.gap("person")
    whole = formally(known, material.phrases)
    first = called(known, material.phrases)
    title, family = title_and_family(whole, material.phrases)
    source = Source(SourceKind.INTERVIEW, "interviewer", known or gap)
    said = material.phrases.greeting(
        title, name=whole or gap, first_name=first or gap, family=family or gap
    )
    return Sentence(said, (source,))


def _thanks(material: Material) -> Sentence:
    """Thank for the one moment that was noted; one that is only jotted stands in a gap.

    Late, and where none was noted, for the conversation: nobody remembers a moment by then.
    """
    moment = bare(material.person.moment) if material.person else ""
    late = material.late and not moment
    said = material.phrases.shared("conversation") if late else thanked_moment(moment, material)
    source = (Source(SourceKind.DEBRIEF, "moment to thank for", moment),) if moment else ()
    name = "thanks" if not material.late else "thanks_late" if material.taken else "late_nothing"
    return Sentence(material.phrases.say(name, moment=said), source)


def _questions(material: Material, room: int) -> list[Paragraph]:
    """Return a paragraph for each question that the letter takes up."""
    asked = dict.fromkeys(item.asked for item in material.taken)
    return [question_paragraph(material, one, room) for one in asked]


def _round(material: Material) -> tuple[str, tuple[Source, ...]]:
    after = material.interview.next_round
    if after is None:
        return material.phrases.say("unknown_round"), ()
    name = material.phrases.shared("rounds", after.value)
    return name, (Source(SourceKind.INTERVIEW, "next round", name),)


def _looking_ahead(material: Material) -> Sentence:
    """Return interest and the next round in one sentence."""
    said, phrases = _in_role(material, "interest"), material.phrases
    name, sources = _round(material)
    ahead = lowered(phrases.say("next", round=name))
    text = f"{said.text.removesuffix('.')}, {phrases.shared('and')} {ahead}"
    return Sentence(text, (*said.sources, *sources))


def _next_step(material: Material) -> Sentence:
    name, sources = _round(material)
    return Sentence(material.phrases.say("next", round=name), sources)


def _name(material: Material) -> Sentence:
    name = material.sender or material.phrases.gap("name")
    lines = [name]
    if material.phone is not None:
        lines.append(material.phone or material.phrases.gap("phone"))
    source = Source(SourceKind.SETTINGS, "your name and phone", " ".join(lines))
    return Sentence("\n".join(lines), (source,))
