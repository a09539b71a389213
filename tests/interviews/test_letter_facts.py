"""What a draft may never do: state what nobody noted, or say otherwise in another tone."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.interviews.article import BADGES, CALENDAR, SCANNER, article
from tests.interviews.test_letter_clauses import LISTS
from trainer.grading.model import WrongFact
from trainer.interviews import Interviewer
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.model import PLACEHOLDER
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.unsaid import Kind
from trainer.stories.model import KeyPoint, Part

NOTES = [
    line.split(" | ")[2]
    for name in ("five-trades.txt", "traps.txt")
    for line in (LISTS / name).read_text("utf-8").splitlines()
    if not line.startswith("#")
]
ADDED = """i the then next time had including went from to by and about a an minute minutes hour hours second seconds day night week
weeks month months year years shift there that was were has have been"""
TONES = (Tone.WARM, Tone.PLAIN, Tone.FORMAL)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

points = st.lists(
    st.builds(KeyPoint, st.sampled_from(list(Part)), st.sampled_from(NOTES) | st.text(max_size=60)),
    min_size=1,
    max_size=6,
).map(lambda some: tuple(sorted(some, key=lambda one: list(Part).index(one.part))))


def _material(told, *, kind=Kind.STORY, tone=Tone.WARM):
    material = article(tone)
    story = replace(BADGES, points=told)
    meant = tuple(range(len(told))) if kind is Kind.POINT else ()
    item = replace(material.items[0], kind=kind, story=story, points=meant)
    if kind is Kind.POINT:
        material = replace(
            material, answers=tuple(replace(o, named=(story,)) for o in material.answers)
        )
    return replace(material, items=(item,))


def test_then_stands_only_behind_what_was_done_and_not_twice():
    """What one had to do is no event; of four deeds the second begins with “Then” and no other."""
    had_to = KeyPoint(Part.TASK, "Make Saturdays bearable without closing")
    deeds = (
        "interviewed 30 leavers",
        "paired every starter with a buddy on the same shift",
        "moved the safety training from day 1 to day 3",
        "let supervisors off paperwork for the first week",
    )
    points = tuple(KeyPoint(Part.ACTION, one) for one in deeds)
    assert draft(_material(points)).body.count("Then I") == 1
    body = draft(_material((had_to, *points[:2]))).body
    assert "without closing. I interviewed 30 leavers. Then I paired" in body


def test_a_note_that_begins_in_the_one_before_is_not_said_without_it():
    """“Get this below 15 %” says nothing to somebody who hasn't heard what “this” is."""
    this = KeyPoint(Part.TASK, "Get this below 15 % by autumn")
    deed = KeyPoint(Part.ACTION, "interviewed 30 leavers")
    assert "this" not in draft(_material((this, deed))).body


def test_their_line_is_that_of_whom_the_story_is_named_after():
    """“I spent a day on their bottling line” stands behind “winning back a brewery”, and not behind a bare title."""
    points = (
        KeyPoint(Part.ACTION, "I spent a day on their bottling line"),
        KeyPoint(Part.RESULT, "The account is worth 260,000 pounds a year now"),
    )
    material = _material(points)
    for name, is_said in (("winning back a brewery", True), ("", False)):
        story = replace(material.items[0].story, name=name)
        body = draft(replace(material, items=(replace(material.items[0], story=story),))).body
        assert ("I spent a day on their" in PLACEHOLDER.sub("", body)) is is_said


def test_nobody_is_called_her_whom_the_note_before_does_not_name():
    """“Her” stands in a letter only behind a note that names a person; else its note is asked about."""
    thanked = KeyPoint(Part.ACTION, "Thanked her in front of the team for calling at once")
    for before, is_said in (("The nurse rang me at four", True), ("Wrote a rule for mail", False)):
        body = draft(_material((KeyPoint(Part.ACTION, before), thanked))).body
        assert ("thanked her in front of the team" in PLACEHOLDER.sub("", body)) is is_said


def test_that_saved_money_stands_only_behind_what_was_done():
    """“Saved £300 a week” behind another result would be of that one; it's asked about."""
    deed = KeyPoint(Part.ACTION, "weighed every batch of dough for two weeks")
    result = KeyPoint(Part.RESULT, "No falls since May")
    saved = KeyPoint(Part.RESULT, "Saved £300 a week in flour")
    for told, is_said in (((deed, saved), True), ((deed, result, saved), False)):
        body = draft(_material(told)).body
        assert ("That saved £300 a week" in PLACEHOLDER.sub("", body)) is is_said


MONTHS = [name.casefold() for name in calendar.month_name[1:]]


def _facts(material):
    """The sentences of the story paragraph from the first one on that a key point is the source of."""
    return [
        (one.text, one.sources)
        for one in draft(material).sentences
        if any(source.kind == "key point" for source in one.sources)
    ]


@given(points, st.sampled_from([Kind.STORY, Kind.POINT]))
def test_no_figure_stands_in_a_draft_that_no_source_has(told, kind):
    """Every figure of a letter stands in one of the things that were noted."""
    letter = draft(_material(told, kind=kind))
    known = " ".join(source.text for source in letter.known)
    assert set(FIGURE.findall(letter.body)) <= set(FIGURE.findall(known))


@given(points, st.sampled_from([Kind.STORY, Kind.POINT]))
def test_a_tone_changes_no_fact(told, kind):
    """What is said of a story is the same sentence in each tone, with the same sources."""
    first, *others = (_facts(_material(told, kind=kind, tone=tone)) for tone in TONES)
    assert all(one == first for one in others)


