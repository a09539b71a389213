"""Writing a story on a sheet: read, looked at while it is typed, and stored in place."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from trainer.coach.banks import free_id
from trainer.coach.debrief import matches
from trainer.coach.find import find_story
from trainer.coach.interviews import competency_id
from trainer.coach.stories import free_name
from trainer.errors import TrainerError
from trainer.storage import files, recovery
from trainer.stories import edit
from trainer.stories.advice import advise
from trainer.stories.format import parse
from trainer.stories.model import Part, Status, Story
from trainer.stories.sheet import Sheet, merged, parse_part, sheet_of
from trainer.stories.write import write
from trainer.toml import decode

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.storage.recovery import Draft, DraftFile

TOLD = "told"
"""The kind of draft that holds a story told freely."""

STORY = "story"
"""The kind of draft that holds a story being written."""

BLANK = Sheet("", "", "", Status.ACTIVE.value, False, dict.fromkeys(Part, ""))


def read(work: Workspace, story: str) -> Sheet:
    """Return a story as a sheet.

    Raises:
        TrainerError: there is no such story.
    """
    return sheet_of(find_story(work, story))


def story_of(work: Workspace, sheet: Sheet, story: str = "") -> Story:
    """Return what stands on a sheet as a story.

    Args:
        work: the opened home.
        sheet: the sheet.
        story: id of the story it is about; empty for a new one.

    Raises:
        TrainerError: the title is missing, there is no key point, or something cannot be read.
    """
    title = " ".join(sheet.title.split())
    if not title:
        raise TrainerError("your story has no title yet", "say what you call it")
    points = tuple(point for part in Part for point in parse_part(sheet.parts[part], part))
    if not points:
        raise TrainerError("there's no key point yet", "write one line in any part")
    if sheet.strength and sheet.strength not in "12345":
        raise TrainerError(f"“{sheet.strength}” can't be the strength", "1 to 5, or empty")
    names = [one for one in sheet.competencies.split(",") if one.strip()]
    before = find_story(work, story) if story else None
    known = before or Story(
        free_id(title, {story.id for story in work.stories().stories}), title, points
    )
    return replace(
        known,
        title=title,
        points=points,
        competencies=tuple(dict.fromkeys(map(competency_id, names))),
        strength=int(sheet.strength) if sheet.strength else None,
        status=Status(sheet.status),
        confidential=sheet.confidential,
        name=" ".join(sheet.name.split()),
        telling=" ".join(sheet.telling.split()),
    )


def remarks(work: Workspace, sheet: Sheet, story: str = "") -> tuple[str, ...]:
    """Return what to look at while a sheet is written; what stops it first."""
    try:
        written = story_of(work, sheet, _still_there(work, story))
    except TrainerError as error:
        return (str(error),)
    return tuple(advise(written, work.stories().stories))


def save(work: Workspace, sheet: Sheet, story: str = "", began: Sheet | None = None) -> Story:
    """Store a sheet: a known story in place, only what changed; a new one in a file of its own.

    Args:
        work: the opened home.
        sheet: what was written.
        story: id of the story it is about; empty for a new one.
        began: the sheet as it was when the writing began. What was not changed since stays as the
            file has it now, whoever changed it meanwhile.

    Raises:
        TrainerError: the sheet is not a story, the file cannot be changed, or the same part of it
            was changed elsewhere; nothing is lost.
    """
    story = _still_there(work, story)
    if not story:
        written = story_of(work, sheet)
        path = free_name(work.home.stories, written.id)
        files.save_new(path, write([written]).encode())
        return written
    path = work.stories().files[story]
    files.change(
        path, lambda data: _edited(work, decode(data or b"", path.name), sheet, story, began)
    )
    return find_story(work, story)


def _still_there(work: Workspace, story: str) -> str:
    """Return the id of a story; empty for a new one, and for one that no file has any more.

    Raises:
        TrainerError: it may be in a file that cannot be read now.
    """
    shelf = work.stories()
    if story in shelf.files:
        return story
    if story and shelf.problems:
        raise TrainerError(
            f"I can't find “{story}”: {shelf.problems[0]}", "press Escape to keep what you typed"
        )
    return ""


def _edited(work: Workspace, text: str, sheet: Sheet, story: str, began: Sheet | None) -> bytes:
    """Return the text of a story file with what is new in a sheet."""
    if began is not None:
        now = next((one for one in parse(text, story) if one.id == story), None)
        if now is None:
            raise TrainerError(f"“{story}” was removed from its file", "save it once more")
        sheet, both = merged(sheet, began, sheet_of(now))
        if both:
            raise TrainerError(
                f"{' and '.join(both)} changed in the file, too, since you started",
                "press Escape to keep what you typed, then e to see the file as it is now",
            )
    written = story_of(work, sheet, story)
    for part in Part:
        if written.part(part):
            text = edit.set_part(text, story, part, written.part(part))
    for part in Part:
        if not written.part(part):
            text = edit.set_part(text, story, part, ())
    text = edit.set_field(text, story, "title", written.title)
    text = edit.set_field(text, story, "name", written.name or None)
    text = edit.set_field(text, story, "telling", written.telling or None)
    text = edit.set_field(text, story, "competencies", written.competencies)
    text = edit.set_field(text, story, "strength", written.strength)
    status = None if written.status is Status.ACTIVE else written.status
    text = edit.set_field(text, story, "status", status)
    return edit.set_field(text, story, "confidential", written.confidential or None).encode()


# Recovery


def begin(work: Workspace, story: str, title: str, began: Sheet | None) -> DraftFile:
    """Return the draft that a sheet is kept in while it is written.

    Args:
        work: the opened home.
        story: id of the story; empty for a new one.
        title: what it is called on the sheet.
        began: the sheet as it was when the writing began, see `save`; None for a new story.
    """
    return recovery.begin(
        work.home, kind=STORY, question="", story=story, asked=title or "A new story",
        started=work.now(), draft_id=work.new_id(),
        task={"began": asdict(began)} if began else {},
    )  # fmt: skip


def began_of(draft: Draft) -> Sheet | None:
    """Return the sheet as it was when the writing of a draft began; None where that is not known."""
    try:
        began = draft.task["began"]
        parts = {Part(name): str(text) for name, text in began["parts"].items()}
        return Sheet(**(began | {"parts": parts}))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


_HEAD = ("Title", "Shows", "Strength", "Status", "Confidential", "Called", "Told")


def to_text(sheet: Sheet) -> str:
    """Return a sheet as the text of a draft, which a person can read, too."""
    values = (
        sheet.title,
        sheet.competencies,
        sheet.strength,
        "" if sheet.status == Status.ACTIVE else sheet.status,
        "yes" if sheet.confidential else "",
        sheet.name,
        sheet.telling,
    )
    named = zip(_HEAD, values, strict=True)
    shown = ((name, value) for name, value in named if value or name == _HEAD[0])
    head = [f"{name}: {' '.join(value.split())}" for name, value in shown]
    told = (part for part in Part if sheet.parts[part].strip())
    lines = ((part.value.upper(), *sheet.parts[part].split("\n")) for part in told)
    parts = ["\n  ".join(line) for line in lines]
    return "\n".join((*head, *parts))


def from_draft(draft: Draft) -> Sheet:
    """Return the sheet of a draft.

    Raises:
        TrainerError: it is not one.
    """
    known: dict[str, str] = {}
    parts: dict[Part, list[str]] = {part: [] for part in Part}
    current: list[str] | None = None
    for line in draft.text.split("\n"):
        name, colon, value = line.partition(": ")
        if line.startswith("  ") and current is not None:
            current.append(line[2:])
        elif line.lower() in set(Part):
            current = parts[Part(line.lower())]
        elif current is None and (colon or line.endswith(":")) and name.rstrip(":") in _HEAD:
            known[name.rstrip(":")] = value
    try:
        return Sheet(
            known["Title"],
            known.get("Shows", ""),
            known.get("Strength", ""),
            Status(known.get("Status") or Status.ACTIVE).value,
            bool(known.get("Confidential")),
            {part: "\n".join(lines) for part, lines in parts.items()},
            known.get("Called", ""),
            known.get("Told", ""),
        )
    except (KeyError, ValueError):
        raise TrainerError("that text isn't a story you were writing") from None


def begin_told(work: Workspace, question: str) -> DraftFile:
    """Return the draft that a story told freely is kept in; it is offered back as plain text."""
    return recovery.begin(
        work.home, kind=TOLD, question="", story="", asked=question or "A story, told first",
        started=work.now(), draft_id=work.new_id(), task={"question": question},
    )  # fmt: skip


def propose(work: Workspace, told: str, question: str = "") -> Sheet:
    """Return the sheet that a story told freely becomes: key points by part, to be moved and trimmed.

    Args:
        work: the opened home.
        told: the text.
        question: the question that started it; what it looks for is named as what the story shows.
    """
    from trainer.stories.proposing import propose, title_of  # noqa: PLC0415  slow patterns

    points = propose(told)
    parts = {part: "\n".join(p.say for p in points if p.part is part) for part in Part}
    match = next(iter(matches(work, question, limit=1)), None) if question else None
    bank = work.bank(match.question.partition("/")[0]) if match and match.confident else None
    found = next((one for one in bank or () if match and one.key == match.question), None)
    shows = ", ".join(found.competencies) if found else ""
    return replace(BLANK, title=title_of(told), competencies=shows, parts=parts)
