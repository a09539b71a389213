"""Looking at a letter before it leaves: facts without a source, tone, length, twins, what stops it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interviews.article import BADGES, CALENDAR, SCANNER, article
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.lint import check_letter
from trainer.interviews.letter.merging import changes, paragraphs, take
from trainer.interviews.letter.tracing import split_sentences, trace
from trainer.stories.model import Status

STORIES = (CALENDAR, SCANNER, BADGES)


def remarks(body=None, *, subject="Thanks", others=None, stories=STORIES, **changed):
    material = article(**changed)
    letter = draft(material)
    found = check_letter(
        subject, letter.body if body is None else body, letter, material, others or {}, stories
    )
    return [one.text for one in found], [one.text for one in found if one.stops]


def test_a_fresh_draft_has_nothing_to_look_at():
    """What the program drafts with everything known passes its own check."""
    assert remarks() == ([], [])


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ("It saved 45 % of the cost.", "“45 %” isn't in any of your stories"),
        ("Jonas helped, and then Priscilla wrote to us.", "“Priscilla” isn't in any"),
        ("I am sorry that I was nervous.", "names a mistake"),
        ("I should have told you about it.", "names a mistake"),
        ("I am just checking in on the process.", "says nothing new"),
        (" ".join(["really"] * 150), "Past 140, few people read"),
    ],
)
def test_what_is_remarked(added, said):
    """Each weakness is said in plain words, and none of them stops the letter."""
    texts, stops = remarks(f"{draft(article()).body}\n\n{added}")
    assert any(said in text for text in texts)
    assert not stops


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ("Pages went from 47 -> 9.", "“->” is shorthand"),
        ("It took 4 wks.", "“wks” is shorthand"),
        ("I wrote verifier for it.", "“wrote verifier for” seems to be missing an article"),
        ("The result: queues fell.", "“The result:” is a label"),
        ("It was at Harbour Tools: queues fell.", "reads like a note"),
        ("You asked “best project?” of me.", "quotes your note"),
        ("You asked about a time you failed.", "still says “you”"),
        ("They did better than me could.", "“than I …”"),
        ("Queues fell.. It held.", "one punctuation mark too many"),
        ("Queues fell. it held.", "a small letter"),
        ("I said 12; it was 19.", "without saying what it counts"),
        ("He came late.", "Who is “He”?"),
        ("My salary stayed the same.", "better talked about than written"),
        ("I went home. I slept. I came back.", "in a row begin with “I”"),
    ],
)
def test_what_one_stumbles_over_is_remarked_at_its_place(added, said):
    """Each sin of grammar has a remark, with the words it is about as they stand in the letter."""
    material = article()
    letter = draft(material)
    body = f"{letter.body}\n\n{added}"
    found = check_letter("Thanks", body, letter, material, {}, STORIES)
    meant = [one for one in found if said in one.text]
    assert meant, [one.text for one in found]
    assert meant[0].place
    assert meant[0].place in body
    assert not meant[0].stops


@pytest.mark.parametrize(
    ("added", "not_said"),
    [
        ("Nine breaks were missed at Pell & Draycott.", "shorthand"),
        ("I should have watched ten families use it.", "names a mistake"),
        ("I went home.\n\nI slept.\n\nI came back.", "in a row"),
    ],
)
def test_what_nobody_stumbles_over_is_not_remarked(added, not_said):
    """A firm's “&”, a lesson, and paragraphs that each begin with “I” are as they should be."""
    texts, _ = remarks(f"{draft(article()).body}\n\n{added}")
    assert not [text for text in texts if not_said in text]


def test_a_gap_that_begins_a_sentence_is_only_a_gap():
    """Where a note waits in a gap, nothing but the gap is remarked: not its small letters."""
    material = article()
    letter = draft(material)
    body = f"{letter.body}\n\nIt went well. [in your words: 23 pledges in yr 1]"
    found = check_letter("Thanks", body, letter, material, {}, STORIES)
    assert ["small letter" in one.text for one in found if "pledges" in one.text] == [False]


def test_a_sentence_of_another_letter_is_remarked():
    """Interviewers compare: a sentence on what was told stands in one letter only."""
    body = draft(article()).body
    other = "Dear Ben,\n\nThe coffee was good.\n\nQueues at reception fell by 70 %.\n\nBye"
    texts, _ = remarks(others={"Ben": other})
    assert texts == [
        "“Queues at reception fell by 70 %.” is in the letter to Ben, too. Interviewers compare notes."
    ]
    company = "I'd love to work at Acme, and I look forward to the final round."
    assert remarks(others={"Ben": f"Dear Ben,\n\n{company}\n\nBye"}) == ([], [])
    assert company in body


def test_facts_from_the_bank_may_be_told_in_other_words():
    """A rounded form, another unit or a fact of the story that the draft left out is no doubt."""
    body = draft(article()).body + "\n\nQueues fell by seventy percent at Harbour Tools."
    assert remarks(body) == ([], [])


