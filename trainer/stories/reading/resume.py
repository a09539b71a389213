"""Read a résumé in the JSON Resume form, all versions of it, as stubs of stories."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.stories.reading.cleaning import unlinked
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.outcomes import is_outcome
from trainer.stories.reading.splitting import key_points
from trainer.stories.reading.titles import short_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SECTIONS = (
    "work", "volunteer", "projects", "experience", "experiences", "workExperience", "work_experience", "employment", "jobs",
)  # fmt: skip
"""Sections whose entries are told: those of the schema, and other names that exporters use."""
_OTHER_SECTIONS = frozenset({"basics", "education", "awards", "certificates", "publications", "skills", "languages",
                             "interests", "references", "meta"})  # fmt: skip
_NESTED = ("positions", "roles", "projects", "jobs", "experiences")
_MARK = re.compile(r"^\s*(?:[-*•‣◦▪·–]|\d{1,2}[.)])\s+")
_ORGANIZATION = ("entity", "company", "organization", "employer", "name", "client")
_ROLE = ("position", "role", "roles", "title", "jobTitle")
_STARTS = ("startDate", "start", "start_date", "from", "date")
_ENDS = ("endDate", "end", "end_date", "to")
_SUMMARY = ("summary", "description")
_HIGHLIGHTS = ("highlights", "achievements", "accomplishments", "responsibilities", "bullets")
_URLS = ("website", "url", "link")
_KNOWN = frozenset((*_ORGANIZATION, *_ROLE, *_STARTS, *_ENDS, *_SUMMARY, *_HIGHLIGHTS, *_URLS))
_MOST_MISSED = 100
"""Texts written with unusual escapes after which lines are no longer looked for: each costs a search."""
_DEEPEST = 40
"""Nested values that are looked into; what lies deeper is left as text."""


def resume_of(text: str) -> tuple[list[Found], list[Left]]:
    """Return a stub of a story for each highlight, and the sections that hold none.

    Raises:
        TrainerError: the text is no JSON, or JSON that is no résumé.
    """
    document = _document(text)
    lines = _Lines(text)
    found: list[Found] = []
    left: list[Left] = []
    for key, value in document.items():
        line = lines.of_text(key)
        if key in _SECTIONS and value:
            entries = value if isinstance(value, list) else [value]
            for entry in entries:
                stubs, words = _entry(entry, lines)
                found += stubs
                if words:
                    left.append(Left(lines.of_text(words), words))
        elif value not in (None, "", [], {}) and not key.startswith("$"):
            words = " ".join(_texts(value))
            left.append(Left(line, f"{key}: {words}" if words else key))
    return found, left


def _document(text: str) -> Mapping[str, object]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise TrainerError(
            f"Line {error.lineno}: this is no valid JSON: {error.msg}",
            "mend it, or export the résumé again",
        ) from error
    except RecursionError as error:
        raise TrainerError("This JSON is nested too deeply for a résumé") from error
    except ValueError as error:
        raise TrainerError("This JSON holds a number that is too long") from error
    if isinstance(document, dict):
        inner = document.get("resume")
        if isinstance(inner, dict) and not any(key in document for key in _SECTIONS):
            document = inner
        if document.keys().isdisjoint(_OTHER_SECTIONS.union(_SECTIONS)):
            raise _no_resume()
        return {str(key): value for key, value in document.items()}
    if (
        isinstance(document, list)
        and document
        and all(isinstance(entry, dict) for entry in document)
    ):
        return {"work": document}
    raise _no_resume()


def _no_resume() -> TrainerError:
    return TrainerError(
        "Line 1: this JSON is no résumé",
        'a JSON Resume is an object with "work", "projects" or "volunteer"',
    )


@dataclass(slots=True)
class _Lines:
    """Finds on which line of the JSON a key or a text stands; asked in the order of the file."""

    text: str
    _at: int = 0
    _line: int = 1
    _missed: int = 0

    def of_text(self, text: str) -> int:
        """Return the line of a string behind the one asked for before; that one's where unknown."""
        if self._missed > _MOST_MISSED:
            return self._line
        at = self.text.find(json.dumps(text, ensure_ascii=False)[1:-1][:80], self._at)
        if at < 0:
            at = self.text.find(json.dumps(text)[1:-1][:80], self._at)
        if at < 0:
            self._missed += 1
            return self._line
        self._line += self.text.count("\n", self._at, at)
        self._at = at
        return self._line


def _entry(entry: object, lines: _Lines) -> tuple[list[Found], str]:
    """Return the stubs of one job or project, and its words where it holds none."""
    if not isinstance(entry, dict):
        texts = list(_texts(entry))
        stubs = [_stub(text, Found(title="", line=lines.of_text(text)), "") for text in texts]
        return [stub for stub in stubs if stub], ""
    base = Found(
        title="",
        role=_first(entry, _ROLE),
        organization=_first(entry, _ORGANIZATION),
        period=_period(entry),
        notes=_notes(entry),
    )
    summary = " ".join(text for key in _SUMMARY for text in _texts(entry.get(key)))
    highlights = _highlights(entry)
    if highlights:
        stubs = [
            _stub(text, replace(base, line=lines.of_text(text)), summary) for text in highlights
        ]
        return [stub for stub in stubs if stub] + _nested(entry, lines), ""
    nested = _nested(entry, lines)
    if nested:
        outer = [(key, " ".join(_texts(entry[key]))) for key in entry if key not in _NESTED]
        inner = [replace(stub, notes=_joined(stub.notes, *_around(stub, outer))) for stub in nested]
        return inner, " ".join(_unread(entry))
    if _says(summary):
        return [_summary_stub(summary, replace(base, line=lines.of_text(summary)), entry)], ""
    return [], " ".join(text for text in _texts(entry) if text)


