import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.work import seconds_of_work
from trainer.questions.reading import Form, read_questions

SIGNS = st.sampled_from(
    [
        *"*_#-+|<>[](){}`~!?:;,.\"'\\/&=\t 1aé？問\u200b\ufeff\r\n",
        "\n- ",
        "\n# ",
        "\n## ",
        "**",
        "<!--",
        "-->",
        "```\n",
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "Q: ",
        "A: ",
        "\nTip: ",
        "](#a)",
        "](u)",
        "\n> ",
        "\n---\n",
        "\n\n",
        "\n  - ",
        "\n1. ",
        "What do you want?",
        "Tell me about it.",
        "Follow-ups:",
        "{=a}",
        "::t::",
        "\n// ",
        "| x |\n",
    ]
)
TEXTS = st.lists(SIGNS, max_size=60).map("".join) | st.text(max_size=200)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from([None, *Form]))
def test_no_text_breaks_the_reader(text, form):
    """Whatever stands in a file, a reading comes of it, and its lines are lines of the file."""
    reading = read_questions(text, form)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for one in reading.questions:
        assert one.ask.strip() == one.ask != ""
        assert "\n" not in one.ask
        assert 1 <= one.line <= lines
        assert all(probe.strip() for probe in one.probes)
    assert all(1 <= left.line <= lines and left.text.strip() for left in reading.left)
    assert read_questions(text, form) == reading


WORDS = st.sampled_from(
    [
        "# Head",
        "## Conflict",
        "- Why us?",
        "- salt",
        "  - And then?",
        "  - pepper",
        "A word.",
        "Who are you?",
        "**Bold**",
        "**Why so?**",
        "Tip: rest.",
        "1. Tell me about a soup.",
        "> quoted",
        "Q: Why?",
        "A: So.",
        "",
        "Follow-ups:",
        "Name:",
        "| a | b |",
        "| Question |",
        "| Why me? |",
        "```",
        "---",
        "- [Why us?](#a)",
        "<b>Tag</b>",
        "- Why us? (really)",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_every_line_with_words_is_accounted_for(lines):
    """What is no question, probe or section is left; nothing vanishes."""
    lines = ["# Head", *lines]
    reading = read_questions("\n".join(lines), Form.MD)
    seen = [left.text for left in reading.left]
    for one in reading.questions:
        seen += [one.ask, *one.probes, *one.tags, *one.competencies]
    told = set(re.findall(r"\w+", " ".join(seen).lower().replace("-", " ")))
    for line in lines:
        words = re.findall(r"\w+", re.sub(r"</?b>|\(#a\)|^1\.", "", line).lower())
        assert (
            line in ("```", "Follow-ups:")
            or not words
            or not told.isdisjoint(words)
            or _repeats(reading, line)
        ), (line, lines)


def _repeats(reading, line):
    """Return whether the line is a label that the model keeps in another form."""
    return line.startswith(("Q:", "1.")) and any(one.ask in line for one in reading.questions)


@pytest.mark.parametrize(
    "unit",
    [
        "*",
        "**a",
        "[",
        "[a](",
        "<",
        "<a ",
        "1",
        "> ",
        "(",
        "`",
        "~~a",
        "a:",
        "|",
        "_a ",
        "![",
        "&",
        "follow up: ",
        "if you ",
        "some ",
        "what ",
        "e.g. ",
        "tell me about a time ",
        "- ",
        "{",
        "::",
        '"',
        "“",
        "Q",
        "\\",
        "sample 1 ",
    ],
)
@pytest.mark.parametrize("form", list(Form))
def test_hostile_lines_take_linear_time(unit, form):
    """Long lines of one sign, where a careless pattern would search for minutes, take a moment."""
    text = (unit * (1500 // len(unit)) + "\n") * 20
    assert seconds_of_work(lambda: read_questions(text, form), within=1.0) < 1.0


@pytest.mark.slow
def test_a_megabyte_is_read_within_two_seconds():
    """A megabyte of a usual list takes less than two seconds."""
    section = "## Working with others\n\n" + "".join(
        f"{at}. **Tell me about the {at}th time you disagreed with a colleague.** How did it end?\n"
        "   - What would you do differently today, if you met them again?\n   - Tip: be brief and name a number.\n\n"
        for at in range(1, 11)
    )
    text = "# Questions\n\n" + section * (1_000_000 // len(section))
    assert seconds_of_work(lambda: read_questions(text, "md"), within=2.0) < 2.0
    assert len(read_questions(text, "md").questions) == 10


def test_a_follow_up_without_a_question_before_it_is_none():
    """A label of follow-ups with nothing before it makes no question without words."""
    assert not read_questions("(Follow-ups:？").questions


@pytest.mark.parametrize("first", ["- :\n  category: failure\n", "- one\n  ## A heading\n", "- :\n  topic: risk\n  level: 2\n"])  # fmt: skip
def test_a_heading_inside_an_item_heads_what_follows(first):
    """What heads a section in the middle of an item is a heading like others, and nothing breaks."""
    questions = read_questions(f"{first}- question: Why do you want to work here?\n").questions
    assert [one.ask for one in questions] == ["Why do you want to work here?"]
