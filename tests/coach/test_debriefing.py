"""From the debrief to the letter and back to rehearsal, through the coach."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.coach.conftest import TOLD
from trainer.coach import (
    debrief,
    finishing,
    interviews,
    letters,
    planning,
    rehearse,
    statistics,
    unsaid,
)
from trainer.coach.banks import add_own_question
from trainer.coach.interviews import Details
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.interviews import Interviewer
from trainer.interviews.transcripts import read_transcript
from trainer.interviews.unsaid import Kind
from trainer.rehearsal.model import Mode
from trainer.rehearsal.queue import Reason


def test_a_jotted_question_finds_the_banks_question_and_the_story(work, over, asked):
    """The grader matches what was asked and what was told; the person need not choose."""
    (row,) = debrief.rows(work, over.id)
    assert asked.question == "behavioral/most-successful-project"
    assert row.stories == ("Checkout six times faster",)
    assert row.found


def test_a_question_no_bank_has_joins_the_persons_own(work, over):
    """What nothing matches stays unmatched, and can be put into one's own bank, once."""
    noted = debrief.note(work, over.id, "zq vxw plugh frobnicate?")
    assert noted.question == ""
    added = add_own_question(work, noted.heard)
    assert add_own_question(work, noted.heard.upper()) == added
    assert debrief.wording(work, added.key) == "zq vxw plugh frobnicate?"
    assert add_own_question(work, "Another one?").id == "another-one"
    assert len(work.bank("own")) == 2


@pytest.mark.parametrize(("heard", "said"), [("  ", "question is empty"), ("x" * 3000, "too long")])
def test_what_cannot_be_noted_is_said(work, over, heard, said):
    """An empty or endless question is refused in one line."""
    with pytest.raises(TrainerError, match=said):
        debrief.note(work, over.id, heard)


def test_the_person_corrects_what_was_found(work, over, asked):
    """A chosen story goes before the found one, and “none” stays none."""
    chosen = debrief.change(work, replace(asked, stories=(), settled=True))
    assert debrief.told_stories(work, chosen).ids == ()
    assert unsaid.look(work, over.id).answers[0].told == ()


def test_what_was_left_out_is_ranked_with_reasons(work, over, taken):
    """The points that were not told come back with their arithmetic, the heaviest first."""
    view = unsaid.look(work, over.id)
    points = [one for one in view.unsaid if one.kind is Kind.POINT]
    assert [one.score for one in points] == sorted((one.score for one in points), reverse=True)
    assert "Moved the cart" not in " ".join(one.say for one in points)
    assert all("importance" in one.impact.words for one in points)
    assert view.coverage[0].person == "Ana Berg"
    assert view.gaps[0].rehearsed is None
    assert 0 < view.gaps[0].room < 1


def test_saying_that_it_was_said_counts(work, over, taken):
    """The person's own verdict takes a point off the list and raises the recall."""
    before = unsaid.look(work, over.id)
    point = next(one for one in before.unsaid if one.kind is Kind.POINT)
    unsaid.correct(work, over.id, point.asked.id, point.story.id, point.says, Verdict.SAID)
    after = unsaid.look(work, over.id)
    assert point.id not in {one.id for one in after.unsaid}
    assert after.gaps[0].room > before.gaps[0].room


def test_a_decision_goes_before_the_advice(work, over, asked):
    """Leaving out what is recommended and taking what is not both show in the letter."""
    view = unsaid.look(work, over.id)
    item = next(one for one in view.unsaid if one.kind is Kind.POINT)
    unsaid.decide(work, over.id, item.id, include=True, reason="it matters")
    body = letters.open_letter(work, over.id, "Ana").body
    assert "I left out what came of it." in body
    unsaid.decide(work, over.id, item.id, include=False)
    assert not unsaid.look(work, over.id).includes(item)
    assert [one.reason for one in work.history.debriefs.decisions(over.id)] == ["it matters", ""]


def test_what_was_missed_in_the_room_comes_first(work, over, taken, clock):
    """A finished debrief is a review: the story is due first, with exactly the missed points."""
    done = finishing.finish(work, over.id)
    assert done.missed == ("Checkout six times faster",)
    (attempt,) = work.history.attempts()
    assert attempt.mode is Mode.INTERVIEW
    assert work.history.reviews("checkout-latency")
    queue = planning.queue(work)
    assert queue.due[0].story.id == "checkout-latency"
    assert queue.due[0].reason is Reason.ROOM
    task = planning.plan(work).tasks[0]
    assert task.mode is Mode.RETRY
    assert task.asked == taken.heard
    missed = {p.say for p in attempt.grade.points if p.verdict is not Verdict.SAID}
    assert {task.story.points[index].say for index in task.missed} == missed
    clock.advance(minutes=5)
    answer = " ".join(sorted(missed))
    graded = rehearse.hand_in(work, task, answer, started=clock())
    assert {one.verdict for one in graded.grade.points} == {Verdict.SAID}
    assert planning.queue(work).due[0].reason is not Reason.ROOM


