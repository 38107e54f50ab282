"""The whole story: a file to a report. The only place that knows the order of the stages."""

import hashlib

from ccm_parse.facts.extract import extract
from ccm_parse.files import Input, read_input
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import Treaty, find_treaty, load_treaty
from ccm_parse.layout import OnDamage, read_source
from ccm_parse.layout.source import Limits
from ccm_parse.report.assemble import Origin, Request, assemble
from ccm_parse.report.model import Report
from ccm_parse.structure.outline import Outline
from ccm_parse.structure.split import split

__all__ = ["DEFAULT_LIMITS", "parse"]

DEFAULT_LIMITS = Limits()


def parse(
    data: Input,
    *,
    language: str | None = None,
    treaty: str | None = None,
    backend: str = "auto",
    limits: Limits = DEFAULT_LIMITS,
    on_damage: OnDamage = OnDamage.REFUSE,
) -> Report:
    """The report of a PDF, or of the text layer of one: a path, bytes or an open binary file.

    `language` and `treaty` are codes of the knowledge files, found in the document where they are None; `backend` is
    auto, pdfium or pdfplumber; `on_damage`: whether a damaged or garbled file is refused, or read as far as it can be.
    Raises an `InputRefusedError` for what cannot be read as a report, a `FileError` for a file that cannot be read, an
    `UnknownOptionError` for an option that does not exist.
    """
    name, content = read_input(data, limits.bytes)
    source = read_source(content, backend, limits, on_damage)
    outline = split(source, language)
    about = load_treaty(treaty) if treaty else _treaty_of(outline)
    facts = extract(outline, load_language(outline.language), about)
    origin = Origin(name, hashlib.sha256(content).hexdigest())
    return assemble(source, outline, facts, origin, Request(language, treaty, backend, on_damage is OnDamage.SALVAGE))


def _treaty_of(outline: Outline) -> Treaty | None:
    head, language = outline.masthead, outline.language
    series = [symbol.partition("/")[0] for symbol in head.symbols]
    named = find_treaty(series, [head.body or ""], language, least=1)
    return named or find_treaty((), (text.text for text in outline.texts()), language)
