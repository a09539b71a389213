import pytest

from trainer.documents.signs import MOST_BYTES
from trainer.errors import TrainerError
from trainer.questions.reading import Form, read_questions


def left_of(reading):
    return [one for one in reading.left if one.why != "a heading"]


def asks(text, form=None, name=""):
    return [one.ask for one in read_questions(text, form, name).questions]


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("# Questions\n\n- Why us?\n", "", Form.MD),
        ("Why us?\nWhy you?\n", "", Form.TXT),
        ("question,topic\nWhy us?,fit\n", "", Form.CSV),
        ("Thema;Frage\nTeam;Warum wir?\n", "", Form.CSV),
        ("::One:: Why us? {=Because}\n", "", Form.GIFT),
        ("Why us?", "list.csv", Form.CSV),
        ("::One:: Why us? {=Because}\n", "list.txt", Form.GIFT),
        ("# Questions\n- Why us?\n", "list.txt", Form.MD),
        ("Why us?", "list.MDX", Form.MD),
    ],
)
def test_the_form_is_found_by_content_and_name(text, name, form):
    """What stands in a list says its form; the ending of its name helps."""
    reading = read_questions(text, name=name)
    assert reading.form is form
    assert len(reading.questions) == 1 + (text.count("Why") > 1)


def test_an_unknown_form_is_said_in_one_line():
    """The message names the forms there are."""
    with pytest.raises(TrainerError, match="md, csv, txt, gift and json") as error:
        read_questions("Why?", "docx\n\x1b[2J")
    assert "\n" not in str(error.value)
    assert "\x1b" not in str(error.value)


def test_a_list_that_is_too_long_is_refused():
    """Five megabytes are the end, counted as they are stored."""
    with pytest.raises(TrainerError, match="5 MB"):
        read_questions("é" * (MOST_BYTES // 2 + 1))


def test_plain_text_one_question_a_line():
    """Lines without marks are questions where the whole list asks."""
    text = (
        "Tell me about yourself\nWhy do you want this job\nWhat tires you?\nDescribe a slow day\n"
    )
    assert len(asks(text, "txt")) == 4


def test_plain_text_with_rules_and_sections():
    """Underlined and colon lines are sections; numbers of any kind come off."""
    text = (
        "QUESTIONS\n=========\n\nLEADERSHIP\n----------\n1) Tell me about a team you led\n2) When did you last change\n"
        "   your mind?\n\n* * *\n\nConflict:\nDescribe a quarrel.\n\n*****\nQ1. What do you want from us?\nA1. Rest.\n"
    )
    found = read_questions(text, "txt").questions
    assert [one.ask for one in found] == [
        "Tell me about a team you led",
        "When did you last change your mind?",
        "Describe a quarrel.",
        "What do you want from us?",
    ]
    assert found[0].competencies == ("leadership",)
    assert "conflict" in found[2].competencies


def test_lines_in_capitals_are_sections():
    """Plain texts shout the names of their sections."""
    text = "CONFLICT\n\nWho was wrong?\nWho was right?\n\nTEAM WORK\n\nWho helped you?\n"
    found = read_questions(text, "txt").questions
    assert [one.competencies for one in found] == [("conflict",), ("conflict",), ("teamwork",)]


def test_paragraphs_of_questions_with_answers_between():
    """Questions without any mark of a list are found where every second paragraph is one."""
    text = "\n\n".join(
        f"{ask}\n\nAn answer stands here, and tells something."
        for ask in ("What drives you?", "Why did you leave?", "Tell me about a bad day.")
    )
    assert asks(text, "txt") == [
        "What drives you?",
        "Why did you leave?",
        "Tell me about a bad day.",
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_a_header(delimiter):
    """The header names the question, its topics and its follow-ups; the rest is left."""
    rows = [
        ["Nr", "Competency", "Question", "Follow-ups", "Remarks"],
        [
            "1",
            "Conflict",
            '"Tell me about a quarrel, an old one; any."',
            "Who began? Who ended it?",
            "good",
        ],
        ["2", "Cooking", "Describe a soup", "", ""],
        ["3", "", "", "", "nothing"],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    reading = read_questions(text)
    one, two = reading.questions
    assert (one.ask, one.competencies, one.probes) == (
        "Tell me about a quarrel, an old one; any.",
        ("conflict",),
        ("Who began?", "Who ended it?"),
    )
    assert (two.ask, two.tags, two.line) == ("Describe a soup", ("cooking",), 3)
    assert [left.line for left in left_of(reading)] == [1, 2, 4]


def test_csv_without_a_header_takes_the_column_that_asks():
    """Without names the column whose cells ask is the one."""
    text = "7,Why us?,x\n8,Who are you?,y\n9,Tell me about a soup,z\n"
    assert asks(text, "csv") == ["Why us?", "Who are you?", "Tell me about a soup"]


def test_csv_with_a_line_break_in_a_cell_counts_lines():
    """A cell over two lines is one question, and the next stands where it stands."""
    found = read_questions('question\n"Why\nus?"\nWho are you?\n', "csv").questions
    assert [(one.ask, one.line) for one in found] == [("Why us?", 2), ("Who are you?", 4)]


def test_a_table_in_markdown():
    """Tables have a column of questions; their header is left."""
    text = "# Questions\n\n| # | Question | Topic |\n|---|:--|---|\n| 1 | **Why us?** | Motivation |\n| 2 | Who \\| are you | |\n"
    found = read_questions(text, "md").questions
    assert [(one.ask, one.competencies) for one in found] == [
        ("Why us?", ("motivation",)),
        ("Who | are you", ()),
    ]


def test_gift_takes_the_text_before_the_answers():
    """Titles, answers, comments and formats are left; categories are sections; escapes end."""
    text = (
        "// Why is this here?\n$CATEGORY: $course$/Conflict\n\n::One:: [html]What did <b>you</b> say\\: \\{loud\\}? {\n"
        "  =Nothing\n  ~Why should I? # no\n}\n\nDescribe a quarrel. {}\n\nThe boss said {=no ~yes} to whom?\n"
    )
    reading = read_questions(text, "gift")
    assert [(one.ask, one.line) for one in reading.questions] == [
        ("What did you say: {loud}?", 4),
        ("Describe a quarrel.", 9),
        ("The boss said _____ to whom?", 11),
    ]
    assert all(one.competencies == ("conflict",) for one in reading.questions)
    assert not any("Why is this here" in left.text for left in reading.left)


def test_gift_with_a_brace_that_nobody_closes():
    """One broken entry does not take the next with it."""
    assert asks("Why us? {=a\n\nWho are you? {=b}\n", "gift") == ["Why us?", "Who are you?"]
