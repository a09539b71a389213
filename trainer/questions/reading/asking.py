"""Whether a piece of text asks somebody something."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from trainer.questions.reading.openers import (
    FOREIGN,
    FOREIGN_END,
    FOREIGN_INSIDE,
    MARKS,
    MAYBE,
    SURE,
)


class Asking(IntEnum):
    """How certain it is that a text asks.

    NO: it does not; MAYBE: in a list of questions it does; MARKED: it ends with a question mark;
    SURE: nobody says so without asking.
    """

    NO = 0
    MAYBE = 1
    MARKED = 2
    SURE = 3


MOST_WORDS = 110
"""Words of the longest text that is still a question; longer ones tell or teach."""

_CLOSERS = " \t\"'“”„‘’«»「」『』)）]】*_`~.。!！…,-–—" + "\ufe0f\u200d"
_QUOTES = "\"'“”„‟‘’‚«»‹›「」『』《》＂"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE = re.compile(
    rf"[{MARKS.replace(';', '')}.!。！…]+[{re.escape(_QUOTES)})）]*(?:\s+|$)|(?<=[？。！])"
)
_WORDS_OF_A_BEGINNING = 9
_BROKEN_OFF = re.compile(
    r"\b(?:when|where|you|that|about|of|an?|if|how|which|who|the|me|us|your|to|in|time|example|situation|and)\s*(?:…|\.\.\.|_{3,})$",
    re.IGNORECASE,
)
"""The end of a text that breaks off where its subject should stand."""
_LINK_WORD = re.compile(
    r"\b(?:when|where|you|that|about|of|an?|if|how|which|who|whom|with|the|to|in|time|times|example|situation|for)$",
    re.IGNORECASE,
)
"""The last word of a text that goes on below."""
ADVICE = re.compile(
    r"\W*(?:never|don['’]t|do not|avoid|always|be (?:honest|brief|specific|careful|prepared|positive|concise|ready|yourself|clear)"
    r"|keep (?:it|your|this)|remember|make sure|try (?:to|not)|focus on|stay (?:calm|positive|brief)|this (?:one|is|question)"
    r"|(?:the )?interviewers? |they (?:want|are|look)|hint|tip|note)\b",
    re.IGNORECASE,
)
"""Beginnings of a sentence that tells how to answer."""
_TELLS = re.compile(
    r"\W*(?:i|i'm|i've|i’m|my|we|it|it's|yes|no|because|they|he|she|this|a|an|the|these|there|answer)\b",
    re.IGNORECASE,
)
"""Beginnings of a sentence behind a question that answers it."""
_SHORT_SCENE = 3
_SHORT_WORDS = 35
"""Sentences and words of a paragraph that may be a scene and its question."""
_LONGEST_SCENE = 5
"""Sentences of a scene with the request that ends it."""
_HEAD = re.compile(r"[^\w¿⸘]+")
_WORDY_STATEMENT = 14
"""Words of a sentence behind a question that make it an answer instead of a request."""


@lru_cache(maxsize=1024)
def asking(text: str) -> Asking:
    """Return how certain it is that the text, free of markup, asks somebody something."""
    if not text or len(text) > 1500:
        return Asking.NO
    words = count_words(text)
    if words > MOST_WORDS or words == 0:
        return Asking.NO
    head = _HEAD.sub("", text[:8]) + text[8:]
    head = text[_start(text) :] or head
    marked = ends_marked(text)
    if SURE.match(head) or FOREIGN.match(head):
        if _is_fragment(text, words):
            return Asking.NO
        return Asking.SURE
    if marked:
        return Asking.MARKED
    if FOREIGN_END.search(text[-40:]) and words > 1:
        return Asking.SURE
    if has_question(text) and _asks_on(text):
        return Asking.MARKED
    if _ends_asking(text):
        return Asking.SURE
    if FOREIGN_INSIDE.match(head) or MAYBE.match(head):
        return Asking.NO if text.rstrip().endswith((":", "：")) else Asking.MAYBE
    return Asking.NO


def stem_of(text: str) -> str:
    """Return the beginning of a question that others below complete; empty where it is none.

    “Tell me about a time when you:” is one, “Tell me about yourself:” is whole.
    """
    bare = text.strip(" *_")
    if not bare.endswith(("…", "...", ":", "：")):
        return ""
    kept = bare.rstrip(" .…:：")
    head = kept[_start(kept) :]
    broken = bare != kept and _LINK_WORD.search(kept) is not None
    return kept if broken and (SURE.match(head) or FOREIGN.match(head)) else ""


def completed(stem: str, text: str) -> str:
    """Return the question that a stem and a text below it make together."""
    rest = text.lstrip(" .…").strip()
    same_start = rest.casefold().startswith("you ") and stem.casefold().endswith(" you")
    rest = rest[4:] if same_start else rest
    first = rest.split(" ", 1)[0]
    return f"{stem} {rest if first.isupper() else rest[:1].lower() + rest[1:]}"


def ends_marked(text: str) -> bool:
    """Return whether the text ends with a question mark, closing signs and a note aside."""
    bare = without_note(text)[0].rstrip(_CLOSERS)
    return (bool(bare) and bare[-1] in MARKS and bare[-1] != ";") or (
        bare.endswith(";") and "α" < bare[0].lower() < "ω"
    )


def has_question(text: str) -> bool:
    """Return whether a question mark stands anywhere in the text."""
    return any(mark in text for mark in "?？؟")


def count_words(text: str) -> int:
    """Return the number of words; two characters of a script without spaces count as one."""
    dense = len(_CJK.findall(text))
    if not dense:
        return len(_WORD.findall(text))
    return len(_WORD.findall(_CJK.sub(" ", text))) + (dense + 1) // 2


def sentences(text: str) -> list[str]:
    """Return the sentences of one line, each with its closing signs."""
    found, begin = [], 0
    for match in _SENTENCE.finditer(text):
        piece = text[begin : match.end()].strip()
        if piece and not _abbreviated(piece):
            found.append(piece)
            begin = match.end()
    rest = text[begin:].strip()
    return [*found, rest] if rest else found


def without_note(text: str) -> tuple[str, str]:
    """Return the text without the note in brackets at its end, and the note."""
    bare = text.rstrip()
    closing = {")": "(", "）": "（", "]": "[", "】": "【"}
    tail = bare.rstrip(".。*_ ")
    opening = closing.get(tail[-1:])
    if opening is None:
        return text, ""
    depth = 0
    for at in range(len(tail) - 1, -1, -1):
        if tail[at] == tail[-1]:
            depth += 1
        elif tail[at] == opening:
            depth -= 1
            if depth == 0:
                kept = tail[:at].rstrip()
                return (kept, tail[at:]) if kept else (text, "")
    return text, ""


def unquoted(text: str) -> str:
    """Return the text without quotes around all of it."""
    bare = text.strip()
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES + ".,":
        inner = (
            bare[1:].rstrip(_QUOTES + " ")
            if bare[-1] in _QUOTES
            else bare[1:].rstrip(".,").rstrip(_QUOTES)
        )
        if not any(sign in inner for sign in bare[0] + _partner(bare[0])) or bare[0] in "'‘’":
            return inner.strip()
    return bare


def is_quoted(text: str) -> bool:
    """Return whether quotes stand around all of the text."""
    return unquoted(text) != text.strip()


def _partner(quote: str) -> str:
    pairs = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "‘": "’", "‹": "›", "《": "》"}
    return pairs.get(quote, quote)


def _start(text: str) -> int:
    for at, char in enumerate(text):
        if char.isalnum() or char in "¿⸘":
            return at
    return 0


def _is_fragment(text: str, words: int) -> bool:
    """Return whether the text is only the beginning of a question, as a lesson about them shows."""
    bare = text.rstrip(" \"'”’*_")
    if bare.endswith((":", "：")):
        return True
    return words < _WORDS_OF_A_BEGINNING and _BROKEN_OFF.search(bare) is not None


def _asks_on(text: str) -> bool:
    """Return whether a text begins with a question, behind which only short requests stand."""
    pieces = sentences(text)
    marked = [at for at, piece in enumerate(pieces) if ends_marked(piece)]
    if not marked or marked[0] > 1:
        return False
    return all(
        count_words(piece) <= _WORDY_STATEMENT and not _TELLS.match(piece)
        for piece in pieces[marked[-1] + 1 :]
    )


def mostly_asks(text: str) -> bool:
    """Return whether a paragraph asks more than it tells; a scene of two sentences may lead in."""
    pieces = sentences(text)
    asked = [ends_marked(piece) or SURE.match(piece) is not None for piece in pieces]
    if len(pieces) <= _SHORT_SCENE and count_words(text) <= _SHORT_WORDS:
        return True
    return bool(asked) and asked[0] and sum(asked) * 2 >= len(pieces)


def _ends_asking(text: str) -> bool:
    """Return whether a short scene ends with a request: "Deadlines move. Give an example of …"."""
    pieces = sentences(text)
    if not 2 <= len(pieces) <= _LONGEST_SCENE or pieces[-1].endswith(("…", "...", ":")):
        return False
    last = pieces[-1]
    return (SURE.match(last) or FOREIGN.match(last)) is not None and count_words(last) > 3


def _abbreviated(piece: str) -> bool:
    lowered = piece.lower().rstrip(")")
    return (
        lowered.endswith(
            (
                "e.g.",
                "i.e.",
                "etc.",
                "vs.",
                "z.b.",
                "p. ej.",
                "u.s.",
                "mr.",
                "dr.",
                "approx.",
                "incl.",
            )
        )
        and len(piece) < 1500
    )