def _highlights(entry: Mapping[str, object]) -> list[str]:
    """Return the highlights of an entry, lines of a text that stands for a list apart."""
    found: list[str] = []
    for key in _HIGHLIGHTS:
        value = entry.get(key)
        texts = value.splitlines() if isinstance(value, str) else _texts(value)
        found += [_MARK.sub("", text) for text in texts if _says(text)]
    return found


def _nested(entry: Mapping[str, object], lines: _Lines) -> list[Found]:
    """Return the stubs of the positions or projects that an entry lists, at its organization."""
    stubs: list[Found] = []
    place = {key: value for key in _ORGANIZATION if (value := entry.get(key))}
    for key in _NESTED:
        value = entry.get(key)
        for inner in value if isinstance(value, list) else []:
            if isinstance(inner, dict) and (_highlights(inner) or _says(_first(inner, _SUMMARY))):
                flat = {name: one for name, one in inner.items() if one and name not in _NESTED}
                deeper = [inner[name] for name in _NESTED if inner.get(name)]
                stubs += _entry({**place, **flat, "further": deeper}, lines)[0]
    return stubs


def _around(stub: Found, outer: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what the entry around a nested stub says beyond the stub's organization."""
    for key, words in outer:
        if words.strip() and words != stub.organization:
            yield f"{key}: {words}"


def _unread(entry: Mapping[str, object]) -> Iterator[str]:
    """Yield the texts of nested values that `_nested` finds no stub in."""
    for key in _NESTED:
        value = entry.get(key)
        if not isinstance(value, list):
            yield from _texts(value)
            continue
        for inner in value:
            told = isinstance(inner, dict) and (
                _highlights(inner) or _says(_first(inner, _SUMMARY))
            )
            if not told:
                yield from _texts(inner)


def _stub(text: str, base: Found, summary: str) -> Found | None:
    """Return the stub of one highlight: its result if it tells of one, else its action."""
    clean, addresses = unlinked(" ".join(text.split()))
    if not _says(clean):
        return None
    points = (clean,)
    outcome = is_outcome(clean)
    return replace(
        base,
        title=short_form(clean),
        situation=tuple(key_points(unlinked(" ".join(summary.split()))[0]))
        if summary.strip()
        else (),
        action=() if outcome else points,
        result=points if outcome else (),
        notes=_joined(base.notes, *(f"Link: {address}" for address in addresses)),
    )


def _summary_stub(summary: str, base: Found, entry: Mapping[str, object]) -> Found:
    """Return the stub of a job or project that has a summary and no highlights."""
    clean, addresses = unlinked(" ".join(summary.split()))
    name = _first(entry, ("name", *_ORGANIZATION)) or _first(entry, _ROLE)
    results = tuple(point for point in key_points(clean) if is_outcome(point))
    others = tuple(point for point in key_points(clean) if not is_outcome(point))
    return replace(
        base,
        title=short_form(name or clean) or "Untitled",
        situation=others[:1] if len(others) > 1 else (),
        action=others[1:] if len(others) > 1 else others,
        result=results,
        notes=_joined(base.notes, *(f"Link: {address}" for address in addresses)),
    )


def _says(text: str) -> bool:
    return re.search(r"\w", text) is not None


def _first(entry: Mapping[str, object], keys: tuple[str, ...]) -> str:
    for key in keys:
        texts = [text for text in _texts(entry.get(key)) if text.strip()]
        if texts:
            return ", ".join(" ".join(text.split()) for text in texts)
    return ""


def _period(entry: Mapping[str, object]) -> str:
    start, end = _first(entry, _STARTS), _first(entry, _ENDS)
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"{start} –" if start else end


def _notes(entry: Mapping[str, object]) -> str:
    """Return what an entry says in fields that a story does not have."""
    used = {
        key
        for keys in (_ORGANIZATION, _ROLE, _STARTS, _ENDS)
        for key in keys[:]
        if entry.get(key) and _is_used(entry, keys, key)
    }
    pieces = []
    for key, value in entry.items():
        if key in used or key in _SUMMARY or key in _HIGHLIGHTS:
            continue
        words = ", ".join(" ".join(text.split()) for text in _texts(value) if text.strip())
        if words:
            pieces.append(f"{key}: {words}")
    return "\n".join(pieces)


def _is_used(entry: Mapping[str, object], keys: tuple[str, ...], key: str) -> bool:
    """Return whether `_first` takes the value of this key."""
    for one in keys:
        if any(text.strip() for text in _texts(entry.get(one))):
            return one == key
    return False


def _joined(*notes: str) -> str:
    return "\n".join(note for note in notes if note)


def _texts(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the texts in a value, in order: strings, numbers, and what lists and objects hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float) or depth > _DEEPEST:
        yield str(value)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one, depth + 1)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one, depth + 1)
