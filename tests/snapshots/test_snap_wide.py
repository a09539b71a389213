"""The main screens on a very wide terminal in the light theme, in one run of the app."""

from __future__ import annotations

from pytest_textual_snapshot import SVGImageExtension, normalize_svg

from trainer.ui.themes import LIGHT

from .conftest import settle

SCREENS = {
    "home": (),
    "stories": ("s",),
    "story-editor": ("s", "e"),
    "questions": ("q",),
    "interview": ("i", "enter"),
    "unsaid": ("d", "f5"),
    "letter": ("d", "f5", "l", "enter"),
    "progress": ("p",),
    "grade": ("r", "I moved the cart to Redis.", "f5"),
}
"""Screen -> what is pressed on Home to get there; a text with blanks is typed."""


async def test_every_main_screen_uses_a_wide_terminal(still_debrief_app, snapshot):
    """At 200 × 50 in the light theme the panes stand side by side, and nothing is cut."""
    app = still_debrief_app
    pictures = snapshot.use_extension(SVGImageExtension)
    other = []
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        app.theme = LIGHT.name
        for name, keys in SCREENS.items():
            await app.run_action("app.go_home")
            await settle(pilot)
            for key in keys:
                if " " in key:
                    app.focused.insert(key)
                else:
                    await pilot.press(key)
                await settle(pilot)
            app.clear_notifications()
            await settle(pilot)
            if normalize_svg(app.export_screenshot()) != pictures(name=name):
                other.append(name)
    assert not other, "look at them; --snapshot-update takes them"
