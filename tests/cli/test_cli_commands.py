from __future__ import annotations

from pathlib import Path

import pytest

from trainer.grading import grade_recall
from trainer.stories.format import parse

ANSWER = (
    "Checkout took 2.3 seconds and 12 percent of carts were abandoned. "
    "I moved the cart to Redis, and abandonment went down to 9 percent."
)


def test_grade_prints_the_documented_json(run, typed):
    """`grade --json` has the documented keys, and evidence counts characters of the answer."""
    typed(ANSWER)
    ran = run("grade", "--story", "checkout-latency", "--json")
    assert ran.status == 0
    document = ran.document
    assert {"story", "score", "words", "points", "other_stories", "delivery"} <= document.keys()
    assert {"seconds_spoken", "fillers", "we", "i", "result_has_number"} <= (
        document["delivery"].keys()
    )
    assert {point["verdict"] for point in document["points"]} >= {"said", "missed"}
    for point in document["points"]:
        assert {"part", "say", "verdict", "score", "evidence", "wrong_fact"} <= point.keys()
        for span in point["evidence"]:
            assert ANSWER[span["start"] : span["end"]] == span["text"]


def test_the_json_says_how_sure_a_wrong_fact_is(run, typed, home):
    """`sure` in `grade --json` is what grading says of the same answer, to four places."""
    typed(ANSWER)
    shown = [
        point["wrong_fact"]
        for point in run("grade", "--story", "checkout-latency", "--json").document["points"]
    ]
    story = parse((home / "stories" / "mine.toml").read_text()).stories[0]
    graded = grade_recall(story, ANSWER)
    expected = [
        {"expected": fact.expected, "heard": fact.heard, "sure": round(fact.sure, 4)}
        if fact
        else None
        for fact in (point.wrong_fact for point in graded.points)
    ]
    assert shown == expected
    assert [0.5 <= fact["sure"] < 1 for fact in shown if fact] == [True]


def test_grade_reads_a_file_and_reports_by_part(run, tmp_path):
    """The report for people goes part by part and quotes the answer."""
    answer = tmp_path / "answer.txt"
    answer.write_text(ANSWER)
    ran = run("grade", "--story", "checkout-latency", str(answer), "--explain")
    assert ran.status == 0
    for heading in ("Situation", "Task", "Action", "Result", "Reflection"):
        assert f"\n{heading}\n" in ran.out
    assert "said    Moved the cart to Redis" in ran.out
    assert "Redis”\n" in ran.out


def test_a_story_that_does_not_exist(run, typed):
    """A wrong id is answered with the nearest one, in one line, status 2."""
    typed("x")
    ran = run("grade", "--story", "checkout-latncy")
    assert (ran.status, ran.out) == (2, "")
    assert "did you mean checkout-latency?" in ran.err


def test_match_says_whether_it_is_sure(run):
    """A question heard in other words is found; one that no bank has is answered with “no”."""
    ran = run("match", "what is your most successful project", "--json")
    assert ran.status == 0
    assert ran.document[0].keys() == {"question", "ask", "score", "confident"}
    assert ran.document[0]["question"] == "behavioral/most-successful-project"
    assert run("match", "zebra crossing umbrella").status == 1


def test_check_names_file_line_and_field(run, tmp_path):
    """Every problem is one line on stderr; the count is the result."""
    broken = tmp_path / "broken.toml"
    broken.write_text('format = "story-bank/1"\n\n[[story]]\nid = "x"\ntitel = "Y"\n')
    ran = run("check", str(broken))
    assert ran.status == 2
    assert f"{broken}:5: " in ran.err
    assert "titel" in ran.err
    assert "did you mean" in ran.err
    assert ran.out.startswith("1 file, ")


def test_check_names_what_nobody_would_say_when_asked_to(run, tmp_path):
    """The remarks are lines like others and make the status 1; without the flag nothing is read aloud."""
    stiff = tmp_path / "stiff.toml"
    stiff.write_text(
        'format = "question-bank/1"\nid = "stiff"\ntitle = "S"\n\n'
        '[[question]]\nid = "x"\nask = "Whom did you tell?"\n'
    )
    assert run("check", str(stiff)).status == 0
    ran = run("check", "--style", str(stiff))
    assert ran.status == 1
    assert f"{stiff}:7: question[1].ask: note: nobody says “whom”; say who" in ran.err
    assert ran.out == "1 file, 0 problems, 1 remark on style\n"
    assert [
        one["fix"] for one in run("check", "--style", str(stiff), "--json").document["remarks"]
    ] == ["say who"]


