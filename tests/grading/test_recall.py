"""What the grader says of answers to a small story."""

from functools import partial

import pytest

from tests.work import seconds_of_work
from trainer.grading import (
    Verdict,
    grade_recall,
    grade_ticked,
    rank_stories,
    regrade,
)
from trainer.grading.remarks import LISTED, RECITED
from trainer.grading.report import from_json, to_json
from trainer.stories.model import KeyPoint, Part, Story

STORY = Story(
    id="ward-stock",
    title="The ward's stock room",
    points=(
        KeyPoint(Part.SITUATION, "Nurses lost 40 minutes a shift looking for dressings"),
        KeyPoint(Part.ACTION, "Labelled every shelf with Dr Okafor over one weekend"),
        KeyPoint(Part.ACTION, "Got the pharmacist to deliver twice a week instead of monthly"),
        KeyPoint(Part.RESULT, "Search time fell to 8 minutes; waste down 30 %", weight=2),
        KeyPoint(Part.REFLECTION, "Ask the night shift before changing anything"),
    ),
)
FULL = (
    "On our ward the nurses were losing about forty minutes per shift because they had to look for "
    "dressings. So I labelled all the shelves together with Dr Okafor, it took us a weekend. I also "
    "got the pharmacist to deliver two times a week and not monthly any more. The time we spent "
    "searching fell to eight minutes and waste went down by thirty percent. What I learned is to "
    "ask the night shift before I change anything."
)


def _verdicts(answer, story=STORY):
    return [point.verdict for point in grade_recall(story, answer).points]


def test_a_full_telling_in_own_words_is_said():
    """A paraphrase with numbers in words states every key point."""
    grade = grade_recall(STORY, FULL)
    assert [point.verdict for point in grade.points].count(Verdict.SAID) >= 4
    assert grade.score > 0.8


def test_generic_talk_is_missed():
    """Talk about the same field that tells nothing of the story recalls nothing."""
    talk = (
        "I think being organised matters a lot in nursing. Time is precious, patients come first, and "
        "I always try to communicate with everyone on the team and to improve how we work together."
    )
    assert grade_recall(STORY, talk).score < 0.15


@pytest.mark.parametrize("answer", ["", " ", "\n\n", "…", "🙂", "a", "the and of"])
def test_an_empty_answer_recalls_nothing(answer):
    """No text, white space, a picture or little words alone pass no key point."""
    grade = grade_recall(STORY, answer)
    assert grade.score == 0
    assert all(point.evidence == () for point in grade.points)


def test_another_number_is_a_wrong_fact():
    """A different number for the same thing names what was expected and what was heard."""
    grade = grade_recall(STORY, FULL.replace("thirty percent", "seventy percent"))
    wrong = grade.points[3].wrong_fact
    assert wrong is not None
    assert (wrong.expected, wrong.heard) == ("30 %", "seventy percent")
    assert grade.points[3].verdict is not Verdict.SAID


@pytest.mark.parametrize("number", ["40 mins", "forty minutes", "around 40 minutes", "40min"])
def test_a_number_may_be_written_in_many_ways(number):
    """Figures, words, units and "around" state the same number."""
    point = grade_recall(STORY, FULL.replace("about forty minutes", number)).points[0]
    assert point.verdict is Verdict.SAID
    assert point.wrong_fact is None


def test_a_number_of_another_point_contradicts_nothing():
    """A number that the story states elsewhere is not taken for a contradiction."""
    for point in grade_recall(STORY, FULL).points:
        assert point.wrong_fact is None


def test_denial_is_not_telling():
    """A point that the answer denies is not said."""
    told = "In the end we never labelled the shelves with Dr Okafor over the weekend."
    point = grade_recall(STORY, told).points[1]
    assert point.wrong_fact is not None
    assert point.verdict is not Verdict.SAID


