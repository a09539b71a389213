"""English."""

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

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "situation|situations|the situation|context~|the context~|problem~|background~|setting~|the setting|scene~|"
        "context & background|background and context|situation and context|the problem~|challenge~|"
        "the challenge~|situation / context|starting point|initial situation|where~|problem statement~|"
        "the background~|overview~|project overview~|what was going on|what happened~|the story so far|"
        "when & where|when and where"
    ),
    "task": (
        "task|tasks|the task|my task|mission~|objective~|objectives~|the objective|goal~|goals~|the goal~|my goal|"
        "target~|assignment~|responsibility|my responsibility|your responsibility|my mission|obstacle~|"
        "obstacles~|the obstacle|the obstacles|complication~|crisis~|constraint~|constraints~|hindrance|"
        "thinking~|my objective|what i had to do|what was asked|what was needed|my responsibilities~|"
        "responsibilities~|the ask"
    ),
    "action": (
        "action|actions|the action|the actions|my action|my actions|action taken|actions taken|"
        "actions i took|action steps|key actions|key action|what i did|steps~|steps taken|my steps|approach~|"
        "my approach~|the approach~|solution~|the solution~|execution~|activity~|activities~|implementation~|"
        "response~|what we did|how i did it|how i solved it|what i actually did|my contribution~|"
        "my contributions~|contribution~|contributions~|my role and contributions|my role and contribution|"
        "my role & contributions|how~|key steps|my role and actions|role and contributions~|key contributions~|"
        "role and responsibilities|role & responsibilities|my role and responsibilities|key accomplishments~|my work~|the work~|what i built~|what i changed~|facts~|the facts~|key facts~"
    ),
    "result": (
        "result|results|the result|the results|outcome~|outcomes~|the outcome|effect~|impact~|the impact~|"
        "business impact~|achievement~|achievements~|results achieved|key results|measurable result|"
        "measurable results|metrics~|key metrics~|numbers~|benefit~|benefits~|resolution~|payoff|"
        "result / impact|what changed~|what came of it|outcome and impact|outcome & impact|impact and outcome|"
        "impact and results~|results and impact~|results & impact~|impact & results~|accomplishment~|"
        "accomplishments~|measurable outcome|measurable outcomes|what happened in the end|how it ended|"
        "key outcomes~|key outcome|impact/notes~"
    ),
    "reflection": (
        "reflection|reflections|the reflection|my reflection|learning~|learnings|the learning|learned~|"
        "learnt|lesson~|lessons~|lesson learned|lessons learned|lesson learnt|lessons learnt|key learning|"
        "key learnings|key lesson|takeaway|takeaways|key takeaway|key takeaways|what i learned|what i learnt|"
        "what i'd do differently|what i would do differently|what i learned / what i'd do differently|"
        "hindsight|in hindsight|retrospective|next time~|insight~|insights~|growth~|self-reflection|"
        "reflection / learning|moral~|what i took away|what i take from it|what i would change|"
        "reflection and learning|learnings & reflection|what i'd change|challenges and lessons|"
        "what this taught me|looking back~"
    ),
    "best-for": (
        "best for|best for questions about|best for questions|best for questions like|best for questions on|"
        "best used for|best used when|best when|best fit for|best suited for|use for|use it for|use this for|"
        "use when|use when asked about|use when asked|used for|good for|great for|ideal for|works for|"
        "works well for|usable for|usable for questions about|useful for|answers~|answers questions about|"
        "can answer|covers~|relevant for|relevant questions|question types|question type|questions about|"
        "fits~|fits questions|fits questions about|applies to|maps to|applicable questions|applicable to|"
        "suited for|target questions|also answers|also answers questions about|also works for|also good for|"
        "also fits|can also answer|answers to|where to use|where to use it|use this story for|"
        "use this story when|use this when|fits when"
    ),
    "competencies": (
        "competency|competencies|competence|competences|competency tags|theme~|themes|tag|tags|category~|"
        "categories|skill|skills~|skills shown|skills demonstrated|demonstrates|shows~|core signal|signal~|"
        "signals~|leadership principle|leadership principles|leadership principles shown|principles|values~|"
        "qualities~|strengths~|keywords for the role|traits~|shows that i|skills used~"
    ),
    "questions": (
        "question~|questions~|the question|primary question|interview question|interview questions|"
        "questions it answers|questions this answers|questions answered|questions this story answers|"
        "example questions|sample questions|typical questions|likely questions|answers the question|"
        "likely question|asked as|they ask|q~|prompted by"
    ),
    "title": "title|story title|story name|headline|name~",
    "role": "role~|my role|position~|job title|my title",
    "organization": (
        "company|organization|organisation|employer|client~|firm|organization/company|employer/client|team~|"
        "where i was"
    ),
    "period": (
        "period|date~|when~|year~|time~|timeframe|time frame|timeline|duration~|project duration|"
        "project dates|timespan|years"
    ),
    "draft": "draft~|my draft|answer~|my answer|content~|story~|the story|text~|details~",
    "gist": (
        "why it works|why this works|why it matters|why tell it|why i tell it|summary~|quick summary|"
        "short version|tl;dr|one-liner|one line|one-line|hook|elevator pitch|interview line|interview lines|"
        "opening line|resume phrasing|resume bullet|resume line|cv line|cv phrasing|linkedin phrasing|"
        "the gist|gist|in one sentence|in a sentence|headline version|the story in one line|soundbite|"
        "sound bite"
    ),
    "other": (
        "source|sources|note~|notes~|status~|tip|tips|delivery tip|delivery tips|angle|angles|"
        "sensitivity note|sensitivity|if asked|if they ask|follow-up|follow-ups|follow-up question|"
        "follow-up questions|followups|potential follow-ups|likely follow-ups|likely follow-up questions|"
        "prompt|provenance|first surfaced|scope note|caution|warning|careful|do not say|don't say|avoid~|"
        "not for|not good for|variant|variants|opening~|talking time|speaking time|confidence~|strength~|"
        "evidence~|proof~|proof points|link~|links~|reference~|references~|keyword|keywords|stack~|"
        "tech stack|technologies|tools~|verified|last used|used in|opener|opening sentence|closing line|"
        "punchline|key phrase|key quote|quote|tone|delivery|delivery note|delivery notes|length|time to tell|"
        "pause~|reminder|reminders|do not mention|don't mention|confidential|confidentiality|nda|red flags|"
        "watch out|watch out for|watch-outs|pitfalls|possible follow-ups|possible follow-up questions|probes|"
        "likely probes|they may ask|if pushed|if pressed|backup|backup story|related stories|related|"
        "see also|rating|priority~|last told|told to|told at|told in|practised|practiced|ready~|todo|to do|"
        "open points|open questions|to verify|to check|to confirm|needs~|missing|created|updated|last edited|"
        "created by|people~|people involved|team size|link to the report|evidence link|metrics source|"
        "memory aid|mnemonic|anchor|emotion|audience~|version"
    ),
}  # fmt: skip
"""Field of a story -> what people write before it; with `~` behind it also a word of ordinary text."""

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
DEEDS_AT_THE_END = ""
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

