"""One reader of Markdown, for every reader of what people bring."""

import pytest

from trainer.documents.apps import as_markdown
from trainer.documents.inline import read_inline
from trainer.documents.lines import Kind, cells_of, is_separator
from trainer.documents.markdown import lines_of

SILENT = {Kind.MATTER, Kind.MARKUP, Kind.CLOSE, Kind.RULE, Kind.COMMENT}
SLOPPY = {
    "signs for bullets": (
        "What I did\n• Calmed the ward\n•Called the family\n",
        ["text What I did", "item Calmed the ward", "item Called the family"],
    ),
    "no blank behind the mark": (
        "##Conflict\n1)Why did you leave?\n2、What did you learn?\n",
        ["heading Conflict", "item Why did you leave?", "item What did you learn?"],
    ),
    "parts indented under a name": (
        "The cellar\n    Situation: Water came in.\n\n    Result: Dry in a day.\n",
        ["text The cellar", "text Situation: Water came in.", "text Result: Dry in a day."],
    ),
    "bold with a blank inside": (
        "**Situation: **We lost the key.\n\n**Task :**Find it.\n",
        ["text Situation: We lost the key.", "text Task :Find it."],
    ),
    "a fence nobody closes": (
        "# Bakery\n```\n- Baked 400 loaves\n- Trained two\n",
        ["heading Bakery", "item Baked 400 loaves", "item Trained two"],
    ),
    "a fence around everything": (
        "```markdown\n# Bakery\n- Baked\n```\n", ["heading Bakery", "item Baked"],
    ),
    "a comment nobody closes": (
        "# Harvest\n<!-- draft\nWe picked at night.\n",
        ["heading Harvest", "text <!-- draft", "text We picked at night."],
    ),
    "folded answers without blank lines": (
        "<details><summary>Why us?</summary>\n- I like **trams**\n</details>\n",
        ["summary Why us?", "item I like trams"],
    ),
    "tags of a page": (
        "<h2 class='x'>Roof</h2>\n<ul><li>Tiles</li></ul>\n<img\nsrc='a.png'>\n",
        ["heading Roof", "item Tiles"],
    ),
    "a rule below a sentence": (
        "Result: a third fewer falls\n---\nNext\n\nKitchen\n=======\n",
        ["text Result: a third fewer falls", "text Next", "heading Kitchen"],
    ),
    "counted headings that are underlined": (
        "1. The flood\n------------\nWater came.\n\n2. Keys\n=======\n\n1. one\n2. two\n---\nNext\n\n1. A longer thing to do\n---\n",
        ["heading 1. The flood", "text Water came.", "heading 2. Keys", "item one", "item two", "text Next",
         "item A longer thing to do"],
    ),
    "a table without its second line": (
        "| Situation | Oven broke |\n| Action | Baked \\| next door |\n",
        ["row Situation / Oven broke", "row Action / Baked | next door"],
    ),
    "signs that carry meaning": (
        "- 2 * 3 * 4 shelves, snake_case, C# and <team> kept\n- cost < 5 $ and **a**b\n\n## C#\n",
        ["item 2 * 3 * 4 shelves, snake_case, C# and <team> kept", "item cost < 5 $ and ab", "heading C#"],
    ),
    "numbers that go on in a paragraph": (
        "They asked\n3. Why the night shift?\n4. Who helped?\n",
        ["text They asked", "item Why the night shift?", "item Who helped?"],
    ),
    "links by name, entities, tasks": (
        "- [x] Fixed the [till][1] &amp; told [them](http://a.example)\n\n[1]: http://b.example\n",
        ["item Fixed the till & told them"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SLOPPY)
def test_sloppy_markdown_is_read_as_it_was_meant(name):
    """What people write by hand, or a page exports, comes out as they see it."""
    text, meant = SLOPPY[name]
    assert [
        f"{line.kind} " + (
            " / ".join(cells_of(line.text)) if line.kind is Kind.ROW else read_inline(line.text).text
        )
        for line in lines_of(as_markdown(text)) if line.kind not in SILENT
    ] == meant  # fmt: skip


def test_a_line_knows_where_it_stands_and_how_it_was_written():
    """Its number, its columns, its mark, an empty line before it, a quote and the raw text are kept."""
    first, second, third = lines_of("Start\n\n  12. [ ] Told *her*\n> Quoted\n")
    assert (first.number, first.loose, first.numbered) == (1, True, False)
    assert (second.number, second.level, second.loose) == (3, 2, True)
    assert (second.mark, second.numbered, second.count) == ("12. [ ]", True, 12)
    assert (second.text, second.raw) == ("Told *her*", "  12. [ ] Told *her*")
    assert (third.kind, third.quoted, third.text) == (Kind.TEXT, True, "Quoted")


def test_no_line_with_content_is_lost():
    """Each is a line of some kind, comments, front matter, code and markup among them."""
    text = "---\ntitle: Mine\n---\n# A\n<!-- a note\nof mine -->\n```\nx = 1\n```\n![p](a.png)\n[1]: http://a.example\nb"
    lines = lines_of(text)
    assert [line.number for line in lines] == [2, 4, 5, 6, 8, 10, 11, 12]
    assert [line.text for line in lines if line.kind is Kind.COMMENT] == ["a note", "of mine"]


def test_front_matter_is_told_from_a_rule():
    """Fields between rules are front matter; text between rules is text."""
    assert [line.kind for line in lines_of("---\nWe lost the key.\n---\n")] == [
        Kind.RULE, Kind.TEXT, Kind.RULE,
    ]  # fmt: skip


def test_plain_text_has_no_tags_quotes_or_rows():
    """In plain text only headings, items and rules are more than text."""
    lines = lines_of("# Themes\n- one\n> two\n| three |\n<b>four</b>\n---\n", plain=True)
    assert [line.kind for line in lines] == [
        Kind.HEADING, Kind.ITEM, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.RULE,
    ]  # fmt: skip
    assert lines[4].text == "<b>four</b>"


def test_a_ruling_row_is_told_from_a_row():
    """Bars with dashes part the heading of a table from its body."""
    assert is_separator("| --- |:-:|")
    assert not is_separator("| a | - |")
