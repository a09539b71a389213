"""A question as it stands in a letter: “a time I looked further ahead than others”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.noun_phrases import NounPhrases

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.phrases import Phrases

_TAIL = re.compile(
    r"(?<=[a-z])[.?!]+\s.*$|,? and (?:why|how|what|where|when|who)\b.*$|\s[-–—]\s.*$|; .*$"
)
_YOU = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)
_OPEN_ENDED = re.compile(
    r"\b(?:we|us|our|this company|here)\b|\?|[\"“”()\[\]]|\.\.|…", re.IGNORECASE
)


def topic(question: str, words: ClauseWords, phrases: Phrases) -> str | None:
    """Return what a question asks about, seen by the one who was asked; None where that is not sure.

    “Tell me about a time you failed” is about “a time I failed”, “How do you keep volunteers?” is “how
    I keep volunteers”. Only whole questions are turned here; see `jottings` for what is less.
    """
    text = " ".join(question.split()).rstrip("?.! ")
    text = _TAIL.sub("", text).rstrip("?.!, ")
    table = phrases.table["topics"]
    text = re.sub(
        rf"(?i)^(?:(?:{table.get('lead_ins', '(?!)')})\b,? )+", "", text.replace("’", "'")
    )
    low = text.casefold()
    asked = table.get("turned_round", "(?!)")
    for opening, said in table["whole"]:
        if low.startswith(f"{opening} "):
            return turned(f"{said} {text[len(opening) :].strip()}", words)
    for opening in table["openings"]:
        if low.startswith(f"{opening} "):
            rest = text[len(opening) :].strip()
            first = rest.split()[0].casefold() if rest else ""
            if (
                first in phrases.table["indirect"]
            ):  # “tell me how you …”, and for some “how do you …”
                order = re.match(rf"(?i)\w+ (?:{asked}) you\b", rest)
                return topic(rest, words, phrases) if order else turned(rest, words)
            begins = words.has("articles openers", first) or words.is_number(first)
            return turned(rest, words) if begins else None
    have = re.match(r"(?i)have you (?P<done>\S+) ", text)
    if have and (words.is_past(have["done"]) or words.has("participles", have["done"])):
        return turned(f"whether I have {text[len('have you ') :]}", words)
    which = re.match(
        rf"(?i)(?:which|what) (?P<what>\w[\w' -]*?) (?P<verb>{asked}) you (?P<rest>.+)", text
    )
    if which and which["verb"] not in ("did", "does") and _is_something(which["what"], words):
        verb = "" if which["verb"] == "do" else f"{which['verb']} "
        return turned(f"the {which['what']} you {verb}{which['rest']}", words)
    return None


def _is_something(text: str, words: ClauseWords) -> bool:
    """Return whether a noun stands behind “which”: “which project are you …”, and no “what else”."""
    row = ["the", *text.split()]
    known = any(
        words.has("adverbs determiners subjects", word) or word == "else" for word in row[1:]
    )
    return not known and len(row) in NounPhrases(row, words).single(0)


def narrowed(found: str, heard: str, words: ClauseWords, phrases: Phrases) -> str:
    """Return the beginning of a bank's topic where what was heard is just that.

    Who noted “a mistake you made” was asked about “a mistake I made”, whatever a bank goes on with.
    """
    openings = phrases.table["topics"]["openings"]
    mine = topic(f"{openings[0]} {heard}", words, phrases) if openings else None
    just = mine and _YOU.search(heard) and found.casefold().startswith(f"{mine} ".casefold())
    return mine if mine and just else found


def turned(text: str, words: ClauseWords) -> str | None:
    """Return a text with “you” seen from the other side; None where that is not sure."""
    if _OPEN_ENDED.search(text):
        return None
    row: list[str] = []
    source = _SHORT.sub(lambda match: f"{match[1]} {_LONG[match[2]]}", text).split()
    for at, word in enumerate(source):
        plain = word.strip(",").casefold()
        said: str | None = _MINE.get(plain, word.rstrip(","))
        if plain == "you":
            said = _you(source, at, words)
        elif at and row[-1] == "I":
            said = _AGREES.get(plain, said)
        if said is None:
            return None
        row.append(f"{said}," if word.endswith(",") else said)
    turned = " ".join(row)
    return None if _YOU.search(turned) else turned[:1].lower() + turned[1:]


_SHORT = re.compile(r"\b([Yy]ou)['’](ve|re|d|ll)\b")
_LONG = {"ve": "have", "re": "are", "d": "would", "ll": "will"}
_MINE = {"your": "my", "yours": "mine", "yourself": "myself"}
_AGREES = {"are": "am", "were": "was", "aren't": "am not", "weren't": "wasn't"}


def _you(source: list[str], at: int, words: ClauseWords) -> str | None:
    """Return “I” or “me” for the “you” at a place, None where both may be meant."""
    before = source[at - 1].strip(",").casefold() if at else ""
    after = source[at + 1].strip(",").casefold() if at + 1 < len(source) else ""
    if after in ("and", "or"):
        return None
    ends = not after or source[at].endswith(",")
    closes = ends or words.has("determiners prepositions behind_you", after)
    if not ends and (words.is_past(after) or words.has("you_verbs", after)):
        return "I"
    if before == "than":
        return None
    subject = words.has("you_subject", before)
    if words.has("prepositions", before) or closes:
        return None if subject else "me"
    return "I" if subject or words.has("adverbs", after) or after.endswith("ly") else None


_CONTRACTED = (
    (r"\bI have (?=(?:\w+ly |ever |never |just |had |\w+ed\b|{past})(?:\b|(?<= )))", "I've "),
    (r"\bI am\b(?= \w)", "I'm"), (r"\bI would\b(?= \w)", "I'd"), (r"\bI will\b(?= \w)", "I'll"),
    (r"\b(did|do|does|was|is|had|could|would|has|have) not\b", r"\1n't"),
)  # fmt: skip
_EXPANDED = (
    (r"\bI['’]ve\b", "I have"), (r"\bI['’]m\b", "I am"), (r"\bI['’]ll\b", "I will"),
    (r"\bI['’]d (?=(?:been|had|\w+ed|{past})\b)", "I had "), (r"\bI['’]d\b", "I would"),
    (r"\b(did|do|does|was|were|is|are|had|could|should|would|has|have)n['’]t\b", r"\1 not"),
    (r"\b(should|could|would|might|must|we|they)['’]ve\b", r"\1 have"),
    (r"\bcan['’]t\b", "cannot"), (r"\bwon['’]t\b", "will not"),
)  # fmt: skip


def in_tone(text: str, words: ClauseWords, *, contracts: bool) -> str:
    """Return a text with the contractions of a tone, or without any."""
    past = "|".join(words.lists["past_only"] | words.lists["past_too"] | words.lists["participles"])
    for pattern, said in _CONTRACTED if contracts else _EXPANDED:
        text = re.sub(pattern.replace("{past}", past), said, text)
    return text
