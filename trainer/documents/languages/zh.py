"""Chinese, what headings of lists need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "communication": "沟通|沟通能力|溝通",
    "conflict": "冲突|衝突|冲突处理",
    "leadership": "领导力|領導力",
    "teamwork": "团队合作|团队协作|團隊合作",
}

NO_COMPETENCY = ""

FILLERS = ""
