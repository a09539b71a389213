"""The cheat sheet as text, as Markdown, and as a page that prints on one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.cells import filled, wrap
from trainer.competencies import read_as
from trainer.errors import TrainerError
from trainer.html_page import html_page, html_text
from trainer.stories.markdown_text import escaped
from trainer.text import visible

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.cheat_sheet import CheatSheet, Told
    from trainer.coach.workspace import Workspace

FORMS = ("txt", "md", "html")

WIDTH = 78
"""Columns of the text: a terminal's, or a printed page's in a fixed type."""

MOST_NOTES = 900
"""Characters of the notes on the sheet, so that it stays one page; the interview keeps all of them."""

LABEL = 24
"""Columns of a topic's name at most."""

NO_STORY = "no story yet"
NO_STORIES = "Write down a story, and it shows up here."
PERHAPS = "perhaps: "
"""Before a story that says nowhere that it shows this, and only sounds like it."""


def cheat_sheet_text(sheet: CheatSheet, form: str) -> str:
    """Return the sheet in one of FORMS, with a line end behind it."""
    if form == "html":
        return html_page(heading(sheet), _html(sheet), _STYLE)
    return "\n".join(_markdown(sheet) if form == "md" else _plain(sheet)) + "\n"


def export_sheet(work: Workspace, interview: str, name: str) -> Path:
    """Write the sheet to a new file, in the form that its name ends with, and return it.

    Raises:
        TrainerError: the name says no form, there is such a file, or it cannot be written.
    """
    from trainer.coach.bank_making import write_to  # noqa: PLC0415  the sheet alone needs no banks
    from trainer.coach.cheat_sheet import cheat_sheet  # noqa: PLC0415  it needs these words

    form = name.strip().rpartition(".")[2].casefold()
    if form not in FORMS:
        raise TrainerError("the name doesn't say what to write", "end it in .html, .md or .txt")
    return write_to(name, cheat_sheet_text(cheat_sheet(work, interview), form).encode())


def heading(sheet: CheatSheet) -> str:
    """Return with whom it is, and for what."""
    return " · ".join(one for one in (sheet.interview.company, sheet.interview.role) if one)


def time_line(sheet: CheatSheet) -> str:
    """Return when it is and which round."""
    when = f"{sheet.at:%a} {sheet.at.day} {sheet.at:%B}, {sheet.at:%H:%M}"
    return " · ".join(part for part in (when, sheet.interview.round.words) if part)


def people(sheet: CheatSheet) -> tuple[tuple[str, str], ...]:
    """Return who asks, with their job, and what they care about."""
    people = sheet.interview.interviewers
    return tuple(
        (", ".join(filter(None, (person.name, person.role))), person.cares_about)
        for person in people
    )


def topic_of(row: Told) -> str:
    """Return a topic as a word or two, or as the job's text has it."""
    return read_as(row.topic.competency)


def title_of(row: Told) -> str:
    """Return the title of a topic's story, and whether it only perhaps answers it."""
    title = row.topic.story.title if row.topic.story else NO_STORY
    return f"{PERHAPS}{title}" if row.topic.perhaps else title


def blocks(sheet: CheatSheet) -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """Return the stories under their headings: those that answer a topic, and the others."""
    found = (
        ("If they ask about", sheet.rows),
        ("Your other stories" if sheet.rows else "Your stories", sheet.others),
    )
    return tuple((name, rows) for name, rows in found if rows)


def notes_of(sheet: CheatSheet) -> str:
    """Return the notes as far as they fit on one page, to the end of a line or a word."""
    notes = sheet.interview.notes
    if len(notes) <= MOST_NOTES:
        return notes
    short = notes[:MOST_NOTES]
    for end in ("\n", " "):
        if end in short:
            return f"{short[: short.rindex(end)].rstrip()} …"
    return f"{short}…"


