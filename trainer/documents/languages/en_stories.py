"""English: the words of stories, résumés and what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "what was the situation|what was the problem|what was wrong|situation|situations|the situation|context~|the context~|problem~|background~|setting~|the setting|scene~|"
        "context & background|background and context|situation and context|the problem~|challenge~|"
        "the challenge~|situation / context|starting point|initial situation|where~|problem statement~|"
        "the background~|overview~|project overview~|what was going on|what happened~|the story so far|"
        "when & where|when and where"
    ),
    "task": (
        "what was my task|what was my role|what was my job|what did i have to do|task|tasks|the task|my task|mission~|objective~|objectives~|the objective|goal~|goals~|the goal~|my goal|"
        "target~|assignment~|responsibility|my responsibility|your responsibility|my mission|obstacle~|"
        "obstacles~|the obstacle|the obstacles|complication~|crisis~|constraint~|constraints~|hindrance|"
        "thinking~|my objective|what i had to do|what was asked|what was needed|my responsibilities~|"
        "responsibilities~|the ask"
    ),
    "action": (
        "what did i do|my part|action|actions|the action|the actions|my action|my actions|action taken|actions taken|"
        "actions i took|action steps|key actions|key action|what i did|steps~|steps taken|my steps|approach~|"
        "my approach~|the approach~|solution~|the solution~|execution~|activity~|activities~|implementation~|"
        "response~|what we did|how i did it|how i solved it|what i actually did|my contribution~|"
        "my contributions~|contribution~|contributions~|my role and contributions|my role and contribution|"
        "my role & contributions|how~|key steps|my role and actions|role and contributions~|key contributions~|"
        "role and responsibilities|role & responsibilities|my role and responsibilities|key accomplishments~|my work~|the work~|what i built~|what i changed~|facts~|the facts~|key facts~"
    ),
    "result": (
        "what came out|what came out of it|what was the result|what was the outcome|what was the impact|how did it end|how did it turn out|so what|why it mattered|result|results|the result|the results|outcome~|outcomes~|the outcome|effect~|impact~|the impact~|"
        "business impact~|achievement~|achievements~|results achieved|key results|measurable result|"
        "measurable results|metrics~|key metrics~|numbers~|benefit~|benefits~|resolution~|payoff|"
        "result / impact|what changed~|what came of it|outcome and impact|outcome & impact|impact and outcome|"
        "impact and results~|results and impact~|results & impact~|impact & results~|accomplishment~|"
        "accomplishments~|measurable outcome|measurable outcomes|what happened in the end|how it ended|"
        "key outcomes~|key outcome|impact/notes~"
    ),
    "reflection": (
        "what did i learn|what would i do differently|reflection|reflections|the reflection|my reflection|learning~|learnings|the learning|learned~|"
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

STORY_NOUNS = "story|example|star|case|situation|project|scenario"
"""What a story is called before its number: “Story 3: …”."""

PAGE_MARKS = r"page \d{1,3}(?: of |/)\d{1,3}"
"""What a program prints at the foot of a page."""

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
        "next|next week|next month|next quarter|next sprint|up next|coming up|upcoming|blockers|blocked|waiting for|waiting on|planned|plans|plans *|parking lot|someday|manager comments|manager's comments|manager feedback|reviewer comments|peer feedback|peer comments|overall rating|development areas|areas for *|areas to *|growth areas|kudos|praise|testimonials|what i want *|what i'd like *|learning goals|looking ahead|next year|usage *|resume *|cv *|feedback *|changes|bullets|mock *|notes *|research|research on *|company|company research|company facts|company info|company notes|"
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
    "chores": "small stuff|the small stuff|small things|smaller things|little things|minor things|minor stuff|small wins|chores|housekeeping|odds and ends|bits and bobs|bits and pieces|day to day|day-to-day|routine|routine work|keeping the lights on|glue work",
    "stories": (
        "what went well|done|completed|finished|shipped|delivered|this week|last week|this month|this quarter|stories|story bank|storybank|examples|answers|bank|star stories|star examples|wins|other wins|"
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
        "story idea|idea for a story|q|question|accomplishment|key accomplishment|achievement|key achievement|win|big win|story|star|star story|"
        "star format|star example|star answer|example|case|case study|situation|scenario|project|episode|"
        "experience|anecdote|incident|headline|entry|success story|impact story|behavioral story|highlight|"
        "contribution"
    ),
}  # fmt: skip
"""Words that show whether a text tells what somebody did, or advises, defines or is to be filled in."""

TITLE_COLUMNS = "story|title|name|project|example|headline|situation name|case|accomplishment name"
PLAIN_DEED_COLUMNS = "what|thing"
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
        "teaching|consulting|freelance work|freelancing|clinical rotations|work|jobs|positions|*experience|experience*|*employment|*employment history|*work history|*career history|"
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
    "employment": "full-time|part-time|self-employed|freelance|contract|internship|apprenticeship|seasonal|permanent|temporary",
    "units": "years|year|yrs|yr|months|month|mos|mo",
    "calendar": "week|spring|summer|autumn|fall|winter|first|second|half|quarter|semester|year|of",
    "at": "at|@",
}  # fmt: skip

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
    "named-situation": "(?:the|my|our) (?:situation|context|background) (?:was|were|is)",
    "named-task": "(?:the|my|our) (?:task|job|goal|mission|assignment|role) (?:was|were|is)",
    "named-action": "what i did|(?:the|my|our) (?:actions?|approach) (?:was|were|is)|the actions? i took",
    "named-result": "as a result|(?:the|my|our) (?:results?|outcomes?) (?:was|were|is)",
    "named-reflection": "what i learn(?:ed|t)|(?:the|my|our) (?:lesson|learning|takeaway) (?:was|is)|i learn(?:ed|t)",
}  # fmt: skip
"""How sentences of each part sound; behind `maybe-` only where a label names two parts; behind
`named-` in words that name the part itself."""

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
