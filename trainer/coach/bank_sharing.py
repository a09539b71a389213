"""Question banks of others: looked at whole, installed, updated, removed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer import grading, questions
from trainer.coach.banks import find_bank
from trainer.errors import TrainerError
from trainer.questions.changes import Changes, compare
from trainer.questions.model import OWN_BANK, Question, QuestionBank
from trainer.storage import files
from trainer.storage.bank_cache import LEAST_BYTES, remember
from trainer.storage.bank_files import is_shipped
from trainer.storage.bank_origins import (
    Origin,
    bank_path,
    load_origin,
    recording_origin,
)
from trainer.storage.bank_sources import BankFile, Fetched, Room, Source, Stop, fetch, read_source
from trainer.storage.paths import path_of
from trainer.storage.story_files import state_of
from trainer.toml import FormatError, decode

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace


MOST_COMPARED = 10_000
"""Known questions with which arriving ones are compared (3 s); with more of them nobody is told."""

MOST_COMPARING = 5.0
"""Seconds after which no further bank of a source is compared: it comes in all the same."""


class State(StrEnum):
    """What an arriving bank is to the home."""

    NEW = "new"
    SAME = "installed already"
    OTHER = "another version of an installed one"
    TAKEN = "its id is taken"


class _Known:
    """Finds questions that other banks ask already, for as long as a person waits for it."""

    def __init__(self, work: Workspace) -> None:
        self._others = work.banks().questions
        self._until = time.monotonic() + MOST_COMPARING

    def of(self, bank: QuestionBank) -> tuple[tuple[Question, Question], ...]:
        """Return the questions of a bank that are known, with what they are known as."""
        if len(self._others) > MOST_COMPARED or time.monotonic() > self._until:
            return ()
        return tuple(grading.known_already(bank.questions, self._others))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A bank of a source, checked whole.

    Attributes:
        bank: as it would be installed.
        data: its bytes, as they would be written.
        origin: what would be recorded beside it.
        state: what it is to the home.
        changes: the way from the installed version to this one; None without an installed one.
        known: questions of it that other banks ask already, each with that other question.
        edited: whether the installed file is not what this source once gave: the person changed
            it, or it came from elsewhere.
        on_disk: SHA-256 of the installed file; None without one.
    """

    bank: QuestionBank
    data: bytes
    origin: Origin
    state: State
    changes: Changes | None = None
    known: tuple[tuple[Question, Question], ...] = ()
    edited: bool = False
    on_disk: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a source brings.

    Attributes:
        source: where it was looked.
        arrivals: the banks that are in order, in the order of the source.
        problems: what is wrong with the others, one line each.
        skipped: what else lies there, one line each.
        commit: of a git repository.
        gone: ids of installed banks that came from there and that it holds no more.
    """

    source: Source
    arrivals: tuple[Arrival, ...]
    problems: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    commit: str = ""
    gone: tuple[str, ...] = ()


def offer(work: Workspace, source: str, *, stop: Stop | None = None) -> Offer:
    """Return what a source would bring; nothing is written.

    Args:
        work: the opened home.
        source: a file, a folder, an https address or a git repository.
        stop: asked again and again while it is fetched; True gives up.

    Raises:
        TrainerError: it cannot be fetched, or it is a source that is never used.
    """
    read = source_of(source)
    return look(work, read, fetch(read, stop=stop))


def brought(source: Source, stop: Stop) -> Fetched:
    """Return what a source has; it needs no home, and so keeps no other job waiting.

    Raises:
        TrainerError: it cannot be fetched.
    """
    return fetch(source, stop=stop)


def source_of(text: str) -> Source:
    """Return the source that a person names, a path so that it is found again from any folder.

    Raises:
        TrainerError: it is a source that is never used.
    """
    return read_source(_absolute(text))


def _absolute(source: str) -> str:
    """Return a path so that it is found again from any folder; addresses stay."""
    text = source.strip()
    if not text or "://" in text:
        return text
    path = path_of(text)
    try:
        return str(path.resolve()) if path.exists() else text
    except (OSError, RuntimeError):  # a loop of links, or a folder that nobody may look into
        return text


def look(work: Workspace, source: Source, fetched: Fetched) -> Offer:
    """Return what was fetched as an offer, every bank checked whole; nothing is written.

    Raises:
        TrainerError: that takes too long.
    """
    found: dict[str, tuple[BankFile, QuestionBank]] = {}
    problems: list[str] = []
    room = Room(source.url)
    for file in fetched.files:
        room.look()
        try:
            bank = questions.parse(decode(file.data, file.name), file.name)
        except FormatError as error:
            problems += [str(problem) for problem in error.problems]
            continue
        if bank.id in found:
            also = f"“{bank.id}” stands in {found[bank.id][0].name} too"
            problems.append(f"{file.name}:1: id: {also}; ask who keeps the source")
            continue
        found[bank.id] = (file, bank)
    known = _Known(work)
    arrivals = [_arrival(work, source, fetched, *one, known) for one in found.values()]
    return Offer(source, tuple(arrivals), tuple(problems), fetched.skipped, fetched.commit)


def _arrival(
    work: Workspace,
    source: Source,
    fetched: Fetched,
    file: BankFile,
    bank: QuestionBank,
    compared: _Known,
) -> Arrival:
    origin = Origin(
        source=source.given,
        name=file.name,
        version=bank.version,
        commit=fetched.commit,
        sha256=files.digest_of(file.data),
        installed=work.now().isoformat(timespec="seconds"),
    )
    known = compared.of(bank)
    if bank.id == OWN_BANK or is_shipped(bank.id):
        return Arrival(bank, file.data, origin, State.TAKEN, known=known)
    path = bank_path(work.home, bank.id)
    if not path.exists():
        held = {bank.id for bank in work.banks().banks}
        state = State.TAKEN if bank.id in held else State.NEW
        return Arrival(bank, file.data, origin, state, known=known)
    on_disk = files.load(path).digest
    recorded = load_origin(work.home, bank.id)
    installed = work.bank(bank.id)
    return Arrival(
        bank,
        file.data,
        origin,
        State.SAME if on_disk == origin.sha256 else State.OTHER,
        changes=compare(installed, bank) if installed else None,
        known=known,
        edited=recorded is None
        or recorded.sha256 != on_disk
        or _place(recorded.source) != source.url,
        on_disk=on_disk,
    )


def _place(source: str) -> str:
    """Return where a source is, whatever tag or path inside it is meant."""
    try:
        return read_source(source).url
    except TrainerError:  # the record was changed by hand
        return ""


def install(work: Workspace, arrivals: Iterable[Arrival]) -> list[Path]:
    """Write banks into the home, each with its origin; return their files.

    The version before stays beside it as `<id>.toml~`.

    Raises:
        TrainerError: an id is taken, or a file cannot be written; what was written before stays.
    """
    written = []
    for arrival in arrivals:
        if arrival.state is State.TAKEN:
            raise TrainerError(
                f"you already have a bank “{arrival.bank.id}”", "ask its author for another id"
            )
        path = bank_path(work.home, arrival.bank.id)
        with recording_origin(work.home, arrival.bank.id, arrival.origin):
            saved = files.save(path, arrival.data, expected=arrival.on_disk)
            if saved.conflict:
                raise TrainerError(
                    f"{path} changed in the meantime", f"the new version is in {saved.conflict}"
                )
        if len(arrival.data) >= LEAST_BYTES:
            remember(path, state_of(path), arrival.bank)
        written.append(path)
    return written


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed bank; `origin` is None where it was put into the home by hand."""

    bank: QuestionBank
    origin: Origin | None


