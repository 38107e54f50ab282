"""From PDF space to the page as displayed."""

import ctypes
from typing import NamedTuple

from ccm_parse.layout.backends import pdfium_calls as calls

__all__ = ["Frame", "frame_of"]


class Frame(NamedTuple):
    """From PDF space to the page as displayed: origin top left, rotation carried out."""

    rotation: int
    left: float
    bottom: float
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the PDF's space on the page as displayed."""
        x, y = x - self.left, y - self.bottom
        match self.rotation:
            case 0:
                return x, self.height - y
            case 1:
                return y, x
            case 2:
                return self.width - x, y
            case _:
                return self.width - y, self.height - x

    def is_level(self, a: float, b: float) -> bool:
        """Whether text whose baseline runs along (a, b) in PDF space runs to the right on the page."""
        along, across = ((a, b), (b, -a), (-a, -b), (-b, a))[self.rotation]
        return along > 0 and abs(across) < 0.02 * along  # about one degree


def frame_of(page: int) -> Frame:
    """The frame of a page."""
    box = (ctypes.c_float * 4)()
    calls.bounding_box(page, ctypes.addressof(box))
    rotation = calls.rotation(page) % 4
    return Frame(rotation, box[0], box[3], calls.page_width(page), calls.page_height(page))
