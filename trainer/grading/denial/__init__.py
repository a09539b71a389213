"""Denials: the words of a language (`words`), what an answer denies (`answer`), and of a point (`point`)."""
