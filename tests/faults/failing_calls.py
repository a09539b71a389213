"""Faults at single calls of the operating system."""

from __future__ import annotations

import io
import os

import pytest

from trainer.errors import TrainerError

CALLS = (
    "open", "write", "fsync", "chmod", "replace", "close", "mkdir", "unlink", "rename", "link",
)  # fmt: skip


class Fault:
    """While it is entered, the nth of all calls that write fails, and so do later ones like it.

    Attributes:
        reached: Whether there were as many calls.
        failing: The name of the call that fails; empty before.
    """

    def __init__(self, number: int, nth: int) -> None:
        self.reached = False
        self._number = number
        self._left = nth
        self.failing = ""
        self._patch = pytest.MonkeyPatch()

    def __enter__(self) -> None:
        for name in CALLS:
            self._patch.setattr(os, name, self._wrapped(name, getattr(os, name)))
        self._patch.setattr(io, "open", self._only_writing(io.open))

    def __exit__(self, *_) -> None:
        self._patch.undo()

    def _only_writing(self, genuine):
        failing = self._wrapped("io.open", genuine)

        def call(file, mode="r", *arguments, **named):
            opener = failing if set(mode) & set("wax+") else genuine
            return opener(file, mode, *arguments, **named)

        return call

    def _wrapped(self, name, genuine):
        def call(*arguments, **named):
            self._left -= 1
            if self._left == 0:
                self.reached, self.failing = True, name
            if self.failing != name:
                return genuine(*arguments, **named)
            if name == "close":  # the number is given back even where closing fails
                genuine(*arguments)
            raise OSError(self._number, os.strerror(self._number))

        return call


def error_of(fault: Fault, job) -> TrainerError | None:
    """Do a job under a fault; return the error that a person would be told."""
    try:
        with fault:
            job()
    except TrainerError as error:
        return error
    return None


def at_every_call(number: int, step: int = 1):
    """Give a fault of the first call, of the second, and so on, until one is no longer reached.

    With a step, only every so many calls.
    """
    for nth in range(1, 100 * step, step):
        fault = Fault(number, nth)
        yield fault
        if not fault.reached:
            return
    raise AssertionError("there are more calls than expected")
