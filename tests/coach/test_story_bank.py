"""Importing, exporting, writing, and the coverage map, through the coach."""

from __future__ import annotations

import sqlite3
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.coach import export, importing, story_sheets
from trainer.coach.stories import page
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.storage.recovery import Draft
from trainer.stories.model import Part
from trainer.text import primary

MARKDOWN = """# Story bank

### [Leadership] The rota nobody wanted
**S (Situation):** Nobody wanted the night shifts; 4 of 11 nurses were on sick leave.
**A (Action):** I asked each nurse which nights they could do.
**R (Result):** Sick days fell from 31 to 12 a month.
**Best for questions about:** leadership, "Tell me about the most successful project you worked on"
"""


def taken(work, text=MARKDOWN, name="story-bank.md"):
    seen = importing.preview(work, [(name, text)])
    return importing.take(work, [one for one in seen.candidates if one.twin is None])


def test_a_story_bank_in_markdown_is_taken_in(work):
    """After a look the stories are in a file of their own, rehearsable at once."""
    before = {path.name: path.read_bytes() for path in work.home.stories.iterdir()}
    seen = importing.preview(work, [("story-bank.md", MARKDOWN)])
    assert {p.name: p.read_bytes() for p in work.home.stories.iterdir()} == before
    (one,) = seen.candidates
    assert one.story.id == "the-rota-nobody-wanted"
    assert "behavioral/most-successful-project" in one.story.questions
    assert [left.text for _, left in seen.left] == ["# Story bank"]
    result = importing.take(work, seen.candidates)
    assert result.path.name.startswith("imported-2026-05-28")
    assert "the-rota-nobody-wanted" in {story.id for story in work.stories().stories}


def test_only_a_question_in_nearly_the_same_words_is_linked(work):
    """The wording and the bank's question stand side by side; other wordings stay in the notes."""
    wordings = (
        '"A time you failed at work", "A courier who failed to come", "Why did you choose nursing?"'
    )
    text = MARKDOWN.replace('"Tell me about the most successful project you worked on"', wordings)
    (one,) = importing.preview(work, [("bank.md", text)]).candidates
    assert {wording: match.question for wording, match in one.links.items()} == {
        "A time you failed at work": "behavioral/failure"
    }
    assert one.story.questions == ("behavioral/failure",)
    assert "Asked as: A courier who failed to come" in one.story.notes
    assert "Why did you choose nursing?" in one.story.notes


def test_the_same_file_again_brings_nothing_new(work):
    """A second import finds the twin and says that it adds nothing."""
    taken(work)
    (again,) = importing.preview(work, [("story-bank.md", MARKDOWN)]).candidates
    assert again.twin.id == "the-rota-nobody-wanted"
    assert again.same


def test_merging_adds_what_is_new_and_keeps_the_rest(work):
    """The points that a story did not have go to the end of their part, in its own file."""
    path = taken(work).path
    path.write_text(f"# by hand\n{path.read_text('utf-8')}", "utf-8")
    more = MARKDOWN.replace("**Best", "**Reflection:** Ask before you plan.\n**Best")
    (one,) = importing.preview(work, [("more.md", more)]).candidates
    assert not one.same
    importing.take(work, (), [one])
    story = next(s for s in work.stories().stories if s.id == "the-rota-nobody-wanted")
    assert [p.say for p in story.part(Part.REFLECTION)] == ["Ask before you plan."]
    assert path.read_text("utf-8").startswith("# by hand\n")


def test_a_folder_goes_on_past_a_broken_file(work, tmp_path):
    """Each file is read; a broken one is a problem of its own line, hidden ones are left alone."""
    folder = tmp_path / "prep"
    folder.mkdir()
    (folder / "a.md").write_text(MARKDOWN)
    (folder / "b.toml").write_text('format = "story-bank/1"\n[[story]')
    (folder / ".hidden.md").write_text(MARKDOWN)
    (folder / "c.json").write_text("{broken")
    seen = importing.preview(work, importing.read_source(str(folder)))
    assert len(seen.candidates) == 1
    assert any(problem.startswith("b.toml:2") for problem in seen.problems)
    assert any(problem.startswith("c.json") for problem in seen.problems)


