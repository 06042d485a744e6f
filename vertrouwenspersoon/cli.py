"""The command line: subcommands to use cases, exit codes, Dutch messages; no Qt.

Exit codes: 0 done; 1 the vault is not whole; 2 refused: the person can mend it;
3 the world is in the way (lock, damage, full disk); 64 the command itself is not understood.
"""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from vertrouwenspersoon.bootstrap import Office, create_office, open_office
from vertrouwenspersoon.clock import SystemClock
from vertrouwenspersoon.domain.bevinding import Bevinding
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.overzicht import Publiek
from vertrouwenspersoon.errors import Unavailable, VertrouwenspersoonError
from vertrouwenspersoon.explain import explain
from vertrouwenspersoon.identity import RandomIdentities
from vertrouwenspersoon.practice.tour import make_tour
from vertrouwenspersoon.usecases.backups import restore
from vertrouwenspersoon.usecases.papier import Lezer
from vertrouwenspersoon.usecases.redden import outcome, redden

DONE, NOT_WHOLE, REFUSED, UNAVAILABLE, MISUNDERSTOOD = 0, 1, 2, 3, 64
_LONGEST_PASSPHRASE = 4096

Pictures = Callable[[Path, Confidential, Path], Sequence[tuple[str, str]]]
"""Draws the screens: (vault, passphrase, folder) to (file name, what it shows) pairs."""
Examine = Callable[[], Sequence[Bevinding]]
"""Looks at what the program needs from this computer."""

_WARNING = (
    "Let op: dit bestand is niet versleuteld. Iedereen die het heeft, kan alles lezen. "
    "Wis het zodra u het niet meer nodig hebt."
)


class _Formatter(argparse.HelpFormatter):
    """Says "gebruik" where the library says "usage"."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The line that shows how a command is written."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks Dutch and exits with our own code."""

    def __init__(self, **words: Any) -> None:  # noqa: ANN401 - what the library takes
        super().__init__(**words, formatter_class=_Formatter, add_help=False)
        self._optionals.title = "keuzes"
        self._positionals.title = "wat erbij hoort"
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def error(self, message: str) -> NoReturn:
        del message  # English, from the library
        self.print_usage(sys.stderr)
        self.exit(MISUNDERSTOOD, "Deze opdracht klopt niet. Kijk bij --help wat erbij hoort.\n")


def main(argv: Sequence[str], pictures: Pictures | None = None, examine: Examine = tuple) -> int:
    """Run one subcommand and give its exit code. Every error is one Dutch sentence on stderr."""
    options = _parser().parse_args(argv, argparse.Namespace(examine=examine))
    try:
        code: int = options.run(options, pictures)
    except VertrouwenspersoonError as error:
        _refuse(explain(error).line, options)
        return UNAVAILABLE if isinstance(error, Unavailable) else REFUSED
    except KeyboardInterrupt:
        sys.stderr.write("Gestopt. Er is niets half geschreven.\n")
        return REFUSED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="vertrouwenspersoon",
        description="Dossier en begeleiding voor vertrouwenspersonen. Zonder opdracht opent het "
        "venster. Alles blijft op deze computer.",
    )
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)

    tour = _command(commands, "rondleiding", _tour, "Maak een oefenkluis en laat alles zien.")
    tour.add_argument(
        "--uit", type=Path, required=True, metavar="MAP", help="map voor de bestanden"
    )

    new = _vault_command(commands, "nieuw", _new, "Maak een nieuwe, lege kluis.")
    new.add_argument("--gemeente", default="Gemeente", metavar="NAAM", help="naam van de gemeente")

    bring = _vault_command(commands, "importeren", _import, "Haal zaken op in een lege kluis.")
    bring.add_argument("bestand", type=Path, metavar="ZAKEN.json", help="bestand in open formaat")

    take = _vault_command(commands, "exporteren", _export, "Schrijf alles weg in open formaat.")
    _out(take, "ZAKEN.json")

    year = _vault_command(commands, "jaarexport", _year, "Maak de cijfers van een jaar.")
    year.add_argument("--jaar", type=int, required=True, metavar="JAAR", help="bijvoorbeeld 2025")
    year.add_argument(
        "--gezien",
        action="store_true",
        help="leg ook vast als er nog zaken open staan of keuzes ontbreken",
    )
    _out(year, "MAP")

    safe = _vault_command(commands, "back-up", _backup, "Maak een back-up van de kluis.")
    safe.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map die er al is")

    back = _command(commands, "terugzetten", _restore, "Zet een back-up terug als nieuwe kluis.")
    back.add_argument(
        "--van", type=Path, required=True, metavar="BESTAND", help="de back-up (.zkv)"
    )
    _out(back, "NIEUW.zkv")
    _passphrase_option(back)

    pdf = _vault_command(commands, "pdf", _pdf, "Maak een zaakoverzicht als PDF.")
    pdf.add_argument("--zaak", required=True, metavar="CODE", help="bijvoorbeeld 2026-014")
    pdf.add_argument(
        "--lezer",
        choices=[lezer.value for lezer in Lezer],
        default=Lezer.EIGEN.value,
        help="eigen: alles; registratie: alleen feiten zonder namen, met toestemming",
    )
    pdf.add_argument(
        "--voor",
        choices=[publiek.value for publiek in Publiek],
        help="een overzicht voor iemand anders: alles waar de melder ja op zei, zonder uw notities",
    )
    pdf.add_argument(
        "--document",
        metavar="NAAM",
        help="een brief of blad in plaats van het overzicht, bijvoorbeeld waarschuwing",
    )
    _out(pdf, "BESTAND.pdf")

    sheet = _vault_command(
        commands, "gemeenteblad", _office_sheet, "Maak een blad van de gemeente."
    )
    sheet.add_argument(
        "--document", required=True, metavar="NAAM", help="bijvoorbeeld telefoonkaart"
    )
    _out(sheet, "BESTAND.pdf")

    scheme = _vault_command(commands, "reactieschema", _scheme, "Maak het reactieschema op één A4.")
    _out(scheme, "BESTAND.pdf")

    blad = _vault_command(commands, "herstelblad", _sheet, "Maak het herstelblad van de kluis.")
    _out(blad, "BESTAND.pdf")

    save = _vault_command(
        commands, "redden", _salvage, "Red wat leesbaar is uit een kapotte kluis."
    )
    _out(save, "NIEUW.zkv")

    check = _command(
        commands, "controleren", _check, "Controleer of de kluis heel is, of deze computer."
    )
    which = check.add_mutually_exclusive_group(required=True)
    which.add_argument("--kluis", type=Path, metavar="BESTAND", help="de kluis (.zkv)")
    which.add_argument(
        "--systeem",
        action="store_true",
        help="wat het programma van deze computer nodig heeft; zonder namen, voor de helpdesk",
    )
    _passphrase_option(check)
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    run: Callable[[argparse.Namespace, Pictures | None], int],
    help_: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    parser.set_defaults(run=run)
    return parser


