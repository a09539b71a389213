"""`story import`, `export` and `coverage` on the command line."""

from __future__ import annotations

import io
import json

import pytest

from tests.documents.word_files import document, paragraph

MARKDOWN = """### [Theme] The rota nobody wanted
**S:** Nobody wanted the night shifts.
**A:** I asked each nurse.
**R:** Sick days fell from 31 to 12 a month.
"""


def test_a_dry_run_prints_the_documented_json(run, tmp_path):
    """The preview has the documented keys, and nothing is written."""
    path = tmp_path / "bank.md"
    path.write_text(MARKDOWN)
    ran = run("story", "import", str(path), "--dry-run", "--json")
    assert ran.status == 0
    (story,) = ran.document["stories"]
    assert set(story) == {
        "title", "situation", "task", "action", "result", "reflection", "competencies", "questions",
        "notes",
    }  # fmt: skip
    assert story["title"] == "The rota nobody wanted"
    assert ran.document["not_understood"] == []
    assert "the-rota-nobody-wanted" not in run("story", "list", "--json").out


def test_nothing_is_written_before_a_yes(run, tmp_path, typed):
    """Without --yes in a pipe nothing is taken; with it the story is there; again it is no news."""
    typed(MARKDOWN)
    ran = run("story", "import", "-")
    assert (ran.status, "add --yes" in ran.err) == (1, True)
    typed(MARKDOWN)
    assert run("story", "import", "-", "--yes").status == 0
    listed = [row["story"] for row in run("story", "list", "--json").document]
    assert "the-rota-nobody-wanted" in listed
    typed(MARKDOWN)
    assert run("story", "import", "-", "--yes").status == 1
    typed(MARKDOWN + "**Reflection:** Ask first.\n")
    assert "added to" in run("story", "import", "-", "--yes", "--merge").err


def test_a_person_chooses_the_questions_that_ask_for_new_stories(run, monkeypatch, tmp_path):
    """Enter takes those marked as sure, numbers take others; where nobody can be asked, the sure ones."""
    path = tmp_path / "bank.md"
    told = MARKDOWN.replace("**R:** Sick", "**R:** We lost two nurses, and it went wrong. Sick")
    for number, (typed, named) in enumerate(
        [("y\n9\nno\n2\n", ["behavioral/most-successful-project"]), ("y\n\n", ["behavioral/failure"]),
         ("y\n0\n", []), ("", ["behavioral/failure"])]
    ):  # fmt: skip
        monkeypatch.setenv("TRAINER_HOME", str(tmp_path / str(number)))
        path.write_text(told.replace("The rota nobody wanted", f"Rota {number}"))
        stdin = io.StringIO(typed)
        stdin.isatty = lambda: True
        monkeypatch.setattr("sys.stdin", stdin)
        ran = run("story", "import", str(path), *([] if typed else ["--yes"]))
        assert ran.status == 0
        assert ("✓  1 Tell me about a time you failed." in ran.out) is bool(typed)
        shown = run("story", "show", f"rota-{number}", "--json").document
        assert [key for key in named if key not in shown["questions"]] == []
        assert (f"“Rota {number}” now answers" in ran.err) is bool(named)


@pytest.mark.parametrize(("more", "asked"), [
    ("", "Add to 1 story? [y/N]"),
    ("\n### Ice on the road\n**S:** Ice.\n**A:** I put sand on it.\n", "Import 1 story and add to 1? [y/N]"),
])  # fmt: skip
def test_what_is_asked_before_a_merge(run, monkeypatch, tmp_path, more, asked):
    """Nobody is asked about importing no story."""
    path = tmp_path / "bank.md"
    path.write_text(MARKDOWN)
    assert run("story", "import", str(path), "--yes").status == 0
    path.write_text(f"{MARKDOWN}**Reflection:** Ask first.\n{more}")
    stdin = io.StringIO("n\n")
    stdin.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", stdin)
    assert asked in run("story", "import", str(path), "--merge").err


def test_bad_sources_are_one_line(run, tmp_path):
    """A missing file and broken JSON are said in one line with the way out."""
    assert run("story", "import", str(tmp_path / "none")).status == 2
    broken = tmp_path / "resume.json"
    broken.write_text('{"work": [')
    ran = run("story", "import", str(broken), "--dry-run")
    assert ran.status == 2
    assert ran.err.count("\n") == 1


def test_exports(run, tmp_path):
    """Markdown and highlights are text, Anki needs a file."""
    assert run("story", "export", "--format", "md").out.startswith("# Story bank\n\n### ")
    data = json.loads(run("story", "export", "--format", "json-resume-highlights").out)
    assert data["work"]
    out = tmp_path / "stories.apkg"
    ran = run("story", "export", "--format", "anki", "-o", str(out))
    assert ran.status == 0
    assert out.read_bytes().startswith(b"PK")


def test_coverage_says_what_is_missing(run):
    """Gaps of the next interview make the answer “no”."""
    assert run("story", "coverage").status == 0
    run("interview", "new", "Acme", "2099-01-01", "--competency", "negotiation (must)")
    ran = run("story", "coverage")
    assert ran.status == 1
    assert "negotiation" in ran.out
    document = run("story", "coverage", "--json").document
    assert document["competencies"][0]["state"] == "gap"
    assert len(run("story", "coverage", "--all", "--json").document["competencies"]) >= 37


