"""How questions begin and end, language by language."""

from __future__ import annotations

import re

MARKS = "?？؟⸮՞;︖﹖"
"""Question marks: Latin, full-width, Arabic, reversed, Armenian, Greek, vertical, small."""

_ABOUT = r"(?:about|of|through|how|why|what|when|where|who|which|your|a|an|the|some|something|more)"

_NOT_TOLD = r"(?!(?:you|we|i|they|he|she|it|this|that|these|those|to|not|interviewers?|employers?|companies|recruiters?|people)\b)"
"""What follows a question word in a statement: "what you should know", "how to prepare"."""

SURE = re.compile(
    r"(?:(?:please|now|so|ok(?:ay)?|well|first|briefly|quickly|hypothetically),?\s+)*(?:"
    rf"tell (?:me|us) (?:\w+ )?{_ABOUT}\b|tell (?:me|us)\b|tell (?:my|our)\b"
    r"|talk (?:(?:to )?(?:me|us) )?(?:about|through|me through|us through)\b"
    r"|(?:walk|take|guide|lead|run) (?:me|us)\b"
    r"|give (?:me |us )?(?:an?|some|one|two|three|your|specific|\d+) (?:\w+ )?(?:examples?|instances?|overview|summary|pitch|reasons?)\b"
    r"|give (?:me|us)\b"
    r"|share (?:an?|one|some|your|with (?:me|us)|the) (?:\w+ ){0,2}(?:examples?|time|times|story|stories|experiences?|situations?|moments?|instances?|project|trips?|occasions?)\b"
    r"|share (?:with )?(?:me|us)\b|share one of your\b"
    r"|describe (?:to me |for me |us )?(?:an?|one|some|the (?:last|first|most|best|worst|\w+est)) (?:\w+[\s-]){0,4}?(?:time|times|situations?|occasions?|examples?|instances?|experiences?|projects?|moments?|decisions?|conflicts?|scenarios?|challenges?|problems?|mistakes?|goals?|failures?|events?|period|team|boss|manager|colleague|co-?worker|leader|day)\b"
    r"|describe (?:an?|one|how you|what you|when you|your|yourself|me|us)\b"
    r"|(?:recall|recount|remember|think (?:of|about|back)|reflect on|consider) (?:to )?(?:an?|the|your) (?:\w+ ){0,3}?(?:time|situation|occasion|moment|example|instance|experience|project|decision|mistake)\b"
    r"|imagine\b|suppose\b|pretend\b|let'?s say\b|say you\b|convince (?:me|us)\b|sell (?:me|us)\b|teach (?:me|us)\b|show (?:me|us)\b|help (?:me|us) understand\b"
    r"|introduce yourself\b|(?:explain|elaborate) (?:to (?:me|us)|me|how you|what you|why you|your|a (?:time|situation|project))\b"
    r"|(?:name|state|mention|list|provide|discuss|outline|recount|relate|detail) (?:an?|one|two|three|some|your|the|\d+) (?:\w+[\s-]){0,3}?(?:time|times|situations?|experiences?|examples?|instances?|challenges?|achievements?|accomplishments?|strengths?|weaknesses|things|goals?|skills?|mistakes?|reasons?|occasions?|moments?|projects?|people|person|decisions?)\b"
    r"|rate (?:yourself|your)\b|define (?:success|leadership|your)\b|complete (?:this|the) sentence\b"
    r"|(?:in|using|with) (?:\d+|one|two|three|five|a few|your own) (?:\w+ )?(?:words?|sentences?|minutes?),? (?:tell|describe|explain|how|what|why)\b"
    r"|(?:i(?:'d| would) (?:like|love)|we(?:'d| would) (?:like|love)) (?:to (?:hear|know|understand)|you to)\b"
    r"|(?:i'?m|we'?re) (?:curious|interested)\b"
    r"|what'?s your\b|what'?s the (?:most|best|worst|biggest|hardest)\b"
    r"|(?:can|could|would|will) you (?:please )?(?:tell|describe|give|share|walk|explain|provide|recall|think|talk|name|discuss|elaborate)\b"
    r"|how would you\b|how do you\b|how did you\b|how have you\b|why do you want\b|why should we\b|why did you\b|where do you see\b"
    rf"|(?:what|how|when|where|why|who|which) {_NOT_TOLD}(?:\w+ ){{0,5}}?(?:do|did|have|are|were|would|will|can|could|should) (?:you|your)\b"
    r"|have you (?:ever|had)\b|do you (?:have|think|prefer|like|consider|believe|feel)\b|did you ever\b"
    r"|what (?:made|makes|motivates|drives|inspires|excites|frustrates|attracts|attracted|interests|brought|brings|sets|led) you\b"
    r")",
    re.IGNORECASE,
)
"""English beginnings that only a question to somebody has."""

