"""Drafting a letter from what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.grading.tokens import tokenize
from trainer.interviews.debrief import Feeling, Reaction
from trainer.interviews.letter.alternatives import alternatives
from trainer.interviews.letter.model import Draft, Sentence, Source, SourceKind, placeholder
from trainer.interviews.letter.names import called, whole_name
from trainer.interviews.letter.phrases import Phrases, Tone, load_phrases
from trainer.interviews.letter.telling import about, is_setback, topic
from trainer.interviews.letter.template import LATE_LAYOUT, LAYOUT, lay_out
from trainer.interviews.model import Need
from trainer.interviews.unsaid import Kind
from trainer.interviews.wording import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.interviews.debrief import Answered, Asked
    from trainer.interviews.letter.model import Paragraph
    from trainer.interviews.letter.template import Template
    from trainer.interviews.model import Interview, Interviewer
    from trainer.interviews.unsaid import Unsaid

PROUD = "delivering-results"
"""The competency of questions that one answers with what one is proud of."""

MOST_COMPETENCIES = 2
"""How many competencies “what I would bring” names."""


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
        language: BCP 47 tag; a file of phrases must exist for it.
        late: whether the usual time has passed, so that a shorter note is drafted.
        template: the person's own order of the letter; None for the usual one.
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
    template: Template | None = None
    phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "phrases", load_phrases(self.tone, self.language))

    @property
    def taken(self) -> tuple[Unsaid, ...]:
        """What goes into the letter: everything decided, or one thing where it is late."""
        return self.items[:1] if self.late else self.items

    @property
    def stories_left(self) -> bool:
        """Whether there is more to tell than a corrected figure."""
        return any(item.kind is not Kind.WRONG_FACT for item in self.taken)


def draft(material: Material) -> Draft:
    """Return the letter to one interviewer.

    Its order: thanks with one moment of the conversation, interest in the role, then for each
    question what was asked, what was told and what else there is, an offer, the next step, the
    name.

    Raises:
        TrainerError: there are no phrases for its tone or language.
    """
    blocks: dict[str, list[Paragraph]] = {
        "greeting": [(_greeting(material),)],
        "thanks": [(_thanks(material),)],
        "interest": [(_interest(material),)],
        "late": [(Sentence(material.phrases.say("late")),)],
        "questions": list(_questions(material)),
        "offer": [(Sentence(material.phrases.say("offer")),)] if material.stories_left else [],
        "next_step": [(_next_step(material),)],
        "close": [(Sentence(material.phrases.say("close")),)],
        "name": [(_name(material),)],
    }
    template = material.template or (LATE_LAYOUT if material.late else LAYOUT)
    return Draft(
        recipient=material.person.name if material.person else "",
        subject=_subject(material),
        paragraphs=lay_out(template, blocks),
        known=tuple(_known(material)),
    )


def _subject(material: Material) -> Sentence:
    return Sentence(material.phrases.say("subject", role=_role(material)), _interview(material))


def _greeting(material: Material) -> Sentence:
    # A name of line ends and blanks only is no name: a history is read as it was written.
    known = material.person.name.strip() if material.person else ""
    name = known or _gap(material, "person")
    source = Source(SourceKind.INTERVIEW, "interviewer", name)
    whole = first = name
    if not name.startswith("["):
        whole, first = whole_name(name, material.phrases), called(name, material.phrases)
    return Sentence(material.phrases.say("greeting", name=whole, first_name=first), (source,))


def _gap(material: Material, name: str) -> str:
    return placeholder(material.phrases.shared("placeholders", name))


def _role(material: Material) -> str:
    return material.interview.role or _gap(material, "role")


def _interview(material: Material) -> tuple[Source, ...]:
    interview = material.interview
    about = " at ".join(part for part in (interview.role, interview.company) if part)
    return (Source(SourceKind.INTERVIEW, "interview", about),)


def _thanks(material: Material) -> Sentence:
    """Thank for one specific moment: the one that was noted, else a question that went well."""
    person = material.person
    if person and person.moment:
        moment = person.moment.strip().rstrip(".")
        source = Source(SourceKind.DEBRIEF, "moment to thank for", moment)
        return Sentence(material.phrases.say("thanks", moment=moment), (source,))
    remembered = _remembered(material)
    if remembered is not None:
        question = _wording(material, remembered)
        return Sentence(
            material.phrases.say("thanks_question", question=question), (_heard(remembered),)
        )
    return Sentence(material.phrases.say("thanks", moment=_gap(material, "moment")))


def _remembered(material: Material) -> Asked | None:
    """Return a question of this interviewer's that went well and that the letter does not take up."""
    taken = {item.asked.id for item in material.items}
    name = material.person.name if material.person else ""
    mine = [
        one.asked
        for one in material.answers
        if one.asked.by == name and name and one.asked.id not in taken
    ]
    liked = [one for one in mine if one.reaction is Reaction.POSITIVE]
    strong = [one for one in mine if one.feeling is Feeling.STRONG]
    return next(iter([*liked, *strong]), None)


