"""The history: attempts, reviews and interviews in one SQLite file."""

from trainer.storage.history.opening import open_history, open_history_in_memory
from trainer.storage.history.store import History, Totals

__all__ = ["History", "Totals", "open_history", "open_history_in_memory"]
