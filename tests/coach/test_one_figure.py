"""What is said of a story in one place is said of it in the others."""

from __future__ import annotations

from tests.snapshots.homes import with_debrief, with_past
from trainer.coach import letters, progress, stories, unsaid


def test_due_and_the_list_say_the_same_of_a_story(home, open_home):
    """How much was told last time, and that it's due, stand alike in `due` and in `story list`."""
    work = open_home(home)()
    with_past(work)
    today, rows = progress.due(work), {row.story.id: row for row in stories.rows(work)}
    assert today.told == {story: row.last.recall for story, row in rows.items() if row.last}
    due = [one.item.story.id for one in today.rows if one.item.due]
    assert due == [story for story, row in rows.items() if row.when == "due"] != []
    work.close()


def test_the_last_tellings_of_a_story_come_newest_first(home, open_home):
    """Each stands with when it was; no more are read than are asked for."""
    work = open_home(home)()
    with_past(work)
    told = stories.last_tellings(work, "checkout-latency", 2)
    assert [ago for _, ago in told] == ["4 days ago", "9 days ago"]
    assert [round(one.recall, 2) for one, _ in told] == sorted(
        (round(one.recall, 2) for one, _ in told), reverse=True
    )
    assert len(stories.last_tellings(work, "checkout-latency", 1)) == 1
    work.close()


def test_what_a_letter_would_say_of_one_thing_is_what_the_letter_says(home, open_home):
    """The sentences beside a row of what was left unsaid are those that are drafted from it."""
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')
    work = open_home(home)()
    with_past(work)
    with_debrief(work)
    (held,) = [one for one in work.history.debriefs.interviews() if one.company == "Sample Works"]
    view = unsaid.look(work, held.id)
    one = next(item for item in view.unsaid if view.includes(item))
    said = letters.would_say(work, view, one)
    letter = letters.open_letter(work, held.id, one.person)
    assert said in letter.body
    work.close()
