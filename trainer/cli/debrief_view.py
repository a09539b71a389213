"""How `trainer debrief` shows an interview: text for people, JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.cli.output import out, wrapped
from trainer.competencies import read_as
from trainer.interviews.impact import Advice
from trainer.interviews.reasons import reasons

if TYPE_CHECKING:
    from trainer.coach.unsaid import Aftermath
    from trainer.interviews.debrief import Answered
    from trainer.interviews.unsaid import Unsaid

TELLS_NONE = "I couldn't tell which of your stories this was; --change with --told says it"
FIRST_STORY = (
    "no story yet: open this debrief in the app and press F2, then n, beside the answer to write the "
    "first from it, or use `trainer story new`"
)


def print_questions(view: Aftermath) -> None:
    """Print what was asked and what was told, numbered."""
    for number, answer in enumerate(view.answers, start=1):
        out()
        out(wrapped(answer.asked.heard, "    ", f"{number:>2}. "))
        facts = (
            f"only {answer.asked.by} heard it" if answer.asked.alone else answer.asked.by,
            answer.asked.feeling,
            answer.asked.reaction,
            "nags" if answer.asked.nags else "",
        )
        shown = " · ".join(str(fact) for fact in facts if fact)
        if shown:
            out(wrapped(shown, "    "))
        if answer.perhaps_asked and answer.asked.question:
            perhaps = (
                f"perhaps the question {answer.asked.question}; --question confirms or corrects it"
            )
            out(wrapped(perhaps, "    "))
        elif answer.question is not None and answer.question.ask != answer.asked.heard:
            out(wrapped(f"I took it for “{answer.question.ask}”; --question corrects it", "    "))
        for told in answer.told:
            perhaps = "perhaps " if answer.perhaps else ""
            out(wrapped(f"{perhaps}told {told.grade.score:.0%} of {told.story.title}", "    "))
        if answer.asked.said and not answer.told:
            out(wrapped(TELLS_NONE if answer.fits else FIRST_STORY, "    "))


def print_unsaid(view: Aftermath, *, all_of_it: bool, numbers: bool = False) -> None:
    """Print what was left unsaid, most worth telling first; without `all_of_it` the best only."""
    if view.unsaid:
        _print_items(view, all_of_it=all_of_it, numbers=numbers)
    for good in view.better:
        out()
        out(wrapped(f"{good.heading}: {good.asked.heard}"))
        for say in good.heard:
            out(wrapped(say, "    ", "  ✓ they heard: "))
        if good.missing:
            out(wrapped(good.missing, "  "))
    if people := view.needs_no_letter:
        out()
        why = view.no_letter(people, named=True)
        out(wrapped(f"{why} A two-line thank-you is enough: `trainer letter` drafts it."))


def _print_items(view: Aftermath, *, all_of_it: bool, numbers: bool) -> None:
    out()
    places = {answer.asked.id: number for number, answer in enumerate(view.answers, start=1)}
    out("Left unsaid, the most worth telling first")
    settled = (item for item in view.unsaid if item.advice is Advice.LET_GO and not all_of_it)
    hidden = {item.id for item in settled} - view.decided.keys()
    shown = [item for item in view.unsaid if item.id not in hidden]
    for item in shown:
        mark = "✓ letter" if view.includes(item) else "? guess" if item.perhaps_told else ""
        advice = item.advice or "worth correcting?"
        what = _what(item)
        to = f", to {item.person}" if item.person else ""
        where = f"(question {places[item.asked.id]}{to})"
        out(wrapped(f"{advice}: {what} {where}", " " * 18, f"{mark:<8} {item.id[:7]}  "))
        if item.perhaps_told and not item.part:
            out(wrapped("you may have said this; confirm with --told", " " * 18))
        detail = item.gates[0] if item.gates else " ".join(reasons(item))
        if item.wrong:
            detail = f"you said {item.wrong.heard}, your story says {item.wrong.expected}"
        out(wrapped(detail, " " * 18))
        if before := view.last_time(item):
            out(wrapped(before, " " * 18))
        if numbers and item.impact:
            out(wrapped(item.impact.words, " " * 18))
    rest = len(view.unsaid) - len(shown)
    if rest:
        out(f"{' ' * 18}and {rest} to let go; --all shows {'it' if rest == 1 else 'them'}")


def _what(item: Unsaid) -> str:
    if item.part is not None:
        return f"{item.part}: {item.say}"
    return f"{'perhaps told' if item.perhaps_told else 'story'}: {item.say}"


def print_overall(view: Aftermath) -> None:
    """Print what holds of the whole interview."""
    out()
    for one in view.coverage:
        first, *others = one.in_words(read_as)
        out(wrapped(first, "  "))
        for said in others:
            out(wrapped(said, "    "))
    for gap in view.gaps:
        told = f"you told {gap.room:.0%} in the interview"
        before = "not practised" if gap.rehearsed is None else f"practised {gap.rehearsed:.0%}"
        out(wrapped(f"{gap.title}: {before}; {told}", "  "))


def document(view: Aftermath) -> dict[str, Any]:
    """Return a debrief as the documented JSON."""
    return {
        "interview": view.interview.id,
        "company": view.interview.company,
        "window_closes": view.window.closes.isoformat(),
        "needs_no_letter": list(view.needs_no_letter),
        "questions": [_answer(answer) for answer in view.answers],
        "unsaid": [_unsaid(view, item) for item in view.unsaid],
        "better_than_it_feels": [
            {
                "asked": one.asked.id,
                "heard": list(one.heard),
                "went_well": one.went_well,
                "without": list(one.without),
            }
            for one in view.better
        ],
        "competencies": [
            {
                "person": one.person,
                "heard": list(one.heard),
                "in_part": list(one.partly),
                "not_heard": list(one.unheard),
            }
            for one in view.coverage
        ],
        "room_gap": [
            {"story": gap.story, "rehearsed": gap.rehearsed, "room": gap.room} for gap in view.gaps
        ],
    }


def _answer(one: Answered) -> dict[str, Any]:
    from trainer.grading.report import to_json

    asked = one.asked
    return {
        "id": asked.id,
        "heard": asked.heard,
        "question": asked.question or None,
        "question_is_a_guess": one.perhaps_asked,
        "stories_are_a_guess": one.perhaps,
        "stories": [story.id for story in one.named],
        "said": asked.said,
        "felt": asked.feeling,
        "reaction": asked.reaction,
        "by": asked.by or None,
        "alone": asked.alone,
        "nags": asked.nags,
        "from_transcript": asked.from_transcript,
        "grades": [to_json(told.grade) for told in one.told],
    }


def _unsaid(view: Aftermath, item: Unsaid) -> dict[str, Any]:
    impact = item.impact
    return {
        "id": item.id,
        "kind": str(item.kind),
        "asked": item.asked.id,
        "story": item.story.id,
        "say": item.say,
        "part": str(item.part) if item.part else None,
        "key_points": list(item.says),
        "perhaps_told": item.perhaps_told,
        "person": item.person or None,
        "impact": impact.score if impact else None,
        "arithmetic": impact.words if impact else None,
        "advice": str(item.advice) if item.advice else "worth correcting?",
        "reasons": list(reasons(item)),
        "last_time": view.last_time(item) or None,
        "gates": list(item.gates),
        "wrong_fact": {
            "expected": item.wrong.expected,
            "heard": item.wrong.heard,
            "sure": item.wrong.sure,
        }
        if item.wrong
        else None,
        "recommended": item.recommended,
        "included": view.includes(item),
    }
