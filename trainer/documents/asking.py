"""Whether a piece of text asks somebody something: the one judge of all readers."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from trainer.documents.languages import finder_of, pattern_of, phrases_of, words_of
from trainer.documents.quotes import without_note
from trainer.documents.sentences import bare_sentences, count_words
from trainer.documents.which_language import language_of


class Asking(IntEnum):
    """How certain it is that a text asks.

    NO: it does not; MAYBE: in a list of questions it does; MARKED: it ends with a question mark;
    SURE: nobody says so without asking.
    """

    NO = 0
    MAYBE = 1
    MARKED = 2
    SURE = 3


MARKS = tuple("?？؟⸮⁇՞︖﹖")
"""Question marks: Latin, full-width, Arabic, reversed, double, Armenian, vertical, small."""
_CLOSERS = " \t\"'“”„‘’«»「」『』)）]】*_`~.。!！…,-–—" + "\ufe0f\u200d"
_SURE = finder_of("requests", "questions")
_QUESTION = finder_of("questions")
_REQUEST = finder_of("requests", "may_request")
_MAYBE = finder_of("may_request", "may_ask")
_AT_END = re.compile(rf"(?:{pattern_of('asks_at_end')})[\s。．.！!…)）」』”\"]*$", re.IGNORECASE)
_LEAD_IN = re.compile(
    rf"(?:{pattern_of('lead_ins')})(?:[\s,:;–—-]+|(?=[^\x00-\u2fff]))", re.IGNORECASE
)
_MOST_LEAD_INS = 6
_TAIL = 40
"""Characters at the end of a text in which its last words are looked at."""
_LONGEST = 1500
_MOST_WORDS = 110
"""Characters and words of the longest text that is still a question; longer ones tell or teach."""
_WORDS_OF_A_BEGINNING = 9
_BROKEN_OFF = re.compile(rf"\b(?:{pattern_of('linking')})\s*(?:…|\.\.\.|_{{3,}})$", re.IGNORECASE)
"""The end of a text that breaks off where its subject should stand."""
_LINK_WORD = re.compile(rf"\b(?:{pattern_of('linking')})$", re.IGNORECASE)
"""The last word of a text that goes on below."""
_ADVICE = re.compile(rf"\W*(?:{pattern_of('advice')})\b", re.IGNORECASE)
_ANSWERS = re.compile(rf"\W*(?:{pattern_of('answers')})\b", re.IGNORECASE)
_JUDGED = re.compile(rf"\W*\w+\s(?:{pattern_of('between_choices')})\s\w+\W*", re.IGNORECASE)
"""What asks for a word on the sentence behind it: “True or false?”."""
_ADDRESSED = phrases_of("addressed")
_MEANT = dict(pair.split("=") for pair in words_of("texted"))
_TEXTED, _IN_SHORT = (
    re.compile(rf"(?<![\w'’/.-])(?:{'|'.join(words)})(?![\w'’.-])", re.IGNORECASE)
    for words in (phrases_of("surely_texted"), _MEANT)
)
_WORDS = re.compile(r"[\w'’]+")
_FIRST = re.compile(r"[^\W_]|[¿⸘]")
_SCENE = re.compile(r",\s+|\s[–—-]\s+")
"""What stands between a case and the question on it, both in one sentence."""
_SHORT_WORDS = 35
"""Sentences and words of a paragraph that may be a scene and its question."""
_LONGEST_SCENE = 5
"""Sentences of a scene with the request that ends it."""
_WORDY_STATEMENT = 14
"""Words of a sentence behind a question that make it an answer instead of a request."""


@lru_cache(maxsize=1024)
def asking(text: str, *, spoken: bool = False) -> Asking:
    """Return how certain it is that a text, free of markup, asks somebody something.

    In a `spoken` sentence a bare request (“Describe…”) asks, however long it is and even where it breaks off.
    """
    if not text:
        return Asking.NO
    if _TEXTED.search(text):  # “wat r ur weaknesses” is “what are your weaknesses”
        text = _IN_SHORT.sub(lambda match: _MEANT[match[0].casefold()], text)
    words = count_words(text) if len(text) <= _LONGEST else 0
    if not (spoken or 0 < words <= _MOST_WORDS):
        return Asking.NO
    if _opens(_SURE, text) or (spoken and is_request(text)):
        if spoken:
            return Asking.SURE
        bare = text.rstrip(" \"'”’*_")  # only the beginning of one, as a lesson about them shows
        cut = words < _WORDS_OF_A_BEGINNING and _BROKEN_OFF.search(bare)
        return Asking.NO if cut or bare.endswith((":", "：")) or stem_of(text) else Asking.SURE
    if ends_marked(text):
        return Asking.MARKED
    if asks_at_end(text) and (spoken or words > 1):
        return Asking.SURE
    if spoken:
        return Asking.MAYBE if _opens(_MAYBE, text) else Asking.NO
    if any(mark in text for mark in "?？؟") and _asks_on(text):
        return Asking.MARKED
    pieces = bare_sentences(text)  # a short scene: "Deadlines move. Give an example of …"
    ends = 2 <= len(pieces) <= _LONGEST_SCENE and not pieces[-1].endswith(("…", "...", ":"))
    if ends and _opens(_SURE, pieces[-1]) and count_words(pieces[-1]) > 3:
        return Asking.SURE
    *scene, asked = _SCENE.split(text)
    if scene and _QUESTION.match(asked) and not asked.endswith((":", "：")):
        return Asking.MAYBE
    if _MAYBE.match(_head(text)):
        return Asking.NO if text.rstrip().endswith((":", "：")) else Asking.MAYBE
    return Asking.NO


def is_request(text: str) -> bool:
    """Return whether a sentence begins with a request such as “Tell me about”."""
    return _opens(_REQUEST, text)


def asks_at_end(text: str) -> bool:
    """Return whether a sentence ends like a question or a request, as in Japanese or Hindi."""
    return _AT_END.search(text[-_TAIL:]) is not None


def stem_of(text: str, *, marked: bool = True) -> str:
    """Return the beginning of a question that others below complete; empty where it is none.

    “Tell me about a time when you:” is one, “Tell me about yourself:” is whole. One that is not `marked` as
    broken off, by a colon or dots, is known by its last word alone.
    """
    bare = text.strip(" *_")
    if marked and not bare.endswith(("…", "...", ":", "：")):
        return ""
    kept = bare.rstrip(" .…:：")
    broken = (bare != kept or not marked) and _LINK_WORD.search(kept[-_TAIL:]) is not None
    return kept if broken and _opens(_SURE, kept) else ""


def completed(stem: str, text: str) -> str:
    """Return the question that a stem and a text below it make together; a German noun stays one."""
    rest = text.lstrip(" .…").strip()
    if language_of(stem) == "de":
        return f"{stem} {rest}"
    same_start = rest.casefold().startswith("you ") and stem.casefold().endswith(" you")
    rest = rest[4:] if same_start else rest
    first = rest.split(" ", 1)[0]
    return f"{stem} {rest if first.isupper() else rest[:1].lower() + rest[1:]}"


def ends_marked(text: str) -> bool:
    """Return whether the text ends with a question mark, closing signs and a note aside."""
    bare = without_note(text)[0].rstrip(_CLOSERS)
    is_greek = bare.endswith(";") and "α" < bare[0].lower() < "ω"
    return bare.endswith(MARKS) or is_greek


def gives_advice(text: str) -> bool:
    """Return whether a sentence begins like one that tells how to answer."""
    return _ADVICE.match(text) is not None


def mostly_asks(text: str) -> bool:
    """Return whether a paragraph asks more than it tells; a scene of two sentences may lead in."""
    pieces = bare_sentences(text)
    asked = [ends_marked(piece) or _opens(_SURE, piece) for piece in pieces]
    scene = len(pieces) <= 3 and count_words(text) <= _SHORT_WORDS
    return scene or (asked[:1] == [True] and sum(asked) * 2 >= len(pieces))


def _head(text: str) -> str:
    """Return the text from its first word on."""
    return text[first.start() :] if (first := _FIRST.search(text)) else text


def _opens(pattern: re.Pattern[str], text: str) -> bool:
    """Return whether a pattern opens a text, behind at most a few lead-ins: “OK, so first, …”."""
    for _ in range(_MOST_LEAD_INS):
        text = _head(text)
        if pattern.match(text):
            return True
        match = _LEAD_IN.match(text)
        if match is None:
            return False
        text = text[match.end() :]
    return False


def _asks_on(text: str) -> bool:
    """Return whether a text begins with a question, behind which only short requests stand."""
    pieces = bare_sentences(text)
    marked = [at for at, piece in enumerate(pieces) if ends_marked(piece)]
    if not marked or marked[0] > 1:
        return False
    behind = pieces[marked[-1] + 1 :]
    if marked[0]:
        others = (piece for piece in behind if not (is_request(piece) or gives_advice(piece)))
        return all(_ADDRESSED.intersection(_WORDS.findall(piece.casefold())) for piece in others)
    judged = len(behind) == 1 and _JUDGED.fullmatch(pieces[0])
    return all(
        count_words(piece) <= _WORDY_STATEMENT and (judged or not _ANSWERS.match(piece))
        for piece in behind
    )
