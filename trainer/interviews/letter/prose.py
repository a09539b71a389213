"""What a careful person would stumble over in a letter, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.interviews.letter.clause_nouns import lacks_article
from trainer.interviews.letter.model import PLACEHOLDER, Remark
from trainer.interviews.letter.tracing import split_sentences

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.phrases import Phrases

_IN_A_ROW = 3
"""Sentences in a row with “I” from which it sounds like a list (own judgement)."""

_SIGNS = re.compile(r"->|→|=>|\s[@+~]\s|\s&\s(?![A-ZÀ-Ý])|\bw/o?\b|(?<![\w.])[~≈]\d")
_SEEN = (
    (re.compile(r"[“\"][a-z][^”\"]*\?[”\"]|[“\"][^”\"]*\?\?"),
     "quotes your note of a question. Say what they asked about."),
    (re.compile(r"(?<![.…])[.,;:!?]{2,}(?![.…])|\S*\s[.,;:!?](?=\s|$)"), "has one punctuation mark too many."),
    (re.compile(r"(?<!\b[a-z]\.[a-z])(?<!\b(?:Dr|Mr|Ms|St))(?<!\bMrs)[.!?] [a-z](?!\w*[A-Z\d])\w*"),
     "begins a sentence with a small letter."),
)  # fmt: skip

_LISTED = (
    ("apology", "names a mistake. Add what's new, without an apology: they may not have noticed."),
    ("checking_in", "says nothing new. Say what you add, or wait."),
    ("labels", "is a label. Say it in a sentence."),
    ("private", "is better talked about than written."),
)
"""Lists of phrases in the language's file, and what is said of one."""


def stumbling_blocks(body: str, words: ClauseWords | None, phrases: Phrases) -> Iterator[Remark]:
    """Yield a remark for each place; what stands in a gap is the gap's business."""
    text = PLACEHOLDER.sub(lambda gap: "X".ljust(len(gap[0]), "x"), body)
    lint = phrases.table["lint"]
    text = re.sub(rf"\s(?={lint.get('spaced', '(?!)')})", "x", text)
    listed = ((f"(?i){'|'.join(map(re.escape, lint[name]))}", why) for name, why in _LISTED)
    for pattern, why in (*_SEEN, *lint["seen"], *phrases.tone.get("seen", ()), *listed):
        if match := re.search(pattern, text):
            place = body[match.start() : match.end()].strip()
            yield Remark(f"“{place}” {why}", place=place)
    if words is not None:
        yield from _shorthand(body, text, words)
        yield from _articles(text, words)
    yield from _persons(text, phrases)
    yield from _row_of_i(text, phrases.table["lint"]["i"])


def _shorthand(body: str, text: str, words: ClauseWords) -> Iterator[Remark]:
    found = [match.group().strip() for match in _SIGNS.finditer(text)]
    found += [
        word.rstrip(".")
        for word in re.findall(r"[\w/'’.]+", text)
        if words.has("shorthand", word) or words.has("shorthand", word.rstrip("."))
    ]
    for word in dict.fromkeys(one for one in found if one in body):
        yield Remark(f"“{word}” is shorthand. Write it out.", place=word)


def _articles(text: str, words: ClauseWords) -> Iterator[Remark]:
    for _, sentence in split_sentences(text):
        if place := lacks_article(sentence, words):
            yield Remark(f"“{place}” seems to be missing an article (a, the, my).", place=place)


def _persons(text: str, phrases: Phrases) -> Iterator[Remark]:
    """Yield a pronoun before the person that it means."""
    known = "|".join(phrases.table["lint"]["persons"])
    impersonal = phrases.table["lint"].get("impersonal", "(?!)")  # “il y a” is nobody
    text = re.sub(impersonal, lambda match: "x" * len(match[0]), text)
    for paragraph in text.split("\n\n")[1:]:
        first = re.search(rf"\b(?:{phrases.table['lint']['pronouns']})\b", paragraph)
        before = paragraph[: first.start()] if first else ""
        if first and not re.search(rf"\b(?:{known})\w*\b|(?<=[a-z,] )[A-Z][a-z]+", before):
            yield Remark(f"Who is “{first.group()}”? Name the person first.", place=first.group())


def _row_of_i(text: str, beginning: str) -> Iterator[Remark]:
    row, end = 0, 0
    for start, sentence in split_sentences(text):
        begins = bool(beginning) and re.match(beginning, sentence) is not None
        goes_on = "\n" not in text[end:start]  # another paragraph begins anew
        row, end = (row * goes_on + 1 if begins else 0), start + len(sentence)
        if row == _IN_A_ROW:
            place = " ".join(sentence.split()[:4])
            yield Remark("Three sentences in a row begin with “I”. Join two.", place=place)
            return


def shared_sentences(body: str, other: str, company: str) -> list[str]:
    """Return the sentences that stand in another letter, too; those on the company may."""
    theirs = {sentence.casefold() for _, sentence in split_sentences(other)}
    return [
        sentence
        for _, sentence in split_sentences(body)
        if sentence.casefold() in theirs and len(sentence.split()) > 4 and company not in sentence
    ]
