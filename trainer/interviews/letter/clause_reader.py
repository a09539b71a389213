"""A note in English, read as a clause: who does it, and whether all of it is written prose."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clause_nouns import COMMA, joined, of_a_noun
from trainer.interviews.letter.clause_results import done_to_it, of_a_deed, what_came
from trainer.interviews.letter.figures import said_figures
from trainer.interviews.wording import capital, lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords, Said

MOST = 45
"""Words and commas of a note that is looked at; a longer one is no one sentence."""

_LISTED = 3
"""Things of a list that needs no “and”; fewer words than that each of them has."""

_FIGURE = re.compile(
    r"(?:[$€£]\d[\d.,]*[km]?|\d[\d.,]*%)(?: (?:each|in all|in total|(?:a|per|each|every) [a-z]+))?"
)


def read_note(note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return a note as a clause and what was added in front; None where it is not surely one."""
    text, is_figure = said_figures(note, words)
    row = COMMA.sub(" ,", text).split()
    said = Clauses(row, words, names)
    small = any(words.has("wants_capital", word) and word.islower() for word in row)
    planned = row[:1] in (["I'd"], ["I’d"]) or row[:2] == ["I", "would"]
    then = [word for word in row[1:4] if word in ("have", "been") or word.endswith("ed")]
    had = said.after_adverbs(1)
    then += [word for word in row[had : had + 1] if _is_only_past(word, words)]
    planned = planned and not then  # “I'd have asked”, “I'd heard”: that time, and not the next
    if part is Part.REFLECTION and planned and not any(words.has("when_again", w) for w in row):
        again = read_note(f"next time {note}", part, words, names)  # else it sounds like a plan
        return again and (again[0], "Next time")
    since = is_figure and "since" in row  # “footfall has gone down since”, and not “went”
    if (
        small
        or said.has("who", 0)  # “who had the keys”
        or since
        or said.counts_bare()
        or (part in (Part.TASK, Part.ACTION) and said.is_doing(0))  # “making sure they could”
        or (part is not Part.REFLECTION and is_spoken(row, words))
        or not 0 < len(row) <= MOST
        or words.is_shorthand(text)
    ):
        return None
    verb, acts = said.after_adverbs(0), part is Part.ACTION
    took = said.has("own_settings", 0) or (said.says("took", 0) and said.says("over", 1))
    if took and part in (Part.SITUATION, Part.TASK):
        return _own(row, words, names)
    if said.is_past(verb) and (acts or said.has("own_results", verb)):
        return _own(row, words, names) if acts or _won(said, verb) else None
    task = said.says("had", verb) and said.says("to", verb + 1)
    task |= (
        said.says("was", verb) and said.has("tasked", verb + 1) and not said.says("of", verb + 2)
    )
    called = said.has("called_on", 0) and bool(said.infinitive(1))
    if called and part in (Part.TASK, Part.RESULT):
        return _own(["was", lowered(row[0]), *row[1:]], words, names)
    if (
        part is Part.RESULT
        and said.says("was", 0)
        and said.has("called_on", 1)
        and said.says("to", 2)
    ):
        return _own(row, words, names)
    rued = part is Part.REFLECTION and _is_rued(said)
    wished = rued or said.has("should", 0)
    if wished and any(said.says(",", at) and said.is_past(at + 1) for at in range(len(row))):
        return None  # “should have asked them, made a mess”: that was done
    if (
        (part is Part.TASK and (task or said.has("wanting", verb)))
        or rued
        or (said.has("modals being having", verb) and acts)
    ):
        return _own(row, words, names)
    if (
        part is Part.TASK
        and _is_a_task(said)
        and ("or" not in row or "if" in row or "whether" in row)
    ):
        return _own(["had", "to", lowered(row[0]), *row[1:]], words, names)
    begins = (
        said.begins("subjects", verb)
        or said.says("there", 0)
        or (said.is_contracted(0) and said.begins("there_is", 0))
    )
    if row[0] == "I" and (own := _own(row[1:], words, names)) is not None:
        return own
    counted = said.has("before_numbers", 0) and said.is_number(1)
    if begins or said.time(0) or (said.has("prepositions subordinators", 0) and not counted):
        if len(row) in said.clause(0):
            return joined(row), None
        return None if begins else _led(said)
    if part is Part.RESULT and said.has("of_a_deed", 0):
        return of_a_deed(said)
    came = what_came(said) if part is Part.RESULT else None
    told = came or of_a_noun(said, part, is_figure=is_figure)
    return told or (done_to_it(said) if part is Part.RESULT else None)


