"""Texts that have broken programs: made from code points, a class for each kind of trouble.

The classes are those of the public Big List of Naughty Strings and more; the strings are made here.
`NAUGHTY` holds every text that UTF-8 can carry; `PAYLOADS` adds what a terminal or a markup reader
would obey; `UNENCODABLE` holds what no file can hold but a command line can.
"""

from __future__ import annotations

import unicodedata
from itertools import chain, product
from typing import TYPE_CHECKING

from tests.faults.naughty_code import INJECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def chunks(texts: Sequence[str], number: int) -> Iterator[tuple[str, ...]]:
    """Return the texts in order, at most `number` at a time."""
    for start in range(0, len(texts), number):
        yield tuple(texts[start : start + number])


def _runs(*ranges: tuple[int, int], size: int = 24) -> tuple[str, ...]:
    """Return the characters from the first to the last code point of each range, cut in runs."""
    letters = [chr(code) for first, last in ranges for code in range(first, last + 1)]
    return tuple("".join(run) for run in chunks(letters, size))


def _one_each(codes: Iterable[int], form: str = "be{}tween") -> tuple[str, ...]:
    """Return one text for each code point, the character standing inside a word."""
    return tuple(form.format(chr(code)) for code in codes)


def _shifted(word: str, start: int, base: str = "a") -> str:
    """Return a word in an alphabet that begins at another code point."""
    return "".join(chr(start + ord(letter) - ord(base)) for letter in word)


WORDS = ("nil", "null", "NULL", "None", "undefined", "NaN", "Infinity", "-inf", "true", "False",
         "yes", "off", "hasOwnProperty", "constructor", "__proto__", "__class__", "then", "[[story]]",
         "format", "id", "#", "---", "...", "\\", "\\\\", "~", "*", "-", "--", "-h", "--help",
         "--version", "-o/dev/null", "@file", "%", "%%", "&", "<", ">", "`", "$", "!", "?")  # fmt: skip
"""Words that a language, a format or an argument reader takes for its own."""

_DIGITS = ("0", "1", "-1", "-0", "+1", "00", "0.0", "1.", ".5", "1/2", "1/0", "1e400", "-1e-400",
           "1E2", "1_000", "1,000", "1.000,00", "1 000", "0x1F", "0o17", "0b11", "1e", "..", "0..0",
           "1;1", "٣", "--1", "9" * 400, str(2**63), str(-(2**63) - 1), str(2**64), "0." + "1" * 60,
           "1979-05-27", "25:61:61", "2026-02-30", "1979-05-27T07:32:00Z", "12 %", "$1", "€ 1")  # fmt: skip
_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0BE6, 0x0E50, 0x0F20, 0x1040, 0x17E0, 0xFF10, 0x1D7CE,
          0x1D7D8, 0x1D7F6, 0x1FBF0)  # fmt: skip
NUMBERS = _DIGITS + tuple(_shifted("0123456789", zero, "0") for zero in _ZEROS)
"""Numbers, what is nearly one, and the ten digits of other scripts."""

ASCII = _runs((0x20, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E), size=8)
SYMBOLS = _runs((0xA1, 0xAC), (0xAE, 0xFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20C0),
                (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF),
                (0x2300, 0x23FF), (0x2500, 0x259F), (0x2600, 0x26FF), (0x2800, 0x28FF))  # fmt: skip
SMALL = _runs((0x2070, 0x2071), (0x2074, 0x208E), (0x2090, 0x209C), (0x1D2C, 0x1D6A), size=16)
QUOTES = ("'", '"', "''", '""', "'\"'", '"""', "'''", "\\'", '\\"', "‘’", "“”", "„“", "«»", "‹›",
          "「」", "『』", "〝〟", "’tis ‛so‛", "`´", "'" * 99, '"' * 99)  # fmt: skip
SCRIPTS = _runs((0x0391, 0x03C9), (0x0401, 0x045F), (0x0531, 0x0556), (0x0E01, 0x0E30),
                (0x3041, 0x3096), (0x30A1, 0x30FA), (0x3105, 0x312F), (0x4E00, 0x4E2F),
                (0xAC00, 0xAC17), (0x20000, 0x20017), (0x30000, 0x30017), (0xF900, 0xF917),
                (0x10330, 0x1034A), (0x12000, 0x12017), (0x13000, 0x13017), (0xE000, 0xE017),
                (0xF0000, 0xF0017), (0x10FFF0, 0x10FFFD))  # fmt: skip
"""Letters of two bytes and more, planes above the first, and those for private use."""

