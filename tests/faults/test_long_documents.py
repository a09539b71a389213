"""Whatever a person brings is read in time that grows as the text does, and lengths have an end."""

from __future__ import annotations

import json
import time
from functools import partial
from itertools import pairwise

import pytest

from tests.conftest import home
from tests.faults.amounts import amount
from tests.faults.long_documents import DOCUMENTS, LISTS, STORIES, TRANSCRIPTS
from tests.work import seconds_of_work
from trainer import grading, questions, stories
from trainer.coach.banks import free_id
from trainer.grading.questions import QuestionIndex
from trainer.questions.model import Question
from trainer.stories.likeness import Twins, likeness

__all__ = ["home"]

TIMES = 10
MOST = 30.0
"""A reader whose work grows with the square needs a hundred times as long for ten times the text."""

LEAST = 0.02
"""Seconds below which a figure says more about the clock than about the reader."""


def growth(small, large) -> float:
    return seconds_of_work(large, within=MOST * LEAST) / max(seconds_of_work(small), LEAST)


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_reader_takes_ten_times_as_long_for_ten_times_as_much(name):
    """No kind of document is read in time that grows with its square: shown at 1x, 10x and 100x."""
    read, made = DOCUMENTS[name]
    sizes = amount((60, 600), (40, 400, 4000))
    texts = [made(size) for size in sizes]
    for small, large in pairwise(texts):
        assert growth(lambda text=small: read(text), lambda text=large: read(text)) < MOST


def test_ids_of_thousands_of_alike_lines_are_found_by_halving():
    """A free id costs the same among ten alike ones and among ten thousand."""

    class Counted(set):
        asked = 0

        def __contains__(self, one):
            Counted.asked += 1
            return super().__contains__(one)

    taken = Counted()
    for number in range(2000):
        made = free_id("Tell me about a project", taken)
        assert made == (
            "tell-me-about-a-project" if not number else f"tell-me-about-a-project-{number + 1}"
        )
        taken.add(made)
    assert Counted.asked < 2000 * 30


def test_twins_are_found_without_comparing_each_with_each(monkeypatch):
    """A story is compared with those that share a telling word, and the likest is the same as ever."""
    bank = stories.parse(
        'format = "story-bank/1"\n'
        + "".join(
            f'[[story]]\nid = "s{n}"\ntitle = "Story {n}"\n'
            f'action = ["moved the word{n} to other{n % 7} and common things{n % 50}"]\n'
            for n in range(1500)
        )
    ).stories
    compared = 0
    import trainer.stories.likeness as module

    plain = module._alike

    def counted(one, other):
        nonlocal compared
        compared += 1
        return plain(one, other)

    monkeypatch.setattr(module, "_alike", counted)
    twins = Twins(bank)
    for story in bank[::100]:
        assert twins.nearest(story)[0] == story
    assert compared < 15 * 4 * 200
    monkeypatch.undo()
    few = bank[:60]
    for story in few:
        found, alike = Twins([one for one in few if one is not story]).nearest(story)
        best = max(likeness(story, one) for one in few if one is not story)
        assert (best >= 0.6) == (found is not None)
        assert not found or alike == best


def test_questions_are_compared_closely_only_so_often(monkeypatch):
    """Of a list of thousands the first are looked at closely; the rest costs next to nothing."""
    known = [Question("a", f"q{n}", f"What about the topic{n} of yours?") for n in range(300)]
    many = [Question("b", f"q{n}", f"Where did number{n} come from then?") for n in range(3000)]
    asked = 0
    plain = QuestionIndex.match

    def counted(self, heard, limit=3, **how):
        nonlocal asked
        asked += 1
        return plain(self, heard, limit, **how)

    monkeypatch.setattr("trainer.grading.questions.QuestionIndex.match", counted)
    grading.known_already(many, known)
    assert 300 < asked < 700


