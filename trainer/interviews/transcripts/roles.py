"""Which speaker is the person who answers, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from trainer.documents.sentences import count_words, sentences
from trainer.interviews.transcripts import names, questions

if TYPE_CHECKING:
    from trainer.interviews.transcripts.model import Turn

_SHORT = 400
"""Characters of a turn that may be nothing but a question."""

_ENOUGH = 400
"""Turns from which is told who asks and who answers: more would say the same."""

_MOST_SPEAKERS = 30
"""Speakers up to which one person may be among them under two names: no interview has more."""


def person_in(
    turns: Sequence[Turn],
    speakers: tuple[str, ...],
    *,
    wanted: str,
    interviewers: Sequence[str],
    header: Mapping[str, names.Role],
) -> tuple[str, bool, frozenset[str]]:
    """Return who answers, whether that's sure, and all names under which the person speaks.

    The person's own word counts first, then what the text says of its speakers, then who was noted
    as an interviewer, then who answers and who asks.

    Args:
        turns: everything said.
        speakers: everybody named; the name is empty where nobody is.
        wanted: the name that the person gave, or a part of it.
        interviewers: names noted with the interview; none of them is the person.
        header: what the text says above the talk, by folded name.
    """
    chosen = names.named(wanted, speakers)
    if len(chosen) == 1:
        return chosen[0], True, frozenset(chosen)
    said = {name: header.get(names.folded(name)) for name in speakers}
    own = [name for name in speakers if said[name] is not names.Role.ASKS]
    tells = [name for name in own if said[name] is names.Role.TELLS] or _by_label(own)
    if tells:
        return tells[0], True, frozenset(tells)
    others = [name for name in own if not _asks(name, interviewers)]
    ranked = _by_talk(turns, others or own or speakers)
    sure = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= 2)
    name = ranked[0][2] if ranked else ""
    return name, sure, _spellings(name, speakers)


def _spellings(name: str, speakers: tuple[str, ...]) -> frozenset[str]:
    """Return the name with its other spellings: ``Sam`` and ``Sam Reed``, where only one is meant."""
    if len(speakers) > _MOST_SPEAKERS:
        return frozenset({name})
    others = {speaker: [two for two in speakers if two != speaker] for speaker in speakers}
    alike = (
        speaker for speaker in speakers if names.named(speaker, tuple(others[speaker])) == (name,)
    )
    return frozenset({name, *alike})


def _asks(name: str, interviewers: Sequence[str]) -> bool:
    labelled = names.role_of(name) is names.Role.ASKS or names.stands_for_question(name)
    return labelled or any(names.same_person(interviewer, name) for interviewer in interviewers)


def _by_label(speakers: Sequence[str]) -> list[str]:
    """Return the speakers whose labels stand for the person, the plainest first."""
    letters = [name for name in speakers if len(names.bare(name)) == 1 and name.isascii()]
    others = [name for name in letters if names.bare(name) != "i"]
    if others and len(others) < len(letters):
        return [] if all(map(names.stands_for_question, others)) else others[:1]
    tells = [name for name in speakers if names.role_of(name) is names.Role.TELLS]
    marked = any(map(names.stands_for_question, speakers))
    labels = filter(names.stands_for_answer, speakers)
    answers = [name for name in labels if marked or len(name) > 1]
    return [*answers, *tells] if answers and marked else [*tells, *answers]


def _by_talk(turns: Sequence[Turn], speakers: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the speakers by how much more often they answer than ask at the end of a turn, then by how much they tell."""
    score = Counter(dict.fromkeys(speakers, 0))
    told = Counter(dict.fromkeys(speakers, 0))
    asker = ""
    for turn in turns[:_ENOUGH]:
        name = turn.speaker
        if not name or questions.is_interjection(turn.text):
            continue
        asks = questions.ends_asking(turn.text)
        alone = len(turn.text) < _SHORT and len(sentences(turn.text, spoken=True)) == 1
        answers = asker not in ("", name) and not (asks and alone)
        if name in told:
            score[name] += answers - asks
            told[name] += 0 if asks else count_words(turn.text)
        asker = name if asks or (asker == name and not answers) else ""
    ranked = [(score[name], told[name], name) for name in speakers]
    return sorted(ranked, key=lambda ranks: (-ranks[0], -ranks[1]))
