"""Stories as highlights of a JSON Resume: one entry of work for each place and role."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.stories.model import Story


def to_highlights(stories: Iterable[Story]) -> str:
    """Return a JSON Resume with `work` and its highlights, to copy from or to merge.

    A highlight is the story's strongest action with its first result; confidential stories do not
    come here (the caller leaves them out).
    """
    entries: dict[tuple[str, str], list[str]] = {}
    for story in stories:
        place = (story.organization, story.role)
        entries.setdefault(place, []).append(_highlight(story))
    work = [
        {"name": name, "position": role, "highlights": highlights}
        for (name, role), highlights in entries.items()
    ]
    return json.dumps({"work": work}, ensure_ascii=False, indent=2) + "\n"


def _highlight(story: Story) -> str:
    actions = sorted(story.part(Part.ACTION), key=lambda point: -point.weight)
    results = sorted(story.part(Part.RESULT), key=lambda point: -point.weight)
    said = [point.say.rstrip(". ") for point in (*actions[:1], *results[:1])]
    return "; ".join(said) or story.title
