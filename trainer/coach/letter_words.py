"""What a letter asks once: how a story is called and told, and whether a link is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.coach.letters import Letter, open_letter
from trainer.interviews.letter.by_hand import telling_by_hand
from trainer.interviews.letter.facts import notes_to_ask
from trainer.interviews.letter.phrases import in_gap
from trainer.interviews.unsaid import Kind
from trainer.interviews.wording import bare
from trainer.storage import files
from trainer.stories import edit
from trainer.toml import decode

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class Unworded:
    """A story of a letter that the person has not yet put into words.

    Attributes:
        story: the story.
        notes: its notes that stand in no sentence; none where all do, or it was told in own words.
        written: the sentences that the person wrote in the letter in place of a gap with notes; empty where
            it still stands.
        frame: what its name stands in, with an example: “I told you about the night …”.
    """

    story: Story
    notes: tuple[str, ...]
    written: str
    frame: str

    def waits_in(self, gap: str) -> bool:
        """Return whether a gap of the letter holds a note of it, or its title in place of a name."""
        return any(in_gap(bare(text)) in gap for text in (*self.notes, self.story.title))


def unworded(letter: Letter) -> tuple[Unworded, ...]:
    """Return the stories of a letter that have no name, or notes that nobody has put into words."""
    points: dict[str, set[int]] = {}
    stories: dict[str, Story] = {}
    for item in letter.material.taken:
        stories[item.story.id] = item.story
        told = item.points or range(len(item.story.points))
        points.setdefault(item.story.id, set()).update(told)
        if item.kind is Kind.WRONG_FACT:
            points[item.story.id].clear()
    found = []
    frame = letter.material.phrases.shared("about_story", "frame")
    for ident, story in stories.items():
        notes = (
            () if story.telling else notes_to_ask(story, points[ident], letter.material.language)
        )
        if notes or not story.name:
            written = telling_by_hand(story, letter.draft, letter.body) if notes else ""
            found.append(Unworded(story, notes, written, frame))
    return tuple(found)


def keep_words(work: Workspace, story: str, name: str, telling: str) -> None:
    """Store how a story is called and told; what is empty stays as it is.

    Raises:
        TrainerError: the file cannot be changed, or a text is too long.
    """
    path = work.stories().files[story]

    def worded(data: bytes | None) -> bytes:
        text = decode(data or b"", path.name)
        for field, said in (("name", name), ("telling", telling)):
            if said.strip():
                text = edit.set_field(text, story, field, " ".join(said.split()))
        return text.encode()

    files.change(path, worded)


def keep_written(work: Workspace, letter: Letter) -> Letter:
    """Keep with its stories what the person wrote in place of a gap, and draft the letter again beside it."""
    for one in unworded(letter):
        if one.written:
            keep_words(work, one.story.id, "", one.written)
    return open_letter(work, letter.interview.id, letter.state.recipient)


def keep_link(work: Workspace, letter: Letter, *, keeps: bool) -> Letter:
    """Store whether the link to what they care about is kept; an untouched letter follows."""
    state = replace(letter.state, link=keeps)
    work.history.debriefs.save_letter(state)
    return open_letter(work, letter.interview.id, state.recipient, tone=state.tone)
