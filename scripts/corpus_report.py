"""Parses every PDF of a folder and says which nodes were gained and lost since the last accepted run.

python -m scripts.corpus_report FOLDER [--accepted FILE] [--accept] [--seconds N]

A document is one line of JSON; its nodes are known by id and a hash of their text, so the file holds none of the text.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ccm_parse.batch.isolate import Bounds, isolated
from ccm_parse.errors import CcmParseError
from scripts.corpus_changes import changes
from scripts.corpus_record import Record, read_records, record_of

ACCEPTED = Path("corpus.accepted.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where nothing changed or the run was accepted, 1 where something did."""
    asked = _arguments(arguments)
    old = read_records(asked.accepted)
    new: dict[str, Record] = {}
    for path in sorted(asked.folder.rglob("*.pdf")):
        name = path.relative_to(asked.folder).as_posix()
        new[name] = _record(path, name, asked.seconds)
        print(_summary(new[name]))
        for sign in new[name].signs[: asked.signs]:
            print(f"    ? {sign}")
    found = changes(old, new) if old else []
    print("\n".join(found) if old else f"no accepted run at {asked.accepted}: write one with --accept")
    if asked.accept:
        asked.accepted.write_text("".join(f"{one.model_dump_json()}\n" for one in new.values()), encoding="utf-8")
        print(f"accepted: {asked.accepted}")
        return 0
    return 1 if found else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="corpus_report", description="Nodes gained and lost over a folder of PDFs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--accepted", type=Path, default=ACCEPTED, help="the last accepted run (JSON Lines)")
    parser.add_argument("--accept", action="store_true", help="write this run as the accepted one")
    parser.add_argument("--seconds", type=int, default=60, help="how long a file may take")
    parser.add_argument("--signs", type=int, default=5, help="how many suspicious signs of a document are shown")
    return parser.parse_args(arguments)


def _record(path: Path, name: str, seconds: int) -> Record:
    """The record of a file, made in a process of its own."""
    try:
        given = isolated(lambda: record_of(path, name).model_dump_json().encode(), Bounds(seconds=seconds))
    except CcmParseError as error:
        return Record(name=name, error=str(error))
    return Record.model_validate_json(given) if given else Record(name=name, error="the reader gave nothing")


def _summary(record: Record) -> str:
    if record.error:
        return f"{record.name}: {record.error}"
    kinds = " ".join(f"{kind} {count}" for kind, count in record.counts().items())
    share = f"furniture {record.furniture:.1%}, other {record.other:.2%}"
    return f"{record.name}: {kinds}; {share}; findings {len(record.findings)}; {record.seconds:.2f} s"


if __name__ == "__main__":
    sys.exit(main())
