"""Whether something left unsaid is worth a letter: hand-made cases, each with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interviews.making import (
    MISSED,
    PARTLY,
    SAID,
    answered,
    interview,
    question,
    story,
)
from trainer.grading.model import WrongFact
from trainer.interviews import Feeling, Need, Reaction
from trainer.interviews.comfort import better_than_it_feels
from trainer.interviews.impact import (
    Advice,
    Fit,
    Impact,
    fit_of,
    importance,
    point_weights,
    value,
)
from trainer.interviews.unsaid import Kind, find_unsaid
from trainer.stories.model import Part, Status

WHOLE = (SAID,) * 5

NOTHING = (MISSED,) * 5


def advice_on(items, *, kind=Kind.STORY, part=None):
    """Return the advice on the first item of a kind (of a part)."""
    for item in items:
        if item.kind is kind and (part is None or item.part is part):
            return item.advice
    return None


def without(part):
    return tuple(MISSED if one is part else SAID for one in Part)


STRONG = story("strong", strength=5)

WEAK = story("weak", strength=2)

NEW = story("new", strength=5)

CASES = [
    (
        "a much stronger story for a must-have was forgotten",
        [(WEAK, WHOLE)], {}, (("results", Need.MUST_HAVE),), NEW, Kind.STORY, None, Advice.LETTER,
    ),
    (
        "the same, and the job merely likes it: gain and novelty still carry a letter",
        [(WEAK, WHOLE)], {}, (("results", Need.NICE_TO_HAVE),), NEW, Kind.STORY, None, Advice.LETTER,
    ),
    (
        "two equally strong stories: told well, the other adds little that counts",
        [(story("one", strength=4), WHOLE)], {}, (("results", Need.NICE_TO_HAVE),),
        story("other", strength=4), Kind.STORY, None, Advice.LET_GO,
    ),
    (
        "a weaker story than the one told is never recommended",
        [(STRONG, WHOLE)], {}, (("results", Need.MUST_HAVE),), WEAK, Kind.STORY, None, Advice.LET_GO,
    ),
    (
        "a story that only stretches to the question",
        [(WEAK, WHOLE)], {}, (("results", Need.UNKNOWN),),
        story("far", questions=(), shows=("planning",), strength=5), Kind.STORY, None, None,
    ),
    (
        "the result of the strongest story was left out of a must-have answer",
        [(STRONG, without(Part.RESULT))], {}, (("results", Need.MUST_HAVE),), None, Kind.POINT,
        Part.RESULT, Advice.LETTER,
    ),
    (
        "the same for something nice to have is not worth anybody's time",
        [(STRONG, without(Part.RESULT))], {}, (("results", Need.NICE_TO_HAVE),), None, Kind.POINT,
        Part.RESULT, Advice.LET_GO,
    ),
    (
        "the same, and they pushed back: that lifts it to a mention",
        [(STRONG, without(Part.RESULT))], {"reaction": Reaction.PUSHED_BACK},
        (("results", Need.NICE_TO_HAVE),), None, Kind.POINT, Part.RESULT, Advice.MENTION,
    ),
    (
        "the same, and it nags: half a story is told to its end, must-have or not",
        [(STRONG, without(Part.RESULT))], {"nags": True}, (("results", Need.NICE_TO_HAVE),), None,
        Kind.POINT, Part.RESULT, Advice.LETTER,
    ),
    (
        "the situation was left out: nobody writes a letter about it",
        [(STRONG, without(Part.SITUATION))], {}, (("results", Need.MUST_HAVE),), None, Kind.POINT,
        Part.SITUATION, Advice.LET_GO,
    ),
    (
        "the action was left out of a must-have answer",
        [(STRONG, without(Part.ACTION))], {}, (("results", Need.MUST_HAVE),), None, Kind.POINT,
        Part.ACTION, Advice.MENTION,
    ),
    (
        "the result of a story of middling strength",
        [(story("plain"), without(Part.RESULT))], {}, (("results", Need.MUST_HAVE),), None,
        Kind.POINT, Part.RESULT, Advice.MENTION,
    ),
    (
        "half of the result was said: less is new",
        [(STRONG, (SAID, SAID, SAID, PARTLY, SAID))], {}, (("results", Need.MUST_HAVE),), None,
        Kind.POINT, Part.RESULT, Advice.LET_GO,
    ),
    (
        "nothing is known of what the job asks for: a forgotten strong story still counts",
        [(WEAK, WHOLE)], {}, (), NEW, Kind.STORY, None, Advice.LETTER,
    ),
    (
        "a rough answer without a story of the bank, and a strong story that fits",
        [], {"feeling": Feeling.ROUGH}, (("results", Need.MUST_HAVE),), NEW, Kind.STORY, None,
        Advice.LETTER,
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_what_the_rule_recommends(case):
    """Each hand-made case gets the decision that its reason asks for."""
    _, told, noted, wanted, other, kind, part, expected = case
    stories = [one for one, _ in told] + ([other] if other else [])
    answer = answered(told, stories=stories, **noted)
    items = find_unsaid(interview(wanted=wanted), (answer,), stories)
    assert advice_on(items, kind=kind, part=part) is expected


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"status": Status.RETRACTED}, "retracted"),
        ({"confidential": True}, "confidential"),
        ({"parts": (Part.SITUATION, Part.ACTION)}, "no result"),
    ],
)
def test_hard_gates_hold_whatever_the_arithmetic_says(changed, why):
    """A retracted, confidential or resultless story is never recommended, and says why."""
    gated = story("gated", strength=5, **changed)
    answer = answered([(WEAK, NOTHING)], stories=[gated])
    items = find_unsaid(interview(), (answer,), [WEAK, gated])
    item = next(one for one in items if one.story.id == "gated")
    assert item.advice is Advice.LET_GO
    assert not item.recommended
    assert why in item.gates[0]


def test_a_story_worth_as_much_counts_where_it_shows_something_new():
    """Without gain, a competency that the job asks for and that was not heard opens the gate."""
    told = story("told", strength=5)
    other = story("other", strength=5, shows=("results", "mentoring"))
    wanted = (("results", Need.MUST_HAVE), ("mentoring", Need.MUST_HAVE))
    answer = answered([(told, WHOLE)], stories=[other])
    items = find_unsaid(interview(wanted=wanted), (answer,), [told, other])
    assert not next(one for one in items if one.story.id == "other").gates
    same = replace(other, competencies=("results",))
    items = find_unsaid(interview(wanted=wanted), (answer,), [told, same])
    assert next(one for one in items if one.story.id == "other").gates


def test_a_letter_carries_two_things_and_one_a_question():
    """Of many good alternatives the best of each question is recommended, two in all."""
    stories = [story(f"s{number}", strength=5) for number in range(4)]
    answers = [
        answered([(WEAK, NOTHING)], stories=stories, asked=None, ask=question()) for _ in range(3)
    ]
    answers = [
        replace(one, asked=replace(one.asked, id=f"a{number}"))
        for number, one in enumerate(answers)
    ]
    items = find_unsaid(interview(), answers, [WEAK, *stories])
    chosen = [one for one in items if one.recommended]
    assert 1 <= len(chosen) <= 2
    assert len({one.asked.id for one in chosen}) == len(chosen)


def test_what_one_answer_said_is_not_unsaid_in_another():
    """A point that was heard in a later answer is not recommended, unless another person alone heard that."""
    one = answered([(STRONG, without(Part.RESULT))])
    later = answered([(STRONG, WHOLE)])
    later = replace(later, asked=replace(later.asked, id="a2"))
    items = find_unsaid(interview(), (one, later), [STRONG])
    assert not [item for item in items if item.kind is Kind.POINT]
    panel = replace(later, asked=replace(later.asked, by="Ben"))
    items = find_unsaid(interview(people=("Ana", "Ben")), (one, panel), [STRONG])
    assert not [item for item in items if item.kind is Kind.POINT]
    elsewhere = replace(panel, asked=replace(panel.asked, alone=True))
    items = find_unsaid(interview(people=("Ana", "Ben")), (one, elsewhere), [STRONG])
    assert [item.person for item in items if item.kind is Kind.POINT] == ["Ana"]


def test_nothing_noted_is_nothing_recommended():
    """A question of which nothing was noted never leads to advice."""
    answer = answered([], stories=[NEW], said="")
    items = find_unsaid(interview(), (answer,), [NEW])
    assert [one.advice for one in items] == [Advice.LET_GO]
    assert "haven't noted what" in items[0].gates[0]


def test_a_nagging_answer_that_scores_low_is_comforted():
    """It went better than it feels, with the points that they did hear; nagging moves no score."""
    answer = answered([(STRONG, without(Part.SITUATION))], nags=True)
    calm = answered([(STRONG, without(Part.SITUATION))])
    items = find_unsaid(interview(), (answer,), [STRONG])
    (good,) = better_than_it_feels((answer,), items)
    assert good.heard == ("strong task", "strong action", "strong result", "strong reflection")
    assert [one.score for one in items] == [
        one.score for one in find_unsaid(interview(), (calm,), [STRONG])
    ]
    bad = answered([(WEAK, NOTHING)], stories=[NEW], nags=True)
    assert not better_than_it_feels((bad,), find_unsaid(interview(), (bad,), [WEAK, NEW]))


def test_the_arithmetic_is_the_documented_one():
    """The formula, the part weights and the thresholds are those of the guide."""
    assert Impact(1, 1, 0.35, 0.35).score == pytest.approx(0.35)
    assert Impact(1, 1, 0.35, 0.35).advice is Advice.LETTER
    assert Impact(1, 1, 0.2, 0.2).advice is Advice.MENTION
    assert Impact(1, 1, 0.19, 0.2).advice is Advice.LET_GO
    assert sum(point_weights(STRONG)) == pytest.approx(1)
    assert value(STRONG, (1,) * 5) == pytest.approx(1)
    assert value(story("three"), (0, 0, 0, 1, 0)) == pytest.approx(0.35 * 3 / 5)
    assert importance(Need.MUST_HAVE, pressed=True) == 1
    assert importance(Need.NICE_TO_HAVE, pressed=True) == pytest.approx(0.7)
    assert [fit_of(share) for share in (0.75, 0.5, 0.25, 0.2)] == list(Fit)
    assert "importance 1.00 × fit 0.70" in Impact(1, 0.7, 0.5, 0.5).words


shares = st.floats(0, 1)


@given(shares, shares, shares, shares, shares)
def test_impact_grows_with_gain_and_novelty(weight, fit, gain, novelty, more):
    """More gain or more novelty never lowers the impact, and it stays between 0 and 1."""
    base = Impact(weight, fit, gain, novelty).score
    assert 0 <= base <= 1 + 1e-9
    assert Impact(weight, fit, max(gain, more), novelty).score >= base - 1e-12
    assert Impact(weight, fit, gain, max(novelty, more)).score >= base - 1e-12


verdicts = st.lists(st.sampled_from([SAID, PARTLY, MISSED]), min_size=5, max_size=5)


@given(verdicts, verdicts, st.integers(1, 5), st.integers(1, 5))
def test_what_was_said_is_never_recommended(first, second, one_strength, other_strength):
    """No key point that the recipient heard in full comes back, and no story that they heard."""
    one, other = story("one", strength=one_strength), story("other", strength=other_strength)
    answers = (
        answered([(one, first)], stories=[other]),
        replace(
            answered([(other, second)], stories=[one]),
            asked=replace(answered([(other, second)]).asked, id="a2"),
        ),
    )
    for item in find_unsaid(interview(), answers, [one, other]):
        assert item.kind is Kind.POINT  # both stories were told to her
        told = first if item.story.id == "one" else second
        assert all(told[index] is not SAID for index in item.points)


def test_an_impact_below_a_bound_never_looks_as_if_it_reached_it():
    """0.196 is shown as 0.19, so that 0.20 beside “mention” and “let it go” cannot both stand."""
    assert Impact(1, 1, 0.196, 0.196).shown == "0.19"
    assert Impact(1, 1, 0.35, 0.35).shown == "0.35"
    assert Impact(1, 1, 0.2, 0.2).shown == "0.20"


def test_a_story_that_an_answer_sounds_like_is_less_new_and_never_recommended_by_itself():
    """What they seem to have heard lowers the novelty; it is marked, and left to the person."""
    answer = answered([(WEAK, WHOLE)], stories=[NEW])
    plain = find_unsaid(interview(), (answer,), [WEAK, NEW])
    heard = replace(answer, echoes={"new": (0.0, 0.0, 1.0, 0.0, 0.0)})
    echoed = find_unsaid(interview(), (heard,), [WEAK, NEW])
    before, after = (
        next(one for one in items if one.kind is Kind.STORY) for items in (plain, echoed)
    )
    assert before.recommended
    assert not before.perhaps_told
    assert after.perhaps_told
    assert after.echoed == (2,)
    assert not after.recommended
    assert after.impact.novelty == pytest.approx(0.7)
    assert after.score < before.score


@given(st.lists(st.sampled_from([SAID, PARTLY, MISSED]), min_size=5, max_size=5))
def test_the_setting_alone_is_never_worth_a_letter(given_verdicts):
    """However little of the rest was told, situation and task are let go."""
    items = find_unsaid(interview(), (answered([(STRONG, tuple(given_verdicts))]),), [STRONG])
    setting = [one for one in items if one.part in (Part.SITUATION, Part.TASK)]
    assert all(one.advice is Advice.LET_GO and not one.recommended for one in setting)


def test_what_is_left_of_a_story_that_is_only_guessed_waits_for_the_person():
    """Of a story that was perhaps told nothing goes into a letter by itself."""
    answer = replace(answered([(STRONG, without(Part.RESULT))]), perhaps=True)
    (item,) = find_unsaid(interview(), (answer,), [STRONG])
    assert item.advice is Advice.LETTER
    assert item.perhaps_told
    assert not item.recommended


def test_an_echo_counts_for_those_who_heard_it():
    """What was said to one interviewer leaves a story new to the other."""
    answer = answered([(WEAK, WHOLE)], stories=[NEW])
    to_ben = replace(
        answer,
        asked=replace(answer.asked, id="a2", by="Ben", alone=True),
        echoes={"new": (1.0,) * 5},
    )
    items = find_unsaid(interview(people=("Ana", "Ben")), (answer, to_ben), [WEAK, NEW])
    told = {one.person: one.perhaps_told for one in items if one.kind is Kind.STORY}
    assert told == {"Ana": False, "Ben": True}


def test_a_wrong_fact_comes_first():
    """What was false in the room stands above all that was left out."""
    answer = answered([(STRONG, without(Part.RESULT))], stories=[NEW])
    (told,) = answer.told
    wrong = replace(told.grade.points[2], wrong_fact=WrongFact("400 ms", "40 ms"))
    points = (*told.grade.points[:2], wrong, *told.grade.points[3:])
    answer = replace(answer, told=(replace(told, grade=replace(told.grade, points=points)),))
    items = find_unsaid(interview(), (answer,), [STRONG, NEW])
    assert items[0].kind is Kind.WRONG_FACT
    assert items[0].points == (2,)
    assert all(one.kind is not Kind.WRONG_FACT for one in items[1:])
