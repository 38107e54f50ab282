"""The bundled reports as whole reports, and faults planted into them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from ccm_parse.report import Report, load

SAMPLES = Path(__file__).parents[2] / "samples"
LANGUAGES = tuple(sorted(path.name.partition(".")[0] for path in SAMPLES.glob("*.golden.json")))

Tree = Any  # JSON that is changed on purpose


@cache
def _golden(language: str) -> str:
    """The golden report of a language with what the pages would add: nothing."""
    tree = json.loads((SAMPLES / f"{language}.golden.json").read_text("utf-8"))
    options = {"language": None, "treaty": None, "backend": "auto", "salvage": False}
    tree.setdefault(
        "generator", {"name": "ccm-parse", "version": "0", "backend": "text", "limits": {}, "options": options}
    )
    source = {"name": f"{language}.pdf", "sha256": "0" * 64, "media_type": "application/pdf", "kind": "report"}
    tree.setdefault("source", {**source, "pages": [], "producer": None, "removed": {}})
    tree.pop("checks", None)
    for name in ("findings", "furniture", "toc"):
        tree.setdefault(name, [])
    _fill(tree, "")
    return json.dumps(tree)


def _fill(tree: Tree, key: str) -> None:
    """Gives every node the fields that say where it is printed."""
    if isinstance(tree, list):
        for one in tree:
            _fill(one, key)
        return
    if not isinstance(tree, dict):
        return
    if "evidence" in tree:
        tree.setdefault("rule", "golden")
    if "id" in tree and key != "facts":
        _fill_node(tree, key)
    for name, value in tree.items():
        _fill(value, name)


def _fill_node(tree: Tree, key: str) -> None:
    if key in {"rows", "header"}:
        return
    tree.setdefault("regions", [])
    if key == "footnotes":
        return
    tree.setdefault("footnote_refs", [])
    if tree.get("type") == "paragraph" or ("kind" in tree and "items" in tree):
        tree.setdefault("emphasis", [])
    if tree.get("type") == "paragraph":
        tree.setdefault("blocks", [])
    if tree.get("type") == "table":
        tree.setdefault("notes", [])
    if key == "cells":
        tree.setdefault("colspan", 1)
        tree.setdefault("rowspan", 1)


def golden_tree(language: str) -> Tree:
    """The golden report as JSON, to be changed."""
    return json.loads(_golden(language))


def golden(language: str) -> Report:
    """The golden report."""
    return report_of(golden_tree(language))


def report_of(tree: Tree) -> Report:
    return load(json.dumps(tree).encode())


def node(tree: Tree, name: str) -> Tree:
    """The node of that id in a report as JSON."""
    found = _find(tree, name)
    assert found is not None, name
    return found


def _find(tree: Tree, name: str) -> Tree | None:
    if isinstance(tree, dict):
        if tree.get("id") == name:
            return tree
        tree = [value for key, value in tree.items() if key != "facts"]
    if isinstance(tree, list):
        return next((found for one in tree if (found := _find(one, name)) is not None), None)
    return None


def text_key(found: Tree) -> str:
    """The field that holds the node's text."""
    return next(key for key in ("text", "heading", "title", "caption") if key in found)


def replace(tree: Tree, name: str, old: str, new: str, at: int | None = None) -> None:
    """Puts one word for another in a node, and moves the evidence of facts and the notes' calls along."""
    found = node(tree, name)
    key = text_key(found)
    text = found[key]
    start = text.index(old) if at is None else at
    end, grown = start + len(old), len(new) - len(old)
    found[key] = text[:start] + new + text[end:]
    for one in found.get("footnote_refs", ()):
        if one["offset"] >= end:
            one["offset"] += grown
    for note in tree["footnotes"]:
        for one in note["references"]:
            if one["node"] == name and one["offset"] >= end:
                one["offset"] += grown
    for evidence in _evidence(tree["facts"]):
        if evidence["node"] != name or evidence["end"] <= start:
            continue
        if evidence["start"] >= end:
            evidence["start"] += grown
        evidence["end"] = max(evidence["end"] + grown, evidence["start"])
        evidence["quote"] = found[key][evidence["start"] : evidence["end"]]


def rewrite(tree: Tree, name: str, text: str) -> None:
    """Gives a node another text; facts and calls of it go."""
    found = node(tree, name)
    found[text_key(found)] = text
    for one in found.get("footnote_refs", ()):
        one["offset"] = 0
    for note in tree["footnotes"]:
        for one in note["references"]:
            one["offset"] = 0 if one["node"] == name else one["offset"]
    _forget(tree["facts"], name)


def _evidence(tree: Tree) -> list[Tree]:
    if isinstance(tree, dict):
        own: list[Tree] = tree.get("evidence", [])
        return own + [one for key, value in tree.items() if key != "evidence" for one in _evidence(value)]
    if isinstance(tree, list):
        return [one for value in tree for one in _evidence(value)]
    return []


def _forget(tree: Tree, name: str) -> None:
    if isinstance(tree, dict):
        if "evidence" in tree:
            tree["evidence"] = [one for one in tree["evidence"] if one["node"] != name]
        for value in tree.values():
            _forget(value, name)
    elif isinstance(tree, list):
        for one in tree:
            _forget(one, name)
