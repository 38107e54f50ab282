"""What is drawn on a page besides text: its rulings, and whether an image fills it."""

import ctypes
from itertools import repeat
from typing import Any

from ccm_parse.layout.backends import pdfium_calls as calls
from ccm_parse.layout.backends.pdfium_frame import Frame
from ccm_parse.layout.source import Rule

__all__ = ["drawings"]

_THIN = 3.0  # points: a path no thicker than this is a ruling
_LONG = 40  # times its height: so long a path is a ruling, however thick
_DEEPEST_FORM = 8


def drawings(page: int, frame: Frame) -> tuple[list[Rule], bool]:
    """The rulings of a page, those inside form objects too, and whether an image fills most of it."""
    rules: list[Rule] = []
    area = 0.0
    bounds = (ctypes.c_float * 4)()
    addresses = tuple(ctypes.addressof(bounds) + 4 * k for k in range(4))
    handles = list(map(calls.page_object, repeat(page), range(calls.count_objects(page))))
    for handle, kind in zip(handles, map(calls.object_type, handles), strict=True):
        if kind == calls.TEXT:
            continue
        if kind == calls.PATH:
            _add_rule(rules, handle, frame, bounds, addresses, ())
        elif kind == calls.FORM:
            area += _form_rules(rules, handle, frame, bounds, addresses, ())
        elif kind == calls.IMAGE and calls.object_bounds(handle, *addresses):
            area += abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]))
            _add_rule(rules, handle, frame, bounds, addresses, ())  # some producers draw rulings as flat images
    return rules, area > 0.6 * frame.width * frame.height  # most of the page


_Bounds = Any  # a ctypes array of four floats


def _form_rules(
    rules: list[Rule],
    form: int,
    frame: Frame,
    bounds: _Bounds,
    addresses: tuple[int, ...],
    above: tuple[tuple[float, ...], ...],
) -> float:
    """Adds a form's rulings; gives the area of its images."""
    if len(above) >= _DEEPEST_FORM:
        return 0.0
    area = 0.0
    matrix = (ctypes.c_float * 6)()
    calls.object_matrix(form, ctypes.addressof(matrix))
    matrices = (tuple(matrix), *above)
    for index in range(max(0, calls.form_count(form))):
        handle = calls.form_object(form, index)
        kind = calls.object_type(handle)
        if kind == calls.PATH:
            _add_rule(rules, handle, frame, bounds, addresses, matrices)
        elif kind == calls.FORM:
            area += _form_rules(rules, handle, frame, bounds, addresses, matrices)
        elif kind == calls.IMAGE and calls.object_bounds(handle, *addresses):
            here = abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]))
            for a, b, c, d, _, _ in matrices:
                here *= abs(a * d - b * c)
            area += here
    return area


def _add_rule(
    rules: list[Rule],
    path: int,
    frame: Frame,
    bounds: _Bounds,
    addresses: tuple[int, ...],
    matrices: tuple[tuple[float, ...], ...],
) -> None:
    if not calls.object_bounds(path, *addresses):
        return
    left, bottom, right, top = bounds
    for a, b, c, d, e, f in matrices:
        (left, bottom), (right, top) = (
            (a * left + c * bottom + e, b * left + d * bottom + f),
            (a * right + c * top + e, b * right + d * top + f),
        )
    x0, y0 = frame.point(left, top)
    x1, y1 = frame.point(right, bottom)
    x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    if y1 - y0 <= _THIN or x1 - x0 <= _THIN or x1 - x0 > _LONG * (y1 - y0):
        rules.append(Rule(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)))
