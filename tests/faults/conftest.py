"""The homes of the storage tests, and the small banks."""

import pytest

from tests.conftest import DATA
from tests.storage.conftest import history, home

__all__ = ["history", "home"]


@pytest.fixture
def small_banks(monkeypatch):
    """The two small banks of tests/data in place of the shipped ones."""
    monkeypatch.setattr("trainer.storage.bank_files.shipped_folder", lambda: DATA / "banks")
