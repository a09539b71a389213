"""Repositories that are traps, and a picture of everything around a home."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sharing.conftest import bank_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sharing.conftest import Repository


def picture(folder: Path, but: Path) -> dict[str, str]:
    """Return path -> kind and hash of everything in a folder, without what lies below `but`."""
    seen = {}
    for root, names, files in os.walk(folder):
        for name in [*names, *files]:
            path = Path(root, name)
            if path.is_relative_to(but):
                continue
            if path.is_symlink():
                seen[str(path)] = f"link {path.readlink()}"
            elif path.is_file():
                seen[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                seen[str(path)] = "folder"
    return seen


def _filters(repository: Repository, command: str) -> None:
    (repository.folder / ".gitattributes").write_text(
        "*.toml filter=evil diff=evil merge=evil export-subst ident\n"
    )
    (repository.folder / ".gitconfig").write_text(f'[filter "evil"]\n\tsmudge = {command}\n')


def _modules(repository: Repository, command: str) -> None:
    (repository.folder / ".gitmodules").write_text(
        f'[submodule "x"]\n\tpath = x\n\turl = ext::{command}\n\tupdate = !{command}\n'
        f'[submodule "../../hooks"]\n\tpath = y\n\turl = --upload-pack={command}\n'
    )


def _hooks(repository: Repository, command: str) -> None:
    for place in (repository.folder / ".git" / "hooks", repository.folder / "hooks"):
        place.mkdir(exist_ok=True)
        for name in ("post-checkout", "post-merge", "reference-transaction", "fsmonitor-watchman"):
            hook = place / name
            hook.write_text(f"#!/bin/sh\n{command}\n")
            hook.chmod(0o755)


def _bare_inside(repository: Repository, command: str) -> None:
    """A bare repository inside, whose settings name a program."""
    (repository.folder / "HEAD").write_text("ref: refs/heads/main\n")
    (repository.folder / "config").write_text(
        f"[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = {command}\n"
        f"\tsshCommand = {command}\n\tpager = {command}\n"
    )
    for name in ("objects", "refs"):
        (repository.folder / name).mkdir(exist_ok=True)
        (repository.folder / name / "x").write_text("")


def _links(repository: Repository, command: str) -> None:
    del command
    for name, to in (
        ("passwd.toml", "/etc/passwd"), ("up.toml", "../../secret.toml"), ("banks", "/etc"),
        ("stories", "../stories"), ("loop.toml", "loop.toml"), ("pipe.toml", "/dev/stdin"),
    ):  # fmt: skip
        (repository.folder / name).symlink_to(to)


def _alternates(repository: Repository, command: str) -> None:
    """Objects that lie elsewhere on the disk, as a repository's settings can say."""
    other = repository.folder.with_name(f"{repository.folder.name}-other")
    subprocess.run(["git", "init", "--quiet", str(other)], check=True, capture_output=True)
    info = repository.folder / ".git" / "objects" / "info"
    info.mkdir(exist_ok=True)
    (info / "alternates").write_text(f"{other}/.git/objects\n../../../../../../etc\n")
    (info / "http-alternates").write_text("http://169.254.169.254/objects\nfile:///etc\n")
    _hooks(repository, command)


def _names(repository: Repository, command: str) -> None:
    """Files whose names are options, other systems' paths, or commands for a terminal."""
    for name in (
        "-rf.toml", "--upload-pack=x.toml", "C:\\x.toml", "..\\..\\x.toml", "nul.toml", "a\x1b[2J.toml",
        "a\n.toml", "$(touch x).toml", "`touch x`.toml", ";touch x;.toml", "\u202elmot.toml",
    ):  # fmt: skip
        (repository.folder / name).write_text(bank_text("other"))
    del command


def _many(repository: Repository, command: str) -> None:
    del command
    (repository.folder / "huge.toml").write_bytes(b"# " + b"x" * 2_100_000)
    deep = repository.folder.joinpath(*["deep"] * 60)
    deep.mkdir(parents=True)
    (deep / "x.toml").write_text(bank_text("deep"))


REPOSITORIES: dict[str, Callable[[Repository, str], None]] = {
    "filters": _filters, "submodules": _modules, "hooks": _hooks, "a bare repository": _bare_inside,
    "links": _links, "alternates": _alternates, "names": _names, "huge and deep": _many,
}  # fmt: skip
"""Name of a trap -> what sets it in a repository; the command must never run."""
