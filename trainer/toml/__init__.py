"""TOML as both formats read it: bounded, checked, and with the line of every problem."""

from trainer.toml.bounds import decode
from trainer.toml.problems import FormatError, Problem
from trainer.toml.reading import detect, read

__all__ = ["FormatError", "Problem", "decode", "detect", "read"]
