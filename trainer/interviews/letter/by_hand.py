"""What a person wrote in the place of a gap, found by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.interviews.letter.model import PLACEHOLDER, Draft, Sentence, Source, SourceKind
from trainer.interviews.wording import bare
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.interviews.letter.draft import Material

AROUND = 24
"""Characters on either side of a gap by which its place is known again (own choice: some four words)."""

LONGEST_TOPIC = 120
"""Characters of what they asked about, or of a moment; longer is a text of its own (own judgement)."""


def topics_by_hand(material: Material, draft: Draft, text: str) -> dict[str, str]:
    """Return what a letter says that they asked about, where its draft has a gap.

    Args:
        material: what the draft was made from.
        draft: the draft, with its gaps.
        text: the letter as it stands.

    Returns:
        id of a question -> the topic as the person wrote it; without a question whose gap still stands.
    """
    about = material.phrases.shared("about")
    asked = dict.fromkeys(item.asked for item in material.taken)
    found = {
        one.id: _filled(draft, material.phrases.gap("topic", one.heard), text, about)
        for one in asked
    }
    return {key: topic for key, topic in found.items() if topic}


def moment_by_hand(material: Material, draft: Draft, text: str) -> str:
    """Return what a letter thanks for where its draft has a gap; empty where the gap still stands."""
    noted = material.person.moment if material.person else ""
    name = "noted_moment" if noted else "moment"
    return _filled(draft, material.phrases.gap(name, bare(noted)), text)


def _filled(draft: Draft, gap: str, text: str, leading: str = "") -> str:
    """Return what a text says in the place of a gap of its draft, without a word that leads to it."""
    wholes = (_joined(paragraph) for paragraph in draft.paragraphs)
    head, _, tail = next((one for one in wholes if gap in one), "").partition(gap)
    said = _between(text, head.removesuffix(leading), tail) if head or tail else ""
    return said.removeprefix(leading.lstrip()) if len(said) <= LONGEST_TOPIC else ""


def telling_by_hand(story: Story, draft: Draft, text: str) -> str:
    """Return the sentences in which a letter tells of a story, where its draft has a gap among them.

    What was done and how it ended is meant, with the sentences that were drafted around the gap: all of
    it stands in the next letter's place of it. Empty where the gap still stands, or its place is lost.
    """
    parts = (Part.ACTION, Part.RESULT)
    notes = {(story.title, point.say) for point in story.points if point.part in parts}
    meant = [
        source
        for sentence in draft.sentences
        for source in sentence.sources
        if source.kind is SourceKind.POINT and (source.name, source.text) in notes
    ]
    for before, said, after in _places(draft, meant):
        if PLACEHOLDER.search(said):
            return _between(text, before, after)
    return ""


def _places(draft: Draft, sources: Sequence[Source]) -> Iterator[tuple[str, str, str]]:
    """Yield of each paragraph what stands before, in and after the sentences that have one of some sources."""
    for paragraph in draft.paragraphs:
        at = [n for n, one in enumerate(paragraph) if any(s in sources for s in one.sources)]
        if at:
            first, last = at[0], at[-1] + 1
            yield (
                _joined(paragraph[:first]),
                _joined(paragraph[first:last]),
                _joined(paragraph[last:]),
            )


def _joined(sentences: Sequence[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _between(text: str, before: str, after: str) -> str:
    """Return what a line of a text says between two texts that it says, too; empty with a gap in it.

    A gap that stands near the place may be filled in any words.
    """
    ends = "$" if len(after) <= AROUND else ""
    match = re.search(
        f"{_known_by(before, -AROUND)}(.+?){_known_by(after, AROUND)}{ends}", text, re.MULTILINE
    )
    said = match[1].strip() if match else ""
    return "" if PLACEHOLDER.search(said) else said


def _known_by(text: str, most: int) -> str:
    """Return a pattern for the first characters of a text, or its last ones; a gap in it is any words."""
    plain = PLACEHOLDER.sub("\0", text)
    near = plain[:most] if most > 0 else plain[most:]
    return ".+?".join(map(re.escape, near.split("\0")))
