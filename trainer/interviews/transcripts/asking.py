"""What asks: questions, requests, small talk, a listener's interjections, follow-ups."""

from __future__ import annotations

import re
from itertools import pairwise

from trainer.interviews.transcripts import words

_MARK = re.compile(r"[?？؟⁇]")
_SENTENCE_END = re.compile(
    r"(?<![.!?…؟])[.!?…؟]++[\"'”’»)\]*_]*+(?=\s|$)|[？！。]++[\"'”’»)\]*_」』]*+"
)
_LEAD_INS = re.compile(
    rf"(?:(?:{words.LEAD_INS})(?:[\s,:;–—-]+|(?=[^\x00-\u2fff]))|[\s\"'“‘«(*_#>¿¡-]+)",
    re.IGNORECASE,
)
_OPENING = re.compile(words.OPENINGS, re.IGNORECASE)
_ASKING = re.compile(words.ASKING, re.IGNORECASE)
_REQUEST = re.compile(words.REQUESTS, re.IGNORECASE)
_END = re.compile(r"[.!…。！](?:\s|$)")
_SMALL_TALK = re.compile(rf"(?:{words.SMALL_TALK})", re.IGNORECASE)
_AGAIN = re.compile(words.REQUESTED_AGAIN, re.IGNORECASE)
_FOLLOW_UP = re.compile(words.FOLLOW_UPS, re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")

_GREETED = re.compile(
    r"(?:hi|hello|hey|welcome|good (?:morning|afternoon|evening))(?: [\w'’-]+){0,3}[,!.]\s+",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(r"\W*why (?:us|you|here|now|this|that (?:role|job))\b", re.IGNORECASE)
"""Short questions that lean on nothing before them."""

_MOST_LEAD_INS = 6
_SHORT = 9
"""A follow-up has at most this many words; what is longer stands on its own."""

_SHORT_REQUEST = 7
"""The same for one that opens with a request: *Tell me more about that*."""

_LISTENING = 6
"""A listener's interjection has at most this many words."""


def sentences(text: str) -> list[str]:
    """Return the sentences with all their characters, in order; joined they are the text."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [text[start:end] for start, end in pairwise((0, *ends)) if end > start]


def asks(sentence: str) -> bool:
    """Return whether one sentence is a question, or a request that opens like one."""
    stripped = sentence.strip().rstrip("\"'”’»)]*_ ")
    if stripped and _MARK.match(stripped[-1]):
        return not is_interjection(stripped)
    return opens(stripped)


def opens(sentence: str) -> bool:
    """Return whether the sentence begins with a request such as *Tell me about*."""
    return _opens(_OPENING, sentence)


def _opens(opening: re.Pattern[str], sentence: str) -> bool:
    at = 0
    for _ in range(_MOST_LEAD_INS):
        if opening.match(sentence, at):
            return True
        lead = _LEAD_INS.match(sentence, at)
        if lead is None:
            return False
        at = lead.end()
    return False


def question_in(text: str) -> str:
    """Return the text from its first question on, in one line; empty where nothing asks.

    What stands before it in the same turn (thanks, small talk, a word on the company) is left out,
    and so is what is said after the last question.
    """
    parts = sentences(text)
    asking = [index for index, part in enumerate(parts) if asks(part) or _REQUEST.search(part)]
    if not asking:
        return ""
    asking = [index for index in asking if not is_small_talk(parts[index])] or asking
    found = words.one_line("".join(parts[asking[0] : asking[-1] + 1]))
    bare = _GREETED.sub("", found, count=1)
    return found if bare == found else bare[:1].upper() + bare[1:]


def unmarked_question(text: str) -> str:
    """Return a turn that was written down without any marks, when it opens like a question."""
    if _END.search(text) or not _opens(_ASKING, text):
        return ""
    return words.one_line(text)


def is_interjection(text: str) -> bool:
    """Return whether a turn only shows that somebody listens: *Mm-hm* or *Right, go on*."""
    if len(text) > 80:
        return False
    found = _WORD.findall(text.casefold().replace("’", "'"))
    return len(found) <= _LISTENING and all(
        word.strip("-'") in words.INTERJECTIONS for word in found
    )


def is_small_talk(question: str) -> bool:
    """Return whether the question is one of politeness or a sound check."""
    return len(question) <= 200 and _SMALL_TALK.search(question) is not None


def is_follow_up(question: str) -> bool:
    """Return whether a question is short and leans on the answer before it."""
    if len(question) > 120:
        return False
    size = words.count(question)
    if opens(question):
        return size <= _SHORT_REQUEST and _AGAIN.match(question) is not None
    if size > _SHORT:
        return False
    if _ITS_OWN.match(question):
        return False
    return size <= 2 or _FOLLOW_UP.match(question.strip("\"'“‘«(*_ ")) is not None
