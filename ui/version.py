"""Which version of the program runs."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """The version that is installed."""
    try:
        return version("vertrouwenspersoon")
    except PackageNotFoundError:
        return "uit de broncode"
