"""The history: attempts, reviews and interviews in one SQLite file."""

from trainer.storage.history.opening import open_history, open_history_in_memory
from trainer.storage.history.store import History
from trainer.storage.history.tellings import Totals
from trainer.storage.history.waiting import give_up_when

__all__ = ["History", "Totals", "give_up_when", "open_history", "open_history_in_memory"]
