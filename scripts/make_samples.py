"""Makes the bundled samples from their sources: golden reports, PDFs in two looks, text layers.

    python -m scripts.make_samples                 everything
    python -m scripts.make_samples --golden        only the golden reports (needs no Typst and no fonts)
    python -m scripts.make_samples zh en           some languages

The same source, Typst and fonts give the same bytes.
"""

import argparse
import json
from pathlib import Path

from scripts.sample_facts import Facts
from scripts.sample_outline import Json, Outline, Record
from scripts.sample_source import BREAK, Marked, Source, printed_lines, read_source

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar")
LOOKS = {"zh": ("geneva", "newyork"), "en": ("geneva", "newyork"), "ar": ("geneva", "newyork")}
KASHIDA = "\u0640"  # lengthens a stroke on the page; no character of the text
FRONT = (
    "organization", "symbol", "body", "distribution", "date", "version", "original",
    "session", "place", "item", "item_title", "title",
)  # fmt: skip


def front_lines(source: Source) -> dict[str, Marked]:
    """Give the lines above the first heading in reading order, by id."""
    fields = [source.fields[name] for name in FRONT if name in source.fields]
    lines = [line for field in fields for line in ([field] if field.marks else printed_lines(field))]
    return {f"front_{number}": line for number, line in enumerate(lines, 1)}


def masthead(source: Source, facts: Facts) -> Record:
    """Give the masthead of the Geneva look; the New York look has another job number."""
    words = {name: field.text.replace(BREAK, " ") for name, field in source.fields.items()}
    number = "".join(c for c in words["item"] if c.isdecimal())
    return {
        "organization": words["organization"], "body": words["body"], "subsidiary_body": None,
        "symbol": words["symbol"], "symbols": [words["symbol"]],
        "distribution": words["distribution"].split(maxsplit=1)[-1], "date": facts.values["masthead"]["date"],
        "original_language": words["original"].split(":")[-1].strip(),
        "job_number": facts.values["job_numbers"]["geneva"],
        "session": words["session"], "place_and_dates": words["place"],
        "agenda_items": [{"number": number, "title": words["item_title"]}], "title": words["title"], "subtitles": [],
    }  # fmt: skip


def golden(source: Source) -> Record:
    """Give the expected report: what the source says, without boxes."""
    outline = Outline(source)
    front = front_lines(source)
    facts = Facts(front, outline, SAMPLES / "facts.toml")
    lines: list[Json] = [{"id": identity, "text": line.text} for identity, line in front.items()]
    return {
        "schema_version": "1.0", "language": source.fields["language"].text, "front": lines,
        "masthead": masthead(source, facts), "body": outline.body, "annexes": outline.annexes,
        "footnotes": outline.footnotes, "facts": facts.record(), "checks": [],
    }  # fmt: skip


def golden_text(language: str) -> str:
    """Give the golden report of a language as it stands in its file."""
    report = golden(read_source(SAMPLES / f"source.{language}.txt", leave_out=KASHIDA))
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write what was asked for and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--golden", action="store_true", help="write the golden reports only")
    chosen = parser.parse_args()
    for language in chosen.languages:
        path = SAMPLES / f"source.{language}.txt"
        if not path.exists():
            continue
        (SAMPLES / f"{language}.golden.json").write_text(golden_text(language), encoding="utf-8")
        print(f"{language}.golden.json")
        if chosen.golden:
            continue
        from scripts.sample_pages import pdf, text_layer

        for look in LOOKS.get(language, ("geneva",)):
            data = pdf(read_source(path), look, SAMPLES)
            (SAMPLES / f"{language}.{look}.pdf").write_bytes(data)
            print(f"{language}.{look}.pdf {len(data)} bytes")
            if look == "geneva" and language != "ar":  # tools leave Arabic in the order of its ink, each in its own way
                layer = text_layer(SAMPLES / f"{language}.geneva.pdf")
                (SAMPLES / f"{language}.txt").write_text(layer, encoding="utf-8")
                print(f"{language}.txt")


if __name__ == "__main__":
    main()
