"""The scenes: every screen, and how somebody comes to it."""

from __future__ import annotations

from . import finding, interviews, mocks, rehearsing, start, stories

SCENES = {
    **start.SCENES,
    **stories.SCENES,
    **finding.SCENES,
    **rehearsing.SCENES,
    **interviews.SCENES,
    **mocks.SCENES,
}
"""Name -> scene."""
