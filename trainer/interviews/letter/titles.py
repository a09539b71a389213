"""A story's title as it stands behind “I told you about”, where that is sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_grammar import Clauses
from trainer.interviews.letter.clause_nouns import lacks_the
from trainer.interviews.letter.clauses import weave
from trainer.interviews.letter.phrases import begun_by
from trainer.interviews.wording import bare, lowered
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.phrases import Phrases
    from trainer.stories.model import Story

_SIGNS = re.compile(r"[^\w\s'’&-]")
_TAG = re.compile(r"(?<=\w), .*$")

_HANGS_ON = "prepositions relatives adverbs"

_ABOUT = ("around", "round", "over")

SHORTEST_HEAD = 2
"""Words before a comma that name a story alone: “R&D credit, manufacturing client”; one may be a verb."""


def named_by_title(
    story: Story, words: ClauseWords, phrases: Phrases, names: frozenset[str], *, is_new: bool
) -> str | None:
    """Return a story's title as a noun, or as “how I …”; None where nobody can tell what it is.

    Args:
        story: the story.
        words: what is known of its language.
        phrases: the phrases of its language, with the patterns of its titles.
        names: words that always have a capital.
        is_new: whether nobody has heard of it; then “legacy gifts” would be a label and no example.
    """
    title = bare(story.title)
    if _is_noun(title, words):
        return words.lowered(title, names)
    if words.rules:
        found = _by_patterns(title, words, phrases)
    else:
        head = _TAG.sub("", title)
        alone = head == title or len(head.split()) >= SHORTEST_HEAD
        found = _as_a_noun(head, story, words, names, is_new=is_new) if alone else None
    return found or _as_a_clause(title, words, phrases, names)


def _is_noun(title: str, words: ClauseWords) -> bool:
    """Return whether a title is surely a noun with its article, without shorthand or a clause."""
    row = title.split()
    opens = bool(row) and words.fits("title", row[0])
    if not opens or re.search(r"[^\w\s'’-]", title):
        return False
    night = not words.rules and words.has("times", row[1] if row[1:] else "")
    return not _is_short(row, words) and (night or not _is_clause(title, words))


def _is_short(row: list[str], words: ClauseWords) -> bool:
    return any(words.has("shorthand", word) for word in row)


def _is_clause(title: str, words: ClauseWords) -> bool:
    parts = (Part.RESULT, Part.ACTION) if words.rules else (Part.RESULT,)
    return any(weave(title, part, words) is not None for part in parts)


def _by_patterns(title: str, words: ClauseWords, phrases: Phrases) -> str | None:
    """Return a title with the article that its first words show: “Neuer Plan” is “der neue Plan”."""
    if _SIGNS.search(title) or _is_short(title.split(), words) or _is_clause(title, words):
        return None
    return begun_by(title, phrases.table["about_story"]["titles"])


def _as_a_clause(
    title: str, words: ClauseWords, phrases: Phrases, names: frozenset[str]
) -> str | None:
    """Return what was done as what is told of: “how I cut the queue”, “wie ich die Schicht geordnet habe”."""
    table = phrases.table["about_story"]
    article = next((said for pattern, said in table["lacking"] if re.match(pattern, title)), "")
    woven = weave(f"{article}{title}", Part.ACTION, words, names)
    if woven is None or len(woven.sentences) > 1 or woven.leans:
        return None
    return begun_by(woven.sentences[0], table["told_how"])


# English


def _as_a_noun(
    title: str, story: Story, words: ClauseWords, names: frozenset[str], *, is_new: bool
) -> str | None:
    """Return a title that is something done, several things, a mass, or one that only lacks “the”."""
    row = title.split()
    if not row or _SIGNS.search(title) or words.is_shorthand(title) or _is_clipped(row, words):
        return None
    small = _lowered(row, story, words, names)
    if small is None:
        return None
    said, whole = Clauses(small, words, names), len(row)
    # “clearing after the storm” is a thing, “turning around the depot” is done.
    away = said.has("off_particles", 1) or any(said.says(one, 1) for one in _ABOUT)
    thing = said.has("one_in_ing", 0) and not (said.has("articles objects", 1) or away)
    if said.is_doing(0) and not thing:
        done = whole > 1 and whole in said.follows(0, needs_object=False)
        return " ".join(small) if done else None
    if said.has("how_many asking", 0) and whole in said.content(0):
        return " ".join(small)  # “what came back from the display”
    end = next((at for at in range(1, whole) if said.has(_HANGS_ON, at)), whole)
    if _is_no_thing(said, end):
        return None
    mass = end > 1 and words.is_mass(small[end - 1])  # “the ranker latency”
    if whole in said.subject(0) and not mass:
        counted = words.is_number(small[0])
        return " ".join(small) if counted or not is_new else None
    other = Clauses(["the", *small], words, names)
    if said.has("determiners adjectives", 0) or whole + 1 not in other.subject(0):
        return None
    # A name or an acronym stands before its noun as any other word does.
    first = (
        "new"
        if (end > 1 and not small[0][1:2].islower()) or said.has("wants_capital", 0)
        else small[0]
    )
    lacks = mass or end == 1 < whole or lacks_the(" ".join([first, *small[1:end]]), words)
    return " ".join(other.row) if lacks else None


def _is_no_thing(said: Clauses, end: int) -> bool:
    """Return whether the words up to some place may be a verb, or how something was, and no thing.

    “School wins prize”, “cut errors by half”, “rooms ready at three”, “K-1s out late”, “run crew not talking”,
    “quilt loan Oslo”.
    """
    row = said.row
    inside = any(
        said.words.is_many(row[at]) and not said.has("mass", at) for at in range(1, end - 1)
    )
    done = said.has("base same_in_the_past", 0) or (said.is_past(0) and end == 1)
    state = said.has("adjectives", end - 1) or any(map(said.tells_how, range(end)))
    loose = any(
        said.has("adverbs", at) or said.says("not", at) for at in range(min(end + 1, len(row)))
    )
    away = said.has("off_particles", end)
    lone = (
        end == 1 and len(row[0]) > 1 and row[0].isupper()
    )  # “RTC on the bridge”: with “the” or without?
    names_last = end > SHORTEST_HEAD and row[end - 1][:1].isupper() and row[end - 2].islower()
    return inside or done or state or loose or away or lone or names_last


def _is_clipped(row: list[str], words: ClauseWords) -> bool:
    """Return whether a small word is an abbreviation that wants capitals: “dns outage”."""
    return any(
        word.islower() and (set(word).isdisjoint("aeiouy") or words.has("wants_capital", word))
        for word in row
    )


def _lowered(
    row: list[str], story: Story, words: ClauseWords, names: frozenset[str]
) -> list[str] | None:
    """Return a title's words as inside a sentence; None where nobody knows whether the first is a name."""
    first = row[0]
    if not first[:1].isupper() or not first[1:].islower() or first in names:
        return row
    if words.has("wants_capital", first.partition("-")[0]):
        return row  # “Spanish-speaking families”
    low = first.casefold()
    said = " ".join([*(point.say for point in story.points), " ".join(row[1:])])
    stem = low.removesuffix("s")
    seen = re.search(rf"\b{re.escape(stem)}s?\b", said) is not None
    listed = any(low in known or stem in known for known in words.lists.values())
    known = seen or listed or words.is_bare(low) or words.is_number(low)
    return [lowered(first), *row[1:]] if known else None
