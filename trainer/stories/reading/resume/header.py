"""Who, where and when: the lines above the bullets of a job."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import filterfalse

from trainer.documents import resume_words
from trainer.documents.inline import plain
from trainer.documents.languages import pattern_of

_WIDE = re.compile(r"\t+|[ ]{3,}")
_APART = re.compile(r"\s*\|\s*|\s+[·•–—-]\s+|,\s+|\s+@\s+")
_FORM = re.compile(
    r",\s+(?=(?:inc|llc|llp|ltd|plc|co|corp|gmbh|mbh|ag|kg|ug|se|sarl|sàrl|sas|sa|s\.a|sl|s\.l|sc|lda|ltda|eireli|"
    r"bv|b\.v|nv|n\.v|as|oy|oyj|spa|s\.p\.a|srl|s\.r\.l|aps|kft|pty|pte)\b)",
    re.IGNORECASE,
)
"""The comma before the legal form of a firm, which is part of its name: “Metalúrgica Dias, Lda”."""
_GRADE = re.compile(
    rf",\s+(?=(?:[A-Z]{{1,4}}-?\d{{1,2}}|(?i:{pattern_of('resume_words.grades')})\s.{{1,12}})(?:\s*[,(|]|$))"
)
"""The comma before somebody's grade, which is no employer: “Analyst, GS-09”, “Staff Nurse, Band 6”."""
_EMPTY = re.compile(r"\(\s*[,;–—-]?\s*\)|\[\s*\]")
_EDGES = " \t,;:|·•–—-*_"
_LABEL = re.compile(r"^[*_]{0,3}([^\W\d_][\w '/]{0,30}?)[*_]{0,3}\s?[:：][*_]{0,3}\s+(\S.*)$")
_PLACE = re.compile(r"^(?:remote|hybrid|[\w.'’]+(?:[ -][\w.'’]+){0,3}, [A-Z]{2})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above a job's bullets say.

    Attributes:
        rest: the places, and what else stands there.
        leads: whether the organization stands above the role, so that the next role may be there, too.
        company: the first name where no role is known: a company above the roles there.
    """

    role: str = ""
    organization: str = ""
    period: str = ""
    rest: tuple[str, ...] = ()
    leads: bool = False
    company: str = ""


def label_in(text: str) -> tuple[str, str]:
    """Return the field that a labelled line fills, as `field_of` names it, and what stands in it."""
    match = _LABEL.match(text.strip())
    field = resume_words.field_of(plain(match[1])) if match else ""
    return (field, match[2]) if match and field else ("", "")


def has_period(text: str) -> bool:
    """Return whether a line holds a time that stands apart: at its end, its beginning, or in brackets."""
    clean = plain(text)
    match = resume_words.PERIOD.search(clean)
    if match is None:
        return False
    before, behind = clean[: match.start()].rstrip(), clean[match.end() :].lstrip()
    if not before or before[-1] in ",|·•–—-(@/":
        return True
    apart = re.search(r"\s{3,}|\t", text) is not None or len(before.split()) < 3
    return apart and not behind.strip(")].")


def is_only_period(text: str) -> bool:
    """Return whether a line holds a time and nothing else: "May 2020 - Present (4 years)"."""
    clean = plain(text).strip(_EDGES + "()")
    match = resume_words.PERIOD.match(clean)
    return match is not None and not clean[match.end() :].strip(_EDGES + "()")


def read_header(texts: Sequence[str], above: str = "") -> Header:
    """Return what the lines above a job's bullets say, outer ones first.

    Args:
        texts: the lines.
        above: the organization of the job before, where its name stood above its role.
    """
    fields: dict[str, str] = {}
    pieces: list[list[str]] = []
    how: list[str] = []
    period, dated, begins = "", 0, False
    for text in texts:
        field, value = label_in(text)
        if field in ("company", "role", "when", "since", "to"):
            fields.setdefault(field, plain(value))
        elif not resume_words.is_length(text):
            when, line = _parted(text)
            if when and not period:
                period, dated, begins = when, len(pieces), plain(text).startswith(when)
            how += filter(resume_words.is_employment, line)
            pieces.append([piece for piece in line if not resume_words.is_employment(piece)])
    flat = [piece for line in pieces for piece in line]
    beside = pieces[dated] if 0 < dated < len(pieces) else []
    role = fields.get("role") or _role(flat) or (beside[0] if len(beside) == 1 else "")
    if not role and above and len(flat) == 1:
        role = flat[0]
    company = flat[0] if flat and not role else ""
    others = [piece for piece in flat if piece != role]
    first = next((at for at, line in enumerate(pieces) if role in line), 0) if role else 0
    named = [piece for line in pieces[: dated + 1] for piece in line if piece != role]
    organization = fields.get("company", "")
    if not organization and above and role and not first and all(map(_PLACE.match, named)):
        organization = above
    beside_role = [piece for piece in pieces[first] if piece in others] if pieces else []
    if begins and dated < first and beside_role and not organization:
        organization = beside_role[0]  # the line that begins with the time names the town: Europass
    organization = organization or _organization(pieces, role, others)
    if not role and len(others) > 1:
        role = next((piece for piece in others if piece != organization), "")
    rest = (*how, *(piece for piece in others if piece not in (organization, role)))
    if "since" in fields and not period:
        period = " – ".join(fields[key] for key in ("since", "to") if key in fields)
    leads = organization == above or any(organization in line for line in pieces[:first])
    return Header(role, organization, fields.get("when") or period, rest, leads, company)


def _parted(text: str) -> tuple[str, list[str]]:
    """Return the time that a line names, and its other pieces."""
    when, line = "", []
    for part in _WIDE.split(text.strip()):
        clean = plain(part)
        match = resume_words.PERIOD.search(clean)
        if match:
            when = when or match[0].removesuffix(match["length"] or "")
            clean = _EMPTY.sub("", clean[: match.start()] + clean[match.end() :])
        line += [piece for piece in _pieces(clean) if re.search(r"\w", piece)]
    return when, line


def _pieces(text: str) -> list[str]:
    if _PLACE.match(text.strip(_EDGES)):
        return [text.strip(_EDGES)]
    at = resume_words.AT.split(_GRADE.sub(" ", _FORM.sub(" ", text)), maxsplit=1)
    return [piece.strip(_EDGES) for side in at for piece in _APART.split(side)]


def _role(pieces: Sequence[str]) -> str:
    built = [piece for piece in pieces if resume_words.may_be_role(piece)]
    sure = next((piece for piece in pieces if resume_words.is_role(piece)), "")
    return sure or (built[0] if len(built) == 1 and len(pieces) > 1 else "")


def _organization(lines: Sequence[Sequence[str]], role: str, others: Sequence[str]) -> str:
    """Return the employer: what is named as one is, or stands beside the role; without a role the second of one line."""
    named = list(filterfalse(_PLACE.match, others)) or list(others)
    second = not role and len(named) > 1 and len(lines[0]) > 1
    beside = named[second] if named else ""
    return next(filter(resume_words.names_employer, named), beside)
