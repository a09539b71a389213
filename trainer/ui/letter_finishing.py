"""Writing a finished letter: a mail draft, a text, a link, or a reminder, where the person wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.text import visible
from trainer.ui import letter_jobs as jobs
from trainer.ui.date_field import date_field
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog, FormField

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.ui.letter_jobs import LetterView
    from trainer.ui.screens.base import TrainerScreen


async def write_letter(screen: TrainerScreen[Any], view: LetterView, form: str) -> None:
    """Write a letter in one of its forms, after asking where; gaps in it are insisted on first.

    Args:
        screen: where the person is asked; from a worker.
        view: the letter.
        form: id of one of the files among `WAYS`, such as `eml`.
    """
    stops = [remark.text for remark in view.checked.remarks if remark.stops]
    if stops and form != "ics" and not await _insists(screen, stops):
        return
    fields = [FormField("path", "File", "where it goes", str(jobs.place(view, form)), is_path=True)]
    if form == "ics":
        fields.insert(0, date_field("when", "When", "friday 9:00"))
    path: Path | None = await screen.app.push_screen_wait(
        FormDialog("Where to?", tuple(fields), jobs.write(view, form), yes="Write it")
    )
    if path is not None:
        screen.notify(visible(f"Written to {path}", multiline=False), markup=False)


async def _insists(screen: TrainerScreen[Any], stops: list[str]) -> bool:
    said = "\n".join(f"✗ {stop}" for stop in stops[:6])
    dialog = ConfirmDialog("Save it anyway?", said, yes="Save", no="Not yet")
    return await screen.app.push_screen_wait(dialog) is True
