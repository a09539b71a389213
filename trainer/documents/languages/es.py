"""Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilidad|flexibilidad",
    "communication": "comunicación",
    "conflict": "conflicto|conflictos|resolución de conflictos",
    "creativity": "creatividad|innovación",
    "customer-focus": "orientación al cliente",
    "decision-making": "toma de decisiones",
    "initiative": "iniciativa",
    "integrity": "integridad|ética",
    "leadership": "liderazgo",
    "learning": "aprendizaje",
    "motivation": "motivación",
    "negotiation": "negociación",
    "ownership": "=responsabilidad",
    "planning": "planificación",
    "problem-solving": "resolución de problemas",
    "resilience": "resiliencia|=fracaso|=fracasos",
    "teamwork": "trabajo en equipo|colaboración",
    "time-management": "gestión del tiempo",
}  # fmt: skip

NO_COMPETENCY = ""

FILLERS = "el la los las y o de del en con preguntas pregunta sobre entrevista"

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "situación|la situación|contexto~|antecedentes|problema~|desafío|reto|el reto|el problema~|"
        "punto de partida"
    ),
    "task": "tarea|la tarea|mi tarea|objetivo~|meta~|obstáculo|misión~|mi objetivo|responsabilidad",
    "action": (
        "acción|acciones|la acción|mis acciones|solución~|enfoque|qué hice|lo que hice|acciones realizadas|"
        "pasos~|mi aporte"
    ),
    "result": "resultado|resultados|el resultado|los resultados|impacto~|logro|logros|métricas~",
    "reflection": (
        "reflexión|aprendizaje|aprendizajes|lección|lecciones|lecciones aprendidas|lo que aprendí|"
        "qué aprendí|qué haría distinto|qué haría diferente|conclusión"
    ),
    "best-for": "mejor para|ideal para|útil para|sirve para|responde a|también responde",
    "competencies": "tema|temas|etiquetas|competencia|competencias|habilidades|categoría",
    "questions": "pregunta|preguntas",
    "title": "título|título de la historia",
    "role": "rol|mi rol|puesto|cargo",
    "organization": "empresa|organización",
    "period": "periodo|período|fecha|año|cuándo",
    "draft": "respuesta|borrador",
    "other": (
        "fuente|nota|notas|consejo|consejos|confidencialidad|frase de apertura|preguntas de seguimiento|"
        "herramientas~|tecnologías"
    ),
}  # fmt: skip

ABBREVIATIONS = "p.ej ej sra d.c"

SENTENCE_STARTS = "El La Los Yo"

LEAD_INS = r"bueno|entonces|bien|y|ahora|por favor|puede|podría"

REQUESTS = (
    r"(?:por favor,? )?(?:cu[eé]nt[ae](?:me|nos)|h[aá]bl[ae](?:me|nos)|descr[ií]b(?:eme|ame|anos|enos|ete)"
    r"|describ[ae] (?:una?|tu|su|cómo|el|la|alg)|dame\b|d[eé]me\b|d[ae] un ejemplo|expl[ií](?:ca|que)(?:me|nos)|menci[oó]n[ae]\b"
    r"|imagin[ae]|comparte|comparta|piens[ae] en|pres[eé]ntate|nombra|convénce(?:me|nos)|véndeme)"
)

MAY_ASK = r"(?:qué|cuál(?:es)?|cómo|por qué|cuándo|dónde|quién|cuánt[oa]s?)\s"

QUESTIONS = r"¿|⸘"

DEEDS = (
    "*é *ó *í *amos *imos *aron *ieron -así -allí -aquí -qué -café -sí -mí -ahí -también hice hicimos puse pusimos traje "
    "dije tuve fui di hizo puso redujo reduje conduje produje propuse quise supe vine"
)
DEEDS_AT_THE_END = ""
DOING = "*ando *iendo -cuando"
SUBJECTS = "yo nosotros nosotras he hemos luego después también primero además finalmente"
CHANGES = "mitad doble menos más bajó bajaron subió subieron creció cayó cayeron ahorro redujo aumentó ciento"
GOES_ON = (
    "a al ante aunque bajo como con contra cuando de del desde donde durante el en entre es esa ese esta este hacia hasta "
    "mientras ni no o para pero por porque pues que quien según si sin sino sobre su sus tras y"
)
CONTRASTS = "luego no pero sino nunca solo"
NEGATES = "no nunca ningún ninguna menos"
AND = "y e"
IF = "si"
PERSONS = "yo nosotros nosotras"
RANGE = "de a"
