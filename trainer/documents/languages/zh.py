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

STORY_LABELS: Mapping[str, str] = {
    "situation": "情境|情况|背景情况|情況|背景情況|背景|场景|起因",
    "task": "任务|目标|任務|目標|我的任务|职责",
    "action": "行动|行動|我做了什么|做法|措施|我的行动|解决方案~|解决方法~",
    "result": "结果|成绩|結果|成果|效果~|影响~",
    "reflection": "反思|经验教训|收获|复盘|总结反思|教训|学到了什么|總結|心得",
    "best-for": "适用问题|适用于|适合问题|适合回答",
    "competencies": "主题|标签|能力|技能标签|能力标签|關鍵能力",
    "questions": "问题|面试问题",
    "title": "标题|题目",
    "role": "角色|职位",
    "organization": "公司|单位",
    "period": "时间|时期",
    "draft": "回答|答案",
    "other": "来源|备注|关键词|数据来源|提示",
}  # fmt: skip

LEAD_INS = r"好|好的|那|那么|那麼"

REQUESTS = (
    r"(?:请|請)?(?:您|你)?(?:(?:给|給|跟|和|向|为|為)我(?:们|們)?)?(?:谈谈|談談|说说|說說|讲讲|講講|聊聊|介绍|介紹|描述|举一?个?例|舉一?個?例|举例|分享|讲述|講述|解释"
    r"|解釋|说明|說明|简述|簡述|阐述|想象|假设|假設|列举|谈一谈|说一说|讲一讲|讲一个|说一下|谈一下|讲一下|自我介绍)|(?:请|請)(?:问|問|用|简|您|你|跟|给|从)"
)

MAY_ASK = r"(?:你|您|你们|您们)?(?:为什么|為什麼|为何|為何|怎么|怎麼|怎样|怎樣|如何|是如何|是怎|什么时候|哪)"

ASKS_AT_END = (
    r"吗|呢|什么|甚麼|什麼|怎么办|怎麼辦|怎么样|为什么|為什麼|怎么做|如何|哪些|哪里|哪个|多少"
)
"""Ends of questions, in languages that put the asking there."""

STORY_NOUNS = "故事|案例"
"""What a story is called before its number: “Story 3: …”."""

NOTHING = "待补充|待填写"
EXAMPLES = "例"

HEADINGS: Mapping[str, str] = {
    "collection": "故事",
    "explanation": "使用说明|模板|使用方法|说明|技巧|目录|写法",
    "no-stories": "公司|公司调研|待办|日程|问题|提问|链接|参考|自我介绍|优点|缺点|优缺点",
    "stories": "故事|案例|经历|事例",
}  # fmt: skip

INTERVIEWER = "面试官|面試官|考官|主考官"

CANDIDATE = "候选人|候選人|应聘者|應聘者|求职者|求職者|我"

QUESTION_LABEL = "问|問|问题|問題"

ANSWER_LABEL = "答|回答|答案"

VOICE_LABEL = "发言人|發言人|说话人|說話人"

NOTE_LABEL = "注|备注|備註|注意|日期|时间|總結|总结"

STORY_LABEL = "例|情境|任务|任務|行动|行動|结果|結果"

LISTENING = "嗯 好 好的 对 是 是的 没错 明白 哦"

GREETING = "你好|您好|大家好"

SMALL_TALK = "你好吗|听得到|聽得到"

OWN_WORDS = "我"
ADDRESSED = "你|您"

MEASURES = r"人|件|倍"

LIST_LABELS = {
    "question": "问题?|問|题目",
    "follow": "追问|补充问题",
    "aside": "答案|回答|解答|参考答案|答|示例|提示|注意|来源|解析|思路|考察点",
    "group": "类别|分类",
    "column": "问题|面试题|题目",
}
ANNOUNCES = "问题|面试题|面試題|提问"
ABOUT_INTERVIEWS = "面试"
SPEAKS_TO = "[您你]"
PARTING = "谢谢|謝謝|再见|再見"
