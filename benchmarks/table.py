"""The lines of a table of figures, each with what it is compared with in the same run."""

from __future__ import annotations

from dataclasses import dataclass

HEAD = "| what | measured | beside it | ratio | target | reached |\n| --- | --- | --- | --- | --- | --- |"


@dataclass(frozen=True)
class Line:
    """A figure.

    Attributes:
        what: What was measured.
        measured: The figure, in `unit`.
        beside: What it is compared with, measured in the same run; None where the target is a
            figure of its own.
        unit: Of both, behind the numbers.
        target: The largest ratio, or without `beside` the largest figure; None where nothing was
            promised.
    """

    what: str
    measured: float
    beside: float | None = None
    unit: str = "ms"
    target: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the target is reached; True without one."""
        return self.target is None or self._compared <= self.target

    @property
    def _compared(self) -> float:
        return self.measured / self.beside if self.beside else self.measured

    def __str__(self) -> str:
        """Return the line of a Markdown table."""
        beside = f"{self.beside:.1f} {self.unit}" if self.beside else ""
        ratio = f"{self._compared:.2f}" if self.beside else ""
        target = (
            ""
            if self.target is None
            else f"{self.target:g}{'' if self.beside else f' {self.unit}'}"
        )
        verdict = "" if self.target is None else "yes" if self.reached else "no"
        return f"| {self.what} | {self.measured:.1f} {self.unit} | {beside} | {ratio} | {target} | {verdict} |"