def test_of_a_folder_only_stories_are_ticked(work, tmp_path):
    """Beside a story bank nothing else is ticked, and no single line anywhere; totals are named."""
    folder = tmp_path / "prep"
    folder.mkdir()
    (folder / "bank.md").write_text(MARKDOWN)
    (folder / "company.md").write_text(
        "## Acme\n\n- Cut prices by 10% in 2020\n- Hired 40 people\n"
    )
    (folder / "page.md").write_text("## The move\n\n- Moved the shop\n- Sold 30% more\n")
    (folder / "cv.pdf").write_bytes(b"%PDF-1.7 \xff")
    (folder / "package.json").write_text('{"name": "left-pad"}')
    seen = importing.preview(work, importing.read_source(str(folder)))
    assert [one.story.title for one in seen.ticked] == ["The rota nobody wanted"]
    assert seen.unticked
    assert seen.totals.startswith("1 story in 1 of 5 files; ")
    assert not seen.problems
    assert any(name == "cv.pdf" and "copy the text" in one.text for name, one in seen.left)
    assert ("package.json", "there's no story in this file") in {
        (n, one.text) for n, one in seen.left
    }
    assert len(seen.with_all_ticked().ticked) == len(seen.candidates)
    (folder / "bank.md").unlink()
    seen = importing.preview(work, importing.read_source(str(folder)))
    assert all(len(one.story.points) > 1 for one in seen.ticked)
    one = importing.preview(work, [("brag.md", "- Cut the queue by half\n- Wrote the manual\n")])
    assert len(one.ticked) == 2


def test_stories_of_one_place_are_not_the_same(work):
    """A situation that two stories share makes them no twins; only what was done does."""
    place = (
        "**S:** The clinic had three wards, forty nurses and a rota on paper that nobody liked.\n"
    )
    first = (
        f"### Rota\n{place}**A:** I asked each nurse for nights.\n**R:** Sick days fell by half.\n"
    )
    other = (
        f"### Stock\n{place}**A:** I counted the syringes weekly.\n**R:** Nothing ran out since.\n"
    )
    assert [
        one.twin for one in importing.preview(work, [("a.md", first + "\n" + other)]).candidates
    ] == [None, None]


def test_deeds_with_other_figures_are_not_the_same(work):
    """Two fairs with so many visitors each are two stories; the same one without its figure is one."""
    fairs = "- Organised the summer fair with 400 visitors\n- Organised the winter fair with 650 visitors\n"
    seen = importing.preview(work, [("brag.md", fairs)])
    assert [one.twin for one in seen.candidates] == [None, None]
    again = "- Organised the summer fair with 400 visitors\n- Organised the summer fair with many visitors\n"
    _, later = importing.preview(work, [("brag.md", again)]).candidates
    assert later.twin is not None


def test_a_story_is_merged_only_where_it_is_surely_the_same(work):
    """A likeness that leaves a doubt is said, and the story still comes in as new."""
    taken(work)
    near = MARKDOWN.replace(
        "I asked each nurse which nights they could do.",
        "I asked each nurse which nights they could do. Then a tool planned holidays.",
    )
    (one,) = importing.preview(work, [("x.md", near)]).candidates
    assert one.sure
    other = MARKDOWN.replace(
        "I asked each nurse which nights they could do.",
        "A tool planned all the holidays for months.",
    )
    (one,) = importing.preview(work, [("x.md", other)]).candidates
    assert one.known
    assert not one.sure


def test_our_own_files_come_over_from_another_home(work, tmp_path):
    """TOML of our own is taken as it is, ids that are taken get a number."""
    text = next(work.home.stories.glob("*.toml")).read_text("utf-8")
    seen = importing.preview(work, [("mine.toml", text)])
    assert all(one.same for one in seen.candidates)
    assert len(seen.candidates) == len(work.stories().stories)


