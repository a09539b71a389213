"""Read a document that holds stories, whatever its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from trainer.documents import values
from trainer.documents.apps import as_markdown
from trainer.documents.resume_words import chapter_of
from trainer.documents.sheets import FILLER, as_table, header_of
from trainer.documents.signs import check_size, plain_signs
from trainer.stories.reading.confidential import marked_confidential
from trainer.stories.reading.document import DocumentReader
from trainer.stories.reading.lines import cut
from trainer.stories.reading.model import Form, Found, Left, Reading
from trainer.stories.reading.own_labels import with_own_labels
from trainer.stories.reading.records import stories_of_values
from trainer.stories.reading.resume.fields import linkedin_rows, resume_of_values
from trainer.stories.reading.resume.page import resume_of_lines
from trainer.stories.reading.tables import columns_of
from trainer.stories.reading.titles import short_form, title_in

if TYPE_CHECKING:
    from trainer.documents.lines import Line


def read_stories(text: str, name: str = "") -> Reading:
    """Return the stories of a document, and what belongs to none.

    Args:
        text: the document: STAR Markdown, a résumé in any form, or plain notes.
        name: the file's name, whose ending is a hint where the content leaves a doubt.

    Raises:
        TrainerError: the document is longer than `MOST_BYTES`, or is JSON or YAML with a mistake in it.
    """
    check_size(text, "The file", "split it, or import only the part with stories")
    text = plain_signs(text, page_break="\n")
    if form := values.form_of(text, name):
        parsed = values.parsed(text, form)
        if records := stories_of_values(parsed, values.Places(text)):
            stories, left = records
            return Reading(Form.STAR, tuple(map(marked_confidential, stories)), tuple(left))
        return _resume(resume_of_values(parsed, text))
    if rows := linkedin_rows(text):
        return _resume(resume_of_values(rows, text))
    told = as_table(text) if _is_sheet(text, name) else as_markdown(text, name)
    lines = with_own_labels(cut(told))
    reading = _titled_by_its_file(_page(lines), lines, name)
    own, rewritten = text.split("\n"), told.split("\n")
    pieces = tuple(_as_written(piece, own, rewritten) for piece in reading.left)
    return replace(reading, left=pieces)


def _page(lines: Sequence[Line]) -> Reading:
    reading = DocumentReader(lines).reading()
    is_bank = reading.kind is Form.STAR and any(map(_is_told, reading.found))
    if not is_bank and (page := resume_of_lines(lines)) is not None:
        return _resume(page)
    return replace(reading, found=tuple(map(marked_confidential, reading.found)))


def _titled_by_its_file(reading: Reading, lines: Sequence[Line], name: str) -> Reading:
    """Return the reading; the only story of a file, called by nothing but its own words, is called as its file is.

    A program for notes has the title of a page in its name: “2026-01-14 Pickup strike.md”.
    """
    title = title_in(name)
    if len(reading.found) != 1 or reading.kind is Form.RESUME or not title:
        return reading
    [story] = reading.found
    points = (*story.situation, *story.task, *story.action, *story.result)
    told = story.title in map(short_form, points)
    quoted = not told and any(line.quoted and story.title in line.text for line in lines)
    if not (told or quoted):
        return reading
    notes = "\n".join(filter(None, (story.notes, story.title if quoted else "")))
    return replace(reading, found=(replace(story, title=title, notes=notes),))


def _as_written(piece: Left, own: Sequence[str], rewritten: Sequence[str]) -> Left:
    """Return what is left in the person's own words, where an app's marks were told in Markdown."""
    at = piece.line - 1
    if piece.text in own[at]:
        return piece
    if piece.text == rewritten[at].strip():
        goes_on = takewhile(FILLER.__eq__, rewritten[piece.line :])
        rows = own[at : piece.line + sum(1 for _ in goes_on)]
        return replace(piece, text="\n".join(rows).strip())
    inner = piece.text.removeprefix("<!--").removesuffix("-->").strip()
    return replace(piece, text=inner) if inner in own[at] else piece


def _is_sheet(text: str, name: str) -> bool:
    """Return whether a text is a sheet, by the end of its name or because its first line heads stories."""
    if name.casefold().endswith((".csv", ".tsv")):
        return True
    return "|" not in text[:1] and len(columns_of(header_of(text))) >= 3


def _is_told(story: Found) -> bool:
    """Return whether a story has so many parts that its document is no résumé with "Achievements:" or "Summary"."""
    parts = (story.situation, story.task, story.action, story.result, story.reflection)
    return sum(map(bool, parts)) >= 3 and chapter_of(story.title) is None


def _resume(read: tuple[list[Found], list[Left]]) -> Reading:
    stories, left = read
    return Reading(Form.RESUME, tuple(stories), tuple(left))
