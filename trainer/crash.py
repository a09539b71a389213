"""What is said when the program itself is wrong: where it happened, and nothing of the person's."""

from __future__ import annotations

HEAD = "Traceback (most recent call last), without anything that you wrote:"


def report(error: BaseException) -> str:
    """Return the places that an error came through and its kind, one a line.

    Neither its message nor any value is told: either could be a story, an answer or a name, and
    people put such lines into public reports.
    """
    import traceback  # noqa: PLC0415  nobody needs it until something breaks

    places = [
        f'  File "{_short(frame.filename)}", line {frame.lineno}, in {frame.name}'
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join([HEAD, *places, f"{type(error).__module__}.{type(error).__qualname__}"])


def _short(name: str) -> str:
    """Return a file's path from the package on: what stands before may name the person."""
    parts = name.replace("\\", "/").split("/")
    for root in ("site-packages", "trainer"):
        if root in parts[:-1]:
            start = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[start:])
    return parts[-1]
