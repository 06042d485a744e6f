"""What is shipped: the bill of materials (CycloneDX) and every licence text, from the packages.

Both are made from the metadata of the packages that the folder of the program is made from.
"""

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import Distribution
from pathlib import Path

_TEXTS = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE)
_BUILD_ONLY = {"pip", "setuptools", "wheel", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph"}
"""What builds and is not shipped. PyInstaller's own start program is: its licence allows that."""
_UNNAMED = {"sqlcipher3": "Zlib"}
"""Packages that bring a licence text and do not name it in their metadata; read by a person."""


@dataclass(frozen=True)
class Part:
    """One package: its name, version, licence as it names it, and the texts it brings.

    `kind` is the first word of its address (package URL): pypi, or deb/debian, or generic.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    kind: str = "pypi"


def read_parts(distributions: Iterable[Distribution]) -> list[Part]:
    """The packages that are shipped, by name."""
    parts = [_part(one) for one in distributions if _canonical(one.name) not in _BUILD_ONLY]
    return sorted(parts, key=lambda part: part.name)


def without_licence(parts: Sequence[Part]) -> list[str]:
    """The packages without the name or a text of their licence: with one of these nothing ships."""
    return [part.name for part in parts if not (part.licence and part.texts)]


def bill_of_materials(parts: Sequence[Part], lock: str, version: str) -> str:
    """The bill as CycloneDX 1.5 JSON; the same parts give the same bytes."""
    hashes = locked_hashes(lock)
    components = [
        {
            "type": "library",
            "bom-ref": _address(part),
            "name": part.name,
            "version": part.version,
            "purl": _address(part),
            "licenses": [{"license": {"name": part.licence}}],
            "properties": [
                {"name": "vertrouwenspersoon:sha256", "value": one}
                for one in hashes.get(part.name, ())
            ],
        }
        for part in parts
    ]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "vertrouwenspersoon",
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": components,
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def licence_book(parts: Sequence[Part]) -> str:
    """All licences in one text, each under the name of its package."""
    chapters = [
        "\n".join((f"{part.name} {part.version}: {part.licence}", "=" * 72, *part.texts))
        for part in parts
    ]
    return "\n\n".join(chapters) + "\n"


def locked_hashes(lock: str) -> dict[str, list[str]]:
    """Package to the hashes that a lock file accepts."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lock.splitlines():
        pin = re.match(r"([A-Za-z0-9][\w.-]*)==", line)
        name = _canonical(pin.group(1)) if pin else name
        found.setdefault(name, []).extend(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))
    return found


def known_faults(parts: Sequence[Part], advisories: str) -> list[str]:
    """The parts that a given advisory file calls vulnerable.

    The file is the list `{"name": ..., "version": [...], "id": ...}` that a person brings along;
    nothing is fetched. A name is compared as PyPI does (PEP 503).
    """
    rows = json.loads(advisories)
    known = {
        (_canonical(row["name"]), version): row["id"] for row in rows for version in row["version"]
    }
    return [
        f"{part.name} {part.version}: {known[part.name, part.version]}"
        for part in parts
        if (part.name, part.version) in known
    ]


def with_texts(parts: Sequence[Part], missing: Mapping[str, tuple[str, ...]]) -> list[Part]:
    """The parts, those that bring no text with the text that is given for them."""
    return [replace(part, texts=part.texts or missing.get(part.name, ())) for part in parts]


def read_system_parts(libraries: Iterable[Path]) -> list[Part]:
    """The Debian packages that these libraries were copied from, with their copyright files."""
    owners = {owner for library in libraries for owner in _owners(library.name)}
    return [_system_part(owner) for owner in sorted(owners)]


def _owners(library: str) -> list[str]:
    said = _ask("dpkg-query", "--search", f"*/{library}")
    return [line.split(":")[0] for line in said.splitlines() if line.endswith(f"/{library}")]


def _system_part(owner: str) -> Part:
    version = _ask("dpkg-query", "--show", "--showformat=${Version} ", owner).split()[0]
    text = Path("/usr/share/doc", owner, "copyright").read_text("utf-8", "replace")
    return Part(owner, version, "zie de tekst van Debian", (text,), "deb/debian")


def _ask(*words: str) -> str:
    """What a program answers; nothing when it knows no answer."""
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _part(distribution: Distribution) -> Part:
    about = distribution.metadata
    classes = [
        one.split(" :: ")[-1]
        for one in about.get_all("Classifier") or ()
        if one.startswith("License ::")
    ]
    said = [*(about.get_all("License-Expression") or ()), ", ".join(classes)]
    said += about.get_all("License") or ()
    named = next((one for one in said if one), _UNNAMED.get(_canonical(distribution.name), ""))
    # A module that happens to be about licences is no text, and compiled it names its own folder.
    files = [
        file
        for file in distribution.files or ()
        if _TEXTS.search(str(file)) and file.suffix not in {".py", ".pyc", ".pyi", ".so"}
    ]
    texts = [
        Path(str(file.locate())).read_text("utf-8", "replace") for file in sorted(files, key=str)
    ]
    return Part(
        _canonical(distribution.name),
        distribution.version,
        named.splitlines()[0] if named else "",
        tuple(texts),
    )


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _address(part: Part) -> str:
    return f"pkg:{part.kind}/{part.name}@{part.version}"
