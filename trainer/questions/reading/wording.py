"""The words of a question: without what else stands in its line, and those that go on with it."""

from __future__ import annotations

import re

from trainer.documents.asking import Asking, asking, ends_marked
from trainer.documents.languages import finder_of, pattern_of
from trainer.documents.quotes import is_quoted, unquoted, without_note
from trainer.documents.sentences import bare_sentences, count_words

_CATEGORY = re.compile(r"[(\[]([^\W\d][^()\[\]?？]{1,40})[)\]]\s+(?=\S)(.+)$", re.DOTALL)
_DASH = r"\s+[-–—|→·•]\s+"
_BEHIND = re.compile(
    rf"(?:(?:(?<=[?？])|(?<=[?？][\"”’*_)])){_DASH}(?!follow)|(?<=\.){_DASH}(?=@|(?:by|via|from)\s))[^?？]{{1,80}}$"
    r"|\s(?:<[-=]{1,2}|←)\s[^?？]{1,80}$"
    r"|(?<=[.!?？])(?:\s#[^\W\d_][\w/-]{1,40}){1,6}$"
    r"|\s[(\[]\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:min|s[ei][ck]|pt|point|punkt|punto|ponto|mark)\w{0,8}\.?[)\]]$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s+(?:[-=]{1,2}>|[→⇒➔])\s+")
"""What leads from a request to what somebody wants to tell: “tell me about a mistake -> the missing invoice”."""
_ENDED = re.compile(r"[?？.。!！…؟]['\"”’»」』*_]*$")
_REPORTED = re.compile(r"^([^?？\"“”„«»]{2,80}?)[\s,:：–—-]*([\"“„«].+[\"”“»][.,]?)$", re.DOTALL)
"""What tells of a question, and the question in quotes."""
_STOP = re.compile(r"[.!…;]\s+")
_ASKED_BEFORE = re.compile(pattern_of("asked_before"), re.IGNORECASE)
_LONGEST_BEHIND = 140
"""Characters at the end of a text in which a note behind its question is looked for."""


def without_category(text: str) -> tuple[str, str]:
    """Return the category in brackets before a question, and the question; empty without one."""
    named = _CATEGORY.match(text)
    return (named[1], named[2]) if named else ("", text)


def without_report(text: str) -> tuple[str, str]:
    """Return what tells that a question in quotes was asked (“They asked: …”), and the question; empty without one."""
    match = _REPORTED.match(text)
    if match is None or not is_quoted(match[2]) or asking(unquoted(match[2])) < Asking.MARKED:
        return "", text
    told = _STOP.split(match[1].replace("’", "'"))[-1]
    return (match[1], match[2]) if _ASKED_BEFORE.fullmatch(told) else ("", text)


def without_note_behind(text: str) -> tuple[str, str]:
    """Return a question without what stands behind it, and that: a source, minutes, points."""
    text = text.rstrip()
    asked, *told = _ARROW.split(text)
    leads = len(told) == 1 and " " in told[0] and not ends_marked(text)
    if leads and asking(unquoted(asked)) is Asking.SURE:
        return asked, told[0]
    behind = _BEHIND.search(text[-_LONGEST_BEHIND:])
    if behind is None:
        return text, ""
    return text[: len(text) - len(behind[0])].rstrip(), behind[0].strip()


def asking_of(line: str) -> Asking:
    """Return how certain it is that a line asks, without what stands beside its words."""
    asked = without_category(without_note_behind(without_report(line)[1])[0])[1]
    return asking(unquoted(asked))


def without_brackets_behind(text: str) -> tuple[str, str]:
    """Return a question without quotes and the note in brackets behind its end, and the note; others belong to it."""
    kept, note = without_note(unquoted(text))
    ended = _ENDED.search(kept) and count_words(kept) > 1
    if note and ended and asking(unquoted(kept)) is not Asking.NO:
        return kept, note
    return unquoted(text), ""


# Follow-ups

_BACK = finder_of("goes_on_asking")
"""Words with which a question goes on with the one before."""
_FEWEST_APART = 4
"""Questions of a paragraph that lists them; at most every fourth may lean on the one before it."""
_FEWEST_WORDS = 4
_LONGEST = 20
"""Words of the longest question that goes on with another; longer ones ask for themselves."""


def split_further(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the first question of a text with its scene, and those that go on with it.

    Where one of the others asks for itself, the text stays whole.
    """
    pieces = bare_sentences(text)
    first = next((at for at, piece in enumerate(pieces) if asking(piece) >= Asking.MARKED), -1)
    rest = pieces[first + 1 :]
    if first < 0 or not rest or not all(goes_on_asking(piece) for piece in rest):
        return text, ()
    return " ".join(pieces[: first + 1]), tuple(rest)


def asked_apart(text: str) -> list[str]:
    """Return the questions of a text that but lists them, each for itself; else the text alone."""
    pieces = bare_sentences(text)
    leaning = sum(map(goes_on_asking, pieces))
    long = all(count_words(piece) >= _FEWEST_WORDS for piece in pieces)
    apart = long and all(asking(piece) >= Asking.MARKED for piece in pieces)
    few = len(pieces) < _FEWEST_APART * max(leaning, 1)
    return pieces if apart and not few else [text]


def goes_on_asking(piece: str) -> bool:
    """Return whether a short question leans on the one before it."""
    return ends_marked(piece) and count_words(piece) <= _LONGEST and _BACK.search(piece) is not None
