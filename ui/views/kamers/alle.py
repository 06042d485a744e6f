"""Which rooms a step has, by its number."""

from collections.abc import Callable
from datetime import date

from ui.views.kamers.aangifte import AangifteFields
from ui.views.kamers.juridisch import JuridischFields, ProceduresFields
from ui.views.kamers.kamer import Kamer
from ui.views.kamers.melden import MeldenFields
from ui.views.kamers.nazorg import NazorgFields
from ui.views.kamers.norm import NormFields
from ui.views.kamers.reactie import ReactieFields
from ui.views.kamers.registreren import RegistrerenFields
from ui.views.kamers.schade import SchadeFields
from ui.views.kamers.stapel import StapelFields, StapelSignaal
from vertrouwenspersoon.domain.inhoud import Inhoud

KAMERS: dict[int, tuple[Callable[[Inhoud, date], Kamer], ...]] = {
    1: (NormFields,),
    2: (MeldenFields,),
    3: (RegistrerenFields, StapelFields),
    5: (StapelSignaal, AangifteFields),
    6: (ReactieFields,),
    7: (SchadeFields,),
    8: (NazorgFields,),
    9: (JuridischFields, ProceduresFields),
}
