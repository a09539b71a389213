from __future__ import annotations

ANSWER = "I moved the cart to Redis.\n\nCheckout went from 2.3 s to 400 ms.\n"
ABOUT = ("rehearse", "--plain", "--story", "checkout-latency", "--limit", "1")


def test_an_answer_is_graded_rated_and_stored(run, typed):
    """Line by line: the question, the grade, the rating; then the schedule knows the story."""
    typed(ANSWER + ".\n3\n")
    ran = run(*ABOUT)
    assert ran.status == 0, ran.err
    assert "said    Moved the cart to Redis" in ran.out
    assert "comes back in" in ran.out
    assert run("stats", "--json").document["attempts"] == 1
    assert run("story", "show", "checkout-latency", "--json").document["due"]
    assert run("recover").status == 1


def test_enter_takes_the_suggested_rating(run, typed):
    """A wrong rating is asked again; an empty line is the suggestion."""
    typed(ANSWER + ".\n9\n\n")
    ran = run(*ABOUT)
    assert ran.status == 0
    assert "1, 2, 3 or 4" in ran.err
    assert "It comes back this session." in ran.out


def test_a_story_never_told_can_be_read_first(run, typed):
    """`.r` shows its points once, is no part of the answer, and isn't offered again."""
    typed(".r\n" + ANSWER + ".r\n.\n3\n")
    first = run(*ABOUT).out
    assert "Type .r to read it first" in first
    assert (
        first.count("Action: Moved the cart to Redis")
        == first.count("Now tell it in your own")
        == 1
    )
    typed(ANSWER + ".\n3\n")
    assert "Type .r" not in run(*ABOUT).out


def test_the_end_of_the_input_hands_in(run, typed):
    """An answer that ends with the input is graded and stored, though nobody can rate it."""
    typed(ANSWER)
    assert run(*ABOUT).status == 0
    stats = run("stats", "--json").document
    assert (stats["attempts"], stats["rehearsed"]) == (1, 0)


def test_a_skipped_question_is_not_stored(run, typed):
    """Two dots skip; nothing is recorded and nothing is left to recover."""
    typed("half an answer\n..\n")
    assert run(*ABOUT).status == 0
    assert run("stats", "--json").document["attempts"] == 0
    assert run("recover").status == 1


def test_an_interrupted_answer_can_be_recovered(run, monkeypatch):
    """What was typed before Ctrl+C is offered back."""

    class Typing:
        encoding = "utf-8"

        def __iter__(self):
            yield "the beginning of an answer\n"
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Typing())
    assert run(*ABOUT).status == 130
    assert "the beginning of an answer" in run("recover", "--json").document[0]["text"]


def test_a_stray_byte_costs_one_character(run, typed):
    """A byte that is no UTF-8 does not lose the answer."""
    typed(b"I moved the cart to Redis \xff today.\n.\n3\n")
    assert run(*ABOUT).status == 0
    assert run("stats", "--json").document["attempts"] == 1


def test_nothing_to_rehearse_is_the_answer_no(run, typed, tmp_path):
    """On an empty home there is nothing to ask: one line that says what to do, status 1."""
    typed("")
    ran = run("rehearse", "--plain", "--home", str(tmp_path / "empty"))
    assert ran.status == 1
    assert ran.out.count("\n") == 1


def test_the_app_needs_a_terminal(run, typed):
    """Without a terminal the app does not open, and names the way that works."""
    typed("")
    ran = run()
    assert (ran.status, ran.out) == (2, "")
    assert "--plain" in ran.err


def test_an_unknown_question_is_refused(run, typed):
    """A question that no bank has is one line, status 2."""
    typed("")
    ran = run("rehearse", "--plain", "behavioral/nope")
    assert ran.status == 2
    assert "nope" in ran.err


def test_again_comes_back_before_the_session_ends(run, typed):
    """What was rated Again is asked once more, at most twice, and each telling is a rating."""
    typed(".\n".join([ANSWER] * 5).replace(".\n", ".\n1\n") + ".\n1\n")
    ran = run(*ABOUT)
    assert ran.status == 0, ran.err
    assert ran.out.count("It comes back this session.") == 2
    assert ran.out.count("Once more: it didn't come back a moment ago.") == 2
    assert "Again (this session)" in ran.out
    assert "It comes back tomorrow." in ran.out
    assert run("stats", "--json").document["attempts"] == 3


def test_due_says_what_a_careful_friend_would(run, typed):
    """Told and rated, a story isn't due today, and `due` says in words when it comes back."""
    assert run("due").status == 0
    for story in ("checkout-latency", "label-outage", "biggest-customer", "hesitant-colleague"):
        typed("I can't remember.\n.\n3\n")
        assert run("rehearse", "--plain", "--story", story).status == 0
    ran = run("due")
    assert ran.status == 1
    assert ran.out.startswith("Nothing due today. ")
    assert " back in 2 days." in ran.out.replace("\n", " ")


DOUBTFUL = "Moved the cart to Redis.\nLatency 2.3 s -> 400 ms; abandonment down to 9 %.\n.\n"


def test_what_is_asked_is_answered_in_place_of_the_rating(run, typed, monkeypatch, home):
    """News corrects the story and can be taken back, a slip leaves it; then the rating follows."""
    monkeypatch.setattr("trainer.grading.unsure.CERTAIN_FROM", 2.0)
    path = home / "stories" / "mine.toml"
    before = path.read_text()
    typed(DOUBTFUL + "e\n\n3\n")
    ran = run(*ABOUT)
    assert ran.status == 0, ran.err
    assert "You said “9 %”; your story says “7 %”." in ran.out
    assert "e to correct your story" in ran.out
    assert path.read_text() == before.replace("down to 7 %", "down to 9 %")
    path.write_text(before)
    typed(DOUBTFUL + "e\n.\ne\nAbandonment down to 8 %\nu\ny\n3\n")
    ran = run(*ABOUT)
    assert ran.status == 0, ran.err
    assert "Taken back." in ran.out
    assert "A slip, then." in ran.out
    assert path.read_text() == before
    assert run("stats", "--json").document["rehearsed"] == 1


def test_what_is_asked_may_be_ignored(run, typed, monkeypatch):
    """A script that rates at once needs no other line than before."""
    monkeypatch.setattr("trainer.grading.unsure.CERTAIN_FROM", 2.0)
    typed(DOUBTFUL + "\n")
    assert run(*ABOUT).status == 0
    assert run("stats", "--json").document["rehearsed"] == 1


def test_the_sheet_for_a_friend_is_written_and_its_options_need_it(run, tmp_path):
    """Questions with points to tick, as text and as a page; what belongs to the sheet is refused without."""
    ran = run("rehearse", "--partner", "--story", "checkout-latency", "--format", "txt")
    assert (ran.status, ran.out.count("[ ]") > 3) == (0, True), ran.err
    target = tmp_path / "friend.html"
    ran = run("rehearse", "--partner", "--limit", "1", "-o", str(target), "--format", "html")
    assert (ran.status, ran.out) == (0, ""), ran.err
    assert target.read_text().startswith("<!doctype html>")
    assert "add --partner" in run("rehearse", "--format", "txt").err
    assert "leave out --plain" in run("rehearse", "--partner", "--plain").err
