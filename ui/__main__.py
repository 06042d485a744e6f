"""The program: with a subcommand the command line, without one the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ui.frozen import VIEWER, free_environment, is_frozen
from ui.own_folders import data_folder
from ui.selfcheck import why_no_start
from ui.startup import draw_without_display, tell_on_screen, why_no_pictures, why_no_window
from ui.waypoint import OPTION, take_over
from vertrouwenspersoon.domain.bevinding import Bevinding
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.shield import shield_process

NO_WINDOW = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code."""
    shield_process()
    words = sys.argv[1:] if argv is None else list(argv)
    if is_frozen() and words == [VIEWER]:
        from ui.kijker.child import main as look  # noqa: PLC0415 - the viewer's process alone

        look()
    free_environment()
    going_on = len(words) == 2 and words[0] == OPTION and words[1].isdecimal()
    vault = _clicked(words)
    if words and not going_on and vault is None:
        return _command(words)
    trouble = why_no_window() or why_no_start()
    if trouble:
        sys.stderr.write(trouble + "\n")
        tell_on_screen(trouble)
        return NO_WINDOW
    from ui.app import run  # noqa: PLC0415 - loads Qt, which must be there first

    return run(take_over(int(words[1])) if going_on else None, vault)


def _clicked(words: Sequence[str]) -> Path | None:
    """The vault that a file manager gives along, as the only word; None when it gives none."""
    is_vault = len(words) == 1 and words[0].lower().endswith(".zkv")
    return Path(words[0]).absolute() if is_vault else None


def _command(words: Sequence[str]) -> int:
    from vertrouwenspersoon import cli  # noqa: PLC0415 - the window does not need it

    return cli.main(words, _pictures, _examine)


def _examine() -> Sequence[Bevinding]:
    """What this computer is like for the program."""
    from ui.selfcheck import examine_system  # noqa: PLC0415 - only this command needs it

    return examine_system(data_folder())


def _pictures(vault: Path, passphrase: Confidential, folder: Path) -> Sequence[tuple[str, str]]:
    """Draw the main screens of a vault; without Qt's libraries none, and the reason on stderr."""
    trouble = why_no_pictures()
    if trouble:
        sys.stderr.write(f"De schermafbeeldingen zijn overgeslagen. {trouble}" + "\n")
        return ()
    draw_without_display()
    from ui.screenshots import draw_screens  # noqa: PLC0415 - loads Qt, which must be there first

    return draw_screens(vault, passphrase, folder)


if __name__ == "__main__":
    sys.exit(main())
