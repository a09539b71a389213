"""What was left unsaid, as lines of a page: the advice, its reasons, and the whole debrief."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.competencies import read_as
from trainer.grading.model import Verdict
from trainer.interviews.impact import DEFAULT_STRENGTH, MOST_STRENGTH, Advice, Impact, point_weights
from trainer.interviews.reasons import weighed_reasons
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.text import counted
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.moons import MOONS, WRONG, moon
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.unsaid import Aftermath
    from trainer.coach.workspace import Workspace
    from trainer.interviews.heard import Coverage
    from trainer.stories.model import Story

ADDS = {Advice.LETTER: "adds a lot", Advice.MENTION: "adds something", Advice.LET_GO: "adds little"}
"""How much something would add, in a word."""

ADVICE = {
    Advice.LETTER: "Why it's worth a letter",
    Advice.MENTION: "Why it's worth a mention",
    Advice.LET_GO: "Why you can let it go",
}
"""Title above the reasons."""

COMPETENCY = 26
"""Cells of a competency's name at most, beside those who heard of it."""

QUICK = 40
"""Characters of a question in a heading."""


def load_item_lines(work: Workspace, interview: str, unsaid: str) -> list[Line]:
    """Return the page of one thing left unsaid; a job for the coach's thread."""
    from trainer.coach import letters
    from trainer.coach import unsaid as coach

    view = coach.look(work, interview)
    found = next((one for one in view.unsaid if one.id == unsaid), None)
    if found is None:
        return []
    goes_in = found.advice is not Advice.LET_GO or view.includes(found)
    return list(item_lines(view, found, letters.would_say(work, view, found) if goes_in else ""))


def item_lines(view: Aftermath, one: Unsaid, letter: str = "") -> Iterator[Line]:
    """Yield why something is worth telling, or not, and what a letter would say of it."""
    for say in one.says or (one.story.title,):
        yield Line(plain(say, "bold $ink"))
    yield Line(plain(_what(one), "$quiet"))
    yield BLANK
    yield heading(_advice(one), _weight(one))
    for reason, is_reason in weighed_reasons(one):
        yield item(plain(reason), *(("✓", "$said") if is_reason else ("–", "$quiet")))
    for gate in one.gates:
        yield item(plain(f"Not recommended: {gate}."), "!", "bold $partly")
    if one.wrong is not None:
        yield item(plain(f"You said {one.wrong.heard}."), *WRONG)
        yield item(plain(f"Your story says {one.wrong.expected}."), "✓", "$said")
        yield Line(Content("Put it right if it matters to what they decide: Space takes it into the letter, "
                           "which says the right figure without an apology."))  # fmt: skip
    if one.perhaps_told:
        yield from _echo(one)
    if before := view.last_time(one):
        yield item(plain(before), "!", "bold $partly")
    if decided := _decided(view, one):
        yield Line(plain(decided, "$quiet"))
    yield BLANK
    if letter:
        yield heading("What the letter would say")
        yield Line(plain(letter, "$accent"))
        yield BLANK
    yield from _asked(view, one)
    yield from _what_they_heard(view)
    if one.kind is Kind.STORY:
        yield heading("The story")
        yield from _story(one.story)


def _weight(one: Unsaid) -> Content:
    """Return how much it would add, in words; the figure stands behind `w`."""
    said = ADDS[one.impact.advice] if one.impact is not None else ""
    return Content.styled(said, "bold $accent")


def _asked(view: Aftermath, one: Unsaid) -> Iterator[Line]:
    """Yield the question it belongs to, and what they heard then."""
    found = [(n, a) for n, a in enumerate(view.answers, start=1) if a.asked.id == one.asked.id]
    number, answer = found[0]
    yield heading(f"{one.asked.by or 'They'} asked", f"question {number}")
    yield Line(plain(f"“{one.asked.heard}”"))
    if one.person and not one.asked.by and len(view.interview.interviewers) > 1:
        yield Line(plain(f"You haven't noted who asked. A letter about it would go to {one.person}.",
                         "$quiet"))  # fmt: skip
    yield BLANK
    for told in answer.told:
        points = told.grade.points
        said = sum(point.verdict is Verdict.SAID for point in points)
        yield heading("You told them", f"{said} of {counted(len(points), 'point')}")
        yield Line(plain(told.story.title, "$quiet"))
        for point in points:
            yield item(plain(point.say), *MOONS[point.verdict])
        yield BLANK


