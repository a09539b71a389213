"""What is heard in a mock interview: which story it was, what is asked on, what counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.work import seconds_of_work
from trainer.coach import (
    home,
    mock,
    mock_after,
    mock_answers,
    mock_report,
    mock_trade,
    planning,
    progress,
    stories,
)
from trainer.coach.mock import Wish
from trainer.coach.mock_answers import Clocked
from trainer.coach.mock_heard import as_it_is_now
from trainer.coach.mock_sitting import Sitting
from trainer.coach.which_story import find_beside, grade
from trainer.grading.model import Verdict
from trainer.mock.model import Kind, Reason, Slot
from trainer.mock.too_long import OVER
from trainer.mock.words import words_of
from trainer.questions import parse
from trainer.storage.bank_files import shipped_folder
from trainer.stories.model import KeyPoint, Part, Story

from .mock_playing import CHECKOUT, RESULT, at_story, play, say


def exchange(work, plan, story):
    report = mock_report.report(work, plan.id).report
    return next(one for one in report.exchanges if one.slot.story == story)


def test_a_story_told_to_another_question_is_taken(work, plan):
    """The one told is found among all stories, also where another one was planned."""
    at_story(work, plan, "label-outage")
    say(work, plan, CHECKOUT)
    mock_answers.end(work, plan)
    one = exchange(work, plan, "label-outage")
    assert [story.id for story, _ in one.graded] == ["checkout-latency"]
    assert one.better.id == "label-outage"


def test_which_story_it_was_is_asked_at_the_end_where_only_the_person_can_say(work, plan):
    """Nothing of it during the interview; said afterwards, it counts, and a correction replaces it."""
    at_story(work, plan, "label-outage")
    say(work, plan, "That was when the checkout got six times faster.")
    mock_answers.end(work, plan)
    assert work.history.reviews() == []
    assert exchange(work, plan, "label-outage").perhaps.id == "checkout-latency"
    ((attempt, perhaps),) = mock_after.unsure(work, plan)
    mock_after.told_was(work, plan, attempt.id, perhaps.id)
    assert mock_after.unsure(work, plan) == []
    assert [one.story for one in work.history.reviews()] == ["checkout-latency"]
    (stands,) = [one for one in mock_after.standing_attempts(work, plan) if one.story]
    mock_after.told_was(work, plan, stands.id, "label-outage")
    assert [one.story for one in work.history.reviews()] == ["label-outage"]


def test_what_was_typed_is_graded_though_its_follow_up_was_said_aloud(work, plan):
    """What was said aloud to it takes nothing from it and asks for no ticks."""
    at_story(work, plan, "checkout-latency")
    assert say(work, plan, CHECKOUT).asks.kind is Kind.RESULT
    mock_answers.answer_aloud(work, plan, "", (), Clocked(work.clock(), 20.0))
    mock_answers.end(work, plan)
    assert mock_after.to_tick(work, plan) == []
    one = exchange(work, plan, "checkout-latency")
    assert one.recall > 0.4
    assert not one.aloud


def test_what_was_typed_to_a_probe_takes_nothing_from_what_was_said_aloud(work, plan):
    """Ticked by a friend right away it keeps its ticks; ticked later it is still asked for."""
    slots = tuple(
        Slot(Reason.WEAK, story, story=story, probes=("And then?", "And after that?"))
        for story in ("label-outage", "checkout-latency")
    )
    plan = replace(plan, id="two", slots=slots)
    work.history.mocks.record_plan(plan)
    story = next(one for one in work.stories().stories if one.id == "label-outage")
    said = [Verdict.SAID] * len(story.points)
    mock_answers.answer_aloud(work, plan, story.id, said, Clocked(work.clock(), 60.0))
    assert say(work, plan, "I'd ask for an alarm sooner.").place == 1
    at = mock_answers.answer_aloud(work, plan, "", (), Clocked(work.clock(), 60.0))
    assert at.asks.kind is Kind.PROBE
    assert say(work, plan, RESULT).ended
    assert exchange(work, plan, "label-outage").recall == 1.0
    assert [one.asked for one in mock_after.to_tick(work, plan)] == ["checkout-latency"]


def test_another_example_said_aloud_is_ticked_as_an_answer_of_its_own(work, plan):
    """It isn't lost in the story that was told before."""
    say(work, plan, "I'm Robin.")
    while (at := mock.look(work, plan)).asks is None or at.asks.kind is not Kind.OTHER_EXAMPLE:
        say(work, plan, CHECKOUT if at.slot.wants_story and not at.asks else "No, I don't.")
    mock_answers.answer_aloud(work, plan, "", (), Clocked(work.clock(), 60.0))
    mock_answers.end(work, plan)
    (waiting,) = mock_after.to_tick(work, plan)
    assert waiting.answer == ""


