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
                "person": concern.person,
                "says": concern.says,
                "story": concern.about or None,
                "told": [concern.about] if concern.is_told else [],
                "spoken_of": concern.came is Came.SAID,
                "came_through": str(concern.came),
                "asked": concern.asked is not None,
            }
            for concern in report.concerns
        ],
        "spoken": list(report.spoken),
        "repeated": [{"title": title, "times": times} for title, times in report.repeated],
        "questions": [_question(exchange, answers=answers) for exchange in report.exchanges],
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


def _question(exchange: Exchange, *, answers: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "asked": exchange.slot.asked,
        "question": exchange.slot.question or None,
        "reason": str(exchange.slot.reason),
        "why": why_chosen(exchange) or None,
        "by": exchange.slot.by or None,
        "by_role": exchange.slot.by_role or None,
        "state": exchange.state,
        "stories": [story.id for story, _ in exchange.graded],
        "mentioned": [story.id for story, _ in exchange.mentioned],
        "cited": [story.id for story in exchange.cited],
        "better": exchange.better.id if exchange.better else None,
        "recall": _rounded(exchange.recall),
        "before": _rounded(exchange.before),
        "fingerprint": exchange.signs if exchange.slot.wants_story else None,
        "seconds": round(exchange.seconds),
        "aim_seconds": exchange.slot.seconds,
        "too_long": exchange.is_long,
        "aloud": exchange.aloud,
        "spoken": list(exchange.spoken),
        "lacks_why": exchange.lacks_why,
        "passed": exchange.passed,
        "came_back": exchange.came_back,
        "lacks_ending": exchange.lacks_ending,
        "lacks_own_part": exchange.lacks_own_part,
        "follow_ups": [
            {
                "asked": on.asks.text if answers or not says_back(exchange, on) else None,
                "kind": str(on.asks.kind),
                "answered": on.answered,
            }
            for on in exchange.asked_on
        ],
    }
    if answers:
        found["answers"] = [heard.text for heard in exchange.heard]
    return found


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