def test_copies_are_shown_with_what_differs(run, home):
    """Kind: copies. `story diff` and `bank diff` print the lines; without a copy the answer is no."""
    assert (run("story", "diff").status, run("bank", "diff").status) == (1, 1)
    text = (home / "stories" / "mine.toml").read_text()
    copy = home / "stories" / "mine.sync-conflict-20260528-093012-ABCDEFG.toml"
    copy.write_text(text.replace("Moved the cart to Redis", "Moved it\x1b[2J"))
    ran = run("story", "diff")
    assert (ran.status, "\x1b" in ran.out) == (0, False)
    assert any(line.startswith("+") and "Moved it" in line for line in ran.out.splitlines())
    (one,) = run("story", "diff", "--json").document
    assert one["copy"] == str(copy)
    assert "sync-conflict" in run("doctor").out
    copy.write_text(text)
    assert "you can delete it" in run("story", "diff").out


def test_stories_that_cannot_be_read_are_not_called_missing(run, home):
    """Kind: “nothing is there” where something cannot be read. Commands say what is broken."""
    path = home / "stories" / "mine.toml"
    path.write_text(path.read_text().replace('title = "', "title = ", 1))
    for words in (
        ("story", "list"), ("due",), ("rehearse", "--plain"), ("story", "export"), ("stats",),
        ("story", "coverage"), ("story", "coverage", "--json"),
    ):  # fmt: skip
        ran = run(*words)
        told = " ".join((ran.out + ran.err).split())
        assert "5 stories can't be read: mine.toml:" in told, words
        for wrong in ("No stories yet", "No story to tell yet", "0 active stories", "story new"):
            assert wrong not in told, words


def test_stories_beside_those_that_cannot_be_read_count(run, home):
    """Where only one file is broken, it is named beside the figures of the others."""
    (home / "stories" / "broken.toml").write_text('[[story]]\nid = "other"\ntitle = \n')
    for words in (("stats",), ("story", "coverage")):
        told = " ".join(run(*words).out.split())
        assert "1 story can't be read: broken.toml:" in told, words
    assert "of 5 rehearsed" in run("stats").out


def test_a_renamed_story_takes_its_answers_over(run, home, typed):
    """Kind: an id that changed. `story adopt` lists, takes over and gives back."""
    assert run("story", "adopt").status == 1
    typed("I moved the cart to Redis.\n.\n3\n")
    assert run("rehearse", "--plain", "--story", "checkout-latency", "--limit", "1").status == 0
    path = home / "stories" / "mine.toml"
    path.write_text(path.read_text().replace('"checkout-latency"', '"faster-checkout"'))
    listed = run("story", "adopt")
    assert (listed.status, "adopt checkout-latency faster-checkout" in listed.out) == (0, True)
    assert run("doctor").status == 1
    ran = run("story", "adopt", "checkout-latency", "faster-checkout")
    assert (ran.status, "1 answer belongs to “faster-checkout”" in ran.out) == (0, True)
    assert run("story", "show", "faster-checkout", "--json").document["rehearsed"] == 1
    assert run("story", "adopt", "checkout-latency").status == 2
    assert run("story", "adopt", "--undo", "checkout-latency").status == 0
    assert run("story", "show", "faster-checkout", "--json").document["rehearsed"] == 0


def test_a_word_document_comes_in(run, tmp_path):
    """A Word document gives stories, questions and answers as a text does; a PDF gives one line."""
    path = tmp_path / "stories.docx"
    path.write_bytes(
        document(
            paragraph("The rota", style="berschrift1"),
            *(paragraph(line) for line in MARKDOWN.splitlines()[1:]),
        )
    )
    ran = run("story", "import", str(path), "--dry-run", "--json")
    assert [story["title"] for story in ran.document["stories"]] == ["The rota"]
    path.write_bytes(document(paragraph("Why do you want to work here?", item=(1, 0))))
    ran = run("bank", "import", str(path), "--dry-run", "--json")
    assert [one["ask"] for one in ran.document["questions"]] == ["Why do you want to work here?"]
    path.write_bytes(b"%PDF-1.7\n\xff")
    ran = run("story", "import", str(path))
    assert ran.status == 2
    assert "copy the text" in ran.err


def test_what_went_into_notes_is_counted(run, tmp_path):
    """The preview and the story's page say how many lines the notes have; without notes they say nothing."""
    path = tmp_path / "bank.md"
    path.write_text(MARKDOWN + "**Source:** my report\n\n**Tone:** calm\n")
    assert "3 lines went into its notes" in run("story", "import", str(path), "--dry-run").out
    run("story", "import", str(path), "--yes")
    assert (
        "3 lines in its notes; `trainer story edit"
        in run("story", "show", "the-rota-nobody-wanted").out
    )
    path.write_text(MARKDOWN.replace("[Theme] ", ""))
    assert "notes" not in run("story", "import", str(path), "--dry-run").out


def test_a_story_is_found_by_its_beginning_and_by_words(run, home):
    """A command takes the beginning of a story's id and words of its title, where only one has them."""
    ident, title = "checkout-latency", run("story", "show", "checkout-latency").out.splitlines()[0]
    for typed in ("checkout-l", title, title.split()[-1].upper()):
        assert run("story", "show", typed).out.splitlines()[0] == title, typed
    assert run("story", "remove", ident[:-2], "--yes").status == 2


def test_words_of_several_stories_name_them(run, home):
    """Words that several stories have are not guessed at: the hint says their ids."""
    for name in ("one", "two"):
        text = f"""
format = "story-bank/1"
[[story]]
id = "{name}-night"
title = "{name} night"
action = ["Went home"]
"""
        (home / "stories" / f"{name}.toml").write_text(text)
    ran = run("story", "show", "night")
    assert (ran.status, "one-night or two-night" in ran.err) == (2, True)
