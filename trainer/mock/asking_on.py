"""What the interviewer asks on after an answer; it never names what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.delivery import we_and_i
from trainer.grading.model import Verdict
from trainer.mock.answer import Answer, may_say
from trainer.mock.going_on import ask_to_go_on, only_goes_on
from trainer.mock.lacking import (
    TURN,
    begun,
    has_ending,
)
from trainer.mock.left_open import is_all_we, kinds_left, lacks_result
from trainer.mock.model import FollowUp, Kind, Reason, Tone
from trainer.mock.nothing import has_none, says_none, skips
from trainer.mock.probes import probe
from trainer.mock.unended import (
    breaks_off,
    last_deed,
    no_end_in_sight,
    tells_a_deed,
)
from trainer.mock.vague import unclear, vague
from trainer.mock.ways import by_turns, first_of
from trainer.mock.why_us import lacks_why
from trainer.mock.words import Words, whole
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade

MOST = 2
"""How often the interviewer asks on after one question, at most; that somebody shall go on asks for nothing."""

STORY_WORDS = 40
"""Words below which an answer that tells none of the stories is no story at all (own judgement: a
quarter of a minute)."""

TOLD_AGAIN = 60
"""Words below which “I've just told you that one” says what an answer is (own judgement)."""

AT_LENGTH = 130
"""Words from which an answer tells at length (own judgement: a minute)."""

USUALLY = 2
"""How often an answer that tells no deed says “usually” or the like to be no example (own judgement)."""

_BEFORE_AN_ENDING = frozenset([Kind.OTHER_EXAMPLE, Kind.OWN_PART, Kind.RESULT])
"""What is asked before how a story ended that has no ending in the bank."""


def ask_on(answer: Answer, words: Words, tone: Tone, turn: int = 0) -> FollowUp | None:
    """Return what the interviewer asks on, None where they go on to the next question.

    Args:
        answer: what they heard.
        words: what they say.
        tone: how.
        turn: varies the wording.
    """
    theirs = answer.slot.reason is Reason.TO_ASK
    if theirs or len(answer.asked_on) > MOST or answer.slot.seconds <= 0:
        return None
    is_known = answer.grade is not None and (answer.heard or not answer.aloud)
    is_graded = is_known and answer.story is not None
    is_short = len(answer.last.split()) < STORY_WORDS
    moves_on = is_short and skips(answer.last, words)
    is_over = has_none(answer.last, words) or (is_short and words.finds("declines", answer.last))
    if not answer.aloud and (moves_on or (answer.asked_on and is_over)):
        return None  # nobody asks on where there's nothing more to hear
    if not answer.aloud and (asks := ask_to_go_on(answer, words, turn)):
        return asks
    if sum(not only_goes_on(one, words) for one in answer.asked_on) >= MOST:
        return None
    if answer.asked_on and not answer.aloud and (asks := _ask_what_it_means(answer, words, tone)):
        return asks
    if answer.slot.reason is Reason.WHY_US:
        return _ask_why(answer, words, tone, turn)
    if words.finds("no_story", answer.slot.asked):  # whether they'd travel is a yes or a no
        return None
    ended = _ask_how_it_ended(answer, words, tone, turn)
    learnt = None if ended else _ask_what_it_taught(answer, words, tone, turn)
    kinds = list(kinds_left(answer, words)) if is_graded else []
    if not is_graded or not (answer.slot.wants_story or answer.asked_on):
        if answer.asked_on:
            return ended or learnt or _ask_what_then(answer, words, turn)
        return _ask_about_it(answer, words, tone, turn)
    says_nothing = not answer.aloud and unclear(answer.last, words.language)
    means = _ask_what_it_means(answer, words, tone) if says_nothing else None
    if means and lacks_result(answer):
        return means
    if ended and _BEFORE_AN_ENDING.isdisjoint(kinds):
        return ended  # of a story that has none yet
    has_ended = Kind.RESULT not in kinds or has_ending(answer.text, words.language)
    if learnt and has_ended and (answer.asked_on or Kind.RESULT in kinds):
        return learnt
    for kind in kinds:
        if all(kind is not one.kind for one in answer.asked_on):
            text = _ask_for(kind, answer, words, tone, turn)
            if text:
                return FollowUp(kind, text)
    if answer.asked_on:
        return learnt
    # Whoever told everything isn't always asked for more.
    return learnt or (None if turn % 2 else probe(answer, words, turn))


def _ask_what_it_means(answer: Answer, words: Words, tone: Tone) -> FollowUp | None:
    """Return what follows an ending that says nothing (“it went fine”), told when they had asked on."""
    if amount := _ask_how_much(answer, words, tone):
        return FollowUp(Kind.FIGURE, amount)
    said = unclear(answer.last, words.language)
    ways = (way.format(said=said) for way in words.own("unclear", tone)) if said else ()
    return first_of(Kind.RESULT, ways, answer, words)


