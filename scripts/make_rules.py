"""Writes docs/rules.md from the explanations of the rules.

python -m scripts.make_rules
"""

from pathlib import Path

from ccm_parse.checks import explanation, names
from ccm_parse.report.rules import SEVERITIES

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
HEAD = """# Rules

What `ccm-parse validate` and `ccm_parse.check` look for. `ccm-parse explain RULE` prints the same. A group's name
(`date`) stands for its rules, in `--select`, `--ignore` and the [configuration](ci.md). A rule that lacks what it needs
to know (a list of parties of that day, the words of a language) is silent. `source.…`, `text.…`, `language.…` and
`schema.…` come from reading the file; they stand in the report's own `findings`, and `validate` shows them with the
others.

"""


def page() -> str:
    """The page: a table of all rules, then each with its explanation."""
    rows = [f"| [{name}](#{_anchor(name)}) | {SEVERITIES[name]} | {_first(name)} |" for name in names()]
    table = "\n".join(("| rule | severity | finds |", "|---|---|---|", *rows))
    parts = [_part(name) for name in names()]
    return f"{HEAD}{table}\n\n" + "\n".join(parts)


def _part(name: str) -> str:
    body = explanation(name).strip().partition("\n\n")[2]
    for word in ("Why", "Example", "Silence"):
        body = body.replace(f"{word}: ", f"- **{word}:** ", 1) if body.startswith(f"{word}: ") else body
        body = body.replace(f"\n{word}: ", f"\n- **{word}:** ", 1)
    lines = (line if line.startswith("- ") else f"  {line}" for line in body.split("\n"))
    return f"({_anchor(name)})=\n## {name}\n\n{_first(name)}\n\n" + "\n".join(lines) + "\n"


def _first(name: str) -> str:
    return " ".join(explanation(name).strip().partition("\n\n")[0].split())


def _anchor(name: str) -> str:
    return "rule-" + name.replace(".", "-")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.name}")
