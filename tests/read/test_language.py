"""The language of a release is told from its letters and its small words."""

from __future__ import annotations

import pytest

from partnership_graph.read.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides agreed on the text of the statement.", "en"),
        ("Les deux parties ont signé une déclaration sur le commerce.", "fr"),
        ("Die beiden Seiten haben sich auf eine Erklärung geeinigt.", "de"),
        ("Las dos partes han firmado una declaración sobre el comercio.", "es"),
        ("Le parti hanno firmato una dichiarazione che riguarda gli scambi nella regione.", "it"),
        ("De partijen zijn het eens over een verklaring en de handel met het land.", "nl"),
        ("양측은 디지털 협력을 강화하기로 합의했다.", "ko"),
        ("双方はデジタル分野の協力を強化することで一致した。", "ja"),
        ("双方就加强数字领域合作达成一致。", "zh"),
        ("Οι δύο πλευρές συμφώνησαν.", "el"),
        ("Стороны договорились о сотрудничестве.", "und"),
        ("MoU 2024", "en"),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_few_foreign_labels_do_not_change_the_language() -> None:
    text = "등록일 2024 조회수 3\nThe two sides met in Oslo on the first day and agreed to cooperate."
    assert detect_language(text) == "en"
