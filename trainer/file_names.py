"""Names of files that every system takes: Windows has devices where others have files."""

from __future__ import annotations

import re
import unicodedata

_PORTS = {f"{kind}{number}" for kind in ("com", "lpt") for number in "0123456789¹²³"}
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | _PORTS
"""Microsoft, “Naming Files, Paths, and Namespaces”: taken in every folder, whatever ends the name."""

MOST_LETTERS = 100
"""Of a name that is made here: with an ending, a mark and a number it stays below every limit (255)."""


def is_device(name: str) -> bool:
    """Return whether Windows takes the last part of a path for a device: `nul`, `Con.toml`, `aux :x`."""
    return re.split(r"[.:]", name, maxsplit=1)[0].rstrip(" ").casefold() in _DEVICES


def is_taken_by_windows(name: str) -> bool:
    """Return whether Windows has no such file: a device, a forbidden character, a dot or blank at the end."""
    return is_device(name) or re.search(r'[<>:"|?*]|[. ]$', name) is not None


def plain_name(*parts: str, instead: str, most: int = MOST_LETTERS) -> str:
    """Return one plain name made of texts of any script: small letters, digits and hyphens.

    Two texts that differ in case only, or in what other systems forbid (`:`, `;`, dots and blanks
    at the end), come out the same; whoever writes a file looks whether there is one.

    Args:
        parts: joined by hyphens; what holds no letter is left out.
        instead: where nothing is left of them.
        most: letters that each part keeps.
    """
    texts = (unicodedata.normalize("NFKD", part).casefold() for part in parts)
    words = (re.sub(r"[^a-z0-9]+", "-", text.encode("ascii", "ignore").decode()) for text in texts)
    kept = [word.strip("-")[:most].strip("-") for word in words if word.strip("-")]
    name = "-".join(kept)[:MOST_LETTERS].strip("-") or instead
    return f"{name}-{instead}" if is_device(name) else name
