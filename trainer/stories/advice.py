"""What to look at in a story while it is written, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trainer.stories.likeness import TWINS_FROM, likeness
from trainer.stories.model import Part, Story

FEWEST_POINTS = 3
WORDS_A_MINUTE = 150
LONGEST_MINUTES = 2
"""A usual interview answer is told in two minutes; 150 words a minute is the pace of grading."""

_NUMBER = re.compile(r"\d|\b(?:half|twice|double|doubled|tripled|one|two|three|four|five|six|seven|"
                     r"eight|nine|ten|dozen|hundred|thousand|million)\b", re.IGNORECASE)  # fmt: skip
_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|me|my)\b")


def advise(story: Story, others: Iterable[Story] = ()) -> Iterator[str]:
    """Yield what would make a story stronger, the most helpful first.

    Args:
        story: as it is now.
        others: the rest of the bank, to notice one that is told twice.
    """
    results = story.part(Part.RESULT)
    if not results:
        yield "There's no result yet: what came of it?"
    elif not any(_NUMBER.search(point.say) for point in results):
        yield "The result has no number: how much, how many, how fast?"
    if not story.part(Part.ACTION):
        yield "There's no action yet: what did you do yourself?"
    if len(story.points) < FEWEST_POINTS:
        yield f"Fewer than {FEWEST_POINTS} key points: an interviewer would ask for more."
    told = " ".join(point.say for point in story.part(Part.ACTION))
    if len(_WE.findall(told)) > 2 * len(_I.findall(told)) + 1:
        yield "It's all “we”: say which part was yours."
    words = sum(len(point.say.split()) for point in story.points)
    if words > WORDS_A_MINUTE * LONGEST_MINUTES:
        yield f"It takes more than {LONGEST_MINUTES} minutes to tell: keep the best of it."
    for other in others:
        if other.id != story.id and likeness(story, other) >= TWINS_FROM:
            yield f"It's much like “{other.title}”."
            break
