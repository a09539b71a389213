"""The line at the top of every screen: where one is, what it is about, and the one figure that matters."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from trainer.ui.components.lines import beside, shown


class TitleLine(Widget):
    """The screen and its subject on the left, the figure on the right; one widget."""

    DEFAULT_CSS = """
    TitleLine {
        dock: top;
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
    }
    """

    now: reactive[str | Content] = reactive("")
    """What matters now, on the right; a text is shown as it is."""

    subject: reactive[str] = reactive("")
    """What the screen is about, beside its name; cut before anything else is."""

    mark: reactive[Content] = reactive(Content(""))
    """What stands behind `now`, in colour."""

    def __init__(self, screen: str, now: str = "", subject: str = "") -> None:
        """Make the line.

        Args:
            screen: the name of the screen.
            now: what matters now; may be set later through `now`.
            subject: what the screen is about.
        """
        super().__init__()
        self._screen_name = screen
        self.set_reactive(TitleLine.now, now)
        self.set_reactive(TitleLine.subject, subject)

    def render(self) -> Content:
        """Return both sides, the right one cut only where it is alone too long."""
        width = self.content_size.width
        name = Content.styled(self._screen_name, "bold $accent")
        room = max(1, width - name.cell_length - 2)
        now = shown(self.now, "$quiet").truncate(room, ellipsis=True)
        if self.mark:
            now = Content.assemble(now, "  " if now else "", self.mark)
        left = Content.assemble(name, "  ", shown(self.subject, "$quiet")) if self.subject else name
        return beside(width, left, now)
