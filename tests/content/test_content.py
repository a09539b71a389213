"""The shipped question banks and the sample story bank keep what they promise."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import trainer
from trainer import questions, stories
from trainer.competencies import COMPETENCIES, TOPICS
from trainer.grading import Verdict, rank_stories
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.questions.model import Kind
from trainer.questions.style import style
from trainer.storage.bank_files import shipped_folder
from trainer.stories import Part, Status
from trainer.text import primary

BANKS = sorted(shipped_folder().glob("*.toml"))
SAMPLES = Path(trainer.__file__).parent / "samples" / "stories.toml"
ANSWERS = tomllib.loads(Path(__file__).with_name("answers.toml").read_text(encoding="utf-8"))

LEAST = {
    "behavioral": 110,
    "to-ask": 90,
    "product-management": 30,
    "software-engineering": 30,
    "engineering-management": 30,
    "data-and-machine-learning": 25,
    "customer-facing-and-sales": 25,
    "healthcare": 30,
    "teaching": 27,
    "first-job": 25,
    "questions-you-need-not-answer": 18,
    "site-reliability": 25,
    "security": 25,
    "design": 25,
    "research": 25,
    "project-management": 25,
    "finance": 25,
    "marketing": 25,
    "public-sector": 25,
    "consulting": 25,
    "human-resources": 25,
    "operations-and-logistics": 25,
    "executive": 25,
    "verhalten": 60,
    "comportamiento": 50,
    "comportement": 50,
}
"""Bank -> how many questions it has at the least."""

COMMON = (
    "tell-me-about-yourself",
    "most-successful-project",
    "failure",
    "conflict-with-coworker",
    "greatest-strength",
    "greatest-weakness",
    "led-a-team",
    "working-under-pressure",
    "ambiguity",
    "received-criticism",
    "why-this-company",
    "why-this-role",
    "leaving-current-job",
    "why-hire-you",
    "walk-through-resume",
    "salary-expectations",
    "five-years",
)
"""The questions that nearly everybody meets, in the order of the bank."""


@cache
def bank(path: Path) -> questions.QuestionBank:
    return questions.parse(path.read_text(encoding="utf-8"), path.name)


@cache
def samples() -> tuple[stories.Story, ...]:
    return stories.parse(SAMPLES.read_text(encoding="utf-8"), SAMPLES.name).stories


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def every_question() -> list[questions.Question]:
    return [question for path in BANKS for question in bank(path)]


@pytest.fixture(params=BANKS, ids=lambda path: path.stem)
def shipped(request) -> Path:
    return request.param


def test_a_bank_has_no_problem_and_no_note(shipped):
    """The check that people run on their own banks finds nothing in ours."""
    assert questions.check(shipped.read_bytes(), shipped.name) == ()


def test_a_bank_is_named_and_filled(shipped):
    """A bank is called like its file, may be shared freely, and is not thin."""
    read = bank(shipped)
    assert read.id == shipped.stem
    assert read.license == "CC0-1.0"
    assert read.authors == ("Interview Trainer",)
    assert read.title
    assert read.description
    assert len(read) >= LEAST[read.id]


def test_every_bank_that_was_promised_is_there():
    """None of the banks went missing."""
    assert {path.stem for path in BANKS} == set(LEAST)


def test_every_question_is_worked_out(shipped):
    """Each question has wordings to be known by, next questions, and what to listen for."""
    for question in bank(shipped):
        assert 3 <= len(question.variants) <= 5, question.key
        assert 1 <= len(question.competencies) <= 3, question.key
        assert set(question.competencies) <= {*COMPETENCIES, *TOPICS}, question.key
        assert 2 <= len(question.probes) <= 4, question.key
        assert 2 <= len(question.listen_for) <= 4, question.key
        assert 30 <= question.seconds <= 180, question.key
        assert question.ask[-1] in ".?", question.key


def test_an_english_bank_is_spoken_english(shipped):
    """No line of it is one that nobody would say, and it contracts where people do."""
    read = bank(shipped)
    if primary(read.language) != "en":
        return
    assert read.language in ("en-US", "en-GB")
    assert style(shipped.read_bytes(), shipped.name) == ()
    lines = [
        text for question in read for text in (question.ask, *question.variants, *question.probes)
    ]
    contracted = sum(bool(re.search(r"\w['’](?:s|t|d|m|ll|re|ve)\b", line)) for line in lines)
    assert contracted > len(lines) / 10


def test_a_bank_of_any_language_is_said_aloud(shipped):
    """What `trainer check --style` knows of a language finds nothing in ours."""
    assert style(shipped.read_bytes(), shipped.name) == ()


def test_every_question_says_what_it_is_about(shipped):
    """In the language of the bank, as a few words and no question."""
    for question in bank(shipped):
        assert question.about, question.key
        assert question.about[-1] not in ".?!", question.key


HOUSEKEEPING = """
heard-about-us start-date relocate travel right-to-work other-interviews current-role like-least
long-tenure job-hopping gap-in-resume laid-off returning-to-work adjustments salary-expectations
remote-or-office ai-at-work
goal-reached policy-disagreed trust-lost recognition problem-prevented unresponsive-colleague
persistence limited-resources office-politics alone-or-team how-managed leadership-style
your-questions how-prepared
"""


def test_what_a_first_call_asks_stands_in_the_behavioral_bank():
    """Housekeeping, the stories that are asked for everywhere, and the end of an interview."""
    ids = {question.id for question in bank(shipped_folder() / "behavioral.toml")}
    assert set(HOUSEKEEPING.split()) <= ids


EVERYWHERE = {
    "verhalten": "selbstvorstellung kuendigungsfrist gehalt teamarbeit vorbereitung ihre-fragen",
    "comportamiento": "presentacion incorporacion salario trabajo-equipo preparacion preguntas",
    "comportement": "presentation disponibilite remuneration equipe preparation vos-questions",
}


@pytest.mark.parametrize("name", EVERYWHERE)
def test_banks_of_other_languages_ask_as_much(name):
    """They look for every competency that the English one does."""
    read = bank(shipped_folder() / f"{name}.toml")
    assert set(EVERYWHERE[name].split()) <= {question.id for question in read}
    sought = {one for question in read for one in question.competencies}
    english = bank(shipped_folder() / "behavioral.toml")
    missing = {one for question in english for one in question.competencies} - sought
    assert missing <= {"technical-depth"}


def test_a_letter_can_say_what_an_english_question_was_about(shipped):
    """Behind “you asked about …” stands a few words in the first person, and no question."""
    read = bank(shipped)
    if primary(read.language) != "en":
        return
    for question in read:
        assert question.about, question.key
        assert not question.about.endswith((".", "?")), question.key
        assert question.about[0].islower(), question.key
        assert "your own" not in question.about, question.key


@pytest.mark.parametrize("name", EVERYWHERE)
def test_a_letter_can_say_what_a_question_of_another_language_was_about(name):
    """Behind “Sie fragten nach” and its like it is in the right case, and never says “you” for “I”."""
    read = bank(shipped_folder() / f"{name}.toml")
    phrases = load_phrases(Tone.PLAIN, primary(read.language))
    seen = [pattern for pattern, _ in phrases.table["lint"]["seen"]]
    for question in read:
        indirect = question.about.split()[0].casefold() in phrases.table["indirect"]
        topic = phrases.shared("indirect_about" if indirect else "about") + question.about
        said = " ".join(phrases.tone["asked"]).replace("{topic}", topic)
        assert not [pattern for pattern in seen if re.search(pattern, said)], said
        assert not re.search(r" nach (?:eine?|meine?|die|das|jemand) ", said), said


def test_questions_for_the_interviewer_stand_in_their_own_bank():
    """Only the bank of questions to ask holds that kind, and nothing else."""
    for question in every_question():
        assert (question.kind is Kind.TO_ASK) == (question.bank == "to-ask"), question.key


def test_no_wording_stands_twice():
    """No two questions of any banks are asked in the same words."""
    wordings = Counter(
        plain(wording)
        for question in every_question()
        for wording in (question.ask, *question.variants)
    )
    assert [wording for wording, times in wordings.items() if times > 1] == []


def test_no_probe_or_hint_stands_twice_in_a_question():
    """A question does not repeat itself in its probes or in what to listen for."""
    for question in every_question():
        texts = [
            plain(text)
            for text in (question.ask, *question.variants, *question.probes, *question.listen_for)
        ]
        assert len(texts) == len(set(texts)), question.key


def test_the_common_questions_come_first():
    """The behavioral bank opens with what nearly everybody is asked."""
    ids = [question.id for question in bank(shipped_folder() / "behavioral.toml")]
    places = [ids.index(name) for name in COMMON]
    assert places == sorted(places)
    assert places[-1] < 20


def test_the_sample_story_bank_has_no_problem_and_no_note():
    """The check that people run on their own stories finds nothing in the sample."""
    assert stories.check(SAMPLES.read_bytes(), SAMPLES.name) == ()


def test_the_sample_story_bank_is_full():
    """There are stories enough, of one who is resting and one who is not to be quoted too."""
    assert len(samples()) >= 10
    assert any(story.status is Status.RESTING for story in samples())
    assert any(story.confidential for story in samples())
    assert len({name for story in samples() for name in story.competencies}) >= 25


def test_every_sample_story_is_told_in_full():
    """Each story has all of STAR+R, six to eleven key points and a number in its result."""
    for story in samples():
        assert {point.part for point in story.points} == set(Part), story.id
        assert 6 <= len(story.points) <= 11, story.id
        result = " ".join(point.say for point in story.points if point.part is Part.RESULT)
        assert re.search(r"\d", result), story.id
        assert story.role, story.id
        assert story.organization, story.id
        assert story.period, story.id
        assert story.strength, story.id
        assert set(story.competencies) <= set(COMPETENCIES), story.id


def test_sample_stories_answer_questions_that_exist():
    """Each story names questions of the shipped banks, and no question belongs to two stories."""
    known = {question.key for question in every_question()}
    named = [key for story in samples() for key in story.questions]
    assert all(story.questions for story in samples())
    assert set(named) <= known
    assert len(named) == len(set(named))


def test_sample_stories_show_both_forms_of_a_key_point():
    """The sample teaches accepted wordings and weights beside plain lines."""
    points = [point for story in samples() for point in story.points]
    assert any(point.accept for point in points)
    assert any(point.weight > 1 for point in points)
    assert any(not point.accept for point in points)


@pytest.mark.parametrize("answer", ANSWERS["answer"], ids=lambda answer: answer["story"])
def test_a_sample_answer_fits_its_story(answer):
    """Each sample answer judges every key point of a story that is meant for its question."""
    story = next(story for story in samples() if story.id == answer["story"])
    assert answer["question"] in story.questions
    assert [Verdict(verdict) for verdict in answer["verdicts"]]
    assert len(answer["verdicts"]) == len(story.points)


@pytest.mark.parametrize("answer", ANSWERS["answer"], ids=lambda answer: answer["story"])
def test_it_is_plain_which_sample_story_was_told(answer):
    """The sample stories are far enough apart for the told one to stand out."""
    first, *others = rank_stories(answer["text"], samples())
    assert first.story == answer["story"]
    assert all(first.score > 2 * other.score for other in others)
