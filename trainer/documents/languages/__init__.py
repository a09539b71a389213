"""Facts of languages as data, one file a language; `ALL` is every one that the readers know."""

from trainer.documents.languages import de, en, es, fr, it, ja, ko, nl, pl, pt, ru, tr, zh

ALL = (en, de, es, fr, pt, it, nl, pl, tr, ru, ko, zh, ja)
