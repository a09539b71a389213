"""Interviews, debriefs, letters and mini-stories on the command line."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest

from tests.interviews.long_transcript import long_transcript
from tests.work import seconds_of_work

TOLD = (
    "Checkout took 2.3 seconds and 12 percent of carts were abandoned. I moved the cart to Redis."
)

AT_LENGTH = (
    f"{TOLD} They asked why Redis, and I said that we had it anyway, that everybody on the team knew how "
    "to look after it, and that I wanted something that we could take back within a day if it turned out "
    "to be a mistake."
)


@pytest.fixture
def noted(run, home):
    """An interview of long ago with two people, and one question noted."""
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')
    assert run(
        "interview", "new", "Acme", "2026-01-05 14:00", "--role", "Product lead",
        "--competency", "Delivering results (must)", "--competency", "ownership",
        "--interviewer", "Ana Berg; role=VP; email=ana@example.org; moment=the tour",
        "--interviewer", "Ben; no-contact", "--next-round", "final", "--deadline", "2099-01-01",
    ).status == 0  # fmt: skip
    ran = run(
        "debrief", "acme", "--add", "Tell me about the most successful project you worked on",
        "--said", TOLD, "--felt", "rough", "--reaction", "pushed-back", "--by", "ana", "--nags",
    )  # fmt: skip
    assert ran.status == 0
    return ran


def test_an_interview_is_shown_and_changed(run, noted):
    """Everything that was noted comes back, and each part can be changed."""
    shown = run("interview", "show", "acme", "--json").document
    assert shown["wanted"][0] == {"competency": "delivering-results", "need": "must-have"}
    assert [one["name"] for one in shown["interviewers"]] == ["Ana Berg", "Ben"]
    assert shown["interviewers"][1]["no_contact"]
    assert shown["next_round"] == "final"
    assert shown["questions_noted"] == 1
    assert "Ana Berg (VP, ana@example.org)" in run("interview", "show", "acme").out
    assert (
        run("interview", "edit", "acme", "--remove-interviewer", "Ben", "--round", "onsite").status
        == 0
    )
    shown = run("interview", "show", "acme", "--json").document
    assert [one["name"] for one in shown["interviewers"]] == ["Ana Berg"]
    assert shown["round"] == "onsite"
    assert shown["role"] == "Product lead"
    ran = run("interview", "edit", "acme", "--interviewer", "Cy; shoe=44")
    assert (ran.status, "no field “shoe=44”" in ran.err) == (2, True)
    assert (
        run(
            "interview",
            "edit",
            "acme",
            "--interviewer",
            "Cy; cares=clean data; and trust; role=CTO",
        ).status
        == 0
    )
    cy = run("interview", "show", "acme", "--json").document["interviewers"][-1]
    assert (cy["cares_about"], cy["role"]) == ("clean data; and trust", "CTO")


def test_a_posting_is_read(run, noted, typed):
    """What the job asks for is read from its text."""
    typed("You must mentor juniors.\nBonus: negotiation")
    ran = run("interview", "edit", "acme", "--posting", "-")
    assert "mentoring (must), negotiation (nice)" in ran.out


def test_what_they_look_for_is_corrected_line_by_line(run, noted, typed):
    """A line of the ad goes, another comes, and `interview show` has them all."""
    typed(
        "You must be able to say no to a partner.\nYou must know how to hold a ward together.\nBonus: negotiation"
    )
    run("interview", "edit", "acme", "--posting", "-")
    before = [row for row in run("interview", "show", "acme").out.split("\n") if "asks for" in row]
    asked = [row.partition("asks for ")[2] for row in before]
    assert any("say no" in row for row in asked)
    typed("\n".join(["mentoring (nice)", *(row for row in asked[1:] if "say no" not in row)]))
    assert run("interview", "edit", "acme", "--looks-for", "-").status == 0
    after = run("interview", "show", "acme").out
    assert "mentoring (nice)" in after
    assert "ward together" in after
    assert "say no" not in after
    assert "negotiation" not in after


def test_a_debrief_says_what_was_left_unsaid(run, noted):
    """The text names each question and each unsaid point with its arithmetic; the room gap of a telling only."""
    assert "told " in noted.out
    assert "Left unsaid" in noted.out
    assert "importance 1.00" not in noted.out
    assert "importance 1.00" in run("debrief", "acme", "--numbers").out
    assert "not practised; you told" not in noted.out
    at_length = run("debrief", "acme", "--change", "1", "--said", AT_LENGTH)
    assert "not practised; you told" in at_length.out
    document = run("debrief", "acme", "--json").document
    (asked,) = document["questions"]
    assert asked["question"] == "behavioral/most-successful-project"
    assert asked["stories"] == ["checkout-latency"]
    assert asked["grades"][0]["story"] == "checkout-latency"
    assert {"id", "advice", "impact", "gates", "included"} <= document["unsaid"][0].keys()
    assert document["competencies"][0]["person"] == "Ana Berg"


def test_what_is_to_let_go_is_only_counted(run, noted):
    """The list holds what may be worth telling; --all shows the rest, and --finish is named."""
    ran = run("debrief", "acme")
    everything = run("debrief", "acme", "--all")
    assert "let it go:" not in ran.out
    assert "to let go; --all shows" in ran.out
    assert "let it go:" in everything.out
    assert "--all shows" not in everything.out
    assert "--finish makes what you missed come back first" in ran.out
    assert "(question 1, to Ana Berg)" in ran.out


def test_questions_are_changed_and_removed(run, noted, typed):
    """A question is changed by its number, what was said may come from standard input."""
    typed("Only this.")
    run(
        "debrief",
        "acme",
        "--change",
        "1",
        "--said",
        "-",
        "--told",
        "checkout-latency",
        "--question",
        "",
    )
    (asked,) = run("debrief", "acme", "--json").document["questions"]
    assert (asked["said"], asked["question"]) == ("Only this.", None)
    assert run("debrief", "acme", "--change", "7").err.endswith(
        "there's no question 7; there are 1\n"
    )
    assert "which question is that for" in run("debrief", "acme", "--said", "x").err
    assert "isn't an interviewer" in run("debrief", "acme", "--change", "1", "--by", "Zoe").err
    assert run("debrief", "acme", "--remove", "1").status == 1


def test_decisions_and_corrections(run, noted):
    """Items are taken, left out with a reason, and called said, by the id that is shown."""
    items = run("debrief", "acme", "--json").document["unsaid"]
    points = [one for one in items if one["kind"] == "key point"]
    run("debrief", "acme", "--include", points[0]["id"], "--leave-out", points[1]["id"][:7],
        "--said-it", points[-1]["id"])  # fmt: skip
    after = {one["id"]: one for one in run("debrief", "acme", "--json").document["unsaid"]}
    assert after[points[0]["id"]]["included"]
    assert not after[points[1]["id"]]["included"]
    assert points[-1]["id"] not in after
    assert "nothing unsaid has" in run("debrief", "acme", "--include", "zzz").err


def test_a_finished_debrief_comes_back_in_rehearsal(run, noted):
    """What was missed is due first, of a telling and no jotting; the list of interviews says that it's done."""
    jotted = run("debrief", "--finish").out
    assert "Comes back first in rehearsal: nothing; a short note says what you told" in jotted
    run("debrief", "acme", "--change", "1", "--said", AT_LENGTH)
    assert (
        "Comes back first in rehearsal: Checkout six times faster"
        in run("debrief", "acme", "--finish").out
    )
    assert run("due", "--json").document[0]["story"] == "checkout-latency"
    assert run("interview", "list", "--json").document[0]["debriefed"]
    assert "no interview is waiting for a debrief" in run("debrief").err


