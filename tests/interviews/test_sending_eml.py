"""The unsent mail under hostile and far-fetched input: refused, or read back as it was given."""

from __future__ import annotations

import mailbox
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import compat32, default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.interviews.sending import Message, to_eml

AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
ID = "1@example.invalid"
KNOWN = {
    "to_name": "Ana", "to_email": "ana@example.org", "subject": "Thank you", "body": "Dear Ana",
    "from_name": "Robin", "from_email": "robin@example.org",
}  # fmt: skip
HEADERS = [
    "Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
]  # fmt: skip
HOSTILE = {
    "CR LF": "a\r\nBcc: x@example.org",
    "LF": "a\nBcc: x@example.org",
    "lone CR": "a\rBcc: x@example.org",
    "at the end": "a\r\n",
    "a fold": "a\r\n b",
    "NUL": "a\0b",
    "tab": "a\tb",
    "vertical tab": "a\vb",
    "form feed": "a\fb",
    "file separator": "a\x1cb",
    "escape": "a\x1b[31mb",
    "DEL": "a\x7fb",
    "NEL": "a\x85Bcc: x",
    "C1": "a\x9bb",
    "line separator": "a\u2028Bcc: x",
    "paragraph separator": "a\u2029Bcc: x",
    "bidi override": "a\u202eb",
    "bidi isolate": "a\u2066b",
    "right-to-left mark": "a\u200fb",
    "zero width space": "a\u200bb",
    "lone surrogate": "a\ud800b",
    "encoded word Q": "=?utf-8?q?=0aBcc:?=",
    "encoded word B": "=?UTF-8?B?DQpCY2M6?=",
    "encoded word with language": "=?utf-8*en?Q?x?=",
    "encoded word amid": "Ana =?us-ascii?q?x?= B",
    "very long": "x" * 501,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("field", [name for name in KNOWN if name != "body"])
def test_a_hostile_header_is_refused_by_name(field, text):
    """One line names the field and the way out, and shows nothing that commands a terminal."""
    with pytest.raises(TrainerError) as caught:
        to_eml(Message(**(KNOWN | {field: text})), AT, ID)
    said = str(caught.value)
    assert said.startswith(field.split("_", maxsplit=1)[0])
    assert caught.value.hint
    assert said.isprintable()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_name_is_refused_even_without_an_address(text):
    """A name that is not written for want of an address is checked all the same."""
    with pytest.raises(TrainerError):
        to_eml(Message(**(KNOWN | {"to_name": text, "to_email": ""})), AT, ID)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_body_stays_a_body(text):
    """What would be a header stays text when it stands in the letter."""
    mail = message_from_bytes(to_eml(Message(**(KNOWN | {"body": text})), AT, ID), policy=default)
    assert mail.keys() == HEADERS


NAMES = {
    "Latin": "Zoë Ångström",
    "Cyrillic, longer than an encoded word": "Александр Сергеевич Константинопольский",
    "Chinese": "山田太郎" * 20,
    "Arabic": "محمد بن سلمان",
    "Hebrew": "דוד בן גוריון",
    "Devanagari": "श्रीमती लक्ष्मी",
    "combining": "Zoe\u0308 " * 12 + "X",
    "emoji": "Ana 👩\u200d💻🏽 " * 9 + "X",
    "comma": "Bérg, Ana",
    "comma, ASCII": "Berg, Ana",
    "quotes": 'Ana "the boss" Berg',
    "brackets": "Ana <x@example.org>",
    "backslash": "Ana \\ Berg",
    "group": "list: a, b;",
    "comment": "Ana (HR)",
    "long": "Ana " * 100 + "Berg",
    "one long word": "x" * 400,
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_of_any_script_comes_back_whole(name):
    """A name is one mailbox and the same letters for Python's reader and by RFC 2047."""
    data = to_eml(Message(**(KNOWN | {"to_name": name, "subject": name})), AT, ID)
    mail = message_from_bytes(data, policy=default)
    [box] = mail["To"].addresses
    assert box.addr_spec == "ana@example.org"
    assert str(mail["Subject"]) == name
    raw = message_from_bytes(data, policy=compat32)["To"].removesuffix("<ana@example.org>")
    phrase = raw.replace("\r\n", "").replace("\n", "").strip().strip('"')
    assert str(make_header(decode_header(phrase))) == name
    head = data.partition(b"\r\n\r\n")[0]
    assert max(map(len, head.split(b"\r\n"))) <= 76


def unflowed(text):
    """Join soft line ends as a mail program does (RFC 3676)."""
    lines, row = [], ""
    for line in text.removesuffix("\n").split("\n"):
        row += line.removeprefix(" ")
        if line.endswith(" ") and line != "-- ":
            continue
        lines.append(row)
        row = ""
    return lines


header = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)
line = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)
body = st.lists(line | st.sampled_from(["> x", "From y", "-- ", ".", " z", "a  b " * 30]))


