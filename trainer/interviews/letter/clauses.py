"""When a note is a clause: woven into a sentence only where that is sure.

There is no tagger behind it, only closed lists of words (`clauses/<language>.toml`) and the order of
notes. What is not surely a clause stays a note, for the person to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clause_patterns import clause
from trainer.interviews.letter.clause_reader import is_aside, is_written, read_note
from trainer.interviews.letter.figures import expanded
from trainer.interviews.letter.written_out import written_out
from trainer.interviews.wording import bare, capital, lowered

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords, Said
    from trainer.stories.model import Part

_PARTS = re.compile(r"\s*;\s*|\s+[–—-]\s+(?!\d)|(?<!\bDr)(?<!\b[MS][rt])(?<!\bM[rs]s)[.!?]+\s+")
_LABEL = re.compile(r"^([^:,;]+): (?=[$€£]?\d\S*(?: [^\W\d]+)? ?(?:->|→|=>))")
"""“Response time: 19 h -> 2 h” has its noun before the colon."""

_ASIDE = re.compile(r" \(([^()]+)\)$")
"""“… the cones and vests ($340)”"""

_INSIDE = re.compile(r"((?:\b[\w'’-]+ )?\b[\w'’-]+) \(([^()]+)\)(?= \w)")
"""“… the business case (£480,000) and presented it …”, with the word or two before it"""

_NEAR_ITS_BEGINNING = 25
"""Characters in which a pronoun means somebody of the note before (of 190 woven points 20 had one)."""


@dataclass(frozen=True, slots=True)
class Woven:
    """A note as sentences without their stops.

    Attributes:
        sentences: each begins as it would behind a stop.
        lead: what was added in front of the first one (“I”); None where nothing was, empty where a
            verb says by itself who does it.
        leans: whether it names somebody or something of the note before by a pronoun.
        on_a_person: whether that is somebody, who must stand in the note before.
        on_it: whether it leans by “it” alone, by how many or by “since”, which may be all that was told before.
        on_whose: whether it leans by “their” alone, which may be of those whom the story is named after.
        on_a_deed: whether it begins with a “That” no note said, which is what was done just before.
    """

    sentences: tuple[str, ...]
    lead: str | None
    leans: bool
    on_a_person: bool = False
    on_it: bool = False
    on_whose: bool = False
    on_a_deed: bool = False

    @property
    def text(self) -> str:
        """The sentences with their stops."""
        return " ".join(f"{sentence}." for sentence in self.sentences)


def weave(
    say: str, part: Part, words: ClauseWords | None, names: frozenset[str] = frozenset()
) -> Woven | None:
    """Return a note as sentences; None where it is not surely a clause, or the language has no rules.

    Args:
        say: the note.
        part: where it stands in its story; an action's first verb has “I” before it.
        words: what is known of the language.
        names: words that always have a capital.
    """
    if words is None:
        return None
    note = expanded(bare(say), words)
    aside = _ASIDE.search(note)
    if aside and not words.rules and is_aside(aside[1], words, names):
        before = weave(note[: aside.start()], part, words, names)
        if before is None:
            return None
        last = f"{before.sentences[-1]}{aside[0]}"
        return replace(before, sentences=(*before.sentences[:-1], last))
    inside = _INSIDE.search(note)
    if (
        inside
        and not words.rules
        and _counts_or_says_whose(inside[2], words)
        and is_aside(inside[2], words, names)
    ):
        return _with_aside(
            weave(f"{note[: inside.end(1)]}{note[inside.end() :]}", part, words, names), inside
        )
    first, *others = _PARTS.split(note)
    parts = [_sentence(first, part, words, names)]
    parts += [_behind_a_stop(one, part, words, names) for one in others]
    said = [part for part in parts if part is not None]
    if len(said) < len(parts):  # half a note would be another one
        whole = None if words.rules else written_out(expanded(say.strip(), words), part, words)
        return Woven(whole, None, *_leaning(note, words)) if whole else None
    woven = Woven(tuple(one[0] for one in said), said[0][1], *_leaning(note, words))
    added = said[0][0].startswith("That ") and not note.casefold().startswith("that")
    if added and not words.rules:
        on_it = not woven.leans or woven.on_it
        return replace(woven, leans=True, on_it=on_it, on_a_deed=True)
    return woven


def _counts_or_says_whose(aside: str, words: ClauseWords) -> bool:
    """Return whether brackets begin with a figure or as a noun does: what else stands within a sentence may be a name."""
    return (
        aside[0] in "$€£"
        or aside[0].isdigit()
        or words.has("determiners", aside.split(maxsplit=1)[0])
    )


def _with_aside(woven: Woven | None, aside: re.Match[str]) -> Woven | None:
    """Return a note that was woven without its brackets with them behind the words where they stood; None where these are gone."""
    before = re.compile(rf"\b{re.escape(aside[1])}\b", re.IGNORECASE)
    found = [before.findall(sentence) for sentence in woven.sentences] if woven else []
    if woven is None or sum(map(len, found)) != 1:
        return None
    said = (
        before.sub(lambda words: f"{words[0]} ({aside[2]})", sentence)
        for sentence in woven.sentences
    )
    return replace(woven, sentences=tuple(said))


def _behind_a_stop(note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return a sentence that goes on behind another one, be it with “But”."""
    joint, _, rest = note.partition(" ")
    if joint != "But" or words.rules:
        return _sentence(note, part, words, names)
    said = _sentence(rest, part, words, names)
    whole = said is not None and said[0] == capital(rest.rstrip("."))
    return (f"But {rest.rstrip('.')}", None) if whole else None