HEADINGS: Mapping[str, str] = {
    "collection": "stories|story bank|storybank|story|star|star+r|star-r|starr|behavioral answers",
    "explanation": (
        "how it works*|how this works*|how to *|how i use*|usage|instruction|instructions|tips|tips *|advice|"
        "advice *|reminder|reminders|do's and don'ts|dos and don'ts|do and don't|common mistakes|"
        "mistakes to avoid|pitfalls|about this *|using this *|introduction|overview|read me|readme|legend|key|"
        "table of contents|contents|method|the method|format|structure|framework|template|templates|entry format|"
        "guide|formula|technique|skeleton|skeletons|outline|checklist|cheat sheet|cheatsheet|primer|rule|rules|"
        "ground rules|guidelines|basics|refresher|what is star|what is star *|what is the star *|what is this *|what is a *|method explained|method overview|method reference|"
        "method guide|format guide|format explained|story template|best practices|principles|"
        "examples of weak answers|what to avoid|what interviewers look for|what makes a good *|why this works|"
        "why star works|tips and tricks|in short|abbreviations|acronym|glossary|notation|conventions|scoring|"
        "rubric|preparation tips|worksheet|prompts|writing prompts|exercise|exercises|parts of a *|components|"
        "anatomy of *|the parts|elements|steps|example format|fill in|to fill in|form|blank form"
    ),
    "no-stories": (
        "usage *|resume *|cv *|feedback *|changes|bullets|mock *|notes *|research|research on *|company|company research|company facts|company info|company notes|"
        "company overview|about the company|about them|about us|about *|the company|their products|products|"
        "values|company values|culture|mission|mission and values|news|recent news|competitors|competition|"
        "market|customers|team|the team|people|interviewers|who i'll meet|who i will meet|contacts|contact|"
        "logistics|practicalities|getting there|location|directions|travel|schedule|agenda|timeline|time|dates|"
        "day of the interview|on the day|the day before|the day|before the interview|before|after the interview|"
        "after|during the interview|morning|what to bring|to bring|bring|packing|packing list|what to wear|dress|"
        "dress code|outfit|clothes|to do|to dos|todo|todos|to-do|to-dos|tasks|open tasks|next steps|action items|"
        "follow up|follow ups|follow-up|follow-ups|open points|open questions|questions to ask|questions for *|"
        "questions to *|my questions|questions i have|questions|question bank|question list|common questions|"
        "likely questions|practice questions|sample questions|job description|the job|the role|role|the position|"
        "requirements|requirements *|responsibilities|qualifications|job posting|posting|salary|salary *|"
        "compensation|benefits|pay|offer|notice period|visa|links|link|resources|references|further reading|"
        "reading list|reading|books|sources|see also|skills|technical skills|soft skills|hard skills|tech stack|"
        "stack|tools|technologies|languages|education|certifications|certificates|hobbies|interests|"
        "contact details|personal details|index|story index|quick reference|quick reference *|quick *|story map|"
        "story matrix|mapping|matrix|question map*|question mapping|coverage|coverage *|gaps|gaps *|themes|"
        "competencies|tags|key numbers|key metrics|key figures|key facts|key phrases|key messages|key points|"
        "numbers to *|metrics to *|numbers|metrics|figures|facts|facts and figures|practice log|"
        "practice schedule|practice plan|practice|rehearsal|rehearsal log|progress|changelog|change log|history|"
        "version history|log|notes|notes to self|note|misc|miscellaneous|ideas|story ideas|to write|"
        "to be written|still to write|tell me about yourself|about me|about yourself|who i am|elevator pitch|"
        "pitch|my pitch|intro|my intro|self introduction|self-introduction|personal introduction|30 second *|"
        "60 second *|two minute *|summary|professional summary|profile|bio|why us|why *|strengths|weaknesses|"
        "strengths and weaknesses|my strengths|my weaknesses|greatest strength|greatest weakness|closing|"
        "closing statement|closing questions|thank you note|where do you see yourself*|career goals|goals|"
        "goals *|plan|study plan|plan for *|shopping list|groceries|meeting notes|minutes|attendees|deadlines|"
        "status|week *|reading notes|mindset|mantras|affirmations|breathing|warm up|warm-up"
    ),
    "stories": (
        "stories|story bank|storybank|examples|answers|bank|star stories|star examples|wins|other wins|"
        "achievements|accomplishments|highlights|raw material|raw stories|raw notes|stubs|backlog|brag document|"
        "brag doc|brag list|brag sheet|successes|anecdotes|other projects|projects|deliveries|deliverables|"
        "impact stories|experiences|more|others|other"
    ),
    "event": (
        "conflict|a conflict|disagreement|a disagreement|failure|a failure|mistake|a mistake|crisis|a crisis|"
        "challenge|a challenge|difficult *|hard *|tough *|biggest *|greatest *|proudest *|missed deadline|"
        "a missed deadline|a time *|time when *|time i *|the time *|when i *|how i *|how we *|tell me about *|"
        "tell us about *|describe a *|give an example *|give me an example *|conflict with *|conflict over *|"
        "conflict about *|conflict between *|disagreement with *|disagreement over *|disagreement about *|"
        "argument with *|argument about *|dispute with *|dispute over *|clash with *|fight with *|fight over *|"
        "trouble with *|problem with *|convincing *|persuading *|angry *|unhappy *|an unhappy *|an angry *|"
        "saying no to *|pushing back on *|standing up to *|dealing with *|working with a difficult *|"
        "handling a *"
    ),
    "before": (
        "the|a|an|my|our|all|key|core|top|full|general|delivery|practice|interview|star|star+|star+r|star-r|"
        "starr|starl|soar|car|carl|par|parl|story|stories|entry|answer|answers|behavioral|behavioural|master|"
        "sample|strongest|best|other|more|additional|further|some|own|personal|collected|past|work|company|job"
    ),
}  # fmt: skip
"""What a heading says of its section -> such headings; a `*` at the end stands for any more words."""

