"""A server of question banks, a git repository of them, and the command line on a known home."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.sharing.servers import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BANK = """\
format = "question-bank/1"
id = "{bank}"
title = "{title}"
version = "{version}"
license = "CC0-1.0"
"""

QUESTION = """
[[question]]
id = "{id}"
ask = "{ask}"
"""


def bank_text(bank: str = "nights", version: str = "1.0.0", **asks: str) -> str:
    """Return a bank's file; each keyword is a question's id (with _ for -) and its wording."""
    asks = asks or {"alone": "When did you last work a night alone?"}
    head = BANK.format(bank=bank, title=bank.capitalize(), version=version)
    return head + "".join(
        QUESTION.format(id=name.replace("_", "-"), ask=ask) for name, ask in asks.items()
    )


@pytest.fixture(scope="session")
def repositories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("repositories")


@pytest.fixture(scope="session")
def _running(repositories: Path) -> Iterator[Server]:
    server = Server(repositories)
    yield server
    server.close()


@pytest.fixture
def server(_running: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server that the program trusts, as it would a public one."""
    trusted = tmp_path / "authority.pem"
    trusted.write_bytes(_running.authority)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv("GIT_SSL_CAINFO", str(trusted))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    _running.answers.clear()
    _running.asked.clear()
    return _running


class Repository:
    """A git repository that the server serves."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.source = f"git+{address}/git/{folder.name}"
        self.git("init", "--quiet", "--initial-branch=main", str(folder))
        self.git("config", "uploadpack.allowAnySHA1InWant", "true")

    def git(self, *words: str) -> str:
        known = {
            "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.org",
            "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@example.org",
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
        }  # fmt: skip
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder if self.folder.exists() else self.folder.parent,
            env=os.environ | known,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, **files: str) -> str:
        """Write files (`__` in a name is a folder), commit everything, and return the commit."""
        for name, text in files.items():
            path = self.folder / f"{name.replace('__', '/')}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(server: Server, repositories: Path, request: pytest.FixtureRequest) -> Repository:
    """An empty repository with a name of its own."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name)[:60]
    return Repository(repositories / name, server.address)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Write a file and return its path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write
