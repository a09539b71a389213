"""The words of a letter, read from one file a language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tone(StrEnum):
    """How a letter sounds; `own` is the person's own template in plain phrases."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language in one tone.

    Attributes:
        tone: name of a phrase -> the phrase with its {slots}.
        table: what all tones share, as it stands in the file.
    """

    tone: Mapping[str, str]
    table: Mapping[str, Any]

    def say(self, name: str, /, **slots: str) -> str:
        """Return a phrase of the tone with its slots filled."""
        return fill(self.tone[name], slots)

    def competency(self, name: str) -> str:
        """Return a competency as something that one can bring; an unknown one by its name."""
        return str(self.table["competencies"].get(name, name.replace("-", " ")))

    def shared(self, *path: str) -> str:
        """Return a phrase that all tones share."""
        found: Any = self.table
        for key in path:
            found = found[key]
        return str(found)


def fill(phrase: str, slots: Mapping[str, str]) -> str:
    """Return a phrase with its slots filled; what fills one is never read for slots itself."""
    out, rest = [], phrase
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        out += [before, slots[name]]
    return "".join([*out, rest])


@lru_cache(maxsize=8)
def _file(language: str) -> dict[str, Any]:
    # A letter is drafted seldom: the reader and the file wait until then.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    path = files("trainer.interviews.letter") / "phrases" / f"{language}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise TrainerError(
            f"there are no letters in “{language}” yet", "letters can be drafted in English (en)"
        ) from None


def load_phrases(tone: Tone | str, language: str = "en") -> Phrases:
    """Return the phrases of a language in a tone.

    Raises:
        TrainerError: there is no such tone, or no such language yet.
    """
    table = _file(language)
    if tone == Tone.OWN:
        tone = Tone.PLAIN
    if tone not in table["tone"]:
        raise TrainerError(f"there is no tone “{tone}”", f"one of {', '.join(table['tone'])}")
    return Phrases(table["tone"][tone], table)
