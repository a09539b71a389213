"""The follow-up letter: one text, what to check and where it comes from beside it, and put out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from trainer.errors import TrainerError
from trainer.interviews.letter.model import PLACEHOLDER
from trainer.interviews.letter.phrases import Tone
from trainer.text import counted, visible
from trainer.ui import letter_jobs as jobs
from trainer.ui.components.block import Block
from trainer.ui.components.way import Way
from trainer.ui.letter_commands import LETTER_COMMANDS, TONE_WORDS, ways_to_finish
from trainer.ui.letter_finishing import write_letter
from trainer.ui.letter_state import Paragraph, beside_lines, paragraph_at, state_line
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.letter_lines import next_place, now_line, source_lines, title_text
from trainer.ui.plain import plain
from trainer.ui.saver import Saver
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import wants_to_leave
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.letter_asking import AskingScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.typed_early import placed
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.document._document import Document

    from trainer.coach.letter_words import Unworded
    from trainer.coach.workspace import Workspace
    from trainer.ui.letter_jobs import LetterView


class LetterScreen(AskingScreen):
    """Subject and text; how it stands in a line below, or beside them on a wide terminal."""

    CSS_PATH = "letter.tcss"
    AUTO_FOCUS = "AnswerEditor"
    COMMANDS_HERE: ClassVar = LETTER_COMMANDS
    HELP_TEXT = (
        "The letter is drafted from what you decided, and every fact in it from your stories and "
        "your debrief. Edit it freely: what you type is stored, and a new draft never writes over "
        "it. Gaps are in [brackets]; press F4 to go to each and fill it in, and then to what's "
        "worth a look. Nothing is sent for you: press F5 for a draft in your mail program, a file or a "
        "copy, and to note that you've sent it."
    )

    def __init__(self, interview: str, person: str) -> None:
        """Make the letter to an interviewer."""
        super().__init__(interview, person)
        self._paragraph = Paragraph("", 0, 0)  # that the cursor is in
        self._known = ("", "")  # subject and text as they were last shown or stored
        self._saver = Saver(self, self._store, self._typed, self._stored)

    def compose(self) -> ComposeResult:
        """Lay out subject, text, and how the letter stands."""
        yield TitleLine("Letter", "drafting …")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield Input(
                    placeholder="Subject", id="subject", compact=True, select_on_focus=False
                )
                yield AnswerEditor("The letter is empty. Press F2 t to see the draft again.")
                yield Block(id="state")
            with VerticalScroll(id="side"):
                yield Block(id="beside")
        yield KeyLine()

    def on_mount(self) -> None:
        """Draft the letter, or read it."""
        self._open()

    @work(exclusive=True, group="open")
    async def _open(self) -> None:
        try:
            view = await self.ask_or_leave(jobs.open_letter, self._interview, self._person)
        finally:
            self.text_arrived()
        self._begin(view, self._known)
        if view.letter.changes and not view.letter.is_fresh:
            self.notify("Your edited letter is kept. Press F2 t to see what a new draft would change.",
                        markup=False)  # fmt: skip

    def _begin(self, view: LetterView, known: tuple[str, str]) -> None:
        """Show a letter, the keys in its text; what was typed since the known words stays."""
        self.view = view
        typed = self._typed()
        line, editor = self.query_one("#subject", Input), self.query_one(AnswerEditor)
        line.value = plain(view.letter.subject).plain
        editor.start(view.letter.body)
        self._known = self._typed()
        line.value, _ = placed(known[0], typed[0], line.value)
        text, behind = placed(known[1], typed[1], editor.answer)
        if behind:
            editor.start(text)
        before = text[:behind].split("\n")
        editor.move_cursor((len(before) - 1, len(before[-1])))
        self._show(view)

    async def stored_text(self) -> tuple[str, str]:
        """Store what is typed; return subject and text as they are stored."""
        await self._saver.store()
        return self._known

    def _show(self, view: LetterView) -> None:
        """Show what depends on the text: its length, the checks, the sources."""
        self.view = view
        self.on_resize()
        self._paint(self._here())
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Name the person as far as there is room."""
        if (view := self.view) is None:
            return
        person = visible(view.letter.state.recipient, multiline=False) or "whom?"
        title = self.query_one(TitleLine)
        title.now = title_text(person, now_line(view.letter), self.size.width)

    def _here(self) -> Paragraph:
        """Return the paragraph that the cursor is in."""
        editor = self.query_one(AnswerEditor)
        return paragraph_at(editor.text, editor.cursor_location[0])

    def _paint(self, here: Paragraph) -> None:
        """Show how the letter stands, and where the paragraph of the cursor comes from."""
        self._paragraph, view = here, self.view
        if view is None:
            return
        self.query_one("#state", Block).show(lambda width, _: [state_line(view, here, width)])
        self.query_one("#beside", Block).show(lambda width, _: beside_lines(view, here, width))

    def on_text_area_selection_changed(self) -> None:
        """Follow the cursor to another paragraph."""
        here = self._here()
        if here != self._paragraph:
            self._paint(here)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Hide the keys that have nothing to do in this letter."""
        view = self.view
        offered = {"words": view and view.unworded, "link": view and view.letter.has_link}
        return bool(offered.get(action, True))

    # What is typed

    def _typed(self) -> tuple[str, str]:
        return self.query_one("#subject", Input).value, self.query_one(AnswerEditor).answer

    def _store(self, work: Workspace, typed: tuple[str, str]) -> LetterView | None:
        view = self.view
        if view is None:
            return None
        saved = jobs.save(work, view, *typed)
        self._known = typed
        return saved

    def _stored(self, view: LetterView | None) -> None:
        if view is None:
            return
        self._show(view)
        if view.letter.other_version is not None:
            self.notify(
                "This letter was changed elsewhere meanwhile. That text is kept as "
                f"{visible(view.letter.other_version.name, multiline=False)}.",
                severity="warning",
                timeout=15,
                markup=False,
            )

    def on_text_area_changed(self) -> None:
        """Keep text and subject."""
        view = self.view
        if view is not None and self._typed() != (view.letter.subject, view.letter.body):
            self._saver.changed()

    on_input_changed = on_text_area_changed

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the text."""
        event.stop()
        self.query_one(AnswerEditor).focus()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        if self.view is None and any(text.strip() for text in self._typed()):
            raise TrainerError("the letter hasn't come yet", "what was typed beside it is kept")
        self.on_text_area_changed()  # the news of the last key may still wait in line
        self._saver.store_now()

    # Keys

    def action_gap(self) -> None:
        """Mark the next thing to fill in, so that typing replaces it; ask what is asked once."""
        gap, view = self._mark_next(), self.view
        if view is not None and gap:
            signs = view.asks_who_signs and gap in view.letter.signing_gaps
            told = [one for one in view.unworded if one.waits_in(gap)]
            if signs or told:
                self._ask_at_gap(told)

    @one_at_a_time
    async def _ask_at_gap(self, told: Sequence[Unworded]) -> None:
        await (self.ask_words(told) if told else self.ask_who_signs())

    def _mark_next(self) -> str:
        """Mark the next gap, or the next remark where none is left; return what the gap says."""
        editor = self.query_one(AnswerEditor)
        document = cast("Document", editor.document)
        after = document.get_index_from_location(editor.selection.end)
        remarks = self.view.checked.remarks if self.view else ()
        place, gap, said = next_place(editor.text, after, remarks)
        if not gap:
            self.notify(f"Nothing is left to fill in. {said}".strip(), markup=False)
        if place is not None:
            editor.focus()
            editor.move_cursor(document.get_location_from_index(place[0]))
            editor.move_cursor(document.get_location_from_index(place[1]), select=True)
        return gap

    @one_at_a_time
    async def action_words(self) -> None:
        """Ask for each story how it is called and told, with its notes beside the question."""
        await self.ask_words(self.view.unworded if self.view else ())

    @one_at_a_time
    async def action_link(self) -> None:
        """Keep the link to what they care about, or take it out."""
        if self.view is None:
            return
        known = await self.stored_text()
        await self.drafted_again(await self.ask(jobs.keep_link, self.view), known)

    async def drafted_again(self, view: LetterView, known: tuple[str, str]) -> None:
        """Show a letter that was drafted again after an answer: what nobody touched follows, the rest is offered."""
        self._begin(view, known)
        if view.letter.is_outdated:
            await self._offer_changes(view, self._known, *view.letter.brought)

    @one_at_a_time
    async def action_tone(self) -> None:
        """Draft it in another tone."""
        ways = [Way(tone, tone.capitalize(), TONE_WORDS[tone]) for tone in Tone]
        tone = await self.app.push_screen_wait(ChoiceDialog("How should it sound?", ways))
        if tone is None or self.view is None:
            return
        known = await self.stored_text()
        view = await self.ask(jobs.redraft, self.view, Tone(tone))
        self._begin(view, known)
        if view.letter.is_outdated:
            await self._offer_changes(view, self._known)

    @one_at_a_time
    async def action_draft(self) -> None:
        """Show what a new draft would change."""
        if self.view is None:
            return
        known = await self.stored_text()
        view = await self.ask(jobs.redraft, self.view, None)
        self._show(view)
        await self._offer_changes(view, known)

    async def _offer_changes(
        self,
        view: LetterView,
        known: tuple[str, str],
        follows: Sequence[int] = (),
        offered: Sequence[int] | None = None,
    ) -> None:
        """Take some changes of a new draft over, and offer others, by their number; all unless said."""
        from trainer.ui.screens.changes_dialog import ChangesDialog

        changes, taken = view.letter.changes, set(follows)
        if not changes:
            self.notify("A new draft would say the same.", markup=False)
            return
        offered = range(len(changes)) if offered is None else offered
        if offered:
            dialog = ChangesDialog([changes[number] for number in offered])
            marked = await self.app.push_screen_wait(dialog)
            if marked is None and not taken:
                return
            taken.update(offered[number] for number in marked or ())
        self._begin(await self.ask(jobs.take, view, taken), known)

    def action_sources(self) -> None:
        """Show where each sentence comes from."""
        if (view := self.view) is not None:
            self.app.push_screen(ReadingScreen("Sources", lambda _: source_lines(view.checked)))

    def action_copy(self) -> None:
        """Copy the letter to the clipboard of the terminal."""
        subject, body = self._typed()
        self.app.copy_to_clipboard(visible(f"{subject}\n\n{body}"))
        gaps = len(PLACEHOLDER.findall(body))
        warning = f" {counted(gaps, 'gap is', 'gaps are')} left to fill in." if gaps else ""
        self.notify(
            f"Copied, if your terminal allows it. If not, press F2 x to save it to a file.{warning}",
            markup=False,
        )

    @one_at_a_time
    async def action_write(self) -> None:
        """Offer the ways to finish it."""
        await self._finish()

    async def _finish(self) -> None:
        """Write it as a mail draft, a text, a link or a reminder, copy it, or note that it's sent."""
        await self._saver.store()
        view = self.view
        if view is None:
            return
        offered = ways_to_finish(addressed=view.letter.has_address)
        form = await self.app.push_screen_wait(ChoiceDialog("Finish the letter", offered))
        if form is None:
            return
        if form == "copy":
            self.action_copy()
        elif form == "sent":
            await self._note_sent()
        else:
            await write_letter(self, view, form)

    @one_at_a_time
    async def action_sent(self) -> None:
        """Note that it was sent, and what came back."""
        await self._note_sent()

    async def _note_sent(self) -> None:
        view = self.view
        if view is None:
            return
        await self._saver.store()
        changed: LetterView | None = await self.app.push_screen_wait(
            FormDialog("Sent?", jobs.sent_fields(view), jobs.mark_sent(view))
        )
        if changed is not None:
            self._show(changed)

    @one_at_a_time
    async def action_done(self) -> None:
        """Offer the ways to finish it, but first ask what a gap waits for; then it is shown again."""
        await self._saver.store()
        view = self.view
        if view is None:
            return
        answered = view.asks_who_signs and await self.ask_who_signs()
        if view.in_notes and (answered or not view.asks_who_signs):
            answered = await self.ask_words(view.in_notes) or answered
        if not (view.asks_who_signs or view.in_notes):
            await self.offer_to_keep(view.written)
            await self._finish()
        elif not answered:
            await self._go_back()

    @one_at_a_time
    async def action_back(self) -> None:
        """Go back; everything is stored."""
        await self._go_back()

    async def _go_back(self) -> None:
        if self.is_half_answered and not await wants_to_leave(self.app):
            return
        if await self._saver.may_go():
            self.dismiss()