TELLING: Mapping[str, str] = {
    "advice": (
        "name|finish|begin|quote|identify|define|detail|outline|clarify|arrive|bring|ask|use|keep|practice|practise|smile|be|avoid|don't|do not|never|always|remember|"
        "remember to|make sure|make|try|prepare|read|wear|dress|iron|print|check|charge|silence|research|look up|"
        "look at|look for|look|review|rehearse|breathe|sleep|speak|listen|pause|thank|send|follow|quantify|focus|"
        "show|tell|explain|describe|say|mention|start|end|choose|pick|think|turn|join|log in|find out|find|book|"
        "pack|call|confirm|ensure|include|limit|stay|aim|write|tailor|match|highlight|emphasize|emphasise|state|"
        "give|set|add|put|leave|let|talk|answer|eat|drink|buy|order|get|go|take|come|sit|stand|offer|learn|know|"
        "update|email|mail|ring|note|skip|cover|own|treat|tie|link|connect|close|open|one story per|each story|"
        "every story|no more than|at least|at most|no longer than|max|only|please|you|your|if you|when you|"
        "if asked|if they|they will|they'll|it's fine|it is fine|what did you|what was your|what are"
    ),
    "company": (
        "headquartered*|headquarters|hq|employees|competitors|competes|competitor|series a|series b|series c|"
        "series d|ceo|cto|cfo|listed on|publicly traded|privately held|family-owned|family owned|subsidiary|"
        "market share|ipo|they|the company|offices in|office in|glassdoor|funding|valuation|revenue of|"
        "stock price|customers include|products include|uses react|job post|job ad|role reports to|reports to|"
        "founded #|founded in|founded by"
    ),
    "defining": (
        "job|jobs|duty|duties|a|about|across|action|actions|accomplish|accomplished|accomplishment|achieve|achieved|achievement|"
        "actually|after|affected|afterwards|aim|all|along|and|any|applicable|apply|approach|are|as|asked|"
        "assigned|at|background|be|been|before|behavior|being|between|brief|briefly|business|but|by|came|can|"
        "challenge|challenges|change|changed|clear|clearly|clarify|company|complication|concise|concrete|"
        "constraint|constraints|context|contribution|could|data|deadline|decision|decisions|define|describe|"
        "describing|detail|details|did|different|differently|do|doing|done|each|end|ended|event|exactly|example|"
        "expected|explain|faced|facing|feedback|figures|final|first|focus|for|from|gave|general|give|given|goal|"
        "goals|had|hand|happened|happening|have|how|i|if|impact|important|in|include|including|individual|"
        "insight|into|involved|is|issue|it|its|key|learn|learned|learning|learnings|learnt|lesson|lessons|letter|"
        "line|lines|list|made|main|make|matter|mattered|matters|me|meaning|measurable|measured|metric|metrics|"
        "might|mine|minute|minutes|my|name|needed|next|not|number|numbers|objective|objectives|obstacle|"
        "obstacles|of|off|on|one|or|other|our|out|outcome|outcomes|outline|own|paint|part|particular|people|"
        "personal|personally|picture|place|point|possible|problem|project|quantifiable|quantified|quantify|"
        "reason|reflect|reflection|relevant|require|required|requirement|resolve|resolved|response|"
        "responsibilities|responsibility|responsible|result|results|role|say|scale|scene|seconds|sentence|"
        "sentences|set|setting|share|short|should|show|situation|situational|skills|so|solution|solve|some|"
        "specific|specifically|specifics|stage|stakes|star|state|step|steps|story|summarize|take|takeaway|taken|"
        "target|task|tasks|team|tell|that|the|their|them|then|there|they|thing|things|this|time|timeframe|title|"
        "to|took|two|three|up|us|use|used|was|way|we|went|were|what|when|where|which|while|who|why|with|word|"
        "words|work|worked|would|you|your|yourself|s|t|r|l|d"
    ),
    "nothing": (
        "nothing yet|none yet|nothing here|nothing here yet|empty|none so far|nothing so far|still empty|to come|"
        "to follow|more to come|coming|not yet|no stories yet|no stories so far|no entries yet|will follow|"
        "will add later|add your stories here|add stories here|add yours here|write here|write yours here|"
        "your story here|insert here|insert story here|fill in later|to be filled|to be added|to be continued"
    ),
    "gap": (
        "number|numbers|no|n|x|xx|y|z|amount|metric|metrics|percent|percentage|figure|value|insert*|your *|"
        "company|company name|name|role|job title|team|project|project name|product|tool|technology|date|year|"
        "month|result|outcome|action|task|skill|technique|timeframe|time frame|time|duration|$|%|#|specific *|"
        "action verb|verb|people|person|client|industry|budget|size"
    ),
    "before-title": (
        "accomplishment|key accomplishment|achievement|key achievement|win|big win|story|star|star story|"
        "star format|star example|star answer|example|case|case study|situation|scenario|project|episode|"
        "experience|anecdote|incident|headline|entry|success story|impact story|behavioral story|highlight|"
        "contribution"
    ),
}  # fmt: skip
"""Words that show whether a text tells what somebody did, or advises, defines or is to be filled in."""

