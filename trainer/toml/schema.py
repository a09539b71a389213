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
        "required": [field.name for field in fields if field.required],
        "properties": {field.name: _property(field) for field in fields},
    }


def _property(field: Field) -> dict[str, Any]:
    if not field.many:
        return {"description": field.about} | _single(field)
    if field.only_tables:
        items = table(field.table)
        return {"description": field.about, "type": "array", "minItems": 1, "items": items}
    items = {"anyOf": [_single(field), table(field.table)]} if field.table else _single(field)
    most = {"maxItems": field.entries} if field.entries else {}
    return {"description": field.about, "type": "array", "items": items} | most


def _single(field: Field) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": _TYPES[field.kind]}
    if field.choices:
        schema["enum"] = list(field.choices)
    elif field.kind is Kind.TEXT:
        schema["pattern"] = f"^{field.pattern}$" if field.pattern else r"\S"
        schema["maxLength"] = field.longest
    bounds = {"minimum": field.least, "maximum": field.most, "exclusiveMinimum": field.above}
    return schema | {key: bound for key, bound in bounds.items() if bound is not None}
