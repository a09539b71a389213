"""Nothing inside a question is lost, and nothing invisible comes along."""

import pytest

from trainer.questions import parse
from trainer.questions.reading.read import read_questions
from trainer.text import has_control


def asks(text: str, form: str = "md") -> list[str]:
    return [one.ask for one in read_questions(text, form).questions]


@pytest.mark.parametrize(
    "sign", ["\xad", "\u200e", "\u200f", "\u200b", "\u2060", "\ufeff", "\u061c", "\u202e"]
)
def test_invisible_signs_do_not_come_along(sign):
    """A sign that nobody sees is no part of a question, wherever it stands in it."""
    (ask,) = asks(f"# Questions\n\n- How do you{sign} keep a team{sign}mate on course?\n")
    assert ask == "How do you keep a teammate on course?"
    assert not has_control(ask)


@pytest.mark.parametrize("ask", [
    "What is the difference between == and ===?",
    "Would you choose <canvas> or <svg>?",
    "What does List<String> mean?",
    "When would you write a*b*c?",
    "What does __init__ do?",
    "How do you grep for *.log files?",
    "Is 3 < 4 and 5 > 2 true?",
    "What do you think of {{ handlebars }}?",
    "Why would anyone compare with != instead of <>?",
    "What does Map<String, Integer> hold?",
    "When would you use <img srcset> instead of <picture>?",
])  # fmt: skip
def test_code_and_signs_stay_in_a_question(ask):
    """Signs and tags that a question speaks of stay as they are written."""
    assert asks(f"# Questions\n\n- {ask}\n- Why us?\n")[0] == ask


@pytest.mark.parametrize(("written", "ask"), [
    ("Why put `<script>` before `</body>`?", "Why put <script> before </body>?"),
    ("What does `a == b` <b>really</b> mean?", "What does a == b really mean?"),
    ('<span class="x">Why us?</span>', "Why us?"),
    ("<p>Why us?", "Why us?"),
    ("What is ==most== important to you?", "What is most important to you?"),
    ("Who <em>really</em> decides?", "Who really decides?"),
])  # fmt: skip
def test_marks_of_a_page_go(written, ask):
    """What only marks a question up goes; code keeps its signs."""
    assert asks(f"# Questions\n\n- {written}\n- Who are you at home?\n")[0] == ask


def test_questions_that_differ_by_a_sign_are_two():
    """Signs that carry meaning tell questions apart; case and punctuation don't."""
    text = "# Questions\n\n- What is C?\n- What is C++?\n- What is C#?\n- What does `?.` do?\n- What does `...` do?\n- what is C\n"
    assert asks(text) == [
        "What is C?",
        "What is C++?",
        "What is C#?",
        "What does ?. do?",
        "What does ... do?",
    ]


@pytest.mark.parametrize("twins", [
    ("What is the blood group A-?", "What is the blood group A?"),
    ("What is grade A*?", "What is grade A?"),
    ("How do you treat a -2 patient?", "How do you treat a 2 patient?"),
    ("What does a != b do?", "What does a = b do?"),
    ("How does .NET load it?", "How does NET load it?"),
])  # fmt: skip
def test_a_sign_at_a_word_makes_it_another_one(twins):
    """A sign before or behind a word that makes it another one tells two questions apart."""
    assert asks("# Questions\n\n" + "".join(f"- {ask}\n" for ask in twins)) == [*twins]


@pytest.mark.parametrize(
    "twin", ["Who - if anyone - helped?", "“Who, if anyone, helped”", "*Who* – if anyone – helped…"]
)
def test_punctuation_makes_no_other_question(twin):
    """Dashes, quotes, emphasis and stops make no question of their own."""
    assert asks(f"# Questions\n\n- Who, if anyone, helped?\n- {twin}\n") == [
        "Who, if anyone, helped?"
    ]


def test_a_written_bank_is_readable(run, home, tmp_path):
    """What an import writes passes the check of the bank it became."""
    source = tmp_path / "list.md"
    source.write_text("# Questions\n\n- How do you\xad rest\u200e?\n- Why `<b>`?\n", "utf-8")
    assert run("bank", "import", str(source), "--yes").status == 0
    (written,) = (home / "banks").glob("*.toml")
    assert len(parse(written.read_text("utf-8")).questions) == 2
