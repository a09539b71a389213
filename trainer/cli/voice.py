"""`trainer voice`: what speaking your answers needs, downloaded once and tried out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import sleep
from typing import TYPE_CHECKING

from trainer.cli import voice_sounds
from trainer.cli.common import DONE, NO, agreed, workspace
from trainer.cli.output import err, out, out_json, wrapped
from trainer.cli.words import command, flag, group, value

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands
    from trainer.coach.speaking import Speaking
    from trainer.voice.models import Model

TRIAL = 3.0
"""Seconds that `trainer voice test` records."""


def add(commands: Commands) -> None:
    """Add `voice` and its commands."""
    inner = group(commands, "voice", "Speak your answers instead of typing them.")
    setup = command(
        inner, "setup", run_setup, "Download the model that writes down what you say, once.",
        "trainer voice setup --language de",
    )  # fmt: skip
    value(setup, "--language", "LANGUAGE", "the language you speak (default en)", default="en")
    flag(setup, "--larger", "slower, but more accurate")
    own = setup.add_mutually_exclusive_group()
    value(own, "--folder", "PATH", "use a model you have already")
    value(
        own, "--command", "WORDS", "use a program of your own: it writes SRT, VTT or JSON for {wav}"
    )
    flag(setup, "--yes", "go ahead without asking")
    command(
        inner, "test", run_test, "Record three seconds and say what was heard.",
        "trainer voice test",
    )  # fmt: skip
    command(
        inner, "devices", run_devices, "List your microphones.", "trainer voice devices",
        json=True,
    )  # fmt: skip
    voice_sounds.add(inner)


def run_setup(arguments: argparse.Namespace) -> int:
    """Download a model, or take note of one's own."""
    from trainer.coach import voice_setup

    with workspace(arguments) as work:
        if arguments.folder or arguments.command:
            if arguments.folder:
                voice_setup.use_folder(work, arguments.folder)
            else:
                voice_setup.use_command(work, arguments.command)
            out("Saved in config.toml. Try it: trainer voice test")
            return DONE
        model = voice_setup.offered(arguments.language, larger=arguments.larger)
        if voice_setup.is_there(work, model):
            out(f"You already have {model.name}; there's nothing to download.")
            return DONE
        out(wrapped(f"This downloads {model.about} to {work.home.voice / model.name}."))
        private = "What you say never leaves this computer."
        out(wrapped(f"Nothing is sent but the request for it. {private}"))
        if caution := voice_setup.caution(arguments.language):
            out(wrapped(caution))
        if not arguments.yes and not agreed("Download it?"):
            return NO
        folder = voice_setup.download(work, model, _progress(model))
    err("")
    out(f"Done: it's in {folder}. Try it: trainer voice test")
    return DONE


def _progress(model: Model) -> Callable[[int], None]:
    """Return what shows how much is there, on a terminal."""

    def show(size: int) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{size / model.size:.0%} of {model.size / 1e6:.0f} MB")
            sys.stderr.flush()

    return show


def run_test(arguments: argparse.Namespace) -> int:
    """Record three seconds, say how loud it was and what was heard."""
    from trainer.coach import voice_setup

    with workspace(arguments) as work:
        spoken = voice_setup.trial(work)
        try:
            loudest = _three_seconds(spoken)
            problem, said = spoken.problem, spoken.text
        finally:
            spoken.end(keep=False)
    if loudest is not None:
        out(f"Your loudest moment was {loudest:.0f} dB below the maximum.")
    if said:
        out(wrapped(f"I heard: {said}"))
    if problem is not None:
        err(f"trainer: {problem}")
        return NO
    return DONE


def _three_seconds(spoken: Speaking) -> float | None:
    """Record; return the decibels of the loudest moment below full scale, None without any sound."""
    out("Opening the microphone …")
    spoken.start()
    loudest: float | None = None
    while (now := spoken.look()).speaking:
        if now.opened:
            if loudest is None:
                out("Say something.")
            loudest = now.level if loudest is None else max(loudest, now.level)
            if now.seconds >= TRIAL:
                spoken.stop()
        sleep(0.05)
    out("Writing it down …")
    while not spoken.look().written:
        sleep(0.05)
    return None if loudest is None else -loudest


def run_devices(arguments: argparse.Namespace) -> int:
    """List the microphones; the answer is “no” where there is none."""
    from trainer.coach.voice_setup import microphones

    found = microphones()
    if arguments.json:
        out_json(found)
    else:
        for one in found:
            out(f"{'*' if one['default'] else ' '} {one['name']}")
        way = "To pick another, set device under [voice] in config.toml."
        out(f"The one with * is in use. {way}" if found else "No microphone here.")
    return DONE if found else NO
