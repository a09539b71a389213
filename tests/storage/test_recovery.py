"""Text being typed: offered when nobody types it any more, and never lost by being offered."""

from __future__ import annotations

import json

import pytest

from tests.storage.conftest import NOW
from trainer.errors import TrainerError
from trainer.storage import recovery


def begin(home, name: str = "d1"):
    return recovery.begin(
        home, kind="answer", question="b/q", story="s", asked="q?", started=NOW, draft_id=name
    )


def waiting_draft(home, text: str = "one two"):
    draft = begin(home)
    draft.save(text)
    draft.release()
    return recovery.waiting_drafts(home)[0]


def test_what_is_being_typed_is_not_offered(home):
    """A text waits only when the program that types it is gone."""
    draft = begin(home)
    draft.save("one")
    assert recovery.waiting_drafts(home) == []
    draft.release()
    assert [found.text for found in recovery.waiting_drafts(home)] == ["one"]


def test_a_draft_comes_back_with_all_that_was_known(home):
    """The question, the story, the wording and the time come back with the text."""
    draft = waiting_draft(home, "one\ntwo 🎉")
    assert (draft.kind, draft.question, draft.story, draft.asked) == ("answer", "b/q", "s", "q?")
    assert (draft.began, draft.text, draft.words) == (NOW, "one\ntwo 🎉", 3)


@pytest.mark.parametrize("text", ["\0\x1b[2J\r\n", "\ud800", "\u2028\u202e", '"\\'])
def test_any_text_is_stored_unchanged(home, text):
    """Whatever was typed or pasted, half a surrogate pair too, comes back as it was."""
    assert waiting_draft(home, text + "x").text == text + "x"


def test_a_stored_answer_is_no_longer_offered(home):
    """Removing leaves nothing behind."""
    draft = begin(home)
    draft.save("one")
    draft.remove()
    draft.remove()
    assert list(home.recovery.iterdir()) == []


def test_going_on_keeps_it_from_others(home):
    """A waiting text that is gone on with is not offered meanwhile, and is offered after."""
    resumed = recovery.resume(home, waiting_draft(home))
    assert recovery.waiting_drafts(home) == []
    resumed.save("one two three")
    resumed.release()
    assert [found.words for found in recovery.waiting_drafts(home)] == [3]


def test_two_programs_that_go_on_with_one_text_both_keep_theirs(home):
    """Whoever comes second types in a file of its own; nothing is overwritten."""
    draft = waiting_draft(home)
    first, second, third = (recovery.resume(home, draft) for _ in range(3))
    for number, one in enumerate((first, second, third)):
        one.save(f"version {number}")
    for one in (third, first, second):
        one.release()
    assert {found.text for found in recovery.waiting_drafts(home)} == {
        "version 0", "version 1", "version 2",
    }  # fmt: skip


def test_keeping_puts_it_aside_as_plain_text(home):
    """A kept text is a readable file and is not offered again."""
    path = recovery.keep(home, waiting_draft(home, "one\ntwo"))
    assert path.read_text("utf-8") == "q?\n\none\ntwo\n"
    assert recovery.waiting_drafts(home) == []


def test_discarding_deletes_it(home):
    """A discarded text is gone, and discarding it again is harmless."""
    draft = waiting_draft(home)
    recovery.discard(home, draft)
    recovery.discard(home, draft)
    assert list(home.recovery.iterdir()) == []


def test_an_empty_text_is_not_offered(home):
    """There is nothing to go on with in blanks."""
    draft = begin(home)
    draft.save("  \n")
    draft.release()
    assert recovery.waiting_drafts(home) == []


GOOD = {
    "id": "d1", "kind": "answer", "question": "", "story": "", "asked": "q?",
    "started": NOW.isoformat(), "text": "one",
}  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[1]",
        b'{"id": "d1"}',
        json.dumps({**GOOD, "text": 7}).encode(),
        json.dumps({**GOOD, "started": "yesterday"}).encode(),
        json.dumps({**GOOD, "started": "2026-01-01T00:00:00"}).encode(),
        json.dumps({**GOOD, "id": "../../stories/mine"}).encode(),
        json.dumps({**GOOD, "more": "x"}).encode(),
    ],
)
def test_a_file_that_is_no_draft_is_left_alone(home, content):
    """What is not ours is neither offered, nor deleted, nor in the way of what is."""
    path = home.recovery / "answer-d1.json"
    path.write_bytes(content)
    (home.recovery / "answer-d2.json").write_text(json.dumps({**GOOD, "id": "d2"}))
    assert [draft.id for draft in recovery.waiting_drafts(home)] == ["d2"]
    assert path.read_bytes() == content


def test_an_id_cannot_lead_out_of_the_folder(home):
    """A draft whose id is a path is refused, whatever is asked for."""
    draft = recovery.Draft("../../x", "answer", "", "", "q?", NOW.isoformat(), "one")
    for job in (recovery.discard, recovery.keep, recovery.resume):
        with pytest.raises(TrainerError):
            job(home, draft)
