"""The question nearest to what was heard."""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from trainer.grading import meaning
from trainer.grading.lexicon import lexicon
from trainer.grading.model import QuestionMatch
from trainer.grading.tokens import tokenize
from trainer.text import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.questions.model import Question

SURE_BY_WORDS = 0.3
"""Score from which a match is taken without asking where words alone decide; keeps about 90 % of the
covered jottings of the benchmark."""

SURE_FROM = 0.27
"""The same where meaning has its say; keeps 95 %."""

SURE_BY_WORDING = 0.04
"""By how much more for each doubling of a question's wordings, the best of which counts: of four, one
lies nearer by chance. So four keep 99 % of the covered jottings and reject as many others as one."""

NEAREST_FROM = 0.12
"""A question below this has next to nothing in common with what was heard."""

GRAMS_SHARE = 0.3
POOLED_SHARE = 0.2
CANDIDATES = 60
MOST_ASKED = 5
"""Questions that one jotting is shown with at most."""

REMEMBERED = 2000
"""Jottings whose questions an index keeps in mind: a debrief is matched anew each time it is shown."""

SYNONYM = 0.45
INTERVIEW_SYNONYM = 0.6
PREFIX = 0.75
PREFIX_LETTERS = 4
PREFIX_SHARE = 0.5
FUZZY = 0.85
FUZZY_FROM = 0.8
STOP_WEIGHT = 0.12
"""Constants of the score; docs/grading.md says what each part buys."""


class _Wording:
    """One wording of a question: its words with their weight, and its letters when asked for."""

    __slots__ = ("_grams", "language", "owner", "text", "total", "weights")

    def __init__(self, owner: int, text: str, weights: dict[str, float], language: str) -> None:
        self.owner = owner
        self.language = language
        self.text = text
        self.weights = weights
        self.total = sum(weights.values()) or 1.0
        self._grams: set[str] | None = None

    @property
    def grams(self) -> set[str]:
        """The runs of letters of the wording; most wordings are never asked for them."""
        if self._grams is None:
            self._grams = _grams(self.text, self.language)
        return self._grams


