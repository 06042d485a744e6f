"""Every name that stands in a zaak: to look for in a text that is going to leave."""

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.store.connection import Store

SELECT_NAMEN = """
    SELECT naam FROM betrokkene WHERE naam <> ''
    UNION SELECT codenaam FROM dossier WHERE codenaam <> ''
"""


def all_names(store: Store) -> tuple[Confidential, ...]:
    """The names and code names, each once."""
    return tuple(Confidential(row.text("naam")) for row in store.rows(SELECT_NAMEN))