def _what_they_heard(view: Aftermath) -> Iterator[Line]:
    """Yield for each thing that the job asks for who has heard an example of it."""
    names = dict.fromkeys(
        name for one in view.coverage for name in (*one.unheard, *one.partly, *one.heard)
    )
    if not names:
        return
    yield heading("What they heard", "of what the job asks for")
    longest = min(COMPETENCY, max(map(len, names)) + 2)
    for name in names:
        who = Content("   ").join(_heard(one, name) for one in view.coverage)
        words = plain(read_as(name), "$ink")
        yield Line(who, words.truncate(longest - 1, ellipsis=True), longest)
    yield BLANK


def _heard(one: Coverage, name: str) -> Content:
    said, partly = name in one.heard, name in one.partly
    verdict = Verdict.SAID if said else Verdict.PARTLY if partly else Verdict.MISSED
    return Content.assemble(moon(verdict), " ", plain(one.person or "they", "$quiet"))


def load_number_lines(work: Workspace, interview: str, unsaid: str) -> list[Line]:
    """Return why one thing is worth telling, and the numbers behind it; for the coach's thread."""
    from trainer.coach import unsaid as coach

    view = coach.look(work, interview)
    found = next((one for one in view.unsaid if one.id == unsaid), None)
    if found is None:
        return []
    lines = list(item_lines(view, found))
    if found.impact is not None:  # a correction has none: the person decides
        lines += [BLANK, heading("In numbers"), *_numbers(found, found.impact)]
    return lines


def verdict_text(view: Aftermath) -> str:
    """Return to whom no letter is needed; empty where each gets something."""
    people = view.needs_no_letter
    if not people:
        return ""
    why = view.no_letter(people, named=len(people) < len(view.interview.interviewers))
    may = any(one.advice is Advice.MENTION and one.person in people for one in view.unsaid)
    later = " What may fit can wait until you talk again." if may else ""
    return f"{why} A two-line thank-you is enough (press l).{later}"


def _what(one: Unsaid) -> str:
    if not one.answers:
        return "a whole story about something they care about"
    if one.perhaps_told and one.kind is Kind.STORY:
        return "a story that fits the question; what you said sounds like it"
    if one.kind is Kind.STORY:
        return "a whole story that fits the question and that they haven't heard"
    if one.kind is Kind.WRONG_FACT:
        return f"told differently from “{one.story.title}”"
    return f"left out of the {one.part} of “{one.story.title}”"


def _advice(one: Unsaid) -> str:
    """Return the title above the reasons."""
    if one.advice is None:
        return "Worth correcting" if one.correct else "Worth correcting?"
    return ADVICE[one.advice]


def _decided(view: Aftermath, one: Unsaid) -> str:
    decision = view.decided.get(one.id)
    if decision is None:
        return "Recommended for the letter." if one.recommended else ""
    why = f" ({decision.reason})" if decision.reason else ""
    did = "put it into the letter" if decision.include else "left it out"
    return f"You {did}{why}."


def _numbers(one: Unsaid, impact: Impact) -> Iterator[Line]:
    """Yield the arithmetic in plain words."""
    to = one.person or "them"
    yield item(Content(f"how much the job asks for it: {impact.importance:.2f} of 1"))
    yield item(Content(f"how well the story fits the question: {impact.fit:.2f} of 1"))
    yield item(Content(f"how much better your answer would be: {impact.gain:.2f} of 1"))
    if one.part is not None:
        yield Line(plain(weighed(one), "$quiet"), indent=3)
    yield item(plain(f"how new it is to {to}: {impact.novelty:.2f} of 1"))
    yield Line(plain(impact.words, "$quiet"))