@given(header, header, header, body)
@settings(deadline=None)
def test_what_is_accepted_is_read_as_it_was_given(name, sender, subject, lines):
    """Headers are exactly those expected, the text flows back, no line passes 998 octets."""
    message = Message(name, "a@example.org", subject, "\n".join(lines), sender, "b@example.org")
    try:
        data, refused = to_eml(message, AT, ID), ""
    except TrainerError as error:
        data, refused = b"", str(error)
    assert "as it was meant" not in refused
    if refused:
        return
    mail = message_from_bytes(data, policy=default)
    assert mail.keys() == HEADERS
    assert str(mail["Subject"]).split() == subject.split()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 78
    given_lines = "\n".join(one.rstrip() for one in "\n".join(lines).strip("\n").split("\n"))
    assert unflowed(mail.get_content().replace("\r\n", "\n")) == given_lines.split("\n")


SHOWN = Message(
    "Zoë Müller, HR",
    "ana@example.org",
    "Danke für das Gespräch – und eine kleine Ergänzung zu Ihrer Frage nach der Übergabe (größtes Projekt)",
    "Liebe Frau Dr. Müller,\n\n" + "über Größe und Fußweg " * 12 + "\n\n> kein Zitat\nFrom here = 5 %\n"
    + "x" * 120 + "\n\nMit freundlichen Grüßen\nRobin Falk\n+49 170 0000000",
    "Robin Falk",
    "robin@example.org",
)  # fmt: skip
"""The letter that was opened in mail programs, see docs/decisions/0023-mail.md."""


@pytest.mark.parametrize("kind", [mailbox.mbox, mailbox.Maildir], ids=["mbox", "Maildir"])
def test_a_letter_laid_into_a_mailbox_is_read_as_it_was_written(kind, tmp_path):
    """Subject, names, umlauts, hard breaks and a long line come back out of a mail program's store."""
    data = to_eml(SHOWN, AT, ID)
    with closing(kind(tmp_path / "mail", create=True)) as store:
        store.add(data)
        store.flush()
    with closing(kind(tmp_path / "mail")) as store:
        [raw] = [kept.as_bytes() for kept in store]
    mail = message_from_bytes(raw, policy=default)
    assert str(mail["Subject"]) == SHOWN.subject
    assert mail["To"].addresses[0].display_name == SHOWN.to_name
    given_lines = [line.rstrip() for line in SHOWN.body.split("\n")]
    assert unflowed(mail.get_content().replace("\r\n", "\n")) == given_lines


def test_headers_that_are_not_known_are_left_out():
    """Without addresses and an id there are no headers for them."""
    data = to_eml(Message("Ana", "", "s", "b", "Robin"), AT, "")
    mail = message_from_bytes(data, policy=default)
    assert mail.keys() == [one for one in HEADERS if one not in ("From", "To", "Message-ID")]


def test_a_mistake_of_the_program_is_no_message_to_the_person():
    """A time without a zone and an id that is none are errors of the caller."""
    with pytest.raises(ValueError, match="aware"):
        to_eml(Message(**KNOWN), AT.replace(tzinfo=None), ID)
    with pytest.raises(ValueError, match="message_id"):
        to_eml(Message(**KNOWN), AT, "1\r\nBcc: x@example.org")


@pytest.mark.parametrize(
    "subject",
    [
        "¿Seguimos? “Sí”, dijo ella: «mañana»",
        "Unser Gespräch über die Stelle als Werkstattleiterin – und die Reklamationen, ein Nachtrag",
        "R" + "ありがとうございました" * 4,
        "ß🎉" * 30,
        "é" * 70,
    ],
)
def test_only_the_last_word_of_a_subject_is_padded(subject):
    """Programs that read with GMime (mu, notmuch) lose what follows a padded encoded word."""
    data = to_eml(Message(**{**KNOWN, "subject": subject}), AT, ID)
    head = data.partition(b"Subject: ")[2].partition(b"Message-ID")[0]
    words = head.split()
    assert len(words) > 1
    assert not any(word.endswith(b"=?=") for word in words[:-1])
    assert message_from_bytes(data, policy=default)["Subject"] == subject
