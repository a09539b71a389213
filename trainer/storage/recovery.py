"""Text being typed, kept until it is safely stored."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from glob import escape
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.home import FILE_MODE, FOLDER_MODE, Home
from trainer.storage.locks import let_go, open_lock, try_lock

if TYPE_CHECKING:
    from pathlib import Path


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
        task: what it was typed for, whole, as JSON values; what is in it depends on the kind. Empty
            in what older versions stored.
    """

    id: str
    kind: str
    question: str
    story: str
    asked: str
    started: str
    text: str = ""
    task: dict[str, Any] = field(default_factory=dict)

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

    def __init__(self, path: Path, draft: Draft, lock: int) -> None:
        """Make the file of a text from its path, what is known of it, and its held lock."""
        self.draft = draft
        self._path = path
        self._lock = lock

    def save(self, text: str, task: Mapping[str, Any] | None = None) -> None:
        """Store the text as it is now; it survives the program's death when this returns.

        Args:
            text: what was typed so far.
            task: what it is typed for, where that changes with it.

        Raises:
            TrainerError: it could not be stored; the text stored before is still there.
        """
        self.draft = replace(self.draft, text=text)
        if task is not None:
            self.draft = replace(self.draft, task=dict(task))
        # In ASCII, because a text that was pasted or piped in may hold half a surrogate pair, which
        # has no UTF-8.
        files.replace(self._path, json.dumps(asdict(self.draft)).encode("ascii"))

    def keep_sound(self, piece: int, block: bytes) -> None:
        """Add to the sound of a spoken piece, which stays until it is written down.

        Raises:
            TrainerError: it can't be stored.
        """
        try:
            with open(_sound_of(self._path, piece), "ab", opener=_for_owner) as file:
                file.write(block)
        except OSError as error:
            raise TrainerError(
                f"what you say can't be kept safe: {error.strerror}",
                "it's written down all the same; make room before the next answer",
            ) from error

    def drop_sound(self, piece: int) -> None:
        """Delete the sound of a piece whose words are stored."""
        with suppress(OSError):  # then it is written down once more after a crash
            _sound_of(self._path, piece).unlink(missing_ok=True)

    def sounds(self) -> tuple[tuple[int, bytes], ...]:
        """Return the pieces that are not written down yet, each with its number.

        Raises:
            TrainerError: one can't be read.
        """
        try:
            return tuple((_piece_of(one), one.read_bytes()) for one in _sounds_of(self._path))
        except OSError as error:
            raise TrainerError(f"what you said can't be read: {error.strerror}") from error

    def remove(self) -> None:
        """Delete the file: the text is stored elsewhere now."""
        with suppress(OSError):  # then it is offered once more: a text too many, never one too few
            _delete(self._path)
        self.release()

    def release(self) -> None:
        """Let go of the text without deleting it, so that it is offered at the next start."""
        if self._lock >= 0:
            with suppress(OSError):  # an empty file that stays is harmless
                _lock_of(self._path).unlink()
            let_go(self._lock)
            self._lock = -1


def _delete(path: Path) -> None:
    """Delete a text, and what a program that was killed while it stored it left of it."""
    for unfinished in path.parent.glob(f".{escape(path.name)}.*.tmp"):
        unfinished.unlink(missing_ok=True)
    for sound in _sounds_of(path):
        sound.unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def _sound_of(path: Path, piece: int) -> Path:
    return path.with_suffix(f".{piece}.sound")


def _sounds_of(path: Path) -> list[Path]:
    """Return the sounds that belong to a text, in the order in which they were spoken."""
    found = (one for one in path.parent.glob(f"{escape(path.stem)}.*.sound"))
    return sorted((one for one in found if _piece_of(one) >= 0), key=_piece_of)


def _piece_of(sound: Path) -> int:
    number = sound.suffixes[-2][1:] if len(sound.suffixes) > 1 else ""
    return int(number) if number.isdecimal() else -1


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, FILE_MODE)


def begin(
    home: Home,
    *,
    kind: str,
    question: str,
    story: str,
    asked: str,
    started: datetime,
    draft_id: str,
    task: Mapping[str, Any] | None = None,
) -> DraftFile:
    """Return the file of a new text; nothing is written before the first `save`."""
    began = started.isoformat()
    return resume(home, Draft(draft_id, kind, question, story, asked, began, task=dict(task or {})))


