"""Every naughty string in all that the history and the folders keep, and all that is printed of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.conftest import DATA
from tests.faults.amounts import FULL, amount
from tests.faults.naughty import EVERYTHING, PAYLOADS, UNENCODABLE, packs, sample
from tests.faults.naughty_home import BANK, FIELDS, HOSTILE, INTERVIEW, STORY, fill, usable
from tests.sharing.conftest import _running, bank_text, repositories, repository, server
from trainer.coach import debrief, interviews, letters, rehearse, unsaid
from trainer.coach.interviews import Details
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.interviews import Interviewer, Wanted
from trainer.storage import files
from trainer.storage.home import open_home

__all__ = ["_running", "repositories", "repository", "server"]

SOME = sample(EVERYTHING, amount(60, len(EVERYTHING)))
FEW = sample(EVERYTHING, amount(6, 150))
PACKS = packs(EVERYTHING, 400) if FULL else FEW
PAYLOAD = " ".join(sample(PAYLOADS, 40))
PRINTED = (
    ["story", "list"], ["story", "show", STORY], ["story", "export"], ["story", "coverage"],
    ["story", "export", "--format", "md"], ["story", "export", "--format", "mini"], ["due"],
    ["stats"], ["doctor"], ["recover"], ["bank", "list"], ["bank", "show", BANK],
    ["bank", "update", "--yes"], ["interview", "list"], ["interview", "show", INTERVIEW],
    ["debrief", INTERVIEW], ["letter", INTERVIEW], ["letter", INTERVIEW, "--check"],
    ["letter", INTERVIEW, "--sources"], ["letter", INTERVIEW, "--format", "txt", "--anyway"],
)  # fmt: skip
WITH_JSON = (
    ["story", "list"], ["story", "show", STORY], ["stats"], ["due"], ["interview", "list"],
    ["interview", "show", INTERVIEW], ["debrief", INTERVIEW], ["letter", INTERVIEW], ["bank", "list"],
)  # fmt: skip
ARGUMENTS = (
    ["story", "show"], ["story", "edit"], ["bank", "show"], ["bank", "search"], ["match"], ["check"],
    ["interview", "show"], ["debrief"], ["letter"], ["rehearse", "--plain"], ["bank", "add"],
    ["bank", "remove"], ["bank", "update"], ["grade", "--story"], ["letter", INTERVIEW, "--to"],
    ["story", "import"], ["completion"], [],
)  # fmt: skip


@pytest.fixture
def home(tmp_path):
    """A home with the five stories of tests/data."""
    found = open_home(tmp_path / "home")
    (found.stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return found.root


@pytest.fixture
def work(home):
    """The home of five stories, opened."""
    opened = open_workspace(home)
    yield opened
    opened.close()


def kept_or_told(store, text: str) -> bool:
    """Store a text; return False where one printable line refuses it."""
    try:
        store(text)
    except TrainerError as error:
        told = str(error)
        assert "\n" not in told or "\n" in text
        return False
    return True


def in_a_line(text: str) -> str:
    """Return a text as a field of one line keeps it."""
    return " ".join(text.split())


def test_an_interview_keeps_every_text(work, record_property):
    """Company, role, posting, wanted and all of an interviewer come back as they were typed."""
    details = Details(company="Acme", when="2026-05-29 14:00")
    known = interviews.add_interview(work, details)
    for text in SOME:
        line = in_a_line(text)
        people = (Interviewer(text, text, "", text, moment=text),)
        for change in (
            Details(company=text),
            Details(role=text, posting=text, wanted=(Wanted(text),)),
            Details(interviewers=people),
        ):
            before = interviews.find_interview(work, known.id)
            kept = kept_or_told(
                lambda _, change=change: interviews.change_interview(work, known.id, change), text
            )
            now = interviews.find_interview(work, known.id)
            assert kept or now == before
            if kept and change.role is not None:
                assert (now.role, now.posting, now.wanted) == (line, text, (Wanted(text),))
            elif kept and change.company is not None:
                assert now.company == line
            elif kept:
                assert now.interviewers == (Interviewer(line, line, "", line, moment=line),)
        for odd in (Details(when=text), Details(stage=text), Details(deadline=text), Details(next_round=text),
                    Details(interviewers=(Interviewer("Ana", email=text),))):  # fmt: skip
            kept_or_told(lambda _, odd=odd: interviews.change_interview(work, known.id, odd), text)
        kept_or_told(lambda text: interviews.find_interview(work, text), text)
        kept_or_told(interviews.read_wanted, text)
    record_property("fields", 13)


def test_a_debrief_a_decision_and_a_letter_keep_every_text(work, record_property):
    """What was heard, said, by whom, why something is left out, and the letter's own text."""
    details = Details(company="Acme", when="2026-05-29 14:00")
    known = interviews.add_interview(work, details)
    asked = debrief.note(work, known.id, "Why?")
    for text in SOME:
        if kept_or_told(lambda text: debrief.note(work, known.id, text, asked=asked.id), text):
            assert debrief.find_asked(work, known.id, asked.id).heard == in_a_line(text)
        changed = replace(asked, said=text, by=text, stories=(text,), settled=True, question=text)
        debrief.change(work, changed)
        assert debrief.find_asked(work, known.id, asked.id) == changed
        debrief.change(work, asked)
        unsaid.decide(work, known.id, text, include=False, reason=text)
        last = work.history.debriefs.decisions(known.id)[-1]
        assert (last.item, last.reason) == (text, in_a_line(text))
        unsaid.look(work, known.id)
    for text in FEW:
        letter = letters.open_letter(work, known.id)
        letters.save_text(work, letter, text, usable(text))
        again = letters.open_letter(work, known.id)
        assert again.subject == in_a_line(text) or not in_a_line(text)
    record_property("fields", 9)


