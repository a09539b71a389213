"""Org files, told in Markdown: the form of Emacs."""

from __future__ import annotations

import re
from collections.abc import Collection

from trainer.documents.dialects import changed, changes_of

_STARS = re.compile(r"^(\*{1,5})[ \t]+(.*)$")
_STATES = ("TODO", "NEXT", "WAITING", "HOLD", "DONE", "CANCELED", "CANCELLED", "STARTED")
"""How far somebody is with a heading, as most people call it."""
_OWN_STATES = re.compile(r"^[ \t]*#\+(?:SEQ_|TYP_)?TODO:(.{1,300})$", re.IGNORECASE | re.MULTILINE)
_BEFORE_PRIORITY = re.compile(r"^[A-Z][A-Z_-]{2,20}[ \t]+(?=\[#[A-Z0-9]\])")
_COOKIE = re.compile(r"^\[#[A-Z0-9]\][ \t]+|[ \t]{0,4}\[\d{0,4}(?:/\d{0,4}|%)\][ \t]*$")
_TAGS = re.compile(r"(?<=\s):([\w@#%:]{1,200}):$")
_KEYWORD = re.compile(r"^[ \t]*#\+(\w+):[ \t]*(.*)$")
_EDGE = re.compile(r"^[ \t]*#\+(begin|end)_(\w+)(.*)$", re.IGNORECASE)
_REMARK = re.compile(r"^[ \t]*#(?:[ \t]+(.*))?$")
_TERM = re.compile(r"^([ \t]*[-+*][ \t]+(?:\[[ xX-]\][ \t]+)?)(.{1,60}?)[ \t]+::(?=[ \t]|$)")
_CHANGES = changes_of(
    (r"\[\[([^\[\]\n]{1,500})\]\[([^\[\]\n]{1,500})\]\]", r"[\2](\1)"),
    (r"\[\[([^\[\]\n]{1,500})\]\]", r"\1"),
    (r"\[fn:[^\[\]\n]{1,200}\]", ""),
    (r"(?<![\w=~])([=~])(?=\S)((?:(?!\1)[^\n]){1,300})(?<=\S)\1(?![\w=~])", r"`\2`"),
    (r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])", r"**\1**"),
    (r"(?:(?<=[\s(\"'])|^)/(?=[^\s/])([^/\n]{1,300}?)(?<=[^\s/])/(?=[\s.,;:!?)\"']|$)", r"\1"),
    (r"(?:(?<=[\s(])|^)\+(?=[^\s+\d])([^+\n]{1,300}?)(?<=[^\s+])\+(?=[\s.,;:!?)]|$)", r"~~\1~~"),
)
"""Links, notes, code and emphasis, and how Markdown writes them."""
_MARKED = re.compile(r"[\[=~*/+]")
_RULED = re.compile(r"^[ \t]*\|[-+]+\|?[ \t]*$")
_SIGN_OF_ORG = re.compile(
    r"^[ \t]*(?:#\+(?:title|begin_\w+|author|startup|options|filetags):?|:PROPERTIES:[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADED = re.compile(r"^\*+ \S", re.MULTILINE)
_SAMPLE = 20_000
_FENCES = {"src": ("```", "```"), "example": ("```", "```"), "comment": ("<!--", "-->")}
"""What begins and ends a block whose lines stay as they are."""


def is_org(text: str, name: str = "") -> bool:
    """Return whether a text is an Org file, by the end of its name or by its signs."""
    if name.casefold().endswith(".org"):
        return True
    sample = text[:_SAMPLE]
    return _SIGN_OF_ORG.search(sample) is not None and _HEADED.search(sample) is not None


def from_org(text: str, *, tags: bool) -> str:
    """Return an Org file as Markdown with as many lines, its drawers as they are.

    What is meant for the program becomes a comment; `tags` stand in brackets before their heading, or go.
    """
    own = " ".join(line[1] for line in _OWN_STATES.finditer(text)).split()
    states = {*_STATES, *(word.partition("(")[0] for word in own)}  # without their keys
    rows, block = [], ""
    for row in text.split("\n"):
        if edge := _EDGE.match(row):
            name, begins = edge[2].casefold(), edge[1].casefold() == "begin"
            block = name if begins else ""
            told = _FENCES.get(name, ("", ""))[not begins]
        elif block in _FENCES:
            told = row
        elif heading := _STARS.match(row):
            told = _heading(heading, states, tags=tags)
        elif keyword := _KEYWORD.match(row):
            is_title = keyword[1].casefold() == "title"
            told = f"# {_words(keyword[2])}" if is_title else f"<!-- {row.strip()} -->"
        elif remark := _REMARK.match(row):
            told = f"<!-- {remark[1] or ''} -->"
        else:
            ruled = _RULED.match(row)
            told = row.replace("+", "|") if ruled else _words(_TERM.sub(r"\1*\2:*", row))
        rows.append(told)
    return "\n".join(rows)


def _heading(match: re.Match[str], states: Collection[str], *, tags: bool) -> str:
    title, theme = match[2].strip(), ""
    state, _, rest = title.partition(" ")
    title = rest.strip() if rest and state in states else _BEFORE_PRIORITY.sub("", title)
    if tagged := _TAGS.search(title):
        title = title[: tagged.start()].rstrip()
        named = ", ".join(tag.replace("_", " ") for tag in tagged[1].split(":") if tag)
        theme = f"[{named}] " if tags else ""
    return f"{'#' * (len(match[1]) + 1)} {theme}{_words(_COOKIE.sub('', title))}"


def _words(text: str) -> str:
    """Return a line with links and emphasis as Markdown writes them."""
    return changed(text, _CHANGES) if _MARKED.search(text) else text
