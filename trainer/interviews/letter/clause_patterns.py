"""Notes of languages whose file has rules: patterns that say which notes are sentences.

The rules are data (`clauses/<language>.toml`): `<name>` in a pattern is any word of the list of that
name. What a note must have beside its pattern is looked at here: nouns that have their article, and
what stands behind a comma.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

_ARROW = re.compile(
    r"^(?P<noun>[^\W\d_][^\d,;:]*?) (?:(?:von|de) )?(?P<before>\d[\d.,]*)(?P<unit> ?(?:%|€|[^\W\d_]{1,9}))??\s*"
    r"(?:->|→|=>)\s*(?P<after>\d[\d.,]*)(?P<last> ?(?:%|€|[^\W\d_]{1,9}))?(?P<rest>(?: [^\d,;:]+)?)$"
)
_ENDS_PLURAL = ("ungen", "ionen", "heiten", "keiten", "schaften", "täten", "innen")
_LONG = 5
"""Letters from which “en” and “s” at the end of a German noun tell of several."""

LONGEST = 240
"""Characters of a note that is looked at; a longer one is no one sentence, and patterns would go on and on."""

_INFLECTED = ("e", "en", "er", "es", "em", "te", "ten")


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of note that is a sentence.

    Attributes:
        parts: the parts of a story in which it is.
        note: the whole note.
        says: the sentence; its {groups} are those of the note, with a capital where theirs has one.
        lead: what `says` adds in front, which several notes may share; None where it adds nothing.
    """

    parts: frozenset[str]
    note: re.Pattern[str]
    says: str
    lead: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """How a changed figure is said, by the ending of its noun: of less, and of more."""

    nouns: tuple[str, ...]
    says: tuple[str, str]


def read_rules(
    rows: Sequence[Mapping[str, str]], lists: Mapping[str, frozenset[str]]
) -> tuple[Rule, ...]:
    """Return the rules of a language's file."""
    return tuple(
        Rule(
            frozenset(row["parts"].split()),
            re.compile(re.sub(r"<(\w+)>(?![=!])", lambda name: _any(lists, name[1]), row["note"])),
            row["says"],
            row.get("lead"),
        )
        for row in rows
    )


def _any(lists: Mapping[str, frozenset[str]], name: str) -> str:
    if name not in lists:  # the name of a group: (?P<rest>…)
        return f"<{name}>"
    words = sorted(lists[name], key=len, reverse=True)
    return f"(?i:{'|'.join(map(re.escape, words))})"


def clause(
    note: str, part: str, words: ClauseWords, names: frozenset[str]
) -> tuple[str, str | None] | None:
    """Return a note as a sentence without its stop, and what was added in front; None where unsure."""
    if len(note) > LONGEST:
        return None
    changed = _changed(note, words)
    if changed is not None:
        return changed, None
    if ": " in note or not _is_whole(note, words, names):
        return None
    segments, opening = note.split(", "), ""
    if len(segments) > 1 and "opening" in words.text and words.fits("opening", segments[0]):
        opening, segments = f"{segments[0]}, ", segments[1:]
    first = _ruled(segments[0], part, words, names)
    if first is None:
        return None
    rest: list[str] = []
    joined = 0
    for segment in segments[1:]:
        if words.has("goes_on", segment.split()[0]):
            rest.append(f", {segment}")
            continue
        joint, _, behind = segment.partition(" ")
        own = _ruled(behind, part, words, names) if words.has("conjunctions", joint) else None
        if own is not None and own[1] is None:  # “…, und der Chef war im Urlaub”
            rest.append(f", {joint} {words.lowered(own[0], names)}")
            continue
        other = _ruled(segment, part, words, names)
        if first[1] is None or other is None or other[1] != first[1] or len(rest) > joined:
            return None
        other_said = words.lowered(other[0].removeprefix(first[1]).strip(), names)
        if "not_joined" in words.text and words.fits("not_joined", other_said):
            return None
        joined += 1
        rest.append(f", {other_said}")
    if joined:
        rest[joined - 1] = f" {words.text['and']} {rest[joined - 1][2:]}"
    said = f"{first[0]}{''.join(rest)}"
    if not opening:
        return said, first[1]
    return f"{opening[:1].upper()}{opening[1:]}{words.lowered(said, names)}", None


