"""Letters after a debrief: drafted, edited, kept, and noted as sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.coach import debrief, interviews, letters
from trainer.coach.interviews import Details
from trainer.errors import TrainerError
from trainer.interviews.letter.phrases import Tone


def test_an_untouched_letter_follows_the_debrief(work, over, asked):
    """While the person has not edited it, what they decide shows in it at once."""
    before = letters.open_letter(work, over.id, "Ana")
    other = debrief.note(work, over.id, "something else they asked")
    debrief.change(work, replace(other, by="Ana Berg"))
    interviews.change_interview(work, over.id, Details(next_round="final"))
    after = letters.open_letter(work, over.id, "Ana")
    assert after.body != before.body
    assert "the final round" in after.body
    assert not after.is_edited


def test_an_edited_letter_is_never_written_over(work, over, asked):
    """A new draft stands beside it as changes; each is taken or left, and what is left stays left."""
    letter = letters.open_letter(work, over.id, "Ana")
    letters.save_text(work, letter, "My subject", f"{letter.body}\n\nP.S. mine")
    interviews.change_interview(work, over.id, Details(next_round="final"))
    letter = letters.open_letter(work, over.id, "Ana")
    assert letter.body.endswith("P.S. mine")
    assert letter.is_outdated
    number = next(i for i, one in enumerate(letter.changes) if "final" in "".join(one.drafted))
    taken = letters.take_changes(work, letter, [number])
    assert "the final round" in taken.body
    assert taken.subject == "My subject"
    again = letters.open_letter(work, over.id, "Ana")
    assert again.body.endswith("P.S. mine")
    assert not again.is_outdated


def test_a_letter_edited_in_its_file_counts_as_edited(work, over, asked):
    """The Markdown file is the letter; what another program wrote there is kept."""
    letter = letters.open_letter(work, over.id, "Ana")
    path = work.home.letters / letter.state.file
    path.write_text(path.read_text("utf-8").replace("Dear Ana", "Hi Ana"), "utf-8")
    again = letters.open_letter(work, over.id, "Ana", tone=Tone.FORMAL)
    assert again.body.startswith("Hi Ana")
    assert again.is_outdated


def test_every_interviewer_gets_a_letter_of_their_own(work, over, asked):
    """Who is meant must be clear, and a name's part is enough."""
    with pytest.raises(TrainerError, match="several interviewers"):
        letters.open_letter(work, over.id)
    assert letters.open_letter(work, over.id, "ben").state.recipient == "Ben"
    with pytest.raises(TrainerError, match="no interviewer “Cy”"):
        letters.open_letter(work, over.id, "Cy")


def test_a_late_letter_says_so_and_is_short(work, over, asked, clock):
    """After a day the draft is a note, and the time left is counted the other way."""
    clock.advance(days=2)
    letter = letters.open_letter(work, over.id, "Ana")
    assert letter.window.is_late
    assert letters.time_left(letter.window).startswith("late by")
    assert "Thank you for the tour" not in letter.body


def test_sending_is_noted_not_done(work, over, asked, clock):
    """Marking as sent keeps the time and what came back; the letters not sent are counted."""
    letter = letters.open_letter(work, over.id, "Ana")
    assert interviews.unsent_letters(work) == 1
    letter = letters.mark_sent(work, letter, came_back="a kind answer")
    assert letter.state.sent == work.now()
    assert interviews.unsent_letters(work) == 0
    assert letters.open_letter(work, over.id, "Ana").state.came_back == "a kind answer"
    assert letters.mark_not_sent(work, letter).state.sent is None


def test_who_signs_is_kept_and_the_rest_of_the_settings_stays(work, over, asked):
    """The name goes into config.toml behind what the person wrote there."""
    work.home.config.write_text("# mine\nnew_per_day = 3", "utf-8")
    letters.keep_sender(work, "Robin Falk", "")
    assert work.home.config.read_text("utf-8").startswith("# mine\nnew_per_day = 3\n")
    assert work.settings.new_per_day == 3
    body = letters.open_letter(work, over.id, "Ana").body
    assert body.endswith("Robin Falk")
    with pytest.raises(TrainerError, match=r"\[letter\] already"):
        letters.keep_sender(work, "Somebody else", "")


def test_an_own_template_orders_the_letter(work, over, asked):
    """letters/template.txt is used for the tone “own”; without it or with a mistake it is said."""
    with pytest.raises(TrainerError, match=r"template\.txt"):
        letters.open_letter(work, over.id, "Ana", tone=Tone.OWN)
    work.home.letters.mkdir(exist_ok=True)
    path = work.home.letters / "template.txt"
    path.write_text("{greeting}\n\nFirst: {questions}\n\n{close}", "utf-8")
    assert "\n\nFirst: You asked" in letters.open_letter(work, over.id, "Ana", tone=Tone.OWN).body
    path.write_text("{gretting}", "utf-8")
    with pytest.raises(TrainerError, match=r"template\.txt:1: there is no \{gretting\}"):
        letters.open_letter(work, over.id, "Ben", tone=Tone.OWN)


def test_a_letter_that_was_changed_elsewhere_is_kept_beside_ours(work, over, asked):
    """Neither of two texts of one letter is lost, and storing ours again makes no more copies."""
    mine = letters.open_letter(work, over.id, "Ana")
    theirs = letters.save_text(work, mine, mine.subject, f"{mine.body}\n\nTheir words.")
    assert theirs.other_version is None
    ours = letters.save_text(work, mine, mine.subject, f"{mine.body}\n\nMy words.")
    assert "Their words." in ours.other_version.read_text("utf-8")
    assert ours.other_version.stat().st_mode & 0o077 == 0
    again = letters.save_text(work, ours, ours.subject, f"{ours.body} More.")
    assert again.other_version is None
    assert letters.open_letter(work, over.id, "Ana").body.endswith("My words. More.")
