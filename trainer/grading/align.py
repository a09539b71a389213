"""Where the words of a key point stand in an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import attrgetter

from rapidfuzz.distance import OSA, Prefix

from trainer.grading.denial.answer import denials
from trainer.grading.hits import Hit
from trainer.grading.lexicon import lexicon
from trainer.grading.line_breaks import unwrapped
from trainer.grading.numbers import Number, agree
from trainer.grading.numbers.corrections import withdrawn
from trainer.grading.numbers.elsewhere import sentences_elsewhere
from trainer.grading.numbers.slots import Slot, in_clause, slots
from trainer.grading.numbers.values import PERCENT, RANK, TIME
from trainer.grading.tokens import Token, tokenize
from trainer.text import primary

SOUND = 0.85
PREFIX = 0.8
COUNTED = 0.5
FUZZY = 0.95
FUZZY_FROM = 0.82
"""How much of a word is heard when it is heard otherwise; set by the ablations in the benchmark."""

LEAST_LETTERS = 4
"""Letters of a word that may be heard otherwise, at least, and that both begin with."""

LEAST_JOINED = 6
"""Letters of two words that may be one, at least."""

KEPT = 3
"""First letters that two words which are one keep in their stem."""

STOP_WEIGHT = 0.15
COMMON_WEIGHT = 0.5
NUMBER_WEIGHT = 1.6
ASKED_DAMPING = 1.5
CLAUSE = 12
"""A particle at the end of a clause belongs to a verb so many words before it, at most."""

MOST_PLACES = 200
"""Places where one word is looked for, the surest first: “the” stands so often in 10,000 words."""

MOST_NUMBERS = 300
"""Numbers of an answer that are held against those of the story; nobody tells more."""

MOST_OF_A_POINT = 12
"""Numbers of a key point that are told from each other; no point that a person tells holds more."""

REACH = 2.2
LEAST_WINDOW = 14


class Heard:
    """An answer made ready to be asked where a word stands in it."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language
        self.lexicon = lexicon(primary(language))
        self.places: dict[str, list[int]] = {}
        self.denials = denials(tokens, self.lexicon.denial)
        self.withdrawn = withdrawn(tokens, self.lexicon.numbers)
        self.numbers = [
            at for at, token in enumerate(tokens) if token.number and at not in self.withdrawn
        ]
        self._values: dict[Number, list[int]] = {}
        self._agreed: dict[Number, dict[int, float]] = {}
        self._letters: dict[str, list[str]] = {}
        self._groups: dict[int, list[str]] = {}
        self._joined: dict[str, list[int]] = {}
        self._pairs: dict[str, list[int]] = {}
        self._based: dict[str, list[str]] = {}
        self._known: dict[tuple[str, str], Mapping[int, float]] = {}
        self._index()

    def _index(self) -> None:
        places, particles = self.places, self.lexicon.verbs.particles
        before = ""
        for at, token in enumerate(self.tokens):
            word, stem = token.word, token.stem
            if word in particles:
                self._join_particle(at)
            if token.number:
                if at not in self.withdrawn:
                    self._values.setdefault(token.number, []).append(at)
                before = ""
                continue
            if stem in places:
                places[stem].append(at)
            else:
                places[stem] = [at]
                self._index_stem(stem, is_stop=token.is_stop)
            if before and len(before) + len(word) >= LEAST_JOINED:
                self._pairs.setdefault((before + word)[:KEPT], []).append(at - 1)
            before = word

    def _index_stem(self, stem: str, *, is_stop: bool) -> None:
        """Keep a stem that is heard for the first time by what it may be asked for as well."""
        if len(stem) >= LEAST_LETTERS:
            self._letters.setdefault(stem[:1], []).append(stem)
        if is_stop:
            return
        base = self.lexicon.verbs.base(stem) if self.lexicon.verbs.particles else ""
        if base:
            self._based.setdefault(base, []).append(stem)
        for group in self.lexicon.synonyms.get(stem, ()):
            self._groups.setdefault(group, []).append(stem)

    def _join_particle(self, place: int) -> None:
        """Take a particle at the end of its clause together with each word that it may belong to.

        "Die Tafel holt sie freitags ab" holds "abholen".
        """
        particle = self.tokens[place]
        following = self.tokens[place + 1 : place + 2]
        if any(
            t.clause == particle.clause and t.word not in self.lexicon.denial.and_
            for t in following
        ):
            return
        for at in range(max(0, place - CLAUSE), place):
            token = self.tokens[at]
            if token.clause == particle.clause and not token.is_stop and not token.number:
                self._joined.setdefault(particle.word + token.stem, []).append(at)

    @cached_property
    def opposed(self) -> Sequence[int]:
        """The places of the words that carry something and have an opposite."""
        known = self.places.keys() & self.lexicon.opposites.keys()
        return sorted(
            at for stem in known for at in self.places[stem] if not self.tokens[at].is_stop
        )

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The first numbers of the answer that were not taken back, with their places."""
        return slots(self.tokens, self.lexicon.numbers, self.numbers[:MOST_NUMBERS])

    @cached_property
    def certain(self) -> Sequence[Slot]:
        """Those of them that are told as facts of this story, and not roughly."""
        there = sentences_elsewhere(self.tokens, self.lexicon.numbers) if self.slots else ()
        return [
            slot
            for slot in self.slots
            if not (slot.number.rough or slot.unreal or self.tokens[slot.at].sentence in there)
        ]

    @cached_property
    def planned(self) -> frozenset[int]:
        """Return the places of the first numbers that were only wanted or promised: no "almost 60"."""
        words = self.lexicon.numbers.words["planned"] - self.lexicon.numbers.words["loose"]
        places = self.numbers[:MOST_NUMBERS]
        return frozenset(at for at in places if in_clause(self.tokens, at, words))

    def agreeing(self, number: Number) -> Mapping[int, float]:
        """Return where a number that states the same is told, with how surely (0..1)."""
        known = self._agreed.get(number)
        if known is None:
            known = self._agreed[number] = dict(self._agreeing(number))
        return known

    def find(self, token: Token, following: Token | None = None) -> Mapping[int, float]:
        """Return where a word of a key point is heard, with how surely (0..1), once a place."""
        key = (token.stem, following.stem if following else "")
        if key not in self._known:
            found = self._find(token, following)
            if len(found) > MOST_PLACES:
                surest = sorted(found.items(), key=lambda place: (-place[1], place[0]))
                found = dict(surest[:MOST_PLACES])
            self._known[key] = found
        return self._known[key]

    def _find(self, token: Token, following: Token | None) -> Mapping[int, float]:
        if token.number:
            told = self.agreeing(token.number)
            if token.number.unit == RANK:
                return dict.fromkeys(self._ordinals(token.number.raw), SOUND) | dict(told)
            return told
        found = dict.fromkeys(self.places.get(token.stem, ()), 1.0)
        if token.is_stop:
            return found
        for stem, share in self._near(token.stem, following):
            for at in self.places.get(stem, ()):
                found[at] = max(found.get(at, 0.0), share)
        for at in self._joined_at(token.stem):
            found.setdefault(at, 1.0)
        return found

    def _joined_at(self, stem: str) -> Iterable[int]:
        """Return where two words are one with that stem; they are stemmed when one is asked for."""
        for at in self._pairs.pop(stem[:KEPT], ()):
            pair = self.tokens[at].word + self.tokens[at + 1].word
            self._joined.setdefault(self.lexicon.stem(pair), []).append(at)
        return self._joined.get(stem, ())

    def _ordinals(self, rank: float) -> Iterator[int]:
        """Yield where a rank is told by its word alone: "there were forty, and we came third"."""
        worth = self.lexicon.numbers.values["ordinals"]
        for at, token in enumerate(self.tokens):
            if not token.number and worth.get(token.word) == rank:
                yield at

    def _agreeing(self, number: Number) -> Iterator[tuple[int, float]]:
        """Yield where a number is heard, less surely where a bare one counts something else.

        "Four afternoons" are no 4 %.
        """
        measures = number.unit in (PERCENT, TIME)
        for other, places in self._values.items():
            share = agree(number, other)
            for at in places if share > 0 else ():
                counts = measures and not other.unit and self._counts(at)
                yield at, share * (COUNTED if counts else 1.0)

    def _counts(self, at: int) -> bool:
        """Return whether a word right behind a number says what it counts."""
        here = self.tokens[at]
        return any(
            not (token.is_stop or token.number) and token.clause == here.clause
            for token in self.tokens[at + 1 : at + 2]
        )

    def _near(self, stem: str, following: Token | None) -> list[tuple[str, float]]:
        near = [(other, SOUND) for other in self.lexicon.sounds.get(stem, ())]
        for group in self.lexicon.synonyms.get(stem, ()):
            near.extend((other, self.lexicon.related) for other in self._groups.get(group, ()))
        if following and not following.number:
            near.append((stem + following.stem, 1.0))
        base = self.lexicon.verbs.base(stem)
        if base:
            near.append((base, PREFIX))
        near.extend((other, PREFIX) for other in self._based.get(stem, ()))
        if len(stem) >= LEAST_LETTERS:
            near.extend(self._fuzzy(stem))
        return near

    def _fuzzy(self, stem: str) -> list[tuple[str, float]]:
        """Return the stems heard that begin like one, or are like it in their letters."""
        size, begins = len(stem), stem[:LEAST_LETTERS]
        near = []
        for other in self._letters.get(stem[:1], ()):
            if other == stem:
                continue
            longer = max(size, len(other))
            if other.startswith(begins) and Prefix.similarity(stem, other) >= 0.75 * longer:
                near.append((other, PREFIX))
            elif abs(size - len(other)) <= (1 - FUZZY_FROM) * longer:
                share = OSA.normalized_similarity(stem, other, score_cutoff=FUZZY_FROM)
                if share:
                    near.append((other, FUZZY * share))
        return near


@lru_cache(maxsize=4)
def listen(answer: str, language: str) -> Heard:
    """Return an answer made ready, once for all the stories that it is held against."""
    return Heard(tokenize(unwrapped(answer), language), language)


def weights(
    wanted: Sequence[Token],
    common: frozenset[str],
    siblings: Mapping[str, int],
    asked: frozenset[str],
) -> list[float]:
    """Return what each word of a key point counts: shared and frequent words little, once each.

    Args:
        wanted: the words of the wording.
        common: stems that count half.
        siblings: stem -> how many key points of the story hold it.
        asked: stems of the question, which the interviewer brought in.
    """
    seen: set[str] = set()
    result = []
    for token in wanted:
        if token.stem in seen:
            result.append(0.0)
            continue
        seen.add(token.stem)
        weight = NUMBER_WEIGHT if token.number else 1.0
        if token.is_stop:
            weight = STOP_WEIGHT
        elif token.stem in common:
            weight = COMMON_WEIGHT
        weight /= max(1, siblings.get(token.stem, 1))
        result.append(weight / ASKED_DAMPING if token.stem in asked else weight)
    return result


def hits(
    wanted: Sequence[Token], weight: Sequence[float], heard: Heard, *, came_true: bool = False
) -> list[Hit]:
    """Return every place where a word of the wording that counts is heard, in the answer's order.

    Args:
        wanted: the words of the wording.
        weight: what each counts.
        heard: the answer.
        came_true: whether the wording tells what came of it, which no number says that was planned.
    """
    found: list[Hit] = []
    numbers = [token.number for token in wanted if token.number]
    for number, token in enumerate(wanted):
        if not weight[number]:  # it stood there before; a thousand times the same is a million hits
            continue
        following = wanted[number + 1] if number + 1 < len(wanted) else None
        places = heard.find(token, following)
        if token.number and 1 < len(numbers) <= MOST_OF_A_POINT:
            places = {
                at: sure
                for at, sure in places.items()
                if not _is_of_another(heard, at, sure, numbers)
            }
        if token.number and came_true:
            places = {at: sure for at, sure in places.items() if at not in heard.planned}
        found += [tuple.__new__(Hit, (number, at, sure)) for at, sure in places.items()]
    found.sort(key=attrgetter("at"))
    return found


def _is_of_another(heard: Heard, at: int, sure: float, numbers: Sequence[Number]) -> bool:
    """Return whether a number heard is rather another one of the wording: 1,400 beside 1,385."""
    told = heard.tokens[at].number
    return told is not None and any(agree(number, told) > sure for number in numbers)
