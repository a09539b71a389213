"""The map of what stories cover, and the drill in which one only chooses the story."""

from __future__ import annotations

from trainer.coach import coverage, interviews
from trainer.coach.find import asked_of
from trainer.coach.interviews import Details
from trainer.rehearsal.coverage import State
from trainer.text import primary

ADDED = """\
format = "question-bank/1"
id = "nights"
title = "Nights"

[[question]]
id = "two-at-once"
ask = "Tell me about a night when two things went wrong at once."
"""


def test_the_map_shows_gaps_and_what_is_thin(work):
    """With an interview ahead only what its job asks for counts, and advice says what to do."""
    interviews.add_interview(
        work,
        Details(
            company="Acme", when="2026-06-01",
            wanted=interviews.read_wanted("delivering-results (must), negotiation"),
        ),
    )  # fmt: skip
    seen = coverage.story_map(work)
    states = {row.competency: row.state for row in seen.rows}
    assert states["negotiation"] is State.GAP
    assert states["delivering-results"] is not State.GAP
    assert "negotiation" in seen.advice[0]
    everything = coverage.story_map(work, everything=True)
    assert len(everything.rows) >= 37
    assert not any(row.wanted for row in everything.rows)


def test_the_drill_asks_only_for_the_choice(work):
    """Each task has one story that fits best, and wrong choices are explained by fit."""
    tasks = coverage.drill(work, 5, seed=1)
    for task in tasks:
        assert 2 <= len(task.choices) <= 4
        best = max(task.choices, key=lambda one: task.fits[one.id])
        assert task.is_right(best.id)
        assert not all(task.is_right(one.id) for one in task.choices)
        assert not task.is_right("none")


def test_the_drill_asks_in_the_languages_of_the_stories(work):
    """Nobody with English stories is asked in German; near ties count as right."""
    tasks = coverage.drill(work, 50, seed=2)
    assert {primary(task.question.language) for task in tasks} == {"en"}
    for task in tasks:
        assert task.best >= coverage.CLEAR_FROM
        close = [story for story, fit in task.fits.items() if fit >= task.best - coverage.NEAR]
        assert all(task.is_right(story) for story in close)


def test_the_drill_asks_of_no_trade_that_no_story_names(work):
    """An engineer isn't asked about wards and closes; a bank that they added is asked."""
    named = {key.partition("/")[0] for one in work.stories().stories for key in one.questions}
    tasks = coverage.drill(work, 50, seed=2)
    assert {task.question.bank for task in tasks} <= {"behavioral", *named}
    (work.home.banks / "nights.toml").write_text(ADDED, "utf-8")
    assert "nights" in {question.bank for question in asked_of(work)}
    assert not {"healthcare", "finance"} & {question.bank for question in asked_of(work)} - named


def test_choices_of_the_drill_feed_the_map_and_nothing_else(work):
    """Right and wrong choices stand beside the story that should have been chosen."""
    task = coverage.drill(work, 1, seed=1)[0]
    best = max(task.choices, key=lambda one: task.fits[one.id])
    wrong = next(one for one in task.choices if not task.is_right(one.id))
    told = work.history.tellings.story_counts()
    for story in (best.id, wrong.id, ""):
        coverage.record_choice(work, task, story)
    assert coverage.story_map(work).chosen == {best.id: (1, 3)}
    assert work.history.tellings.story_counts() == told
    kept = work.home.root / "drill.json"
    assert kept.stat().st_mode & 0o077 == 0
    kept.write_text("{damaged")
    assert coverage.story_map(work).chosen == {}
    coverage.record_choice(work, task, best.id)
    assert coverage.story_map(work).chosen == {best.id: (1, 1)}
