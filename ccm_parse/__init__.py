"""Reads the PDF reports of United Nations treaty meetings into one typed report.

Nothing heavy is imported before it is used: a public name is fetched from its home at the first touch and kept.
"""

# Type checkers know the name; importing typing's own would double the cost of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ccm_parse import exports
    from ccm_parse.checks import check
    from ccm_parse.errors import CcmParseError
    from ccm_parse.layout import OnDamage
    from ccm_parse.layout.source import Limits
    from ccm_parse.pipeline import parse
    from ccm_parse.report import Finding, Report, load

__version__ = "0.1.0"

__all__ = [
    "CcmParseError",
    "Finding",
    "Limits",
    "OnDamage",
    "Report",
    "__version__",
    "check",
    "exports",
    "load",
    "parse",
]

_HOMES = {
    "CcmParseError": "ccm_parse.errors",
    "Finding": "ccm_parse.report",
    "Limits": "ccm_parse.layout.source",
    "OnDamage": "ccm_parse.layout",
    "Report": "ccm_parse.report",
    "check": "ccm_parse.checks",
    "exports": "ccm_parse.exports",
    "load": "ccm_parse.report",
    "parse": "ccm_parse.pipeline",
}

if not TYPE_CHECKING:  # a type checker reads the imports above, and so still objects to a name that is not there

    def __getattr__(name: str) -> object:
        """The public name, from its home, kept for the next time."""
        home = _HOMES.get(name)
        if home is None:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module

        module = import_module(home)
        value = module if home == f"{__name__}.{name}" else getattr(module, name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """Every public name, fetched or not."""
        return sorted({*globals(), *__all__})
