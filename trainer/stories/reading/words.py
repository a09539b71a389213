"""The words of labels, as data: what people write before the pieces of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LETTERS: Mapping[str, str] = {
    "s": "situation", "t": "task", "a": "action", "r": "result", "o": "task", "c": "situation",
    "p": "situation", "l": "reflection", "+r": "reflection", "r2": "reflection", "+": "reflection",
    "+l": "reflection", "r+": "reflection", "rr": "reflection", "s/t": "situation+task",
    "st": "situation+task", "s+t": "situation+task", "s&t": "situation+task", "s-t": "situation+task",
}  # fmt: skip
"""One-letter codes of STAR, STAR+R, STARL, SOAR, CAR and PAR."""

_BY_FIELD: Mapping[str, str] = {
    "situation": (
        "situation|situations|the situation|context|the context|background|setting|the setting|scene|"
        "context & background|background and context|situation and context|problem|the problem|challenge|"
        "the challenge|situation / context|starting point|initial situation|where|problem statement|"
        "ausgangslage|kontext|hintergrund|herausforderung|problemstellung|ausgangssituation|"
        "situación|la situación|contexto|antecedentes|problema|desafío|reto|situação|contexte|défi|"
        "situazione|contesto|situatie|achtergrond|sytuacja|durum|ситуация|контекст|"
        "상황|배경|문제|문제 상황|状況|背景|課題背景|情境|情况|背景情况|場面|シチュエーション"
    ),
    "task": (
        "task|tasks|the task|my task|objective|objectives|the objective|goal|goals|the goal|my goal|"
        "target|assignment|responsibility|my responsibility|your responsibility|mission|my mission|"
        "obstacle|obstacles|the obstacle|the obstacles|complication|crisis|constraint|constraints|hindrance|thinking|"
        "aufgabe|die aufgabe|meine aufgabe|ziel|ziele|auftrag|hindernis|tarea|la tarea|objetivo|meta|"
        "obstáculo|tarefa|tâche|mission|objectif|compito|obiettivo|taak|doel|zadanie|cel|görev|задача|цель|"
        "과제|목표|역할|任務|課題|目標|タスク|任务|目标"
    ),
    "action": (
        "action|actions|the action|the actions|my action|my actions|action taken|actions taken|"
        "actions i took|action steps|key actions|key action|what i did|steps|steps taken|my steps|approach|my approach|"
        "the approach|solution|the solution|execution|activity|activities|implementation|response|"
        "handlung|handlungen|aktion|aktionen|vorgehen|maßnahme|maßnahmen|lösung|umsetzung|mein vorgehen|"
        "acción|acciones|la acción|solución|enfoque|ação|ações|solução|actions menées|démarche|solution apportée|"
        "azione|azioni|actie|acties|aanpak|działanie|działania|eylem|действие|действия|"
        "행동|해결|해결 방법|해결 과정|액션|実行|行動|対応|アクション|行动"
    ),
    "result": (
        "result|results|the result|the results|outcome|outcomes|the outcome|impact|the impact|business impact|"
        "achievement|achievements|results achieved|key results|measurable result|measurable results|"
        "metrics|key metrics|numbers|benefit|benefits|effect|resolution|payoff|result / impact|"
        "ergebnis|ergebnisse|das ergebnis|resultat|resultate|wirkung|erfolg|auswirkung|"
        "resultado|resultados|el resultado|impacto|logros|résultat|résultats|"
        "risultato|risultati|impatto|resultaat|resultaten|wynik|efekt|rezultat|sonuç|результат|результаты|итог|"
        "결과|성과|임팩트|結果|成果|结果|成绩"
    ),
    "reflection": (
        "reflection|reflections|the reflection|my reflection|learning|learnings|the learning|learned|learnt|"
        "lesson|lessons|lesson learned|lessons learned|lesson learnt|lessons learnt|key learning|key learnings|key lesson|"
        "takeaway|takeaways|key takeaway|key takeaways|what i learned|what i learnt|what i'd do differently|"
        "what i would do differently|what i learned / what i'd do differently|hindsight|in hindsight|"
        "retrospective|next time|insight|insights|growth|self-reflection|reflection / learning|moral|"
        "reflexion|erkenntnis|erkenntnisse|gelernt|lehre|lehren|was ich gelernt habe|fazit|rückblick|"
        "reflexión|aprendizaje|aprendizajes|lección|lecciones|lo que aprendí|reflexão|aprendizado|lições|"
        "réflexion|apprentissage|apprentissages|leçon|leçons|bilan|riflessione|apprendimento|reflectie|les|"
        "refleksja|wnioski|çıkarım|рефлексия|вывод|выводы|уроки|"
        "성찰|배운 점|배운점|회고|교훈|느낀 점|느낀점|振り返り|学び|反省|反思|经验教训|收获|复盘|总结反思"
    ),
    "best-for": (
        "best for|best for questions about|best for questions|best for questions like|best for questions on|"
        "best used for|best used when|best when|best fit for|best suited for|use for|use it for|use this for|"
        "use when|use when asked about|use when asked|used for|good for|great for|ideal for|works for|works well for|"
        "usable for|usable for questions about|useful for|answers|answers questions about|can answer|"
        "covers|relevant for|relevant questions|question types|question type|questions about|"
        "fits|fits questions|fits questions about|applies to|maps to|applicable questions|applicable to|suited for|target questions|"
        "geeignet für|geeignet für fragen zu|passt zu|gut für|mejor para|ideal para|útil para|melhor para|idéal pour|"
        "utile pour|ideale per|적합한 질문|활용|활용 질문|적용 질문|이런 질문에|向いている質問|適した質問|适用问题|适用于|适合问题|适合回答"
    ),
    "competencies": (
        "competency|competencies|competence|competences|competency tags|theme|themes|tag|tags|category|categories|"
        "skill|skills|skills shown|skills demonstrated|demonstrates|shows|core signal|signal|signals|"
        "leadership principle|leadership principles|leadership principles shown|principles|values|"
        "thema|themen|schlagworte|schlagwörter|kompetenz|kompetenzen|kategorie|tema|temas|etiquetas|competencia|"
        "competencias|thème|thèmes|compétence|compétences|테마|태그|역량|핵심 역량|テーマ|タグ|コンピテンシー|"
        "主题|标签|能力|技能标签|能力标签"
    ),
    "questions": (
        "question|questions|the question|primary question|interview question|interview questions|"
        "questions it answers|questions this answers|questions answered|questions this story answers|"
        "example questions|sample questions|typical questions|likely questions|answers the question|"
        "frage|fragen|pregunta|preguntas|pergunta|perguntas|domanda|domande|질문|예상 질문|면접 질문|質問|问题"
    ),
    "title": "title|story title|story name|headline|titel|título|titre|titolo|제목|タイトル|标题",
    "role": "role|my role|position|job title|rolle|meine rolle|position|rol|puesto|cargo|rôle|poste|ruolo|역할명|직무|役職|角色",
    "organization": (
        "company|organization|organisation|employer|client|firm|organization/company|unternehmen|firma|arbeitgeber|"
        "empresa|organización|entreprise|employeur|azienda|회사|소속|会社|公司"
    ),
    "period": (
        "period|date|dates|when|year|time|timeframe|time frame|timeline|duration|zeitraum|datum|jahr|wann|"
        "periodo|período|fecha|año|période|année|periodo di tempo|기간|시기|期間|時期|时间"
    ),
    "draft": "draft|my draft|answer|my answer|content|story|the story|text|details|antwort|respuesta|réponse|답변|回答",
    "other": (
        "source|sources|note|notes|tip|tips|delivery tip|delivery tips|angle|angles|sensitivity note|sensitivity|"
        "if asked|if they ask|follow-up|follow-ups|follow-up question|follow-up questions|followups|potential follow-ups|"
        "likely follow-ups|likely follow-up questions|prompt|provenance|first surfaced|scope note|caution|warning|careful|"
        "do not say|don't say|avoid|not for|not good for|variant|variants|hook|opening|opening line|one-liner|summary|quick summary|"
        "short version|tl;dr|talking time|speaking time|confidence|status|strength|evidence|proof|proof points|link|links|"
        "reference|references|keyword|keywords|stack|tech stack|technologies|tools|verified|last used|used in|quelle|notiz|"
        "hinweis|fuente|nota|notas|출처|메모|팁|출典|出典|メモ|来源|备注|关键词|数据来源"
    ),
}  # fmt: skip

FIELD_WORDS: Mapping[str, str] = {
    word: field for field, words in reversed(tuple(_BY_FIELD.items())) for word in words.split("|")
}
"""Word or phrase, casefolded, -> the value of a `Field`; an earlier field wins a shared word."""

WEAK_WORDS = frozenset(
    [
        "problem",
        "the problem",
        "challenge",
        "the challenge",
        "context",
        "the context",
        "background",
        "setting",
        "scene",
        "where",
        "problem statement",
        "goal",
        "goals",
        "the goal",
        "target",
        "mission",
        "objective",
        "objectives",
        "assignment",
        "obstacle",
        "obstacles",
        "constraint",
        "constraints",
        "complication",
        "crisis",
        "thinking",
        "steps",
        "approach",
        "the approach",
        "my approach",
        "solution",
        "the solution",
        "execution",
        "implementation",
        "response",
        "activity",
        "activities",
        "impact",
        "the impact",
        "business impact",
        "metrics",
        "key metrics",
        "numbers",
        "benefit",
        "benefits",
        "effect",
        "resolution",
        "achievement",
        "achievements",
        "outcome",
        "outcomes",
        "growth",
        "insight",
        "insights",
        "next time",
        "learning",
        "learned",
        "lesson",
        "lessons",
        "moral",
        "growth",
        "hintergrund",
        "herausforderung",
        "kontext",
        "ziel",
        "ziele",
        "lösung",
        "umsetzung",
        "wirkung",
        "problema",
        "contexto",
        "objetivo",
        "meta",
        "solución",
        "impacto",
        "les",
        "문제",
        "배경",
        "목표",
        "역할",
        "해결",
        "활용",
        "answers",
        "covers",
        "fits",
        "summary",
        "evidence",
        "proof",
        "tools",
        "stack",
        "status",
        "strength",
        "confidence",
        "avoid",
        "note",
        "notes",
        "opening",
        "reference",
        "references",
        "link",
        "links",
        "answer",
        "content",
        "story",
        "text",
        "details",
        "draft",
        "shows",
        "values",
        "role",
        "position",
        "client",
        "time",
        "date",
        "when",
        "year",
        "duration",
        "signal",
        "signals",
        "question",
        "questions",
        "skills",
        "category",
        "theme",
    ]
)
"""Words that also stand in ordinary text with a colon behind them."""
