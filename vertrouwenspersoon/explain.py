"""Explain: every error a person can meet, as a calm Dutch notice: what, what was kept, what now."""

from dataclasses import dataclass

from vertrouwenspersoon.errors import (
    ContentBroken,
    FileDamaged,
    FileInUse,
    NoMemory,
    NoSpace,
    NothingReadable,
    NotWritable,
    PrinterFailed,
    PrinterMissing,
    Reason,
    Refused,
    StoreDamaged,
    StoreLocked,
    StoreMissing,
    StoreNotOurs,
    StoreOlder,
    StoreTooNew,
    StoreTruncated,
    TargetFull,
    TargetMissing,
    Unavailable,
    UnsoundCopy,
    VertrouwenspersoonError,
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person reads: a title, one sentence, and what to do now."""

    title: str
    text: str
    advice: str

    @property
    def line(self) -> str:
        """The whole notice in one line, for beside a field and for the command line."""
        return " ".join(part for part in (self.text, self.advice) if part)


_REASONS: dict[Reason, Notice] = {
    Reason.PASSPHRASE_WRONG: Notice(
        "De wachtzin klopt niet",
        "De wachtzin klopt niet.",
        "Let op hoofdletters en toetsenbordindeling.",
    ),
    Reason.CODE_WRONG: Notice(
        "De herstelcode klopt niet",
        "De herstelcode klopt niet.",
        "Kijk de code op het herstelblad nog eens na, teken voor teken.",
    ),
    Reason.PRINT_CODE_WRONG: Notice(
        "De controlecode klopt niet",
        "Deze code kan niet kloppen: er mist een teken of er is er een anders.",
        "Kijk op het papier. De code heeft twee groepen van vier tekens, zoals K7QF-3M2Q.",
    ),
    Reason.CODE_GROUP_WRONG: Notice(
        "Deze groep klopt niet",
        "Dit staat niet op uw herstelblad.",
        "Kijk naar het nummer van de regel en typ de vier tekens opnieuw.",
    ),
    Reason.REFUSAL_UNCLEAR: Notice(
        "Dit is nog niet duidelijk",
        "Hier staat nog niet dat u geen herstelblad wilt.",
        "Typ de woorden: zonder herstelblad.",
    ),
    Reason.PASSPHRASE_TOO_SHORT: Notice(
        "Dit is te kort",
        "Dit heeft minder dan 15 tekens.",
        "Kies een langere zin, bijvoorbeeld zes losse woorden.",
    ),
    Reason.PASSPHRASE_COMMON: Notice(
        "Dit is te makkelijk",
        "Dit is makkelijk te raden.",
        "Kies woorden die niet bij elkaar horen.",
    ),
    Reason.PIN_WRONG: Notice(
        "De pincode klopt niet",
        "De pincode klopt niet.",
        "Probeer het nog eens of gebruik uw wachtzin.",
    ),
    Reason.PIN_TOO_SHORT: Notice(
        "De pincode is te kort",
        "Een pincode heeft minstens 6 cijfers en geen andere tekens.",
        "Kies een langere pincode.",
    ),
    Reason.PIN_TOO_EASY: Notice(
        "De pincode is te makkelijk",
        "Deze pincode is makkelijk te raden.",
        "Kies cijfers zonder vaste volgorde, die niet in uw wachtzin staan.",
    ),
    Reason.QUICK_NOT_ON: Notice(
        "Snel openen staat uit",
        "Snel openen staat niet aan op deze computer.",
        "Typ uw wachtzin.",
    ),
    Reason.QUICK_NO_KEYRING: Notice(
        "Geen sleutelring",
        "Deze computer heeft geen sleutelring die wij vertrouwen. Snel openen kan nu niet.",
        "Gebruik uw wachtzin.",
    ),
    Reason.QUICK_KEYRING_LOCKED: Notice(
        "De sleutelring is op slot",
        "De sleutelring van deze computer is op slot. Snel openen kan nu niet.",
        "Gebruik uw wachtzin, of open eerst de sleutelring.",
    ),
    Reason.QUICK_KEYRING_SILENT: Notice(
        "De sleutelring antwoordt niet",
        "De sleutelring van deze computer geeft geen antwoord. Snel openen kan nu niet.",
        "Gebruik uw wachtzin.",
    ),
    Reason.QUICK_SECRET_CHANGED: Notice(
        "De sleutelring is veranderd",
        "De sleutelring van deze computer is veranderd. Snel openen staat nu uit.",
        "Typ uw wachtzin. Bij Beheer kunt u snel openen weer aanzetten.",
    ),
    Reason.QUICK_OTHER_VAULT: Notice(
        "Snel openen is van een andere kluis",
        "Snel openen hoort bij een andere kluis of bij uw vorige wachtzin.",
        "Typ uw wachtzin.",
    ),
    Reason.QUICK_DAMAGED: Notice(
        "Snel openen is beschadigd",
        "Het bestand voor snel openen is beschadigd, uw kluis niet. Snel openen staat nu uit.",
        "Typ uw wachtzin. Bij Beheer kunt u snel openen weer aanzetten.",
    ),
    Reason.QUICK_EXPIRED: Notice(
        "De week is voorbij",
        "Snel openen werkt 7 dagen en is nu voorbij, of de klok is teruggezet.",
        "Typ uw wachtzin. Bij Beheer kunt u snel openen weer aanzetten.",
    ),
    Reason.QUICK_TOO_MANY: Notice(
        "Te veel verkeerde pincodes",
        "De pincode was vijf keer fout. Snel openen staat nu uit.",
        "Typ uw wachtzin. Bij Beheer kunt u snel openen weer aanzetten.",
    ),
    Reason.QUICK_NOT_COUNTED: Notice(
        "De poging is niet geteld",
        "Het aantal pogingen kon niet worden opgeslagen. De pincode is niet geprobeerd.",
        "Typ uw wachtzin.",
    ),
    Reason.PASSPHRASE_SAME: Notice(
        "Dit is de wachtzin die u al hebt",
        "Dit is de wachtzin die u al hebt.",
        "Kies een andere zin.",
    ),
    Reason.EMPTY: Notice("Hier mist iets", "Dit veld is nog leeg.", "Vul het in."),
    Reason.TOO_LONG: Notice(
        "De tekst is te lang", "Deze tekst is te lang voor dit veld.", "Maak hem korter."
    ),
    Reason.UNKNOWN_CODE: Notice(
        "Deze keuze kan niet", "Deze keuze staat niet in de lijst.", "Kies er een uit de lijst."
    ),
    Reason.DATE_IN_FUTURE: Notice(
        "De datum kan niet", "Deze dag ligt in de toekomst.", "Kies vandaag of een eerdere dag."
    ),
    Reason.DATE_IMPOSSIBLE: Notice(
        "Dit kan niet kloppen", "Deze datum of dit bedrag kan niet kloppen.", "Kijk het na."
    ),
    Reason.TEXT_UNPRINTABLE: Notice(
        "De tekst is niet leesbaar",
        "In deze tekst staan tekens die niemand kan lezen.",
        "Plak de tekst opnieuw als gewone tekst, of typ hem over.",
    ),
    Reason.REASON_MISSING: Notice(
        "Er mist een reden", "Hier hoort een reden bij.", "Schrijf in een paar woorden waarom."
    ),
    Reason.CONSENT_MISSING: Notice(
        "Toestemming melder nodig",
        "De melder zei hier nog geen ja op.",
        "Vraag het de melder en leg het antwoord vast bij Toestemming.",
    ),
    Reason.DPIA_FIRST: Notice(
        "Koppelen op personen staat uit",
        "Een lijst met mensen mag pas na een DPIA. Dat is een onderzoek naar privacy.",
        "Zet bij Organisatie de taak ‘Regel privacy vooraf’ op gedaan als dat besluit er is.",
    ),
    Reason.EVIDENCE_FIRST: Notice(
        "Eerst het bewijs",
        "Wat weg is, kunt u niet meer bewijzen.",
        "Leg eerst het bewijs vast en zet dat punt op Ja. Vraag daarna om weghalen.",
    ),
    Reason.PROTECTION_FIRST: Notice(
        "Kies eerst hoe de naam beschermd wordt",
        "Als iemand heeft getekend, is de bescherming van de naam niet meer te herstellen.",
        "Kies eerst hoe de naam is beschermd. Kies ‘geen’ als dat zo is afgesproken.",
    ),
    Reason.OUT_OF_PROPORTION: Notice(
        "Deze maatregel is te zwaar",
        "Bij hinderlijk gedrag (E1) past geen verbod en geen stop van de hulp.",
        "Kies een lichter middel. Was het toch erger, pas dan bij Registreren de ernst aan.",
    ),
    Reason.CHOICE_MISSING: Notice(
        "Eerst een keuze maken",
        "Hiermee vertelt u iets aan een ander. Dat kan pas als de melder daarvoor koos.",
        "Beantwoord eerst de vraag die bij deze taak staat.",
    ),
    Reason.PART_MISSING: Notice(
        "Er ontbreekt nog iets",
        "Dit document is nog niet af, omdat er een verplicht deel ontbreekt.",
        "Vul het in. Een dag die ontbreekt, legt u vast in de zaak zelf.",
    ),
    Reason.NAME_INSIDE: Notice(
        "Er staat een naam in",
        "Dit document mag geen naam van de melder, het slachtoffer of een getuige noemen.",
        "Haal de naam weg en schrijf bijvoorbeeld: een medewerker.",
    ),
    Reason.OPEN_TAKEN: Notice(
        "Er staat nog iets open", "Niet alles is klaar.", "Kijk de lijst na of geef een reden."
    ),
    Reason.ALREADY_CLOSED: Notice(
        "Dit kan nu niet",
        "Dit past niet bij de status van deze zaak.",
        "Open de zaak weer, of sluit hem met de knop Zaak sluiten.",
    ),
    Reason.NOT_FOUND: Notice(
        "Niet gevonden", "Dit staat niet in deze kluis.", "Kijk na of het al is weggehaald."
    ),
    Reason.DOES_NOT_FIT_ONE_PAGE: Notice(
        "Past niet op één A4", "Dit past niet op één A4.", "Maak de langste teksten korter."
    ),
    Reason.MATRIX_INCOMPLETE: Notice(
        "Het schema is niet compleet",
        "In het reactieschema mist een keuze.",
        "Kies bij elke maatregel: doen, kan of niet.",
    ),
    Reason.IMPORT_MALFORMED: Notice(
        "Het bestand klopt niet",
        "Dit bestand is niet te gebruiken. Er is niets veranderd.",
        "Herstel het bestand op deze plek en probeer het opnieuw.",
    ),
    Reason.IMPORT_NOT_EMPTY: Notice(
        "De kluis is niet leeg",
        "In deze kluis staan al gegevens. Er is niets veranderd.",
        "Maak een nieuwe, lege kluis en haal het bestand daarin op.",
    ),
    Reason.TARGET_EXISTS: Notice(
        "Dit bestand bestaat al",
        "Op deze plek staat al een bestand. Het is niet veranderd.",
        "Kies een andere naam of een andere map.",
    ),
    Reason.BACKUP_STOPPED: Notice(
        "De back-up is gestopt",
        "De back-up is gestopt en weggehaald. Uw eerdere back-ups zijn er nog.",
        "Maak later een nieuwe.",
    ),
    Reason.BACKUP_BUSY: Notice(
        "Er wordt al een kopie gemaakt",
        "Er wordt op dit moment al een back-up gemaakt.",
        "Wacht tot die klaar is.",
    ),
    Reason.BACKUP_NONE: Notice(
        "Er is geen back-up",
        "Er is geen back-up van deze kluis te vinden.",
        "Maak een back-up, of sluit de stick of schijf aan waar hij op staat.",
    ),
    Reason.SAME_PLACE: Notice(
        "Dit is dezelfde plek",
        "In deze map komen uw back-ups al.",
        "Kies een map op een andere schijf, bijvoorbeeld op een stick.",
    ),
    Reason.YEAR_NOT_OVER: Notice(
        "Dit jaar is nog niet voorbij",
        "Een jaarexport kan pas na 31 december.",
        "Kies een eerder jaar. Bekijken kan wel.",
    ),
    Reason.TEXT_TELLS: Notice(
        "Uw tekst kan iemand verraden",
        "In uw tekst staat een naam uit een zaak, of een getal dat niet in de cijfers staat.",
        "Haal die woorden weg. De cijfers zijn nog niet vastgelegd.",
    ),
    Reason.FILE_EMPTY: Notice(
        "Het bestand is leeg",
        "In dit bestand staat niets. Het is niet toegevoegd.",
        "Kijk na of u het goede bestand koos.",
    ),
    Reason.FILE_TOO_LARGE: Notice(
        "Het bestand is te groot",
        "Dit bestand is groter dan 500 MB. Het is niet toegevoegd.",
        "Kies een korter stuk, of schrijf op waar het bestand veilig ligt.",
    ),
    Reason.FILES_FULL: Notice(
        "Er is geen plek meer voor bestanden",
        "Alle bestanden samen mogen 2 GB zijn. Dit bestand past er niet meer bij.",
        "Haal een bestand weg dat u niet meer nodig hebt.",
    ),
    Reason.FILE_KNOWN: Notice(
        "Dit bestand hebt u al",
        "Precies dit bestand staat al bij deze zaak. Er is niets toegevoegd.",
        "U hoeft niets te doen.",
    ),
    Reason.PICTURE_KIND: Notice(
        "Dit soort afbeelding kan niet",
        "Een logo moet een PNG of een JPEG zijn.",
        "Is het een SVG of een PDF? Vraag uw collega's van communicatie om een PNG.",
    ),
    Reason.PICTURE_TOO_LARGE: Notice(
        "Deze afbeelding is te groot",
        "Deze afbeelding heeft meer dan 12 miljoen beeldpunten. Een logo heeft er minder nodig.",
        "Kies een kleinere versie; 900 beeldpunten breed is genoeg.",
    ),
    Reason.FILE_UNREADABLE: Notice(
        "Het bestand is niet te lezen",
        "Dit bestand is niet te openen, of het veranderde onder het lezen. Het is niet toegevoegd.",
        "Sluit andere programma's die het gebruiken en probeer het opnieuw.",
    ),
    Reason.HIDDEN_STAYS: Notice(
        "Verborgen gegevens kunnen hier niet weg",
        "Bij dit bestand kunnen wij verborgen gegevens niet weghalen. Er is geen kopie gemaakt.",
        "Maak een kopie zoals het bestand is, of geef een foto van het scherm.",
    ),
    Reason.HELD: Notice(
        "Deze zaak wordt vastgehouden",
        "U houdt deze zaak vast. Er mag nu niets uit weg.",
        "Laat de zaak eerst los, als de reden niet meer geldt.",
    ),
    Reason.NOT_CLOSED: Notice(
        "De zaak is nog niet gesloten",
        "Alleen een gesloten zaak kan krimpen.",
        "Sluit de zaak eerst.",
    ),
    Reason.NOT_CONFIRMED: Notice(
        "Dit is nog niet voorbereid",
        "U bevestigt twee keer. De eerste keer ontbreekt nog.",
        "Kies eerst wat er weg moet en waarom.",
    ),
    Reason.STEP_DONE: Notice(
        "Dit is al gedaan",
        "Deze stap is bij deze zaak al gedaan, of er is niets dat weg kan.",
        "U hoeft niets te doen.",
    ),
    Reason.NOTHING_TO_UNDO: Notice(
        "Er is hier niets om ongedaan te maken",
        "U hebt in deze zaak nog niets veranderd, of er is daarna iets anders vastgelegd.",
        "Toestemming, doorgeven, bestanden en sluiten hebben elk hun eigen weg terug.",
    ),
    Reason.PREVIEW_CHANGED: Notice(
        "De zaak is intussen veranderd",
        "Er gaat nu iets anders weg dan u zag. Er is niets gewist.",
        "Kijk het overzicht opnieuw na en bevestig dan weer.",
    ),
    Reason.CLOCK_JUMPED: Notice(
        "Klopt de datum van deze computer?",
        "De klok staat veel later dan bij uw vorige gebruik. Er is niets gewist.",
        "Kijk de datum na en bevestig hem bij Beheer, onder Bewaren en vernietigen.",
    ),
    Reason.HOLD_JUST_LIFTED: Notice(
        "U liet deze zaak pas net los",
        "In de eerste 14 dagen na het loslaten gaat er niets weg. Zo herstelt u een vergissing.",
        "Wacht tot die dagen voorbij zijn, of houd de zaak weer vast.",
    ),
    Reason.YEAR_NOT_RELEASED: Notice(
        "Het jaarbestand is nog niet gemaakt",
        "Deze zaak telt nog mee in een jaar waarvan het jaarbestand nog niet is gemaakt.",
        "Krimp de zaak nu tot alleen feiten. Vernietig hem na het jaarbestand.",
    ),
    Reason.NUMBER_IMPOSSIBLE: Notice(
        "Dit getal kan niet", "Hier hoort een heel getal van nul of meer.", "Kijk het getal na."
    ),
    Reason.NUMBER_KNOWN: Notice(
        "Dit cijfer staat er al",
        "Voor deze categorie hebt u al een bekend cijfer ingevuld.",
        "Haal het andere cijfer eerst weg.",
    ),
    Reason.ZAKEN_UNFINISHED: Notice(
        "Er zijn zaken die nog niet klaar zijn",
        "Van dit jaar staan nog zaken open, of er ontbreekt een keuze. Vastleggen is voor altijd.",
        "Bekijk de lijst. Werk de zaken bij, of zeg dat het zo goed is.",
    ),
    Reason.TOO_FEW_CHANGED: Notice(
        "Een nieuwe stand kan nog niet",
        "Er zijn te weinig meldingen gewijzigd. Nieuwe cijfers zouden die meldingen verraden.",
        "U krijgt dezelfde cijfers. Vanaf 10 gewijzigde meldingen kan een nieuwe stand.",
    ),
    Reason.STATE_UNPROVEN: Notice(
        "Een nieuwe stand kan niet",
        "We kunnen niet bewijzen dat oude en nieuwe cijfers samen veilig zijn.",
        "U houdt de cijfers die vaststaan.",
    ),
    Reason.ERASED_SINCE: Notice(
        "Een nieuwe stand kan niet",
        "Van een melding in de oude cijfers zijn de gegevens gewist. "
        "Nieuwe cijfers zouden die melding verraden.",
        "U houdt de cijfers die vaststaan.",
    ),
    Reason.YEAR_OVER: Notice(
        "Dit jaar loopt niet",
        "Een tussenstand is er alleen voor het jaar dat nu loopt.",
        "Kies dit jaar, of maak de jaarcijfers van een jaar dat voorbij is.",
    ),
    Reason.HANDOVER_WRONG: Notice(
        "Dit is geen goede overdracht",
        "In dit bestand staat niet precies één zaak van dit programma. Uw kluis is niet gewijzigd.",
        "Vraag de afzender om de zaak opnieuw over te dragen.",
    ),
    Reason.HANDOVER_OLD: Notice(
        "De overdracht is van een oudere versie",
        "Dit bestand is gemaakt met een oudere versie van dit programma. Er is niets gewijzigd.",
        "Vraag de afzender om eerst de nieuwste versie te installeren.",
    ),
    Reason.HANDOVER_OWN: Notice(
        "Deze zaak komt uit uw eigen kluis",
        "Dit bestand is in deze kluis gemaakt. De zaak staat er al.",
        "Open het bestand in de kluis van wie de zaak overneemt.",
    ),
    Reason.HANDOVER_KNOWN: Notice(
        "Deze zaak is al overgenomen",
        "Precies deze overdracht staat al in uw kluis. Er is niets gewijzigd.",
        "Open de zaak in de lijst. De ontvangstcode staat bij Overdragen.",
    ),
    Reason.HANDOVER_PRACTICE: Notice(
        "Oefening en echt gaan niet samen",
        "Een verzonnen zaak kan niet in een echte kluis, en een echte niet in de oefenkluis.",
        "Open de kluis waar de zaak bij hoort.",
    ),
    Reason.HANDOVER_OPEN: Notice(
        "De ontvangst is nog niet bevestigd",
        "U droeg deze zaak over. Er is nog geen ontvangstcode van wie hem overneemt.",
        "Vraag de code en typ hem bij Overdragen. Daarna kan de zaak hier weg.",
    ),
    Reason.RECEIPT_WRONG: Notice(
        "Deze ontvangstcode klopt niet",
        "Deze code hoort niet bij deze overdracht.",
        "Laat de ontvanger de code nog eens voorlezen.",
    ),
    Reason.UNCHANGED: Notice(
        "Er verandert niets",
        "Deze tekst staat er al zo.",
        "Typ wat er moet komen te staan.",
    ),
    Reason.TERM_OVER: Notice(
        "Verlengen kan niet meer",
        "De eerste maand is voorbij. U moet binnen die maand zeggen dat het langer duurt (AVG, "
        "artikel 12).",
        "Antwoord zo snel u kunt, en schrijf op waarom het later werd.",
    ),
    Reason.ROLE_NOT_OVER: Notice(
        "De kluis kan nog niet weg",
        "Er staat nog iets in dat niet overgedragen, vernietigd of meegenomen is.",
        "Kijk in de lijst wat er nog moet. Daarna kan de kluis weg.",
    ),
    Reason.UPDATE_GONE: Notice(
        "Het bestand is er niet meer",
        "Het bestand met de nieuwe versie is er niet meer.",
        "Zit de stick er nog in? Kies het bestand dan opnieuw.",
    ),
    Reason.UPDATE_DAMAGED: Notice(
        "Dit bestand is niet heel",
        "Dit is geen heel bestand met een nieuwe versie. Er is niets geïnstalleerd.",
        "Kopieer het bestand opnieuw, of vraag het opnieuw aan wie het u gaf.",
    ),
    Reason.UPDATE_FOREIGN: Notice(
        "Dit bestand is niet van de maker",
        "De handtekening is niet van de maker van dit programma. Er is niets geïnstalleerd.",
        "Gebruik dit bestand niet. Meld het bij uw IT-afdeling.",
    ),
    Reason.UPDATE_OLDER: Notice(
        "Dit is geen nieuwere versie",
        "Dit bestand brengt geen nieuwere versie dan u al hebt. Er is niets geïnstalleerd.",
        "U hoeft niets te doen. Terug naar de vorige versie kan in Beheer, als die er nog is.",
    ),
    Reason.UPDATE_OTHER_SYSTEM: Notice(
        "Dit is voor een ander systeem",
        "Deze versie is voor een ander systeem dan uw computer.",
        "Kies het bestand voor uw systeem.",
    ),
    Reason.UPDATE_NOT_HERE: Notice(
        "Het programma kan zichzelf hier niet bijwerken",
        "De map van het programma is van een ander, of dit is geen uitgegeven versie.",
        "Vraag uw IT-afdeling om de nieuwe versie te installeren.",
    ),
    Reason.UPDATE_STOPPED: Notice(
        "Het bijwerken is gestopt",
        "Het bijwerken is gestopt. Er is niets geïnstalleerd.",
        "U werkt verder met de versie die u had.",
    ),
    Reason.UPDATE_NONE_BEFORE: Notice(
        "Er is geen vorige versie",
        "De vorige versie staat niet meer op deze computer.",
        "Vraag uw IT-afdeling of de maker om die versie.",
    ),
    Reason.CONTENT_UNFIT: Notice(
        "Deze teksten passen niet bij dit programma",
        "Het bestand mist iets waar uw zaken naar verwijzen, of het is gemaakt voor een nieuwere "
        "versie van het programma. Er is niets veranderd.",
        "Werk eerst het programma bij, of meld dit bij wie u het bestand gaf.",
    ),
}

_NOT_FOUND: dict[str, tuple[str, str]] = {
    "zaak": ("Deze zaak staat niet in deze kluis.", "Kijk de zaakcode na."),
    "dossier": ("Deze zaak heeft geen dossier in deze kluis.", "Kijk de zaakcode na."),
    "reactieschema": (
        "Van dit reactieschema is geen concept.",
        "Verander eerst een rij. Dan ontstaat er een nieuw concept.",
    ),
    "controlecode": (
        "Geen document uit deze kluis heeft deze controlecode.",
        "Kijk de code na. Is het document met een andere kluis gemaakt? Open dan die kluis.",
    ),
    "taak": ("Deze taak kennen wij niet.", "Kies een taak uit de lijst."),
    "document": ("Dit document kennen wij niet.", "Kies een document uit de lijst."),
    "vraag": ("Deze vraag kennen wij niet.", "Kies een vraag uit de lijst."),
    "opdracht": ("Deze opdracht kennen wij niet.", "Kies een opdracht op Vandaag."),
    "termijn": ("Voor deze stap koos u zelf geen termijn.", "Ons voorstel geldt al."),
    "grafsteen": ("Er is niets vernietigd.", "U hoeft niets te doen."),
    "voornemen": ("Er is niets dat u kunt terugnemen.", "U hoeft niets te doen."),
    "vast": ("Dit werd niet vastgehouden.", "U hoeft niets te doen."),
    "rij": ("Deze rij staat niet in het reactieschema.", "Kies een rij van het schema."),
    **{
        name: (f"{words} staat hier niet meer.", "Kijk na of het al is weggehaald.")
        for name, words in (
            ("incident", "Dit incident"),
            ("betrokkene", "Deze betrokkene"),
            ("weggehaald", "Dit"),
            ("notitie", "Deze notitie"),
            ("maatregel", "Deze maatregel"),
            ("aangifte", "Deze aangifte"),
            ("schade", "Deze schade"),
            ("nazorg", "Dit moment van nazorg"),
            ("afspraak", "Deze afspraak"),
            ("contact", "Dit contact"),
            ("locatie", "Deze locatie"),
            ("termijn", "Deze termijn"),
            ("camera", "Deze camera"),
            ("bijlage", "Dit bestand"),
            ("veld", "Dit veld"),
            ("deel", "Dit onderdeel"),
            ("koppeling", "Dit kenmerk"),
            ("procedure", "Deze procedure"),
            ("gift", "Deze gift"),
            ("uitstel", "Dit uitstel"),
            ("bekend_cijfer", "Dit bekende cijfer"),
            ("overdracht", "Deze overdracht"),
            ("verzoek", "Dit verzoek"),
            ("plek", "Deze tekst"),
        )
    },
}
"""What was looked for, by the `where` of `NOT_FOUND`, with what to do."""

_UNAVAILABLE: dict[type[Unavailable], Notice] = {
    StoreLocked: Notice(
        "De kluis is al open",
        "De kluis is al open in een ander venster of op een andere computer.",
        "Sluit hem daar en probeer het opnieuw.",
    ),
    StoreNotOurs: Notice(
        "Dit is geen kluis",
        "Dit bestand is geen kluis van dit programma. Er is niets gewijzigd.",
        "Kies het bestand dat eindigt op .zkv.",
    ),
    StoreTruncated: Notice(
        "Dit bestand is onvolledig",
        "Dit bestand is leeg of houdt te vroeg op. Er is niets gewijzigd.",
        "Kies een kopie van de kluis die wel heel is.",
    ),
    StoreDamaged: Notice(
        "De kluis is beschadigd",
        "Delen van dit bestand zijn beschadigd. Er is niets gewijzigd.",
        "Open een back-up, of red wat leesbaar is. Bewaar dit bestand.",
    ),
    NothingReadable: Notice(
        "Er is niets te redden",
        "Het deel van dit bestand waarin staat wat waar is, is niet te lezen. "
        "Er is niets gewijzigd.",
        "Open een back-up van de kluis. Bewaar dit bestand.",
    ),
    FileDamaged: Notice(
        "Een bestand is niet meer heel",
        "Een bestand bij een zaak is niet meer wat u toevoegde. De rest van de kluis is heel.",
        "Haal het uit een oudere back-up, of vraag het opnieuw op.",
    ),
    StoreTooNew: Notice(
        "De kluis is nieuwer dan dit programma",
        "Deze kluis is gemaakt met een nieuwere versie. Er is niets gewijzigd.",
        "Installeer de nieuwste versie van dit programma.",
    ),
    StoreOlder: Notice(
        "Dit bestand is ouder",
        "Dit bestand is ouder dan wat u het laatst gebruikte.",
        "Kies het nieuwere bestand. Is dat er niet meer, open dan dit.",
    ),
    StoreMissing: Notice(
        "Er is geen bestand", "Op deze plek staat geen bestand.", "Kijk de plek en de naam na."
    ),
    NoSpace: Notice(
        "De schijf is vol",
        "De schijf is vol. Uw laatste wijziging is nog niet opgeslagen.",
        "Maak 20 MB vrij en probeer het opnieuw.",
    ),
    NoMemory: Notice(
        "Er is te weinig geheugen vrij",
        "De computer heeft te weinig geheugen vrij voor de wachtzin. Er is niets gewijzigd.",
        "Sluit een paar andere programma's en probeer het opnieuw.",
    ),
    FileInUse: Notice(
        "Het bestand is nog open",
        "Dit bestand is open in een ander programma, bijvoorbeeld Excel. Er is niets geschreven.",
        "Sluit het bestand daar en probeer het opnieuw, of kies een andere map.",
    ),
    NotWritable: Notice(
        "Hier kan niet worden geschreven",
        "Dit bestand of deze map is niet te gebruiken. Er is niets veranderd.",
        "Kies een andere map of vraag de beheerder om rechten.",
    ),
    PrinterMissing: Notice(
        "Er is geen printer",
        "Deze computer kent geen printer.",
        "Sluit een printer aan, of sla het document op als PDF en druk het ergens anders af.",
    ),
    PrinterFailed: Notice(
        "Het afdrukken is niet gelukt",
        "De printer nam niet alle pagina's aan. Misschien is er een deel op papier gekomen.",
        "Kijk of er papier is en of de printer aan staat. Haal weg wat er al ligt.",
    ),
    TargetMissing: Notice(
        "De map voor de back-up is er niet",
        "De map voor de back-up is er niet of is losgeraakt. Er is nu geen back-up gemaakt.",
        "Sluit de stick of schijf aan, of kies een andere map. Eerdere back-ups zijn niet geraakt.",
    ),
    TargetFull: Notice(
        "Er is te weinig ruimte",
        "Op de schijf van de back-up is te weinig ruimte. Er is nu geen back-up gemaakt.",
        "Maak ruimte vrij of kies een andere schijf. Uw kluis en eerdere back-ups zijn er nog.",
    ),
    UnsoundCopy: Notice(
        "De kopie klopte niet",
        "De kopie was niet gelijk aan de kluis en is weggehaald. De kluis zelf is niet veranderd.",
        "Probeer het op een andere schijf: deze is misschien versleten.",
    ),
    ContentBroken: Notice(
        "Het programma is niet heel",
        "Een bestand van dit programma is niet te lezen. Uw kluis is niet geraakt.",
        "Installeer het programma opnieuw.",
    ),
}


def explain(error: VertrouwenspersoonError) -> Notice:
    """The notice for an error: its own words, with the place or the numbers where it knows them."""
    if isinstance(error, Refused):
        return _at(_REASONS[error.reason], error)
    known = next(notice for kind, notice in _UNAVAILABLE.items() if isinstance(error, kind))
    return Notice(known.title, _in_numbers(error) or _with_more(error, known.text), known.advice)


def _with_more(error: VertrouwenspersoonError, text: str) -> str:
    if isinstance(error, TargetFull) and error.needed:
        return f"{text} Er is {_dutch(-(-error.needed // 1_000_000))} MB nodig."
    if isinstance(error, ContentBroken):
        return f"{text} ({error.where}: {error.what})"
    return text


def _in_numbers(error: VertrouwenspersoonError) -> str:
    """The sentence of an error that knows how much; nothing when it does not."""
    if isinstance(error, StoreDamaged) and error.parts:
        parts = f"{error.damaged} van de {_dutch(error.parts)} delen van het bestand"
        return f"De wachtzin klopt, maar {parts} zijn beschadigd. Er is niets gewijzigd."
    if isinstance(error, StoreTruncated) and error.expected:
        present, expected = _sizes(error.present, error.expected)
        return f"Dit bestand is onvolledig ({present} van {expected}). Er is niets gewijzigd."
    if isinstance(error, StoreOlder) and error.seen:
        numbers = f"(wijziging {_dutch(error.seen)} → {_dutch(error.found)})"
        return f"Dit bestand is ouder dan wat u het laatst gebruikte {numbers}."
    return ""


_WITH_PLACE = (
    Reason.IMPORT_MALFORMED,
    Reason.DOES_NOT_FIT_ONE_PAGE,
    Reason.PART_MISSING,
    Reason.NAME_INSIDE,
    Reason.CODE_WRONG,
    Reason.PIN_WRONG,
)
"""Reasons whose place tells the person where to look."""


def _at(notice: Notice, error: Refused) -> Notice:
    """The notice with its place, for what was not found and for errors inside a file or a page."""
    if error.reason is Reason.NOT_FOUND and error.where in _NOT_FOUND:
        return Notice(notice.title, *_NOT_FOUND[error.where])
    if error.reason in _WITH_PLACE and error.where:
        return Notice(notice.title, f"{notice.text} ({error.where})", notice.advice)
    return notice


def _sizes(present: int, expected: int) -> tuple[str, str]:
    """Both sizes in one unit that tells them apart: "12" and "40 MB", "84" and "320 kB"."""
    unit, name = (10**6, "MB") if expected - present >= 10**6 else (1000, "kB")
    return _dutch(present // unit), f"{_dutch(-(-expected // unit))} {name}"


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
