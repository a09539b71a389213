"""What may be kept as a person's own wording of a key point, and what a grade isn't sure of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.grading import grade_recall
from trainer.grading.kept import contradiction, in_right_words, own_words, telling_words
from trainer.grading.model import PointGrade, RecallGrade, Span, Verdict, WrongFact
from trainer.grading.scoring import regrade
from trainer.grading.spelling import corrected, respelled, spelled
from trainer.grading.unsure import CERTAIN_FROM, MOST_ASKED, unsure
from trainer.stories.model import KeyPoint, Part, Story

SIBLING = KeyPoint(Part.ACTION, "Watched the dashboards every night for three weeks")


def story_of(say: str, language: str = "en") -> Story:
    return Story("s", "S", (KeyPoint(Part.RESULT, say), SIBLING), language=language)


@pytest.mark.parametrize(
    ("say", "words", "right"),
    [
        (
            "We recalled 1,385 of 1,400 payments",
            "got 900 of the 1,400 back",
            "got 1,385 of the 1,400 back",
        ),
        ("Hired 6 drivers", "took on seven drivers", "took on 6 drivers"),
        ("It took four hours to restore", "back after Seven Hours", "back after four hours"),
        (
            "Latency fell from 2.3 s to 400 ms",
            "from over two seconds down to nine hundred",
            "from over two seconds down to 400 ms",
        ),
        ("Churn fell to 9 %", "ninety percent left", "9 % left"),
        (
            "Board approved it in December 2021",
            "board said yes in February",
            "board said yes in December",
        ),
        ("Convinced Dana to hire two", "got Marco on board for two", "got Dana on board for two"),
    ],
)
def test_a_wrong_fact_in_own_words_is_put_right(say, words, right):
    """What differs from the point contradicts it, and the story's fact is proposed in its place."""
    story = story_of(say)
    told = grade_recall(story, words).points[0]
    assert contradiction(story, 0, words, told)
    assert in_right_words(story, 0, words, told) == right
    assert contradiction(story, 0, right, told) is None


@pytest.mark.parametrize(
    ("say", "words"),
    [
        ("We recalled 1,385 of 1,400 payments", "nearly all of the payments came back"),
        ("We recalled 1,385 of 1,400 payments", "pulled nearly 1,400 payments back"),
        ("We recalled 1,385 of 1,400 payments", "all but 15 of them came back in two days"),
        ("Hired 6 drivers", "took on half a dozen drivers"),
        ("Hired 6 drivers", "hired drivers within 5 days"),
        ("Latency fell from 2.3 s to 400 ms", "from over two seconds down to four hundred"),
        ("Convinced Dana to hire two", "talked Dana into two hires"),
    ],
)
def test_the_same_in_other_words_may_be_kept(say, words):
    """A rounding, another unit, a rest or words without the figure contradict nothing."""
    story = story_of(say)
    assert contradiction(story, 0, words, grade_recall(story, words).points[0]) is None
    assert in_right_words(story, 0, words, grade_recall(story, words).points[0]) == words


def test_what_only_the_person_can_tell_is_left_to_them():
    """A denial, and a figure that could stand for two of the point's, are refused but not replaced."""
    for say, words in (
        ("Hired 6 drivers", "didn't hire any drivers"),
        ("We recalled 1,385 of 1,400 payments", "900 payments back"),
    ):
        story = story_of(say)
        told = grade_recall(story, words).points[0]
        assert contradiction(story, 0, words, told)
        assert in_right_words(story, 0, words, told) == words


def test_only_own_words_that_tell_all_of_it_are_kept_unseen():
    """A sentence of one's own is; a half of the point, or one without its figure, is not."""
    story = story_of("Asked 40 shops to count returns by hand")
    own = "We had folks at forty places count by hand whatever came back over the counter"
    assert telling_words(story, 0, f"Ok. {own}. It was grim.") == own
    for half in (
        "Asked the shops to count returns by hand.",
        "We had folks count by hand whatever came back over the counter.",
        "Nothing of that.",
        "",
    ):
        assert telling_words(story, 0, half) == ""


