"""Histories of renamed stories: named, taken over, followed by everything, and given back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import (
    care,
    copies,
    debrief,
    drafts,
    export,
    finishing,
    interviews,
    planning,
    rating,
    rehearse,
    removing,
    renamed,
    statistics,
    unsaid,
)
from trainer.coach import home as home_view
from trainer.coach import stories as story_bank
from trainer.coach.interviews import Details
from trainer.errors import TrainerError
from trainer.rehearsal.model import Rating
from trainer.storage.history.names import resolved

OLD, NEW = "checkout-latency", "faster-checkout"
TOLD = "Checkout took 2.3 seconds. I moved the cart to Redis, and it went down to 400 ms."


@pytest.fixture
def work(home, open_home, known_banks, local_zone):
    opened = open_home(home)()
    yield opened
    opened.close()


def tell(work, story, *, rated=Rating.GOOD):
    (task, *_) = planning.plan(work, story=story).tasks
    graded = rehearse.hand_in(work, task, TOLD, started=work.clock())
    rating.rate(work, graded, rated)
    return graded


def rename(work, old, new):
    path = work.home.stories / "mine.toml"
    path.write_text(path.read_text("utf-8").replace(f'id = "{old}"', f'id = "{new}"'), "utf-8")


@pytest.fixture
def told(work, clock):
    """A story told twice and in an interview, with a decision, and then renamed by hand."""
    tell(work, OLD)
    clock.advance(days=2)
    tell(work, OLD, rated=Rating.HARD)
    clock.advance(days=1)
    known = interviews.add_interview(work, Details("Acme", "2026-05-30 14:00"))
    clock.advance(days=1)
    before = everything(work, known.id, OLD)
    return known.id, before


def everything(work, interview, story):
    """What the program knows of a story, by whatever name."""
    page = story_bank.page(work, story)
    return {
        "rehearsed": page.row.rehearsed,
        "due": page.row.due,
        "recalled": page.row.card.recalled if page.row.card else None,
        "stability": page.row.card.stability if page.row.card else None,
        "attempts": [one.attempt.id for one in page.answers],
        "reviews": [one.id for one in work.history.reviews(story)],
        "questions": work.history.tellings.question_counts(),
    }


def test_a_renamed_story_is_named_with_the_likeliest_new_one(work, told):
    """Kind: an id that changed. Home and doctor name the answers and the story they belong to."""
    assert renamed.orphans(work) == ()
    rename(work, OLD, NEW)
    (orphan,) = renamed.orphans(work)
    assert (orphan.id, orphan.answers, orphan.likely.id) == (OLD, 2, NEW)
    assert home_view.look(work).renamed == orphan
    (finding,) = (one for one in care.examine(work) if one.name == "answers")
    assert not finding.well
    assert f"trainer story adopt {OLD} {NEW}" in finding.text


def test_everything_follows_an_adoption_and_its_undoing(work, told):
    """Kind: an id that changed. Schedule, ratings, answers and counts are those of before."""
    interview, before = told
    rename(work, OLD, NEW)
    assert everything(work, interview, NEW)["rehearsed"] == 0
    renamed.adopt(work, OLD, NEW)
    assert everything(work, interview, NEW) == before
    assert (renamed.orphans(work), home_view.look(work).renamed) == ((), None)
    assert renamed.undo(work, OLD) == NEW
    assert everything(work, interview, NEW)["rehearsed"] == 0
    rename(work, NEW, OLD)
    assert everything(work, interview, OLD) == before


def test_attempts_stay_as_they_were_stored(work, told):
    """Kind: an id that changed. Not a byte of an answer or a rating is changed for it."""
    db = work.history.access.connection
    stored = [db.execute(f"SELECT * FROM main.{one}").fetchall() for one in ("attempts", "reviews")]
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    after = [db.execute(f"SELECT * FROM main.{one}").fetchall() for one in ("attempts", "reviews")]
    assert after == stored
    tell(work, NEW)
    assert len(story_bank.page(work, NEW).answers) == 3


def test_what_the_new_name_told_already_is_joined_by_time(work, told, clock):
    """Kind: an id that changed. Both histories become one, and the schedule is made from both."""
    _, before = told
    rename(work, OLD, NEW)
    tell(work, NEW)
    clock.advance(days=3)
    renamed.adopt(work, OLD, NEW)
    reviews = work.history.reviews(NEW)
    assert len(reviews) == 3
    assert [one.at for one in reviews] == sorted(one.at for one in reviews)
    assert work.history.cards() == work.schedule.rebuild(work.history.reviews())
    assert len(story_bank.page(work, NEW).answers) == len(before["attempts"]) + 1


def test_debrief_decisions_and_unsaid_follow(work, told):
    """Kind: an id that changed. What was noted of the story, decided and graded stays decided."""
    interview, _ = told
    asked = debrief.note(work, interview, "your most successful project")
    debrief.change(
        work, replace(asked, said=TOLD, stories=(OLD,), chosen=True, from_transcript=True)
    )
    before = unsaid.look(work, interview)
    (item, *_) = [one for one in before.unsaid if one.story.id == OLD]
    unsaid.decide(work, interview, item.id, include=not item.recommended, reason="I say so")
    finishing.finish(work, interview)
    counts = len(work.history.attempts(story=OLD))
    left = [one.id for one in work.history.tellings.left_in_the_room()]
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    after = unsaid.look(work, interview)
    assert [one.id for one in after.answers[0].named] == [NEW]
    assert [(one.kind, one.points) for one in after.unsaid] == [
        (one.kind, one.points) for one in before.unsaid
    ]
    same = next(one for one in after.unsaid if one.story.id == NEW and one.points == item.points)
    assert after.includes(same) is not item.recommended
    finishing.finish(work, interview)
    assert len(work.history.attempts(story=NEW)) == counts
    assert [one.id for one in work.history.tellings.left_in_the_room()] == left
    assert set(planning.left_out(work)) <= {NEW}


def test_texts_figures_and_anki_follow(work, told):
    """Kind: an id that changed. Drafts, statistics, due rows and Anki's card know the story."""
    (task, *_) = planning.plan(work, story=OLD).tasks
    begun = drafts.begin_answer(work, task)
    begun.save("I moved")
    card = export.write_out(work, [OLD], "anki").data
    standing = repr(statistics.standing(work))
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    assert repr(statistics.standing(work)) == standing.replace(OLD, NEW)
    assert drafts.task_of(work, begun.draft).task.story.id == NEW
    begun.remove()
    assert set(work.history.cards()) == {NEW}
    assert guids(export.write_out(work, [NEW], "anki").data) == guids(card)


