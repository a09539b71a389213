"""Reports of mock interviews that a test makes by hand."""

from __future__ import annotations

from trainer import grading
from trainer.interviews.debrief import Answered, Asked, Told
from trainer.mock.exchange import Exchange, Heard
from trainer.mock.model import MockPlan, Reason, Slot, Tone
from trainer.mock.report import Report
from trainer.mock.report_text import blocks
from trainer.questions.model import Question


def heard(story, said):
    return Heard(said, story, grading.grade_recall(story, said))


def exchange(place, asked, *told, reason=Reason.WANTED, **more):
    said = told[0].text if told else ""
    return Exchange(place, Slot(reason, asked), told, said=said, **more)


def report_of(work, *exchanges, **more):
    moment = work.now()
    slots = tuple(one.slot for one in exchanges)
    return Report(MockPlan("m", moment, 0, 30, 1, Tone.NEUTRAL, "en", slots), exchanges, **more)


def answered(story, said, place=0, competencies=(), fit=0.0):
    asked = Asked(f"m-{place}", "m", "Tell me.", "b/q", (story.id,), said, settled=True)
    told = (Told(story, grading.grade_recall(story, said)),)
    question = Question("b", "q", "Tell me.", competencies=competencies)
    return Answered(asked, question, told, {story.id: fit}, (story,))


def words(report):
    return "\n".join(one.line for one in blocks(report))
