"""Markup inside a line: taken off, so that the words stay."""

from __future__ import annotations

import html
import re
import string
from dataclasses import dataclass
from functools import lru_cache

_COMMENT = re.compile(r"<!--[^<]{0,2000}?-->|\{/\*[^{}]{0,2000}?\*/\}")
_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,500})\]\(\s{0,9}<?([^()\s<>]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)>?([^()]{0,200})\)"
)
_HREF = re.compile(r"<a\s[^<>]{0,200}?href=[\"']([^\"'<>\s]{1,1000})", re.IGNORECASE)
_AUTO = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_ATTRIBUTES = re.compile(r"\s{0,9}\{[#.:][^{}]{0,200}\}\s*$")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,40}\]")
_STRONG_TAG = re.compile(r"</?(?:b|strong)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_WEAK_TAG = re.compile(r"</?(?:i|em)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s{0,9}/?>|\\$", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]{0,30})((?:\s[^<>]{0,500})?)/?>")
_CLOSE_TO_WORDS = frozenset(
    ["u", "span", "sub", "sup", "small", "mark", "kbd", "code", "font", "a"]
)
"""Tags within a word or around it; others part words."""
_CODE = re.compile(r"(?<![`\\])(`{1,3})(?!`)([^`]{1,500})\1(?!`)")
_STRIKE = re.compile(r"~~([^~]{1,500})~~")
_MARKED = re.compile(r"(?<![=!])==(?=[^\s=])([^=]{1,500})(?<=[^\s=!<>])==(?!=)")
_BOLD = re.compile(r"(\*\*\*|\*\*|(?<!\w)___|(?<!\w)__)(?=\S)(.{1,900}?)(?<=\S)\1")
_SLOPPY_BOLD = re.compile(r"(?<![^\s*_(])\*\*(?=\S)([^*]{1,300}?)([ \t]+)\*\*(?=\w)")
"""Bold with a blank before its end, which ends none by the book: “**Task: **find it”."""
_HALF_BOLD = re.compile(r"^\s*(\*{2,3})(?=\S)|(?<=\S)(\*{2,3})\s*$")
"""Bold that goes on in another line."""
_ITALIC = re.compile(r"(?<![\w*])(\*|_)(?=[^\s*_])([^*_]{1,1000}?)(?<=[^\s])\1(?![\w*])")
_MARKUP = re.compile(r"[*_\[\]<>`\\&~{}!:=\u20e3]")
"""Signs without which a line has no markup."""
_NOTE = re.compile(
    r"(?:(?<=[?.!)？。：:\"”])|(?<=[?.!)*]\*\*)|(?<=\s[-–—]))\s*(\(?(?<![\w*_])([*_])(?![*_\s])[^*_]{1,800}\2\)?)$"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_ESCAPE = re.compile(f"\\\\([{re.escape(string.punctuation)}])")
_PRIVATE = 0xF0000
"""Where escaped signs wait, in a private use area, until the markup is off."""
_SHOWN = {_PRIVATE + ord(sign): sign for sign in string.punctuation}
_HIDDEN = {ord(sign): chr(_PRIVATE + ord(sign)) for sign in string.punctuation}
_DUNDER = re.compile(
    r"(?<!\w)__(?:init|main|name|dict|doc|all|file|call|class|new|str|repr|enter|exit|slots|version)__(?!\w)"
)
"""Names of programs that emphasis would take the underscores of."""
_SPACE = re.compile(r"[\s\u200b\ufeff\u00a0]+")
_BLANKS = re.compile(r"[ \t]+")
_EMOJI_CHARS = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\ufe0e\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
_EMOJI = re.compile(f"^[{_EMOJI_CHARS}\\s]++")
_KEYCAP = re.compile("^(\\d{1,3})\ufe0f?\u20e3\\s*")
_SHORTCODE = re.compile(r"(?:^|\s):[a-z0-9_+\-]{2,40}:(?=\s|$)")

HOLD = "\x02"
"""Stands for bold's begin and end while the other markup is taken off."""
MOST_INLINE = 2000
"""Characters of a block that is still looked at for markup; what is longer is prose."""

_REMEMBERED = 256
"""Pieces that are remembered without their markup: a line is asked for its words by every judge of it."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A line without its markup.

    Attributes:
        text: the words.
        lead: the bold piece that begins the line; empty without.
        rest: what follows the bold beginning.
        anchor: whether the line is nothing but a link into its own page.
        note: the piece in italics behind the last sentence or a dash; `text` is without it.
    """

    text: str
    lead: str = ""
    rest: str = ""
    anchor: bool = False
    note: str = ""

    @property
    def all_bold(self) -> bool:
        """Whether nothing stands outside the bold beginning."""
        return bool(self.lead) and not self.rest.strip(" .:?？!*_-–—")


@lru_cache(maxsize=1024)
def read_inline(raw: str) -> Inline:
    """Return the words of one block's text and how they were marked up; emoji at its ends go."""
    if not _MARKUP.search(raw):
        return Inline(_trim(raw))
    if len(raw) > MOST_INLINE:
        return Inline(_SPACE.sub(" ", raw).strip())
    text, note = _without_italic_note(_AUTO.sub(" ", _without_links(raw)[0]).rstrip())
    text = _trim(_SHORTCODE.sub(" ", _without_emphasis(text)))
    pieces = text.split(HOLD)
    lead, rest = "", [""]
    if len(pieces) > 2 and not pieces[0].strip(" \"“'"):
        _, lead, *rest = pieces
    while rest[1:] and not rest[0].strip():  # pieces with nothing between: `**Q1:** **What…?**`
        lead, rest = f"{lead} {rest[1]}", rest[2:]
    text = _trim(text.replace(HOLD, ""))
    return Inline(text, _trim(lead), _trim("".join(rest)), _only_anchors(raw), note)


def plain(raw: str) -> str:
    """Return the words of a piece of Markdown: no emphasis, no tags, links reduced to their text."""
    return unlinked(raw)[0]


@lru_cache(_REMEMBERED)
def unlinked(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return what `plain` returns, and the addresses of the links that it dropped."""
    text, addresses = (raw, []) if not _MARKUP.search(raw) else _without_links(raw)
    text = _without_emphasis(_AUTO.sub(r"\1", text)).replace(HOLD, "")
    return _BLANKS.sub(" ", text).strip(), tuple(address.translate(_SHOWN) for address in addresses)


def undecorated(text: str) -> str:
    """Return the text without emoji at its ends."""
    return _EMOJI.sub("", _EMOJI.sub("", text, count=1)[::-1], count=1)[::-1]


def _without_links(raw: str) -> tuple[str, list[str]]:
    """Return a text without code marks, links, comments and tags, and the addresses of the links."""
    text, addresses = raw, []

    def reduced(match: re.Match[str]) -> str:
        address, title = match[3], match[4].strip(" \"'>")
        if address and address != match[2] and not address.startswith("#"):
            addresses.append(f"{address} {title}".strip())
        return " " if match[1] else match[2]

    if "`" in text:
        text = _CODE.sub(lambda match: match[2].translate(_HIDDEN), text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: chr(_PRIVATE + ord(match[1])), text)
    if "__" in text:
        text = _DUNDER.sub(lambda match: match[0].translate(_HIDDEN), text)
    if "<!" in text or "{/" in text:
        text = _COMMENT.sub(" ", text)
    if "]" in text:
        text = _FOOTNOTE.sub("", _LINK.sub(reduced, text))
    if "<" in text or text.endswith("\\"):
        addresses += _HREF.findall(text)
        text = _untagged(_BREAK.sub(" ", text))
    return _ATTRIBUTES.sub("", text), addresses


def _without_emphasis(text: str) -> str:
    """Return a text without emphasis, `HOLD` at the ends of what is bold."""
    if "*" in text or "_" in text:
        text = _BOLD.sub(rf"{HOLD}\2{HOLD}", text)
        text = _SLOPPY_BOLD.sub(rf"{HOLD}\1{HOLD}\2", text)
        text = _HALF_BOLD.sub("", _ITALIC.sub(r"\2", text))
    if "~~" in text or "==" in text:
        text = _MARKED.sub(r"\1", _STRIKE.sub(r"\1", text))
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]).replace("\xa0", " "), text)
    return text.translate(_SHOWN)


def _without_italic_note(text: str) -> tuple[str, str]:
    may_be = text.endswith(("*", "_", "*)", "_)")) and not text.endswith(("**", "__"))
    match = _NOTE.search(text) if may_be else None
    if match is None:
        return text, ""
    return text[: match.start(1)].rstrip(" \t-–—"), match[1].translate(_SHOWN).strip()


def _untagged(text: str) -> str:
    """Return a text without the tags that mark it up; an unpaired “<div>” or “<img srcset>” in a sentence is its subject."""
    text = _WEAK_TAG.sub("_", _STRONG_TAG.sub("**", text))
    tags = list(_TAG.finditer(text))
    closed = {tag[2].lower() for tag in tags if tag[1]}
    opened = {tag[2].lower() for tag in tags if not tag[1]}
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())

    def taken(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        paired = name in (opened if tag[1] else closed)
        at_an_end = tag.start() == first or tag.end() == last
        if not ("=" in tag[3] or name == "wbr" or paired or at_an_end):
            return tag[0]
        return "" if name in _CLOSE_TO_WORDS else " "

    return _TAG.sub(taken, text)


def _only_anchors(raw: str) -> bool:
    """Return whether a line is nothing but links into its own page."""
    links = list(_LINK.finditer(raw))
    others = _LINK.sub("", raw).strip(" \t*_.-–—|•·:`0123456789)") if links else raw
    return not others and all(link[3].startswith("#") for link in links)


def _trim(text: str) -> str:
    text = _SPACE.sub(" ", text).strip()
    return undecorated(_KEYCAP.sub(r"\1. ", text))
