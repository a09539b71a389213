"""What else they want to hear about: what they care about, and what the job asks for and nobody asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.competencies import read_as
from trainer.documents.competency_words import competencies_in
from trainer.grading import meaning
from trainer.grading.letters import fold
from trainer.interviews.bearing import bears, things, words_near
from trainer.mock.lacking import content
from trainer.mock.wanted import as_a_person, ask_in_words, every_way_to_ask, ways_to_ask
from trainer.mock.ways import by_turns
from trainer.mock.words import words_of

TELLING = 7
"""Letters from which a word that was said tells a thing by itself (own judgement: “people” doesn't)."""

ASKED_FROM = 0.7
"""Nearness of its words from which a question is about what somebody cares about: of 17 pairs, both that are
so alike are about it, and the nearest that isn't has 0.59."""

NEARLY = 0.5
"""Nearness from which a question may be about it, so that something else that they care about is asked for first
(own judgement: “tell the partners no” has 0.55 to a question on telling a doctor no)."""

_THAT = re.compile(r"(?:that|que) ", re.IGNORECASE)

if TYPE_CHECKING:
    from trainer.interviews.model import Interview
    from trainer.mock.model import FollowUp, MockPlan, Slot, Tone
    from trainer.mock.words import Words
    from trainer.stories.model import Story

LONGEST = 75
"""Characters of what somebody cares about that are said, at most."""

TOLD = 0.5
"""The share of its telling words above which what somebody cares about was told; of several things that
can't be told apart, one of two is enough (own judgement)."""


def concerns(
    interview: Interview | None,
    plan: MockPlan,
    said: Sequence[str],
    asked: Collection[str],
    words: Words,
    told: Sequence[Story] = (),
    by: str = "",
) -> Iterator[str]:
    """Yield what asks for what each interviewer cares about, where neither question nor answer had it.

    In several wordings: one of them may hold a word of what was left out.

    Args:
        interview: the one that the mock interview is for.
        plan: its questions.
        said: all answers so far.
        asked: all follow-ups so far: nobody asks for what they care about twice.
        words: what the interviewer says.
        told: the stories told so far.
        by: who asks, and only for what they care about themselves; empty for all.
    """
    planned = [one.asked for one in plan.slots]
    for person in interview.interviewers if interview else ():
        short = (_short(one, words) for one in things_of(person.cares_about, words))
        all_things = [one for one in short if one]
        known = {way for one in all_things for way in ways_to_ask(one, words)}
        if by not in ("", person.name) or not known.isdisjoint(asked):
            continue
        open_ones = [
            one
            for one in all_things
            if not _is_planned(person.cares_about, one, plan)
            and not is_told(one, [*said, *planned], words.language, told)
            and not _is_asked_for(one, planned, words.language)
            and not _is_touched(one, said, words.language)
            and not (words.finds("fault", one) and _tells_a_fault(planned, said, words))
        ]
        open_ones.sort(
            key=lambda one: _is_asked_for(wish_in(one, words), planned, words.language, NEARLY)
        )
        if open_ones:
            yield from by_turns(ways_to_ask(open_ones[0], words), plan.seed)


def _tells_a_fault(planned: Iterable[str], said: Iterable[str], words: Words) -> bool:
    """Return whether a fault is asked for, or was owned up to."""
    is_planned = any(words.finds("fault", one) for one in planned)
    return is_planned or any(words.finds("confesses", one) for one in said)


def other_ways(asked: str, interview: Interview | None, words: Words) -> tuple[str, ...]:
    """Return the other ways to ask for what an interviewer cares about; none where it asks for something else."""
    people = interview.interviewers if interview else ()
    every = (one for person in people for one in things_of(person.cares_about, words))
    ways = (ways_to_ask(_short(one, words), words) for one in every)
    return next((tuple(one for one in some if one != asked) for some in ways if asked in some), ())


def asks_for_care(thing: str, asks: str, words: Words) -> bool:
    """Return whether a follow-up asks for what somebody cares about, as now or as an older version did."""
    return asks in ways_to_ask(_short(thing, words), words) or thing in asks


def _is_asked_for(
    thing: str, asked: Sequence[str], language: str, least: float = ASKED_FROM
) -> bool:
    """Return whether a question is about what somebody cares about, in nearly its words."""
    return language == meaning.LANGUAGE and any(words_near(thing, one) >= least for one in asked)


def _is_planned(cares: str, thing: str, plan: MockPlan) -> bool:
    """Return whether a question was planned for a thing that somebody cares about, and for no other."""
    for slot in plan.slots:
        if cares and cares in slot.why:
            meant = [one for one in things(cares) if _is_about(one, slot)]
            if not meant or thing in meant:
                return True
    return False


def _is_about(thing: str, slot: Slot) -> bool:
    return not set(competencies_in(thing, sentence=True)).isdisjoint(slot.competencies)


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
    theirs = re.compile(words.say("care_of_theirs"), re.IGNORECASE)
    alone = [within.sub("", theirs.sub("", one)) for one in found]
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
        before = head[0] if head else ""
        whole.append(one)
    return tuple(whole)


def wish_in(thing: str, words: Words) -> str:
    """Return what tells of a thing: “someone who listens” is about listening."""
    who = rf"(?:{words.say('someone')}){words.say('someone_who')}(?:{words.say('who')}) "
    return re.sub(f"^{who}", "", thing, flags=re.IGNORECASE)


def is_told(thing: str, said: Sequence[str], language: str, stories: Sequence[Story] = ()) -> bool:
    """Return whether what somebody cares about was told: by a story, or by most of its telling words."""
    if any(bears(thing, one) for one in stories):
        return True
    wanted = content(wish_in(thing, words_of(language)), language)
    told = max((len(wanted & content(one, language)) for one in said), default=0)
    return told > TOLD * len(wanted) or (told == TOLD * len(wanted) and len(things(thing)) > 1)


def _is_touched(thing: str, said: Sequence[str], language: str) -> bool:
    """Return whether a long word of a thing was said in any form: “Ausfallmanagement” by “Ausfälle”."""
    long = [fold(one)[:TELLING] for one in content(thing, language) if len(one) >= TELLING]
    stems = [fold(one) for text in said for one in content(text, language)]
    return any(one.startswith(tuple(long)) for one in stems)


def must_haves(
    plan: MockPlan, shown: Collection[str], said: Sequence[str], words: Words
) -> Iterator[str]:
    """Yield what asks for each must-have that no question asks for, and that nothing told may show.

    A story says which competencies it shows; an answer may speak of one, too.
    """
    heard = {*shown, *spoken_of(plan.left_out, said, words)}
    for name in plan.left_out:
        if name not in heard and (asks := _must_have(name, plan.tone, words)):
            yield asks


def spoken_of(names: Sequence[str], said: Sequence[str], words: Words) -> frozenset[str]:
    """Return the must-haves that something was said of, whatever they were asked.

    One word of a name is enough; of a whole line of the job's text it takes most of them.
    """
    text = "\n".join(said)
    heard, stems = competencies_in(text, sentence=True), content(text, words.language)

    def is_heard(name: str) -> bool:
        named = content(read_as(name), words.language)
        return len(named & stems) > (TOLD * len(named) if " " in name else 0)

    return frozenset(one for one in names if one in heard or is_heard(one))


def asked_for(plan: MockPlan, asked: Sequence[FollowUp], words: Words) -> frozenset[str]:
    """Return the must-haves that a follow-up asked for."""
    texts = {one.text for one in asked}
    return frozenset(
        one
        for one in plan.left_out
        if _must_have(one, plan.tone, words) in texts
        or (" " in one and not every_way_to_ask(one, words).isdisjoint(texts))
        or any(f"“{one}”" in text for text in texts)  # an older version quoted
    )


def _must_have(name: str, tone: Tone, words: Words) -> str:
    """Return what asks for a must-have; empty in a language that has no name for it."""
    if " " in name:
        asks = ask_in_words(name, words)
        return asks if not as_a_person(name, words) else f"{words.say('one_more')} {asks}"
    said = words.table["competencies"].get(name, read_as(name) if words.language == "en" else "")
    return words.own("must_have", tone)[0].format(said=said) if said else ""


def _short(cares: str, words: Words) -> str:
    """Return what somebody cares about, as it can be said in a sentence: the first of two, or before a comma.

    Empty where that can't be cut: half a sentence is never said.
    """
    one, *_ = re.split(
        rf"[,;]\s+(?:\w+\s)?(?=(?:{words.say('another_care')})\b)", cares, maxsplit=1
    )
    text = " ".join(one.split()).rstrip(" .;,!?")
    if len(text) <= LONGEST:
        return text
    commas = [one.start() for one in re.finditer(r"[,;]", text[:LONGEST])]
    return text[: commas[-1]].rstrip() if commas else ""
