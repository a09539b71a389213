"""The four ratings, each with when the story comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from trainer.rehearsal.model import Rating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from trainer.coach.rehearsal_values import Choice


UNRATED = Content.assemble(
    ("⏎", "bold"), " goes on. A second try, a probe and a question without a story are practice:\n"
    "they are kept, and nothing is rated."
)  # fmt: skip


class RatingButton(Static):
    """One rating; a click takes it."""

    ALLOW_SELECT = False

    def __init__(self, rating: Rating) -> None:
        """Make the button of a rating."""
        super().__init__()
        self.rating = rating

    def show(self, choice: Choice, *, suggested: bool) -> None:
        """Show when it brings the story back; the suggested one says that Enter takes it."""
        self.set_class(suggested, "-suggested")
        name = f"{int(choice.rating)} {choice.rating.name.capitalize()}"
        hint = "⏎ " if suggested else ""
        self.update(Content.assemble((f"{hint}{name}", "bold"), f"\n{choice.when}"))

    def on_click(self, event: events.Click) -> None:
        """Take this rating."""
        event.stop()
        self.post_message(RatingBar.Taken(self.rating))


class RatingBar(Horizontal):
    """The four ratings beside each other."""

    DEFAULT_CSS = """
    RatingBar {
        height: auto;
        max-width: 100;

        & > RatingButton {
            width: 1fr;
            height: auto;
            min-height: 2;
            margin-right: 1;
            text-align: center;
            background: $panel;
            &:hover { background: $cursor; }
            &.-suggested { background: $cursor; text-style: none; }
        }

        & > #unrated { display: none; width: 1fr; height: 2; color: $text-muted; }
        &.-unrated > #unrated { display: block; }
        &.-unrated > RatingButton { display: none; }
    }
    """

    class Taken(Message):
        """A rating was clicked."""

        def __init__(self, rating: Rating) -> None:
            super().__init__()
            self.rating = rating

    def compose(self) -> ComposeResult:
        """Lay out the four."""
        yield Static(UNRATED, id="unrated")
        for rating in Rating:
            yield RatingButton(rating)

    def show(self, choices: Sequence[Choice], suggested: Rating | None) -> None:
        """Show when each brings the story back; without choices, what to do instead."""
        self.set_class(not choices, "-unrated")
        for choice, button in zip(choices, self.query(RatingButton), strict=False):
            button.show(choice, suggested=choice.rating is suggested)