@pytest.mark.parametrize("name", ["none.md", "folder"])
def test_what_cannot_be_read_is_said(tmp_path, name):
    """A file that is not there and a folder without files are one clear line."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(TrainerError):
        importing.read_source(str(tmp_path / name))


def test_stories_leave_in_every_form(work, tmp_path):
    """TOML and Markdown come back as they were, Anki is a real package with stable notes."""
    text = export.write_out(work, (), "toml").data.decode()
    other = open_workspace(tmp_path / "other")
    importing.take(other, importing.preview(other, [("x.toml", text)]).candidates)
    assert other.stories().stories == work.stories().stories[: len(other.stories().stories)]
    markdown = export.write_out(work, (), "md").data.decode()
    third = open_workspace(tmp_path / "third")
    importing.take(third, importing.preview(third, [("x.md", markdown)]).candidates)
    assert {s.id: s for s in third.stories().stories} == {s.id: s for s in other.stories().stories}
    other.close()
    third.close()
    pytest.importorskip("genanki")
    guids = []
    for number in range(2):
        path = tmp_path / f"{number}.apkg"
        path.write_bytes(export.write_out(work, (), "anki").data)
        with zipfile.ZipFile(path) as package:
            package.extract("collection.anki2", tmp_path / str(number))
        with sqlite3.connect(tmp_path / str(number) / "collection.anki2") as raw:
            guids.append(sorted(raw.execute("SELECT guid FROM notes")))
        raw.close()
    assert guids[0] == guids[1]
    assert len(guids[0]) == len(other.stories().stories)


def test_private_stories_stay_out_of_what_others_read(work):
    """A confidential story goes neither into a résumé nor into a mini-story, and it is said."""
    sheet = replace(story_sheets.read(work, "checkout-latency"), confidential=True)
    story_sheets.save(work, sheet, "checkout-latency")
    for form in ("mini", "json-resume-highlights"):
        written = export.write_out(work, ["checkout-latency"], form)
        assert not written.data
        assert "confidential" in written.left_out[0]


def test_a_sheet_is_stored_in_place(work):
    """Writing a known story touches its file only where something changed."""
    path = work.stories().files["checkout-latency"]
    before = path.read_text("utf-8")
    sheet = story_sheets.read(work, "checkout-latency")
    story_sheets.save(work, sheet, "checkout-latency")
    assert path.read_text("utf-8") == before
    story_sheets.save(work, replace(sheet, title="Another title", strength="3"), "checkout-latency")
    after = path.read_text("utf-8")
    changed = [one for one in after.splitlines() if one not in before.splitlines()]
    assert len(changed) <= 2
    assert work.stories().stories[0].title == "Another title"


def test_a_new_story_gets_a_file_of_its_own(work):
    """A sheet with a title and a point becomes a story; without them it says what is missing."""
    blank = story_sheets.BLANK
    for sheet, said in [
        (blank, "no title yet"),
        (replace(blank, title="x"), "no key point"),
        (
            replace(blank, title="x", parts={**blank.parts, Part.ACTION: "y"}, strength="9"),
            "can't be the strength",
        ),
    ]:
        with pytest.raises(TrainerError, match=said):
            story_sheets.save(work, sheet)
        assert story_sheets.remarks(work, sheet)
    sheet = replace(blank, title="The rota", parts={**blank.parts, Part.ACTION: "Asked them"})
    saved = story_sheets.save(work, replace(sheet, competencies="Leadership"))
    assert saved.id == "the-rota"
    assert saved in work.stories().stories


def test_a_home_in_a_pushed_repository_warns_once(tmp_path):
    """Stories inside a git repository with a remote: said once, then never again."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text('[remote "origin"]\n\turl = x\n')
    first = open_workspace(tmp_path / "home")
    assert "git repository with a remote" in first.notices[0]
    first.close()
    second = open_workspace(tmp_path / "home")
    assert second.notices == ()
    second.close()


sheet_texts = st.text(st.characters(exclude_characters="\r"), max_size=40)


