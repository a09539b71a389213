"""How near the questions of one language are to what was heard: by their words, and in English by meaning."""

from __future__ import annotations

import heapq
import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from trainer.grading import meaning
from trainer.grading.lexicon import lexicon
from trainer.grading.tokens import tokenize
from trainer.questions.model import FOR_EVERYBODY, Question
from trainer.text import primary

MEANING_SHARE = 0.6
SECOND_SHARE = 0.2
ALL_SHARE = 0.2
"""What meaning has of a score, and of that what the second nearest wording and all wordings have: of many
questions, one wording or another lies near anything by chance, two seldom do."""

GRAMS_SHARE = 0.3
POOLED_SHARE = 0.2
CANDIDATES = 60
UNDENIED = 0.9
"""What is left of a score where "not" was heard and no wording of the question has a negation: "when did you
do something without being asked". Of 0.8, 0.9 and 1 on the labelled jottings; the other way round it helps none."""

TELLING_LIFT = 2.0
"""How many times as often a word stands in a trade's questions as in those for everybody, to be telling."""

TELLING_SURE = 0.5
"""How surely a heard word must mean such a word; synonyms by work hardly do."""

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

    __slots__ = ("_grams", "_vector", "language", "owner", "text", "total", "weights")

    def __init__(self, owner: int, text: str, weights: dict[str, float], language: str) -> None:
        self.owner = owner
        self.language = language
        self.text = text
        self.weights = weights
        self.total = sum(weights.values()) or 1.0
        self._grams: set[str] | None = None
        self._vector: meaning.Vector | None = None

    @property
    def vector(self) -> meaning.Vector:
        """What the wording means; what a question is about is said in the first person."""
        if self._vector is None:
            self._vector = meaning.table().vector(_as_asked(self.text, self.language))
        return self._vector

    @property
    def grams(self) -> set[str]:
        """The runs of letters of the wording; most wordings are never asked for them."""
        if self._grams is None:
            self._grams = _grams(self.text, self.language)
        return self._grams


class Heard(NamedTuple):
    """What was heard, made ready for one language.

    Attributes:
        text: without what leads in.
        words: stem -> how much it counts, 1 where it tells something.
        weights: the same with how rare it is in the questions.
        near: stem -> stems of the questions that it may mean, with how surely.
    """

    text: str
    words: dict[str, float]
    weights: dict[str, float]
    near: dict[str, list[tuple[str, float]]]


