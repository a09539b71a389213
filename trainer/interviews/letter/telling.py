"""Key points and questions as they stand in a letter's sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.phrases import fill
from trainer.interviews.wording import bare
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.letter.phrases import Phrases
    from trainer.stories.model import KeyPoint, Story

_ARROW = re.compile(
    r"(?P<before>[~≈$€£]?\d[\w.,%/€$£]*(?: ?(?:%|ms|s|min|h|days?|weeks?|months?))?)"
    r"\s*(?:->|→|=>)\s*"
)
_SUBJECT = re.compile(r"(?:I|I'\w+|My|We|Our)\b")
_STOP = re.compile(r"[.!?]\s")


def words(text: str) -> int:
    """Return the number of words of a text."""
    return len(text.split())


def lowered(text: str, names: frozenset[str] = frozenset()) -> str:
    """Return a text to stand inside a sentence: its first letter small, unless it is a name's.

    Args:
        text: it begins with a capital, perhaps only because it begins a sentence.
        names: words known to have a capital always.
    """
    first = re.match(r"[\w'’-]+", text)
    if first is None:
        return text
    word = first.group()
    if word in names or word == "I" or word.startswith(("I'", "I’")):
        return text
    if len(word) > 1 and not word[1:].islower():
        return text
    return text[:1].lower() + text[1:]


def names_in(story: Story) -> frozenset[str]:
    """Return the words that have a capital inside a sentence of a story: names, as it seems."""
    texts = [story.title, *(point.say for point in story.points)]
    inside = [text[at.end() :] for text in texts if (at := re.match(r"\W*[\w'’-]+", text))]
    found = {word for text in inside for word in re.findall(r"(?<![.!?] )\b[A-Z][\w'’-]+", text)}
    return frozenset(found | set(re.findall(r"\b[A-Z][\w'’-]+", story.organization)))


def is_past(say: str, phrases: Phrases) -> bool:
    """Return whether a key point begins with a verb that may follow “I”."""
    match = re.match(r"[A-Za-z'’-]+", say)
    if match is None:
        return False
    word = match.group().lower()
    if word in phrases.shared("also_past").split():
        return is_past(say[match.end() :].lstrip(" ,"), phrases)
    if word in phrases.shared("not_past").split():
        return False
    return word.endswith("ed") or word in phrases.shared("past").split()


def spoken(say: str, phrases: Phrases) -> str:
    """Return a key point with “2.3 s -> 400 ms” in words."""
    match = _ARROW.search(say)
    if match is None:
        return say
    rest = say[match.end() :]
    after = re.match(r"[^\s,;]+(?: ?(?:%|ms|s|min|h|days?|weeks?|months?)\b)?", rest)
    if after is None:
        return say
    phrase = phrases.shared("arrow")
    said = phrase.replace("{before}", match["before"].strip()).replace("{after}", after.group())
    return say[: match.start()] + said + spoken(rest[after.end() :], phrases)


def action(points: Sequence[KeyPoint], story: Story, phrases: Phrases) -> str:
    """Return action points as sentences in the first person."""
    names = names_in(story)
    said = [spoken(bare(point.say), phrases) for point in points]
    led = [lowered(text, names) for text in said if is_past(text, phrases)]
    rest = [text for text in said if not is_past(text, phrases)]
    sentences = []
    if led:
        link = f" {phrases.shared('and')} "
        if any(link in text for text in led):
            link = f",{link}"
        joined = link.join([", ".join(led[:-1]), led[-1]] if led[1:] else led)
        sentences.append(phrases.shared("action").replace("{points}", joined))
    sentences += [f"{text[:1].upper()}{text[1:]}." for text in rest]
    return " ".join(sentences)


def result(points: Sequence[KeyPoint], story: Story, phrases: Phrases) -> str:
    """Return result points as one sentence."""
    names = names_in(story)
    said = [lowered(spoken(bare(point.say), phrases), names) for point in points]
    return phrases.shared("result").replace("{points}", "; ".join(said))


def left_out(points: Sequence[KeyPoint], story: Story, phrases: Phrases) -> str:
    """Return key points of one part that were left out, as one sentence where they join into one."""
    if len(points) == 1:
        return one_point(points[0], story, phrases)
    if points[0].part is Part.ACTION:
        return action(points, story, phrases)
    said = [spoken(bare(point.say), phrases) for point in points]
    if any(_stands_alone(text, phrases) for text in said):
        return " ".join(
            one_point(point, story, phrases, again=number > 0)
            for number, point in enumerate(points)
        )
    names = names_in(story)
    low = [lowered(text, names) for text in said]
    joined = joined_up(low, phrases)
    return phrases.shared("parts", points[0].part.value).replace("{say}", joined)


def _stands_alone(say: str, phrases: Phrases) -> bool:
    """Return whether a key point would read wrong as one clause among others.

    It has a subject of its own, several sentences or clauses, or begins with a verb, which would
    take the subject of the clause before it.
    """
    link = f" {phrases.shared('and')} "
    return bool(
        _SUBJECT.match(say)
        or _STOP.search(say)
        or ";" in say
        or ", " in say
        or link in say
        or is_past(say, phrases)
    )


def joined_up(texts: Sequence[str], phrases: Phrases) -> str:
    """Return clauses as one: commas between them and “and” before the last."""
    link = f" {phrases.shared('and')} "
    mark = "; " if any("," in text for text in texts) else ", "
    if len(texts) == 1:
        return texts[0]
    return f"{mark.join(texts[:-1])}{mark.rstrip()}{link}{texts[-1]}"


def one_point(point: KeyPoint, story: Story, phrases: Phrases, *, again: bool = False) -> str:
    """Return one key point that was left out, as a sentence.

    Args:
        point: the key point.
        story: where it stands.
        phrases: the words of the letter.
        again: whether a point of the same part stands before it, so that the part needs no name.
    """
    say = spoken(bare(point.say), phrases)
    if _SUBJECT.match(say):
        return f"{say}."
    name = point.part.value
    if point.part is Part.RESULT and is_past(say, phrases):
        own = say.split(maxsplit=1)[0].lower() in phrases.shared("own_results").split()
        name = "result_mine" if own else "result_its"
    elif again and not is_past(say, phrases):
        return f"{say[:1].upper()}{say[1:]}."
    if point.part is Part.ACTION and not is_past(say, phrases):
        name = "action_other"
    return phrases.shared("parts", name).replace("{say}", lowered(say, names_in(story)))


def is_setback(question: str, phrases: Phrases) -> bool:
    """Return whether a question asks for something that went wrong, or for a weak side."""
    low = question.casefold()
    return any(word in low for word in phrases.table["setbacks"])


_NOUN = re.compile(
    r"(?:the|a|an|my|our|one|two|three|how|when|why|what|from|\w+ing)\b", re.IGNORECASE
)


def about(story: Story, phrases: Phrases) -> str:
    """Return a story as it stands after “I talked about”: its title, and where it was."""
    title = lowered(bare(story.title), names_in(story))
    if not story.organization:
        return title
    phrase = "title_at" if _NOUN.match(title) else "work_at"
    shared = phrases.shared("about", phrase)
    return fill(shared, {"title": title, "organization": story.organization})


def named(story: Story, phrases: Phrases) -> str:
    """Return a story as it stands after “The first was”."""
    title = lowered(bare(story.title), names_in(story))
    if not story.organization:
        return title
    return fill(
        phrases.shared("about", "at_title"), {"title": title, "organization": story.organization}
    )


def topic(question: str, phrases: Phrases) -> str | None:
    """Return a question as it stands after “you asked me about”.

    None where it does not fit there; then its words are given as they are.
    """
    text = question.strip().rstrip("?.! ").strip()
    text = re.split(r"(?<=[a-z])[.?!]\s+", text)[0]
    low = text.lower()
    for opening in phrases.table["openings"]:
        if low.startswith(opening + " "):
            return _turned(text[len(opening) :].strip(), phrases)
    starts = re.match(r"(?:my|your|a time|the time|a project|a situation|an example)\b", low)
    return _turned(text, phrases) if starts else None


def _turned(text: str, phrases: Phrases) -> str:
    """Return a text with “you” seen from the other side."""
    for you, i in phrases.table["turned"]:
        text = re.sub(rf"\b{re.escape(you)}\b", i, text, flags=re.IGNORECASE)
    text = re.sub(
        r"\byou(?=\s*(?:$|[,.;:]|(?:to|the|a|an|in|at|on|as|and|most)\b))",
        phrases.shared("me"),
        text,
    )
    return re.sub(r"\byou\b", phrases.shared("i"), text, flags=re.IGNORECASE)