def test_a_skip_is_answered_and_counts_no_question_twice(work, plan):
    """They say that they come back to it, once; a question keeps its number when they do."""
    numbers, remarks = [], []
    at = mock.look(work, plan)
    while at.slot is not None:
        numbers.append(at.number)
        at = mock_answers.skip(work, plan)
        remarks.append(at.remark)
    last = len(plan.slots)
    assert numbers == [*range(1, last - 1), *range(1, last - 1), last - 1, last, last - 1]
    sure = words_of("en").own("sure", plan.tone)
    assert remarks[0] in sure
    assert not any(one in sure for one in remarks[last - 2 : -3])
    assert remarks[-3] in sure  # “why us?” comes back behind the person's own questions


def test_between_two_questions_they_nod_and_at_the_end_they_say_goodbye(work, plan):
    """Nothing of it praises; no follow-up comes twice in the same words."""
    at, remarks, asked = mock.look(work, plan), [], []
    while at.slot is not None:
        at = say(work, plan, "I'd have to think about that.")
        remarks += [] if at.asks else [at.remark]
        asked += [at.asks.text] if at.asks else []
    assert all(remarks)
    assert remarks[-1] in words_of("en").own("closing", plan.tone)
    assert len(set(asked)) == len(asked)


def test_what_is_loaded_while_the_question_is_read_records_nothing(work, plan):
    """The first answer finds the grader's tables there, and the mock interview as it was."""
    before = mock.look(work, plan)
    mock_answers.prepare(work, plan)
    assert mock.look(work, plan) == before
    assert work.history.tellings.totals().attempts == 0


@pytest.mark.parametrize(
    ("role", "banks"),
    [
        ("Charge nurse", ["healthcare"]),
        ("Backend engineer", ["software-engineering"]),
        ("Senior product manager", ["product-management"]),
        ("Primary school teacher", ["teaching"]),
        ("Team lead", []),
        ("Beekeeper", []),
    ],
)
def test_the_banks_of_the_trade_are_asked_from(role, banks):
    """A role's trade stands in a bank's title or in what it says it is for; words of rank say nothing."""
    shipped = [
        parse(path.read_text("utf-8"), path.name) for path in shipped_folder().glob("*.toml")
    ]
    found = mock_trade.of_the_trade(role, shipped)
    assert [bank.id for bank in found] == banks


@pytest.mark.parametrize(
    ("role", "ad", "banks"),
    [
        ("Operations Manager", "A hotel with 140 rooms, a bar and a restaurant.", []),
        ("Operations Manager", "You run our warehouse in Leeds.", ["operations-and-logistics"]),
        ("Security officer", "You patrol a shopping centre at night.", []),
        (
            "Security officer",
            "Note every incident, greet visitors and give them information; social skills.",
            [],
        ),
        ("Security engineer", "You run our firewalls and answer the SOC.", ["security"]),
        ("Interior designer", "You plan kitchens for families.", []),
        (
            "Senior Account Manager, Enterprise Logistics",
            "Freight software for carriers.",
            ["customer-facing-and-sales"],
        ),
        (
            "Shift lead, logistics",
            "You run a shift in our warehouse.",
            ["operations-and-logistics"],
        ),
        ("Charge nurse", "Nights in a hotel for convalescents.", ["healthcare"]),
    ],
)
def test_the_ad_tells_which_trade_a_word_means_that_several_have(role, ad, banks):
    """Nobody asks in a hotel about a bad batch, or a guard about vulnerabilities."""
    shipped = [
        parse(path.read_text("utf-8"), path.name) for path in shipped_folder().glob("*.toml")
    ]
    assert [bank.id for bank in mock_trade.of_the_trade(role, shipped, ad)] == banks


@pytest.mark.parametrize(
    ("role", "is_asked"),
    [("Head of customer support", False), ("Sales manager", True), ("Account executive", True)],
)
def test_nobody_is_asked_about_another_trade_of_the_bank(role, is_asked):
    """Support and sales share a bank; only who sells is asked for the deal they're proudest of."""
    path = shipped_folder() / "customer-facing-and-sales.toml"
    bank = parse(path.read_text("utf-8"), path.name)
    left = {one.id for one in bank if not mock_trade.is_of_another_trade(one, role, bank)}
    assert ("best-sale" in left) is is_asked
    assert len(left) > 10