def _echo(one: Unsaid) -> Iterator[Line]:
    """Yield what they seem to have heard of a story, and what to do."""
    if one.kind is Kind.POINT:
        yield item(plain(f"that you told “{one.story.title}” is a guess"), "!", "bold $partly")
        yield Line(Content("Say beside the question which story it was (F3 there). It goes into "
                           "the letter only if you say so."))  # fmt: skip
        return
    for index in one.echoed:
        yield item(
            plain(f"they seem to have heard: {one.story.points[index].say}"), "!", "$warning"
        )
    if not one.echoed:
        yield item(Content("you seem to have mentioned it"), "!", "bold $partly")
    yield Line(Content("If you told it, say so beside the question (F3 there); then only what you "
                       "left out of it is listed. It goes into the letter only if you say so."))  # fmt: skip


def weighed(one: Unsaid) -> str:
    """Return where the gain of key points comes from, in plain words."""
    story = one.story
    weights = point_weights(story)
    share = sum(weights[index] for index in one.points)
    together = "" if len(one.points) == 1 else f"{counted(len(one.points), 'key point')} together, "
    return (
        f"{together}{share:.0%} of a full telling; the story's strength is "
        f"{story.strength or DEFAULT_STRENGTH} of {MOST_STRENGTH}"
    )


def _story(story: Story) -> Iterator[Line]:
    for point in story.points:
        name = Content.styled(f" {point.part} ", "$quiet")
        yield Line(plain(point.say), name, 12)


def load_overview_lines(work: Workspace, interview: str) -> list[Line]:
    """Return everything a debrief shows but the list of the unsaid; for the coach's thread."""
    from trainer.coach import unsaid

    return list(overview_lines(unsaid.look(work, interview)))


def overview_lines(view: Aftermath) -> Iterator[Line]:
    """Yield what was said question by question, what was heard, and the room gap."""
    for good in view.better:
        yield heading(good.heading)
        they = "They did hear:" if good.went_well else "They heard:"
        yield Line(plain(f"“{good.asked.heard}” still bothers you. {they}"))
        for say in good.heard:
            yield item(plain(say), "✓")
        if good.missing:
            yield Line(plain(good.missing))
        yield BLANK
    yield heading("What they heard of what the job asks for")
    for one in view.coverage:
        first, *others = one.in_words(read_as)
        yield item(plain(first))
        for said in others:
            yield Line(plain(said, "$quiet"), indent=3)
    if view.gaps:
        yield BLANK
        yield heading("Practice compared with the interview")
        for gap in view.gaps:
            before = "not practised" if gap.rehearsed is None else f"{gap.rehearsed:.0%}"
            text = f"{before} → {gap.room:.0%}  {gap.title}"
            yield item(plain(text), "!" if (gap.gap or 0) > 0.2 else "·")
        yield Line(Content.styled("what you told when you last practised → in the interview",
                                  "$quiet"))  # fmt: skip
    for number, answer in enumerate(view.answers, start=1):
        yield BLANK
        yield heading(f"{number}. {_short(answer.asked.heard)}")
        if not answer.told:
            yield Line(
                Content.styled("Note what you said, and it's compared with your story.", "$quiet")
            )
        for told in answer.told:
            perhaps = "perhaps " if answer.perhaps else ""
            yield Line(plain(f"{perhaps}{told.story.title}: {told.grade.score:.0%} told", "bold"))
            if answer.perhaps:
                yield Line(Content.styled("That's a guess from your note. Say which story it was, "
                                          "and note more of what you said.", "$quiet"))  # fmt: skip
            for point in told.grade.points:
                yield item(plain(point.say), *MOONS[point.verdict])


def _short(text: str) -> str:
    line = plain(text).plain
    return line if len(line) <= QUICK else f"{line[: QUICK - 1]}…"