def test_accepted_wordings_count_fully():
    """A wording that the person kept is said when it is used again."""
    phrase = "we put stickers everywhere on a Saturday and a Sunday"
    before = _verdicts(phrase)[1]
    points = list(STORY.points)
    points[1] = KeyPoint(Part.ACTION, points[1].say, accept=(phrase,))
    taught = Story(STORY.id, STORY.title, tuple(points))
    assert before is not Verdict.SAID
    assert _verdicts(f"Well, {phrase}.", taught)[1] is Verdict.SAID


def test_evidence_points_into_the_answer():
    """Spans are characters of the answer as given: CRLF, emoji and marks do not shift them."""
    answer = "🙂🙂 Déjà vu!\r\n" + FULL.replace(". ", ".\r\n👩‍⚕️ ")
    spans = [span for point in grade_recall(STORY, answer).points for span in point.evidence]
    assert spans
    assert all(answer[span.start : span.end] == span.text for span in spans)


def test_evidence_is_no_half_of_the_answer():
    """What is marked for one point is much shorter than the answer."""
    for point in grade_recall(STORY, FULL).points:
        assert sum(len(span.text) for span in point.evidence) < len(FULL) / 3


def test_listing_words_is_recognised():
    """Bare words in another order are remarked on and never wholly said."""
    words = sorted(
        [
            "nurses",
            "lost",
            "40",
            "minutes",
            "shift",
            "looking",
            "dressings",
            "labelled",
            "every",
            "shelf",
            "okafor",
            "weekend",
            "pharmacist",
            "deliver",
            "twice",
            "week",
            "monthly",
            "search",
            "time",
            "fell",
            "8",
            "waste",
            "30",
            "night",
            "changing",
        ]
    )
    grade = grade_recall(STORY, " ".join(words))
    assert grade.remarks == (LISTED,)
    assert Verdict.SAID not in [point.verdict for point in grade.points]


def test_reciting_is_said_and_remarked_on():
    """The story bank word for word is said, and the person is told so."""
    grade = grade_recall(STORY, ". ".join(point.say for point in STORY.points))
    assert grade.score == 1
    assert grade.remarks == (RECITED,)


def test_the_score_weighs_the_points():
    """Ticked verdicts: said is whole, partly half, by weight."""
    ticked = [Verdict.SAID, Verdict.PARTLY, Verdict.MISSED, Verdict.SAID, Verdict.MISSED]
    grade = grade_ticked(STORY, ticked)
    assert grade.score == pytest.approx((1 + 0.5 + 2) / 6, abs=1e-4)


def test_overturned_verdicts_count():
    """The person's own verdict replaces the grader's and the score follows."""
    grade = regrade(grade_recall(STORY, ""), {3: Verdict.SAID})
    assert grade.points[3].verdict is Verdict.SAID
    assert grade.score == pytest.approx(2 / 6, abs=1e-4)


def test_reasons_name_words_and_numbers():
    """A point explains which words were heard, which not, and whether its number was."""
    reasons = " / ".join(grade_recall(STORY, "Nurses lost time looking.").points[0].reasons)
    assert "heard: nurses" in reasons
    assert "not heard" in reasons
    assert "40 minutes was not heard" in reasons


def test_a_grade_survives_json():
    """The documented JSON holds the whole grade."""
    grade = grade_recall(STORY, FULL.replace("thirty percent", "seventy percent"))
    assert from_json(to_json(grade)) == grade


