"""Stories as an Anki package, to go on with them on a phone."""

from __future__ import annotations

import html
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.stories.model import Part, Story

MODEL = 1_607_392_319
DECK = 2_059_400_110
"""Ids of the card's model and of the deck: random once, the same for ever, so that importing again
updates the cards in place of adding others."""

FRONT = "<b>{{Ask}}</b>"
BACK = "{{FrontSide}}<hr id=answer>{{Title}}{{Points}}"
CSS = ".card { font-family: sans-serif; font-size: 18px; text-align: left; }"


def to_package(
    stories: Iterable[Story], asks: Mapping[str, str], first_names: Mapping[str, str]
) -> bytes:
    """Return an `.apkg` file with a card for each story.

    Args:
        stories: the stories.
        asks: story id -> the question on its front.
        first_names: story id -> the first id that it had, by which Anki knows its card.

    Raises:
        TrainerError: genanki, an optional part of the program, is not installed.
    """
    try:
        import genanki  # noqa: PLC0415  an optional part, and 100 ms
    except ImportError:
        raise TrainerError(
            "Anki packages need genanki", "pip install 'interview-trainer[anki]'"
        ) from None
    model = genanki.Model(
        MODEL,
        "Interview Trainer story",
        fields=[{"name": "Ask"}, {"name": "Title"}, {"name": "Points"}],
        templates=[{"name": "Tell it", "qfmt": FRONT, "afmt": BACK}],
        css=CSS,
    )
    deck = genanki.Deck(DECK, "Interview Trainer")
    for story in stories:
        deck.add_note(
            genanki.Note(
                model=model,
                fields=[
                    html.escape(asks.get(story.id) or f"Tell me about this: {story.title}"),
                    f"<h3>{html.escape(story.title)}</h3>",
                    _points(story),
                ],
                guid=sha256(first_names[story.id].encode()).hexdigest()[:20],
                tags=list(story.competencies),
            )
        )
    return _written(genanki.Package(deck))


def _written(package: Any) -> bytes:
    with tempfile.TemporaryDirectory(prefix="interview-trainer-") as folder:
        path = Path(folder) / "stories.apkg"
        package.write_to_file(str(path))
        return path.read_bytes()


def _points(story: Story) -> str:
    parts = []
    for part in Part:
        said = "".join(f"<li>{html.escape(point.say)}</li>" for point in story.part(part))
        if said:
            parts.append(f"<b>{part.capitalize()}</b><ul>{said}</ul>")
    return "".join(parts)
