"""Everyday requests land on their question, or are only perhaps one: as jotted down, and as spoken."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from trainer.grading import QuestionIndex
from trainer.questions import parse
from trainer.questions.model import Kind
from trainer.storage.bank_files import shipped_folder

FOLDER = Path(__file__).parent / "requests"
SURE_ARE_RIGHT = 0.97
"""Share of the sure ones that must be right, by what the banks are for: a wrong one misleads a letter."""

AT_LEAST_SURE = 0.3
"""Share of the requests that are sure and right at the least, so that not being sure is no way out."""


class Request(NamedTuple):
    """What was asked, and the questions it may land on; none of them where no bank has it."""

    words: str
    meant: frozenset[str]


@cache
def banks():
    return [parse(path.read_text("utf-8"), path.name) for path in shipped_folder().glob("*.toml")]


@cache
def index(*, to_ask: bool) -> QuestionIndex:
    """Return what an interviewer asks, or what they are asked: the program never looks in both."""
    ordered = sorted(banks(), key=lambda bank: bank.id)
    return QuestionIndex(
        [one for bank in ordered for one in bank if (one.kind is Kind.TO_ASK) == to_ask]
    )


@cache
def requests(name: str) -> tuple[Request, ...]:
    found, bank = [], ""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            bank = line.strip("[]")
        elif line and not line.startswith("#"):
            keys, _, words = line.partition(": ")
            named = () if keys == "-" else keys.split(", ")
            meant = frozenset(key if "/" in key else f"{bank}/{key}" for key in named)
            found.append(Request(words, meant))
    return tuple(found)


@cache
def sure(name: str) -> tuple[tuple[Request, str], ...]:
    """Return each request that is surely taken for a question, with that question."""
    found = []
    for request in requests(name):
        to_ask = any(key.startswith("to-ask/") for key in request.meant)
        best = next(iter(index(to_ask=to_ask).match(request.words, 1)), None)
        if best is not None and best.confident:
            found.append((request, best.question))
    return tuple(found)


NAMES = ("jotted", "spoken", "later", "languages", "trades")


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("name", NAMES)
def test_no_request_is_a_wording_of_a_bank(name):
    """What is counted was not copied into the banks, and names questions that there are."""
    questions = [question for bank in banks() for question in bank]
    wordings = {plain(text) for one in questions for text in (one.ask, *one.variants)}
    assert not [one.words for one in requests(name) if plain(one.words) in wordings]
    assert {key for one in requests(name) for key in one.meant} <= {one.key for one in questions}


@pytest.mark.parametrize("name", NAMES)
def test_sure_requests_land_right(name):
    """Of those that are taken for a question without asking, hardly one is another question."""
    wrong = [(request.words, key) for request, key in sure(name) if key not in request.meant]
    assert len(wrong) <= (1 - SURE_ARE_RIGHT) * len(sure(name)), wrong


@pytest.mark.parametrize("name", NAMES)
def test_many_requests_are_sure(name):
    """The everyday ones need no second look."""
    right = sum(key in request.meant for request, key in sure(name))
    assert right >= AT_LEAST_SURE * len(requests(name))


@pytest.mark.parametrize("name", NAMES)
def test_small_talk_is_no_question_of_a_bank(name):
    """The weather, a coffee, a riddle: nothing is surely taken for them."""
    assert not [request.words for request, _ in sure(name) if not request.meant]


def test_each_language_is_matched_in_its_own_words():
    """Banks of four languages in one index: a German request finds German questions, whoever comes first."""
    found = {
        text: index(to_ask=False).match(text, 1)[0].question.partition("/")[0]
        for text in ("gehaltswunsch", "mes points faibles", "mi peor defecto", "salary wish")
    }
    assert list(found.values()) == ["verhalten", "comportement", "comportamiento", "behavioral"]
