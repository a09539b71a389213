from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.work import seconds_of_work
from trainer import grading
from trainer.competencies import read_as
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted
from trainer.mock.candidates import Material
from trainer.mock.model import Reason
from trainer.mock.plan import QUESTIONS, make_plan
from trainer.mock.words import words_of
from trainer.questions.model import Kind, Question
from trainer.rehearsal.queue import FITTING
from trainer.stories.model import KeyPoint, Part, Status, Story

NAMES = ("ownership", "conflict", "learning", "mentoring", "planning", "influence", "quality")
NEEDS = (Need.MUST_HAVE, Need.MUST_HAVE, Need.UNKNOWN, Need.NICE_TO_HAVE)
EN = words_of("en")
HOMES = 1000
CARES = ("", "safe staffing, and falls", "people who own up, and quality")


def some(rng: random.Random, most: int) -> tuple[str, ...]:
    return tuple(rng.sample(NAMES, rng.randint(1, most)))


def random_home(rng: random.Random) -> Material:
    questions = tuple(
        Question("b", f"q{n}", f"Question {n}?", competencies=some(rng, 3), probes=("And?",))
        for n in range(rng.randint(8, 25))
    )
    stories = tuple(
        Story(
            f"s{n}",
            f"Story {n}",
            (KeyPoint(Part.RESULT, "It worked"),),
            competencies=some(rng, 3),
            questions=(f"b/q{rng.randrange(25)}",) if rng.random() < 0.5 else (),
            status=rng.choice((Status.ACTIVE, Status.ACTIVE, Status.ACTIVE, Status.RESTING)),
        )
        for n in range(rng.randint(0, 12))
    )
    wanted = tuple(Wanted(name, rng.choice(NEEDS)) for name in some(rng, 7))
    interview = Interview(
        "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted,
        (Interviewer("Ana", cares_about=rng.choice(CARES)), Interviewer("Ben")),
    )  # fmt: skip
    told = {story.id: rng.random() for story in stories if rng.random() < 0.6}
    missed = frozenset(story for story in told if rng.random() < 0.2)
    return Material(stories, questions, rng.choice((interview, None)), told, missed)


def best(material: Material, key: str) -> set[str]:
    """The active stories that answer a question best, by the grader's own fit."""
    question = next((one for one in material.questions if one.key == key), None)
    if question is None:
        return set()
    active = [one for one in material.stories if one.status is Status.ACTIVE]
    fits = {one.id: grading.fit(one, question) for one in active}
    top = max(fits.values(), default=0.0)
    return {one for one, fit in fits.items() if fit == top and top >= FITTING}


@pytest.fixture(scope="module")
def homes():
    rng = random.Random(18)
    made = []
    for number in range(HOMES):
        material, minutes = random_home(rng), rng.choice(tuple(QUESTIONS))
        made.append((material, minutes, make_plan(material, EN, minutes, number)))
    return made


def test_every_plan_has_an_interviewers_shape(homes):
    """An opener, so many questions as its length says, then why here; theirs come last, and there's time for all."""
    for _, minutes, chosen in homes:
        assert sum(slot.seconds for slot in chosen.slots) <= minutes * 60 * 0.8
        reasons = [slot.reason for slot in chosen.slots]
        assert (reasons[0], reasons[-2:]) == (Reason.OPENER, [Reason.WHY_US, Reason.TO_ASK])
        assert len(reasons) == QUESTIONS[minutes] + 3
        asked = [slot.question or slot.asked for slot in chosen.slots]
        assert len(set(asked)) == len(asked)
        assert all(slot.why for slot in chosen.slots)


def test_as_many_must_haves_as_fit_are_asked_the_heaviest_first(homes):
    """What is left out is said, and nothing is while a question could have asked for it; a third is for cares."""
    for material, minutes, chosen in homes:
        wanted = material.interview.wanted if material.interview else ()
        musts = [one.competency for one in wanted if one.need is Need.MUST_HAVE]
        asked = {name for slot in chosen.slots for name in slot.competencies}
        assert chosen.left_out == tuple(one for one in musts if one not in asked)
        for_musts = [slot for slot in chosen.slots if set(slot.competencies) & set(musts)]
        room = QUESTIONS[minutes]
        askable = {name for one in material.questions for name in one.competencies}
        if any(one in askable for one in chosen.left_out):
            cares = sum(slot.reason is Reason.CARES for slot in chosen.slots)
            assert cares <= round(room / 3)
            assert len(for_musts) >= room - 1 - cares
        if musts and musts[0] in askable:
            assert musts[0] in asked


def test_a_question_that_no_story_fits_is_among_them(homes):
    """Where a bank has one, the person meets it here and not in the interview."""
    for material, _, chosen in homes:
        empty = [one for one in material.questions if not best(material, one.key)]
        asked = [
            slot for slot in chosen.slots if slot.question and not best(material, slot.question)
        ]
        assert bool(asked) == bool(empty)
        assert all(not slot.story for slot in asked)


