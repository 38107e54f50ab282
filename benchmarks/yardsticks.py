"""What a parse is measured against: T, the least that pdfium must do; and pdfplumber's plain text."""

import io

import pypdfium2.raw as pdfium


def count_pages(data: bytes) -> int:
    """The number of pages, by pdfium; 0 when it cannot open the file."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        return 0
    try:
        return int(pdfium.FPDF_GetPageCount(document))
    finally:
        pdfium.FPDF_CloseDocument(document)


def load_text(data: bytes) -> None:
    """T: the document opened afresh, and each page and its text loaded and closed again; nothing is read from them."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    for number in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, number)
        text = pdfium.FPDFText_LoadPage(page)
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)


def plumber_text(data: bytes) -> None:
    """`pdfplumber.extract_text` of each page, closed after use: without that its memory grows by 2 MB a page."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()


def start() -> None:
    """Get pdfium ready, once in a process."""
    pdfium.FPDF_InitLibrary()
