"""The commented template of a question bank."""

from __future__ import annotations

from importlib.resources import files


def template(bank: str, title: str, file: str) -> str:
    """Return a commented bank with one question to replace.

    Args:
        bank: its id, kebab-case.
        title: its title.
        file: the file's name, for the commands in it.
    """
    safe = title.replace("\\", "").replace('"', "'")
    text = (files("trainer.questions") / "template.toml").read_text("utf-8")
    return text.format(bank=bank, title=safe, file=file)
