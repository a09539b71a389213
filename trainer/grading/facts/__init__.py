"""Facts against facts: a number, name or direction that contradicts, and outright denial."""

from trainer.grading.facts.conflicts import Conflict, Known, conflicts, known

__all__ = ["Conflict", "Known", "conflicts", "known"]
