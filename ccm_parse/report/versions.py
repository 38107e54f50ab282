"""Report JSON to Report."""

from ccm_parse.report.model import Report


def load(data: bytes) -> Report:
    return Report.model_validate_json(data)
