"""The only errors that a person is meant to see."""


class TrainerError(Exception):
    """Something the person can understand and mend.

    Attributes:
        message: what is wrong, one line, no trailing full stop.
        hint: the way out, one line; empty where the message says it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message
