"""Times as people read them."""

from datetime import datetime, timedelta, timezone

import pytest

from trainer.coach.calendar import ago

ZONE = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ((28, 23, 50), (29, 0, 40), "today"),
        ((29, 0, 40), (29, 9, 0), "yesterday"),
        ((28, 9, 0), (29, 3, 59), "today"),
        ((28, 9, 0), (29, 4, 0), "yesterday"),
        ((26, 2, 0), (29, 9, 0), "4 days ago"),
    ],
)
def test_what_was_done_after_midnight_was_still_that_day(then, now, said):
    """Kind: days of a person that end when they go to bed."""
    moment, local = (datetime(2026, 5, *at, tzinfo=ZONE) for at in (then, now))
    assert ago(moment, local, begins=4) == said
