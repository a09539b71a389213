"""Texts that could begin another header, another field of a link or another calendar property."""

from __future__ import annotations

BREAKS = {
    "CR": "\r", "LF": "\n", "CRLF": "\r\n", "CR CR LF": "\r\r\n", "U+2028": "\u2028",
    "U+2029": "\u2029", "U+0085": "\x85", "VT": "\v", "FF": "\f", "NUL": "\0", "FS": "\x1c",
    "GS": "\x1d", "RS": "\x1e", "folded": "\r\n ", "folded with a tab": "\r\n\t",
    "LF and a blank": "\n ", "ESC": "\x1b", "surrogate": "\ud80a", "bidi": "\u202e",
}  # fmt: skip
"""What any reader could take for the end of a line, or hide text with."""

FOLLOWING = ("Bcc: x@evil.example", "ATTENDEE:mailto:x@evil.example", "\r\n\r\nAnother body")

WORDS = {
    "encoded CRLF": "=?utf-8?q?=0D=0ABcc:_x@evil.example?=",
    "encoded Base64": "=?UTF-8?B?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=",
    "half an encoded word": "=?utf-8?q?=0D",
    "with a language": "=?utf-8*en?q?=0ABcc:_x?=",
    "an unknown charset": "=?x-none?b?AAAA?=",
    "comma": "Berg, Ana",
    "semicolon": "list: a; b",
    "brackets": "Ana <x@evil.example>",
    "two mailboxes": "Ana <x@evil.example>, Bo <y@evil.example>",
    "an open quote": 'Ana " Berg',
    "a closed quote": '"Ana" <x@evil.example>, "',
    "backslash": "Ana \\",
    "escaped line end": "Ana \\nATTENDEE:x",
    "comment": "Ana (x@evil.example",
    "percent CRLF": "x%0D%0ABcc:%20x@evil.example",
    "link fields": "x&bcc=x@evil.example&to=y@evil.example#z",
    "question mark": "?bcc=x@example.org",
    "parameters": 'x;ALTREP="cid:x":y',
    "non-ASCII domain": "ana@bücher.example",
    "digraph domain": "ana@straße.example",
    "full-width at": "ana\uff20evil.example",
    "full-width stop": "ana@evil\uff0eexample",
    "source route": "@a.example,@b.example:ana@evil.example",
    "overlong": "x" * 501,
    "overlong, non-ASCII": "ü" * 501,
    "overlong label": "a@" + "b" * 64 + ".example",
    "just short enough": "ü" * 490,
}  # fmt: skip
"""What means something to a reader of addresses, links or calendars."""


def payloads() -> dict[str, str]:
    """Return name -> text: every break with everything that could follow it, and every word."""
    broken = {
        f"{name}, {after.strip()[:8]}": f"{sign}{after}"
        for name, sign in BREAKS.items()
        for after in FOLLOWING
    }
    return broken | BREAKS | WORDS


def placed(payload: str, known: str) -> dict[str, str]:
    """Return position -> a known text with the payload there."""
    half = len(known) // 2
    return {
        "alone": payload,
        "before": f"{payload}{known}",
        "amid": f"{known[:half]}{payload}{known[half:]}",
        "behind": f"{known}{payload}",
    }
