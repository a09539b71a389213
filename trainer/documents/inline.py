"""Markup inside a line: taken off, so that the words stay."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

_COMMENT = re.compile(r"<!--.*?-->|\{/\*.*?\*/\}")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]{0,100}\])")
_LINK = re.compile(
    r"\[([^\[\]]{1,500})\](?:\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s]*)?)>?[^()]{0,200}\)|\[[^\[\]]{0,100}\])"
)
_AUTO = re.compile(r"<https?://[^<>\s]{1,500}>")
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]{0,200}\}\s*$")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,40}\]")
_STRONG_TAG = re.compile(r"</?(?:b|strong)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_WEAK_TAG = re.compile(r"</?(?:i|em)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|\\$", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]{0,30})((?:\s[^<>]{0,500})?)/?>")
_VOID = frozenset(["br", "hr", "img", "wbr", "input"])
_CODE = re.compile(r"`{1,3}([^`]{1,300})`{1,3}")
_STRIKE = re.compile(r"~~([^~]{1,500})~~")
_MARKED = re.compile(r"(?<![=!])==(?=[^\s=])([^=]{1,500})(?<=[^\s=!<>])==(?!=)")
_BOLD = re.compile(r"(\*\*\*|\*\*|(?<!\w)___|(?<!\w)__)(?=\S)(.{1,900}?)(?<=\S)\1")
_SLOPPY_BOLD = re.compile(r"(?<![^\s*_(])\*\*(?=\S)([^*]{1,300}?)([ \t]+)\*\*(?=\w)")
"""Bold with a blank before its end, which ends none by the book: “**Task: **find it”."""
_ITALIC = re.compile(r"(?<![\w*])(\*|_)(?=[^\s*_])([^*_]{1,1000}?)(?<=[^\s])\1(?![\w*])")
_MARKUP = re.compile(r"[*_\[\]<>`\\&~{}!:=\u20e3]")
"""Signs without which a line has no markup."""
_NOTE = re.compile(
    r"(?:(?<=[?.!)？。：:\"”])|(?<=[?.!)*]\*\*)|(?<=\s[-–—]))\s*(\(?(?<![\w*_])([*_])(?![*_\s])[^*_]{1,800}\2\)?)$"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~>|\"'?:=<&])")
_PRIVATE = 0xE000
"""Where escaped signs wait, in the private use area, until the markup is off."""
_SIGNS = "\\`*_{}[]()#+-.!~>|\"'?:=<&"
_SHOWN = {_PRIVATE + ord(sign): sign for sign in _SIGNS}
_HIDDEN = {ord(sign): chr(_PRIVATE + ord(sign)) for sign in _SIGNS}
_DUNDER = re.compile(r"(?<=\s)__[a-z]+(?:_[a-z]+)*__(?=\s)")
"""A name of code such as __init__ within a sentence, which is no emphasis."""
_SPACE = re.compile(r"[\s\u200b\ufeff\u00a0]+")
_EMOJI_CHARS = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\ufe0e\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
_EMOJI_EDGE = re.compile(f"^[{_EMOJI_CHARS}\\s]+|[{_EMOJI_CHARS}\\s]+$")
_KEYCAP = re.compile("^(\\d{1,3})\ufe0f?\u20e3\\s*")
_SHORTCODE = re.compile(r"(?:^|\s):[a-z0-9_+\-]{2,40}:(?=\s|$)")

HOLD = "\x02"
"""Stands for bold's begin and end while the other markup is taken off."""


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
    """Return the words of one block's text and how they were marked up."""
    if not _MARKUP.search(raw):
        return Inline(_trim(raw))
    if len(raw) > MOST_INLINE:
        return Inline(_SPACE.sub(" ", raw).strip())
    anchor = _only_anchors(raw)
    text = _without_code_and_links(raw)
    text = _WEAK_TAG.sub("_", _STRONG_TAG.sub("**", text))
    text, note = _without_italic_note(_untagged(text).rstrip())
    text = _BOLD.sub(rf"{HOLD}\2{HOLD}", text)
    if "**" in text:
        text = _SLOPPY_BOLD.sub(rf"{HOLD}\1{HOLD}\2", text)
    text = _ITALIC.sub(r"\2", text)
    text = _STRIKE.sub(r"\1", text)
    text = _MARKED.sub(r"\1", text)
    text = html.unescape(text).translate(_SHOWN)
    text = _trim(_SHORTCODE.sub(" ", text))
    pieces = text.split(HOLD)
    lead, rest = "", ""
    if len(pieces) > 2 and not pieces[0].strip(" \"“'"):
        lead, rest = _joined_lead(pieces)
    return Inline(
        text=_trim(text.replace(HOLD, "")),
        lead=_trim(lead),
        rest=_trim(rest),
        anchor=anchor,
        note=note,
    )


