"""Whatever the document: reading never fails, and no word of it disappears."""

import json
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from trainer.errors import TrainerError
from trainer.stories.reading import Reading, read_stories, to_json

LABELS = [
    "**S (Situation):**", "**T:**", "- **A:**", "**R (Result):**", "**Reflection:**", "**Situation:**",
    "**S — Situation**", "### [S] Situation", "### [A] Action", "### Result", "**S/T:**", "**+R:**",
    "**Best for questions about:**", "**Best for:**", "**Source:**", "**Theme:**", "**Odd one:**", "Situation:",
    "Action:", "S:", "- **Task** -", "| **S** |", "**Challenge:**", "*Result*:", "**Title:**", "**Role:**",
    "**Prompt**:", "**Draft**:", "**Competencies:**", "**Questions:**", "## 3. ", "### [Theme] ", "### ", "# ",
    "## How it works", "## Story builder", "- ", "  - ", "    1. ", "> ", "**", "---", "| ", "", "  ", "## 2024 Q1",
    "## Stories", "## [T] Task", "[A]", "_", "`", "<br>",
]  # fmt: skip
WORDS = st.integers(0, 40).map("w{}".format)
ENDS = st.sampled_from(
    [
        "",
        ".",
        "; ",
        "  ",
        "?",
        " |",
        "**",
        ":",
        " (",
        ")",
        '"',
        "_",
        "*",
        "`",
        " — ",
        ",",
        "/",
        " · ",
        "%",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, ENDS), max_size=8).map(
    lambda pieces: " ".join(a + b for a, b in pieces)
)
ROWS = st.tuples(st.sampled_from(LABELS), TEXTS).map(" ".join)
DOCUMENTS = st.lists(st.one_of(ROWS, TEXTS, st.sampled_from(LABELS)), max_size=40).map("\n".join)
TOKEN = re.compile(r"w\d+")


def read_or_refuse(text: str, name: str = "") -> None:
    """Read a text; a refusal must be one line for a person."""
    problem = ""
    try:
        to_json(read_stories(text, name))
    except TrainerError as error:
        problem = str(error)
    assert "\n" not in problem


def said(reading: Reading) -> set[str]:
    """Return every made-up word in a reading."""
    pieces: list[str] = [piece.text for piece in reading.left]
    for story in reading.found:
        pieces += [story.title, story.notes, story.role, story.organization, story.period]
        for part in (story.situation, story.task, story.action, story.result, story.reflection,
                     story.competencies, story.questions):  # fmt: skip
            pieces += part
    return set(TOKEN.findall("\n".join(pieces)))


KEYS = ("company", "name", "position", "startDate", "endDate", "summary", "description", "highlights", "positions",
        "projects", "url", "odd", "title", "entity", "keywords")  # fmt: skip
VALUES = st.recursive(
    WORDS
    | st.none()
    | st.lists(WORDS, max_size=3).map(" ".join)
    | st.lists(WORDS, max_size=3).map(". ".join),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=12,
)
RESUMES = st.dictionaries(
    st.sampled_from(
        ["work", "projects", "volunteer", "experience", "basics", "education", "other"]
    ),
    VALUES | st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6), max_size=3),
    max_size=4,
)


@settings(max_examples=300, deadline=None)
@given(RESUMES)
def test_no_word_of_a_resume_disappears(sections):
    """Every value of a résumé is in a stub or among what was not understood."""
    text = json.dumps({"meta": None, **sections})
    assert set(TOKEN.findall(text)) <= said(read_stories(text))


@settings(max_examples=400, deadline=None)
@given(DOCUMENTS)
@example("w1: w2")
@example("**S (Situation):**\nAction:\nw0: w1\n**S (Situation):** ")
@example("Situation: \n## [T] Task w1\nw0\n**S — Situation** w0")
@example(
    "**S (Situation):** \n### [A] Action\nw0 w0 w1 w0 w0 w0\n-  w0 w0 w1 w0 w0 w0\n-  w0 w0 w0"
)
@example(
    "**S (Situation):** \n_ w1 w0: w0 w0 w0\n- **A:** \n### Result\n**S (Situation):** w0\n_ w1 w0"
)
@example("**S (Situation):** \n[A] w1\nw0\n-  w0 w0 w0")
@example("**S (Situation):** \n\n[A] \n- \n<br>")
@example("**S (Situation):**\n- **A:** \nw1: w0 w0\n**S (Situation):** \nw1: w0 w0 w0 w0")
@example("**S (Situation):** w0\n#  w0\n**S (Situation):** w0\n## 2024 Q1 w1")
def test_no_word_disappears(text):
    """Every word of a document is in a story or among what was not understood."""
    assert set(TOKEN.findall(text)) <= said(read_stories(text))


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text_is_read(text):
    """No text at all makes the reader fail otherwise than with an error for people."""
    read_or_refuse(text)


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_stories_are_whole(text):
    """Every story has a title and a key point, and its line lies in the document."""
    for story in read_stories(text).found:
        assert story.title.strip()
        assert any((story.situation, story.task, story.action, story.result, story.reflection))
        assert 1 <= story.line <= text.count("\n") + 1


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["work", "projects", "highlights", "summary", "name", "position", "startDate", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(JSON, st.booleans())
def test_any_json_is_read(value, named):
    """No JSON makes the reader fail otherwise than with an error for people."""
    read_or_refuse(json.dumps(value), "resume.json" if named else "")
