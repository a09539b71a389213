"""Again: once more in the same session, after a few others, and not for ever."""

from __future__ import annotations

from trainer.rehearsal.again import OTHERS_BETWEEN, TIMES, comes_back, put_back
from trainer.rehearsal.model import Rating


def test_only_again_comes_back_and_not_for_ever():
    """Hard, Good and Easy wait for another day; the third Again in a row does, too."""
    assert [rating for rating in Rating if comes_back(rating, 0)] == [Rating.AGAIN]
    assert [times for times in range(5) if comes_back(Rating.AGAIN, times)] == list(range(TIMES))


def test_a_few_others_come_first():
    """It is asked after as many others as there are, and no more than a few."""
    for waiting in range(6):
        tasks = [f"task {number}" for number in range(waiting)]
        put_back(tasks, "again")
        assert tasks.index("again") == min(waiting, OTHERS_BETWEEN)
