from __future__ import annotations

import importlib
import re
from xml.etree import ElementTree as ET

import pytest

from tests.docs.reading import PAGES, ROOT, links, name
from trainer.ui.themes import DARK_COLOURS

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


SHOWS = {
    "home": ("Interview Trainer", "Rehearse 5 stories", "Today"),
    "rehearse": ("Rehearse", "Hint", "abandoned carts fell from 12 percent to 9"),
    "grade": ("Grade", "you said", "2 Hard|⏎ Hard|2Hard"),
    "stories": ("Stories", "12 stories", "Checkout six times"),
    "story": ("Stories", "Situation", "Questions it fits"),
    "story-editor": ("Story", "Title", "What you did, one step a line."),
    "coverage": ("Coverage", "competencies", "adaptability"),
    "drill": ("Which story?", "question 1 of 10"),
    "questions": ("Questions", "1,070 questions"),
    "banks": ("Question banks", "Behavioral questions everyone gets"),
    "interviews": ("Interviews", "Kestrel Freight", "Who you meet"),
    "debrief": ("Debrief", "They asked"),
    "asked": ("Debrief", "question 1 of 5", "five teams stored street names"),
    "unsaid": ("Left unsaid", "Checkout six times faster"),
    "letter": ("Letter", "Dear Dana"),
    "progress": ("Progress", "How much comes back?"),
    "help": ("Help", "This screen"),
}
"""What a guide's picture must show to be the one of its name."""


def test_every_scene_is_named_here():
    """A picture without a line above shows whatever its keys happened to open."""
    for theme in ("dark", "light"):
        folder = ROOT / "docs" / "screenshots" / theme
        assert {path.stem for path in folder.iterdir()} == set(SHOWS)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("scene", SHOWS)
def test_a_picture_shows_what_its_name_says(scene, theme):
    """A key that changed its meaning opens another screen: its words are in no picture of that name."""
    picture = ET.parse(ROOT / "docs" / "screenshots" / theme / f"{scene}.svg")
    text = re.sub(r"\s+", " ", " ".join(picture.getroot().itertext()).replace("\xa0", " "))
    for words in SHOWS[scene]:
        assert any(one in text for one in words.split("|")), words


@pytest.mark.parametrize("scene", SHOWS)
async def test_a_picture_shows_what_the_app_shows(scene, local_zone, monkeypatch):
    """The app, used as the scene says, shows the very words that stand on its picture."""
    for variable in ("NO_COLOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    script = importlib.import_module("make_screenshots")
    picture = ROOT / "docs" / "screenshots" / "dark" / f"{scene}.svg"
    shown = await script.picture_of(script.SCENES[scene], script.THEMES["dark"])
    assert script.words(shown) == script.words(picture.read_text("utf-8")), (
        f"python docs/make_screenshots.py {scene}"
    )


def test_the_demo_was_recorded_from_its_steps_in_the_apps_colours(monkeypatch):
    """Every step of the script is a frame, with its caption and what it waits for, on the dark ground."""
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    steps = importlib.import_module("make_demo").steps()
    demo = ET.parse(ROOT / "docs" / "demo.svg").getroot()
    assert demo.find(f"{{{NAMESPACE}}}rect").get("fill") == DARK_COLOURS["background"]
    rows = {f"#{one.get('id')}": said(one) for one in demo.iter(f"{{{NAMESPACE}}}g")}
    frames = [one for one in demo if one.get("class") == "f"]
    assert [said(frame[0]) for frame in frames] == [step.caption for step in steps]
    for frame, step in zip(frames, steps, strict=True):
        shown = "\n".join(rows[use.get("href")] for use in frame[1:])
        assert re.search(step.shows, shown), step.caption


def said(element):
    """Return the words of an element, a blank between each two."""
    return " ".join(" ".join(element.itertext()).split())


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
