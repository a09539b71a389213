"""The question banks on disk: shipped with the program, and installed in the home."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import questions
from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.bank_cache import LEAST_BYTES, recall_bank, remember, remembered_id
from trainer.storage.file_copies import copied_from
from trainer.storage.story_files import State, state_of, toml_files
from trainer.toml import FormatError, Problem, decode
from trainer.toml.fields import BANK_ID

if TYPE_CHECKING:
    from trainer.questions.model import Question, QuestionBank
    from trainer.storage.home import Home


@dataclass(frozen=True, slots=True)
class BankShelf:
    """All question banks: the shipped ones, then the installed ones, each by name of file."""

    banks: tuple[QuestionBank, ...]
    problems: tuple[Problem, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all banks."""
        return tuple(question for bank in self.banks for question in bank)


@cache
def shipped_folder() -> Path:
    """Return where the shipped banks are: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "question_banks"
    return inside if inside.is_dir() else package.parent / "question_banks"


def is_shipped(bank: str) -> bool:
    """Return whether a bank came with the program."""
    return (shipped_folder() / f"{bank}.toml").exists()


def installed_size(home: Home) -> int:
    """Return the bytes of the banks beside those of the program; none of them is read for it."""
    return sum(size for _, (_, _, size, _) in toml_files(home.banks))


def load_banks(home: Home) -> BankShelf:
    """Return the banks; files that did not change since the last call are not read again."""
    banks: dict[str, QuestionBank] = {}
    problems: list[Problem] = []
    installed, likely, copies = _without_copies(home)
    problems.extend(copies)
    for path, state in (*toml_files(shipped_folder()), *installed):
        bank, wrong = _load(path, state)
        problems.extend(wrong)
        if bank is None:
            continue
        if bank.id in banks:
            problems.append(_clash(path, bank.id, likely.get(path)))
            continue
        banks[bank.id] = bank
    return BankShelf(tuple(banks.values()), tuple(problems))


def _without_copies(
    home: Home,
) -> tuple[list[tuple[Path, State]], dict[Path, Path], list[Problem]]:
    """Return the installed files but the copies, likely copies last with their file, and problems."""
    states = dict(toml_files(home.banks))
    copies = copied_from(states)
    likely = copied_from(states, likely=True)
    kept = sorted(states.keys() - copies.keys(), key=lambda one: (one in likely, one))
    told = [_copy_problem(copy, original) for copy, original in copies.items()]
    return [(path, states[path]) for path in kept], likely, told


def _copy_problem(copy: Path, original: Path) -> Problem:
    what = f"a copy of {original.name}, so it isn't used"
    fix = "`trainer bank diff` shows what differs; copy over what you want, then delete it"
    return Problem(copy.name, 0, "", what, fix)


def copies_of_banks(home: Home) -> dict[Path, Path]:
    """Return copy -> the installed bank it is a copy of: its name says so, or name and id do."""
    states = dict(toml_files(home.banks))
    found = copied_from(states)
    for copy, original in copied_from(states, likely=True).items():
        bank, first = (_load(path, states[path])[0] for path in (copy, original))
        if bank is not None and first is not None and bank.id == first.id:
            found[copy] = original
    return found


def _clash(path: Path, bank: str, original: Path | None) -> Problem:
    if original is not None:
        return _copy_problem(path, original)
    what = f"there's already a bank “{bank}”"
    return Problem(path.name, 0, "id", what, "this one isn't used; give it another id")


def load_bank(home: Home, bank: str) -> QuestionBank | None:
    """Return one bank without reading the others, None where there is none of that id.

    Shipped banks lie in files of their own names, installed ones too, but a file that was put into
    the home by hand may have any name.
    """
    for folder in (shipped_folder(), home.banks) if re.fullmatch(BANK_ID, bank) else ():
        path = folder / f"{bank}.toml"
        with suppress(OSError):  # there is no such file
            found, _ = _load(path, state_of(path))
            if found is not None and found.id == bank:
                return found
    return next((found for found in load_banks(home).banks if found.id == bank), None)


def bank_paths(home: Home) -> list[Path]:
    """Return the files of all banks, the shipped ones first."""
    return [path for folder in (shipped_folder(), home.banks) for path, _ in toml_files(folder)]


def load_ahead(path: Path) -> None:
    """Read a bank, so that it is there when all are asked for; one that has gone is none."""
    with suppress(OSError):
        _load(path, state_of(path))


def bank_problems(home: Home) -> tuple[Problem, ...]:
    """Return the problems of the installed banks; those found sound before are not read for it."""
    taken = {path.stem for path, _ in toml_files(shipped_folder())}
    problems: list[Problem] = []
    installed, likely, copies = _without_copies(home)
    problems.extend(copies)
    for path, state in installed:
        known = remembered_id(path, state)
        if known is None:
            bank, wrong = _load(path, state)
            problems.extend(wrong)
            known = bank.id if bank else None
        if known in taken:
            problems.append(_clash(path, known, likely.get(path)))
        if known is not None:
            taken.add(known)
    return tuple(problems)


@lru_cache(maxsize=2048)
def _load(path: Path, state: State) -> tuple[QuestionBank | None, tuple[Problem, ...]]:
    known = recall_bank(path, state)
    if known is not None:
        return known, ()
    try:
        loaded = files.load(path)
        bank = questions.parse(decode(loaded.data, path.name), path.name)
    except FormatError as error:
        return None, error.problems
    except TrainerError as error:
        return None, (Problem(path.name, 0, "", error.message, error.hint),)
    if len(loaded.data) >= LEAST_BYTES and path.parent != shipped_folder():
        remember(path, state, bank)
    return bank, ()
