"""What was left unsaid, as lines of a page: the advice, its reasons, and the whole debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.interviews.impact import DEFAULT_STRENGTH, MOST_STRENGTH, Advice, point_weights
from trainer.interviews.reasons import reasons
from trainer.interviews.unsaid import Kind
from trainer.text import counted
from trainer.ui.components.moons import MOONS
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.coach.unsaid import Aftermath
    from trainer.coach.workspace import Workspace
    from trainer.interviews.impact import Impact
    from trainer.interviews.unsaid import Unsaid
    from trainer.stories.model import Story

SHORT_ADVICE = {
    Advice.LETTER: "letter",
    Advice.MENTION: "mention",
    Advice.LET_GO: "let it go",
    None: "correct?",
}
"""Advice as the list shows it."""

QUICK = 40
"""Characters of a question in a heading."""


def load_item_lines(work: Workspace, interview: str, unsaid: str) -> list[Line]:
    """Return the page of one thing left unsaid; a job for the coach's thread."""
    from trainer.coach import unsaid as coach

    view = coach.look(work, interview)
    found = next((one for one in view.unsaid if one.id == unsaid), None)
    return list(item_lines(view, found)) if found else []


def item_lines(view: Aftermath, one: Unsaid) -> Iterator[Line]:
    """Yield why something is worth telling, or not."""
    for say in one.says or (one.story.title,):
        yield Line(plain(say, "bold"))
    yield Line(plain(_what(one), "$foreground-muted"))
    yield BLANK
    yield Line(Content.assemble((_advice(one), "bold $primary"), _decided(view, one)))
    for gate in one.gates:
        yield item(plain(f"Not recommended: {gate}."), "✗", "$warning")
    if one.wrong is not None:
        yield item(plain(f"you said {one.wrong.heard}"), "✗", "$warning")
        yield item(plain(f"your story says {one.wrong.expected}"), "✓")
        yield Line(Content("Correct it only if it matters to what they decide. The letter then says "
                           "the right figure, without an apology."))  # fmt: skip
    if one.perhaps_told:
        yield from _echo(one)
    if one.impact is not None:
        yield BLANK
        yield heading("Why")
        for reason in reasons(one):
            yield item(plain(reason))
    if before := view.last_time(one):
        yield item(plain(before), "!")
    yield BLANK
    yield heading("They asked")
    yield Line(plain(f"“{one.asked.heard}”"))
    if one.kind is Kind.STORY:
        yield BLANK
        yield heading("The story")
        yield from _story(one.story)


def load_number_lines(work: Workspace, interview: str, unsaid: str) -> list[Line]:
    """Return why one thing is worth telling, and the numbers behind it; for the coach's thread."""
    from trainer.coach import unsaid as coach

    view = coach.look(work, interview)
    found = next((one for one in view.unsaid if one.id == unsaid), None)
    if found is None or found.impact is None:
        return [Line(Content("There are no numbers behind a correction: you decide."))]
    numbers = [BLANK, heading("In numbers"), *_numbers(found, found.impact)]
    return [*item_lines(view, found), *numbers]


def verdict_text(view: Aftermath) -> Content:
    """Return to whom no letter is needed; empty where each gets something."""
    people = view.needs_no_letter
    if not people:
        return Content("")
    names = ", ".join(filter(None, people))
    to = f" for {names}" if names and len(people) < len(view.interview.interviewers) else ""
    return plain(f"No letter needed{to}. A two-line thank-you is enough (press l).")


def chosen_text(one: Unsaid, number: str) -> Content:
    """Return the whole text of a row below the list: what it is, from which story, who asked what."""
    story = "" if one.part is None else f"  (“{one.story.title}”)"
    to = f"{one.person} asked" if one.person else "They asked"
    return Content.assemble(
        plain(short_words(one)),
        plain(story, "$foreground-muted"),
        "\n",
        plain(f"{to} ({number}): {one.asked.heard}", "$foreground-muted"),
    )


def _what(one: Unsaid) -> str:
    if one.perhaps_told and one.kind is Kind.STORY:
        return "a story that fits the question; what you said sounds like it"
    if one.kind is Kind.STORY:
        return "a whole story that fits the question and that they haven’t heard"
    if one.kind is Kind.WRONG_FACT:
        return f"told differently from “{one.story.title}”"
    return f"left out of the {one.part} of “{one.story.title}”"


def short_words(one: Unsaid) -> str:
    """Return what was left unsaid for one row: its part, or that it is a whole story, first."""
    if one.wrong is not None:
        return f"You said {one.wrong.heard}; your story says {one.wrong.expected}"
    if one.part is not None:
        return f"{one.part.capitalize()}: {one.say}"
    return f"{'Perhaps told' if one.perhaps_told else 'Story'}: {one.say}"