@given(points)
def test_every_word_of_a_fact_is_the_persons(told):
    """A woven sentence adds “I”, “The”, “Then”, “There were”, “That”, “was”, “went”, “from”, written-out units, nothing else."""
    for text, sources in _facts(_material(told)):
        words = set(re.findall(r"[a-z]+", PLACEHOLDER.sub("", text).casefold()))
        theirs = set(re.findall(r"[a-z]+", " ".join(one.text for one in sources).casefold()))
        theirs |= {month for month in MONTHS if month[:3] in theirs}
        assert words <= theirs | set(ADDED.split())


@given(points)
def test_a_gap_holds_the_notes_of_one_story_and_there_is_one(told):
    """However terse a story is, one gap holds its notes, as they were written."""
    gaps = [
        gap for gap in PLACEHOLDER.findall(draft(_material(told)).body) if gap.startswith("in your")
    ]
    assert len(gaps) <= 1


BANK = (BADGES, CALENDAR, SCANNER)


@settings(max_examples=40)
@given(
    st.sets(st.sampled_from(range(3)), max_size=2), st.sampled_from(range(3)),
    st.sampled_from(TONES), st.booleans(), st.booleans(),
)  # fmt: skip
def test_no_story_is_named_as_told_that_was_not(told, added, tone, perhaps, late):
    """Whatever was told and whatever is added, each story before the first stop was told."""
    material = article(tone, late=late)
    named = tuple(BANK[index] for index in sorted(told))
    answers = tuple(replace(one, named=named, perhaps=perhaps) for one in material.answers)
    item = replace(material.items[0], story=BANK[added])
    body = draft(replace(material, answers=answers, items=(item,))).body
    said = re.search(r"I (?:told you about|talked about|spoke of) ([^.]*)\.", body)
    names = {one.title.casefold() for one in BANK if said and one.title.casefold() in said[1]}
    assert names <= {one.title.casefold() for one in named}
    assert not (perhaps and said)


@settings(max_examples=40)
@given(st.sampled_from([note for note in NOTES if FIGURE.search(note)]), st.sampled_from(TONES))
def test_a_correction_has_both_figures_and_no_other(note, tone):
    """Whatever the note, what was said and what is right stand once outside of every gap."""
    right = FIGURE.findall(note)[0]
    material = _material((KeyPoint(Part.RESULT, note),), kind=Kind.POINT, tone=tone)
    wrong = replace(
        material.items[0], kind=Kind.WRONG_FACT, impact=None, wrong=WrongFact(right, "7717")
    )
    letter = draft(replace(material, items=(wrong, *material.items)))
    said = PLACEHOLDER.sub("", letter.body)
    assert said.count("7717") == 1
    assert f"{right}." in said.partition("7717")[2]
    known = " ".join(source.text for source in letter.known)
    assert set(FIGURE.findall(said)) <= {*FIGURE.findall(known), "7717"}


@pytest.mark.parametrize("tone", TONES)
def test_only_what_was_told_is_named_as_told(tone):
    """Behind “I told you about” stands a story that the answer named, never one that is added."""
    material = article(tone)
    body = draft(material).body
    told = re.search(r"I (?:told you about|talked about|spoke of) ([^.]*)\.", body)
    assert told
    assert told[1] == "the shared calendar at Harbour Tools"
    untold = tuple(replace(one, named=()) for one in material.answers)
    assert "told you about" not in draft(replace(material, answers=untold)).body
    other = Interviewer("Ana Berg", cares_about=CALENDAR.title)
    assert CALENDAR.title not in draft(article(tone, person=other, items=())).body


@pytest.mark.parametrize(
    ("telling", "rest"),
    [
        ("we wrote to 40 families. 17 came back the week after.", "We wrote to 40 families."),
        (
            "17 came back; nobody had asked them before. It cost us two evenings.",
            "It cost us two evenings.",
        ),
    ],
)
def test_own_words_begin_with_a_capital_and_leave_out_what_was_corrected(telling, rest):
    """The sentence whose figure was put right above isn't told again behind it, and a small letter begins none."""
    note = KeyPoint(Part.RESULT, "17 families came back")
    material = _material((note,), kind=Kind.POINT)
    item = replace(material.items[0], story=replace(material.items[0].story, telling=telling))
    material = replace(
        material, answers=tuple(replace(o, named=(item.story,)) for o in material.answers)
    )
    wrong = replace(item, kind=Kind.WRONG_FACT, impact=None, wrong=WrongFact("17", "12"))
    body = draft(replace(material, items=(wrong, item))).body
    assert body.count("17") == 1
    assert rest in body


@pytest.mark.parametrize(
    ("situation", "told"),
    [
        ("The badges had stopped opening the back doors", False),
        ("The badges had cost us 4,000 euros a year", True),
    ],
)
def test_a_setting_that_the_name_has_said_is_not_said_again(situation, told):
    """Behind “the badges that stopped opening the doors” how things stood is told where it adds to that."""
    points = (
        KeyPoint(Part.SITUATION, situation),
        KeyPoint(Part.ACTION, "I put a reader on every phone"),
    )
    material = _material(points)
    named = replace(material.items[0].story, name="the badges that stopped opening the doors")
    body = draft(replace(material, items=(replace(material.items[0], story=named),))).body
    assert (situation in body) is told
