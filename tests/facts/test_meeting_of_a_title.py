"""The meeting of a report whose title alone names the session, under the masthead of the body it reports to."""

from dataclasses import replace

import pytest

from ccm_parse.facts.extract import extract
from ccm_parse.knowledge.language import load_language
from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import FrontLine, Masthead, Paragraph
from tests.facts.row_outline import EMPTY

TITLE = "Report of the Harbour Forum on its ninth session"
PLACE = "New York, 14–18 July 2035"


@pytest.mark.parametrize(
    ("opening", "start", "end", "city"),
    [
        # the days and the place of the session, not those of the body
        ("The ninth session was held in Geneva on 2 and 3 April 2035.", "2035-04-02", "2035-04-03", "Geneva"),
        ("The Forum met for its ninth session from 15 to 17 July 2035.", "2035-07-14", "2035-07-18", "New York"),
        ("The Forum met on 2 and 3 April 2035.", "2035-07-14", "2035-07-18", "New York"),
    ],
)
def test_days_of_the_session_are_those_of_its_sentence(opening: str, start: str, end: str, city: str) -> None:
    front = tuple(FrontLine(f"front_{at}", TracedText(line, ())) for at, line in enumerate((PLACE, TITLE), 1))
    body = (Paragraph("para_1", 1, "1.", "text", TracedText(opening, ())),)
    head = Masthead(symbols=("E/HF/2035/3",), place_and_dates=PLACE, title=TITLE)
    outline = replace(EMPTY, language="en", masthead=head, front=front, body=body)
    meeting = extract(outline, load_language("en"), None).meeting
    assert meeting is not None
    assert (meeting.name, meeting.ordinal) == ("ninth session", 9)
    assert (meeting.start, meeting.end, meeting.city) == (start, end, city)
