"""What the program would put into a letter, against what a person decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coach.choosing import CASES, LATER, chosen, look_at, name_of, read_case
from trainer.coach import unsaid
from trainer.interviews.impact import Advice
from trainer.interviews.letter.draft import Material, draft
from trainer.interviews.reasons import reasons, weighed_reasons


@pytest.fixture
def work(tmp_path, open_home):
    """An empty home with the shipped banks: the questions are to be found among all of them."""
    opened = open_home(tmp_path / "empty")()
    yield opened
    opened.close()


@pytest.mark.parametrize(("paths", "least"), [(CASES, 7), (LATER, 16)], ids=["fitted", "later"])
def test_the_choice_is_mostly_the_persons(tmp_path, open_home, paths, least):
    """In so many interviews each letter gets what the person had decided, and none more than two things.

    The bounds leave room for banks that grow: another question may come to be the nearest one.
    """
    same = []
    for path in paths:
        case = read_case(path)
        work = open_home(tmp_path / path.stem)()
        own = chosen(look_at(work, case))
        work.close()
        assert all(len(items) <= 2 for items in own.values())
        if own == {person: set(tell) for person, tell in case["tell"].items()}:
            same.append(path.stem)
    assert len(same) >= least, f"only {same}"


def test_what_was_learned_takes_no_place_of_what_was_done(work):
    """However much a lesson bears on what they care about, a letter tells first how the story ended."""
    stories, _ = _left_out(
        "Half of each bottle was thrown away", "I opened two wines a night", "Waste fell to £70"
    )
    lesson = {"reflection": ["A wine with a story never goes flat"]}
    noted = {"told": ["it"], "said": "Half of each bottle was thrown away."}
    case = one_question("an improvement", [stories[0] | lesson], cares="wine with a story", **noted)
    view = look_at(work, case)
    assert chosen(view) == {"Ana": {"it#action", "it#result"}}


HANDOVER = {
    "id": "handover",
    "title": "The handover sheet",
    "strength": 4,
    "competencies": ["process-improvement"],
    "questions": ["healthcare/handover"],
    "situation": ["Allergies were missed twice in a month"],
    "action": ["Wrote a one-page sheet with each shift"],
    "result": ["No allergy was missed in a year"],
}
SEPSIS = {
    "id": "sepsis",
    "title": "Sepsis at night",
    "strength": 5,
    "competencies": ["crisis-management"],
    "questions": ["healthcare/deteriorating-patient"],
    "situation": ["A man was confused at three in the morning"],
    "action": ["Phoned the outreach team"],
    "result": ["He had antibiotics within 50 minutes"],
}
FASTER = {
    "id": "search",
    "title": "Search in half a second",
    "strength": 4,
    "competencies": ["technical-depth"],
    "questions": ["software-engineering/performance-win"],
    "situation": ["Search took four seconds"],
    "action": ["Built an index of what people really look for"],
    "result": ["95 of 100 searches took less than half a second"],
}
ASKED = {"felt": "rough", "reaction": "neutral", "by": "Ana", "nags": True}


def one_question(heard, stories, *, cares="", **noted):
    """An interview with one question and one interviewer."""
    return {
        "competencies": ["technical-depth (must)"],
        "interviewer": [{"name": "Ana", "cares_about": cares}],
        "asked": [{"heard": heard, **ASKED, **noted}],
        "story": stories,
    }


def test_a_question_that_is_only_perhaps_a_banks_lends_its_fit(work):
    """The story made for exactly that question comes first, however sure the match is."""
    heard = "How do you make sure nothing gets lost at handover?"
    view = look_at(work, one_question(heard, [SEPSIS, HANDOVER], said="We talk to each other."))
    assert view.answers[0].perhaps_asked
    assert name_of(view.unsaid[0]) == "handover"
    assert chosen(view) == {"Ana": {"handover"}}


def test_a_result_left_out_of_a_perhaps_question_is_worth_telling(work):
    """That the question is a guess takes no result away that was never told."""
    said = "Search took four seconds, so I built an index of what people really look for."
    heard = "Tell me about a system you made faster"
    view = look_at(work, one_question(heard, [FASTER], told=["search"], said=said))
    assert view.answers[0].perhaps_asked
    assert chosen(view) == {"Ana": {"search#result"}}


PAYOUTS = {
    "id": "payouts",
    "title": "The payout service",
    "strength": 4,
    "competencies": ["technical-depth"],
    "action": [
        "Moved it from a cron job to a queue",
        "Gave each payout an idempotency key so that it cannot run twice",
    ],
    "result": ["It took 40,000 payouts a night"],
}


def test_what_the_interviewer_cares_about_counts(work):
    """A point that bears on it is new to whoever has not heard it, and worth a letter."""
    said = "I moved it from a cron job to a queue and it took 40,000 payouts a night."
    told = {"told": ["payouts"], "said": said}
    heard = "walk me through a service you built"
    plain, caring = (
        next(
            item
            for item in look_at(work, one_question(heard, [PAYOUTS], cares=cares, **told)).unsaid
            if name_of(item) == "payouts#action"
        )
        for cares in ("", "payments that never run twice")
    )
    assert caring.bears
    assert not plain.bears
    assert caring.advice is Advice.LETTER
    assert caring.impact.novelty == plain.impact.novelty == pytest.approx(1.0)
    assert caring.score > plain.score


def test_an_answer_that_was_enough_gets_no_letter(work):
    """A better story for an answer that was liked and does not nag is a mention at most."""
    case = one_question("a fast system", [FASTER], said="I told them of caching.")
    question = "software-engineering/performance-win"
    calm = {"question": question, "nags": False, "felt": "strong", "reaction": "positive"}
    open_ = {"question": question}
    views = [look_at(work, case | {"asked": [case["asked"][0] | more]}) for more in (calm, open_)]
    assert [chosen(view)["Ana"] for view in views] == [set(), {"search"}]
    assert views[0].unsaid[0].advice is Advice.MENTION


def test_a_telling_without_its_end_did_not_go_better_than_it_feels(work):
    """Below half of the story, or without anything done, the page says what did not come across."""
    case = one_question("a fast system", [FASTER | {"strength": 1}], told=["search"])
    short = "Search took four seconds."
    whole = f"{short} I built an index of what people really look for."
    found = []
    for said in (short, whole):
        asked = case["asked"][0] | {"said": said, "question": "behavioral/crisis"}
        view = look_at(work, {**case, "competencies": [], "asked": [asked]})
        found += view.better
    assert [one.went_well for one in found] == [False, True]
    assert found[0].without == ("action", "result")
    assert found[0].heard == ("Search took four seconds",)
    assert replace(found[1], asked=found[0].asked).heard == tuple(
        FASTER["situation"] + FASTER["action"]
    )


def test_reasons_are_sentences_and_end_with_what_nags(work):
    """What a friend would say: asked for, wanted, new to them, a number; no arithmetic."""
    noted = {"said": "I told them of caching.", "question": "software-engineering/performance-win"}
    view = look_at(work, one_question("a fast system", [FASTER], **noted))
    assert reasons(view.unsaid[0]) == (
        "They asked for exactly this.",
        "The job asks for technical depth.",
        "Ana hasn't heard it.",
        "There's a number in it.",
        "It's stronger than what you told.",
        "It still bothers you.",
    )


def test_what_was_decided_differently_is_shown_the_next_time(work):
    """Leaving out what is recommended is remembered for things of that sort, with its reason."""
    noted = {"said": "I told them of caching.", "question": "software-engineering/performance-win"}
    case = one_question("a fast system", [FASTER], **noted)
    first = look_at(work, case)
    assert first.last_time(first.unsaid[0]) == ""
    assert first.needs_no_letter == ()
    unsaid.decide(
        work, first.interview.id, first.unsaid[0].id, include=False, reason="too long ago"
    )
    left = unsaid.look(work, first.interview.id)
    assert left.needs_no_letter == ("Ana",)
    said = "You're leaving out what was worth a letter to Ana."
    assert left.no_letter(["Ana"], named=True) == said
    later = look_at(work, case, when="2026-05-28 09:00")
    assert (
        later.last_time(later.unsaid[0]) == "Last time you left such things out (“too long ago”)."
    )
    unsaid.decide(work, first.interview.id, first.unsaid[0].id, include=True)
    again = unsaid.look(work, later.interview.id)
    assert again.last_time(again.unsaid[0]) == ""


def test_a_correction_that_is_open_needs_a_letter(work):
    """Nobody is told that no letter is needed while a figure that they heard is wrong."""
    wrong = "Search took nine seconds, so I built an index of what people really look for."
    noted = {"said": wrong, "told": ["search"], "nags": False, "felt": "strong"}
    view = look_at(work, one_question("a fast system", [FASTER], **noted))
    told_wrong = next(one for one in view.unsaid if one.wrong is not None)
    for one in view.unsaid:
        if one is not told_wrong:
            unsaid.decide(work, view.interview.id, one.id, include=False)
    assert unsaid.look(work, view.interview.id).needs_no_letter == ()
    unsaid.decide(work, view.interview.id, told_wrong.id, include=False)
    assert unsaid.look(work, view.interview.id).needs_no_letter == ("Ana",)


def test_a_story_they_care_about_is_no_answer_to_another_question(work):
    """What bears on what they care about is offered for that, and never said to fit what was asked."""
    (path,) = [one for one in CASES if one.stem == "03-cabin"]
    view = look_at(work, read_case(path))
    (smoke,) = [item for item in view.unsaid if name_of(item) == "smoke" and item.bears]
    assert not smoke.answers
    assert not any("asked" in reason for reason in reasons(smoke))
    told = replace(smoke, recommended=True)
    person = view.interview.interviewer(smoke.person)
    text = draft(Material(view.interview, person, (told,), view.answers)).body
    assert "You asked" not in text


def _left_out(situation, action, result):
    """A story of no competency, told without how it ended, and what was said of it."""
    story = {"id": "it", "title": action, "situation": [situation], "action": [action]}
    return [story | {"result": [result]}], f"{situation}. {action}."


IN_OWN_WORDS = (
    ("allergies-and-special-diets", "allergies", "meals that are safe", "The sausages had mustard in",
     "I read every label and wrote a sheet that two people sign", "0 allergen incidents in 2 years"),
    ("kitchen-hygiene", "", "an inspection", "The inspector gave us two stars",
     "I gave each shift one corner and signed it off", "5 stars for kitchen hygiene since May"),
    ("plate-waste", "plate waste", "what comes back", "The plates came back half full",
     "I put the vegetables in bowls on the table", "Plate waste fell to 14 kg a day"),
    ("complaints", "complaints", "angry people", "Parents phoned about the new menu",
     "I rang each of them back the same day", "Only 2 complained again in a year"),
    ("cash-handling", "", "the till", "The till never matched",
     "I counted the cash with two people at each shift's end", "Cash handling was 0 pounds off in 8 months"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("must", "cares", "heard", "situation", "action", "result"),
    IN_OWN_WORDS,
    ids=lambda one: one[:12],
)
def test_a_must_have_in_ones_own_words_counts(work, must, cares, heard, situation, action, result):
    """A result they never heard that answers it goes into the letter; one about something else doesn't."""
    other = "We had 40 visitors at the open day"
    found = []
    for ending in (result, other):
        stories, said = _left_out(situation, action, ending)
        noted = {"told": ["it"], "said": said, "nags": False, "felt": "okay"}
        case = one_question(heard, stories, cares=cares, **noted)
        view = look_at(work, case | {"competencies": [f"{must} (must)"]})
        found.append(next(one for one in view.unsaid if name_of(one) == "it#result"))
    assert found[0].recommended
    assert found[0].wish is not None
    assert found[0].wish.competency == must


