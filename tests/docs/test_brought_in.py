"""Every row of the table of what can be imported, with a little file of that kind."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from tests.docs.reading import ROOT
from tests.documents.word_files import document, paragraph
from trainer.stories.markdown import to_markdown
from trainer.stories.model import KeyPoint, Part, Story

STAR = """# My stories

### The rota nobody wanted
**S:** Nobody wanted the night shifts.
**A:** I asked each nurse which nights they could do.
**R:** Sick days fell from 31 to 12 a month.
**Source:** my notebook
"""
PROJECT = """# A kiln that fires by itself

## Overview
The pottery fired its kiln by hand, day and night.

## My Role
I built a controller from old parts and wrote its program.

## Outcome
Nobody gets up at night any more; gas costs 30 % less.
"""
OBSIDIAN = """---
tags: [stories]
---
### The rota nobody wanted ^rota
- **S**:: Nobody wanted the ==night shifts== at [[St. Anne]].
- **A**:: I asked each nurse which nights they could do.
- **R**:: Sick days fell from 31 to 12 a month.
%% tell it slowly %%
"""
HTML = """<html><body>
<h2>The rota nobody wanted</h2>
<p><b>Situation:</b> Nobody wanted the night shifts.</p>
<p><b>Action:</b> I asked each nurse which nights they could do.</p>
<p><b>Result:</b> Sick days fell from 31 to 12 a month.</p>
</body></html>
"""
OPML = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Stories</title></head><body>
  <outline text="The rota nobody wanted">
    <outline text="Situation: Nobody wanted the night shifts."/>
    <outline text="Action: I asked each nurse which nights they could do."/>
    <outline text="Result: Sick days fell from 31 to 12 a month."/>
  </outline>
</body></opml>
"""
WIKI = """== The rota nobody wanted ==
'''Situation:''' Nobody wanted the night shifts.

'''Action:'''
* I asked each nurse which nights they could do.

'''Result:''' Sick days fell from 31 to 12 a month.
"""
YAML = """- title: The rota nobody wanted
  situation: Nobody wanted the night shifts.
  action: I asked each nurse which nights they could do.
  result: Sick days fell from 31 to 12 a month.
"""
ORG = """* The rota nobody wanted
** Situation
Nobody wanted the night shifts.
** Action
I asked each nurse which nights they could do.
** Result
Sick days fell from 31 to 12 a month.
"""
JSON_RESUME = {
    "basics": {"name": "Kim Rao", "phone": "+1 555 0100"},
    "work": [{"name": "Harbour Tools", "position": "Planner", "highlights": [
        "Moved 40 lathes in one weekend", "Cut idle time from 9 hours to 2"]}],
    "skills": [{"name": "Welding"}],
}  # fmt: skip
LINKEDIN = """Kim Rao
About
I plan.

Experience

Planner
Harbour Tools · Full-time
Jan 2019 - May 2023 · 4 yrs 5 mos
Kiel, Germany
Moved 40 lathes in one weekend.
"""
RESUME = """# Kim Rao
kim@example.org | +1 555 0100

## Experience

### Planner, Harbour Tools (2019 - 2023)
- Moved 40 lathes in one weekend
- Cut idle time from 9 hours to 2

## Skills
Welding, Finnish
"""
ROWS = [("Title", "Situation", "Action", "Result"),
        ("The rota", "Nobody wanted nights", "I asked each nurse", "Sick days fell from 31 to 12"),
        ("The kiln", "It was fired by hand", "I built a controller", "Gas costs 30 % less")]  # fmt: skip
