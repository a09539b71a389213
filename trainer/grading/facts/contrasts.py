"""What a point sets off with "not", told as it was: "the doctor noticed it" for "the nurse noticed it, not the doctor"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.facts.happened import is_real
from trainer.grading.facts.roles import written
from trainer.grading.lexicon import lexicon
from trainer.grading.model import WrongFact
from trainer.grading.tokens import wording
from trainer.text import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.hits import Hit

MOST_WORDS = 2
"""Words that carry what is set off, at most: more are a statement of their own."""

NEAR = 4
"""Tokens ahead of such a word in which a negator denies it, at most."""

SURE, CONTRAST_SURE = 0.85, 0.75
"""How surely a word is heard, and how sure it is, own choice: low enough that the person is asked."""


def wrong_contrast(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return what a point says it was not, in a clause of the answer with what the point tells of it.

    Nowhere is it told with both ends of what stands there instead, and nothing denies, wishes or supposes it.
    """
    tokens = heard.tokens
    own = _contrasts_in(found.text, heard.language)
    hits = [hit for hit in (found.carried if own else ()) if hit.sure >= SURE]
    clauses: dict[int, list[Hit]] = {}
    for hit in hits:
        clauses.setdefault(tokens[hit.at].clause, []).append(hit)
    words = {clause: {hit.wanted for hit in here} for clause, here in clauses.items()}
    for ahead, off in own:
        first, last = min(ahead), max(ahead)
        told = [hit.at for hit in hits if hit.wanted in off]
        straight = any({first, last} <= those for those in words.values())
        if straight or any(_is_denied(heard, at) for at in told):
            continue
        for clause in dict.fromkeys(tokens[at].clause for at in told):
            shared = [hit.at for hit in clauses[clause] if hit.wanted in ahead]
            if not shared or not off <= words[clause]:
                continue
            # Ahead of all else it stands in the place of the first word, which then isn't there.
            leads = max(hit.at for hit in clauses[clause] if hit.wanted in off) < min(shared)
            places = sorted(hit.at for hit in clauses[clause])
            if not (leads and first in words[clause]) and is_real(heard, places):
                expected = written(found.wanted, min(off) - 1, max(off))
                return WrongFact(expected, written(tokens, places[0], places[-1]), CONTRAST_SURE)
    return None


def _is_denied(heard: Heard, at: int) -> bool:
    """Return whether a word stands behind a negator, or on either side of "instead"."""
    near = heard.tokens[max(0, at - NEAR) : at]
    return at in heard.denials.by or any(token.is_negator for token in near)


@lru_cache(maxsize=4096)
def _contrasts_in(text: str, language: str) -> Sequence[tuple[frozenset[int], frozenset[int]]]:
    """Return what a key point sets off behind ", not", with the words of the clause before it that carry something."""
    wanted, words = wording(text, language), lexicon(primary(language)).denial
    result = []
    for place, token in enumerate(wanted):
        opens = place > 0 and wanted[place - 1].clause != token.clause
        if token.word not in words.plain or not opens:
            continue
        behind = [at for at in range(place + 1, len(wanted)) if wanted[at].clause == token.clause]
        ahead = [at for at in range(place) if wanted[at].clause == wanted[place - 1].clause]
        off, before = (
            frozenset(at for at in side if not (wanted[at].is_stop or wanted[at].number))
            for side in (behind, ahead)
        )
        same = {wanted[at].sentence for at in (*behind, *ahead)} == {token.sentence}
        if same and 0 < len(off) <= MOST_WORDS and len(before) > 1:
            result.append((before, off))
    return result
