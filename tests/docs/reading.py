"""What stands in the docs: pages, fenced blocks, links, headings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = (
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
)

_BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
_CODE = re.compile(r"`[^`\n]*`")


class Block(NamedTuple):
    """A fenced block of a page."""

    page: str
    language: str
    text: str


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(*languages: str) -> list[Block]:
    """Return the fenced blocks in some languages, page after page."""
    return [
        Block(name(page), found.group(2), found.group(3))
        for page in PAGES
        for found in _BLOCK.finditer(page.read_text("utf-8"))
        if found.group(2) in languages
    ]


def commands(page: str) -> list[str]:
    """Return the command lines of a page's shell blocks, continued lines joined."""
    text = "".join(block.text for block in blocks("sh", "console") if block.page == page)
    lines = (line.strip() for line in text.replace("\\\n", " ").splitlines())
    return [line for line in lines if line]


def links(page: Path) -> list[str]:
    text = _CODE.sub("", _BLOCK.sub("", page.read_text("utf-8")))
    return [one or other for one, other in _LINK.findall(text)]


def anchors(page: Path) -> set[str]:
    """Return what a link to a heading of the page may say, as GitHub makes it."""
    text = _BLOCK.sub("", page.read_text("utf-8"))
    found: set[str] = set()
    for heading in _HEADING.findall(text):
        plain = re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        found.add(slug)
    return found