def _ask_what_then(answer: Answer, words: Words, turn: int) -> FollowUp | None:
    """Return what follows a story that nobody knows, and in which nothing sounds like an ending."""
    tells = answer.slot.wants_story and no_end_in_sight(answer.text, words.language)
    if answer.aloud or not tells or not tells_a_deed(answer.text, words.language):
        return None
    return first_of(Kind.PROBE, by_turns(words.table["after"], turn), answer, words)


def _ask_about_it(answer: Answer, words: Words, tone: Tone, turn: int) -> FollowUp | None:
    """Return what follows an answer that isn't held against a story: about the person, or why here."""
    if answer.slot.reason is Reason.OPENER and not answer.aloud:
        is_short = len(answer.text.split()) < STORY_WORDS
        return _ask_newcomer(answer, words) if is_short or not turn % 2 else None
    if answer.slot.wants_story and not answer.aloud:
        is_short = len(answer.text.split()) < STORY_WORDS
        if is_short and (asks := _ask_for_example(answer, words, tone)):
            return asks
        if len(answer.text.split()) < TOLD_AGAIN and words.finds("refers_back", answer.text):
            return first_of(Kind.OTHER_EXAMPLE, words.own(Kind.OTHER_EXAMPLE, tone), answer, words)
        usually = len(words.pattern("in_general").findall(answer.text)) >= USUALLY
        if not is_short and usually and not tells_a_deed(answer.text, words.language):
            return first_of(Kind.PROBE, words.table["specific"], answer, words)
        if asks := _ask_what_was_said(answer, words, tone, turn):
            return asks
        is_case = tells_a_deed(answer.text, words.language)
        if is_short and (not is_case or not answer.slot.question):
            if answer.names or words.finds("one_time", answer.text):
                text = _ask_for(Kind.ACTION, answer, words, tone, turn)
                return FollowUp(Kind.ACTION, text) if text else None
            return first_of(Kind.PROBE, words.table["specific"], answer, words)
        then = _ask_what_then(answer, words, turn)
        if asks := then or _ask_what_it_taught(answer, words, tone, turn):
            return asks
    quiet = words.finds("sad", answer.text) or (turn % 2 and not answer.slot.wants_story)
    return None if quiet else probe(answer, words, turn)


def _ask_for_example(answer: Answer, words: Words, tone: Tone) -> FollowUp | None:
    """Return what follows a few words that are no example; None where they may be one."""
    if words.finds("declines", answer.text):
        return first_of(Kind.OTHER_EXAMPLE, words.table["another"], answer, words)
    if says_none(answer.text, words):
        return first_of(Kind.PROBE, words.own("small", tone), answer, words)
    points_back = answer.recalls and words.finds("points_back", answer.text)
    if points_back or words.finds("refers_back", answer.text):
        return first_of(Kind.OTHER_EXAMPLE, words.own(Kind.OTHER_EXAMPLE, tone), answer, words)
    is_once = words.finds("one_time", answer.text) or tells_a_deed(answer.text, words.language)
    if words.finds("in_general", answer.text) and not is_once:
        return first_of(Kind.PROBE, words.table["specific"], answer, words)
    return None


def _ask_what_was_said(answer: Answer, words: Words, tone: Tone, turn: int) -> FollowUp | None:
    """Return what asks for whose work it was, how much, and in what way.

    That can be asked whichever story it was.
    """
    we, i = we_and_i(answer.text, words.language)
    kinds = [Kind.OWN_PART] if is_all_we(we, i) else []
    is_unclear = unclear(answer.last, words.language) and not vague(answer.last, words.language)
    kinds += [Kind.FIGURE, *([Kind.RESULT] if is_unclear else [])]
    found = ((kind, _ask_for(kind, answer, words, tone, turn)) for kind in kinds)
    asks = next((FollowUp(kind, text) for kind, text in found if text), None)
    return asks or _ask_how_it_ended(answer, words, tone, turn)


def _ask_how_it_ended(answer: Answer, words: Words, tone: Tone, turn: int) -> FollowUp | None:
    """Return what follows an answer that breaks off at a deed, whichever story it was.

    And one in which nothing sounds like an ending, of a story that has none either.
    """
    after = words.list("after")
    is_asked = any(one.kind is Kind.RESULT or one.text in after for one in answer.asked_on)
    tells = answer.slot.wants_story or answer.mentions
    if answer.aloud or is_asked or not tells:
        return None
    is_open = answer.story is not None and not answer.story.part(Part.RESULT)
    stops = no_end_in_sight if is_open else breaks_off
    if not stops(answer.text, words.language):
        return None
    text = _ask_for(Kind.RESULT, answer, words, tone, turn)
    return FollowUp(Kind.RESULT, text) if text else None