def installed(work: Workspace) -> tuple[Installed, ...]:
    """Return the banks that did not come with the program, the person's own one left out."""
    banks = (bank for bank in work.banks().banks if bank.id != OWN_BANK)
    others = (bank for bank in banks if not is_shipped(bank.id))
    return tuple(Installed(bank, load_origin(work.home, bank.id)) for bank in others)


def origin_of(work: Workspace, bank: str) -> Origin | None:
    """Return where a bank was brought from; None where that isn't recorded."""
    return load_origin(work.home, bank)


def place_of(work: Workspace, bank: str, origin: Origin | None) -> str:
    """Return where a bank is from in a word or two."""
    if origin is not None:
        try:
            return read_source(origin.source).host or "a file"
        except TrainerError:  # the record was changed by hand
            return "unknown"
    return "yours" if bank_path(work.home, bank).exists() else "the program"


def sources_to_update(work: Workspace, wanted: Sequence[str] = ()) -> dict[str, tuple[str, ...]]:
    """Return source -> ids of the banks that came from it.

    Args:
        work: the opened home.
        wanted: ids of banks; empty for all whose source is known.

    Raises:
        TrainerError: a wanted bank is not installed, or nobody recorded where it came from.
    """
    origins = {one.bank.id: one.origin for one in installed(work)}
    for bank in wanted:
        find_bank(work, bank)
        if bank not in origins:
            raise TrainerError(f"“{bank}” comes with the program", "it's updated with the program")
        if origins[bank] is None:
            raise TrainerError(f"I don't know where “{bank}” came from", "add it again")
    found: dict[str, list[str]] = {}
    for bank, origin in origins.items():
        if origin is not None and (not wanted or bank in wanted):
            found.setdefault(origin.source, []).append(bank)
    return {source: tuple(banks) for source, banks in found.items()}


def look_again(
    work: Workspace, source: str, banks: Sequence[str], *, stop: Stop | None = None
) -> Offer:
    """Return what has become of banks in the source that they came from; nothing is written.

    Raises:
        TrainerError: the source cannot be fetched.
    """
    return only(offer(work, source, stop=stop), banks)


def only(seen: Offer, banks: Sequence[str]) -> Offer:
    """Return an offer with some of its banks, and which of those it does not have."""
    arrivals = tuple(arrival for arrival in seen.arrivals if arrival.bank.id in banks)
    there = {arrival.bank.id for arrival in arrivals}
    gone = tuple(bank for bank in banks if bank not in there)
    return Offer(seen.source, arrivals, seen.problems, seen.skipped, seen.commit, gone)


def ready(arrivals: Iterable[Arrival], *, over: bool = False) -> list[Arrival]:
    """Return the banks that can be installed as they are.

    Args:
        arrivals: of an offer.
        over: whether a bank that the person changed, or that came from elsewhere, is replaced.
    """
    kept = (State.NEW, State.OTHER)
    known = (arrival for arrival in arrivals if arrival.state in kept)
    return [one for one in known if one.state is State.NEW or over or not one.edited]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A question with a history that no bank holds any more; `asked` counts the answers."""

    key: str
    asked: int


def orphans(work: Workspace) -> tuple[Orphan, ...]:
    """Return the questions that were answered or asked for real and that no bank holds, by key."""
    held = {question.key for question in work.banks().questions}
    counts = {key: count for key, (count, _) in work.history.tellings.question_counts().items()}
    for key, count in work.history.debriefs.real_counts().items():
        counts.setdefault(key, count)
    return tuple(Orphan(key, counts[key]) for key in sorted(counts) if key and key not in held)
