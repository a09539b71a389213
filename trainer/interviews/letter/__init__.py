"""The follow-up letter: drafted from decisions, every factual sentence with its source."""

from trainer.interviews.letter.draft import Material, draft
from trainer.interviews.letter.model import Draft, Sentence, Source, SourceKind

__all__ = ["Draft", "Material", "Sentence", "Source", "SourceKind", "draft"]