def resume(home: Home, draft: Draft) -> DraftFile:
    """Return the file of a waiting text, to go on typing in it.

    Where another program goes on with it already, this one gets a file of its own: neither writes
    over what the other types.
    """
    mine, number = draft, 1
    while True:
        path = _path_of(home, mine)
        try:
            lock = open_lock(_lock_of(path))
        except OSError as error:
            raise TrainerError(f"your text can't be kept safe: {error.strerror}") from error
        if try_lock(lock):
            return DraftFile(path, mine, lock)
        let_go(lock)
        number += 1
        mine = replace(draft, id=f"{draft.id}-{number}")


def waiting_drafts(home: Home) -> list[Draft]:
    """Return the texts that no living program is typing, oldest first."""
    return sorted(_waiting(home), key=lambda draft: draft.started)


def _waiting(home: Home) -> Iterator[Draft]:
    for path in home.recovery.glob("*.json"):
        if _is_free(path):
            draft = _read(path)
            if draft is not None and draft.text.strip():
                yield draft


def texts_of(home: Home, kind: str, start: str) -> list[Draft]:
    """Return the texts of a kind whose ids start alike, also those being typed, in the order of the ids."""
    found = (_read(path) for path in home.recovery.glob(f"{escape(f'{kind}-{start}')}*.json"))
    return sorted((one for one in found if one is not None), key=lambda draft: draft.id)


def has_sound(home: Home, draft: Draft) -> bool:
    """Return whether some of a waiting text was spoken and is not written down yet."""
    return bool(_sounds_of(_path_of(home, draft)))


def waiting_draft(home: Home, kind: str, draft_id: str) -> Draft | None:
    """Return one waiting text, also an empty one; None where there is none, or it is being typed."""
    path = _path_of(home, Draft(draft_id, kind, "", "", "", ""))
    return _read(path) if path.exists() and _is_free(path) else None


def _read(path: Path) -> Draft | None:
    """Return the draft of a file; None for a file that is not one of ours, which stays."""
    try:
        draft = Draft(**json.loads(files.load(path).data))
    except (TrainerError, ValueError, TypeError, RecursionError):
        return None
    if not _is_whole(draft):
        return None
    try:
        aware = draft.began.tzinfo is not None
    except ValueError:
        return None
    return draft if aware and path.stem == f"{draft.kind}-{draft.id}" else None


def _is_whole(draft: Draft) -> bool:
    texts = asdict(draft)
    return isinstance(texts.pop("task"), dict) and all(
        isinstance(value, str) for value in texts.values()
    )


def _is_free(path: Path) -> bool:
    try:
        descriptor = os.open(_lock_of(path), os.O_RDWR)
    except OSError:
        return True
    try:
        return try_lock(descriptor)
    finally:
        let_go(descriptor)


def discard(home: Home, draft: Draft) -> None:
    """Delete a waiting text for good.

    Raises:
        TrainerError: it can't be deleted.
    """
    path = _path_of(home, draft)
    try:
        _delete(path)
        _lock_of(path).unlink(missing_ok=True)
    except OSError as error:
        raise TrainerError(f"{path} can't be deleted: {error.strerror}") from error


def keep(home: Home, draft: Draft) -> Path:
    """Put a waiting text aside as a plain text file; return its path.

    Raises:
        TrainerError: it could not be written; it is still waiting.
    """
    folder = home.recovery / "kept"
    try:
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise TrainerError(f"{folder} couldn't be made: {error.strerror}") from error
    target = folder / f"{draft.kind}-{draft.id}.txt"
    text = f"{draft.asked}\n\n{draft.text}\n"
    files.replace(target, text.encode("utf-8", "backslashreplace"))
    discard(home, draft)
    return target


def _path_of(home: Home, draft: Draft) -> Path:
    if "/" in draft.kind + draft.id or os.sep in draft.kind + draft.id:
        raise TrainerError("that isn't the id of an unfinished answer")
    return home.recovery / f"{draft.kind}-{draft.id}.json"
