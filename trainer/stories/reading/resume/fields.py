"""Read a résumé that comes as values: JSON Resume in all its versions, RenderCV, LinkedIn's tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from trainer.documents.resume_words import Chapter, chapter_of, field_of
from trainer.documents.sheets import header_of, rows_of
from trainer.documents.values import Places, words_of_key
from trainer.errors import TrainerError
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.resume.job import MARK, Deed, Job, says, stubs_of, told_in

_SECTIONS = frozenset({"volunteer", "jobs", "workexperience", "experiences"})
"""Sections whose entries are told, beside those that a heading of a résumé names."""
_KNOWN = frozenset({"basics", "education", "awards", "certificates", "publications", "skills", "languages",
                    "interests", "references", "meta"})  # fmt: skip
"""Sections of which one makes a mapping a résumé, though nothing is told in it."""
_NESTED = ("positions", "roles", "projects", "jobs", "experiences")
_FIELDS = (
    ("entity", "company", "organization", "employer", "name", "client", "company name"),
    ("position", "role", "roles", "title", "jobTitle", "job_title"),
    ("date", "dates", "period", "duration", "time"),
    ("startDate", "start", "start_date", "from", "started on"),
    ("endDate", "end", "end_date", "to", "finished on"),
)
"""The names of the organization, the role, the time, its beginning and its end."""
_ABOUT = ("summary", "description")
_HIGHLIGHTS = ("highlights", "achievements", "accomplishments", "responsibilities", "bullets", "bullet",
               "details")  # fmt: skip
_MEANT = {"company": "company", "role": "position", "when": "date", "since": "start", "to": "end",
          "deeds": "highlights", "about": "summary"}  # fmt: skip
"""What a word on a résumé names -> the key that stands for it; keys may be in other languages."""
_ENGLISH = frozenset({*_ABOUT, *_HIGHLIGHTS, *_NESTED}.union(*_FIELDS))
_LINKEDIN = re.compile(r"(?=[^\n]*\bDescription\b)[^\n]*\bStarted On\b", re.IGNORECASE)
_DEEPEST = 40


class NoResumeError(TrainerError):
    """Values that are something else: the settings of a program, say."""


def resume_of_values(values: Any, text: str) -> tuple[list[Found], list[Left]]:
    """Return the stubs of a résumé's values, and the sections that hold none.

    Args:
        values: as `trainer.documents.values` parsed them.
        text: the document, for the lines.

    Raises:
        NoResumeError: they are no résumé.
    """
    places = Places(text)
    stories: list[Found] = []
    left: list[Left] = []
    for key, value in _sections(values):
        line = places.line_of(key) if isinstance(values, dict) else 1
        if _is_told(key) and value:
            for entry in _entries(value):
                stubs, rest = _entry(entry, places)
                stories += stubs
                left += rest
        elif value not in (None, "", [], {}) and not key.startswith("$"):
            words = " ".join(texts_in(value))
            left.append(Left(line, f"{key}: {words}" if words else key))
    return stories, left


def linkedin_rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a table of LinkedIn's export that tells of jobs, projects or an office.

    They are values of a résumé, by the names of their columns in small letters; none of another text.
    """
    names = [name.casefold() for name in header_of(text)] if _LINKEDIN.match(text) else []
    if {"title", "company name"} & set(names) == {"title"} and "role" not in names:
        names[names.index("title")] = "name"
    rows = rows_of(text.split("\n"))[0] if names else []
    named = (zip(names, cells, strict=False) for _, cells in rows[1:])
    return [{name: cell for name, cell in row if cell} for row in named]


def _sections(values: Any) -> Iterable[tuple[str, Any]]:
    """Return the sections of a résumé, those within an envelope among them."""
    if isinstance(values, dict):
        inner = values.get("cv", values.get("resume", values if "sections" in values else None))
        if isinstance(inner, dict) and not any(_is_told(str(key)) for key in values):
            sections = inner.get("sections")
            own = {key: value for key, value in inner.items() if value is not sections}
            around = {} if inner is values else {k: v for k, v in values.items() if v is not inner}
            deeper = sections if isinstance(sections, dict) else {}
            sections = (*own.items(), *deeper.items(), *around.items())
            return [(str(key), value) for key, value in sections]
        if any(_is_told(str(key)) or key in _KNOWN for key in values):
            return [(str(key), value) for key, value in values.items()]
    if isinstance(values, list) and values and all(isinstance(entry, dict) for entry in values):
        return [("work", values)]
    raise NoResumeError(
        "Line 1: this is no résumé",
        'one has "work", "projects" or "volunteer"; in RenderCV "cv" has "sections"',
    )


def sections_of_resume(values: Any) -> int:
    """Return how many sections of a résumé values have; one that has two is surely a résumé."""
    keys = map(str, values) if isinstance(values, dict) else ()
    return sum(1 for key in keys if _is_told(key) or key in _KNOWN)