def _plain(sheet: CheatSheet) -> Iterator[str]:
    yield wrap(visible(heading(sheet)), WIDTH)
    yield visible(time_line(sheet))
    for about, cares in people(sheet):
        yield wrap(visible(about), WIDTH)
        if cares:
            yield wrap(visible(f"cares about: {cares}"), WIDTH - 2, "  ")
    for name, rows in blocks(sheet):
        yield from ("", name)
        label = max(len(topic_of(row)) for row in rows)
        for row in rows:
            yield from _row(row, min(label, LABEL))
    if not blocks(sheet):
        yield from ("", NO_STORIES)
    for person, asked in sheet.asked:
        yield from ("", visible(f"Ask {person.name}"))
        for number, ask in enumerate(asked, start=1):
            yield wrap(visible(ask), WIDTH, "     ", f"  {number}  ")
    if sheet.interview.notes:
        yield from ("", "Your notes")
        for line in notes_of(sheet).split("\n"):
            yield wrap(visible(line), WIDTH, "  ", "  ") if line.strip() else ""


def _row(row: Told, label: int) -> Iterator[str]:
    name, indent = visible(topic_of(row)), " " * (label + 4)
    if not label:
        indent = "  "
    begin = f"  {filled(name, label)}  " if label else indent
    if len(name) > label:
        yield wrap(name, WIDTH, "  ", "  ")
        begin = indent
    yield wrap(visible(title_of(row)), WIDTH, indent, begin)
    if row.figures:
        yield wrap(visible(" · ".join(row.figures)), WIDTH, indent, indent)


def _markdown(sheet: CheatSheet) -> Iterator[str]:
    yield f"# {escaped(heading(sheet))}"
    yield from ("", escaped(time_line(sheet)), "")
    for about, cares in people(sheet):
        yield f"- {escaped(about)}{f': cares about {escaped(cares)}' if cares else ''}"
    for name, rows in blocks(sheet):
        yield from ("", f"## {name}", "")
        for row in rows:
            title = f"**{escaped(title_of(row))}**" if row.topic.story else NO_STORY
            figures = f" ({escaped(' · '.join(row.figures))})" if row.figures else ""
            topic = f"{escaped(topic_of(row))}: " if row.topic.competency else ""
            yield f"- {topic}{title}{figures}"
    if not blocks(sheet):
        yield from ("", NO_STORIES)
    for person, asked in sheet.asked:
        yield from ("", f"## Ask {escaped(person.name)}", "")
        yield from (f"{number}. {escaped(ask)}" for number, ask in enumerate(asked, start=1))
    if sheet.interview.notes:
        yield from ("", "## Your notes", "")
        yield from (f"> {escaped(line)}".rstrip() for line in notes_of(sheet).split("\n"))


_STYLE = """
@page { margin: 14mm }
body { font: 10.5pt/1.35 Georgia, serif; color: #111; background: #fff; max-width: 180mm; margin: 0 auto }
h1 { font-size: 15pt; margin: 0 }
h2 { font-size: 10.5pt; border-bottom: 1px solid #bbb; margin: 5mm 0 1.5mm }
p { margin: 0.5mm 0 }
table { border-collapse: collapse; width: 100% }
td { padding: 0.6mm 4mm 0.6mm 0; vertical-align: top }
td:last-child { text-align: right; padding-right: 0 }
.quiet { color: #555 }
tr, li { break-inside: avoid }
ol { margin: 0; padding-left: 6mm }
"""


def _html(sheet: CheatSheet) -> Iterator[str]:
    yield f"<h1>{html_text(heading(sheet))}</h1>"
    yield f"<p>{html_text(time_line(sheet))}</p>"
    for about, cares in people(sheet):
        care = f' <span class="quiet">cares about: {html_text(cares)}</span>' if cares else ""
        yield f"<p>{html_text(about)}{care}</p>"
    for name, rows in blocks(sheet):
        yield f"<h2>{name}</h2><table>"
        for row in rows:
            title = f"<b>{html_text(title_of(row))}</b>" if row.topic.story else NO_STORY
            topic = (
                f'<td class="quiet">{html_text(topic_of(row))}</td>' if row.topic.competency else ""
            )
            figures = html_text(" · ".join(row.figures))
            yield f"<tr>{topic}<td>{title}</td><td>{figures}</td></tr>"
        yield "</table>"
    if not blocks(sheet):
        yield f"<p>{NO_STORIES}</p>"
    for person, asked in sheet.asked:
        yield f"<h2>Ask {html_text(person.name)}</h2><ol>"
        yield from (f"<li>{html_text(ask)}</li>" for ask in asked)
        yield "</ol>"
    if sheet.interview.notes:
        yield "<h2>Your notes</h2>"
        yield from (f"<p>{html_text(line)}</p>" for line in notes_of(sheet).split("\n"))
