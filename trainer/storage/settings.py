"""Optional settings from config.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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
    """Return the settings and what is wrong with them; a wrong setting counts as not given."""
    try:
        if not home.config.exists():
            return Settings(), ()
        text = decode(files.load(home.config).data, home.config.name)
        data = read(text, home.config.name)
    except FormatError as error:
        return Settings(), error.problems
    except TrainerError as error:
        return Settings(), (Problem(home.config.name, 0, "", error.message, error.hint),)
    except OSError as error:
        return Settings(), (Problem(home.config.name, 0, "", f"cannot be read: {error.strerror}"),)
    return _settings(data, Checker(home.config.name, Positions(text)))


def _settings(data: dict[str, Any], checker: Checker) -> tuple[Settings, tuple[Problem, ...]]:
    keys = data.pop("keys", {})
    problems = list(checker.table(data, FIELDS, ()))
    wrong = {problem.field for problem in problems}
    right = {
        one.name: data[one.name] for one in FIELDS if one.name in data and one.name not in wrong
    }
    if not isinstance(keys, dict) or not all(isinstance(key, str) for key in keys.values()):
        fix = 'write "home.quit" = "f10"'
        problems.append(checker.problem(("keys",), "not a table of keys", fix))
        keys = {}
    return Settings(keys=keys, **right), tuple(problems)
