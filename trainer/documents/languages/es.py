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

FILLERS = "el la los las y o de del en con preguntas pregunta sobre entrevista"

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "qué pasaba|cuál era el problema|cuál era la situación|situación|la situación|contexto~|antecedentes|problema~|desafío|reto|el reto|el problema~|"
        "punto de partida"
    ),
    "task": "qué tenía que hacer|cuál era mi tarea|tarea|la tarea|mi tarea|objetivo~|meta~|obstáculo|misión~|mi objetivo|responsabilidad",
    "action": (
        "acción|acciones|la acción|mis acciones|solución~|enfoque|qué hice|lo que hice|acciones realizadas|"
        "pasos~|mi aporte"
    ),
    "result": "qué conseguí|cuál fue el resultado|resultado|resultados|el resultado|los resultados|impacto~|logro|logros|métricas~",
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

ABBREVIATIONS = "mill p.ej ej sra d.c"

SENTENCE_STARTS = "El La Los Yo"

LEAD_INS = r"(?:primera|segunda|siguiente|última) pregunta|bueno|entonces|bien|y|ahora|por favor|puede|podría"

REQUESTS = (
    r"(?:por favor,? )?(?:cu[eé]nt[ae](?:me|nos)|h[aá]bl[ae](?:me|nos)|descr[ií]b(?:eme|ame|anos|enos|ete)"
    r"|describ[ae] (?:una?|tu|su|cómo|el|la|alg)|dame\b|d[eé]me\b|d[ae] un ejemplo|expl[ií](?:ca|que)(?:me|nos)|menci[oó]n[ae]\b"
    r"|(?:dime|dinos|díga(?:me|nos)|coménta(?:me|nos)|coménte(?:me|nos))\b|p[oó]n(?:ga)?(?:me|nos)? un ejemplo|imagin[ae]|comparte|comparta|piens[ae] en|pres[eé]nt[ae][ts]e|nombra|convénce(?:me|nos)|véndeme)"
)

MAY_ASK = r"(?:qué|cuál(?:es)?|cómo|por qué|cuándo|dónde|quién|cuánt[oa]s?)\s"

QUESTIONS = r"¿|⸘"

DEEDS = (
    "*é *ó *í *amos *imos *aron *ieron -así -allí -aquí -qué -café -sí -mí -ahí -también hice hicimos puse pusimos traje "
    "dije tuve fui di hizo puso redujo reduje conduje produje propuse quise supe vine"
)
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
NUMBERS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez veinte mitad tercio cuarto"
RANGE = "de a"

STORY_NOUNS = "historia|ejemplo|caso|situación|proyecto"
"""What a story is called before its number: “Story 3: …”."""

PAGE_MARKS = r"página \d{1,3}(?: de |/)\d{1,3}"
"""What a program prints at the foot of a page."""

EXAMPLES = r"(?:por )?ejemplo\b|p\.\s?ej\."

HEADINGS: Mapping[str, str] = {
    "collection": "historias",
    "explanation": (
        "cómo funciona*|cómo *|plantilla|plantillas|estructura|método|formato|consejos|consejos *|leyenda|reglas|"
        "introducción|índice|guía|instrucciones|errores comunes|qué es *"
    ),
    "no-stories": (
        "próxima semana|la próxima semana|bloqueos|objetivos|objetivos *|comentarios *|áreas de mejora|investigación|empresa|la empresa|sobre la empresa|productos|valores|cultura|noticias|competidores|"
        "equipo|contactos|contacto|logística|lugar|horario|agenda|antes de la entrevista|"
        "después de la entrevista|el día *|qué llevar|ropa|tareas|tareas pendientes|pendientes|por hacer|"
        "próximos pasos|preguntas|mis preguntas|preguntas para *|salario|enlaces|fuentes|habilidades|idiomas|"
        "educación|formación|notas|sobre mí|presentación|fortalezas|debilidades|fortalezas y debilidades|"
        "por qué *|requisitos|cifras|lista de compras"
    ),
    "chores": "cosas pequeñas|tareas menores|día a día|varios",
    "stories": "qué salió bien|lo que salió bien|historias|ejemplos|logros|otros logros|respuestas|más|otros|proyectos|anécdotas",
    "event": (
        "conflicto|conflicto con *|un conflicto *|desacuerdo con *|error|un error|fracaso|un fracaso|crisis|"
        "discusión con *|cliente difícil|el mayor *|la vez que *|cuando *|cómo *"
    ),
    "before": "mis|mi|las|los|el|la|otros|otras|mejores|star",
}  # fmt: skip