MAYBE = re.compile(
    r"(?:"
    rf"(?:what|who|where|when|why|which|how)(?:'s|’s|'re)? {_NOT_TOLD}(?:(?:\w+ ){{0,3}}?)(?:is|are|was|were|do|does|did|would|will|can|could|should|has|have|had|might)\b"
    r"|what(?:'s|’s| type| kind| sort| made| makes| happens| happened| role| steps)\b"
    r"|how (?:many|much|often|long|well|big|important|comfortable|familiar|likely|soon|far)\b"
    r"|(?:is|are|was|were) (?:there|you|this|that|it|we|they|your|the)\b|(?:do|does|did|has|have|had|can|could|would|will|should|may) (?:you|we|they|i|it|there|the|anyone|everyone)\b"
    r"|(?:describe|explain|discuss|name|list|define|compare|contrast|outline|differentiate|distinguish|summari[sz]e|state|elaborate|demonstrate|design|evaluate|justify|identify|illustrate|argue|propose|estimate|share|mention|recall|relate|reflect|rank|rate|critique|provide|give|pitch|present) (?!from\b|in detail\b|with\b|to the interviewer)\w+"
    r"|(?:an?|the|one|your) (?:\w+ ){0,3}?(?:time|situation|example|occasion|instance|moment)s? (?:when|where|that|in which|you|your|of)\b"
    r"|your (?:\w+ ){0,2}?(?:strengths?|weakness(?:es)?|achievements?|accomplishments?|failures?|mistakes?|challenges?|successe?s?)\b"
    r"|(?:difference|differences) between\b|what if\b|if you\b.{0,200}\b(?:what|how|which|who|where|would|why)\b"
    r"|in (?:your|what|which)\b.{0,120}\b(?:how|what|which|do|did|have|are) (?:you|your|the)\b"
    r")",
    re.IGNORECASE,
)
"""English beginnings that a question has, but a piece of advice or a heading also may."""

FOREIGN = re.compile(
    r"(?:bitte,? )?(?:erzähl(?:en sie|e? mir|e?\b)|beschreib(?:en sie|e?\b)|nennen? sie|nenne\b|schildern? sie|schildere\b|berichten? sie|geben sie (?:mir |uns )?(?:ein|bitte)|stellen sie (?:sich|uns|mir)|stell dich|erläutern? sie|erklären sie|erkläre? mir|skizzieren sie|sprechen sie über|denken sie an)"
    r"|(?:por favor,? )?(?:cu[eé]nt[ae](?:me|nos)|h[aá]bl[ae](?:me|nos)|descr[ií]b(?:eme|ame|anos|enos|ete)|describ[ae] (?:una?|tu|su|cómo|el|la|alg)|dame\b|deme\b|d[ae] un ejemplo|expl[ií](?:ca|que)(?:me|nos)|menci[oó]n[ae]\b|imagin[ae]|comparte|comparta|piens[ae] en|pres[eé]ntate|nombra|convénce(?:me|nos)|véndeme)"
    r"|(?:parlez[- ](?:moi|nous)|parle[- ](?:moi|nous)|racontez|raconte\b|décri(?:vez|s)\b|donnez[- ](?:moi|nous|un)|donne[- ](?:moi|un)|présentez[- ]|présente[- ]toi|expliquez|citez|imaginez|partagez|dites[- ](?:moi|nous))"
    r"|(?:cont[ea](?:[- ]me|[- ]nos)?\b|me conte|me fale|fale(?:[- ]me)? (?:um pouco )?(?:sobre|de|mais)|descreva|dê (?:um|me)|me dê|explique|cite (?:uma?|três|dois)|imagine|compartilhe)\b"
    r"|(?:mi (?:parli|racconti|descriva|dica|faccia)|parlami|raccontami|raccontaci|descriv[ai](?:mi)? |fammi un esempio|faccia un esempio|spiegami|si presenti|immagin[ai])"
    r"|(?:vertel(?: me| ons| eens| iets)?|beschrijf|noem|geef (?:een|me)|stel je voor|leg (?:eens )?uit)\b"
    r"|(?:расскажи(?:те)?|опиши(?:те)?|приведи(?:те)?|назови(?:те)?|объясни(?:те)?|представь(?:те)?|поделитесь|вспомните)\b"
    r"|(?:opowiedz|opisz|podaj przykład|wymień|wyjaśnij|wyobraź sobie)\b"
    r"|(?:berätta|beskriv|ge (?:ett|mig)|fortæl|beskriv|giv (?:et|mig)|fortell|gi (?:et|meg))\b"
    r"|(?:ceritakan|jelaskan|berikan contoh|sebutkan|bayangkan)\b|(?:hãy (?:kể|mô tả|nói|cho|chia sẻ|giới thiệu)|kể (?:về|cho))"
    r"|(?:请|請)?(?:您|你)?(?:(?:给|給|跟|和|向|为|為)我(?:们|們)?)?(?:谈谈|談談|说说|說說|讲讲|講講|聊聊|介绍|介紹|描述|举一?个?例|舉一?個?例|举例|分享|讲述|講述|解释|解釋|说明|說明|简述|簡述|阐述|想象|假设|假設|列举|谈一谈|说一说|讲一讲|讲一个|说一下|谈一下|讲一下|自我介绍)"
    r"|(?:请|請)(?:问|問|用|简|您|你|跟|给|从)"
    r"|[¿⸘]",
    re.IGNORECASE,
)
"""Beginnings of questions in other languages (German, Spanish, French, Portuguese, Italian, Dutch,
Russian, Polish, Scandinavian, Indonesian, Vietnamese, Chinese)."""

