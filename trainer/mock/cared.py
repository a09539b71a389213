"""What the people who interview care about, and whether it came through in a mock interview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trainer.grading import meaning
from trainer.interviews.bearing import things
from trainer.interviews.heard import SOME
from trainer.mock.came_through import Came, asks_for, trace
from trainer.mock.cares import asks_for_care, things_of, wish_in
from trainer.mock.model import Reason
from trainer.mock.nothing import has_none
from trainer.mock.report import Concern
from trainer.mock.story_for import story_for
from trainer.mock.words import Words, words_of
from trainer.stories.model import Status, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.interviews.model import Interview
    from trainer.mock.exchange import Exchange


NEAR_FROM = 0.3
"""Likeness (-1..1) from which a question came near a wish: of eleven pairs in recorded mock interviews eight were about
it, two about half of it, and one wasn't."""


def what_was_told(
    interview: Interview, exchanges: Sequence[Exchange], bank: Sequence[Story], language: str
) -> Iterator[Concern]:
    """Yield each thing that somebody who interviews cares about, with what was told of it.

    What the person asked themselves at the end tells nothing of it.
    """
    graded = [pair for exchange in exchanges for pair in exchange.touched]
    told = {story.id: story for story, grade in graded if grade.score >= SOME}
    active = [one for one in bank if one.status is Status.ACTIVE]
    words = words_of(language)
    said, places = said_in(exchanges, words)
    closing = [
        text
        for exchange in exchanges
        if exchange.slot.reason is Reason.TO_ASK
        for text in _turns(exchange)
    ]
    for person in interview.interviewers:
        for thing in things_of(" ".join(person.cares_about.split()), words):
            wish = wish_in(thing, words)
            here = [exchange for exchange in exchanges if _asks(thing, exchange, words)]
            heard = [one for one in here if one.state == "answered" and not one.declined]
            found = trace(wish, said, language)
            answers = {story.id for one in heard for story, _ in one.graded}
            near = _came_near(wish, exchanges, language)
            at_near = [] if heard or near is None else exchanges[near].graded
            when = [one.title for one in told.values() if one.id in answers]
            about = story_for(thing, active)
            yield Concern(
                person.name,
                thing,
                about=about.title if about else "",
                is_told=about is not None and about.id in told,
                told_when_asked=(*when, *(story.title for story, _ in at_near)),
                came=found.came,
                place=places[found.at] if found.at >= 0 else None,
                asked=heard[0].place if heard else None,
                unanswered=here[0].place if here and not heard else None,
                is_own_question=trace(wish, closing, language).came in (Came.SAID, Came.NEAR),
                near=near,
                is_part=len(things(thing)) > 1 and not any(thing in one.slot.asked for one in here),
            )


def said_in(exchanges: Iterable[Exchange], words: Words) -> tuple[list[str], list[int]]:
    """Return all that was told, without the person's own questions and what says nothing, and where."""
    pairs = [
        (text, exchange.place)
        for exchange in exchanges
        if exchange.slot.reason is not Reason.TO_ASK
        for text in _turns(exchange)
        if not has_none(text, words)
    ]
    return [text for text, _ in pairs], [place for _, place in pairs]


def _turns(exchange: Exchange) -> Iterator[str]:
    """Yield what was said to a question, whatever they asked on; what was only ticked isn't known."""
    turns = [
        text for text in (exchange.said, *(each.said for each in exchange.asked_on)) if text.strip()
    ]
    yield from turns or (heard.text for heard in exchange.heard if heard.text.strip())


def _asks(thing: str, exchange: Exchange, words: Words) -> bool:
    """Return whether a question that was reached asks for what somebody cares about."""
    is_asked = exchange.slot.wants_story and exchange.state != "not reached"
    asks = asks_for_care(thing, exchange.slot.asked, words)
    return is_asked and (
        asks or asks_for(wish_in(thing, words), exchange.slot.asked, words.language)
    )


def _came_near(wish: str, exchanges: Sequence[Exchange], language: str) -> int | None:
    """Return the place of the question that is nearest to a wish and was answered; None where none is near."""
    if primary(language) != meaning.LANGUAGE:
        return None
    answered = [
        exchange
        for exchange in exchanges
        if exchange.state == "answered" and exchange.slot.wants_story
    ]
    found = [
        (meaning.cosine(meaning.vector(wish), meaning.vector(one.slot.asked)), -one.place)
        for one in answered
        if not one.declined
    ]
    like, at = max(found, default=(0.0, 0))
    return -at if like >= NEAR_FROM else None
