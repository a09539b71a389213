from __future__ import annotations

import json
import re

import pytest

from trainer.mock.for_a_coach import titles_in
from trainer.mock.words import words_of
from trainer.stories.format import parse

CHECKOUT = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart to Redis and got rid of the fraud check up front."
)
RESULT = "It went from 2.3 s to 400 ms, and abandonment went down to 7 %."
NEW = ("mock", "new", "-", "--minutes", "15", "--seed", "3")


@pytest.fixture
def held(run, typed):
    """A mock interview with one story told, ended early."""
    assert run(*NEW).status == 0
    lines = ["I'm Robin.", "."] + [".."] * 20
    typed("\n".join(lines) + "\n")
    first = run("mock", "--plain")
    assert first.status == 0, first.err
    return first


class Person:
    """Sits at the other end: reads what is printed, and says what they have for each question."""

    encoding = "utf-8"

    def __init__(self, capsys, says):
        self.capsys, self.says, self.lines, self.seen, self.asked = capsys, says, [], "", 0

    def isatty(self):
        return False

    def __iter__(self):
        return iter(self.readline, "")

    def readline(self):
        if not self.lines:
            new = self.capsys.readouterr().out
            self.seen += new
            if "Question " in new:
                self.asked += 1
                self.lines = list(self.says.get(self.asked, [".."]))
            elif "Which story" in new or "missed:" in new:
                self.lines = ["1"] if "Which story" in new else ["s"]
            elif "want to move" in new:
                self.lines = ["I'd like to lead a bigger team.", "."]
            else:  # they ask on
                self.lines = [RESULT, "."]
        return f"{self.lines.pop(0)}\n"


def test_a_whole_mock_interview_line_by_line(run, monkeypatch, capsys):
    """Typed, skipped and come back to, followed up, a pause, left in between, said aloud and ticked."""
    assert "8 questions" in run("mock", "new", "-", "--seed", "3").out
    first = Person(
        capsys,
        {
            1: ["Sorry?", ".", "Now, or in general?", ".", "I'm Robin.", "."],
            2: [".."],
            3: ["Checkout took", ".q"],
        },
    )
    monkeypatch.setattr("sys.stdin", first)
    assert "all of it is kept" in run("mock", "--plain").out
    assert "Do next" not in first.seen
    assert first.seen.count("Tell me about yourself") == 2  # once more for “Sorry?”
    assert "Either is fine." in first.seen or "Take whichever you'd rather tell." in first.seen
    second = Person(capsys, {1: [CHECKOUT, ".p", "", "."], 2: [".a"], 3: ["A.", "."]})
    monkeypatch.setattr("sys.stdin", second)
    ran = run("mock", "--plain")
    assert ran.status == 0, ran.err
    seen = second.seen
    assert "You're back where you left." in seen
    assert "    Checkout took\n" in seen
    assert "What came of it?" in seen or "How did it end?" in seen
    assert "The clock stands." in seen
    assert any(one in seen for one in words_of("en").list("back"))
    assert "You said this aloud" in seen
    assert "Do next:" in ran.out
    questions = run("mock", "report", "--json").document["questions"]
    assert sum(one["recall"] is not None for one in questions) >= 2
    assert sum(one["aloud"] for one in questions) == 1
    assert any(on["answered"] for one in questions for on in one["follow_ups"])
    assert "Left unsaid, the most worth saying first" in ran.out
    left = {one["story"] for one in run("mock", "report", "--json").document["unsaid"]}
    due = run("due", "--json")
    assert due.status == 0
    assert due.document[0]["story"] in left


def test_the_report_in_every_format(run, held, tmp_path):
    """Text, Markdown, HTML and JSON say the same; the coach's has none of what was said."""
    text = run("mock", "report").out
    assert "I'm Robin." in text
    assert run("mock", "report", "--format", "md").out.startswith("# Mock interview")
    page = run("mock", "report", "--format", "html").out
    assert page.startswith("<!doctype html>")
    assert "http" not in page
    found = run("mock", "report", "--json").document
    assert found["questions"][0]["answers"] == ["I'm Robin."]
    for form in ("txt", "md", "html"):
        ran = run("mock", "report", "--for-a-coach", "--format", form)
        assert "I'm Robin" not in ran.out
        assert "Tell me about yourself" in ran.out
    assert "Robin" not in str(run("mock", "report", "--for-a-coach", "--json").document)