FOREIGN_INSIDE = re.compile(
    r"^(?:wie|was|warum|wieso|weshalb|wann|wo|wer|wen|wem|welche[rsnm]?|womit|worauf|wofür|worin|woran|inwiefern) (?:\w+ ){0,6}?(?:sie|ihr(?:e[nmrs]?)?|du|dein(?:e[nmrs]?)?|dich|dir|wir|ihnen)\b"
    r"|^(?:qué|cuál(?:es)?|cómo|por qué|cuándo|dónde|quién|cuánt[oa]s?)\s"
    r"|^(?:你|您|你们|您们)?(?:为什么|為什麼|为何|為何|怎么|怎麼|怎样|怎樣|如何|是如何|是怎|什么时候|哪)"
    r"|^(?:quel(?:le)?s?|comment|pourquoi|qu'est-ce|qu’est-ce|avez-vous|êtes-vous|pouvez-vous|que feriez|où vous)\b",
    re.IGNORECASE,
)
"""Question words that are no heading of German, Spanish or French prose, without a mark."""

FOREIGN_END = re.compile(
    r"(?:教えて(?:ください|下さい)|聞かせ(?:てください|て下さい|ください)|(?:して|話して|述べて|挙げて|語って|説明して|紹介して|って|んで|けて|べて|せて|えて)(?:ください|下さい)"
    r"|お願いします|でしょうか|(?:です|ます|ました|ません|たい|でした)か|何ですか|ですか|述べよ|は何か|のか"
    r"|吗|呢|什么|甚麼|什麼|怎么办|怎麼辦|怎么样|为什么|為什麼|怎么做|如何|哪些|哪里|哪个|多少"
    r"|(?:말씀|설명|이야기|소개|알려|얘기|들려|공유)[^ ]{0,4}\s?(?:주세요|주십시오|해보세요|하시오|하세요)|(?:습니|입니|합니|니)까|나요|가요|은가|는가|인가요|까요|어요\?"
    r"|(?:anlatın(?:ız)?|açıkla(?:yın(?:ız)?)|verin(?:iz)?|tanıtın(?:ız)?|(?:mı|mi|mu|mü)s[ıiuü]n[ıiuü]z)"
    r"|(?:बताइए|बताएं|बताएँ|बताइये|कीजिए|करें|सांगा)|میں بتائیں)"
    r"[\s。．.！!…)）」』”\"]*$",
    re.IGNORECASE,
)
"""Ends of questions in languages that put the asking there (Japanese, Chinese, Korean, Turkish, Hindi)."""
