"""One question of a letter: what was asked, what was told, and what else there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.grading import telling_words
from trainer.grading.spoken_language import language_of_words
from trainer.interviews.letter.correction import corrected_sentence, correction, parted
from trainer.interviews.letter.facts import Telling, told_facts
from trainer.interviews.letter.jottings import jotted_topic, says_enough
from trainer.interviews.letter.material import heard, told
from trainer.interviews.letter.model import Paragraph, Sentence, Source, SourceKind
from trainer.interviews.letter.names import is_place, is_recruiter, named_organization, story_name
from trainer.interviews.letter.phrases import fill, is_setback
from trainer.interviews.letter.topics import in_tone, narrowed, topic
from trainer.interviews.unsaid import Kind, Unsaid
from trainer.interviews.wording import bare
from trainer.stories.model import Part, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.interviews.debrief import Answered, Asked
    from trainer.interviews.letter.draft import Material
    from trainer.interviews.letter.phrases import Phrases
    from trainer.questions.model import Question


_SENTENCE = re.compile(r"[.!?](?=\s|$)")

UNHEARD = 0.1
"""Share of a story, 0..1, below which the letter doesn't say that it was told (own judgement)."""


def question_paragraph(material: Material, asked: Asked, room: int) -> Paragraph:
    """Return one paragraph: the question and the told story, corrections, and what else there is.

    Args:
        material: what the letter is made from.
        asked: the question.
        room: words that there are for each story.
    """
    answered = next((answer for answer in material.answers if answer.asked.id == asked.id), None)
    return _Question(material, asked, answered, room).paragraph()


