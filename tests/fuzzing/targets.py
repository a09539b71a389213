"""What is fuzzed: each reader and writer through its public door, and what must hold of it.

Nothing but a `TrainerError` may come out of a door, and what is said of a text is short and bounded.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from hypothesis import strategies as st

from tests.fuzzing import examples
from tests.fuzzing.documents import texts
from trainer import grading, questions, stories
from trainer.coach.dates import read_time
from trainer.errors import TrainerError
from trainer.grading.tokens import tokenize
from trainer.interviews.letter.template import parse_template
from trainer.interviews.posting import wanted_in
from trainer.interviews.sending import Message, to_eml, to_ics, to_mailto, to_text
from trainer.interviews.sending import to_markdown as to_letter_markdown
from trainer.interviews.sending.message import plain_lines
from trainer.interviews.transcripts import read_transcript
from trainer.questions.canonical import canonical
from trainer.questions.reading import read_questions
from trainer.stories import edit
from trainer.stories.markdown import to_markdown
from trainer.stories.model import Part
from trainer.stories.reading import read_stories
from trainer.stories.sheet import parse_part
from trainer.stories.write import write as write_stories
from trainer.text import first_control, visible

if TYPE_CHECKING:
    from collections.abc import Callable

AT = datetime(2026, 5, 27, 18, 0, tzinfo=UTC)
HEADERS = {
    "Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
}  # fmt: skip
PROPERTIES = (
    b"BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DTEND SUMMARY BEGIN ACTION TRIGGER END END END "
).split(b" ")
KNOWN = stories.parse(examples.STORIES.rpartition("[[story]]")[0], "known")
ASKED = questions.parse(examples.BANK.rpartition("[[question]]")[0], "known")


@dataclass(frozen=True)
class Target:
    """A door that is fuzzed.

    Attributes:
        inputs: What is thrown at it.
        check: Throws one input and asserts what must hold.
    """

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]


def story_file(text: str) -> None:
    """A story file gives problems of one line, or stories that are written and read alike."""
    for problem in stories.check(text, "f"):
        assert len(str(problem).splitlines()) == 1
    with suppress(TrainerError):
        bank = stories.parse(text, "f")
        again = stories.parse(write_stories(bank), "f")
        assert tuple(again) == tuple(bank)
        to_markdown(bank)


def question_file(text: str) -> None:
    """A question bank gives problems of one line, or a bank whose canonical form is the same."""
    for problem in questions.check(text, "f"):
        assert len(str(problem).splitlines()) == 1
    with suppress(TrainerError):
        bank = questions.parse(text, "f")
        assert tuple(questions.parse(canonical(text, "f").text, "f")) == tuple(bank)


def editing(drawn: tuple[str, str, str]) -> None:
    """An edit in place changes one thing, leaves the others, and is proved by reading it again."""
    text, title, wording = drawn
    try:
        before = stories.parse(text, "f").stories
    except TrainerError:
        return
    if not before:
        return
    story = before[0]
    for change in (
        lambda: edit.set_field(text, story.id, "title", title),
        lambda: edit.add_accept(text, story.id, 0, wording),
        lambda: edit.set_part(text, story.id, Part.RESULT, parse_part(wording, Part.RESULT)),
        lambda: edit.remove_story(text, story.id),
    ):
        with suppress(TrainerError):
            changed = change()
            tomllib.loads(changed)
            after = {one.id: one for one in stories.parse(changed, "f").stories}
            assert all(after[one.id] == one for one in before[1:])
            rest = [line for line in text.split("\n") if line.strip().startswith("#")]
            assert [line for line in rest if line in changed] == rest or story.id not in after
    with suppress(TrainerError):
        changed = edit.set_field(text, story.id, "title", title)
        assert stories.parse(changed, "f").stories[0].title == title


def story_texts(drawn: tuple[str, str]) -> None:
    """What is imported as stories says only what the document says."""
    text, name = drawn
    with suppress(TrainerError):
        reading = read_stories(text, name)
        assert len(reading.found) <= len(text)
        for found in reading.found:
            assert "\n" not in found.title


def question_lists(drawn: tuple[str, str | None]) -> None:
    """What is imported as questions is one line each."""
    text, form = drawn
    with suppress(TrainerError):
        for found in read_questions(text, form, "f").questions:
            assert found.ask.strip()
            assert "\n" not in found.ask


def transcripts(text: str) -> None:
    """A transcript gives exchanges and problems, however it is garbled."""
    with suppress(TrainerError):
        read = read_transcript(text)
        assert all(isinstance(one.answer, str) for one in read.exchanges)


def letters(drawn: tuple[str, str, str, str]) -> None:
    """No name, subject or body makes a header, a field of a link, or a property of a calendar."""
    name, subject, body, email = drawn
    message = Message(name, email, subject, body, name, "b@example.org")
    with suppress(TrainerError):
        mail = message_from_bytes(to_eml(message, AT, "1@example.invalid"), policy=default)
        assert set(mail.keys()) == HEADERS - (set() if email else {"To"})
        assert len(mail.keys()) == len(set(mail.keys()))
        assert mail.get_content().split() == " ".join(plain_lines(body)).split()
    with suppress(TrainerError):
        link = to_mailto(message)
        assert link.isascii()
        _, _, fields = link.partition("?")
        assert [name for name, _ in parse_qsl(fields, keep_blank_values=True)] == [
            "subject",
            "body",
        ]
    with suppress(TrainerError):
        lines = to_ics(subject, AT, "1@example.invalid", AT, body).split(b"\r\n")
        assert all(len(line) <= 75 for line in lines)
        names = [line.partition(b":")[0].partition(b";")[0] for line in lines if line[:1] != b" "]
        assert [name for name in names if name != b"DESCRIPTION"] == PROPERTIES
        assert names.count(b"DESCRIPTION") <= 2
    with suppress(TrainerError):
        to_text(message)
        to_letter_markdown(message)


def heard_questions(drawn: tuple[str, str]) -> None:
    """Whatever was heard leads to questions of the banks with a likeness in bounds, each once."""
    heard, language = drawn
    found = grading.match_question(heard, ASKED.questions, limit=5)
    assert len({match.question for match in found}) == len(found) <= 5
    assert all(0 <= match.score <= 1 for match in found)
    for token in tokenize(heard, language):
        assert 0 <= token.start <= token.end <= len(heard)


def grader(drawn: tuple[int, str, str]) -> None:
    """Any answer to any story has a grade in bounds whose evidence stands in the answer."""
    number, answer, asked = drawn
    story = KNOWN.stories[number % len(KNOWN)]
    grade = grading.grade_recall(story, answer, question=asked)
    assert 0 <= grade.score <= 1
    for point in grade.points:
        assert 0 <= point.score <= 1
        for span in point.evidence:
            assert answer[span.start : span.end] == span.text
    assert grading.grade_recall(story, answer, question=asked) == grade
    assert all(0 <= match.score <= 1 for match in grading.rank_stories(answer, KNOWN.stories))
    assert len(grading.match_question(answer, ASKED.questions, limit=3)) <= 3


def shown_texts(text: str) -> None:
    """What is shown holds nothing that steers a terminal, and showing it twice changes nothing."""
    for multiline in (True, False):
        shown = visible(text, multiline=multiline)
        assert first_control(shown.replace("\n", "") if multiline else shown) is None
        assert visible(shown, multiline=multiline) == shown


def small_fields(text: str) -> None:
    """Templates, job postings and times are read or refused."""
    for read in (
        lambda: parse_template(text, "t"),
        lambda: wanted_in(text),
        lambda: read_time(text, AT),
    ):
        with suppress(TrainerError):
            read()


any_text = texts(*examples.ANSWERS)
TARGETS = {
    "story files": Target(texts(examples.STORIES), story_file),
    "question banks": Target(texts(examples.BANK), question_file),
    "edits": Target(st.tuples(texts(examples.STORIES), any_text, any_text), editing),
    "story imports": Target(
        st.tuples(
            texts(examples.STAR, examples.RESUME, examples.NOTES),
            st.sampled_from(("a.md", "a.json", "a.txt", "")),
        ),
        story_texts,
    ),
    "question imports": Target(
        st.tuples(texts(*examples.LISTS), st.sampled_from((None, "md", "csv", "txt", "gift"))),
        question_lists,
    ),
    "transcripts": Target(texts(*examples.TRANSCRIPTS), transcripts),
    "letters": Target(
        st.tuples(
            any_text, any_text, texts(*examples.LETTERS), st.just("a@example.org") | any_text
        ),
        letters,
    ),
    "grader": Target(st.tuples(st.integers(0, 20), any_text, any_text), grader),
    "heard questions": Target(
        st.tuples(texts(*(one.ask for one in ASKED)), st.sampled_from(("en", "de", "xx"))),
        heard_questions,
    ),
    "shown texts": Target(texts(*examples.TRANSCRIPTS), shown_texts),
    "small fields": Target(texts(*examples.LETTERS, *examples.ANSWERS), small_fields),
}
