"""Every naughty string in every field of every file and form: kept to the letter or refused in a line."""

from __future__ import annotations

import re
from functools import reduce

import pytest
import tomli_w

from tests.faults.amounts import amount
from tests.faults.naughty import EVERYTHING, sample
from tests.faults.naughty_home import HOSTILE, PARTS
from trainer import questions, stories
from trainer.storage.home import open_home
from trainer.storage.settings import load_settings
from trainer.text import has_control
from trainer.toml import FormatError

TEXTS = sample(EVERYTHING, amount(120, len(EVERYTHING)))
STORY_FIELDS = (
    *(("story", 0, one) for one in ("id", "title", "role", "organization", "period", "status")),
    *(("story", 0, one) for one in ("notes", "language", "source", "strength", "naughty")),
    *(("story", 0, one, 0) for one in ("competencies", "questions", *PARTS)),
    *(("story", 0, one, 0, "say") for one in PARTS),
    *(("story", 0, one, 0, "accept", 0) for one in PARTS),
    ("format",),
)
BANK_FIELDS = (
    *((one,) for one in ("format", "id", "title", "version", "language", "license", "description")),
    ("homepage",),
    ("authors", 0),
    *(("question", 0, one) for one in ("id", "ask", "kind", "source", "seconds", "naughty")),
    *(("question", 0, one, 0) for one in ("variants", "competencies", "probes", "listen_for", "tags")),
)  # fmt: skip


def story_file(path: tuple, text: str) -> str:
    """Return a sound story file but for one field."""
    points = {part: [{"say": "I did it", "accept": ["did it"]}] for part in PARTS}
    story = {"id": "a", "title": "A", "competencies": ["ownership"], "questions": ["b/q"], **points}
    return tomli_w.dumps(with_text({"format": "story-bank/1", "story": [story]}, path, text))


def bank_file(path: tuple, text: str) -> str:
    """Return a sound question bank but for one field."""
    lists = {one: ["x"] for one in ("variants", "probes", "listen_for", "tags", "competencies")}
    bank = {"format": "question-bank/1", "id": "b", "title": "B", "authors": ["x"]}
    bank |= {"question": [{"id": "q", "ask": "Why?", **lists}]}
    return tomli_w.dumps(with_text(bank, path, text))


def with_text(document: dict, path: tuple, text: str) -> dict:
    """Return a document with a text at a path."""
    place = reduce(lambda value, step: value[step], path[:-1], document)
    place[path[-1]] = text
    return document


def field_name(path: tuple) -> str:
    """Return a path as messages name it."""
    named = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return named.lstrip(".")


def refusal(check, text: str, path: tuple) -> str:
    """Return the one line that refuses a file; empty where it is sound."""
    errors = [one for one in check(text, "naughty.toml") if not one.note]
    for one in errors:
        line = str(one)
        assert not HOSTILE.search(line)
        assert "\n" not in line
        assert re.match(r"naughty\.toml:\d+: ", line), line
    if errors:
        assert any(one.field.startswith(field_name(path)) for one in errors), errors
    return str(errors[0]) if errors else ""


@pytest.mark.parametrize("path", STORY_FIELDS, ids=field_name)
def test_a_story_keeps_every_text_or_is_refused_by_file_line_and_field(path, record_property):
    """A free field holds the text to the letter; another one refuses it in one line."""
    kept = 0
    for text in TEXTS:
        written = story_file(path, text)
        if refusal(stories.check, written, path):
            with pytest.raises(FormatError):
                stories.parse(written)
            continue
        kept += 1
        assert text in texts_of(stories.parse(written).stories[0]) or path == ("format",)
    free = path[-1] in ("title", "role", "organization", "period", "notes", "source", "say", 0)
    if free and path[2] not in ("competencies", "questions"):
        assert kept > len(TEXTS) * 0.9
    record_property("fields", 1)


def texts_of(story) -> set[object]:
    """Return every text that a story holds."""
    held = {story.id, story.title, story.role, story.organization, story.period, story.notes}
    held |= {story.source, story.language, str(story.status), *story.competencies}
    held |= {text for point in story.points for text in (point.say, *point.accept)}
    return held | set(story.questions)


@pytest.mark.parametrize("path", BANK_FIELDS, ids=field_name)
def test_a_bank_with_a_hostile_character_is_refused_in_every_field(path, record_property):
    """A bank comes from strangers: what commands, reorders or hides is named with its place."""
    for text in TEXTS:
        written = bank_file(path, text)
        refused = refusal(questions.check, written, path)
        assert refused or not has_control(text)
        if not refused:
            (question,) = questions.parse(written)
            bank = questions.parse(written)
            held = (*(getattr(bank, one) for one in ("id", "title", "version", "language")),
                    bank.license, bank.description, bank.homepage, *bank.authors, question.id,
                    question.ask, question.kind, question.source, *question.variants,
                    *question.competencies, *question.probes, *question.listen_for, *question.tags)  # fmt: skip
            # A key of a newer version is told in a note, and nothing of it is shown.
            assert text in held or path == ("format",) or path[-1] == "naughty"
    record_property("fields", 1)


@pytest.mark.parametrize(
    "path", [("theme",), *(("letter", one) for one in ("name", "phone", "email", "tone", "x")),
             ("keys", "home.quit"), ("keys", "naughty"), ("new_per_day",), ("desired_retention",)],
    ids=field_name,
)  # fmt: skip
def test_a_setting_is_kept_or_told_in_one_line(path, tmp_path, record_property):
    """config.toml holds any text; one that cannot be used is told, and the others count."""
    home = open_home(tmp_path / "home")
    for text in TEXTS:
        document = with_text({"letter": {}, "keys": {}}, path, text)
        home.config.write_text(tomli_w.dumps(document), encoding="utf-8", newline="")
        settings, problems = load_settings(home)
        for one in problems:
            assert not HOSTILE.search(str(one))
            assert "\n" not in str(one)
        held = (settings.theme, settings.sender.name, settings.sender.phone, settings.sender.email,
                settings.sender.tone, *settings.keys.values())  # fmt: skip
        assert problems or text in held
    record_property("fields", 1)