def test_a_coachs_report_is_shown_before_it_is_written(run, held, tmp_path):
    """Nothing goes out that wasn't read: shown first, then asked; --yes answers."""
    file = tmp_path / "out.md"
    ran = run("mock", "report", "--for-a-coach", "--format", "md", "-o", str(file))
    assert (ran.status, file.exists()) == (2, False)
    assert "# Mock interview" in ran.out
    ran = run("mock", "report", "--for-a-coach", "--format", "md", "-o", str(file), "--yes")
    assert file.read_text() in ran.out + "\n"


def test_list_and_show(run, held):
    """Why each question was asked is shown once it is over, and not before."""
    (one,) = run("mock", "list", "--json").document
    assert one["ended"] is True
    assert "Nearly every interview opens with it." in run("mock", "show").out
    assert run("mock", "new", "--again", one["id"][:6]).status == 0
    shown = run("mock", "show")
    assert "Tell me" not in shown.out
    assert "question 1 of 6" in shown.out.lower()
    assert run("mock", "report").status == 2
    assert run("mock", "end").status == 0
    assert run("mock", "report").status == 0
    assert len(run("mock", "list", "--json").document) == 2


def test_without_any_the_list_is_empty(run):
    """The answer is no, with the way out."""
    ran = run("mock", "list")
    assert (ran.status, "trainer mock new" in ran.out) == (1, True)
    assert run("mock", "report").status == 2


def test_a_friend_ticks(run, typed):
    """With --partner the friend says right away which story it was and what they heard."""
    assert run(*NEW, "--partner").status == 0
    typed("Hello.\n.\nI'd like to lead.\n.\n.a\n1\ns\nS\np\nm\n\n\n\n\n\n.q\n")
    ran = run("mock", "--plain")
    assert "For your friend" in ran.out
    run("mock", "end")
    questions = run("mock", "report", "--json").document["questions"]
    assert [one["aloud"] for one in questions].count(True) == 1
    assert sum(one["recall"] is not None for one in questions) == 1


def test_the_line_itself_takes_the_minutes(run, typed):
    """A new one has that length; one of another length that isn't over is named, and goes on."""
    typed(".q\n")
    assert "15 minutes, 6 questions" in run("mock", "--plain", "--minutes", "15").out
    ran = run("mock", "--plain", "--minutes", "45")
    assert (ran.status, "15 minutes that isn't over" in ran.err) == (2, True)
    assert len(run("mock", "list", "--json").document) == 1
    assert "45 minutes" in run("mock", "--minutes", "45", "new", "-").out


def test_back_at_a_follow_up_the_question_stands_above_it(run, typed):
    """Whoever comes back after a night needn't remember what “How did it end?” was about."""
    assert run(*NEW).status == 0
    typed("I'm Robin.\n.\n.q\n")
    first = run("mock", "--plain").out
    assert "The question was" not in first
    typed(".q\n")
    asked = run("mock", "--plain").out.partition("The question was: ")[2].splitlines()
    assert asked[0] in first
    assert asked[1] in first


def test_nothing_at_all_is_no_answer(run, typed):
    """A second line with the sign leaves the next question where it is, and says how to move on."""
    assert run(*NEW).status == 0
    typed("I'm Robin.\n.\n.\n.\n.q\n")
    ran = run("mock", "--plain")
    assert ran.out.count("You haven't typed anything yet. .. moves on.") == 2
    assert run("mock", "show", "--json").document["reached"] == 1


def test_what_isnt_kept_or_wasnt_left_out_isnt_promised(run, typed, home):
    """Neither a report that's gone with the demo, nor a rehearsal of what nobody left out."""
    typed("..\n" * 20)
    ran = run("--demo", "mock", "--plain")
    assert (ran.status, "mock report" in ran.out, "trainer due" in ran.out) == (0, False, False)
    typed(".q\n")
    assert "nothing of it is kept" in run("--demo", "mock", "--plain").out
    (home / "stories" / "mine.toml").unlink()
    typed("..\n" * 20)
    ran = run("mock", "--plain")
    assert ("mock report" in ran.out, "trainer due" in ran.out) == (True, False)


