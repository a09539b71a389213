"""Questions that ask the same in almost the same words, in whatever banks they stand."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.letters import fold
from trainer.grading.lexicon import lexicon
from trainer.grading.questions import QuestionIndex, match_question
from trainer.questions.model import Kind, Question
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.model import QuestionMatch

ALIKE_FROM = 0.7
"""Share of the rare words that two wordings must have in common (weighted Jaccard). Chosen on the
shipped banks: from 0.7 on, no question of one is called a twin of another bank's question, while
the same question in slightly other words is."""

MATCH_FROM = 0.8
"""Score of the matcher from which two questions are the same. Of the shipped banks' 356 questions,
each matched against all others, the best wrong pair reaches 0.80; the common questions in other
words ("a conflict with a coworker", "your boss") 0.83 to 0.96."""

SAME_FROM = 0.75
"""Score of the matcher from which a wording may be a question of a bank, where it has no telling
word that none of the question's wordings has ("met" is none of a missed deadline's). Of 186 wordings
and topics written for this, 32 are taken for a question of the shipped banks, one wrongly; with the
score from which jottings are taken it were 184, most of them wrongly."""

FEWEST_WORDS = 3
"""Words of a wording that is compared without a question mark; fewer are a topic, no question."""

MOST_PAIRS = 200_000
"""Of an arriving and a known question that are compared closely: two to three seconds."""

_BEGINNING = 6
"""Letters by which "disagreed" and "disagreement" are one word."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")


def twins(questions: Sequence[Question]) -> list[tuple[int, ...]]:
    """Return groups of questions that ask the same, as positions in `questions`, in order.

    Two questions of different banks are twins where the wording of one is nearly a wording of the
    other: the rare words of both (frames such as “tell me about a time” and little words do not
    count) overlap by at least `ALIKE_FROM`, weighted by rarity. Only questions of one language are
    compared, and what is asked of the interviewer only with its like. Pairs are looked for among
    those that share a rare word (prefix filtering: Bayardo, Ma, Srikant, “Scaling up all pairs
    similarity search”, WWW 2007).

    Args:
        questions: of any banks.
    """
    bags, owners, asked = _bags(questions)
    weights = _weights(bags)
    banks = [questions[owner].bank for owner in owners]
    parents = list(range(len(questions)))
    for one, other in _pairs(bags, banks, asked, weights):
        _join(parents, owners[one], owners[other])
    groups: dict[int, list[int]] = defaultdict(list)
    for place in range(len(questions)):
        groups[_root(parents, place)].append(place)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def known_already(
    arriving: Sequence[Question], known: Sequence[Question]
) -> list[tuple[Question, Question]]:
    """Return the arriving questions that known ones of other banks ask already, with those.

    Looks closer than `twins`: what shares too few words is compared by the matcher of jotted
    questions, which knows words of one meaning. About 4 ms a question among 400 known ones.

    Only so many are looked at that closely (`MOST_PAIRS`); the others are compared as twins are.

    Args:
        arriving: questions of one bank.
        known: all others.
    """
    if not (arriving and known):
        return []
    others = [question for question in known if question.bank != arriving[0].bank]
    together = [*others, *arriving]
    first = {
        together[place].key: together[group[0]]
        for group in twins(together)
        for place in group
        if group[0] < len(others) <= place
    }
    spoken = primary(arriving[0].language)
    index = QuestionIndex([one for one in others if primary(one.language) == spoken])
    by_key = {question.key: question for question in others}
    pairs = 0
    for question in arriving:
        if question.key in first:
            continue
        pairs += len(others)
        if pairs > MOST_PAIRS:
            break
        best = next(iter(index.match(question.ask, 1, by_words=True)), None)
        same_kind = best and (by_key[best.question].kind is Kind.TO_ASK) == (
            question.kind is Kind.TO_ASK
        )
        if best and best.score >= MATCH_FROM and same_kind:
            first[question.key] = by_key[best.question]
    return [(question, first[question.key]) for question in arriving if question.key in first]


def asks_the_same(wording: str, known: Question) -> bool:
    """Return whether a wording that resembles a question surely asks the same.

    It has no telling word that the question has in none of its wordings, and shares one with a
    wording that turns as it does: “why” is no “when”, “a time you didn't” no “a time you did”.

    Args:
        wording: what is asked, in the question's language.
        known: the question that it resembles.
    """
    language = primary(known.language)
    table = lexicon(language)
    turning = frozenset(table.stem(word)[:_BEGINNING] for word in table.asking.turning)
    wordings = (known.ask, *known.variants)
    if _DENSE.search(wording) or _bare(wording) in map(_bare, wordings):
        return True
    own, *others = (telling_words(text, language) for text in (wording, *wordings))
    alike = any((one ^ own).isdisjoint(turning) and not (one & own) <= turning for one in others)
    return alike and own <= frozenset().union(*others)


def _bare(wording: str) -> str:
    return " ".join(_WORD.findall(wording.casefold()))


