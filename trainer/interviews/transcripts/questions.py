"""Questions and requests in what somebody says, small talk, a listener's words, follow-ups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.documents.asking import Asking, asking, asks_at_end, ends_marked, is_request
from trainer.documents.languages import finder_of, pattern_of, phrases_of, words_of
from trainer.documents.sentences import count_words, sentences
from trainer.interviews.transcripts import names

ENDS = frozenset('.!?…。！？؟:"”»)')
"""The last signs of a text that is not cut in the middle of a sentence."""

_REQUEST = finder_of("request_inside")
_ASKS_NOBODY = re.compile(rf"\b(?:{pattern_of('asks_nobody')})", re.IGNORECASE)
"""A question that expects no answer, as it's known: *Who wouldn't?*."""
_END = re.compile(r"[.!…。！](?:\s|$)")
_UNPARTED = "(?<=[\u2e80-\u9fff])"
"""Behind a sign of a language that parts no words."""

_TAILS = "|".join(map(re.escape, sorted(phrases_of("small_talk_tail"), key=len, reverse=True)))
_SMALL_TALK = re.compile(
    rf"(?:(?<!\w)|{_UNPARTED})(?:{pattern_of('small_talk')})(?:(?:\W++|{_UNPARTED})"
    rf"(?>(?:{_TAILS})\b|(?-i:(?!I\b)[^\W\d_a-zß-ÿ\u0250-\uffff]\w*+))){{0,12}}+\W*$",
    re.IGNORECASE,
)
"""Small talk with the few words that belong to it, or a name; with any other words it asks something."""
_AGAIN = finder_of("asked_again")
_FOLLOW_UP = finder_of("follow_up")
_OF_A_CASE = finder_of("asks_of_a_case")
_NO_CASE = re.compile(rf"\W*(?:{pattern_of('tells_no_case')})\b", re.IGNORECASE)
_INVITES = finder_of("invitation")
_PARTING = re.compile(rf"\b(?:{pattern_of('parting')})", re.IGNORECASE)
_EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_MESSAGE = re.compile(rf"[^\n{_EMOJI}]*[\n{_EMOJI}]+\s*|[^\n{_EMOJI}]+$")
"""A piece of a message, up to the end of a line or behind an emoji."""
_LEADING_SIGNS = re.compile(r"^[^\w\s\"'“„«‘¿¡(\[{<.#*_`-]+\s+")
_WORD = re.compile(r"[\w'’-]+")

_NAME = r"(?!I\b)[^\W\d_a-zß-ÿ][\w'’.-]*|" + "|".join(phrases_of("greeted"))
_GREETED = re.compile(
    rf"(?:(?i:{'|'.join(sorted(phrases_of('greeting'), key=len, reverse=True))})"
    rf"(?:,? (?:{_NAME})(?: (?:{_NAME})){{0,2}})?[,!.，！。]\s*){{1,2}}"
)
"""A greeting and the names of those who are greeted, at the head of a text."""

_INTERJECTIONS = frozenset(words_of("listening"))
_OWN_WORDS = phrases_of("own_words")
_ADDRESSED = phrases_of("addressed")
_ITS_OWN = re.compile(rf"\W*(?:{pattern_of('asks_anew')})", re.IGNORECASE)
"""Short questions that lean on nothing before them."""

_SHORT = 9
"""A follow-up has at most this many words; what is longer stands on its own."""

_SHORT_REQUEST = 7
"""The same for one that opens with a request: *Tell me more about that*."""

_LONGEST_OWN = 200
_SHORTEST_PREMISE, _LONGEST_PREMISE = 5, 30
"""Words of what a question is about; fewer only lead in: *Let us begin.*."""

_OWN_TOPIC = 6
"""Words of the longest question on a case that names nothing itself: *How do you go about it?*."""

_BARE = 2
"""Words of a question that says nothing without what stands before it: *Why?*."""

_MOST_OF_A_CASE = 2
"""Sentences of a case at most, where the last has few words: *It is Friday, at five. The printer is down.*."""

_LISTENING = 6
"""A listener's interjection has at most this many words."""

_PARTING_WORDS = 12
_PARTING_REPLY = 8
"""Words of a goodbye at most, and of a reply to one that need not say so itself."""

_TAIL = 400
"""Characters at the end of a turn in which its last sentence is looked for."""


def asks(sentence: str) -> bool:
    """Return whether one sentence is a question, or a request that opens like one."""
    said = names.one_line(sentence)
    if ends_marked(said):
        return not is_interjection(said)
    return is_request(said) or asks_at_end(said)


def question_in(text: str) -> str:
    """Return the text from its first question on, in one line; empty where nothing asks.

    What stands before it in the same turn (thanks, small talk, a word on the company) is left out,
    but for the case that a short question leans on, and so is what is said after the last question.
    """
    parts = [line for part in sentences(text, spoken=True) for line in _at_requests(part)]
    asking = [index for index, part in enumerate(parts) if asks(part) or _REQUEST.search(part)]
    if not asking:
        return ""
    asking = [index for index in asking if not is_small_talk(parts[index])] or asking
    begin = asking[0] - _sentences_of_case(parts[: asking[0] + 1])
    whole = names.one_line("".join(parts[begin : asking[-1] + 1]))
    return without_greeting(_LEADING_SIGNS.sub("", whole, count=1))


