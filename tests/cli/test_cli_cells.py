"""Letters of two columns, and terminals that know few signs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer.cells import cells, cut, wrap

TITLES = (
    "決済を六倍速くした話、そして誰も待たなくなったその後のことまで全部ここに書いてある",
    "체크아웃을 여섯 배 빠르게 만든 이야기와 그 이후에 일어난 모든 일에 대하여 자세히",
    "👩‍💻🚀 Shipped 👍🏽 it ❤️ twice 🇩🇪 and told 🏳️‍🌈 everybody about it, at length, for weeks",
    "Cafe\u0301 cre\u0300me bru\u0302le\u0301e, told in a long line that goes on past the eightieth column, surely",
    "Ａｌｌ ｗｉｄｅ ｌａｔｉｎ ｌｅｔｔｅｒｓ ａｒｅ ｔｗｏ ｃｏｌｕｍｎｓ",
    "ทุกอย่างที่เราทำในปีนี้เพื่อให้ลูกค้าไม่ต้องรอคิวนานเกินไปในวันหยุดยาวที่ผ่านมา",
)
COMMANDS = (
    ("story", "list"),
    ("story", "show", "wide-0"),
    ("due",),
    ("stats",),
    ("story", "coverage"),
    ("interview", "list"),
    ("interview", "show", "1"),
    ("debrief", "1"),
    ("letter", "1", "--sources"),
    ("bank", "list"),
    ("match", TITLES[0]),
    ("doctor",),
)


@pytest.fixture
def wide_home(home, open_home):
    """A home whose stories, interview and answers are written in wide letters."""
    stories = "".join(
        f'[[story]]\nid = "wide-{number}"\ntitle = "{title}"\ncompetencies = ["ownership"]\n'
        f'action = ["{title}"]\nresult = ["{title} 40 %"]\n'
        for number, title in enumerate(TITLES)
    )
    (home / "stories" / "mine.toml").write_text(f'format = "story-bank/1"\n{stories}', "utf-8")
    work = open_home(home)()
    from trainer.coach import debrief, interviews

    details = interviews.Details(company=TITLES[0][:20], when="2026-05-27 10:00", role=TITLES[1])
    one = interviews.add_interview(work, details)
    asked = debrief.note(work, one.id, TITLES[3])
    debrief.keep_said(work, one.id, asked.id, TITLES[0], "")
    work.close()
    return one.id[:8]


def test_no_line_is_wider_than_the_terminal(run, wide_home):
    """Kind: columns counted in characters. Every command keeps to 80 columns in every script."""
    for command in COMMANDS:
        words = [wide_home if word == "1" else word for word in command]
        ran = run(*words)
        assert ran.status in (0, 1), ran.err
        wide = [line for line in ran.out.splitlines() if cells(line) > 80]
        assert not wide, (command, [cells(line) for line in wide])


def test_the_columns_of_a_table_stand_below_each_other(run, wide_home):
    """A column begins in the same cell of every row, whatever is written before it."""
    head, *rows = run("story", "list").out.splitlines()
    at = head.index("Points")
    for row in rows:
        before = next(end for end in range(len(row)) if cells(row[:end]) == at)
        assert row[before - 2 : before] == "  "
        assert row[before] == "2"


@pytest.mark.parametrize("text", TITLES)
def test_text_is_set_and_cut_by_what_it_takes_on_the_screen(text):
    """Lines are as full as they can be, nothing is lost, and no letter is torn from its marks."""
    for room in (12, 30, 79):
        lines = wrap(text, room, "  ", "- ").split("\n")
        assert all(cells(line) <= room for line in lines)
        joined = "".join(line.strip() for line in [lines[0][2:], *lines[1:]])
        assert joined.replace(" ", "") == text.replace(" ", "")
        assert cells(cut(text, room)) <= room
    assert "\u0301" not in [line[2:3] for line in wrap(text, 12, "  ", "- ").split("\n")]


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "cp1252", "utf-8"])
def test_no_sign_is_the_only_word_on_any_terminal(wide_home, home, encoding):
    """Kind: a meaning that hangs on one sign. Without ✓ and ✗ there still stands fine or look."""
    (home / "stories" / "broken.toml").write_text("x = [", "utf-8")
    for command in (("doctor",), ("--help",), ("story", "show", "wide-3"), ("match", "a project")):
        ran = subprocess.run(
            [sys.executable, "-m", "trainer", "--home", str(home), *command],
            env={"PYTHONIOENCODING": encoding, "PATH": "", "COLUMNS": "80"},
            capture_output=True, timeout=60, check=False,
        )  # fmt: skip
        said = ran.stdout.decode(encoding)
        assert "Traceback" not in ran.stderr.decode(encoding)
        assert ran.returncode in (0, 1)
        if command == ("doctor",):
            marks = {
                line.split()[2]: line.split()[:2] for line in said.splitlines() if line[0] != " "
            }
            assert marks["history"][1] == "fine"
            assert marks["file"][1] == "look"
            assert marks["history"][0] != marks["file"][0]
