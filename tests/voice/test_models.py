from __future__ import annotations

import hashlib
import sys
from dataclasses import replace

import pytest

from trainer.errors import TrainerError
from trainer.voice import models

WEIGHTS = b"weights " * 100
TINY = replace(models.MODELS[0], size=len(WEIGHTS), digest=hashlib.sha256(WEIGHTS).hexdigest())


def bringing(script: str) -> list[str]:
    """Return a command in place of the program that brings a model: `folder` is where it goes."""
    head = "import sys, pathlib\nfolder = pathlib.Path(sys.argv[-1]); folder.mkdir(exist_ok=True)\n"
    return [sys.executable, "-c", head + script]


WHOLE = bringing(
    f"(folder / 'config.json').write_text('{{}}'); (folder / 'model.bin').write_bytes({WEIGHTS!r})\n"
    "(folder / '.cache').mkdir(); print('{\"ready\": true}')"
)


def test_a_model_is_brought_checked_and_found(tmp_path):
    """It stands under its name without what the download left, and is found for English."""
    folder = models.fetch(TINY, tmp_path / "voice", lambda _: None, WHOLE)
    assert sorted(one.name for one in folder.iterdir()) == ["config.json", "model.bin"]
    models.check(folder, TINY, thoroughly=True)
    assert models.installed(tmp_path / "voice", "en").name == "base.en"
    assert models.installed(tmp_path / "voice", "de") is None


@pytest.mark.parametrize(
    ("script", "expected", "stays"),
    [
        ('print(\'{"error": "no route", "why": "network"}\')', "no route; run it again", True),
        ('print(\'{"error": "x", "why": "extra"}\')', "voice-whisper", True),
        ("sys.exit(3)", "stopped", True),
        (
            "(folder / 'config.json').touch(); (folder / 'model.bin').write_bytes(b'other')\nprint('{}')",
            "isn't the model",
            False,
        ),
    ],
    ids=["network", "extra", "killed", "another"],
)
def test_what_goes_wrong_is_told_and_no_half_model_is_used(tmp_path, script, expected, stays):
    """What came stays to be resumed, unless it is another file than its makers published."""
    with pytest.raises(TrainerError, match=expected):
        models.fetch(TINY, tmp_path, lambda _: None, bringing(script))
    assert models.installed(tmp_path, "en") is None
    assert (tmp_path / "base.en.part").exists() is stays


def test_too_little_room_is_told_before_anything_is_brought(tmp_path):
    """A model that does not fit is not begun."""
    with pytest.raises(TrainerError, match="too little room"):
        models.fetch(replace(TINY, size=10**18), tmp_path, lambda _: None, ["false"])


def test_a_damaged_model_is_told(tmp_path):
    """A missing file, another size and, where one looks closely, another byte."""
    folder = models.fetch(TINY, tmp_path, lambda _: None, WHOLE)
    (folder / "model.bin").write_bytes(WEIGHTS[:-1] + b"!")
    models.check(folder, TINY)
    with pytest.raises(TrainerError, match="damaged"):
        models.check(folder, TINY, thoroughly=True)
    (folder / "model.bin").write_bytes(b"")
    with pytest.raises(TrainerError, match="damaged"):
        models.check(folder, TINY)
    (folder / "config.json").unlink()
    with pytest.raises(TrainerError, match=r"no config\.json"):
        models.check(folder)


def test_the_larger_model_and_the_language_of_ones_own_are_preferred(tmp_path):
    """English takes an English model, others the multilingual one; the larger of two wins."""
    assert models.offered("en", larger=False).name == "base.en"
    assert models.offered("fr", larger=True).name == "small"
    for name in ("base", "base.en", "small"):
        (tmp_path / name).mkdir()
    assert models.installed(tmp_path, "en").name == "small"
    (tmp_path / "small").rmdir()
    assert models.installed(tmp_path, "en").name == "base.en"
    assert models.installed(tmp_path, "de").name == "base"
