"""What a clause does: whether it tells a deed, a figure or a result, goes on with another one, or contrasts.

The words stand in `trainer.documents.languages`: `*` before or in a word stands for any letters,
`-` marks one that is none in spite of its ending.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from trainer.documents.languages import finder_of, pattern_of, phrases_of, words_of

_WORD = re.compile(r"[^\W\d_][\w'’/-]*")
_FIGURE = re.compile(r"\d")
_FIGURE_FIRST = re.compile(r"\W{0,2}\d")
_FROM_TO = r"\b(?:from|von|de)\b.{0,40}\d.{0,30}\b(?:to|auf|a|à|para)\b.{0,20}\d"
_CHANGE = re.compile(_FROM_TO + r"|\d\s?[%×x]|\d\s?(?:->|→|=>)\s?\d|(?<!\w)[+–−-]\s?\d|[$€£¥]\s?\d")
_DATED = re.compile(
    r"\b(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|fév|avr|q[1-4]|h[12])\w{0,7}\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"\d+(?:[.,]\d+)*\s*(?:%|x\b|×|k\b|m\b|mm\b|bn\b|tb\b|gb\b|{pattern_of('measures')})"
    r"|[$€£¥₹₩]\s?\d|\b\d+(?:[.,]\d+)*\s?[$€£¥₹₩]"
    rf"|{_FROM_TO}"
    rf"|\d.{{0,20}}\b(?:{pattern_of('instead')})\b.{{0,20}}\d"
    r"|\d\s*(?:->|→)\s*\d|\b\d{1,3}(?:,\d{3})+\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(rf"\b(?:{pattern_of('outcomes')})\w*", re.IGNORECASE)
_EFFORT = finder_of("efforts")
_ARTICLE = "a"
"""In English; a preposition elsewhere."""
_ASIDE = re.compile(r"(?<=\w)\s\([^()]{0,200}\)\W{0,2}$")
"""What stands in brackets behind a clause: “Raum organisiert (mietfrei)”."""
_LOOKED_AT = 300
_LONGEST_WORD = 40
_FEW = 5
"""Words of a clause that is short enough to be half of a contrast."""
_SUBJECTS_AT_MOST = 4


class _Words:
    """The words of one kind of all languages."""

    def __init__(self, kind: str) -> None:
        words = words_of(kind)
        self._whole = frozenset(word for word in words if "*" not in word)
        patterns = [
            re.escape(word).replace(r"\*", r"[^\W\d_]{2,}") for word in words if "*" in word
        ]
        unlike = "|".join(pattern[2:] for pattern in patterns if pattern[:2] == r"\-") or "(?!)"
        like = "|".join(pattern for pattern in patterns if pattern[:2] != r"\-") or "(?!)"
        self._like = re.compile(rf"(?!(?:{unlike})$)(?:{like})")

    def __contains__(self, word: str) -> bool:
        if len(word) >= _LONGEST_WORD or f"-{word}" in self._whole:
            return False
        return word in self._whole or self._like.fullmatch(word) is not None


_words = cache(_Words)


@lru_cache(maxsize=1024)
def _split(clause: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(clause[:_LOOKED_AT].lower().replace("’", "'")))


def is_deed(clause: str) -> bool:
    """Return whether a clause begins with something done: "Hired six agents", "I then wrote it up"."""
    if ")" in clause[-3:]:
        clause = _ASIDE.sub("", clause)
    words = _without_subject(_split(clause))
    if len(words) < 2:
        return False
    binds = words[1] in _words("goes_on") and words[1] != _ARTICLE
    passive = words[1] == "by" or (words[0] in _words("passives") and binds)
    verb, _, object_ = words[0].partition("-")  # “contratei-o”, and “re-tested”
    verb = verb if object_ in _words("clitics") else words[0].rpartition("-")[2]
    return (verb in _words("deeds") and not passive) or _ends_in_a_deed(clause, words[-1])


def is_deed_of_others(clause: str) -> bool:
    """Return whether the verb that begins a clause says by its end that others did it: “Llegaron a tiempo”."""
    words = _without_subject(_split(clause))
    return bool(words) and words[0] in _words("their_deeds")


def ends_in_a_deed_of_mine(clause: str) -> bool:
    """Return whether a clause comes to what "I" or "we" did: "Over six months I visited 30 farms"."""
    words = _split(clause)
    at = next((at for at, word in enumerate(words) if word in _words("persons")), 0)
    return at >= 2 and len(words) > at + 2 and words[at + 1] in _words("deeds")


def is_change(clause: str) -> bool:
    """Return whether a clause tells how something changed, mostly with a figure."""
    clause = clause[:_LOOKED_AT]
    words = _split(clause) or ("",)
    if len(words) < 2 and not _CHANGE.search(clause):
        return False
    changed = any(word in _words("changes") for word in words)
    counted = bool(_FIGURE.search(clause)) or any(word in _words("numbers") for word in words)
    if (changed and counted) or (not _FIGURE_FIRST.match(clause) and _CHANGE.search(clause)):
        return True
    deed = words[-1] in _words("deeds") or _ends_in_a_deed(clause, words[-1])
    return deed and (words[-1] in _words("changes") or counted)


def is_counted(clause: str) -> bool:
    """Return whether a clause holds a figure beside words, and is no date."""
    bare = _DATED.sub("", clause[:_LOOKED_AT])
    return bool(_FIGURE.search(bare)) and any(len(word) > 2 for word in _split(bare))


def is_figure(clause: str) -> bool:
    """Return whether a few words count something, in words too, and tell no deed: “Only one day closed”, “no claim”."""
    words = _split(clause)
    few = bool(words) and len(words) <= _FEW + 1 and not has_subject(clause)
    counted = few and any(word in _words("numbers") for word in words[:2])
    begins = words[0] in _words("deeds") if few else True
    return few and not begins and (counted or words[0] in _words("negates"))


def is_outcome(text: str) -> bool:
    """Return whether words tell a result: a measure, or a verb of outcome."""
    return _MEASURE.search(text) is not None or _OUTCOME.search(text) is not None


def is_deed_or_figure(clause: str) -> bool:
    """Return whether a clause is one thing to remember: a deed or a figure."""
    return is_deed(clause) or is_change(clause) or is_counted(clause)


def goes_on(clause: str) -> bool:
    """Return whether a clause begins with a word that binds it to another: "which", "in", "not"."""
    return is_word(clause, "goes_on")


def says_effort(clause: str) -> bool:
    """Return whether a clause says what it took to do the deed before it: “took four emails”, “cost me a weekend”."""
    return _EFFORT.match(clause) is not None


def contrast(before: str, behind: str) -> bool:
    """Return whether two clauses are the halves of one thought: "Not the tool; the habit"."""
    first, second = _split(before), _split(behind)
    if not first or not second:
        return False
    negated = first[0] in _words("negates") or second[-1] in _words("negates")
    if negated or second[0] in _words("contrasts") or second[-1] in _words("elliptic"):
        return True
    before_now = phrases_of("earlier").intersection((*first, *map(" ".join, pairwise(first))))
    if (before_now and second[0] in _words("today")) or not phrases_of(
        "contrast_phrases"
    ).isdisjoint((second[0], " ".join(second[:2]))):
        return True
    short = len(first) <= _FEW and len(second) <= _FEW
    if short and first[0] == second[0]:
        return True
    if is_deed_or_figure(before) or is_deed_or_figure(behind):
        return False
    return short or 2 * len(set(first) & set(second)) >= min(len(set(first)), len(set(second)))


def has_subject(clause: str) -> bool:
    """Return whether a clause begins with "I" or "we"."""
    return is_word(clause, "persons")


def says_i(text: str) -> bool:
    """Return whether somebody says "I" in a text; "we" and "my" are no such words."""
    own = phrases_of("own_words")
    return any(word in own and word in _words("persons") for word in _split(text))


def speaks_to_somebody(clause: str) -> bool:
    """Return whether a clause begins with somebody who is spoken to: “You saved us”, no “Sie blieb”."""
    first = next(iter(_split(clause)), "")
    return first in phrases_of("addressed") and first not in _words("other_persons")


def is_word(clause: str, kind: str) -> bool:
    """Return whether a clause begins with a word of a kind, which the languages name: "and", "if"."""
    words = _split(clause)
    return bool(words) and words[0] in _words(kind)


def _ends_in_a_deed(clause: str, last: str) -> bool:
    """Return whether the last word is a deed of one's own, as in German; a noun there has a capital.

    Beside a modal it is none (“wollte sie entlassen”), nor where somebody else has done it (“Er hat mich angeschrien”).
    """
    if last not in clause[:_LOOKED_AT] or last not in _words("deeds_at_the_end"):
        return False
    words = _split(clause)
    mine = any(word in _words("persons") for word in words)
    others = not mine and any(word in _words("auxiliaries") for word in words)
    return not (others or any(word in _words("modals") for word in words))


def _without_subject(words: tuple[str, ...]) -> tuple[str, ...]:
    known = [
        word in _words("subjects") or word in _words("and") for word in words[:_SUBJECTS_AT_MOST]
    ]
    return words[[*known, False].index(False) :]