TELLING: Mapping[str, str] = {
    "advice": (
        "llegar|llevar|preguntar|evitar|usa|usar|evita|lleva|pregunta|recuerda|recordar|practica|practicar|sé|"
        "nunca|siempre|lee|leer|imprimir|planchar|sonríe|respira|explica|describe|di|tu|tus"
    ),
    "company": (
        "fundada*|fundado*|empleados|sede|competidores|facturación|director general|filial|cotiza"
    ),
    "defining": (
        "breve|qué|pasó|era|es|cuál|fue|cómo|dónde|cuándo|quién|por|el|la|los|las|un|una|de|del|y|o|en|con|tu|tus|mi|"
        "mis|lo|que|hice|hiciste|hizo|aprendí|aprendiste|aprendido|resultado|resultados|medible|medibles|"
        "contexto|situación|tarea|acción|acciones|objetivo|meta|problema|reto|desafío|rol|papel|responsabilidad|"
        "describe|describa|explica|explique|números|cifras|impacto|se|logró|pasos|para|lección|reflexión|harías|"
        "haría|diferente|concreto|concretos|brevemente"
    ),
    "nothing": "nada todavía|nada aún|vacío|pendiente|por completar|aún nada|próximamente",
    "gap": "número|cantidad|nombre|empresa|porcentaje|fecha|año|rol|proyecto|tu *|su *",
    "before-title": "pregunta|logro|historia|ejemplo|proyecto|caso|experiencia|anécdota|star",
}  # fmt: skip

TITLE_COLUMNS = "historia|título|nombre|proyecto|ejemplo"
PLAIN_DEED_COLUMNS = "qué"
DEED_COLUMNS = "qué *|lo que *|logro|logros|qué hice|lo que hice|contribución|éxito"
ASKED_COLUMNS = "requisito|requisitos|criterio|pregunta"
CONFIDENTIAL_LABELS = "confidencial|confidencialidad|sensible"
CONFIDENTIAL = (
    "confidencial *|* es confidencial|estrictamente confidencial|no compartir|no divulgar|bajo nda|"
    "acuerdo de confidencialidad|no mencionar|solo interno|uso interno"
)
NOT_CONFIDENTIAL = "no|público|pública|ninguna|baja|no confidencial"

