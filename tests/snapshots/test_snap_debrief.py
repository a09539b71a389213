from __future__ import annotations

from .conftest import SIZES, pressing, settle

TO_UNSAID = ("d", "f5")
TO_LETTER = (*TO_UNSAID, "down", "down", "space", "l", "enter")


@SIZES
def test_interviews(snap_compare, still_debrief_app, size):
    """The interviews stand in columns, what to do next beside them where there is room."""
    keys = pressing("i", "down")
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=keys)


@SIZES
def test_interview_page(snap_compare, still_debrief_app, size):
    """Enter opens an interview: who asks, a story with its figures for each topic, gaps named."""
    keys = pressing("i", "enter")
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=keys)


@SIZES
def test_cheat_sheet(snap_compare, still_debrief_app, size):
    """The hour in large digits, a story a topic with its figures, what to ask: all on one screen."""
    keys = pressing("i", "enter", "v")
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=keys)


def test_no_interviews(snap_compare, still_empty_app):
    """Without an interview the screen says what noting one is good for."""
    assert snap_compare(still_empty_app, terminal_size=(80, 24), run_before=pressing("i"))


def test_interview_form(snap_compare, still_debrief_app):
    """The form of an interview fits into 24 rows, with what is wrong below it."""
    keys = pressing("i", "n", *"Acme", "f5")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


def test_person_form(snap_compare, still_debrief_app):
    """The form of an interviewer holds what is known of them."""
    keys = pressing("i", "down", "enter", "n", "enter")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


def test_home_after_an_interview(snap_compare, still_debrief_app):
    """Home asks for the debrief of the interview that is over."""
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=pressing())


@SIZES
def test_debrief(snap_compare, still_debrief_app, size):
    """The questions and the line for the next one are in view at every size."""
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=pressing("d"))


@SIZES
def test_asked(snap_compare, still_debrief_app, size):
    """The facts with their keys stand above what was said."""
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=pressing("d", "f3"))


def test_which_stories(snap_compare, still_debrief_app):
    """The stories are marked by a sign, the likeliest first."""
    keys = pressing("d", "f3", "f3", "down", "space")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


@SIZES
def test_unsaid(snap_compare, still_debrief_app, size):
    """What was left unsaid is ranked, with why beside it where there is room."""
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=pressing(*TO_UNSAID))


def test_why(snap_compare, still_debrief_app):
    """The reasons stand in plain words, without any arithmetic."""
    keys = pressing(*TO_UNSAID, "enter")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


def test_overview(snap_compare, still_debrief_app):
    """What they heard of what the job asks for, and rehearsal against the room."""
    keys = pressing(*TO_UNSAID, "f3")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


@SIZES
def test_letter(snap_compare, still_debrief_app, size):
    """The letter is one text; beside or below it stands whether it is ready, and where it comes from."""
    assert snap_compare(still_debrief_app, terminal_size=size, run_before=pressing(*TO_LETTER))


def test_letter_light(snap_compare, still_debrief_app):
    """The light theme keeps gaps and marks readable."""

    async def light(pilot):
        pilot.app.theme = "trainer-light"
        await settle(pilot)
        await pressing(*TO_LETTER)(pilot)

    assert snap_compare(still_debrief_app, terminal_size=(120, 36), run_before=light)


def test_sources(snap_compare, still_debrief_app):
    """Each sentence stands above where its facts come from."""
    keys = pressing(*TO_LETTER, "f3")
    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=keys)


def test_new_draft(snap_compare, still_debrief_app):
    """The changes of a new draft stand below each other, to be marked."""

    async def run(pilot):
        await pressing(*TO_LETTER, "x")(pilot)
        await pilot.pause(0.6)
        await pressing("f2", "v", "down", "enter")(pilot)

    assert snap_compare(still_debrief_app, terminal_size=(80, 24), run_before=run)