def test_no_two_questions_are_best_answered_with_the_same_story_unless_there_is_no_other(homes):
    """A story comes a second time only where every question left is answered by one used before."""
    twice = 0
    for material, _, chosen in homes:
        told = [slot.story for slot in chosen.slots if slot.story]
        assert all(
            slot.story in best(material, slot.question) for slot in chosen.slots if slot.story
        )
        if len(set(told)) == len(told):
            continue
        twice += 1
        wanted = material.interview.wanted if material.interview else ()
        musts = {one.competency for one in wanted if one.need is Need.MUST_HAVE}
        asked = {slot.question for slot in chosen.slots}
        rest = [q.key for q in material.questions if q.key not in asked]
        others = {one for key in rest for one in best(material, key)} - set(told)
        again = [slot for slot in chosen.slots if told.count(slot.story) > 1]
        # A story that is left answers none of the must-haves that it was needed for.
        assert not others or any(musts & set(slot.competencies) for slot in again)
    assert twice < HOMES / 5


def test_a_seed_asks_the_same_and_another_one_varies():
    """The same day's plan varies; whoever knows the seed gets it back."""
    rng = random.Random(5)
    differ = 0
    for _ in range(30):
        material = random_home(rng)
        first = make_plan(material, EN, 30, 1)
        assert make_plan(material, EN, 30, 1) == first
        differ += make_plan(material, EN, 30, 2) != first
    assert differ > 20


def test_weak_stories_and_what_was_missed_come_first():
    """Without a job to ask for anything, the story that slipped is asked for."""
    names = NAMES[:6]
    questions = tuple(Question("b", name, f"{name}?", competencies=(name,)) for name in names)
    stories = tuple(
        Story(name, name, (KeyPoint(Part.RESULT, "x"),), competencies=(name,)) for name in names
    )
    told = dict.fromkeys(names, 0.95) | {"planning": 0.2, "learning": 0.5}
    material = Material(stories, questions, None, told, frozenset(["mentoring"]))
    for seed in range(10):
        slots = make_plan(material, EN, 15, seed).slots
        assert {slot.story for slot in slots if slot.story} == {
            "planning", "mentoring", "learning"
        }  # fmt: skip
        assert "Last time you left something out" in next(
            s.why for s in slots if s.story == "mentoring"
        )


def for_interview(people=(), stage=Round.OTHER, wanted=()):
    """A plan of half an hour where every competency has a question and a story of its own."""
    names = (*NAMES, "customer-focus", "technical-depth", "problem-solving")
    questions = tuple(Question("b", name, f"{name}?", competencies=(name,)) for name in names)
    stories = tuple(
        Story(name, name, (KeyPoint(Part.RESULT, "x"),), competencies=(name,)) for name in names
    )
    interview = Interview(
        "i", "Acme", "", stage, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted, people
    )
    return make_plan(Material(stories, questions, interview), EN, 30, 1).slots


def test_the_next_mock_interview_asks_something_else():
    """Where there is another question for the same; where there isn't, in other words."""
    questions = tuple(
        Question(
            "b",
            f"{name}-{n}",
            f"{name} {n}?",
            variants=(f"Other {name} {n}?",),
            competencies=(name,),
        )
        for name in NAMES[:3]
        for n in range(2)
    )
    interview = Interview(
        "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0,
        tuple(Wanted(name, Need.MUST_HAVE) for name in NAMES[:3]),
    )  # fmt: skip
    stories = tuple(
        Story(name, name, (KeyPoint(Part.RESULT, "x"),), competencies=(name,)) for name in NAMES[:3]
    )
    for seed in range(5):
        seen: list[str] = []
        for _ in range(3):
            asked = {key: seen.count(key) for key in seen}
            chosen = make_plan(Material(stories, questions, interview, asked=asked), EN, 15, seed)
            seen += [one.question for one in chosen.slots if one.question]
        assert sorted(seen[:6]) == sorted(one.key for one in questions)
        assert all(one.asked.startswith("Other") for one in chosen.slots if one.question)


