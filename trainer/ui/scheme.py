"""What each key means, the same on every screen; a screen names the meaning, the key stands here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a key means wherever it does something.

    Attributes:
        keys: Textual's names, comma-separated; the first is shown.
        means: what it means, as docs/keys.md says it.
        both: the meanings that it joins, where several keys do the same.
    """

    keys: str
    means: str
    both: tuple[Meaning, ...] = ()

    @property
    def letter(self) -> str:
        """The key that takes it under F2, where text is being typed."""
        return self.keys.split(",")[0]

    def __or__(self, other: Meaning) -> Meaning:
        """Return a meaning that either key has, such as Enter and F5 where both go on."""
        both = (*self.parts, *other.parts)
        return Meaning(f"{self.keys},{other.keys}", "; ".join(one.means for one in both), both)

    @property
    def parts(self) -> tuple[Meaning, ...]:
        """The meanings that it is made of."""
        return self.both or (self,)


HELP = Meaning("f1", "help")
MORE = Meaning("f2", "more: every key of the screen, also while you type")
SHOW = Meaning("f3", "show: the hint, the sources, what's behind it")
NEXT_GAP = Meaning("f4", "the next gap")
DONE = Meaning("f5,ctrl+j", "done: the step forward")
ENTER = Meaning("enter", "open; take what's offered")
BACK = Meaning("escape", "back; nothing is lost")
MARK = Meaning("space", "change the mark at the row's left; start and stop a clock")
UP, DOWN = Meaning("up", "up"), Meaning("down", "down")
MOVE_UP = Meaning("alt+up", "move it up")
MOVE_DOWN = Meaning("alt+down", "move it down")
MARK_ALL = Meaning("ctrl+a", "mark all")
SEARCH = Meaning("slash", "search; Esc empties it")
GO = Meaning("g", "go to: the next letter says where")
REHEARSE = Meaning("r", "rehearse this, answer this")
NEW = Meaning("n", "new")
EDIT = Meaning("e", "edit, correct")
OWN_EDITOR = Meaning("o", "your own editor")
NEW_IN_OWN_EDITOR = Meaning("O", "a new one in your own editor")
DEBRIEF = Meaning("d", "debrief; what was unsaid")
LETTER = Meaning("l", "the letter")
WHY = Meaning("w", "why")
VIEW = Meaning("v", "the other view or way")
TELL = Meaning("t", "tell it; try again")
ASK = Meaning("a", "ask: who asks, and what")
IMPORT = Meaning("b", "import what you have")
EXPORT = Meaning("x", "export")
KEEP = Meaning("k", "keep: your words, a text")
LATER = Meaning("z", "later")
FILTER = Meaning("f", "filter")
UNDO = Meaning("u,ctrl+z", "undo")
REMOVE = Meaning("backspace,delete", "remove, after asking")
YES, NO = Meaning("y", "yes, where you're asked"), Meaning("n", "no, where you're asked")
SAID, PARTLY, MISSED = Meaning("s", "said"), Meaning("p", "partly"), Meaning("m", "missed")
CLOCK = Meaning("h", "the clock: hide it, hold it")
PROBLEMS = Meaning("exclamation_mark", "what's wrong in your files")
RELOAD = Meaning("ctrl+r", "read the files again")
COPY = Meaning("ctrl+c", "copy the selection, else the text")
MENU = Meaning("ctrl+p", "find a command by its name")
QUIT = Meaning("ctrl+q", "leave; everything is stored")
OFFERS = tuple(Meaning(str(number), "the n-th of what's offered") for number in range(1, 8))

PLACES = {
    name: Meaning(letter, f"with g, and on Home without: {name}")
    for letter, name in zip("hrsqipmcdlbw", (
        "home", "rehearse", "stories", "questions", "interviews", "progress", "mock", "coverage",
        "debrief", "letter", "banks", "drill",
    ), strict=True)
}  # fmt: skip
"""Where g and a letter go, by the name of the app's command."""
