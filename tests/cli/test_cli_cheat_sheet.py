from __future__ import annotations


def test_notes_and_the_sheet_of_an_interview(run, tmp_path):
    """What's noted of a company is kept, shown, and stands on the sheet that is printed or written."""
    notes = tmp_path / "notes.txt"
    notes.write_text("They moved to Leeds last year.\n")
    ran = run("interview", "new", "Acme", "2026-05-29 14:00", "--notes", str(notes))
    assert ran.status == 0, ran.err
    assert "moved to Leeds" in run("interview", "show", "acme").out
    assert (
        run("interview", "show", "acme", "--json").document["notes"]
        == "They moved to Leeds last year."
    )
    assert "moved to Leeds" in run("interview", "sheet", "acme").out
    target = tmp_path / "sheet.html"
    ran = run("interview", "sheet", "acme", "--format", "html", "-o", str(target))
    assert (ran.status, ran.out) == (0, ""), ran.err
    assert target.read_text().startswith("<!doctype html>")


def test_a_sheet_of_no_interview(run):
    """An unknown interview is one clear line."""
    ran = run("interview", "sheet", "nowhere")
    assert (ran.status, "there's no interview" in ran.err) == (2, True)
