"""Whether an answer denies a key point: most of its words, or the word that it turns on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.grading.denial.agreement import (
    AROUND,
    PASSIVE_REACH,
    SUBJECT,
    SURE,
    VERB_REACH,
    agreeing,
    leaves_few,
    of_somebody,
    told_of_before,
)
from trainer.grading.denial.own import denied_in
from trainer.grading.hits import Hit, best, total

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

DENIED_PART = 0.2
"""Share of a point's weight that must be denied where it is not the stretch that tells it best."""

LEAST_DENIED = 0.7
"""Weight that must be denied to speak of a denial: one frequent word, 0.5, or one related word, 0.65,
is not enough."""

OWN_WEIGHT = 0.75
"""What a word counts, at least, that only this point of the story holds and that is not frequent."""

TOLD_ELSEWHERE = 0.3
"""Share of a point that may be told away from a denial of one word of it: who tells more of it,
tells it. Any from 0.26 to 0.33 finds the same."""

VERB_SURE = 0.6
"""How surely the verb of the point must be heard where another word of the point stands with it."""

REFERS = 5
"""A pronoun stands so many tokens behind the negator, at most, to mean what was told before it."""

STORY_REACH = 3
"""A negator of the story denies so many tokens behind it, as a weak one of the answer does."""


def denied_share(
    found: HeardPoint, heard: Heard, theirs: frozenset[str] = frozenset()
) -> tuple[float, tuple[int, int] | None]:
    """Return the share of heard weight that a negator denies, and the stretch that denies it.

    Looked for in the stretch that tells the point best, then in the whole answer, where what is
    denied must be a good part of the point. A point with a negator of its own is left out, and words
    of which it tells a lack make no stretch.
    """
    by = heard.denials.by
    if by.keys().isdisjoint([hit.at for hit in found.all_hits]):
        return 0.0, None
    if any(token.is_negator for token in found.wanted):
        return 0.0, None
    own = denied_in(found.text, heard.language) | _wished(found, heard)
    near = _denial(found.told.values(), found, heard, own, theirs)
    denied = [hit for hit in found.carried if hit.at in by]
    surest = best(denied, found.weight)
    if total(surest, found.weight) < DENIED_PART * sum(found.weight):
        return near
    free = [hit for hit in found.carried if hit.at not in by]
    both = [*surest.values(), *best(free, found.weight).values()]
    return max(near, _denial(both, found, heard, own, theirs), key=lambda denial: denial[0])


def _denial(
    hits: Iterable[Hit],
    found: HeardPoint,
    heard: Heard,
    own: frozenset[str],
    theirs: frozenset[str],
) -> tuple[float, tuple[int, int] | None]:
    whole = denied = contrary = 0.0
    places: list[int] = []
    named = False
    repeated = agreeing(found, heard, theirs) | {
        at
        for at in heard.denials.phrases
        if _is_told_by(found, heard, at) or _opposes(found, heard)
    }
    repeated |= of_somebody(found, heard) | told_of_before(found, heard) | leaves_few(found, heard)
    for hit in hits:
        weight = found.weight[hit.wanted] * hit.sure
        whole += weight
        negator = heard.denials.by.get(hit.at)
        if negator is None:
            continue
        denied += weight
        number = found.wanted[hit.wanted].number
        bare = number is not None and not number.unit
        if found.wanted[hit.wanted].stem not in own and negator not in repeated and not bare:
            contrary += weight
            named = named or number is None
            places += [hit.at, negator, heard.denials.phrases.get(negator, negator)]
    # "Who didn't hear from us for two months" denies no waiting of nine weeks.
    stretch = (min(places), max(places)) if named and contrary >= LEAST_DENIED else None
    return (denied / whole if whole else 0.0), stretch


def _wished(found: HeardPoint, heard: Heard) -> frozenset[str]:
    """Return the stems of what a point says should have been done: "I hadn't" agrees with that."""
    wishes = heard.lexicon.denial.unfulfilled
    wanted = found.wanted
    words = [token.word for token in wanted]
    clauses = {
        wanted[at].clause
        for at, word in enumerate(words)
        for phrase in wishes.get(word, ())
        if tuple(words[at : at + len(phrase)]) == phrase
    }
    return frozenset(token.stem for token in wanted if token.clause in clauses)


def _opposes(found: HeardPoint, heard: Heard) -> bool:
    """Return whether a point tells of somebody who was against it, so that "they said no" agrees."""
    opposing = heard.lexicon.denial.opposing
    return any(token.stem in opposing for token in found.wanted)


def undone(
    found: HeardPoint, heard: Heard, theirs: frozenset[str] = frozenset()
) -> tuple[int, int] | None:
    """Return the stretch of the answer that says that what a point tells did not happen.

    "We didn't hire anybody" denies "Moved to nights and hired 6 drivers" by one word, which must be
    the point's own, and the rest of the point must not be told elsewhere.
    """
    denied = firmly_denied(found, heard)
    if not denied:
        return None
    own = denied_in(found.text, heard.language) | _wished(found, heard) | theirs
    repeated = agreeing(found, heard, own) | of_somebody(found, heard)
    repeated |= told_of_before(found, heard)
    refuses = found.wanted[-1].is_negator or _opposes(found, heard)
    for hit in denied:
        negator = heard.denials.by[hit.at]
        number = found.wanted[hit.wanted].number
        if negator in repeated or (number and not number.unit):
            continue
        if _is_told_by(found, heard, negator):
            continue  # "it broke down" is what a point with "broke down" tells
        if refuses and negator in heard.denials.phrases:
            continue  # "she said no" is what a point with "she said no" tells
        if _is_loss_denied(found, heard, negator):
            continue  # "we didn't lose a single patient"
        if _is_free_too(found, heard, hit):
            continue  # "not booked in April, but booked in May"
        if found.wanted[hit.wanted].stem in own or not _is_meant(found, heard, hit, negator):
            continue
        weighty = found.weight[hit.wanted] >= OWN_WEIGHT and hit.sure >= SURE
        turning = weighty or _is_verb(found, heard, hit, negator)
        if turning and not _is_told_elsewhere(found, heard, negator):
            last = heard.denials.phrases.get(negator, negator)
            return min(hit.at, negator), max(hit.at, last)
    return None


