"""Making question banks: a template, the canonical form, a selection to share, a list taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer import grading
from trainer.coach.banks import find_bank, free_id
from trainer.coach.find import find_question
from trainer.coach.letters import SUBJECT
from trainer.coach.question_list import Wish, find
from trainer.competencies import COMPETENCIES, TOPICS
from trainer.errors import TrainerError
from trainer.file_names import is_device, plain_name
from trainer.questions.format import parse
from trainer.questions.model import OWN_BANK, Question, QuestionBank
from trainer.questions.sharing import common_terms, private_words, share, without
from trainer.questions.write import write
from trainer.storage import files
from trainer.storage.bank_files import is_shipped
from trainer.storage.bank_origins import bank_path, load_origin
from trainer.storage.letter_files import load_letter
from trainer.storage.paths import path_of
from trainer.storage.texts import MOST_LINES, load_text
from trainer.text import without_invisible
from trainer.toml import FormatError, decode
from trainer.toml.fields import BANK_ID, NAME

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.questions.canonical import Canonical
    from trainer.questions.reading import FoundQuestion, ListReading

LEAST_WORDS = 3
"""An answer or a line of a letter with fewer words is one that any question may hold, as “thank you”."""


def check_id(bank: str) -> str:
    """Return an id that a new bank may have.

    Raises:
        TrainerError: it is not made of small letters, digits and hyphens, begins with a hyphen, or is
            the name of a device on Windows.
    """
    if not re.fullmatch(BANK_ID, bank) or len(bank) > NAME:
        raise TrainerError(
            f"“{bank}” can't be the id of a bank",
            "use small letters, digits and hyphens: night-shift",
        )
    if is_device(bank):
        raise TrainerError(
            f"“{bank}” can't be the name of a file on Windows", f"call it {bank}-questions"
        )
    return bank


def template(bank: str, title: str = "") -> str:
    """Return a commented bank to fill in, one that can be read.

    Raises:
        TrainerError: the id is not one, or the title is too long.
    """
    from trainer.questions.template import template as made  # noqa: PLC0415  one command's text

    text = made(check_id(bank), _titled(title, bank), f"{bank}.toml")
    parse(text, f"{bank}.toml")
    return text


def canonical_form(name: str, data: bytes) -> Canonical:
    """Return a bank's file in canonical form.

    Raises:
        FormatError: with every error of the file.
    """
    from trainer.questions.canonical import canonical  # noqa: PLC0415  one command's work

    return canonical(decode(data, name), name)


def write_over(path: Path, data: bytes, before: bytes) -> None:
    """Write a file that was read; its old version stays as `NAME~`.

    Args:
        path: where.
        data: what.
        before: what was in it when it was read.

    Raises:
        TrainerError: it changed since, and the new version is beside it, or it cannot be written.
    """
    saved = files.save(path, data, expected=files.digest_of(before))
    if saved.conflict:
        raise TrainerError(
            f"{path} changed in the meantime", f"the new version is in {saved.conflict}"
        )


def write_to(name: str, data: bytes) -> Path:
    """Write a new file where a person says, and return it.

    Raises:
        TrainerError: no file is named, there is one already, or it cannot be written.
    """
    path = path_of(name)
    if path.exists():
        raise TrainerError(f"{path} already exists", "choose another name")
    files.save_new(path, data)
    return path


def read_file(name: str) -> tuple[str, str]:
    """Return the text and the name of a list's file.

    Raises:
        TrainerError: it cannot be read, is too large, or is not UTF-8.
    """
    path = path_of(name)
    return load_text(path, lines=MOST_LINES), path.name


@dataclass(frozen=True, slots=True)
class Export:
    """A bank that could be shared, and which questions were left out, one line each."""

    bank: QuestionBank
    left_out: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole file, as it would be written."""
        return write(self.bank)


