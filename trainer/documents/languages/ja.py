"""Japanese, what headings of lists need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "communication": "コミュニケーション",
    "leadership": "リーダーシップ",
    "teamwork": "チームワーク",
}

NO_COMPETENCY = ""

FILLERS = ""
