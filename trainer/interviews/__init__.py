"""Interviews: the real event that rehearsal leads to."""

from trainer.interviews.model import Interview, Round

__all__ = ["Interview", "Round"]
