"""The words of a letter, read from one file a language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from trainer.errors import TrainerError
from trainer.interviews.letter.model import placeholder


class Tone(StrEnum):
    """How a letter sounds; `familiar` says du, tu and tú, `own` is the person's own template in plain phrases."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"
    FAMILIAR = "familiar"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language in one tone.

    Attributes:
        tone: name of a phrase -> the phrase with its {slots}, or several of them.
        table: what all tones share, as it stands in the file.
        turn: the interviewer's place in a panel; each place has another of several phrases.
    """

    tone: Mapping[str, Any]
    table: Mapping[str, Any]
    turn: int = 0

    def say(self, name: str, /, **slots: str) -> str:
        """Return a phrase of the tone, or of all tones, with its slots filled."""
        phrase = self.tone[name] if name in self.tone else self.table[name]
        if not isinstance(phrase, str):
            phrase = phrase[self.turn % len(phrase)]
        said = fill(phrase, slots)
        for pattern, right in self.table["fixes"]:
            said = re.sub(pattern, right, said)
        return said

    def greeting(self, title: str, **slots: str) -> str:
        """Return how somebody with a title is greeted; without one, or with another, as anybody."""
        by_title = self.tone.get("greetings", {})
        return fill(by_title.get(title.casefold().rstrip("."), self.tone["greeting"]), slots)

    def gap(self, name: str, note: str = "") -> str:
        """Return a visible placeholder, perhaps with a note in it."""
        return placeholder(fill(self.shared("placeholders", name), {"note": in_gap(note)}))

    def shared(self, *path: str) -> str:
        """Return a phrase that all tones share."""
        found: Any = self.table
        for key in path:
            found = found[key]
        return str(found)


def is_setback(text: str, phrases: Phrases) -> bool:
    """Return whether a question, or what a story is about, is something that went wrong, or a weak side."""
    low = text.casefold()
    return any(word in low for word in phrases.table["setbacks"])


def begun_by(text: str, patterns: Sequence[Sequence[str]]) -> str | None:
    r"""Return a text with what the first fitting pattern says of its beginning; None where none fits.

    What is said may hold {1}, what the first brackets found with a small letter, and \1 as it stands.
    """
    for pattern, said in patterns:
        if match := re.match(pattern, text):
            groups = ("", *(group or "" for group in match.groups()))
            begun = re.sub(r"\{(\d)\}", lambda at: groups[int(at[1])].lower(), match.expand(said))  # noqa: B023
            return begun + text[match.end() :]
    return None


def in_gap(note: str) -> str:
    """Return a note as it stands in a gap, which brackets inside it would end early."""
    return " ".join(note.split()).replace("[", "(").replace("]", ")")


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
            f"there are no letters in “{language}” yet",
            "letters can be drafted in German (de), English (en), Spanish (es) and French (fr)",
        ) from None


def has_phrases(language: str) -> bool:
    """Return whether letters can be drafted in a language."""
    try:
        return bool(_file(language))
    except TrainerError:
        return False


def load_phrases(tone: Tone | str, language: str = "en", turn: int = 0) -> Phrases:
    """Return the phrases of a language in a tone, for an interviewer's place in a panel.

    Raises:
        TrainerError: there is no such tone, or no such language yet.
    """
    table = _file(language)
    if tone == Tone.OWN:
        tone = Tone.PLAIN
    if tone not in table["tone"]:
        raise TrainerError(f"there is no tone “{tone}”", f"one of {', '.join(table['tone'])}")
    return Phrases(table["tone"][Tone.PLAIN] | table["tone"][tone], table, turn)