@dataclass(frozen=True, slots=True)
class _Question:
    """One question that a letter takes up, see `question_paragraph`."""

    material: Material
    asked: Asked
    answered: Answered | None
    room: int

    def paragraph(self) -> Paragraph:
        items = [item for item in self.material.taken if item.asked.id == self.asked.id]
        stories = self._told(items)
        if self.material.brief and all(item.kind is Kind.STORY for item in items):
            stories = ()
        unheard = [story for story in stories or () if self._is_unheard(story)]
        if stories is not None:
            stories = tuple(story for story in stories if story not in unheard)
        is_answer = any(item.answers for item in items) or self._is_theirs_alone(stories)
        said = [self._asked(stories)] if is_answer or stories else []
        corrected: dict[Story, dict[int, str]] = {}
        above: dict[Story, set[str]] = {}
        apart: dict[Story, str] = {}
        for item in items:
            if item.wrong is not None:
                sentence, done = correction(self.material, item, item.wrong)
                said.append(sentence)
                corrected.setdefault(item.story, {})[item.points[0]] = done
                right = item.wrong.expected
                own = parted(apart.get(item.story, item.story.telling), right, self.material.words)
                apart[item.story] = own
                above.setdefault(item.story, set()).add(corrected_sentence(own, right))
        # What belongs to a story that was told comes before another story.
        points = [item for item in items if item.kind is Kind.POINT and item.story not in unheard]
        for story in dict.fromkeys(point.story for point in points):
            mine = [index for item in points if item.story == story for index in item.points]
            telling = replace(
                self._telling(story, tuple(sorted(set(mine))), is_new=False),
                story=replace(story, telling=apart.get(story, story.telling)),
                corrected=corrected.get(story, {}),
                said_above=frozenset(above.get(story, ())),
            )
            said += self._left_out(telling)
        others = [item for item in items if item.kind is Kind.STORY]
        others += {item.story: item for item in items if item.story in unheard}.values()
        for number, item in enumerate(others):
            before = [*(stories or ()), *(one.story for one in others[:number])]
            so_far = " ".join(one.text for one in said)
            said.append(self._announced(item.story, before, number, so_far, is_answer=is_answer))
            new = (one for one in range(len(item.story.points)) if one not in item.echoed)
            telling = self._telling(item.story, tuple(new), is_new=True)
            said += told_facts(telling, self.material.phrases)
        return tuple(said)

    def _is_theirs_alone(self, stories: Sequence[Story] | None) -> bool:
        """Return whether only the person knows the question, told nothing to it, and has said what it was.

        Then what they add to it is their answer, whatever the program makes of how it fits.
        """
        answered = self.answered
        known = answered and answered.question is not None and not answered.perhaps_asked
        return not known and stories == () and bool(self.asked.about)

    def _told(self, items: Sequence[Unsaid]) -> tuple[Story, ...] | None:
        """Return the stories that were told; None where that is only a guess, and one of them is meant."""
        if self.answered is None or not self.answered.perhaps:
            return self.answered.named if self.answered else ()
        return None if any(item.kind is not Kind.STORY for item in items) else ()

    def _is_unheard(self, story: Story) -> bool:
        """Return whether next to nothing was heard of a story that was told, by what was noted of it."""
        if not self.asked.said.strip():
            return False
        grades = [
            told.grade
            for answer in self.material.answers
            if answer.asked.heard_by(self.asked.by)
            for told in answer.told
            if told.story == story
        ]
        right = all(point.wrong_fact is None for grade in grades for point in grade.points)
        named = _shares_a_word(
            self.asked.said, f"{story.title} {story.name}", self.material.language
        )
        return (
            bool(grades) and right and not named and all(grade.score < UNHEARD for grade in grades)
        )

    def _asked(self, stories: Sequence[Story] | None) -> Sentence:
        phrases, bank = self.material.phrases, self.answered and self.answered.question
        about = question_topic(self.material, self.asked, self.answered)
        sources = [heard(self.asked)]
        if bank and bank.bank:
            sources.append(Source(SourceKind.DEBRIEF, "the bank's question", bank.ask))
        name, slots = "asked", {"topic": about}
        if stories is None or stories:
            name = "asked_told"
            names = [
                self._called(story, self._earlier(), about, is_new=False)
                for story in (stories or ())[:2]
            ]
            joined = f" {phrases.shared('and')} ".join(dict.fromkeys(names))
            slots["told"] = joined or phrases.gap("told")
            if re.match(phrases.table.get("in_the_dative", "(?!)"), joined):
                name = "asked_told_dative"
        sources += map(told, (stories or ())[:2])
        return Sentence(phrases.say(name, **slots), tuple(sources))

    def _earlier(self) -> list[Story]:
        """Return the stories that the letter has named before this question: what was told, and what it adds."""
        asked = [item.asked.id for item in self.material.taken]
        before = asked[: asked.index(self.asked.id)]
        told = [answer for answer in self.material.answers if answer.asked.id in before]
        added = [item.story for item in self.material.taken if item.asked.id in before]
        return [*(story for one in told for story in one.named), *added]

    def _called(self, story: Story, before: Sequence[Story], so_far: str, *, is_new: bool) -> str:
        """Return how a story is called, without where it was if that has just been said."""
        words, phrases = self.material.words, self.material.phrases
        if story.name and story.organization and story.organization in so_far:
            before_it = phrases.table["about_story"]["before_place"]
            at = rf"(?<=\w) (?:{before_it}) {re.escape(story.organization)}$"
            return re.sub(at, "", story.name)  # “… the museum night at Harle Castle”
        known = [one.organization for one in before if one != story]
        elsewhere = story.organization not in known or not is_place(story.organization, phrases)
        if story in before or not story.organization or elsewhere:
            return story_name(story, words, phrases, is_new=is_new)
        alone = story_name(replace(story, organization=""), words, phrases, is_new=is_new)
        place = named_organization(story.organization, phrases)
        if not alone.startswith("["):
            return alone
        if not place or story.organization in so_far:
            return phrases.shared("about_story", "same_place")
        return fill(phrases.shared("about_story", "same_place_at"), {"organization": place})

    def _announced(
        self, story: Story, before: Sequence[Story], number: int, so_far: str, *, is_answer: bool
    ) -> Sentence:
        """Return the sentence that another story begins with, each in other words.

        One that answers nothing they asked is announced as one more thing; “One example is …” does not
        follow “You asked about an example”.
        """
        phrases = replace(self.material.phrases, turn=self.material.phrases.turn + number)
        name = self._called(story, [*self._earlier(), *before], so_far, is_new=True)
        announced = "another" if before else "example"
        if not is_answer and number == 0:
            announced = "unasked"
        if announced == "example" and self._asks_for_an_example():
            return Sentence(self._but_example(name, phrases), (told(story),))
        return Sentence(phrases.say(announced, name=name), (told(story),))

    def _asks_for_an_example(self) -> bool:
        word = self.material.phrases.shared("example_word")
        return word in question_topic(self.material, self.asked, self.answered)

    def _but_example(self, name: str, phrases: Phrases) -> str:
        """Return how a story is announced behind “You asked about an example”, without that word again."""
        word = phrases.shared("example_word").casefold()
        ways = [
            (kind, replace(phrases, turn=phrases.turn + n))
            for kind in ("example", "unasked")
            for n in range(len(phrases.tone[kind]))
        ]
        kind, said = next(way for way in ways if word not in way[1].say(way[0], name="").casefold())
        return said.say(kind, name=name)

    def _left_out(self, telling: Telling) -> list[Sentence]:
        """Return what was left out of a told story, all its parts together."""
        phrases, story, points = self.material.phrases, telling.story, telling.points
        facts = told_facts(telling, phrases)
        parts = {story.points[index].part for index in points}
        name = "results" if Part.RESULT in parts else "rest"
        told = {point.part for n, point in enumerate(story.points) if n not in points}
        if Part.ACTION in parts:  # what came next is no news where they heard how it ended
            name = "part" if Part.RESULT in told else "actions"
        elif self._is_mine(story.telling):
            name = "own"  # what they heard may stand in it again
        return [Sentence(phrases.say(f"left_{name}")), *facts] if facts else []

    def _is_mine(self, telling: str) -> bool:
        """Return whether a telling of several sentences begins with what the person did."""
        words, row = self.material.words, telling.split()
        begins = bool(row) and words is not None and words.has("mine", row[0])
        return begins and len(_SENTENCE.findall(telling)) > 1

    def _telling(self, story: Story, points: tuple[int, ...], *, is_new: bool) -> Telling:
        material = self.material
        first = is_recruiter(material.person.role if material.person else "", material.phrases)
        room = self.room if material.taken[0].story == story else self.room // 2
        setback = self._is_setback()
        return Telling(story, points, is_new, room, setback, first, material.language)

    def _is_setback(self) -> bool:
        bank = self.answered.question.ask if self.answered and self.answered.question else ""
        return is_setback(f"{self.asked.heard} {bank}", self.material.phrases)