def test_under_a_verdict_stand_reasons_for_it(work):
    """What speaks against the advice is one sentence that begins with “But”."""
    stories, said = _left_out(
        "The till never matched", "I counted with two people", "It's 3 pounds"
    )
    noted = {"told": ["it"], "said": said, "nags": False, "felt": "okay"}
    view = look_at(
        work, one_question("the till", stories, **noted) | {"competencies": ["planning"]}
    )
    for one in view.unsaid:
        given = weighed_reasons(one)
        assert given
        assert given[0][1]
        assert all(reason.startswith("But ") is not is_reason for reason, is_reason in given)
    (ending,) = [one for one in view.unsaid if name_of(one) == "it#result"]
    assert ending.advice is Advice.LET_GO
    assert "you left out how it ended" in reasons(ending)[-1]


RELEASE = {
    "id": "release",
    "title": "The release",
    "situation": ["Payments failed for 40 minutes on a Friday"],
    "action": ["Skipped the dry run", "Took the release back within 20 minutes", "Wrote to all 300 shops"],
    "result": ["We lost 12 orders", "Every release has held since"],
    "reflection": ["I never skip a dry run now"],
}  # fmt: skip
DAMAGE = "Payments failed for 40 minutes on a Friday, I skipped the dry run and we lost 12 orders."