def test_a_letter_is_drafted_checked_and_put_out(run, noted, tmp_path):
    """Printed, checked, traced, written as .eml, and marked as sent."""
    ran = run("letter", "acme", "--to", "ana")
    assert "You asked about the most successful project" in ran.out
    assert run("letter", "acme", "--to", "ana", "--check").status == 0
    assert "← " in run("letter", "acme", "--to", "ana", "--sources").out
    out = tmp_path / "letter.eml"
    assert run("letter", "acme", "--to", "ana", "--format", "eml", "-o", str(out)).status == 0
    mail = message_from_bytes(out.read_bytes(), policy=default)
    assert mail["To"].addresses[0].addr_spec == "ana@example.org"
    assert run("letter", "acme", "--to", "ana", "--format", "mailto").err == ""
    run("interview", "edit", "acme", "--interviewer", "Tom Reed; moment=the tour")
    bare = run("letter", "acme", "--to", "tom", "--format", "mailto", "--anyway")
    assert "you haven't noted an address for Tom Reed; type it in your mail program" in bare.err
    sent = run(
        "letter", "acme", "--to", "ana", "--sent", "2026-01-06 09:00", "--came-back", "a yes"
    )
    assert sent.out == "Marked as sent on 2026-01-06 09:00.\n"
    later = run("letter", "acme", "--to", "ana", "--sent", "2099-01-06 09:00")
    assert "in the future" in later.err
    shown = run("interview", "show", "acme").out
    assert "letter to Ana Berg: sent 2026-01-06 09:00" in shown
    assert "came back: a yes" in shown
    document = run("letter", "acme", "--to", "ana", "--json").document
    assert document["sent"].startswith("2026-01-06")
    assert document["came_back"] == "a yes"
    assert document["sentences"][0]["text"] == "Dear Ana,"
    ics = run("letter", "acme", "--to", "ana", "--remind", "2026-01-20").out
    assert "Look for an answer from Ana Berg" in ics


