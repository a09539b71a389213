"""JSON Schemas from the same tables of fields as the checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trainer.toml.fields import Field, Kind

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7: the newest that the common TOML language servers understand."""

_TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.FLAG: "boolean",
}


def document(title: str, about: str, fields: Sequence[Field]) -> dict[str, Any]:
    """Return the schema of a whole file."""
    return {"$schema": DIALECT, "title": title, "description": about} | table(fields)


def table(fields: Sequence[Field]) -> dict[str, Any]:
    """Return the schema of one table."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in fields if one.required],
        "properties": {one.name: _property(one) for one in fields},
    }


def _property(one: Field) -> dict[str, Any]:
    if not one.many:
        return {"description": one.about} | _single(one)
    if one.only_tables:
        items = table(one.table)
        return {"description": one.about, "type": "array", "minItems": 1, "items": items}
    items = {"anyOf": [_single(one), table(one.table)]} if one.table else _single(one)
    most = {"maxItems": one.entries} if one.entries else {}
    return {"description": one.about, "type": "array", "items": items} | most


def _single(one: Field) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": _TYPES[one.kind]}
    if one.choices:
        schema["enum"] = list(one.choices)
    elif one.kind is Kind.TEXT:
        schema["pattern"] = f"^{one.pattern}$" if one.pattern else r"\S"
        schema["maxLength"] = one.longest
    bounds = {"minimum": one.least, "maximum": one.most, "exclusiveMinimum": one.above}
    return schema | {key: bound for key, bound in bounds.items() if bound is not None}
