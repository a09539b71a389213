"""Somebody else who did it: "my neighbour counted them" for the teller's own deed, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from trainer.grading.facts.names import is_name
from trainer.grading.facts.roles import is_deed, written
from trainer.grading.facts.trends import is_of_before
from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.lexicon import Lexicon
    from trainer.grading.tokens import Token

SURE = 0.85
"""How surely a deed is heard as itself, not as a related word."""

LEAST_HEARD = 0.4
"""Share of the point that must be heard in one stretch."""

TITLE = 2
"""Words between "my" and the person, at most: "my old neighbour"."""

BEHIND = 8
"""Tokens on either side of a deed in which another word of the point stands, at most."""

FOLLOWS = 5
"""Tokens behind what "she" did in which another word of the point stands: "what she brought was a report"
tells another thing."""

BRACKET = 12
"""Tokens before a participle in which the verb stands that opens its statement, at most."""

CLEFT, LEAST_CLEFT = 8, 2
"""Words from "it was" to "who", at most and at least."""

DOER_SURE = 0.7
"""How sure it is, own choice: low enough that the person is asked."""

ANOTHER = "#"
"""The stem of "he" or "she", which no story has."""


class _Doer(NamedTuple):
    """Who did something: the words, from the first to the last, and the stem, "" of the teller."""

    first: int
    last: int
    stem: str


def wrong_doer(found: HeardPoint, heard: Heard, stems: frozenset[str]) -> WrongFact | None:
    """Return who did in the answer what the point lets the teller, or somebody with a name, do.

    `stems` are those of the whole story; whom it knows may have had a hand in it.
    """
    if found.coverage < LEAST_HEARD or not heard.lexicon.roles["mine"]:
        return None
    for deed in found.content:
        is_told = deed in found.anywhere and _is_done(found.wanted, deed, heard.lexicon)
        own = _doer(found.wanted, deed, heard, is_note=True) if is_told else None
        if own is None:
            continue
        cleft = None if own.stem else _set_off(found, deed, heard)
        if cleft:
            expected = written(found.wanted, min(own.first, deed), max(own.last, deed))
            return WrongFact(expected, written(heard.tokens, *cleft), DOER_SURE)
        if found.anywhere[deed].sure < SURE:
            continue
        told = [hit.at for hit in found.all_hits if hit.wanted == deed and hit.sure >= SURE]
        doers = [(at, _doer(heard.tokens, at, heard)) for at in told]
        for at, doer in doers:
            told_of_it = at not in heard.denials.by and not is_of_before(heard, at)
            if doer is None or not told_of_it or doer.stem == own.stem:
                break
            is_explicit = own.first < deed
            another = _is_another(heard, own, doer, stems, is_explicit=is_explicit)
            near = range(1, FOLLOWS) if doer.stem == ANOTHER else range(-BEHIND, BEHIND + 1)
            if not _goes_on(found, deed, at, near) or not another:
                break
        else:
            at, doer = doers[0]
            if doer:
                expected = written(found.wanted, min(own.first, deed), max(own.last, deed))
                return WrongFact(expected, written(heard.tokens, doer.first, at), DOER_SURE)
    return None


def _set_off(found: HeardPoint, deed: int, heard: Heard) -> tuple[int, int] | None:
    """Return where somebody else is set off as the doer of the teller's deed: "it was the engineer who moved it".

    As it says who did it by its form, a related word will do for the deed.
    """
    tokens, words = heard.tokens, heard.lexicon.denial
    for hit in found.carried:
        who = hit.at - 1
        if hit.wanted != deed or who < LEAST_CLEFT or tokens[who].word not in words.relative:
            continue
        lead = range(max(0, who - CLEFT), who)
        here = [at for at in lead if tokens[at].sentence == tokens[who].sentence]
        begins = next((at for at in here if tokens[at].word in words.cleft), None)
        if begins is None or begins + 1 >= who or tokens[begins + 1].word not in words.passives:
            continue
        between = range(begins + 2, who)
        tellers = heard.lexicon.roles["i"] | heard.lexicon.roles["me"]
        denied = hit.at in heard.denials.by or any(tokens[at].is_negator for at in between)
        if not between or denied or tokens[who - 1].word in tellers:
            continue
        of_point = any(other.at in between for other in found.carried)  # "it was the rota that …"
        if not of_point and _goes_on(found, deed, hit.at, range(-BEHIND, BEHIND + 1)):
            return begins, hit.at
    return None


def _is_done(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a word tells what was done; "took 52 minutes" tells how long it was.

    Where the participle closes its clause ("hat den Schalter neu gestaltet") no other word does.
    """
    behind = tokens[at + 1 : at + 2]
    if table.verbs.participle and not _closes(tokens, at, table):
        return False
    lasts = tokens[at].word in table.numbers.words["span"] and any(t.number for t in behind)
    return is_deed(tokens[at], table) and not lasts


