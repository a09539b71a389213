"""An interviewer's next question is graded on what it asks for, or it isn't counted."""

from __future__ import annotations

from dataclasses import replace

from trainer.coach import drafts, planning, rehearse
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Mode
from trainer.rehearsal.telling import Told
from trainer.stories.model import Part
from trainer.ui.components.document import Document
from trainer.ui.pages.grade_text import summary_lines

STORY = "checkout-latency"


def asked(work, probe: str, said: str = ""):
    """Answer the story's question with nothing, then a next question of those words."""
    task = planning.plan(work, story=STORY).tasks[0]
    task = replace(task, question=replace(task.question, probes=(probe,)))
    first = rehearse.hand_in(work, task, "I don't remember.", started=work.clock())
    after = planning.probe(first, 0)
    return rehearse.hand_in(
        work, after, said or told(after.story, Part.RESULT), started=work.clock()
    )


def told(story, part: Part) -> str:
    return " ".join(point.say for point in story.part(part))


def shown(graded) -> str:
    return Document(list(summary_lines(graded))).plain


def test_a_perfect_answer_to_what_came_of_it_is_all_of_it(work):
    """Only the points of the result are asked for, so nothing else is missed."""
    graded = asked(work, "What came of it?")
    assert graded.grade.score == 1.0
    assert {point.part for point in graded.grade.points} == {Part.RESULT}
    assert "100%" in shown(graded)
    assert graded.choices == ()


def test_a_question_for_no_part_shows_what_was_told_and_no_percentage(work):
    """Its grade says plainly that it isn't counted, and there's nothing to try again."""
    graded = asked(work, "Who didn't believe you?")
    assert not graded.task.is_counted
    assert "%" not in shown(graded)
    assert "isn't counted" in shown(graded)
    assert Told(graded.attempt).share is None


def test_a_story_without_the_part_that_is_asked_for_is_not_counted(work):
    """Nothing can be missed of a part that the story doesn't have."""
    task = planning.plan(work, story=STORY).tasks[0]
    bare = replace(task.story, points=tuple(p for p in task.story.points if p.part is Part.RESULT))
    assert planning.asked_points("What would you do differently?", bare) == ()
    assert planning.asked_points("What came of it?", bare) == tuple(range(len(bare.points)))


def test_a_verdict_on_a_part_alone_lands_on_its_own_point(work):
    """The first point of the action is not the story's first point; what is tried again is of it, too."""
    graded = asked(work, "What exactly did you do?", "I have no idea any more.")
    changed = rehearse.overturn(work, graded, 0, Verdict.SAID)
    assert changed.grade.points[0].say == graded.story.part(Part.ACTION)[0].say
    again = planning.retry(changed)
    assert again.missed == graded.task.missed[1:]


def test_a_probe_is_shown_again_as_it_was_graded(work):
    """Reopened, and taken up from a draft, it still asks for its part alone."""
    graded = asked(work, "What came of it?")
    assert rehearse.reopen(work, graded.attempt.id).task.missed == graded.task.missed
    file = drafts.begin_answer(work, graded.task)
    file.save("half an answer")
    file.release()
    (draft,) = drafts.waiting(work)
    assert drafts.task_of(work, draft).task.missed == graded.task.missed


def test_a_probe_that_0_1_0_graded_on_the_whole_story_shows_no_share(work):
    """Its 20 % said nothing, and still says nothing."""
    graded = asked(work, "What came of it?")
    whole = rehearse.hand_in(
        work, replace(graded.task, missed=()), graded.attempt.answer, started=work.clock()
    )
    assert whole.attempt.mode is Mode.PROBE
    assert Told(whole.attempt).share is None
    assert rehearse.reopen(work, whole.attempt.id).task.missed == ()


def test_a_second_try_shows_what_it_brought_to_the_story(work):
    """From what was told at once to what is told by now, at the retry and at the grade it belongs to."""
    task = planning.plan(work, story=STORY).tasks[0]
    first = rehearse.hand_in(work, task, told(task.story, Part.RESULT), started=work.clock())
    rest = " ".join(task.story.points[index].say for index in planning.retry(first).missed)
    again = rehearse.hand_in(work, planning.retry(first), rest, started=work.clock())
    assert again.gain is not None
    before, by_now = again.gain
    assert before == first.grade.score < by_now
    line = f"After trying again: {before:.0%} → {by_now:.0%}."
    assert line in shown(again)
    assert line in shown(rehearse.look_again(work, first))
