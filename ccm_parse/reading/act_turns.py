"""Verbs whose action their object tells: 认可 approves a plan and acknowledges an effort."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.knowledge.act_words import ActTurn
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, running

__all__ = ["ActTurns"]

_ASIDE = r"\W*"
"""Brackets and quotations are blotted: 认可工作计划(CCM/MSP/2028/4)."""


class _Turn(NamedTuple):
    verb: re.Pattern[str]
    opening: re.Pattern[str]
    ending: re.Pattern[str]
    into: str


class ActTurns:
    """The verbs of a language that their objects turn, made once for it."""

    def __init__(self, turns: Sequence[ActTurn]) -> None:
        # 再次确认议事规则   认可…的工作计划
        self._turns = [
            _Turn(
                compiled(running(turn.verbs)),
                compiled(_ASIDE + any_of(turn.begins)),
                compiled(any_of(turn.ends) + rf"{_ASIDE}\Z"),
                turn.into,
            )
            for turn in turns
        ]

    def turned(self, action: str, verb: str, objects: str) -> str:
        """The action of a verb with its objects, which are what stands behind it in its clause."""
        told = (t for t in self._turns if t.verb.fullmatch(verb))
        return next((t.into for t in told if t.opening.match(objects) or t.ending.search(objects)), action)
