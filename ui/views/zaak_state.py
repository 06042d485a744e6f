"""What the page of a zaak shows, and how a zaak is said in the words of its widgets."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from ui.look import Icon, Tone
from ui.views.wording import due_day, due_mark, due_relative, role_words, source_titles, urgency
from ui.widgets.checklist_row import ChecklistItem
from ui.widgets.chip import Mark, Urgency, consent_mark, state_mark, termijn_mark
from ui.widgets.step_rail import ContinuousEntry, StepEntry
from vertrouwenspersoon.domain.camera import CAMERA_TAAK, Cameraklok
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Verval, day_of
from vertrouwenspersoon.domain.koppeling import Stapel
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.speech import STATUS, short_date
from vertrouwenspersoon.domain.sporen import open_sporen
from vertrouwenspersoon.domain.stappen import StapPagina, TaakRegel, ZaakPagina
from vertrouwenspersoon.domain.taken import Stand, Taak
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld

TIJDLIJN, BETROKKENEN, BEWIJS = "tijdlijn", "betrokkenen", "bewijs"
DOCUMENTEN, GEGEVENS, SLUITEN = "documenten", "gegevens", "sluiten"
DELEN, SPOREN, TERMIJNEN, BEWAREN = "delen", "sporen", "termijnen", "bewaren"
PARTS = (
    TIJDLIJN,
    TERMIJNEN,
    BETROKKENEN,
    BEWIJS,
    DELEN,
    SPOREN,
    DOCUMENTEN,
    GEGEVENS,
    SLUITEN,
    BEWAREN,
)
"""The parts of a zaak beside its steps."""
_NEAR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class ZaakState:
    """One zaak, the content, the municipality's scheme, the moment, and what is open of it."""

    pagina: ZaakPagina
    inhoud: Inhoud
    schema: Reactieschema
    now: datetime
    part: str
    item: str = ""
    stapel: Stapel = field(default_factory=Stapel)

    @property
    def beeld(self) -> Zaakbeeld:
        """The zaak itself."""
        return self.pagina.beeld

    @property
    def today(self) -> date:
        """The day in the Netherlands."""
        return day_of(self.now)

    @property
    def step(self) -> StapPagina | None:
        """The page of the step that is open, or None in another part."""
        found = (page for page in self.pagina.stappen if page.stap.id == self.part)
        return next(found, None)


def best_part(pagina: ZaakPagina) -> str:
    """Where to begin in a zaak: the step of the best next action, or the first."""
    nxt = pagina.volgende
    return pagina.stappen[0].stap.id if nxt is None else nxt[0].stap.id


def first_due(pagina: ZaakPagina) -> Verval | None:
    """What falls due first of all that waits."""
    waiting = [r.verval for p in pagina.stappen for r in p.regels if r.is_waiting]
    waiting += [line.verval for line in pagina.termijnen if line.is_waiting]
    waiting += [clock.verval for clock in pagina.klokken]
    known = (v for v in waiting if v is not None)
    return min(known, key=lambda v: v.zelf_uiterlijk, default=None)


def clocks_shown(state: ZaakState) -> tuple[Cameraklok, ...]:
    """The camera clocks of this page: all in their own step, in every step within 24 hours."""
    if state.step is None:
        return ()
    here = camera_regel(state) is not None
    return tuple(
        clock for clock in state.pagina.klokken if here or clock.verval.op - state.now <= _NEAR
    )


def camera_regel(state: ZaakState) -> TaakRegel | None:
    """The taak that secures images, when it is of the step that is open."""
    lines = () if state.step is None else (*state.step.regels, *state.step.mogelijk)
    return next((line for line in lines if line.taak.id == CAMERA_TAAK), None)


