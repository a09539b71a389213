"""Addresses and links: what is accepted means the same to every reader."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.interviews.sending import Message, to_mailto
from trainer.interviews.sending.mailto import LONGEST


@pytest.mark.parametrize(
    ("email", "hint"),
    [
        ("Ana <ana@example.org>", "leave the name"),
        ("ana@example.org, bo@example.org", "goes to one"),
        ("ana@example.org;bo@example.org", "goes to one"),
        ("ana@bo@example.org", "name@example.org"),
        ("ana example.org", "name@example.org"),
        ("ana@@example.org", "name@example.org"),
        (".ana@example.org", "name@example.org"),
        ('"a b"@example.org', "name@example.org"),
        ("ana@[127.0.0.1]", "name@example.org"),
        ("ana@exa_mple.org", "name@example.org"),
        ("ana@" + "a" * 64 + ".org", "name@example.org"),
        ("ana@" + "ä" * 64 + ".org", "name@example.org"),
        ("x" * 65 + "@example.org", "name@example.org"),
        ("ána@example.org", "plain letters before the @"),
        ("山田@example.org", "plain letters before the @"),
        ("ana@straße.example", "xn--"),
        ("ana@βόλος.example", "xn--"),
    ],
)
def test_a_wrong_address_is_refused_with_the_way_out(email, hint):
    """Each kind of mistake has its own way out, in one line."""
    with pytest.raises(TrainerError) as caught:
        to_mailto(Message("", email, "s", "b"))
    assert hint in caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("email", "written"),
    [
        ("ana.b+jobs@mail.example.org", "ana.b%2Bjobs@mail.example.org"),
        ("o'neil@example.org", "o%27neil@example.org"),
        ("a&b=c?d@example.org", "a%26b%3Dc%3Fd@example.org"),
        ("ana@BÜCHER.example", "ana@xn--bcher-kva.example"),
        ("ana@xn--strae-oqa.example", "ana@xn--strae-oqa.example"),
        ("ana@例え.jp", "ana@xn--r8jz45g.jp"),
    ],
)
def test_an_address_in_a_link_starts_nothing_else(email, written):
    """Signs that mean something in a link are encoded, and domains are written as servers know them."""
    assert to_mailto(Message("", email, "s", "b")) == f"mailto:{written}?subject=s&body=b"


@pytest.mark.parametrize("text", ["a\r\nBcc: x", "a\nb", "a\rb", "a\x85b", "a\u2028b", "=?a?q?b?="])
@pytest.mark.parametrize("field", ["to_email", "subject"])
def test_a_link_refuses_what_a_header_refuses(field, text):
    """The mail program makes headers of a link's fields, so the same holds for them."""
    known = {"to_name": "", "to_email": "a@example.org", "subject": "s", "body": "b"}
    with pytest.raises(TrainerError):
        to_mailto(Message(**(known | {field: text})))


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=60)


@given(words, st.lists(words, max_size=5))
@settings(deadline=None)
def test_a_link_decodes_to_what_was_written(subject, lines):
    """Subject and text come back from the link, which holds plain characters only."""
    try:
        link = to_mailto(Message("Ana", "a@example.org", subject, "\n".join(lines)))
    except TrainerError:
        return
    assert link.isascii()
    assert link.isprintable()
    assert len(link) <= LONGEST
    query = dict(part.split("=") for part in urlsplit(link).query.split("&"))
    assert list(query) == ["subject", "body"]
    assert unquote(query["subject"]).split() == subject.split()
    shown = "\n".join(lines).strip("\n").split("\n")
    assert unquote(query["body"]) == "\r\n".join(one.rstrip() for one in shown)


def test_what_is_too_long_for_a_link_is_told_the_way_out():
    """The limit holds to the character."""
    room = LONGEST - len("mailto:a@example.org?subject=s&body=")
    assert len(to_mailto(Message("", "a@example.org", "s", "x" * room))) == LONGEST
    with pytest.raises(TrainerError, match=r"\.eml"):
        to_mailto(Message("", "a@example.org", "s", "x" * (room + 1)))


def test_a_hostile_body_in_a_link_is_encoded():
    """A text cannot add a field to the link."""
    link = to_mailto(Message("", "a@example.org", "s", "x&bcc=y@example.org#z\r\nBcc: all"))
    assert link.endswith("&body=x%26bcc%3Dy%40example.org%23z%0D%0ABcc%3A%20all")
