"""English: how it asks, ends its sentences, and speaks of competencies and deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptab*|adapting|flexib*|change management|changing priorities|changing requirements|dealing with change|learning agility|=change|=agility|=pivot|=pivoting|~adapt*|~fast changing|~changing priorit*|~versatil*",
    "ambiguity": "ambigu*|uncertain*|incomplete information|unclear requirements|0 to 1|zero to one|=greenfield|=unknown|~unstructured|~undefined",
    "attention-to-detail": "attention to detail|detail oriented|eye for detail|=rigor|=rigour|=accuracy|=thoroughness|~meticulous*|~precis*|~accura*",
    "career-goals": "career goals|career change|motivation for the role|why this role|why us|why this company|=career|=ambition|=ambitions|=aspirations|=goals|=future",
    "communication": "communicat*|presenting|presentation*|public speaking|storytelling|=explaining|=writing|=documentation|=listening|~articulate*|~written and verbal|~storytell*",
    "conflict": "conflict*|disagree*|difficult coworker*|difficult colleague*|difficult conversation*|difficult people|difficult stakeholder|pushback|pushing back|=backbone",
    "creativity": "creativ*|innovat*|invent and simplify|thinking outside the box|outside the box|=invent|=invention|=new ideas|~imaginat*|~original ideas",
    "crisis-management": "crisis|crises|incident response|incident management|production incident*|outage*|firefighting|=incident|=incidents|=emergency|=emergencies|=on call|~incident*|~on call|~emergenc*",
    "culture-fit": "culture fit|cultural fit|company culture|team fit|=culture|=cultural|=values",
    "customer-focus": "customer obsession|customer focus|customer service|customer centric|user focus|user empathy|user centered|user centric|patient care|client management|=customer|=customers|=client|=clients|=user|=users|=patient|=patients|~customer*|~client*|~patient*|~user cent*|~end users|~service minded",
    "data-driven": "data driven decision*|data driven|evidence based|ab test*|experimentation|=metrics|=analytics|=measurement|=evidence|=data|~metric*|~analytic*|~experiment*|~evidence",
    "decision-making": "decision*|judgment|judgement|trade off*|tradeoff*|are right a lot|=deciding",
    "delegation": "delegat*",
    "delivering-results": "deliver results|delivering results|getting things done|bias for action|measurable impact|biggest achievement*|greatest achievement*|most impactful project|impactful project*|=delivery|=delivering|=results|=impact|=achievement|=achievements|=accomplishment|=accomplishments|=proudest|=proud|=success|=successes|=execution|=shipping|~deliver*|~results|~ship|~ships|~track record|~execute|~executing|~execution|~goal oriented",
    "diversity-inclusion": "diversity|inclusion|inclusive|belonging|=dei|=equity|~diverse|~inclusi*|~equity",
    "empathy": "empath*|emotional intelligence|compassion*|~bedside",
    "feedback": "feedback|criticism|critique*|performance review*",
    "hiring": "building a team|building teams|hiring people|=hiring|=hire|=recruiting|=recruitment|=interviewing|=team building|=onboarding|~hiring|~recruit*|~interviewing candidates|~build a team|~build the team|~building the team|~onboarding",
    "influence": "influenc*|persua*|convincing|buy in|without authority|evangelism|advocacy|~advoca*",
    "initiative": "initiative|proactiv*|self starter|self start*|above and beyond|self direction|~entrepreneur*",
    "integrity": "integrity|ethic*|honesty|honest|earn trust|admitting mistakes|accountability for mistakes|conflict of interest|=trust|=moral|~trustworth*|~complian*",
    "leadership": "leadership|leading a team|leading teams|leading people|team lead|tech lead|people management|managing people|team management|engineering management|=leading|=lead|=leader|=management|~leader|~leaders|~lead a team|~lead the team|~manage a team|~manage the team|~managing a team|~people manag*",
    "learning": "learning|learn quickly|fast learner|quick learner|growth mindset|curiosity|curious|learn and be curious|self development|personal growth|professional development|=learn|=new technology|=upskilling|=mistake|=mistakes|~learn|~learns|~learner|~curio*|~pick up new",
    "mentoring": "mentor*|coaching|developing others|training others|growing others|knowledge transfer|knowledge sharing|=coach|=teaching|~coach*|~teach*|~develop people|~develop others|~developing people|~developing junior|~develop junior",
    "motivation": "motivat*|=passion|=drive",
    "negotiation": "negotiat*|vendor management|=bargaining",
    "ownership": "ownership|accountab*|end to end|taking responsibility|=owning|=responsibility|~responsible for|~responsibility for|~take charge|~own",
    "planning": "project planning|project management|program management|organization skills|organizational skills|=planning|=organizing|=organising|=organization|=organisation|=organizational|=roadmap|=estimation|=scheduling|~planning|~project manag*|~roadmap*|~organized|~organised|~organisational skills",
    "prioritization": "prioriti*|competing priorities|saying no|scope discipline|=priorities|=scope|=scoping|~competing demands|~competing deadlines",
    "problem-solving": "problem solving|debugging|troubleshooting|root cause*|critical thinking|complex problem*|difficult problem*|hard problem*|technical challenge*|dive deep|=problem|=problems|=challenge|=challenges|=challenging|=analytical|=investigation|~problem solv*|~solve hard|~solve complex|~solving complex|~troubleshoot*|~debug*",
    "process-improvement": "process improvement*|continuous improvement|operational excellence|developer experience|streamlin*|=process|=processes|=efficiency|=automation|=optimization|=optimisation|=simplify|~process improv*|~continuous improv*|~efficien*|~optimi*",
    "quality": "high standards|insist on the highest standards|quality assurance|code quality|craftsmanship|=quality|=testing|=qa|=reliability|=standards|~quality|~reliab*|~testing|~tests|~best practice*",
    "remote-work": "remote work|working remotely|distributed team*|working from home|=remote|=async|=distributed|~remote|~asynchron*",
    "resilience": "resilien*|setback*|adversity|perseverance|persistence|under pressure|overcoming obstacles|handling failure|dealing with failure|=failure|=failures|=failing|=pressure|=stress|=grit|~pressure|~stress*",
    "risk-taking": "calculated risk*|risk taking|taking risks|taking a risk|=risk|=risks|~take risks",
    "self-awareness": "self awareness|self aware|self reflection|self assessment|strengths and weaknesses|greatest weakness|biggest weakness|greatest strength|=strength|=strengths|=weakness|=weaknesses|=humility",
    "stakeholder-management": "stakeholder*|managing up|executive presence|expectation management|managing expectations|=alignment|~executives|~c level|~senior leaders",
    "strategy": "strateg*|think big|big picture|business acumen|business sense|=vision|~vision*|~long term",
    "teamwork": "teamwork|team work|team player*|collaborat*|stakeholder collaboration|cross functional|cross team|across teams|interdisciplinary|working in a team|working with others|working with product|=team|=partnering|=partnership|~work closely|~partner with|~team oriented|~part of a team",
    "technical-depth": "technical depth|technical excellence|technical skills|technical decision*|system design|systems design|data engineering|machine learning|deep learning|performance optimization|performance optimisation|=technical|=architecture|=scalability|=scale|=scaling|=performance|=engineering|=infrastructure|=backend|=frontend|=expertise|=craft|~architect*|~expert in|~expertise in|~deep technical|~deep knowledge|~proficien*|~years of experience with|~years of experience in|~years with",
    "time-management": "time management|tight deadline*|meeting deadlines|missed deadline*|time pressure|=deadline|=deadlines|=multitasking|=punctuality|~deadline*|~punctual*|~on time",
    "work-life-balance": "work life|burnout|=balance|=wellbeing|=well being",
}  # fmt: skip
"""Competency or topic -> what people call it, see `trainer.documents.competency_words`."""

NO_COMPETENCY = (
    "account management|client onboarding|customer feedback|customer onboarding|"
    "e learning|failure mode|failure modes|food safety risk|leadership principle|leadership principles|"
    "market leader|merge conflict|merge conflicts|performance marketing|process owner|product feedback|"
    "product owner|product owners|quality of life|risk management|tell me about a time|thought leadership|"
    "time zone|time zones|user feedback|user onboarding"
)  # fmt: skip
"""Phrases that hold a telling word and mean something else."""

FILLERS = (
    "a an and or the my your our their his her some any about around with of on in for to under at as by "
    "dealing handling managing showing demonstrating question questions story stories answer answers "
    "skill skills ability interpersonal strong good great big biggest difficult general common typical "
    "work workplace behavioral behavioural interview interviews section part time times example examples"
)  # fmt: skip
"""Words beside which a word still stands alone."""

NOTHING = (
    r"tbd|tba|todo|to do|to be (?:added|done|determined|filled|written|completed)|n/?a|none|null|pending|"
    r"fill (?:me|this)?\s*in|coming soon|what i learned / what i'd do differently|placeholder|wip|lorem ipsum\b.*"
)
ORDERS = (
    r"what (?:did you|you|was your|were you|happened|was the|is the|i learned / what i'd)|describe\b|"
    r"set the (?:scene|context)|explain\b|(?:share|provide|include|give|outline|specify|state|list|quantify|show|mention|clarify|detail|tell) |your (?:specific )?(?:role|responsibility|task|goal)|"
    r"the (?:specific )?(?:context|background|outcome|task|goal|steps?)\b(?=.{0,60}(?:\byou\b|\byour\b|\bin one line\b|$))|"
    r"(?:what|which|how|why|where|when|who) .{0,150}\?$|(?:quantif|measurabl).{0,80}$|"
    r"(?:brief|short|one|1-2|2-3|two|three)[ -].{0,30}(?:sentences?|lines?|context|description)\b|"
    r"(?:context|outcome|steps|actions?|impact|background)(?:,| and| of| you| in)? .{0,40}\b(?:you|your)\b.{0,80}$"
)
SHARES = "percent|s|secs?|seconds?|min|minutes?|sentences?"
EXAMPLES = r"(?:for )?(?:example|instance)\b|e\.?g\.?\b|sample\b"
FORM_TITLES = (
    r"(?:the )?(?:story|project|your|short|example|new|sample)\s*(?:story)?\s*(?:title|name)?(?: here)?|title(?: here)?|"
    r"story\s*#?\s*(?:n|x|number|\d*)\s*[:—–-]?\s*(?:title|name)?|tbd|todo|untitled|name of (?:the )?story|"
    r"template|story template"
)
"""What a form has where something is still to be filled in: nothing; an instruction; how much of the
answer; an example; a title."""

ABBREVIATIONS = (
    "e.g i.e vs dr mr mrs ms prof st jr sr inc ltd co corp bros no nos approx ca cf al etc fig vol dept est "
    "min max avg ph.d m.d b.sc m.sc u.s u.k u.s.a e.u a.m p.m resp incl excl jan feb mar apr jun jul aug sep "
    "sept oct nov dec pp ed eds rev gen sen gov lt col sgt hon a.k.a w.r.t ref sec ch"
)  # fmt: skip
"""Words before a full stop that seldom end a sentence."""

MAY_END = "etc inc ltd co corp u.s u.k u.s.a e.u a.m p.m al no st min max"
"""Of these, the ones that do end a sentence where one of `SENTENCE_STARTS` follows."""

SENTENCE_STARTS = (
    "I We The It This That Then They He She My Our After When So But And A An In By No All "
    "Tell What How Why Who"
)
"""Words that open a sentence behind an abbreviation or a number."""

LEAD_INS = (
    r"(?:(?:my|the|your|our|and|a) )*(?:first|second|third|next|last|final|another) (?:question|one)(?: is)?|"
    r"so|and|now|okay|ok|well|then|right|great|good|thanks|thank you|please|perfect|alright|all right|next"
    r"|first|firstly|finally|also|maybe|perhaps|just|to start|briefly|quickly|hypothetically"
    r"|could you|can you|would you"
)
"""What may stand before a question in the same sentence; this and the following are regular
expressions without a bracket around them."""

_ABOUT = r"(?:about|of|through|how|why|what|when|where|who|which|your|a|an|the|some|something|more)"

_NOT_TOLD = r"(?!(?:you|we|i|they|he|she|it|this|that|these|those|to|not|interviewers?|employers?|companies|recruiters?|people)\b)"
"""What follows a question word in a statement: "what you should know", "how to prepare"."""

REQUESTS = (
    rf"tell (?:me|us) (?:\w+ )?{_ABOUT}\b|tell (?:me|us)\b|tell (?:my|our)\b"
    r"|talk (?:(?:to )?(?:me|us) )?(?:about|through|me through|us through)\b"
    r"|(?:walk|take|guide|lead|run) (?:me|us)\b"
    r"|give (?:me |us )?(?:an?|another|some|one|two|three|your|specific|\d+) (?:\w+ )?(?:examples?|instances?|overview|summary|pitch|reasons?)\b"
    r"|give (?:me|us)\b"
    r"|share (?:an?|another|one|some|your|with (?:me|us)|the) (?:\w+ ){0,2}(?:examples?|time|times|story|stories|experiences?|situations?|moments?|instances?|project|trips?|occasions?)\b"
    r"|share (?:with )?(?:me|us)\b|share one of your\b"
    r"|describe (?:to me |for me |us )?(?:an?|one|some|the (?:last|first|most|best|worst|\w+est)) (?:\w+[\s-]){0,4}?(?:time|times|situations?|occasions?|examples?|instances?|experiences?|projects?|moments?|decisions?|conflicts?|scenarios?|challenges?|problems?|mistakes?|goals?|failures?|events?|period|team|boss|manager|colleague|co-?worker|leader|day)\b"
    r"|describe (?:an?|one|how you|what you|when you|your|yourself|me|us)\b"
    r"|(?:recall|recount|remember|think (?:of|about|back)|reflect on|consider) (?:to )?(?:an?|the|your) (?:\w+ ){0,3}?(?:time|situation|occasion|moment|example|instance|experience|project|decision|mistake)\b"
    r"|imagine\b|suppose\b|pretend\b|let'?s say\b|say you\b|convince (?:me|us)\b|sell (?:me|us)\b|teach (?:me|us)\b|show (?:me|us)\b|help (?:me|us) understand\b"
    r"|introduce yourself\b|(?:explain|elaborate) (?:to (?:me|us)|me|how you|what you|why you|your|a (?:time|situation|project))\b"
    r"|(?:name|state|mention|list|provide|discuss|outline|recount|relate|detail) (?:an?|one|two|three|some|your|the|\d+) (?:\w+[\s-]){0,3}?(?:time|times|situations?|experiences?|examples?|instances?|challenges?|achievements?|accomplishments?|strengths?|weaknesses|things|goals?|skills?|mistakes?|reasons?|occasions?|moments?|projects?|people|person|decisions?)\b"
    r"|rate (?:yourself|your)\b|define (?:success|leadership|your)\b|complete (?:this|the) sentence\b"
    r"|(?:in|using|with) (?:\d+|one|two|three|five|a few|your own) (?:\w+ )?(?:words?|sentences?|minutes?),? (?:tell|describe|explain|how|what|why)\b"
    r"|(?:i(?:'d|’d| would) (?:like|love)|we(?:'d|’d| would) (?:like|love)) (?:to (?:hear|know|understand|learn)|you to)\b"
    r"|(?:i['’]?m|i am|we['’]?re|we are) (?:curious|interested|wondering)\b"
    r"|let(?:['’]?s| us) (?:talk about|start with|turn to|hear about)\b|say (?:more|something) about\b"
)
"""Beginnings of a request that only somebody who asks has."""

QUESTIONS = (
    r"what['’]?s your\b|what['’]?s the (?:most|best|worst|biggest|hardest)\b"
    r"|(?:can|could|would|will) you (?:please )?(?:tell|describe|give|share|walk|explain|provide|recall|think|talk|name|discuss|elaborate)\b"
    r"|how would you\b|how do you\b|how did you\b|how have you\b|why do you want\b|why should we\b|why did you\b|where do you see\b"
    rf"|(?:what|how|when|where|why|who|which) {_NOT_TOLD}(?:\w+ ){{0,5}}?(?:do|did|have|are|were|would|will|can|could|should) (?:you|your)\b"
    r"|have you (?:ever|had)\b|do you (?:have|think|prefer|like|consider|believe|feel)\b|did you ever\b"
    r"|what (?:made|makes|motivates|drives|inspires|excites|frustrates|attracts|attracted|interests|brought|brings|sets|led) you\b"
)
"""Beginnings of a question that nobody has who does not ask."""

MAY_REQUEST = (
    r"(?:describe|explain|discuss|name|list|define|compare|contrast|outline|differentiate|distinguish|summari[sz]e|state|elaborate"
    r"|demonstrate|design|evaluate|justify|identify|illustrate|argue|propose|estimate|share|mention|recall|relate|reflect|rank|rate"
    r"|critique|provide|give|pitch|present) (?!(?:from|with|of|is|was|are|were|has|had)\b|in detail\b|to the interviewer)\w+"
)
"""Beginnings of a request that advice and headings also have."""

MAY_ASK = (
    rf"(?:what|who|where|when|why|which|how)(?:'s|’s|'re)? {_NOT_TOLD}(?:(?:\w+ ){{0,3}}?)(?:is|are|was|were|do|does|did|would|will|might|can|could|should|has|have|had)\b"
    r"|what(?:'s|’s| type| kind| sort| made| makes| happens| happened| role| steps)\b"
    r"|how (?:many|much|often|long|well|big|important|comfortable|familiar|likely|soon|far)\b"
    r"|(?:is|are|was|were) (?:there|you|this|that|it|we|they|your|the)\b|(?:do|does|did|has|have|had|can|could|would|will|should|may) (?:you|we|they|i|it|there|the|anyone|everyone)\b"
    r"|(?:an?|the|one|your) (?:\w+ ){0,3}?(?:time|situation|example|occasion|instance|moment)s? (?:when|where|that|in which|you|your|of)\b"
    r"|(?:your|(?:your |the )?(?:biggest|greatest|proudest|worst|hardest|toughest)) (?:\w+ ){0,2}?(?:strengths?|weakness(?:es)?|achievements?|accomplishments?|failures?|mistakes?|challenges?|successe?s?|regrets?)\b"
    r"|(?:difference|differences) between\b|what if\b|if you\b.{0,200}\b(?:what|how|which|who|where|would|why)\b"
    r"|in (?:your|what|which)\b.{0,120}\b(?:how|what|which|do|did|have|are) (?:you|your|the)\b"
)
"""Beginnings of a question that a heading or a statement also has."""

LINKING = r"when|where|you|that|about|of|an?|if|how|which|who|whom|with|the|me|us|your|to|in|times?|example|situation|for|and"
"""Last words of a question that breaks off and goes on below."""

ADVICE = (
    r"never|don['’]t|do not|avoid|always|be (?:honest|brief|specific|careful|prepared|positive|concise|ready|yourself|clear)"
    r"|keep (?:it|your|this)|remember|make sure|try (?:to|not)|focus on|stay (?:calm|positive|brief)|this (?:one|is|question)"
    r"|(?:the )?interviewers? |they (?:want|are|look)|hint|tip|note"
)
"""Beginnings of a sentence that tells how to answer."""

ANSWERS = (
    r"i|i'm|i've|i’m|my|we|it|it's|yes|no|because|they|he|she|this|a|an|the|these|there|answer"
)
"""Beginnings of a sentence behind a question that answers it."""

DEEDS = (
    "*ed -need -needed -indeed -hundred -speed -feed -seed -breed  -named "
    "-known  -supposed  -limited -detailed -united -unused  -bed -red -shared "
    "began bent bid bought brought broke built came cast caught chose cut dealt did drew drove dug fed fell fought found "
    "gave got grew held hid hired hit kept laid led left lent let lit lost made met moved overcame oversaw paid put "
    "ran rang read rebuilt redid rethought rewrote rose sat saw sent set shot shut sold sought spent split spoke "
    "spread stood stuck taught threw told took undid came became said swore flew unified upheld went withdrew woke won wrote"
)
DOING = "*ing -during -nothing -something -anything -everything -training -pricing -building -morning -spring"
PASSIVES = (
    "based compared combined paired coupled followed aimed intended related faced armed used needed filled driven "
    "made given known called named designed built led written"
)
SUBJECTS = "i we i've we've have had then also first second third fourth fifth firstly secondly thirdly lastly next later finally again myself personally successfully quickly"
CHANGES = (
    "up down fewer more less fell rose grew dropped halved doubled tripled quadrupled increased decreased reduced improved cut saved "
    "raised lowered gained lost won earned shrank climbed jumped zero none percent"
)
GOES_ON = (
    "about across after against along although among around as at because before behind below between but by despite "
    "down during especially even except for from if in inside instead into like mainly mostly namely nor not of off on "
    "only or out over per plus rather regardless since so than that though through throughout thus till to together toward "
    "towards under unless unlike until up versus via what when where whereas which while who whom whose with within "
    "without yet once again"
)
CONTRASTS = "then not but instead rather yet never only nor"
NEGATES = "not less neither"
AND = "and"
IF = "if unless"
PERSONS = "i we"
NUMBERS = "zero one two three four five six seven eight nine ten twelve twenty half third quarter twice none nobody"
RANGE = "from to"
"""What a clause does, see `trainer.documents.clauses`: words that begin a deed, or end one; what is being
done; who does it; words of change beside figures; words that begin no point of their own; halves of a
contrast; what joins the last of a list; a condition; who speaks; from one figure to another."""

LETTER_FIELDS = "from|to|cc|bcc|subject|date|sent|reply-to"
SALUTATIONS = "dear"
FAREWELLS = (
    "best|best regards|kind regards|warm regards|regards|thanks|many thanks|thank you|thanks a lot|"
    "cheers|sincerely|yours|yours sincerely|all the best|best wishes|talk soon|see you soon|take care"
)
"""Fields of the head of a letter, words that greet in one, and lines that end one."""

SMALL_WORDS = "what how why when where who which do does did would could have has is are was were that this not me us it"
"""Words by which a text shows its language, beside those above."""