def _ruled(
    note: str, part: str, words: ClauseWords, names: frozenset[str]
) -> tuple[str, str | None] | None:
    for rule in words.rules:
        match = rule.note.fullmatch(note) if part in rule.parts else None
        if match:
            groups = {name: words.lowered(text, names) for name, text in match.groupdict().items()}
            rest = match["rest"]
            said = rule.says.format(**groups, Rest=rest[:1].upper() + rest[1:])
            return said, rule.lead
    return None


def _is_whole(note: str, words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether no noun lacks its article, as far as that can be seen."""
    row = note.split()
    for at in range(1, len(row)):
        if words.has("to_a_noun", row[at - 1]) and not _needs_none(row[at], words):
            return False
    if words.text.get("capitals") != "nouns":
        return True
    return all(
        _is_introduced(row, at, words, names) for at, word in enumerate(row) if word[:1].isupper()
    )


def _needs_none(word: str, words: ClauseWords) -> bool:
    plain = word.strip(",.").casefold()
    return (
        words.has("determiners bare_after", plain)
        or plain[:1].isdigit()
        or word[:1].isupper()
        or plain.startswith(("l'", "l’", "d'", "d’"))
        or plain.endswith(tuple(words.text.get("bare_ends", "").split()))
    )


def _is_introduced(row: Sequence[str], at: int, words: ClauseWords, names: frozenset[str]) -> bool:
    """Return whether a German noun has an article, a number or an adjective with one before it."""
    word = row[at].strip(",.")
    if at == 0 and words.is_small(word):
        return True
    known = word in names or word.isupper() or any(one.isdigit() for one in word)
    if known or words.has("mass", word) or _is_several(word, words):
        return True
    before = at - 1
    while before >= 0 and row[before][:1].islower() and not words.is_small(row[before]):
        if not row[before].endswith(_INFLECTED):
            return False
        before -= 1
    if before < 0:
        return False
    other = row[before].strip(",.")
    return (
        words.has("determiners bare_behind", other)
        or other[:1].isdigit()
        or other in ("%", "€")
        or (other[:1].isupper() and before == at - 1 and before > 0)
    )


def _is_several(word: str, words: ClauseWords) -> bool:
    low = word.casefold()
    if low.endswith(_ENDS_PLURAL):
        return True
    if len(low) < _LONG:
        return False
    en = low.endswith("en") and not low.endswith(tuple(words.lists["one_en"]))
    s = low.endswith("s") and not low.endswith(("ss", "us", "is", *words.lists["one_s"]))
    return en or s


def _changed(note: str, words: ClauseWords) -> str | None:
    """Return “NOUN A -> B” in words, by the ending of the noun; None where that is not known."""
    match = _ARROW.match(note)
    if match is None:
        return None
    noun, unit, last = match["noun"].rstrip(), match["unit"] or "", match["last"] or ""
    if unit and last and unit.strip() != last.strip():
        return None
    head = noun.split()[0].casefold()
    before, after = (
        float(match[one].rstrip(".,").replace(",", ".")) for one in ("before", "after")
    )
    for change in words.changes:
        if head.endswith(change.nouns):
            said = change.says[after > before]
            shown = noun if words.text.get("capitals") == "nouns" else noun[:1].lower() + noun[1:]
            text = said.format(
                noun=shown, before=f"{match['before']}{unit}", after=f"{match['after']}{last}"
            ) + match["rest"]  # fmt: skip
            shares, right = (words.text.get(one, "") for one in ("shares", "of_shares"))
            return re.sub(shares, right, text) if shares else text
    return None