def test_check_as_json(run, home):
    """A clean folder gives a document without problems, and status 0."""
    ran = run("check", str(home / "stories"), "--json")
    assert ran.status == 0
    assert [problem for problem in ran.document["problems"] if not problem["note"]] == []
    assert len(ran.document["files"]) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("bank", "list"), ("bank", "show", "behavioral"), ("bank", "search", "project"),
        ("bank", "show", "behavioral/most-successful-project"),
        ("story", "list"), ("story", "show", "checkout-latency"),
        ("due",), ("stats",), ("doctor",), ("backup",), ("check", "."), ("match", "project"),
        ("interview", "list"), ("recover",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_json_is_one_document_and_nothing_else(run, words, home, monkeypatch):
    """Each command with `--json` prints one document on stdout, whatever the answer is."""
    monkeypatch.chdir(home)
    ran = run(*words, "--json")
    assert ran.status in (0, 1)
    assert ran.document is not None


@pytest.mark.parametrize("bank", ["bank", "story"])
def test_schemas_are_json(run, bank):
    """The schema of both formats can be written to a file for an editor."""
    assert run(bank, "schema").document["$schema"]


def test_bank_list_and_show(run):
    """Banks are listed with their size; a question shows what fits it."""
    assert "behavioral" in run("bank", "list").out
    ran = run("bank", "show", "behavioral/most-successful-project")
    assert "Also asked as" in ran.out
    assert run("bank", "show", "nope").status == 2
    assert run("bank", "search", "xylophone").status == 1


def test_interviews_are_noted_listed_and_forgotten(run):
    """An interview can be noted, is listed as next, and is forgotten by the start of its id."""
    assert run("interview", "list").status == 1
    noted = run("interview", "new", "Acme", "2090-05-29 14:00", "--role", "Lead")
    assert noted.status == 0
    (known,) = run("interview", "list", "--json").document
    assert known["company"] == "Acme"
    assert "2090-05-29 14:00" in run("interview", "list").out
    assert run("stats", "--json").document["interview"].startswith("2090-05-29")
    assert run("interview", "remove", known["id"][:8], "--yes").status == 0
    assert run("interview", "list").status == 1


def test_an_interview_at_no_time(run):
    """A date that cannot be read is refused with the form to write it in."""
    ran = run("interview", "new", "Acme", "some friday")
    assert ran.status == 2
    assert "2026-05-29 14:00" in ran.err


def test_recover_finds_shows_keeps_and_discards(run, home):
    """A text that was never handed in can be listed, printed, put aside and thrown away."""
    from trainer.coach import drafts
    from trainer.coach.rehearsal_values import Task
    from trainer.coach.workspace import open_workspace

    assert run("recover").status == 1
    for text in ("the one to keep", "the one to lose"):
        work = open_workspace(home)
        draft = drafts.begin_answer(work, Task("Tell me.", None, None))
        draft.save(text)
        draft.release()
        work.close()
    listed = {one["text"]: one["id"] for one in run("recover", "--json").document}
    assert listed.keys() == {"the one to keep", "the one to lose"}
    keep, lose = listed["the one to keep"], listed["the one to lose"]
    assert run("recover", "--show", keep).out == "the one to keep\n"
    assert "4 words" in run("recover").out
    assert "the one to keep" in Path(run("recover", "--keep", keep).out.strip()).read_text()
    assert run("recover", "--discard", lose).status == 0
    assert run("recover").status == 1
    assert run("recover", "--show", "nope").status == 2


def test_backup_and_doctor(run, home):
    """A new home is in order without a backup; a backup names its file."""
    assert run("doctor").status == 0
    path = run("backup").out.strip()
    assert path.startswith(str(home / "backups"))
    assert run("doctor", "--mend").status == 0


def test_the_demo_leaves_nothing_behind(run, tmp_path, monkeypatch):
    """A command on the demo works on sample stories and deletes them at its end."""
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temp))
    assert "checkout-latency" in run("--demo", "story", "list").out
    assert list(temp.iterdir()) == []


def test_a_link_to_a_question_that_no_bank_has_is_named(run, home):
    """Kind: a story points at something that is gone; doctor names the story and what it points at."""
    path = home / "stories" / "mine.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        'format = "story-bank/1"\n\n[[story]]\nid = "till"\ntitle = "The till"\n'
        'questions = ["behavioral/failure", "gone/nowhere"]\naction = ["Moved it"]\n'
    )
    told = run("doctor")
    assert told.status == 1
    assert "till is linked to gone/nowhere, which no bank" in told.out
