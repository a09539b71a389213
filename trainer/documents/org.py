"""Org files, told in Markdown: the form of Emacs."""

from __future__ import annotations

import re

_STARS = re.compile(r"^(\*{1,5})[ \t]+(.*)$")
_STATES = ("TODO", "NEXT", "WAITING", "HOLD", "DONE", "CANCELED", "CANCELLED", "STARTED")
"""How far somebody is with a heading, as most people call it."""
_OWN_STATES = re.compile(r"^[ \t]*#\+(?:SEQ_|TYP_)?TODO:(.{1,300})$", re.IGNORECASE | re.MULTILINE)
_BEFORE_PRIORITY = re.compile(r"^[A-Z][A-Z_-]{2,20}[ \t]+(?=\[#[A-Z0-9]\])")
_COOKIE = re.compile(r"^\[#[A-Z0-9]\][ \t]+|[ \t]{0,4}\[\d{0,4}(?:/\d{0,4}|%)\][ \t]*$")
_TAGS = re.compile(r":([\w@#%:]{1,200}):")
_KEYWORD = re.compile(r"^[ \t]*#\+(\w+):[ \t]*(.*)$")
_EDGE = re.compile(r"^[ \t]*#\+(begin|end)_(\w+)(.*)$", re.IGNORECASE)
_REMARK = re.compile(r"^[ \t]*#(?:[ \t]+(.*))?$")
_DRAWER = re.compile(r"^[ \t]*:(\w+):[ \t]*$")
_PROPERTY = re.compile(r"^[ \t]*:([\w+-]+):[ \t]+(.*)$")
_PLANNED = re.compile(r"^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):.*$")
_TERM = re.compile(r"^([ \t]*[-+*][ \t]+(?:\[[ xX-]\][ \t]+)?)(.{1,60}?)[ \t]+::(?=[ \t]|$)")
_LINK = re.compile(r"\[\[([^\[\]\n]{1,500})\](?:\[([^\[\]\n]{1,500})\])?\]")
_NOTE = re.compile(r"\[fn:[^\[\]\n]{1,200}\]")
_CODE = re.compile(r"(?<![\w=~])([=~])(?=\S)((?:(?!\1)[^\n]){1,300})(?<=\S)\1(?![\w=~])")
_BOLD = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])")
_SLANTED = re.compile(
    r"(?:(?<=[\s(\"'])|^)/(?=[^\s/])([^/\n]{1,300}?)(?<=[^\s/])/(?=[\s.,;:!?)\"']|$)"
)
_STRUCK = re.compile(
    r"(?:(?<=[\s(])|^)\+(?=[^\s+\d])([^+\n]{1,300}?)(?<=[^\s+])\+(?=[\s.,;:!?)]|$)"
)
_RULED = re.compile(r"^[ \t]*\|[-+]+\|?[ \t]*$")
_SIGN_OF_ORG = re.compile(
    r"^[ \t]*(?:#\+(?:title|begin_\w+|author|startup|options|filetags):?|:PROPERTIES:[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADED = re.compile(r"^\*+ \S", re.MULTILINE)
_SAMPLE = 20_000
_OF_THE_PROGRAM = {
    "id",
    "custom_id",
    "created",
    "modified",
    "category",
    "visibility",
    "style",
    "effort",
    "ordered",
}
"""Properties that the program writes for itself."""


def is_org(text: str, name: str = "") -> bool:
    """Return whether a text is an Org file, by the end of its name or by its signs."""
    if name.casefold().endswith(".org"):
        return True
    sample = text[:_SAMPLE]
    return _SIGN_OF_ORG.search(sample) is not None and _HEADED.search(sample) is not None


def from_org(text: str, *, tags: bool) -> str:
    """Return an Org file as Markdown with as many lines.

    Properties become labels; what is planned, hidden or meant for the program becomes a comment.

    Args:
        text: the file.
        tags: whether tags stand in brackets before their heading, or go.
    """
    rows = text.split("\n")
    drawers = _drawers(rows)
    org = _Rows(tags=tags, states=_states(text))
    return "\n".join(org.row(row, in_drawer=drawers.get(at)) for at, row in enumerate(rows))


def _states(text: str) -> frozenset[str]:
    """Return the words for how far somebody is, the file's own among them, without their keys."""
    own = " ".join(line[1] for line in _OWN_STATES.finditer(text)).split()
    return frozenset((*_STATES, *(word.partition("(")[0] for word in own)))


def _drawers(rows: list[str]) -> dict[int, str]:
    """Return the rows of drawers that are closed, by index, each with the drawer's name."""
    inside: dict[int, str] = {}
    begin, name = -1, ""
    for at, row in enumerate(rows):
        found = _DRAWER.match(row) if ":" in row else None
        if found and found[1].upper() != "END":
            begin, name = at, found[1].upper()
        elif found and begin >= 0:
            inside |= dict.fromkeys(range(begin, at + 1), name)
            begin = -1
        elif begin >= 0 and _STARS.match(row):
            begin = -1
    return inside


class _Rows:
    """Tells one row after the other; knows the block that it stands in."""

    def __init__(self, *, tags: bool, states: frozenset[str]) -> None:
        self._tags = tags
        self._states = states
        self._block = ""

    def row(self, row: str, *, in_drawer: str | None) -> str:
        """Return the row in Markdown."""
        edge = _EDGE.match(row)
        if edge:
            return self._edge(edge)
        if self._block in ("src", "example", "comment"):
            return row
        if in_drawer is not None:
            return _property(row, in_drawer)
        heading = _STARS.match(row)
        if heading:
            return _heading(heading, self._states, tags=self._tags)
        keyword = _KEYWORD.match(row)
        if keyword:
            title = keyword[1].casefold() == "title"
            return f"# {_words(keyword[2])}" if title else f"<!-- {row.strip()} -->"
        remark = _REMARK.match(row)
        if remark or _PLANNED.match(row):
            return f"<!-- {(remark[1] or '') if remark else row.strip()} -->"
        if _RULED.match(row):
            return row.replace("+", "|")
        return _words(_TERM.sub(r"\1*\2:*", row))

    def _edge(self, edge: re.Match[str]) -> str:
        name = edge[2].casefold()
        begins = edge[1].casefold() == "begin"
        self._block = name if begins else ""
        if name == "comment":
            return "<!--" if begins else "-->"
        return "```" if name in ("src", "example") else ""


def _property(row: str, drawer: str) -> str:
    """Return a row of a drawer: a label, where a person wrote the property."""
    found = _PROPERTY.match(row)
    if _DRAWER.match(row) or not row.strip():
        return ""
    if drawer != "PROPERTIES" or found is None or found[1].casefold() in _OF_THE_PROGRAM:
        return f"<!-- {row.strip()} -->"
    return f"**{found[1].replace('_', ' ').capitalize()}:** {_words(found[2])}"


def _heading(found: re.Match[str], states: frozenset[str], *, tags: bool) -> str:
    title = found[2].strip()
    state, _, rest = title.partition(" ")
    title = rest.strip() if rest and state in states else _BEFORE_PRIORITY.sub("", title)
    *before, last = title.rsplit(None, 1) or [""]
    tagged = _TAGS.fullmatch(last) if before else None
    theme = ""
    if tagged:
        title = before[0].rstrip()
    if tagged and tags:
        theme = f"[{', '.join(tag.replace('_', ' ') for tag in tagged[1].split(':') if tag)}] "
    return f"{'#' * (len(found[1]) + 1)} {theme}{_words(_COOKIE.sub('', title))}"


def _words(text: str) -> str:
    """Return a line with links and emphasis as Markdown writes them."""
    if "[" in text:
        text = _LINK.sub(lambda found: f"[{found[2]}]({found[1]})" if found[2] else found[1], text)
        text = _NOTE.sub("", text)
    if "=" in text or "~" in text:
        text = _CODE.sub(r"`\2`", text)
    if "*" in text:
        text = _BOLD.sub(r"**\1**", text)
    if "/" in text:
        text = _SLANTED.sub(r"\1", text)
    if "+" in text:
        text = _STRUCK.sub(r"~~\1~~", text)
    return text
