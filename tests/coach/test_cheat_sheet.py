from __future__ import annotations

import re

import pytest

from trainer.cells import cells
from trainer.coach import asking, interviews
from trainer.coach.cheat_sheet import cheat_sheet
from trainer.coach.cheat_sheet_text import FORMS, MOST_NOTES, WIDTH, cheat_sheet_text
from trainer.coach.interviews import LONGEST_NOTES, Details
from trainer.errors import TrainerError
from trainer.interviews.model import Interviewer
from trainer.ui.pages.cheat_sheet_lines import sheet_lines

HOSTILE = "<b>[red]R&D\x1b[31m</b>"

SILENT = """
format = "story-bank/1"
[[story]]
id = "printer"
title = "The printer"
situation = ["We disagreed for weeks, and the quarrel stopped the work"]
action = ["Moved the jobs to the office"]
"""

PAGE = 58
"""Lines of 10.5 points at 1.35 that an A4 page and a Letter page hold, margins of 14 mm off."""


@pytest.fixture
def ahead(work, local_zone):
    return interviews.add_interview(
        work,
        Details(
            company="Acme",
            when="2026-05-29 14:00",
            wanted=interviews.read_wanted("delivering-results (must), mentoring"),
            interviewers=(Interviewer("Ana", role="Head of product", cares_about="no lost carts"),),
            notes="Founded in a garage.\n\nThey sell to schools.",
        ),
    )


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_what_one_needs_in_the_room(work, ahead, form):
    """Who asks and what they care about, the topics, the questions one asks, and the notes."""
    question = asking.suggestions(work, ahead, ahead.interviewers[0])[0].question
    asking.choose(work, ahead.id, "Ana", [question.key])
    text = re.sub(r"\\(.)", r"\1", cheat_sheet_text(cheat_sheet(work, "acme"), form))
    flat = " ".join(text.split())
    for wanted in ("Acme", "14:00", "Head of product", "no lost carts", "delivering results"):
        assert wanted in flat, wanted
    assert "They sell to schools." in flat
    assert " ".join(question.ask.split()[:4]) in flat


def test_a_gap_is_named(work, ahead):
    """What the job asks for and no story shows stands on the sheet as such."""
    sheet = cheat_sheet(work, ahead.id)
    gaps = [row.topic.competency for row in sheet.rows if row.topic.story is None]
    assert set(gaps) <= {"delivering-results", "mentoring"}
    assert (cheat_sheet_text(sheet, "txt").count("no story yet")) == len(gaps)


def test_a_story_that_says_nothing_of_itself_is_a_perhaps(work):
    """An imported story without competencies stands for what its words sound like, marked as perhaps."""
    for file in work.home.stories.iterdir():
        file.unlink()
    (work.home.stories / "silent.toml").write_text(SILENT)
    ahead = interviews.add_interview(
        work,
        Details(
            company="Acme",
            when="2026-05-29 14:00",
            wanted=interviews.read_wanted("conflict"),
        ),
    )
    assert "perhaps: The printer" in cheat_sheet_text(cheat_sheet(work, ahead.id), "txt")


def test_what_the_ad_asks_for_in_its_own_words_is_on_the_sheet(work, ahead):
    """A must-have that no competency names stands there as the ad has it, with a story that's near or none."""
    posting = "You must have experience of cutting latency and be confident with a steam press."
    interviews.change_interview(work, ahead.id, Details(posting=posting))
    rows = {row.topic.competency: row.topic for row in cheat_sheet(work, ahead.id).rows}
    near = rows["experience of cutting latency"]
    assert near.story is not None
    assert near.perhaps
    assert rows["confident with a steam press"].story is None
    text = cheat_sheet_text(cheat_sheet(work, ahead.id), "txt")
    assert "  experience of cutting latency\n" in text


@pytest.mark.parametrize("form", FORMS)
def test_nothing_a_stranger_wrote_does_anything(work, form):
    """Names and notes are text: no markup, no control byte, in the terminal and in the browser."""
    interviews.add_interview(
        work,
        Details(
            company=HOSTILE,
            when="2026-05-29 14:00",
            interviewers=(Interviewer(HOSTILE, cares_about=HOSTILE),),
            notes=HOSTILE,
        ),
    )
    text = cheat_sheet_text(cheat_sheet(work, HOSTILE), form)
    assert "\x1b" not in text
    if form != "txt":
        assert "<b>[red]" not in text


