"""Facts of languages as data, one file a language; `ALL` is every one that the readers know."""

from trainer.documents.languages import de, en, es, fr, ja, pt, zh

ALL = (en, de, es, fr, pt, zh, ja)
