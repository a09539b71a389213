"""Korean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "communication": "커뮤니케이션|의사소통",
    "conflict": "갈등|갈등 해결",
    "leadership": "리더십",
    "problem-solving": "문제 해결",
    "teamwork": "협업|팀워크",
}

STORY_LABELS: Mapping[str, str] = {
    "situation": "상황|배경~|문제~|문제 상황|배경 상황|당시 상황|상황 설명",
    "task": "과제|목표~|역할~|나의 역할|내 역할|해야 할 일|나의 과제|내 과제|임무",
    "action": "행동|해결~|해결 방법|해결 과정|액션|내가 한 일|한 일|나의 행동|내 행동|실행|대응|조치|해결책|접근 방법|노력",
    "result": "결과|성과|임팩트|효과~|결과 및 성과",
    "reflection": "성찰|배운 점|배운점|회고|교훈|느낀 점|느낀점|배움|깨달은 점|아쉬운 점|다음에는|개선점",
    "best-for": "적합한 질문|활용~|활용 질문|적용 질문|이런 질문에|어울리는 질문",
    "competencies": "테마|태그|역량|핵심 역량|키워드",
    "questions": "질문|예상 질문|면접 질문",
    "title": "제목",
    "role": "역할명|직무|직책",
    "organization": "회사|소속|회사명",
    "period": "기간|시기",
    "draft": "답변|초안",
    "other": "출처|출전|메모|팁|참고|기술 스택|사용 기술|꼬리 질문",
}  # fmt: skip

ASKS_AT_END = (
    r"(?:말씀|설명|이야기|소개|알려|얘기|들려|공유)[^ ]{0,4}\s?(?:주세요|주십시오|해보세요|하시오|하세요)"
    r"|부탁(?:드립니다|드려요|합니다|해요)|(?:습니|입니|합니|니)까|나요|가요|은가|는가|인가요|까요|어요\?"
)

STORY_NOUNS = "이야기|사례|스토리"
"""What a story is called before its number: “Story 3: …”."""

NOTHING = "채워주세요|작성 예정|미작성"
EXAMPLES = "예[:：시]"

HEADINGS: Mapping[str, str] = {
    "collection": "스토리|이야기",
    "explanation": "사용법|사용 방법|템플릿|작성 가이드|작성법|양식|설명|팁|주의사항|목차",
    "no-stories": "회사|회사 조사|기업 조사|준비물|일정|할 일|질문 리스트|질문|링크|참고|자기소개|장점|단점|장단점|지원동기",
    "stories": "스토리|이야기|사례|경험|경험 정리|성과",
}  # fmt: skip

TELLING: Mapping[str, str] = {
    "defining": "무엇을|무엇|했는가|했는지|어떤|상황|과제|행동|결과|배경|역할|배운|점|나의|구체적인|구체적|수치|설명|이었는가",
    "nothing": "아직 없음|없음|작성 예정|추가 예정",
}  # fmt: skip

DEEDS_AT_THE_END = "*했다 *했습니다 *었다 *었습니다 *았다 *았습니다 *였다 *했음 *였습니다"

INTERVIEWER = "면접관"
CANDIDATE = "지원자"
QUESTION_LABEL = "질문"
ANSWER_LABEL = "답변|답"
VOICE_LABEL = "화자"
LISTENING = "네"

MEASURES = r"명|건|배|만|억"

PART_CUES: Mapping[str, str] = {
    "maybe-task": "과제|목표|해야|맡",
    "maybe-result": "결과|줄었|늘었",
    "maybe-reflection": "배웠|배운|다음에는",
}
"""How sentences of each part sound, see English."""

ANNOUNCES = "질문"
SPEAKS_TO = "당신"
PARTING = "감사합니다|안녕히|수고하셨습니다"