def choose(
    work: Workspace,
    keys: Sequence[str] = (),
    *,
    bank: str = "",
    competency: str = "",
    search: str = "",
) -> list[Question]:
    """Return the questions that are meant: those named, or all that fit the other arguments.

    Raises:
        TrainerError: a question or bank does not exist, or nothing was named.
    """
    if keys:
        return [find_question(work, key) for key in keys]
    if bank:
        find_bank(work, bank)
    if not (bank or competency or search):
        raise TrainerError(
            "you haven't chosen anything", "name questions, --bank, --competency or --search"
        )
    wish = Wish(search, bank, competency)
    return [row.question for row in find(work, wish)]


def export(work: Workspace, questions: Sequence[Question], bank: str, title: str = "") -> Export:
    """Return questions as a bank to share, with nothing in it that belongs to the person alone.

    Only the allowed fields go out (`questions.sharing.ALLOWED`). A question of the person's own
    that names a company, a person, or holds a text of their stories, answers or letters is left
    out.

    Raises:
        TrainerError: nothing is left, the id is none or belongs to the program, or the title holds
            something private.
    """
    check_id(bank)
    if bank == OWN_BANK or is_shipped(bank):
        raise TrainerError(f"“{bank}” is the id of another bank", "choose another id")
    if not questions:
        raise TrainerError("you haven't chosen a question", "see `trainer bank search`")
    banks = {bank.id: bank for bank in work.banks().banks}
    homes = [banks[name] for name in dict.fromkeys(question.bank for question in questions)]
    name, terms = _titled(title, bank), common_terms(homes)
    made = share(questions, bank, name, language=homes[0].language, terms=terms)
    pairs = zip(made, questions, strict=True)
    personal = [one.id for one, question in pairs if _is_personal(work, question.bank)]
    private = list(_private(work))
    found = [(text, where) for text, where in private_words(made, private) if where in personal]
    named = [text for text, _ in private_words(without(made, [one.id for one in made]), private)]
    if named:
        raise TrainerError(
            f"the title has “{named[0]}” in it", "that is private: choose another title"
        )
    kept = without(made, [where for _, where in found])
    if not kept.questions:
        raise TrainerError(
            "there's nothing left to share",
            f"“{found[0][1]}” has something private in it: “{found[0][0]}”",
        )
    left = tuple(f"“{where}” is left out: “{text}” is private" for text, where in found)
    return Export(kept, left)


def _is_personal(work: Workspace, bank: str) -> bool:
    """Return whether the person may have written a bank: it is no shipped and no fetched one."""
    shipped = is_shipped(bank)
    return not shipped and load_origin(work.home, bank) is None


def _private(work: Workspace) -> Iterator[str]:
    """Yield what must not leave: names, key points, and whole texts of answers and letters."""
    for story in work.stories().stories:
        yield from (story.organization, story.title, story.name, story.telling, story.notes)
        for point in story.points:
            yield from (point.say, *point.accept)
    for interview in work.history.debriefs.interviews():
        yield interview.company
        for person in interview.interviewers:
            yield from (person.name, person.email)
        for asked in work.history.debriefs.asked(interview.id):
            yield asked.said
    sender = work.settings.sender
    yield from (sender.name, sender.email, sender.phone)
    yield from (text for text in _written(work) if len(text.split()) >= LEAST_WORDS)


def _written(work: Workspace) -> Iterator[str]:
    """Yield what the person wrote down while rehearsing and after interviews."""
    for attempt in work.history.attempts():
        yield attempt.answer
    for interview in work.history.debriefs.interviews():
        yield from interview.notes.splitlines()
        for person in interview.interviewers:
            yield from (person.cares_about, person.moment)
        for asked in work.history.debriefs.asked(interview.id):
            yield asked.about
        for decision in work.history.debriefs.decisions(interview.id):
            yield decision.reason
        for letter in work.history.debriefs.letters(interview.id):
            yield letter.came_back
            text = load_letter(work.home, letter.file) or ""
            yield from text.removeprefix(SUBJECT).splitlines()