def _advice(one: Unsaid) -> str:
    unsure = "" if one.correct else "?"
    return str(one.advice or f"worth correcting{unsure}").capitalize()


def _decided(view: Aftermath, one: Unsaid) -> str:
    decision = view.decided.get(one.id)
    if decision is None:
        return ". Recommended for the letter." if one.recommended else ""
    why = f" ({decision.reason})" if decision.reason else ""
    stop = "" if _advice(one).endswith("?") else "."
    did = "put it into the letter" if decision.include else "left it out"
    return f"{stop} You {did}{why}."


def _numbers(one: Unsaid, impact: Impact) -> Iterator[Line]:
    """Yield the arithmetic in plain words."""
    to = one.person or "them"
    yield item(Content(f"how much the job asks for it: {impact.importance:.2f} of 1"))
    yield item(Content(f"how well the story fits the question: {impact.fit:.2f} of 1"))
    yield item(Content(f"how much better your answer would be: {impact.gain:.2f} of 1"))
    if one.part is not None:
        yield Line(plain(weighed(one), "$foreground-muted"), indent=3)
    yield item(plain(f"how new it is to {to}: {impact.novelty:.2f} of 1"))
    yield Line(plain(impact.words, "$foreground-muted"))


def _echo(one: Unsaid) -> Iterator[Line]:
    """Yield what they seem to have heard of a story, and what to do."""
    if one.kind is Kind.POINT:
        yield item(plain(f"that you told “{one.story.title}” is a guess"), "!", "$warning")
        yield Line(Content("Say beside the question which story it was (F3 there). It goes into "
                           "the letter only if you say so."))  # fmt: skip
        return
    for index in one.echoed:
        yield item(
            plain(f"they seem to have heard: {one.story.points[index].say}"), "!", "$warning"
        )
    if not one.echoed:
        yield item(Content("you seem to have named it"), "!", "$warning")
    yield Line(Content("If you told it, say so beside the question (F3 there); then only what you "
                       "left out of it is listed. It goes into the letter only if you say so."))  # fmt: skip


def weighed(one: Unsaid) -> str:
    """Return where the gain of key points comes from, in plain words."""
    story = one.story
    weights = point_weights(story)
    share = sum(weights[index] for index in one.points)
    together = "" if len(one.points) == 1 else f"{counted(len(one.points), 'key point')} together, "
    return (
        f"{together}{share:.0%} of a full telling; the story’s strength is "
        f"{story.strength or DEFAULT_STRENGTH} of {MOST_STRENGTH}"
    )


def _story(story: Story) -> Iterator[Line]:
    for point in story.points:
        name = Content.styled(f" {point.part} ", "$foreground-muted")
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
        who = one.person or "They"
        heard = ", ".join(one.heard).replace("-", " ") or "nothing yet"
        missing = ", ".join(one.unheard).replace("-", " ")
        partly = ", ".join(one.partly).replace("-", " ")
        yield item(plain(f"{who} heard an example of: {heard}"))
        if partly:
            yield Line(plain(f"in part: {partly}"), indent=3)
        if missing:
            yield Line(plain(f"not yet: {missing}", "$foreground-muted"), indent=3)
    if view.gaps:
        yield BLANK
        yield heading("Practice compared with the interview")
        for gap in view.gaps:
            before = "not practised" if gap.rehearsed is None else f"{gap.rehearsed:.0%}"
            text = f"{before} → {gap.room:.0%}  {gap.title}"
            yield item(plain(text), "!" if (gap.gap or 0) > 0.2 else "·")
        yield Line(Content.styled("what you told when you last practised → in the interview",
                                  "$foreground-muted"))  # fmt: skip
    for number, answer in enumerate(view.answers, start=1):
        yield BLANK
        yield heading(f"{number}. {_short(answer.asked.heard)}")
        if not answer.told:
            yield Line(
                Content.styled(
                    "Note what you said, and it’s compared with your story.", "$foreground-muted"
                )
            )
        for told in answer.told:
            perhaps = "perhaps " if answer.perhaps else ""
            yield Line(plain(f"{perhaps}{told.story.title}: {told.grade.score:.0%} told", "bold"))
            if answer.perhaps:
                yield Line(Content.styled("That’s a guess from your note. Say which story it was, "
                                          "and note more of what you said.", "$foreground-muted"))  # fmt: skip
            for point in told.grade.points:
                yield item(plain(point.say), *MOONS[point.verdict])


def _short(text: str) -> str:
    line = plain(text).plain
    return line if len(line) <= QUICK else f"{line[: QUICK - 1]}…"
