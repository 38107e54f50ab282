"""Sums of money in a text: a figure or number words, a power of ten, a currency, and what hedges the sum."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import BORDERED, NOTHING, any_of, printed_key, stems, whole
from ccm_parse.reading.money_sources import SUM, amount_source, further_lower_ends, goes_on, hedge_source, hedges
from ccm_parse.reading.numerals import FIGURES, numerals
from ccm_parse.values import Money, Qualifier, parse_amount

__all__ = ["MoneyMention", "find_money"]

# As far as a sum can reach to one side of its currency: "not less than 1 234 567.89 thousand million of ".
_REACH = 72
# A figure below it has the word of scale that stands with the upper end of its range: between 1.2 and 1.5 million.
_LEAST_UNSCALED = 1000
_NEGATED = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
_FEW = re.compile(r"\d{1,2}")


class MoneyMention(NamedTuple):
    """A sum and where it stands, with its hedge."""

    start: int
    end: int
    value: Money


def find_money(text: str, code: str) -> tuple[MoneyMention, ...]:
    """Every sum of money in a text of the language of that code, in order.

    >>> [str(mention.value) for mention in find_money("more than £300,000, USD 45 000 and two million euros", "en")]
    ['>GBP 300000', 'USD 45000', 'EUR 2000000']
    """
    return tuple(_reader(code).find(text))


def _sign(sign: str) -> str:
    """The source of a currency's sign; letters right before one that begins with none make it another: Bds$."""
    return re.escape(sign) if sign[0].isalpha() else rf"(?<![A-Za-z]){re.escape(sign)}"


