"""What is said in a mock interview that a test plays."""

from __future__ import annotations

from trainer.coach import (
    mock,
    mock_answers,
)
from trainer.coach.mock_answers import Clocked
from trainer.mock.model import Kind

CHECKOUT = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart to Redis and got rid of the fraud check up front."
)
RESULT = "Latency went from 2.3 s to 400 ms and abandonment down to 7 %."
LABELS = (
    "At 22:40 all 14 depots stopped printing labels. I was on call and had to get 60,000 parcels out by "
    "5:00. I split the team, two people on the cause and one on a workaround, and wrote to the depots "
    "every 20 minutes. We were printing again at 1:15 and 58,900 of the 60,000 parcels left on time. A "
    "certificate with a date needs an alarm and not a calendar entry."
)


def say(work, plan, text, seconds=60.0):
    return mock_answers.answer(work, plan, text, Clocked(work.clock(), seconds))


def place_of(plan, competency):
    return next(n for n, one in enumerate(plan.slots) if competency in one.competencies)


def play(work, plan, told):
    """Answer every question: with the text for its story, else in a few words that tell none."""
    at = mock.look(work, plan)
    while at.slot is not None:
        asks = at.asks
        if asks is not None:
            text = RESULT if asks.kind in (Kind.RESULT, Kind.FIGURE) else "Nothing more to say."
        else:
            text = told.get(at.slot.story, "I'd have to think about that.")
        at = say(work, plan, text)
    return at


def at_story(work, plan, story):
    """Skip to the question that a story was planned for."""
    say(work, plan, "I'm Robin.")
    while mock.look(work, plan).slot.story != story:
        mock_answers.skip(work, plan)
