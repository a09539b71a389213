"""The report of a mock interview as JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trainer.mock.came_through import Came
from trainer.mock.do_next import do_next
from trainer.mock.for_a_coach import nameless_value, says_back
from trainer.mock.report_unsaid import ranked, why_tell
from trainer.mock.report_why import why_chosen

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.exchange import Exchange
    from trainer.mock.report import Report


def document(
    report: Report, unsaid: Sequence[Unsaid] = (), *, answers: bool = True
) -> dict[str, Any]:
    """Return a report as JSON values; without the answers, none of what was said is in it."""
    plan = report.plan
    found: dict[str, Any] = {
        "id": plan.id,
        "at": plan.at.isoformat(),
        "company": plan.company,
        "role": plan.role,
        "minutes": plan.minutes,
        "tone": str(plan.tone),
        "seed": plan.seed,
        "again": plan.again or None,
        "recall": _rounded(report.recall),
        "before": _rounded(report.before),
        "seconds": round(report.seconds),
        "do_next": do_next(report, answers=answers),
        "parts": {str(part): _rounded(share) for part, share in report.parts.items()},
        "shown": list(report.shown.shown),
        "partly_shown": list(report.shown.partly),
        "not_shown": list(report.shown.not_shown),
        "unclear": list(report.shown.unclear),
        "not_in_your_stories": list(report.shown.new),
        "must_haves_left_out": list(report.left_out),
        "cares": [
            {
                "person": one.person,
                "says": one.says,
                "story": one.about or None,
                "told": [one.about] if one.is_told else [],
                "spoken_of": one.came is Came.SAID,
                "came_through": str(one.came),
                "asked": one.asked is not None,
            }
            for one in report.concerns
        ],
        "spoken": list(report.spoken),
        "repeated": [{"title": title, "times": times} for title, times in report.repeated],
        "questions": [_question(one, answers=answers) for one in report.exchanges],
    }
    if answers:
        found["wrong_facts"] = [
            {
                "question": place + 1,
                "story": story.id,
                "heard": wrong.heard,
                "expected": wrong.expected,
            }
            for place, story, wrong in report.wrong_facts
        ]
        found["unsaid"] = [
            {
                "story": item.story.id,
                "part": str(item.part) if item.part else None,
                "says": list(item.says),
                "reasons": list(why_tell(item)),
            }
            for item in ranked(unsaid)
        ]
        return found
    return {name: nameless_value(one, report.private) for name, one in found.items()}


def _question(one: Exchange, *, answers: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "asked": one.slot.asked,
        "question": one.slot.question or None,
        "reason": str(one.slot.reason),
        "why": why_chosen(one) or None,
        "by": one.slot.by or None,
        "by_role": one.slot.by_role or None,
        "state": one.state,
        "stories": [story.id for story, _ in one.graded],
        "mentioned": [story.id for story, _ in one.mentioned],
        "cited": [story.id for story in one.cited],
        "better": one.better.id if one.better else None,
        "recall": _rounded(one.recall),
        "before": _rounded(one.before),
        "fingerprint": one.signs if one.slot.wants_story else None,
        "seconds": round(one.seconds),
        "aim_seconds": one.slot.seconds,
        "too_long": one.is_long,
        "aloud": one.aloud,
        "spoken": list(one.spoken),
        "lacks_why": one.lacks_why,
        "passed": one.passed,
        "came_back": one.came_back,
        "lacks_ending": one.lacks_ending,
        "lacks_own_part": one.lacks_own_part,
        "follow_ups": [
            {
                "asked": on.asks.text if answers or not says_back(one, on) else None,
                "kind": str(on.asks.kind),
                "answered": on.answered,
            }
            for on in one.asked_on
        ],
    }
    if answers:
        found["answers"] = [heard.text for heard in one.heard]
    return found


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
