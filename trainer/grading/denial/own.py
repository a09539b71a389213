"""What a key point itself says is not so, so that who denies it too agrees with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from trainer.grading.lexicon import lexicon
from trainer.grading.tokens import Token, wording
from trainer.text import primary

LEAST_LEFT = 2
"""Words of a clause that says of whom it isn't so, at least: "nobody here"."""


@lru_cache(maxsize=4096)
def denied_in(text: str, language: str) -> frozenset[str]:
    """Return the stems that the point itself denies: who denies them too agrees with it.

    A negator denies what follows it in its clause; a word of lack ("cancelled", "stuck") denies the
    rest of its clause, but not itself, for who denies that it was cancelled does contradict.
    What stands before "in reality" was only believed.
    """
    words, wanted = lexicon(primary(language)).denial, wording(text, language)
    denied: set[str] = set()
    turns = [place for place, token in enumerate(wanted) if token.word in words.truly]
    denied |= {token.stem for token in wanted[: max(turns, default=0)]}
    for place, token in enumerate(wanted):
        if token.is_negator or token.word in words.lacking_ahead:
            denied |= {other.stem for other in wanted[place + 1 :] if other.clause == token.clause}
            if words.back and token.is_negator:  # "del ayuntamiento no vino ni un euro"
                ahead = wanted[:place]
                denied |= {other.stem for other in ahead if other.clause == token.clause}
            denied |= _left_out(wanted, place)
            if token.word in words.no_one:  # "costs nothing" is "doesn't cost anything"
                before = wanted[max(0, place - 1) : place]
                denied |= {other.stem for other in before if other.clause == token.clause}
        elif token.stem in words.lacking and not token.is_stop:  # "para" is no form of "parar"
            denied |= {other.stem for other in wanted if other.clause == token.clause} - {
                token.stem
            }
    return frozenset(denied)


def _left_out(wanted: Sequence[Token], place: int) -> set[str]:
    """Return the stems of the clause before "nobody at ours", whose own verb is left out: nobody did that."""
    clause = wanted[place].clause
    own = [token for token in wanted if token.clause == clause]
    if len(own) < LEAST_LEFT or own[0] is not wanted[place]:
        return set()
    if not all(token.is_stop or token.is_negator for token in own):
        return set()
    return {token.stem for token in wanted if token.clause == clause - 1 and not token.is_stop}


@lru_cache(maxsize=4096)
def left_in(text: str, language: str) -> frozenset[int]:
    """Return the words of a key point behind "instead of": who denies something of them agrees with it."""
    ahead, wanted = lexicon(primary(language)).denial.lacking_ahead, wording(text, language)
    return frozenset(
        at
        for place, token in enumerate(wanted)
        if token.word in ahead
        for at in range(place + 1, len(wanted))
        if wanted[at].clause == token.clause and not wanted[at].is_stop
    )
