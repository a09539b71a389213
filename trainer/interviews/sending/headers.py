"""Header fields of a mail, written so that every reader gets the same text back."""

from __future__ import annotations

import binascii
import re

PAYLOAD = 39
"""Octets in one encoded word: 52 characters in Base64 and 12 around them. With “Subject: ” before
it, the line stays within the 76 characters of RFC 2047, section 2."""

PLAIN = 60
"""Characters of a text that stands as it is; longer ones are folded as encoded words, because
readers do not agree on the blanks at a fold of plain text."""

_WORDS = re.compile(r"[!-~]+(?: [!-~]+)*")
_ATOMS = re.compile(r"[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+)*")
_QUOTABLE = re.compile(r'[^"\\]*')


def field(name: str, value: str) -> str:
    """Return one header field, line end included."""
    return f"{name}: {value}\r\n"


def unstructured(text: str) -> str:
    """Return a text as it stands in a Subject field, folded."""
    if not text or (len(text) <= PLAIN and _WORDS.fullmatch(text) and "=?" not in text):
        return text
    return encoded_words(text)


def mailbox(name: str, address: str) -> str:
    """Return a name and an address as they stand in a To or From field, folded.

    Args:
        name: any text that `message.header_text` lets through; may be empty.
        address: what `addresses.address` returned.
    """
    if not name:
        return address
    if len(name) <= PLAIN and _ATOMS.fullmatch(name):
        phrase = name
    elif (
        len(name) <= PLAIN
        and _WORDS.fullmatch(name)
        and _QUOTABLE.fullmatch(name)
        and "=?" not in name
    ):
        phrase = f'"{name}"'
    else:
        phrase = encoded_words(name)
    one_line = "\r\n" not in phrase and len(phrase) + len(address) <= PLAIN
    return f"{phrase} <{address}>" if one_line else f"{phrase}\r\n <{address}>"


def encoded_words(text: str) -> str:
    """Return a text as encoded words (RFC 2047), one a line, no character cut in two.

    None but the last is padded: mail programs that read with GMime lose what follows a padded one.
    """
    words = []
    rest = text
    while rest:
        size = _unpadded(rest)
        words.append(_base64(rest[:size]) if size else _quoted(rest[0]))
        rest = rest[size or 1 :]
    return "\r\n ".join(words)


def _unpadded(text: str) -> int:
    """Return how many characters fill one word without padding, all where they fit; 0 where none do."""
    most = octets = 0
    for number, character in enumerate(text, 1):
        octets += len(character.encode())
        if octets > PAYLOAD:
            return most
        if octets % 3 == 0:
            most = number
    return len(text)


def _base64(text: str) -> str:
    return f"=?utf-8?b?{binascii.b2a_base64(text.encode(), newline=False).decode('ascii')}?="


def _quoted(character: str) -> str:
    octets = "".join(f"={octet:02X}" for octet in character.encode())
    return f"=?utf-8?q?{octets}?="
