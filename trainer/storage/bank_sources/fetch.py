"""Fetching from any kind of source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.storage.bank_sources.source import Place, Source

if TYPE_CHECKING:
    from trainer.storage.bank_sources.found import Fetched, Stop


def fetch(source: Source, *, stop: Stop | None = None) -> Fetched:
    """Return the question banks of a source; nothing is written into the home.

    Args:
        source: where to look.
        stop: asked again and again; True gives up.

    Raises:
        TrainerError: it cannot be reached, is too large or too slow, or holds no question bank.
    """
    # Each way is imported by itself: fetching a file needs no network code.
    if source.place is Place.PATH:
        from trainer.storage.bank_sources.local import fetch_path  # noqa: PLC0415

        return fetch_path(source, stop)
    if source.place is Place.HTTPS:
        from trainer.storage.bank_sources.web import fetch_https  # noqa: PLC0415

        return fetch_https(source, stop)
    from trainer.storage.bank_sources.git import fetch_git  # noqa: PLC0415

    return fetch_git(source, stop)