def guids(package):
    import io
    import sqlite3
    import tempfile
    import zipfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection"
        path.write_bytes(zipfile.ZipFile(io.BytesIO(package)).read("collection.anki2"))
        db = sqlite3.connect(path)
        try:
            return db.execute("SELECT guid FROM notes").fetchall()
        finally:
            db.close()


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ([("a", "b")], {"a": "b"}),
        ([("a", "b"), ("b", "c")], {"a": "c", "b": "c"}),
        ([("b", "c"), ("a", "b")], {"a": "b"}),
        ([("a", "b"), ("b", "c"), ("c", "a")], {"b": "a", "c": "a"}),
        ([("a", "b"), ("b", "a")], {"b": "a"}),
        ([("a", "b"), ("b", "c"), ("b", "")], {"a": "b"}),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("c", "")], {"a": "c", "b": "c"}),
        ([("a", "b"), ("a", "c")], {"a": "c"}),
        ([("a", "b"), ("a", "c"), ("a", "")], {"a": "b"}),
        ([("a", ""), ("a", "b"), ("a", ""), ("a", "")], {}),
        ([("a", "a")], {}),
        ([("a", "b"), ("a", "a")], {}),
        ([("a", "b"), ("a", "a"), ("a", "")], {"a": "b"}),
    ],
)
def test_names_never_run_in_a_circle(said, names):
    """Kind: chains and circles of names. Each old name ends at one of today, undone or not."""
    assert resolved(said) == names


def test_two_names_in_a_row_lead_to_todays(work, told):
    """Kind: an id that changed twice. Both old names belong to the third."""
    interview, before = told
    rename(work, OLD, "second-name")
    renamed.adopt(work, OLD, "second-name")
    rename(work, "second-name", NEW)
    (orphan,) = renamed.orphans(work)
    assert (orphan.id, orphan.likely.id) == ("second-name", NEW)
    renamed.adopt(work, "second-name", NEW)
    assert everything(work, interview, NEW) == before


def test_what_cannot_be_taken_over_is_said(work, told):
    """Kind: wrong names. A living story keeps its answers; unknown and repeated ones are said."""
    for old, new, said in (
        (OLD, "label-outage", "is one of your stories"),
        ("nobody", OLD, "you told nothing as"),
        (OLD, "nobody", "there's no story"),
    ):
        with pytest.raises(TrainerError, match=said):
            renamed.adopt(work, old, new)
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    with pytest.raises(TrainerError, match="already"):
        renamed.adopt(work, OLD, NEW)
    with pytest.raises(TrainerError, match="nothing was moved"):
        renamed.undo(work, NEW)
    rename(work, NEW, OLD)
    assert renamed.returned(work) == {OLD: NEW}
    assert any("again" in one.text and not one.well for one in care.examine(work))


