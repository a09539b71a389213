"""A letter as an unsent mail, which mail programs open as a draft."""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.interviews.sending import headers
from trainer.interviews.sending.addresses import address
from trainer.interviews.sending.flowed import flowed
from trainer.interviews.sending.message import Message, header_text

if TYPE_CHECKING:
    from datetime import datetime

_ID = re.compile(r"[A-Za-z0-9._+=-]+@[A-Za-z0-9.-]+")


def to_eml(message: Message, at: datetime, message_id: str) -> bytes:
    """Return a letter as the bytes of an `.eml` file.

    It is marked as unsent (`X-Unsent: 1`, which Outlook reads; other programs open it as a message
    to edit or to send again), in UTF-8, with soft line ends (`format=flowed`, RFC 3676), so that
    paragraphs flow on any screen. No line has more than 76 octets but one with a long address.
    The bytes are read again with Python's email package: headers and text must be exactly those
    that were meant.

    Args:
        message: the letter; without an address there is no To header, or no From header.
        at: the time in the Date header, aware.
        message_id: an id of the program's own making, without angle brackets; empty leaves the
            header out, and the mail program makes one when it sends.

    Raises:
        TrainerError: a name, an address or the subject cannot stand in a header.
        ValueError: `at` is not aware, or `message_id` is no id.
    """
    # 20 ms for the package: only when a letter is put out.
    from email.utils import format_datetime  # noqa: PLC0415

    if at.tzinfo is None:
        raise ValueError("at must be aware")
    if message_id and not _ID.fullmatch(message_id):
        raise ValueError("message_id must be of the form id@domain")
    meant = _cleaned(message)
    fields = [("Date", format_datetime(at))]
    if meant.from_email:
        fields.append(("From", headers.mailbox(meant.from_name, meant.from_email)))
    if meant.to_email:
        fields.append(("To", headers.mailbox(meant.to_name, meant.to_email)))
    fields.append(("Subject", headers.unstructured(meant.subject)))
    if message_id:
        fields.append(("Message-ID", f"<{message_id}>"))
    fields += [
        ("X-Unsent", "1"),
        ("MIME-Version", "1.0"),
        ("Content-Type", 'text/plain; charset="utf-8"; format=flowed'),
        ("Content-Transfer-Encoding", "quoted-printable"),
    ]
    text = flowed(meant.body)
    head = "".join(headers.field(name, value) for name, value in fields)
    data = head.encode("ascii") + b"\r\n" + _quoted_printable(text)
    _check(data, [name for name, _ in fields], meant, text)
    return data


def _cleaned(message: Message) -> Message:
    """Return a letter whose names, addresses and subject may stand in headers."""
    return Message(
        to_name=header_text(message.to_name, "to (name)"),
        to_email=address(message.to_email, "to (e-mail)") if message.to_email else "",
        subject=header_text(message.subject, "subject"),
        body=message.body,
        from_name=header_text(message.from_name, "from (name)"),
        from_email=address(message.from_email, "from (e-mail)") if message.from_email else "",
    )


def _quoted_printable(text: str) -> bytes:
    return binascii.b2a_qp(text.replace("\n", "\r\n").encode(), istext=True)


def _check(data: bytes, names: list[str], meant: Message, text: str) -> None:
    """Raise where what was written is read as anything else than what was meant."""
    from email import message_from_bytes  # noqa: PLC0415
    from email.policy import default  # noqa: PLC0415

    read = message_from_bytes(data, policy=default)
    mailboxes = [
        [(_letters(box.display_name), box.addr_spec) for box in read[name].addresses]
        for name in ("From", "To")
        if name in read
    ]
    expected = [
        [(_letters(name), email)]
        for name, email in ((meant.from_name, meant.from_email), (meant.to_name, meant.to_email))
        if email
    ]
    if (
        read.keys() != names
        or str(read["Subject"]) != meant.subject
        or mailboxes != expected
        or read.is_multipart()
        or read.get_content().replace("\r\n", "\n") != text
    ):
        raise TrainerError("the mail would not be read as it was meant", "use --format txt")


def _letters(name: str) -> str:
    """Return a name without blanks: Python's package sees one between any two encoded words."""
    return "".join(name.split())