def _vault_command(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    run: Callable[[argparse.Namespace, Pictures | None], int],
    help_: str,
) -> argparse.ArgumentParser:
    parser = _command(commands, name, run, help_)
    parser.add_argument(
        "--kluis", type=Path, required=True, metavar="BESTAND", help="de kluis (.zkv)"
    )
    _passphrase_option(parser)
    return parser


def _passphrase_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wachtwoordzin-fd",
        type=int,
        metavar="N",
        help="lees de wachtzin uit dit open bestand (nummer); anders vraagt het programma erom",
    )


def _out(parser: argparse.ArgumentParser, metavar: str) -> None:
    parser.add_argument("--uit", type=Path, required=True, metavar=metavar, help="waar het komt")


def _passphrase(options: argparse.Namespace) -> Confidential:
    """The passphrase, from an open file or a prompt without echo; never from an argument."""
    if options.wachtwoordzin_fd is None:
        return Confidential(getpass.getpass("Wachtzin: "))
    try:
        data = os.read(options.wachtwoordzin_fd, _LONGEST_PASSPHRASE)
        return Confidential(data.decode("utf-8").rstrip("\r\n"))
    except (OSError, UnicodeDecodeError):
        return Confidential("")


def _say(answer: object, sentence: str, options: argparse.Namespace) -> None:
    """The answer: as JSON when that was asked, as a sentence otherwise."""
    words = json.dumps(answer, ensure_ascii=False, indent=1) if options.json else sentence
    sys.stdout.write(f"{words}\n")


def _refuse(sentence: str, options: argparse.Namespace) -> None:
    """Why it was not done, on stderr; as JSON on stdout too when that was asked."""
    sys.stderr.write(f"{sentence}\n")
    if options.json:
        _say({"gelukt": False, "fout": sentence}, "", options)


def _with_office(options: argparse.Namespace, work: Callable[[Office, Confidential], int]) -> int:
    """Open the vault, do the work, and close it whatever happens."""
    passphrase = _passphrase(options)
    office = open_office(options.kluis, passphrase)
    try:
        return work(office, passphrase)
    finally:
        office.close()


def _new(options: argparse.Namespace, _: Pictures | None) -> int:
    passphrase = _passphrase(options)
    if options.wachtwoordzin_fd is None and Confidential(getpass.getpass("Nog een keer: ")) != (
        passphrase
    ):
        _refuse("De twee wachtzinnen zijn niet gelijk.", options)
        return REFUSED
    create_office(options.kluis, passphrase, Gemeente(options.gemeente)).close()
    sentence = "De kluis is gemaakt. Zonder de wachtzin kan niemand hem openen, ook wij niet."
    _say({"gelukt": True, "kluis": str(options.kluis)}, sentence, options)
    return DONE