def _ask_what_it_taught(answer: Answer, words: Words, tone: Tone, turn: int) -> FollowUp | None:
    """Return what follows a fault that was asked for, or owned up to, and of which nothing was learnt yet."""
    is_asked = any(one.kind is Kind.REFLECTION for one in answer.asked_on)
    is_fault = words.finds("confesses", answer.text) or _is_about_a_fault(answer, words)
    points = answer.grade.points if answer.grade else ()
    known = any(
        point.part is Part.REFLECTION and point.verdict is not Verdict.MISSED for point in points
    )
    owns_up = is_fault and not known and not words.finds("reflected", answer.text)
    if answer.aloud or is_asked or not answer.slot.wants_story or not owns_up:
        return None
    text = _ask_for(Kind.REFLECTION, answer, words, tone, turn)
    return FollowUp(Kind.REFLECTION, text) if text else None


def _is_about_a_fault(answer: Answer, words: Words) -> bool:
    """Return whether they asked for a fault, and one was told."""
    told = tells_a_deed(answer.text, words.language)
    return told and words.finds("fault", answer.slot.asked)


def _ask_why(answer: Answer, words: Words, tone: Tone, turn: int) -> FollowUp | None:
    """Return what follows “Why us?”: why them, where nothing was said of them."""
    if not answer.asked_on and (ended := _ask_how_it_ended(answer, words, tone, turn)):
        return ended
    is_open = not answer.aloud and lacks_why(answer.text, answer.company, words, answer.ad)
    if is_open and not answer.asked_on:
        ways = by_turns(words.own(Kind.WHY_THEM, tone), turn)
        if asks := first_of(Kind.WHY_THEM, ways, answer, words):
            return asks
    return None if answer.asked_on or turn % 2 else probe(answer, words, turn)


def _ask_newcomer(answer: Answer, words: Words) -> FollowUp | None:
    """Return what an introduction left open, None where it told all of it."""
    for one in words.table["opener_next"]:
        told = whole(one["told"]).search(answer.text)
        if not told and may_say(answer, words, one["ask"]):
            return FollowUp(Kind.PROBE, str(one["ask"]))
    return None


def _ask_for(kind: Kind, answer: Answer, words: Words, tone: Tone, turn: int) -> str:
    """Return a wording that wasn't used and gives nothing away, of the first two by turns.

    Empty where all were used: the same isn't asked twice in the same words. Whoever told the beginning
    of an ending, or some of what they did, is asked for the rest of it.
    """
    if kind is Kind.FIGURE:
        return _ask_how_much(answer, words, tone)
    if kind is Kind.RESULT and (quote := _quote(answer, words)):
        told = [way.format(said=quote) for way in words.own("unclear", tone)]
        return next((way for way in told if may_say(answer, words, way)), "")
    more = answer.grade is not None and _has_more(kind, answer, answer.grade, words)
    if kind is Kind.ACTION and more and len(answer.text.split()) >= AT_LENGTH:
        return ""  # whoever told at length what they did isn't asked how
    if kind is Kind.RESULT and not more and (deed := last_deed(answer.last, words.language)):
        asked = (one.format(said=deed) for one in words.own("deed", tone))
        if said_back := next((one for one in asked if may_say(answer, words, one)), ""):
            return said_back
    ways = words.ways(f"{kind}_more" if more else kind, tone)
    if len(ways) > 1 and turn % 2:
        ways = (ways[1], ways[0], *ways[2:])
    unused = [way for way in ways if way not in answer.worn]
    plain = words.say("plain")
    found = (way for way in (*unused, plain) if may_say(answer, words, way))
    return next(found, "") if unused else ""


def _has_more(kind: Kind, answer: Answer, grade: RecallGrade, words: Words) -> bool:
    """Return whether some of what is asked for was told; of a task, whether the rest of the story was."""
    ended = begun(grade, Part.RESULT, answer.text) or has_ending(answer.text, words.language)
    if kind is Kind.TASK:
        return ended and begun(grade, Part.ACTION, answer.text)
    return (
        ended
        if kind is Kind.RESULT
        else kind is Kind.ACTION and begun(grade, Part.ACTION, answer.text)
    )


def _quote(answer: Answer, words: Words) -> str:
    """Return the ending that was told without saying anything, in the person's own words; empty for none.

    The last one, also of what was said before a follow-up.
    """
    turns = (answer.last, *reversed(answer.text.split(TURN)))
    found = (_vague_or_unclear(turn, words.language) for turn in turns)
    return next((one for one in found if one), "")


def _vague_or_unclear(said: str, language: str) -> str:
    amount = vague(said, language)
    return amount[0] if amount else unclear(said, language)


def _ask_how_much(answer: Answer, words: Words, tone: Tone) -> str:
    """Return what asks for the number that an ending lacks, in the person's own words; empty for none.

    Whoever said that they don't know it isn't asked for it.
    """
    unknown = answer.figure_asked or words.finds("no_figure", answer.text)
    amount = None if unknown else vague(answer.last, words.language)
    if amount is None:
        return ""
    ways = (way.format(said=amount[0], ask=amount[1]) for way in words.own(Kind.FIGURE, tone))
    return next((way for way in ways if may_say(answer, words, way)), "")
