"""French."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilité|flexibilité",
    "conflict": "conflit|conflits|gestion des conflits",
    "creativity": "créativité",
    "decision-making": "prise de décision",
    "initiative": "esprit d'initiative",
    "integrity": "intégrité|éthique",
    "learning": "apprentissage",
    "negotiation": "négociation",
    "ownership": "=responsabilité",
    "planning": "gestion de projet|=organisation",
    "problem-solving": "résolution de problèmes",
    "resilience": "résilience|=échec|=échecs",
    "teamwork": "travail d'équipe|travail en équipe|esprit d'équipe",
    "time-management": "gestion du temps",
}  # fmt: skip

FILLERS = "le la les l' et ou de du des en avec questions question sur entretien"

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "quelle était la situation|quel était le problème|contexte|défi|le défi|le contexte~|la situation|problème~|problématique|point de départ|enjeu|"
        "enjeux~"
    ),
    "task": "quelle était ma mission|quel était mon rôle|tâche|la tâche|ma tâche|mission~|ma mission|objectif|objectifs~|mon objectif|mon rôle~",
    "action": (
        "qu'est-ce que j'ai fait|qu'ai-je fait|l'action|actions menées|action menée|démarche|ma démarche|solution apportée|ce que j'ai fait|"
        "mes actions|mise en œuvre~|étapes~"
    ),
    "result": "quel résultat|quel a été le résultat|ce que ça a donné|résultat|résultats|le résultat|les résultats|bilan chiffré|réussite|impact obtenu",
    "reflection": (
        "qu'ai-je appris|réflexion|apprentissage|apprentissages|leçon|leçons|bilan|leçons apprises|enseignements|"
        "ce que j'ai appris|ce que je ferais autrement"
    ),
    "best-for": "idéal pour|adapté à|utile pour|répond à|répond aussi à",
    "competencies": "thème|thèmes|compétence|compétences|mots-clés|catégorie",
    "questions": "questions possibles",
    "title": "titre",
    "role": "rôle|poste",
    "organization": "entreprise|employeur|société",
    "period": "période|année|dates",
    "draft": "réponse|brouillon",
    "other": (
        "source|remarque|remarques|conseil|conseils|confidentialité|phrase d'accroche|relances|outils~"
    ),
}  # fmt: skip

LEAD_INS = r"(?:première|deuxième|prochaine|dernière) question|alors|bien|bon|et|ensuite|pouvez-vous|pourriez-vous"

REQUESTS = (
    r"(?:parle(?:z|s)?[- ](?:moi|nous)|racontez|raconte\b|décri(?:vez|s)\b|donnez[- ](?:moi|nous|un)|donne[- ](?:moi|un)|présentez[- ]"
    r"|présente[- ]toi|expliquez?(?:[- ](?:moi|nous))?|citez|imaginez|partagez|di(?:te)?s[- ](?:moi|nous))"
)

MAY_ASK = r"(?:quel(?:le)?s?|comment|pourquoi|qu'est-ce|qu’est-ce|avez-vous|êtes-vous|pouvez-vous|que feriez|où vous)\b"

DEEDS = (
    "*é *és *ée *ées -marché -marchés -société -sociétés -qualité -année -années -durée -sécurité -santé -activité -équipe "
    "-été -clé -clés -café écrit mis pris fait conduit réduit construit reconstruit "
    "ouvert offert vendu rendu obtenu tenu réuni fini choisi défini établi fourni produit traduit repris remis transmis "
    "suivi conçu appris convaincu résolu réussi"
)
DOING = ""
SUBJECTS = "j'ai nous avons je ai puis ensuite aussi d'abord enfin"
CHANGES = (
    "moitié double moins plus baissé augmenté réduit doublé gagné économisé baisse hausse cent"
)
GOES_ON = (
    "à après au aux avant avec car ce ces cette chez comme contre d' dans de depuis dont en entre et leur "
    "lors lorsque mais même ne ni non ou où par parce pas pendant pour puisque quand que qui quoi sans sauf selon ses si "
    "sinon son sous sur tandis vers"
)
CONTRASTS = "puis pas mais non jamais plutôt seulement"
NEGATES = "pas non aucun aucune jamais moins"
AND = "et"
IF = "si"
PERSONS = "je j'ai nous"
NUMBERS = "zéro deux trois quatre cinq six sept huit neuf dix vingt moitié tiers quart"
RANGE = "de à"

STORY_NOUNS = "histoire|exemple|cas|situation|projet|récit"
"""What a story is called before its number: “Story 3: …”."""

PAGE_MARKS = r"page \d{1,3} sur \d{1,3}"
"""What a program prints at the foot of a page."""

EXAMPLES = r"(?:par )?exemple\b"

HEADINGS: Mapping[str, str] = {
    "collection": "histoires|récits",
    "explanation": (
        "mode d'emploi|comment *|modèle|modèles|gabarit|structure|méthode|la méthode *|format|conseils|"
        "conseils *|légende|règles|introduction|sommaire|guide|erreurs courantes|qu'est-ce que *"
    ),
    "no-stories": (
        "semaine prochaine|la semaine prochaine|blocages|objectifs|objectifs *|commentaires *|points à améliorer|recherche|recherches|entreprise|l'entreprise|sur l'entreprise|produits|valeurs|culture|actualités|"
        "concurrents|équipe|l'équipe|contacts|contact|logistique|lieu|trajet|horaires|planning|avant l'entretien|"
        "après l'entretien|le jour *|à apporter|tenue|à faire|tâches|prochaines étapes|questions|mes questions|"
        "questions à *|salaire|liens|sources|compétences|langues|formation|notes|à propos de moi|présentation|"
        "qualités|défauts|qualités et défauts|forces et faiblesses|pourquoi *|exigences|chiffres|liste de courses"
    ),
    "chores": "petites choses|petites tâches|au quotidien|divers",
    "stories": (
        "ce qui a bien marché|principales réalisations|histoires|exemples|réussites|autres réussites|réalisations|réponses|autres|projets|anecdotes|récits"
    ),
    "event": (
        "conflit|conflit avec *|un conflit *|désaccord avec *|désaccord sur *|erreur|une erreur|échec|un échec|"
        "crise|dispute avec *|client difficile|le plus grand *|la fois où *|quand *|comment j*"
    ),
    "before": "mes|mon|ma|les|le|la|autres|meilleures|star",
}  # fmt: skip

TELLING: Mapping[str, str] = {
    "advice": (
        "arriver|apporter|demander|éviter|utiliser|garder|sourire|soyez|sois|n'oubliez|n'oublie|ne|jamais|"
        "toujours|préparer|lire|imprimer|repasser|respirer|dites|dis|décrivez|décris|expliquez|vous|votre|vos|"
        "ton|ta|tes"
    ),
    "company": (
        "fondée*|fondé en|salariés|employés|siège|concurrents|chiffre d'affaires|pdg|filiale|cotée"
    ),
    "defining": (
        "que|qu'est|ce|qui|s'est|passé|était|est|quel|quelle|quels|quoi|comment|où|quand|pourquoi|le|la|les|un|"
        "une|de|du|des|et|ou|en|avec|votre|vos|ton|ta|mon|ma|mes|j'ai|ai|fait|appris|résultat|résultats|"
        "mesurable|mesurables|contexte|situation|tâche|action|actions|objectif|problème|défi|rôle|responsabilité|"
        "décrivez|décris|expliquez|explique|chiffres|impact|étapes|pour|leçon|réflexion|ferais|autrement|concret|"
        "concrètes|brièvement|à|été|vous|avez|obtenu|obtenus|c'était"
    ),
    "nothing": "rien encore|rien pour l'instant|vide|à compléter|à venir|à remplir",
    "gap": "nombre|chiffre|montant|nom|entreprise|pourcentage|date|année|rôle|projet|votre *|ton *",
    "before-title": "question|réussite|réalisation|histoire|exemple|projet|cas|expérience|anecdote|star",
}  # fmt: skip

TITLE_COLUMNS = "histoire|titre|nom|projet|exemple"
PLAIN_DEED_COLUMNS = "quoi"
DEED_COLUMNS = "ce que *|réalisation|réalisations|réussite|réussites|ce que j'ai fait|contribution"
ASKED_COLUMNS = "exigence|exigences|critère|question"
CONFIDENTIAL_LABELS = "confidentiel|confidentialité|sensible"
CONFIDENTIAL = (
    "confidentiel *|* est confidentiel|strictement confidentiel|ne pas partager|ne pas divulguer|"
    "ne pas diffuser|accord de confidentialité|sous nda|usage interne|à ne pas partager"
)
NOT_CONFIDENTIAL = "non|public|aucune|faible|non confidentiel"

RESUME_WORDS: Mapping[str, str] = {
    "work": "expérience*|expériences*|parcours professionnel|emplois|stages|carrière*",
    "told": "projets*|bénévolat*|engagements*|réalisations*|activités associatives",
    "background": (
        "formation*|formations|diplômes*|compétences*|langues*|centres d'intérêt*|loisirs|profil*|"
        "coordonnées|contact|à propos|études|savoir-faire|qualités|informations personnelles"
    ),
    "aside": (
        "certifications*|publications*|références*|distinctions*|permis*|divers|informatique|outils*"
    ),
    "tools": "compétences|technologies|outils|environnement|environnement technique|lieu",
    "company": "entreprise|employeur|société",
    "role": "poste|fonction",
    "when": "dates|période",
    "roles": (
        "ingénieur|ingénieure|infirmier|infirmière|responsable|chef|cheffe|développeur|développeuse|"
        "directeur|directrice|assistant|assistante|chargé|chargée|conseiller|conseillère|vendeur|"
        "vendeuse|stagiaire|technicien|technicienne|professeur|professeure|comptable|gestionnaire|"
        "consultant|consultante|aide-soignant|aide-soignante|caissier|caissière|cuisinier|cuisinière|"
        "serveur|serveuse|enseignant|enseignante|coordinateur|coordinatrice|analyste|apprenti|"
        "apprentie|alternant|alternante|animateur|animatrice|bénévole|gérant|gérante|secrétaire|"
        "acheteur|acheteuse|juriste|avocat|avocate|éducateur|éducatrice|formateur|formatrice|"
        "rédacteur|rédactrice|chauffeur|magasinier|opérateur|opératrice"
    ),
    "months": (
        "janv|févr|fév|mars|avr|mai|juin|juil|août|sept|déc|été|hiver|printemps|automne"
    ),
    "since": "depuis|de",
    "to": "à|au|jusqu'à",
    "present": "aujourd'hui|présent|actuel|actuellement|ce jour|en cours|maintenant",
    "employment": "temps plein|cdi|cdd|temps partiel|indépendant|stage|alternance",
    "units": "ans|an|mois",
    "calendar": "semaine|trimestre|semestre|année",
    "at": "chez",
}  # fmt: skip

INTERVIEWER = (
    "recruteur|recruteuse|intervieweur|intervieweuse|enquêteur|enquêtrice|animateur|animatrice|rh|"
    "interviewé par|interviewée par"
)

SPEECH_VERB = "dit|demande|répond"
OWN_QUESTIONS = "mes questions"

CANDIDATE = "candidat|candidate|postulant|postulante|interviewé|interviewée|moi|je"

ANSWER_LABEL = "réponse|reponse"

VOICE_LABEL = "locuteur|locutrice|intervenant|intervenante|inconnu"

STORY_LABEL = "exemple|résultat|situation|tâche|action|problème|solution"

NOTE_LABEL = "observation|observations|mon impression|impressions|commentaires|note|notes|date|remarque|remarques|résumé|sujet|participants|lieu|durée|entreprise|poste|analyse|transcription"

NOTICE = (
    "<médias omis>|les messages et les appels sont chiffrés.*"
    "|.{0,60} a (?:démarré|arrêté|lancé) (?:la transcription|l['’]enregistrement)"
    "|(?:transcription|enregistrement) (?:démarrée?|terminée?|arrêtée?).*"
)
SOUND = "modifiée?|rires?|rit|musique|applaudissements|pause|silence|soupire?|tousse"
UNHEARD = "inaudible|incompréhensible"

OWN_NOTE = "note pour moi|mon impression|remarque"

LISTENING = "oui d'accord bon très bien merci voilà parfait exactement"

GREETING = "bonjour|bonsoir|salut|bienvenue"
GREETED = "madame|monsieur|à tous"

SMALL_TALK = (
    r"comment (?:allez|vas|ça va)|(?:vous|tu) m['’]enten(?:dez|ds)|on (?:peut )?commence(?!r? par\b)"
    r"|(?:avez-vous|vous avez) (?:fait bon voyage|trouvé (?:facilement|le chemin))|(?:voulez-vous|vous voulez) (?:un|du) (?:café|thé|verre)"
)

FOLLOW_UP = (
    r"(?:et|mais) (?:\S+ ?){1,6}$|(?:quoi|qui) d['’]autre\b"
    r"|.*\b(?:elle|ils|elles)\b|.*\b(?:cela|ça|ensuite|alors)\W*$|.*\b(?:exemple|précisément)\W*$"
)

PARTING = (
    r"merci|au revoir|à bientôt|à la prochaine|bonne (?:journée|soirée|continuation|chance)|"
    r"bon week-end|avec plaisir|enchantée?|nous (?:vous )?(?:recontacterons|rappellerons)"
)
TAG_QUESTION = "non|n['’]est-ce pas|hein"
NAME_PARTICLE = "de|du|la|le|des"

OWN_WORDS = "je|j'ai|mon|ma|mes"
ADDRESSED = "vous|votre|vos|tu|te|toi|ton|ta|tes"

SPEAKER_COLUMN = "locuteur|intervenant|qui"
WORDS_COLUMN = "texte|contenu"
START_COLUMN = "temps|début|heure"

INVITATION = r"(?:des|vos) questions (?:pour|à)\b"

NO_TAG = "les des le la du et de questions entretien"

OUTCOMES = r"amélior|réduit|augment"

PART_CUES: Mapping[str, str] = {
    "situation": "la situation était|le contexte était",
    "task": "ma (?:mission|tâche) était|mon (?:rôle|objectif) était|je devais|on m'a demandé",
    "action": "ce que j'ai fait|j'ai",
    "result": "le résultat|résultat|finalement|au final",
    "reflection": "j'ai appris|la prochaine fois",
    "named-situation": "(?:la|ma) situation était|le contexte était",
    "named-task": "(?:la|ma|mon|le) (?:mission|tâche|rôle|objectif) était",
    "named-action": "ce que j'ai fait|j'ai donc|alors j'ai",
    "named-result": "(?:le|comme) résultat|au final|résultat",
    "named-reflection": "j'ai appris|j'en ai retenu",
}
"""How sentences of each part sound, see English."""

LIST_LABELS: Mapping[str, str] = {
    "question": "question",
    "follow": "(?:questions? de )?(?:relances?|suivi)|pour approfondir|sous-questions?",
    "listen": r"ce qu(?:e l'on|'ils?|'on|e nous) (?:cherche\w*|attend\w*|veulent entendre)|attendus?|on attend|on cherche",
    "aside": "réponses?|exemples?|conseils?|sources?|astuces?|remarques?|à retenir",
    "group": "catégories?|thèmes?|domaines?|tours?|étapes?|compétences?",
    "column": "questions?",
}
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": r"questions? (?:\w+ ){0,5}(?:nous|leur) poser\b|questions? (?:à poser|pour|à) (?:au |à l[ea'’] ?|le |la |l['’])?(?:recruteur|employeur|entreprise)|mes questions|questions à poser",
    "situational": r"mises? en situation",
    "motivation": r"\bmotivations?\b",
}
KIND_WORDINGS: Mapping[str, str] = {
    "situational": r"que feriez[- ]vous\b.{0,80}\bsi\b|comment réagiriez[- ]vous\b|imaginez (?:que|une?)\b",
    "motivation": r"pourquoi (?:voulez[- ]vous|souhaitez[- ]vous|avez[- ]vous (?:choisi|postulé)|nous\b|notre\b)|qu'est-ce qui vous (?:motive|attire)",
    "background": r"(?:parlez|dites)[- ](?:moi|nous)(?: un peu)? de vous\b|présentez[- ]vous",
}
ASKS_READER = r"(?:cet article|cette page|cette liste)\b|(?:souhaitez-vous|voulez-vous|veux-tu) que je\b|(?:une|des|d'autres) questions? \?"
ANNOUNCES = r"questions?\b"
SPEAKS_TO = r"\b(?:vous|votre|vos|tu|te|toi|ton|ta)\b"
GOES_ON_ASKING = r"^(?:et )?(?:pourquoi|comment|quand|qui|quoi|où)(?: pas| donc)?\s*\?"

LETTER_FIELDS = "de|objet|date|envoyé"
SALUTATIONS = "chère?|madame|monsieur"
FAREWELLS = (
    "cordialement|bien cordialement|bien à vous|bien à toi|à bientôt|merci|amicalement|"
    "bonne journée"
)

SMALL_WORDS = "un une que qui pas se ne il nous est ce vous-même quel quelle pourquoi comment"
