"""Everything that a letter may state: each fact with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.interviews.letter.model import Source, SourceKind

if TYPE_CHECKING:
    from trainer.interviews.debrief import Asked
    from trainer.interviews.letter.draft import Material
    from trainer.stories.model import Story


def met(material: Material) -> Source:
    """Return the source of the role and the company."""
    about = filter(None, (material.interview.role, material.interview.company))
    return Source(SourceKind.INTERVIEW, "interview", " at ".join(about))


def heard(asked: Asked) -> Source:
    """Return the source of a question as it was heard."""
    return Source(SourceKind.DEBRIEF, "question as heard", asked.heard)


def told(story: Story) -> Source:
    """Return the source of a story's name."""
    about = (story.name, story.title, story.role, story.organization, story.period)
    return Source(SourceKind.STORY, story.title, ", ".join(filter(None, about)))


def known_sources(material: Material) -> Iterator[Source]:
    """Yield everything that the person may state without a doubt."""
    interview = material.interview
    yield met(material)
    if interview.posting:
        yield Source(SourceKind.INTERVIEW, "the job's text", interview.posting)
    for person in interview.interviewers:
        words = f"{person.name} {person.role} {person.cares_about} {person.moment}"
        yield Source(SourceKind.INTERVIEW, "interviewer", words)
    stories = {story.id: story for answer in material.answers for story in answer.named}
    stories |= {item.story.id: item.story for item in material.items}
    for story in stories.values():
        yield told(story)
        if story.telling:
            yield Source(SourceKind.STORY, story.title, story.telling)
        for point in story.points:
            for wording in (point.say, *point.accept):
                yield Source(SourceKind.POINT, story.title, wording)
    for answered in material.answers:
        yield heard(answered.asked)
        if answered.asked.about:
            yield Source(SourceKind.DEBRIEF, "what they asked about", answered.asked.about)
        if answered.asked.said:
            yield Source(SourceKind.DEBRIEF, "what you said", answered.asked.said)
        if answered.question and answered.question.bank:
            asked = f"{answered.question.ask} {answered.question.about}".strip()
            yield Source(SourceKind.DEBRIEF, "the bank's question", asked)
    name = " ".join(part for part in (material.sender, material.phone or "") if part)
    yield Source(SourceKind.SETTINGS, "your name and phone", name)
