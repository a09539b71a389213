"""A letter as an unsent mail, which mail programs open as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.interviews.sending.message import Message, address, header_text, plain_lines

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import EmailMessage

LINE = 72
"""Characters of a soft-wrapped line; RFC 3676 asks for 78 at most."""


def to_eml(message: Message, at: datetime, message_id: str) -> bytes:
    """Return a letter as the bytes of an `.eml` file.

    It is marked as unsent (`X-Unsent: 1`, which Outlook reads; other programs open it as a message
    to edit or to send again), in UTF-8, with soft line ends (`format=flowed`, RFC 3676), so that
    paragraphs flow on any screen. The bytes are read again with Python's email package, and their
    headers must be exactly those that were meant.

    Args:
        message: the letter; without an address there is no To header.
        at: the time in the Date header, aware.
        message_id: an id of the program's own making, without angle brackets.

    Raises:
        TrainerError: a name, an address or the subject cannot stand in a header.
    """
    # 20 ms for the package: only when a letter is put out.
    from email.message import EmailMessage  # noqa: PLC0415
    from email.policy import SMTP  # noqa: PLC0415
    from email.utils import format_datetime  # noqa: PLC0415

    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = header_text(message.subject, "subject")
    if message.to_email:
        mail["To"] = _mailbox(message.to_name, message.to_email, "to")
    if message.from_email:
        mail["From"] = _mailbox(message.from_name, message.from_email, "from")
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{header_text(message_id, 'id')}>"
    mail["X-Unsent"] = "1"
    mail.set_content(flowed(message.body), subtype="plain", charset="utf-8", cte="quoted-printable")
    mail.set_param("format", "flowed")
    data = mail.as_bytes()
    _check(data, mail)
    return data


def _mailbox(name: str, email: str, field: str) -> object:
    from email.headerregistry import Address  # noqa: PLC0415

    return Address(
        header_text(name, f"{field} (name)"), addr_spec=address(email, f"{field} (e-mail)")
    )


def flowed(body: str) -> str:
    """Return a text with soft line ends: a blank at a line's end means that the line goes on."""
    return "\n".join(_flowed(line) for line in plain_lines(body)) + "\n"


def _flowed(line: str) -> str:
    rows: list[str] = []
    row = ""
    for word in line.split(" "):
        if row and len(row) + len(word) > LINE:
            rows.append(row)
            row = ""
        row += f"{word} "
    rows.append(row.rstrip(" "))
    # “From ” and “>” at the beginning mean something else there: RFC 3676, section 4.4.
    return "\n".join(f" {row}" if row.startswith((" ", ">", "From ")) else row for row in rows)


def _check(data: bytes, meant: EmailMessage) -> None:
    """Raise where what was written is read as anything else than what was meant."""
    from email import message_from_bytes  # noqa: PLC0415
    from email.policy import default  # noqa: PLC0415

    read = message_from_bytes(data, policy=default)
    if sorted(read.keys()) != sorted(meant.keys()) or any(
        str(read[name]) != str(meant[name]) for name in ("Subject", "To", "From") if name in meant
    ):
        raise TrainerError("the mail would not be read as it was meant", "use --format txt")
