"""The licences of everything that is shipped, as they are named in Beheer."""

LICENCES: tuple[tuple[str, str], ...] = (
    ("Vertrouwenspersoon", "EUPL-1.2"),
    ("Python", "PSF-2.0"),
    ("Qt en PySide6", "LGPL-3.0"),
    ("SQLCipher en sqlcipher3", "BSD-3-Clause en zlib"),
    ("OpenSSL", "Apache-2.0"),
    ("cryptography", "Apache-2.0 of BSD-3-Clause"),
    ("reportlab", "BSD-3-Clause"),
    ("Pillow", "MIT-CMU"),
    ("pypdfium2 en PDFium", "Apache-2.0 of BSD-3-Clause"),
    ("pyphen", "GPL-2.0, LGPL-2.1 of MPL-1.1"),
    ("msgspec", "BSD-3-Clause"),
    ("holidays", "MIT"),
    ("tzdata", "Apache-2.0"),
    ("zxcvbn", "MIT"),
    ("chunspell, met Hunspell", "MIT; LGPL 2.1, GPL 2.0 of MPL 1.1"),
    ("OpenTaal (woordenlijst voor de spelling)", "BSD-3-Clause"),
    ("OpenTaal (woorden voor een wachtzin)", "BSD-3-Clause"),
    ("Noto Sans (letters)", "OFL-1.1"),
    ("Lucide (pictogrammen)", "ISC en MIT"),
)
"""Name and licence (SPDX) of each part; the texts are in the folder of the program."""
