"""Each class of valid and invalid TOML, told apart as tomllib tells it apart, in bounded time."""

import itertools
import time
import tomllib

import pytest

from trainer.toml import FormatError, read

MOST_SECONDS = 0.15

VALUES = [
    *["0", "+1", "-0", "1_000", "01", "1__0", "_1", "1_", "+-1", "0x", "0xFF", "0xG", "0X1"],
    *["0o17", "0o8", "0b10", "0b2", "-0x1", "1.0", "1.", ".1", "1e5", "1e", "1.e5", "1_.0"],
    *["inf", "+nan", "Inf", "NaN", "true", "false", "True", "tru", "trueish", "null"],
    *["1979-05-27", "1979-13-01", "1979-02-30", "1979-5-27", "07:32:00", "25:00:00", "07:32"],
    *["1979-05-27T07:32:00Z", "1979-05-27 07:32:00-07:00", "1979-05-27T07:32:00+25:00"],
    *['""', "''", '"a', "'a", '"a\\n"', '"\\q"', '"\\u00e9"', '"\\uD800"', '"\\u12"'],
    *['"""a\nb"""', "'''a\nb'''", '"""a', '"a\nb"', '"""a""""""', '"a" "b"', '"\\U00110000"'],
    *["[]", "[1, 2,]", "[,]", "[1 2]", "[1,,2]", "[1", "1]", '[1, "a"]', "[\n1, # c\n2\n]"],
    *["{}", "{a = 1}", "{a = 1,}", "{a = 1, a = 2}", "{a = 1\n}", "{a}", "{a.b = 1, a.c = 2}"],
    *["{a.b = 1, a = 2}", "", "# none", "1 2", "a"],
]
KEYS = [
    "a",
    "a-b",
    "1",
    '"a b"',
    "'a'",
    '""',
    "a.b",
    "a . b",
    "a..b",
    ".a",
    "a.",
    "a b",
    "é",
    "",
    '"a',
]
TABLES = [
    *[
        "[a]",
        "[a.b]\n[a]",
        "[a]\n[a]",
        "[a]b = 1",
        "[]",
        "[a",
        "a]",
        "[[a]]\n[[a]]",
        "[[a]",
        "[a]]",
    ],
    *["[[a]]\n[a]", "[a]\n[[a]]", "a = 1\n[a]", "a = 1\n[a.b]", "a.b = 1\n[a]", "[a.]", "[.a]"],
    *["a = []\n[[a]]", "a = {}\n[a.b]", "[[a]]\n[a.b]\n[a.b]", "[a.b]\n[a]\nb = 1", "[ a ]"],
    *["a = 1\na = 2", "a.b = 1\na = 2", "a = 1 b = 2", "a\n= 1", "a =\n1", "a = 1\rb = 2"],
]
COMMENTS = [
    "# c",
    "a = 1 # c",
    "# \t",
    "# \x00",
    "# \x1f",
    "# \x7f",
    "a = 1\r\n# c\r\n",
    "\r",
    "// c",
]
CORPUS = list(
    dict.fromkeys(
        itertools.chain(
            (f"k = {value}" for value in VALUES),
            (f"k = [{value}]" for value in VALUES),
            (f"[t]\nk = {{x = {value}}}" for value in VALUES),
            (f"{key} = 1" for key in KEYS),
            (f"[{key}]\nx = 1" for key in KEYS),
            (f"k = {{{key} = 1}}" for key in KEYS),
            TABLES,
            COMMENTS,
        )
    )
)


def _accepts(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


@pytest.mark.parametrize("valid", [True, False])
def test_every_class_is_told_apart_in_bounded_time(valid, record_property):
    """Valid texts give tomllib's value, invalid ones one problem with a line, all quickly."""
    wrong, slow, took = [], [], []
    for text in CORPUS:
        if _accepts(text) is not valid:
            continue
        start = time.process_time()
        try:
            value = read(text, "x")
        except FormatError as error:
            lines = [problem.line for problem in error.problems]
            right = not valid and len(lines) == 1 and bool(lines[0])
        else:
            right = valid and repr(value) == repr(tomllib.loads(text))
        took.append(time.process_time() - start)
        if took[-1] > MOST_SECONDS:
            slow.append(text)
        if not right:
            wrong.append(text)
    record_property("texts", len(took))
    record_property("most ms", f"{max(took) * 1000:.1f}")
    assert (wrong, slow) == ([], [])
