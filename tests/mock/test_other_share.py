"""A share that was told in the place of a story's, in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach.which_story import grade
from trainer.mock.other_share import with_other_share
from trainer.stories.model import KeyPoint, Part, Story

RETURNS = Story(
    "returns",
    "The parcels that came back",
    language="en",
    points=(
        KeyPoint(Part.SITUATION, "Every third parcel of our shoe shop came back"),
        KeyPoint(Part.ACTION, "I measured 200 pairs and wrote our own size guide"),
        KeyPoint(Part.ACTION, "I rang ten customers who had sent everything back"),
        KeyPoint(Part.RESULT, "By autumn returns were at 19%, down from 34%"),
    ),
)
TOLD = "Every third parcel of our shoe shop came back. I measured 200 pairs and wrote our own size guide. {}"


@pytest.mark.parametrize(
    ("end", "heard"),
    [
        ("It had been 34 percent, and half a year later we stood at 24 percent.", "24 percent"),
        ("It had been 34 percent, and half a year later we stood at 19 percent.", ""),
        ("It had been 34 percent, and half a year later we stood at 20 percent.", ""),  # rounder
        ("We took 15 percent off the 34 percent.", ""),  # the difference
        ("We stood at 24 percent.", ""),  # nothing says that it's the same measure
        (
            "I work 80 percent, by the way. It had been 34 percent.",
            "",
        ),  # the last one is the story's
        ("It had been 34 percent. Shipping cost 7 percent less, and we stood at 24 percent.", ""),
    ],
)
def test_a_share_told_in_the_place_of_a_storys_is_a_fact_to_check(end, heard):
    """Where the point's other share was told, and it's the last and only one that the story doesn't have."""
    said = TOLD.format(end)
    raw = grade(RETURNS, said, "")
    points = [one for one in raw.points if one.wrong_fact]
    found = [one.wrong_fact for one in with_other_share(raw, said, "en").points if one.wrong_fact]
    assert points == [] or not heard
    assert [one.heard for one in found if one.expected == "19%"][:1] == ([heard] if heard else [])


@pytest.mark.parametrize(
    ("end", "heard"),
    [
        ("It cost us 82,000 euros more in the end.", "82,000 euros"),
        ("It cost us 62,000 euros more in the end.", ""),
        ("It cost us 60,000 euros more in the end.", ""),  # rounder
        ("The lawyer wanted 47,000 euros.", ""),  # another sum
    ],
)
def test_a_sum_with_one_other_digit_is_a_slip(end, heard):
    """Where it's the last and only sum that the story doesn't have."""
    points = (*RETURNS.points[:3], KeyPoint(Part.RESULT, "Extra costs of only 62,000 euros"))
    said = TOLD.format(end)
    found = [
        one.wrong_fact.heard
        for one in with_other_share(
            grade(replace(RETURNS, points=points), said, ""), said, "en"
        ).points
        if one.wrong_fact
    ]
    assert found[:1] == ([heard] if heard else [])
