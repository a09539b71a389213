"""Whoever asks something back in a mock interview gets a reply, and the same question."""

from __future__ import annotations

from trainer.coach import mock, mock_answers, mock_report
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.words import words_of

from .mock_playing import CHECKOUT, LABELS, at_story, say


def test_whoever_asks_back_gets_a_reply_and_the_same_question(work, plan):
    """At a question and at a follow-up; it's no answer, and nobody asks back forever."""
    say(work, plan, "I'm Robin.")
    while mock.look(work, plan).asks is None:
        before = mock.look(work, plan)
        at = say(work, plan, "Can I take a minute?", seconds=5.0)
        assert (at.place, at.asks, at.attempt) == (before.place, None, before.attempt)
        assert at.remark in {"Take your time.", "Of course, take a moment."}
        assert at.seconds == before.seconds + 5.0
        say(work, plan, CHECKOUT if at.slot.wants_story else "I'd like to move.")
    asks = mock.look(work, plan).asks
    assert say(work, plan, "Sorry, could you repeat that?").asks == asks
    assert say(work, plan, "Do you mean now?").asks == asks
    assert say(work, plan, "Pardon?").asks != asks  # the third time it's taken as the answer
    mock_answers.end(work, plan)
    told = [one.said for one in mock_report.report(work, plan.id).report.exchanges]
    assert not any("minute" in one or "repeat" in one for one in told)


def test_whoever_doesnt_understand_a_question_hears_it_in_other_words(work, plan):
    """The same words wouldn't help; of a follow-up neither."""
    say(work, plan, "I'm Robin.")
    while (at := mock.look(work, plan)).slot is not None and not (
        at.slot.question and at.slot.wants_story
    ):
        mock_answers.skip(work, plan)
    bank = {one.key: one for one in work.banks().questions}
    ways = (bank[at.slot.question].ask, *bank[at.slot.question].variants)
    then = say(work, plan, "Sorry, what do you mean by that exactly?")
    assert then.place == at.place
    assert any(then.remark.endswith(one) for one in ways if one != at.slot.asked)
    asks = say(work, plan, CHECKOUT.partition(" and ")[0]).asks
    assert asks is not None
    others = words_of(plan.language).others(asks.text, plan.tone)
    again = say(work, plan, "I'm not sure what you mean.")
    assert others
    assert again.asks == asks
    assert again.remark.endswith(others)


def test_nobody_insists_on_a_follow_up_that_isnt_understood_and_has_no_other_words(
    work, plan, monkeypatch
):
    """They let it be and go on; the answer before it stands."""
    at_story(work, plan, "label-outage")
    asks = FollowUp(Kind.PROBE, "Who was angry?")
    monkeypatch.setattr(mock_answers, "ask_on", lambda *_: asks)
    heard = say(work, plan, LABELS)
    assert heard.asks == asks
    then = say(work, plan, "Sorry, I don't understand.")
    assert then.place != heard.place
    assert "Who was angry?" not in then.remark
    assert work.history.attempt(heard.attempt).story == "label-outage"


def test_whoever_would_like_to_come_back_to_it_does(work, plan):
    """Also where they say so in a sentence of their own instead of pressing a key."""
    at = say(work, plan, "I'm Robin.")
    while at.asks is not None:
        at = say(work, plan, "Nothing more to say.")
    before = mock.look(work, plan)
    then = say(work, plan, "Um, can I come back to that one later?")
    assert then.place != before.place
    for _ in plan.slots:
        if (at := mock.look(work, plan)).is_back:
            break
        say(work, plan, "I'd have to think about that.")
    assert at.place == before.place


def test_ones_own_questions_end_the_mock_interview(work, plan):
    """They're no asking back, whatever they sound like, and nothing is put off to an end that is here."""
    at = say(work, plan, "I'm Robin.")
    while at.slot is not None and at.slot.reason is not Reason.TO_ASK:
        at = say(work, plan, "I'd have to think about that.")
    then = say(work, plan, "What does a typical week look like for your team? And how big is it?")
    assert then.ended
    assert "back to you" in then.remark
