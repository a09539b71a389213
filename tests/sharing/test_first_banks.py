"""From the banks of 0.1.0 to today's: ids stay, and what is gone is named."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.sharing.conftest import bank_text
from trainer.questions.changes import compare
from trainer.questions.format import parse
from trainer.storage.bank_files import shipped_folder

FIRST = Path(__file__).parents[1] / "content" / "banks-0.1.0.tsv"
"""Every question that 0.1.0 shipped: its key, a tab, its wording."""

REMOVED = {"first-job/advised-by", "first-job/dream-at-fifteen", "first-job/phone-call-feared"}
"""What nobody asks, as the list of changes names it."""


@cache
def first() -> dict[str, dict[str, str]]:
    """Return the banks of 0.1.0: bank -> question -> wording."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in FIRST.read_text("utf-8").splitlines():
        key, _, ask = line.partition("\t")
        bank, _, question = key.partition("/")
        found[bank][question] = ask
    return found


def today(bank: str) -> str:
    return (shipped_folder() / f"{bank}.toml").read_text("utf-8")


def old(bank: str, called: str) -> str:
    """Return a bank of 0.1.0 under an id: its questions as they were asked."""
    asks = {question.replace("-", "_"): ask for question, ask in first()[bank].items()}
    return bank_text(called, **asks)


def test_every_id_of_the_first_banks_is_there_but_for_those_that_are_named():
    """History hangs on ids: one that is gone is gone on purpose, and the list of changes says so."""
    keys = {f"{bank}/{question}" for bank, asks in first().items() for question in asks}
    kept = {question.key for bank in first() for question in parse(today(bank), bank)}
    assert keys - kept == REMOVED


@pytest.mark.parametrize("bank", sorted(first()))
def test_what_changed_since_the_first_banks_can_be_told(bank):
    """Each bank is of a higher version; what is new, reworded and gone is told, question by question."""
    told = compare(parse(old(bank, bank), bank), parse(today(bank), bank))
    assert "version" in told.about
    assert parse(today(bank), bank).version > "1.0.0"
    assert told.changed
    assert {question.key for question in told.removed} == {
        key for key in REMOVED if key.startswith(f"{bank}/")
    }


def test_an_update_from_a_first_bank_names_what_is_gone(run, put):
    """`trainer bank update` shows each removed question in its words."""
    path = put("old-first-job.toml", old("first-job", "old-first-job"))
    assert run("bank", "add", str(path), "--yes").status == 0
    put(path.name, today("first-job").replace('id = "first-job"', 'id = "old-first-job"', 1))
    told = " ".join(run("bank", "update", "--dry-run").out.split())
    for key in REMOVED:
        assert f"- {first()['first-job'][key.partition('/')[2]]}" in told
