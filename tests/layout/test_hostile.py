"""Whatever the bytes: reading ends in time, within memory, with a Source or with an error of ours."""

import subprocess
import sys
from pathlib import Path

import pytest

from ccm_parse.errors import OverLimitError
from ccm_parse.layout.pdf_traps import refuse_traps
from tests.layout.hostile import ATTACKS, unicode_map

SECONDS = 20
READ = """
import logging, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
logging.disable(logging.CRITICAL)
from ccm_parse.errors import CcmParseError
from ccm_parse.layout import read_source
try:
    source = read_source(sys.stdin.buffer.read(), sys.argv[1])
except CcmParseError as error:
    print(error.code, str(error).count("\\n"))
else:
    print("read", 0)
"""


def outcome(content: bytes, backend: str) -> str:
    """What reading in a process of its own ends in: "read" or an error's code."""
    done = subprocess.run(
        [sys.executable, "-c", READ, backend],
        input=content,
        capture_output=True,
        timeout=SECONDS,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-600:]
    code, newlines = done.stdout.decode().split()
    assert newlines == "0", "an error is one line"
    return code


@pytest.mark.slow
@pytest.mark.parametrize("backend", ["pdfium", "pdfplumber", "auto"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_ends_in_time_with_an_answer(attack: str, backend: str) -> None:
    assert outcome(ATTACKS[attack](), backend)


def test_characters_mapped_one_by_one_are_no_ranges() -> None:
    pairs = b"".join(b"<%04X> <%04X>\n" % (code, 0x9FFF - code) for code in range(1, 100))
    refuse_traps(
        unicode_map(b"99 beginbfchar\n" + pairs + b"endbfchar\n1 beginbfrange\n<0064> <0070> <4E00>\nendbfrange")
    )
    with pytest.raises(OverLimitError, match="characters in a font"):
        refuse_traps(ATTACKS["Unicode map of four thousand million entries"]())
