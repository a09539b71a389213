"""Words that say what stands behind them: a question, an answer, follow-ups, advice."""

from __future__ import annotations

import re
from enum import StrEnum

from trainer.questions.reading.heading_tags import competencies_of


class Label(StrEnum):
    """What a label announces."""

    NONE = ""
    QUESTION = "question"
    FOLLOW = "follow"
    ASIDE = "aside"
    LISTEN = "listen"

    @property
    def is_note(self) -> bool:
        """Whether what it announces is no question: advice, an answer, what they hope to hear."""
        return self in (Label.ASIDE, Label.LISTEN)


_QUESTION = re.compile(
    r"^(?:(?:the |main |primary |interview |sample |example |practice |behaviou?ral |opening |typical |core )*"
    r"(?:\w+ (?=question\s*#?\d))?(?:q(?:uestion)?|prompt|ask|frage|pregunta|pergunta|domanda|vraag|вопрос|pytanie|soru)|问题?|問題?|質問|问|题目)"
    r"\s*(?:(?:no\.?|nr\.?|n[º°]|#)?\s*\d{1,4}[a-z]?)?$",
    re.IGNORECASE,
)
_NUMBERED_QUESTION = re.compile(
    r"^(?:(?:\w+ ){0,2}question(?=\s*#?\d)|q|question|frage|pregunta|pergunta|问题|質問|вопрос)\s*(?:no\.?|nr\.?|#)?\s*\d{1,4}[a-z]?\s*(?:[:.)\]：、-]|[–—]|\s)\s*",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"^(?:(?:possible|potential|common|typical|likely|optional|sample|example|suggested|some|good|the|deeper|interviewer|their|expected) )*"
    r"(?:follow[ -]?(?:ups?|on)s?(?: (?:questions?|prompts?|probes?))?|prob(?:es?|ing)(?: questions?)?|dig deeper|deep[ -]?dives?|sub[ -]?questions?|go(?:ing)? deeper"
    r"|nachfragen|rückfragen|anschlussfragen|repreguntas|preguntas de seguimiento|questions de (?:suivi|relance)|relances|追问|追問|深掘り(?:質問)?|补充问题)"
    r"(?: \(\w+\))?$",
    re.IGNORECASE,
)
_LISTEN = re.compile(
    r"^(?:what (?:(?:they|interviewers?|recruiters?|employers?|we|the (?:interviewers?|employers?|panel|company))"
    r"(?: (?:is|are|really))*|to|i am|i'm|they're|we're) (?:(?:really|usually) )?"
    r"(?:look(?:ing)?|listen(?:ing)?)(?: out)? for|looking for|look for|listen(?:ing)? for"
    r"|(?:what|things) (?:they|interviewers?|we|i) (?:want|hope|like) to (?:hear|see)"
    r"|(?:a )?(?:good|great|strong) (?:answers? (?:has|have|includes?|shows?|will)|signals?|signs?)|green flags?|key points?"
    r"|worauf (?:sie|wir) achten|wir achten auf|lo que (?:buscan|buscamos)|ce qu(?:e l'on|'ils?|e nous) (?:cherche\w*|attend\w*))$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:(?:a|an|the|your|my|our|sample|example|model|possible|suggested|good|great|bad|poor|weak|strong|ideal|best|better|short|full|detailed|quick|pro|key|important|general|useful|helpful|additional|more|some|star|how|interview|preparation|common|winning|concise|exemplary|mock|solid|\d{1,3})[ -]+)*"
    r"(?:ans(?:wer)?s?(?: (?:framework|guide|structure|outline|template|key|tips?|strategy|approach))?|a|examples?(?: (?:answers?|responses?|star|story|stories))?|responses?(?: \w+)?|sample|solutions?|explanations?|star(?: method| answer| response| framework| format| example| story)?"
    r"|situations?|tasks?|actions?|results?|outcomes?|reflections?|learnings?|lessons?(?: learned)?|takeaways?|complication|resolution|problem|context|background|impact"
    r"|tips?(?: .{0,60})?|hints?|advice|notes?|warning|caution|disclaimer|reminder|remember|sources?|references?|resources?(?: .{0,40})?|further reading|see also|links?|credits?|license|contribut(?:ing|ors?|e)(?: .{0,30})?"
    r"|why (?:this|it|they|we|that|interviewers?|employers?|companies|you|ask|the)\b.{0,60}|what (?:this|it|they|interviewers?|we|you|the (?:interviewers?|employers?|question|company|panel|hiring))\b.{0,80}|what['’]s (?:being|behind|really|tested|assessed).{0,60}|what to (?:say|do|avoid|look|listen|include|cover|expect|mention|show|look for|listen for|emphasi[sz]e).{0,40}"
    r"|(?:things|what not|mistakes|pitfalls|points|phrases) to (?:\w+ ?){1,4}|how to (?!ask).{1,80}|looking for|look for|listen for|watch (?:out )?for|signals?|green flags?|red flags?(?: .{0,30})?|strong (?:signals?|signs?)|key points?|key (?:elements|components|themes|ideas|messages?|skills|competenc\w+)|points?|do|don['’]?ts?|dos and don['’]?ts|do['’]?s|avoid|pitfalls?|mistakes?|goals?|purpose|objective|intent(?:ion)?|rationale|reason(?:ing|s)?|evaluation|rubric|scoring|criteria|assess(?:es|ment|ing)?|tests?(?: for)?|competenc(?:y|ies)(?: .{0,20})?|skills?(?: .{0,20})?|focus(?: on| areas?)?|category|theme|topics?|difficulty|level|time|duration|tags?|framework|approach|strategy|structure|template|format|summary|overview|conclusion|preparation|prep|about|usage|license|table of contents|contents|toc|index|translations?|changelog|acknowledge?ments?|analysis|breakdown|demonstrates?|showcases?|highlights?|principles?(?: \w+)?|lps?|demo|definition|evidence|variation note|(?:questions? to )?ask yourself(?: .{0,40})?|(?:self[ -])?(?:check(?:list)?|reflection)(?: .{0,30})?"
    r"|antwort(?:en)?|beispiel(?:antwort)?|tipps?|hinweise?|quellen?|respuestas?|ejemplos?|consejos?|fuentes?|réponses?|exemples?|conseils?|sources?|resposta|dica|答案|回答|解答|参考答案|答|示例|提示|注意|来源|解析|思路|考察点|回答例|例|ポイント|ヒント|出典)$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^([^:：?？.。!]{1,70}?)\s*[:：]\s*(.*)$", re.DOTALL)
