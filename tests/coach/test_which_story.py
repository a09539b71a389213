"""Which stories a short note told, and which it only sounds like."""

from __future__ import annotations

import pytest

from trainer.coach.which_story import echoes, find_told
from trainer.stories.model import KeyPoint, Part, Story


def made(ident, title, situation, actions, results):
    points = (
        KeyPoint(Part.SITUATION, situation),
        *(KeyPoint(Part.ACTION, say) for say in actions),
        *(KeyPoint(Part.RESULT, say) for say in results),
    )
    return Story(id=ident, title=title, points=points)


BILLING = made(
    "billing", "Moving the billing system", "Billing ran on one server that failed every month",
    ("I moved 1,200 customers in waves of 50", "I wrote a plan.", "I trained the support team",
     "I agreed the order with finance"),
    ("Failures fell by 92.5 %", "Cost fell from $40k to $12k a month"),
)  # fmt: skip
PAGER = made(
    "pager", "Fixing the pager (on call, 2021)", "The pager rang 40 times a night",
    ("I deleted 300 alerts", "I gave every alert an owner", "I wrote a runbook for each"),
    ("We slept again",),
)  # fmt: skip
MENTOR = made(
    "mentor", "Mentoring two juniors", "Two juniors joined without a guide",
    ("I paired with them twice a week", "I wrote a learning plan"),
    ("Both were promoted within a year",),
)  # fmt: skip
BANK = (BILLING, PAGER, MENTOR)


@pytest.mark.parametrize(
    ("said", "told", "perhaps"),
    [
        ("I moved the billing system in waves of 50 customers. I wrote a plan.", "billing", False),
        ("I moved the billing system.", "billing", True),
        ("They wanted to hear how we moved billing, so the system move it was", "billing", True),
        ("I trained the support team.", "billing", True),
        ("Something about the weather and my holidays.", "", False),
        ("", "", False),
    ],
)
def test_a_story_is_found_in_a_short_note(said, told, perhaps):
    """One line that names a story is enough to guess it, and a guess is marked as one."""
    found = find_told(said, BANK)
    assert found.ids == ((told,) if told else ())
    assert found.perhaps is perhaps


KATH = made(
    "kath", "Kath", "Kath wouldn't wear the new hairnet",
    ("I talked to her on her own", "I got it in big print and did the first week with her"),
    ("She now trains the new ones on it", "The others stopped copying her"),
)  # fmt: skip
ROTA = made(
    "rota", "The rota", "Two nurses were off sick every weekend",
    ("I asked everyone which shifts they could swap", "I put the rota on the wall by Thursday"),
    ("Nobody worked more than one weekend in three",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "perhaps"),
    [
        ("I said not much, that I hadn't done it, I'd want Anil to train me.", True),
        ("I said I'd want to talk to each of them on my own first.", True),
        ("I said I don't mind which shifts I work and could swap.", True),
        ("That I could start on a Thursday, and asked about the rota on the wall.", True),
        ("I'd read the print-outs, and would do the first week with somebody.", True),
        ("I talked to Kath on her own and now she trains the new ones on it.", False),
        ("I asked which shifts they could swap and put the rota on the wall by Thursday.", False),
        (
            "Two were off sick every weekend, in the end nobody worked more than one in three.",
            False,
        ),
        ("Got it in big print, did the first week with her. She now trains the new ones.", False),
    ],
)
def test_one_point_met_by_chance_is_no_telling(said, perhaps):
    """A story counts as told only when it's surely meant: one point that was met is a guess at most."""
    found = find_told(said, (*BANK, KATH, ROTA))
    assert found.perhaps is perhaps or not found.ids
    assert found.ids or perhaps


def test_what_an_answer_holds_of_other_stories_is_known():
    """A story of which one point was said beside another story is no news to the listener."""
    said = "I moved 1,200 customers in waves of 50, trained support, and agreed it with finance. Also I deleted 300 alerts."
    assert find_told(said, BANK).ids == ("billing",)
    heard = echoes(said, "What are you proud of?", BANK, ("billing",))
    assert heard["pager"][1] == 1.0
    assert "billing" not in heard


def test_a_story_named_without_any_point_is_an_echo():
    """The words of a title are enough to keep a story from being called new."""
    heard = echoes("Moving billing is what the system needed", "?", BANK, ())
    assert heard["billing"] == (0.0,) * 7
