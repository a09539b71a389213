"""Tell a form to be filled in from a story that somebody has told."""

from __future__ import annotations

import re

from trainer.documents.telling import defines

_NOTHING = re.compile(
    r"^(?:[\s.…\-–—_*/|?:xX]*|tbd|tba|todo|to do|to be (?:added|done|determined|filled|written|completed)|"
    r"n/?a|none|null|pending|fill (?:me|this)?\s*in|coming soon|what i learned / what i'd do differently|placeholder|wip|lorem ipsum\b.*|"
    r"채워주세요|작성 예정|미작성|待补充|待填写|未記入)[.!…]*$",
    re.IGNORECASE,
)
_GAP = re.compile(r"\[[^\[\]\n]{1,200}\]|\{\{?[^{}\n]{1,200}\}\}?|<[^<>\n]{2,200}>|_{3,}|\.{3,}|…")
_BLANKET = re.compile(r"^\W*[\[({<].{0,600}[\])}>]\W*$", re.DOTALL)
_WORD = re.compile(r"\w+")
_ORDER = re.compile(
    r"^(?:what (?:did you|you|was your|were you|happened|was the|is the|i learned / what i'd)|describe\b|"
    r"set the (?:scene|context)|explain\b|(?:share|provide|include|give|outline|specify|state|list|quantify|show|mention|clarify|detail|tell) |your (?:specific )?(?:role|responsibility|task|goal)|"
    r"the (?:specific )?(?:context|background|outcome|task|goal|steps?)\b(?=.{0,60}(?:\byou\b|\byour\b|\bin one line\b|$))|"
    r"(?:what|which|how|why|where|when|who) .{0,150}\?$|(?:quantif|measurabl).{0,80}$|"
    r"(?:brief|short|one|1-2|2-3|two|three)[ -].{0,30}(?:sentences?|lines?|context|description)\b|"
    r"(?:context|outcome|steps|actions?|impact|background)(?:,| and| of| you| in)? .{0,40}\b(?:you|your)\b.{0,80}$)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"^\W*\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s*(?:%|percent|prozent|s|secs?|seconds?|sekunden|min|minutes?|minuten|sentences?|sätze)?\W*$",
    re.IGNORECASE,
)
"""How much of the answer a part takes: “15 %”, “20-30 seconds”."""
_EXAMPLE = re.compile(
    r"(?:[\"“„«「]|(?:for )?(?:example|instance)\b|e\.?g\.?\b|sample\b|(?:zum )?beispiel\b|z\.\s?b\.|(?:por )?ejemplo\b|"
    r"(?:par )?exemple\b|(?:por )?exemplo\b|p\.\s?ej\.|예[:：시]|例)",
    re.IGNORECASE,
)
_LONGEST = 700
"""Characters of the longest text that is looked at as a placeholder."""
_LONGEST_ORDER = 25
"""Words of the longest instruction that stands for a value."""
_TITLE = re.compile(
    r"^(?:\W*(?:(?:the )?(?:story|project|your|short|example|new|sample)\s*(?:story)?\s*(?:title|name)?(?: here)?|title(?: here)?|"
    r"story\s*#?\s*(?:n|x|number|\d*)\s*[:—–-]?\s*(?:title|name)?|tbd|todo|untitled|name of (?:the )?story|"
    r"template|story template)\W*)$",
    re.IGNORECASE,
)
_THEME = re.compile(r"^\s*\[[^\[\]]{0,100}\]\s*")


def is_placeholder(text: str) -> bool:
    """Return whether a value says nothing yet: "...", "[Describe the situation]", "TBD"."""
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    if _NOTHING.match(text):
        return True
    if _BLANKET.match(text) and not _WORD.search(_GAP.sub(" ", text)):
        return True
    gaps = _GAP.findall(text)
    if gaps:
        inside = sum(len(_WORD.findall(gap)) for gap in gaps)
        outside = len(_WORD.findall(_GAP.sub(" ", text)))
        return outside <= inside and (len(gaps) > 1 or outside <= 2) and inside > 1
    return False


def is_instruction(text: str) -> bool:
    """Return whether a value tells what to write there: "What you were responsible for"."""
    text = text.strip()
    if len(_WORD.findall(text[:400])) > _LONGEST_ORDER:
        return False
    return bool(_ORDER.match(text) or _SHARE.match(text)) or defines(text)


def is_example(text: str) -> bool:
    """Return whether a text beside an instruction is what one might say: in quotes, or “e.g. …”."""
    return _EXAMPLE.match(text.strip()) is not None


def is_placeholder_title(title: str) -> bool:
    """Return whether a heading is one to be filled in: "[Theme] Story Title", "Story #N: [Title]"."""
    bare = _THEME.sub("", title).strip()
    return is_placeholder(title) or is_placeholder(bare) or _TITLE.match(bare) is not None
