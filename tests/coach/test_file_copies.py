"""Copies beside a story file, and stories that cannot be read: told, kept apart, never taken for gone."""

from __future__ import annotations

import pytest

from tests.conftest import DATA
from trainer.coach import file_copies as copies
from trainer.coach import find, planning, unreadable
from trainer.coach import home as home_view
from trainer.coach import stories as story_bank
from trainer.errors import TrainerError

STORIES = (DATA / "stories.toml").read_text("utf-8")
CHANGED = STORIES.replace("Moved the cart to Redis", "Moved the cart somewhere else")
BANK = (
    (DATA / "banks" / "to-ask.toml").read_text("utf-8").replace('id = "to-ask"', 'id = "mine"', 1)
)


@pytest.fixture
def work(home, open_home, known_banks):
    (home / "stories" / "mine.toml").rename(home / "stories" / "work.toml")
    opened = open_home(home)()
    yield opened
    opened.close()


COPIES = [
    "work (conflicted copy).toml", "work (Robin's conflicted copy 2026-05-28).toml",
    "work (In Konflikt stehende Kopie von Robin 2026-05-28).toml",
    "work (conflicted copy 2026-05-28 093012).toml", "work (conflicted copy) (conflicted copy).toml",
    "work.sync-conflict-20260528-093012-ABCDEFG.toml", "work_conflict-20260528-093012.toml",
    "work-DESKTOP-AB12C.toml", "work-laptop.toml", "work (1).toml", "work 2.toml", "work copy.toml",
    "work - Copy (2).toml", "Copy of work.toml", "Kopie von work.toml", "work~.toml",
    "work.orig.toml", "work.bak.toml", "#work#.toml", "work_BACKUP_1234.toml",
]  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_never_rehearsed_and_never_edited(work, name):
    """Kind: copies of sync programs, editors and people. The plain name wins, the copy is named."""
    folder = work.home.stories
    (folder / name).write_text(CHANGED, "utf-8")
    shelf = work.stories()
    assert {path.name for path in shelf.files.values()} == {"work.toml"}
    assert len(shelf.stories) == 5
    (problem,) = shelf.problems
    assert problem.source == name
    assert "a copy of work.toml" in problem.what
    assert "another id" not in problem.fix
    story_bank.accept_wording(work, "checkout-latency", 2, "put it into memory")
    assert (folder / name).read_text("utf-8") == CHANGED
    (difference,) = copies.story_differences(work)
    assert (difference.original.name, difference.copy.name) == ("work.toml", name)
    assert any(line.startswith("+") and "somewhere else" in line for line in difference.lines)


@pytest.mark.parametrize(
    "name", ["work-two.toml", "work 2.toml", "team-conflict.toml", "works.toml"]
)
def test_a_file_of_its_own_is_no_copy(work, name):
    """Kind: names like those of copies. A file with stories of its own is used."""
    own = CHANGED.replace('id = "', 'id = "other-')
    (work.home.stories / name).write_text(own, "utf-8")
    shelf = work.stories()
    assert (len(shelf.stories), shelf.problems, shelf.copies) == (10, (), {})


def test_a_copy_whose_file_is_gone_is_used(work):
    """Kind: copies. Where only the copy is left, its stories are the person's stories."""
    path = work.home.stories / "work.toml"
    path.rename(path.with_name("work (conflicted copy).toml"))
    assert (len(work.stories().stories), work.stories().problems) == (5, ())


def test_the_same_story_in_two_files_is_never_given_another_id(work):
    """Kind: advice that loses history. A twin is deleted, only another story gets another id."""
    (work.home.stories / "zoo.toml").write_text(CHANGED, "utf-8")
    assert all("same story: keep it in one" in one.fix for one in work.stories().problems)
    (work.home.stories / "zoo.toml").write_text(
        'format = "story-bank/1"\n[[story]]\nid = "checkout-latency"\ntitle = "Bees"\n'
        'result = ["Honey sold out within weeks"]\n',
        "utf-8",
    )
    (problem,) = work.stories().problems
    assert "another id" in problem.fix


@pytest.mark.parametrize(
    "name", ["mine (conflicted copy).toml", "mine-DESKTOP-A1.toml", "mine.orig.toml"]
)
def test_a_copy_of_a_bank_is_left_out_too(work, name):
    """Kind: copies. A bank's copy sorts first and is not used, and what differs is shown."""
    (work.home.banks / "mine.toml").write_text(BANK, "utf-8")
    (work.home.banks / name).write_text(BANK.replace("?", "??"), "utf-8")
    for problems in (work.banks().problems, work.problems()):
        (problem,) = problems
        assert (problem.source, "a copy of mine.toml" in problem.what) == (name, True)
    assert "??" not in "".join(question.ask for question in work.bank("mine"))
    (difference,) = copies.bank_differences(work)
    assert difference.copy.name == name


def test_a_bank_whose_name_begins_like_another_is_no_copy(work):
    """Kind: names like those of copies. Two banks of one beginning are both used."""
    (work.home.banks / "mine.toml").write_text(BANK, "utf-8")
    other = BANK.replace('id = "mine"', 'id = "mine-too"', 1)
    (work.home.banks / "mine-too.toml").write_text(other, "utf-8")
    assert work.bank("mine-too") is not None
    assert (work.problems(), copies.bank_differences(work)) == ((), ())


SLIPS = {
    "no quotes": STORIES.replace('title = "', "title = ", 1),
    "left open": STORIES.replace('"]', '"', 1),
    "unknown key": STORIES.replace("title = ", "tittle = ", 1),
    "a merge": STORIES.replace(
        "title = ", "<<<<<<< HEAD\ntitle = 1\n=======\ntitle = 2\n>>>>>>> theirs\ntitle = ", 1
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_does_not_look_like_an_empty_home(work, slip):
    """Kind: “nothing is there” where something cannot be read. How many, where and why is said."""
    (work.home.stories / "work.toml").write_text(SLIPS[slip], "utf-8")
    (line,) = unreadable.unreadable_lines(work.stories())
    assert line.startswith("5 stories can't be read: work.toml:")
    view = home_view.look(work)
    assert (view.is_new, view.unreadable) == (False, (line,))
    assert planning.plan(work).empty == line
    with pytest.raises(TrainerError, match="“label-outage” can't be read"):
        find.find_story(work, "label-outage")


def test_the_marks_of_a_merge_are_named(work):
    """Kind: unreadable files. What a merge left behind is called that, with its line."""
    (work.home.stories / "work.toml").write_text(SLIPS["a merge"], "utf-8")
    (problem,) = work.stories().problems
    assert problem.line == SLIPS["a merge"].split("<<<<<<<")[0].count("\n") + 1
    assert "two versions of this file were merged" in problem.what


def test_what_can_be_read_stays_beside_what_cannot(work):
    """Kind: unreadable files. Home shows the stories of the other files, and names those of this."""
    (work.home.stories / "broken.toml").write_text(
        'format = "story-bank/1"\n[[story]]\nid = x', "utf-8"
    )
    view = home_view.look(work)
    assert view.stories == 5
    assert view.unreadable[0].startswith("1 story can't be read: broken.toml:3")
