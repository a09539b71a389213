"""Competencies that were merged are read under today's names."""

from contextlib import closing
from datetime import UTC, datetime

from trainer.interviews.model import Interview, Need, Round, Wanted
from trainer.storage.history import open_history_in_memory


def test_an_interview_noted_with_old_names_asks_for_todays():
    """What a job asks for is stored as it was noted and read under the names of the list."""
    asked = (
        Wanted("collaboration", Need.MUST_HAVE),
        Wanted("ethics", Need.NICE_TO_HAVE),
        Wanted("teamwork", Need.NICE_TO_HAVE),
    )
    about = Interview(
        "i", "Example", "", Round.OTHER, datetime(2030, 1, 1, tzinfo=UTC), 0, wanted=asked
    )
    with closing(open_history_in_memory()) as history:
        history.debriefs.save_interview(about)
        (read,) = history.debriefs.interviews()
    assert read.wanted == (
        Wanted("teamwork", Need.MUST_HAVE),
        Wanted("integrity", Need.NICE_TO_HAVE),
    )
