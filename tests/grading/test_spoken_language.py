"""The language of a story that names none is told by its words, and the person is told so."""

from dataclasses import replace

from tests.grading.tellings import story
from trainer.grading import Verdict, grade_recall, rank_stories

NOTES = (
    "Rückgabe der Bücher vor die Schule verlegt",
    "Die Leser kamen wieder, 30 % mehr als vorher",
)
TOLD = "Wir haben die Rückgabe der Bücher vor die Schule verlegt, und es kamen dreißig Prozent mehr Leser."


def test_a_german_story_that_names_no_language_is_graded_as_german():
    """Its numbers in words are read, and the remark says why."""
    grade = grade_recall(story("en", *NOTES), TOLD)
    assert [point.verdict for point in grade.points] == [Verdict.SAID, Verdict.SAID]
    assert "German" in grade.remarks[-1]


def test_a_story_that_names_its_language_gets_no_remark():
    """Nothing is said where nothing had to be guessed."""
    assert grade_recall(story("de", *NOTES), TOLD).remarks == ()


def test_english_stays_english():
    """A name or a loan word makes no other language of an English story."""
    english = story("en", "Die casting line down 4 hours", "NPS 31 -> 54, Mme Petit on board")
    answer = "The die casting line was down for four hours and NPS went from 31 to 54."
    assert grade_recall(english, answer).remarks == ()


def test_a_told_story_is_found_among_others_in_its_language():
    """Ranking reads the words of a story in the language that they are in."""
    german = replace(story("en", *NOTES), id="buch")
    other = replace(story("en", "Moved the returns desk", "Readers up by 30 %"), id="desk")
    assert rank_stories(TOLD, [other, german])[0].story == "buch"


def test_english_words_in_a_german_story_leave_it_german():
    """A name in English, a quoted slogan: the story is read as the rest of it is."""
    told = f"{TOLD} Auf dem Plakat stand: the library that comes with you. Das war unser Satz."
    grade = grade_recall(story("en", *NOTES), told)
    assert "German" in grade.remarks[-1]


def test_beside_the_story_that_is_meant_the_one_that_was_told_is_found():
    """What a text tells better than the story it was meant for is named, and that story itself isn't."""
    meant = replace(story("en", "Moved the returns desk", "Readers up by 30 %"), id="desk")
    told = replace(
        story("en", "Closed the night bus line", "Complaints fell to 4 a week"), id="bus"
    )
    found = rank_stories("We closed the night bus line, complaints fell to four a week.", [meant, told],
                         beside="desk")  # fmt: skip
    assert [one.story for one in found] == ["bus"]
