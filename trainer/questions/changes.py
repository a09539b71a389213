"""What another version of a question bank adds, changes and takes away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.questions.model import Question, QuestionBank


@dataclass(frozen=True, slots=True)
class Changed:
    """A question that both versions hold; `names` are the fields in which they differ."""

    before: Question
    after: Question
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The way from one version of a bank to another, each in the order of the file it stands in.

    Attributes:
        added: questions that only the new version holds.
        changed: questions under the same id with other texts.
        removed: questions that only the old version holds.
        about: fields of the bank itself that differ, such as its version.
    """

    added: tuple[Question, ...]
    changed: tuple[Changed, ...]
    removed: tuple[Question, ...]
    about: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.about)


def compare(before: QuestionBank, after: QuestionBank) -> Changes:
    """Return what changes from one version of a bank to another; order and comments do not count."""
    old = {question.id: question for question in before}
    new = {question.id: question for question in after}
    return Changes(
        added=tuple(question for question in after if question.id not in old),
        changed=tuple(
            Changed(old[question.id], question, names)
            for question in after
            if question.id in old and (names := _differing(old[question.id], question))
        ),
        removed=tuple(question for question in before if question.id not in new),
        about=_differing(before, after, without=("questions", "source_file")),
    )


def _differing(
    before: Question | QuestionBank,
    after: Question | QuestionBank,
    without: tuple[str, ...] = ("bank", "language"),
) -> tuple[str, ...]:
    names = (field.name for field in fields(before) if field.name not in without)
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def changes_document(changes: Changes) -> Mapping[str, object]:
    """Return the changes as the values that `--json` prints."""
    return {
        "added": [{"id": question.id, "ask": question.ask} for question in changes.added],
        "changed": [
            {
                "id": change.after.id,
                "fields": list(change.names),
                "before": change.before.ask,
                "after": change.after.ask,
            }
            for change in changes.changed
        ],
        "removed": [{"id": question.id, "ask": question.ask} for question in changes.removed],
        "about": list(changes.about),
    }