def add_list(
    work: Workspace, found: Sequence[FoundQuestion], bank: str, title: str = ""
) -> tuple[Path, int]:
    """Put questions of a public list into a bank of the home; return its file and how many came.

    A question that the bank has already, in the same words, is not added again.

    Args:
        work: the opened home.
        found: the questions, in their order.
        bank: id of the bank; one of the person's own that exists is added to.
        title: of a new bank.

    Raises:
        TrainerError: the id is none or belongs to the program or to a fetched bank, or the file
            cannot be written.
    """
    check_id(bank)
    if is_shipped(bank) or load_origin(work.home, bank) is not None:
        raise TrainerError(f"you can't add to the bank “{bank}”", "choose another id")
    path = bank_path(work.home, bank)
    counts: list[int] = []

    def with_found(data: bytes | None) -> bytes | None:
        known = _parsed(path, data) if data else _new_bank(bank, title, found)
        added = _new_questions(known, found)
        counts.append(len(added))
        if not added:
            return None
        text = write(replace(known, questions=(*known.questions, *added)))
        parse(text, path.name)  # what is stored can be read, or nothing is stored
        return text.encode()

    files.change(path, with_found)
    return path, counts[0]


def _new_bank(bank: str, title: str, found: Sequence[FoundQuestion]) -> QuestionBank:
    from trainer.documents.which_language import language_of  # noqa: PLC0415  only for lists

    text = "" if bank == OWN_BANK else "\n".join(question.ask for question in found)
    return QuestionBank(bank, _titled(title, bank), (), language=language_of(text))


def _parsed(path: Path, data: bytes) -> QuestionBank:
    try:
        return parse(decode(data, path.name), path.name, strict=True)
    except FormatError as error:
        raise TrainerError(f"{path} has problems", f"see `trainer check {path}`") from error


def _new_questions(known: QuestionBank, found: Sequence[FoundQuestion]) -> list[Question]:
    asks = {_same(one.ask) for one in known}
    taken = {one.id for one in known}
    added: list[Question] = []
    for one in found:
        made = as_question(one, known.id, taken)
        if _same(made.ask) in asks:
            continue
        asks.add(_same(made.ask))
        taken.add(made.id)
        added.append(replace(made, language=known.language))
    return added


def _titled(title: str, bank: str) -> str:
    """Return a title without what nobody sees, in one line; one made of the bank's id where it is empty."""
    plain = " ".join(without_invisible(title).split())
    made = "My own questions" if bank == OWN_BANK else bank.replace("-", " ").capitalize()
    return plain or made


def as_question(found: FoundQuestion, bank: str, taken: Sequence[str] | set[str]) -> Question:
    """Return a found question as one of a bank, what its wording asks further as its probes."""
    parted = found.apart()
    return Question(
        bank,
        free_id(parted.ask, taken),
        parted.ask,
        competencies=tuple(
            competency
            for competency in parted.competencies
            if competency in COMPETENCIES or competency in TOPICS
        ),
        probes=parted.probes,
        listen_for=parted.listen_for,
        kind=parted.kind,
        tags=parted.tags,
    )


def _same(ask: str) -> str:
    return " ".join(ask.casefold().split()).rstrip(" ?.!")


class Known(NamedTuple):
    """A question of another bank that one of a list resembles, and whether it surely asks the same."""

    question: Question
    same: bool


def known_of(work: Workspace, reading: ListReading) -> dict[int, Known]:
    """Return position in a list -> the question of another bank that it resembles."""
    arriving: list[Question] = []
    taken: set[str] = set()
    for one in reading.questions:
        arriving.append(as_question(one, "-", taken))
        taken.add(arriving[-1].id)
    places = {question.key: place for place, question in enumerate(arriving)}
    found = grading.known_already(arriving, work.banks().questions)
    return {
        places[question.key]: Known(other, grading.asks_the_same(question.ask, other))
        for question, other in found
    }


def read_list(text: str, name: str, form: str | None = None) -> ListReading:
    """Return what a public list holds.

    Args:
        text: the list.
        name: its file's name; tells the form where `form` is None.
        form: md, csv, txt or gift.
    """
    from trainer.questions.reading import fitting, read_questions  # noqa: PLC0415  only for lists

    return fitting(read_questions(text, form, name))


def bank_name(file: str) -> str:
    """Return an id for a bank made of a file's name."""
    return plain_name(free_id(Path(file).stem, ()), instead="list") if file != "-" else "imported"
