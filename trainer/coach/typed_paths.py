"""Paths while they are typed."""

from trainer.storage.path_completion import completed

__all__ = ["completed"]
