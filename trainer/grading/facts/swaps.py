"""Two names or things told the wrong way round: "replaced B with A" for "replaced A with B"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from trainer.grading.facts.roles import written
from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

AHEAD, BEHIND = 3, 2
"""Tokens before and behind a word in which the word for leaving or coming stands, at most."""

VERB_LAST = 6
"""Tokens behind a word in which the verb that closes its clause stands, at most."""

OLD, NEW = -1, 1
NEXT = 12
"""Tokens on either side of "then" that tell what comes first and what comes next, at most."""

LEAST_HEARD = 0.3
"""Share of the point that must be heard in one stretch, as for any name."""

EVENT = 3
"""Tokens behind "before" or "after" among which a number makes it one of time: "after less than three months"."""

LEAST_TURNED = 2
"""By how many more words must stand on the other side of "then" than on their own."""

ORDER_SURE = 0.75
"""How sure another order is, own choice: low enough that the person is asked."""

SURE = 0.85
"""How sure it is; both must be turned round."""


def in_place_of(tokens: Sequence[Token], table: Lexicon) -> dict[int, int]:
    """Return the words on either side of "instead of" and its like: OLD behind it, NEW ahead of it.

    Where it opens the sentence ("Instead of ringing we use the radio"), NEW is what follows.
    """
    sides: dict[int, int] = {}
    for place, token in enumerate(tokens):
        opens = token.word in table.in_place_of or token.word in table.but_not
        ends = opens and _phrase(tokens, place, table)
        if not ends:
            continue
        same = _sentence_around(tokens, place)
        behind = [at for at in same if at >= ends and tokens[at].clause == token.clause]
        old = list(takewhile(lambda at: tokens[at].word not in table.denial.anew, behind))
        ahead = [at for at in same if at < place and tokens[at].clause == token.clause]
        if not ahead and _is_contrast(tokens, place, table):
            ahead = [at for at in same if place - NEXT <= at < place]
        opens = all(tokens[at].is_stop for at in ahead)
        new = [at for at in same if at > old[-1]] if opens and old else ahead
        sides.update(dict.fromkeys(old, OLD) | dict.fromkeys(new, NEW))
    return sides


def _sentence_around(tokens: Sequence[Token], place: int) -> range:
    """Return the places of the sentence that a word stands in; sentences follow each other."""
    sentence = attrgetter("sentence")
    here = tokens[place].sentence
    first = bisect_left(tokens, here, hi=place, key=sentence)
    return range(first, bisect_right(tokens, here, lo=place, key=sentence))


def _phrase(tokens: Sequence[Token], place: int, table: Lexicon) -> int:
    """Return where a phrase for "instead of" ends that begins at a place, 0 without one.

    "By age, not by channel" and "and no longer by age" have one, too.
    """
    contrast = table.but_not if _is_contrast(tokens, place, table) else {}
    word = tokens[place].word
    for phrase in (*table.in_place_of.get(word, ()), *contrast.get(word, ())):
        end = place + len(phrase)
        if tuple(token.word for token in tokens[place:end]) == phrase:
            return end
    return 0


def _is_contrast(tokens: Sequence[Token], place: int, table: Lexicon) -> bool:
    """Return whether "not by" or the like at a place sets off what stands before it in the sentence."""
    if tokens[place].word not in table.but_not or not place:
        return False
    before = tokens[place - 1]
    joined = before.word in table.denial.and_ or before.clause != tokens[place].clause
    return joined and before.sentence == tokens[place].sentence


def in_order(tokens: Sequence[Token], table: Lexicon) -> dict[int, int]:
    """Return the words of a sentence with one "then": OLD for what came first, NEW for what came next.

    "Before" stands between them as "then" does, "after" and "not until" the other way round.
    """
    sides: dict[int, int] = {}
    words = table.denial.until.union(*table.sequence.values())
    thens = [
        at
        for at, token in enumerate(tokens)
        if token.word in words and not _leads(tokens, at, table)
    ]
    for then in thens:
        sentence = tokens[then].sentence
        if any(other != then and tokens[other].sentence == sentence for other in thens):
            continue
        near = range(max(0, then - NEXT), min(len(tokens), then + NEXT + 1))
        same = [at for at in near if tokens[at].sentence == sentence and at != then]
        ahead = [at for at in same if at < then]
        first = _side_ahead(tokens[then].word, table, any(tokens[at].is_negator for at in ahead))
        then_is = tokens[then].word in table.sequence["then"]
        if not first or not (then_is or not _points_away(tokens, then, table)):
            continue
        if all(tokens[at].is_stop for at in ahead):  # "Before we shipped it, we tested it."
            ahead = [at for at in same if tokens[at].clause != tokens[then].clause]
        sides |= {at: first if at in ahead else -first for at in same}
    return sides


def _side_ahead(word: str, table: Lexicon, denied: bool) -> int:
    """Return OLD where what stands ahead of "then" or its like came first, NEW where it came next, 0 for neither.

    Who did not do it until something else did that first; "not before" may mean that it wasn't done at all.
    """
    if word in table.sequence["then"]:
        return OLD
    if word in table.sequence["later"]:
        return 0 if denied else NEW
    if word in table.denial.until:
        return NEW if denied else 0
    return 0 if denied else OLD


def _leads(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether "then" goes on with the tale: nothing of its sentence stands before it."""
    sentence = tokens[at].sentence
    return tokens[at].word in table.sequence["then"] and all(
        token.is_stop or token.sentence != sentence for token in tokens[max(0, at - NEXT) : at]
    )


