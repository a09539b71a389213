"""Markdown of one line or paragraph as plain words."""

from __future__ import annotations

import html
import re

_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,500})\]\(<?([^()<>\s]{0,1000})>?(?:[ \t]+\"([^\"\n]{0,200})\")?\)"
)
_HREF = re.compile(r"<a\s[^<>]{0,200}?href=[\"']([^\"'<>\s]{1,1000})", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|p|div|span|sub|sup|small|mark|kbd|code|details|summary|center|font|ul|ol|li|a)"
    r"(?:\s[^<>]{0,300})?>",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,500})\1(?!`)")
_STRONG = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_CLOSING_STAR = re.compile(r"(?<=[^\s*])\*")
_UNDERSCORES = re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
_DUNDER = re.compile(
    r"(?<!\w)__(?:init|main|name|dict|doc|all|file|call|class|new|str|repr|enter|exit|slots|version)__(?!\w)"
)
"""Names of programs that emphasis would take the underscores of."""
_HELD = re.compile("\x00([0-9]{1,7})\x00")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|rarr|#39|#x27);")
_ESCAPED = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\]^_`{|}~\\])")
_SPACES = re.compile(r"[ \t]+")
_DECORATION = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u23e9-\u23fa\ufe0f\u200d\u20e3 ]*"
)


def plain(text: str) -> str:
    """Return the words of a piece of Markdown: no emphasis, no tags, links reduced to their text.

    A star between blanks or digits is a sign of its own and stays.
    """
    return unlinked(text)[0]


def unlinked(text: str) -> tuple[str, list[str]]:
    """Return what `plain` returns, and the addresses of the links that it dropped."""
    addresses: list[str] = []

    def reduced(found: re.Match[str]) -> str:
        if found[3] and found[3] != found[2] and not found[3].startswith("#"):
            addresses.append(f"{found[3]} {found[4] or ''}".strip())
        return found[2] or found[3]

    kept: list[str] = []
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: _kept(found[1], kept), text)
    if "`" in text:
        text = _CODE.sub(lambda found: _kept(found[2], kept), text)
    if "](" in text:
        text = _LINK.sub(reduced, text)
    if "<" in text:
        addresses += _HREF.findall(text)
        text = _TAG.sub("", _BREAK.sub(" ", _AUTOLINK.sub(r"\1", text)))
    if "*" in text and _CLOSING_STAR.search(text):
        text = _STRONG.sub(_star, text)
    if "_" in text:
        text = _DUNDER.sub(lambda found: _kept(found[0], kept), text)
        if len(_UNDERSCORES.findall(text)) > 1:
            text = _UNDERSCORES.sub("", text)
    text = text.replace("~~", "")
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if kept:
        text = _released(text, kept)
        addresses = [_released(address, kept) for address in addresses]
    return _SPACES.sub(" ", text).strip(), addresses


def _released(text: str, kept: list[str]) -> str:
    """Put back what was held; a code span may hold an escaped sign, which was held before it."""
    once = _HELD.sub(lambda found: kept[int(found[1])], text)
    return _HELD.sub(lambda found: "\\" + kept[int(found[1])], once) if "\x00" in once else once


def undecorated(text: str) -> str:
    """Return the text without emoji at its ends."""
    begin = _DECORATION.match(text)
    text = text[begin.end() if begin else 0 :]
    end = _DECORATION.match(text[::-1])
    return text[: len(text) - (end.end() if end else 0)].strip()


def _kept(code: str, kept: list[str]) -> str:
    """Hold back a code span or an escaped sign, in which stars and underscores are no emphasis."""
    kept.append(code)
    return f"\x00{len(kept) - 1}\x00"


def _star(found: re.Match[str]) -> str:
    """Return nothing for a mark of emphasis, and the star where it multiplies or is a glob."""
    text, start, end = found.string, found.start(), found.end()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isspace() and after.isspace():
        return found[0]
    if len(found[0]) == 1 and (
        (before.isdigit() and after.isdigit()) or (before.isspace() and after in "./")
    ):
        return found[0]
    return ""
