"""Mock interviews to rows and back."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Tone, Turn
from trainer.storage.history.rows import moment, stamp, text_of

if TYPE_CHECKING:
    from trainer.storage.history.tables import Row

_PLAN_COLUMNS = ("id", "at", "interview", "slots")
_TURN_COLUMNS = ("id", "mock", "at", "asks")


def plan_row(plan: MockPlan) -> dict[str, Any]:
    """Return a plan as a row of `mocks`."""
    values = _rest(plan, _PLAN_COLUMNS)
    values["slots"] = [_rest(slot, ()) for slot in plan.slots]
    return {
        "id": plan.id,
        "at": stamp(plan.at),
        "interview": plan.interview,
        "plan": json.dumps(values, ensure_ascii=True),
    }


def plan_of(row: Row) -> MockPlan:
    """Return the plan of a row; what a newer version added is left out."""
    values = json.loads(row["plan"])
    known = _known(MockPlan, values)
    return MockPlan(
        **known
        | {
            "id": text_of(row["id"]),
            "at": moment(row["at"]),
            "interview": text_of(row["interview"]),
            "tone": Tone(values["tone"]),
            "slots": tuple(_slot(one) for one in values["slots"]),
            "minutes": int(values["minutes"]),
            "left_out": tuple(map(text_of, values["left_out"])),
            "own": tuple(map(text_of, values["own"])),
        }
    )


def _slot(values: dict[str, Any]) -> Slot:
    return Slot(
        **_known(Slot, values)
        | {
            "reason": Reason(values["reason"]),
            "asked": text_of(values["asked"]),
            "competencies": tuple(map(text_of, values["competencies"])),
            "probes": tuple(map(text_of, values["probes"])),
            "seconds": int(values["seconds"]),
        }
    )


def turn_row(turn: Turn) -> dict[str, Any]:
    """Return a turn as a row of `mock_turns`."""
    asks = turn.asks
    values = _rest(turn, _TURN_COLUMNS) | {"asks": [asks.kind, asks.text] if asks else None}
    return {
        "id": turn.id,
        "mock": turn.mock,
        "at": stamp(turn.at),
        "turn": json.dumps(values, ensure_ascii=True),
    }


def turn_of(row: Row) -> Turn:
    """Return the turn of a row; what a newer version added is left out."""
    values = json.loads(row["turn"])
    asks = values["asks"]
    return Turn(
        **_known(Turn, values)
        | {
            "id": text_of(row["id"]),
            "mock": text_of(row["mock"]),
            "at": moment(row["at"]),
            "step": Step(values["step"]),
            "place": int(values["place"]),
            "seconds": float(values["seconds"]),
            "said": text_of(values["said"]),
            "asks": FollowUp(Kind(asks[0]), text_of(asks[1])) if asks else None,
        }
    )


def _rest(value: Any, apart: tuple[str, ...]) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value) if one.name not in apart}


def _known(kind: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    return {one.name: values[one.name] for one in fields(kind) if one.name in values}
