"""Optional settings from config.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.rehearsal.queue import NEW_PER_DAY
from trainer.rehearsal.schedule import DEFAULT_RETENTION
from trainer.storage import files
from trainer.toml import FormatError, Problem, decode, read
from trainer.toml.fields import Checker, Field, Kind
from trainer.toml.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer.storage.home import Home

FIELDS = (
    Field(
        "desired_retention", "Recall at which a story falls due", Kind.NUMBER, least=0.7, most=0.97
    ),
    Field("new_per_day", "New stories a day", Kind.INTEGER, least=0, most=100),
    Field("theme", "Name of the colour theme"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may set; see docs/guide.md."""

    desired_retention: float = DEFAULT_RETENTION
    new_per_day: int = NEW_PER_DAY
    theme: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)


def load_settings(home: Home) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings and what is wrong with them; a wrong file counts as none."""
    if not home.config.exists():
        return Settings(), ()
    try:
        text = decode(files.load(home.config).data, home.config.name)
        data = read(text, home.config.name)
    except FormatError as error:
        return Settings(), error.problems
    except TrainerError as error:
        return Settings(), (Problem(home.config.name, 0, "", error.message, error.hint),)
    checker = Checker(home.config.name, Positions(text))
    keys = data.pop("keys", {})
    problems = tuple(checker.table(data, FIELDS, ()))
    if not isinstance(keys, dict) or not all(isinstance(key, str) for key in keys.values()):
        wrong = checker.problem(("keys",), "not a table of keys", 'write "home.quit" = "f10"')
        return Settings(), (*problems, wrong)
    if problems:
        return Settings(keys=keys), problems
    return Settings(keys=keys, **data), ()