def denied_stems(found: HeardPoint) -> frozenset[str]:
    """Return the stems that a point of the story denies: who denies them too tells that point.

    "No fractures in the 14 months after" lets nobody contradict "One hip fracture in a quarter".
    """
    return frozenset(
        other.stem
        for place, token in enumerate(found.wanted)
        if token.is_negator
        for other in found.wanted[place + 1 : place + 1 + STORY_REACH]
        if other.clause == token.clause and not other.is_stop
    )


def _is_loss_denied(found: HeardPoint, heard: Heard, negator: int) -> bool:
    """Return whether a loss is denied that the point doesn't tell of: "didn't lose", "never missed"."""
    behind = heard.tokens[negator + 1 : negator + 2]
    lost = any(token.stem in heard.lexicon.denial.losing for token in behind)
    return lost and all(hit.at != negator + 1 for hit in found.all_hits)


def _is_free_too(found: HeardPoint, heard: Heard, denied: Hit) -> bool:
    """Return whether a denied word is heard as surely, and later, without a negation."""
    return any(
        hit.wanted == denied.wanted and hit.at > denied.at and hit.sure >= SURE
        for hit in found.all_hits
        if hit.at not in heard.denials.by
    )


def _is_meant(found: HeardPoint, heard: Heard, hit: Hit, negator: int) -> bool:
    """Return whether a denial speaks of the word that it stands with and of the point's people."""
    backwards = heard.lexicon.denial.back > 0
    behind = hit.at > negator or backwards or _points_back(heard, negator)
    return behind and _is_tellers(found, heard, negator)


def _points_back(heard: Heard, negator: int) -> bool:
    """Return whether what denies the words before it speaks of them: "but we never tried it"."""
    tokens = heard.tokens
    if negator in heard.denials.phrases:
        return True
    clause = [
        token
        for token in tokens[negator : negator + REFERS]
        if token.clause == tokens[negator].clause
    ]
    pronouns = heard.lexicon.denial.pronouns
    return any(
        token.word in pronouns for token in [*clause, *tokens[max(0, negator - 2) : negator]]
    )


def _is_tellers(found: HeardPoint, heard: Heard, negator: int) -> bool:
    """Return whether a denial is said of the teller or of what the point speaks of.

    "The visitors didn't finish the texts" denies nothing of "Shortened the texts".
    """
    if negator in heard.denials.phrases:
        return True
    tokens, clause = heard.tokens, heard.tokens[negator].clause
    lead = [at for at in range(max(0, negator - SUBJECT), negator) if tokens[at].clause == clause]
    tellers = heard.lexicon.denial.tellers
    if not lead or any(tokens[at].word in tellers for at in lead):
        return True
    nouns = {at for at in lead if not tokens[at].is_stop}
    return not nouns or any(hit.at in nouns for hit in found.all_hits)


def _is_told_by(found: HeardPoint, heard: Heard, negator: int) -> bool:
    """Return whether a phrase that denies is made of words of the point."""
    last = heard.denials.phrases.get(negator, negator - 1)
    return any(negator <= hit.at <= last and hit.sure >= VERB_SURE for hit in found.carried)


def firmly_denied(found: HeardPoint, heard: Heard) -> list[Hit]:
    """Return the hits of words that carry a point and are denied as an event."""
    by, firm = heard.denials.by, heard.denials.firm
    return [
        hit
        for hit in (found.carried if firm else ())
        if hit.at in by and by[hit.at] in firm and not found.wanted[hit.wanted].is_negator
    ]


def _is_verb(found: HeardPoint, heard: Heard, hit: Hit, negator: int) -> bool:
    """Return whether a denied word is the verb of the point, with another word of it behind.

    "I didn't give it up, I held firm on renewal" denies "Gave up the renewal clause". In the passive the
    other word stands ahead: "the tenants weren't phoned" denies "Phoned every tenant".
    """
    if hit.wanted != found.content[0] or hit.sure < VERB_SURE or hit.at < negator:
        return False
    tokens, passives = heard.tokens, heard.lexicon.denial.passives
    is_passive = hit.at - negator <= PASSIVE_REACH and any(
        token.word in passives for token in tokens[max(0, negator - 1) : negator]
    )
    near = range(-VERB_REACH if is_passive else 1, VERB_REACH + 1)
    return any(
        other.wanted != hit.wanted
        and found.weight[other.wanted] >= OWN_WEIGHT
        and other.sure >= SURE
        and other.at - negator in near
        and heard.tokens[other.at].sentence == heard.tokens[negator].sentence
        for other in found.carried
    )


def _is_told_elsewhere(found: HeardPoint, heard: Heard, negator: int) -> bool:
    away = [
        hit
        for hit in found.carried
        if hit.at not in heard.denials.by and abs(hit.at - negator) > AROUND
    ]
    return total(best(away, found.weight), found.weight) > TOLD_ELSEWHERE * sum(found.weight)