def _import(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        count = len(office.open_formaat.import_zaken(options.bestand).zaken)
        _say({"gelukt": True, "zaken": count}, f"{count} zaken opgehaald.", options)
        return DONE

    return _with_office(options, work)


def _export(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, passphrase: Confidential) -> int:
        written = office.open_formaat.export(options.uit, passphrase)
        sys.stderr.write(f"{_WARNING}\n")
        sentence = f"Alles staat in {written.path}."
        if written.bestanden:
            folder = office.open_formaat.folder_beside(written.path)
            sentence += f" De bestanden staan in {folder}."
        if written.beschadigd:
            sentence += f" Beschadigd en niet meegegaan: {written.beschadigd}."
        answer = {
            "gelukt": True,
            "bestand": str(written.path),
            "bestanden": written.bestanden,
            "beschadigd": written.beschadigd,
        }
        _say(answer, sentence, options)
        return DONE

    return _with_office(options, work)


def _year(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        written = office.jaarexport.write(options.jaar, options.uit, gezien=options.gezien)
        names = ", ".join(path.name for path in written)
        answer = {"gelukt": True, "bestanden": [str(path) for path in written]}
        _say(answer, f"De cijfers van {options.jaar} staan vast: {names}.", options)
        return DONE

    return _with_office(options, work)


def _pdf(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        zaak = office.zaken.find(options.zaak)
        sys.stderr.write(f"{_WARNING}\n")
        if options.voor is not None:
            written = office.papier.write_overzicht(zaak, Publiek(options.voor), options.uit)
        elif options.document is None:
            written = office.papier.write_zaakoverzicht(zaak, Lezer(options.lezer), options.uit)
        else:
            written = office.documenten.write_of_zaak(zaak, options.document, options.uit)
        sentence = f"Het document staat in {written}. Dit bestand is niet versleuteld."
        _say({"gelukt": True, "bestand": str(written)}, sentence, options)
        return DONE

    return _with_office(options, work)


def _office_sheet(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        written = office.documenten.write_of_gemeente(options.document, options.uit)
        _say({"gelukt": True, "bestand": str(written)}, f"Het blad staat in {written}.", options)
        return DONE

    return _with_office(options, work)


def _scheme(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        written = office.reactieschemas.write_pdf(options.uit)
        _say({"gelukt": True, "bestand": str(written)}, f"Het schema staat in {written}.", options)
        return DONE

    return _with_office(options, work)


def _sheet(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, passphrase: Confidential) -> int:
        written = office.herstel.write_blad(options.uit, office.herstel.code(passphrase))
        sentence = f"Het herstelblad staat in {written}. Druk het af en wis het bestand meteen."
        _say({"gelukt": True, "bestand": str(written)}, sentence, options)
        return DONE

    return _with_office(options, work)


def _backup(options: argparse.Namespace, _: Pictures | None) -> int:
    def work(office: Office, _: Confidential) -> int:
        [made] = office.backups.make_in(options.naar).backups
        answer = {"gelukt": True, "bestand": str(made.pad), "sha256": made.sha256}
        _say(answer, f"De back-up is gemaakt en nagekeken: {made.pad}.", options)
        return DONE

    return _with_office(options, work)


def _restore(options: argparse.Namespace, _: Pictures | None) -> int:
    typed = _passphrase(options)
    written = restore(options.van, typed, options.uit, SystemClock())
    sentence = f"De back-up staat als nieuwe kluis in {written}. De back-up zelf is niet veranderd."
    _say({"gelukt": True, "kluis": str(written)}, sentence, options)
    return DONE


def _check(options: argparse.Namespace, _: Pictures | None) -> int:
    return _check_system(options) if options.systeem else _check_vault(options)


def _check_system(options: argparse.Namespace) -> int:
    found: Sequence[Bevinding] = options.examine()
    sound = all(bevinding.goed for bevinding in found)
    lines = [f"{'goed' if one.goed else 'FOUT'}  {one.wat}: {one.zin}" for one in found]
    answer = {
        "gelukt": sound,
        "bevindingen": [{"wat": one.wat, "goed": one.goed, "zin": one.zin} for one in found],
    }
    _say(answer, "\n".join(lines), options)
    return DONE if sound else UNAVAILABLE


def _check_vault(options: argparse.Namespace) -> int:
    def work(office: Office, _: Confidential) -> int:
        found = office.check()
        sentence = "De kluis is heel." if found.is_sound else "De kluis is niet heel. Kies redden."
        _say({"gelukt": found.is_sound, "heel": found.is_sound}, sentence, options)
        return DONE if found.is_sound else NOT_WHOLE

    return _with_office(options, work)


def _salvage(options: argparse.Namespace, _: Pictures | None) -> int:
    passphrase = _passphrase(options)
    found = redden(
        options.kluis,
        passphrase,
        options.uit,
        clock=SystemClock(),
        ids=RandomIdentities(),
        tell=lambda _name, _number, _count: None,
    )
    lines = outcome(found)
    complete = not (found.lost or found.mended or any(table.gaps for table in found.tables))
    answer = {"gelukt": True, "kluis": str(found.path), "compleet": complete, "uitleg": lines}
    _say(answer, "\n".join(lines), options)
    return DONE if complete else NOT_WHOLE


def _tour(options: argparse.Namespace, pictures: Pictures | None) -> int:
    listing = make_tour(options.uit, pictures)
    _say(
        {"gelukt": True, "rondleiding": str(listing)},
        f"De rondleiding staat in {options.uit}. Begin bij {listing.name}.",
        options,
    )
    return DONE
