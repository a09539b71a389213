"""How people, organizations and stories are called in a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_words import ClauseWords, clause_words
from trainer.interviews.letter.phrases import Phrases, fill
from trainer.interviews.letter.titles import named_by_title
from trainer.interviews.wording import lowered
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.stories.model import Story

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
_INITIAL = re.compile(r"\w\.?")
_PRONOUNS = re.compile(
    r"\s*[-–,]?\s*\b(?:she|he|they|er|sie|ze|xe)\s*/\s*\w+(?:\s*/\s*\w+)?\s*$", re.IGNORECASE
)
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
"""Kana, Han and Hangul: names in these scripts begin with the family's, and are not taken apart."""


def whole_name(name: str, phrases: Phrases) -> str:
    """Return a name without what stands in brackets or behind a comma; empty where it is none.

    “Schmidt, Anna” is turned round; degrees, pronouns and functions behind the name (“Lee, PhD”, “Ana
    Berg, Head of product”) are left out. A function alone and a title alone are no names.
    """
    plain = _PRONOUNS.sub("", " ".join(_BRACKETS.sub(" ", name).split()))
    first, comma, rest = (part.strip() for part in plain.partition(","))
    if comma:
        behind = rest.split(",")[0].strip()
        degree = behind.casefold().replace(".", "") in phrases.shared("degrees").split()
        order = re.fullmatch(r"[A-Z]{2,5}", behind) and not first.isupper()  # “…, OBE”
        titled = len(first.split()) > 1 and _titles(first.split(), phrases)
        left_out = degree or order or titled or _is_function(behind, phrases)
        behind = "" if left_out else behind
        plain = f"{behind} {first}".strip()
    plain = plain.strip(" ,;?")
    count = _titles(plain.split(), phrases)
    rest = " ".join(plain.split()[count:])
    return "" if not rest or _is_function(rest, phrases) else plain


def _titles(words: list[str], phrases: Phrases) -> int:
    titles = phrases.shared("titles").split()
    count = 0
    while count < len(words) and words[count].casefold().rstrip(".") in titles:
        count += 1
    return count


def _is_function(name: str, phrases: Phrases) -> bool:
    known = phrases.shared("functions").split()
    return any(word in known for word in name.casefold().replace("-", " ").split())


def formally(name: str, phrases: Phrases) -> str:
    """Return a name for a formal address: title and family name, else the whole name."""
    whole = whole_name(name, phrases)
    words = whole.split()
    count = _titles(words, phrases)
    if count and not _FAMILY_FIRST.search(whole):
        return " ".join([*words[:count], *_family(words[count:], phrases)])
    return whole


def _family(words: list[str], phrases: Phrases) -> list[str]:
    """Return the family name with what belongs before it: “van den Berg”."""
    at = len(words) - 1
    while at > 0 and words[at - 1].casefold() in phrases.shared("family").split():
        at -= 1
    return words[at:]


def title_and_family(formal: str, phrases: Phrases) -> tuple[str, str]:
    """Return the first title of a formal name, empty without one, and what follows it."""
    words = formal.split()
    if not words or not _titles(words, phrases):
        return "", formal
    return words[0], " ".join(words[1:])


def called(name: str, phrases: Phrases) -> str:
    """Return how a person is called by somebody who talked with them once; empty for no name.

    The first name, without a title; title and family name where no first name is known; the whole name
    where the first word is an initial, where the script puts the family first, and where there are two people.
    """
    formal, words = formally(name, phrases), whole_name(name, phrases).split()
    several = any(word.casefold() in (phrases.shared("and"), "&", "+") for word in words)
    rest = words[_titles(words, phrases) :]
    unknown = len(rest) < len(words) and len(rest) == len(_family(rest, phrases))
    if (
        not rest
        or _FAMILY_FIRST.search(formal)
        or several
        or unknown
        or _INITIAL.fullmatch(rest[0])
    ):
        return formal
    return rest[0]


def is_recruiter(role: str, phrases: Phrases) -> bool:
    """Return whether somebody's role is to find people."""
    known = phrases.shared("recruiters").split()
    return any(word in known for word in re.findall(r"\w+", role.casefold()))


def names_in(story: Story) -> frozenset[str]:
    """Return the words that have a capital inside a sentence of a story: names, as it seems."""
    words = clause_words(primary(story.language))
    if words is not None and words.text.get("capitals") == "nouns":
        return frozenset(re.findall(r"\b[A-Z][\w'’-]+", story.organization))
    texts = [story.title, *(point.say for point in story.points)]
    inside = [text[at.end() :] for text in texts if (at := re.match(r"\W*[\w'’-]+", text))]
    found = {word for text in inside for word in re.findall(r"(?<![.!?;:] )\b[A-Z][\w'’-]+", text)}
    return frozenset(found | set(re.findall(r"\b[A-Z][\w'’-]+", story.organization)))


def named_organization(name: str, phrases: Phrases) -> str:
    """Return an organization as it stands in a sentence: “the University of Leeds”.

    Empty where it surely has an article that nobody can tell from its name (“Manufacture des Lices”), and
    where it is no place: “freelance”.
    """
    if not is_place(name, phrases):
        return ""
    if name.casefold().startswith("the "):
        return lowered(name)
    head = re.split(phrases.table.get("hangs_on", "(?!)"), name, maxsplit=1)[0]
    for article, pattern in phrases.table["with_article"].items():
        if re.search(pattern, head, re.IGNORECASE):
            return f"{article}{name}" if article.endswith("'") else f"{article} {name}"
    return "" if re.search(phrases.table.get("some_article", "(?!)"), name) else name


def is_place(organization: str, phrases: Phrases) -> bool:
    """Return whether somebody can work “at” an organization: at no “freelance” and at no “various”."""
    return re.fullmatch(phrases.shared("no_place"), organization.strip(), re.IGNORECASE) is None


def story_name(
    story: Story, words: ClauseWords | None, phrases: Phrases, *, is_new: bool = False
) -> str:
    """Return a story as it stands after “I told you about”, or after “one example is” where it is new.

    The name that the person gave it; else its title where that is surely a noun or something done;
    else the work at its organization; else a gap.
    """
    if story.name:
        return story.name
    organization = named_organization(story.organization, phrases)
    title = words and named_by_title(story, words, phrases, names_in(story), is_new=is_new)
    if title:
        placed = " at " in title or (story.organization and story.organization in title)
        if not organization or placed:
            return title
        return fill(
            phrases.shared("about_story", "title_at"),
            {"title": title, "organization": organization},
        )
    if not organization:
        return phrases.gap("story", story.title)
    return fill(phrases.shared("about_story", "work_at"), {"organization": organization})
