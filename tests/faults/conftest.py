"""The homes of the storage tests."""

from tests.storage.conftest import history, home

__all__ = ["history", "home"]
