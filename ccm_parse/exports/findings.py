"""Findings as JSON and JSON Lines: each with the source it is of."""

import json
from collections.abc import Iterable

from ccm_parse.exports.located import Located

__all__ = ["dumps", "dumps_lines"]


def dumps(found: Iterable[Located]) -> str:
    """The findings as one JSON object: `{"findings": […]}`."""
    return json.dumps({"findings": [_tree(one) for one in found]}, ensure_ascii=False, indent=2) + "\n"


def dumps_lines(found: Iterable[Located]) -> str:
    """The findings as JSON Lines."""
    return "".join(json.dumps(_tree(one), ensure_ascii=False) + "\n" for one in found)


def _tree(one: Located) -> dict[str, object]:
    return {"source": one.source, **one.finding.model_dump(mode="json"), "fingerprint": one.fingerprint}
