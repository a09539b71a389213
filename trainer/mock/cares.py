"""What the people who interview care about, as they ask for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.grading import meaning
from trainer.interviews.bearing import things, words_near
from trainer.mock.lacking import content
from trainer.mock.slots import is_about
from trainer.mock.wanted import as_a_person, is_named, ways_to_ask
from trainer.mock.words import words_of

if TYPE_CHECKING:
    from trainer.interviews.model import Interview, Interviewer
    from trainer.mock.candidates import Material
    from trainer.mock.model import Slot
    from trainer.mock.words import Words

ASKED_FROM = 0.7
"""Nearness of its words from which a question is about what somebody cares about: of 17 pairs, both that are
so alike are about it, and the nearest that isn't has 0.59."""

_THAT = re.compile(r"(?:that|que) ", re.IGNORECASE)

LONGEST = 90
"""Characters of what somebody cares about that are said, at most."""

TOLD = 0.5
"""The share of its telling words above which what somebody cares about was told; of several things that
can't be told apart, one of two is enough (own judgement)."""


@dataclass(frozen=True, slots=True)
class Care:
    """One thing that somebody who interviews cares about, and how it's asked for.

    Attributes:
        thing: in the words of the person's notes, as it can stand in a sentence.
        ways: the questions, in several wordings; at least one.
        is_named: whether it's only a name (“discretion”), so that a bank asks for it as well.
        why: why it's asked, as a sentence.
        language: in which it's asked.
    """

    thing: str
    ways: tuple[str, ...]
    is_named: bool
    why: str
    language: str

    def is_about(self, asked: str) -> bool:
        """Return whether a question of a bank is about it, as far as anybody can tell."""
        return is_about(asked, self.thing, self.language)

    def is_asked(self, asked: Sequence[str]) -> bool:
        """Return whether questions ask for it already."""
        return _is_told(self.thing, asked, self.language) or any(
            _is_near(self.thing, one, self.language) for one in asked
        )


def cares_of(material: Material, words: Words, seed: int) -> list[Care]:
    """Return what each interviewer cares about, one thing of each by turns, what was asked for least first.

    Nothing that can't be asked for as a person would.
    """
    people = material.interview.interviewers if material.interview else ()
    found = [_of_person(person, words, material.asked, seed) for person in people]
    return [one for turn in zip_longest(*found) for one in turn if one is not None]


def _of_person(
    person: Interviewer, words: Words, asked: Mapping[str, int], seed: int
) -> list[Care]:
    short = (_short(one, words) for one in things_of(person.cares_about, words))
    known = [(one, ways) for one in short if one and (ways := tuple(ways_to_ask(one, words)))]
    at = seed % len(known) if known else 0
    why = f"You noted what {person.name} cares about: “{person.cares_about}”."
    found = [
        Care(one, ways, is_named(one, words), why, words.language)
        for one, ways in (*known[at:], *known[:at])
    ]
    return sorted(found, key=lambda one: max(asked.get(name, 0) for name in _names(one.thing)))


def _names(thing: str) -> tuple[str, ...]:
    return (thing, *competencies_in(thing, sentence=True))


def other_ways(slot: Slot, interview: Interview | None, words: Words) -> tuple[str, ...]:
    """Return the other ways to ask a question that no bank has: for a care, or for a must-have of the job's text."""
    people = interview.interviewers if interview else ()
    things = (one for person in people for one in things_of(person.cares_about, words))
    every = [ways_to_ask(_short(thing, words), words) for thing in things]
    every += [as_a_person(competency, words) for competency in slot.competencies]
    return next(
        (tuple(way for way in ways if way != slot.asked) for ways in every if slot.asked in ways),
        (),
    )


def asks_for_care(thing: str, asks: str, words: Words) -> bool:
    """Return whether a question asks for what somebody cares about in their own words."""
    return asks in ways_to_ask(_short(thing, words), words)