def test_a_letter_that_could_go_to_anybody():
    """Without a word of this conversation it is called generic."""
    texts, _ = remarks("Dear Ana,\n\nThank you for your time. I am excited.\n\nRobin Falk")
    assert any("could go to anybody" in text for text in texts)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sender": ""}, "[your name] is still to be filled in"),
        ({"phone": ""}, "[your phone] is still to be filled in"),
        ({"person": replace(article().person, no_contact=True)}, "would rather not get a letter"),
    ],
)
def test_what_stops_a_letter(changed, said):
    """Placeholders and a wish not to be written to stop it."""
    _, stops = remarks(**changed)
    assert any(said in text for text in stops)


def test_private_stories_stop_a_letter():
    """A story that is confidential or retracted by now stops the letter that tells it."""
    for changed in ({"confidential": True}, {"status": Status.RETRACTED}):
        gated = tuple(replace(one, **changed) if one is BADGES else one for one in STORIES)
        _, stops = remarks(stories=gated)
        assert any("The visitor badges" in text for text in stops)
    assert remarks(subject=" ")[1] == ["The subject is empty."]


def test_interviewers_compare():
    """Nearly the same letter to two people is remarked."""
    body = draft(article()).body
    texts, _ = remarks(others={"Ben": body.replace("Dear Ana", "Dear Ben")})
    assert texts == ["It's nearly the letter to Ben. Interviewers compare notes: change one."]
    assert remarks(others={"Ben": "Dear Ben,\n\nThank you for the coffee."}) == ([], [])


def test_a_story_for_somebody_else_is_remarked():
    """What this person neither asked for nor heard does not belong into their letter."""
    material = article()
    letter = draft(material)
    empty = replace(material, items=material.items[:1])
    found = check_letter("Thanks", letter.body, letter, empty, {}, STORIES)
    other = material.items[1].story.title
    assert any(f"didn't ask for “{other}”" in one.text for one in found)


def test_sentences_are_found_where_they_stand():
    """Every sentence's offset leads to its text; abbreviations and numbers do not end one."""
    text = "Dear Ana,\n\nIt took 2.3 s, e.g. at noon. Then Dr. Lee came! “Why?” I asked."
    found = split_sentences(text)
    assert [one for _, one in found] == [
        "Dear Ana,", "It took 2.3 s, e.g. at noon.", "Then Dr. Lee came!", "“Why?”", "I asked.",
    ]  # fmt: skip
    assert all(text[at : at + len(one)] == one for at, one in found)


def test_an_unchanged_sentence_keeps_its_sources():
    """Editing one sentence leaves the sources of the others; the changed one is looked up anew."""
    letter = draft(article())
    body = letter.body.replace(
        "I piloted badges at 3 sites.", "We piloted badges at 3 sites first."
    )
    traced = {one.text: one for one in trace(body, letter)}
    assert traced["Queues at reception fell by 70 %."].sources
    changed = traced["We piloted badges at 3 sites first."]
    assert changed.sources[0].text == "Piloted badges at 3 sites"
    assert not changed.doubts


@given(st.text())
def test_any_text_can_be_looked_at(text):
    """Nothing that a person types makes the check fail."""
    remarks(text)


def test_a_new_draft_is_taken_change_by_change():
    """Each difference can be taken or left; what is left stays as it was typed."""
    mine = "Subject: a\n\nDear Ana,\n\nMy own words.\n\nBye"
    drafted = "Subject: b\n\nDear Ana,\n\nMore.\n\nBye"
    found = changes(mine, drafted)
    assert [(one.mine, one.drafted) for one in found] == [
        (("Subject: a",), ("Subject: b",)), (("My own words.",), ("More.",)),
    ]  # fmt: skip
    assert take(mine, drafted, ()) == mine
    assert take(mine, drafted, (0, 1)) == drafted
    assert take(mine, drafted, (0,)) == "Subject: b\n\nDear Ana,\n\nMy own words.\n\nBye"


lines = st.lists(st.sampled_from(["a", "b", "c", "", " d "]), max_size=8).map("\n".join)


@given(lines, lines)
def test_taking_all_or_nothing(mine, drafted):
    """All changes give the draft, none the letter, paragraph by paragraph, for any two texts."""
    number = len(changes(mine, drafted))
    assert paragraphs(take(mine, drafted, ())) == paragraphs(mine)
    assert paragraphs(take(mine, drafted, range(number))) == paragraphs(drafted)


def test_lines_of_a_paragraph_stay_together_when_a_draft_is_taken():
    """The name and the phone below it are one paragraph, before and after."""
    before = "Hello,\n\nOld words.\n\nRobin Falk\n+49 30 1"
    after = "Hello,\n\nNew words.\n\nRobin Falk\n+49 30 1"
    assert take(before, after, {0}) == after


def test_a_story_that_is_only_guessed_is_remarked():
    """A letter does not say for certain what the program only guesses to have been told."""
    answers = tuple(replace(one, perhaps=True) for one in article().answers)
    texts, stops = remarks(answers=answers)
    assert any("is a guess from your note" in text for text in texts)
    assert not stops