RESUME_WORDS: Mapping[str, str] = {
    "work": (
        "experiencia*|experiencias*|trayectoria*|historial laboral|empleo|empleos|prácticas*"
    ),
    "told": "proyectos*|voluntariado*|logros*|actividades*",
    "background": (
        "formación*|educación*|estudios*|idiomas*|habilidades*|aficiones*|intereses*|perfil*|"
        "competencias*|datos personales|datos de contacto|contacto|sobre mí|conocimientos*|aptitudes*|"
        "resumen*"
    ),
    "aside": (
        "certificaciones*|certificados*|publicaciones*|referencias*|premios*|cursos*|informática|"
        "otros datos|carnet*|herramientas*"
    ),
    "tools": "aptitudes|conocimientos|tecnologías|herramientas|entorno|lugar",
    "company": "empresa|organización",
    "role": "cargo|puesto",
    "when": "fechas|periodo|período|fecha",
    "roles": (
        "ingeniero|ingeniera|enfermero|enfermera|gerente|director|directora|desarrollador|"
        "desarrolladora|responsable|jefe|jefa|analista|asistente|auxiliar|técnico|técnica|profesor|"
        "profesora|vendedor|vendedora|consultor|consultora|becario|becaria|coordinador|coordinadora|"
        "camarero|camarera|cocinero|cocinera|dependiente|dependienta|contable|administrativo|"
        "administrativa|abogado|abogada|maestro|maestra|médico|médica|encargado|encargada|supervisor|"
        "supervisora|especialista|operario|operaria|conductor|conductora|cajero|cajera|voluntario|"
        "voluntaria|comercial|secretario|secretaria|arquitecto|arquitecta|diseñador|diseñadora|"
        "programador|programadora"
    ),
    "months": "ene|abr|ago|dic|mayo|junio|julio|verano|primavera|otoño|invierno",
    "since": "desde|de",
    "to": "a|al|hasta",
    "present": "actualidad|presente|hoy|actual|la fecha",
    "employment": "jornada completa|media jornada|contrato temporal|autónomo|profesional independiente",
    "units": "años|año|meses|mes",
    "calendar": "semana|trimestre|semestre|año",
    "at": "",
}  # fmt: skip

INTERVIEWER = (
    "entrevistador|entrevistadora|entrevistadores|reclutador|reclutadora|moderador|moderadora|"
    "entrevistado por|entrevistada por"
)

SPEECH_VERB = "dice|pregunta|responde"
OWN_QUESTIONS = "mis preguntas"

CANDIDATE = "candidato|candidata|entrevistado|entrevistada|aspirante|yo"

QUESTION_LABEL = "pregunta"
QUESTION_LETTER = "p"

ANSWER_LABEL = "respuesta"
ANSWER_LETTER = "r"
"""The same as one letter, only beside a label for the question."""

VOICE_LABEL = "orador|oradora|hablante|participante|desconocido"

STORY_LABEL = "resultado|ejemplo|situación|acción|tarea|problema|solución"

NOTE_LABEL = "observación|observaciones|mi impresión|impresiones|comentarios|nota|notas|resumen|fecha|tema|participantes|lugar|duración|empresa|puesto|análisis|transcripción"

NOTICE = (
    "<multimedia omitido>|los mensajes y las llamadas están cifrados.*"
    "|.{0,60} (?:inició|detuvo|finalizó) la (?:transcripción|grabación)"
    "|(?:transcripción|grabación) (?:iniciada|finalizada|terminada).*"
)
SOUND = "editado|risas?|ríe|música|aplausos|pausa|silencio|tose|suspira"
UNHEARD = "inaudible|ininteligible"

OWN_NOTE = "nota para mí|mi impresión|nota mía"

LISTENING = "sí claro vale bien ya gracias perfecto entiendo exacto muy"

GREETING = "hola|buenos días|buenas tardes|buenas noches|buenas|bienvenido|bienvenida"
GREETED = "a todos|todos"

SMALL_TALK = (
    r"cómo est[áa]|qué tal|me (?:oye|escucha|oyes|escuchas)|podemos (?:empezar|comenzar)(?! (?:por|con)\b)|cómo ha ido el viaje"
    r"|(?:quiere|quieres) (?:un|algo de) (?:café|agua|té|beber)|ha encontrado bien"
)

FOLLOW_UP = (
    r"¿?(?:y|pero) (?:\S+ ?){1,6}$|¿?(?:qué|quién) más\b"
    r"|.*\b(?:eso|esto|entonces|después|ellos|ella|él|exactamente|concretamente|ejemplo)\W*$"
)

PARTING = (
    r"gracias|adiós|hasta (?:luego|pronto|la vista|mañana)|buen día|que (?:tenga|tengas|vaya)|"
    r"un placer|nos vemos|le llamaremos|te llamaremos|suerte|encantad[oa]"
)
TAG_QUESTION = "verdad|no"
NAME_PARTICLE = "de|del|la|el|y"

