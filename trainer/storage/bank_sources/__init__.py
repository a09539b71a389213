"""Fetching question banks from where strangers keep them: a file, a folder, https, or git."""

from trainer.storage.bank_sources.fetch import fetch
from trainer.storage.bank_sources.found import BankFile, Fetched, Room, Stop
from trainer.storage.bank_sources.source import Place, Source, read_source

__all__ = ["BankFile", "Fetched", "Place", "Room", "Source", "Stop", "fetch", "read_source"]
