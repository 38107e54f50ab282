"""The open grammar of document symbols, for one symbol alone and for symbols in running text."""

import re
from collections.abc import Collection

__all__ = ["BODIES", "MODIFIER", "SYMBOL", "YEARS", "catalogued", "component", "is_symbol"]

# The principal organs: the only series of one letter.
ORGANS = frozenset("AEST")
# Bodies of which a symbol names one: two of them, each without a number, are a misprint.
BODIES = frozenset({"CONF", "COP", "CSP", "MOP", "MSP"})
YEARS = range(1945, 2101)

# A hyphen inside a component ("ES-11", "1-5"), not the one before the second of two symbols ("24-E/CN.3/2025/37") or
# before the last of several ("WP.1-WP.4"); between figures a longer dash means several too ("CRP.1–3").
_HYPHEN = r"[-\u2010-\u2014](?![A-Z]{1,10}/|(?:WP|CRP|INF|L|MISC|PM|PV|SR|NGO)\.[0-9])"
_SHORT = r"[-\u2010\u2011]"
_BRACKET = r"(?:\([A-Za-z0-9]{1,6}\))?"
_COMPONENT = rf"""(?:
    (?:[Rr][Ee][Vv]|[Aa][Dd][Dd]|[Cc][Oo][Rr][Rr]|[Aa][Mm][Ee][Nn][Dd])  # Rev.1, REV. 1, Corr
      (?:\.?[ ]?[0-9]{{1,3}})?(?![A-Za-z0-9.(])
  | [A-Z][A-Za-z0-9]*{_BRACKET}                                          # MSP, CSP5, COP(8)
      (?:(?:\.|{_HYPHEN})[A-Za-z0-9]+{_BRACKET})*                        # CRP.1, CONF.VIII, ES-11, Conf.FinRep.Rev1
  | [12][0-9]{{0,2}}l[0-9l]{{1,2}}(?![A-Za-z0-9])                        # a letter for a figure: 20l7
  | [0-9]{{1,6}}(?:{_SHORT}[0-9]{{1,5}})?                                # 2017, 1-5
      (?:[A-Z][A-Za-z]*(?:\.?[0-9]{{1,3}})?)?                            # 75A; behind a lost slash: 11Rev.1
)"""
# A slash, perhaps at the end or the start of a printed line; a blank where a slash was lost: "MSP 2017/12".
_SLASH = r"(?://?|[ ]/|/[ ]|(?:(?<=/MSP)|(?<=/CONF))[ ](?=(?:19|20)[0-9]{2}/[0-9A-Z]))"
# (1999)   (XXV)   (S-IV)   (Part I)   (Vol. II)
_SUFFIX = r"""(?P<suffix>[ ]?\((?:
    (?:19|20)[0-9]{2} | (?:[A-Z]-)?[IVXLC]{1,8} | (?:Part|Vol|Resumption|Supp)[.A-Za-z0-9, ]{0,24}
)\))"""
# CCM/MSP/2017/11/Rev.1   A/C.1/73/L.39   S/RES/1267 (1999)   A/80/15 (Part I)   ICCD/COP(8)/CST/8   IDB.45/9
SYMBOL = re.compile(
    rf"""(?<![A-Za-z0-9/_@=%.\u00c0-\u052f])
    (?P<body>[A-Z]{{1,10}}(?:\.[0-9]{{1,3}})?(?:{_SLASH}{_COMPONENT})+)
    {_SUFFIX}?(?![A-Za-z0-9]|/[A-Za-z0-9])""",
    re.ASCII | re.VERBOSE,
)
_NUMBERED = re.compile(r"[0-9]|.*(?:\.[0-9]|\.[IVXLC]+$|[0-9]{4}$|\(|[0-9]+$)")
MODIFIER = re.compile(r"(?i:(?P<word>rev|add|corr|amend))\.? ?(?P<number>[0-9]*)")


def is_symbol(body: str, known: Collection[str] = ()) -> bool:
    """Whether a series and components are a symbol, not "AC/DC", "FY/2017" or "A/4"."""
    series, *rest = re.split(r" ?/ ?", body)
    if series in known:
        return True
    if len(series) == 1 and series not in ORGANS:
        return False
    if len(rest) == 1 and "." not in series and rest[0].isdigit():
        least = 100 if len(series) == 1 else 10
        return int(rest[0]) >= least and int(rest[0]) not in YEARS
    return any(_NUMBERED.match(piece) for piece in rest)


def catalogued(body: str, suffix: str | None) -> str:
    """The symbol as catalogued: no blank by a slash, plain hyphens, "Rev.1", one blank before a suffix."""
    joined = re.sub(r" ?/ ?", "/", re.sub("[\u2010-\u2014]", "-", body))
    series, *rest = joined.split("/")
    text = "/".join((series.strip(), *map(component, rest)))
    return f"{text} {suffix.strip()}" if suffix else text


def component(printed: str) -> str:
    """A component; a modifier in its usual spelling, "REV. 1" as "Rev.1"."""
    match = MODIFIER.fullmatch(printed.strip())
    if match is None:
        return printed.strip()
    word = match["word"].capitalize()
    return f"{word}.{match['number']}" if match["number"] else word