def _points_away(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether "before" or "after" stands before no event: "after that", "the day before", "after 11 weeks"."""
    behind = [
        token for token in tokens[at + 1 : at + 1 + EVENT] if token.clause == tokens[at].clause
    ]
    refers = not behind or behind[0].word in table.denial.referring
    return refers or any(token.number for token in behind)


def wrong_sequence(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "B and then A" where the point has "A, then B", and less of it is told as in the point."""
    wanted = found.wanted
    own = _ordered_in(found.text, heard.language) if found.coverage >= LEAST_HEARD else {}
    told = _ordered_by(heard) if own else {}
    hits = [
        hit
        for hit in (found.all_hits if told else ())
        if hit.wanted in own and hit.at in told and hit.sure >= SURE
    ]
    right = {hit.wanted for hit in hits if told[hit.at] == own[hit.wanted]}
    turned = {hit.wanted for hit in hits} - right
    if len(turned) < LEAST_TURNED + len(right) or 2 * len(turned) < len(own):
        return None
    hits = [hit for hit in hits if hit.wanted in turned]
    first = [hit for hit in hits if own[hit.wanted] == OLD]
    last = [hit for hit in hits if own[hit.wanted] == NEW]
    for one in first:
        for other in last:
            if heard.tokens[one.at].sentence == heard.tokens[other.at].sentence:
                words = wanted[one.wanted].written, wanted[other.wanted].written
                return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}", ORDER_SURE)
    return None


@lru_cache(maxsize=4)
def instead_by(heard: Heard) -> Mapping[int, int]:
    """Return the sides of "instead of" in an answer, which is held against point after point."""
    return in_place_of(heard.tokens, heard.lexicon)


@lru_cache(maxsize=4)
def _ordered_by(heard: Heard) -> Mapping[int, int]:
    """Return the sides of "then" in an answer, which is held against point after point."""
    return in_order(heard.tokens, heard.lexicon)


@lru_cache(maxsize=4096)
def _ordered_in(text: str, language: str) -> Mapping[int, int]:
    """Return the words of a key point that stand on either side of its "then"."""
    wanted, table = wording(text, language), lexicon(primary(language))
    sides = in_order(wanted, table)
    return {at: side for at, side in sides.items() if not wanted[at].is_stop}


