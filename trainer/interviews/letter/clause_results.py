"""A result in English that leaves out its verb or its subject: how many came, what was done, what a deed saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clause_nouns import joined
from trainer.interviews.wording import lowered

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import Said


def what_came(said: Clauses) -> Said | None:
    """Return that there was none or so many of something."""
    return (_none_came(said) if said.has("none_or_few", 0) else None) or _some_came(said)


def of_a_deed(said: Clauses) -> Said | None:
    """Return what came of what was done: “saved £300 a week” is “That saved …”."""
    that = Clauses(["That", lowered(said.row[0]), *said.row[1:]], said.words, said.names)
    doer = any(said.says("by", at) and said.is_doing(at + 1) for at in range(len(said.row)))
    bare = any(
        said.is_number(at) and said.says("to", at + 1) and not said.says("from", at - 1)
        for at in range(len(said.row))
    )  # “raised occupancy 60% to 75%”
    behind = 1 + said.has("off_particles", 1)
    opened = said.has("determiners pronouns before_numbers", behind) or said.is_number(behind)
    figure = any(
        said.has("of_a_change", at) and said.is_number(at + 1) for at in range(len(said.row))
    )
    sure = (opened or figure or not said.has("describing_too", 0)) and not (doer or bare)
    whole = sure and said.noun_phrase(behind) and len(that.row) in that.follows(1)
    return (joined(that.row), None) if whole else None


def _none_came(said: Clauses) -> Said | None:
    """Return that there was none of something: “no falls in six weeks”, “no launch crash since”."""
    first = max(said.single(0), default=0)
    for end in sorted(said.noun_phrase(0) - {1}):
        last = len(said.row) - (said.row[-1] in ("since", "after"))
        whole = end == last or last in said.goes_on(frozenset({end}))
        if said.has("when_none", end) and whole and not said.says("one", end - 1):
            many = said.words.is_many(said.row[first - 1])
            since = "have been" if many else "has been"
            verb = since if "since" in said.row else "were" if many else "was"
            return joined(["There", verb, lowered(said.row[0]), *said.row[1:]]), None
    return None


def _some_came(said: Clauses) -> Said | None:
    """Return that there were so many: “1,150 sessions in the first year”, “only one complaint”."""
    only = said.says("only", 0)
    if not said.is_number(only):
        return None
    whole = len(said.row)
    for end in sorted(said.single(0)):
        timed = said.has("when_none", end) and any(
            said.is_time(end + 1, last) for last in said.noun_phrase(end + 1) if last == whole
        )
        if said.has("times measures counts", end - 1) or said.is_number(end - 1):
            continue
        if (timed and said.words.is_many(said.row[end - 1])) or (only and (end == whole or timed)):
            verb = "were" if said.words.is_many(said.row[end - 1]) else "was"
            return joined(["There", verb, lowered(said.row[0]), *said.row[1:]]), None
    return None


def done_to_it(said: Clauses) -> Said | None:
    """Return what was done to something: “4,200 items withdrawn”, “group adopted by two clinics”."""
    is_one = said.has("things common", 0) and not said.has("customers", 0)
    if is_one and not said.noun_phrase(0):
        row = ["The", lowered(said.row[0], said.names), *said.row[1:]]
        said = Clauses(row, said.words, said.names)
    whole = len(said.row)
    for end in sorted(said.noun_phrase(0)):
        verb = said.after_adverbs(end)
        behind, last = verb + 1, said.row[end - 1]
        sure = said.is_number(0) or said.words.is_bare(last) or said.says("the", 0)
        done = said.has("done_to done_to_them", verb) and not said.has("intransitive", verb)
        done &= not (said.says("paid", verb) and said.is_somebody(end - 1))
        done &= not (said.says("the", 0) and said.has("done_by_one", verb))
        by = said.is_past(verb) and said.says("by", behind) and not said.is_number(verb + 2)
        goes_on = said.has("prepositions adverbs subordinators", behind)
        if (
            sure
            and (done or by)
            and not said.has("now", verb - 1)
            and (behind == whole or (goes_on and whole in said.participle(verb)))
        ):
            money = not said.row[0][:1].isalnum() and end == 1
            many = said.words.is_many(last) or (said.is_number(0) and not money)
            return joined([*said.row[:end], "were" if many else "was", *said.row[end:]]), None
    return None
