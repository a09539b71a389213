"""The commented template of a first story."""

from __future__ import annotations

from importlib.resources import files


def template() -> str:
    """Return a commented story with empty fields to fill in."""
    return (files("trainer.stories") / "template.toml").read_text("utf-8")
