"""Mini-stories: short first-person texts for a profile, a blog or an about page.

What did not fit a letter need not be lost. They are drafted from the same key points by the same rules:
what is not surely a clause stands in a gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.profile import place_of
from trainer.stories.model import Part, Status, Story
from trainer.text import primary, visible

if TYPE_CHECKING:
    from trainer.interviews.letter.phrases import Phrases


ROOM = 100
"""Words of a mini-story: more than of a story in a letter, since it stands alone (own judgement)."""


def mini_story(story: Story, phrases: Phrases) -> str:
    """Return a story in one short paragraph below its title, in the first person, with role and year.

    Its facts keep the order in which they happened, which is that of the story.

    Raises:
        TrainerError: the story is confidential or retracted, or has neither action nor result.
    """
    if story.confidential or story.status is Status.RETRACTED:
        why = "confidential" if story.confidential else "retracted"
        raise TrainerError(f"“{story.title}” is {why}", "so it stays with you")
    if not story.part(Part.ACTION) and not story.part(Part.RESULT):
        raise TrainerError(f"“{story.title}” has neither action nor result", "add them first")
    points = tuple(range(len(story.points)))
    telling = Telling(
        story, points, is_new=True, room=ROOM, language=primary(story.language), titled=True
    )
    text = " ".join(sentence.text for sentence in told_facts(telling, phrases))
    return visible("\n\n".join(filter(None, (story.title, text, place_of(story)))))