@pytest.mark.parametrize(
    ("heard", "said", "noted", "tell"),
    [
        (
            "a mistake of yours?",
            DAMAGE,
            {"reaction": "pushed-back"},
            {"release#action", "release#result"},
        ),
        ("when did you fail?", DAMAGE, {}, {"release#action", "release#result"}),
        ("a project that went wrong", DAMAGE, {}, {"release#action", "release#result"}),
        ("a mistake of yours?", DAMAGE, {"nags": False, "felt": "okay"}, set()),
        ("a mistake of yours?", f"{DAMAGE} Every release has held since.", {}, set()),
        ("a busy Friday", DAMAGE, {}, set()),
    ],
)
def test_of_a_failure_that_nags_the_mending_is_worth_telling(work, heard, said, noted, tell):
    """Who told the damage and not how it was mended left the end out, whatever else of it they heard."""
    case = one_question(heard, [RELEASE], told=["release"], said=said, **noted)
    assert chosen(look_at(work, case)) == {"Ana": tell}


def test_what_was_learned_is_not_told_wrong(work):
    """“I skipped the dry run” takes nothing away from “I never skip a dry run now”."""
    view = look_at(work, one_question("a mistake?", [RELEASE], told=["release"], said=DAMAGE))
    assert not [one for one in view.unsaid if one.wrong is not None]


def test_an_answer_without_an_example_was_not_enough(work):
    """Who felt all right and told no story, where the bank has the very one they asked for, has it to tell."""
    nags = {
        "heard": "an emergency?",
        "said": "I keep calm.",
        "felt": "rough",
        "by": "Ana",
        "nags": True,
    }
    asked = {"question": "software-engineering/performance-win", "nags": False, "felt": "okay"}
    found = []
    for told in (
        {"said": "I told them of caching in general."},
        {"told": ["search"], "said": "Search took four seconds."},
    ):
        case = one_question("a fast system", [FASTER], **asked, **told)
        view = look_at(work, case | {"asked": [*case["asked"], nags]})
        found.append([name_of(one) for one in view.unsaid if one.went_well])
    assert found[0] == []
    assert found[1] != []
