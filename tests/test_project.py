"""House rules that a reviewer should not have to hold: read from the source itself."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ccm_parse

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ccm_parse"
KNOWLEDGE = PACKAGE / "knowledge"
MODEL = PACKAGE / "report" / "model.py"
CODE = sorted(path for path in PACKAGE.rglob("*.py") if not path.is_relative_to(KNOWLEDGE))

LANGUAGES = {path.stem for path in (KNOWLEDGE / "languages").glob("*.toml")} | {"ar", "en", "es", "fr", "ru", "zh"}
TREATIES = {path.stem for path in (KNOWLEDGE / "treaties").glob("*.toml")} | {"aplc", "bwc", "ccm", "ccw", "tpnw"}
TREATY_WORD = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(TREATIES)).upper()})(?![A-Za-z])")
# Two letters in a row of a script that English code has no other use for: a word, and words live in TOML. Looked for as
# written: a set of characters is spelt in brackets or with escapes. Numerals are a shape.
FOREIGN_WORD = re.compile(r"[\u0400-\u052f\u0620-\u063f\u0641-\u064a\u3400-\u9fff]{2,}")
CHARACTER_SET = re.compile(r"\[[^\]]*\]|[〇零一二三四五六七八九十百千]")
ALPHABETS = PACKAGE / "structure" / "labels.py"  # letters that count: their order is their meaning

# A folder of one machine, or the host of a package registry: neither means anything to a reader elsewhere.
MACHINE = re.compile(r"(?<![\w.\]])/(?:work|farm|tmp|root|home)/[A-Za-z]|pypi\.org|registry\.npmjs|deb\.debian")

HEAVY = ("jieba", "numpy", "pandas", "pdfminer", "pdfplumber", "pydantic", "pypdfium2", "regex", "rich")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string that the code uses: all constants but docstrings and what a `Literal` lists."""
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node


def literal_types(tree: ast.Module) -> Iterator[ast.Subscript]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
            yield node


def strings_in(node: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def has_word(written: str) -> bool:
    return bool(FOREIGN_WORD.search(CHARACTER_SET.sub(" ", written)))


def knowledge_in(source: str, *, alphabets: bool = False) -> list[str]:
    """What the source says that belongs in knowledge, as 'line: literal'."""
    return [
        f"{node.lineno}: {node.value!r}"
        for node in literals(ast.parse(source))
        if isinstance(node.value, str)
        and (
            node.value in LANGUAGES
            or node.value.lower() in TREATIES
            or TREATY_WORD.search(node.value)
            or (not alphabets and has_word(node.value) and has_word(ast.get_source_segment(source, node) or ""))
        )
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('if language == "zh": pass', True),
        ('LANGUAGES = ("en", "fr")', True),
        ('treaty = "ccm"', True),
        ('SYMBOL = r"CCM/MSP/(?P<year>[0-9]{4})"', True),
        ('f"{x}/CCM/{y}"', True),
        ('HEADING = "导言"', True),
        ('ROLE = "Председатель"', True),
        ('"""A docstring: CCM/MSP/2031/4, zh."""', False),
        ('NAME = "ccm_parse"', False),
        ('COMMAND = "ccm-parse"', False),
        ('MARKS = "。、；"', False),
        ('BROAD = "\\u0428\\u0429"', False),
        ('HAN = "[\\u4e00-\\u9fff]"', False),
    ],
)
def test_the_guard_itself(source: str, found: bool) -> None:  # noqa: FBT001 (a column of the table)
    assert bool(knowledge_in(source)) is found


@pytest.mark.parametrize("path", [path for path in CODE if path != MODEL], ids=name_of)
def test_languages_and_treaties_are_data(path: Path) -> None:
    assert knowledge_in(path.read_text("utf-8"), alphabets=path == ALPHABETS) == [], (
        "words, language codes and treaty names belong in ccm_parse/knowledge"
    )


def test_the_model_names_languages_once_and_no_treaty() -> None:
    tree = ast.parse(MODEL.read_text("utf-8"))
    shipped = {path.stem for path in (KNOWLEDGE / "languages").glob("*.toml")}
    listing = [node for node in literal_types(tree) if strings_in(node) & shipped]
    assert [strings_in(node) for node in listing] == [shipped], (
        "the model's Literal of languages and knowledge/languages differ"
    )
    inside = {id(node) for subscript in listing for node in ast.walk(subscript)}
    others = [node.value for node in literals(tree) if id(node) not in inside]
    assert not {text for text in others if text in LANGUAGES or str(text).lower() in TREATIES}


def test_no_module_without_a_subject() -> None:
    vague = {"common", "helper", "helpers", "misc", "regexes", "util", "utils"}
    assert [
        name_of(path) for path in ROOT.glob("[a-z]*/**/*.py") if path.stem in vague or path.parent.name in vague
    ] == []


def tracked() -> list[Path]:
    """The files under version control; where there is none (an unpacked sdist), the package, tests and documents."""
    if (ROOT / ".git").exists():
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
        return [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in ROOT.glob("[a-z]*/**/*") if path.suffix in {".py", ".md", ".toml", ".json", ".txt"}]


def test_no_machine_is_named() -> None:
    named = []
    for path in tracked():
        if not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue  # a PDF or a text in another encoding
        named += [f"{name_of(path)}: {found[0]}" for found in MACHINE.finditer(text)]
    assert named == []


def loaded_by(code: str) -> set[str]:
    """The heavy packages, and the package's own model, that a fresh Python has loaded after the code."""
    tail = "; import sys; print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code + tail], cwd=ROOT, capture_output=True, text=True, check=True)
    return {
        name for name in done.stderr.split() if name.partition(".")[0] in HEAVY or name.startswith("ccm_parse.report")
    }


def test_the_import_is_cheap() -> None:
    assert loaded_by("import ccm_parse") == set()


def test_the_version_is_cheap() -> None:
    code = "import sys, contextlib; sys.argv = ['ccm-parse', '--version']; from ccm_parse.cli import main\n"
    code += "with contextlib.suppress(SystemExit): main()\npass"
    assert loaded_by(code) == set()


def test_every_public_name_is_there() -> None:
    assert set(ccm_parse.__all__) <= set(dir(ccm_parse))
    for name in ccm_parse.__all__:
        assert getattr(ccm_parse, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = getattr(ccm_parse, "no_such_name")  # noqa: B009 (a type checker refuses the plain spelling, which is right)
