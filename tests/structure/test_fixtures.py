"""Every case of `fixtures/`: a drawing and the outline that it must give."""

from difflib import unified_diff

import pytest

from tests.structure.cases import Case, cases, run

ROWS = [
    pytest.param(
        case,
        reader,
        id=f"{case.name} ({reader})",
        marks=pytest.mark.xfail(reason=case.fault, strict=True) if case.fault else (),
    )
    for case in cases()
    for reader in case.readers
]


@pytest.mark.parametrize(("case", "reader"), ROWS)
def test_the_outline_is_the_one_written_down(case: Case, reader: str) -> None:
    found = run(case, reader)
    if found != case.expected:
        differences = unified_diff(
            case.expected.splitlines(), found.splitlines(), "written down", "found", n=2, lineterm=""
        )
        pytest.fail("\n".join(differences), pytrace=False)