def test_a_story_that_cannot_be_read_is_not_gone(work, told):
    """Kind: unreadable files. While a slip hides a story, nobody is told that it was renamed."""
    path = work.home.stories / "mine.toml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace('title = "', "title = ", 1), "utf-8")
    assert renamed.orphans(work) == ()
    path.write_text(sound.replace(f'id = "{OLD}"', f"id = {OLD}"), "utf-8")
    assert renamed.orphans(work) == ()


def test_a_story_that_is_gone_for_good_is_asked_about_once(work, told):
    """Kind: asking again and again. “That story is gone” is kept, and can be taken back."""
    rename(work, OLD, NEW)
    renamed.let_go(work, OLD)
    assert (renamed.orphans(work), home_view.look(work).renamed) == ((), None)
    assert len(renamed.orphans(work, also_settled=True)) == 1
    renamed.undo(work, OLD)
    assert len(renamed.orphans(work)) == 1
    renamed.let_go(work, OLD)
    renamed.adopt(work, OLD, NEW)
    assert len(work.history.attempts(story=NEW)) == 2


def test_names_are_kept_over_a_restart_and_seen_by_another_program(work, told, open_home):
    """Kind: several programs. One that was open already follows with its next look at Home."""
    other = open_home(work.home.root)()
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    home_view.look(other)
    assert len(other.history.attempts(story=NEW)) == 2
    other.close()
    again = open_home(work.home.root)()
    assert again.history.names.old == {OLD: NEW}
    assert [one.story for one in again.history.reviews()] == [NEW, NEW]
    again.close()


def test_a_backup_holds_answers_and_names(work, told, open_home):
    """Kind: an id that changed. A copy is made as without old names, and brings them back."""
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    copy = copies.back_up(work, force=True)
    assert len(work.history.attempts(story=NEW)) == 2
    work.close()
    work.home.database.write_bytes(copy.read_bytes())
    again = open_home(work.home.root)()
    assert len(again.history.attempts(story=NEW)) == 2
    assert [one.id for one in again.history.reviews(NEW)] == told[1]["reviews"]
    again.close()


def test_names_hold_when_the_file_is_put_back_under_the_program(work, told):
    """Kind: an id that changed. A history that a sync program took away comes back with its names."""
    rename(work, OLD, NEW)
    renamed.adopt(work, OLD, NEW)
    work.home.database.unlink()
    tell(work, NEW)
    assert work.home.database.exists()
    assert len(work.history.attempts(story=NEW)) == 3
    assert set(work.history.cards()) == {NEW}


def test_a_story_removed_on_purpose_is_no_renamed_one(work, told, clock):
    """Kind: gone on purpose. Nobody offers its answers to another story, on that day or later."""
    path = work.home.stories / "mine.toml"
    text = path.read_text("utf-8")
    twin = text[text.index("[[story]]") :].split("[[story]]")[1].replace(f'"{OLD}"', f'"{NEW}"')
    assert f'"{NEW}"' in twin
    (work.home.stories / "twin.toml").write_text(
        'format = "story-bank/1"\n[[story]]' + twin, "utf-8"
    )
    removing.remove_story(work, OLD)
    for _ in range(2):
        assert (renamed.orphans(work), home_view.look(work).renamed) == ((), None)
        assert not [one for one in care.examine(work) if one.name == "answers"]
        clock.advance(days=2)
    renamed.adopt(work, OLD, NEW)
    assert len(work.history.attempts(story=NEW)) == 2


def test_a_story_that_came_back_may_be_renamed_later(work, told):
    """Kind: gone on purpose. Once it is back it is a story as any other, with its answers."""
    removing.remove_story(work, OLD)
    removing.bring_back(work)
    assert len(work.history.attempts(story=OLD)) == 2
    rename(work, OLD, NEW)
    assert [one.id for one in renamed.orphans(work)] == [OLD]


def test_a_story_that_could_not_be_removed_is_not_gone(work, told, monkeypatch):
    """Kind: gone on purpose. Where its file cannot be changed, nothing is noted either."""

    def full(*_, **__):
        raise TrainerError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr("trainer.storage.files.save", full)
        patched.setattr("trainer.storage.files.delete_same", full)
        with pytest.raises(TrainerError, match="no space"):
            removing.remove_story(work, OLD)
    assert not work.history.names.gone
