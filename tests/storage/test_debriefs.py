"""Interviews with their details, debriefs, decisions and letters in the history."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.storage.conftest import NOW
from trainer.grading.model import Verdict
from trainer.interviews import (
    Asked,
    Correction,
    Decision,
    Feeling,
    Interview,
    Interviewer,
    Need,
    Reaction,
    Round,
    Wanted,
)
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.letter.state import LetterState
from trainer.rehearsal.schedule import Schedule
from trainer.storage.history import open_history
from trainer.storage.history.rescue import rescue

INTERVIEW = Interview(
    id="i1",
    company="Acme",
    role="PM",
    round=Round.ONSITE,
    at=NOW,
    utc_offset=120,
    wanted=(Wanted("ownership", Need.MUST_HAVE), Wanted("conflict", Need.NICE_TO_HAVE)),
    interviewers=(
        Interviewer(
            "Head of product", "VP", "head@example.org", "calm releases", moment="the tour"
        ),
        Interviewer("Peer", no_contact=True),
    ),
    posting="We ship.\nOften.",
    next_round=Round.FINAL,
    deadline=NOW + timedelta(days=2),
    debriefed=NOW + timedelta(hours=2),
)
ASKED = Asked(
    id="q1",
    interview="i1",
    heard="smth abt conflict \ud800 w/ a teammate",
    question="behavioral/conflict",
    stories=("s", "t"),
    said="We argued.\nThen we measured. 日本",
    feeling=Feeling.ROUGH,
    reaction=Reaction.PUSHED_BACK,
    by="Peer",
    nags=True,
    from_transcript=True,
    settled=True,
    corrections=(Correction("s", "a point", Verdict.SAID),),
)
LETTER = LetterState(
    "l1", "i1", "Peer", "acme-peer.md", Tone.FORMAL, "Subject: x\n\ny", NOW, "thanks"
)


def fill(history) -> None:
    history.debriefs.save_interview(INTERVIEW)
    history.debriefs.save_asked(ASKED, NOW)
    history.debriefs.save_asked(replace(ASKED, id="q2", heard="second"), NOW)
    history.debriefs.record_decision(Decision("i1", "x", True, "", NOW))
    history.debriefs.record_decision(Decision("i1", "x", False, "too late", NOW))
    history.debriefs.save_letter(LETTER)


def test_an_interview_comes_back_with_all_that_is_known_of_it(history):
    """People, wishes with their need, next round and times survive a save."""
    history.debriefs.save_interview(INTERVIEW)
    assert history.debriefs.interviews() == [INTERVIEW]


def test_a_question_is_stored_whole_and_keeps_its_place(history):
    """A second save changes the note and not the order; any text survives, half pairs too."""
    fill(history)
    changed = replace(ASKED, said="more")
    history.debriefs.save_asked(changed, NOW)
    assert [one.id for one in history.debriefs.asked("i1")] == ["q1", "q2"]
    assert history.debriefs.asked("i1")[0] == changed
    assert history.debriefs.asked_counts() == {"i1": 2}
    assert history.debriefs.real_counts() == {"behavioral/conflict": 2}
    history.debriefs.delete_asked("q1")
    assert [one.id for one in history.debriefs.asked("i1")] == ["q2"]


def test_several_questions_come_behind_the_others_in_their_order(history):
    """A transcript's questions stand in its order behind what was typed before."""
    fill(history)
    new = [replace(ASKED, id=f"t{number}") for number in range(3)]
    history.debriefs.save_all_asked(new, NOW)
    assert [one.id for one in history.debriefs.asked("i1")] == ["q1", "q2", "t0", "t1", "t2"]


def test_decisions_are_a_log(history):
    """Each decision is kept; none can be changed or deleted."""
    fill(history)
    assert [one.include for one in history.debriefs.decisions("i1")] == [True, False]
    assert history.debriefs.decisions("i1")[1].reason == "too late"
    for sql in ("UPDATE decisions SET include = 1", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            history.access.connection.execute(sql)


def test_a_letters_state_is_replaced_under_its_id(history):
    """What is known of a letter changes as it is sent and answered."""
    fill(history)
    history.debriefs.save_letter(replace(LETTER, sent=None))
    assert history.debriefs.letters("i1") == [replace(LETTER, sent=None)]
    assert history.debriefs.letters() == history.debriefs.letters("i1")
    assert history.debriefs.letters("other") == []


def test_forgetting_an_interview_takes_its_debrief_along(history):
    """The questions of an interview that is removed are not left behind."""
    fill(history)
    history.debriefs.delete_interview("i1")
    assert history.debriefs.interviews() == []
    assert history.debriefs.asked("i1") == []


def test_a_rescue_brings_debriefs_back(home):
    """After the first page was destroyed every question, decision and letter is there again."""
    history = open_history(home)
    fill(history)
    history.close()
    data = bytearray(home.database.read_bytes())
    data[:4096] = bytes(4096)
    home.database.write_bytes(data)
    rescue(home, NOW, Schedule().rebuild)
    history = open_history(home)
    assert history.debriefs.interviews() == [INTERVIEW]
    assert {one.id for one in history.debriefs.asked("i1")} == {"q1", "q2"}
    assert len(history.debriefs.decisions("i1")) == 2
    assert history.debriefs.letters() == [LETTER]
    history.close()
