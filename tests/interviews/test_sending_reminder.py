"""The reminder as a calendar file: only the properties that were meant, whatever the texts."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.interviews.sending import to_ics

AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
UID = "1@example.invalid"
PROPERTIES = [
    "BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
    "DESCRIPTION", "BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END", "END",
]  # fmt: skip


def read(data):
    """Return (property, value) for each unfolded line."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    return [tuple(line.split(":", 1)) for line in lines]


def unescaped(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


HOSTILE = [
    "a\r\nATTENDEE:x", "a\nEND:VEVENT", "a\rb", "a\x85b", "a\u2028b", "a\u2029b", "a\0b", "a\tb",
    "a\x1bb", "a\u202eb", "a\ud800b", "x" * 501,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["summary", "uid"])
def test_what_could_begin_a_property_is_refused(field, text):
    """Line ends of any kind and hidden characters do not reach the file."""
    known = {"summary": "s", "at": AT, "uid": UID, "now": AT}
    with pytest.raises(TrainerError):
        to_ics(**(known | {field: text}))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_of_the_details_stay_inside_their_property(end):
    """Details of several lines are one escaped value."""
    found = read(to_ics("s", AT, UID, AT, f"one{end}ATTENDEE:x{end}END:VEVENT"))
    assert [name for name, _ in found] == PROPERTIES
    assert dict(found[:10])["DESCRIPTION"] == r"one\nATTENDEE:x\nEND:VEVENT"


texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1)


@given(texts, st.lists(texts, min_size=1).filter(lambda lines: "".join(lines).strip()))
@settings(deadline=None)
def test_whatever_is_accepted_is_read_as_it_was_given(summary, lines):
    """The properties are the expected ones, texts come back, lines hold at most 75 octets."""
    try:
        data = to_ics(summary, AT, UID, AT, "\n".join(lines))
    except TrainerError:
        return
    found = read(data)
    assert [name for name, _ in found] == PROPERTIES
    assert unescaped(found[8][1]).split() == summary.split()
    assert unescaped(found[9][1]).split() == " ".join(lines).split()
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_times_are_written_in_utc():
    """A time of any zone is the same moment in the calendar."""
    east = timezone(timedelta(hours=9))
    found = dict(read(to_ics("s", datetime(2026, 1, 1, 8, tzinfo=east), UID, AT, minutes=30))[4:9])
    assert found["DTSTART"] == "20251231T230000Z"
    assert found["DTEND"] == "20251231T233000Z"
    assert found["DTSTAMP"] == "20260527T180000Z"


def test_a_mistake_of_the_program_is_no_message_to_the_person():
    """A time without a zone and an event of no length are errors of the caller."""
    with pytest.raises(ValueError, match="aware"):
        to_ics("s", AT.replace(tzinfo=None), UID, AT)
    with pytest.raises(ValueError, match="minutes"):
        to_ics("s", AT, UID, AT, minutes=0)