def test_a_letter_that_must_not_leave_does_not(run, noted, tmp_path):
    """Somebody who wishes no letter, and gaps: refused with the way out, unless told otherwise."""
    out = tmp_path / "ben.eml"
    ran = run("letter", "acme", "--to", "Ben", "--format", "txt", "-o", str(out))
    assert ran.status == 2
    assert "would rather not get a letter" in ran.err
    assert "[one moment of our conversation] is still to be filled in" in ran.err
    assert not out.exists()
    assert (
        run("letter", "acme", "--to", "Ben", "--format", "txt", "-o", str(out), "--anyway").status
        == 0
    )
    assert run("letter", "acme", "--to", "Ben", "--check").status == 1


def test_an_edited_letter_is_kept_until_told_otherwise(run, noted, home):
    """A new draft is announced and taken only on demand."""
    run("letter", "acme", "--to", "ana")
    (path,) = (home / "letters").glob("*ana*.md")
    path.write_text(path.read_text("utf-8") + "\nP.S. mine\n", "utf-8")
    ran = run("letter", "acme", "--to", "ana", "--tone", "plain")
    assert "P.S. mine" in ran.out
    assert "--take-new-draft" in ran.err
    ran = run("letter", "acme", "--to", "ana", "--tone", "plain", "--take-new-draft")
    assert ran.out.count("Hello Ana,") == 1
    assert "P.S. mine" not in ran.out


@pytest.mark.parametrize("form", ["labelled", "qa", "vtt", "srt"])
def test_an_hour_of_transcript_within_two_seconds(run, noted, tmp_path, form):
    """9,000 words are split, matched, graded and shown in two seconds of work, in each form."""
    path = tmp_path / f"talk.{form}"
    path.write_text(long_transcript(form), "utf-8")
    run("match", "anything")  # what is read once at a program's start is not what is measured
    command = ("debrief", "acme", "--transcript", str(path), "--json")
    assert seconds_of_work(lambda: run(*command), within=2) < 2
    ran = run(*command)
    assert len(ran.document["questions"]) >= 13
    assert "questions from" in ran.err


def test_mini_stories(run):
    """Short texts in the first person; what is private is left out and said."""
    ran = run("story", "export", "--format", "mini", "checkout-latency")
    assert ran.out.startswith("Checkout six times faster\n\n")
    assert "from 2.3 s to 400 ms" in ran.out
    assert run("story", "export").out.startswith('format = "story-bank/1"')


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (("--told", "no-such"), "there's no story"),
        (("--by", "Zoe"), "isn't an interviewer"),
        (("--question", "no-such"), "there's no question"),
    ],
)
def test_a_wrong_part_notes_nothing_of_it(run, noted, wrong, why):
    """A question is noted with all that was given, or not at all where a part of it is wrong."""
    ran = run("debrief", "acme", "--add", "What went wrong?", "--said", "The queue.", *wrong)
    assert (ran.status, why in ran.err) == (2, True)
    assert run("interview", "show", "acme", "--json").document["questions_noted"] == 1


def test_the_bank_question_taken_is_named(run, noted):
    """What a jotting was taken for is shown, so that a person can put it right."""
    assert "I took it for “" in run("debrief", "acme").out


STORY = """
format = "story-bank/1"
[[story]]
id = "near-misses"
title = "Getting the near-miss reports up"
action = ["Made a card with three boxes", "Read every one out on Mondays"]
result = ["From 2 near-miss reports a month to 31"]
"""


def test_a_story_that_a_question_names_is_offered(run, home, noted):
    """A story whose title names what was asked is worth a letter where the answer still nags."""
    (home / "stories" / "near.toml").write_text(STORY)
    run(
        "debrief", "acme", "--add", "How do you get people to report things",
        "--said", "That I'd talk to them", "--nags",
    )  # fmt: skip
    items = run("debrief", "acme", "--json").document["unsaid"]
    (mine,) = [one for one in items if one["story"] == "near-misses"]
    assert (mine["recommended"], mine["advice"]) == (True, "worth a letter")