TITLE_COLUMNS = "story|title|name|project|example|headline|situation name|case|accomplishment name"
DEED_COLUMNS = "what i *|what we *|done|accomplishment|accomplishments|achievement|achievements|win|wins|contribution|contributions|what i did|deed|work done|highlight|highlights|what happened|success"
ASKED_COLUMNS = (
    "requirement|requirements|jd|qualification|criterion|criteria|principle|skill|question|ask"
)
"""Headings of columns in tables of stories: what names a story, what was done, what an employer asks for."""
CONFIDENTIAL_LABELS = (
    "sensitivity|sensitivity note|sensitive|confidential|confidentiality|privacy|nda|secrecy|"
    "disclosure"
)
CONFIDENTIAL = (
    "confidential *|strictly confidential|* is confidential|keep confidential|"
    "keep this confidential|keep it confidential|keep private|keep this private|keep it private|"
    "keep secret|keep this secret|under nda|under an nda|by an nda|by nda|nda applies|nda until|nda with|signed an nda|"
    "not for sharing|do not share|don't share|never share|not to be shared|do not tell|don't tell|"
    "do not disclose|don't disclose|never disclose|do not name the|don't name the|never name the|"
    "internal only|for my eyes only|top secret|trade secret|do not mention publicly|"
    "must stay secret|must remain secret|must stay confidential|off the record"
)
NOT_CONFIDENTIAL = (
    "no|none|low|public|nothing|not confidential|not sensitive|ok to share|fine to share|"
    "can be shared|n/a|false|not needed|open|no restrictions"
)
"""Labels of remarks on secrecy; what such a remark says, a star where nothing else may stand; what denies it."""

