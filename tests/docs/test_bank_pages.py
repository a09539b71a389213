"""The pages of the question banks say what the banks say."""

from __future__ import annotations

import sys

import pytest

from tests.docs.reading import ROOT
from trainer import questions
from trainer.storage.bank_files import shipped_folder

BANKS = sorted(shipped_folder().glob("*.toml"))


@pytest.fixture(scope="module")
def pages():
    """What the script makes of today's banks: the name of each page with its text."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import make_banks
    finally:
        sys.path.remove(str(ROOT / "docs"))
    return make_banks.pages()


def test_every_bank_has_its_page_of_today(pages):
    """No page is stale, missing or of a bank that is gone."""
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "docs/banks").glob("*.md")}
    stale = sorted(
        name for name in pages.keys() | written.keys() if pages.get(name) != written.get(name)
    )
    assert not stale, "write them anew: .venv/bin/python docs/make_banks.py"


def test_the_index_counts_every_bank_and_competency(pages):
    """Each bank stands in it with its number of questions, each competency with its own."""
    banks = [questions.parse(path.read_text("utf-8"), path.name) for path in BANKS]
    for bank in banks:
        (line,) = (line for line in pages["README.md"].splitlines() if f"({bank.id}.md)" in line)
        assert line.endswith(f"| {len(bank)} |")
    conflict = sum("conflict" in question.competencies for bank in banks for question in bank)
    assert f"| conflict | Disagrees openly and finds a way on | {conflict} |" in pages["README.md"]


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_a_page_holds_every_text_of_its_bank(pages, path):
    """Nothing of a question is left out of its page."""
    bank = questions.parse(path.read_text("utf-8"), path.name)
    page = pages[f"{bank.id}.md"].replace("\\", "")
    for question in bank:
        for text in (question.ask, *question.variants, *question.probes, *question.listen_for):
            assert text.rstrip(".") in page, question.key
