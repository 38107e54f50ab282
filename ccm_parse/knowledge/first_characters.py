"""The characters that what a pattern matches can begin with, so that a search looks nowhere else.

`re` finds them itself only where a pattern opens with plain characters or one set; ours open with borders of words,
looks ahead and groups of groups. At a place that cannot begin a match the engine then still tries the whole pattern,
which costs ten times as much as passing by.
"""

import importlib
from collections.abc import Callable, Iterable
from functools import cache, reduce
from typing import Any, NamedTuple

__all__ = ["parts", "with_first_characters"]

_INFO_HEAD = 5
"""Words before a program's own: the mark, how far to skip, what is known, and the least and most that is matched."""

_Set = list[tuple[Any, Any]]
_Items = Iterable[tuple[Any, Any]]


class _Parts(NamedTuple):
    """The parts of `re` that say how a parsed pattern and a program are written."""

    of: Any
    set_of: Callable[[_Set], tuple[_Set, bool]]
    written: Callable[[_Set, int, list[int]], None]


@cache
def parts() -> _Parts:
    """The parts of this interpreter; an `AttributeError` or `ImportError` where it has others."""
    compiler = importlib.import_module("re._compiler")
    return _Parts(
        importlib.import_module("re._constants"),
        compiler._optimize_charset,  # noqa: SLF001
        compiler._compile_charset,  # noqa: SLF001
    )


def with_first_characters(tree: _Items, code: list[int], flags: int) -> list[int]:
    """The program of a parsed pattern, told its first characters where it does not know them and they can be told."""
    of, set_of, written = parts()
    _, skip, known, least, most = code[:_INFO_HEAD]
    if code[0] != of.INFO or known or not least or flags & of.SRE_FLAG_IGNORECASE or skip != _INFO_HEAD - 1:
        return code
    first, may_be_empty = _first(tree)
    if first is None or may_be_empty:
        return code
    told: list[int] = []
    written(set_of(first or [(of.LITERAL, 0)])[0], flags, told)
    return [int(of.INFO), skip + len(told), of.SRE_INFO_CHARSET, least, most, *told, *code[_INFO_HEAD:]]


def _first(items: _Items) -> tuple[_Set | None, bool]:
    """What a match of the parsed items can begin with, None for anything; and whether it may take no character.

    More than can is no fault: what is not in the set is passed by, what is in it is tried.
    """
    found: _Set = []
    for op, value in items:
        inner, may_be_empty = _first_of(op, value)
        joined = _joined(found, inner)
        if joined is None:
            return None, may_be_empty
        found = joined
        if not may_be_empty:
            return found, False
    return found, True


def _first_of(op: object, value: Any) -> tuple[_Set | None, bool]:  # noqa: ANN401 (each kind of item has its own)
    """The same of one item; a border or a look takes no character, but a look ahead says what comes."""
    of = parts().of
    match op:
        case of.LITERAL:
            return [(op, value)], False
        case of.NOT_LITERAL:
            return [(of.NEGATE, None), (of.LITERAL, value)], False
        case of.IN:
            return value, False
        case of.AT | of.ASSERT_NOT:
            return [], True
        case of.ASSERT:
            ahead, is_empty = _first(value[1]) if value[0] > 0 else (None, True)
            return ([], True) if ahead is None or is_empty else (ahead, False)
        case of.FAILURE:
            return [], False
        case of.SUBPATTERN if not value[1] and not value[2]:
            return _first(value[3])
        case of.BRANCH:
            branches = [_first(branch) for branch in value[1]]
            any_of_them = reduce(_joined, (chars for chars, _ in branches))
            return any_of_them, any(empty for _, empty in branches)
        case of.MAX_REPEAT | of.MIN_REPEAT:
            inner, is_empty = _first(value[2])
            return inner, is_empty or not value[0]
    return None, False


def _joined(one: _Set | None, other: _Set | None) -> _Set | None:
    """What is in either set; None where that cannot be told: what is not in a set cannot be joined with others."""
    if one is None or other is None:
        return None
    negated = parts().of.NEGATE
    if one and other and negated in (one[0][0], other[0][0]):
        return None
    return one + other