_FACES = tuple(chr(code) for code in range(0x1F600, 0x1F610))
EMOJI = (
    *_runs((0x1F300, 0x1F34F), (0x1F400, 0x1F44F), (0x1F680, 0x1F6A0), size=16),
    *(face + tone for face, tone in product("\U0001f44d\U0001f590", map(chr, range(0x1F3FB, 0x1F400)))),
    "\u200d".join(_FACES[:4]), "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f3f4\u200d\u2620\ufe0f", "\u2764\ufe0f\u2764\ufe0e", "1\ufe0f\u20e3#\ufe0f\u20e3",
    "".join(_shifted(land, 0x1F1E6) for land in ("de", "us", "zz", "a")), "\U0001f3fb", "\ufe0f",
)  # fmt: skip
RIGHT_TO_LEFT = (
    *_runs((0x05D0, 0x05EA), (0x0621, 0x064A), (0x0710, 0x072F), (0x0780, 0x07A5), (0x07CA, 0x07EA)),
    "left \u05d0\u05d1\u05d2 (12) right", "\u0645\u0631\u062d\u0628\u0627 abc 1+2=3", "\ufdfd\ufdfa",
    "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", "\u0627\u0644\u0652\u0639\u064e\u0631\u064e\u0628",
)  # fmt: skip
ZALGO = tuple(
    "".join(letter + _runs((first, first + tall))[0][:tall] for letter in "help")
    for tall, first in product((1, 3, 5, 24), (0x0300, 0x0318, 0x0330, 0x0E47, 0x20D0))
)
TRICKS = (
    *(_shifted("naughty", start) for start in (0x1D41A, 0x1D482, 0x1D4EA, 0x1D552, 0x1D5BA, 0x1D68A,
                                               0x24D0, 0xFF41, 0x249C)),
    "p\u0430yp\u0430l", "\u0391pple", "\u01c5\u01c8\u01cb", "\u0254\u0287\u0250", "\u1e9e\u00df", "ſtrange K\u212b",
    *(unicodedata.normalize(form, "\u1e69\ufb03\u00c5\uac01") for form in ("NFC", "NFD", "NFKC", "NFKD")),
)  # fmt: skip
"""Letters that look like others, and the four normal forms of one word."""

CASES = ("İstanbul", "ı", "ß", "ẞ", "ŉ", "ΐ", "ﬀ", "Ǆ", "ς Σ σ", "\u0345", "Ⱥ", "ⱥ" * 9, "\u1e97", "K", "Å", "ſ",
         "ﬃ ﬄ ﬅ ﬆ", "æ œ ĳ", "ﷺ", "㍿", "㏒")  # fmt: skip
"""Letters that grow, shrink or never return when their case is folded, and ligatures."""

_IGNORED = (0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x180F), *range(0x200B, 0x2010),
            *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164, 0xFEFF, 0xFFA0, *range(0xFFF9, 0xFFFE),
            *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), 0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xE0100)  # fmt: skip
INVISIBLE = _one_each(_IGNORED)
"""What is not seen: joiners, bidirectional controls, byte order marks, tags, fillers."""

_NO_CHARACTERS = (
    0xFDD0,
    0xFDEF,
    *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)),
)
NO_CHARACTERS = _one_each(_NO_CHARACTERS)
BROKEN = ("\ufeffstart", "\ufeff", "ï»¿x", "\ufffd", "\\ud800", "\\udc00\\ud800", "\\ud83d", "&#xD800;", "í\xa0€", "Ã©â‚¬",
          "\\x00", "\\u0000", "\\N{BULLET}", "\\r\\n", "%00", "\\0", "ÿþ", "\\U00110000", "\u0378", "\U0003ffff")  # fmt: skip
"""Byte order marks, escapes that look like halves of a pair, mojibake, unassigned code points."""

_SPACES = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F,
           0x205F, 0x3000, 0x2800)  # fmt: skip
BLANKS = ("", *map(chr, _SPACES), "\r\n", " \t\n ", "\n\n\nx", "x\n\n", "a\tb\tc", "a\rb", "\t" * 40, "a\n\rb", "\v\f",
          *_one_each(_SPACES))  # fmt: skip
CONTROLS = _one_each(chain(range(0x20), range(0x7F, 0xA0)))
LONG = ("x" * 5_000, "word " * 1000, "\u0430" * 3_000, "\U0001f600" * 800, "\n" * 400, "[" * 800, "(" * 800,
        "\u4e2d" * 2_000, "a\n" * 500, "\u0301" * 300, "\\" * 999, '"' * 999, "1" * 4_400, "a-" * 900)  # fmt: skip

NAUGHTY: tuple[str, ...] = tuple(
    dict.fromkeys(
        WORDS + NUMBERS + ASCII + SYMBOLS + SMALL + QUOTES + SCRIPTS + EMOJI + RIGHT_TO_LEFT + ZALGO + TRICKS + CASES
        + INVISIBLE + NO_CHARACTERS + BROKEN + BLANKS + CONTROLS + LONG + INJECTED
    )
)  # fmt: skip
"""Every naughty string, once."""

