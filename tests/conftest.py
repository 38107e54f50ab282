"""What every test can ask for: the folder of documents that are not published here."""

import os
from pathlib import Path

import pytest

# Processes of one test run share what they have compiled; the user's own folder is left alone.
os.environ.setdefault("CCM_PARSE_CACHE", str(Path(__file__).parents[1] / ".pytest_cache" / "ccm_parse"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of documents that cannot be published (CCM_PARSE_SHARED, by default ../shared); absent: skipped."""
    root = Path(os.environ.get("CCM_PARSE_SHARED", Path(__file__).parents[2] / "shared"))
    if not root.is_dir():
        pytest.skip(f"no documents at {root}: set CCM_PARSE_SHARED")
    return root