def question_topic(material: Material, asked: Asked, answered: Answered | None) -> str:
    """Return what was asked about as it stands behind “you asked”; a gap where nothing sure is known.

    First what the person said, then the question as it was heard, whole or jotted, then the bank's
    question, before a jotting that says less than it: “best project?”. A jotting is never quoted but in the gap.
    """
    words, phrases = material.words, material.phrases
    question = answered.question if answered and not answered.perhaps_asked else None
    found: str | None = asked.about
    if not found and words is not None:
        whole = asked.heard[:1].isupper() and len(asked.heard.split()) >= 4
        found = topic(asked.heard, words, phrases) if whole else None
        jotted = None if found else jotted_topic(asked.heard, words, phrases)
        found = found or (jotted if jotted and says_enough(jotted, words, phrases) else None)
        if not found and question is not None and _speaks_the_letters(question, material):
            found = question.about or topic(question.ask, words, phrases)
            found = found and narrowed(found, asked.heard, words, phrases)
            bank = f"{question.ask} {question.about}"
            sure = asked.chosen or _shares_a_word(asked.heard, bank, material.language)
            found = found if sure else None
        found = found or jotted
    if not found:
        return f"{phrases.shared('about')}{phrases.gap('topic', asked.heard)}"
    found = bare(found)
    if words is not None and not words.rules:
        found = in_tone(found, words, contracts=bool(phrases.tone["contracts"]))
    indirect = found.split()[0].casefold() in phrases.table["indirect"]
    return f"{phrases.shared('indirect_about' if indirect else 'about')}{found}"


def _speaks_the_letters(question: Question, material: Material) -> bool:
    """Return whether a bank's question is in the letter's language; English ones stand in no other letter."""
    words = f"{question.ask} {question.about}"
    return language_of_words(question.language, words) == primary(material.language)


def _shares_a_word(heard: str, other: str, language: str) -> bool:
    """Return whether a telling word of what was noted stands in another text, so that they mean the same."""
    return not telling_words(other, language).isdisjoint(telling_words(heard, language))
