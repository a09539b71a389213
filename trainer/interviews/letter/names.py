"""How a person is addressed in a letter, from the name as a calendar or a badge has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.interviews.letter.phrases import Phrases

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
_INITIAL = re.compile(r"\w\.?")
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
"""Kana, Han and Hangul: names in these scripts begin with the family's, and are not taken apart."""


def whole_name(name: str, phrases: Phrases) -> str:
    """Return a name for a formal address: without what stands in brackets or behind a comma.

    “Schmidt, Anna” is turned round; degrees and functions behind the name (“Lee, PhD”, “Ana Berg,
    Head of product”) are left out.
    """
    plain = " ".join(_BRACKETS.sub(" ", name).split())
    first, comma, rest = (part.strip() for part in plain.partition(","))
    if comma:
        behind = rest.split(",")[0].strip()
        degree = behind.casefold().replace(".", "") in phrases.shared("degrees").split()
        behind = "" if degree or _is_function(behind, phrases) else behind
        plain = f"{behind} {first}".strip()
    return plain.strip(" ,;") or name.strip()


def _is_function(name: str, phrases: Phrases) -> bool:
    known = phrases.shared("functions").split()
    return any(word in known for word in name.casefold().replace("-", " ").split())


def called(name: str, phrases: Phrases) -> str:
    """Return how a person is called by somebody who talked with them once.

    The first name; with a title, title and family name; the whole name where the first word is an
    initial, where the script puts the family first, and where it is no name but a function.
    """
    whole = whole_name(name, phrases)
    if _FAMILY_FIRST.search(whole) or _is_function(whole, phrases):
        return whole
    words = whole.split()
    titles = phrases.shared("titles").split()
    count = 0
    while count < len(words) - 1 and words[count].casefold().rstrip(".") in titles:
        count += 1
    if count:
        return " ".join([*words[:count], words[-1]])
    return whole if _INITIAL.fullmatch(words[0]) else words[0]
