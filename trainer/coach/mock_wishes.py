"""What a job asks for, and what of it a mock interview asked for and heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.coach.mock_unsaid import asked_id
from trainer.documents.competency_words import competencies_in
from trainer.grading import meaning
from trainer.interviews.bearing import things
from trainer.interviews.heard import wanted_of
from trainer.interviews.model import Interview, Need
from trainer.interviews.posting import lines_in, must_lines, musts_in_words
from trainer.mock.came_through import Came, asks_for, trace
from trainer.mock.cared import said_in
from trainer.mock.lacking import content
from trainer.mock.nothing import has_none
from trainer.mock.shown import Shown, find_shown
from trainer.mock.slots import is_about, is_asked_for
from trainer.mock.story_for import story_for
from trainer.mock.words import Words, words_of
from trainer.stories.model import Status, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.interviews.debrief import Answered
    from trainer.mock.exchange import Exchange
    from trainer.mock.model import MockPlan


TELLING = 8
"""Letters of the stem of a word that by itself tells what is asked for (own judgement: “relationnel”, not “experi”)."""


NEARLY = 0.6
"""Likeness (-1..1) from which a question asks for a must-have in nearly its words: “experience as a data analyst” for “5+
years of experience as a data analyst” has 0.86, and of 150 pairs in recorded mock interviews no other two reach 0.6."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a job asks for, and what came of it; see the attributes of `Report` with the same names."""

    shown: Shown
    musts: tuple[str, ...]
    wanted: tuple[str, ...]
    left_out: tuple[str, ...]
    nearest: Mapping[str, str]
    lines: Mapping[str, str]


def wishes_of(
    plan: MockPlan,
    job: Interview,
    exchanges: Sequence[Exchange],
    answers: Sequence[Answered],
    bank: Sequence[Story],
) -> Wishes:
    """Return what a job asks for and what came of it; of a job that nobody knows, of what was asked for.

    A competency that was only read off a paper (“Weiterbildung”: learning) isn't asked for.
    """
    words = words_of(plan.language)
    in_words = musts_in_words(job.posting)
    lines = lines_in(job.posting)
    papers = (line for line, names in must_lines(job.posting).items() if not names)
    off = {name for one in papers for name in competencies_in(one, sentence=True)} - {*lines}
    heavy = (one.competency for one in job.wanted if one.need is Need.MUST_HAVE)
    musts = (*(one for one in heavy if one not in off), *in_words)
    known = (one for one in (*job.competencies, *in_words) if one not in off)
    wanted = tuple(dict.fromkeys(known)) or wanted_of(job, answers)
    lines = {name: line for name, line in lines.items() if name in wanted}
    reached = [exchange.slot for exchange in exchanges if exchange.state != "not reached"]
    asked = {
        name
        for slot in reached
        for name in slot.competencies
        if is_asked_for(name, slot, lines, plan.language)
    }
    heard = _heard_of(exchanges, words)
    shown = find_shown(
        tuple(one for one in wanted if one not in in_words or one in heard),
        answers,
        {asked_id(plan, exchange): exchange.fits.id for exchange in exchanges if exchange.fits},
        asked,
        heard,
        frozenset(
            name
            for exchange in exchanges
            if exchange.told_new
            for name in exchange.slot.competencies
        ),
    )
    active = [one for one in bank if one.status is Status.ACTIVE]
    told = [each.story for answer in answers for each in answer.told]
    sure = {one for one in wanted if _is_sure(one, lines.get(one, one), told, active)}
    shown = replace(
        shown,
        shown=tuple(one for one in shown.shown if one in sure),
        partly=tuple(one for one in shown.partly if one in sure),
    )
    came_up = {*asked, *shown.shown, *shown.partly}
    said, _ = said_in(exchanges, words)
    texts = [text for exchange in exchanges for text in _asked_texts(exchange)]
    on = "\n".join(each.asks.text for exchange in exchanges for each in exchange.asked_on)
    left_out = tuple(
        one
        for one, names in _must_haves(job.posting, musts or plan.left_out, lines).items()
        if came_up.isdisjoint(names)
        and not _is_touched(one, on, plan.language)
        and not _is_heard_of(one, said, texts, plan.language)
    )
    in_lines = {*in_words, *lines.values()}  # for what a paper proves nobody has a story
    about = {
        one: story.title
        for one in left_out
        if one in in_lines and (story := story_for(one, active)) is not None
    }
    return Wishes(shown, musts, wanted, left_out, about, lines)


def _is_sure(name: str, line: str, told: Sequence[Story], active: Sequence[Story]) -> bool:
    """Return whether one of the stories told is surely for what the job asks for, and not by a question's label alone.

    For a line of its text it's the one that is about it, or one that is noted to show what was read off the line.
    """
    if " " not in line:
        return True
    about = story_for(line, active)
    return any(one == about or name in one.competencies for one in told)


def _must_haves(
    posting: str, musts: Sequence[str], lines: Mapping[str, str]
) -> Mapping[str, Sequence[str]]:
    """Return each must-have as it's read -> what stands for it among `musts`, the posting's list first.

    A line of it whose competency the person took off the job's list is none; a paper has nothing.
    """
    listed = must_lines(posting)
    found = {
        line: [name for name in names if name in musts]
        for line, names in listed.items()
        if not names or not musts or not set(names).isdisjoint(musts)
    }
    placed = {name for names in found.values() for name in names}
    for name in musts:
        if name not in placed:
            found.setdefault(lines.get(name, name), []).append(name)
    return found


def _asked_texts(exchange: Exchange) -> list[str]:
    """Return what they asked at a question that wants a story, and what they asked on."""
    asked = (
        [exchange.slot.asked]
        if exchange.slot.wants_story and exchange.state != "not reached"
        else []
    )
    return [*asked, *(on.asks.text for on in exchange.asked_on)]


def _is_touched(line: str, asked: str, language: str) -> bool:
    """Return whether they asked on with a long word of a must-have: “Et pour le relationnel, …?”."""
    shared = content(line, language) & content(asked, language)
    return " " in line and any(len(one) >= TELLING for one in shared)


def _is_heard_of(name: str, said: Sequence[str], asked: Sequence[str], language: str) -> bool:
    """Return whether a must-have in the posting's words was surely spoken of, or asked for in part."""
    if " " not in name:
        return False
    is_asked = any(asks_for(thing, text, language) for thing in things(name) for text in asked)
    if primary(language) == meaning.LANGUAGE:
        is_asked |= any(is_about(text, name, language, NEARLY) for text in asked)
    return is_asked or trace(name, said, language).came is Came.SAID


def _heard_of(exchanges: Sequence[Exchange], words: Words) -> frozenset[str]:
    """Return the competencies at whose questions something was said that is no story of the bank."""
    open_ones = [
        exchange
        for exchange in exchanges
        if exchange.slot.wants_story and exchange.state == "answered" and not exchange.graded
    ]
    said = [one for one in open_ones if one.aloud or not has_none(one.said, words)]
    return frozenset(name for one in said for name in one.slot.competencies)
