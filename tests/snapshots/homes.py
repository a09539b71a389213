"""The homes of the pictures, each with what happened there before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from trainer.coach import debrief, interviews, rating
from trainer.coach.rehearsal_values import Graded, Task
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.interviews import Feeling, Interviewer, Reaction
from trainer.rehearsal.model import Attempt, Mode, Rating

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

PAST = (
    ("checkout-latency", 9, 3, Rating.GOOD),
    ("checkout-latency", 4, 5, Rating.GOOD),
    ("label-outage", 6, 2, Rating.HARD),
)
"""Story, days ago, number of points told, rating."""


ASKED = (
    (
        "Tell me about the most successful project you worked on",
        {
            "said": "Checkout took 2.3 seconds and 12 % of carts were abandoned, so I moved the cart "
            "to Redis. Abandonment went down to 9 %.",
            "feeling": Feeling.ROUGH,
            "reaction": Reaction.PUSHED_BACK,
            "by": "Head of product",
            "nags": True,
        },
    ),
    ("smth about a failure", {"feeling": Feeling.OKAY, "by": "Peer"}),
    ("Why do you want to work here?", {"by": "Peer"}),
)
"""What was asked, and what is noted of it."""

TOLD = (
    (66, "checkout-latency", 1),
    (60, "label-outage", 2),
    (52, "checkout-latency", 2),
    (45, "label-outage", 1),
    (40, "checkout-latency", 4),
    (35, "biggest-customer", 2),
    (30, "label-outage", 3),
    (21, "checkout-latency", 5),
    (12, "biggest-customer", 4),
    (9, "checkout-latency", 4),
    (6, "label-outage", 2),
    (1, "checkout-latency", 6),
)
"""Days ago, story, number of points told."""


def with_past(work: Workspace) -> None:
    """Record ratings of the days before, and an interview in three days."""
    clock = work.clock
    for story, days, told, rated in PAST:
        work.clock = lambda days=days: clock() - timedelta(days=days)
        _rate(work, story, told, rated)
    work.clock = clock
    interviews.add_interview(
        work,
        interviews.Details(
            company="Example Company",
            when="2026-05-31 14:00",
            role="Engineering lead",
            stage="hiring-manager",
        ),
    )


def _rate(work: Workspace, story: str, told: int, rated: Rating) -> None:
    found = {one.id: one for one in work.stories().stories}[story]
    verdicts = [
        Verdict.SAID if number < told else Verdict.MISSED for number in range(len(found.points))
    ]
    grade = grade_ticked(found, verdicts)
    question = found.questions[0]
    attempt = Attempt(
        id=work.new_id(),
        mode=Mode.ALOUD,
        question=question,
        asked="Tell me.",
        story=story,
        started=work.now(),
        utc_offset=120,
        seconds=110.0,
        answer="",
        grade=grade,
    )
    work.history.record_attempt(attempt)
    choices = rating.choices(work, attempt, grade)
    rating.rate(
        work, Graded(Task("Tell me.", None, found), attempt, found, grade, choices=choices), rated
    )


def with_debrief(work: Workspace) -> None:
    """Note an interview of the morning with two people and three questions."""
    held = interviews.add_interview(
        work,
        interviews.Details(
            company="Sample Works",
            when="2026-05-28 08:00",
            role="Engineering lead",
            stage="onsite",
            wanted=interviews.read_wanted("delivering-results (must), ownership, mentoring (nice)"),
            interviewers=(
                Interviewer("Head of product", "VP", "head@example.org", "calm releases"),
                Interviewer("Peer", "Engineer", moment="the walk through your release train"),
            ),
            next_round="final",
        ),
    )
    for heard, noted in ASKED:
        asked = debrief.note(work, held.id, heard)
        debrief.change(work, replace(asked, **noted))


def of_weeks(work: Workspace) -> None:
    """Record ten weeks of rehearsing, one interview behind and one ahead."""
    clock = work.clock
    for days, story, points in TOLD:
        work.clock = lambda days=days: clock() - timedelta(days=days)
        _rate(work, story, points, Rating.GOOD)
    work.clock = clock
    _told_in_the_room(work)
    interviews.add_interview(
        work, interviews.Details(company="Example Company", when="2026-06-05 14:00")
    )


def _told_in_the_room(work: Workspace) -> None:
    """Record what was said of two stories eight days ago."""
    bank = {story.id: story for story in work.stories().stories}
    for name, said in (("checkout-latency", 2), ("biggest-customer", 3)):
        verdicts = [
            Verdict.SAID if number < said else Verdict.MISSED
            for number in range(len(bank[name].points))
        ]
        grade = grade_ticked(bank[name], verdicts)
        started = work.now() - timedelta(days=8)
        work.history.record_attempt(
            Attempt(
                work.new_id(), Mode.INTERVIEW, "", "Tell me.", name, started, 120, 0.0, "", grade
            )
        )


def of_the_day(work: Workspace) -> None:
    """Note what was rehearsed, and the interview of the morning."""
    with_past(work)
    with_debrief(work)


def the_evening_before(work: Workspace) -> None:
    """Note what was rehearsed, and let it be the evening before the interview."""
    with_past(work)
    evening = work.clock() + timedelta(days=2, hours=10, minutes=30)
    work.clock = lambda: evening


def broken(work: Workspace) -> None:
    """Note what was rehearsed; a file of stories is broken."""
    (work.home.stories / "broken.toml").write_text('format = "story-bank/1"\n[[story]\n')
    with_past(work)


def nothing(_: Workspace) -> None:
    """Leave it as it is."""


HOMES = {
    "empty": nothing,
    "usual": with_past,
    "after": of_the_day,
    "weeks": of_weeks,
    "evening": the_evening_before,
    "broken": broken,
    "voice": with_past,
    "demo": nothing,
}
"""Name of a home -> what is done in it before the app shows it."""

CONFIG = {
    "after": '[letter]\nname = "Robin Falk"\n',
    "voice": '[voice]\nmicrophone = ["true"]\nrecogniser = ["true"]\n',
}
"""Name of a home -> its config.toml; the microphone of the voice is never opened."""
