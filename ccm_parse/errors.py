"""The errors a caller can meet: one root, few children, each with a stable code.

A message is one line: what was expected, what was found, where, and what to do.
"""

from typing import ClassVar


class CcmParseError(Exception):
    """Root of every error that ccm_parse raises on purpose."""

    code: ClassVar[str] = "error"


class InputRefusedError(CcmParseError):
    """The input cannot be read as a report; a subclass says why."""

    code = "input.refused"


class NotAPdfError(InputRefusedError):
    """Neither a PDF nor a text layer."""

    code = "input.not-a-pdf"


class DamagedError(InputRefusedError):
    """A PDF so damaged that no reader opens it."""

    code = "input.damaged"


class LockedError(InputRefusedError):
    """A PDF that asks for a password (the empty one was tried)."""

    code = "input.locked"


class NoTextLayerError(InputRefusedError):
    """Pages without text: a scan, or a blank file."""

    code = "input.no-text-layer"


class GarbledTextError(InputRefusedError):
    """A text layer whose characters do not stand for what is drawn."""

    code = "input.garbled-text-layer"


class OverLimitError(InputRefusedError):
    """More bytes, pages or characters than the limits allow."""

    code = "limit.exceeded"


class ReportFormatError(InputRefusedError):
    """A report JSON that does not fit the schema, or is of a newer major version."""

    code = "report.format"

    def __init__(self, message: str, faults: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message, faults)
        self.faults = faults
        """Path and reason of every fault."""

    def __str__(self) -> str:
        """The message alone."""
        return str(self.args[0])


class FileError(CcmParseError, OSError):
    """A file that cannot be opened, read or written."""

    code = "file.failed"


class UnknownOptionError(CcmParseError, ValueError):
    """An option, language, treaty, backend or rule that does not exist."""

    code = "option.unknown"


class UnknownNodeError(CcmParseError, KeyError):
    """No node of that id or number in the report."""

    code = "node.unknown"

    def __str__(self) -> str:
        """The message itself (KeyError would print its repr)."""
        return str(self.args[0]) if self.args else ""


class AmbiguousNumberError(UnknownNodeError):
    """A paragraph number that several containers use; the message and `ids` list the paragraphs."""

    code = "node.ambiguous"

    def __init__(self, message: str, ids: tuple[str, ...] = ()) -> None:
        super().__init__(message, ids)
        self.ids = ids
