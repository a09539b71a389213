"""Which labels are speakers, and which speaker is the person who answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import asking, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer.interviews.transcripts.labels import Label, Line
    from trainer.interviews.transcripts.model import Turn

_ROLES = words.INTERVIEWER | words.CANDIDATE | words.SPEAKER
_STRICT_SHARE = 0.9
"""From this share of paragraphs with a label on, every label is a speaker, though it comes once."""


def is_question_label(label: str) -> bool:
    """Return whether the label stands for a question instead of a name: Q, Q1, Frage, 问."""
    return words.role_of(label) in words.QUESTION | words.QUESTION_LETTERS


def is_answer_label(label: str) -> bool:
    """Return whether the label stands for an answer instead of a name: A, A1, Antwort, 答."""
    return words.role_of(label) in words.ANSWER | words.ANSWER_LETTERS


def asks_and_answers(lines: Sequence[Line]) -> bool:
    """Return whether the text is written as Q and A, with labels that are no people."""
    labels = {label.key for line in lines for label in (line.label, line.numbered) if label}
    if any(words.belongs(key, _ROLES - words.RESPONDENTS) for key in labels):
        return False
    return any(map(is_question_label, labels)) and any(map(is_answer_label, labels))


def speaker_keys(
    lines: Sequence[Line], *, captions: bool = False
) -> tuple[frozenset[str], tuple[Label, ...]]:
    """Return the folded names that are speakers, and the labels that look like one but are not.

    A word such as Interviewer is a speaker at once. A name is one when it comes back after somebody
    else, when it is set off (bold, with a time) like the labels of the sure ones, or when nearly
    every paragraph begins with a label. *Note* and *Result* never are.

    Args:
        lines: the text.
        captions: whether it is what captions show; there a name at the very beginning proves that
            names stand before what is said.
    """
    labels = _labels(lines)
    runs: Counter[str] = Counter()
    last = ""
    for label in labels:
        if label.proper and label.key != last:
            runs[label.key] += 1
        last = label.key
    keys = {label.key for label in labels if words.belongs(label.name, _ROLES)}
    keys.update(key for key, count in runs.items() if count > 1)
    keys |= _alike(labels, keys) if keys else _timed_heads(lines, labels)
    headed = captions and bool(lines) and lines[0].label is not None and len(runs) > 1
    keys |= {label.key for label in labels if label.proper} if headed else _heads(lines)
    unsure = {label.key: label for label in labels if label.proper and label.key not in keys}
    return frozenset(keys), tuple(unsure.values())


def _alike(labels: Sequence[Label], keys: set[str]) -> set[str]:
    """Return the names set off in the same way as nearly all labels that are sure."""
    styles = Counter(_style(label) for label in labels if label.key in keys)
    if not styles:
        return set()
    style, count = styles.most_common(1)[0]
    if not style[0] or count < _STRICT_SHARE * styles.total():
        return set()
    return {label.key for label in labels if label.proper and _style(label) == style}


def _timed_heads(lines: Sequence[Line], labels: Sequence[Label]) -> set[str]:
    """Return the names with a time beside them, where the first line and another have one."""
    first = next((line.label for line in lines if line.text), None)
    if first is None or first.start is None or not first.proper:
        return set()
    names = {label.key for label in labels if label.proper and _style(label) == _style(first)}
    return names if len(names) > 1 else set()


def _style(label: Label) -> tuple[bool, bool, bool]:
    return label.marked, label.start is not None, label.bare


def _labels(lines: Sequence[Line]) -> list[Label]:
    """Return what may be speakers; items of a list only where nearly all stand in lists."""
    found = [line for line in lines if line.label and _possible(line.label)]
    listed = sum(line.listed for line in found) >= _STRICT_SHARE * len(found)
    return [line.label for line in found if line.label and (listed or not line.listed)]


def _possible(label: Label) -> bool:
    role = words.role_of(label.name)
    if not role or role in words.SECTIONS:
        return False
    if not label.bare:
        return True
    plain = role.rstrip(".!").split()
    return label.proper and role[-1] not in ".," and not set(plain) <= words.INTERJECTIONS


def _heads(lines: Sequence[Line]) -> set[str]:
    """Return the names at the heads of paragraphs (lines, where none is blank) if nearly all have one."""
    heads = [
        line
        for before, line in zip((None, *lines), lines, strict=False)
        if line.text and (before is None or before.blank)
    ]
    if len(heads) <= 1:
        heads = [line for line in lines if line.text]
    labels = [line.label for line in heads if line.label and _possible(line.label)]
    names = {label.key for label in labels if label.proper or not label.bare}
    return names if len(names) > 1 and len(labels) >= _STRICT_SHARE * len(heads) else set()


def guess_candidate(turns: Iterable[Turn], speakers: Sequence[str]) -> str:
    """Return the speaker who most likely is the person: by label, else who tells the most.

    Questions are not counted as telling, and interviewers by label are left out while anybody else
    is there.
    """
    labelled = _by_label(speakers)
    if labelled:
        return labelled
    others = [
        name
        for name in speakers
        if not words.belongs(name, words.INTERVIEWER) and not is_question_label(name)
    ]
    told = Counter(dict.fromkeys(others or speakers, 0))
    for turn in turns:
        if turn.speaker in told and not asking.question_in(turn.text):
            told[turn.speaker] += words.count(turn.text)
    return max(told, key=lambda name: told[name], default="")


def _by_label(speakers: Sequence[str]) -> str:
    folded = [words.folded(name) for name in speakers]
    asking_labels = any(map(is_question_label, speakers))
    for name, key in zip(speakers, folded, strict=True):
        if key in words.RESPONDENTS and "i" in folded:
            return name
    for name in speakers:
        if words.belongs(name, words.CANDIDATE):
            return name
    for name in speakers:
        if is_answer_label(name) and (asking_labels or len(words.role_of(name)) > 1):
            return name
    return ""
