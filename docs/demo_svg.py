# ruff: noqa: INP001  part of scripts, not of a package
"""Frames of a terminal as one SVG that moves by itself: no script, nothing fetched.

A row that several frames share is drawn once and referred to, so that forty frames stay small.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from picture_svg import FONTS

from trainer.ui.themes import DARK_COLOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyte.screens import Char

WIDE, HIGH = 8.4, 18.0
"""A cell in the units of the picture: the width of a letter of 14 in common monospaced fonts."""

BAR, EDGE = 34.0, 8.0
GROUND, INK, ACCENT = (DARK_COLOURS[role] for role in ("background", "ink", "accent"))


@dataclass(frozen=True)
class Frame:
    """What the terminal shows, for how many seconds, and what is told of it above."""

    cells: Sequence[Sequence[Char]]
    caption: str
    seconds: float


def animation(frames: Sequence[Frame], still: int) -> str:
    """Return the frames as an SVG that shows one after the other, again and again.

    Args:
        frames: what is shown; all of the same size.
        still: index of the frame for readers who want nothing to move.
    """
    rows: dict[str, str] = {}
    groups = [_group(number, frame, rows) for number, frame in enumerate(frames)]
    width = len(frames[0].cells[0]) * WIDE + 2 * EDGE
    height = len(frames[0].cells) * HIGH + BAR + EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img">\n'
        "<title>Interview Trainer: rehearse a story, then write the follow-up letter</title>\n"
        f"<style>\n{_style(frames, still)}</style>\n"
        f'<rect width="{width:g}" height="{height:g}" rx="8" fill="{GROUND}"/>\n'
        f"<defs>\n{''.join(rows.values())}</defs>\n{''.join(groups)}</svg>\n"
    )


def _style(frames: Sequence[Frame], still: int) -> str:
    whole = sum(frame.seconds for frame in frames)
    lines = [
        f"text{{font:14px {FONTS};white-space:pre}}",
        f".c{{font-size:15px;fill:{ACCENT}}}.b{{font-weight:bold}}.i{{font-style:italic}}",
        f".u{{text-decoration:underline}}.f{{visibility:hidden;animation:{whole:g}s step-end infinite}}",
    ]
    begin = 0.0
    for number, frame in enumerate(frames):
        end = begin + frame.seconds
        start = "" if number == 0 else "0%{visibility:hidden}"
        stop = "" if number == len(frames) - 1 else f"{100 * end / whole:.3f}%{{visibility:hidden}}"
        lines.append(
            f"@keyframes k{number}{{{start}{100 * begin / whole:.3f}%{{visibility:visible}}{stop}}}"
            f"#f{number}{{animation-name:k{number}}}"
        )
        begin = end
    lines.append(
        "@media (prefers-reduced-motion:reduce){.f{animation:none!important}"
        f"#f{still}{{visibility:visible}}}}"
    )
    return "".join(f"{line}\n" for line in lines)


def _group(number: int, frame: Frame, rows: dict[str, str]) -> str:
    uses = []
    for line, cells in enumerate(frame.cells):
        drawn = _row(cells)
        if not drawn:
            continue
        known = rows.get(drawn)
        name = f"r{len(rows)}" if known is None else known[7 : known.index('"', 7)]
        rows.setdefault(drawn, f'<g id="{name}">{drawn}</g>\n')
        uses.append(f'<use href="#{name}" y="{BAR + line * HIGH:g}"/>')
    caption = f'<text class="c" x="{EDGE + WIDE:g}" y="22">{escape(frame.caption)}</text>'
    return f'<g class="f" id="f{number}">{caption}{"".join(uses)}</g>\n'


def _row(cells: Sequence[Char]) -> str:
    """Return a row's grounds and texts; empty where there is nothing to see."""
    grounds, texts, column = [], [], 0
    for looks, run in groupby(cells, key=_looks):
        text = "".join(cell.data for cell in run)
        ink, ground, classes = looks
        x, length = EDGE + column * WIDE, len(text) * WIDE
        column += len(text)
        if ground != GROUND:
            grounds.append(
                f'<rect x="{x:g}" width="{length:g}" height="{HIGH:g}" fill="{ground}"/>'
            )
        if text.strip():
            lead = len(text) - len(text.lstrip())
            body = text.strip()
            marks = f' class="{classes}"' if classes else ""
            texts.append(
                f'<text x="{x + lead * WIDE:g}" y="13.5" textLength="{len(body) * WIDE:g}" '
                f'fill="{ink}"{marks}>{escape(body, quote=False)}</text>'
            )
    return "".join(grounds + texts)


def _looks(cell: Char) -> tuple[str, str, str]:
    """Return ink, ground and classes of a cell."""
    ink, ground = _colour(cell.fg, INK), _colour(cell.bg, GROUND)
    if cell.reverse:
        ink, ground = ground, ink
    marks = ((cell.bold, "b"), (cell.italics, "i"), (cell.underscore, "u"))
    return ink, ground, " ".join(name for wanted, name in marks if wanted)


def _colour(named: str, otherwise: str) -> str:
    return otherwise if named == "default" else f"#{named}"