OWN_WORDS = "yo|mi|mis"
ADDRESSED = "usted|ustedes|tú|te|tu|tus|su|sus|le"

SPEAKER_COLUMN = "hablante|orador|quién"
WORDS_COLUMN = "texto|contenido"
START_COLUMN = "tiempo|inicio|hora"

INVITATION = r"(?:alguna pregunta|preguntas) para\b"

NO_TAG = "preguntas pregunta de la las los el y entrevista para"

MEASURES = r"por ciento|horas|días"
OUTCOMES = r"aument|redu[cj]|mejor|duplic"

PART_CUES: Mapping[str, str] = {
    "situation": "la situación era",
    "task": "mi (?:tarea|trabajo|objetivo) era|tenía que|me pidieron",
    "action": "lo que hice",
    "result": "como resultado|el resultado fue|al final",
    "reflection": r"aprendí|la próxima vez",
    "maybe-task": "tarea|debía|objetivo",
    "maybe-result": "resultado",
    "maybe-reflection": r"aprend\w+",
    "named-situation": "(?:la|mi) situación (?:era|fue)|el contexto era",
    "named-task": "(?:la|mi|el) (?:tarea|objetivo|misión|trabajo) (?:era|fue)",
    "named-action": "lo que hice",
    "named-result": "como resultado|el resultado fue",
    "named-reflection": "aprendí",
}
"""How sentences of each part sound, see English."""

LIST_LABELS: Mapping[str, str] = {
    "question": "pregunta",
    "follow": "repreguntas?|preguntas? de seguimiento|seguimiento|profundización",
    "listen": "lo que (?:buscan|buscamos)|qué (?:buscan|buscamos)|se valora|buscamos",
    "aside": "respuestas?|ejemplos?|consejos?|fuentes?|notas?|pistas?",
    "group": "categor[íi]as?|temas?|áreas?|rondas?|etiquetas?|competencias?",
    "column": "preguntas?",
}
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": r"preguntas? (?:\w+ ){0,5}(?:hacernos|(?:puedes|debes|deber[íi]as) hacer)\b|preguntas? (?:para|al?) (?:el |la )?(?:entrevistador|empresa|reclutador)|mis preguntas",
    "situational": r"\bsituacional",
    "motivation": r"\bmotivaci[óo]n\b",
}
KIND_WORDINGS: Mapping[str, str] = {
    "situational": r"¿?qué har[íi]as?\b.{0,80}\bsi\b|¿?cómo reaccionar[íi]as?\b|imagin[ea] que",
    "motivation": r"¿?por qué (?:quieres?|le gustaría|te gustaría|nosotros|esta empresa)|¿?qué l?[et] motiva",
    "background": r"(?:h[áa]bl[ea](?:me|nos)|cu[ée]nt[ea](?:me|nos)) (?:un poco )?(?:sobre|de|acerca de) (?:usted|ti)\b",
}
ASKS_READER = r"¿?te (?:ha resultado|resultó|ha sido) útil|¿?(?:quieres|quiere) que (?:te|le|los?)\b|¿?(?:tienes|tiene) (?:alguna|más) preguntas?\?"
ANNOUNCES = "preguntas"
ABOUT_INTERVIEWS = r"entrevistas?\b"
SPEAKS_TO = r"\b(?:tú|usted|tu|te|su|sus|le)\b"
GOES_ON_ASKING = r"^¿?(?:y )?(?:por qué|cómo|cuándo|quién|qué|dónde)(?: no| más)?\s*\?"

LETTER_FIELDS = "de|para|asunto|fecha|enviado"
SALUTATIONS = "estimad[oa]s?|querid[oa]s?"
FAREWELLS = "saludos|un saludo|saludos cordiales|atentamente|un abrazo|abrazos|gracias"

SMALL_WORDS = "qué cuál cómo por que no se me un una es nos ha"