_EXAMPLE = re.compile(
    r"\W*(?:(?:some|common|more|typical) )*(?:examples?|samples?)\W*$", re.IGNORECASE
)
_STRICT = re.compile(
    r"^\W*(?:how to|tips?|why|what|resources?|answers?|sample|example|star|notes?|red flags?|situation|task|action|result|common mistakes?)\b",
    re.IGNORECASE,
)
_EDGE = " \t*_#\"'“”().[]-–—>•0123456789"
_STOPPED = re.compile(
    r"^(q(?:uestion)?|a(?:nswer)?)\s*(\d{0,3})\s*[.)：:]\s*(.+)$", re.IGNORECASE | re.DOTALL
)


def label_of(name: str) -> Label:
    """Return what a name without its colon announces."""
    bare = name.strip().rstrip(":：").strip(_EDGE.replace("(", "").replace(")", "")).strip()
    if not bare or len(bare) > 110:
        return Label.NONE
    if _QUESTION.match(name.strip(" *_#\"'.:：-–—()[]")):
        return Label.QUESTION
    if _FOLLOW.match(bare):
        return Label.FOLLOW
    if _LISTEN.match(bare.replace("’", "'")):
        return Label.LISTEN
    if _ASIDE.match(bare.replace("’", "'")):
        return Label.ASIDE
    return Label.NONE


def section_label(name: str) -> Label:
    """Return what a heading announces: a name that says a competency is a section, no aside."""
    label = label_of(name)
    if not label.is_note or _STRICT.search(name):
        return label
    return Label.NONE if competencies_of(name) or "question" in name.lower() else label


def is_example(name: str) -> bool:
    """Return whether a label announces examples; what they are of, its list says."""
    return _EXAMPLE.match(name) is not None


def is_advice(name: str) -> bool:
    """Return whether a name announces advice or an answer, whatever stands below it."""
    return _STRICT.search(name) is not None


def split_label(text: str) -> tuple[Label, str, str]:
    """Return the label before a colon, its name and what follows.

    A name that announces nothing known comes with `Label.NONE`; without a colon, or with a
    question before it, the name is empty.
    """
    stopped = _STOPPED.match(text)
    if stopped and (len(stopped[1]) > 1 or stopped[1] in "QA"):
        kind = Label.QUESTION if stopped[1][0] in "qQ" else Label.ASIDE
        return kind, stopped[1] + stopped[2], stopped[3].strip()
    numbered = _NUMBERED_QUESTION.match(text)
    if numbered and numbered.end() < len(text):
        return Label.QUESTION, text[: numbered.end()].strip(), text[numbered.end() :].strip()
    found = _INLINE.match(text)
    if found is None:
        return Label.NONE, "", text
    return label_of(found[1]), found[1].strip(), found[2].strip()