def same_question(wording: str, questions: Sequence[Question]) -> QuestionMatch | None:
    """Return the question that a wording asks in nearly the same words, None where none is.

    Args:
        wording: as somebody wrote it beside a story.
        questions: those that it may be; the same ones are asked for again and again.
    """
    if len(wording.split()) < FEWEST_WORDS and not wording.rstrip().endswith(("?", "？")):
        return None
    language = primary(questions[0].language) if questions else "en"
    head = _where(language).sub("", _tail(language).sub("", wording))
    near = [
        match
        for text in {wording, head}
        for match in match_question(text, questions, 1, by_words=True)
    ]
    best = max(near, key=lambda match: (match.score, match.question), default=None)
    if best is None or best.score < SAME_FROM:
        return None
    meant = next(question for question in questions if question.key == best.question)
    language = primary(meant.language)
    known = {
        word for text in (meant.ask, *meant.variants) for word in telling_words(text, language)
    }
    return best if telling_words(head, language) <= known else None


@lru_cache(maxsize=8)
def _tail(language: str) -> re.Pattern[str]:
    """Return what follows a question: a second one, "and how you handled it"."""
    asking = lexicon(language).asking
    joins, second = "|".join((*asking.and_, "&", "-", "–", "—")), "|".join(asking.second)
    another = rf"|,?\s(?:{joins})\s+(?:{second})\b.*" if second else ""
    return re.compile(rf"(?<=\w)(?:[.?!]\s.*{another})$", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=8)
def _where(language: str) -> re.Pattern[str]:
    """Return where nearly every story happened: no other question than without it."""
    phrases = (
        re.escape(phrase).replace(r"\*", r"\w+") for phrase in lexicon(language).asking.where
    )
    return re.compile(rf"\b(?:{'|'.join(phrases) or '(?!)'})\b", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def telling_words(text: str, language: str) -> frozenset[str]:
    """Return how the words begin that make a question another one; "not" is among them."""
    table = lexicon(language)
    folded = [
        part
        for word in _WORD.findall(text.casefold())
        for part in (table.forms.apart(fold(word)) if not word.isalnum() else (fold(word),))
    ]
    small = table.asking.frame | table.asking.anybody | table.stop - table.asking.turning
    stems = {table.stem(word) for word in folded if word not in small} - small
    return frozenset(stem[:_BEGINNING] for stem in stems)


def _bags(
    questions: Sequence[Question],
) -> tuple[list[frozenset[str]], list[int], list[bool]]:
    """Return the telling words of every wording, whose they are, and whether it is the `ask`."""
    bags: list[frozenset[str]] = []
    owners: list[int] = []
    asked: list[bool] = []
    for owner, question in enumerate(questions):
        mark = f"{primary(question.language)}/{question.kind is Kind.TO_ASK}"
        for number, text in enumerate((question.ask, *question.variants)):
            bag = _telling(text, primary(question.language))
            if bag:
                bags.append(frozenset((*bag, mark)))
                owners.append(owner)
                asked.append(number == 0)
    return bags, owners, asked


def _telling(text: str, language: str) -> Iterable[str]:
    if _DENSE.search(text):  # no spaces between words: pairs of letters tell as much
        plain = re.sub(r"\W+", "", text)
        return {plain[at : at + 2] for at in range(len(plain) - 1)}
    words = _WORD.findall(text)
    telling = {_stem(word, language) for word in words} - {""}
    # With one telling word only ("What are you paid?") the little ones tell questions apart.
    return telling if len(telling) > 1 else {fold(word) for word in words}


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    """Return the stem of a telling word, nothing for one that frames or fills."""
    plain = fold(word)
    table = lexicon(language)
    asking = table.asking
    small = plain in asking.frame or (plain in table.stop and plain not in asking.distinct)
    return "" if small else table.stem(plain)


def _weights(bags: Sequence[frozenset[str]]) -> dict[str, float]:
    held = Counter(word for bag in bags for word in bag)
    count = len(bags)
    return {
        word: 0.0 if "/" in word else math.log(1 + count / (0.5 + n)) for word, n in held.items()
    }


def _pairs(
    bags: Sequence[frozenset[str]],
    banks: Sequence[str],
    asked: Sequence[bool],
    weights: dict[str, float],
) -> Iterable[tuple[int, int]]:
    """Yield pairs of wordings of two banks, one of them an `ask`, that are alike."""
    totals = [sum(weights[word] for word in bag) for bag in bags]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        seen: set[int] = set()
        for word in _prefix(bag, totals[place], weights):
            for other in holders[word]:
                if (
                    other not in seen
                    and banks[other] != banks[place]
                    and (asked[place] or asked[other])
                    and _marks_match(bag, bags[other])
                ):
                    seen.add(other)
                    shared = sum(weights[one] for one in bag & bags[other])
                    if shared >= ALIKE_FROM * (totals[place] + totals[other] - shared):
                        yield other, place
            holders[word].append(place)


def _prefix(bag: frozenset[str], total: float, weights: dict[str, float]) -> list[str]:
    """Return the rarest words of a bag: two bags that are alike share one of these."""
    left, kept = total, []
    for word in sorted(bag, key=lambda one: (-weights[one], one)):
        kept.append(word)
        left -= weights[word]
        if left < ALIKE_FROM * total:
            break
    return kept


def _marks_match(one: frozenset[str], other: frozenset[str]) -> bool:
    return any("/" in word for word in one & other)


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first