INTRODUCTION = (
    f"I'm Robin, I run a web shop. Checkout took 2.3 seconds, and I halved it. {RESULT} I'd measure on "
    "phones first."
)


def at_reason(work, plan, reason):
    """Skip to the question that is asked for a reason."""
    while mock.look(work, plan).slot.reason is not reason:
        mock_answers.skip(work, plan)


def test_a_story_told_where_none_was_asked_for_is_heard_with_its_wrong_figure(work, plan):
    """At “Why us?”: its parts and its figure stand in the report, and it's no longer left unsaid."""
    at_reason(work, plan, Reason.WHY_US)
    say(work, plan, f"I like your shop. {CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment "
                    "down to 7 %. I'd measure on phones first.")  # fmt: skip
    mock_answers.end(work, plan)
    done = mock_report.report(work, plan.id)
    (one,) = [one for one in done.report.exchanges if one.graded]
    assert (one.slot.reason, one.main[0].id) == (Reason.WHY_US, "checkout-latency")
    ((place, story, wrong),) = done.report.wrong_facts
    assert (place, story.id, wrong.heard) == (one.place, "checkout-latency", "900 ms")
    assert [review.story for review in work.history.reviews()] == ["checkout-latency"]
    assert not [item for item in done.unsaid if item.story.id == "checkout-latency" and item.points
                and item.wrong is None and item.part == "situation"]  # fmt: skip


def test_a_story_that_an_introduction_mentions_is_no_telling_of_it(work, plan):
    """It's named with its parts, lowers no share, brings no rating, and what it had isn't left unsaid."""
    say(work, plan, INTRODUCTION)
    at_story(work, plan, "checkout-latency")
    say(work, plan, CHECKOUT)
    mock_answers.end(work, plan)
    done = mock_report.report(work, plan.id)
    first = done.report.exchanges[0]
    assert [story.id for story, _ in first.mentioned] == ["checkout-latency"]
    assert first.graded == ()
    told = next(one for one in done.report.exchanges if one.graded)
    (stands,) = [one for one in mock_after.standing_attempts(work, plan) if one.grade]
    assert done.report.recall == told.recall == stands.grade.score
    assert done.report.repeated == ()
    assert len(work.history.reviews()) == 1
    assert not [item for item in done.unsaid if item.story.id == "checkout-latency" and item.points]


def test_what_was_heard_anywhere_goes_on_record_once(work, plan):
    """The rating, the last telling and what comes back first go by the whole mock interview."""
    say(work, plan, INTRODUCTION)
    at_story(work, plan, "checkout-latency")
    say(work, plan, CHECKOUT)
    mock_answers.end(work, plan)
    (stands,) = [one for one in mock_after.standing_attempts(work, plan) if one.grade]
    (review,) = work.history.reviews()
    assert (review.attempt, review.recalled) == (stands.id, stands.grade.score)
    assert work.history.tellings.last()["checkout-latency"].recall == stands.grade.score
    first = planning.left_out(work).get("checkout-latency")
    assert first is None or not any("400 ms" in story_say(first, n) for n in first.points)
    mock_report.report(work, plan.id)
    assert [one.id for one in mock_after.standing_attempts(work, plan) if one.grade] == [stands.id]


def story_say(left, index):
    return left.story.points[index].say


def test_what_was_said_before_isnt_asked_for(work, plan):
    """The result stood in the introduction, so nobody asks what came of it."""
    say(work, plan, INTRODUCTION)
    at_story(work, plan, "checkout-latency")
    at = say(work, plan, CHECKOUT)
    assert at.asks is None or at.asks.kind not in (Kind.RESULT, Kind.REFLECTION)


def test_who_speaks_on_past_the_limit_is_stopped_once_and_politely(work, plan):
    """By the clock, where nothing is typed; the same isn't said once more before the next question."""
    sitting = Sitting(work, plan)
    limit = plan.slots[0].seconds * OVER
    assert sitting.stop_at_limit("", limit - 1) == ""
    assert sitting.stop_at_limit("I'm typing", limit + 1) == ""
    stop = sitting.stop_at_limit("", limit + 1)
    assert "stop you there" in stop
    assert sitting.stop_at_limit("", limit + 2) == ""
    mock_answers.answer_aloud(work, plan, "", (), Clocked(work.clock(), limit + 3))
    sitting.done()
    assert mock.look(work, plan).remark == stop
    assert stop not in Sitting(work, plan, sitting.stopped).says


