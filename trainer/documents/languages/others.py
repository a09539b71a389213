"""Languages of which only how a question begins or ends is known, or who asks and who answers."""

REQUESTS = (
    # Swedish, Danish, Norwegian
    r"(?:berätta|beskriv|ge (?:ett|mig)|fortæl|giv (?:et|mig)|fortell|gi (?:et|meg))\b"
    # Indonesian
    r"|(?:ceritakan|jelaskan|berikan contoh|sebutkan|bayangkan)\b"
    # Vietnamese
    r"|(?:hãy (?:kể|mô tả|nói|cho|chia sẻ|giới thiệu)|kể (?:về|cho))"
)

ASKS_AT_END = (
    # Hindi, Marathi, Urdu
    r"(?:बताइए|बताएं|बताएँ|बताइये|कीजिए|करें|सांगा)|میں بتائیں"
)

# Swedish, Danish, Norwegian, Finnish, Czech
PARTING = r"tack (?:så|för)|tack[.!]|hej då|vi ses|mange tak|tak for|farvel|takk\b|ha det bra|kiitos|näkemiin|děkuj|na shledanou|nashledanou"

# Czech, Swedish, Finnish, Arabic
INTERVIEWER = "tazatel|rekryterare|intervjuare|intervjuer|haastattelija|محاور"
CANDIDATE = "kandidatka|jag|hakija|uchazeč|مرشح"
QUESTION_LABEL = "fråga|otázka|س"
ANSWER_LABEL = "svar|odpověď|ج"

# Indonesian, Malay, Vietnamese, Hindi
ANNOUNCES = "soalan|pertanyaan|câu hỏi|प्रश्न"
