"""Words of a text without blanks between them: for search and key words. The only door to jieba."""

import logging
import re
import tempfile
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["tokens"]

# The script whose words jieba tells apart; everything else is parted by what is no letter or figure.
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUNS = re.compile(f"[{_HAN}]+|[^\\W{_HAN}]+(?:[-./'\u2019][^\\W{_HAN}]+)*")
_IS_HAN = re.compile(f"[{_HAN}]")
# The language whose names of States are added to the words of the script.
_NAMES_OF = "zh"
_FREQUENCY = 100_000


def tokens(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text in order, each with its offset; marks and blanks are left out.

    Han characters are cut into words by jieba, which is loaded at the first such text; names of States stay whole.
    Other scripts are cut at blanks and marks, but for a hyphen, point, slash or apostrophe within a word ("71/45").

    >>> [word for word, _ in tokens("The Meeting's report (A/RES/71/45)")]
    ['The', "Meeting's", 'report', 'A/RES/71/45']
    """
    for run in _RUNS.finditer(text):
        if not _IS_HAN.match(run[0]):
            yield run[0], run.start()
            continue
        offset = run.start()
        for word in _tokenizer().cut(run[0]):
            yield word, offset
            offset += len(word)


@cache
def _tokenizer() -> "Tokenizer":
    """A tokenizer of our own.

    jieba reads a cache by `marshal` from a name that anyone can foresee in the common temporary folder; ours lies in a
    new folder that only this user can open, and goes when the dictionary has been read.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own source: invalid escapes, pkg_resources
        import jieba

    from ccm_parse.knowledge.states import state_names

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory(prefix="ccm-parse-") as folder:  # made with mode 0700
        tokenizer.tmp_dir = folder
        tokenizer.cache_file = str(Path(folder) / "words.cache")
        tokenizer.initialize()
    for name in state_names(_NAMES_OF):
        if re.fullmatch(f"[{_HAN}]+", name.name):
            tokenizer.add_word(name.name, _FREQUENCY)
    return tokenizer