def test_where_little_was_heard_the_sentence_that_tells_it_is_offered():
    """A stretch of one word is nobody's telling of a point, so its whole sentence is offered."""
    story = story_of("Bring closing down to under an hour before the summer sale")
    own = "I wanted us out of the door in an hour tops by the time the July rush hit"
    answer = f"Every evening somebody stayed behind. {own}. It went well."
    told = grade_recall(story, answer).points[0]
    assert own_words(story, 0, answer, told) == own


def grade_of(*points: PointGrade) -> RecallGrade:
    return RecallGrade("s", 0.5, 9, points)


def test_what_is_unsure_is_asked_and_never_more_than_two():
    """Doubtful wrong facts come first, then what was nearly said; what is certain isn't asked."""
    span = (Span(0, 1, "a"),)
    certain = PointGrade(
        Part.TASK, "a", Verdict.PARTLY, 0.5, 1, span, WrongFact("7", "9", CERTAIN_FROM)
    )
    doubtful = PointGrade(Part.TASK, "b", Verdict.PARTLY, 0.5, 1, span, WrongFact("7", "9", 0.6))
    surer = replace(doubtful, wrong_fact=WrongFact("8", "9", 0.7))
    other = replace(doubtful, wrong_fact=WrongFact("8", "10", 0.6))
    nearly = PointGrade(Part.TASK, "c", Verdict.PARTLY, 0.6, 1, span)
    more = PointGrade(Part.TASK, "d", Verdict.PARTLY, 0.7, 1, span)
    hardly = PointGrade(Part.TASK, "e", Verdict.PARTLY, 0.4, 1, span)
    said = PointGrade(Part.TASK, "f", Verdict.SAID, 0.9, 1, span)
    assert unsure(grade_of(certain, hardly, said)) == ()
    assert unsure(grade_of(nearly, more, certain, other)) == (3, 1)
    assert unsure(grade_of(doubtful, other, certain)) == (1,)
    assert unsure(grade_of(doubtful, surer)) == (1,)
    assert len(unsure(grade_of(*[nearly] * 9))) == MOST_ASKED


def test_what_the_person_says_was_said_is_no_wrong_fact():
    """An overruled point keeps its wrong fact unless it was said."""
    wrong = PointGrade(Part.TASK, "a", Verdict.PARTLY, 0.5, wrong_fact=WrongFact("7", "9", 0.6))
    assert regrade(grade_of(wrong), {0: Verdict.SAID}).points[0].wrong_fact is None
    assert regrade(grade_of(wrong), {0: Verdict.MISSED}).points[0].wrong_fact == wrong.wrong_fact


def test_facts_are_spelled_as_they_were_written():
    """Words that were compared without case and marks are shown as the texts have them."""
    assert spelled("Dès Février, « oui »", "fevrier") == "Février"
    assert spelled("nothing of it", "fevrier") == "fevrier"
    point = PointGrade(
        Part.TASK, "Asked Dana", Verdict.PARTLY, 0.5, wrong_fact=WrongFact("dana", "marco")
    )
    shown = respelled(point, "I asked Marco.").wrong_fact
    assert (shown.expected, shown.heard) == ("Dana", "Marco")


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("7 of 9", "8 of 9"),
        ("from 17 to 7", "from 17 to 8"),
        ("7.5 hours, 7 people", "7.5 hours, 8 people"),
        ("7 and 7", "7 and 7"),
        ("7", "7"),
        ("7:30", "7:30"),
        ("at 7, then home", "at 8, then home"),
    ],
)
def test_a_fact_is_replaced_where_it_is_clear_which(text, changed):
    """Only a whole figure that stands once is changed; where it is all there is the person decides."""
    assert corrected(text, "7", "8")[0] == changed