RESUME_WORDS: Mapping[str, str] = {
    "work": (
        "work|jobs|positions|*experience|experience*|*employment|*employment history|*work history|*career history|"
        "*career|positions held|*professional background|*internships|*internship|military service|"
        "*appointments|roles"
    ),
    "told": (
        "*projects|*project work|*volunteering|volunteer work|*volunteer|voluntary work|"
        "*community service|community involvement|*activities|*achievements|*accomplishments|"
        "*contributions|open source|*engagements|*highlights"
    ),
    "background": (
        "*skills|*education|*languages|*interests|*hobbies|references|*profile|*summary|*objective|"
        "about me|about|contact|contact details|contact information|*personal details|"
        "personal information|personal data|*competencies|*competences|*strengths|*qualifications|"
        "*expertise|*proficiencies|academic background|*technologies|bio"
    ),
    "aside": (
        "*certifications|*certificates|*certification|*licenses|*licences|*training|*courses|"
        "coursework|*publications|*awards|*honors|*honours|*memberships|*affiliations|*conferences|"
        "*talks|*lectures|*patents|links|availability|*tools|*presentations|*press|*scholarships|"
        "*degrees|*declaration|speaking|*tech stack"
    ),
    "tools": (
        "technologies|tech stack|stack|tools|tech|environment|keywords|skills|skills used|"
        "technologies used|tools used|key technologies|location|website|link|team size"
    ),
    "company": "company|employer|organization|organisation|company name",
    "role": "job title|position|title|role",
    "when": "date|dates|period|duration|years",
    "roles": (
        "*engineer|*developer|manager|director|nurse|teacher|analyst|designer|consultant|lead|head|"
        "officer|assistant|associate|intern|coordinator|specialist|administrator|architect|scientist|"
        "technician|clerk|cook|chef|driver|founder|co-founder|cofounder|owner|president|"
        "representative|supervisor|editor|writer|researcher|professor|lecturer|lawyer|attorney|"
        "paralegal|accountant|recruiter|trainer|therapist|physician|doctor|pharmacist|electrician|"
        "mechanic|plumber|carpenter|operator|planner|advisor|adviser|producer|barista|bartender|"
        "waiter|waitress|server|cashier|archivist|librarian|educator|tutor|host|volunteer|strategist|"
        "executive|controller|buyer|auditor|secretary|receptionist|paramedic|midwife|surgeon|dentist|"
        "programmer|tester|sre|cto|ceo|cfo|coo|vp|fellow|apprentice|trainee|freelancer|contractor|"
        "partner|principal|chair|treasurer|counsel|nanny|carer|caretaker|guard|soldier|sergeant|"
        "captain|pilot|steward|stewardess|stylist|photographer|journalist|translator|interpreter|"
        "instructor|coach|mentor|organizer|organiser|facilitator|adjuster|underwriter|broker|realtor|"
        "salesperson|salesman|foreman|welder|machinist|farmer|gardener|curator|ambassador|maintainer|"
        "contributor|aider|student|worker|member|roaster|baker|butcher"
    ),
    "months": (
        "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter"
    ),
    "since": "since|from",
    "to": "to|until|till|through",
    "present": "present|now|today|current|currently|ongoing|to date|date",
    "calendar": "week|spring|summer|autumn|fall|winter|first|second|half|quarter|semester|year|of",
    "at": "at|@",
}  # fmt: skip

INTERVIEWER = (
    "interviewer|interviewers|int|hiring manager|hiring-manager|hiring team|talent partner|recruiter|"
    "panel|panelist|panellist|moderator|host|examiner|hr|ai|assistant|chatgpt|claude|gemini|"
    "copilot|bot|coach|model|them|they|others|other party|interviewed by"
)
"""Labels of the person who asks."""

SPEECH_VERB = "said|says|asks|asked|answers|answered|responds|responded|replies|replied|speaking"
"""Verbs behind a label: *Interviewer asks*."""

OWN_QUESTIONS = (
    "my questions|questions i asked|questions for them|questions for the interviewer|questions from me|"
    "your questions|candidate questions|reverse interview|questions to ask|my questions for them|"
    "questions i had|questions for the company"
)
"""Headings over what the candidate asked."""

CANDIDATE = (
    "candidate|interviewee|me|you|i|myself|applicant|respondent|job seeker|guest|user|human|"
    "candidate question|candidate's question|my question"
)
"""Labels of the person who answers."""

QUESTION_LABEL = "q|question|question asked|interviewer question|interviewer's question"
"""Labels that stand for a question instead of a person."""

ANSWER_LABEL = "a|answer|ans|your answer|my answer|answer given|candidate answer|candidate's answer"
"""Labels that stand for an answer instead of a person."""

VOICE_LABEL = (
    "speaker|participant|unknown|unidentified|unknown speaker|unidentified speaker|voice|person|spk|"
    "attendee|user speaker"
)
"""Labels that tools give to voices they cannot name."""

STORY_LABEL = (
    "situation|task|action|actions|result|results|reflection|reflections|example|examples|context|"
    "background|outcome|outcomes|learning|learnings|lesson|lessons|first|second|third|problem|solution|"
    "challenge|goal|impact|pros|cons|important"
)
"""Words before a colon, or over a paragraph, inside an answer: never a speaker."""

