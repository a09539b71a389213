"""What is asked on after every labelled answer, and in every language."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mock.follow_ups import PROBES, SLOT
from trainer.grading import Delivery, PointGrade, RecallGrade, Verdict, grade_recall
from trainer.mock.answer import Answer
from trainer.mock.asking_on import MOST, ask_on
from trainer.mock.lacking import content
from trainer.mock.model import AIMS, FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.too_long import cut
from trainer.mock.words import LANGUAGES, words_of
from trainer.stories.model import KeyPoint, Part, Story

CASES = Path(__file__).parents[1] / "grading" / "cases"
FILES = {"recall": "en", "recall-2": "en", "recall-de": "de", "recall-es": "es", "recall-fr": "fr"}
EVERY = {"en": 3, "de": 1, "es": 1, "fr": 1}
"""Of the English answers, which are many, every third is played."""

BETWEEN = ("result_more", "cut", "long", "long_over", "opening", "okay", "owed", "closing")


SHORT = replace(SLOT, seconds=60)


def labelled():
    """Every labelled answer: story, question, text, and the labels of its points."""
    for name, language in FILES.items():
        for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            points = tuple(KeyPoint(Part(one["part"]), one["say"]) for one in case["points"])
            story = Story(case["id"], case["title"], points, language=language)
            slot = Slot(
                Reason.MUST_HAVE, case["question"], probes=PROBES if language == "en" else ()
            )
            for answer in case["answers"][:: EVERY[language]]:
                yield story, slot, answer["text"], answer["labels"]


def asked_on(story, slot, text, turn):
    """What the interviewer asks on after an answer, until they ask nothing more."""
    grade = grade_recall(story, text, question=slot.asked)
    words, tone = words_of(story.language), tuple(Tone)[turn % 3]
    found: tuple[FollowUp, ...] = ()
    while follow := ask_on(Answer(slot, text, story, grade, asked_on=found), words, tone, turn):
        found = (*found, follow)
    return found


@pytest.fixture(scope="module")
def conversations():
    return [
        (story, text, labels, asked_on(story, slot, text, turn))
        for turn, (story, slot, text, labels) in enumerate(labelled())
    ]


def test_the_first_follow_up_asks_for_the_part_of_the_heaviest_missed_point(conversations):
    """Against labels that people gave, in five files together: 0.86 when this was written."""
    hits = missing = 0
    for story, _, labels, asked in conversations:
        parts = {p.part for p, label in zip(story.points, labels, strict=True) if label == "missed"}
        if parts:  # all points of these cases weigh the same
            missing += 1
            hits += bool(asked) and asked[0].aims in parts
    assert missing > 50
    assert hits / missing >= 0.8


def test_no_follow_up_names_what_was_missed(conversations):
    """No content word of a point that people labelled as missed, unless the answer held it."""
    for story, text, labels, asked in conversations:
        for language in (story.language,):
            left_out = frozenset(
                stem
                for point, label in zip(story.points, labels, strict=True)
                if label == "missed"
                for stem in content(point.say, language)
            )
            for one in asked:
                assert not content(one.text, language) & (left_out - content(text, language)), one


def test_nobody_is_asked_on_more_than_twice(conversations):
    """Two at most, and never for the same thing again."""
    for *_, asked in conversations:
        assert len(asked) <= MOST
        assert len({one.kind for one in asked}) == len(asked)


VOCABULARY = sorted(
    {
        word
        for language in LANGUAGES
        for kind in (*Kind, *BETWEEN)
        if kind is not Kind.PROBE
        for way in words_of(language).ways(kind, Tone.NEUTRAL)
        for word in way.split()
    }
    | {word for probe in PROBES for word in probe.split()}
)


@settings(max_examples=40)
@given(
    says=st.lists(
        st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12), min_size=1, max_size=6
    ),
    parts=st.lists(st.sampled_from(list(Part)), min_size=6, max_size=6),
    told=st.lists(st.sampled_from(list(Verdict)), min_size=6, max_size=6),
    tone=st.sampled_from(list(Tone)),
    language=st.sampled_from(LANGUAGES),
    turn=st.integers(0, 5),
    we=st.integers(0, 9),
    long=st.booleans(),
)
def test_points_in_the_interviewers_own_words_are_not_given_away(
    says, parts, told, tone, language, turn, we, long
):
    """However the missed points are worded, even in the words of every follow-up there is."""
    text = "I told them something. " * (60 if long else 1)
    points = tuple(KeyPoint(part, " ".join(say)) for say, part in zip(says, parts, strict=False))
    story = Story("s", "S", points, language=language)
    grade = RecallGrade("s", 0.3, 9, tuple(
        PointGrade(p.part, p.say, verdict, 0.1) for p, verdict in zip(points, told, strict=False)
    ), Delivery(we=we))  # fmt: skip
    secret = frozenset(
        stem
        for p in grade.points
        if p.verdict is not Verdict.SAID
        for stem in content(p.say, language)
    ) - content(text, language)
    words, found = words_of(language), ()
    for before in (False, True):
        heard = Answer(SHORT, text, story, grade, told_before=before, asked_on=found)
        said = [one.text for one in (ask_on(heard, words, tone, turn),) if one]
        for one in (*said, cut(heard, words, tone)):
            assert not content(one, language) & secret


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_question_in_every_tone(language):
    """And what is left when all of them would give something away is no word with a content."""
    words = words_of(language)
    assert words.language == language
    for tone in Tone:
        for kind in (*AIMS, Kind.OTHER_EXAMPLE, *BETWEEN):
            ways = words.table["tone"][tone][kind]
            assert ways
            assert len(set(ways)) == len(ways)
    assert not content(words.say("plain"), language)


def keys(table):
    return {
        (name, *more)
        for name, value in table.items()
        if name != "parts"  # those of a pattern are each language's own
        for more in (keys(value) if isinstance(value, dict) else [()])
    }


def test_every_languages_file_has_the_same_keys():
    """What they say in one language they can say in each."""
    english = keys(words_of("en").table)
    assert all(keys(words_of(language).table) == english for language in LANGUAGES)


def test_of_what_a_program_heard_only_what_is_surely_missing_is_asked_for():
    """A misheard answer is asked for no figure, no own part and no other example; else their own probe."""
    asked_for_parts = lacking = 0
    for turn, (story, slot, text, labels) in enumerate(list(labelled())[::6]):
        grade = grade_recall(story, text, question=slot.asked)
        heard = Answer(slot, text, story, grade, aloud=True, heard=True, told_before=True)
        follow = ask_on(heard, words_of(story.language), Tone.NEUTRAL, turn)
        assert follow is None or follow.kind is Kind.PROBE or follow.aims in Part
        assert follow is None or follow.kind not in (Kind.FIGURE, Kind.OWN_PART)
        if follow is not None and follow.kind is not Kind.PROBE:
            asked_for_parts += 1
            assert all(
                point.verdict is Verdict.MISSED
                for point in grade.points
                if point.part is follow.aims
            )
            said = [
                label
                for point, label in zip(story.points, labels, strict=True)
                if point.part is follow.aims
            ]
            lacking += "missed" in said or "partly" in said
    assert asked_for_parts > 3
    assert lacking >= 0.85 * asked_for_parts  # by what people labelled: the grader errs, too
