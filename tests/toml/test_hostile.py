"""Files made to hurt: refused in one line and in bounded time."""

from functools import partial

import pytest

from tests.work import seconds_of_work
from trainer import questions, stories
from trainer.toml import FormatError, decode
from trainer.toml.bounds import MOST_BYTES

HEAD = 'format = "story-bank/1"\n'
SECONDS = 4.0
"""Far above what it takes alone (at most a second), as tests share the machine."""

TEXTS = {
    "dotted key of 20,000 parts": HEAD + "a." * 20_000 + "a = 1",
    "dotted key in quotes": HEAD + '"a" . ' * 20_000 + "a = 1",
    "dotted heading": "[" + "a." * 20_000 + "a]",
    "5,000 nested lists": "a = " + "[" * 5_000,
    "5,000 nested and closed lists": "a = " + "[" * 5_000 + "]" * 5_000,
    "5,000 nested inline tables": "a = " + "{a = " * 5_000,
    "an integer of 5,000 digits": "a = " + "9" * 5_000,
    "a hexadecimal number of 5,000 digits": "a = 0x" + "f" * 5_000,
    "an integer beyond 64 bits": HEAD + "a = " + "9" * 100,
    "an exponent beyond floats": HEAD + "a = 1e99999",
    "100,000 tables": "".join(f"[t{number}]\n" for number in range(100_000)),
    "100,000 stories": HEAD + "[[story]]\n" * 100_000,
    "many unknown keys": HEAD + "[[story]]\n" + "".join(f"k{n} = 1\n" for n in range(30_000)),
    "many near misses": HEAD + "[[story]]\ncompetencies = [" + '"ownershi", ' * 30_000 + "]",
    "deeply dotted lines": "".join(f"{'a.' * 7}k{number} = 1\n" for number in range(40_000)),
    "an unterminated text": 'a = """' + "x\n" * 500_000,
    "an unterminated line": 'a = "' + "x" * 1_000_000,
    "unterminated many times over": '"""\\' * 300_000,
    "quotes only": '"' * 1_000_000,
    "one word": "a" * 1_000_000,
    "line ends only": "\n" * 1_000_000,
    "comments only": "#\n" * 500_000,
    "carriage returns only": "a\r" * 500_000,
    "a key of a million characters": HEAD + '"' + "a" * 1_000_000 + '" = 1',
    "an id of a million characters": HEAD + '[[story]]\nid = "' + "A" * 1_000_000 + '"',
    "a lone surrogate": 'a = "\ud800"',
    "a mistake in the last of many lines": "".join(f"k{n} = 1\n" for n in range(30_000)) + "zz",
    "a key twice, far apart": "".join(f"k{n} = 1\n" for n in range(30_000)) + "k0 = 1",
    "nothing": "",
    "a date": HEAD + "story = 2020-01-01",
    "a date that is none": HEAD + "story = 2020-02-31",
    "a time zone that is none": HEAD + "story = 2020-01-01T00:00:00+99:99",
    "no number": HEAD + '[[story]]\nid = "a"\nstrength = nan',
    "endless": HEAD + '[[story]]\nid = "a"\nresult = [{say = "a", weight = inf}]',
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("check", [stories.check, questions.check])
def test_a_hostile_text_is_refused_in_time(name, check):
    """Each gives problems of one line each, soon, and none of them is long."""
    problems = check(TEXTS[name], "bank.toml")
    assert seconds_of_work(partial(check, TEXTS[name], "bank.toml"), within=SECONDS) < SECONDS
    assert 0 < len(problems) <= 402
    for line in map(str, problems):
        assert line.startswith("bank.toml:")
        assert len(line.splitlines()) == 1
        assert len(line) < 400


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"x" * (MOST_BYTES + 1), "the file is larger than 2 MB"),
        ('format = "story-bank/1"'.encode("utf-16"), "the file is UTF-16"),
        ('format = "story-bank/1"'.encode("utf-16-be"), "there's a NUL byte in it"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "there's a NUL byte in it"),
        (b"a = 1\nb = '\xff'", "x:2: the file isn't UTF-8 (byte 0xff)"),
        (b"\xed\xa0\x80", "the file isn't UTF-8"),
        (b"a = 1\r\nb = 2\rc = 3\r\n", "x:2: there's a carriage return on its own"),
    ],
)
def test_what_is_no_utf8_text_is_refused_with_a_way_out(data, line):
    """Binary, UTF-16 and huge files get one line that says what to do."""
    problems = stories.check(data, "x")
    assert len(problems) == 1
    assert line in str(problems[0])
    assert problems[0].fix


def test_a_byte_order_mark_and_crlf_are_fine_and_kept():
    """What Windows editors write is read, and decoding changes nothing of it."""
    text = HEAD + '[[story]]\nid = "a"\ntitle = "b"\nresult = ["""two\nlines"""]\n'
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert stories.check(data, "x") == ()
    assert decode(data, "x").encode() == data
    assert stories.parse(decode(data, "x")) == stories.parse(text)


def test_lines_count_alike_with_a_byte_order_mark_and_crlf():
    """A problem has the same line whatever the line ends are."""
    text = HEAD + '[[story]]\nid = "a"\ntitle = 1\nresult = ["b"]\n'
    marked = "\ufeff" + text.replace("\n", "\r\n")
    assert stories.check(text, "x") == stories.check(marked, "x")


def test_parse_raises_every_error_at_once():
    """One reading tells all there is to mend."""
    with pytest.raises(FormatError) as caught:
        stories.parse(HEAD + "[[story]]\nid = 1\ntitle = 2\n", "x")
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4]
    assert "and 2 more" in str(caught.value)


def test_a_file_name_cannot_steer_the_terminal():
    """Escapes in a file's name are made visible in its problems."""
    problem = stories.check("a", "\x1b[2J\n.toml")[0]
    assert str(problem).startswith("␛[2J .toml:1:")
