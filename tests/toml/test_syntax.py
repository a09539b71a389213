"""Broken TOML: the line of the mistake, in words."""

import pytest

from trainer.toml import FormatError, read

CASES = [
    ("a = 1\na = 2", 2, "“a” is already in line 1"),
    ('a = 1\n\na = """\nx\n"""', 3, "“a” is already in line 1"),
    ("[a]\nb = 1\n\n[c]\n[a]\n", 5, "“a” is already in line 1"),
    ("[[a]]\n[a]\n", 2, "“a” is already in line 1"),
    ("a = 1\n[[a]]\n", 2, "“a” is already in line 1"),
    ("[[a]]\nb = 1\n[[a]]\nb = 1\nc = 2\nb = 3\n", 6, "“b” is already in line 4"),
    ("a = {b = 1, b = 2}", 1, "“b” is already in line 1"),
    ("x = 1\n\"a b\" = 1\n'a b' = 2", 3, "“a b” is already in line 2"),
    ("a = {b = 1}\na.c = 2\n", 2, "twice"),
    ("a.b = 1\n[a.b.c]\n", 2, "twice"),
    ('a = "x\nb = 1', 1, "doesn't end in its line"),
    ("a = 'x\nb = 1", 1, "a text is opened here and never closed"),
    ('a = 1\nb = """x\n\n\n', 2, "a text is opened here and never closed"),
    ("a = 1\nb = '''x\n\n\n", 2, "a text is opened here and never closed"),
    ('a = [\n  "x",\n\n', 1, "a [ is opened here and never closed"),
    ('a = [\n  {say = "x"},\n  {say = "x"', 3, "a { is opened here and never closed"),
    ("a = [ # ]\n", 1, "a [ is opened here and never closed"),
    ('a = [\n  "x"\n  "y",\n]', 3, "doesn't go on like a list"),
    ("a = {b = 1\n}", 1, "doesn't go on like a table"),
    ('a = "say "no" to it"', 1, "there's something behind the value"),
    ("a = 1\nb = Redis", 2, "no value"),
    ("a = 1\nb =\n", 2, "no value"),
    ("a = 1\nb =", 2, "no value"),
    ("a = 1\nMoved the cart", 2, "a key without ="),
    ("a = 1\n[story", 2, "a [ is opened here and never closed"),
    ("a = 1\n[[story]\n", 2, "the heading doesn't end here"),
    ("a = 1\n[]\n", 2, "a key is missing"),
    ("a = 1\n= 2", 2, "this isn't a key"),
    ('a = "C:\\new\\folder\\q"', 1, "this backslash starts an escape that doesn't exist"),
    ('a = "\\uD800"', 1, "this backslash starts an escape that doesn't exist"),
    ('a = "\x1b"', 1, "a control character"),
    ("a = 1 # \x7f", 1, "a control character"),
]


@pytest.mark.parametrize(("text", "line", "what"), CASES)
def test_a_mistake_is_told_with_its_line(text, line, what):
    """The line is where the person has to look, not where the parser gave up."""
    with pytest.raises(FormatError) as caught:
        read(text, "x")
    (problem,) = caught.value.problems
    assert what in problem.what
    assert problem.line == line
    assert problem.fix


@pytest.mark.parametrize(("text", "line", "what"), CASES)
def test_the_line_holds_behind_crlf_and_a_byte_order_mark(text, line, what):
    """Files from Windows get the same lines."""
    with pytest.raises(FormatError) as caught:
        read("\ufeff" + text.replace("\n", "\r\n"), "x")
    assert caught.value.problems[0].line == line
