"""The ways between the screens, which do not know each other.

Each screen is imported when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Unpack

from trainer.ui.screens.home import HomeScreen

if TYPE_CHECKING:
    from trainer.coach.question_list import Wish
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.storage.recovery import Draft
    from trainer.stories.sheet import Sheet
    from trainer.ui.coached_app import CoachedApp
    from trainer.ui.rehearse_jobs import Wanted


class Navigation:
    """What opens the screens of an app, one above the other."""

    def __init__(self, app: CoachedApp) -> None:
        """Make the ways of an app."""
        self._app = app

    def open(self, name: str) -> None:
        """Open a screen that needs to know nothing but that it is wanted.

        Args:
            name: a word of the commands' actions, such as `stories`.
        """
        opened: dict[str, Callable[[], None]] = {
            "rehearsal": self.open_rehearsal,
            "stories": self.open_stories,
            "questions": self.open_questions,
            "interviews": self.open_interviews,
            "progress": self.open_progress,
            "mock": self.open_mock,
            "banks": self.open_banks,
            "coverage": self.open_coverage,
            "drill": self.open_drill,
            "editor": lambda: self._answered_alone(self.edit_story()),
            "telling": lambda: self._answered_alone(self.tell_story()),
            "import": lambda: self._answered_alone(self.import_stories()),
            "keys": self.open_keys,
            "debrief": lambda: self._answered_alone(self._of_latest("debrief")),
            "letter": lambda: self._answered_alone(self._of_latest("letter")),
            "sheet": lambda: self._answered_alone(self._of_latest("sheet")),
        }
        opened[name]()

    def _answered_alone(self, job: Coroutine[Any, Any, object]) -> None:
        """Open a screen whose answer nobody waits for."""
        self._app.run_worker(job, exclusive=True, group="story")

    async def _of_latest(self, what: str) -> None:
        """Open the debrief or letter of the last interview, or the sheet of the next; from a worker."""
        coach = self._app.coach
        found = await coach.run(_latest, what)
        if found is None:
            none = (
                "You have no interview coming up. Press g i, then n, to add one."
                if what == "sheet"
                else "None of your interviews is over yet."
            )
            self._app.notify(none, markup=False)
        elif what == "debrief":
            self.open_debrief(found.id)
        elif what == "letter":
            await self.choose_letter(found)
        else:
            self.open_cheat_sheet(found.id)

    def open_keys(self) -> None:
        """Say how the keys of the screen in front are changed."""
        from trainer.ui.keys import remap_lines
        from trainer.ui.screens.reading import ReadingScreen

        here = getattr(self._app.screen, "COMMANDS_HERE", ())
        self._app.push_screen(ReadingScreen("Your keys", lambda work: remap_lines(work, here)))

    def open_rehearsal(self, *, then_home: bool = False, **wanted: Unpack[Wanted]) -> None:
        """Open a session; with `then_home` Home comes after it, because it is not below it."""
        from trainer.ui.screens.rehearse import RehearseScreen

        screen = RehearseScreen(**wanted)
        if then_home:
            self._app.push_screen(screen, lambda _: self._app.push_screen(HomeScreen()))
        else:
            self._app.push_screen(screen)

    def open_draft(self, draft: Draft) -> None:
        """Go on with a text that was never stored: an answer, a story, or one told freely."""
        from trainer.ui.screens.story_editor import StoryEditorScreen
        from trainer.ui.screens.tell import TellScreen

        if draft.kind == "story":
            self._app.push_screen(StoryEditorScreen(draft=draft))
        elif draft.kind == "told":
            self._app.push_screen(TellScreen(draft=draft))
        else:
            self.open_rehearsal(draft=draft)

    def open_stories(self) -> None:
        """Show the story bank."""
        from trainer.ui.screens.stories import StoriesScreen

        self._app.push_screen(StoriesScreen())

    def open_questions(self, wish: Wish | None = None) -> None:
        """Show the questions that are wished for, by default all."""
        from trainer.ui.screens.questions import QuestionsScreen

        self._app.push_screen(QuestionsScreen(wish))

    def open_banks(self) -> None:
        """Show the question banks."""
        from trainer.ui.screens.banks import BanksScreen

        self._app.push_screen(BanksScreen())

    def open_story(self, story: str) -> None:
        """Show one story."""
        from trainer.ui.screens.story_page import StoryPageScreen

        self._app.push_screen(StoryPageScreen(story))

    async def edit_story(
        self, story: str = "", *, sheet: Sheet | None = None, draft: Draft | None = None
    ) -> str | None:
        """Open the story editor and return the id of what was saved; from a worker.

        Args:
            story: id of the story; empty for a new one.
            sheet: what a new one begins with.
            draft: a text that was never saved, to go on with.
        """
        from trainer.ui.screens.story_editor import StoryEditorScreen

        return await self._app.push_screen_wait(StoryEditorScreen(story, sheet=sheet, draft=draft))

    async def tell_story(self, question: str = "", told: str = "") -> str | None:
        """Begin a story by telling it; return the id of what was saved; from a worker.

        Args:
            question: what is answered with it; empty for none.
            told: what was told already, as after an interview.
        """
        from trainer.ui.screens.tell import TellScreen

        return await self._app.push_screen_wait(TellScreen(question, told=told))

    async def import_stories(self) -> bool | None:
        """Take in what the person has, after a look at it; from a worker."""
        from trainer.ui.screens.story_import import StoryImportScreen

        return await self._app.push_screen_wait(StoryImportScreen())

    def open_coverage(self) -> None:
        """Show the coverage map."""
        from trainer.ui.screens.coverage import CoverageScreen

        self._app.push_screen(CoverageScreen())

    def open_drill(self) -> None:
        """Train to choose the right story."""
        from trainer.ui.screens.drill import DrillScreen

        self._app.push_screen(DrillScreen())

    def open_question(self, question: str) -> None:
        """Show one question."""
        from trainer.ui.screens.question_page import QuestionPageScreen

        self._app.push_screen(QuestionPageScreen(question))

    def open_interviews(self) -> None:
        """Show the interviews."""
        from trainer.ui.screens.interviews import InterviewsScreen

        self._app.push_screen(InterviewsScreen())

    def open_interview(self, interview: str) -> None:
        """Show the page of an interview."""
        from trainer.ui.screens.interview_page import InterviewPageScreen

        self._app.push_screen(InterviewPageScreen(interview))

    def open_cheat_sheet(self, interview: str) -> None:
        """Show the cheat sheet of an interview."""
        from trainer.ui.screens.cheat_sheet import CheatSheetScreen

        self._app.push_screen(CheatSheetScreen(interview))

    def open_progress(self) -> None:
        """Show what rehearsing has brought."""
        from trainer.ui.screens.progress import ProgressScreen

        self._app.push_screen(ProgressScreen())

    def open_mock(self) -> None:
        """Hold a mock interview: go on with the last one, or begin one."""
        from trainer.ui.screens.mock import MockScreen

        self._app.push_screen(MockScreen())

    def open_mock_report(self, plan: str) -> None:
        """Show how a mock interview went."""
        from trainer.ui.screens.mock_report import MockReportScreen

        self._app.push_screen(MockReportScreen(plan))

    def open_debrief(self, interview: str) -> None:
        """Note what was asked in an interview."""
        from trainer.ui.screens.debrief import DebriefScreen

        self._app.push_screen(DebriefScreen(interview))

    def open_unsaid(self, interview: str) -> None:
        """Show what was left unsaid in an interview."""
        from trainer.ui.screens.unsaid import UnsaidScreen

        self._app.push_screen(UnsaidScreen(interview))

    async def choose_letter(self, interview: Interview) -> None:
        """Open the letter to the only interviewer, or to the one that is chosen; from a worker."""
        from trainer.ui.components.way import Way
        from trainer.ui.screens.choice import ChoiceDialog
        from trainer.ui.screens.letter import LetterScreen

        people = interview.interviewers
        person: str | None = people[0].name if people else ""
        if len(people) > 1:
            ways = [Way(person.name, person.name, person.role) for person in people]
            person = await self._app.push_screen_wait(ChoiceDialog("A letter to whom?", ways))
        if person is not None:
            self._app.push_screen(LetterScreen(interview.id, person))


def _latest(work: Workspace, what: str) -> Interview | None:
    from trainer.coach import interviews  # on the coach's thread

    if what == "sheet":
        return interviews.next_interview(work)
    waiting = interviews.to_debrief(work) if what == "debrief" else None
    return waiting or interviews.last_over(work)
