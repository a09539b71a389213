"""What is an e-mail address that a letter can go to."""

from __future__ import annotations

import re
import unicodedata

from trainer.errors import TrainerError
from trainer.interviews.sending.message import header_text

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")

LONGEST_LOCAL = 64
"""Octets before the @: RFC 5321, section 4.5.3.1.1."""

LONGEST_DOMAIN = 253
"""Octets of a domain as it is written: RFC 1035, section 2.3.4, less length and root octets."""


def address(email: str, field: str) -> str:
    """Return one e-mail address that may stand in a header; a domain of any script becomes ASCII.

    Args:
        email: the address alone, without a name or angle brackets.
        field: how messages call it.

    Raises:
        TrainerError: it is no address, more than one, or one that not every mail server takes.
    """
    text = header_text(email, field)
    if "<" in text or ">" in text:
        raise TrainerError(
            f"{field}: “{text}” is not an e-mail address", "leave the name and the < > out"
        )
    if "," in text or ";" in text:
        raise TrainerError(f"{field}: “{text}” is not one e-mail address", "a letter goes to one")
    local, at, domain = text.rpartition("@")
    if at and not local.isascii():
        raise TrainerError(
            f"{field}: “{local}” has letters that many mail servers refuse",
            "ask for an e-mail address with plain letters before the @",
        )
    if not _LOCAL.fullmatch(local) or len(local) > LONGEST_LOCAL:
        raise TrainerError(
            f"{field}: “{text}” is not an e-mail address", "write it as name@example.org"
        )
    return f"{local}@{_ascii_domain(domain, text, field)}"


def _ascii_domain(domain: str, text: str, field: str) -> str:
    ascii_domain = domain
    if not domain.isascii():
        try:
            ascii_domain = domain.encode("idna").decode("ascii")
            same = ascii_domain.encode().decode("idna")
        except UnicodeError:
            ascii_domain = same = ""
        # Python knows the rules of 2003, which turn “ß” into “ss”: another domain, another reader.
        if ascii_domain and same != unicodedata.normalize("NFC", domain).lower():
            raise TrainerError(
                f"{field}: the domain of “{text}” can be read in two ways",
                "write the domain in its xn-- form",
            )
    labels = ascii_domain.split(".")
    if (
        len(labels) < 2
        or not all(map(_LABEL.fullmatch, labels))
        or len(ascii_domain) > LONGEST_DOMAIN
    ):
        raise TrainerError(
            f"{field}: “{text}” is no e-mail address with a domain", "write it as name@example.org"
        )
    return ascii_domain