def test_their_own_questions_are_at_hand_when_they_may_ask(work, plan):
    """The three that were noted stand below the last question, and below no other."""
    mine = ("Who plans the releases?", "How many people left last year?")
    plan = replace(plan, id="own", own=mine)
    work.history.mocks.record_plan(plan)
    first = Sitting(work, plan)
    assert first.notes == ()
    first.leave()
    at_reason(work, plan, Reason.TO_ASK)
    assert Sitting(work, plan).notes == mine


def test_nobody_waits_for_the_next_question(work, plan):
    """Handing in an answer, its grade and the choice of a follow-up with it, is no more work than a screen."""
    mock_answers.prepare(work, plan)
    assert seconds_of_work(lambda: say(work, plan, CHECKOUT), within=0.1) < 0.35


def test_a_story_of_few_points_isnt_told_by_chance(work, plan):
    """Nor by what they ask themselves: it must be named, or two points of it surely said."""
    short = Story("thesis", "Bus delays", (
        KeyPoint(Part.ACTION, "Three months of arrival times"),
        KeyPoint(Part.RESULT, "Removed the delay of the stop before"),
    ))  # fmt: skip
    chance = "What would you want me to have done by the end of the first three months?"
    assert find_beside(chance, [short]) == []
    told = "I took three months of arrival times and removed the delay of the stop before."
    assert [one.story for one in find_beside(told, [short])] == ["thesis"]
    at_reason(work, plan, Reason.TO_ASK)
    say(work, plan, f"{CHECKOUT} {RESULT} Would you?")
    assert mock_answers.skip(work, plan).ended  # “why us?”, which was left and came back
    last = mock_report.report(work, plan.id).report.exchanges[-1]
    assert (last.graded, last.mentioned) == ((), ())


def test_no_answer_of_a_running_mock_is_shown_before_its_end(work, plan):
    """Whoever leaves in the middle sees on Home, in the stories and in what's due what was there before."""
    mock.new(work, Wish(minutes=15, seed=2))  # another one that waits changes nothing

    def shown():
        rows = [(row.story.id, row.last, row.marks) for row in stories.rows(work)]
        page = stories.page(work, "checkout-latency").answers
        beside = stories.last_tellings(work, "checkout-latency", 5)
        return rows, page, beside, dict(progress.due(work).told), home.look(work).marks

    before = shown()
    at = mock.look(work, plan)
    while at.slot is not None and at.slot.story != "checkout-latency":
        at = say(work, plan, "I'd have to think about that.")
    say(work, plan, CHECKOUT)
    assert not mock.look(work, plan).ended
    assert shown() == before
    play(work, plan, {"checkout-latency": CHECKOUT})
    assert shown() != before
    assert progress.due(work).told["checkout-latency"] > 0.5


def test_a_story_that_is_edited_later_still_has_its_report(work, plan):
    """By the points that it has now: those that stayed as they were heard, the others by what was said."""
    at_story(work, plan, "checkout-latency")
    say(work, plan, f"{CHECKOUT} {RESULT}")
    mock_answers.end(work, plan)
    told = mock_report.report(work, plan.id).report
    path = work.home.stories / "mine.toml"
    text = path.read_text()
    path.write_text(text.replace("\nresult = [", '\nresult = ["And the shop gave us a cake.",', 1))
    again = mock_report.report(work, plan.id).report
    says = [point.say for grade in again.best for point in grade.points]
    assert "And the shop gave us a cake." in says
    assert 0.0 < again.recall < told.recall


def test_what_was_only_ticked_of_an_edited_story_stays_ticked(work):
    """Nobody knows whether a point was told that came later."""
    story = next(one for one in work.stories().stories if one.id == "checkout-latency")
    known = grade(story, f"{CHECKOUT} {RESULT}", "")
    more = replace(story, points=(*story.points, KeyPoint(Part.RESULT, "And a cake.")))
    now = as_it_is_now(more, known, "")
    kept = [one.verdict for one in now.points if one.say != "And a cake."]
    assert kept == [one.verdict for one in known.points]
    assert next(one for one in now.points if one.say == "And a cake.").verdict is Verdict.MISSED
