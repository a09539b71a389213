from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tests.docs.reading import PAGES, ROOT, links, name

PICTURES = sorted((ROOT / "docs").rglob("*.svg"))
NAMESPACE = "http://www.w3.org/2000/svg"


def used():
    """Return every picture that a page shows."""
    return {
        (page.parent / link).resolve()
        for page in PAGES
        for link in links(page)
        if link.endswith(".svg")
    }


@pytest.mark.parametrize("picture", PICTURES, ids=name)
def test_a_picture_fetches_nothing(picture):
    """No picture names a host, runs a script or refers to another file; all are whole XML."""
    text = picture.read_text("utf-8")
    ET.fromstring(text)
    bare = text.replace(f'xmlns="{NAMESPACE}"', "")
    assert "://" not in bare
    assert not re.search(r"<script|<foreignObject|<image|@import|@font-face|\bon\w+=", bare)
    assert all(one.startswith("#") for one in re.findall(r"url\(([^)]*)\)", bare))
    assert all(one.startswith("#") for one in re.findall(r'href="([^"]*)"', bare))


def test_every_screen_has_a_light_and_a_dark_picture():
    """Both themes show the same screens."""
    folder = ROOT / "docs" / "screenshots"
    light = {path.name for path in (folder / "light").iterdir()}
    dark = {path.name for path in (folder / "dark").iterdir()}
    assert light == dark
    assert len(light) > 10


def test_every_picture_is_shown():
    """No picture lies about that no page shows."""
    assert set(PICTURES) - used() == set()


def test_pictures_say_what_they_show():
    """Whoever cannot see a picture reads what is on it."""
    for page in PAGES:
        text = page.read_text("utf-8")
        assert all('alt="' in tag for tag in re.findall(r"<img [^>]*>", text))
        assert not re.search(r"!\[\]\(", text)


def test_the_demo_is_small_and_keeps_still_where_that_is_wished():
    """The demo loads quickly, and nothing moves for readers who ask for that."""
    demo = ROOT / "docs" / "demo.svg"
    assert demo.stat().st_size <= 400_000
    assert "prefers-reduced-motion:reduce" in demo.read_text("utf-8")
