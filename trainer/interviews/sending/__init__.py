"""Putting a finished letter into what mail and calendar programs read. Nothing is ever sent."""

from trainer.interviews.sending.eml import to_eml
from trainer.interviews.sending.mailto import to_mailto
from trainer.interviews.sending.message import Message
from trainer.interviews.sending.reminder import to_ics
from trainer.interviews.sending.text import to_markdown, to_text

__all__ = ["Message", "to_eml", "to_ics", "to_mailto", "to_markdown", "to_text"]
