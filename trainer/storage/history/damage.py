"""What a person is told when the history cannot be read."""

from __future__ import annotations

from trainer.errors import TrainerError


class HistoryDamaged(TrainerError):  # noqa: N818  it is a state of the file, too
    """The history's file is damaged; it is left as it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the history is damaged ({reason})",
            "`trainer backup --restore` takes the newest copy, `trainer backup --rescue` what can "
            "still be read; the damaged file is kept",
        )
