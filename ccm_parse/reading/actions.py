"""The actions of meetings by what they do to others."""

__all__ = ["ATTITUDES", "BINDING", "DIRECTIVE", "NORMS", "REPORTING"]

BINDING = frozenset({"adopt", "approve", "confirm", "decide", "elect", "appoint", "agree", "establish"})
"""Acts that bind."""
DIRECTIVE = frozenset({"request", "recommend", "encourage", "urge", "invite", "call_on"})
"""Acts that ask another body to act: a verb that follows may be that body's."""
REPORTING = frozenset({"recall", "note", "emphasize", "recognize", "hear", "acknowledge", "reaffirm"})
"""Acts behind which others' acts are told."""
NORMS = frozenset({"reaffirm", "emphasize"})
"""Of these, those behind which it is told what others ought to do, not what they did."""

ATTITUDES = frozenset({"express_concern", "condemn", "appreciate", "welcome", "congratulate", "commend"})
"""Acts whose object may stand before the verb: towards … expressed concern."""
