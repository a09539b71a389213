"""The files that a mock interview's report is written as: plain text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from trainer.html_page import html_page, html_text
from trainer.mock.report_block import Block, Level
from trainer.stories.markdown_text import escaped
from trainer.text import visible

FORMS = ("txt", "md", "html")
"""The forms of a file, as its name ends."""


def as_text(found: Iterable[Block], wrap: Callable[[str, str, str], str]) -> str:
    """Return blocks as plain text.

    Args:
        found: the blocks.
        wrap: sets a line: the text, the indent of its lines, and that of the first.
    """
    lines = []
    for block in found:
        text = visible(block.line, multiline=block.level is Level.QUOTE)
        if block.level is Level.HEADING:
            lines += ["", text]
        elif block.level is Level.QUOTE:
            lines += [wrap(line, "      | ", "      | ") for line in text.splitlines()]
        elif block.level is Level.ITEM:
            lines.append(wrap(text, "     ", "  "))
        else:
            lines.append(wrap(text, "     ", "" if block.level is Level.TITLE else "     "))
    return "\n".join(lines)


_MARKS = {Level.TITLE: "# ", Level.HEADING: "\n## ", Level.ITEM: "- "}
_INSIDE = "    "
"""The indent of what belongs to an item, also to one with a number of two digits."""


def as_markdown(found: Iterable[Block]) -> str:
    """Return blocks as Markdown; nothing in a text is read as a mark, a link or HTML."""
    lines, indent = [], ""
    for block in found:
        text = visible(block.text, multiline=block.level is Level.QUOTE)
        if block.level is Level.QUOTE:
            lines += [f"{indent}> {_plain(line)}" for line in text.splitlines()]
        elif block.level is Level.TEXT:
            lines.append(f"{indent}{_plain(text)}")
        else:
            indent = _INSIDE if block.level is Level.ITEM else ""
            mark = f"{block.number}. " if block.number else _MARKS[block.level]
            lines.append(f"{mark}{_plain(text)}")
        lines.append("")
    return "\n".join(lines).replace("\n\n\n", "\n\n").strip() + "\n"


def _plain(text: str) -> str:
    return escaped(text).replace("<", "&lt;")


_TAGS = {Level.TITLE: "h1", Level.HEADING: "h2", Level.ITEM: "p", Level.TEXT: "p"}
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}"
    "p{margin:.3em 0}p.item{margin-top:1em}blockquote{margin:.5em 1.5em;color:#444}"
)


def as_html(found: Sequence[Block]) -> str:
    """Return blocks as one HTML page that loads nothing."""
    body = []
    for block in found:
        text = html_text(block.line, multiline=block.level is Level.QUOTE)
        if block.level is Level.QUOTE:
            body.append(f"<blockquote>{'<br>'.join(text.splitlines())}</blockquote>")
        else:
            tag = "h3" if block.number else _TAGS[block.level]
            kind = ' class="item"' if tag == "p" and block.level is Level.ITEM else ""
            body.append(f"<{tag}{kind}>{text}</{tag}>")
    return html_page(found[0].text if found else "", body, _STYLE)


def written(found: Sequence[Block], form: str, wrap: Callable[[str, str, str], str]) -> str:
    """Return blocks as a file of one of FORMS; for `wrap` see `as_text`."""
    if form == "txt":
        return as_text(found, wrap) + "\n"
    return as_markdown(found) if form == "md" else as_html(found)