@given(sheet_texts, st.dictionaries(st.sampled_from(list(Part)), sheet_texts))
def test_a_sheet_survives_as_a_draft(title, parts):
    """What is typed on a sheet comes back from the draft that a crash leaves."""
    sheet = replace(
        story_sheets.BLANK,
        title=" ".join(title.split()),
        parts={part: parts.get(part, "") for part in Part},
    )
    draft = Draft(
        "d", "story", "", "", "x", "2026-01-01T00:00:00+00:00", story_sheets.to_text(sheet)
    )
    back = story_sheets.from_draft(draft)
    assert back.title == sheet.title
    assert {p: t for p, t in back.parts.items() if t.strip()} == {
        p: t for p, t in sheet.parts.items() if t.strip()
    }


def test_another_text_is_no_sheet():
    """A draft of another kind is refused in one line."""
    draft = Draft("d", "story", "", "", "x", "2026-01-01T00:00:00+00:00", "just an answer")
    with pytest.raises(TrainerError, match="isn't a story"):
        story_sheets.from_draft(draft)


def test_what_changed_elsewhere_meanwhile_is_kept(work):
    """Two editors of one story: what each of them changed is in the file, whoever saves last."""
    first = story_sheets.read(work, "checkout-latency")
    second = story_sheets.read(work, "checkout-latency")
    theirs = replace(second, parts={**second.parts, Part.RESULT: "Their result: 9 %"})
    story_sheets.save(work, theirs, "checkout-latency", second)
    mine = replace(first, parts={**first.parts, Part.SITUATION: "My situation"})
    saved = story_sheets.save(work, mine, "checkout-latency", first)
    assert [point.say for point in saved.part(Part.RESULT)] == ["Their result: 9 %"]
    assert [point.say for point in saved.part(Part.SITUATION)] == ["My situation"]


def test_the_same_part_changed_twice_is_said_and_not_written(work):
    """What both changed is not decided silently: nothing is written, and the parts are named."""
    first = story_sheets.read(work, "checkout-latency")
    theirs = replace(first, parts={**first.parts, Part.RESULT: "Their result: 9 %"})
    story_sheets.save(work, theirs, "checkout-latency", first)
    mine = replace(first, parts={**first.parts, Part.RESULT: "My result: 8 %"})
    with pytest.raises(TrainerError, match="result changed in the file, too"):
        story_sheets.save(work, mine, "checkout-latency", first)
    now = story_sheets.read(work, "checkout-latency")
    assert now.parts[Part.RESULT] == "Their result: 9 %"
    same = replace(first, parts={**first.parts, Part.RESULT: "Their  result: 9 %"})
    story_sheets.save(work, same, "checkout-latency", first)


def test_the_files_own_question_is_never_lost(work):
    """A wording that only means a question of a bank stays in the notes, and goes out again."""
    text = MARKDOWN.replace(
        '"Tell me about the most successful project you worked on"',
        '"Which project went best for you?"',
    )
    added = taken(work, text).added[0]
    assert "Which project went best for you?" in added.notes
    out = export.write_out(work, [added.id], "md").data.decode()
    assert "Which project went best for you?" in out


def test_a_file_that_cannot_be_read_does_not_stop_its_folder(work, tmp_path):
    """The others of the folder are taken in, and the one that is no text is named."""
    folder = tmp_path / "prep"
    folder.mkdir()
    (folder / "good.md").write_text(MARKDOWN)
    (folder / "bad.md").write_bytes(b"\xff\xfe\x00broken")
    seen = importing.preview(work, importing.read_source(str(folder)))
    assert [one.story.title for one in seen.candidates] == ["The rota nobody wanted"]
    assert seen.problems == ("bad.md isn't UTF-8 text; save it as UTF-8",)


BRITISH = """format = "story-bank/1"
[[story]]
id = "british"
title = "British"
language = "en-GB"
competencies = ["delivering-results"]
action = ["Rang every depot"]
"""


def test_a_story_is_shown_the_questions_of_its_language_in_any_region(work):
    """A story in British English is asked in any English, and never in German."""
    (work.home.stories / "british.toml").write_text(BRITISH, encoding="utf-8")
    found = page(work, "british").questions
    assert {primary(question.language) for question in found} == {"en"}
