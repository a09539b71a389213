"""A folder with the files that the docs speak of, the demo's home, and the addresses of the docs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.sharing.conftest import (
    Repository,
    _running,
    bank_text,
    repositories,
    repository,
    server,
)
from trainer.coach.demo import open_demo

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sharing.servers import Server

__all__ = ["_running", "repositories", "repository", "server"]

TRANSCRIPT = """\
WEBVTT

00:00:01.000 --> 00:00:05.000
<v Head of product>Tell me about a time when you had to bring bad news.

00:00:06.000 --> 00:00:16.000
<v Me>We were six weeks late, and I rang the customer before the weekly report did.
"""

LIST = """\
# Questions that we ask

- Tell me about a deadline that you moved.
- When did you last say no to a customer?
"""


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of somebody who reads the docs: their home, and the files that the docs name."""
    work = open_demo()
    made = work.home.root
    folder = tmp_path / "reader"
    work.after_close = None
    work.close()
    shutil.move(made, folder / "home")
    (folder / "team-questions").mkdir()
    (folder / "nursing.toml").write_text(bank_text("nursing"), "utf-8")
    (folder / "team-questions" / "team.toml").write_text(
        bank_text("team", chaos="When was your team in chaos?"), "utf-8"
    )
    (folder / "questions.md").write_text(LIST, "utf-8")
    (folder / "interview.vtt").write_text(TRANSCRIPT, "utf-8")
    (folder / "home" / "config.toml").write_text('[letter]\nname = "Robin Falk"\n', "utf-8")
    monkeypatch.setenv("TRAINER_HOME", str(folder / "home"))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def addresses(server: Server, repository: Repository) -> dict[str, str]:
    """The addresses of the docs, and what stands for them on the loopback."""
    server.put("/nursing.toml", bank_text("wards", ward="Why this ward?").encode())
    repository.commit(
        onsite=bank_text("onsite", tour="What did you like about the tour?"),
        health__nursing=bank_text("health", ward="Why a ward at all?"),
    )
    repository.git("tag", "v1.2")
    repository.commit(
        **{"night-shift": bank_text("night-shift", "1.1.0", two="When were two ill?")}
    )
    repository.git("tag", "v1.0")
    return {
        "https://example.org/nursing.toml": f"{server.address}/nursing.toml",
        "git+https://example.org/banks.git": repository.source,
        "git+https://example.org/our-banks.git": repository.source,
    }
