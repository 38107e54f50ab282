"""What a font's name says of its face.

In Chinese type a heavy face (Hei, Zhongsong, Xiaobiaosong) stands for bold, a brush face (Kai) for italic.
"""

import re
from functools import cache

__all__ = ["is_heavy", "is_slanted"]

# "Arial-BoldMT", "SimHei", "STHeiti", "MHeiHK-Xbold", "FZHTK--GBK1-0", "STZhongsong", "FZXBSJW"; not "Heidelberg"
_HEAVY = re.compile(
    r"bold|black|heavy|simhei|heiti|[a-z]hei(?:[^a-z]|$)|yahei|fzht|zhongsong|fzxbs|\u9ed1\u4f53|\u4e2d\u5b8b|\u6807\u5b8b",
    re.IGNORECASE,
)
# "TimesNewRomanPS-ItalicMT", "KaiTi_GB2312", "STKaiti", "MKai"
_SLANTED = re.compile(r"italic|oblique|kaiti|simkai|[a-z]kai(?:[^a-z]|$)|fzkt|\u6977\u4f53", re.IGNORECASE)


@cache
def is_heavy(name: str) -> bool:
    """Whether a face of that name is bold, or does the work of bold.

    >>> is_heavy("ABCDEF+SimHei"), is_heavy("TimesNewRomanPSMT")
    (True, False)
    """
    return _HEAVY.search(name) is not None


@cache
def is_slanted(name: str) -> bool:
    """Whether a face of that name is italic, or does the work of italic.

    >>> is_slanted("KaiTi_GB2312"), is_slanted("SimSun")
    (True, False)
    """
    return _SLANTED.search(name) is not None
