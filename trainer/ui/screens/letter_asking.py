"""What a letter asks once: who signs, and how a story is called and told."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from trainer.text import visible
from trainer.ui import letter_jobs as jobs
from trainer.ui.coached_app import telling
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.typed_early import LoadsText

if TYPE_CHECKING:
    from trainer.coach.letter_words import Unworded
    from trainer.ui.letter_jobs import LetterView


class AskingScreen(LoadsText[None]):
    """A screen with a letter that asks what the letter needs to know.

    Attributes:
        view: the letter; None until it is there.
    """

    def __init__(self, interview: str, person: str) -> None:
        """Ask for the letter to an interviewer."""
        super().__init__()
        self._interview, self._person = interview, person
        self.view: LetterView | None = None
        self._offered: set[str] = set()  # words that it was asked of whether they're kept
        self._left: dict[str, dict[str, str]] = {}  # what was typed in a form that Escape left

    @property
    def is_half_answered(self) -> bool:
        """Whether something was typed in a form that Escape left."""
        return any(any(typed.values()) for typed in self._left.values())

    @abstractmethod
    async def stored_text(self) -> tuple[str, str]:
        """Store subject and text as they are, and return them."""

    @abstractmethod
    async def drafted_again(self, view: LetterView, known: tuple[str, str]) -> None:
        """Show a letter that was drafted again; what was typed since the known words stays."""

    async def ask_who_signs(self) -> bool:
        """Ask who signs, and return whether that was answered."""
        known = await self.stored_text()
        about = "Kept in config.toml of your home, for all letters."
        job = jobs.sign(self._interview, self._person)
        view = await self._form("", "Who signs?", jobs.SIGNS, job, about)
        if view is not None:
            await self.drafted_again(view, known)
        return view is not None

    async def _form(
        self, key: str, title: str, fields: tuple[FormField, ...], job: jobs.Words, about: str
    ) -> LetterView | None:
        """Ask something once; what was typed in a form that Escape left stands there again."""
        kept = self._left.setdefault(key, {})
        form = FormDialog(title, fields, job, about=about, kept=kept)
        view: LetterView | None = await self.app.push_screen_wait(form)
        if view is not None:
            kept.clear()
        return view

    async def ask_words(self, asked: Sequence[Unworded]) -> bool:
        """Ask how stories are called and told until one is left, and return whether none was."""
        known = await self.stored_text()
        view = before = self.view
        for one in asked:
            notes = "; ".join(one.notes)
            ask = "Say it to a colleague in two sentences, with the result."
            if one.written:
                ask = "This is what your letter says. Keep it for the next one, or say it better."
            changed = await self._form(
                one.story.id,
                visible(one.story.title, multiline=False),
                jobs.words_fields(one),
                jobs.keep_words(cast("LetterView", view), one),
                f"{ask} Your notes: {notes}"
                if notes
                else "How you'd call it, once for all letters.",
            )
            if changed is None:
                break
            view = changed
        if view is not None and view is not before:
            await self.drafted_again(view, known)
        return view is not before

    async def offer_to_keep(self, written: Sequence[Unworded]) -> None:
        """Offer once to keep what the person told in place of a gap, so that the next letter says it."""
        new = [one.written for one in written if one.written not in self._offered]
        if self.view is None or not new:
            return
        self._offered.update(new)
        said = "\n\n".join(f"“{visible(one)}”" for one in new)
        said += "\n\nIt's kept with the story, and the next letter says it, too."
        dialog = ConfirmDialog("Keep your own words?", said, yes="Keep", no="Not now")
        if await self.app.push_screen_wait(dialog):
            with telling(self.app):
                self.view = await self.ask(jobs.keep_written, self.view)