def _without_italic_note(text: str) -> tuple[str, str]:
    if not text.endswith(("*", "_", "*)", "_)")) or text.endswith(("**", "__")):
        return text, ""
    found = _NOTE.search(text)
    if found is None:
        return text, ""
    return text[: found.start(1)].rstrip(" \t-–—"), found[1].strip()


MOST_INLINE = 2000
"""Characters of a block that is still looked at for markup; what is longer is prose."""


def _joined_lead(pieces: list[str]) -> tuple[str, str]:
    """Join bold pieces that follow each other with nothing between, as `**Q1:** **What…?**` has."""
    lead = pieces[1]
    at = 2
    while at + 1 < len(pieces) and not pieces[at].strip():
        lead = f"{lead} {pieces[at + 1]}"
        at += 2
    return lead, "".join(pieces[at:])


def _untagged(text: str) -> str:
    """Return a text without the tags that mark it up; those it speaks of stay.

    A tag marks up where it has attributes, a partner, or a place at an end of the text; an
    unpaired “<div>” within a sentence is what the sentence is about.
    """
    if "<" not in text:
        return text
    tags = list(_TAG.finditer(text))
    closed = {tag[2].lower() for tag in tags if tag[1]}
    opened = {tag[2].lower() for tag in tags if not tag[1]}
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())

    def taken(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        paired = name in (opened if tag[1] else closed)
        at_an_end = tag.start() == first or tag.end() == last
        return " " if tag[3] or name in _VOID or paired or at_an_end else tag[0]

    return _TAG.sub(taken, text)


def _hidden(found: re.Match[str]) -> str:
    return chr(_PRIVATE + ord(found[1]))


def _without_code_and_links(raw: str) -> str:
    text = _ESCAPE.sub(_hidden, raw) if "\\" in raw else raw
    if "`" in text:
        text = _CODE.sub(lambda found: found[1].translate(_HIDDEN), text)
    if "__" in text:
        text = _DUNDER.sub(lambda found: found[0].translate(_HIDDEN), text)
    if "<!" in text or "{/" in text:
        text = _COMMENT.sub(" ", text)
    if "]" in text:
        text = _FOOTNOTE.sub("", _LINK.sub(r"\1", _IMAGE.sub(" ", text)))
    if "<" in text or text.endswith("\\"):
        text = _BREAK.sub(" ", _AUTO.sub(" ", text))
    return _ATTRIBUTES.sub("", text)


def _only_anchors(raw: str) -> bool:
    """Return whether a line is nothing but links into its own page."""
    links = list(_LINK.finditer(raw))
    if not links or _LINK.sub("", raw).strip(" \t*_.-–—|•·:`0123456789)"):
        return False
    return all((link[2] or "").startswith("#") for link in links)


def _trim(text: str) -> str:
    text = _SPACE.sub(" ", text).strip()
    text = _KEYCAP.sub(r"\1. ", text)
    return _EMOJI_EDGE.sub("", text).strip()
