"""The field of a form in which a date is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer.ui.screens.form_dialog import FormField

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


def date_field(
    name: str, label: str, example: str, value: str = "", *, past: bool = False
) -> FormField:
    """Return a field under which stands in full what the typed date means.

    Args:
        name: its name in the form's result.
        label: what stands before it.
        example: what stands in it while it is empty.
        value: what it begins with.
        past: whether it is about something that is over.
    """
    return FormField(name, label, example, value, told_back=partial(_told_back, past=past))


def _told_back(work: Workspace, typed: str, *, past: bool) -> str:
    from trainer.coach import dates

    return dates.told_back(typed, work.clock(), past=past)
