"""The app on a known home, standing still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from trainer.coach.workspace import Clock, Workspace
    from trainer.ui.app import TrainerApp


@pytest.fixture(autouse=True)
def _known(known_banks: None, local_zone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("TEXTUAL_THEME", raising=False)


@pytest.fixture
def app(home: Path, open_home: Callable[[Path], Callable[[], Workspace]]) -> TrainerApp:
    """The app on the five stories of tests/data."""
    from trainer.ui.app import TrainerApp

    return TrainerApp(open_home(home))


@pytest.fixture
def empty_app(empty_home: Path, open_home: Callable[[Path], Callable[[], Workspace]]) -> TrainerApp:
    """The app on a home without a story."""
    from trainer.ui.app import TrainerApp

    return TrainerApp(open_home(empty_home))


@pytest.fixture
def demo_app(known_banks: object, clock: Clock, new_id: Callable[[], str]) -> TrainerApp:
    """The app on the sample stories, as `--demo` opens it."""
    from trainer.coach.demo import open_demo
    from trainer.ui.app import TrainerApp

    return TrainerApp(lambda: open_demo(clock=clock, new_id=new_id))


@pytest.fixture
def over(home: Path) -> Callable[[Workspace], object]:
    """A person who signs, and the job that notes an interview of this morning."""
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')

    def note(work: Workspace) -> object:
        from trainer.coach import interviews
        from trainer.interviews import Interviewer

        return interviews.add_interview(
            work,
            interviews.Details(
                company="Acme",
                when="2026-05-28 08:00",
                role="Product lead",
                wanted=interviews.read_wanted("delivering-results (must)"),
                interviewers=(
                    Interviewer("Ana Berg", email="ana@example.org", moment="the tour"),
                    Interviewer("Ben"),
                ),
            ),
        )

    return note


@pytest.fixture
def home_text() -> str:
    """The text of a story file."""
    from pathlib import Path

    return (Path(__file__).parent.parent / "data" / "stories.toml").read_text()
