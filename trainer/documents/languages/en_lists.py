"""English: the words of lists of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_TAG = (
    "a an and the of for to in on with about your you my me us our some more other others most top best common commonly general "
    "frequently asked list lists sample samples example examples interview interviews interviewing question questions q qs faq "
    "faqs behavioral behavioural behavior behaviour bonus misc miscellaneous additional extra further full complete section part "
    "chapter overview introduction contents items entries data guide prompts prompt here are these related"
)
"""Words of a heading that say nothing of what the questions below it look for."""

LIST_LABELS: Mapping[str, str] = {
    "question": (
        r"(?:(?:the |main |primary |interview |sample |example |practice |behaviou?ral |opening |typical |core )*"
        r"(?:\w+ (?=question\s*#?\d))?(?:q(?:uestion)?|prompt|ask))"
    ),
    "follow": (
        r"(?:(?:possible|potential|common|typical|likely|optional|sample|example|suggested|some|good|the|deeper|interviewer|their|expected) )*"
        r"(?:follow[ -]?(?:ups?|on)s?(?: (?:questions?|prompts?|probes?))?|prob(?:es?|ing)(?: questions?)?|dig deeper|deep[ -]?dives?|sub[ -]?questions?|go(?:ing)? deeper)"
    ),
    "listen": (
        r"what (?:(?:they|interviewers?|recruiters?|employers?|we|the (?:interviewers?|employers?|panel|company))"
        r"(?: (?:is|are|really))*|to|i am|i'm|they're|we're) (?:(?:really|usually) )?"
        r"(?:look(?:ing)?|listen(?:ing)?)(?: out)? for|looking for|look for|listen(?:ing)? for"
        r"|(?:what|things) (?:they|interviewers?|we|i) (?:want|hope|like) to (?:hear|see)"
        r"|(?:a )?(?:good|great|strong) (?:answers? (?:has|have|includes?|shows?|will)|signals?|signs?)|green flags?|key points?"
    ),
    "aside": (
        r"(?:(?:a|an|the|your|my|our|sample|example|model|possible|suggested|good|great|bad|poor|weak|strong|ideal|best|better|short|full|detailed|quick|pro|key|important|general|useful|helpful|additional|more|some|star|how|interview|preparation|common|winning|concise|exemplary|mock|solid|\d{1,3})[ -]+)*"
        r"(?:ans(?:wer)?s?(?: (?:framework|guide|structure|outline|template|key|tips?|strategy|approach))?|[arst]|examples?(?: (?:answers?|responses?|star|story|stories))?|responses?(?: \w+)?|sample|solutions?|explanations?|star(?: method| answer| response| framework| format| example| story)?"
        r"|situations?|tasks?|actions?|results?|outcomes?|reflections?|learnings?|lessons?(?: learned)?|takeaways?|complication|resolution|problem|context|background|impact"
        r"|tips?(?: .{0,60})?|hints?|advice|notes?(?: (?:to|for) .{1,30})?|(?:speaker|presenter|facilitator|interviewer|panel)(?:'s)? notes?|warning|caution|disclaimer|reminder|remember|sources?|references?|resources?(?: .{0,40})?|further reading|see also|links?|credits?|license|contribut(?:ing|ors?|e)(?: .{0,30})?"
        r"|why (?:this|it|they|we|that|interviewers?|employers?|companies|you|ask|the)\b.{0,60}|what (?:this|it|they|interviewers?|we|you|the (?:interviewers?|employers?|question|company|panel|hiring))\b.{0,80}|what's (?:being|behind|really|tested|assessed).{0,60}|what to (?:say|do|avoid|look|listen|include|cover|mention|show|look for|listen for|emphasi[sz]e).{0,40}"
        r"|instructions?|directions?|guidance|to[ -]?do'?s?(?: (?:before|for|list|this) ?.{0,30})?|next steps?|action items?|(?:related|popular|recent|recommended|similar|more) (?:articles?|posts?|reading|jobs?|searches|stories|content|topics)|read (?:next|more|also)|you (?:may|might) also (?:like|enjoy|be interested in)|about the author|comments?|(?:things|what not|mistakes|pitfalls|points|phrases) to (?:\w+ ?){1,4}|how to (?!ask).{1,80}|watch (?:out )?for|signals?|red flags?(?: .{0,30})?|key (?:elements|components|themes|ideas|messages?|skills|competenc\w+)|points?|do|don'?ts?|dos and don'?ts|do's|avoid|pitfalls?|mistakes?|goals?|purpose|objective|intent(?:ion)?|rationale|reason(?:ing|s)?|evaluation|rubric|scoring|criteria|assess(?:es|ment|ing)?|tests?(?: for)?|competenc(?:y|ies)(?: .{0,20})?|skills?(?: .{0,20})?|focus(?: on| areas?)?|category|theme|topics?|difficulty|level|time|duration|tags?|framework|approach|strategy|structure|template|format|summary|overview|conclusion|preparation|prep|about|usage|table of contents|contents|toc|index|translations?|changelog|acknowledge?ments?|analysis|breakdown|demonstrates?|showcases?|highlights?|principles?(?: \w+)?|lps?|demo|definition|evidence|variation note|(?:questions? to )?ask yourself(?: .{0,40})?|(?:self[ -])?(?:check(?:list)?|reflection)(?: .{0,30})?)"
    ),
    "advice": r"how to|tips?|why|what|resources?|answers?|sample|example|star|notes?|red flags?|situation|task|action|result|common mistakes?",
    "example": r"(?:(?:some|common|more|typical) )*(?:examples?|samples?)",
    "group": r"(?:competenc(?:y|ies)|categor(?:y|ies)|topics?|themes?|skills?|tags?|sections?|areas?|kinds?|question[ _-]?types?|types?|subjects?|(?:leadership )?principles?|lps?|traits?|values?|rounds?|stages?|decks?|chapters?)",
    "column": r"(?:(?:interview|the|sample|main|behaviou?ral) )*(?:questions?|asks?|prompts?)|q|front|question[ _-]?(?:text|title|body|name|content)|text",
}  # fmt: skip
"""What a label in a list of questions announces -> such labels: regular expressions without a bracket
around them, like those above. `advice` opens labels that are never sections, `group` and `column` name
the columns with the topic and with the question."""

_THEM = (
    r"(?:the |your |my |our |an |a |any )?(?:potential |prospective |future |next )?"
    r"(?:us|interviewers?|hiring (?:managers?|teams?)|recruiters?|employers?|compan(?:y|ies)|panel|boss|manager|them)"
)
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": (
        rf"\b(?:to|can|could|should|might|will|i'll|i|you|candidates?) ask {_THEM}\b"
        rf"|\b(?:questions?|asks?) (?:for|to) {_THEM}\b|^\W*for {_THEM}\W*$|^\W*to[ -]ask\W*$"
        rf"|^\W*ask {_THEM}\W*$|\b(?:things|what) i (?:will|want to|would like to|could|should)? ?ask\b"
        r"|\breverse interview|\bmy (?:own )?questions for\b|^\W*my (?:own )?questions\W*$|\bquestions? (?:for you|i(?: will|'ll| want to)? ask)\b"
    ),
    "situational": r"\bsituational\b|\bhypothetical|\bscenarios?\b",
    "motivation": r"\bmotivation(?:al)?\b|\bwhy (?:us|you|this)\b",
    "background": r"^\W*(?:your )?background\W*$|\bresume walk|\bintroduc(?:tion|ing yourself)",
}
KIND_WORDINGS: Mapping[str, str] = {
    "situational": (
        r"what would you (?:do|say)\b.{0,80}\b(?:if|when)\b|how would you (?:handle|react|respond|deal with)\b"
        r"|(?:imagine|suppose|say) (?:that )?(?:you|your|a|an|the|two|one)\b"
    ),
    "motivation": (
        r"why (?:do you want|would you (?:like|want)|us\b|here\b|this (?:company|role|job|position|team|place|hospital|school)"
        r"|our\b|are you (?:leaving|looking|interested|applying))|what (?:motivates|drives|attracts|attracted) you"
    ),
    "background": (
        r"(?:please )?tell (?:me|us) (?:a (?:bit|little) )?(?:more )?about yourself|(?:please )?introduce yourself"
        r"|(?:can|could) you (?:please )?introduce yourself"
        r"|(?:walk|take) (?:me|us) through your (?:resume|résumé|cv|background|career)"
    ),
}
"""Headings that say what all questions below them are after, the surest kind first; wordings that are
after one kind of answer in whatever list they stand."""

ASKS_READER = (
    r"(?:did|do|was|is|has) (?:you find )?this (?:page|article|post|guide|list|answer|video|content)\b|did you (?:like|enjoy|find) this\b"
    r"|(?:want|like|love|enjoy|need|looking)(?:ed|ing)? (?:to (?:see|read|learn|know|get|find|practi[cs]e)|for|this|what you|more|help)\b"
    r"|(?:would you like|do you want|shall|should) (?:me|us) to\b|ready to (?:apply|start|get|ace|land|practi[cs]e)\b|why not (?:subscribe|sign|join|share)\b"
    r"|(?:still )?(?:have|got|any)(?: you)?(?: got)? (?:an?y? |other |more )*(?:questions?|suggestions?|feedback|comments?)\W*(?:$|(?:to add|for us|about)\b)"
    r"|(?:drop|leave|share|post|write|put|add|comment)\b.{0,40}\b(?:below|in the comments?|comments? section)\b"
    r"|let (?:me|us) know\b|did (?:i|they)\b|have i (?!got)|thank(?:s| you) (?:so much|a lot|all|everyone|everybody)\b"
)
"""Beginnings of what a page, its writer or an assistant asks who reads it."""

ANNOUNCES = r"\bquestions?\b|\bq ?& ?a\b|\bprompts?\b|\bto ask\b|\bask(?:ed)?\b"
ESSAY = (
    r"(?:why|when|against|beyond|rethinking|stop|the (?:problem|trouble|case|art|truth|science|myth|death|end))\b(?! .{0,60}:)"
    r"|(?:how|what) (?:(?:do|does|did|is|are|makes?|i|we|they)\b|.{0,80}\b(?:matters?|works?|fails?|means?|measures?|tells? us)\b)|on (?:the|asking|interview)"
)
ABOUT_INTERVIEWS = r"\b(?:interview(?:s|er|ers|ing|ed)?|candidates?|applicants?|recruiters?|hiring managers?|employers?|résumés?|resumes?|questions?|star (?:method|framework|format|technique))\b"
"""Words that say that questions follow; beginnings of titles that speak about questions instead; words
about interviews themselves."""

SPEAKS_TO = r"\b(?:you|your|yours|yourself|me|us)\b"
THIRD_PERSON = (
    r"\b(?:the|this|each) (?:candidate|applicant|interviewee)s?\b|\b(?:does|did|is|was|has|can) candidate\b"
    r"|\bcandidate's\b|\bdo(?:es)? (?:he|she)\b"
)
POINTS_BACK = r"\b(?:they|them|it|this|these|that|those|we|our|us|then|instead)\b"
GOES_ON_ASKING = (
    r"\b(?:it|them|they|else|differently|happen(?:ed|s)?|did you|were you|was your|your (?:role|approach|answer|reasoning|decision|response))\b"
    r"|\b(?:this|that|these|those)(?=\s*[?？]|\s+(?:situation|experience|challenge|project|conflict|problem|decision|time|happen|affect|change|go|end|work)\b)"
    r"|\bthe (?:outcomes?|results?|situation|process|impact|decision|approach|experience|end|resolution|consequences?|reactions?|lessons?)\b"
    r"|^(?:and )?(?:why|how|when|who|what|where)(?: not| so| else)?\s*[?？]"
)
IMPERATIVE = r"tell|describe|give|walk|share|talk|imagine|name|explain|discuss|think|recall|consider|introduce|convince|sell|teach|take|please|suppose"
BEGINS_ASKING = r"what|how|why|who|when|where|which|do|does|did|is|are|was|were|has|have|can|could|will|would|should"
"""Words of a question: it speaks to somebody, is about somebody else, goes on with a text above or with
the question before; requests, and words that begin a follow-up without a mark."""