JOTTED = (
    "Checkout 2.3 s, moved the cart to Redis.",
    "I told them about checkout, that carts were abandoned and I moved the cart to Redis.",
    "The checkout story. Abandoned carts, 2.3 seconds, Redis. Went fine I think.",
)


@pytest.mark.parametrize("said", JOTTED)
def test_what_is_not_jotted_down_is_not_missed(work, over, asked, said):
    """A line or two of notes moves no schedule and is no figure; as much as a telling has is one."""
    told = replace(asked, said=said, stories=("checkout-latency",), settled=True)
    debrief.change(work, told)
    before = planning.queue(work)
    done = finishing.finish(work, over.id)
    assert (done.reviewed, done.missed) == (0, ())
    assert done.jotted == ("Checkout six times faster",)
    assert work.history.reviews() == []
    assert planning.queue(work) == before
    assert unsaid.look(work, over.id).gaps == statistics.standing(work).room == ()
    story = next(one for one in work.stories().stories if one.id == "checkout-latency")
    whole = " ".join(point.say for point in story.points)
    debrief.change(work, replace(told, said=f"{said} {whole}"))
    assert finishing.finish(work, over.id).reviewed == 1
    assert len(statistics.standing(work).room) == 1


def test_a_try_that_told_nothing_leaves_it_first(work, over, taken, clock):
    """What was missed stays first until at least half of it was told."""
    finishing.finish(work, over.id)
    clock.advance(minutes=5)
    graded = rehearse.hand_in(work, planning.plan(work).tasks[0], "Our pager.", started=clock())
    assert graded.grade.score < 0.5
    assert planning.queue(work).due[0].reason is Reason.ROOM


def test_answers_of_an_interview_are_no_rehearsals_of_the_day(work, over, taken, clock):
    """“Answered today” counts what was rehearsed."""
    finishing.finish(work, over.id)
    assert work.history.tellings.answers_on(work.today(), 4) == 0


def test_finishing_again_records_only_what_changed(work, over, taken):
    """Nothing is counted twice; a changed answer takes the place of the one before."""
    finishing.finish(work, over.id)
    finishing.finish(work, over.id)
    assert len(work.history.reviews()) == 1
    debrief.change(work, replace(taken, said=f"{TOLD} Abandonment went down to 7 %."))
    finishing.finish(work, over.id)
    assert len(work.history.reviews()) == 1
    assert len(work.history.attempts()) == 2


def test_a_past_interview_asks_for_its_debrief_once(work, over, asked):
    """Home knows the last interview without a finished debrief, and forgets it when it is done."""
    assert interviews.to_debrief(work).id == over.id
    finishing.finish(work, over.id)
    assert interviews.to_debrief(work) is None
    assert work.history.debriefs.real_counts() == {"behavioral/most-successful-project": 1}


def test_nothing_noted_cannot_be_finished(work, over):
    """A debrief without a question says what to do first."""
    with pytest.raises(TrainerError, match="haven't noted anything"):
        finishing.finish(work, over.id)


# Letters


def test_a_transcript_becomes_questions_with_answers(work, over):
    """Each exchange finds its bank question, its story, and who asked."""
    text = (
        "**Ana:** Tell me about the most successful project you have worked on.\n\n"
        f"**Candidate:** {TOLD}\n\n**Ben:** Why do you want to work here?\n\n"
        "**Candidate:** Because of the tools."
    )
    read = read_transcript(text)
    taken = [debrief.from_exchange(work, over.id, one) for one in read.exchanges]
    debrief.keep(work, taken)
    first, second = debrief.questions(work, over.id)
    assert (first.by, second.by) == ("Ana Berg", "Ben")
    assert first.question == "behavioral/most-successful-project"
    assert first.stories == ("checkout-latency",)
    assert first.from_transcript
    assert "Because of the tools" in second.said


@pytest.mark.parametrize(("answer", "groups"), [
    (TOLD, 1), ("I moved billing.", 1),
    ("The printers at the fair had no paper, so I drove to three shops and bought all that they had left.", 2),
])  # fmt: skip
def test_a_follow_up_stands_with_a_story_or_a_beginning(work, answer, groups):
    """A follow-up is told with its question where it goes on with a story or a few words; else it stands alone."""
    text = f"Ana: Tell me about a hard day.\nMe: {answer}\nAna: And what was the result?\nMe: Nobody noticed."
    assert len(debrief.grouped(work, read_transcript(text).exchanges)) == groups


def test_interviews_are_found_by_what_a_person_types(work, over):
    """The beginning of the id or the company's name is enough; what is ambiguous is said."""
    assert interviews.find_interview(work, "acm").id == over.id
    assert interviews.find_interview(work, over.id[:30]).id == over.id
    interviews.add_interview(work, Details(company="Acme", when="2026-06-01"))
    with pytest.raises(TrainerError, match="several interviews"):
        interviews.find_interview(work, "Acme")
    with pytest.raises(TrainerError, match="no interview “x”"):
        interviews.find_interview(work, "x")