def chosen_instead(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return what a point does, told as what was not done any more: behind "instead of".

    What the answer says behind it must be the point's other side alone, and the point's own side behind
    it, where any of it is heard, must be told as what was done.
    """
    own = _chosen_in(found.text, heard.language)
    told = instead_by(heard) if own else {}
    hits = [hit for hit in (found.all_hits if told else ()) if hit.wanted in own and hit.at in told]
    behind = {hit.wanted for hit in hits if told[hit.at] == OLD}
    ahead = {hit.wanted for hit in hits if told[hit.at] == NEW}
    if not behind:
        return None
    dropped = {at for at, side in own.items() if side == OLD}
    elsewhere = {hit.wanted for hit in found.all_hits if hit.at not in told}
    if behind & (dropped | ahead) or (dropped & elsewhere):
        return None
    if dropped & found.anywhere.keys() and not dropped & ahead:
        return None
    places = [hit.at for hit in hits if hit.wanted in behind]
    first, last = min(places), max(places)
    opens = next(at for at in range(first, -1, -1) if _phrase(heard.tokens, at, heard.lexicon))
    expected = written(found.wanted, min(behind), max(behind))
    return WrongFact(expected, written(heard.tokens, opens, last), SURE)


@lru_cache(maxsize=4096)
def _chosen_in(text: str, language: str) -> Mapping[int, int]:
    """Return the words of a key point that stand on either side of its "instead of"."""
    wanted = wording(text, language)
    sides = in_place_of(wanted, lexicon(primary(language)))
    return {at: side for at, side in sides.items() if not (wanted[at].is_stop or wanted[at].number)}


def turned_round(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return the two of a point that leave and come the other way round in the answer."""
    wanted, sides = found.wanted, _sides_in(found.text, heard.language)
    heard_of = [place for place in found.content if place in sides and place in found.anywhere]
    old = [place for place in heard_of if sides[place] == OLD]
    new = [place for place in heard_of if sides[place] == NEW]
    if not old or not new:
        return None
    came = [place for place in old if _is_told(found, heard, place, NEW)]
    left = [place for place in new if _is_told(found, heard, place, OLD)]
    for one in came:
        for other in left:
            words = wanted[one].written, wanted[other].written
            return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}", SURE)
    return None


@lru_cache(maxsize=4096)
def _sides_in(text: str, language: str) -> Mapping[int, int]:
    """Return the words of a key point, which is read again and again, that leave or come."""
    wanted, table = wording(text, language), lexicon(primary(language))
    sides = {
        place: side_of(wanted, place, table)
        for place, token in enumerate(wanted)
        if not token.number or _is_label(wanted, place, table)
    }
    return {place: side for place, side in sides.items() if side}


def _is_label(tokens: Sequence[Token], place: int, table: Lexicon) -> bool:
    """Return whether a number names one of a row: "step 2"."""
    return place > 0 and tokens[place - 1].word in table.numbers.words["labels"]


def _is_told(found: HeardPoint, heard: Heard, place: int, side: int) -> bool:
    """Return whether a word is told on that side, and nowhere on the other."""
    sides = {
        side_of(heard.tokens, hit.at, heard.lexicon)
        for hit in found.all_hits
        if hit.wanted == place
    }
    return side in sides and -side not in sides


def side_of(tokens: Sequence[Token], at: int, table: Lexicon) -> int:
    """Return OLD for what leaves ("replaced A", "A out"), NEW for what comes ("with B"), else 0."""
    clause = tokens[at].clause
    if table.verbs.participle and _is_replaced(tokens, at, table):
        return OLD
    for place, token in enumerate(tokens[at + 1 : at + 1 + BEHIND], at + 2):
        if token.clause != clause:
            break
        passive = any(other.word in table.moves["coming"] for other in tokens[place : place + 1])
        if token.word in table.moves["leaving"] and passive:  # "A replaced by B"
            return OLD
        for side, name in ((OLD, "out"), (NEW, "in")):
            if token.word in table.moves[name]:
                return side
        if not token.is_stop:
            break
    nouns = table.denial.determiners | table.numbers.words["article"]
    for place in range(at - 1, max(-1, at - 1 - AHEAD), -1):
        if tokens[place].sentence != tokens[at].sentence:
            return 0
        if tokens[max(0, place - 1)].word in nouns:
            continue  # "a retired oboist" left nothing
        for side, name in ((OLD, "leaving"), (NEW, "coming")):
            if tokens[place].word in table.moves[name]:
                return side
    return 0


def _is_replaced(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a word leaves by the verb at the end: "Gips durch Lehm ersetzt"."""
    behind = [t for t in tokens[at + 1 : at + 1 + VERB_LAST] if t.clause == tokens[at].clause]
    comes = bool(behind) and behind[0].word in table.moves["coming"]
    return comes and any(token.word in table.moves["leaving"] for token in behind[1:])
