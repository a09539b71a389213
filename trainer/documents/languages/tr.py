"""Turkish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {"leadership": "liderlik", "teamwork": "takım çalışması"}

STORY_LABELS: Mapping[str, str] = {
    "situation": "durum|bağlam|sorun~|problem~",
    "task": "görev|görevim|hedef~|amaç~",
    "action": "eylem|eylemler|aksiyon|ne yaptım|yaptıklarım|çözüm~",
    "result": "sonuç|sonuçlar|etki~",
    "reflection": "çıkarım|öğrendiklerim|ne öğrendim|ders|dersler|kazanım",
    "best-for": "uygun sorular",
    "competencies": "tema|temalar|yetkinlik|yetkinlikler|beceriler",
    "questions": "soru|sorular",
    "title": "başlık",
    "role": "rol|rolüm|pozisyon",
    "organization": "şirket|kurum",
    "period": "dönem|tarih|yıl",
    "draft": "cevap",
    "other": "kaynak|not|notlar",
}  # fmt: skip

ASKS_AT_END = r"anlatın(?:ız)?|açıkla(?:yın(?:ız)?)|verin(?:iz)?|tanıtın(?:ız)?|(?:mı|mi|mu|mü)s[ıiuü]n[ıiuü]z"

LIST_LABELS = {"question": "soru"}
ANNOUNCES = "sorular"

SMALL_WORDS = "bir ve bu ne neden nasıl ile için da de mi mı mu bize hangi var çok en kadar olarak"

STORY_NOUNS = "hikaye|örnek"
"""What a story is called before its number: “Story 3: …”."""