class QuestionIndex:
    """The questions of the banks by their rare words, for asking again and again."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = tuple(questions)
        self._rarity: dict[str, float] = {}
        self._holders: dict[str, list[int]] = {}
        self._wordings: list[_Wording] = []
        self._matched: dict[tuple[str, bool], list[QuestionMatch]] = {}
        self._language = primary(questions[0].language) if questions else "en"
        self._build()
        self._stems = sorted(self._holders)
        self._groups: dict[tuple[str, int], list[str]] = {}
        for stem in self._stems:
            for group in self._groups_of(stem):
                self._groups.setdefault(group, []).append(stem)

    def _build(self) -> None:
        texts = [
            (owner, text, _words(text, primary(question.language)))
            for owner, question in enumerate(self.questions)
            for text in (question.ask, *question.variants)
        ]
        count = len(self.questions) or 1
        held = Counter(
            stem for stem, _ in {(stem, owner) for owner, _, words in texts for stem in words}
        )
        self._rarity = {stem: math.log(1 + count / (0.5 + n)) for stem, n in held.items()}
        self._unknown = math.log(1 + count / 0.5)
        self._by_owner: dict[int, list[int]] = {}
        for owner, text, words in texts:
            place = len(self._wordings)
            weights = {stem: self._rarity[stem] * share for stem, share in words.items()}
            self._wordings.append(_Wording(owner, text, weights, self._language))
            self._by_owner.setdefault(owner, []).append(place)
            for stem in weights:
                self._holders.setdefault(stem, []).append(place)

    def match(self, heard: str, limit: int = 3, *, by_words: bool = False) -> list[QuestionMatch]:
        """Return the questions nearest to what was heard, best first; empty where none is near.

        Args:
            heard: what a person jotted down or remembers.
            limit: how many to return at most.
            by_words: whether words alone decide, and not what is near in meaning, too.
        """
        if limit > MOST_ASKED:
            return self._match(heard, limit, by_words=by_words)
        if (heard, by_words) not in self._matched:
            if len(self._matched) >= REMEMBERED:
                self._matched.clear()
            self._matched[heard, by_words] = self._match(heard, MOST_ASKED, by_words=by_words)
        return self._matched[heard, by_words][:limit]

    def _match(self, heard: str, limit: int, *, by_words: bool) -> list[QuestionMatch]:
        words = _words(heard, self._language)
        if not words:
            return []
        best = self._scores(heard, words)
        by_words = by_words or self._language != meaning.LANGUAGE
        if not by_words:
            near = meaning.vector(heard)
            best = {owner: (score + self._like(owner, near)) / 2 for owner, score in best.items()}
        top = heapq.nsmallest(max(limit, 2), best.items(), key=lambda item: (-item[1], item[0]))
        return [
            QuestionMatch(
                self.questions[owner].key,
                self.questions[owner].ask,
                round(max(0.0, min(1.0, score)), 4),
                score >= (SURE_BY_WORDS if by_words else self._sure_from(owner)),
            )
            for owner, score in top[:limit]
            if score >= NEAREST_FROM
        ]

    def _like(self, owner: int, near: meaning.Vector) -> float:
        """Return how like the nearest wording of a question is in meaning."""
        texts = (self._wordings[place].text for place in self._by_owner[owner])
        return max(meaning.cosine(near, meaning.vector(text)) for text in texts)

    def _sure_from(self, owner: int) -> float:
        return SURE_FROM + SURE_BY_WORDING * math.log2(len(self._by_owner[owner]))

    def _scores(self, heard: str, words: dict[str, float]) -> dict[int, float]:
        """Return question -> score: its best wording, and what all its wordings hold together."""
        own = {s: share * self._rarity.get(s, self._unknown) for s, share in words.items()}
        near = {stem: self._near(stem) for stem in own}
        meant: dict[str, list[tuple[str, float]]] = {}
        for stem, others in near.items():
            for other, sure in others:
                meant.setdefault(other, []).append((stem, sure))
        total = sum(own.values()) or 1.0
        grams = _grams(heard, self._language)
        scores: dict[int, float] = {}
        for owner in self._candidates(own, near, words):
            places = self._by_owner[owner]
            best = max(_score(self._wordings[place], own, meant, total, grams) for place in places)
            pooled = self._pooled(places, own, meant, total)
            scores[owner] = (1 - POOLED_SHARE) * best + POOLED_SHARE * pooled
        return scores

    def _candidates(
        self,
        own: dict[str, float],
        near: dict[str, list[tuple[str, float]]],
        words: dict[str, float],
    ) -> list[int]:
        """Return the questions that hold most of the telling words, CANDIDATES at most."""
        telling = [stem for stem in own if words[stem] == 1.0 and near[stem]] or list(own)
        points: dict[int, float] = {}
        for stem in telling:
            told: dict[int, float] = {}
            for other, sure in near[stem]:
                for place in self._holders[other]:
                    owner = self._wordings[place].owner
                    told[owner] = max(told.get(owner, 0.0), sure)
            for owner, sure in told.items():
                points[owner] = points.get(owner, 0.0) + sure * own[stem]
        return heapq.nsmallest(CANDIDATES, points, key=lambda owner: (-points[owner], owner))

    def _pooled(
        self,
        places: list[int],
        own: dict[str, float],
        meant: dict[str, list[tuple[str, float]]],
        total: float,
    ) -> float:
        """Return the share of the heard words that any wording of a question holds."""
        held: dict[str, float] = {}
        for place in places:
            for other in self._wordings[place].weights:
                for stem, sure in meant.get(other, ()):
                    held[stem] = max(held.get(stem, 0.0), sure)
        return sum(weight * held.get(stem, 0.0) for stem, weight in own.items()) / total

    def _groups_of(self, stem: str) -> list[tuple[str, int]]:
        table = lexicon(self._language)
        work = [("work", group) for group in table.synonyms.get(stem, ())]
        return work + [("interview", group) for group in table.interview.get(stem, ())]

    def _near(self, stem: str) -> list[tuple[str, float]]:
        """Return the stems of the bank that a heard stem may mean, with how surely."""
        near = {stem: 1.0} if stem in self._holders else {}
        for group in self._groups_of(stem):
            sure = SYNONYM if group[0] == "work" else INTERVIEW_SYNONYM
            for other in self._groups.get(group, ()):
                near[other] = max(near.get(other, 0.0), sure)
        if len(stem) >= PREFIX_LETTERS:
            for other in self._stems_like(stem):
                near[other] = max(near.get(other, 0.0), PREFIX)
        if stem not in self._holders and len(stem) >= 4:
            for other, alike, _ in process.extract(
                stem,
                self._stems,
                scorer=OSA.normalized_similarity,
                score_cutoff=FUZZY_FROM,
                limit=3,
            ):
                near[other] = max(near.get(other, 0.0), FUZZY * alike)
        return list(near.items())

    def _stems_like(self, stem: str) -> list[str]:
        """Return the stems that share their beginning: team and teamwork, culture and cultural."""
        head = stem[:PREFIX_LETTERS]
        first = bisect_left(self._stems, head)
        found = []
        for other in self._stems[first:]:
            if not other.startswith(head):
                break
            short, long = sorted((stem, other), key=len)
            if long.startswith(short) and len(short) >= PREFIX_SHARE * len(long):
                found.append(other)
        return found

    def holds(self, questions: Sequence[Question]) -> bool:
        """Return whether these are the very questions that were indexed."""
        return len(questions) == len(self.questions) and all(
            one is other for one, other in zip(questions, self.questions, strict=True)
        )


def _score(
    wording: _Wording,
    own: dict[str, float],
    meant: dict[str, list[tuple[str, float]]],
    total: float,
    grams: set[str],
) -> float:
    """Return the harmonic mean of both coverages, mixed with the likeness of letters.

    Args:
        wording: a wording of a question.
        own: stem that was heard -> weight.
        meant: stem of the banks -> the heard ones that may mean it, with how surely.
        total: of the weights of what was heard.
        grams: runs of letters of what was heard.
    """
    best: dict[str, tuple[float, str]] = {}
    for other in wording.weights:
        for stem, sure in meant.get(other, ()):
            best[stem] = max(best.get(stem, (0.0, "")), (sure, other))
    found = [(stem, *best[stem]) for stem in own if stem in best]
    ours = sum(sure * own[stem] for stem, sure, _ in found) / total
    theirs = min(1.0, sum(wording.weights[other] for _, _, other in found) / wording.total)
    mean = 2 * ours * theirs / (ours + theirs) if ours + theirs else 0.0
    shared = len(grams & wording.grams)
    letters = shared / math.sqrt(len(grams) * len(wording.grams)) if shared else 0.0
    return (1 - GRAMS_SHARE) * mean + GRAMS_SHARE * letters


def _words(text: str, language: str) -> dict[str, float]:
    """Return the stems of a text with how much each counts before rarity."""
    asking = lexicon(language).asking
    found: dict[str, float] = {}
    for token in tokenize(text, language):
        small = token.word in asking.frame or (token.is_stop and token.word not in asking.telling)
        found.setdefault(token.stem, STOP_WEIGHT if small else 1.0)
    return found


def _grams(text: str, language: str) -> set[str]:
    """Return the runs of four letters inside the words that are no frame."""
    frame = lexicon(language).asking.frame
    kept = [token.word for token in tokenize(text, language) if token.word not in frame]
    joined = " ".join(kept)
    padded = f" {joined} "
    return {padded[at : at + 4] for at in range(len(padded) - 3)}


_last: list[QuestionIndex] = []
"""The index of the questions asked last: banks seldom change between two jottings."""


def match_question(
    heard: str, questions: Sequence[Question], limit: int = 3, *, by_words: bool = False
) -> list[QuestionMatch]:
    """Return the questions nearest to what was heard, best first; empty where none is near.

    Args:
        heard: what a person jotted down or remembers.
        questions: of the banks to look in; indexed at first use, kept until others are asked.
        limit: how many to return at most.
        by_words: whether words alone decide, and not what is near in meaning, too.
    """
    if not (_last and _last[0].holds(questions)):
        _last[:] = [QuestionIndex(questions)]
    return _last[0].match(heard, limit, by_words=by_words)
