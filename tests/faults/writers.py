"""Everything of the program that writes a person's file, each through the door that its users take."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import count
from typing import TYPE_CHECKING

from tests.conftest import DATA
from tests.sharing.conftest import bank_text
from tests.storage.conftest import make_attempt
from trainer.cli.common import write_result
from trainer.coach import (
    bank_making,
    bank_sharing,
    copies,
    coverage,
    debrief,
    drafts,
    importing,
    interviews,
    letter_out,
    letters,
    removing,
    stories,
    story_sheets,
)
from trainer.coach.interviews import Details
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import Workspace, open_workspace
from trainer.interviews.model import Interviewer
from trainer.storage.history import open_history
from trainer.storage.home import open_home
from trainer.storage.recovery import waiting_drafts
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Prepare = Callable[[Workspace, Path], Callable[[], object]]

NOW = datetime(2026, 5, 28, 9, 30, tzinfo=timezone(timedelta(hours=2)))
STORY = "checkout-latency"
LIST = "- When did you last work a night alone?\n- Why nights at all?\n"
NOTES = """### The rota nobody wanted
**S (Situation):** Nobody wanted the night shifts; 4 of 11 nurses were on sick leave.
**A (Action):** I asked each nurse which nights they could do.
**R (Result):** Sick days fell from 31 to 12 a month.
"""
WRITERS: dict[str, Prepare] = {}
"""Name -> what looks at an opened home and a folder outside it, and returns what writes."""


def opened(root: Path) -> Workspace:
    """Open a home whose clock stands still and whose ids are the same every time."""
    numbers = count(1)
    return open_workspace(root, clock=lambda: NOW, new_id=lambda: f"{next(numbers):032x}")


def fill(root: Path, outside: Path) -> None:
    """Make a home with something of everything, and files of the person's outside it."""
    work = opened(root)
    work.home.config.write_text('theme = "nord"\n')
    (work.home.stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    for path in (work.home.config, work.home.stories / "mine.toml"):
        path.chmod(0o600)
    outside.mkdir()
    (outside / "nights.toml").write_text(bank_text())
    (outside / "letter.eml").write_text("the letter before")
    (outside / "ugly.toml").write_text(bank_text("ugly").replace("\n\n", "\n"))
    (outside / "export.md").write_text("the export before")
    bank_sharing.install(work, bank_sharing.offer(work, str(outside / "nights.toml")).arrivals)
    (outside / "nights.toml").write_text(bank_text(version="2.0.0"))
    found = bank_making.read_list("- Which night was the longest?\n", "list.md", None)
    bank_making.add_list(work, found.questions, "own")
    interview = interviews.add_interview(
        work,
        Details(company="Acme", when="2026-05-28 08:00", interviewers=(Interviewer("Ana Berg"),)),
    )
    debrief.note(work, interview.id, "Tell me about your most successful project")
    letters.open_letter(work, interview.id)
    work.history.record_attempt(make_attempt())
    _typed(work).release()
    coverage.record_choice(work, coverage.drill(work, 1, seed=1)[0], STORY)
    copies.back_up(work)
    work.close()


def _typed(work: Workspace):
    draft = drafts.begin_answer(work, Task("What did you do?", None, None))
    draft.save("I typed this.")
    return draft


def writer(prepare: Prepare) -> Prepare:
    """Put what prepares a writer into the list, under its own name."""
    WRITERS[prepare.__name__] = prepare
    return prepare


# Stories


@writer
def story_in_the_editor(work, _):
    began = story_sheets.read(work, STORY)
    changed = replace(began, parts={**began.parts, Part.RESULT: "Ten times faster"})
    return lambda: story_sheets.save(work, changed, STORY, began)


@writer
def new_story_in_the_editor(work, _):
    sheet = replace(story_sheets.BLANK, title="New", parts=dict.fromkeys(Part, "It went well"))
    return lambda: story_sheets.save(work, sheet)


@writer
def draft_of_a_story(work, _):
    draft = story_sheets.begin(work, STORY, "title", None)
    return lambda: draft.save("Title: half a sentence")


@writer
def accepted_wording(work, _):
    return lambda: stories.accept_wording(work, STORY, 1, "the fraud check went")


@writer
def template_of_a_story(work, _):
    return lambda: stories.new_story_file(work)


@writer
def story_of_ones_own_editor(work, _):
    path = stories.new_story_file(work)
    path.write_text((DATA / "stories.toml").read_text("utf-8").replace('id = "', 'id = "my-'))
    return lambda: stories.adopt(work, path)


@writer
def discarded_story(work, _):
    path = stories.new_story_file(work)
    return lambda: stories.discard_story_file(work, path)


@writer
def imported_stories(work, _):
    seen = importing.preview(work, [("notes.md", NOTES)])
    return lambda: importing.take(work, seen.candidates)


@writer
def merged_story(work, _):
    text = (DATA / "stories.toml").read_text("utf-8").replace("Would measure", "I would measure")
    seen = importing.preview(work, [("other.toml", text)])
    twins = [one for one in seen.candidates if one.twin and not one.same]
    assert twins
    return lambda: importing.take(work, (), twins)


# Banks


@writer
def updated_bank(work, outside):
    seen = bank_sharing.offer(work, str(outside / "nights.toml"))
    return lambda: bank_sharing.install(work, seen.arrivals)


@writer
def added_bank(work, outside):
    (outside / "large.toml").write_text(
        bank_text("large", **{f"q_{n}": f"Which {n} of them? {'word ' * 30}" for n in range(200)})
    )
    seen = bank_sharing.offer(work, str(outside / "large.toml"))
    return lambda: bank_sharing.install(work, seen.arrivals)


@writer
def removed_bank(work, _):
    return lambda: removing.remove_bank(work, "nights")


@writer
def imported_list(work, _):
    found = bank_making.read_list(LIST, "list.md", None)
    return lambda: bank_making.add_list(work, found.questions, "own")


@writer
def template_of_a_bank(_, outside):
    return lambda: bank_making.write_to(str(outside / "mine.toml"), b"template")


@writer
def formatted_bank(_, outside):
    path = outside / "ugly.toml"
    before = path.read_bytes()
    text = bank_making.canonical_form(path.name, before).text
    return lambda: bank_making.write_over(path, text.encode(), before)


@writer
def exported_bank(work, outside):
    made = bank_making.export(work, bank_making.choose(work, bank="nights"), "mine")
    return lambda: bank_making.write_to(str(outside / "shared.toml"), made.text.encode())


# Letters, exports, and the rest


@writer
def typed_letter(work, _):
    letter = letters.open_letter(work, "Acme")
    return lambda: letters.save_text(work, letter, "Thank you", "A text of my own.")


@writer
def letter_in_another_tone(work, _):
    return lambda: letters.open_letter(work, "Acme", tone=letters.Tone.FORMAL)


@writer
def new_draft_of_a_letter(work, _):
    letters.save_text(work, letters.open_letter(work, "Acme"), "Hello", "A text of my own.")
    letter = letters.open_letter(work, "Acme", tone=letters.Tone.FORMAL)
    return lambda: letters.take_changes(work, letter, range(len(letter.changes)))


@writer
def letter_as_a_mail(work, outside):
    data = letter_out.put_out(work, letters.open_letter(work, "Acme"), "eml")
    return lambda: letter_out.write_file(outside / "letter.eml", data)


@writer
def reminder_in_a_new_folder(work, outside):
    data = letter_out.reminder(work, letters.open_letter(work, "Acme"), "2026-05-29 09:00")
    return lambda: letter_out.write_file(outside / "new" / "letter.ics", data)


@writer
def exported_stories(_, outside):
    return lambda: write_result(str(outside / "export.md"), b"the new export")


@writer
def who_signs(work, _):
    return lambda: letters.keep_sender(work, "Robin Falk", "")


@writer
def choice_of_the_drill(work, _):
    task = coverage.drill(work, 1, seed=1)[0]
    return lambda: coverage.record_choice(work, task, STORY)


@writer
def typed_answer(work, _):
    draft = drafts.resume(work, waiting_drafts(work.home)[0])
    return lambda: (draft.save("I typed this, and more."), draft.release())


@writer
def answer_put_aside(work, _):
    return lambda: drafts.keep(work, waiting_drafts(work.home)[0])


@writer
def discarded_answer(work, _):
    return lambda: drafts.discard(work, waiting_drafts(work.home)[0])


@writer
def backup(work, _):
    return lambda: copies.back_up(work, force=True)


@writer
def restored_backup(work, _):
    work.close()
    return lambda: copies.restore(work.home.root, NOW)


@writer
def rescued_history(work, _):
    work.close()
    return lambda: copies.rescue(work.home.root, NOW)


@writer
def merged_history(work, outside):
    other = open_history(open_home(outside / "other"))
    other.record_attempt(make_attempt("from the other"))
    other.close()
    work.close()
    return lambda: copies.take_in(work.home.root, outside / "other" / "history.db", NOW)
