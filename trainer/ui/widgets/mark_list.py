"""Options of which any number may be marked; the mark is a sign, not a colour."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class MarkList(OptionList):
    """Space or a click marks an option, or takes its mark away."""

    BINDINGS: ClassVar = [Binding("space", "mark", "Mark", show=False)]

    def __init__(
        self, options: Sequence[tuple[str, Content]], marked: Collection[str] = ()
    ) -> None:
        """Make a list.

        Args:
            options: id and text of each option; a text may have several lines. One without an id
                is a heading.
            marked: ids of those that are marked at first.
        """
        self._texts = {one: text for one, text in options if one}
        self._marked = set(marked)
        super().__init__(
            *(
                Option(self._shown(one), id=one) if one else Option(text, disabled=True)
                for one, text in options
            )
        )

    @property
    def marked(self) -> list[str]:
        """The ids of what is marked, in the list's order."""
        return [text for text in self._texts if text in self._marked]

    def say(self, options: Sequence[tuple[str, Content]]) -> None:
        """Say the same options in other words."""
        for one, text in options:
            self._texts[one] = text
            self.replace_option_prompt(one, self._shown(one))

    def _shown(self, one: str) -> Content:
        mark = ("[✓] ", "bold $primary") if one in self._marked else ("[ ] ", "$foreground-muted")
        first, *rest = self._texts[one].split("\n", allow_blank=True)
        lines = [Content.assemble(mark, first), *(Content.assemble("    ", line) for line in rest)]
        return Content("\n").join(lines)

    def _toggle(self, one: str) -> None:
        self._marked ^= {one}
        self.replace_option_prompt(one, self._shown(one))

    def action_mark(self) -> None:
        """Mark the option that the keys are on, or take its mark away."""
        if self.highlighted is not None:
            self._toggle(self.get_option_at_index(self.highlighted).id or "")

    def mark_all(self) -> None:
        """Mark every option."""
        for text in self._texts:
            if text not in self._marked:
                self._toggle(text)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark what was clicked; Enter belongs to the dialog around the list."""
        event.stop()
        self._toggle(event.option_id or "")
