"""Who did it to whom: "she convinced me" for "I convinced her", "blue is metric" for "yellow is metric"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.grading.lexicon import Lexicon, lexicon
from trainer.grading.model import WrongFact
from trainer.grading.tokens import Token, wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.hits import Hit

SURE = 0.85
"""How surely a word is heard as itself, not as a related one."""

LEAST_HEARD = 0.3
"""Share of the point that must be heard in one stretch, as for any name."""

DOER, DONE_TO, OTHER = 3, 5, 10
"""Tokens before a verb in which "I" stands, behind it in which "me" stands, and on either side in which
the other person stands, at most."""

PAIRED, BETWEEN = 8, 10
"""Tokens between the two words of a statement, and between two statements told crosswise, at most."""

MOST_HITS = 200
"""Words heard that are looked at for statements told crosswise; a telling of a point has some ten."""

TURNED_SURE, CROSSED_SURE = 0.7, 0.8
"""How sure each is, own choice: low enough that the person is asked."""


def wrong_role(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return what the answer lets somebody do that the point lets another do."""
    if found.coverage < LEAST_HEARD or not heard.lexicon.roles["i"]:
        return None
    return _turned(found, heard) or _crossed(found, heard)


def _turned(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "Okell asked me" where the point has "I asked Okell", or the other way round."""
    for verb in found.content:
        if verb not in found.anywhere or not is_deed(found.wanted[verb], heard.lexicon):
            continue
        mine = _is_doer(found.wanted, verb, heard, implied=True)
        if not mine and not _is_done_to(found.wanted, verb, heard):
            continue
        last = bool(heard.lexicon.roles["me_ahead"])
        told = [hit.at for hit in found.all_hits if hit.wanted == verb and hit.sure >= SURE]
        straight = _is_doer if mine else _is_done_to
        turned = _is_done_to if mine else _is_doer
        if any(straight(heard.tokens, at, heard) for at in told):
            continue
        others = _others(found, verb, ahead=last or not mine, behind=mine)
        for at in told:
            if turned(heard.tokens, at, heard):
                other = _beside(found, heard, at, others, ahead=mine)
                if other is not None:
                    return WrongFact(
                        _said(found.wanted, verb, others[0], heard),
                        _said(heard.tokens, at, other, heard),
                        TURNED_SURE,
                    )
    return None


def _others(found: HeardPoint, verb: int, *, ahead: bool, behind: bool) -> list[int]:
    """Return the words of a point that are heard and may be the other person, by their side of a verb."""
    reach = range(verb - OTHER * ahead, verb + OTHER * behind + 1)
    return [
        place
        for place in found.content
        if place in reach
        and place != verb
        and place in found.anywhere
        and not found.wanted[place].number
    ]


def _said(tokens: Sequence[Token], verb: int, other: int, heard: Heard) -> str:
    """Return a verb with the other person and the word for the teller that stands with it."""
    roles = heard.lexicon.roles
    near = range(max(0, verb - DOER), min(len(tokens), verb + 1 + DONE_TO))
    tellers = [
        at
        for at in near
        if tokens[at].clause == tokens[verb].clause
        and tokens[at].word in roles["i" if at < verb else "me"] | roles["me_ahead"]
    ]
    places = [verb, other, *tellers]
    return written(tokens, min(places), max(places))


def is_deed(token: Token, table: Lexicon) -> bool:
    """Return whether a word may tell what was done; where the language says it, in a form of the past."""
    words = table.denial
    if token.number or token.is_name:
        return False
    ends = words.participles
    return not ends or token.word.endswith(ends) or token.word in words.past


def _is_doer(tokens: Sequence[Token], at: int, heard: Heard, *, implied: bool = False) -> bool:
    """Return whether "I" or "we" did what a verb says; in a note that begins with it, the teller did."""
    if implied and at == 0:
        return True
    roles, here = heard.lexicon.roles, tokens[at]
    if _says_i(tokens, at, heard):
        return True
    if roles["me_ahead"]:  # the verb may stand last: "Ich habe die Leiterin überredet"
        near = tokens[max(0, at - OTHER) : at]
        return any(token.word in roles["i"] and token.sentence == here.sentence for token in near)
    near = tokens[max(0, at - DOER) : at]
    return any(token.word in roles["i"] and token.clause == here.clause for token in near)


def _says_i(tokens: Sequence[Token], at: int, heard: Heard) -> bool:
    """Return whether a verb says by its end that "I" or "we" did it, to somebody else: "llamé", no "me llamé"."""
    spoken, word = heard.lexicon.spoken, tokens[at].written.lower()
    ends = (*spoken.i_ends, *spoken.we_ends)
    if not ends or word in spoken.neither:
        return False
    before = tokens[at - 1].word if at else ""
    return word.endswith(ends) and before not in heard.lexicon.roles["me_ahead"]


def _is_done_to(tokens: Sequence[Token], at: int, heard: Heard) -> bool:
    """Return whether a verb was done to "me" or "us", by somebody who is not the teller."""
    roles, here = heard.lexicon.roles, tokens[at].clause
    words = _not_along(tokens, at + 1, at + 1 + DONE_TO, here, heard)
    ends = roles["i"] | heard.lexicon.numbers.words["by"]
    until = next((place for place, word in enumerate(words) if word in ends), len(words))
    ahead = _not_along(tokens, max(0, at - DOER), at, here, heard)
    lead = [token.word for token in tokens[max(0, at - 2 * DOER) : at] if token.clause == here]
    done_to = roles["me"].intersection(words[:until]) or roles["me_ahead"].intersection(ahead)
    return bool(done_to) and roles["i"].isdisjoint(lead)


def _not_along(
    tokens: Sequence[Token], first: int, last: int, clause: int, heard: Heard
) -> list[str]:
    """Return the words of a clause but those behind "with", "by", "from": who got it from me had it done to them."""
    along, selves = heard.lexicon.roles["along"], heard.lexicon.roles["selves"]
    return [
        token.word
        for place, token in enumerate(tokens[first:last], first)
        if token.clause == clause
        and (not place or tokens[place - 1].word not in along)
        and not any(token.word in selves for token in tokens[place + 1 : place + 2])  # "moi-même"
    ]


def _beside(
    found: HeardPoint, heard: Heard, at: int, others: Sequence[int], *, ahead: bool
) -> int | None:
    """Return where the other person stands: before a verb done to "me", behind one that "I" did."""
    tokens = heard.tokens
    for hit in found.all_hits:
        near = 0 < at - hit.at <= OTHER if ahead else 0 < hit.at - at <= DONE_TO
        turned_round = ahead and heard.lexicon.roles["me_ahead"] and 0 < hit.at - at <= DONE_TO
        here = tokens[hit.at].sentence == tokens[at].sentence and (near or turned_round)
        if here and hit.wanted in others and hit.sure >= SURE:
            return hit.at
    return None


def _crossed(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return a statement of the answer that joins the halves of two of the point.

    "I found the leak and Priya fixed it" joins the doer of one half of "Priya found the leak, I fixed
    it" with the deed of the other, twice; who tells either of them as the point does says nothing wrong.
    """
    statements = _statements(found.text, heard.language)
    if not statements:
        return None
    told = [hit for hit in found.all_hits if hit.wanted in statements and hit.sure >= SURE]
    told = told[:MOST_HITS]
    for doer, deed, other, last in _crossings(told, statements):
        pairs = ((doer, last, other), (other, deed, doer))
        if any(_is_told(told, heard, *pair, statements) for pair in pairs):
            continue
        ends = max(last.at, other.at)
        one_sentence = heard.tokens[doer.at].sentence == heard.tokens[ends].sentence
        if one_sentence and _are_two(found, heard, doer.wanted, other.wanted, statements):
            expected = written(found.wanted, other.wanted, deed.wanted)
            return WrongFact(expected, written(heard.tokens, doer.at, deed.at), CROSSED_SURE)
    return None


def _are_two(
    found: HeardPoint, heard: Heard, one: int, other: int, statements: Mapping[int, int]
) -> bool:
    """Return whether two words are two doers: beside the teller only somebody with a name is another."""
    tellers = [
        place for place in (one, other) if found.wanted[place].word in heard.lexicon.roles["i"]
    ]
    if not tellers:
        return True
    side = statements[other if tellers[0] == one else one]
    return any(
        found.wanted[place].capital
        for place, number in statements.items()
        if number == side and found.wanted[place].word not in heard.lexicon.roles["i"]
    )


@lru_cache(maxsize=4096)
def _statements(text: str, language: str) -> Mapping[int, int]:
    """Return the words of a key point that stand in it once -> which of its statements; none of one alone."""
    wanted, table = wording(text, language), lexicon(primary(language))
    stems = [token.stem for token in wanted]
    statements: dict[int, int] = {}
    number = 0
    for place, token in enumerate(wanted):
        joined = token.word in table.denial.and_ and _are_deeds(wanted, place, table)
        if place and (token.clause != wanted[place - 1].clause or joined):
            number += 1
        doer = token.word in table.roles["i"]
        everybody = token.word in table.roles["everybody"]  # nobody's half of it
        carries = not (token.is_stop or token.number or everybody)
        if (carries or doer) and stems.count(token.stem) == 1:
            statements[place] = number
    return statements if len(set(statements.values())) > 1 else {}


def _are_deeds(tokens: Sequence[Token], at: int, table: Lexicon) -> bool:
    """Return whether a deed stands on either side of "and" in its clause: two people are no two deeds."""
    clause = [place for place, token in enumerate(tokens) if token.clause == tokens[at].clause]
    nouns = table.denial.determiners
    deeds = [
        place
        for place in clause
        if is_deed(tokens[place], table) and tokens[max(0, place - 1)].word not in nouns
    ]
    return bool(deeds) and min(deeds) < at < max(deeds)


def _crossings(
    told: Sequence[Hit], statements: Mapping[int, int]
) -> Iterator[tuple[Hit, Hit, Hit, Hit]]:
    """Yield four words heard close together: the doer of one statement with the deed of the other, twice.

    The second deed may stand ahead of its doer: "I built it, and drawn it was by Nadia".
    """
    for first, doer in enumerate(told):
        for second, deed in _behind(told, first, PAIRED):
            if statements[deed.wanted] == statements[doer.wanted]:
                continue
            for third, one in _behind(told, second, BETWEEN):
                for _, two in _behind(told, third, PAIRED):
                    for other, last in ((one, two), (two, one)):
                        with_deed = statements[other.wanted] == statements[deed.wanted]
                        with_doer = statements[last.wanted] == statements[doer.wanted]
                        ordered = other.wanted < deed.wanted and doer.wanted < last.wanted
                        if with_deed and with_doer and ordered:
                            yield doer, deed, other, last


def _behind(told: Sequence[Hit], first: int, reach: int) -> Iterator[tuple[int, Hit]]:
    """Yield the hits behind one, within so many tokens of it."""
    for place in range(first + 1, len(told)):
        if told[place].at - told[first].at > reach:
            return
        if told[place].at > told[first].at:
            yield place, told[place]


def _is_told(
    told: Sequence[Hit],
    heard: Heard,
    doer: Hit,
    deed: Hit,
    other: Hit,
    statements: Mapping[int, int],
) -> bool:
    """Return whether a doer stands ahead of its own deed, the other one not between.

    Of the teller any deed of that statement will do: "or rather I wrote it".
    """
    tokens = heard.tokens
    deeds = {deed.wanted}
    if tokens[doer.at].word in heard.lexicon.roles["i"]:
        deeds = {place for place, side in statements.items() if side == statements[doer.wanted]}
    for place, hit in enumerate(told):
        if hit.wanted != doer.wanted:
            continue
        for _, near in _behind(told, place, PAIRED):
            if statements[near.wanted] == statements[other.wanted]:
                break
            if near.wanted in deeds and tokens[near.at].sentence == tokens[hit.at].sentence:
                return True
    return False


def written(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return what stands from one word to another, as it was written."""
    text = tokens[first].written
    for before, token in pairwise(tokens[first : last + 1]):
        text += " " * (token.start > before.end) + token.written
    return text
