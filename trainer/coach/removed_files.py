"""The files of banks and stories that are removed and brought back."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trainer import stories
from trainer.coach.find import find_story
from trainer.coach.stories import free_name
from trainer.errors import TrainerError
from trainer.storage import bank_origins, files
from trainer.stories import edit
from trainer.stories.write import write
from trainer.toml import decode

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story


def bank_held(work: Workspace, bank: str) -> dict[str, Any]:
    """Return what brings a bank back: its file and where it came from.

    Raises:
        TrainerError: its file cannot be read.
    """
    data = files.load(bank_origins.bank_path(work.home, bank)).data
    origin = bank_origins.origin_data(work.home, bank)
    return {"bank": bank, "data": _text(data), "origin": _text(origin) if origin else ""}


def bank_back(work: Workspace, held: dict[str, Any]) -> None:
    """Install a removed bank again, byte for byte, with its origin.

    Raises:
        TrainerError: a bank of that id is there, or it cannot be written.
    """
    bank = held["bank"]
    if work.bank(bank) is not None:
        raise TrainerError(f"you already have a bank “{bank}”", "remove that one first")
    path = bank_origins.bank_path(work.home, bank)
    data = b64decode(held["data"])
    if held["origin"]:
        bank_origins.put_origin(work.home, bank, b64decode(held["origin"]))
    files.save_new(path, data)
    bank_origins.drop_kept(work.home, bank, data)


def story_away(work: Workspace, story: str) -> tuple[str, dict[str, Any], Callable[[], None]]:
    """Return a story's title, what brings it back, and what takes it out of its file.

    Raises:
        TrainerError: there is no such story, or its file cannot be changed in place.
    """
    found = find_story(work, story)
    path = work.stories().files[found.id]
    before = files.load(path)
    text = decode(before.data, path.name)
    is_last = len(stories.parse(text, path.name)) == 1
    after = b"" if is_last else edit.remove_story(text, found.id).encode()
    held = {
        "story": found.id,
        "file": path.name,
        "before": _text(before.data),
        "after": "" if is_last else files.digest_of(after),
    }

    def take_away() -> None:
        if is_last:
            files.delete_same(path, before.digest)
        else:
            _saved(path, after, before.digest)

    return found.title, held, take_away


def story_back(work: Workspace, held: dict[str, Any]) -> None:
    """Put a story where it was: its file as it was, or into what the file has become meanwhile.

    Raises:
        TrainerError: there is a story of its id, or its file cannot be written.
    """
    story_id, before = held["story"], b64decode(held["before"])
    shelf = work.stories()
    if story_id in shelf.files:
        where = shelf.files[story_id].name
        raise TrainerError(
            f"there's already a story “{story_id}” in {where}", "give that one another id"
        )
    if not (held["file"].endswith(".toml") and held["file"] == held["file"].split("/")[-1]):
        raise ValueError(held["file"])
    path = work.home.stories / held["file"]
    if not held["after"]:
        files.save_new(
            path if not path.exists() else free_name(work.home.stories, story_id), before
        )
        return
    now = files.load(path) if path.exists() else None
    if now is not None and now.digest == held["after"]:
        _saved(path, before, now.digest)
        return
    story = _story_in(before, story_id, path.name)
    if now is None:
        files.save_new(path, write([story]).encode())
    else:
        _saved(path, edit.add_story(decode(now.data, path.name), story).encode(), now.digest)


def _saved(path: Path, data: bytes, expected: str) -> None:
    saved = files.save(path, data, expected=expected)
    if saved.conflict:
        raise TrainerError(
            f"{path} changed in the meantime", f"what I would have saved is in {saved.conflict}"
        )


def _story_in(data: bytes, story_id: str, name: str) -> Story:
    return next(one for one in stories.parse(decode(data, name), name) if one.id == story_id)


def _text(data: bytes) -> str:
    return b64encode(data).decode()
