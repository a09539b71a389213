"""The interview of the article, whose letter the tests write."""

from __future__ import annotations

from dataclasses import replace

from tests.interviews.making import SAID, answered, interview, question, story
from trainer.interviews import Interviewer, Round
from trainer.interviews.letter.draft import Material
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.unsaid import Kind, find_unsaid
from trainer.stories.model import KeyPoint, Part

PHRASES = load_phrases(Tone.WARM)


def product(ident, title, did, came_of_it, strength):
    """A story of a product as its owner notes it."""
    return story(
        ident,
        title=title,
        organization="Harbour Tools",
        strength=strength,
        points=(
            KeyPoint(Part.SITUATION, "Customers asked for it for years"),
            KeyPoint(Part.ACTION, did),
            KeyPoint(Part.RESULT, came_of_it),
        ),
    )


CALENDAR = product(
    "calendar", "The shared calendar", "Rebuilt the invitations", "4,000 teams use it", 3
)

SCANNER = product(
    "scanner",
    "The receipt scanner",
    "Cut the flow to one photo and convinced legal to keep no images",
    "Expense reports per user 2 -> 9 a month",
    4,
)

BADGES = product(
    "badges",
    "The visitor badges",
    "Piloted badges at 3 sites",
    "Queues at reception fell by 70 %",
    5,
)

ARTICLE = """\
Dear Ana,

Thank you for the tour.

You asked about the most successful product I've built, and I told you about the shared calendar at \
Harbour Tools. Let me also tell you about the visitor badges. I piloted badges at 3 sites. Queues at \
reception fell by 70 %. You haven't heard about the receipt scanner yet. I cut the flow to one photo and \
convinced legal to keep no images. Expense reports per user went from 2 to 9 a month.

I'd love to work at Acme, and I look forward to the final round.

Warm regards,

Robin Falk"""


def article(tone=Tone.WARM, **changes):
    """Asked for the most successful product, told one; two better ones are in the bank."""
    stories = [CALENDAR, SCANNER, BADGES]
    answer = answered(
        [(CALENDAR, (SAID,) * 3)], stories=stories,
        ask=question(ask="What is the most successful product you have built?"),
    )  # fmt: skip
    about = interview(next_round=Round.FINAL)
    person = Interviewer("Ana Berg", cares_about="short queues", moment="the tour")
    about = replace(about, interviewers=(person,))
    answer = replace(answer, asked=replace(answer.asked, by="Ana Berg"))
    items = [one for one in find_unsaid(about, (answer,), stories) if one.kind is Kind.STORY]
    known = {
        "interview": about, "person": person, "items": tuple(items), "answers": (answer,),
        "sender": "Robin Falk", "phone": None, "tone": tone,
    }  # fmt: skip
    return Material(**(known | changes))
