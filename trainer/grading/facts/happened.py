"""What a key point says did not happen, told as happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from trainer.grading.denial.agreement import SURE
from trainer.grading.denial.point import denied_stems
from trainer.grading.facts.trends import is_of_before
from trainer.grading.lexicon import lexicon
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.denial.words import DenialWords
    from trainer.grading.heard_point import HeardPoint

INSISTS = 3
"""A word that insists stands so many tokens from what it says happened, at most."""

LEAD = 9
"""Tokens ahead of what was done in which its doer stands, at most."""

LEAST_DENIED = 2
"""Words that say what did not happen, at least, its doer among them: one alone stands in many a sentence."""


def happened_after_all(found: HeardPoint, heard: Heard) -> tuple[int, int] | None:
    """Return the stretch that says that what a point denies did happen: "they cancelled anyway".

    The word that insists stands beside the point's own word, in a clause that wishes nothing and tells
    nothing of before.
    """
    words, tokens = heard.lexicon.denial, heard.tokens
    denied = denied_stems(found) if words.insisting else frozenset[str]()
    places = range(len(found.wanted))
    contrasts = denied and any(_sets_off(found.wanted, place, words) for place in places)
    for hit in found.all_hits if denied and not contrasts else ():
        if found.wanted[hit.wanted].stem not in denied or hit.sure < SURE:
            continue
        if hit.at in heard.denials.by:
            continue
        near = range(max(0, hit.at - INSISTS), min(len(tokens), hit.at + INSISTS + 1))
        here = [at for at in near if tokens[at].clause == tokens[hit.at].clause]
        said = [at for at in here if tokens[at].word in words.insisting]
        open_ = any(
            tokens[at].is_negator
            or tokens[at].stem in words.wished
            or tokens[at].word in words.doubts
            for at in here
        )
        if said and not open_:
            return min(hit.at, *said), max(hit.at, *said)
    return None


class _Undone(NamedTuple):
    """What a point says did not happen: its own words for it, and the places that all must be told."""

    text: str
    places: frozenset[int]


def happened(found: HeardPoint, heard: Heard) -> tuple[str, tuple[int, int]] | None:
    """Return what a point says did not happen and an answer tells as done, and the stretch that does.

    "In the end we rented a truck" contradicts "Played all dates without renting a truck": every word of
    what was not done stands in one clause, one of them as a verb of the past, and nothing there or
    elsewhere denies, wishes or supposes it.
    """
    by = heard.denials.by
    for undone in _undone_in(found.text, heard.language):
        hits = [hit for hit in found.all_hits if hit.wanted in undone.places and hit.sure >= SURE]
        told = {hit.at for hit in hits}
        if any(hit.at in by and by[hit.at] not in told for hit in hits):
            continue  # "missed" of "four people missed the bus" denies, and is what was said not to happen
        for clause in dict.fromkeys(heard.tokens[hit.at].clause for hit in hits):
            here = [hit for hit in hits if heard.tokens[hit.at].clause == clause]
            places = sorted(hit.at for hit in here)
            if undone.places != {hit.wanted for hit in here} or not _is_event(heard, places):
                continue
            if not _is_done_by_the_teller(found, heard, places[0]):
                continue
            return undone.text, (places[0], places[-1])
    return None


@lru_cache(maxsize=4096)
def _undone_in(text: str, language: str) -> Sequence[_Undone]:
    """Return what a key point says did not happen, which is read again and again."""
    words, wanted = lexicon(primary(language)).denial, wording(text, language)
    result = []
    for place, token in enumerate(wanted):
        if not token.is_negator or _sets_off(wanted, place, words):
            continue
        if any(one.stem in words.feared and one.clause == token.clause for one in wanted[:place]):
            continue  # “feared the books wouldn't come back” says nothing of whether they did
        behind = [at for at in range(place + 1, len(wanted)) if wanted[at].clause == token.clause]
        until = next((n for n, at in enumerate(behind) if wanted[at].word in words.and_), None)
        denied = _carrying(wanted, behind[:until])
        if len(denied) < LEAST_DENIED:
            ahead = [at for at in range(place) if wanted[at].clause == token.clause]
            begins = [n + 1 for n, at in enumerate(ahead) if wanted[at].word in words.and_]
            denied += _carrying(wanted, ahead[max(begins, default=0) :]) if denied else []
        stems = {wanted[at].stem for at in denied}
        if LEAST_DENIED <= len(denied) == len(stems):
            last = wanted[behind[:until][-1]]
            result.append(_Undone(text[token.start : last.end], frozenset(denied)))
    return result


def _carrying(tokens: Sequence[Token], places: Sequence[int]) -> list[int]:
    """Return the places of words that say something and are no numbers."""
    return [at for at in places if not (tokens[at].is_stop or tokens[at].number)]


def _sets_off(tokens: Sequence[Token], place: int, words: DenialWords) -> bool:
    """Return whether a negator only sets one thing off: "it was the alerts, not the staff"."""
    sets_off = tokens[place].word in words.contrasting
    if not words.carriers:
        return sets_off and tokens[max(0, place - 1)].clause != tokens[place].clause
    return sets_off and not any(token.word in words.carriers for token in tokens[:place][-2:])


def _is_event(heard: Heard, places: Sequence[int]) -> bool:
    """Return whether the words at some places of a clause tell that something was done."""
    words = heard.lexicon.denial
    ends = words.participles or words.events
    told = [heard.tokens[at].word for at in places]
    past = bool(ends) and any(word.endswith(ends) or word in words.past for word in told)
    return (past or (not ends and _has_auxiliary(heard, places))) and is_real(heard, places)


def _has_auxiliary(heard: Heard, places: Sequence[int]) -> bool:
    """Return whether a clause tells of the past by another verb: "sont parties", "mussten bleiben"."""
    words, clause = heard.lexicon.denial, heard.tokens[places[0]].clause
    return any(
        token.clause == clause
        and (
            token.word in words.auxiliaries
            or (not token.capital and token.word.endswith(words.preterites or ("\0",)))
        )
        for token in heard.tokens[max(0, places[0] - LEAD) : places[-1] + LEAD]
    )


def is_real(heard: Heard, places: Sequence[int]) -> bool:
    """Return whether nothing around some words of a clause denies, wishes, supposes or dates back what they tell."""
    tokens, words = heard.tokens, heard.lexicon.denial
    clause = tokens[places[0]].clause
    around = [
        token
        for token in tokens[max(0, places[0] - LEAD) : places[-1] + 6]
        if token.clause == clause
    ]
    unreal = heard.lexicon.numbers.words["unreal"] | heard.lexicon.numbers.words["planned"]
    # "Hätten" supposes and "hatten" doesn't, so words are looked at as written, too.
    told = {word for token in around for word in (token.word, token.written.casefold())}
    if is_of_before(heard, places[0]) or told & (
        unreal | words.conditions | words.doubts | words.undoing | words.until
    ):
        return False
    return not any(
        token.is_negator or token.stem in words.wished | words.thought | words.feared
        for token in around
    )


def _is_done_by_the_teller(found: HeardPoint, heard: Heard, first: int) -> bool:
    """Return whether a clause, up to what was done, speaks of the teller, of the point or of a number of them.

    "The yard next door hired a welder" tells nothing of the teller's.
    """
    tokens, tellers = heard.tokens, heard.lexicon.denial.tellers
    lead = [
        at for at in range(max(0, first - LEAD), first) if tokens[at].clause == tokens[first].clause
    ]
    if any(tokens[at].word in tellers or tokens[at].number for at in lead):
        return True
    heard_at = {hit.at for hit in found.all_hits}
    return all(tokens[at].is_stop or at in heard_at for at in lead)