TABLE = "".join(
    f"| {' | '.join(row)} |\n{'|---' * 4 + '|' + chr(10) if row is ROWS[0] else ''}" for row in ROWS
)
GRID = """| | The kiln | The move |
|---|---|---|
| Conflict | Talked the owner into a trial | - |
| Leadership | Taught two potters | Moved 40 lathes with six people |
| Liked most | The smell | The lorry |
"""
SHEET = "".join(f"{','.join(row)}\n" for row in ROWS)
OWN = Story("rota", "The *rota*", (KeyPoint(Part.ACTION, "Asked `each` nurse", ("all",), 2.0),))
TOML = (
    'format = "story-bank/1"\n\n[[story]]\nid = "rota"\ntitle = "The rota"\nresult = ["12 days"]\n'
)
QUESTIONS = "# Conflict\n\n1. Tell me about a quarrel with a supplier.\n   - What did you say?\n2. Describe a dull week.\n"
VTT = """WEBVTT

00:00:01.000 --> 00:00:05.000
<v Ana Berg>Tell me about a time you had to bring bad news.

00:00:06.000 --> 00:00:16.000
<v Kim Rao>We were six weeks late, and I rang the customer myself before the report did.
"""
ASKED = "Tell me about a time you had to bring bad news."
SAID = "We were six weeks late, and I rang the customer myself before the report did."
WORD_STAR = document(
    paragraph("The rota", style="berschrift1"),
    paragraph("Situation: Nobody wanted nights."),
    paragraph("Action: I asked each nurse."),
    paragraph("Result: Sick days fell from 31 to 12."),
)


@dataclass(frozen=True)
class Brought:
    """A file of one kind, and how much of what comes of it."""

    name: str
    content: str | bytes
    count: int = 1
    holds: str = ""


