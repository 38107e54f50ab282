"""The words by which a report tells of its own adoption."""

from pydantic import BaseModel, ConfigDict

__all__ = ["AdoptionWords"]


class AdoptionWords(BaseModel):
    """Words of the adoption of the report itself."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    verbs: tuple[str, ...] = ()
    """Verbs of adoption in the forms that tell it as done."""
    attributive: tuple[str, ...] = ()
    """What behind a verb makes it a mere attribute: 通过的."""
    reports: tuple[str, ...] = ()
    """What the report is called: final report, draft report."""
    pronouns: tuple[str, ...] = ()
    """What stands behind the verb for a report named before it in the sentence: it."""
    holding: tuple[str, ...] = ()
    """Those of the verbs that have the pronoun written together with them: اعتمده."""
    pronouns_before: tuple[str, ...] = ()
    """As `pronouns`, before the verb: l'a adopté."""
    weak_reports: tuple[str, ...] = ()
    """Words for reports of all kinds: they mean this one where its own symbol is given with them."""
    amended: tuple[str, ...] = ()
    """Words for amendments made orally."""
    not_amended: tuple[str, ...] = ()
    issued: tuple[str, ...] = ()
    """Words before the symbol under which the report is issued."""
