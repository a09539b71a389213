"""The words by which a transcript is understood, as data: labels, openings, small talk."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


INTERVIEWER = _set(
    "interviewer interviewers interviewer:in interviewerin interviewende interviewender int hiring-manager"
    " recruiter recruiterin recruteur recruteuse panel panelist moderator host examiner"
    " personaler personalerin fragesteller entrevistador entrevistadora reclutador reclutadora"
    " entrevistadores recrutador recrutadora intervistatore intervistatrice selezionatore"
    " intervieweur intervieweuse interviewster rekryterare intervjuare intervjuer haastattelija"
    " rekruter rekruterka tazatel интервьюер рекрутер 面试官 面試官 考官 主考官 hr 面接官 採用担当 면접관"
    " محاور"
) | {"hiring manager", "talent partner", "hiring team"}
"""Labels of the person who asks, folded."""

CANDIDATE = _set(
    "candidate interviewee me you i myself applicant respondent kandidat kandidatin bewerber bewerberin"
    " befragter befragte ich candidato candidata entrevistado entrevistada aspirante yo eu io moi je"
    " candidat candidate postulant intervistato intervistata kandidaat sollicitant ik kandidatka jag"
    " hakija uchazeč кандидат соискатель я 候选人 候選人 应聘者 應聘者 求职者 我 応募者 候補者 지원자 مرشح"
)
"""Labels of the person who answers, folded."""

QUESTION = _set(
    "q question frage pregunta pergunta domanda vraag fråga pytanie вопрос"
    " 问 問 问题 問題 質問 질문 س"
)
"""Labels that stand for a question instead of a person."""

QUESTION_LETTERS = _set("f p d")
"""The same in German, Spanish and French, only beside a label for the answer."""

ANSWER = _set(
    "a answer ans antwort respuesta réponse reponse resposta risposta antwoord svar odpowiedź ответ"
    " 答 回答 答案 답변 답 ج"
)
"""Labels that stand for an answer instead of a person."""

ANSWER_LETTERS = frozenset("r")
"""The same where the question has another label."""

SPEAKER = _set(
    "speaker sprecher sprecherin orador hablante locuteur intervenant participant spreker relatore"
    " unknown unidentified 发言人 發言人 说话人 話者 화자"
) | {"unknown speaker", "unidentified speaker"}
"""Labels that tools give to voices they cannot name."""

SECTIONS = _set(
    "note notes nb n.b ps p.s situation task action actions result results reflection reflections"
    " example examples summary context background outcome outcomes learning learnings lesson lessons"
    " takeaway takeaways update source sources date time place location attendees participants subject"
    " topic title company role round duration warning tip hint todo important first second third"
    " problem solution challenge goal impact pros cons transcript recording language kind hinweis"
    " anmerkung ergebnis aufgabe handlung beispiel datum thema nota resultado ejemplo exemple résultat"
    " situación acción tarea remarque 注 备注 注意 例"
)
"""Words that stand before a colon inside an answer: never a speaker, however often they come."""

RESPONDENTS = _set("r p b")
"""Single letters of the answering side in research transcripts, where I is the interviewer."""

OPENINGS = (
    "tell (?:me|us)\\b|describe\\b|(?:walk|talk|take) (?:me|us) through\\b"
    "|give (?:me|us|an|another|one)\\b|let(?:'s| us) (?:talk about|start with|turn to|hear about)\\b"
    "|i(?:'d| would) (?:like|love) (?:you to|to (?:hear|know|understand|learn))\\b"
    "|share (?:an?|one|another|with)\\b|explain\\b|think of an?\\b|imagine\\b|suppose\\b"
    "|introduce yourself\\b|help (?:me|us) understand\\b|convince (?:me|us)\\b|sell (?:me|us)\\b"
    "|talk about\\b|name (?:one|two|three|an?)\\b|say (?:more|something) about\\b"
    "|i(?:'m| am) (?:curious|interested in|wondering)\\b"
    "|erzähl\\w*\\b|beschreib\\w*\\b|schilder\\w*\\b|nennen sie\\b|geben sie\\b|stellen sie sich\\b"
    "|cuént[ae]\\w*\\b|háble\\w*\\b|háblame\\b|describ[ae]\\b|d[eé]me un\\b|dame un\\b|explíque\\w*\\b"
    "|parle[zs]?-moi\\b|décri(?:vez|s)\\b|raconte[zs]?\\b|donne[zs]?-moi\\b|expliquez\\b"
    "|fale[- ](?:me|sobre)\\b|conte[- ]me\\b|descreva\\b|dê um\\b"
    "|mi (?:racconti|parli|descriva)\\b|descriva\\b|vertel\\w*\\b|beschrijf\\b|opowiedz\\b|расскажите\\b"
    "|请|請|谈谈|談談|说说|說說|讲讲|講講|介绍|介紹|描述|分享"
)
"""How a request opens that is a question without a question mark."""

REQUESTS = (
    "(?:^|[,;:–—-]\\s*|\\b(?:and|so|now|please|then|to|just|could you|can you|would you)\\s+)"
    "(?:tell (?:me|us) (?:a bit |a little |more )?(?:about|how|why|what|of)\\b"
    "|(?:walk|talk|take) (?:me|us) through\\b|describe (?:an?|the|your|how|one)\\b"
    "|(?:give|share with) (?:me|us) (?:an?|another|one) (?:\\w+ )?example\\b)"
)
"""Requests that ask wherever they stand in what an interviewer says, a greeting before them or not."""

ASKING = (
    "(?:what|how|why|when|where|who|which|whose)\\b|(?:can|could|do|did|does|have|has|would|will|are|were)"
    " (?:you|they|there|we)\\b|(?:is|was) there\\b|(?:was|wie|warum|wann|wo|wer|welche\\w*)\\b"
    "|(?:qué|cómo|cuándo|quién|quel\\w*|comment|pourquoi|como|por que|perché|quando)\\b|什么|怎么|为什么"
)
"""How a question opens that was written down without its mark."""

LEAD_INS = (
    "so|and|now|okay|ok|well|then|right|great|good|thanks|thank you|please|perfect|alright|all right|"
    "next|first|firstly|finally|also|maybe|perhaps|just|to start|could you|can you|would you|"
    "gut|also|dann|und|bitte|bueno|entonces|bien|alors|et|好|好的|那|那么|那麼"
)
"""What may stand before an opening in the same sentence."""

INTERJECTIONS = _set(
    "mm mhm mm-hm mmhm mm-hmm mmm mhmm hm hmm uh uhm um uh-huh huh ah aha oh ok okay okey yes yeah yep"
    " yup no nope sure right good great nice hi hello hey thanks cool wow interesting exactly indeed correct true absolutely"
    " perfect excellent fantastic brilliant wonderful lovely really understood thanks thank you please go"
    " on ahead continue i see got it that's fair enough makes sense of course alright all very well so and"
    " ja genau gut verstehe aha stimmt richtig nein sí claro vale bien ya oui d'accord bon très sim certo"
    " sì bene 嗯 好 好的 对 是 是的 没错 明白 哦 はい ええ なるほど 네"
)
"""Words of a listener: a short turn made only of these neither asks nor ends an answer."""

SMALL_TALK = (
    "how are you|how(?:'s| is) it going|how do you do|how have you been|how was (?:your|the) "
    "(?:journey|trip|weekend|flight|day|morning|drive|commute|way)|can you (?:hear|see) (?:me|us|my)"
    "|do you (?:hear|see) (?:me|us|my)|is my (?:audio|sound|camera)|did you (?:find|have any trouble|get here)"
    "|(?:shall|should|can|could) we (?:start|begin|get started|dive in|jump in|record)"
    "|are you (?:ready|comfortable|well)|ready to (?:start|begin)|would you like (?:some|a) "
    "(?:water|coffee|tea|drink|glass)|is (?:it|that|this|now) (?:okay|ok|all right|fine|a good time)"
    "|does (?:that|this|it) (?:sound|work|make sense)|do you mind if|where are you (?:calling|dialling|joining)|how(?:'s| is) the weather"
    "|wie geht|können sie mich (?:hören|sehen)|hören sie mich|haben sie (?:gut )?hergefunden"
    "|cómo est[áa]|qué tal|me (?:oye|escucha)|comment (?:allez|vas|ça va)|vous m'entendez"
    "|como (?:está|vai)|tudo bem|come (?:sta|va)\\b|你好吗|听得到|聽得到|聞こえますか"
)
"""Questions of politeness and sound checks, before the interview proper."""

FOLLOW_UPS = (
    "(?:and|but|how so|and then|und|aber|y|pero|et|mais) (?:\\S+ ?){1,5}$|(?:what|who|which) else\\b"
    "|(?:how|what|why|when) did you (?:learn|measure|do|decide|react|respond|feel|say|notice|change)\\b"
    "|.*\\b(?:he|she|they|him|them)\\b"
    "|.*\\b(?:that|it|then|those|next|exactly|specifically|more|example)(?: \\w+)?\\W*$"
)
"""How a short question shows that it leans on the answer before it."""

REQUESTED_AGAIN = (
    ".*\\b(?:more|that|it|then|him|her|them|example)(?: please)?\\W*$|(?:tell me|say) more\\b"
)
"""How a short request shows the same."""

_REMEMBERED = 4096
"""Labels whose folding is remembered: a transcript has few, but on every line."""

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIGITS = re.compile(r"[\s#.\-_]*\d+$")
_BRACKETED = re.compile(r"[(\[（].{0,60}$", re.DOTALL)


@lru_cache(_REMEMBERED)
def folded(label: str) -> str:
    """Return a label as labels are compared: without case, width and surplus space."""
    return " ".join(unicodedata.normalize("NFKC", label).casefold().split())


@lru_cache(_REMEMBERED)
def role_of(label: str) -> str:
    """Return the label without number and bracketed name, folded: ``Interviewer 2 (Ana)`` is one."""
    return _DIGITS.sub("", _BRACKETED.sub("", folded(label)).strip()).strip()


@lru_cache(_REMEMBERED)
def belongs(label: str, roles: frozenset[str]) -> bool:
    """Return whether the label is one of the roles, alone or before a name: ``Recruiter Ana``."""
    if role_of(label) in roles:
        return True
    first, *names = label.split()
    return (
        1 <= len(names) <= 3
        and len(first) > 2
        and folded(first).rstrip(",-–—") in roles
        and all(not name[:1].islower() for name in names)
    )


def count(text: str) -> int:
    """Return the number of words; in scripts without spaces two characters count as one."""
    return len(text.split()) + len(_WIDE.findall(text)) // 2


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())
