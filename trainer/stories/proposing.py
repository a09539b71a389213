"""From a story told freely to key points: a first cut, which the person moves and trims."""

from __future__ import annotations

from trainer.stories.model import KeyPoint, Part
from trainer.stories.reading.cues import parts_of
from trainer.stories.reading.splitting import key_points


def propose(told: str) -> tuple[KeyPoint, ...]:
    """Return key points for a story told freely, in the order of STAR+R.

    Each sentence becomes one key point; its part is guessed from how it sounds and where it stands.

    Args:
        told: the text, typed, pasted or dictated.
    """
    sentences = key_points(" ".join(told.split()))
    parts = (Part(field.value) for field in parts_of(sentences))
    points = [KeyPoint(part, say) for part, say in zip(parts, sentences, strict=True) if say]
    return tuple(sorted(points, key=lambda point: list(Part).index(point.part)))


LEADS_ON = 3
"""Letters of a word at most that ends no title which was cut: “and”, “to”, “the”, “der” lead on to what's gone."""

LEAST_TITLE = 3
"""Words from which a sentence can be a title: “Okay.” says nothing of a story."""


def title_of(told: str, most: int = 8) -> str:
    """Return the first words of a story's first sentence that says something, as a title to begin with."""
    sentences = key_points(" ".join(told.split())) or [told]
    first = next(
        (sentence for sentence in sentences if len(sentence.split()) >= LEAST_TITLE), sentences[0]
    )
    words = first.split()
    title = words[:most]
    while len(words) > most and len(title) > LEAST_TITLE and _leads_on(title[-1]):
        title.pop()
    return " ".join(title).rstrip(",.;:!?")


def _leads_on(word: str) -> bool:
    return len(word) <= LEADS_ON and word.isalpha() and word.islower()
