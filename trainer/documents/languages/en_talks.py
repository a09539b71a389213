"""English: the words of talks and their transcripts."""

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

OWN_NOTE = "note to self|my note|my notes|my impression|my impressions|nb|n.b|reminder|reminder to self|my thought"
"""Labels of a note that somebody puts between what was said."""

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
    r"|view .{1,40}['’]s? profile|reacted to [\"“].*"
    r"|(?:transcription|transcript|recording|meeting|call) (?:has )?(?:started|ended|stopped)\b.*"
    r"|(?:this )?(?:editable )?transcript (?:was|is) .{0,20}(?:generated|edited)\b.*"
    r"|(?:transcribed|transcript|generated|recorded|exported|captions|subtitles) (?:by|with|using) .*"
)
"""Lines of a meeting tool that nobody said."""

SOUND = (
    r"laugh(?:s|ter|ing|ed)?|chuckl(?:es|ing)|music|applause|crosstalk|cross-talk|cross talk|noises?|"
    r"silence|pauses?|cough(?:s|ing)?|sighs?|sniffs?|clears throat|overlapping|overtalk|foreign|beep|"
    r"typing|sneezes|gasps|whispers|smiles|nods|phone rings|phone ringing|knocking|edited"
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
    r"|(?:shall|should|can|could) we (?:start|begin|get started|dive in|jump in|record)\b(?! (?:with|by|at|from)\b)"
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
