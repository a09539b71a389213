"""Interview transcripts: a text from a meeting tool or a hand becomes questions and answers."""

from trainer.interviews.transcripts.model import (
    Exchange,
    Transcript,
    Turn,
    joined,
    with_probes,
)
from trainer.interviews.transcripts.names import named
from trainer.interviews.transcripts.reader import read_transcript

__all__ = [
    "Exchange",
    "Transcript",
    "Turn",
    "joined",
    "named",
    "read_transcript",
    "with_probes",
]
