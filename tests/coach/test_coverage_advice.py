from __future__ import annotations

from trainer.competencies import read_as
from trainer.rehearsal.coverage import coverage


def test_the_numbers_are_the_true_ones(work):
    """How often a story was told of how many tellings, and which gap to begin with."""
    stories = work.stories().stories[:3]
    told = {stories[0].id: 3, stories[1].id: 1, stories[2].id: 1}
    found = coverage(stories, ("hiring", "self-awareness"), {}, told, wanted=True)
    assert f"You told “{stories[0].title}” 3 of 5 times: try another one." in found.advice
    assert any("write a story about hiring first" in one for one in found.advice)
    assert read_as("self-awareness") == "self-awareness"
    assert read_as("crisis-management") == "crisis management"
