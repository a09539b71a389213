"""The list of questions: searched, narrowed, twins folded, and not asked twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.storage.conftest import make_attempt
from trainer.coach import planning
from trainer.coach.question_list import View, Wish, find, twins_of
from trainer.questions.format import parse
from trainer.questions.write import write
from trainer.storage.bank_cache import recall_bank, remembered_id
from trainer.storage.bank_files import load_bank, shipped_folder
from trainer.storage.story_files import state_of


@pytest.fixture
def work(home, open_home):
    opened = open_home(home)()
    yield opened
    opened.close()


def asks(rows):
    return [row.question.ask for row in rows]


def install(work, bank, **questions):
    """Put a bank of the home's own; each keyword is an id (with _ for -) and its wording."""
    text = f'format = "question-bank/1"\nid = "{bank}"\ntitle = "{bank}"\n'
    for name, ask in questions.items():
        text += f'[[question]]\nid = "{name.replace("_", "-")}"\nask = "{ask}"\n'
    (work.home.banks / f"{bank}.toml").write_text(text, "utf-8")


def test_a_search_finds_all_words_in_wording_variants_and_competencies(work):
    """Every word must stand somewhere in the question; case does not count."""
    for row in find(work, Wish("SUCCESSFUL project")):
        question = row.question
        text = " ".join((question.key, question.ask, *question.variants)).casefold()
        assert "successful" in text
        assert "project" in text
    assert len(find(work, Wish("successful project"))) >= 1
    assert len(find(work, Wish("zzzz"))) == 0


def test_the_list_is_narrowed_by_bank_competency_and_history(work):
    """Bank and competency hold together; never rehearsed and asked for real come from the history."""
    every = find(work, Wish())
    narrowed = find(work, Wish(bank="behavioral", competency="conflict"))
    assert 0 < len(narrowed) < len(every)
    assert all(row.question.bank == "behavioral" for row in narrowed)
    assert all("conflict" in row.question.competencies for row in narrowed)
    key = every[3].question.key
    work.history.record_attempt(replace(make_attempt("a", started=work.now()), question=key))
    assert key not in {row.question.key for row in find(work, Wish(view=View.NEVER))}
    assert len(find(work, Wish(view=View.NEVER))) == len(every) - 1
    assert len(find(work, Wish(view=View.REAL))) == 0
    row = find(work, Wish())[3]
    assert (row.asked, row.last) == (1, work.now())


def test_questions_that_no_story_fits_are_those_without_a_fitting_story(work):
    """The quick way finds the same as asking every story for every question."""
    from trainer import grading
    from trainer.questions.model import Kind
    from trainer.rehearsal.queue import FITTING

    stories = work.stories().stories
    slow = [
        row.question.key
        for row in find(work, Wish())
        if row.question.kind is not Kind.TO_ASK
        and all(grading.fit(story, row.question) < FITTING for story in stories)
    ]
    quick = [row.question.key for row in find(work, Wish(view=View.NO_STORY))]
    assert quick == slow
    assert quick


def test_the_same_question_in_two_banks_has_one_row(work):
    """Near-duplicates of other banks are folded under the first; a bank alone is shown whole."""
    known = find(work, Wish("successful project"))[0].question
    before = len(find(work, Wish()))
    install(
        work,
        "mine",
        again=known.ask.replace("the most", "your most"),
        new="Do you like lighthouses?",
    )
    rows = find(work, Wish())
    assert len(rows) == before + 1
    (row,) = [row for row in rows if row.question.key == known.key]
    assert [twin.key for twin in row.twins] == ["mine/again"]
    assert len(find(work, Wish(bank="mine"))) == 2
    assert rows.place("mine/new") == len(rows) - 1


def test_what_was_asked_under_another_name_counts_as_asked(work, clock):
    """A twin's answer makes the question asked: nobody rehearses the same thing twice."""
    known = find(work, Wish("successful project"))[0].question
    install(work, "mine", again=known.ask)
    work.history.record_attempt(
        replace(make_attempt("a", started=work.now()), question="mine/again")
    )
    (row,) = [one for one in find(work, Wish()) if one.question.key == known.key]
    assert row.asked == 1
    last = twins_of(work).last_asked(work.history.tellings.question_counts())
    assert last[known.key] == last["mine/again"] == work.now()
    clock.advance(days=1)
    plan = planning.plan(work, story=work.stories().stories[0].id)
    assert plan.tasks[0].question is not None
    assert last.get(plan.tasks[0].question.key, work.now() - timedelta(days=9)) < work.now()


def test_a_large_bank_is_remembered_until_its_file_changes(work):
    """What is kept beside a bank gives the same values, and nothing once the file is another."""
    source = parse((shipped_folder() / "behavioral.toml").read_text("utf-8"), "big.toml")

    big = replace(
        source, id="big", questions=tuple(replace(one, bank="big") for one in source.questions)
    )
    path = work.home.banks / "big.toml"
    path.write_text(write(big), "utf-8")
    read = load_bank(work.home, "big")
    state = state_of(path)
    assert recall_bank(path, state) == read
    assert remembered_id(path, state) == "big"
    kept = path.with_name(".big.toml.read")
    assert kept.stat().st_mode & 0o077 == 0
    path.write_text(write(replace(big, title="Another")), "utf-8")
    assert recall_bank(path, state_of(path)) is None
    assert load_bank(work.home, "big").title == "Another"
    for damage in (b"", b"{", b"[]\n[]\n", b'{"mark": 1}\n', bytes(range(256))):
        kept.write_bytes(damage)
        assert recall_bank(path, state_of(path)) is None
        assert remembered_id(path, state_of(path)) is None


def test_a_bank_with_a_taken_id_is_a_problem_and_not_used(work):
    """Two banks with one id never stand in for each other silently, read or remembered."""
    install(work, "mine", one="One?")
    text = (work.home.banks / "mine.toml").read_text("utf-8")
    (work.home.banks / "zz.toml").write_text(text.replace("One?", "Two?"), "utf-8")
    assert [problem.source for problem in work.problems()] == ["zz.toml"]
    assert asks(find(work, Wish(bank="mine"))) == ["One?"]
