"""A text cut into lines, the same whatever the line ends, the byte order mark, and tags of a web page."""

from __future__ import annotations

import html
import re

from trainer.errors import TrainerError

MOST_BYTES = 5_000_000
"""The largest transcript that is read: more than fifty hours of talk."""

MOST_LINES = 150_000
"""The most lines that are read: a caption file of twenty hours has fewer."""

_PAGE = re.compile(r"<(?:!doctype html|html|body|p|div|table)\b[^<>]{0,300}>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]{0,500}>")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "section",
        "article",
        "dt",
        "dd",
    ]
)
_SHOWN_AS = {"b": "**", "strong": "**", "td": "\t", "th": "\t"}
_UNSEEN = frozenset(["script", "style", "head", "title", "template"])
_LINKED_TIME = re.compile(r"\[([\d:.]{4,12})\]\(https?://[^()\s]{1,400}\)")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\n]{0,400}\)(?:\{[^{}]{0,300}\})?")


def lines_of(text: str) -> list[str]:
    """Return the lines without byte order mark, line ends, pictures, and the tags of a page.

    Raises:
        TrainerError: when the text is larger than `MOST_BYTES` or has more than `MOST_LINES` lines.
    """
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise TrainerError(
            f"This transcript is larger than {MOST_BYTES // 1_000_000} MB",
            "cut it to one interview",
        )
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if plain.count("\n") > MOST_LINES:
        raise TrainerError(
            f"This transcript has more than {MOST_LINES:,} lines", "cut it to one interview"
        )
    if _PAGE.match(plain.lstrip()[:400]):
        plain = _without_tags(plain)
    if "![" in plain:
        plain = _IMAGE.sub(lambda image: "\n" * image.group().count("\n"), plain)
    if "](" in plain:
        plain = _LINKED_TIME.sub(r"[\1]", plain)
    return plain.split("\n")


def _without_tags(page: str) -> str:
    """Return what a web page shows: a line for each block, two marks around what is bold."""
    shown: list[str] = []
    at, unseen = 0, ""
    for tag in _TAG.finditer(page):
        name = tag[2].lower()
        if not unseen:
            shown.append(" ".join(page[at : tag.start()].split("\n")))
            shown.append("\n" if name in _BLOCKS else _SHOWN_AS.get(name, ""))
        at = tag.end()
        if name in _UNSEEN and tag[1] == ("/" if unseen else ""):
            unseen = "" if unseen else name
    if not unseen:
        shown.append(page[at:])
    return html.unescape("".join(shown)).replace("****", "").replace("\xa0", " ")
