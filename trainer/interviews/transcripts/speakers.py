"""Which labels are speakers, and which speaker is the person who answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import words

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


def speaker_keys(lines: Sequence[Line]) -> tuple[frozenset[str], tuple[Label, ...]]:
    """Return the folded names that are speakers, and the labels that look like one but are not.

    A word such as Interviewer is a speaker at once; a name when it comes back after somebody else,
    or when nearly every paragraph begins with a label. *Note* and *Result* never are.
    """
    labels = [line.label for line in lines if line.label and _possible(line.label)]
    keys = {label.key for label in labels if words.belongs(label.name, _ROLES)}
    runs: Counter[str] = Counter()
    last = ""
    for label in labels:
        if label.proper and label.key != last:
            runs[label.key] += 1
        last = label.key
    keys.update(key for key, count in runs.items() if count > 1)
    if len(keys) < 2 and keys and len(runs) < 2:
        keys = {key for key in keys if words.belongs(key, _ROLES)} or keys
    if _strict(lines):
        keys.update(label.key for label in labels if label.proper or not label.bare)
    unsure = {label.key: label for label in labels if label.proper and label.key not in keys}
    return frozenset(keys), tuple(unsure.values())


def _possible(label: Label) -> bool:
    role = words.role_of(label.name)
    if not role or role in words.SECTIONS:
        return False
    if not label.bare:
        return True
    plain = role.rstrip(".!").split()
    return label.proper and role[-1] not in ".," and not set(plain) <= words.INTERJECTIONS


def _strict(lines: Sequence[Line]) -> bool:
    """Return whether nearly every paragraph (every line, where none is blank) begins with a label."""
    full = [line for line in lines if line.text]
    heads = [
        line
        for before, line in zip((None, *lines), lines, strict=False)
        if line.text and (before is None or before.blank)
    ]
    if len(heads) <= 1:
        heads = full
    labelled = [line.label.key for line in heads if line.label and _possible(line.label)]
    return len(set(labelled)) > 1 and len(labelled) >= _STRICT_SHARE * len(heads)


def guess_candidate(turns: Iterable[Turn], speakers: Sequence[str]) -> str:
    """Return the speaker who most likely is the person: by label, else who says the most.

    Interviewers by label are left out while anybody else is there.
    """
    asking = any(is_question_label(name) for name in speakers)
    respondents = [name for name in speakers if words.folded(name) in words.RESPONDENTS]
    research = bool(respondents) and "i" in map(words.folded, speakers)
    if research:
        return respondents[0]
    for name in speakers:
        if words.belongs(name, words.CANDIDATE):
            return name
    for name in speakers:
        if is_answer_label(name) and (asking or len(words.role_of(name)) > 1):
            return name
    others = [
        name
        for name in speakers
        if not words.belongs(name, words.INTERVIEWER) and not is_question_label(name)
    ]
    spoken = Counter(dict.fromkeys(others or speakers, 0))
    for turn in turns:
        if turn.speaker in spoken:
            spoken[turn.speaker] += words.count(turn.text)
    return max(spoken, key=lambda name: spoken[name], default="")