def _entries(value: Any) -> list[Any]:
    """Return the entries of a section: its list, or the list that stands in it as "items"."""
    if not isinstance(value, dict):
        return value if isinstance(value, list) else [value]
    if isinstance(value.get("items"), list):
        return list(value["items"])
    listed = [key for key, inner in value.items() if isinstance(inner, list) and inner]
    is_entry = any(key in value for keys in _FIELDS for key in keys if key not in ("name", "title"))
    if is_entry or len(listed) != 1 or listed[0] in _NESTED:
        return [value]
    if not all(isinstance(inner, dict) for inner in value[listed[0]]):
        return [value]
    # The heading of a section stands beside its entries.
    return [*value[listed[0]], *(inner for key, inner in value.items() if key != listed[0])]


def _is_told(key: str) -> bool:
    chapter = chapter_of(words_of_key(key))
    return key.casefold() in _SECTIONS or chapter in (Chapter.WORK, Chapter.TOLD)


def _entry(entry: Any, places: Places) -> tuple[list[Found], list[Left]]:
    """Return the stubs of one job or project, and its words where it holds none."""
    if not isinstance(entry, dict):
        return stubs_of(
            Job(deeds=tuple(Deed(places.line_of(text), text) for text in texts_in(entry)))
        )
    entry = {_key(key, entry): value for key, value in entry.items()}
    used = [next((key for key in keys if _lines(entry.get(key))), "") for keys in _FIELDS]
    organization, role, when, start, end = (", ".join(_lines(entry.get(key))) for key in used)
    line = places.line_of(organization or role)
    about, deeds, named = _told(entry, places)
    notes = [(key, ", ".join(_lines(value))) for key, value in entry.items()
             if key not in used and key not in (*_ABOUT, *_HIGHLIGHTS, *_NESTED)]  # fmt: skip
    job = Job(
        line=line,
        name="" if role else organization,
        role=role,
        organization=organization,
        period=when or _period(start, end),
        about=about,
        deeds=tuple(deeds),
        notes=(*(f"{key}: {words}" for key, words in notes if words), *named),
    )
    nested, left = _nested(entry, job, places)
    if nested and not deeds:
        return nested, left
    stubs, rest = stubs_of(job)
    if not (stubs or nested):  # where and when would be lost with a deed that is none
        words = " ".join(texts_in(entry))
        return [], [Left(line, words)] if words else []
    return [*stubs, *nested], [*rest, *left]


def _key(key: str, entry: Mapping[str, Any]) -> str:
    """Return the key that one in another language stands for, where the entry has it not; itself for all others."""
    meant = "" if key in _ENGLISH else _MEANT.get(field_of(words_of_key(key), "deeds", "about"), "")
    return meant if meant and meant not in entry else key


def _told(entry: Mapping[str, Any], places: Places) -> tuple[str, list[Deed], list[str]]:
    """Return what an entry says in sentences, its bullets, wherever they stand, and its notes."""
    about = ""
    bullets: list[str] = []
    notes: list[str] = []
    for key in _ABOUT:
        value = entry.get(key)
        if isinstance(value, str):
            sentences, more, named = told_in(value)
            notes += named
            about = f"{about} {sentences}".strip()
            bullets += more
        else:
            bullets += texts_in(value)
    for key in _HIGHLIGHTS:
        value = entry.get(key)
        texts = value.splitlines() if isinstance(value, str) else texts_in(value)
        bullets += [MARK.sub("", text) for text in texts]
    return about, [Deed(places.line_of(text), text) for text in bullets if says(text)], notes


def _nested(entry: Mapping[str, Any], job: Job, places: Places) -> tuple[list[Found], list[Left]]:
    """Return the stubs of the positions or projects that an entry lists, at its organization."""
    nested: list[Found] = []
    left: list[Left] = []
    around = [*filter(None, (job.role, job.period, "" if job.deeds else job.about)), *job.notes]
    outer = {"organization": job.organization, "around": around}
    for key in _NESTED:
        value = entry.get(key)
        for inner in value if isinstance(value, list) else [value]:
            if not isinstance(inner, dict):
                left += [Left(places.line_of(text), text) for text in texts_in(inner)]
            else:
                known = {name: text for name, text in outer.items() if text}
                stubs, rest = _entry(known | inner, places)
                nested += stubs
                left += rest
    return nested, left


def _period(start: str, end: str) -> str:
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"{start} –" if start else end


def _lines(value: Any) -> list[str]:
    return [line for text in texts_in(value) if (line := " ".join(text.split()))]


def texts_in(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the texts in a value, in order: strings, numbers, and what lists and mappings hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float) or depth > _DEEPEST:
        yield str(value)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, depth + 1)
    elif isinstance(value, dict):
        for key, inner in value.items():
            # "Cut the report: from 5 days to 2" is a mapping in YAML.
            text = isinstance(inner, str) and len(value) == 1 and " " in key
            yield from [f"{key}: {inner}"] if text else texts_in(inner, depth + 1)
