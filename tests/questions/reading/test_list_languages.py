import pytest

from trainer.questions.reading import read_questions


def left_of(reading):
    return [one for one in reading.left if one.why != "a heading"]


@pytest.mark.parametrize(
    ("heading", "questions"),
    [
        (
            "Führung",
            ["Erzählen Sie von einem Streit.", "Wie gehen Sie mit Kritik um", "Warum wir?"],
        ),
        ("Liderazgo", ["Cuénteme algo de usted.", "¿Qué le cansa?", "Describe una derrota"]),
        ("Motivation", ["Parlez-moi de vous.", "Pourquoi nous ?", "Décrivez un échec."]),
        ("团队合作", ["请描述一次冲突。", "你最大的缺点是什么？", "谈谈你的计划", "你为什么离开"]),
        ("仕事", ["自己紹介をお願いします。", "強みは何ですか", "失敗について教えてください。"]),
        ("질문", ["자기소개를 해 주세요?", "왜 지원했나요", "강점은 무엇입니까?"]),
        ("Вопросы", ["Расскажите о себе.", "Почему мы?", "Опишите конфликт."]),
        ("Perguntas", ["Fale sobre você.", "Conte-me um erro.", "Por que nós?"]),
        ("Domande", ["Mi parli di sé.", "Perché noi?", "Mi racconti un errore."]),
    ],
)
def test_questions_of_other_languages(heading, questions):
    """Nothing assumes English: marks, requests and ends of questions of other languages count."""
    text = f"## {heading}\n\n" + "".join(f"{at}. {one}\n" for at, one in enumerate(questions, 1))
    assert [one.ask for one in read_questions(text, "md").questions] == questions


def test_full_width_signs():
    """The full-width mark ends a question, full-width brackets hold a note."""
    reading = read_questions("- 你为什么离开？（原因）\n- 一、谁帮助了你？\n", "md")
    assert [one.ask for one in reading.questions] == ["你为什么离开？", "谁帮助了你？"]
    assert [one.text for one in left_of(reading)] == ["（原因）"]


def test_headings_of_other_languages_name_competencies():
    """Some everyday words of other languages are known."""
    text = "## Konflikt\n- Wer hatte recht?\n## Liderazgo\n- ¿Quién te siguió?\n## 团队合作\n- 谁帮助了你？\n"
    assert [one.competencies for one in read_questions(text, "md").questions] == [
        ("conflict",),
        ("leadership",),
        ("teamwork",),
    ]