STORIES = {
    "STAR stories in Markdown or plain text": Brought("a.md", STAR, 1, "Source"),
    "stories as bullets or prose": Brought("a.md", "- Moved 40 lathes in one weekend\n- Cut idle time from 9 hours to 2\n", 2),
    "one project a page": Brought("a.md", PROJECT, 1, "A kiln that fires by itself"),
    "a table of stories": Brought("a.md", TABLE, 2, "Gas costs 30 % less"),
    "a grid with a theme for each row and a project for each column, or turned": Brought("a.md", GRID, 3, "Moved 40 lathes"),
    "a sheet of stories, a log of achievements (CSV, TSV)": Brought("a.csv", SHEET, 2, "Gas costs 30 % less"),
    "notes from Obsidian, Notion, Logseq or Google Docs": Brought("a.md", OBSIDIAN, 1, "the night shifts at St. Anne"),
    "a page of a wiki (Confluence), a web page saved as HTML": Brought("a.html", HTML, 1, "Sick days fell"),
    "a page of MediaWiki, AsciiDoc or reStructuredText, a piece of LaTeX": Brought("a.txt", WIKI, 1, "Sick days fell"),
    "stories as JSON or YAML": Brought("a.yaml", YAML, 1, "Sick days fell"),
    "an Org file": Brought("a.org", ORG, 1, "Sick days fell"),
    "an Evernote export (`.enex`), an outline (OPML)": Brought("a.opml", OPML, 1, "Sick days fell"),
    "JSON Resume, RenderCV (JSON, YAML)": Brought("a.json", json.dumps(JSON_RESUME), 2, "40 lathes"),
    "LinkedIn's `Positions.csv`": Brought("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\n"
                                          "Harbour Tools,Planner,Moved 40 lathes in one weekend,Kiel,Jan 2019,May 2023\n", 1, "40 lathes"),
    "a résumé as text, Markdown or Org": Brought("a.md", RESUME, 2, "40 lathes"),
    "your LinkedIn profile, copied from its page or its PDF as text": Brought("a.txt", LINKEDIN, 1, "40 lathes"),
    "an e-mail to yourself, saved as text": Brought("a.txt", f"From: Kim\nTo: Kim\nDate: 2 May\nSubject: a story\n\n{STAR}", 1, "Source"),
    "messages to yourself, exported from a messenger": Brought(
        "a.txt", "".join(f"[12/03/2025, 21:1{at}:09] Kim: {row}\n" for at, row in enumerate(STAR.splitlines())), 1, "Source"
    ),
    "a Word document": Brought("a.docx", WORD_STAR, 1, "I asked each nurse"),
    "what `trainer story export --format md` wrote": Brought("a.md", to_markdown([OWN]), 1, "Asked `each` nurse"),
    "a story file of another home": Brought("a.toml", TOML, 1, "12 days"),
}  # fmt: skip
LISTS = {
    "a list of questions in Markdown or plain text": Brought("q.md", QUESTIONS, 2, "What did you say?"),
    "a list to ask the interviewer": Brought("q.md", "# Questions to ask the interviewer\n\n- What would you change here?\n", 1, "to-ask"),
    "a sheet of questions (CSV, TSV)": Brought("q.csv", "Question,Category\nDescribe a dull week.,Resilience\nWhy nursing?,Motivation\n", 2),
    "a list in JSON or YAML": Brought("q.json", '[{"question": "Describe a dull week."}, {"question": "Why nursing?"}]', 2),
    "cards from Anki (as plain text) or Quizlet": Brought("q.txt", "#separator:tab\n#html:false\nDescribe a dull week.\tI read.\n", 1),
    "flashcards in notes (`front::back`, or `?` on a line between them), an Org file, a page of a wiki": Brought("q.md", "Why nursing?::my aunt\nDescribe a dull week.\n?\nI read.\n", 2),
    "GIFT, Moodle's format": Brought("q.gift", "::one:: Describe a dull week. {}\n\n::two:: Why nursing? {=care ~pay}\n", 2),
    "a Word document with questions": Brought("q.docx", document(paragraph("Conflict", style="berschrift1"), paragraph(
        "Tell me about a quarrel with a supplier.", item=(1, 0)), paragraph("Describe a dull week.", item=(1, 0))), 2),
}  # fmt: skip
TRANSCRIPTS = {
    "captions (WebVTT, SRT, SBV)": Brought("t.vtt", VTT),
    "what a recogniser wrote (JSON, TTML)": Brought("t.json", json.dumps({"utterances": [{"speaker": "A", "text": ASKED}, {"speaker": "B", "text": SAID}]})),
    "a transcript with names before what was said": Brought("t.txt", f"Ana Berg: {ASKED}\nKim Rao: {SAID}\n"),
    "questions and answers marked `Q:` and `A:`": Brought("t.txt", f"Q: {ASKED}\nA: {SAID}\n"),
    "a transcript with names on lines of their own": Brought("t.txt", f"Ana Berg\n{ASKED}\n\nKim Rao\n{SAID}\n\nAna Berg\nThank you.\n\nKim Rao\nThank you.\n"),
    "a transcript without names": Brought("t.txt", f"{ASKED}\n\n{SAID}\n"),
    "a Word document with a transcript": Brought("t.docx", document(paragraph(f"Ana Berg: {ASKED}"), paragraph(f"Kim Rao: {SAID}"))),
}  # fmt: skip
OTHERS = {
    "a folder of such files",
    "a question bank, a folder or repository of them",
    "the text of a job posting",
    "what you noted of a company",
    "PDF, Anki packages, spreadsheets, pictures, recordings, `.doc`, `.odt`, `.rtf`, LaTeX",
}


