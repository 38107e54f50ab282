"""The functions of pdfium that are needed, called directly; the only door to pypdfium2 beside the renderer's.

Calls go through `PYFUNCTYPE`, which holds the interpreter lock (pdfium is not thread-safe) and costs half of what a
plain `ctypes` call costs; handles are integers.
"""

import ctypes
from typing import Any

from pypdfium2 import raw

_HANDLE, _INT, _VOID, _FLOAT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, None, ctypes.c_float, ctypes.c_double
_MEMORY = ctypes.c_char_p


def _call(name: str, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 (ctypes has no types for foreign functions)
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


load_document = _call("FPDF_LoadMemDocument64", _HANDLE, _MEMORY, ctypes.c_size_t, _MEMORY)
close_document = _call("FPDF_CloseDocument", _VOID, _HANDLE)
last_error = _call("FPDF_GetLastError", ctypes.c_ulong)
page_count = _call("FPDF_GetPageCount", _INT, _HANDLE)
viewer_preference = _call("FPDF_VIEWERREF_GetName", ctypes.c_ulong, _HANDLE, _MEMORY, _HANDLE, ctypes.c_ulong)
meta_text = _call("FPDF_GetMetaText", ctypes.c_ulong, _HANDLE, _MEMORY, _HANDLE, ctypes.c_ulong)
get_unicode = _call("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _INT)
load_page = _call("FPDF_LoadPage", _HANDLE, _HANDLE, _INT)
close_page = _call("FPDF_ClosePage", _VOID, _HANDLE)
rotation = _call("FPDFPage_GetRotation", _INT, _HANDLE)
page_width = _call("FPDF_GetPageWidthF", _FLOAT, _HANDLE)
page_height = _call("FPDF_GetPageHeightF", _FLOAT, _HANDLE)
bounding_box = _call("FPDF_GetPageBoundingBox", _INT, _HANDLE, _HANDLE)
load_text = _call("FPDFText_LoadPage", _HANDLE, _HANDLE)
close_text = _call("FPDFText_ClosePage", _VOID, _HANDLE)
count_chars = _call("FPDFText_CountChars", _INT, _HANDLE)
get_text = _call("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _HANDLE)
text_object = _call("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
char_origin = _call("FPDFText_GetCharOrigin", _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
loose_box = _call("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _HANDLE)
font_size = _call("FPDFText_GetFontSize", _DOUBLE, _HANDLE, _INT)
matrix = _call("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _HANDLE)
is_generated = _call("FPDFText_IsGenerated", _INT, _HANDLE, _INT)
map_error = _call("FPDFText_HasUnicodeMapError", _INT, _HANDLE, _INT)
object_font = _call("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
render_mode = _call("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
font_name = _call("FPDFFont_GetBaseFontName", ctypes.c_size_t, _HANDLE, _HANDLE, ctypes.c_size_t)
glyph_width = _call("FPDFFont_GetGlyphWidth", _INT, _HANDLE, ctypes.c_uint32, _FLOAT, _HANDLE)
font_flags = _call("FPDFFont_GetFlags", _INT, _HANDLE)
count_objects = _call("FPDFPage_CountObjects", _INT, _HANDLE)
page_object = _call("FPDFPage_GetObject", _HANDLE, _HANDLE, _INT)
object_type = _call("FPDFPageObj_GetType", _INT, _HANDLE)
object_bounds = _call("FPDFPageObj_GetBounds", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
object_matrix = _call("FPDFPageObj_GetMatrix", _INT, _HANDLE, _HANDLE)
form_count = _call("FPDFFormObj_CountObjects", _INT, _HANDLE)
form_object = _call("FPDFFormObj_GetObject", _HANDLE, _HANDLE, ctypes.c_ulong)

TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5
"""Kinds of page objects."""
FILL_AND_STROKE = 2
"""The render mode that draws a text's outlines too: how bold is often made."""
LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
"""Errors that ask for a password."""


def start() -> None:
    """Make pdfium ready; more than once does no harm."""
    raw.FPDF_InitLibraryWithConfig(ctypes.byref(raw.FPDF_LIBRARY_CONFIG(version=2)))
