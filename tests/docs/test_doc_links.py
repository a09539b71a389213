from __future__ import annotations

import re
from pathlib import Path

import pytest

import trainer
from tests.docs.reading import PAGES, ROOT, anchors, links, name


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page):
    """Every link within the project points to a file, and to a heading that it has."""
    wrong = []
    for link in links(page):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert not wrong


NAMED = re.compile(r"`((?:trainer|tests|docs|benchmarks|question_banks)/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_files_that_a_page_names_are_there(page):
    """A file or folder of the project that stands in a page, decisions among them, hasn't moved since."""
    named = NAMED.findall(page.read_text("utf-8"))
    # The package lies elsewhere where it's installed.
    homes = ROOT, Path(trainer.__file__).parents[1]
    assert [path for path in named if not any((home / path).exists() for home in homes)] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_headings_differ(page):
    """No two headings of a page are the same, so that each can be linked to."""
    heads = [line for line in page.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert len(set(heads)) == len(heads)


def test_every_page_is_reachable():
    """From the README each page of the docs can be reached by links."""
    waiting, seen = [PAGES[0]], set()
    while waiting:
        page = waiting.pop()
        seen.add(page)
        for link in links(page):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists() and target not in seen:
                waiting.append(target)
    missing = [name(page) for page in PAGES if page not in seen and "decisions" not in page.parts]
    assert not missing