def _two(note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return two clauses with a semicolon, where a comma parts them and each has its own subject."""
    first, comma, rest = note.partition(", ")
    if not comma or ", " in rest or words.is_past(rest.split()[0]):
        return None
    joint, rest = (
        (f", {rest.split()[0]}", rest.partition(" ")[2])
        if words.has("joining", rest.split()[0])
        else (";", rest)
    )
    if Clauses(first.split(), words, names).time(0):
        return None  # “the week before it opened, I …”
    found = [read_note(first, part, words, names), read_note(rest, part, words, names)]
    said = [one for one in found if one is not None]
    acts = len(said) == len(found) and said[1][1] is not None and not rest.startswith("I ")
    if len(said) < len(found) or acts:
        return None
    named = rest[:1].isupper() and said[1][0].startswith(rest.split()[0])
    behind = said[1][0] if named else lowered(said[1][0], names)
    return f"{said[0][0]}{joint} {behind}", said[0][1]


def _leaning(note: str, words: ClauseWords) -> tuple[bool, bool, bool, bool]:
    """Return whether a note needs the one before it, a person there, only what “it” is, only whose something is."""
    found = re.finditer(r"[^\W\d_]+", note)
    near = [one.group() for one in found if one.start() < _NEAR_ITS_BEGINNING]
    row = re.findall(r"[\w'’]+", note)
    who = [at for at, word in enumerate(row) if words.has("of_a_person", word)]
    whose = [at for at, word in enumerate(row) if words.has("whose_is_it", word)]
    somebody = bool(who) and not names_somebody(" ".join(row[: who[0]]), words)
    behind = "leans_behind" in words.text and words.fits("leans_behind", note)
    unowned = bool(whose) and not any(_may_own(one, words) for one in row[: whose[0]])
    if row and words.has("leaning", row[-1]) and words.has("prepositions", " ".join(row[-2:-1])):
        behind |= (
            sum(map(words.is_past, row)) < 2
        )  # “put a kettle in it”; “moved it and swept under it” does not
    by = {word.casefold() for word in near if words.has("leaning", word)}
    if any(words.has("weather", word) for word in row[1:2]):
        by.discard("it")
    other = behind or somebody
    counts = _counts_alone(row, words) or (not words.rules and row[-1:] == ["since"])
    on_it = (by == {"it"} or (counts and not by)) and not (other or unowned)
    on_whose = unowned and not (other or by or counts)
    return other or unowned or counts or bool(by), somebody, on_it, on_whose


def _counts_alone(row: list[str], words: ClauseWords) -> bool:
    """Return whether a number stands for what the note before tells of: “6 of 7 lived”, “called ten a week”."""
    if words.rules:
        return False
    at = next((n for n, word in enumerate(row[:3]) if words.is_number(word)), -1)
    end = at + 1
    if row[end : end + 1] == ["of"]:
        end += 1 + words.has("articles", "".join(row[end + 1 : end + 2]))
        end += words.is_number("".join(row[end : end + 1]))
    after, then = (*row[end : end + 2], "", "")[:2]
    does = words.is_past(after) or words.has("being having modals", after)
    rate = words.has("of_one", after) and words.has("whiles", f"{then}s")
    if at > 0 and words.is_past(row[0]):
        return rate
    known = all(words.has("determiners before_numbers ranked", word) for word in row[: max(at, 0)])
    return at >= 0 and does and known and row[at].casefold() != "one"


def _may_own(word: str, words: ClauseWords) -> bool:
    """Return whether “their” behind a word may be of it: “the drivers”, “the council”, and no “two days”."""
    other = words.is_small(word) or words.is_past(word) or words.is_number(word)
    return not other and not words.has("times measures", word)


def names_somebody(text: str, words: ClauseWords) -> bool:
    """Return whether a text names a person, so that “her” behind it may be that person."""
    return any(
        words.has("persons of_a_person one_of_many roles offices common", word)
        or (at and word[:1].isupper() and word != "I")
        for at, word in enumerate(re.findall(r"[\w'’]+", text))
    )


def _sentence(note: str, part: Part, words: ClauseWords, names: frozenset[str]) -> Said | None:
    """Return one clause and what was added in front; what follows a colon goes with its head."""
    if words.rules:
        said = clause(note.rstrip("."), part, words, names)  # whose arrows are words now
        return None if said is None or words.is_shorthand(said[0]) else said
    note = _LABEL.sub(r"\1 ", note)
    head, colon, tail = note.rstrip(".").partition(": ")
    found = read_note(head, part, words, names)
    if found is None and not colon:
        return _two(head, part, words, names)
    if found is None or (colon and not is_written(tail, words, names)):
        return None
    return f"{found[0]}{colon}{tail}", found[1]