def test_it_is_one_page_and_fits_a_terminal(work, ahead):
    """The longest sheet there can be has no more lines than a printed page, and none is too wide."""
    wanted = ", ".join(f"competency-number-{number}" for number in range(30))
    interviews.change_interview(
        work,
        ahead.id,
        Details(
            wanted=interviews.read_wanted(wanted),
            notes="many words of notes " * 500,
            posting="Must have:\n"
            + "".join(
                f"- a hand for press number {n} in the cellar of a house\n" for n in range(30)
            ),
        ),
    )
    lines = cheat_sheet_text(cheat_sheet(work, ahead.id), "txt").splitlines()
    assert len(lines) <= PAGE
    assert max(map(cells, lines)) <= WIDTH
    assert "…" in lines[-1]
    assert sum(map(len, lines)) < 4 * MOST_NOTES


def test_notes_have_a_length(work, ahead):
    """Notes that nobody would read again are refused in one line, and nothing is changed."""
    with pytest.raises(TrainerError, match="the notes have"):
        interviews.change_interview(work, ahead.id, Details(notes="x" * (LONGEST_NOTES + 1)))
    assert interviews.find_interview(work, ahead.id).notes.startswith("Founded")


@pytest.mark.parametrize("form", FORMS)
def test_stories_that_answer_nothing_stand_there_too(work, local_zone, form):
    """A story that no topic asks for has a place of its own, and is there where nothing is known of the job."""
    (work.home.stories / "silent.toml").write_text(SILENT)
    for company, wanted in (("Acme", "hiring"), ("Bolt", "")):
        details = Details(
            company=company, when="2026-05-29 14:00", wanted=interviews.read_wanted(wanted)
        )
        sheet = cheat_sheet(work, interviews.add_interview(work, details).id)
        assert "The printer" in [row.topic.story.title for row in sheet.others]
        text = cheat_sheet_text(sheet, form)
        assert "our other stories" in text
        assert "The printer" in text


@pytest.mark.parametrize("words", ["quarrel that stopped the work", "printers in the office"])
def test_what_was_typed_in_other_words_finds_its_story(work, local_zone, words):
    """What a job asks for in one's own words, and no competency means, is held against the stories."""
    (work.home.stories / "silent.toml").write_text(SILENT)
    details = Details(company="Acme", when="2026-05-29 14:00", wanted=interviews.read_wanted(words))
    (row,) = cheat_sheet(work, interviews.add_interview(work, details).id).rows
    assert row.topic.perhaps
    assert row.topic.story.title == "The printer"


@pytest.mark.parametrize(("words", "meant"), [
    ("managing conflict", "conflict"), ("Being a team player", "teamwork"), ("people management", "leadership"),
    ("continuous improvement", "process-improvement"), ("patient safety", "patient-safety"),
    ("rostering", "rostering"), ("behaviour management", "behaviour-management"),
])  # fmt: skip
def test_what_words_surely_mean(words, meant):
    """What somebody types is the competency that it surely means, and else stays in their words."""
    (wanted,) = interviews.read_wanted(words)
    assert wanted.competency == meant


def test_a_title_that_names_it_comes_first(work, local_zone):
    """What a job asks for, listed or in its own words, finds the story whose title has a word of it."""
    stories = SILENT.replace("The printer", "Hiring a painter").replace('"printer"', '"painter"')
    (work.home.stories / "silent.toml").write_text(stories)
    wanted = interviews.read_wanted("hiring, keeping painters busy")
    details = Details(company="Acme", when="2026-05-29 14:00", wanted=wanted)
    rows = cheat_sheet(work, interviews.add_interview(work, details).id).rows
    assert [row.topic.story.title for row in rows] == ["Hiring a painter"] * 2
    assert all(row.topic.perhaps for row in rows)


def test_a_title_is_never_cut_for_its_figures(work, local_zone):
    """On one line a topic, what has no room beside the whole title is left out, and the title stays."""
    title = "Falling out with the painter who had done our windows for years"
    stories = SILENT.replace("The printer", title).replace("Moved the jobs", "Moved 14 jobs")
    (work.home.stories / "silent.toml").write_text(stories)
    wanted = interviews.read_wanted("keeping painters busy")
    details = Details(company="Acme", when="2026-05-29 14:00", wanted=wanted)
    sheet = cheat_sheet(work, interviews.add_interview(work, details).id)
    lines, _ = sheet_lines(sheet, 100, dense=True)
    shown = [line.text.plain for line in lines if "painter" in line.text.plain]
    assert f"perhaps: {title}" in shown