def _wording(material: Material, asked: Asked) -> str:
    """Return a question as it may be quoted: the bank's wording for one that was only jotted."""
    heard = asked.heard.strip()
    if len(heard.split()) >= 4 and heard[:1].isupper():
        return heard
    questions = {one.asked.id: one.question for one in material.answers}
    question = questions.get(asked.id)
    return question.ask if question else heard


def _heard(asked: Asked) -> Source:
    return Source(SourceKind.DEBRIEF, "question as heard", asked.heard)


def _interest(material: Material) -> Sentence:
    phrases, company = material.phrases, material.interview.company
    named = _brought(material)
    if not named:
        return Sentence(phrases.say("interest_bare", company=company), _interview(material))
    shown = f" {phrases.shared('and')} ".join(phrases.competency(one) for one in named)
    source = Source(SourceKind.INTERVIEW, "what the job asks for", shown)
    return Sentence(
        phrases.say("interest", company=company, competencies=shown),
        (*_interview(material), source),
    )


def _brought(material: Material) -> tuple[str, ...]:
    """Return what the job asks for and the answers or the letter show, must-haves first."""
    shown = {one for item in material.items for one in item.story.competencies}
    name = material.person.name if material.person else ""
    for answered in material.answers:
        if answered.asked.heard_by(name):
            shown |= {one for story in answered.named for one in story.competencies}
    wanted = sorted(material.interview.wanted, key=lambda one: one.need is not Need.MUST_HAVE)
    return tuple(one.competency for one in wanted if one.competency in shown)[:MOST_COMPETENCIES]


def _questions(material: Material) -> Iterator[Paragraph]:
    """Yield the paragraphs of each question that the letter takes up."""
    for asked in dict.fromkeys(item.asked for item in material.taken):
        mine = [item for item in material.taken if item.asked.id == asked.id]
        more = [item for item in mine if item.kind is not Kind.WRONG_FACT]
        exact = [item for item in mine if item.kind is Kind.WRONG_FACT]
        opening = [_asked(material, asked), *_told(material, asked)]
        if more:
            need = _need(material, more)
            announced, told = alternatives(
                material.phrases,
                more,
                need,
                late=material.late,
                first_told=len(opening) == 1,
                setback=is_setback(_wording(material, asked), material.phrases),
            )
            yield (*opening, announced)
            yield from told
        else:
            yield tuple(opening)
        for item in exact:
            yield (_exact(material, item),)


def _asked(material: Material, asked: Asked) -> Sentence:
    phrases = material.phrases
    question = _wording(material, asked)
    subject = topic(question, phrases)
    if subject:
        return Sentence(phrases.say("asked", topic=subject), (_heard(asked),))
    return Sentence(phrases.say("asked_words", question=question), (_heard(asked),))


def _told(material: Material, asked: Asked) -> list[Sentence]:
    answered = next((one for one in material.answers if one.asked.id == asked.id), None)
    stories = answered.named if answered else ()
    if not stories:
        return []
    told = f" {material.phrases.shared('and')} ".join(
        about(story, material.phrases) for story in stories[:2]
    )
    sources = tuple(
        Source(SourceKind.STORY, story.title, f"{story.title} {story.organization}")
        for story in stories[:2]
    )
    phrase = "told_proud" if answered and PROUD in answered.competencies else "told"
    return [Sentence(material.phrases.say(phrase, told=told), (*sources, _heard(asked)))]


