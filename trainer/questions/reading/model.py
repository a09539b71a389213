"""What was found in a public list of questions, and what was left of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.questions.model import Kind
from trainer.questions.reading.wording import split_further
from trainer.toml.fields import ASK, ENTRIES


class Form(StrEnum):
    """The forms in which public lists come."""

    MD = "md"
    CSV = "csv"
    TXT = "txt"
    GIFT = "gift"
    JSON = "json"
    YAML = "yaml"


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """One question of a list.

    Attributes:
        ask: the wording, without markup, number, quotes and notes.
        competencies: names of `trainer.competencies` that its sections speak of.
        tags: kebab-case names of the sections that are no competency.
        probes: the follow-ups that stand below or behind it.
        kind: what it is after.
        listen_for: what the list says that interviewers hope to hear.
        line: where it stands, from 1.
        also_at: the lines where the same question stands again.
    """

    ask: str
    competencies: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    kind: Kind = Kind.BEHAVIORAL
    listen_for: tuple[str, ...] = ()
    line: int = 1
    also_at: tuple[int, ...] = ()

    def apart(self) -> FoundQuestion:
        """Return the question with what its wording asks further as its first probes.

        "Tell me about a quarrel. How did it end?" becomes an `ask` and a probe; a wording whose
        questions do not go on with each other stays whole.
        """
        ask, further = split_further(self.ask)
        return replace(self, ask=ask, probes=(*further, *self.probes)) if further else self


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A piece of the list that became no question.

    Attributes:
        line: where it stands, from 1.
        text: what stands there, as written.
        why: the reason, a few words for a person.
    """

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class ListReading:
    """A list as read: `questions` and `left` each in the order of their lines."""

    form: Form
    questions: tuple[FoundQuestion, ...]
    left: tuple[LeftLine, ...]


def to_json(reading: ListReading) -> dict[str, list[dict[str, object]]]:
    """Return the reading as the values that `--dry-run --json` prints; `left` is an older name of `not_understood`."""
    left: list[dict[str, object]] = [
        {"line": line.line, "text": line.text} for line in reading.left
    ]
    questions: list[dict[str, object]] = []
    for question in reading.questions:
        questions.append(
            {
                "ask": question.ask,
                "competencies": [*question.competencies],
                "probes": [*question.probes],
            }
        )
        if question.kind is not Kind.BEHAVIORAL:
            questions[-1]["kind"] = str(question.kind)
        if question.listen_for:
            questions[-1]["listen_for"] = [*question.listen_for]
    return {"questions": questions, "not_understood": left, "left": left}


# What fits into a bank

_MOST_PROBES = ENTRIES // 2
"""What a wording asks further becomes probes, too: half of the room stays for those."""


def fitting(reading: ListReading) -> ListReading:
    """Return a list whose questions fit into a bank; what is longer is left, and said so."""
    kept, left = [], list(reading.left)
    for question in reading.questions:
        if len(question.ask) > ASK:
            why = f"longer than {ASK:,} characters"
            left.append(LeftLine(question.line, question.ask, why))
            continue
        probes = [probe for probe in question.probes[:_MOST_PROBES] if len(probe) <= ASK]
        over = (probe for probe in question.probes if probe not in probes)
        left += [LeftLine(question.line, probe, "more than a question can hold") for probe in over]
        hopes = question.listen_for[:ENTRIES]
        tags = question.tags[:ENTRIES]
        kept.append(replace(question, probes=tuple(probes), tags=tags, listen_for=hopes))
    left.sort(key=lambda line: line.line)
    return replace(reading, questions=tuple(kept), left=tuple(left))
