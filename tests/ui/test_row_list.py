from __future__ import annotations

from textual.app import App
from textual.content import Content

from trainer.ui.components.rows import Column, Even, Uneven, laid_out
from trainer.ui.themes import own_roles
from trainer.ui.widgets.row_list import RowList

COLUMNS = (
    Column("Name", 0, lambda row: row),
    Column("Size", 5, lambda row: str(len(row)), right=True),
    Column("More", 6, lambda row: "more", from_width=40),
)


class Rows(App[None]):
    def __init__(self, look=None):
        super().__init__()
        self.seen = []
        self.look = look or Even.columns(COLUMNS)

    def get_theme_variable_defaults(self):
        return own_roles(self.current_theme)

    def compose(self):
        yield RowList(self.look)

    def on_row_list_highlighted(self, event):
        self.seen.append(("on", event.row))

    def on_row_list_selected(self, event):
        self.seen.append(("open", event.row))


def test_a_row_is_exactly_as_wide_as_the_list():
    """A long cell is cut with an ellipsis and wide characters do not push the columns."""
    for name in ("a", "long " * 40, "日本語のとても長い題名です" * 4, "🙂" * 30):
        assert laid_out(COLUMNS, name, 60).cell_length <= 60
    assert "…" in laid_out(COLUMNS, "long " * 40, 60).plain


def test_columns_give_way_in_narrow_lists():
    """A column that asks for more width than there is is left out, the heading in step."""
    assert "More" in laid_out(COLUMNS, None, 60).plain
    assert "More" not in laid_out(COLUMNS, None, 30).plain


async def test_keys_move_and_stop_at_the_ends():
    """Up and down move by one, Page keys by what is in view; the ends are not passed."""
    app = Rows()
    async with app.run_test(size=(40, 10)) as pilot:
        rows = app.query_one(RowList)
        rows.focus()
        rows.show([f"row {n}" for n in range(100)])
        await pilot.press("up", "down", "j", "k", "pagedown")
        assert rows.cursor == 10
        await pilot.press("end", "down")
        assert rows.cursor == 99
        assert rows.scroll_offset.y == 90
        await pilot.press("home")
        assert rows.cursor == 0


async def test_a_click_chooses_and_a_second_opens():
    """The first click puts the cursor on a row, a click on that row opens it."""
    app = Rows()
    async with app.run_test(size=(40, 10)) as pilot:
        rows = app.query_one(RowList)
        rows.show(["a", "b", "c"])
        await pilot.click(RowList, offset=(3, 2))
        assert rows.row == "c"
        await pilot.click(RowList, offset=(3, 2))
        await pilot.click(RowList, offset=(3, 8))
        await pilot.pause()
        assert app.seen[-1] == ("open", "c")


async def test_without_rows_nothing_is_chosen():
    """An empty list has no row, and keys do no harm."""
    app = Rows()
    async with app.run_test() as pilot:
        rows = app.query_one(RowList)
        rows.show([])
        rows.focus()
        await pilot.press("down", "end", "pageup")
        assert rows.row is None
        rows.action_choose()
        await pilot.pause()
        assert ("open", None) not in app.seen


def grouped():
    """Rows of one line with two lines of reasons, below a title for each first letter."""
    return Uneven(
        lambda row, _: [Content(row)],
        more=lambda row, _: [Content(f"why {row}")] * 2,
        title=lambda before, row, _: [Content(row[0])] if not before or before[0] != row[0] else [],
        foot=lambda _: [Content("and more")],
    )


def test_spare_lines_go_to_reasons_from_the_top():
    """The chosen row has its reasons, then the others from the top, as far as all stays in view."""
    look, rows = grouped(), ["a1", "a2", "b1"]
    wanted = {
        6: "a|a1|a2|b|b1|why b1|why b1|and more",
        10: "a|a1|why a1|why a1|a2|b|b1|why b1|why b1|and more",
    }
    for room, lines in wanted.items():
        look.lay(rows, 2, 20, room)
        assert "|".join(look.line(n).plain for n in range(look.total)) == lines


async def test_every_line_of_a_row_is_the_row():
    """A click on a reason chooses its row, one on a title or below the rows none."""
    app = Rows(grouped())
    async with app.run_test(size=(40, 20)) as pilot:
        rows = app.query_one(RowList)
        rows.show(["a1", "a2", "b1"])
        rows.focus()
        await pilot.click(RowList, offset=(3, 6))
        assert rows.row == "a2"
        await pilot.click(RowList, offset=(3, 7))
        assert rows.row == "a2"
        await pilot.press("pagedown", "pageup", "down")
        assert rows.row == "a2"
        await pilot.click(RowList, offset=(3, 11))
        await pilot.pause()
        assert app.seen[-1] == ("on", "a2")


async def test_the_terminals_cursor_follows_the_chosen_row():
    """Screen readers and magnifiers look where the terminal's own cursor is."""
    app = Rows(grouped())
    async with app.run_test(size=(40, 5)) as pilot:
        rows = app.query_one(RowList)
        rows.show(["a1", "a2", "b1", "b2"])
        rows.focus()
        await pilot.pause()
        for _ in rows.rows:
            line = app.cursor_position.y
            assert rows.render_line(line).text.rstrip().endswith(rows.row[1:])
            await pilot.press("down")


async def test_a_line_is_painted_once_until_it_changes():
    """What was drawn is kept while other things move; a row that says something else is drawn anew."""
    painted = []
    app = Rows(Even(lambda row, _: painted.append(row) or [Content(row[0])]))
    async with app.run_test(size=(40, 10)) as pilot:
        rows = app.query_one(RowList)
        rows.show([["a"], ["b"]])
        await pilot.pause()
        painted.clear()
        rows.refresh()
        await pilot.pause()
        assert not painted
        rows.rows[1][0] = "c"
        rows.redraw()
        await pilot.pause()
        assert rows.render_line(1).text.startswith("c")