WHOLE = {
    "a transcript of 400 speakers": ("debrief", "acme", "--transcript", TRANSCRIPTS["a speaker a line"], 400),
    "a résumé of 400 jobs": ("story", "import", "--yes", STORIES["jobs in JSON"], 400),
    "a list of 19,000 lines": ("bank", "import", "--yes", LISTS["a numbered list"], 19_000),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
def test_what_took_most_of_a_minute_takes_seconds(run, tmp_path, name):
    """From the command to the bank: read, compared with what is there, and stored."""
    *words, made, count = WHOLE[name]
    path = tmp_path / ("doc.json" if "résumé" in name else "doc.md")
    path.write_text(made(amount(count // 10, count)))
    run("interview", "new", "Acme", "2026-05-27 10:00")
    before = time.process_time()
    ran = run(*words, str(path))
    assert ran.status == 0, ran.err
    assert time.process_time() - before < 15


BANK = 'format = "question-bank/1"\nid = "x"\ntitle = {title}\n[[question]]\nid = "q"\nask = {ask}\n{more}'
STORY = 'format = "story-bank/1"\n[[story]]\nid = "s"\ntitle = {title}\naction = [{say}]\n{more}'


def said(check, text: str) -> list[str]:
    return [str(problem) for problem in check(text, "f.toml") if not problem.note]


@pytest.mark.parametrize(
    ("field", "values", "most"),
    [
        ("title", {"title": 501}, "500"),
        ("ask", {"ask": 2001}, "2,000"),
        ("ask", {"ask": 1_500_000}, "2,000"),
        ("variants", {"more": 'variants = ["{}"]'.format("x" * 2001)}, "2,000"),
        ("variants", {"more": "variants = [" + '"x", ' * 101 + "]"}, "100"),
        ("probes", {"more": 'probes = ["{}"]'.format("x" * 9000)}, "2,000"),
        ("tags", {"more": 'tags = ["{}"]'.format("x" * 501)}, "500"),
        ("competencies", {"more": 'competencies = ["{}"]'.format("x" * 101)}, "100"),
    ],
)
def test_a_bank_has_no_endless_text(field, values, most):
    """Each text and list of a question has a length, told in one line with the place and the limit."""
    plain = {"title": '"T"', "ask": '"Why?"', "more": ""}
    made = {
        key: f'"{"x" * value}"' if isinstance(value, int) else value
        for key, value in values.items()
    }
    text = BANK.format(**plain | made)
    (line,) = said(questions.check, text)
    assert seconds_of_work(partial(said, questions.check, text), within=2) < 2
    assert field in line
    assert f"there can be {most} at most" in line
    assert len(line) < 200


@pytest.mark.parametrize(
    ("field", "values", "most"),
    [
        ("title", {"title": 501}, "500"),
        ("action", {"say": 10_001}, "10,000"),
        ("accept", {"say": '{{ say = "x", accept = ["{}"] }}'.format("x" * 10_001)}, "10,000"),
        ("role", {"more": 'role = "{}"'.format("x" * 501)}, "500"),
    ],
)
def test_a_story_has_no_endless_text(field, values, most):
    """A story has room for every telling, and an end."""
    plain = {"title": '"T"', "say": '"Did it"', "more": ""}
    made = {
        key: f'"{"x" * value}"' if isinstance(value, int) else value
        for key, value in values.items()
    }
    (line,) = said(stories.check, STORY.format(**plain | made))
    assert field in line
    assert f"there can be {most} at most" in line


def test_what_just_fits_is_taken():
    """The limits themselves are allowed."""
    assert (
        said(questions.check, BANK.format(title=f'"{"x" * 500}"', ask=f'"{"x" * 2000}"', more=""))
        == []
    )
    notes = 'notes = "{}"'.format("word " * 100_000)
    assert said(stories.check, STORY.format(title='"T"', say=f'"{"x" * 10_000}"', more=notes)) == []


def test_the_schema_says_the_same(run):
    """An editor underlines what `check` would refuse."""
    ask = questions.schema()["properties"]["question"]["items"]["properties"]["ask"]
    assert ask["maxLength"] == 2000
    variants = questions.schema()["properties"]["question"]["items"]["properties"]["variants"]
    assert (variants["maxItems"], variants["items"]["maxLength"]) == (100, 2000)


def test_an_import_of_endless_texts_loses_nothing(run, home, tmp_path):
    """A paragraph longer than a key point becomes several, a long title moves to the notes; all is usable."""
    long = " ".join(f"word{n}" for n in range(3000))
    path = tmp_path / "doc.json"
    work = [{"name": "Acme", "position": f"Engineer {long}", "highlights": [f"Led {long} home"]}]
    path.write_text(json.dumps({"work": work}))
    assert run("story", "import", str(path), "--yes").status == 0
    assert run("doctor").out.count("✗ file") == 0
    made = next((home / "stories").glob("imported-*.toml"))
    assert said(stories.check, made.read_text()) == []
    for n in range(3000):
        assert f"word{n}" in made.read_text()


def test_a_line_longer_than_a_question_is_left_and_said(run, home, tmp_path):
    """A list with an endless line comes in without it, and the line is told."""
    path = tmp_path / "list.csv"
    path.write_text(f"question\nWhy did you go {'there and ' * 400}back?\nWhy did you stay?\n")
    ran = run("bank", "import", str(path), "--yes")
    assert ran.status == 0
    assert "longer than 2,000 characters" in " ".join((ran.err + ran.out).split())
    assert said(questions.check, (home / "banks" / "list.toml").read_text()) == []


def test_follow_ups_that_are_too_many_for_a_question_are_left_and_said(run, home, tmp_path):
    """A question with hundreds of follow-ups keeps as many as one can have; the rest is told."""
    path = tmp_path / "list.md"
    path.write_text("- Why?\n" + "".join(f"  - And then, in {n}?\n" for n in range(150)))
    ran = run("bank", "import", str(path), "--yes")
    assert ran.status == 0
    assert "more than a question can hold" in ran.err + ran.out
    assert said(questions.check, (home / "banks" / "list.toml").read_text()) == []
