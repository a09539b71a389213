"""`trainer debrief --transcript`: looking first, saying who one is, and a second time."""

import pytest

TALK = (
    "Bo Lind: Why us?\nKim Falk: The tools.\nBo Lind: Tell me about a conflict.\nKim Falk: We argued.\n"
    "Kim Falk: What about pay?\nBo Lind: It is fair.\n"
)
UNCLEAR = "Bo: Hello there.\nKim: Good day. Why us?\nBo: Fine day. Why not?\n"


@pytest.fixture
def take(run, tmp_path):
    """Take a transcript into the debrief of an interview."""
    run("interview", "new", "Acme", "2026-01-05 14:00", "--role", "Product lead")
    path = tmp_path / "talk.txt"

    def taken(text, *options):
        path.write_text(text, "utf-8")
        return run("debrief", "acme", "--transcript", str(path), *options)

    return taken


def count(run):
    return len(run("debrief", "acme", "--json").document["questions"])


def test_a_dry_run_only_shows(run, take):
    """Who speaks, who one is, and each question with the beginning of the answer; nothing is stored."""
    ran = take(TALK, "--dry-run")
    assert ran.status == 0
    assert "Who speaks: Bo Lind, Kim Falk" in ran.out
    assert "You are “Kim Falk”." in ran.out
    assert "2. Tell me about a conflict. (Bo Lind)" in ran.out
    assert run("debrief", "acme", "--json").document["questions"] == []
    shown = take(TALK, "--dry-run", "--json").document
    assert (shown["candidate"], shown["sure"]) == ("Kim Falk", True)
    assert [one["heard"] for one in shown["questions"]] == ["Why us?", "Tell me about a conflict."]
    assert shown["not_understood"] == [{"line": 6, "speaker": "Bo Lind", "text": "It is fair."}]
    assert "“Bo”, I think; correct me with --candidate NAME" in take(UNCLEAR, "--dry-run").out
    assert take("flour\n\neggs\n", "--dry-run").status == 1


def test_a_name_that_nobody_has(run, take):
    """One word of a name is enough; a name that nobody or several have is refused, with who is there."""
    ran = take(TALK, "--candidate", "Zoe")
    assert ran.status == 2
    assert "“Zoe” doesn't speak in this transcript" in ran.err
    assert "“Bo Lind”, “Kim Falk”" in ran.err
    ran = take(TALK.replace("Bo Lind", "Kim Lind"), "--candidate", "kim")
    assert "“kim” may be several people" in ran.err
    assert "you are “Kim Falk”" in take(TALK, "--candidate", "falk").err


def test_the_person_is_asked(run, take, typed, monkeypatch):
    """On a terminal one says who one is where it is not clear; elsewhere it is said that it is not."""
    assert "I'm not sure which one you are" in take(UNCLEAR).err
    typed("2\ny\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    ran = take(UNCLEAR)
    assert "Which one are you?" in ran.err
    assert "you are “Kim”" in ran.err
    assert count(run) == 1


def test_a_second_time(run, take):
    """The same again replaces itself; another transcript is asked about, or an option says it."""
    take(TALK)
    assert "replacing 2" in take(TALK).err
    other = TALK.replace("conflict", "success")
    ran = take(other)
    assert ran.status == 2
    assert "you already have 2 questions from a transcript" in ran.err
    assert count(run) == 2
    take(other, "--no-replace")
    assert count(run) == 4
    take(other, "--replace")
    assert count(run) == 2
    run("debrief", "acme", "--change", "1", "--felt", "rough")
    assert take(other).status == 2
