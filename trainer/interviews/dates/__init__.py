"""Days and hours as people type them."""

from trainer.interviews.dates.days import NotADate
from trainer.interviews.dates.reading import Wall, read_wall

__all__ = ["NotADate", "Wall", "read_wall"]