def header_marks(state: ZaakState) -> tuple[Mark, ...]:
    """The chips under the title: status, who, how serious, the first term."""
    zaak, lijsten = state.beeld.zaak, state.inhoud.codelijsten
    first = zaak.eerste
    marks = [state_mark(STATUS[zaak.status])]
    who = role_words(lijsten.label(first.rol, ""), lijsten.label(first.afdeling, ""))
    if who:
        marks.append(Mark(who, Tone.NEUTRAL, Icon.USER_CHECK))
    if first.ernst is not None:
        short, label = first.ernst.partition(":")[2], lijsten.label(first.ernst)
        words = label if label.startswith(short) else f"{short} {label}"
        marks.append(Mark(words, Tone.NEUTRAL, Icon.SHIELD_CHECK))
    due = first_due(state.pagina) if zaak.status.is_open else None
    if due is not None:
        near = urgency(due, state.now)
        words = due_relative(due, state.now) if near is Urgency.LATE else due_day(due, state.now)
        marks.append(termijn_mark(near, f"Eerste termijn: {words}"))
    return tuple(marks)


def step_entries(state: ZaakState) -> tuple[StepEntry, ...]:
    """The steps for the rail."""
    return tuple(
        StepEntry(
            key=page.stap.id,
            number=page.stap.nummer,
            name=page.stap.titel,
            done=page.klaar,
            total=page.totaal,
            applies=bool(page.regels or page.mogelijk),
            urgency=_step_urgency(page, state.now),
        )
        for page in state.pagina.stappen
    )


def continuous_entries(state: ZaakState) -> tuple[ContinuousEntry, ...]:
    """What goes on all the time, for the rail."""
    dossier = state.beeld.dossier
    notes = sum(note.soort is Notitiesoort.BEWIJS for note in dossier.notities)
    waiting = sum(line.is_waiting for line in state.pagina.termijnen)
    evidence = notes + len(state.beeld.bijlagen)
    return (
        ContinuousEntry(TIJDLIJN, "Tijdlijn", Icon.HISTORY, len(dossier.notities)),
        ContinuousEntry(TERMIJNEN, "Termijnen", Icon.CALENDAR_CLOCK, waiting),
        ContinuousEntry(BETROKKENEN, "Betrokkenen", Icon.USERS, len(dossier.betrokkenen)),
        ContinuousEntry(BEWIJS, "Bewijs", Icon.PAPERCLIP, evidence),
        ContinuousEntry(DELEN, "Delen", Icon.USER_CHECK, len(dossier.doorgiften)),
        *_track_entries(state),
        ContinuousEntry(DOCUMENTEN, "Documenten", Icon.FILE_TEXT),
    )


def _track_entries(state: ZaakState) -> tuple[ContinuousEntry, ...]:
    """The tracks, as soon as the zaak asks for one."""
    count = len(open_sporen(state.inhoud.sporen, state.pagina.feiten))
    return (ContinuousEntry(SPOREN, "Sporen", Icon.LIST_CHECKS, count),) if count else ()


def checklist_item(regel: TaakRegel, state: ZaakState) -> ChecklistItem:
    """A taak as a row of the checklist."""
    taak, inhoud = regel.taak, state.inhoud
    finished = not regel.is_waiting
    when = taak.wanneer.tekst
    if finished and regel.stand is not None:
        when = short_date(day_of(regel.stand.op))
    notes = [n for n in regel.notities if n.soort is not Notitiesoort.REDEN]
    marks: list[Mark] = []
    if regel.wacht_op_toestemming:
        marks.append(consent_mark("toestemming melder nodig", given=False))
    if regel.is_waiting and regel.verval is not None:
        marks.append(due_mark(regel.verval, state.now))
    reden = regel.reden
    return ChecklistItem(
        title=taak.kort,
        stand=regel.staat,
        who_when=" · ".join(part for part in (who_words(taak, inhoud), when) if part),
        source=source_titles(taak.bron, inhoud),
        note=notes[-1].tekst.reveal() if notes else "",
        reason=reden.tekst.reveal() if reden is not None and regel.staat is Stand.NVT else "",
        marks=tuple(marks),
    )


def who_words(taak: Taak, inhoud: Inhoud) -> str:
    """Who does a taak, in words."""
    return ", ".join(inhoud.codelijsten.label(Code(who)) for who in taak.wie)


def _step_urgency(page: StapPagina, now: datetime) -> Urgency | None:
    near = {urgency(r.verval, now) for r in page.regels if r.is_waiting and r.verval is not None}
    if Urgency.LATE in near:
        return Urgency.LATE
    return Urgency.TODAY if Urgency.TODAY in near else None