def _is_near(thing: str, asked: str, language: str) -> bool:
    """Return whether a question is about what somebody cares about, in nearly its words."""
    return language == meaning.LANGUAGE and words_near(thing, asked) >= ASKED_FROM


def things_of(cares: str, words: Words) -> tuple[str, ...]:
    """Return the things that somebody cares about, each as it can stand alone.

    The whole where one of them needs another (“complaints, and what they cost”).
    """
    found = _whole(things(cares), words)
    refers = re.compile(rf"\b(?:{words.table['refers']})\b", re.IGNORECASE)
    # “that families never wait” stands alone: its first word points back to nothing.
    own = re.compile(rf"\b(?:{words.say('own')})(?!\w)", re.IGNORECASE)
    # “that people own their mistakes, and she hates buzzwords”: each has whom it speaks of in itself.
    within = re.compile(words.say("own_antecedent"), re.IGNORECASE)
    leads = re.compile(
        f"^(?:{words.say('care_lead')}|{words.say('care_of_theirs')})", re.IGNORECASE
    )
    # Whoever the note is about needs nothing before it: “numbers she can trust”.
    person = re.compile(words.say("the_interviewer"), re.IGNORECASE)
    alone = [person.sub("", within.sub("", leads.sub("", one))) for one in found]
    rest = (own.sub("", one.partition(" ")[2]) if _THAT.match(one) else one for one in alone)
    return (cares,) if cares and any(refers.search(one) for one in rest) else found


def _whole(found: Sequence[str], words: Words) -> tuple[str, ...]:
    """Return things where each “who …” has the “someone” of the one before it."""
    who, before, whole = re.compile(rf"(?:{words.say('who')}) ", re.IGNORECASE), "", list[str]()
    for one in found:
        head = re.match(rf"(?:{words.say('someone')})(?!\w)", one, re.IGNORECASE)
        if before and who.match(one):
            alone = whole and whole[-1] == before
            whole[-1:] = [
                *([] if alone else whole[-1:]),
                f"{before}{words.say('someone_who')}{one}",
            ]
            continue
        if whole and _belongs(whole[-1], one, words):
            whole[-1] += f", {one}"
            continue
        before = head[0] if head else ""
        whole.append(one)
    return tuple(whole)


def _belongs(before: str, clause: str, words: Words) -> bool:
    """Return whether what stands behind a comma belongs to what stands before it, as in a German clause."""
    needs = re.match(words.say("that_clause"), before, re.IGNORECASE) is not None
    clings = re.fullmatch(words.say("clings"), clause) is not None
    return clings or (needs and re.fullmatch(words.say("needs"), clause, re.IGNORECASE) is not None)


def wish_in(thing: str, words: Words) -> str:
    """Return what tells of a thing: “someone who listens” is about listening."""
    who = rf"(?:{words.say('someone')}){words.say('someone_who')}(?:{words.say('who')}) "
    return re.sub(f"^{who}", "", thing, flags=re.IGNORECASE)


def _is_told(thing: str, said: Sequence[str], language: str) -> bool:
    """Return whether most of the telling words of what somebody cares about were said."""
    wanted = content(wish_in(thing, words_of(language)), language)
    told = max((len(wanted & content(one, language)) for one in said), default=0)
    return told > TOLD * len(wanted) or (told == TOLD * len(wanted) and len(things(thing)) > 1)


def _short(cares: str, words: Words) -> str:
    """Return what somebody cares about, as it can be said in a sentence: the first of two, or before a comma.

    Empty where that can't be cut: half a sentence is never said.
    """
    one, *_ = re.split(
        rf"[,;]\s+(?:\w+\s)?(?=(?:{words.say('another_care')})\b)", cares, maxsplit=1
    )
    one, *_ = re.split(words.say("and_not"), one, maxsplit=1, flags=re.IGNORECASE)
    text = " ".join(one.split()).rstrip(" .;,!?")
    if len(text) <= LONGEST:
        return text
    commas = [one.start() for one in re.finditer(r"[,;]", text[:LONGEST])]
    return text[: commas[-1]].rstrip() if commas else ""
