"""One question of a debrief: what it was, what was said, how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from trainer.errors import TrainerError
from trainer.ui import asked_jobs, scheme
from trainer.ui.coached_app import telling
from trainer.ui.commands import Command
from trainer.ui.components.block import Block
from trainer.ui.components.section import section
from trainer.ui.components.way import Way
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.pages.asked_lines import DID, FELT, fact_options
from trainer.ui.plain import plain
from trainer.ui.saver import Saver
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.typed_early import LoadsText, joined, typed_since
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.interviews.debrief import Asked
    from trainer.ui.asked_jobs import AskedView

ASKED_COMMANDS = (
    Command("asked.next", scheme.DONE, "next", "Next question", "Go on with the next question.",
            priority=True),
    Command("asked.question", scheme.OFFERS[0], "question", "Which question", "Correct which question it was.",
            shown=False, typing=True),
    Command("asked.story", scheme.SHOW, "story", "Which story", "Show which stories you told, and correct them."),
    Command("asked.feeling", scheme.OFFERS[2], "feeling", "How it felt", "Say how it felt.", typing=True),
    Command("asked.reaction", scheme.OFFERS[3], "reaction", "What they did", "Say what the interviewer did.",
            shown=False, typing=True, old="f6"),
    Command("asked.by", scheme.OFFERS[4], "by", "Who asked", "Say who asked.", typing=True, old="f7"),
    Command("asked.nags", scheme.OFFERS[5], "nags", "Still bothering you?", "Say whether it still bothers you.", typing=True, old="f8"),
    Command("asked.alone", scheme.OFFERS[6], "alone", "Who heard it", "Say whether only the one who asked heard it.",
            shown=False, typing=True),
    Command("asked.reword", scheme.EDIT, "reword", "Edit the question", "Change how you remember the question.", typing=True, old="f9"),
    Command("asked.write", scheme.NEW, "write", "New story from it", "Write a story from what you said.",
            shown=False, typing=True, old="ctrl+n"),
    Command("asked.back", scheme.BACK, "back", "Back", "Go back; everything is stored."),
)  # fmt: skip

SAID_HINT = (
    "What did you say? As much or as little as you remember, in the words that come. Only what "
    "stands here counts as said."
)

Value = TypeVar("Value")


class AskedScreen(LoadsText[None]):
    """Facts above, each with its key; below them what was said, stored as it is typed."""

    CSS_PATH = "asked.tcss"
    AUTO_FOCUS = "AnswerEditor"
    COMMANDS_HERE: ClassVar = ASKED_COMMANDS
    HELP_TEXT = (
        "Note what you said, at any length: it's graded against your stories as a rehearsal is. "
        "The keys beside the lines correct what was found. Everything is stored as you type."
    )

    def __init__(self, interview: str, asked: str) -> None:
        """Make the screen of one question."""
        super().__init__()
        self._interview, self._asked = interview, asked
        self.view: AskedView | None = None
        self._pending = 0
        self._saver = Saver(self, self._store, self._typed, self._stored)
        self._known: dict[str, str] = {}  # question -> the text that this screen last saw stored

    def compose(self) -> ComposeResult:
        """Lay out question, facts and the field."""
        yield TitleLine("Debrief", "reading …")
        with Vertical(id="head"):
            yield Static(id="heard")
            yield OptionList(id="facts")
            yield Block(lambda width, _: (section(width, "What you said"),))
        yield AnswerEditor(SAID_HINT)
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the question."""
        self._open(self._asked)

    @work(exclusive=True, group="open")
    async def _open(self, asked: str) -> None:
        try:
            view = await self.ask_or_leave(asked_jobs.load, self._interview, asked)
        finally:
            self.text_arrived()
        early = self._typed()[1]
        self._turn_to(view.asked)
        self._show(view)
        if early.strip():
            self.query_one(AnswerEditor).start(joined(view.asked.said, early))

    def _turn_to(self, asked: Asked) -> None:
        """Let what is typed from now on be the answer to a question."""
        self._asked = asked.id
        self._known[asked.id] = asked.said
        self.query_one(AnswerEditor).start(asked.said)

    def _show(self, view: AskedView) -> None:
        self.view = view
        self.query_one(TitleLine).now = f"question {view.number} of {view.total}"
        self.query_one("#heard", Static).update(plain(f"“{view.asked.heard}”", "bold"))
        facts = self.query_one("#facts", OptionList)
        at = facts.highlighted
        facts.clear_options()
        facts.add_options(fact_options(view, max(20, min(self.size.width, 110) - 26)))
        facts.highlighted = at

    def on_resize(self) -> None:
        """Show as much of the facts as there is room for."""
        if self.view is not None:
            self._show(self.view)

    # What was said

    def _typed(self) -> tuple[str, str]:
        return self._asked, self.query_one(AnswerEditor).answer

    def _store(self, work: Workspace, typed: tuple[str, str]) -> AskedView:
        from trainer.coach import debrief

        asked, said = typed
        kept = debrief.keep_said(work, self._interview, asked, said, self._known.get(asked, ""))
        self._known[asked] = kept.said
        return asked_jobs.load(work, self._interview, asked)

    def _stored(self, view: AskedView) -> None:
        self._take_in(view.asked)
        if view.asked.id == self._asked and not self._pending:
            self._show(view)

    def _take_in(self, asked: Asked) -> None:
        """Put below the person's text what another window noted of the same answer."""
        editor = self.query_one(AnswerEditor)
        mine = editor.answer
        if asked.id != self._asked or asked.said == mine:
            return
        theirs = [line for line in asked.said.splitlines() if line.strip() not in mine]
        if theirs and self._known.get(asked.id) == asked.said and not self._saver.waits:
            editor.insert("\n\n" + "\n".join(theirs), editor.document.end)
            self.notify(
                "You changed this answer in another window; that text is below yours.",
                markup=False,
            )

    def on_text_area_changed(self) -> None:
        """Keep what is typed."""
        view = self.view
        if view is not None and self.query_one(AnswerEditor).answer != view.asked.said:
            self._saver.changed()

    def store_typed_text(self) -> None:
        """Store what is being typed, at once; the program is about to end."""
        self.on_text_area_changed()  # the news of the last key may still wait in line
        self._saver.store_now()

    # Facts

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change the fact that was chosen."""
        event.stop()
        self.run_worker(self.run_action(event.option_id or ""))

    def _change(self, **changes: object) -> None:
        """Show a change at once and store it; keys that follow quickly each count."""
        view = self.view
        if view is not None:
            self._show(replace(view, asked=replace(view.asked, **changes)))  # type: ignore[arg-type]
            self._pending += 1
            self.run_worker(self._store_facts(view.asked.id, changes), group="facts")

    async def _store_facts(self, asked: str, changes: dict[str, object]) -> None:
        try:
            view = await self.ask(asked_jobs.save, self._interview, asked, changes)
        finally:
            self._pending -= 1
        self._stored(view)

    @one_at_a_time
    async def action_question(self) -> None:
        """Correct which of the banks' questions it was."""
        view = self.view
        if view is None:
            return
        near = await self.ask(asked_jobs.near_questions, view.asked.heard)
        ways = [Way(key, ask) for key, ask in near]
        ways.append(
            Way("\0own", "None of these: add it to my own questions", "Kept in a bank of yours.")
        )
        ways.append(Way("\0", "None of these", "It stays without a question from your banks."))
        chosen = await self.app.push_screen_wait(ChoiceDialog("Which question was it?", ways))
        if chosen is None:
            return
        if chosen == "\0own":
            with telling(self.app):
                chosen = await self.ask(asked_jobs.add_own, view.asked.heard)
        self._change(question=chosen.removeprefix("\0"), chosen=True)

    @one_at_a_time
    async def action_story(self) -> None:
        """Correct which stories were told."""
        view = self.view
        if view is None:
            return
        if not view.has_stories:
            await self._write(view)
            return
        await self._saver.store()
        known = await self.ask(asked_jobs.stories, self._interview, self._asked)
        marked = await self.app.push_screen_wait(
            PickDialog(
                "Which stories did you tell?",
                [Way(key, title, detail) for key, title, detail, _ in known],
                [key for key, _, _, told in known if told],
            )
        )
        if marked is not None:
            self._change(stories=tuple(marked), settled=True)

    @one_at_a_time
    async def action_write(self) -> None:
        """Write a story from what was said; it counts as told here."""
        if self.view is not None:
            await self._write(self.view)

    async def _write(self, view: AskedView) -> None:
        await self._saver.store()
        said = self.query_one(AnswerEditor).answer
        written = await self.navigation.tell_story(view.asked.heard, said)
        if written is not None:
            stories = self.view.asked.stories if self.view is not None else ()
            self._change(stories=(*stories, written), settled=True)

    def action_feeling(self) -> None:
        """Go on to the next feeling."""
        if self.view is not None:
            self._change(feeling=_next(list(FELT), self.view.asked.feeling))

    def action_reaction(self) -> None:
        """Go on to the next reaction."""
        if self.view is not None:
            self._change(reaction=_next(list(DID), self.view.asked.reaction))

    def action_by(self) -> None:
        """Go on to the next interviewer."""
        if self.view is None:
            return
        if not self.view.people:
            self.notify(
                "No interviewer yet. Press g i, open the interview, then press n.", markup=False
            )
            return
        by = _next(["", *self.view.people], self.view.asked.by)
        self._change(by=by, alone=self.view.asked.alone and bool(by))

    def action_alone(self) -> None:
        """Say that only the one who asked heard the answer, or that all did."""
        if self.view is None:
            return
        if not self.view.asked.by:
            self.notify("Say who asked first: press F2 5.", markup=False)
            return
        self._change(alone=not self.view.asked.alone)

    def action_nags(self) -> None:
        """Say that it keeps coming back, or that it does not."""
        if self.view is not None:
            self._change(nags=not self.view.asked.nags)

    @one_at_a_time
    async def action_reword(self) -> None:
        """Change how the question is remembered."""
        view = self.view
        if view is None:
            return

        def save(work: Workspace, typed: dict[str, str]) -> AskedView:
            return asked_jobs.reword(work, self._interview, view.asked.id, typed["heard"])

        changed: AskedView | None = await self.app.push_screen_wait(
            FormDialog(
                "What did they ask?", (FormField("heard", "Question", "", view.asked.heard),), save
            )
        )
        if changed is not None:
            self._show(changed)

    # Going on

    @one_at_a_time
    async def action_next(self) -> None:
        """Go on with the next question; after the last one, back to the list."""
        view = self.view
        if view is None or view.following is None or view.asked.id != self._asked:
            if await self._saver.may_go():
                self.dismiss()
            return
        await self._go_on(view, view.following)

    async def _go_on(self, view: AskedView, following: Asked) -> None:
        """Turn to the next question at once: keys that come while this one is stored belong there."""
        before = self._typed()
        self._saver.stop()
        self._turn_to(following)
        try:
            await self.ask(self._store, before)
        except TrainerError as error:
            self.tell(error)
            early, _, _ = typed_since(following.said, self._typed()[1])
            self._turn_to(replace(view.asked, said=joined(before[1], early)))
            self._known[view.asked.id] = view.asked.said
            return
        self._show(await self.ask(asked_jobs.load, self._interview, following.id))

    @one_at_a_time
    async def action_back(self) -> None:
        """Go back to the list."""
        if await self._saver.may_go():
            self.dismiss()


def _next(values: Sequence[Value], value: Value) -> Value:
    return values[(values.index(value) + 1) % len(values)] if value in values else values[0]
