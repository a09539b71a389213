"""What holds for the grader whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.grading import Verdict, grade_recall, match_question, rank_stories
from trainer.questions.model import Question
from trainer.stories.model import KeyPoint, Part, Story

WORDS = st.lists(
    st.sampled_from(
        [
            "budget",
            "warehouse",
            "nurse",
            "40",
            "%",
            "$1.2M",
            "doubled",
            "convinced",
            "finance",
            "rota",
            "shelves",
            "never",
            "Redis",
            "2.3",
            "s",
            "customers",
            "latency",
            "shortened",
            "after",
            "before",
            "pilot",
            "Denise",
            "allergy",
            "twice",
            "half",
            "march",
        ]
    ),
    min_size=2,
    max_size=9,
).map(" ".join)
STORIES = st.lists(WORDS, min_size=1, max_size=6, unique=True).map(
    lambda says: Story("s", "S", tuple(KeyPoint(Part.ACTION, say) for say in says))
)


@given(STORIES)
@settings(max_examples=60, deadline=None)
def test_a_point_word_for_word_is_said(story):
    """A key point repeated as it stands is said."""
    for index, point in enumerate(story.points):
        graded = grade_recall(story, f"Hello. {point.say}. Bye.").points[index]
        assert graded.verdict is Verdict.SAID


@given(STORIES, WORDS)
@settings(max_examples=60, deadline=None)
def test_order_of_points_changes_no_verdict(story, answer):
    """Points in another order get the same verdicts."""
    turned = Story("s", "S", story.points[::-1])
    one = [point.verdict for point in grade_recall(story, answer).points]
    other = [point.verdict for point in grade_recall(turned, answer).points]
    assert one == other[::-1]


@given(STORIES)
@settings(max_examples=60, deadline=None)
def test_deleting_the_evidence_lowers_the_score(story):
    """Without the words that carry a said point its score is lower."""
    answer = f"So. {story.points[0].say}. And so on."
    point = grade_recall(story, answer).points[0]
    bare = answer
    for span in reversed(point.evidence):
        bare = bare[: span.start] + bare[span.end :]
    assert grade_recall(story, bare).points[0].score < point.score


@given(st.text(max_size=300), st.text(max_size=80), st.sampled_from(["en", "de", "ja", "xx", ""]))
@settings(max_examples=150, deadline=None)
def test_no_text_raises(answer, say, language):
    """Any Unicode text is graded, with a score in 0..1 and spans that are the answer's."""
    story = Story(
        "s", "S", (KeyPoint(Part.RESULT, say), KeyPoint(Part.TASK, "40 %")), language=language
    )
    grade = grade_recall(story, answer, question=say)
    assert 0 <= grade.score <= 1
    for point in grade.points:
        assert 0 <= point.score <= 1
        assert all(answer[span.start : span.end] == span.text for span in point.evidence)
    rank_stories(answer, [story])
    match_question(answer, [Question("b", "q", say)])
