"""A letter put out: as a mail draft, a text, a link, or a reminder of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.coach.dates import read_time
from trainer.errors import TrainerError
from trainer.interviews import sending
from trainer.interviews.sending import Message
from trainer.storage import files
from trainer.storage.home import make_folders
from trainer.storage.paths import path_of

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.letters import Letter
    from trainer.coach.workspace import Workspace


def message(work: Workspace, letter: Letter) -> Message:
    """Return a letter as what is put out."""
    person = letter.interview.interviewer(letter.state.recipient)
    sender = work.settings.sender
    return Message(
        to_name=letter.state.recipient,
        to_email=person.email if person else "",
        subject=letter.subject,
        body=letter.body,
        from_name=sender.name if sender.email else "",
        from_email=sender.email,
    )


def put_out(work: Workspace, letter: Letter, form: str) -> bytes:
    """Return a letter in a form: md, txt, eml or mailto.

    Raises:
        TrainerError: a name, an address or the subject cannot stand in a header, or the letter is
            too long for a mailto link.
    """
    text = message(work, letter)
    if form == "eml":
        return sending.to_eml(text, work.clock(), f"{letter.state.id}@interview-trainer.invalid")
    if form == "mailto":
        return f"{sending.to_mailto(text)}\n".encode()
    if form == "txt":
        return sending.to_text(text).encode()
    return sending.to_markdown(text).encode()


def reminder(work: Workspace, letter: Letter, when: str) -> bytes:
    """Return a calendar entry that reminds of a letter.

    Raises:
        TrainerError: the time cannot be read, or a name cannot stand in a calendar.
    """
    what = f"Look for an answer from {letter.state.recipient or letter.interview.company}"
    if letter.state.sent is None:
        what = f"Send the letter to {letter.state.recipient or letter.interview.company}"
    return sending.to_ics(
        what,
        work.moment(read_time(when, work.clock())).at,
        f"{letter.state.id}@interview-trainer.invalid",
        work.now(),
        f"{letter.interview.company} {letter.interview.role}".strip(),
    )


def write_file(name: str, data: bytes) -> Path:
    """Write what is put out to a file of the person's choice, and return it.

    Raises:
        TrainerError: that names no file, or it cannot be written.
    """
    path = path_of(name)
    try:
        make_folders(path.parent)
    except OSError as error:
        raise TrainerError(f"{path.parent} can't be made: {error.strerror}") from None
    files.put_out(path, data)
    return path