class QuestionScores:
    """The questions of one language by their rare words, for asking again and again."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Index questions, at least one, all of the first one's language."""
        self.questions = tuple(questions)
        self.language = primary(self.questions[0].language)
        self._rarity: dict[str, float] = {}
        self._holders: dict[str, list[int]] = {}
        self._wordings: list[_Wording] = []
        self._build()
        self._stems = sorted(self._holders)
        table = lexicon(self.language)
        self._negators = frozenset(map(table.stem, table.denial.negators))
        self._groups: dict[tuple[str, int], list[str]] = {}
        for stem in self._stems:
            for group in self._groups_of(stem):
                self._groups.setdefault(group, []).append(stem)

    def _build(self) -> None:
        texts = [
            (owner, text, _words(text, primary(question.language)))
            for owner, question in enumerate(self.questions)
            for text in filter(None, (question.ask, *question.variants, question.about))
        ]
        count = len(self.questions) or 1
        held = Counter(
            stem for stem, _ in {(stem, owner) for owner, _, words in texts for stem in words}
        )
        self._sizes = Counter(question.bank for question in self.questions)
        self._banks_of: dict[str, Counter[str]] = {}
        for stem, owner in {(stem, owner) for owner, _, words in texts for stem in words}:
            self._banks_of.setdefault(stem, Counter())[self.questions[owner].bank] += 1
        self._rarity = {stem: math.log(1 + count / (0.5 + n)) for stem, n in held.items()}
        self._unknown = math.log(1 + count / 0.5)
        self._by_owner: dict[int, list[int]] = {}
        self._stems_of: dict[int, set[str]] = {}
        for owner, text, words in texts:
            self._stems_of.setdefault(owner, set()).update(words)
            place = len(self._wordings)
            weights = {stem: self._rarity[stem] * share for stem, share in words.items()}
            self._wordings.append(_Wording(owner, text, weights, self.language))
            self._by_owner.setdefault(owner, []).append(place)
            for stem in weights:
                self._holders.setdefault(stem, []).append(place)

    def known_share(self, heard: str) -> float:
        """Return the share of the heard words that the questions or the language's little words have."""
        words = [token for token in tokenize(heard, self.language) if not token.number]
        known = sum(token.is_stop or token.stem in self._holders for token in words)
        return known / len(words) if words else 0.0

    def hear(self, text: str) -> Heard:
        """Return what was heard with what each of its words may mean in the questions."""
        text = without_lead_in(text, self.language)
        words = _words(text, self.language)
        weights = {s: share * self._rarity.get(s, self._unknown) for s, share in words.items()}
        return Heard(text, words, weights, {stem: self._near(stem) for stem in words})

    def near(self, heard: Heard, *, by_words: bool = False) -> dict[int, float]:
        """Return the places of the questions that may be meant, each with its score, -1..1.

        Args:
            heard: what a person jotted down or remembers.
            by_words: whether words alone decide, and not what is near in meaning, too.
        """
        scores = self._scores(heard) if heard.words else {}
        denies = not self._negators.isdisjoint(heard.words)
        if denies:
            scores = {owner: score * self._agreed(owner) for owner, score in scores.items()}
        if by_words or self.language != meaning.LANGUAGE:
            return scores
        vector = meaning.vector(_as_asked(heard.text, self.language))
        return {
            owner: (1 - MEANING_SHARE) * score
            + MEANING_SHARE * self._like(owner, vector) * (self._agreed(owner) if denies else 1.0)
            for owner, score in scores.items()
        }

    def _agreed(self, owner: int) -> float:
        """Return what is left of the score of a question without a negation, where one was heard."""
        return 1.0 if self._negators & self._stems_of[owner] else UNDENIED

    def _like(self, owner: int, heard: meaning.Vector) -> float:
        """Return how like the wordings of a question are in meaning, the nearest ones above all."""
        wordings = (self._wordings[place] for place in self._by_owner[owner])
        likes = sorted(
            (meaning.cosine(heard, wording.vector) for wording in wordings), reverse=True
        )
        first, second = likes[0], likes[min(1, len(likes) - 1)]
        every = sum(likes) / len(likes)
        return (1 - SECOND_SHARE - ALL_SHARE) * first + SECOND_SHARE * second + ALL_SHARE * every

    def covers(self, heard: Heard, owner: int) -> float:
        """Return the share of the heard telling words, by weight, that a question's wordings hold.

        Where all that was heard is little words ("anything else?"), all of them count.
        """
        own = self._stems_of[owner]
        held = total = 0.0
        for stem, others in list(self._telling(heard)) or heard.near.items():
            total += heard.weights[stem]
            sure = max((sure for other, sure in others if other in own), default=0.0)
            held += sure * heard.weights[stem]
        return held / total if total else 0.0

    def tells(self, heard: Heard, owner: int) -> bool:
        """Return whether what was heard has a word that tells a trade's question from everybody's."""
        bank, own = self.questions[owner].bank, self._stems_of[owner]
        return any(
            other in own and sure >= TELLING_SURE and self._lift(other, bank) >= TELLING_LIFT
            for _, others in self._telling(heard)
            for other, sure in others
        )

    @staticmethod
    def _telling(heard: Heard) -> Iterator[tuple[str, list[tuple[str, float]]]]:
        return ((stem, near) for stem, near in heard.near.items() if heard.words[stem] == 1.0)

    def _lift(self, stem: str, bank: str) -> float:
        """Return how many times as often a word stands in a bank's questions as in those for everybody."""
        held, sizes = self._banks_of[stem], self._sizes
        theirs = sum(held[name] for name in FOR_EVERYBODY) + 0.5
        everybody = sum(sizes[name] for name in FOR_EVERYBODY) + 0.5
        return (held[bank] / sizes[bank]) / (theirs / everybody)

    def _scores(self, heard: Heard) -> dict[int, float]:
        """Return question -> score: its best wording, and what all its wordings hold together."""
        own, near = heard.weights, heard.near
        meant: dict[str, list[tuple[str, float]]] = {}
        for stem, others in near.items():
            for other, sure in others:
                meant.setdefault(other, []).append((stem, sure))
        total = sum(own.values()) or 1.0
        grams = _grams(heard.text, self.language)
        scores: dict[int, float] = {}
        for owner in self._candidates(own, near, heard.words):
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
        table = lexicon(self.language)
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


def without_lead_in(heard: str, language: str) -> str:
    """Return what was heard without "So," and "Before we finish," and their like before it."""
    return _lead_in(language).sub("", heard.strip()) or heard


@lru_cache(maxsize=8)
def _lead_in(language: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, lexicon(language).asking.lead_ins)) or "(?!)"
    return re.compile(rf"(?:(?:{phrases})\b(?:[,.:;!]|\s+(?=(?:{phrases})\b))\s*)+", re.IGNORECASE)


def _as_asked(heard: str, language: str) -> str:
    """Return a jotting as the interviewer said it: written out, "you" for "I" where nobody is "you"."""
    table = lexicon(language)
    words = heard.casefold().replace("’", "'").split()
    if not any(word.startswith("you") for word in words):
        words = [table.asking.turned.get(word.strip(",.?!"), word) for word in words]
    return " ".join(" ".join(table.forms.written.get(word, (word,))) for word in words)