class _Reader:
    """The patterns of money of one language; a currency is looked for first, being rare."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words, numbers = language.reading.money, language.reading.numbers
        self._numbers, self._mark = numerals(code), numbers.decimal_mark
        self._names = {printed_key(form): iso for iso, forms in words.currencies.items() for form in forms}
        self._signs = {**{iso: iso for iso in words.currencies}, **words.signs}
        names = whole((f for forms in words.currencies.values() for f in forms), numbers.clitics)
        signs = "|".join(_sign(sign) for sign in sorted(words.signs, key=len, reverse=True)) or NOTHING
        codes = "|".join(words.currencies) or NOTHING
        self._currency = compiled(rf"(?P<name>{names})|(?P<sign>{signs}|(?<![{BORDERED}])(?:{codes})(?![{BORDERED}]))")
        # Letters before a sign are not looked at here: so long as each branch opens with a letter or a sign, a search
        # skips from one of these to the next.
        plain = "|".join(map(re.escape, words.signs)) or NOTHING
        self._hint = compiled(f"{stems(f for forms in words.currencies.values() for f in forms)}|{plain}|{codes}")
        self._leading = frozenset(map(printed_key, words.leading))
        scale = any_of(words.scales)
        # A conjunction may be written together with the sum.
        glued = "".join(f"|(?<=(?<![{BORDERED}]){re.escape(clitic)})" for clitic in numbers.clitics)
        edge = f"(?:(?<![{BORDERED}.,/]){glued})"
        spelt = self._numbers.spelt.replace(r"(?<!\w)", edge, 1) if glued else self._numbers.spelt
        self._goes_on = compiled(goes_on(words, numbers, scale) if glued else NOTHING)
        # between 20 000 and
        between = whole(language.reading.dates.between)
        self._ranged = compiled(
            rf"{between}\s(?P<lower>[^,.;\u060c\u061b]{{0,32}}\s)?[^\W\d_]?\Z" if glued else NOTHING
        )
        # от 2 (до 3 млн)
        lower = rf"{whole(words.range_openers)}\s(?:{SUM}|{spelt})(?:\s?{scale})?(?:\s?{names})?\s*\Z"
        self._lower = compiled(lower if words.range_openers else NOTHING)
        # between 20 000 and 30 000 francs: the currency is told once
        joint = whole(language.reading.dates.and_)
        joined = any_of(numbers.clitics) if glued else rf"{joint}\s"
        first = rf"{between}\s(?:(?P<sum>{SUM})|(?P<spelt>(?!)))(?:\s(?P<scale>{scale}))?\s{joined}\Z"
        # 5万至8万欧元
        joints = any_of(words.range_joints)
        joint = rf"(?:(?P<sum>{edge}{SUM})|(?P<spelt>{spelt}))(?:\s?(?P<scale>{scale}))?\s?{joints}\s?\Z"
        first = (
            joint
            if words.range_joints
            else first + further_lower_ends(words, scale, whole(language.reading.dates.and_))
        )
        has_range = words.range_joints or language.reading.dates.between
        self._first = compiled(first if has_range else NOTHING)
        self._is_glued = bool(glued)
        # it shall not exceed
        lead = rf"(?<!\w)(?:{any_of(numbers.clitics)})?" if glued else r"(?<!\w)"
        self._negated = compiled(rf"{lead}(?P<no>{any_of(words.negations)})\s\Z" if words.negations else NOTHING)
        # был увеличен до
        self._changed = compiled(rf"{whole(words.changes)}(?:\s[^,.;:]{{1,48}})?\s\Z" if words.changes else NOTHING)
        self._changed_to = frozenset(map(printed_key, words.changed_to))
        self._scaled = compiled(scale)
        self._up_to = compiled(
            rf"\s?[\u2013\u2014-]{{1,2}}\s?(?P<sum>{SUM})(?P<spelt>(?!))?(?:\s?(?P<scale>{scale}))?(?![\w])"
        )
        more, amount = amount_source(words, edge, scale, spelt)
        self._within = tuple(f"more{at}" for at in (1, 2, 3) if more)
        self._hedges = dict(hedges(words))
        hedge = hedge_source(words, [form for forms in self._hedges.values() for form in forms], numbers.clitics)
        # 150 000 (ста пятидесяти тысяч) евро
        link = rf"(?:\s\([^\W\d_][^()\d]{{2,60}}\))?(?:\s?(?:{any_of(words.links)}))?"
        self._before = compiled(rf"(?:{hedge}\s?)?{amount}{link}[\s-]?$")
        self._behind = compiled(rf"\s?{amount}(?!{FIGURES})")
        self._hedged = compiled(rf"{hedge}\s?$")
        self._tails = {
            printed_key(form): qualifier for qualifier, forms in hedges(words, behind=True) for form in forms
        }
        edge = "" if language.joining == "solid" else rf"(?!\w)(?!\s+{any_of(words.behind_guards)})"
        # 左右   au moins
        self._tail = compiled(rf"\s?(?P<hedge>{any_of(self._tails)}){edge}" if self._tails else NOTHING)
        self._scales = {printed_key(form): value for form, value in words.scales.items()}
        self._clitics = numbers.clitics
        self._conferences = frozenset(words.conferences)

    def find(self, text: str) -> Iterator[MoneyMention]:
        """Every sum, in order."""
        floor = 0
        if not self._hint.search(text):
            return
        for currency in self._currency.finditer(text):
            mention = self._mention(text, currency, floor)
            if mention is not None:
                yield from self._lower_end(text, mention, floor)
                upper = self._upper_end(text, mention)
                yield from upper or (mention,)
                floor = upper[-1].end if upper else mention.end

    def _upper_end(self, text: str, mention: MoneyMention) -> tuple[MoneyMention, MoneyMention] | None:
        """Both ends of a range behind its currency, whose power of ten stands with the upper: $10–15 million."""
        match = self._up_to.match(text, mention.end)
        upper = self._value(match) if match else None
        if match is None or upper is None:
            return None
        scale = self._scales[printed_key(match["scale"])] if match["scale"] else 1
        lower = mention.value.amount * (scale if mention.value.amount < _LEAST_UNSCALED else 1)
        if upper * scale <= lower:
            return None
        money = mention.value
        return (
            mention._replace(value=Money(lower, money.currency, None)),
            MoneyMention(match.start("sum"), match.end(), Money(upper * scale, money.currency, None)),
        )

    def _mention(self, text: str, currency: re.Match[str], floor: int) -> MoneyMention | None:
        if currency.start() < floor:
            return None
        iso = self._iso(currency)
        amount = self._behind.match(text, currency.end()) if self._leads(text, currency, floor) else None
        start, end, hedge = currency.start(), currency.end(), None
        if amount is not None:
            hedged = self._hedged.search(text, max(floor, start - _REACH), start)
            if hedged is not None:
                start, hedge = _start(hedged), _hedge_of(hedged)
            end = amount.end()
            if currency[0] in self._conferences and _FEW.fullmatch(amount.group().strip()):
                return None
        else:
            amount = self._before.search(text, max(floor, start - _REACH), start)
            if amount is None or (currency["name"] and printed_key(currency[0]) not in self._names):
                # Between a sum and its currency no conjunction stands: with it the word is another.
                return None
            start, hedge = _start(amount), _hedge_of(amount)
            if self._is_part(text, floor, amount):
                return None
        value = self._amount(amount)
        if not value:
            return None
        qualifier = self._qualifier(hedge) if hedge else None
        if qualifier in _NEGATED and (no := self._negated.search(text, max(floor, start - _REACH), start)):
            start, qualifier = no.start("no"), _NEGATED[qualifier]
        if hedge and self._is_no_limit(text, hedge, floor, start):
            start, qualifier = amount.start("sum") if amount["sum"] else amount.start("spelt"), None
        if qualifier is None and any(amount[group] for group in self._within):
            qualifier = Qualifier.MORE_THAN
        tail = self._tail.match(text, end) if qualifier is None else None
        if tail is not None:
            qualifier, end = self._tails[printed_key(tail["hedge"])], tail.end()
        return MoneyMention(start, end, Money(value, iso, qualifier))

    def _is_no_limit(self, text: str, hedge: str, floor: int, start: int) -> bool:
        """Whether a hedge tells the upper sum of a range, or to what a sum was changed."""
        if self._lower.search(text, max(0, start - _REACH), start):
            return True
        is_change = printed_key(hedge) in self._changed_to
        return is_change and self._changed.search(text, max(floor, start - _REACH), start) is not None

    def _lower_end(self, text: str, mention: MoneyMention, floor: int) -> Iterator[MoneyMention]:
        """The sum at the lower end of a range whose upper end is the sum given; what the two share is told there."""
        match = self._first.search(text, max(floor, mention.start - _REACH), mention.start)
        value = self._value(match) if match else None
        parts = match.groupdict() if match else {}
        if match is None or value is None:
            return
        is_bare = value < _LEAST_UNSCALED
        if is_bare and self._is_glued and not match["scale"]:
            return
        shared = self._scaled.search(text, mention.start, mention.end) if is_bare else None
        scale = match["scale"] or parts.get("scale2") or (shared[0] if shared else None)
        value *= self._scales[printed_key(scale)] if scale else 1
        if value < mention.value.amount or parts.get("sum3"):
            told = [group for group in ("sum", "sum2", "sum3", "sum4", "spelt") if parts.get(group)]
            start = min(match.start(group) for group in told)
            end = max(match.end(group) for group in (*told, "scale", "scale2") if parts.get(group))
            yield MoneyMention(start, end, Money(value, mention.value.currency, None))

    def _value(self, match: re.Match[str]) -> Decimal | None:
        """The number of a sum in figures or in words, without its power of ten."""
        parts = match.groupdict()
        if figures := next((told for at in ("sum", "sum2", "sum3", "sum4") if (told := parts.get(at))), None):
            return self._figures(re.sub(r"\s", " ", figures))
        number = self._numbers.number(match["spelt"])
        return Decimal(number) if number else None

    def _is_part(self, text: str, floor: int, amount: re.Match[str]) -> bool:
        """Whether a sum is but the end of one, or of a range."""
        words = amount.start("spelt")
        floor = max(floor, amount.start() - _REACH)
        if words >= 0 and self._goes_on.search(text, floor, words):
            return True
        ranged = self._ranged.search(text, floor, _start(amount))
        if ranged is None or (amount["sum"] and not ranged["lower"]):
            return False
        # between 20 000 francs and 30 000 francs, between 20 000 and 30 000 francs: not between 1 and 2 million
        lower = self._first.search(text, floor, _start(amount))
        value = self._figures(re.sub(r"\s", " ", lower["sum"])) if lower else None
        is_whole = lower is not None and value is not None and (lower["scale"] or value >= _LEAST_UNSCALED)
        return not is_whole and self._currency.search(ranged["lower"] or "") is None

    def _leads(self, text: str, currency: re.Match[str], floor: int) -> bool:
        """Whether the sum stands behind its currency: behind a sign; behind some names, if none stands before it."""
        if currency["sign"]:
            return True
        before = max(floor, currency.start() - _REACH)
        return printed_key(currency[0]) in self._leading and not self._before.search(text, before, currency.start())

    def _iso(self, currency: re.Match[str]) -> str:
        printed = currency[0]
        if currency["sign"]:
            return self._signs[printed]
        plain = printed_key(printed)
        return self._names.get(plain) or next(
            self._names[plain[len(c) :]] for c in self._clitics if plain[len(c) :] in self._names
        )

    def _amount(self, match: re.Match[str]) -> Decimal | None:
        value = self._value(match)
        for group in ("scale", "scale2", "scale3"):
            if value is not None and match[group]:
                value *= self._scales[printed_key(match[group])]
        head = self._figures(re.sub(r"\s", " ", match["head"])) if match["head"] else None
        if value is None or head is None:
            return value
        unit = self._scales[printed_key(match["scale0"])]
        return head * unit + value if value < unit else None

    def _figures(self, printed: str) -> Decimal | None:
        groups = printed.split(" ")
        if groups[0].startswith("0") and len(groups) > 1:
            # Groups typed from right to left: 000 400.
            printed = " ".join(reversed(groups))
        marks = (self._mark, "\u066b", "," if self._mark == "." else ".")
        return next((value for mark in marks if (value := parse_amount(printed, mark)) is not None), None)

    def _qualifier(self, printed: str) -> Qualifier:
        plain = printed_key(printed)
        keys = [(q, {printed_key(form) for form in forms}) for q, forms in self._hedges.items()]
        whole = (q for q, forms in keys if plain in forms)
        return next(whole, None) or next(q for q, forms in keys if any(f.startswith(f"{plain} ") for f in forms))


def _hedge_of(match: re.Match[str]) -> str | None:
    """The words that hedge a sum, of a verb that stands apart its own alone."""
    return match["hedge"] or match["verb"] or match["part"]


def _start(match: re.Match[str]) -> int:
    """Where the hedge begins, or else the amount."""
    return min(match.start(group) for group in match.re.groupindex if match[group] is not None)


@cache
def _reader(code: str) -> _Reader:
    return _Reader(code)
