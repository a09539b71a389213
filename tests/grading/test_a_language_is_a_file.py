"""All words of a language stand in its data file; the code knows none of them."""

import re
from importlib.resources import files
from pathlib import Path

from trainer.grading.lexicon import languages, words_of

ROOM = Path(str(files("trainer.grading")))


def test_each_language_says_its_name():
    """What a person is told of the language comes from its file, and there are four of them."""
    assert {language: words_of(language)["name"] for language in languages()} == {
        "de": "German",
        "en": "English",
        "es": "Spanish",
        "fr": "French",
    }


def test_no_module_lists_languages():
    """A further language is a further file: only the names of the stemmers are a table of languages."""
    named = re.compile(r"\"(?:de|fr|es)\"")
    modules = [path for path in ROOM.rglob("*.py") if path.name != "stems.py"]
    assert [path.name for path in modules if named.search(path.read_text("utf-8"))] == []
