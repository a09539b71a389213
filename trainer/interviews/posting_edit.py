"""Take out of a job's text what a person says it doesn't ask for."""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*(?:[-*•–·]|\d+[.)])?\s*")
_LETTER = re.compile(r"\w")


def without(posting: str, must: str) -> str:
    """Return a job's text without the words of a must-have; as it was where they don't stand in it.

    A line that held nothing else is gone; of a sentence the rest stays.

    Args:
        posting: the text as it was pasted.
        must: one of `musts_in_words` of it, on one line.
    """
    match = re.search(r"\s+".join(map(re.escape, must.split())), posting)
    if match is None:
        return posting
    begin = posting.rfind("\n", 0, match.start()) + 1
    end = posting.find("\n", match.end()) % (len(posting) + 1)
    before, behind = posting[begin : match.start()], posting[match.end() : end]
    if _LETTER.search(_MARK.sub("", before, count=1) + behind):
        return posting[: match.start()].rstrip(" ,;") + posting[match.end() :]
    return posting[:begin] + posting[end + 1 :]