def rows():
    """Return the first cell of each row of the table."""
    text = (ROOT / "docs" / "formats.md").read_text("utf-8")
    part = text.split("## What can be imported\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [line.split(" | ")[0].removeprefix("| ") for line in lines[2:]]


def put(folder, brought):
    path = folder / brought.name
    data = brought.content
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def test_every_row_has_its_test():
    """The table names what these tests bring, and nothing else."""
    assert set(rows()) == STORIES.keys() | LISTS.keys() | TRANSCRIPTS.keys() | OTHERS
    assert len(rows()) == len(set(rows()))


@pytest.mark.parametrize("row", STORIES)
def test_stories_come_in(run, tmp_path, row):
    """As many stories as the file has, and what the row promises is in them."""
    ran = run("story", "import", put(tmp_path, STORIES[row]), "--dry-run", "--json")
    assert len(ran.document["stories"]) == STORIES[row].count
    assert STORIES[row].holds in json.dumps(ran.document["stories"], ensure_ascii=False)
    assert "555" not in json.dumps(ran.document["stories"])


@pytest.mark.parametrize("row", LISTS)
def test_lists_of_questions_come_in(run, tmp_path, row):
    """As many questions as the file has, and what the row promises is in them."""
    ran = run("bank", "import", put(tmp_path, LISTS[row]), "--dry-run", "--json", "--known")
    assert len(ran.document["questions"]) == LISTS[row].count
    assert LISTS[row].holds in json.dumps(ran.document["questions"], ensure_ascii=False)


@pytest.mark.parametrize("row", TRANSCRIPTS)
def test_transcripts_come_in(run, tmp_path, row):
    """The question of the interviewer has the answer of the candidate."""
    run("interview", "new", "Acme", "2026-05-27 10:00")
    path = put(tmp_path, TRANSCRIPTS[row])
    ran = run("debrief", "acme", "--transcript", path, "--dry-run", "--json")
    text = json.dumps(ran.document, ensure_ascii=False)
    assert ASKED in text
    assert SAID in text


def test_a_folder_gives_what_its_files_give(run, tmp_path):
    """Files of several kinds side by side."""
    folder = tmp_path / "prep"
    folder.mkdir()
    put(folder, Brought("a.md", STAR))
    put(folder, Brought("b.toml", TOML))
    ran = run("story", "import", str(folder), "--dry-run", "--json")
    assert [story["title"] for story in ran.document["stories"]] == [
        "The rota nobody wanted", "The rota",
    ]  # fmt: skip


def test_a_bank_a_posting_and_notes_come_in(run, tmp_path):
    """A bank is added as it is; a posting names what the job asks for; notes on a company stay as they are."""
    bank = 'format = "question-bank/1"\nid = "nights"\ntitle = "Nights"\n\n[[question]]\nid = "dull"\nask = "Describe a dull week."\n'
    assert run("bank", "add", put(tmp_path, Brought("nights.toml", bank)), "--yes").status == 0
    assert "nights" in run("bank", "list", "--json").out
    posting = put(tmp_path, Brought("job.txt", "You have empathy and work under pressure.\n"))
    notes = put(tmp_path, Brought("acme.md", "They sold the ferry.\nAsk about it.\n"))
    run("interview", "new", "Acme", "2026-06-02 10:00", "--posting", posting, "--notes", notes)
    shown = run("interview", "show", "acme", "--json")
    assert "empathy" in shown.out
    assert shown.document["notes"].strip() == "They sold the ferry.\nAsk about it."


@pytest.mark.parametrize(("name", "data"), [
    ("a.pdf", b"%PDF-1.7\n"), ("a.apkg", b"PK\x03\x04\0\0"), ("a.rtf", b"{\\rtf1 a}"), ("cv.tex", b"\\section{Work}\n"),
    ("cv.txt", b"% me\n\\documentclass{article}\n"), ("a.doc", b"\xd0\xcf\x11\xe0\0"),
    ("a.png", b"\x89PNG\r\n\x1a\n\0"), ("a.mp3", b"ID3\x03\0\0"),
])  # fmt: skip
def test_what_is_no_text_is_named_with_a_way_out(run, tmp_path, name, data):
    """One line, for stories, questions and transcripts alike, and nothing is written."""
    run("interview", "new", "Acme", "2026-05-27 10:00")
    path = put(tmp_path, Brought(name, data))
    for command in (
        ("story", "import", path),
        ("bank", "import", path),
        ("debrief", "acme", "--transcript", path),
    ):
        ran = run(*command)
        assert ran.status == 2
        assert "; " in ran.err or "(" in ran.err
        assert "UTF-8" not in ran.err
        assert ran.err.count("\n") == 1
