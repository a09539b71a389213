"""Whether an answer denies half of a key point: one clause of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.denial.agreement import SURE, is_of
from trainer.grading.denial.own import denied_in
from trainer.grading.denial.point import OWN_WEIGHT, firmly_denied

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint


def half_undone(found: HeardPoint, heard: Heard) -> tuple[str, tuple[int, int]] | None:
    """Return the clause of a point that an answer says did not happen, and the stretch that says so.

    "The premiere was not sold out" denies the second half of "Premiere on 17 November, sold out"; all
    words that carry the clause must be denied at once and told nowhere else, and of the rest something
    must be told.
    """
    wanted, by = found.wanted, heard.denials.by
    if len({wanted[place].clause for place in found.content}) < 2:
        return None
    denied = firmly_denied(found, heard)
    if not denied:
        return None
    own, content = denied_in(found.text, heard.language), set(found.content)
    for negator in dict.fromkeys(by[hit.at] for hit in denied):
        turned = {hit.wanted for hit in denied if by[hit.at] == negator}
        for clause in {wanted[place].clause for place in turned}:
            places = {place for place in found.content if wanted[place].clause == clause}
            weighty = any(found.weight[place] >= OWN_WEIGHT for place in places & turned)
            stems = {wanted[place].stem for place in places}
            if not weighty or places == content or own & stems:
                continue
            ends = _denied_whole(found, heard, negator, places)
            if ends:
                words = [token for token in wanted if token.clause == clause]
                return found.text[words[0].start : words[-1].end], ends
    return None


def _denied_whole(
    found: HeardPoint, heard: Heard, negator: int, places: set[int]
) -> tuple[int, int] | None:
    """Return the stretch in which a negator denies all of a clause, which is told nowhere else."""
    by = heard.denials.by
    here = [
        hit
        for hit in found.all_hits
        if hit.wanted in places and hit.sure >= SURE and is_of(hit, negator, heard)
    ]
    if places != {hit.wanted for hit in here}:
        return None
    told = {
        hit.wanted for hit in found.carried if hit.at not in by and not is_of(hit, negator, heard)
    }
    if not told or places & told:
        return None
    ends = [negator, *(hit.at for hit in here)]
    return min(ends), max(ends)