NOTE_LABEL = (
    "note|notes|my notes|note to self|my impression|my impressions|impression|impressions|feeling|feelings|thoughts|"
    "afterwards|reflection afterwards|to do|to-do|things to remember|reminder|with|nb|n.b|ps|p.s|summary|takeaway|takeaways|key takeaways|update|source|sources|date|time|"
    "place|location|attendees|participants|meeting participants|subject|topic|topics|title|meeting title|"
    "company|role|position|round|duration|length|warning|tip|hint|todo|transcript|transcription|"
    "full transcript|recording|language|kind|analysis|feedback|score|scores|overall|evaluation|assessment|"
    "strengths|weaknesses|improvements|areas for improvement|action items|next steps|follow up|follow-up|"
    "chapters|outline|keywords|highlights|key points|details|suggested next steps|talk time|total lines|"
    "link|links|url|file|video|interview|meeting|observations|comments|resources|end|end of transcript"
)
"""The same of what stands around the talk: alone on a line it heads notes."""

REVIEW_LABEL = (
    "feedback|score|rating|grade|evaluation|assessment|analysis|model answer|sample answer|ideal answer|"
    "better answer|suggested answer|improved answer|improvement|improvements|what went well|verdict|"
    "what to improve|areas for improvement|strengths|weaknesses|coach's note|coach note"
)
"""Labels of what somebody says about an answer, below it."""

NOTICE = (
    r".{0,60} (?:started|stopped|joined|left) (?:the )?(?:transcription|recording|meeting|call|conversation)"
    r"|(?:end of (?:the )?|-+ ?end of )(?:transcript|recording|interview)"
    r"|messages and calls are end-to-end encrypted.*"
    r"|<?(?:media|image|video|audio|sticker|gif|document) omitted>?|this message was deleted"
    r"|(?:transcription|transcript|recording|meeting|call) (?:has )?(?:started|ended|stopped)\b.*"
    r"|(?:this )?(?:editable )?transcript (?:was|is) .{0,20}(?:generated|edited)\b.*"
    r"|(?:transcribed|transcript|generated|recorded|exported|captions|subtitles) (?:by|with|using) .*"
)
"""Lines of a meeting tool that nobody said."""

SOUND = (
    r"laugh(?:s|ter|ing|ed)?|chuckl(?:es|ing)|music|applause|crosstalk|cross-talk|cross talk|noises?|"
    r"silence|pauses?|cough(?:s|ing)?|sighs?|sniffs?|clears throat|overlapping|overtalk|foreign|beep|"
    r"typing|sneezes|gasps|whispers|smiles|nods|phone rings|phone ringing|knocking"
)
UNHEARD = "inaudible|unintelligible|indiscernible|unclear|blank_audio|no audio"
"""What transcribers note in brackets: sounds that are no words, and words that they did not hear."""

LISTENING = (
    "mm mhm mm-hm mmhm mm-hmm mmm mhmm hm hmm uh uhm um uh-huh huh ah aha oh ok okay okey yes yeah yep "
    "yup no nope sure right good great nice hi hello hey thanks cool wow interesting exactly indeed correct "
    "true absolutely perfect excellent fantastic brilliant wonderful lovely really understood thank you "
    "please go on ahead continue i see got it that's fair enough makes sense of course alright all very "
    "well so and"
)
"""Words of a listener: a short turn made only of these neither asks nor ends an answer."""

GREETING = (
    "hi|hello|hey|hi there|hello there|welcome|good morning|good afternoon|good evening|greetings"
)
"""How people greet; what is cut before a question is one of these, with names behind it."""

GREETED = "there|all|everyone|everybody|again|back|team|folks"
"""Words beside names in a greeting."""

SMALL_TALK = (
    "how are you|how(?:'s| is) it going|how do you do|how have you been|how was (?:your|the) "
    "(?:journey|trip|weekend|flight|day|morning|drive|commute|way)|can you (?:hear|see) (?:me|us|my)"
    "|do you (?:hear|see) (?:me|us|my)|is my (?:audio|sound|camera|video|mic|microphone|screen)"
    "|did you (?:find|have any trouble|get here)"
    "|(?:shall|should|can|could) we (?:start|begin|get started|dive in|jump in|record)"
    "|are you (?:ready|comfortable|well)|ready to (?:start|begin)|would you like (?:some|a) "
    "(?:water|coffee|tea|drink|glass)|is (?:it|that|this|now) (?:okay|ok|all right|fine|a good time)"
    "|does (?:that|this|it) (?:sound|work|make sense)|do you mind if"
    "|where are you (?:calling|dialling|joining)|how(?:'s| is) the weather"
)
"""Questions of politeness and sound checks, before the interview proper."""

PARTING = (
    r"thank(?:s| you)\b(?! to\b)|bye\b|goodbye|see you|take care|good luck|all the best|cheers\b"
    r"|have a (?:nice|good|great|lovely|wonderful|safe)|(?:a|my|with) pleasure|look(?:ing)? forward"
    r"|(?:talk|speak) (?:soon|to you)|nice (?:meeting|talking|speaking)|nice to (?:meet|have met)"
    r"|(?:get|be) (?:back|in touch)\b|hear from (?:us|me)|that(?:'s| is) (?:all|it) (?:from|for)"
    r"|(?:we|i)(?:['’]ll| will) (?:call|write|let you|send|email|contact|meet again)|will do\b"
)
"""What people say at the end, when nothing is asked any more."""

