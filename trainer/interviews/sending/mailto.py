"""A letter as a link that opens a mail program."""

from __future__ import annotations

import string

from trainer.errors import TrainerError
from trainer.interviews.sending.addresses import address
from trainer.interviews.sending.message import Message, header_text, plain_lines

LONGEST = 2_000
"""Characters of the link. Windows passes on the 2,048 of its INTERNET_MAX_PATH_LENGTH, and what
is behind them is lost without a word; some room is left for the program's own."""

_UNRESERVED = frozenset((string.ascii_letters + string.digits + "-._~").encode())
"""What a link may hold as it is: RFC 3986, section 2.3."""


def _quoted(text: str, keep: bytes = b"") -> str:
    """Return a text as it stands in a link, all but plain letters, digits and `keep` encoded."""
    return "".join(
        chr(byte) if byte in _UNRESERVED or byte in keep else f"%{byte:02X}"
        for byte in text.encode()
    )


def to_mailto(message: Message) -> str:
    """Return a letter as a `mailto:` link (RFC 6068): address, subject and text, no names.

    Raises:
        TrainerError: it is too long for a link, or something cannot stand in a header.
    """
    to = _quoted(address(message.to_email, "to (e-mail)"), b"@") if message.to_email else ""
    subject = _quoted(header_text(message.subject, "subject"))
    body = _quoted("\r\n".join(plain_lines(message.body)))
    link = f"mailto:{to}?subject={subject}&body={body}"
    if len(link) > LONGEST:
        raise TrainerError(
            f"as a link the letter has {len(link)} characters, and {LONGEST} go through",
            "use the .eml file",
        )
    return link