def _closes(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a word is a participle at the end of its clause."""
    token = tokens[at]
    last = at + 1 == len(tokens) or tokens[at + 1].clause != token.clause
    joined = not last and tokens[at + 1].word in table.denial.and_
    return (last or joined) and not token.capital and token.word.endswith(table.verbs.endings)


def _opens(tokens: Sequence[Token], at: int, table: Lexicon) -> int | None:
    """Return where the verb stands that opens what a participle closes: "hat … gestaltet"."""
    first = max(0, at - BRACKET)
    near = (place for place in range(at - 1, first - 1, -1))
    return next(
        (
            place
            for place in near
            if tokens[place].clause == tokens[at].clause
            and tokens[place].word in table.roles["helping"]
        ),
        None,
    )


def _is_another(
    heard: Heard, own: _Doer, doer: _Doer, stems: frozenset[str], *, is_explicit: bool
) -> bool:
    """Return whether one did what the other did: the teller alone, or somebody the story doesn't know.

    Somebody it knows, too, where the point says "I" beside the deed.
    """
    if own.stem:
        return heard.tokens[doer.first].word in heard.lexicon.spoken.i
    return doer.stem not in stems or is_explicit


def _doer(tokens: Sequence[Token], at: int, heard: Heard, *, is_note: bool = False) -> _Doer | None:
    """Return who did what a verb says, where that stands right beside it; of a note the teller did."""
    table = heard.lexicon
    if is_note and at == 0:
        # “Won the prize in his third year” isn't the teller; “persuaded him to lend his meadow” is.
        theirs = any(
            token.word in table.roles["theirs"] and before.word in table.roles["during"]
            for before, token in pairwise(tokens)
        )
        return None if theirs else _Doer(0, 0, "")
    if table.verbs.participle and _closes(tokens, at, table):
        opens = _opens(tokens, at, table)
        if opens is None:
            return _Doer(at, at, "") if is_note else None
        return _beside(tokens, opens, table) or _inverted(tokens, opens, table)
    by = at + 1
    if by + 1 < len(tokens) and tokens[by].word in table.numbers.words["by"]:
        return _Doer(by, by + 1, tokens[by + 1].stem) if is_name(tokens[by + 1], table) else None
    while at and tokens[at - 1].word in table.roles["helping"]:
        at -= 1
    return _beside(tokens, at, table, is_note=is_note)


def _inverted(tokens: Sequence[Token], at: int, table: Lexicon) -> _Doer | None:
    """Return who stands right behind the verb that opens a statement: "dann hat meine Chefin …"."""
    behind = [token for token in tokens[at + 1 : at + 3] if token.clause == tokens[at].clause]
    if behind and behind[0].word in table.roles["i"]:
        return _Doer(at + 1, at + 1, "")
    if len(behind) < TITLE or behind[0].word not in table.roles["mine"]:
        return None
    return _whose(behind[1], at + 1, at + 2, table)


def _whose(person: Token, first: int, last: int, table: Lexicon) -> _Doer | None:
    """Return the person behind "my", unless those are the teller's people: "our team"."""
    together = person.is_stop or person.word in table.roles["together"]
    return None if together else _Doer(first, last, person.stem)


def _beside(
    tokens: Sequence[Token], at: int, table: Lexicon, *, is_note: bool = False
) -> _Doer | None:
    """Return who stands right before a verb."""
    before = tokens[at - 1] if at else None
    if before is None or before.clause != tokens[at].clause:
        return None
    if before.word in table.roles["i"]:
        return _Doer(at - 1, at - 1, "")
    if not is_note and before.word in table.roles["another"]:
        return _Doer(at - 1, at - 1, ANOTHER)
    if before.is_name or (is_note and is_name(before, table)):
        return _Doer(at - 1, at - 1, before.stem)
    for first in range(at - 2, max(-1, at - 2 - TITLE), -1):
        if before.is_stop or tokens[first].clause != before.clause:
            return None
        if tokens[first].word in table.roles["mine"]:
            return _whose(before, first, at - 1, table)
        before = before if not tokens[first].is_stop else tokens[first]
    return None


def _goes_on(found: HeardPoint, deed: int, at: int, near: range) -> bool:
    """Return whether another word of the point is told so `near` a deed, in tokens from it on."""
    return any(hit.wanted != deed and hit.at - at in near for hit in found.carried)
