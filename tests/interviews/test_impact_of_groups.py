"""Key points left out of one part, weighed together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interviews.making import (
    MISSED,
    PARTLY,
    SAID,
    answered,
    interview,
    story,
)
from trainer.interviews import Feeling, Need
from trainer.interviews.impact import (
    Advice,
)
from trainer.interviews.unsaid import find_unsaid
from trainer.stories.model import KeyPoint, Part

TWO_RESULTS = (
    KeyPoint(Part.SITUATION, "Billing ran on one server"),
    KeyPoint(Part.ACTION, "Moved 1,200 customers in waves of 50"),
    KeyPoint(Part.RESULT, "Failures fell by 92.5 %"),
    KeyPoint(Part.RESULT, "Cost fell from $40k to $12k a month"),
)

WITHOUT_NUMBERS = (
    *TWO_RESULTS[:2],
    KeyPoint(Part.RESULT, "Failures are rare"),
    KeyPoint(Part.RESULT, "It costs far less"),
)

ONE_RESULT = (*TWO_RESULTS[:2], KeyPoint(Part.RESULT, "Failures fell by 92.5 % and cost by 70 %"))

GROUPS = [
    (
        "a result of two points that was forgotten whole is one thing, worth a letter",
        story("billing", points=TWO_RESULTS, strength=5), (SAID, SAID, MISSED, MISSED),
        Need.MUST_HAVE, (2, 3), Advice.LETTER,
    ),
    (
        "of a story of middling strength, too, where it has a number",
        story("billing", points=TWO_RESULTS), (MISSED, SAID, MISSED, MISSED),
        Need.MUST_HAVE, (2, 3), Advice.LETTER,
    ),
    (
        "without a number it is a mention, just below a letter",
        story("billing", points=WITHOUT_NUMBERS), (MISSED, SAID, MISSED, MISSED),
        Need.MUST_HAVE, (2, 3), Advice.MENTION,
    ),
    (
        "of a story of which only the setting was told, even that is worth a letter",
        story("billing", points=TWO_RESULTS, strength=3), (SAID, MISSED, MISSED, MISSED),
        Need.MUST_HAVE, (2, 3), Advice.LETTER,
    ),
    (
        "nothing is known of what the job asks for: a mention",
        story("billing", points=TWO_RESULTS, strength=5), (SAID, SAID, MISSED, MISSED),
        Need.UNKNOWN, (2, 3), Advice.MENTION,
    ),
    (
        "half of the result was told: what is left is no letter",
        story("billing", points=TWO_RESULTS, strength=5), (SAID, SAID, SAID, MISSED),
        Need.MUST_HAVE, (3,), Advice.LET_GO,
    ),
    (
        "the job only likes it: let go, whole or not",
        story("billing", points=TWO_RESULTS, strength=5), (SAID, SAID, MISSED, MISSED),
        Need.NICE_TO_HAVE, (2, 3), Advice.LET_GO,
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", GROUPS, ids=lambda case: case[0])
def test_what_is_missing_of_one_part_is_weighed_together(case):
    """The missed key points of a part are one item, with the advice that its reason asks for."""
    _, told, verdicts, need, indexes, expected = case
    items = find_unsaid(
        interview(wanted=(("results", need),)), (answered([(told, verdicts)]),), [told]
    )
    (item,) = [one for one in items if one.part is Part.RESULT]
    assert item.points == indexes
    assert item.advice is expected
    assert item.says == tuple(told.points[index].say for index in indexes)


def test_a_result_with_a_number_is_no_letter_where_the_answer_went_well():
    """Who felt strong about an answer isn't told to write, though the number was left out."""
    told = story("billing", points=TWO_RESULTS, strength=5)
    well = answered([(told, (SAID, SAID, MISSED, MISSED))], feeling=Feeling.STRONG)
    (item,) = [one for one in find_unsaid(interview(), (well,), [told]) if one.part is Part.RESULT]
    assert item.advice is Advice.MENTION


def test_a_part_counts_the_same_however_many_points_it_is_noted_in():
    """Two key points of a forgotten result weigh what one that says both does."""
    scores = []
    for points in (TWO_RESULTS, ONE_RESULT):
        told = story("billing", points=points, strength=5)
        verdicts = tuple(MISSED if p.part is Part.RESULT else SAID for p in points)
        items = find_unsaid(interview(), (answered([(told, verdicts)]),), [told])
        scores.append(items[0].score)
    assert scores[0] == pytest.approx(scores[1])


def test_a_group_keeps_its_id_when_one_of_it_turns_out_to_be_said():
    """What was decided on a part stays decided when one of its points is overturned."""
    told = story("billing", points=TWO_RESULTS, strength=5)
    ids = []
    for verdicts in ((SAID, SAID, MISSED, MISSED), (SAID, SAID, SAID, MISSED)):
        (item,) = find_unsaid(interview(), (answered([(told, verdicts)]),), [told])
        ids.append(item.id)
    assert ids[0] == ids[1]


@given(st.lists(st.sampled_from([SAID, PARTLY, MISSED]), min_size=4, max_size=4))
def test_each_missed_point_stands_in_exactly_one_group(given_verdicts):
    """Every key point that was not said is in one item of its part, and none that was said is."""
    told = story("billing", points=TWO_RESULTS, strength=5)
    items = find_unsaid(interview(), (answered([(told, tuple(given_verdicts))]),), [told])
    indexes = sorted(index for item in items for index in item.points)
    assert indexes == [n for n, verdict in enumerate(given_verdicts) if verdict is not SAID]
    assert all(told.points[index].part is item.part for item in items for index in item.points)