TAG_QUESTION = "right|you know|no|okay|ok|huh|eh|(?:is|was|are|were|do|did)n['’]t (?:it|they|we)"
"""The end of a statement that only asks to be agreed with."""

FOLLOW_UP = (
    r"(?:and|but|how so|and then) (?:\S+ ?){1,5}$|(?:what|who|which) else\b"
    r"|(?:how|what|why|when) did you (?:learn|measure|do|decide|react|respond|feel|say|notice|change)\b"
    r"|.*\b(?:he|she|they|him|them)\b"
    r"|.*\b(?:that|it|then|those|next|exactly|specifically|more|example)(?: \w+)?\W*$"
)
"""How a short question shows that it leans on the answer before it."""

ASKED_AGAIN = (
    r".*\b(?:more|that|it|then|him|her|them|example)(?: please)?\W*$|(?:tell me|say) more\b"
)
"""How a short request shows the same."""

OWN_WORDS = "i|i'd|i'm|i've|i'll|my|myself"
ADDRESSED = "you|your|yours|yourself|you've|you're|you'd"
"""Words by which a question speaks of the one who says it, or of the other one."""

SPEAKER_COLUMN = (
    "speaker|speaker name|speaker_name|speaker_label|name|who|participant|user|role|person|from"
)
WORDS_COLUMN = (
    "text|transcript|transcription|sentence|content|words|message|utterance|caption|speech|body"
)
START_COLUMN = "start|start time|start_time|starttime|time|timestamp|begin|offset"
"""Columns of a transcript as a table: who speaks, what they say, and when."""

INVITATION = r"questions (?:\w+ )?(?:for|to|of) (?:me|us)\b|(?:like|want) to ask (?:me|us)\b|any questions\W*$"
"""How the other one is invited to ask."""

REQUEST_INSIDE = (
    r"(?:^|[,;:–—-]\s*|\b(?:and|so|now|please|then|to|just|could you|can you|would you)\s+)"
    r"(?:tell (?:me|us) (?:a bit |a little |more )?(?:about|how|why|what|of)\b"
    r"|(?:walk|talk|take) (?:me|us) through\b|describe (?:an?|the|your|how|one)\b"
    r"|(?:give|share with) (?:me|us) (?:an?|another|one) (?:\w+ )?example\b)"
)
"""Requests that ask wherever they stand in what an interviewer says, a greeting before them or not."""

NAME_PARTICLE = "of|the|and|bin|ibn|al"
"""Words in small letters inside names."""

NO_TAG = (
    "a an and the of for to in on with about your you my me our some more other others most top best common commonly general "
    "frequently asked list lists sample samples example examples interview interviews interviewing question questions q qs faq "
    "faqs behavioral behavioural behavior behaviour bonus misc miscellaneous additional extra further full complete section part "
    "chapter overview introduction contents items entries data guide prompts prompt here are these related"
)
"""Words of a heading that say nothing of what the questions below it look for."""

PART_CUES: Mapping[str, str] = {
    "situation": r"(?:the|my|our) (?:situation|context|background|problem) (?:was|were)",
    "task": (
        r"i was asked|was asked to|my (?:job|task|role|goal|mission|assignment) was|the (?:goal|task) was|i had to|we had to|"
        r"i needed to|i was responsible|it was (?:on|up to) me|was supposed to|i was in charge|asked me to|i was tasked"
    ),
    "action": (
        r"what i did|so i|i (?:then |also |first )?(?:\w+ed|built|ran|wrote|made|took|gave|got|found|brought|began|kept|led|"
        r"sent|spent|taught|told|chose|cut|drew|met|put|set|sat|spoke|went|did)|"
        r"we (?:then |also )?(?:\w+ed|built|ran|wrote|made|took|put|set)"
    ),
    "result": (
        r"as a result|in the end|the (?:result|outcome)|resulted|ended up|went (?:up|down|from)|fell (?:from|to|by)|"
        r"rose (?:from|to|by)|grew (?:from|to|by)|dropped|down to|up to|increased|decreased|reduced|saved|"
        r"cut .{1,40} (?:by|to|from)|we (?:won|shipped|launched)|went live|finally|today it"
    ),
    "reflection": (
        r"i(?:'ve| have)? learn(?:ed|t)|looking back|in hindsight|next time|since then|i would (?:now|do|have)|"
        r"taught me|the lesson|would do differently|in retrospect|what i took"
    ),
    "maybe-task": (
        r"tasked|my (?:responsibility)|needed to|had to|have to|responsible|was asked|were asked|asked (?:me )?to|goal|"
        r"objective|aim(?:ed)?|mandate|supposed to|deadline|wanted to|must|in charge|i owned"
    ),
    "maybe-action": r"\A(?:so |then |first,? )?(?:i|we)|\A(?:built|led|wrote|designed|created|made|set up)",
    "maybe-result": (
        r"result(?:ed|s)?|reduced|increased|improved|saved|grew|cut|dropped|fell|rose|achieved|shipped|launched|delivered"
    ),
    "maybe-reflection": (
        r"learn(?:ed|t|ing)?|lesson|would (?:have )?(?:do|done|start|ask|also|now|not)|i'd|takeaway|"
        r"realized|realised|differently"
    ),
    "named": (
        r"(?:the|my|our) (?:situation|context|background|task|job|goal|mission|assignment|action|approach|result|outcome)s? "
        r"(?:was|were|is)|what i did|as a result"
    ),
}  # fmt: skip
"""How sentences of each part sound; behind `maybe-` only where a label names two parts; `named` in words
that name the part itself."""

