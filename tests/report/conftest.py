import pytest

from ccm_parse.report import Report
from tests.report import outlines


@pytest.fixture(scope="session")
def report() -> Report:
    return outlines.report()


@pytest.fixture(scope="session")
def unpaged() -> Report:
    return outlines.report(pages=False)
