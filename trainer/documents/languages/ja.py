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

STORY_LABELS: Mapping[str, str] = {
    "situation": "状況|背景|課題背景|場面|シチュエーション|当時の状況",
    "task": "任務|課題|目標|タスク|目的~|役割~|自分の役割",
    "action": "実行|行動|対応|アクション|やったこと|自分がしたこと|取り組み|取った行動|工夫~",
    "result": "結果|成果|効果~",
    "reflection": "振り返り|学び|反省|学んだこと|気づき",
    "best-for": "向いている質問|適した質問",
    "competencies": "テーマ|タグ|コンピテンシー|強み",
    "questions": "質問|想定質問",
    "title": "タイトル|題名",
    "role": "役職|職種",
    "organization": "会社|会社名|勤務先",
    "period": "期間|時期",
    "draft": "回答",
    "other": "出典|メモ|備考|補足|使用技術",
}  # fmt: skip

ASKS_AT_END = (
    r"教えて(?:ください|下さい)|聞かせ(?:てください|て下さい|ください)"
    r"|(?:して|話して|述べて|挙げて|語って|説明して|紹介して|って|んで|けて|べて|せて|えて)(?:ください|下さい)|お願いします|でしょうか"
    r"|(?:です|ます|ました|ません|たい|でした)か|何ですか|ですか|述べよ|は何か|のか"
)

STORY_NOUNS = "ストーリー|事例"
"""What a story is called before its number: “Story 3: …”."""

NOTHING = "未記入"

HEADINGS: Mapping[str, str] = {
    "collection": "ストーリー",
    "explanation": "使い方|テンプレート|書き方|説明|ヒント|目次",
    "no-stories": "企業研究|会社|会社について|持ち物|日程|やること|質問|逆質問|リンク|参考|自己紹介|長所|短所|志望動機",
    "stories": "ストーリー|エピソード|事例|経験",
}  # fmt: skip

INTERVIEWER = "面接官|採用担当"

CANDIDATE = "応募者|候補者"

QUESTION_LABEL = "質問"

ANSWER_LABEL = "回答"

VOICE_LABEL = "話者"

LISTENING = "はい ええ なるほど"

GREETING = "こんにちは|はじめまして"

SMALL_TALK = "聞こえますか"

LIST_LABELS = {
    "question": "問題?|質問", "column": "問題|質問", "follow": "追問|深掘り(?:質問)?",
    "aside": "回答例|例|ポイント|ヒント|出典", "group": "カテゴリ",
}  # fmt: skip
ANNOUNCES = "問題|質問"
ABOUT_INTERVIEWS = "面接"
SPEAKS_TO = "あなた"
PARTING = "ありがとうございま|失礼します|失礼いたします|よろしくお願い"
