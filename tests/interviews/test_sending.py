"""The letter as a file for other programs: read back it is the letter, and nothing gets in."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.interviews.sending import (
    Message,
    to_eml,
    to_ics,
    to_mailto,
    to_markdown,
    to_text,
)

AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
BODY = (
    "Dear Ana,\n\nThank you for the tour. " + "A longer sentence follows it here. " * 8 + "\n\n"
    "Grüße – 日本語 🙂\n\nRobin Falk\n+49 000"
)
LETTER = Message(
    "Ana Bérg 山田", "ana@example.org", "Danke – und 日本", BODY, "Robin", "r@example.org"
)


def read(data):
    return message_from_bytes(data, policy=default)


def unflowed(text):
    """Join soft line ends as a mail program does (RFC 3676)."""
    out, row = [], ""
    for line in text.split("\n"):
        row += line.removeprefix(" ")
        if not line.endswith(" "):
            out.append(row)
            row = ""
    return "\n".join(out).strip("\n")


def test_an_eml_is_an_unsent_draft_with_the_letter_in_it():
    """Read by Python's email package: the headers that were meant, and the text as it was typed."""
    mail = read(to_eml(LETTER, AT, "1@example.invalid"))
    assert mail["X-Unsent"] == "1"
    assert str(mail["Subject"]) == LETTER.subject
    assert mail["To"].addresses[0].display_name == LETTER.to_name
    assert mail["To"].addresses[0].addr_spec == LETTER.to_email
    assert mail["From"].addresses[0].addr_spec == "r@example.org"
    assert mail["Date"].datetime == AT
    assert mail.get_content_type() == "text/plain"
    lines = [" ".join(line.split()) for line in BODY.split("\n")]
    assert unflowed(mail.get_content().replace("\r\n", "\n")).split("\n") == lines


def test_no_line_is_longer_than_mail_allows():
    """Lines stay far below the limit of 998 octets, and end in CRLF."""
    data = to_eml(LETTER, AT, "1@x.invalid")
    assert all(len(line) <= 100 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_without_an_address_there_is_no_to_header():
    """A draft for nobody yet can still be opened and addressed."""
    mail = read(to_eml(Message("Ana", "", "s", "b"), AT, "1@x.invalid"))
    assert mail["To"] is None
    assert mail["From"] is None


HOSTILE = [
    "Ana\r\nBcc: all@example.org",
    "Ana\nBcc: all@example.org",
    "Ana\rBcc: all@example.org",
    "Ana\u2028Bcc: x",
    "Ana\u2029Bcc: x",
    "Ana\x85Bcc: x",
    "Ana\x00",
    "Ana\x1b[31m",
    "Ana \u202e evil",
    "=?utf-8?q?=0ABcc:_all?=",
    "=?utf-8?b?DQpCY2M6?=",
    "x" * 501,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["to_name", "to_email", "subject", "from_name", "from_email"])
def test_nothing_can_begin_another_header(field, text):
    """Line breaks of any kind, hidden characters and encoded words are refused in every field."""
    known = {
        "to_name": "Ana", "to_email": "a@example.org", "subject": "s", "body": "b",
        "from_name": "R", "from_email": "r@example.org",
    }  # fmt: skip
    with pytest.raises(TrainerError):
        to_eml(Message(**(known | {field: text})), AT, "1@x.invalid")


@pytest.mark.parametrize(
    "email",
    ["a", "a@", "@b.org", "a@b", "a b@c.org", "a@b.org, c@d.org", "<a@b.org>", "a@-b.org",
     "ä@b.org", "a..b@c.org", "a@b..org"],
)  # fmt: skip
def test_what_is_no_address_is_refused(email):
    """A mistyped address is said, not written."""
    with pytest.raises(TrainerError, match="e-mail"):
        to_eml(Message("Ana", email, "s", "b"), AT, "1@x.invalid")


def test_a_domain_of_any_script_becomes_ascii():
    """An international domain is written as mail servers know it."""
    mail = read(to_eml(Message("Ana", "ana@bücher.example", "s", "b"), AT, "1@x.invalid"))
    assert mail["To"].addresses[0].addr_spec == "ana@xn--bcher-kva.example"


names = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40)


@given(names, names, st.text(max_size=300))
def test_only_the_headers_that_were_meant(name, subject, body):
    """Whatever is accepted, the headers read back are exactly those that were written."""
    try:
        data = to_eml(Message(name, "a@example.org", subject, body), AT, "1@x.invalid")
    except TrainerError:
        return
    mail = read(data)
    assert set(mail.keys()) == {
        "Subject", "To", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
    }  # fmt: skip
    assert len(mail.keys()) == 8
    assert not mail.is_multipart()
    assert max(map(len, data.split(b"\r\n"))) <= 998


def test_a_mailto_link_decodes_to_the_letter():
    """A short letter survives the link; a long one is refused with the way out."""
    short = Message("Ana", "ana@example.org", "A & B? 100 %", "Dear Ana,\n\nyes & no = 1 + 1")
    parts = urlsplit(to_mailto(short))
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == "ana@example.org"
    query = parse_qs(parts.query, strict_parsing=True)
    assert query == {"subject": [short.subject], "body": [short.body.replace("\n", "\r\n")]}
    with pytest.raises(TrainerError, match=r"use the \.eml file"):
        to_mailto(Message("Ana", "ana@example.org", "s", "word " * 900))


def test_a_reminder_is_one_event_with_an_alarm():
    """The calendar file has the expected properties; long lines are folded inside no character."""
    data = to_ics("Send the letter; to Ana, please 日本" * 4, AT, "1@x.invalid", AT, "Acme")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = data.decode().replace("\r\n ", "").strip().split("\r\n")
    assert [line.split(":")[0] for line in lines] == [
        "BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "DESCRIPTION", "BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END", "END",
    ]  # fmt: skip
    assert "DTSTART:20260527T180000Z" in lines
    assert r"Send the letter\; to Ana\, please" in lines[8]


@pytest.mark.parametrize("text", HOSTILE[:10])
def test_nothing_can_begin_another_property(text):
    """A reminder refuses what could end its line."""
    with pytest.raises(TrainerError):
        to_ics(text, AT, "1@x.invalid", AT)


def test_text_is_set_to_72_columns():
    """A text file has To and Subject above lines of at most 72 characters."""
    text = to_text(LETTER)
    assert text.startswith(
        "To: Ana Bérg 山田, ana@example.org\nSubject: Danke – und 日本\n\nDear Ana,"
    )
    assert max(map(len, text.split("\n"))) <= 72


def test_markdown_shows_what_was_typed():
    """What would be a mark is escaped, and lines set by hand stay lines."""
    text = to_markdown(Message("", "", "s", "# no heading\n1. one *two* [x](y)\nRobin\n+49"))
    assert "\\# no heading  \n1\\. one \\*two\\* [x\\](y)  \nRobin  \n+49" in text