def _exact(material: Material, item: Unsaid) -> Sentence:
    say = bare(item.say)
    source = Source(SourceKind.POINT, item.story.title, item.say)
    return Sentence(material.phrases.say("exact", say=say), (source,))


def _need(material: Material, items: Sequence[Unsaid]) -> Sentence | None:
    """Return why it matters to them, None where nothing is known of what they need."""
    person = material.person
    if person and person.cares_about and _bears_on(person.cares_about, items, material.language):
        cares = bare(person.cares_about)
        source = Source(SourceKind.DEBRIEF, f"what {person.name} cares about", cares)
        return Sentence(material.phrases.say("why_cares", cares_about=cares), (source,))
    shown = {one for item in items for one in item.story.competencies}
    wanted = sorted(material.interview.wanted, key=lambda one: one.need is not Need.MUST_HAVE)
    for one in wanted:
        if one.competency in shown:
            name = material.phrases.competency(one.competency)
            source = Source(SourceKind.INTERVIEW, "what the job asks for", name)
            return Sentence(material.phrases.say("why_needs", competency=name), (source,))
    return None


def _bears_on(cares: str, items: Sequence[Unsaid], language: str) -> bool:
    """Return whether what somebody cares about is spoken of in any of the stories.

    A telling word of theirs must stand in a story's words or competencies: the letter does not claim
    a link that nobody sees.
    """
    texts = [
        text
        for item in items
        for text in (
            item.story.title,
            " ".join(item.story.competencies).replace("-", " "),
            *(point.say for point in item.story.points),
        )
    ]
    theirs = {one.stem for one in tokenize(cares, language) if not one.is_stop}
    return any(one.stem in theirs for text in texts for one in tokenize(text, language))


def _next_step(material: Material) -> Sentence:
    after = material.interview.next_round
    if after is None:
        return Sentence(material.phrases.say("next_unknown"))
    name = material.phrases.shared("rounds", after.value)
    source = Source(SourceKind.INTERVIEW, "next round", name)
    return Sentence(material.phrases.say("next", round=name), (source,))


def _name(material: Material) -> Sentence:
    name = material.sender or _gap(material, "name")
    lines = [name]
    if material.phone is not None:
        lines.append(material.phone or _gap(material, "phone"))
    source = Source(SourceKind.SETTINGS, "your name and phone", " ".join(lines))
    return Sentence("\n".join(lines), (source,))


def _known(material: Material) -> Iterator[Source]:
    """Yield everything that the person may state without a doubt."""
    yield from _interview(material)
    interview = material.interview
    if interview.posting:
        yield Source(SourceKind.INTERVIEW, "the job's text", interview.posting)
    for person in interview.interviewers:
        about = f"{person.name} {person.role} {person.cares_about} {person.moment}"
        yield Source(SourceKind.INTERVIEW, "interviewer", about)
    for wanted in interview.wanted:
        name = wanted.competency.replace("-", " ")
        yield Source(SourceKind.INTERVIEW, "what the job asks for", name)
        said = material.phrases.competency(wanted.competency)
        yield Source(SourceKind.INTERVIEW, "what the job asks for", said)
    stories = {story.id: story for one in material.answers for story in one.named}
    stories |= {item.story.id: item.story for item in material.items}
    for story in stories.values():
        about = f"{story.title} {story.role} {story.organization} {story.period}"
        yield Source(SourceKind.STORY, story.title, about)
        for point in story.points:
            for wording in (point.say, *point.accept):
                yield Source(SourceKind.POINT, story.title, wording)
    for answered in material.answers:
        yield _heard(answered.asked)
        if answered.asked.said:
            yield Source(SourceKind.DEBRIEF, "what you said", answered.asked.said)
        if answered.question:
            yield Source(SourceKind.DEBRIEF, "the bank's question", answered.question.ask)
    yield Source(
        SourceKind.SETTINGS,
        "your name and phone",
        " ".join(part for part in (material.sender, material.phone or "") if part),
    )
