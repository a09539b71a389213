"""One job of a résumé, and the stubs of stories that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import filterfalse

from trainer.documents.clauses import is_deed, is_deed_or_figure, is_figure, is_outcome
from trainer.documents.inline import unlinked
from trainer.documents.sentences import bare_sentences
from trainer.stories.reading.cues import sounds_like
from trainer.stories.reading.label_words import Field
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.resume.header import label_in
from trainer.stories.reading.splitting import key_points
from trainer.stories.reading.titles import short_form

MARK = re.compile(r"^\s*(?:[-*•‣◦▪·–]|\d{1,2}[.)])\s+")
_INNER_MARK = re.compile(r"\s*[•‣◦▪●]\s*")
_LIST_ITEM = re.compile(r"<li\b[^<>]{0,200}>(?:\s*<p\b[^<>]{0,200}>)?", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|ul|ol|li|div|br)\b[^<>]{0,200}>", re.IGNORECASE)
_LONGEST_SKILL = 2
"""Words of a bullet that may only name a skill, beside those of two letters: “Trabalho em equipa”."""
_COMMAS = re.compile(r"\s*[,;/|·]\s*")


@dataclass(frozen=True, slots=True)
class Deed:
    """One bullet of a job: its line, its text, and what stands below it."""

    line: int
    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A job, a project or an office, as a résumé tells it.

    Attributes:
        line: where it begins, from 1.
        name: what it is called where it is no job.
        about: what is said about it in sentences.
        notes: what has no field of its own, one piece each.
    """

    line: int = 1
    name: str = ""
    role: str = ""
    organization: str = ""
    period: str = ""
    about: str = ""
    deeds: tuple[Deed, ...] = ()
    notes: tuple[str, ...] = ()


def told_in(text: str) -> tuple[str, list[str], list[str]]:
    """Return the sentences of a description, the bullets in it, and what only names tools or a place.

    A line behind an empty one goes on with no bullet.
    """
    about: list[str] = []
    bullets: list[str] = []
    notes: list[str] = []
    goes_on = False
    if "<" in text:
        text = _BLOCK.sub("\n", _LIST_ITEM.sub("\n• ", text))
    for line in _INNER_MARK.sub("\n• ", text).splitlines():
        mark = MARK.match(line)
        if mark:
            bullets.append(line[mark.end() :].strip())
        elif label_in(line)[0]:
            notes.append(line.strip())
        elif goes_on and line.strip():
            bullets[-1] += f" {line.strip()}"
        else:
            about.append(line.strip())
        goes_on = bool(line.strip()) and (mark is not None or goes_on) and not label_in(line)[0]
    return " ".join(piece for piece in about if piece), bullets, notes


def says(text: str) -> bool:
    """Return whether a text holds a letter or a digit."""
    return re.search(r"\w", text) is not None


def stubs_of(job: Job) -> tuple[list[Found], list[Left]]:
    """Return a stub for each deed of a job, or one for all that is said about it; and what is left.

    What is said about the place stands in the notes of each: it is no key point of all of them.
    """
    deeds = [deed for deed in job.deeds if _is_told(deed)]
    left = [Left(deed.line, deed.text) for deed in job.deeds if not _is_told(deed)]
    about, addresses = unlinked(" ".join(job.about.split()))
    achieved = [
        sentence for sentence in bare_sentences(about) if is_deed(sentence) and is_outcome(sentence)
    ]
    if deeds and achieved:
        about = " ".join(sentence for sentence in bare_sentences(about) if sentence not in achieved)
        deeds = [*(Deed(job.line, sentence) for sentence in achieved), *deeds]
    notes = (*job.notes, *(f"Link: {address}" for address in addresses))
    place = Found(
        title="",
        role=_clean(job.role),
        organization=_clean(job.organization),
        period=_clean(job.period),
        line=job.line,
        notes="\n".join(notes),
    )
    if deeds:
        of_them = bool(place.organization) and about.startswith(place.organization)
        shared = bool(about) and (len(deeds) > 1 or of_them)
        if shared:
            place = replace(place, notes="\n".join((about, *notes)))
        situation = () if shared else tuple(key_points(about))
        return [_deed(deed, replace(place, situation=situation)) for deed in deeds], left
    if _is_told(Deed(job.line, about)):
        return [_whole(job, about, place)], left
    return [], [*left, Left(job.line, about)] if about else left


def _is_told(deed: Deed) -> bool:
    """Return whether a bullet tells something: two words, no list of names, and more than a skill."""
    names = _COMMAS.split(deed.text.strip(" .,;"))
    words = len(re.findall(r"\w+", deed.text))
    few = len(re.findall(r"\w{3,}", deed.text)) <= _LONGEST_SKILL
    skill = few and not any(sign(deed.text) for sign in (is_deed_or_figure, is_figure, is_outcome))
    told = words > 1 and not skill and any(len(name.split()) > 1 for name in names)
    return told or bool(deed.below)


def _deed(deed: Deed, place: Found) -> Found:
    clean, addresses = unlinked(" ".join(deed.text.split()))
    texts = (clean, *map(_clean, deed.below))
    points = [point for text in texts for point in key_points(text)]
    links = (f"Link: {address}" for address in addresses)
    return replace(
        place,
        line=deed.line,
        title=short_form(points[0] if len(points) > 1 else clean),
        action=tuple(filterfalse(is_outcome, points)),
        result=tuple(filter(is_outcome, points)),
        notes="\n".join(note for note in (place.notes, *links) if note),
    )


def _whole(job: Job, about: str, place: Found) -> Found:
    """Return the one stub of a job that is told in sentences."""
    points = key_points(about)
    results = tuple(filter(_came_of_it, points))
    others = tuple(filterfalse(_came_of_it, points))
    at = 1 if len(others) > 1 else 0
    name = _clean(job.name) or ", ".join(filter(None, (place.role, place.organization)))
    told = replace(place, title=short_form(name or about), result=results)
    return replace(told, situation=others[:at], action=others[at:])


def _came_of_it(point: str) -> bool:
    """Return whether a sentence tells a result, and no duty with figures in it: “Responsible for 12 people”."""
    return is_outcome(point) and not sounds_like(point, Field.TASK)


def _clean(text: str) -> str:
    return unlinked(" ".join(text.split()))[0]
