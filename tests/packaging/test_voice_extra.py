"""Speaking is an extra: who only types installs, starts and loads what they did before."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import trainer

LIBRARIES = {"sounddevice", "faster_whisper", "numpy"}
RUNS_PROGRAMS = {
    f"trainer.voice.{name}"
    for name in ("listening", "mic", "models", "player", "recogniser", "recorder", "speaker", "whisper")
}  # fmt: skip
REPORT = "print('\\n@', *sorted(sys.modules))"


def loaded(code: str) -> set[str]:
    """Return every module that a program of its own has loaded when it ends."""
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\n{REPORT}"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return set(ran.stdout.rpartition("@")[2].split())


def test_the_base_install_brings_no_library_for_speech():
    """They stand behind the two extras, and nowhere else."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    brought = " ".join(project["project"]["dependencies"]).replace("-", "_")
    assert not [name for name in LIBRARIES if name in brought]
    extras = project["project"]["optional-dependencies"]
    assert [one.partition(">")[0] for one in extras["voice"]] == ["sounddevice"]
    assert {one.partition(">")[0] for one in extras["voice-whisper"]} == {
        "sounddevice",
        "faster-whisper",
    }


@pytest.mark.parametrize("words", ["--version", "due", "stats", "mock list"])
def test_commands_load_nothing_that_speaks(home, words):
    """Neither a library nor what runs the programs."""
    called = ["--home", str(home), *words.split()]
    code = f"from trainer.cli.main import main\ntry: main({called!r})\nexcept SystemExit: pass"
    assert not loaded(code) & (LIBRARIES | RUNS_PROGRAMS)


def test_the_app_and_its_screens_load_nothing_that_speaks():
    """Home, Rehearse, the Grade and the mock interview: only who speaks pays for it."""
    code = (
        "import trainer.ui.app, trainer.coach.home\n"
        "from trainer.ui.screens import grade, home, mock, put_right, rehearse, speak"
    )
    assert not loaded(code) & (LIBRARIES | RUNS_PROGRAMS)


def test_what_speaks_is_small_and_holds_no_model():
    """Text only, less than a hundredth of what the extra brings."""
    files = [one for one in (Path(trainer.__file__).parent / "voice").rglob("*") if one.is_file()]
    sources = [one for one in files if "__pycache__" not in one.parts]
    assert {one.suffix for one in sources} == {".py"}
    assert sum(one.stat().st_size for one in sources) < 200_000