def _sentences_of_case(parts: Sequence[str]) -> int:
    """Return how many sentences tell the case of the last: *A guest shouts. What do you do?*; 0 for none."""
    *before, question = parts
    words, asked = count_words(question), question.strip()
    bare = words <= _BARE and not _ITS_OWN.match(asked)
    if bare or (words <= _OWN_TOPIC and _OF_A_CASE.match(asked)):
        for amount in range(1, min(len(before), _MOST_OF_A_CASE) + 1):
            if _NO_CASE.match(before[-amount]):
                break
            if is_premise("".join(before[-amount:])):
                return amount
    return 0


def _at_requests(sentence: str) -> list[str]:
    """Return a sentence cut before each request on a new line or behind an emoji, as messages have it."""
    pieces = [""]
    for piece in _MESSAGE.findall(sentence):
        if pieces[-1].strip() and is_request(piece.strip()):
            pieces.append("")
        pieces[-1] += piece
    return pieces


def without_greeting(question: str) -> str:
    """Return a question without the greeting before it: *Hi Kim, tell me…*; all else stays as it is."""
    greeted = _GREETED.match(question)
    bare = question[greeted.end() :] if greeted else ""
    begin = len(bare) - len(bare.lstrip("¿¡"))
    return bare[: begin + 1].upper() + bare[begin + 1 :] if bare else question


def is_premise(text: str) -> bool:
    """Return whether words before a question are what it's about: *A child cries and wants down.*."""
    said = sentences(text, spoken=True)
    return _SHORTEST_PREMISE <= count_words(text) <= _LONGEST_PREMISE and not (
        any(is_interjection(part) or is_small_talk(part) or _PARTING.search(part) for part in said)
        or _GREETED.match(text)
    )


def asks_another(sentence: str) -> bool:
    """Return whether a sentence asks somebody else: not one's own *So what did I do?*."""
    begin = sentence[:_LONGEST_OWN]
    own = (bool(_said(begin) & _OWN_WORDS) and not addresses(begin)) or asks_nobody(begin)
    return is_request(sentence) or (not own and bool(_REQUEST.search(sentence) or asks(sentence)))


def asks_nobody(sentence: str) -> bool:
    """Return whether a question expects no answer: *Who wouldn't want that?*; not one that says *you*."""
    return bool(_ASKS_NOBODY.search(sentence)) and not addresses(sentence)


def addresses(text: str) -> bool:
    """Return whether somebody is spoken to: *you*, *your*."""
    return bool(_said(text) & _ADDRESSED)


def _said(text: str) -> frozenset[str]:
    return frozenset(word.strip("-'") for word in _WORD.findall(text.casefold()))


def invites_questions(question: str) -> bool:
    """Return whether a question lets the other one ask: *Do you have any questions for us?*."""
    return _INVITES.search(question) is not None


def unmarked_question(text: str) -> str:
    """Return a turn that was written down without any marks, when it opens like a question."""
    asks = not _END.search(text) and asking(text, spoken=True) is not Asking.NO
    return names.one_line(text) if asks else ""


def is_interjection(text: str) -> bool:
    """Return whether a turn only shows that somebody listens: *Mm-hm* or *Right, go on*."""
    if len(text) > 80:
        return False
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return len(words) <= _LISTENING and all(word.strip("-'") in _INTERJECTIONS for word in words)


def is_parting(text: str, remark: str) -> bool:
    """Return whether a turn is only said to part, as a reply to what the other one said last."""
    words = count_words(text)
    says_so = words <= _PARTING_WORDS and _PARTING.search(text)
    return bool(says_so or (words <= _PARTING_REPLY and _PARTING.search(remark[:_TAIL])))


def ends_asking(text: str) -> bool:
    """Return whether somebody's turn ends with a question, or is a request."""
    last = sentences(text[-_TAIL:], spoken=True)[-1]
    if question_in(last) or unmarked_question(text[:_TAIL]):
        return not (asks_nobody(last) or is_small_talk(last))
    return is_request(text[:_TAIL])


def is_small_talk(question: str) -> bool:
    """Return whether the question is one of politeness or a sound check."""
    return len(question) <= 200 and _SMALL_TALK.search(question) is not None


def is_follow_up(question: str) -> bool:
    """Return whether a question is short and leans on the answer before it."""
    if len(question) > 120:
        return False
    size = count_words(question)
    if is_request(question):
        return size <= _SHORT_REQUEST and _AGAIN.match(question) is not None
    leans = size <= 2 or _FOLLOW_UP.match(question.strip("\"'“‘«(*_ ")) is not None
    return leans and size <= _SHORT and not _ITS_OWN.match(question)
