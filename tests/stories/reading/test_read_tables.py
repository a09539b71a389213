"""Stories in tables."""

from trainer.stories.reading import Left, read_stories

TABLE = """\
## My stories

| # | Story | Situation | Task | Action | Result | Reflection | Best for | Year |
|---|-------|-----------|------|--------|--------|------------|----------|------|
| 1 | **Broken till** | It broke on Friday | Keep going | Took cash by hand; wrote out the bills | 240 served | Spare till | conflict, ownership | 2019 |
| 2 | Lost van | The van was gone | Find it | Rang every garage | Found in 2 h | | "a time you kept calm" | 2020 |
| 3 | Not yet | | | | | | | |
"""


def test_a_row_for_each_story():
    """Columns named after the parts make stories of the rows."""
    reading = read_stories(TABLE)
    first, second = reading.found
    assert (first.title, second.title) == ("Broken till", "Lost van")
    assert first.action == ("Took cash by hand", "wrote out the bills")
    assert first.reflection == ("Spare till",)
    assert first.competencies == ("conflict", "ownership")
    assert second.questions == ("a time you kept calm",)
    assert second.period == "2020"
    assert second.line == 6
    assert reading.left == (Left(1, "## My stories"), Left(7, "| 3 | Not yet | | | | | | | |"))


def test_a_row_for_each_part():
    """Rows named after the parts make one story of the table."""
    story = read_stories(
        "### 예시 1: 저울 오류\n\n| 항목 | 내용 |\n|---|---|\n| **S (상황)** | 값이 음수였다 |\n| **T (과제)** | 음수를 없앤다 |\n"
        "| **A (행동)** | 값을 0으로 막았다 |\n| **R (결과)** | 오류가 0건이 되었다 |\n"
    ).found[0]
    assert story.situation == ("값이 음수였다",)
    assert story.result == ("오류가 0건이 되었다",)


def test_a_table_inside_a_result():
    """A table of figures in a part gives a key point for each row."""
    story = read_stories(
        "### Till\n**S:** It broke.\n**A:** Took cash.\n**R:** Better:\n\n| What | Before | After |\n|---|---|---|\n| Queue | 9 min | 3 min |\n"
    ).found[0]
    assert "Queue — 9 min — 3 min" in story.result


def test_bars_in_cells():
    """A bar behind a backslash parts no cells."""
    story = read_stories(
        "| Story | Situation | Result |\n|---|---|---|\n| Pipes | a \\| b was slow | 3x faster now |\n"
    ).found[0]
    assert story.situation == ("a | b was slow",)