def test_the_told_story_is_found_among_many():
    """Among two hundred stories the one that was told comes first, with its own grade's score."""
    others = [
        Story(
            f"s{n}", f"Story {n}", (KeyPoint(Part.ACTION, f"Moved the warehouse team to plan {n}"),)
        )
        for n in range(200)
    ]
    ranked = rank_stories(FULL, [*others, STORY])
    assert ranked[0].story == STORY.id
    assert ranked[0].score == grade_recall(STORY, FULL).score


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("de", "Die Bearbeitungszeit um 40 % gesenkt", "Wir senkten die Bearbeitungszeit um 40 Prozent, um 40 %."),
        ("es", "Reduje los errores de facturación a la mitad", "Al final reduje mucho los errores de la facturación, a la mitad."),
        ("fr", "Formé douze collègues à la sécurité", "J'ai formé mes douze collègues à la sécurité."),
        ("ja", "病院の待ち時間を短縮した", "私は病院の待ち時間を短縮しました。"),
        ("xx", "gorbleth frimsy tandoril", "mi gorbleth frimsy tandoril na"),
    ],
)  # fmt: skip
def test_other_languages_are_graded(language, say, answer):
    """A point told in the story's language is found, a text without it is not."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),), language=language)
    assert grade_recall(story, answer).points[0].verdict is not Verdict.MISSED
    assert grade_recall(story, "lorem ipsum").points[0].verdict is Verdict.MISSED


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Checkout took 2.3 s. Abandonment went down to 9 %.", "9 %"),
        ("Checkout took 2.3 s. Abandonment went down to 7 %.", None),
        ("Checkout took 2.3 s. Abandonment was what we looked at, and 9 % of us liked it.", None),
    ],
)
def test_a_number_that_stands_with_the_points_own_words(said, heard):
    """A figure of one clause of a point is contradicted by another figure with the same words."""
    told = Story(
        "s", "t",
        (
            KeyPoint(Part.SITUATION, "12 % of carts were abandoned"),
            KeyPoint(Part.RESULT, "Latency 2.3 s -> 400 ms; abandonment down to 7 %"),
        ),
    )  # fmt: skip
    wrong = grade_recall(told, said).points[1].wrong_fact
    assert (wrong.heard if wrong else None) == heard


def test_a_very_long_answer_is_graded_in_time_and_says_what_was_not_read():
    """Beyond an hour of speech the rest is not read, and a remark says so."""
    long = "we talked about this and that with everybody " * 20_000
    grade = grade_recall(STORY, f"{FULL} {long}")
    assert seconds_of_work(partial(grade_recall, STORY, f"{FULL} {long}"), within=5) < 5
    assert grade.points[1].verdict is Verdict.SAID
    assert "60,000 characters" in grade.remarks[0]
    assert grade.words > 160_000
    assert grade_recall(STORY, f"{long} {FULL}").score == 0.0


@pytest.mark.parametrize(
    ("said", "contradicts"),
    [
        ("Our test lead blocked every release on Fridays.", False),
        ("Our test lead Markus blocked every release.", True),
    ],
)
def test_a_day_contradicts_nobodys_name(said, contradicts):
    """A day where the point has a person's name is no wrong fact; another name is one."""
    told = Story("s", "t", (KeyPoint(Part.SITUATION, "Our test lead Jonas blocked every release"),))
    assert (grade_recall(told, said).points[0].wrong_fact is not None) is contradicts


def test_a_highlight_ends_at_a_full_stop():
    """What is shown as heard never runs from one sentence into the next."""
    point = KeyPoint(part=Part.ACTION, say="Rebuilt the cache and told the night team")
    answer = "I rebuilt the cache. The night team was told."
    evidence = grade_recall(Story(id="a", title="A", points=(point,)), answer).points[0].evidence
    assert len(evidence) == 2
    assert all(". " not in span.text for span in evidence)


@pytest.mark.parametrize(
    ("say", "answer", "shown"),
    [
        ("Moved the jobs to the two office printers",
         "The lorry was leaving at two. So I moved the jobs to the printers in the office.",
         "moved the jobs to the printers in the office"),
        ("Trained 6 nurses on the new pump",
         "It was six when I came in. I trained the nurses on the new pump myself.",
         "trained the nurses on the new pump"),
    ],
)  # fmt: skip
def test_a_lone_figure_of_another_sentence_is_no_evidence(say, answer, shown):
    """A small number that stands alone in another sentence isn't shown as telling a point."""
    point = KeyPoint(Part.ACTION, say)
    evidence = grade_recall(Story(id="a", title="A", points=(point,)), answer).points[0].evidence
    assert [span.text for span in evidence] == [shown]
