"""Links and pictures whose addresses stand elsewhere in the document."""

from __future__ import annotations

import re

_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]\n^]{1,200})\]:[ \t]*<?([^<>\s]+)>?[ \t]*(?:[\"'(].{0,200})?$"
)
_USE = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\[([^\[\]\n]{0,200})\]")


def with_links(rows: list[str]) -> list[str]:
    """Return as many rows, each use of a definition with its address, and the used ones empty.

    Pictures that are part of the file (`data:`) go, with what uses them.
    """
    known: dict[str, tuple[int, str]] = {}
    for at, row in enumerate(rows):
        found = _DEFINITION.match(row) if "]:" in row else None
        if found:
            known.setdefault(found[1].casefold(), (at, found[2]))
    if not known:
        return rows
    used = {name for name, (_, address) in known.items() if address.startswith("data:")}

    def linked(found: re.Match[str]) -> str:
        name = (found[3] or found[2]).casefold()
        if name not in known:
            return found[0]
        used.add(name)
        address = known[name][1]
        if found[1]:
            return "" if address.startswith("data:") else f"![{found[2]}]({address})"
        return f"[{found[2]}]({address})"

    rows = [_USE.sub(linked, row) if "][" in row else row for row in rows]
    for name in used:
        rows[known[name][0]] = ""
    return rows