def _is_only_past(word: str, words: ClauseWords) -> bool:
    """Return whether a word behind “I'd” tells of what was: “heard”, and no “put” or “come”."""
    return words.has("past_too participles", word) and not words.has("base same_in_the_past", word)


def is_spoken(row: list[str], words: ClauseWords) -> bool:
    """Return whether somebody speaks of oneself in the present, as nobody tells what has happened."""
    return any(
        words.has("i_now", word) or (word == "I" and words.has("now_of_i", after))
        for word, after in pairwise([*row, ""])
    )


def is_written(text: str, words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether a text may stand as it is behind a colon: a clause or a noun phrase."""
    row = COMMA.sub(" ,", text).split()
    if words.is_shorthand(text) or not 0 < len(row) <= MOST:
        return False
    said = read_note(text, Part.SITUATION, words, names)
    noun = len(row) in Clauses(row, words, names).subject(0) or _is_a_list(text, words)
    return noun or (said is not None and said[0] == capital(text))


def _is_a_list(text: str, words: ClauseWords) -> bool:
    """Return whether three or more bare nouns stand in a row: “definition, owner, source”."""
    parts = [Clauses(part.split(), words) for part in text.split(", ")]
    bare = (
        len(part.row) < _LISTED and all(map(part.is_nounish, range(len(part.row))))
        for part in parts
    )
    return (
        len(parts) > _LISTED - 1
        and text.islower()
        and all(bare)
        and not any(part.is_past(0) or part.is_adjective(0) for part in parts)
    )


def is_aside(text: str, words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether a text may stand in brackets as it is: things and figures, or a clause."""
    parts = [part.split() for part in text.split(", ")]
    said = [Clauses(row, words) for row in parts]
    whole = (
        len(one.row) in one.noun_phrase(0) or _FIGURE.fullmatch(" ".join(one.row)) for one in said
    )
    clause = read_note(text, Part.SITUATION, words, names)
    told = clause == (capital(text), None) and not words.has(
        "counted_from", text.split(maxsplit=1)[0]
    )
    return not words.is_shorthand(text) and (told or all(whole))


def _is_a_task(said: Clauses) -> bool:
    """Return whether a verb in its basic form begins a note: “keep it open”, “halve the cost”."""
    if said.has("base", 0):
        return True
    word = said.row[0]
    other = said.words.is_small(word) or said.words.is_bare(word) or said.is_past(0)
    aimed = said.has("articles objects", 1) and not said.has("determiners pronouns", 0)
    return aimed and not other and not said.has("common adjectives numbers", 0)


def _is_rued(said: Clauses) -> bool:
    """Return whether a reflection leaves out its I: “should've told the ward”, “would ask them again”.

    “Would have saved us a week” is said of something else.
    """
    again = any(said.has("when_again", at) for at in range(len(said.row)))
    should = said.has("should", 0) and said.says("have", 1)
    verb = 1 + should
    told = said.is_past(verb) and not said.has("not_oneself intransitive_it", verb)
    if should or said.row[0].replace("’", "'").casefold() == "should've":
        return told or said.has("told", verb)
    return said.says("would", 0) and again and not said.has("having", 1) and not said.says("be", 1)


def _won(said: Clauses, verb: int) -> bool:
    """Return whether a result that begins with a verb surely tells of the person."""
    at = said.after_particles(verb + 1)
    theirs = any(said.has("of_a_person whose_is_it", one) for one in range(len(said.row)))
    mine = bool(said.noun_phrase(at)) or said.says("won", verb)
    return said.has("own_freely", verb) or (mine and not theirs)  # “Won it in his third year”


def _led(said: Clauses) -> Said | None:
    """Return a clause behind a time or another clause, which has its comma: “When it rang, I …”."""
    days = {end for end in said.noun_phrase(0) if said.is_time(0, end)}
    whole = len(said.row)
    clauses = said.subordinate(0) | said.after(
        days, said.subordinate
    )  # “the week before it opened, …”
    begun = said.prepositional(0) | clauses | said.time(0)
    begun |= {at + 1 for at in begun if said.says("since", at) and said.says(",", at + 1)}
    behind = begun | {at + 1 for at in begun if said.says(",", at)}
    of = said.says("of", 0)  # “Of 140 families, 96 came again”
    behind_of = {at + 1 for at in behind if of and said.is_number(at) and said.says(",", at - 1)}
    if whole in said.after(behind_of, said.finite):
        return joined(said.row), None
    found = [
        at
        for at in sorted(behind)
        if (
            said.begins("subjects determiners", at)
            or said.says(",", at - 1)
            or (said.is_number(at) and said.says("of", at + 1))  # “By June 40 of 52 …”
        )
        and not said.has("relatives", at)  # “Before that I looked who …”
        and whole in said.clause(at)
    ]
    if not found or (found[0] in clauses and not said.begins("subjects", found[0])):
        return None
    row, at = said.row, found[0]
    comma = [","] if at in clauses or (said.is_number(at) and row[at - 1] != ",") else []
    return joined([*row[:at], *comma, *row[at:]]), None


# What the person did


def _own(row: list[str], words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return “did a, did b” with “I” before it and “and” between; each of them must be whole."""
    parts: list[list[str]] = [[]]
    for at, word in enumerate(row):
        begins = at > 0 and row[at - 1] == "," and _begins_a_verb(row, at, words)
        if begins and _acts(parts[-1][:-1], words, names) and _acts_at(row, at, words, names):
            parts[-1].pop()
            parts.append([])
        parts[-1].append(word)
    said = [_acts(part, words, names) for part in parts]
    if not all(said) or any(words.has("who", word) for part in parts[:-1] for word in part):
        return None
    first = lowered(" ".join(parts[0]), names)
    rest = [" ".join(part) for part in parts[1:]]
    two = any(_has_second_verb(part, words) for part in parts)
    if rest and not _has_second_verb(parts[-1], words):
        rest[-1] = f"and {rest[-1]}"
    text = ", ".join([first, *rest[:-1]])
    if rest:
        text += f"{' ' if rest[-1].startswith('and ') and not two else ', '}{rest[-1]}"
    return joined(["I", text]), "I"


def _begins_a_verb(row: list[str], at: int, words: ClauseWords) -> bool:
    said = Clauses(row[at:], words)
    verb = said.after_adverbs(0)
    if said.has("not_oneself", verb):
        let = {end for end in said.noun_phrase(verb + 1) if said.has("having", verb)}
        return any(said.participle(end) for end in let)  # “…, turned out she knew”
    if said.is_past(verb) and not said.has("past_only alone", verb):
        behind = said.after_particles(verb + 1)
        ends = said.noun_phrase(behind)
        alone = behind >= len(said.row) or said.says(",", behind)
        alone |= "by" in said.row[behind : behind + 2]  # “…, paid for by the council”
        alone |= said.is_done_to(verb)  # “…, protected in the rota”
        if alone or any(said.is_time(behind, end) for end in ends):
            return False  # “…, read twice a day”: it was read
    return said.is_past(verb) or said.has("modals", verb)


def _acts_at(row: list[str], at: int, words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether some words from here on are whole behind “I”, up to a comma or the end."""
    rest = row[at:]
    ends = [end for end in range(1, len(rest) + 1) if end == len(rest) or rest[end] == ","]
    return any(_acts(rest[:end], words, names) for end in ends)


def _acts(row: list[str], words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether these words are whole behind “I”."""
    said = Clauses(["I", *row], words, names)
    verb = said.after_adverbs(1)
    if said.has("describing", verb) and not said.has("determiners pronouns", verb + 1):
        return said.is_number(verb + 1) and len(said.row) in said.clause(0)
    if _shares_its_object(said, verb):  # “tested and certified 64 circuits”
        begun, first = row[: verb - 1], row[verb - 1]
        return all(
            _acts([*begun, *behind], words, names)
            for behind in ([first, *row[verb + 2 :]], row[verb + 1 :])
        )
    return len(said.row) in said.clause(0)


def _shares_its_object(said: Clauses, verb: int) -> bool:
    """Return whether two verbs in the past have one object, which begins as a noun surely does."""
    two = said.is_past(verb) and said.says("and", verb + 1) and said.is_past(verb + 2)
    two = two and not (said.is_adjective(verb) or said.is_adjective(verb + 2))
    return two and (said.has("determiners", verb + 3) or said.is_number(verb + 3))


def _has_second_verb(row: list[str], words: ClauseWords) -> bool:
    return any(
        words.has("joints", word) and words.is_past(row[at + 1]) for at, word in enumerate(row[:-1])
    )