@pytest.mark.parametrize("mark", ["confidential = true", 'status = "retracted"'])
def test_a_coach_reads_no_title_of_a_private_story(run, typed, home, mark):
    """A story that goes into nothing that others read is a private one in the coach's copy, in every form."""
    assert run(*NEW).status == 0
    answers = ["I'm Robin.", ".", ".."] + [CHECKOUT, ".", RESULT, "."] * 4 + [".."] * 20
    typed("\n".join(answers) + "\n")
    assert "Checkout six times faster" in run("mock", "--plain").out
    file = home / "stories" / "mine.toml"
    file.write_text(
        re.sub(r'^(id = "checkout.*)$', rf"\1\n{mark}", file.read_text(), flags=re.MULTILINE)
    )
    coach = ("mock", "report", "--for-a-coach")
    for ran in (run(*coach), run(*coach, "--format", "html"), run(*coach, "--json")):
        assert ran.status == 0
        assert "private story" in ran.out
        assert "Checkout six" not in ran.out
        assert "checkout-latency" not in ran.out
    assert "Checkout six times faster" in run("mock", "report").out


def test_no_bank_in_the_language_of_the_stories_is_said_with_the_way_out(run, home):
    """It isn't that a bank were empty; one that's named asks in its own language."""
    file = home / "stories" / "mine.toml"
    file.write_text(file.read_text().replace("[[story]]", '[[story]]\nlanguage = "de"'))
    ran = run("mock", "new", "-")
    assert (ran.status, "the language of your stories (de)" in ran.err) == (2, True)
    assert run("mock", "new", "-", "--bank", "behavioral").status == 0


@pytest.mark.parametrize("since", ["retitled", "removed"])
def test_a_coach_reads_no_title_that_a_private_story_had(run, held, home, since):
    """What a story was called when the questions were chosen goes out as little as what it's called now."""
    file = home / "stories" / "mine.toml"
    text = file.read_text("utf-8")
    before = {one.title: one.id for one in parse(text).stories}
    shown = run("mock", "report").out + run("mock", "show").out
    named = [title for title in before if f"“{title}”" in " ".join(shown.split())]
    assert named
    for title in named:
        if since == "removed":
            assert run("story", "remove", before[title], "--yes").status == 0
        else:
            new = 'title = "Something else"\nconfidential = true'
            text = text.replace(f'title = "{title}"', new)
            file.write_text(text, "utf-8")
    for form in (["--format", "txt"], ["--format", "md"], ["--format", "html"], ["--json"]):
        ran = run("mock", "report", "--for-a-coach", *form)
        seen = " ".join(ran.out.split())
        assert ran.status == 0
        assert not [title for title in named if title in seen], form


@pytest.mark.parametrize("why", [
    "Last time you left something out of “A “big” day”.", "You haven't told “A “big” day” yet.",
    "Last time you told 60% of “A “big” day”.", "“A “big” day” comes nearest.",
    "The job asks for “care”; “A “big” day” comes nearest.",
])  # fmt: skip
def test_titles_are_found_in_the_reason_for_a_question(why):
    """Whatever way a reason names a story, its title is known for one."""
    assert "A “big” day" in titles_in(why)


@pytest.mark.parametrize(
    "why",
    [
        "The job asks for “care of patients”.",
        "Ana cares about “calm”.",
        "Many interviewers ask it.",
    ],
)
def test_what_a_job_asks_for_is_no_title(why):
    """What is quoted from the job or of a person goes out as ever."""
    assert titles_in(why) == frozenset()


def test_json_goes_to_the_file_that_is_named_and_for_a_coach_is_shown_before(run, held, tmp_path):
    """Like every other form: what's named is written, and for a coach only what was seen."""
    mine, coach = tmp_path / "mine.json", tmp_path / "coach.json"
    assert run("mock", "report", "--json", "-o", str(mine)).out == ""
    assert json.loads(mine.read_text())["questions"][0]["answers"] == ["I'm Robin."]
    ran = run("mock", "report", "--json", "--for-a-coach", "-o", str(coach))
    assert (ran.status, coach.exists(), "questions" in ran.out) == (2, False, True)
    assert run("mock", "report", "--json", "--for-a-coach", "-o", str(coach), "--yes").status == 0
    assert "Robin" not in coach.read_text()
