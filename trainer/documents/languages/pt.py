"""Portuguese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilidade|flexibilidade",
    "communication": "comunicação",
    "conflict": "conflito|conflitos|resolução de conflitos",
    "creativity": "criatividade|inovação",
    "decision-making": "tomada de decisão",
    "integrity": "integridade",
    "leadership": "liderança",
    "learning": "aprendizado|aprendizagem",
    "motivation": "motivação",
    "negotiation": "negociação",
    "ownership": "=responsabilidade",
    "planning": "planejamento|planeamento",
    "problem-solving": "resolução de problemas",
    "resilience": "resiliência|=fracasso",
    "teamwork": "trabalho em equipe|trabalho em equipa|colaboração",
    "time-management": "gestão do tempo",
}  # fmt: skip

FILLERS = "o a os as e ou de do da em com perguntas pergunta sobre entrevista"

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "qual era o problema|qual era a situação|situação|a situação|contexto~|desafio|o desafio|problema~|o problema~|cenário|ponto de partida"
    ),
    "task": (
        "o que eu tinha que fazer|qual era minha tarefa|tarefa|a tarefa|minha tarefa|a minha tarefa|objetivo~|meta~|missão~|meu objetivo|meu papel~|"
        "responsabilidade"
    ),
    "action": (
        "ação|ações|a ação|minhas ações|solução|a solução|o que fiz|o que eu fiz|como fiz|como resolvi|"
        "abordagem|passos~|ações tomadas|ações realizadas|minha contribuição|execução~|acção|acções"
    ),
    "result": (
        "qual foi o resultado|o que consegui|resultado|resultados|o resultado|os resultados|impacto~|resultado obtido|resultados alcançados|"
        "conquista|conquistas|métricas~|números~"
    ),
    "reflection": (
        "reflexão|aprendizado|aprendizados|aprendizagem|aprendizagens|lição|lições|lições aprendidas|"
        "o que aprendi|o que eu aprendi|o que faria diferente|o que eu faria diferente|conclusão"
    ),
    "best-for": "melhor para|bom para|ideal para|útil para|serve para|usar para|responde a|responde também",
    "competencies": "tema|temas|competência|competências|habilidades|etiquetas|categoria",
    "questions": "pergunta|perguntas",
    "title": "título|título da história",
    "role": "papel|cargo|função",
    "organization": "empresa|organização|cliente~",
    "period": "período|data|ano|quando",
    "draft": "resposta|rascunho",
    "other": (
        "fonte|nota|notas|observação|observações|dica|dicas|frase de abertura|perguntas de acompanhamento|"
        "confidencialidade|ferramentas~|tecnologias"
    ),
}  # fmt: skip

LEAD_INS = r"(?:primeira|segunda|próxima|última) pergunta|bem|então|certo|agora|pode|poderia"

REQUESTS = (
    r"(?:cont[ea](?:[- ]me|[- ]nos)?\b|me (?:conte|fale|dê|diga)|fal[ae](?:[- ](?:me|nos))? (?:um pouco )?(?:sobre|d[eoa]|mais)"
    r"|descrev[ae](?:[- ](?:me|nos))?|d[êá](?:[- ](?:me|nos))? (?:um|outro)|(?:dê|diga|diz)[- ](?:me|nos)"
    r"|expli(?:que|ca)(?:[- ](?:me|nos))?|cite (?:uma?|três|dois)|imagin[ae]|compartilhe|partilh[ae]|apresent[ae][- ](?:se|te))\b"
)

DEEDS = (
    "*ei *ou *eu *iu *amos *emos *imos *aram *eram *iram -you -thou -milieu -sou -lieu -adieu -ou -eu -programmemos -ônibus fiz fizemos pus pusemos "
    "escrevi abri reduzi vendi construí reconstruí dividi defini reuni conduzi pedi li vi decidi consegui transferi "
    "dei fui tive trouxe disse"
)
CLITICS = "o a os as lo la los las me te se lhe lhes nos"
DOING = "*indo"
SUBJECTS = "eu nós depois também primeiro além finalmente"
CHANGES = "metade dobro menos mais caiu caíram subiu subiram cresceu poupou economia reduziu aumentou cento"
GOES_ON = (
    "ao aos à às antes apesar após até com como conforme contra da das de desde do dos durante e em embora enquanto "
    "entre esta este já mas mesmo na nas nem no nos não ou para pela pelo pois por porque quando que quem se sem "
    "sob sobre sua suas"
)
CONTRASTS = "depois não mas nunca só"
NEGATES = "não nunca nenhum nenhuma menos"
AND = "e"
IF = "se"
PERSONS = "eu nós"
NUMBERS = "zero dois duas três quatro cinco seis sete oito nove dez vinte metade terço quarto"
RANGE = "de para"

STORY_NOUNS = "história|exemplo|caso|situação|projeto"
"""What a story is called before its number: “Story 3: …”."""

PAGE_MARKS = r"página \d{1,3}(?: de |/)\d{1,3}"
"""What a program prints at the foot of a page."""

EXAMPLES = r"(?:por )?exemplo\b"

HEADINGS: Mapping[str, str] = {
    "collection": "histórias",
    "explanation": (
        "como funciona*|como *|modelo|modelos|estrutura|método|formato|dicas|dicas *|legenda|regras|introdução|"
        "índice|sumário|guia|instruções|erros comuns|o que é *"
    ),
    "no-stories": (
        "próxima semana|bloqueios|objetivos|objetivos *|comentários *|pontos a melhorar|pesquisa|empresa|a empresa|sobre a empresa|produtos|valores|cultura|notícias|concorrentes|equipe|time|"
        "contatos|contato|logística|local|horário|agenda|antes da entrevista|depois da entrevista|no dia *|"
        "o que levar|roupa|tarefas|pendências|a fazer|próximos passos|perguntas|minhas perguntas|"
        "perguntas para *|salário|links|fontes|habilidades|idiomas|educação|formação|notas|sobre mim|"
        "apresentação|pontos fortes|pontos fracos|pontos fortes e fracos|por que *|requisitos|números|"
        "lista de compras"
    ),
    "chores": "coisas pequenas|pequenas tarefas|dia a dia|diversos",
    "stories": (
        "o que deu certo|o que correu bem|histórias|exemplos|conquistas|outras conquistas|realizações|respostas|outros|outras|projetos|entregas|"
        "relatos"
    ),
    "event": (
        "conflito|conflito com *|um conflito *|desentendimento com *|discordância com *|erro|um erro|fracasso|"
        "um fracasso|crise|discussão com *|cliente difícil|o maior *|a vez em que *|quando *"
    ),
    "before": "minhas|minha|meus|meu|as|os|o|a|outras|outros|melhores|star",
}  # fmt: skip

TELLING: Mapping[str, str] = {
    "advice": (
        "chegar|levar|perguntar|evitar|use|usar|evite|leve|pergunte|lembre|lembrar|pratique|praticar|seja|não|"
        "nunca|sempre|leia|ler|imprimir|passar|sorria|respire|explique|descreva|diga|seu|sua|você"
    ),
    "company": "fundada*|fundado*|funcionários|sede|concorrentes|faturamento|ceo|filial",
    "defining": (
        "breve|o|que|aconteceu|era|é|qual|foi|como|onde|quando|quem|por|a|os|as|um|uma|de|do|da|e|ou|em|com|seu|sua|"
        "seus|meu|minha|fiz|fez|você|eu|aprendi|aprendeu|aprendido|resultado|resultados|mensurável|mensuráveis|"
        "contexto|situação|tarefa|ação|ações|objetivo|meta|problema|desafio|papel|responsabilidade|descreva|"
        "explique|números|impacto|passos|para|lição|reflexão|faria|diferente|concreto|brevemente"
    ),
    "nothing": "nada ainda|vazio|em branco|a preencher|em breve|ainda nada",
    "gap": "número|quantidade|nome|empresa|porcentagem|data|ano|cargo|projeto|seu *|sua *",
    "before-title": "pergunta|conquista|história|exemplo|projeto|caso|experiência|star|entrega",
}  # fmt: skip

TITLE_COLUMNS = "história|título|nome|projeto|exemplo"
PLAIN_DEED_COLUMNS = "o que"
DEED_COLUMNS = "o que *|conquista|conquistas|realização|realizações|o que fiz|contribuição"
ASKED_COLUMNS = "requisito|requisitos|critério|pergunta"
CONFIDENTIAL_LABELS = "confidencial|confidencialidade|sensível|sigilo"
CONFIDENTIAL = (
    "confidencial *|* é confidencial|estritamente confidencial|não compartilhar|não partilhar|"
    "não divulgar|acordo de confidencialidade|sob nda|uso interno|não mencionar"
)
NOT_CONFIDENTIAL = "não|público|nenhuma|baixa|não confidencial"

RESUME_WORDS: Mapping[str, str] = {
    "work": (
        "experiência*|experiências*|histórico profissional|percurso profissional|estágios"
    ),
    "told": "projetos*|projectos*|voluntariado*|conquistas*|realizações*",
    "background": (
        "formação*|educação*|idiomas*|línguas*|competências*|habilidades*|interesses*|perfil*|"
        "dados pessoais|contato|contacto|contactos|sobre mim|passatempos|hobbies|resumo*|objetivo*|"
        "conhecimentos*"
    ),
    "aside": (
        "certificações*|certificados*|publicações*|referências*|prêmios*|prémios*|cursos*|"
        "ferramentas*"
    ),
    "tools": "competências|tecnologias|ferramentas|ambiente|local",
    "company": "empresa|organização",
    "role": "cargo|função|posição",
    "when": "período|data|datas",
    "roles": (
        "engenheiro|engenheira|enfermeiro|enfermeira|gerente|diretor|diretora|desenvolvedor|"
        "desenvolvedora|responsável|chefe|analista|assistente|auxiliar|técnico|técnica|professor|"
        "professora|vendedor|vendedora|consultor|consultora|estagiário|estagiária|coordenador|"
        "coordenadora|gestor|gestora|supervisor|supervisora|especialista|operador|operadora|motorista|"
        "cozinheiro|cozinheira|contabilista|contador|contadora|advogado|advogada|médico|médica|"
        "voluntário|voluntária|encarregado|encarregada|programador|programadora"
    ),
    "months": "jan|fev|abr|mai|ago|set|out|dez|verão",
    "since": "desde|de",
    "to": "a|até|ao",
    "present": "atual|atualmente|presente|hoje|o momento|actual",
    "employment": "tempo integral|meio período|autônomo|estágio|temporário",
    "units": "anos|ano|meses|mês",
    "calendar": "semana|trimestre|semestre|ano",
    "at": "na|no",
}  # fmt: skip

INTERVIEWER = "recrutador|recrutadora|entrevistador|entrevistadora|moderador|moderadora"

SPEECH_VERB = "disse|pergunta|responde"
OWN_QUESTIONS = "minhas perguntas"

CANDIDATE = "candidato|candidata|entrevistado|entrevistada|eu"

QUESTION_LABEL = "pergunta"

ANSWER_LABEL = "resposta"

VOICE_LABEL = "orador|oradora|locutor|participante|desconhecido"

STORY_LABEL = "resultado|exemplo|situação|ação|tarefa|problema|solução"

NOTE_LABEL = "observação|observações|impressões|a minha impressão|comentários|nota|notas|resumo|data|tema|participantes|local|duração|empresa|vaga|análise|transcrição"

NOTICE = (
    "<mídia oculta>|<ficheiro não revelado>|as mensagens e as chamadas são (?:protegidas|encriptadas).*"
    "|.{0,60} (?:iniciou|parou|interrompeu) a (?:transcrição|gravação)"
    "|(?:transcrição|gravação) (?:iniciada|terminada|encerrada).*"
)
SOUND = "editad[oa]|risos?|ri|música|aplausos|pausa|silêncio|tosse|suspira"
UNHEARD = "inaudível|incompreensível|impercetível"

OWN_NOTE = "nota para mim|minha impressão"

LISTENING = "sim certo claro obrigado obrigada perfeito entendi muito bem tá"

GREETING = "olá|oi|bom dia|boa tarde|boa noite|bem-vindo|bem-vinda"
GREETED = "a todos|pessoal"

SMALL_TALK = (
    r"como (?:está|vai|foi a viagem)|tudo bem|me ouve|consegue(?:s)? (?:me )?ouvir|podemos (?:começar|iniciar)(?! (?:por|pel[oa]|com)\b)"
    r"|(?:quer|queres|aceita) (?:um|uma) (?:café|água|chá)"
)

FOLLOW_UP = (
    r"(?:e|mas) (?:\S+ ?){1,6}$|(?:o que|quem) mais\b"
    r"|.*\b(?:isso|isto|então|depois|eles|ela|ele|disso|exatamente|exemplo)\W*$"
)

PARTING = (
    r"obrigad[oa]|tchau|adeus|até (?:logo|breve|amanhã|à próxima)|(?:bom|boa) (?:dia|tarde|noite|semana)|"
    r"um prazer|prazer em|entraremos em contac?to|boa sorte"
)
TAG_QUESTION = "não|né|certo"
NAME_PARTICLE = "da|do|dos|das|e"

OWN_WORDS = "eu|meu|minha"
ADDRESSED = "você|vocês|te|ti|seu|sua|senhor|senhora"

SPEAKER_COLUMN = "orador|falante|quem"
WORDS_COLUMN = "texto|conteúdo"
START_COLUMN = "tempo|início|hora"

INVITATION = r"(?:alguma pergunta|perguntas) para\b"

NO_TAG = "perguntas entrevista"

PART_CUES: Mapping[str, str] = {
    "situation": "a situação era",
    "task": "a? ?minha (?:tarefa|função|missão) era|o meu objetivo era|eu tinha (?:de|que)|pediram-me",
    "action": "o que (?:eu )?fiz",
    "result": "como resultado|o resultado foi|no final",
    "reflection": "aprendi|da próxima vez",
    "named-situation": "a (?:minha )?situação era|o contexto era",
    "named-task": "(?:minha|meu|o|a) (?:tarefa|objetivo|missão|trabalho|função) era",
    "named-action": "o que (?:eu )?fiz",
    "named-result": "como resultado|o resultado foi",
    "named-reflection": "aprendi",
}
"""How sentences of each part sound, see English."""

LIST_LABELS: Mapping[str, str] = {
    "question": "pergunta",
    "follow": "(?:perguntas? de )?(?:seguimento|acompanhamento)|aprofundamento|desdobramentos?",
    "listen": "o que (?:procuram(?:os)?|buscam(?:os)?|esperam(?:os)?|avaliamos)",
    "aside": "respostas?|dicas?|exemplos?|fontes?|notas?|observaç(?:ão|ões)",
    "group": "categorias?|temas?|áreas?|etapas?|rodadas?|competências?",
    "column": "perguntas?",
}
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": r"perguntas? (?:\w+ ){0,5}(?:fazer-nos|nos fazer|fazer (?:ao|à|a))\b|perguntas? para (?:o |a )?(?:entrevistador|empresa|recrutador)|minhas perguntas",
    "situational": r"\bsituacional",
    "motivation": r"\bmotivação\b",
}
KIND_WORDINGS: Mapping[str, str] = {
    "situational": r"o que (?:você )?faria\b.{0,80}\bse\b|imagine que",
    "motivation": r"por que (?:você )?(?:quer|gostaria)|o que (?:te|o|a) motiva",
    "background": r"(?:fale|conte)(?:-me|-nos| me| nos)? (?:um pouco )?(?:sobre|de) (?:você|si)\b",
}
ASKS_READER = r"(?:este|esta) (?:artigo|página|lista)\b|(?:quer|queres|deseja) que eu\b"
ANNOUNCES = "perguntas"
SPEAKS_TO = r"\b(?:você|vocês|seu|sua|seus|suas)\b"
GOES_ON_ASKING = r"^(?:e )?(?:por qu[eê]|como|quando|quem|o qu[eê]|onde)(?: não| mais)?\s*\?"

LETTER_FIELDS = "de|para|assunto|data|enviado"
SALUTATIONS = "prezad[oa]s?|car[oa]s?"
FAREWELLS = "atenciosamente|abraços|abraço|um abraço|obrigado|obrigada|cumprimentos"

SMALL_WORDS = "que um uma não se é por para nos foi quais qual"
