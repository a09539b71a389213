"""The command line on a home with the stories of tests/data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from trainer.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What a command line did."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(
    home: Path, known_banks: None, capsys: pytest.CaptureFixture[str], monkeypatch
) -> Callable[..., Ran]:
    """Run a command line in this process, on the known home unless it names another."""
    monkeypatch.setenv("TRAINER_HOME", str(home))
    monkeypatch.setenv("COLUMNS", "80")

    def run_it(*words: str) -> Ran:
        try:
            status = main(words)
        except SystemExit as end:
            status = int(end.code or 0)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run_it


@pytest.fixture
def typed(monkeypatch) -> Callable[[str | bytes], None]:
    """Put a text on standard input."""
    import io

    def type_it(text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return type_it
