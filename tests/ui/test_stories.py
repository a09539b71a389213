from __future__ import annotations

import time

from textual.widgets import Static

from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.screens.story_page import StoryPageScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.search_box import SearchBox
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, text_of, until


async def stories_are_open(pilot):
    await home_is_open(pilot)
    await pilot.press("s")
    await until(pilot, lambda: isinstance(pilot.app.screen, StoriesScreen))
    await until(pilot, lambda: pilot.app.screen.query_one(TitleLine).now)


def titles(app):
    return [row.story.title for row in app.screen.query_one(RowList).rows]


async def test_lists_the_story_bank(app):
    """The list holds every story with its status, the first one under the cursor."""
    async with app.run_test(size=(80, 24)) as pilot:
        await stories_are_open(pilot)
        rows = app.screen.query_one(RowList)
        assert len(rows.rows) == 5
        assert [row.when for row in rows.rows] == ["new"] * 4 + ["resting"]
        assert app.screen.chosen == "checkout-latency"
        assert rows.has_focus


async def test_search_finds_words_of_key_points(app):
    """Typing after / narrows the list to the stories that hold all words, wherever they stand."""
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        await pilot.press("slash", *"depots")
        await until(pilot, lambda: titles(app) == ["The night the labels stopped printing"])
        await pilot.press("enter")
        assert app.screen.query_one(RowList).has_focus
        await pilot.press("escape")
        await until(pilot, lambda: len(titles(app)) == 5)
        assert isinstance(app.screen, StoriesScreen)


async def test_search_without_a_hit_says_so(app):
    """A search that finds nothing says so in place of the list and offers nothing to rehearse."""
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        await pilot.press("slash", *"zebra")
        await until(pilot, lambda: app.screen.query_one("#nothing", Static).display)
        assert "Nothing holds all these words" in text_of(pilot, "#nothing")
        assert app.screen.check_action("rehearse", ()) is False


async def test_single_letters_are_typed_while_searching(app):
    """While a search is typed, letters that are keys elsewhere are only letters."""
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        await pilot.press("slash", *"rene")
        assert app.screen.query_one(SearchBox).value == "rene"


async def test_enter_opens_the_page_and_escape_comes_back(app):
    """Enter shows the whole story with its parts; Escape returns to the same row."""
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, StoryPageScreen))
        await until(pilot, lambda: app.screen.query_one(Page).text)
        text = app.screen.query_one(Page).text
        for word in ("Situation", "Task", "Action", "Result", "Reflection", "22:40"):
            assert word in text
        assert "Tell me about a time you worked under great pressure." in text
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await app.workers.wait_for_complete()
        assert app.screen.chosen == "label-outage"


async def test_wide_terminals_show_the_page_beside_the_list(app):
    """From 110 columns on the chosen story stands beside the list and follows the cursor."""
    async with app.run_test(size=(140, 40)) as pilot:
        await stories_are_open(pilot)
        await until(pilot, lambda: "Moved the cart to Redis" in app.screen.query_one(Page).text)
        await pilot.press("down")
        await until(pilot, lambda: "14 depots" in app.screen.query_one(Page).text)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: not app.screen.query_one(Page).display)


async def test_accepted_wordings_and_weight_are_shown(app):
    """The page shows other wordings that count, and what counts more."""
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StoryPageScreen))
        await until(pilot, lambda: app.screen.query_one(Page).text)
        text = app.screen.query_one(Page).text
        assert "also: got rid of the fraud check up front" in text
        assert "counts 2×" in text


async def test_nothing_of_a_story_is_interpreted(app, home):
    """Markup, actions and escape sequences in a story are shown letter by letter."""
    hostile = "[@click=app.quit]x[/] [bold]y \\u001b]52;c;aGk=\\u0007 \\u202e"
    (home / "stories" / "mine.toml").write_text(
        f'format = "story-bank/1"\n[[story]]\nid = "bad"\ntitle = "{hostile}"\n'
        f'situation = ["{hostile}"]\nnotes = "{hostile}"\n'
    )
    async with app.run_test(size=(140, 30)) as pilot:
        await stories_are_open(pilot)
        await until(pilot, lambda: "[@click=app.quit]x[/]" in app.screen.query_one(Page).text)
        shown = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StoryPageScreen))


async def test_three_hundred_stories(app, home):
    """A bank of 300 stories opens and moves without delay: far less than a second each."""
    one = (home / "stories" / "mine.toml").read_text().split("[[story]]")
    many = "".join(
        "[[story]]" + one[1].replace("checkout-latency", f"story-{n}") for n in range(300)
    )
    (home / "stories" / "many.toml").write_text('format = "story-bank/1"\n' + many)
    async with app.run_test() as pilot:
        await stories_are_open(pilot)
        assert len(app.screen.query_one(RowList).rows) == 305
        begin = time.perf_counter()
        await pilot.press("end")
        await pilot.press("home", *["down"] * 20)
        assert time.perf_counter() - begin < 5
        assert app.screen.query_one(RowList).cursor == 20


async def test_keys_work_on_an_empty_bank(empty_app):
    """With nothing to list no letter lands in the search box: n still writes a story."""
    async with empty_app.run_test() as pilot:
        await stories_are_open(pilot)
        await until(pilot, lambda: empty_app.screen.query_one("#nothing", Static).display)
        assert empty_app.screen.focused is None
        await pilot.press("slash")
        assert empty_app.screen.query_one(SearchBox).has_focus
