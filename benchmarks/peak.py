"""How much memory a process has held at most."""

from __future__ import annotations

import sys


def peak_megabytes(*, children: bool = False) -> float:
    """Return the megabytes that this process held at most, or the largest of its ended children.

    Raises:
        OSError: the platform does not say.
    """
    if sys.platform == "win32":
        raise OSError("Windows does not say how much memory a process held at most")
    import resource  # noqa: PLC0415  not on Windows

    who = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    # Linux counts in kilobytes, macOS in bytes: getrusage(2) of each.
    return resource.getrusage(who).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1024)