MEASURES = (
    r"percent|million|thousand|hours?|days?|weeks?|minutes?|min\b|mins\b|seconds?|ms\b|users?|"
    r"customers?|clients?"
)
OUTCOMES = (
    r"increas|reduc|improv|decreas|doubl|tripl|halv|sav(?:ed|ing)|grew|cut\b|boost|rais(?:ed|ing)|"
    r"lower|eliminat|accelerat|achiev|won\b|award|exceed|surpass|outperform|"
    r"deliver(?:ed|ing) .{0,40}(?:ahead|early|under budget)|generat|earn|result(?:ed|ing) in|led to|"
    r"leading to|enabl|speed(?:ing)? up|sped up|shorten|adopted by|used by|recognized|recognised|"
    r"promoted"
)
"""What a result is counted in; the beginnings of words that tell one."""

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
        r"(?:ans(?:wer)?s?(?: (?:framework|guide|structure|outline|template|key|tips?|strategy|approach))?|a|examples?(?: (?:answers?|responses?|star|story|stories))?|responses?(?: \w+)?|sample|solutions?|explanations?|star(?: method| answer| response| framework| format| example| story)?"
        r"|situations?|tasks?|actions?|results?|outcomes?|reflections?|learnings?|lessons?(?: learned)?|takeaways?|complication|resolution|problem|context|background|impact"
        r"|tips?(?: .{0,60})?|hints?|advice|notes?(?: (?:to|for) .{1,30})?|warning|caution|disclaimer|reminder|remember|sources?|references?|resources?(?: .{0,40})?|further reading|see also|links?|credits?|license|contribut(?:ing|ors?|e)(?: .{0,30})?"
        r"|why (?:this|it|they|we|that|interviewers?|employers?|companies|you|ask|the)\b.{0,60}|what (?:this|it|they|interviewers?|we|you|the (?:interviewers?|employers?|question|company|panel|hiring))\b.{0,80}|what's (?:being|behind|really|tested|assessed).{0,60}|what to (?:say|do|avoid|look|listen|include|cover|expect|mention|show|look for|listen for|emphasi[sz]e).{0,40}"
        r"|(?:things|what not|mistakes|pitfalls|points|phrases) to (?:\w+ ?){1,4}|how to (?!ask).{1,80}|watch (?:out )?for|signals?|red flags?(?: .{0,30})?|key (?:elements|components|themes|ideas|messages?|skills|competenc\w+)|points?|do|don'?ts?|dos and don'?ts|do's|avoid|pitfalls?|mistakes?|goals?|purpose|objective|intent(?:ion)?|rationale|reason(?:ing|s)?|evaluation|rubric|scoring|criteria|assess(?:es|ment|ing)?|tests?(?: for)?|competenc(?:y|ies)(?: .{0,20})?|skills?(?: .{0,20})?|focus(?: on| areas?)?|category|theme|topics?|difficulty|level|time|duration|tags?|framework|approach|strategy|structure|template|format|summary|overview|conclusion|preparation|prep|about|usage|table of contents|contents|toc|index|translations?|changelog|acknowledge?ments?|analysis|breakdown|demonstrates?|showcases?|highlights?|principles?(?: \w+)?|lps?|demo|definition|evidence|variation note|(?:questions? to )?ask yourself(?: .{0,40})?|(?:self[ -])?(?:check(?:list)?|reflection)(?: .{0,30})?)"
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
    r"(?:interviewers?|hiring (?:managers?|teams?)|recruiters?|employers?|compan(?:y|ies)|panel|boss|manager|them)"
)
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": (
        rf"\b(?:to|can|could|should|might|will|i'll|i|you|candidates?) ask {_THEM}\b"
        rf"|\b(?:questions?|asks?) (?:for|to) {_THEM}\b|^\W*for {_THEM}\W*$|^\W*to[ -]ask\W*$"
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

LETTER_FIELDS = "from|to|cc|bcc|subject|date|sent|reply-to"
SALUTATIONS = "dear"
FAREWELLS = (
    "best|best regards|kind regards|warm regards|regards|thanks|many thanks|thank you|thanks a lot|"
    "cheers|sincerely|yours|yours sincerely|all the best|best wishes|talk soon|see you soon|take care"
)
"""Fields of the head of a letter, words that greet in one, and lines that end one."""

SMALL_WORDS = "what how why when where who which do does did would could have has is are was were that this not me us it"
"""Words by which a text shows its language, beside those above."""