def test_the_next_mock_interview_asks_for_the_must_haves_that_had_no_room():
    """Also for those that no competency names: nobody hears the same two topics twice in a row."""
    names = (*NAMES[:3], "night-rotas")
    questions = tuple(Question("b", name, f"Of {name}?", competencies=(name,)) for name in NAMES)
    wanted = tuple(Wanted(name, Need.MUST_HAVE) for name in names)
    interview = Interview("i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted)
    seen: list[str] = []
    for _ in range(2):
        material = Material((), questions, interview, asked=Counter(seen))
        chosen = make_plan(material, EN, 15, 1)
        seen += [name for slot in chosen.slots for name in slot.competencies]
    assert set(seen) == {read_as(name) if name == names[-1] else name for name in names}


def test_a_story_that_shows_some_of_it_comes_nearest():
    """Where none fits a must-have, it says which story shows some of it, and never that there's none."""
    question = Question("b", "q", "Q?", competencies=("conflict", "teamwork"))
    story = Story("s", "The feud", (KeyPoint(Part.RESULT, "x"),), competencies=("conflict",))
    interview = Interview(
        "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0,
        (Wanted("conflict", Need.MUST_HAVE),),
    )  # fmt: skip
    slot = make_plan(Material((story,), (question,), interview), EN, 15, 1).slots[1]
    assert (slot.story, slot.near) == ("", "s")
    assert slot.why == "The job asks for conflict resolution; “The feud” comes nearest."


def test_what_every_interview_asks_is_asked_once():
    """The opener and why here are never chosen once more from the bank they stand in."""
    keys = [EN.key(name).partition("/")[2] for name in ("opener", "why_us", "to_ask")]
    questions = tuple(
        Question("behavioral", key, f"{key}?", kind=Kind.MOTIVATION) for key in (*keys, "more")
    )
    slots = make_plan(Material((), questions), EN, 30, 1).slots
    assert [slot.asked for slot in slots].count("why-this-company?") == 1
    assert len({slot.asked for slot in slots}) == len(slots)


def test_a_plan_is_there_at_once():
    """Within the time of any other screen: a tenth of a second, for a large home."""
    rng = random.Random(1)
    small = random_home(rng)
    questions = tuple(
        Question("b", f"q{n}", f"Question {n}?", competencies=some(rng, 3)) for n in range(300)
    )
    stories = tuple(
        Story(f"s{n}", f"Story {n}", (KeyPoint(Part.RESULT, "x"),), competencies=some(rng, 3))
        for n in range(40)
    )
    large = replace(small, questions=questions, stories=stories)
    assert seconds_of_work(lambda: make_plan(large, EN, 45, 1), within=0.1) < 0.1


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_the_opener_and_why_here_are_the_banks_own(language):
    """Each language's fixed questions stand in its shipped bank; a free bank without them has words."""
    from trainer.coach.workspace import open_workspace  # noqa: F401  only its banks

    words = words_of(language)
    assert {words.key(name).partition("/")[0] for name in ("opener", "why_us", "to_ask")} <= {
        "behavioral", "verhalten", "comportamiento", "comportement"
    }  # fmt: skip
    only = Question("x", "q", "Q?", kind=Kind.BEHAVIORAL, language=language)
    slots = make_plan(Material((), (only,)), words, 15, 1).slots
    assert [slot.asked for slot in slots] == [
        words.say("opener"), "Q?", words.say("why_us"), words.say("to_ask")
    ]  # fmt: skip


def test_a_question_without_a_story_is_not_one_that_a_story_at_hand_is_told_for_anyway():
    """Whoever has a conflict to tell tells it as well of a mind they changed, so they're asked another."""
    questions = (
        Question("b", "mind", "Mind?", competencies=("influence", "communication")),
        Question("b", "explain", "Explain?", competencies=("communication", "planning")),
        Question("b", "feud", "Feud?", competencies=("conflict",)),
    )
    story = Story("s", "The feud", (KeyPoint(Part.RESULT, "x"),), competencies=("conflict",))
    wanted = (Wanted("conflict", Need.MUST_HAVE), Wanted("communication", Need.MUST_HAVE))
    interview = Interview("i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted)
    for seed in range(8):
        slots = make_plan(Material((story,), questions, interview), EN, 15, seed).slots
        musts = {slot.asked for slot in slots if slot.why.startswith("The job asks for")}
        assert musts == {"Feud?", "Explain?"}


OWN = ("experience of challenging behaviour", "a strong safety record", "a feel for old roses")


@pytest.mark.parametrize("minutes", QUESTIONS)
def test_a_must_have_without_a_competency_is_asked_in_its_own_words_or_left_out(minutes):
    """At least one has a question; what there's no room for is said at the end, also in its own words."""
    questions = tuple(
        Question("b", name, f"Tell me of {name}.", competencies=(name,)) for name in NAMES
    )
    wanted = (Wanted("conflict", Need.MUST_HAVE), Wanted("planning", Need.MUST_HAVE))
    interview = Interview(
        "i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted, (),
        "Must have:\n" + "\n".join(f"- {one}" for one in OWN),
    )  # fmt: skip
    chosen = make_plan(Material((), questions, interview), EN, minutes, 1)
    words = {one: one.removeprefix("experience ").removeprefix("a ") for one in OWN}
    asked = {one for one in OWN for slot in chosen.slots if words[one] in slot.asked}
    assert asked
    assert set(chosen.left_out) & set(OWN) == set(OWN) - asked
    assert len(chosen.slots) == QUESTIONS[minutes] + 3
    assert "conflict" in {name for slot in chosen.slots for name in slot.competencies}


def test_a_must_have_typed_in_ones_own_words_is_asked_for():
    """Where neither a competency nor a question has a name for it; beside one that has."""
    questions = tuple(
        Question("b", name, f"Tell me of {name}.", competencies=(name,)) for name in NAMES
    )
    wanted = (Wanted("conflict", Need.MUST_HAVE), Wanted("behaviour-management", Need.MUST_HAVE))
    interview = Interview("i", "Acme", "", Round.OTHER, datetime(2026, 6, 1, tzinfo=UTC), 0, wanted)
    chosen = make_plan(Material((), questions, interview), EN, 15, 1)
    asked = [slot.asked for slot in chosen.slots]
    assert any("behaviour management" in one for one in asked)
    assert "Tell me of conflict." in asked
    assert not chosen.left_out
