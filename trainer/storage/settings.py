"""Optional settings from config.toml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.rehearsal.days import DAY_BEGINS
from trainer.rehearsal.queue import NEW_PER_DAY
from trainer.rehearsal.schedule import DEFAULT_RETENTION
from trainer.storage import files
from trainer.toml import FormatError, Problem, decode, read
from trainer.toml.fields import Checker, Field, Kind
from trainer.toml.positions import Positions

if TYPE_CHECKING:
    from trainer.storage.home import Home

FIELDS = (
    Field(
        "desired_retention",
        "How well you still know a story when it comes back",
        Kind.NUMBER,
        least=0.7,
        most=0.97,
    ),
    Field("new_per_day", "New stories a day", Kind.INTEGER, least=0, most=100),
    Field("day_begins", "The hour at which a new day begins", Kind.INTEGER, least=0, most=12),
    Field("theme", "The colour theme"),
    Field("signs", "How signs such as ● are drawn", choices=("auto", "plain", "full")),
)


SENDER_FIELDS = (
    Field("name", "Your name, below a letter"),
    Field("phone", "Your phone number, below your name; leave it empty and it's left out"),
    Field(
        "email",
        "The address your letters come from; leave it empty and your mail program fills it in",
    ),
    Field("tone", "How letters sound", choices=("warm", "plain", "formal", "familiar", "own")),
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes the letters: the table `[letter]` of config.toml.

    Attributes:
        name: below a letter; empty leaves a placeholder.
        phone: below the name; may be empty.
        email: where a letter comes from; may be empty.
        tone: how letters sound.
    """

    name: str = ""
    phone: str = ""
    email: str = ""
    tone: str = "warm"


VOICE_FIELDS = (
    Field("microphone", "A command that writes raw 16-bit mono 16 kHz sound", many=True),
    Field("device", "The microphone to use, as `trainer voice devices` names it"),
    Field("recogniser", "A command that writes SRT, VTT or JSON for {wav}", many=True),
    Field("model", "A folder with a model for faster-whisper"),
    Field(
        "silence",
        "Seconds of silence that end an answer; 0 never does",
        Kind.NUMBER,
        least=0,
        most=60,
    ),
    Field("read_questions", "Whether the system's voice reads the questions aloud", Kind.FLAG),
    Field("speaker", "A command that reads aloud what it gets on standard input", many=True),
    Field("keep_sound", "Whether recordings of your answers are kept", Kind.FLAG),
    Field("player", "A command that plays raw 16-bit mono 16 kHz sound", many=True),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """How answers are spoken: the table `[voice]` of config.toml.

    Attributes:
        microphone: a command in place of the program's own recording.
        device: name of the microphone; empty for the usual one.
        recogniser: a command in place of faster-whisper.
        model: the folder of a model of one's own; empty for the one that setup brought.
        silence: seconds of silence that end an answer; 0 for never.
        read_questions: whether the questions are read aloud before they're spoken to.
        speaker: a command in place of the system's voice.
        keep_sound: whether the sound of answers is kept, to listen to it again.
        player: a command in place of the program's own playing.
    """

    microphone: tuple[str, ...] = ()
    device: str = ""
    recogniser: tuple[str, ...] = ()
    model: str = ""
    silence: float = 0.0
    read_questions: bool = False
    speaker: tuple[str, ...] = ()
    keep_sound: bool = False
    player: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may set; see docs/guide.md.

    Signs are `auto` (plain where the terminal draws ● two cells wide), `plain` or `full`.
    """

    desired_retention: float = DEFAULT_RETENTION
    new_per_day: int = NEW_PER_DAY
    day_begins: int = DAY_BEGINS
    theme: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    sender: Sender = field(default_factory=Sender)
    voice: Voice = field(default_factory=Voice)
    signs: str = "auto"


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
        return Settings(), (Problem(home.config.name, 0, "", f"can't be read: {error.strerror}"),)
    return _settings(data, Checker(home.config.name, Positions(text)))


def _settings(data: dict[str, Any], checker: Checker) -> tuple[Settings, tuple[Problem, ...]]:
    keys = data.pop("keys", {})
    letter = data.pop("letter", {})
    spoken = data.pop("voice", {})
    problems = list(checker.table(data, FIELDS, ()))
    wrong = {problem.field for problem in problems}
    right = {
        one.name: data[one.name] for one in FIELDS if one.name in data and one.name not in wrong
    }
    if not isinstance(keys, dict) or not all(isinstance(key, str) for key in keys.values()):
        fix = 'write "home.quit" = "f10"'
        problems.append(checker.problem(("keys",), "not a table of keys", fix))
        keys = {}
    fix = 'write [letter] and below it name = "…"'
    sender, wrong_sender = _table("letter", letter, SENDER_FIELDS, checker, fix)
    fix = "write [voice] and below it silence = 4"
    voice, wrong_voice = _table("voice", spoken, VOICE_FIELDS, checker, fix)
    commands = {key: tuple(value) for key, value in voice.items() if isinstance(value, list)}
    return Settings(keys=keys, sender=Sender(**sender), voice=Voice(**voice | commands), **right), (
        *problems,
        *wrong_sender,
        *wrong_voice,
    )


def _table(
    name: str, data: Any, known: Sequence[Field], checker: Checker, fix: str
) -> tuple[dict[str, Any], list[Problem]]:
    """Return what is right in a table of its own, and what is wrong with it."""
    if not isinstance(data, dict):
        return {}, [checker.problem((name,), "not a table", fix)]
    problems = list(checker.table(data, known, (name,)))
    wrong = {problem.field.split("[")[0] for problem in problems}
    right = {
        one.name: data[one.name]
        for one in known
        if one.name in data and f"{name}.{one.name}" not in wrong
    }
    return right, problems


def save_sender(home: Home, name: str, phone: str) -> Settings:
    """Put the name and phone below a letter into config.toml; the rest of the file stays.

    Raises:
        TrainerError: the file has a table `[letter]` already, which the person wrote, or cannot be
            written.
    """
    known = {key: value for key, value in (("name", name), ("phone", phone)) if value}
    return _add_table(home, "letter", known, "change name and phone there")


def save_voice(home: Home, values: Mapping[str, Any]) -> Settings:
    """Put how answers are spoken into config.toml; the rest of the file stays.

    Raises:
        TrainerError: the file has a table `[voice]` already, which the person wrote, or cannot be
            written.
    """
    key = next(iter(values))
    return _add_table(home, "voice", values, f"change {key} there")


def _add_table(home: Home, name: str, values: Mapping[str, Any], instead: str) -> Settings:
    import tomli_w  # noqa: PLC0415  seldom needed

    table = tomli_w.dumps({name: values})

    def added(data: bytes | None) -> bytes:
        text = decode(data or b"", home.config.name)
        if name in read(text, home.config.name):
            raise TrainerError(f"{home.config} has a table [{name}] already", instead)
        gap = "\n" if text and not text.endswith("\n") else ""
        return f"{text}{gap}{chr(10) if text else ''}{table}".encode()

    files.change(home.config, added)
    return load_settings(home)[0]
