"""Text being typed, kept until it is safely stored."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.locks import try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer.storage.home import Home


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was typed and not handed in.

    Attributes:
        id: its own.
        kind: what it was typed for (`answer`).
        question: key of the question, empty where none.
        story: id of the story meant, empty where none.
        asked: the wording that was shown.
        started: when typing began, ISO text, UTC.
        text: what was typed.
    """

    id: str
    kind: str
    question: str
    story: str
    asked: str
    started: str
    text: str = ""

    @property
    def words(self) -> int:
        """Number of words typed."""
        return len(self.text.split())

    @property
    def began(self) -> datetime:
        """When typing began, aware, UTC."""
        return datetime.fromisoformat(self.started)


class DraftFile:
    """The file of a text that is being typed now; the program holds its lock as long as it lives."""

    def __init__(self, path: Path, draft: Draft) -> None:
        self.draft = draft
        self._path = path
        self._lock = os.open(_lock_of(path), os.O_RDWR | os.O_CREAT, 0o600)
        try_lock(self._lock)

    def save(self, text: str) -> None:
        """Store the text as it is now; it survives the program's death when this returns.

        Raises:
            TrainerError: it could not be stored; the text stored before is still there.
        """
        self.draft = replace(self.draft, text=text)
        data = json.dumps(asdict(self.draft), ensure_ascii=False).encode()
        files.replace(self._path, data)

    def remove(self) -> None:
        """Delete the file: the text is stored elsewhere now."""
        self._path.unlink(missing_ok=True)
        self.release()

    def release(self) -> None:
        """Let go of the text without deleting it, so that it is offered at the next start."""
        if self._lock >= 0:
            _lock_of(self._path).unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = -1


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def begin(
    home: Home,
    *,
    kind: str,
    question: str,
    story: str,
    asked: str,
    started: datetime,
    draft_id: str,
) -> DraftFile:
    """Return the file of a new text; nothing is written before the first `save`."""
    draft = Draft(draft_id, kind, question, story, asked, started.isoformat())
    return DraftFile(home.recovery / f"{kind}-{draft_id}.json", draft)


def resume(home: Home, draft: Draft) -> DraftFile:
    """Return the file of a waiting text, to go on typing in it."""
    return DraftFile(_path_of(home, draft), draft)


def waiting_drafts(home: Home) -> list[Draft]:
    """Return the texts that no living program is typing, oldest first."""
    return sorted(_waiting(home), key=lambda draft: draft.started)


def _waiting(home: Home) -> Iterator[Draft]:
    for path in home.recovery.glob("*.json"):
        if _is_free(path):
            try:
                draft = Draft(**json.loads(path.read_bytes()))
            except (OSError, ValueError, TypeError):
                continue  # not one of ours; it stays where it is
            if draft.text.strip():
                yield draft


def _is_free(path: Path) -> bool:
    try:
        descriptor = os.open(_lock_of(path), os.O_RDWR)
    except OSError:
        return True
    try:
        return try_lock(descriptor)
    finally:
        os.close(descriptor)


def discard(home: Home, draft: Draft) -> None:
    """Delete a waiting text for good."""
    path = _path_of(home, draft)
    path.unlink(missing_ok=True)
    _lock_of(path).unlink(missing_ok=True)


def keep(home: Home, draft: Draft) -> Path:
    """Put a waiting text aside as a plain text file; return its path.

    Raises:
        TrainerError: it could not be written; it is still waiting.
    """
    folder = home.recovery / "kept"
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{draft.kind}-{draft.id}.txt"
    files.replace(target, f"{draft.asked}\n\n{draft.text}\n".encode())
    discard(home, draft)
    return target


def _path_of(home: Home, draft: Draft) -> Path:
    if "/" in draft.kind + draft.id or os.sep in draft.kind + draft.id:
        raise TrainerError("that is not the id of a typed text")
    return home.recovery / f"{draft.kind}-{draft.id}.json"
