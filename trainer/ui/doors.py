"""The doors between the screens, which do not know each other.

Each screen is imported when its door is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import App

from trainer.ui.screens.home import HomeScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.coach.question_list import Wish
    from trainer.interviews.model import Interview
    from trainer.storage.recovery import Draft


class Doors(App[None]):
    """The part of the app that opens screens."""

    def action_open_rehearsal(self) -> None:
        """Rehearse what is due."""
        self.open_rehearsal()

    def open_rehearsal(
        self,
        questions: Sequence[str] = (),
        story: str = "",
        limit: int | None = None,
        *,
        ahead: bool = False,
        draft: Draft | None = None,
        then_home: bool = False,
    ) -> None:
        """Open a session.

        Args:
            questions: keys of the questions to ask; empty for what is due.
            story: id of the one story to rehearse; empty for any.
            limit: the most questions.
            ahead: whether to go on with what is not due yet.
            draft: a text that was never handed in, to go on with.
            then_home: whether Home comes after it, because it is not below it.
        """
        from trainer.ui.screens.rehearse import RehearseScreen

        screen = RehearseScreen(
            questions=questions, story=story, limit=limit, ahead=ahead, draft=draft
        )
        if then_home:
            self.push_screen(screen, lambda _: self.push_screen(HomeScreen()))
        else:
            self.push_screen(screen)

    def open_draft(self, draft: Draft) -> None:
        """Go on with a text that was never stored: an answer, a story, or one told freely."""
        from trainer.ui.screens.story_editor import StoryEditorScreen
        from trainer.ui.screens.tell import TellScreen

        if draft.kind == "story":
            self.push_screen(StoryEditorScreen(draft=draft))
        elif draft.kind == "told":
            self.push_screen(TellScreen(draft=draft))
        else:
            self.open_rehearsal(draft=draft)

    def action_open_stories(self) -> None:
        """Show the story bank."""
        from trainer.ui.screens.stories import StoriesScreen

        self.push_screen(StoriesScreen())

    def action_open_questions(self) -> None:
        """Show the questions of all banks."""
        self.open_questions()

    def open_questions(self, wish: Wish | None = None) -> None:
        """Show the questions that are wished for, by default all."""
        from trainer.ui.screens.questions import QuestionsScreen

        self.push_screen(QuestionsScreen(wish))

    def open_banks(self) -> None:
        """Show the question banks."""
        from trainer.ui.screens.banks import BanksScreen

        self.push_screen(BanksScreen())

    def open_story(self, story: str) -> None:
        """Show one story."""
        from trainer.ui.screens.story_page import StoryPageScreen

        self.push_screen(StoryPageScreen(story))

    async def edit_story_here(self, story: str = "", *, draft: Draft | None = None) -> str | None:
        """Open the story editor and return the id of what was saved; from a worker."""
        from trainer.ui.screens.story_editor import StoryEditorScreen

        return await self.push_screen_wait(StoryEditorScreen(story, draft=draft))

    async def tell_story(self, question: str = "") -> str | None:
        """Begin a story by telling it; return the id of what was saved; from a worker."""
        from trainer.ui.screens.tell import TellScreen

        return await self.push_screen_wait(TellScreen(question))

    async def import_stories(self) -> bool | None:
        """Take in what the person has, after a look at it; from a worker."""
        from trainer.ui.screens.story_import import StoryImportScreen

        return await self.push_screen_wait(StoryImportScreen())

    def action_open_banks(self) -> None:
        """Show the question banks."""
        self.open_banks()

    @work(exclusive=True, group="story")
    async def action_write_story(self) -> None:
        """Open the story editor, empty."""
        await self.edit_story_here()

    @work(exclusive=True, group="story")
    async def action_tell_a_story(self) -> None:
        """Start a story by telling it."""
        await self.tell_story()

    @work(exclusive=True, group="story")
    async def action_take_in_stories(self) -> None:
        """Take in what the person has already."""
        await self.import_stories()

    def action_open_coverage(self) -> None:
        """Show the coverage map."""
        self.open_coverage()

    def action_open_drill(self) -> None:
        """Train to choose the right story."""
        self.open_drill()

    def open_coverage(self) -> None:
        """Show the coverage map."""
        from trainer.ui.screens.coverage import CoverageScreen

        self.push_screen(CoverageScreen())

    def open_drill(self) -> None:
        """Train to choose the right story."""
        from trainer.ui.screens.drill import DrillScreen

        self.push_screen(DrillScreen())

    def open_question(self, question: str) -> None:
        """Show one question."""
        from trainer.ui.screens.question_page import QuestionPageScreen

        self.push_screen(QuestionPageScreen(question))

    def action_open_interviews(self) -> None:
        """Show the interviews."""
        from trainer.ui.screens.interviews import InterviewsScreen

        self.push_screen(InterviewsScreen())

    def action_open_progress(self) -> None:
        """Show what rehearsing has brought."""
        from trainer.ui.screens.progress import ProgressScreen

        self.push_screen(ProgressScreen())

    def open_debrief(self, interview: str) -> None:
        """Note what was asked in an interview."""
        from trainer.ui.screens.debrief import DebriefScreen

        self.push_screen(DebriefScreen(interview))

    def open_unsaid(self, interview: str) -> None:
        """Show what was left unsaid in an interview."""
        from trainer.ui.screens.unsaid import UnsaidScreen

        self.push_screen(UnsaidScreen(interview))

    async def choose_letter(self, interview: Interview) -> None:
        """Open the letter to the only interviewer, or to the one that is chosen; from a worker."""
        from trainer.ui.screens.choice import ChoiceDialog, Way
        from trainer.ui.screens.letter import LetterScreen

        people = interview.interviewers
        person: str | None = people[0].name if people else ""
        if len(people) > 1:
            ways = [Way(one.name, one.name, one.role) for one in people]
            person = await self.push_screen_wait(ChoiceDialog("A letter to whom?", ways))
        if person is not None:
            self.push_screen(LetterScreen(interview.id, person))

    def action_help(self) -> None:
        """Show what the screen is for and what its keys do; the same key closes it."""
        from trainer.ui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.pop_screen()
        else:
            self.push_screen(HelpScreen(self.screen))
