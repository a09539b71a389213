"""Faults at single calls of the operating system."""

from __future__ import annotations

import os

import pytest

from trainer.errors import TrainerError

CALLS = ("open", "write", "fsync", "chmod", "replace", "close", "mkdir")


class Fault:
    """While it is entered, the nth of all calls that write fails, and so do later ones like it."""

    def __init__(self, number: int, nth: int) -> None:
        self.reached = False
        self._number = number
        self._left = nth
        self._failing = ""
        self._patch = pytest.MonkeyPatch()

    def __enter__(self) -> None:
        for name in CALLS:
            self._patch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def __exit__(self, *_) -> None:
        self._patch.undo()

    def _wrapped(self, name, genuine):
        def call(*arguments, **named):
            self._left -= 1
            if self._left == 0:
                self.reached, self._failing = True, name
            if self._failing != name:
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


def at_every_call(number: int):
    """Give a fault of the first call, of the second, and so on, until one is no longer reached."""
    for nth in range(1, 100):
        fault = Fault(number, nth)
        yield fault
        if not fault.reached:
            return
    raise AssertionError("there are more calls than expected")