_ENDS = ("\x07", "\x1b\\", "\x9c", "")
_OPENERS = {"OSC": ("\x1b]", "\x9d"), "DCS": ("\x1bP", "\x90"), "APC": ("\x1b_", "\x9f"), "PM": ("\x1b^", "\x9e"),
            "SOS": ("\x1bX", "\x98")}  # fmt: skip
_OSC = ("0;owned", "2;owned", "4;1;rgb:ff/00/00", "8;;http://evil.example", "10;?", "52;c;aGFja2Vk", "52;c;?",
        "1337;File=inline=1:eA==", "9;done", "777;notify;x;y", "133;A", "11;#fff")  # fmt: skip
_CSI = ("2J", "31m", "8m", "6n", "c", ">c", "?1049l", "?25l", "?1000h", "?2004l", "21t", "10;10H", "9999B", "4i", "!p",
        "1;2r", "s", "?1h", "3J", "20l")  # fmt: skip
ESCAPES = (
    *(f"{start}{body}{end}payload" for start, body, end in product(_OPENERS["OSC"], _OSC, _ENDS)),
    *(f"{start}{body}payload" for start, body in product(("\x1b[", "\x9b"), _CSI)),
    *(f"{start}+q544e{end}x" for kind in ("DCS", "APC", "PM", "SOS") for start in _OPENERS[kind] for end in _ENDS),
    *(f"\x1b{final}x" for final in "cDEHMNOZ78=>(0#8n|~"), "\x1b", "\x1b[", "\x1b]", "\x1b\x1b[31m", "a\x7f\x7fb", "a\bb",
    "\x1b[200~paste\x1b[201~", "\x05", "\x0e\x0f", "\x07", "a\rb", "\x18\x1a", "\x1b[<0;1;1M", "\x1b%G",
    *(f"a{chr(code)}gpj.exe{chr(end)}" for code, end in ((0x202E, 0x202C), (0x202D, 0x202C), (0x2066, 0x2069),
                                                         (0x2067, 0x2069), (0x2068, 0x2069), (0x061C, 0x200F))),
)  # fmt: skip
"""What a terminal would obey, in its forms of two bytes and of one (C1), ended and not."""

_ACTIONS = (
    "click=app.quit",
    "click=app.bell",
    "click=screen.dismiss",
    "click='app.quit'",
    "click=quit()",
    "enter=app.quit",
)
MARKUP = (
    *(f"[@{action}]click{end}" for action, end in product(_ACTIONS, ("", "[/]", "[/@click]"))),
    "[/]", "[/bold]", "[bold]x", "[bold]x[/italic]", "[", "]", "[]", "[[", "]]", "[[]]", "[/][/]", "[red on blue]x[/]",
    "[link=http://evil.example]x[/link]", "[link='http://evil.example']x", "[link=", "[$primary]x", "[auto]x", "[b", "b]",
    "\\[bold]", "\\\\[bold]x[/]", "[#ff0000]x", "[on #zzz]", "[bold red][/red]", "[blink]x[/blink]", "[reverse", "[/link]",
    ":smile:", "[meta=1]", "[a=b]", "[@]", "[@click]", "[@click=]", "[@click=app.quit", "[123]", "[x]", "[ ]", "$x",
    "[emoji]:boom:[/]", "[not bold]", "[rgb(1,2,3)]x", "[link]http://evil.example", "[bold]" * 60, "[/]" * 60,
)  # fmt: skip
"""Markup of Textual and Rich, whole, unbalanced and cut."""

PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys(ESCAPES + MARKUP))
EVERYTHING: tuple[str, ...] = tuple(dict.fromkeys(NAUGHTY + PAYLOADS))

UNENCODABLE = (
    "\ud800",
    "x\udfffy",
    "\udc80\udcff",
    "\udc1b]52;c;eA==\udc07",
    "\ud83dhalf",
    "\udcffname\ud800",
)
"""Lone surrogates: a wrong byte of a command line or a file name arrives so."""


def sample(texts: Sequence[str], number: int) -> tuple[str, ...]:
    """Return up to `number` of the texts, taken evenly from the whole list."""
    step = max(1, -(-len(texts) // number))
    return tuple(texts[::step])


def packs(texts: Sequence[str], most: int) -> list[str]:
    """Return the texts joined by blanks to packs of at most so many characters; a long one alone."""
    found = [""]
    for text in texts:
        if len(found[-1]) + len(text) > most:
            found.append("")
        found[-1] = f"{found[-1]} {text}" if found[-1] else text
    return found
