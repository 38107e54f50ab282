"""Words for search: Chinese by jieba, others by blanks and marks."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ccm_parse.knowledge.segment import tokens


def test_chinese_words_keep_names_of_states_whole() -> None:
    text = "会议审议了波斯尼亚和黑塞哥维那和瑞士提交的CCM/MSP/2031/5号文件。"
    words = list(tokens(text))
    assert {"会议", "波斯尼亚和黑塞哥维那", "瑞士", "CCM/MSP/2031/5", "文件"} <= {word for word, _ in words}
    assert all(text[offset : offset + len(word)] == word for word, offset in words)
    assert "".join(word for word, _ in words) == text.rstrip("。")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The States parties’ 8 reports, para. 30.5!", ["The", "States", "parties", "8", "reports", "para", "30.5"]),
        ("l'appui — sous-munitions", ["l'appui", "sous-munitions"]),
        ("الدول الأطراف، 2031", ["الدول", "الأطراف", "2031"]),
        ("", []),
        ("…", []),
    ],
)
def test_other_scripts(text: str, words: list[str]) -> None:
    assert [word for word, _ in tokens(text)] == words


def test_jieba_is_not_loaded_without_need_and_leaves_no_cache(tmp_path: Path) -> None:
    code = """
import sys
from ccm_parse.knowledge.segment import tokens
list(tokens("The Meeting"))
assert "jieba" not in sys.modules
list(tokens("会议"))
assert "jieba" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "TMPDIR": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []
    assert tempfile.gettempdir() != str(tmp_path)
