"""What stories tell of, in the words of each language: a failure, a quarrel, something learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH: Mapping[str, tuple[str, str]] = {
    "failure": ("i failed|we failed|project failed|launch failed|had failed to|my failure|fell short|did not work out|didn't work out|never worked|roll* back|rolled it back|had to undo|gave up|i lost the|lost the client|lost the customer|lost the contract|lost the deal|was cancelled|was canceled|got cancelled|was scrapped|was shelved|flopped|nobody used|nobody came|no one came|came too late|had gone wrong|went wrong|a disaster|was rejected|turned us down|did not get the|didn't get the|shut * down|nobody wanted|no one wanted|we lost|bid was rejected|was turned down|dead end|pulled the plug|wasted|in vain|sank without|had to close", "failed|failure|fail|did not work out|didn't work out|fell short|went wrong"),
    "mistake": ("my mistake|my fault|my error|mistake of mine|by mistake|a mistake i|i forgot|i broke|i deleted|i overlooked|i had overlooked|i got it wrong|i was wrong|i misread|i misjudged|i underestimated|been mine|i apologized|i apologised|owned up|admitted|and forgot|had forgotten|without asking a single|i had not asked|i hadn't asked|i should have|i did not check|i didn't check|said it was mine|handed out the wrong|sent the wrong|used the wrong|ordered the wrong|i had mixed up|i mixed up", "mistake|error of yours|slip|something wrong"),
    "missed-deadline": ("missed the deadline|missed our deadline|missed the date|missed the launch|days late|weeks late|months late|too late|could not finish in time|had promised", "deadline you missed|missed a deadline|missed deadline|were late"),
    "conflict": ("disagree*|quarrel*|conflict*|clash*|stopped talking|stopped speaking|fell out|shouted at each|not on speaking terms|blocked every|blamed|accused|refused to work|would not talk|two camps|argued|arguing|arguments|tension between|did not speak|didn't speak|each other's|blamed each other|at odds|would not work with|wouldn't work with", "conflict*|disagreement with a|clash|quarrel|fallen out|tension between"),
    "manager": ("my manager wanted|my boss wanted|my director wanted|my manager insisted|my boss insisted|told my manager|told my boss|disagreed with my manager|disagreed with my boss|against my manager|against my boss|my manager had decided|my boss had decided|talked my manager|talked my boss", "disagreed with your manager|your boss wrong|disagreed with your boss"),
    "deadline": ("deadline*|in one weekend|over one weekend|before the holiday*|due on|had to be ready|by christmas|by easter|at short notice|two days before|the night before", "deadline that looked impossible|tight deadline|impossible deadline|short deadline"),
    "customer": ("angry|furious|upset customer*|upset client*|upset guest*|complain*|wanted a refund|asked for a refund|threatened to leave|threatened to cancel|shouted|dissatisfied|unhappy|complaint*|was rude|demanded|bad review|one star|apologised and|apologized and|cancel the contract", "angry|difficult customer|upset customer|complaint"),
    "learning": ("taught myself|learn* * in * weeks|learn* * in * days|had never used|had never done|had never worked with|new to me|took a course|an evening course|read up on|learned it from|no experience with|no idea how|from scratch myself|nobody * had ever|had never written|learned * in * weeks|learned * in * days|learning * in * weeks|read * manuals|first time i had to", "learn fast|learn something|learned something new|learn quickly"),
    "initiative": ("nobody asked|no one asked|nobody had asked|without being asked|in my own time|in my free time|in my lunch *|on my own initiative|i volunteered|i offered to|nobody owned|no one owned|was nobody's job|nobody had been asked|off my own bat|unasked", "without being asked|initiative|started without"),
    "process": ("automat*|wrote a script|built a script|checklist*|one template|a template|streamlin*|by hand|manual*|paperwork|from * hours to|from * days to|from * minutes to|from * weeks to|hours a week|hours to * minutes|new rota|a rota|became * minutes|took * instead of|used to take", "process you improved|improved a process|better way of working|made the usual way"),
    "crisis": ("outage*|incident|emergenc*|went down|was down|alarm*|crashed|went dark|power cut|broke down|stopped working|in the middle of the night|flood*|evacuat*|ambulance|collapsed|in the night|at * in the morning|recall of|rang at night|product recall|fell ill|the day before|hours before the|minutes before|an hour before|caught fire|the police|was stuck|burst|ran out of", "emergency|crisis|incident|outage"),
    "persuading": ("convinc*|persuad*|changed his mind|changed her mind|changed their mind*|won over|talked * into|sceptic*|skeptic*|buy in|buy-in|came round|agreed in the end|got them to agree|got everyone to agree|resisted the idea|were against it|was against it|talked him round|talked her round|asked for a trial|agreed to a trial|asked for one month|let me try|came to my side", "changed somebody's mind|changed someone's mind|convince*|persuade*"),
    "mentoring": ("mentor*|coached|coaching|taught her|taught him|taught them|trained her|trained him|onboard*|paired with|probation|from trainee|trained * colleagues|trained * newcomers|helped her|helped him|let her|let him|passed her *|passed his *|passed their *|never said a word|never spoke in|stood beside him|stood beside her|leads * today", "helped to grow|mentor*|coach*|helped somebody else to grow|develop*"),
    "leading": ("i led|as lead|as her lead|led a team|led the team|led a crew|managed a team|put together a team|ran the team|in charge of|headed|led * people|team of * under me|my crew|my team of|shift lead*|became * lead|became team lead|took over the team|took over a team|reported to me|older than me|as team lead|my first team", "led a group|led a team|lead a team|led people"),
    "data": ("i measured|we measured|i counted|we counted|a/b test*|ab test*|looked at the data|looked at the numbers|the data showed|the numbers showed|analysed the|analyzed the|i tracked|interviewed * customers|interviewed * users|weighed each|dashboard*|ran a survey|ran an experiment|i surveyed", "based on data|used data|data to"),
    "negotiation": ("negotiat*|a discount|better terms|price down|bargain*|counter offer|renewed the contract|compromise*|talk* * down|offer and counter|raised prices|raised its price*|price increase|second supplier|second offer|haggl*|lower price|better price|the terms|percent off|sales contract", "negotiat*"),
    "hiring": ("i hired|we hired|hired two|hired three|interviewed candidates|recruit*|job advert*|open position*", "hiring decision|hired|hire someone"),
    "saying-no": ("said no|saying no|told them no|declined|turned it down|turned them down|would not sign|did not sign|pushed back|i stopped the|i refused", "said no|turn somebody down|stopped something|saying no"),
    "priorities": ("prioriti*|too many request*|more requests than|cut the scope|cut scope|dropped the|what to stop|postponed|could not do both|three projects at|half the budget|half the money|short of people|short-staffed|short staffed|understaffed", "more to do than you could|prioriti*|competing priorities"),
    "ambiguity": ("unclear|nobody knew|no one knew|no spec|no specification|no requirements|vague|kept changing|no plan|no clear|open question|undefined|not written down", "goal itself was unclear|requirements were vague|ambigu*|uncertain*"),
    "change": ("reorgani*|restructur*|merger|merged with|was acquired|moved offices|new owner|new management|switched to|introduced a new|closed the|lockdown|pandemic|replaced its|replaced our|new system|new erp|new software|moved to the new|moving to the new|migrat*|moved from", "big change|change at work|adapt*"),
    "departments": ("other departments|another department|* departments|across teams|five teams|four teams|three teams|two teams|both teams|all teams|with legal|with finance and|with sales and|cross functional|cross-functional", "crossed departments|across departments|cross-functional|other teams"),
    "problem": ("root cause|the cause was|found the cause|found out that|traced|debug*|diagnos*|nobody could explain|no one could explain|tracked down|tracked it down|found that * was the cause|everybody suspected|memory leak*", "hardest problem|difficult problem|complex problem|problem you have solved"),
    "explaining": ("explained to|explained it|in plain words|for laymen|in plain language|without jargon|with a drawing", "explaining something complicated|explain something"),
    "presenting": ("presented to|presented it|gave a talk|pitched|a presentation|presentation to|keynote", "presentation|talk you gave"),
    "feedback-given": ("told her openly|told him openly|told her in private|told him in private|gave him feedback|gave her feedback|gave them feedback|honest feedback|difficult conversation", "give somebody difficult feedback|gave feedback|difficult feedback"),
    "feedback-taken": ("feedback from my|my review said|criticised me|criticized me|told me that i|i was told that i|harsh feedback|critical feedback", "feedback you were given|criticism|critical feedback you"),
    "risk": ("a bet|gambl*|without a net|against all advice|took the risk|took a risk|at my own risk|risked", "risk you took|took a risk|calculated risk"),
    "integrity": ("not honest|lied|falsif*|cover up|covered up|against the rules|not legal|illegal|unsafe|reported it|whistle*", "you thought was wrong|ethical|wrong thing"),
    "unpopular": ("unpopular|nobody liked|told every|told everybody why|told everyone why|laid off|close the|cut the hours|raise the price|raising the price|more expensive", "unpopular decision"),
    "planning": ("planned|project plan|milestone*|work packages|timetable|critical path|from start to end", "planned from start|work you planned"),
    "detail": ("small detail|a typo|double-checked|double checked|checked twice|checked it twice|one digit|decimal|a comma|the fine print|small print", "small detail"),
    "handing-over": ("handed over|handed it over|delegat*|handed the * to|gave her the lead|gave him the lead", "handed over|delegat*"),
    "spirits": ("morale|exhausted|tired team|burned out|burnt out|worn out|spirits|in tears", "spirits of a tired|motivated others"),
    "misunderstanding": ("misunderst*|talked past each other|had understood|thought i meant|contradicted each other", "misunderstanding"),
    "setback": ("funding was cut|budget was cut|was pulled|withdrew|pulled out|through no fault|started again|starting over", "setback"),
    "new-idea": ("had an idea|a new idea|my idea|invented|nobody had tried|the first * to", "new idea|unusual solution"),
    "different-people": ("different cultures|from * countries|language barrier|no common language|interpreter|generations", "people very different"),
    "success": ("times faster|award|a record|best * ever|doubled|tripled|halved|fell from|rose from|grew from|up from|down from|saved *|revenue|profit*|won the|first time ever", "most successful|proudest|achievement"),
}  # fmt: skip

GERMAN: Mapping[str, tuple[str, str]] = {
    "failure": ("gescheitert|misslungen|missglückt|schiefgegangen|ging schief|verloren haben|abgebrochen|eingestellt",
                "gescheitert|misserfolg|scheitern"),
    "mistake": ("mein fehler|fehler von mir|ich habe vergessen|übersehen|falsch eingeschätzt", "fehler"),
    "conflict": ("streit|stritten|gestritten|konflikt*|uneinig|redeten nicht mehr", "streit|konflikt"),
    "manager": ("meine chefin wollte|mein chef wollte|widersprach", "anderer meinung als ihre chefin"),
    "customer": ("verärgert*|wütend*|beschwer*|reklam*", "verärgerten|schwierigen kunden|beschwerde"),
    "learning": ("selbst beigebracht|eingearbeitet|eingelesen|nie zuvor|noch nie gemacht", "schnell lernen"),
    "initiative": ("niemand hatte|von mir aus|aus eigenem antrieb|vorgeschlagen|schlug vor|ungefragt", "ohne dass sie jemand"),
    "persuading": ("überzeug*|umgestimmt|skepti*|überred*", "umgestimmt|überzeug*"),
    "leading": ("geleitet|leitete|team von|führte ein", "menschen zu einem ziel geführt"),
    "priorities": ("priorit*|zu viele|gestrichen|verschoben|unterbesetzt", "mehr zu tun als zu schaffen"),
    "ambiguity": ("unklar*|niemand wusste|keine vorgaben", "ziel noch gar nicht klar"),
}  # fmt: skip

ALL = (ENGLISH, GERMAN)
"""Shape -> how a story says it, and how a question asks for it; a `*` at the end of a word stands for
any ending, alone for one to three words. See `trainer.grading.shapes`."""
