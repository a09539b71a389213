"""What tests of several rooms need: a fixed clock, ids in order, a known home, the command line."""

from __future__ import annotations

import gc
import io
import json
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from tests.styles import share_parsed_styles
from trainer.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trainer.coach.workspace import Workspace

# What Hypothesis finds is kept as a test, not in a folder of the checkout, which may be unwritable.
# How long an example takes on a busy machine says nothing; what must be fast is measured on its own.
settings.register_profile(
    "here", database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("here")


def pytest_collection_finish() -> None:
    """What was imported and collected stays: the collector need not walk it between tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 10)


DATA = Path(__file__).parent / "data"
ZONE = timezone(timedelta(hours=2))
START = datetime(2026, 5, 28, 9, 30, tzinfo=ZONE)


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture(scope="session", autouse=True)
def _short_pauses() -> Iterator[None]:
    """A pause of the pilot ends when the app rests for 16 ms in place of 20: most of the time of these tests is pauses."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("textual._wait.SLEEP_GRANULARITY", 16 / 1000)
        patched.setattr("textual._wait.SLEEP_IDLE", 16 / 20_000)
        yield


@pytest.fixture(scope="session", autouse=True)
def _styles_parsed_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        share_parsed_styles(patch)
        yield


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{next(numbers):032x}"


@pytest.fixture
def local_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's zone is the fixed clock's, wherever the tests run."""
    monkeypatch.setenv("TZ", "UTC-2")
    time.tzset()
    yield
    monkeypatch.delenv("TZ")
    time.tzset()


@pytest.fixture
def empty_home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def home(empty_home: Path) -> Path:
    """A home with the five stories of tests/data."""
    stories = empty_home / "stories"
    stories.mkdir(parents=True)
    (stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return empty_home


@pytest.fixture
def known_banks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two small banks of tests/data in place of the shipped ones, which grow."""
    monkeypatch.setattr("trainer.storage.bank_files.shipped_folder", lambda: DATA / "banks")


@pytest.fixture
def open_home(
    clock: FixedClock, new_id: Callable[[], str]
) -> Callable[[Path], Callable[[], Workspace]]:
    """Return for a folder the function that opens it, as the app takes it."""

    def opener(root: Path) -> Callable[[], Workspace]:
        def open_it() -> Workspace:
            from trainer.coach.workspace import open_workspace

            return open_workspace(root, clock=clock, new_id=new_id)

        return open_it

    return opener


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

    def type_it(text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return type_it