def test_an_answer_is_graded_and_kept_to_the_letter(work, record_property):
    """Whatever is handed in comes back from the history as it was typed."""
    story = work.stories().stories[0]
    for text in SOME:
        graded = rehearse.hand_in(work, Task(text, None, story), text, started=work.clock())
        stored = work.history.attempt(graded.attempt.id)
        assert stored is not None
        assert (stored.answer, stored.asked) == (text, text)
    record_property("fields", 2)


@pytest.mark.parametrize("text", PACKS, ids=range(len(PACKS)))
def test_nothing_printed_of_a_naughty_home_is_hostile(text, run, tmp_path, record_property):
    """A home with the text in every field: every command shows it harmlessly; JSON gives it back."""
    home = ("--home", str(fill(tmp_path / "naughty", text).root))
    for command in PRINTED:
        ran = run(*home, *command)
        assert not HOSTILE.search(ran.out + ran.err), command
        assert ran.status in (0, 1, 2)
    for command in WITH_JSON:
        ran = run(*home, *command, "--json")
        assert not HOSTILE.search(ran.out + ran.err), command
        assert not ran.out or ran.document is not None
    shown = run(*home, "story", "show", STORY, "--json")
    assert usable(text) in json.dumps(shown.document, ensure_ascii=False) or usable(
        text
    ) in all_texts(shown.document)
    record_property("packs", 1)
    record_property("most fields", FIELDS)


def all_texts(value: object) -> set[str]:
    """Return every text in a JSON document."""
    if isinstance(value, dict):
        return {text for one in value.values() for text in all_texts(one)}
    if isinstance(value, list):
        return {text for one in value for text in all_texts(one)}
    return {value} if isinstance(value, str) else set()


def test_no_argument_is_repeated_raw(run, typed, record_property):
    """A text in place of an id, a file, an address or a command is cited visibly, in one line."""
    texts = (*sample(EVERYTHING, amount(12, 150)), *UNENCODABLE, PAYLOAD, "a\0b")
    for text in texts:
        for command in ARGUMENTS:
            typed("")
            ran = run(*command, text)
            assert not HOSTILE.search(ran.out + ran.err), (command, text)
            assert "Traceback" not in ran.err
    record_property("fields", len(ARGUMENTS))


def test_a_file_name_is_never_printed_raw(run, home, record_property):
    """Broken files whose names hold payloads and bytes that are no text: one safe line each."""
    made = 0
    for text in (*sample(EVERYTHING, amount(60, len(EVERYTHING))), *UNENCODABLE):
        name = text.replace("/", "").replace("\0", "").encode("utf-8", "surrogatepass")[:200]
        try:
            with open(bytes(home / "stories") + b"/" + name + b".toml", "w") as file:  # noqa: PTH123
                file.write("x = [")
        except OSError:
            continue
        made += 1
    for command in (["check"], ["check", str(home / "stories")], ["story", "list"], ["doctor"]):
        ran = run(*command)
        assert not HOSTILE.search(ran.out + ran.err), command
    assert made > 50
    record_property("strings", made)


def test_a_commit_message_and_an_author_reach_nobody(repository, run, record_property):
    """What a git repository says of itself may hold anything; adding from it prints none of it."""
    for text in (PAYLOAD, *sample(PAYLOADS, amount(1, 20))):
        repository.commit(nights=bank_text())
        clean = text.replace("\0", "")
        repository.git(
            "-c", f"user.name={clean}", "commit", "-q", "--allow-empty", "-m", f"m {clean}"
        )
        added = run("bank", "add", repository.source, "--yes")
        assert added.status == 0, added.err
        listed = run("bank", "list")
        assert not HOSTILE.search(added.out + added.err + listed.out + listed.err)
        run("bank", "remove", "nights", "--yes")
    record_property("fields", 2)


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "x" * 5000, "a" * 300, "\x1b]0;owned\x07"])
def test_a_name_that_no_file_can_have_is_told_in_one_line(name, tmp_path):
    """A pasted null byte or half a character in a file's name is a message, for reading and writing."""
    path = tmp_path / name
    for try_it in (
        lambda: files.load(path / "x"),
        lambda: files.save(path / "x", b"text", expected=None),
        lambda: files.change(path / "x", lambda _: b"text"),
        lambda: files.put_out(path / "x", b"text"),
    ):
        with pytest.raises(TrainerError) as told:
            try_it()
        assert "\n" not in str(told.value)
