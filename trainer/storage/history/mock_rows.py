"""Mock interviews to rows and back."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import timedelta, timezone
from typing import TYPE_CHECKING, Any

from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Tone, Turn
from trainer.storage.history.rows import moment, stamp, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.storage.history.tables import Row

MOST = 2**31
"""The largest number of seconds in a row, either way; far more than anybody sits there."""

_BEFORE = {"also": Kind.PROBE}
"""A kind of follow-up that nobody asks any more -> what it counts as in a mock interview that was held before."""

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
    slots = tuple(_slot(value) for value in values["slots"])
    if not slots:
        raise ValueError("a mock interview without questions")
    known = _known(MockPlan, values)
    timezone(timedelta(minutes=known["utc_offset"]))  # an offset that no place has is refused
    return MockPlan(
        **known
        | {
            "id": text_of(row["id"]),
            "at": moment(row["at"]),
            "interview": text_of(row["interview"]),
            "tone": Tone(values["tone"]),
            "slots": slots,
        }
    )


def _slot(values: dict[str, Any]) -> Slot:
    return Slot(**_known(Slot, values) | {"reason": Reason(values["reason"])})


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
            "asks": _asks(*asks) if asks else None,
        }
    )


def _rest(value: Any, apart: tuple[str, ...]) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value) if one.name not in apart}


def _asks(kind: object, text: object) -> FollowUp:
    name = text_of(kind)
    return FollowUp(Kind(_BEFORE.get(name, name)), text_of(text))


def _known(kind: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    """Return the values that a kind has, each as what it's meant to be; those of other kinds as they are."""
    return {
        one.name: _READ.get(str(one.type), _as_it_is)(values[one.name])
        for one in fields(kind)
        if one.name in values
    }


def _as_it_is(value: Any) -> Any:
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("not a whole number")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= MOST:
        raise ValueError("not a number of seconds")
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither yes nor no")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list of texts")
    return tuple(map(text_of, value))


_READ: dict[str, Callable[[Any], Any]] = {
    "str": text_of,
    "int": _whole,
    "float": _number,
    "bool": _flag,
    "tuple[str, ...]": _texts,
}
"""Kind of a value, as its class writes it -> what makes sure that it's one."""
