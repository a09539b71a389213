"""No text of the person's or of others' becomes a header, a field of a link, or a property."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import compat32, default
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.faults.amounts import amount
from tests.faults.header_payloads import payloads, placed
from trainer.coach import letter_out, letters
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.interviews import Interview, Interviewer, Round
from trainer.interviews.sending import Message, to_eml, to_ics, to_mailto, to_markdown, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
UID = "1@example.invalid"
KNOWN = {
    "to_name": "Ana Berg", "to_email": "ana@example.org", "subject": "Thank you",
    "body": "Dear Ana,\n\nthank you.", "from_name": "Robin", "from_email": "robin@example.org",
}  # fmt: skip
HEADERS = [
    "Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
]  # fmt: skip
EVENT = ["BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"]
ALARM = ["BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END", "END"]


def chosen(known: str) -> Iterator[str]:
    """Yield a known text with every payload at every place; every fifth in the everyday run."""
    every = [text for one in payloads().values() for text in placed(one, known).values()]
    return islice(every, 0, None, amount(5, 1))


def read_mail(data: bytes) -> None:
    """Check that a mail has exactly the headers, mailboxes and lines that were meant."""
    for policy in (default, compat32):
        assert message_from_bytes(data, policy=policy).keys() == HEADERS
    mail = message_from_bytes(data, policy=default)
    for name in ("From", "To"):
        assert len(mail[name].addresses) == 1
        assert mail[name].addresses[0].domain in ("example.org", "xn--bcher-kva.example")
    assert not mail.defects
    assert not mail.is_multipart()
    assert data.isascii()
    # A lenient reader ends a line at a lone CR or LF, too.
    head = re.split(rb"\r\n|\r|\n", data.partition(b"\r\n\r\n")[0])
    assert [line.partition(b":")[0].decode() for line in head if line[:1] != b" "] == HEADERS
    assert not re.search(rb"[\r\n]", data.replace(b"\r\n", b""))


def read_link(link: str) -> None:
    """Check that a link has one recipient, a subject and a text."""
    assert link.isascii()
    assert link.isprintable()
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", "")
    fields = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    assert [name for name, _ in fields] == ["subject", "body"]
    assert len(re.split(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", fields[0][1])) == 1
    assert "," not in parts.path
    assert parts.path.partition("@")[2] in ("example.org", "xn--bcher-kva.example")


def read_calendar(data: bytes) -> None:
    """Check that a calendar file has exactly the properties that were meant; one may be left out."""
    text = data.decode()
    lines = re.split(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\0]", text.replace("\r\n ", ""))
    assert lines.pop() == ""
    names = [line.partition(":")[0] for line in lines]
    assert names in ([*EVENT, "DESCRIPTION", *ALARM], [*EVENT, *ALARM])
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def storable() -> Iterator[str]:
    """Yield the payloads that a database can hold, which is UTF-8; a few in the everyday run."""
    every = [text for one in payloads().values() for text in placed(one, "Ana Berg").values()]
    return islice((text for text in every if "\ud80a" not in text), 0, None, amount(40, 1))


def one_line(error: TrainerError) -> None:
    """Check that a refusal is one line that steers no terminal."""
    said = f"{error} {error.hint}"
    assert said.isprintable(), said


@pytest.mark.parametrize("field", KNOWN)
def test_a_field_of_a_letter_is_refused_or_harmless_in_every_form(field, record_property):
    """Mail, link, text and Markdown: refused in a line, or read back with what was meant only."""
    written = refused = 0
    for text in chosen(KNOWN[field]):
        message = Message(**(KNOWN | {field: text}))
        for put_out in (lambda one: to_eml(one, AT, UID), to_mailto, to_text, to_markdown):
            try:
                made = put_out(message)
            except TrainerError as error:
                one_line(error)
                refused += 1
                continue
            written += 1
            if isinstance(made, bytes):
                read_mail(made)
            elif made.startswith("mailto:"):
                read_link(made)
            else:
                lines = made.split("\n\n")[0].split("\n")
                assert len(lines) == 2
    assert written
    assert refused
    record_property("written", written)
    record_property("refused", refused)
    record_property("injected", 0)


@pytest.mark.parametrize("field", ["summary", "uid", "description"])
def test_a_field_of_a_reminder_is_refused_or_harmless(field, record_property):
    """A calendar file has one event with one alarm, whatever its texts."""
    written = 0
    for text in chosen("Write to Ana"):
        known = {"summary": "Write", "at": AT, "uid": UID, "now": AT, "description": "Acme"}
        try:
            data = to_ics(**(known | {field: text}))
        except TrainerError as error:
            one_line(error)
            continue
        read_calendar(data)
        written += 1
    assert written
    record_property("written", written)


PLACES = ("company", "role", "name", "email", "subject", "body", "sender", "sender's e-mail")


@pytest.mark.parametrize("place", PLACES)
def test_what_stands_in_a_home_reaches_no_header(place, tmp_path, record_property):
    """An interview, its people, a letter and the settings with payloads: the home's own way out."""
    work = open_workspace(tmp_path / "home")
    sender = replace(work.settings.sender, name="Robin", email="robin@example.org")
    settings = work.settings
    written = 0
    for number, text in enumerate(storable()):
        put = {one: text if one == place else "" for one in PLACES}
        person = Interviewer(put["name"] or "Ana", email=put["email"] or "ana@example.org")
        at = AT - timedelta(days=1)
        met = Interview(
            f"i{number}", put["company"] or "Acme", put["role"], Round.ONSITE, at, 0,
            interviewers=(person,),
        )  # fmt: skip
        mine = replace(
            sender, name=put["sender"] or "Robin", email=put["sender's e-mail"] or sender.email
        )
        work.settings = replace(settings, sender=mine)
        try:
            work.history.debriefs.save_interview(met)
            letter = letters.open_letter(work, met.id, person.name)
            letter = letters.save_text(
                work, letter, put["subject"] or letter.subject, put["body"] or letter.body
            )
        except TrainerError as error:
            one_line(error)
            continue
        written += _put_out(work, letter)
    work.close()
    record_property("written", written)


def _put_out(work, letter) -> int:
    """Put a letter and its reminder out; return how many files were made."""
    readers = (
        (lambda: letter_out.put_out(work, letter, "eml"), read_mail),
        (lambda: letter_out.put_out(work, letter, "mailto"), lambda data: read_link(data.decode()[:-1])),
        (lambda: letter_out.reminder(work, letter, "2026-06-01 09:00"), read_calendar),
    )  # fmt: skip
    made = 0
    for make, read in readers:
        try:
            data = make()
        except TrainerError as error:
            one_line(error)
            continue
        read(data)
        made += 1
    return made
