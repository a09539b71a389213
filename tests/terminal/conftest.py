"""The terminal tests need tmux; continuous integration installs it."""

from __future__ import annotations

import shutil

import pytest

from tests.terminal.tmux import Terminal


@pytest.fixture
def terminal():
    if shutil.which("tmux") is None:
        pytest.skip("needs tmux")
    opened = Terminal()
    yield opened
    opened.close()
