"""The rules that layout and loading make findings by: `check` does not make them again, `explain` tells of them."""

from types import MappingProxyType

__all__ = ["ELSEWHERE"]

ELSEWHERE = MappingProxyType(
    {
        "source.damaged": """A file that is damaged, so that text may be missing.

Why: what is missing cannot be checked.
Example: a PDF that was cut off in sending.
Silence: `--ignore source.damaged`, or `ignore = ["source.damaged"]` in the configuration.
""",
        "source.salvaged": """A damaged or garbled file that was read as far as it can be.

Why: whoever asked for it (`--salvage`) must see where the report may be wrong.
Example: a file whose cross-reference table was rebuilt.
Silence: `--ignore source.salvaged`, or `ignore = ["source.salvaged"]` in the configuration.
""",
        "text.unmapped": """Glyphs that stand for no character: text is printed, but cannot be read.

Why: a word with holes is found by no search and read by no program.
Example: a font without a character map.
Silence: `--ignore text.unmapped`, or `ignore = ["text.unmapped"]` in the configuration.
""",
        "source.ocr": """Text that lies unseen over pictures of pages: it was recognised, not written.

Why: recognised text has errors that are not the document's.
Example: a scan with a text layer.
Silence: `--ignore source.ocr`, or `ignore = ["source.ocr"]` in the configuration.
""",
        "source.not-a-report": """A document that is not a meeting's report.

Why: it is read all the same, but facts of a meeting are not to be expected.
Example: a resolution, an agenda, a letter.
Silence: `--ignore source.not-a-report`, or `ignore = ["source.not-a-report"]` in the configuration.
""",
        "language.mixed": """A document with passages in another language.

Why: facts are read by the words of one language; the passages are not read.
Example: a note in English in a French report.
Silence: `--ignore language.mixed`, or `ignore = ["language.mixed"]` in the configuration.
""",
        "schema.newer-minor": """A report JSON of a newer minor version of the schema.

Why: what this version does not know is dropped.
Example: a report of schema 1.4, read by a program that knows 1.0.
Silence: `--ignore schema.newer-minor`, or `ignore = ["schema.newer-minor"]` in the configuration.
""",
    }
)
"""Rule to its explanation."""