@pytest.mark.parametrize(
    ("details", "said"),
    [
        (Details(company=" "), "company is missing"),
        (Details(stage="tea"), "no round “tea”"),
        (Details(next_round="tea"), "no round “tea”"),
        (Details(interviewers=(Interviewer(" "),)), "has no name"),
        (Details(interviewers=(Interviewer("A"), Interviewer("A "))), "twice"),
        (Details(deadline="soon"), "can't read"),
    ],
)
def test_a_wrong_change_changes_nothing(work, over, details, said):
    """What cannot be read is said in one line, and the interview stays as it was."""
    with pytest.raises(TrainerError, match=said):
        interviews.change_interview(work, over.id, details)
    assert interviews.find_interview(work, over.id) == over


def test_wishes_are_read_and_written_alike():
    """What the job asks for can be typed, with how much it counts, and is shown the same way."""
    text = "ownership (must), customer-focus, mentoring (nice)"
    assert interviews.write_wanted(interviews.read_wanted(text)) == text
    assert interviews.competency_id("Custmer focus") == "customer-focus"
    with pytest.raises(TrainerError, match="write must or nice"):
        interviews.read_wanted("ownership (very)")


def test_the_window_counts_from_the_interview(work, over):
    """Without a deadline a letter is welcome for a day."""
    assert unsaid.look(work, over.id).window.closes == over.at + timedelta(days=1)


def test_an_uncertain_match_is_a_guess_until_the_person_says_so(work, over):
    """A close call between two questions is a guess; what was heard then stands for itself."""
    noted = debrief.note(work, over.id, "Tell me about a conflict with a customer")
    noted = debrief.change(work, replace(noted, said=TOLD))
    assert debrief.is_guess(work, noted)
    (row,) = debrief.rows(work, over.id)
    assert row.perhaps_asked
    (answer,) = unsaid.look(work, over.id).answers
    assert answer.perhaps_asked
    assert answer.competencies == ("conflict", "customer-focus")
    question = "behavioral/conflict-with-coworker"
    chosen = debrief.change(work, replace(noted, question=question, chosen=True))
    assert not debrief.is_guess(work, chosen)
    (answer,) = unsaid.look(work, over.id).answers
    assert not answer.perhaps_asked
    sure = debrief.note(work, over.id, "Tell me about the most successful project you worked on")
    assert not debrief.is_guess(work, sure)


def test_a_story_that_is_only_guessed_is_said_to_be(work, over):
    """The words of a title are enough to guess the story; a letter that says so is remarked on."""
    noted = debrief.note(work, over.id, "Tell me about the most successful project you worked on")
    debrief.change(work, replace(noted, said="How checkout got six times faster.", by="Ana Berg"))
    (row,) = debrief.rows(work, over.id)
    assert row.stories == ("Checkout six times faster",)
    assert row.perhaps
    view = unsaid.look(work, over.id)
    unsaid.decide(work, over.id, view.unsaid[0].id, include=True)
    letter = letters.open_letter(work, over.id, "Ana Berg")
    remarks = " ".join(one.text for one in letters.check(work, letter).remarks)
    assert "“Checkout six times faster” is a guess from your note" in remarks


def test_a_guess_moves_no_schedule(work, over):
    """A story that was only perhaps told is not reviewed until the person says that it was."""
    noted = debrief.note(work, over.id, "Tell me about the most successful project you worked on")
    noted = debrief.change(work, replace(noted, said="How checkout got six times faster."))
    done = finishing.finish(work, over.id)
    assert (done.reviewed, done.missed) == (0, ())
    assert done.guessed == ("Checkout six times faster",)
    assert unsaid.look(work, over.id).gaps == ()
    sure = replace(noted, stories=("checkout-latency",), settled=True, from_transcript=True)
    debrief.change(work, sure)
    done = finishing.finish(work, over.id)
    assert (done.reviewed, done.guessed) == (1, ())
    assert done.missed == ("Checkout six times faster",)


def test_two_windows_lose_nothing_of_an_answer(work, over):
    """What the other window stored meanwhile stands below; an untouched one writes nothing."""
    noted = debrief.note(work, over.id, "Why us?")
    first = debrief.keep_said(work, over.id, noted.id, "From B.", "")
    assert first.said == "From B."
    both = debrief.keep_said(work, over.id, noted.id, "From A.", "")
    assert both.said == "From A.\n\nFrom B."
    left = debrief.keep_said(work, over.id, noted.id, "From B.", "From B.")
    assert left.said == "From A.\n\nFrom B."
    later = debrief.keep_said(work, over.id, noted.id, "Only this.", both.said)
    assert later.said == "Only this."


def test_a_storys_page_names_where_it_was_told_for_real(work, over, asked):
    """The interview's company and the question stand beside how much was told there."""
    from trainer.coach import stories
    from trainer.ui.pages.story_lines import load_story_lines

    finishing.finish(work, over.id)
    page = stories.page(work, "checkout-latency")
    assert set(page.told_at.values()) == {over.company}
    text = "\n".join(line.text.plain for line in load_story_lines(work, "checkout-latency"))
    assert f"at {over.company}" in text
    assert f"“{asked.heard}”" in text
