"""The home: one folder that holds everything of one person."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import TrainerError

FOLDER_MODE = 0o700
FILE_MODE = 0o600
OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""The rights of everybody but the owner."""


class HomeUnwritable(TrainerError):  # noqa: N818  it is a state of the home, too
    """The home cannot be made or written."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where everything lies; the properties are paths, which may not exist yet."""

    root: Path

    @property
    def stories(self) -> Path:
        """The story bank's files."""
        return self.root / "stories"

    @property
    def banks(self) -> Path:
        """Installed question banks."""
        return self.root / "banks"

    @property
    def letters(self) -> Path:
        """Letters, one file each."""
        return self.root / "letters"

    @property
    def database(self) -> Path:
        """The history."""
        return self.root / "history.db"

    @property
    def config(self) -> Path:
        """Optional settings."""
        return self.root / "config.toml"

    @property
    def recovery(self) -> Path:
        """Text being typed."""
        return self.root / "recovery"

    @property
    def voice(self) -> Path:
        """The model for speech; only where somebody brought one."""
        return self.root / "voice"

    @property
    def sounds(self) -> Path:
        """Sounds of spoken answers; only where somebody keeps them."""
        return self.root / "sounds"

    @property
    def backups(self) -> Path:
        """Dated copies."""
        return self.root / "backups"


def locate_home(argument: str | None, environ: Mapping[str, str]) -> Path:
    """Return the home's folder: `--home`, else $TRAINER_HOME, else the user's data folder.

    Raises:
        TrainerError: the folder is given by the name of a user that is not known.
    """
    named = argument or environ.get("TRAINER_HOME")
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as error:
            raise TrainerError(f"{named}: there's no such user", "name a folder") from error
    from platformdirs import user_data_path  # noqa: PLC0415  not needed where --home is given

    return user_data_path("interview-trainer", appauthor=False)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it that are missing, for their owner only.

    Raises:
        OSError: one of them cannot be made.
    """
    for parent in (*reversed(folder.parents), folder):
        parent.mkdir(mode=FOLDER_MODE, exist_ok=True)


def open_home(root: Path) -> Home:
    """Make the home's folders where they do not exist, readable by their owner only.

    Raises:
        HomeUnwritable: a folder cannot be made or written.
    """
    home = Home(root)
    try:
        make_folders(root)
        for folder in (root, home.stories, home.banks, home.letters, home.recovery, home.backups):
            folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
            keep_from_others(folder, FOLDER_MODE)
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError(13, "Permission denied", str(folder))
    except OSError as error:
        in_the_way = _file_in_the_way(root)
        if in_the_way is not None:
            raise HomeUnwritable(
                f"the folder {root} can't be written: {in_the_way} is a file, not a folder",
                "choose a folder with --home DIR",
            ) from error
        reason = error.strerror or str(error)
        raise HomeUnwritable(
            f"the folder {root} can't be written: {reason}", "choose another with --home DIR"
        ) from error
    return home


def _file_in_the_way(root: Path) -> Path | None:
    """Return what is there where a folder of the home has to be; None where nothing is."""
    home = Home(root)
    folders = (
        *root.parents,
        root,
        home.stories,
        home.banks,
        home.letters,
        home.recovery,
        home.backups,
    )
    return next(
        (folder for folder in folders if os.path.lexists(folder) and not folder.is_dir()), None
    )


def keep_from_others(path: Path, mode: int) -> None:
    """Give a file or folder the rights of its owner only, where it has others.

    A disk that knows no such rights (a Windows drive, a folder that is synchronised or belongs to
    somebody else) refuses or does nothing; what is there can be used all the same, and
    `open_to_others` says how it is.
    """
    if path.stat().st_mode & OTHERS:
        with suppress(OSError):
            path.chmod(mode)


def open_to_others(home: Home) -> dict[Path, int]:
    """Return the folders of a home that others may enter or read, with the rights they really have.

    What is in a folder that is closed to others is closed to them too, whatever its own rights are;
    so the home itself counts, and those of its folders that are links to somewhere else. On Windows
    these rights say nothing.
    """
    if os.name == "nt":
        return {}
    folders = (home.stories, home.banks, home.letters, home.recovery, home.backups)
    looked_at = (home.root, *(folder for folder in folders if folder.is_symlink()))
    rights = {path: stat.S_IMODE(path.stat().st_mode) for path in looked_at if path.exists()}
    return {path: mode for path, mode in rights.items() if mode & OTHERS}


TOLD_ABOUT_RIGHTS = ".told-about-rights"
"""Stands in a home whose owner was told that others may be able to read it."""

TOLD_ABOUT_GIT = ".told-about-git"
"""Stands in a home whose owner was told that it lies in a repository with a remote."""


def git_remote_around(root: Path) -> Path | None:
    """Return the git repository with a remote that a home lies in, None where there is none."""
    for folder in (root, *root.parents):
        config = folder / ".git" / "config"
        try:
            if config.is_file() and "[remote " in config.read_text("utf-8", "replace"):
                return folder
        except OSError:  # not readable: nobody pushes from there as this person
            return None
    return None
